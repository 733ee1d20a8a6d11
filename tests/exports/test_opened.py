"""LibreOffice opens what leaves: the same days, numbers and words; nothing became a formula."""

import csv
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bridge_app.domain.research import Row, What
from bridge_app.domain.totals import BY_CARD, Cards
from bridge_app.domain.totals_days import Period
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv
from bridge_app.exports.finance import finance_sheet
from bridge_app.exports.outcomes import outcomes_sheet
from bridge_app.exports.research import Study, write_folder
from bridge_app.exports.sharing import sharing_sheet
from bridge_app.exports.sheet import Cell, Fact, Kind, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx
from tests import calc
from tests.exports.test_exports import FILTERS, JUNE, MADE, PLACE, TOTALS, WORDS, line
from tests.exports.test_outcomes_file import OUTCOMES
from tests.exports.test_sharing_file import TABLE
from tests.judges import needs

Makers = dict[str, Callable[[], Sheet]]
Value = str | Decimal | date

LINES = [
    line(),
    line(12, number="", cents=1_234_567_89),
    line(13, cents=1, day=date(2021, 6, 1), receipt='Een "lange";\nnaam, met alles'),
]
CARDS = PLACE, "bon"
BY_DAY = replace(
    TOTALS,
    filters=replace(FILTERS, by=Period.DAY, groups=BY_CARD, only=()),
    rows=(replace(JUNE, period="2021-06-23", group=CARDS),),
    cards={("2021-06-23", CARDS): Cards(5, 1)},
)
CODES = {
    What.PERSON: ("67+", ""),
    What.REWARD: ("money", "call", "reverse"),
    What.SCORE: ("brug-8", "1", "debts", "client", "answered"),
    What.STEP: ("debts", "call", "agreed"),
}
ROWS = [Row(1, what, 3, 2, codes, 4, 1, -20_00) for what, codes in CODES.items()]


def makers(words: Words) -> Makers:
    """Every table that leaves as CSV and as workbook."""
    return {
        "totals": lambda: totals_sheet(TOTALS, MADE, words),
        "lines": lambda: lines_sheet(Streamed(TOTALS, LINES), MADE, words),
        "finance": lambda: finance_sheet(BY_DAY, {PLACE: "K 4711"}, MADE, words),
        "shared": lambda: sharing_sheet(TABLE, MADE, words),
        "outcomes": lambda: outcomes_sheet(OUTCOMES, MADE, words.language),
    }


def understood(kind: Kind, cell: Cell) -> Value:
    """How a column of this kind is meant; what is not told is empty."""
    if cell is None:
        return ""
    match kind:
        case Kind.MONEY:
            return Decimal(str(cell)) / 100
        case Kind.COUNT | Kind.DECIMAL:
            return Decimal(str(cell))
        case _:
            assert isinstance(cell, str | date)
            return cell


def meant(sheet: Sheet) -> list[list[Value]]:
    """The table with its total, as whoever opens it should find it."""
    kinds = [column.kind for column in sheet.columns]
    rows = [[*map(understood, kinds, row)] for row in sheet.rows]
    if sheet.total:
        rows.append([*map(understood, sheet.kinds_of_total, sheet.total)])
    return [[column.title for column in sheet.columns], *map(seen, rows)]


def seen(row: Sequence[Value]) -> list[Value]:
    """As far as something stands in it."""
    last = max((at for at, cell in enumerate(row, 1) if cell != ""), default=0)
    return [*row[:last]]


def found(table: calc.Table) -> list[list[Value]]:
    assert not [cell for row in table for cell in row if cell.formula]
    return [[cell.value for cell in row] for row in table]


def facts(made: Sheet) -> list[list[Value]]:
    told: list[Fact] = [*made.facts]
    return [[fact.name, understood(fact.kind, fact.value)] for fact in told]


def for_research(folder: Path) -> list[Path]:
    """The tables of a researcher, with what was turned back below nought."""
    folder.mkdir()
    study = Study(date(2021, 7, 1), MADE, {"debts": ("Schulden", "Debts")})
    write_folder(folder, lambda: nullcontext(iter(ROWS)), study)
    return sorted(folder.glob("*.csv"))


@pytest.mark.parametrize("dutch", [True, False], ids=["dutch", "international"])
def test_a_csv_opens_with_its_days_and_numbers(tmp_path: Path, *, dutch: bool) -> None:
    needs("spreadsheet")
    made = makers(WORDS if dutch else Words(ENGLISH))
    for name, make in made.items():
        with (tmp_path / f"{name}.csv").open("wb") as file:
            write_csv(file, make(), DUTCH if dutch else INTERNATIONAL)
    others = [] if dutch else for_research(tmp_path / "research")
    paths = [*(tmp_path / f"{name}.csv" for name in made), *others]
    opened = dict(zip(paths, calc.opened(paths, calc.csv_filter(dutch=dutch)), strict=True))
    for name, make in made.items():
        (table,), sheet = opened[tmp_path / f"{name}.csv"], make()
        wanted = [*meant(sheet), [], *facts(sheet)]
        told = found(table)
        assert told[: len(wanted)] == wanted, name
        assert [row[0] for row in told[len(wanted) :]] == [sheet.seal], name
    for path in others:
        (table,) = opened[path]
        with path.open(encoding="utf-8-sig", newline="") as file:
            told = [seen(row) for row in csv.reader(file)]
        while not told[-1]:
            told.pop()
        assert [[str(cell) for cell in row] for row in found(table)] == told, path.name


def test_a_workbook_opens_with_its_days_and_numbers(tmp_path: Path) -> None:
    needs("spreadsheet")
    made = makers(WORDS)
    for name, make in made.items():
        with (tmp_path / f"{name}.xlsx").open("wb") as file:
            write_xlsx(file, make(), tmp_path)
    opened = calc.opened([tmp_path / f"{name}.xlsx" for name in made])
    for (table, about), (name, make) in zip(opened, made.items(), strict=True):
        assert found(table) == meant(make()), name
        sheet = make()
        assert list(sheet.rows)
        told, wanted = found(about), facts(sheet)
        assert told[:-1] == wanted, name
        assert told[-1][0] == sheet.seal, name
