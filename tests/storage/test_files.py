"""A file is whole or as it was; what the system says about it has a name."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from bridge_app.errors import DiskFull, StoreUnavailable
from bridge_app.storage import files


def test_what_is_written_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    files.write_whole(path, b"one")
    files.write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["keys.json"]
    assert stat.S_IMODE(path.stat().st_mode) == files.PRIVATE


def test_what_cannot_be_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    files.write_whole(path, b"one")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        files.write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["keys.json"]


def read_along(folder: Path) -> tuple[bytes, int]:
    """What somebody sees who made the file beside it first and still has it open; how it ends."""
    beside, path = folder / "keys.json.tmp", folder / "keys.json"
    handle = os.open(beside, os.O_CREAT | os.O_RDWR)
    try:
        os.fchmod(handle, 0o666)
        files.write_whole(path, b"secret")
        return os.pread(handle, 9, 0), stat.S_IMODE(path.stat().st_mode)
    finally:
        os.close(handle)


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing goes that somebody has open")
def test_what_somebody_put_beside_it_never_holds_the_content(tmp_path: Path) -> None:
    assert read_along(tmp_path) == (b"", files.PRIVATE)


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing goes that somebody has open")
def test_without_a_file_of_our_own_it_is_read_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the file that is there is taken as it is."""
    opens = os.open
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    monkeypatch.setattr(
        os, "open", lambda path, flags, *more: opens(path, flags & ~os.O_EXCL, *more)
    )
    assert read_along(tmp_path) == (b"secret", 0o666)


@pytest.mark.skipif(sys.platform == "win32", reason="links are made otherwise there")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "keys.json"
    (tmp_path / "keys.json.tmp").symlink_to(elsewhere)
    files.write_whole(path, b"secret")
    assert (elsewhere.exists(), path.is_symlink(), path.read_bytes()) == (False, False, b"secret")


def test_what_comes_beside_it_at_the_very_moment_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "keys.json.tmp").write_bytes(b"")
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    with pytest.raises(StoreUnavailable) as told:
        files.write_whole(tmp_path / "keys.json", b"secret")
    assert told.value.reason == "EEXIST"
    assert not (tmp_path / "keys.json").exists()


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    files.make_empty(tmp_path / "bridge.db")
    with pytest.raises(StoreUnavailable) as told:
        files.make_empty(tmp_path / "bridge.db")
    assert told.value.reason == "EEXIST"


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "a" / "store")
    files.make_folder(tmp_path / "a" / "store")
    assert stat.S_IMODE((tmp_path / "a" / "store").stat().st_mode) == files.PRIVATE_FOLDER


def test_an_answer_without_a_number() -> None:
    with pytest.raises(StoreUnavailable) as told, files.answered(Path("x")):
        raise OSError("something")
    assert told.value.reason == ""


def test_where_a_folder_cannot_be_synced_the_system_does_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, "as on Windows")

    monkeypatch.setattr(os, "open", refused)
    files.sync_folder(tmp_path)
