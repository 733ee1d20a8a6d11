"""What leaves as a file: the same figures in each form, real days and numbers, never a formula."""

import csv
import errno
import hashlib
import io
import json
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import (
    BOOKED_AS,
    BookedLine,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
)
from bridge_app.domain.totals_days import Period
from bridge_app.exports.cells import amount, safe_everywhere, safe_text
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, Dialect, write_csv
from bridge_app.exports.forms import TABLES, Form, Wanted, write_table
from bridge_app.exports.portions import PORTION
from bridge_app.exports.sealing import sealed_json
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet, write_totals_json
from bridge_app.exports.watching import watched
from bridge_app.exports.words import _EN, _NL, ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx

MADE = Made("Ruud", datetime(2021, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")
DAY = date(2021, 6, 23)
PLACE = str(UUID(int=7))
WORDS = Words(pillars={"money": "Geld"})

# The sponsor statistics of June 2021 (DOMAIN 9): 5 hand-overs, 120 euro, highest 29, best day 62.
JUNE = TotalRow("2021-06", (PLACE, "call"), TotalLine(5, 120_00, 3, 29_00), TotalLine(1, 24_00, 1))
FILTERS = Filters(
    date(2021, 6, 1),
    date(2021, 6, 30),
    groups=(Group.LOCATION, Group.KIND),
    only=((Group.PILLAR, "money"),),
)
TOTALS = Totals(
    FILTERS,
    (JUNE,),
    TotalRow("", (), JUNE.line, JUNE.reversed),
    dict.fromkeys(BOOKED_AS, JUNE.line),
    (DAY, 62_00),
    11,
    16,
    {Group.LOCATION: {PLACE: "Centrum"}},
)
NOTHING = Totals(replace(FILTERS, groups=(), only=()), (), TotalRow("", (), TotalLine()), {})


def line(seq: int = 11, **more: object) -> BookedLine:
    groups = dict.fromkeys(Group, "") | {Group.LOCATION: PLACE, Group.PILLAR: "money"}
    known = BookedLine(
        seq,
        DAY,
        RewardState.HANDED_OVER,
        24_00,
        "money",
        "",
        "C-1",
        UUID(int=1),
        "2021-A-1",
        groups,
    )
    return known._replace(**more)  # type: ignore[arg-type] # by name


def as_csv(sheet: Sheet, dialect: Dialect = DUTCH) -> bytes:
    file = io.BytesIO()
    write_csv(file, sheet, dialect)
    return file.getvalue()


def as_json(totals: Totals, made: Made = MADE) -> bytes:
    file = io.BytesIO()
    write_totals_json(file, totals, made)
    return file.getvalue()


def rows(content: bytes, separator: str = ";") -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def facts(content: bytes, separator: str = ";") -> dict[str, str]:
    return facts_of(rows(content, separator))


def facts_of(told: list[list[str]]) -> dict[str, str]:
    return {each[0]: each[1] for each in told if len(each) == 2}


# --- CSV -----------------------------------------------------------------------------------


def test_a_dutch_spreadsheet_opens_it_without_a_question() -> None:
    content = as_csv(totals_sheet(TOTALS, MADE, WORDS))
    assert content.startswith(b"\xef\xbb\xbfperiode;locatie;soort stap;")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    header, june, total, *_ = rows(content)
    assert june == "2021-06,Centrum,bellen,5,120|00,3,24|00,29|00,1,24|00".replace(
        ",", ";"
    ).replace("|", ",").split(";")
    assert total == ["totaal", "", "", *june[3:]]
    assert len(header) == len(june)


def test_abroad_it_is_commas_points_and_days_in_order() -> None:
    content = as_csv(totals_sheet(TOTALS, MADE, Words(ENGLISH)), INTERNATIONAL)
    header, june, *_ = rows(content, ",")
    assert header[:4] == ["period", "location", "kind of step", "count"]
    assert june[1:5] == ["Centrum", "calling", "5", "120.00"]
    assert ["from", "2021-06-01"] in rows(content, ",")


APART = ("toegezegd", "toegekend", "uitgereikt", "teruggedraaid")


def test_it_tells_what_it_was_made_from() -> None:
    told = facts(as_csv(totals_sheet(TOTALS, MADE, WORDS)))
    five = {"aantal": "5", "bedrag (euro)": "120,00", "mensen (telt niet op)": "3"}
    assert len(told.pop("controlegetal van dit bestand")) == len(TOTALS.data_hash)
    assert told == {
        "voor wie": "intern: kleine aantallen staan erin, dus niet delen met anderen",
        "van": "01-06-2021",
        "tot en met": "30-06-2021",
        "een regel per": "maand",
        "verdeeld naar": "locatie, soort stap",
        "alleen": "pijler: Geld",
        "geteld is wat is": "uitgereikt",
        "beste dag": "23-06-2021",
        "bedrag op de beste dag": "62,00",
        "grootboekregels": "11 t/m 16",
        **{f"{state}: {name}": told for state in APART for name, told in five.items()},
        "telwijze, versie": "1",
        "programma, versie": "Mijn brug 0.1.0",
        "gemaakt door": "Ruud",
        "gemaakt op": "01-07-2021 om 8.30 uur",
        "controlegetal": TOTALS.data_hash,
    }


def test_a_period_in_which_nothing_was_given() -> None:
    content = as_csv(totals_sheet(NOTHING, MADE, WORDS))
    assert rows(content)[1] == ["totaal", "0", "0,00", "0", "0,00", "0,00", "0", "0,00"]
    told = facts(content)
    assert (told["grootboekregels"], told["alleen"], "beste dag" in told) == ("geen", "geen", False)


def test_what_was_turned_back_is_told_once_and_all_days_have_a_name() -> None:
    filters = replace(FILTERS, state=RewardState.REVERSED, by=Period.NONE, groups=(), only=())
    back = replace(TOTALS, filters=filters, rows=(replace(JUNE, period="", group=()),))
    header, whole, *_ = rows(as_csv(totals_sheet(back, MADE, WORDS)))
    assert len(header) == 6
    assert whole[0] == "alles"


# --- lines ---------------------------------------------------------------------------------


def test_lines_hold_no_name_and_no_mentor_unless_that_was_agreed() -> None:
    content = as_csv(lines_sheet(Streamed(TOTALS, [line(), line(12, number="")]), MADE, WORDS))
    header, first, second, *_ = rows(content)
    assert header[:3] == ["grootboekregel", "dag", "nummer deelnemer"]
    assert "mentor" not in header
    assert facts(content)["voor wie"].startswith("intern: nummers van deelnemers")
    assert first[:5] == ["11", "23-06-2021", "C-1", "Geld", "onbekend"]
    assert first[5] == "Centrum"
    assert first[-2:] == ["2021-A-1", "24,00"]
    assert second[2] == "gewist volgens bewaartermijn"
    agreed = replace(TOTALS, filters=replace(FILTERS, groups=(Group.MENTOR,)))
    assert "mentor" in rows(as_csv(lines_sheet(Streamed(agreed, []), MADE, WORDS)))[0]


def test_the_hash_of_lines_is_theirs() -> None:
    def told(*given_: BookedLine) -> str:
        return facts(as_csv(lines_sheet(Streamed(TOTALS, given_), MADE, WORDS)))["controlegetal"]

    assert told(line()) == told(line(number=""))
    assert len({told(), told(line()), told(line(cents=24_01)), told(line(), line(12))}) == 4


def test_the_hash_of_lines_can_be_worked_out_by_hand() -> None:
    """A file of years ago is held against one of today: how lines are told may never change."""
    groups = f"money\t\t\t{PLACE}\t\t\t\t"
    by_hand = f"1\n11\t2021-06-23\thanded_over\t2400\t{UUID(int=1).hex}\t{groups}\n"
    told = facts(as_csv(lines_sheet(Streamed(TOTALS, [line()]), MADE, WORDS)))
    assert told["controlegetal"] == hashlib.sha256(by_hand.encode()).hexdigest()


def test_many_lines_go_out_in_portions_and_none_is_lost_or_told_twice() -> None:
    many = [line(seq, cents=seq) for seq in range(1, 2 * PORTION + 2)]
    told = rows(as_csv(lines_sheet(Streamed(TOTALS, many), MADE, WORDS)))
    assert [row[0] for row in told[1:] if len(row) > 2] == [str(each.seq) for each in many]
    alone = facts(as_csv(lines_sheet(Streamed(TOTALS, many[:PORTION]), MADE, WORDS)))
    assert alone["controlegetal"] != facts_of(told)["controlegetal"]


def test_what_is_equal_but_written_otherwise_stays_as_it_was() -> None:
    """Each word, day and amount of a column is written once; decimals are not, for this reason."""
    cells: list[list[Cell]] = [
        [Decimal("1.0"), 5_00, "=1"],
        [Decimal("1.00"), 5_00, "=1"],
        [None, None, ""],
    ]
    columns = [Column("a", Kind.DECIMAL), Column("b", Kind.MONEY), Column("c")]
    told = rows(as_csv(Sheet("A", columns, cells, (), "B")))[1:4]
    assert told == [["1,0", "5,00", "'=1"], ["1,00", "5,00", "'=1"], ["", "", ""]]


# --- JSON ----------------------------------------------------------------------------------


def test_json_tells_the_same_in_cents() -> None:
    told = json.loads(as_json(TOTALS))
    june = {
        "period": "2021-06",
        "group": {"location": "Centrum", "kind": "call"},
        "count": 5,
        "cents": 120_00,
        "people": 3,
        "highest_cents": 29_00,
    }
    assert told["rows"] == [june]
    assert told["total"] == june | {"period": "", "group": {}}
    line = {name: june[name] for name in ("count", "cents", "people", "highest_cents")}
    assert told["apart"] == dict.fromkeys(("promised", "awarded", "handed_over", "reversed"), line)
    assert told["best_day"] == {"date": "2021-06-23", "cents": 62_00}
    assert told["ledger"] == {"first": 11, "last": 16}
    assert told["data_hash"] == TOTALS.data_hash
    assert told["filters"]["from"] == "2021-06-01"
    assert told["filters"]["internal"] is True
    assert told["filters"]["group"] == ["location", "kind"]
    only = replace(TOTALS, filters=replace(FILTERS, only=((Group.LOCATION, PLACE),)))
    asked = json.loads(as_json(only))["filters"]
    assert (asked["only"], asked["only_names"]) == ({"location": PLACE}, {"location": "Centrum"})
    made = {"by": "Ruud", "at": "2021-07-01T06:30:00+00:00", "program": "0.1.0"}
    assert told["made"] == made | {"practice": False}


def test_json_of_nothing_holds_no_best_day() -> None:
    told = json.loads(as_json(NOTHING))
    assert (told["rows"], told["best_day"], told["ledger"]["first"]) == ([], None, None)


def test_json_of_many_lines_is_that_of_the_whole_sealed_at_once() -> None:
    """Lines are written as they come; a name that looks like the place of lines moves nothing."""
    odd = '\n  "rows": [],\u2028{}'
    named = replace(TOTALS, names={Group.LOCATION: {PLACE: odd}})
    for lines in ((), (JUNE,), (JUNE, replace(JUNE, period="2021-07")) * PORTION):
        made = as_json(replace(named, rows=lines))
        told = json.loads(made)
        assert [row["group"]["location"] for row in told["rows"]] == [odd] * len(lines)
        del told["file_hash"]
        assert made == sealed_json(told)


# --- XLSX ----------------------------------------------------------------------------------

_NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Book:
    """A workbook as its XML says, without a library that means well."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            self.parts = {name: parts.read(name).decode() for name in parts.namelist()}
        self.names = re.findall(r'<sheet name="([^"]*)"', self.parts["xl/workbook.xml"])

    def cells(self, sheet: int = 1) -> list[list[str]]:
        root = ET.fromstring(self.parts[f"xl/worksheets/sheet{sheet}.xml"])  # noqa: S314 - our own
        return [
            ["".join(cell.itertext()) for cell in row.iterfind("m:c", _NS)]
            for row in root.iterfind(".//m:row", _NS)
        ]

    @property
    def everything(self) -> str:
        return "".join(text for name, text in self.parts.items() if "worksheets" in name)


def as_xlsx(sheet: Sheet, tmp_path: Path, **more: int) -> Book:
    file = io.BytesIO()
    write_xlsx(file, sheet, tmp_path, **more)
    assert not list(tmp_path.iterdir()), "nothing stays beside it"
    return Book(file.getvalue())


def test_a_workbook_has_real_days_and_numbers_and_a_header_that_stays(tmp_path: Path) -> None:
    book = as_xlsx(lines_sheet(Streamed(TOTALS, [line()]), MADE, WORDS), tmp_path)
    assert book.names == ["Regels", "Verantwoording"]
    first = book.cells()[1]
    assert (first[0], first[1], first[-1]) == ("11", "44370", "24")  # days since 1899-12-30
    page = book.parts["xl/worksheets/sheet1.xml"]
    assert 'state="frozen"' in page
    assert 'orientation="landscape"' in page, "on paper it stands on one width"
    assert 'fitToHeight="0"' in page
    assert "dd-mm-yyyy" in book.parts["xl/styles.xml"]
    assert "<f>" not in book.everything
    told = [row[0] for row in book.cells(2)][-2:]
    assert told == ["controlegetal", "controlegetal van dit bestand"]


@pytest.mark.parametrize(
    ("by", "period", "told"),
    [
        (Period.DAY, "2021-06-23", ("44370", "23-06-2021")),
        (Period.MONTH, "2021-06", ("2021-06", "2021-06")),
    ],
)
def test_totals_of_days_have_real_days(
    tmp_path: Path, by: Period, period: str, told: tuple[str, str]
) -> None:
    """The total row has its word there; the control is a month, which no cell can hold as a day."""
    days = replace(TOTALS, filters=replace(FILTERS, by=by), rows=(replace(JUNE, period=period),))
    book = as_xlsx(totals_sheet(days, MADE, WORDS), tmp_path).cells()
    plain = rows(as_csv(totals_sheet(days, MADE, WORDS)))
    assert (book[1][0], plain[1][0]) == told
    assert (book[2][0], plain[2][0]) == ("totaal", "totaal")


def test_a_title_that_goes_on_below_has_room(tmp_path: Path) -> None:
    columns = [Column("nummer", Kind.COUNT), Column("mensen (telt niet op)", Kind.COUNT, 9)]
    page = as_xlsx(Sheet("A", columns, [[1, 2]], (), "B"), tmp_path).parts
    assert '<row r="1" ht="45"' in page["xl/worksheets/sheet1.xml"]
    alone = as_xlsx(Sheet("A", columns[:1], [[1]], (), "B"), tmp_path).parts
    assert " ht=" not in alone["xl/worksheets/sheet1.xml"], "control"


def test_each_state_is_told_apart_as_it_was_counted() -> None:
    """The control is a table without them: those lines and those for the books have none."""
    lines = (TotalLine(at, at * 10_00, at, at) for at in range(4))
    made = replace(TOTALS, apart=dict(zip(BOOKED_AS, lines, strict=True)))
    told = facts(as_csv(totals_sheet(made, MADE, Words(ENGLISH)), INTERNATIONAL), ",")
    names = ("count", "amount (euro)", "people (do not add up)")
    states = ("promised", "awarded", "handed over", "reversed")
    found = {state: [told[f"{state}: {name}"] for name in names] for state in states}
    assert found == {state: [str(at), f"{at * 10}.00", str(at)] for at, state in enumerate(states)}
    lines_of = facts(as_csv(lines_sheet(Streamed(made, [line()]), MADE, WORDS)))
    assert not [name for name in lines_of if name.startswith("toegezegd")], "control"


def test_a_workbook_and_csv_hold_the_same_figures(tmp_path: Path) -> None:
    book = as_xlsx(totals_sheet(TOTALS, MADE, WORDS), tmp_path)
    plain = rows(as_csv(totals_sheet(TOTALS, MADE, WORDS)))
    for mine, other in zip(book.cells()[1:], plain[1:3], strict=True):
        assert [each.replace(",00", "") for each in other] == mine


def test_what_does_not_fit_on_one_sheet_goes_on_under_the_same_header(tmp_path: Path) -> None:
    numbers = Sheet(
        "Regels",
        [Column("nummer", Kind.COUNT)],
        [[number] for number in range(7)],
        [21],
        "Verantwoording",
        [Fact("van", DAY, Kind.DAY)],
    )
    book = as_xlsx(numbers, tmp_path, most_rows=5)
    assert book.names == ["Regels", "Regels 2", "Regels 3", "Verantwoording"]
    assert [book.cells(n) for n in (1, 2, 3)] == [
        [["nummer"], ["0"], ["1"], ["2"]],
        [["nummer"], ["3"], ["4"], ["5"]],
        [["nummer"], ["6"], ["21"]],
    ]


def test_rows_are_asked_for_one_by_one_and_facts_after_the_last(tmp_path: Path) -> None:
    asked: list[str] = []

    def told(name: str, times: int) -> Iterator[list[int]]:
        for number in range(times):
            asked.append(name)
            yield [number]

    def last() -> Iterator[Fact]:
        asked.append("fact")
        yield Fact("som", 3, Kind.COUNT)

    for write in (as_csv, lambda sheet: as_xlsx(sheet, tmp_path)):
        asked.clear()
        write(Sheet("A", [Column("n", Kind.COUNT)], told("row", 3), (), "B", last()))
        assert asked == ["row", "row", "row", "fact"]


class EnoughError(Exception):
    """Somebody wants no more of it."""


def test_who_waits_hears_how_far_it_is_and_may_stop_it(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def told(done: int, of: int) -> None:
        heard.append((done, of))
        if heard[4:]:
            raise EnoughError

    def numbers(of: int) -> Sheet:
        rows = watched(([each] for each in range(of)), told, of, every=2)
        return Sheet("A", [Column("n", Kind.COUNT)], rows, (), "B")

    write_csv(io.BytesIO(), numbers(5))
    assert heard == [(0, 5), (2, 5), (4, 5), (5, 5)]
    with pytest.raises(EnoughError):
        write_xlsx(io.BytesIO(), numbers(5), tmp_path)
    assert not list(tmp_path.iterdir())


class Full(io.BytesIO):
    """A file on a disk that is full, and has room when what failed is put away."""

    failed = False

    def write(self, _content: object) -> int:
        if self.failed:
            return 0
        self.failed = True
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_as_such_and_nothing_stays(tmp_path: Path) -> None:
    for form in TABLES:
        with pytest.raises(OSError, match="No space left"):
            write_table(Full(), tmp_path, Wanted(form), totals_sheet(TOTALS, MADE, WORDS))
    assert not list(tmp_path.iterdir())


def test_a_table_is_the_kind_of_file_that_was_wanted(tmp_path: Path) -> None:
    for form, begin in ((Form.CSV, b"\xef\xbb\xbf"), (Form.XLSX, b"PK")):
        file = io.BytesIO()
        write_table(file, tmp_path, Wanted(form), totals_sheet(TOTALS, MADE, WORDS))
        assert file.getvalue().startswith(begin)


# --- never a formula -----------------------------------------------------------------------

FORMULAS = [
    *("=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "  =1", "|cmd", "%0", "\rx", "\nx", "\0x"),
    *("\N{NO-BREAK SPACE}=1", "\N{FULLWIDTH EQUALS SIGN}1", "\N{ZERO WIDTH SPACE}=1"),
    *("\N{FULLWIDTH PLUS SIGN}1", "\N{FULLWIDTH HYPHEN-MINUS}1", "\N{FULLWIDTH COMMERCIAL AT}A"),
    *("\N{SMALL EQUALS SIGN}1", "\N{RIGHT-TO-LEFT MARK}=1", "\N{IDEOGRAPHIC SPACE}@A"),
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_starts_a_formula(text: str, tmp_path: Path) -> None:
    assert safe_text(text) == f"'{text}"
    hostile = Sheet("A", [Column("n")], [[text]], [text], "B", [Fact(text, text)])
    assert all(cell[:1] in {"'", "n"} for row in rows(as_csv(hostile)) for cell in row if cell)
    book = as_xlsx(hostile, tmp_path)
    assert "<f>" not in book.everything


BLANKS = " \t\r\n\N{ZERO WIDTH SPACE}"


def test_ten_thousand_hostile_texts_become_no_formula(tmp_path: Path) -> None:
    """Read back: in CSV no cell begins with a sign, in a workbook every one is plain text."""
    chance = random.Random(40)
    signs = "=+-@|%\t\r\n \N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{FULLWIDTH EQUALS SIGN};,'\"A1"
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 8))) for _ in range(10_000)]
    hostile = Sheet("A", [Column("n")], [[text] for text in texts], (), "B")
    read_back = [row[0] for row in rows(as_csv(hostile))[1:] if row]
    assert len(read_back) == len(texts)
    for cell, text in zip(read_back, texts, strict=True):
        assert cell.replace("'", "") == text.replace("'", "")
        assert cell[0] not in "\t\r\n"
        assert unicodedata.normalize("NFKC", cell).lstrip(BLANKS)[:1] not in set("=+-@|%")
    book = as_xlsx(hostile, tmp_path)
    assert "<f>" not in book.everything
    assert "<hyperlink" not in book.everything
    assert book.everything.count('t="inlineStr"') == len(texts) + 1


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Jansen, =1+1", "Jansen,' =1+1"),
        ('a";"=2;3', 'a";\'"=2;3'),
        ("a\n@SUM(A1)", "a\n'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("Tilburg, Breda; Goirle", "Tilburg, Breda; Goirle"),
    ],
)
def test_nor_for_whoever_opens_it_with_another_separator(text: str, safe: str) -> None:
    assert safe_everywhere(text) == safe


@pytest.mark.parametrize("text", ["", " ", "2021-06", "Jan = jarig", "week 3", "’s-Graveland"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


@given(st.text())
def test_what_stands_in_a_cell_can_be_read_back(text: str) -> None:
    assert safe_text(text) in {text, f"'{text}"}


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0,00"), (5, "0,05"), (123450, "1234,50"), (-2050, "-20,50"), (-5, "-0,05")],
)
def test_amounts_have_a_comma_and_no_separator(cents: int, text: str) -> None:
    assert amount(cents, ",") == text


# --- words ---------------------------------------------------------------------------------


def test_both_languages_say_everything() -> None:
    assert _NL.keys() == _EN.keys()
    for words in (Words(), Words(ENGLISH)):
        for group in Group:
            assert words.group(group)
        assert len({words.value(Group.KIND, kind.value, {}) for kind in IdeaKind}) == len(IdeaKind)
        assert all(map(words.state, BOOKED_AS))
        assert all(map(words.period, Period))
    assert Words().value(Group.TEAM, "x", {}) == "x"


def test_a_day_before_those_of_a_spreadsheet_is_told_in_words(tmp_path: Path) -> None:
    """And the one amount that was asked for; the control is a day that a spreadsheet has."""
    asked = replace(TOTALS.filters, first_day=date(999, 1, 2), cents=60_00)
    sheet = totals_sheet(replace(TOTALS, filters=asked), MADE, WORDS)
    told = facts(as_csv(sheet))
    assert told["van"] == "02-01-0999"
    assert told["alleen"] == "pijler: Geld, bedrag (euro): 60,00"
    held = {row[0]: row[1] for row in as_xlsx(sheet, tmp_path).cells(2)}
    assert (held["van"], held["tot en met"]) == ("02-01-0999", "44377")
