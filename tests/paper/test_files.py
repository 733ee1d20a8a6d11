"""A file that leaves is whole or not there, and what stood there stays until then."""

from pathlib import Path

import pytest

from bridge_app.errors import CannotWrite
from bridge_app.paper.files import write_file


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


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_file(tmp_path / "nowhere" / "totals.csv", b"one")
