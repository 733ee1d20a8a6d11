"""A file is whole or as it was; what the system says about it has a name."""

import errno
import os
import stat
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
