"""What a row of somebody else's table says, and what is wrong with it."""

from datetime import date

import pytest

from bridge_app.desk_errors import BadMap, WrongRow
from bridge_app.domain.importing import (
    Column,
    Newcomer,
    checked_map,
    guessed,
    read,
    with_bsn,
)
from bridge_app.domain.sheets import Line, Sheet, day_in

HEADER = tuple(Column)
TODAY = date(2026, 6, 2)
LANGUAGES = {"nl": "nl", "engels": "en"}
KARIN = ("1001", "Karin", "de Boer", "12-03-1988", "Engels", "Fatima", "Centrum")


def sheet(*rows: tuple[str, ...], day_zero: date | None = None) -> Sheet:
    lines = tuple(Line(at, row) for at, row in enumerate(rows, 2))
    return Sheet(tuple(map(str, HEADER)), lines, day_zero)


def wrong(*rows: tuple[str, ...]) -> list[tuple[int, str, str]]:
    found = read(sheet(*rows), guessed(HEADER), TODAY, LANGUAGES).troubles
    return [(each.row, each.reason, each.said) for each in found]


def test_the_known_header_needs_no_map() -> None:
    assert guessed(HEADER) == {column: column.value for column in Column}
    found = read(sheet(KARIN), guessed(HEADER), TODAY, LANGUAGES)
    born = date(1988, 3, 12)
    karin = Newcomer(2, "1001", "Karin", "de Boer", born, "en", "Fatima", "Centrum")
    assert (found.people, found.troubles) == ((karin,), ())


def test_dutch_headers_are_known_too() -> None:
    header = ("Cliëntnummer", "Voornaam", "Achternaam", "Geboortedatum", "Taal", "Begeleider")
    assert list(guessed(header)) == list(Column)[:6]
    assert guessed(("x", "y")) == {}


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ({Column.FIRST_NAME: "z"}, "no_such_column"),
        ({Column.FIRST_NAME: "b"}, "twice"),
        ({Column.MENTOR: "a"}, "nobody"),
        ({Column.FIRST_NAME: ""}, "nobody"),
        ({Column.FIRST_NAME: "a", Column.LAST_NAME: "a"}, "same"),
    ],
)
def test_a_map_that_does_not_hold_is_refused(wanted: dict[Column, str], reason: str) -> None:
    with pytest.raises(BadMap) as told:
        checked_map(("a", "b", "b"), wanted)
    assert told.value.reason == reason


def test_a_map_leaves_out_what_is_not_told() -> None:
    wanted = {Column.FIRST_NAME: "a", Column.MENTOR: ""}
    assert checked_map(("a",), wanted) == {Column.FIRST_NAME: "a"}


@pytest.mark.parametrize(
    ("at", "said", "reason"),
    [
        (0, "1+2", "number"),
        (0, "een twee", "number"),
        (0, "1" * 31, "number"),
        (1, "a" * 101, "too_long"),
        (1, "?ukasz", "letters"),
        (1, "Zo\N{PER MILLE SIGN}", "letters"),
        (2, "M\N{LATIN CAPITAL LETTER A WITH TILDE}\N{VULGAR FRACTION ONE QUARTER}ller", "letters"),
        (2, "Vos;Kees", "letters"),
        (5, "Fat\N{REPLACEMENT CHARACTER}ma", "letters"),
        (3, "31-13-1980", "birth_date"),
        (3, "12-3-88", "birth_date"),
        (3, "gisteren", "birth_date"),
        (3, "29221", "birth_date"),
        (3, "03-06-2026", "birth_date"),
        (3, "01-01-1899", "birth_date"),
        (4, "Klingon", "language"),
    ],
)
def test_what_is_wrong_is_told_with_its_row(at: int, said: str, reason: str) -> None:
    row = (*KARIN[:at], said, *KARIN[at + 1 :])
    assert wrong(("1000", "Lot"), row) == [(3, reason, said[:100])]


@pytest.mark.parametrize(
    "said",
    ["O'Brien-de\N{NO-BREAK SPACE}Vries", "van \N{RIGHT SINGLE QUOTATION MARK}t Hof", "Zoë",
     "Łukasz", "فاطمة", "Оленка", "Z. (Bé) 2e", "Zoe\N{COMBINING DIAERESIS}"],
)  # fmt: skip
def test_names_of_every_script_may_be_names(said: str) -> None:
    assert wrong((*KARIN[:1], said, *KARIN[2:])) == []


def test_a_mentor_may_be_told_by_login_name() -> None:
    assert wrong((*KARIN[:5], "f_jansen+1@stad.example", KARIN[6])) == []
    assert wrong((*KARIN[:1], "f_jansen", *KARIN[2:])) == [(2, "letters", "f_jansen")]


def test_a_quote_that_stood_open_takes_no_row_along() -> None:
    """With a comma between the cells only the end of the line tells that two rows are one."""
    assert wrong(("1001", "Piet\n1002,Kees")) == [(2, "letters", "Piet 1002,Kees")]


def test_nobody_and_the_same_number_twice() -> None:
    found = wrong(KARIN, ("", "", "", "12-03-1988"), KARIN)
    assert found == [(3, "nobody", ""), (4, "number_twice", "1001")]
    twice = wrong(("X1", "Karin"), ("x1", "Lot"), ("X-1", "Bo"))
    assert twice == [(3, "number_twice", "x1")], "the size of a letter makes no other number"


def test_everything_that_is_wrong_in_a_row_is_told() -> None:
    assert [each[1] for each in wrong(("1+", "", "", "x", "x"))] == [
        "number",
        "language",
        "birth_date",
    ]


@pytest.mark.parametrize(
    "said", ["12-03-1988", "12-3-1988", "12/03/1988", "12.03.1988", "1988-03-12", "1988-3-12",
             "1988-03-12 00:00:00", "1988-03-12T00:00:00.000", "12-3-1988 0:00"]
)  # fmt: skip
def test_a_day_is_written_in_many_ways(said: str) -> None:
    assert day_in(said) == date(1988, 3, 12)


def test_a_day_may_be_a_number_in_a_workbook() -> None:
    row = (*KARIN[:3], "32214", "nl")
    found = read(sheet(row, day_zero=date(1899, 12, 30)), guessed(HEADER), TODAY, LANGUAGES)
    assert found.people[0].birth_date == date(1988, 3, 12)
    assert day_in("") is None
    huge = read(
        sheet((*KARIN[:3], "9" * 12), day_zero=date(1899, 12, 30)),
        guessed(HEADER), TODAY, LANGUAGES,
    )  # fmt: skip
    assert [each.reason for each in huge.troubles] == ["birth_date"]


def test_the_same_cells_have_the_same_fingerprint() -> None:
    assert sheet(KARIN).fingerprint == sheet(KARIN, day_zero=TODAY).fingerprint
    assert sheet(KARIN).fingerprint != sheet(KARIN[1:]).fingerprint


def test_a_number_that_may_be_a_bsn_is_told() -> None:
    people = [Newcomer(2, "111222333"), Newcomer(3, "1001"), Newcomer(4, "111222334")]
    assert with_bsn(people) == (2,)


def test_the_first_line_of_a_row_is_a_fact() -> None:
    told = WrongRow(7, "language", "Klingon")
    assert (told.row, told.said) == (7, "Klingon")
