from pathlib import Path

import pytest

from bridge_app.commands.output import table, write
from bridge_app.errors import CannotWrite


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "blad.pdf"
    file.write_bytes(b"old and longer")
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("place", ["missing/blad.pdf", "file/blad.pdf", "folder"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite) as caught:
        write(tmp_path / place, b"new")
    assert caught.value.path == tmp_path / place
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(("nr", "naam"), [("1001", "Zoë"), ("7", "")]) == "nr    naam\n1001  Zoë\n7"
