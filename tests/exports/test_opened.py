"""LibreOffice opens what leaves: the same days, numbers and words; nothing became a formula."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv
from bridge_app.exports.sheet import Cell, Fact, Kind, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx
from tests import calc
from tests.exports.test_exports import MADE, TOTALS, WORDS, line
from tests.judges import needs

Makers = dict[str, Callable[[], Sheet]]

LINES = [
    line(),
    line(12, number="", cents=1_234_567_89),
    line(13, cents=1, day=date(2021, 6, 1), receipt='Een "lange";\nnaam, met alles'),
]


def lines() -> Sheet:
    return lines_sheet(Streamed(TOTALS, LINES), MADE, WORDS)


def understood(kind: Kind, cell: Cell) -> str | Decimal | date:
    """How a column of this kind is meant."""
    match kind:
        case Kind.MONEY:
            return Decimal(str(cell)) / 100
        case Kind.COUNT:
            return Decimal(str(cell))
        case _:
            assert isinstance(cell, str | date)
            return cell


def meant(sheet: Sheet) -> list[list[str | Decimal | date]]:
    """The table with its total, as whoever opens it should find it."""
    kinds = [column.kind for column in sheet.columns]
    rows: list[Sequence[Cell]] = [*sheet.rows, *([sheet.total] if sheet.total else [])]
    told = [[*map(understood, kinds, row)] for row in rows]
    return [[column.title for column in sheet.columns], *told]


def found(table: calc.Table) -> list[list[str | Decimal | date]]:
    assert not [cell for row in table for cell in row if cell.formula]
    return [[cell.value for cell in row] for row in table]


def facts(made: Sheet) -> list[list[str | Decimal | date]]:
    told: list[Fact] = [*made.facts]
    return [[fact.name, understood(fact.kind, fact.value)] for fact in told]


@pytest.mark.parametrize("dutch", [True, False], ids=["dutch", "international"])
def test_a_csv_opens_with_its_days_and_numbers(tmp_path: Path, *, dutch: bool) -> None:
    needs("spreadsheet")
    words = WORDS if dutch else Words(ENGLISH)
    makers: Makers = {
        "totals": lambda: totals_sheet(TOTALS, MADE, words),
        "lines": lambda: lines_sheet(Streamed(TOTALS, LINES), MADE, words),
    }
    for name, make in makers.items():
        with (tmp_path / f"{name}.csv").open("wb") as file:
            write_csv(file, make(), DUTCH if dutch else INTERNATIONAL)
    paths = [tmp_path / f"{name}.csv" for name in makers]
    for (table,), make in zip(
        calc.opened(paths, calc.csv_filter(dutch=dutch)), makers.values(), strict=True
    ):
        wanted = meant(make())
        assert found(table)[: len(wanted)] == wanted
        told = {row[0]: row[1] for row in found(table)[len(wanted) + 1 :]}
        assert MADE.who in told.values()


def test_a_workbook_opens_with_its_days_and_numbers(tmp_path: Path) -> None:
    needs("spreadsheet")
    makers: Makers = {"totals": lambda: totals_sheet(TOTALS, MADE, WORDS), "lines": lines}
    for name, make in makers.items():
        with (tmp_path / f"{name}.xlsx").open("wb") as file:
            write_xlsx(file, make(), tmp_path)
    for (table, about), make in zip(
        calc.opened([tmp_path / f"{name}.xlsx" for name in makers]), makers.values(), strict=True
    ):
        assert found(table) == meant(make())
        made = make()
        assert list(made.rows)
        assert found(about) == facts(made)
