"""Tables that others made: every way in which people save them, and what is no table at all."""

import io
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app import spreadsheets
from bridge_app.desk_errors import BadTable
from bridge_app.domain.sheets import Line
from bridge_app.errors import CannotRead
from bridge_app.spreadsheets import limits, read, read_bytes, xlsx_file
from tests.spreadsheets.book import HEAD, MAIN, book, packed, parts

HEADER = "client_number,first_name,last_name"
ROW = "1001,Zoë,de Bóer"


def refused(content: bytes) -> str:
    with pytest.raises(BadTable) as told:
        read_bytes(content)
    return told.value.reason


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_csv_file_reads_the_same_however_it_was_saved(
    separator: str, code: str, end: str
) -> None:
    text = end.join([HEADER, ROW, ""]).replace(",", separator)
    sheet = read_bytes(text.encode(code))
    assert sheet.header == ("client_number", "first_name", "last_name")
    assert sheet.lines == (Line(2, ("1001", "Zoë", "de Bóer")),)
    assert sheet.day_zero is None


def test_quoted_cells_and_empty_lines() -> None:
    sheet = read_bytes(b'\n a ;b\n\n"x;y";"two\nlines"\n;\n')
    assert sheet.header == ("a", "b")
    assert sheet.lines == (Line(5, ("x;y", "two\nlines")),)


def test_a_workbook_reads_as_text() -> None:
    sheet = read_bytes(book(("nummer", "naam", "geboren"), ("1001.0", "Zo&#235;", "29586"), ()))
    assert sheet.header == ("nummer", "naam", "geboren")
    assert sheet.lines == (Line(2, ("1001", "Zoë", "29586")),)
    assert sheet.day_zero == date(1899, 12, 30)


def test_a_cell_that_is_not_there_is_empty() -> None:
    sheet = read_bytes(book(("a", "b", "c"), ("", "", "x")))
    assert sheet.lines == (Line(2, ("", "", "x")),)


def with_sheet(cells: str, **more: str) -> bytes:
    told = parts([("a", "b"), ("1", "2")])
    told["xl/worksheets/sheet1.xml"] = (
        f'{HEAD}<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{cells}</x:sheetData></x:worksheet>'
    )
    return packed(told | more)


def test_other_kinds_of_cells() -> None:
    """Text of a formula, text in the cell itself, yes or no, no place at all, and a prefix."""
    cells = (
        '<x:row><x:c t="inlineStr"><x:is><x:t>naam</x:t></x:is></x:c><x:c t="str"><x:v>b</x:v>'
        '</x:c><x:c t="s"/></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c><x:c><x:f>A1</x:f></x:c>'
        "<x:c><x:v>1.5</x:v></x:c></x:row>"
    )
    sheet = read_bytes(with_sheet(cells))
    assert sheet.header == ("naam", "b", "")
    assert sheet.lines == (Line(2, ("1", "", "1.5")),)


def test_a_hidden_sheet_is_passed_over() -> None:
    told = parts([("a",), ("b",)])
    two = told["xl/worksheets/sheet1.xml"].replace("<v>1</v>", "<v>0</v>")
    named = 'sheetId="1"'
    hidden = told["xl/workbook.xml"].replace(named, f'{named} state="hidden"')
    book_of_two = told | {"xl/worksheets/sheet2.xml": two, "xl/workbook.xml": hidden}
    assert read_bytes(packed(book_of_two)).lines == (Line(2, ("a",)),)
    seen = book_of_two | {"xl/workbook.xml": told["xl/workbook.xml"]}
    assert read_bytes(packed(seen)).lines == (Line(2, ("b",)),)


def test_a_hidden_row_without_anything_in_it_hides_nobody() -> None:
    cell = '<x:c t="str"><x:v>{}</x:v></x:c>'
    row = f"<x:row>{cell}</x:row>"
    hidden = f'<x:row hidden="true">{cell.format("")}</x:row>'
    sheet = read_bytes(with_sheet(row.format("a") + hidden + row.format("b")))
    assert sheet.lines == (Line(3, ("b",)),)


def test_rich_text_is_one_text_and_how_it_sounds_is_left_out() -> None:
    told = parts([("a",), ("b",)])
    told["xl/sharedStrings.xml"] = (
        f'{HEAD}<sst xmlns="{MAIN}"><si><r><t>Ka</t></r><r><t>rin</t></r><rPh><t>x</t></rPh></si>'
        "<si><t>b</t></si></sst>"
    )
    assert read_bytes(packed(told)).header == ("Karin",)


def test_days_may_count_from_1904_and_texts_need_not_be_shared() -> None:
    told = parts([("1", "2"), ("3", "4")])
    told["xl/workbook.xml"] = told["xl/workbook.xml"].replace(
        "<workbookPr/>", '<workbookPr date1904="1"/>'
    )
    del told["xl/sharedStrings.xml"]
    assert read_bytes(packed(told)).day_zero == date(1904, 1, 1)


# --- hostile ---------------------------------------------------------------------------------


def test_a_zip_bomb_stops_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "UNPACKED", 1_000_000)
    told = parts([("a",), ("b",)])
    told["xl/worksheets/sheet1.xml"] += " " * 50_000_000
    bomb = packed(told)
    assert len(bomb) < 100_000
    assert refused(bomb) == "too_big"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_document_type_is_refused(part: str, doctype: str) -> None:
    told = parts([("a",), ("b",)])
    told[part] = told[part].replace(HEAD, HEAD + doctype)
    assert refused(packed(told)) == "not_a_table"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ('<x:row><x:c r="ZZZ1"><x:v>1</x:v></x:c></x:row>', "too_many_columns"),
        ("<x:row>" + "<x:c/>" * 201 + "</x:row>", "too_many_columns"),
        ('<x:row><x:c t="s"><x:v>99</x:v></x:c></x:row>', "not_a_table"),
        ("<x:c/>", "not_a_table"),
        ('<x:row r="x"/>', "not_a_table"),
        ("<x:row><x:c><x:v>niets</x:v></x:c></x:row>", "not_a_table"),
        ("<x:row>", "not_a_table"),
        ('<x:row hidden="1"><x:c><x:v>1</x:v></x:c></x:row>', "hidden_rows"),
        ("<x:row/>" * 50_002, "too_many_rows"),
        (f'<x:row><x:c t="str"><x:v>{"a" * 10_001}</x:v></x:c></x:row>', "too_long_cell"),
    ],
)
def test_a_sheet_that_is_not_as_it_should_be_is_refused(cells: str, reason: str) -> None:
    assert refused(with_sheet(cells)) == reason


@pytest.mark.parametrize("gone", list(parts([("a",), ("b",)])))
def test_a_workbook_that_lacks_a_part_is_refused(gone: str) -> None:
    told = parts([("a",), ("b",)])
    del told[gone]
    assert refused(packed(told)) == "not_a_table"


def test_a_workbook_without_sheets_is_refused() -> None:
    told = parts([("a",)]) | {"xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>'}
    assert refused(packed(told)) == "not_a_table"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"a,b\n", book(("a",))])
def test_nothing_but_a_header_is_empty(content: bytes) -> None:
    assert refused(content) == "empty"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"a\n" * 50_002, "too_many_rows"),
        (b"a\n" + b"x" * 10_001, "too_long_cell"),
        (b'a\n"' + b"x" * 140_000, "too_long_cell"),
        (b"a,b\n" + b"," * 300, "too_many_columns"),
        (b"a;b\n\x00;x\n", "not_a_table"),
        (b"\xff\xfea", "not_a_table"),
        (b"\x81\x8d\n\x81", "not_a_table"),
        (b"PK\x03\x04 nonsense", "not_a_table"),
    ],
)
def test_what_is_no_table_or_too_much_of_one_is_refused(content: bytes, reason: str) -> None:
    assert refused(content) == reason


def test_a_file_that_is_too_big_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheets, "BYTES", 5)
    path = tmp_path / "big.csv"
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(BadTable) as told:
        read(path)
    assert told.value.reason == "too_big"
    assert refused(path.read_bytes()) == "too_big"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a file that never ends")
def test_a_file_that_says_it_is_empty_and_never_ends_is_refused() -> None:
    assert Path("/dev/zero").stat().st_size == 0
    with pytest.raises(BadTable) as told:
        read(Path("/dev/zero"))
    assert told.value.reason == "too_big"


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        read(tmp_path / "gone.csv")
    (tmp_path / "there.csv").write_bytes(b"a\n1\n")
    assert read(tmp_path / "there.csv").header == ("a",)


@given(st.binary(max_size=400))
def test_whatever_stands_in_a_file_it_is_a_table_or_refused(content: bytes) -> None:
    for each in (content, b"PK\x03\x04" + content):
        try:
            sheet = read_bytes(each)
        except BadTable:
            continue
        assert sheet.lines


def test_a_workbook_spoiled_at_any_place_is_a_table_or_refused() -> None:
    chance = random.Random(5)
    whole = book(("nummer", "naam"), ("1001", "Zoe"))
    raw = io.BytesIO(whole)
    with zipfile.ZipFile(raw) as file:
        told = {name: file.read(name) for name in file.namelist()}
    for _ in range(400):
        name = chance.choice(list(told))
        part = bytearray(told[name])
        part[chance.randrange(len(part))] = chance.randrange(256)
        spoiled = bytearray(packed(told | {name: bytes(part)}))
        if chance.random() < 0.5:
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        try:
            assert read_bytes(bytes(spoiled)).lines
        except BadTable:
            continue


def test_the_limits_are_those_of_the_promise() -> None:
    assert (limits.BYTES, limits.ROWS, limits.CELL) == (10_000_000, 50_000, 10_000)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_is_packed_as_no_workbook_is(method: int) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, part in parts((("a",), ("1",))).items():
            file.writestr(name, part)
    assert refused(made.getvalue()) == "not_a_table"


def test_one_long_text_to_which_many_cells_refer() -> None:
    """Small in the file and in the zip, and a thousand times as much once it is read."""
    told = parts((("a",), ("A" * 9_000,)))
    sheet = told["xl/worksheets/sheet1.xml"]
    cells = '<c t="s"><v>1</v></c>' * 150
    more = f"<row>{cells}</row>" * 80
    told["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", f"{more}</sheetData>")
    assert refused(packed(told)) == "too_big"
