"""The hostile words of the faults stand in every column of text: one forgotten would prove nothing.

Named here is what only our own program says; a new column with words of others fails.
"""

import csv
import random
from itertools import takewhile
from pathlib import Path

import pytest

from bridge_app.commands.checking import check
from bridge_app.desk_errors import FileChanged
from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.sheet import Kind
from bridge_app.exports.xlsx_file import write_xlsx
from tests.faults.formulas import FORMULAS, hostile
from tests.faults.hostile_sheets import REMARKS, TABLES, research

WORDS = [f"=word {number}" for number in range(9)]
OURS = {"shared": {"toelichting"}, "outcomes": {"onderdeel", "wie zegt het"}}
OURS_IN_RESEARCH = {
    "people": {"person"},
    "rewards": {"person"},
    "scores": {"person"},
    "steps": {"person"},
    "codebook": {"file", "values"},
    "ggm-ZelfredzaamheidScore": {
        *("Persoon", "DatumBeoordeling", "IndicatieHulpAanwezig", "Woongemeente"),
    },
}
NUMBERS = {"month", "moment", "level", "times", "cents", "ZRM score", "MaandenSindsBegin"}


def holds_one(cells: tuple[object, ...]) -> bool:
    return any("=word" in str(cell) for cell in cells)


def is_row(cells: list[str]) -> bool:
    """Whether it is no remark under the rows."""
    return bool(cells) and not cells[0].startswith("#")


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_a_table_has_one(name: str) -> None:
    sheet = TABLES[name](WORDS)
    columns = list(zip(sheet.columns, zip(*sheet.rows, strict=True), strict=True))
    assert {each.title for each, cells in columns if holds_one(cells)} == {
        each.title for each in sheet.columns if each.kind is Kind.TEXT
    } - OURS.get(name, set())
    told = [str(fact.value) for fact in sheet.facts]
    assert all(any(word in each for each in told) for word in WORDS)


def test_every_column_for_a_researcher_has_one(tmp_path: Path) -> None:
    for path in research(WORDS, tmp_path):
        if path.name == REMARKS:
            assert all(word in path.read_text(encoding="utf-8-sig") for word in WORDS)
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            heads, *rows = takewhile(lambda row: row[0][:1] != "#", csv.reader(file))
        found = {
            head
            for head, cells in zip(heads, zip(*rows, strict=True), strict=True)
            if holds_one(cells)
        }
        assert found == {*heads} - OURS_IN_RESEARCH[path.stem] - NUMBERS, path.name


def test_no_name_makes_a_file_look_changed(tmp_path: Path) -> None:
    """Nor hides that it was: the control is one letter of a name."""
    chance = random.Random(7)
    words = [*FORMULAS, *(hostile(chance) for _ in range(60))]
    for name, sheet in TABLES.items():
        text, book = tmp_path / f"{name}.csv", tmp_path / f"{name}.xlsx"
        with text.open("wb") as file:
            write_csv(file, sheet(words))
        with book.open("wb") as file:
            write_xlsx(file, sheet(words), tmp_path)
        check(text)
        check(book)
        text.write_bytes(text.read_bytes().replace(b"=1+1", b"=1+2", 1))
        with pytest.raises(FileChanged):
            check(text)
    (own := tmp_path / "research").mkdir()
    for path in research(words, own):
        if path.name != REMARKS:
            check(path)
