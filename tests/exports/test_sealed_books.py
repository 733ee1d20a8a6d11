"""A workbook that another program would show otherwise than it is hashed is no longer whole."""

import io
import warnings
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bridge_app.domain import file_seals
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Sheet
from bridge_app.exports.words import Words
from bridge_app.spreadsheets import whole_book
from bridge_app.spreadsheets.book_links import CELLS
from tests import calc
from tests.exports.test_sealed import BARE, CHANGED, SHEETS, WHOLE, book, changed, verdict
from tests.judges import needs

DAY = date(2026, 3, 1)
PAGE, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
LINKS, ROOT = "xl/_rels/workbook.xml.rels", "_rels/.rels"
NUMBER = '<c r="C2" s="5"><v>12.34</v></c>'
LINK = '<Relationship Id="{0}" Type="x/{1}" Target="{0}"/>'
WORD = "<is><t>Noord</t></is>"

ODD: dict[str, tuple[str, str, str]] = {
    "a formula without its outcome": (
        PAGE, NUMBER, f'{NUMBER}<c r="C2" s="5"><f>9999.99</f></c>'
    ),
    "a formula in a cell of its own": (PAGE, NUMBER, f'{NUMBER}<c r="D2"><f>1000+1</f></c>'),
    "a formula in a row of its own": (
        PAGE, "</sheetData>", '<row r="9"><c r="A9"><f>1</f></c></row></sheetData>'
    ),
    "a word and a number in one cell": (
        PAGE, f'{WORD}</c><c r="C3" s="5"><v>0.99</v></c>',
        "<is><t>Noord_x0009_=0.99</t></is></c>",
    ),
    "a row in the name of a sheet": (BOOK, 'name="Totalen"', 'name="Totalen&#10;1"'),
    "words before a number": (PAGE, "<v>12.34</v>", "<is><t>1</t></is><v>2.34</v>"),
    "words for a number": (PAGE, "<v>12.34</v>", "<is><t>12.34</t></is>"),
    "two numbers in a cell": (PAGE, "<v>12.34</v>", "<v>1</v><v>2.34</v>"),
    "two texts in a cell": (PAGE, WORD, "<is><t>No</t><t>ord</t></is>"),
    "two lists of texts in a cell": (PAGE, WORD, "<is><t>No</t></is><is><t>ord</t></is>"),
    "a text beside its pieces": (PAGE, WORD, "<is><t>No</t><r><t>ord</t></r></is>"),
    "how a text sounds": (PAGE, WORD, "<is><rPh><t>No</t></rPh><t>ord</t></is>"),
    "a number in the place of a word": (PAGE, NUMBER, NUMBER.replace("C2", "B2")),
    "a number back in the first column": (PAGE, NUMBER, NUMBER.replace("C2", "A2")),
    "a number in another row": (PAGE, NUMBER, NUMBER.replace("C2", "C9")),
    "a number in no place": (PAGE, NUMBER, NUMBER.replace("C2", "c2")),
    "a row before the one above": (PAGE, '<row r="3"', '<row r="2"'),
    "a number not as numbers are": (PAGE, "12.34", "1_2.34"),
    "a number as a yes": (PAGE, NUMBER, NUMBER.replace('s="5"', 's="5" t="b"')),
    "a number as a text that was reckoned": (PAGE, WORD, "<v>Noord</v>"),
    "what else a number means": (PAGE, NUMBER, NUMBER.replace('s="5"', 's="5" vm="1"')),
    "a number of another namespace": (
        PAGE, "<v>12.34</v>", '<x:v xmlns:x="urn:x">12.34</x:v>'
    ),
    "a number of no namespace": (PAGE, "<v>12.34</v>", '<v xmlns="">12.34</v>'),
    "a number in something else": (PAGE, "<v>12.34</v>", "<v><x>12.34</x></v>"),
    "cells in something else": (PAGE, NUMBER, f"<x>{NUMBER}</x>"),
    "rows beside the rows": (PAGE, "<sheetData>", "<sheetData/><sheetData>"),
    "days from 1904": (BOOK, "<workbookPr ", '<workbookPr date1904="1" '),
    "days from 1904 in words": (BOOK, "<workbookPr ", '<workbookPr date1904="true" '),
    "sheets beside the sheets": (BOOK, "<sheets>", "<sheets/><sheets>"),
}  # fmt: skip
"""What stands elsewhere or twice: its cells are hashed as they were, and are shown otherwise."""

LED_ASTRAY: dict[str, tuple[str, str, str]] = {
    "another workbook": (ROOT, 'Target="xl/workbook.xml"', 'Target="xl/other.xml"'),
    "two workbooks": (
        ROOT, "</Relationships>",
        f"{LINK.format('x', 'officeDocument')}</Relationships>",
    ),
    "another sheet": (LINKS, "worksheets/sheet1.xml", "worksheets/sheet%31.xml"),
    "a sheet of another kind": (LINKS, "relationships/worksheet", "relationships/chartsheet"),
    "a sheet from elsewhere": (LINKS, 'Id="rId1"', 'TargetMode="External" Id="rId1"'),
    "two sheets of one name": (LINKS, 'Id="rId2"', 'Id="rId1"'),
    "two lists of texts": (
        LINKS, "</Relationships>",
        f"{LINK.format('x', 'sharedStrings')}{LINK.format('y', 'sharedStrings')}</Relationships>",
    ),
}  # fmt: skip
"""Where another part would be shown than the one that is read."""

PLAIN: dict[str, tuple[str, str, str]] = {
    "another look": ("xl/styles.xml", "#,##0.00", "#,##0.0"),
    "a note of the program": (PAGE, "<v>12.34</v>", "<v><!-- -->12.34</v>"),
    "the kind said": (PAGE, NUMBER, NUMBER.replace('s="5"', 's="5" t="n"')),
    "more digits": (PAGE, "12.34", "12.340"),
    "an empty cell": (PAGE, NUMBER, f'{NUMBER}<c r="D2" s="5"/>'),
    "an empty row": (PAGE, "</sheetData>", '<row r="9"><c r="A9" s="1"/></row></sheetData>'),
    "letters in two looks": (
        PAGE, WORD,
        "<is><r><rPr><b/></rPr><t>No</t></r><r><t>ord</t></r></is>",
    ),
    "days as they were": (BOOK, "<workbookPr ", '<workbookPr date1904="false" '),
    "a sheet from the root": (LINKS, '"worksheets/sheet1', '"/xl/worksheets/sheet1'),
    "a page elsewhere": (
        LINKS, "</Relationships>",
        f"{LINK.format('x', 'hyperlink')}</Relationships>",
    ),
}  # fmt: skip
"""The control: what other programs do to a workbook that they keep."""


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """A small table with its hash: a day, a name and an amount."""
    columns = [Column("Dag", Kind.DAY), Column("Naam", Kind.TEXT), Column("Euro", Kind.MONEY)]
    rows: list[list[Cell]] = [[DAY, "Centrum", 12_34], [DAY, "Noord", 99]]
    facts = [Fact("wie", "Ruud")]
    return book(Sheet("Totalen", columns, rows, (), "Over", facts, Words().seal), tmp_path)


@pytest.mark.parametrize("name", [*ODD, *LED_ASTRAY])
def test_what_another_program_would_show_otherwise_is_found(
    name: str, whole: bytes, tmp_path: Path
) -> None:
    assert verdict(changed(whole, *{**ODD, **LED_ASTRAY}[name]), tmp_path) == CHANGED


@pytest.mark.parametrize("name", PLAIN)
def test_what_other_programs_do_to_a_workbook_is_no_change(
    name: str, whole: bytes, tmp_path: Path
) -> None:
    assert verdict(changed(whole, *PLAIN[name]), tmp_path) == WHOLE


def test_the_cells_alone_would_not_tell(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: nobody minds what stands out of place, and most of it goes by as whole."""
    monkeypatch.setattr(
        whole_book._Seen, "odd", property(lambda _: False, lambda *_: None), raising=False
    )
    told = [verdict(changed(whole, *each), tmp_path) for each in ODD.values()]
    assert told.count(WHOLE) > len(ODD) // 2


def test_two_cells_would_pass_for_one(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what stands between cells is hashed inside them as well."""
    monkeypatch.setattr(file_seals, "_BREAKS", {})
    other = changed(whole, *ODD["a word and a number in one cell"])
    assert verdict(other, tmp_path) == WHOLE


def test_a_part_that_is_there_twice_is_found(whole: bytes, tmp_path: Path) -> None:
    """Which of two is shown is up to the program; also where one is called by capitals."""
    for name in (PAGE, PAGE.upper(), f"/{PAGE}", "xl/sheet%31.xml", "xl\\sheet1.xml"):
        file = io.BytesIO(whole)
        with zipfile.ZipFile(file, "a") as more, warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # it says so itself
            more.writestr(name, "<x/>" if name != PAGE else more.read(PAGE))
        assert verdict(file.getvalue(), tmp_path) == CHANGED, name
    file = io.BytesIO(whole)
    with zipfile.ZipFile(file, "a") as more:
        more.writestr("docProps/custom.xml", "<x/>")
    assert verdict(file.getvalue(), tmp_path) == WHOLE, "control: a part more"


def test_a_workbook_of_another_with_formulas_is_not_said_to_be_one_of_ours(
    whole: bytes, tmp_path: Path
) -> None:
    last = changed(whole, "xl/worksheets/sheet2.xml", Words().seal, "x")
    assert verdict(changed(last, *ODD["a formula in a cell of its own"]), tmp_path) == BARE


@pytest.mark.parametrize("make", SHEETS.values(), ids=[*SHEETS])
def test_a_workbook_that_libreoffice_kept_is_whole_and_another_cell_is_found(
    make: Callable[[], Sheet], tmp_path: Path
) -> None:
    needs("spreadsheet")
    path = tmp_path / "ours.xlsx"
    path.write_bytes(book(make(), tmp_path))
    kept = calc.kept(path)
    assert kept != path.read_bytes()
    assert verdict(kept, tmp_path) == WHOLE
    for part, old, new in (
        (PAGE, "<v>", "<v>1"),
        (PAGE, "</v></c>", '</v></c><c r="Z1"><f>1</f></c>'),
        ("xl/sharedStrings.xml", "</t>", "!</t>"),
        ("xl/sharedStrings.xml", "</t>", "</t><t></t>"),
        (BOOK, 'date1904="false"', 'date1904="true"'),
    ):
        assert verdict(changed(kept, part, old, new), tmp_path) == CHANGED, new


def test_the_namespace_is_that_of_our_own_workbooks(whole: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        assert f'xmlns="{CELLS}"'.encode() in packed.read(PAGE)
