"""A file that leaves is whole or not there, and what stood there stays until then."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge_app.errors import CannotWrite
from bridge_app.paper.files import write_file
from bridge_app.problem_words import sentence


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "totals.csv"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["totals.csv"]


def test_a_folder_in_its_place_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "totals.csv"
    path.mkdir()
    with pytest.raises(CannotWrite) as caught:
        write_file(path, b"one")
    assert caught.value.path == path
    assert [each.name for each in tmp_path.iterdir()] == ["totals.csv"]


@pytest.mark.skipif(os.name == "nt", reason="such names stand in no folder there")
def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "full.csv"
    os.mkfifo(path)
    with pytest.raises(CannotWrite):
        write_file(path, b"one")
    assert path.is_fifo()


def test_what_has_no_name_is_refused() -> None:
    with pytest.raises(CannotWrite):
        write_file(Path(), b"one")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_file(tmp_path / "nowhere" / "totals.csv", b"one")


def test_a_file_that_another_program_holds_open_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses only the replacing; the control is a folder in its place."""
    path, folder = tmp_path / "totals.csv", tmp_path / "folder.csv"
    path.write_bytes(b"one")
    folder.mkdir()

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    with pytest.raises(CannotWrite) as other:
        write_file(folder, b"two")
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite) as caught:
        write_file(path, b"two")
    assert sentence(caught.value).startswith("Het bestand is nog open.")
    assert not sentence(other.value).startswith("Het bestand is nog open.")
    assert path.read_bytes() == b"one"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder.csv", "totals.csv"]


@pytest.fixture
def anybody_reads() -> Iterator[None]:
    """The mode that most machines give to what is made."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


posix = pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")


@posix
@pytest.mark.usefixtures("anybody_reads")
def test_only_who_made_it_reads_it(tmp_path: Path) -> None:
    path, control = tmp_path / "file.json", tmp_path / "control"
    control.write_bytes(b"one")
    assert mode(control) == 0o644
    write_file(path, b"one")
    assert mode(path) == 0o600


@posix
@pytest.mark.usefixtures("anybody_reads")
def test_what_replaces_a_file_for_everybody_is_for_its_maker(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(b"one")
    write_file(path, b"two")
    assert mode(path) == 0o600


@posix
@pytest.mark.usefixtures("anybody_reads")
def test_what_a_kill_left_gives_way_and_lends_no_mode(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    (tmp_path / ".file.json.new").write_bytes(b"half of what was")
    write_file(path, b"one")
    assert (path.read_bytes(), mode(path)) == (b"one", 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["file.json"]


@posix
def test_a_link_laid_in_its_way_is_not_followed(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "file.json", tmp_path / "elsewhere"
    elsewhere.write_bytes(b"of somebody else")
    (tmp_path / ".file.json.new").symlink_to(elsewhere)
    write_file(path, b"one")
    assert elsewhere.read_bytes() == b"of somebody else"
    assert path.read_bytes() == b"one"
