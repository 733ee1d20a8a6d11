"""What a row of a list of hand-outs says, and what is wrong with it."""

from datetime import date

import pytest

from bridge_app.desk_errors import BadMap
from bridge_app.domain.importing_rewards import (
    Column,
    Handed,
    checked_map,
    guessed,
    left_before,
    read,
)
from bridge_app.domain.money import cents_in, plain_cents_in
from bridge_app.domain.sheets import Line, Sheet

HEADER = tuple(map(str, Column))
TODAY = date(2026, 6, 2)
PILLARS = {"money": "money", "geld": "money", "gezondheid en steun": "health"}
ROW = ("2021-06-23", "1001", "24", "Bon", "A-1", "Bel de school", "Geld", "Centrum", "Fatima")


def sheet(*rows: tuple[str, ...], day_zero: date | None = None) -> Sheet:
    lines = tuple(Line(at, row) for at, row in enumerate(rows, 2))
    return Sheet(HEADER, lines, day_zero)


def with_cell(column: Column, said: str) -> tuple[str, ...]:
    cells = list(ROW)
    cells[list(Column).index(column)] = said
    return tuple(cells)


def test_the_known_header_needs_no_map_and_is_in_this_order() -> None:
    said = "date,client_number,amount,voucher_kind,serial,step,pillar,location,staff"
    assert ",".join(HEADER) == said
    assert guessed(HEADER) == {column: column.value for column in Column}
    found = read(sheet(ROW), guessed(HEADER), TODAY, PILLARS)
    day = date(2021, 6, 23)
    told = ("A-1", "Bel de school", "money", "Bon", "Centrum", "Fatima")
    assert found.rows == (Handed(2, day, "1001", 24_00, *told),)
    assert found.troubles == ()


def test_other_names_of_columns_are_known() -> None:
    header = ("Datum", "Klantnummer", "Bedrag", "Bonnummer", "Ministap", "Pijler", "Soort")
    wanted = checked_map(header, guessed(header))
    assert wanted[Column.SERIAL] == "Bonnummer"
    assert Column.STAFF not in wanted
    row = Line(2, ("23-06-2021", "1001", "24", "A-1", "Bel", "money"))
    (found,) = read(Sheet(header, (row,)), wanted, TODAY, PILLARS).rows
    assert (found.kind, found.location, found.staff) == ("", "", "")


def test_what_is_needed_has_to_be_told() -> None:
    with pytest.raises(BadMap) as missing:
        checked_map(HEADER, {Column.DATE: "date"})
    assert (missing.value.reason, missing.value.column) == ("missing", "client_number")


@pytest.mark.parametrize(
    ("column", "said", "reason"),
    [
        (Column.DATE, "31-02-2021", "day"),
        (Column.DATE, "gisteren", "day"),
        (Column.DATE, "03-06-2026", "day_ahead"),
        (Column.DATE, "31-12-1999", "day_past"),
        (Column.DATE, "", "empty"),
        (Column.CLIENT_NUMBER, "1+2", "number"),
        (Column.AMOUNT, "0", "amount"),
        (Column.AMOUNT, "-24", "amount"),
        (Column.AMOUNT, "24,005", "amount"),
        (Column.AMOUNT, "1.200", "amount"),
        (Column.AMOUNT, "twintig", "amount"),
        (Column.AMOUNT, "100000,01", "too_much"),
        (Column.SERIAL, "", "empty"),
        (Column.SERIAL, "x" * 61, "too_long"),
        (Column.SERIAL, "\u200b", "empty"),
        (Column.SERIAL, "8841, 8842", "several"),
        (Column.SERIAL, "8841;8842", "several"),
        (Column.STEP, "x" * 201, "too_long"),
        (Column.STAFF, "x" * 101, "too_long"),
        (Column.PILLAR, "Rijkdom", "pillar"),
    ],
)
def test_each_cell_that_is_wrong_is_named(column: Column, said: str, reason: str) -> None:
    found = read(sheet(ROW, with_cell(column, said)), guessed(HEADER), TODAY, PILLARS)
    assert [(e.row, e.column, e.reason) for e in found.troubles] == [(3, column, reason)]
    assert len(found.rows) == 1


@pytest.mark.parametrize("said", ["7", "12", "A-3", "1" * 30])
def test_others_have_numbers_of_any_length(said: str) -> None:
    (row,) = read(
        sheet(with_cell(Column.CLIENT_NUMBER, said)), guessed(HEADER), TODAY, PILLARS
    ).rows
    assert row.number == said


@pytest.mark.parametrize("said", ["2021-06-23", "23-06-2021", "23-6-2021"])
def test_both_ways_to_write_a_day(said: str) -> None:
    (row,) = read(sheet(with_cell(Column.DATE, said)), guessed(HEADER), TODAY, PILLARS).rows
    assert row.day == date(2021, 6, 23)


def test_a_workbook_counts_its_days() -> None:
    counted = sheet(with_cell(Column.DATE, "44370"), day_zero=date(1899, 12, 30))
    (row,) = read(counted, guessed(HEADER), TODAY, PILLARS).rows
    assert row.day == date(2021, 6, 23)


def test_a_card_is_one_of_those_given_while_either_kind_is_unknown() -> None:
    given = {"S1": {"vvv", "pas"}, "S2": {""}, "S3": {"pas"}}
    cards = [(serial, kind) for serial in ("S1", "S2", "S3", "S4") for kind in ("", "vvv", "pas")]
    found = [card for card in cards if left_before(card, given, {"pas"})]
    assert found == [("S1", ""), ("S1", "vvv"), ("S2", ""), ("S2", "vvv")]
    assert not left_before(("S1", "hema"), given, {"pas"})


@pytest.mark.parametrize(
    ("said", "cents"),
    [
        ("24", 24_00),
        ("24,00", 24_00),
        ("24.00", 24_00),
        ("24.5", 24_50),
        ("€ 1.200,00", 1_200_00),
        ("EUR 1.200,00", 1_200_00),
        ("1,200.00", 1_200_00),
        ("24.100000000000001", 24_10),
        ("24.099999999999998", 24_10),
    ],
)
def test_amounts_as_they_are_written(said: str, cents: int) -> None:
    assert plain_cents_in(said) == cents


def test_what_may_be_two_amounts_is_taken_from_who_types_it_and_not_from_a_list() -> None:
    assert cents_in("1.200") == 1_200_00
    for said in ("1.200", "1,200"):
        with pytest.raises(ValueError, match="200"):
            plain_cents_in(said)
