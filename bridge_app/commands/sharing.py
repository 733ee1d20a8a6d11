"""`totals --share` and `totals --finance`: figures that leave the team, each in its own way.

What is shared is shared for good; nobody can be found in it. For the financial administration
nothing is hidden, and there is nobody in it.
"""

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

import bridge_app
from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.output import own, stands_in
from bridge_app.commands.output import show as show_bytes
from bridge_app.commands.totals import Wish
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.publishing import whole_period
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.shared_tables import SharingWish, months_lost
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv
from bridge_app.exports.finance import GROUPS, finance_json, finance_sheet
from bridge_app.exports.forms import Form
from bridge_app.exports.sharing import sharing_json, sharing_sheet
from bridge_app.exports.sheet import Made, Sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx
from bridge_app.paper.files import kept_file

MONTHS_LOST = (
    "Gedeeld als geheel: een maand hieruit kun je niet meer apart delen. Deel een volgende keer"
    " eerst de maanden (--by month)."
)

_FORMS = frozenset({Form.CSV, Form.XLSX, Form.JSON})

Writing: TypeAlias = Callable[[BinaryIO, Path], None]


@dataclass(frozen=True)
class _Made:
    """What is written: as JSON or as a table, by whom, in which words, and how many lines."""

    json: Callable[[Made], bytes]
    sheet: Callable[[Made, Words], Sheet]
    what: str
    lines: int


Way: TypeAlias = Callable[[Access, Wish, Path | None], None]


def one_of(ways: Collection[Way], otherwise: Way) -> Way:
    """The way in which figures leave that was asked for; an ArgumentProblem for two of them."""
    if len(ways) > 1:
        raise ArgumentProblem("kies --share of --finance")
    return next(iter(ways), otherwise)


def share(access: Access, wish: Wish, output: Path | None) -> None:
    """Shares whole months, quarters or years, and writes what others may see of them."""
    _check(wish, output)
    if wish.filters.state is not RewardState.HANDED_OVER:
        raise ArgumentProblem("delen gaat over wat is uitgereikt")
    with opened(access, "coordinator") as desk:
        filters = wish.filters
        period = whole_period(filters.first_day, filters.last_day)
        asked = SharingWish(period, filters.by, filters.groups)
        before = desk.services.sharing.look(desk.actor)
        table = desk.services.sharing.publish(desk.actor, asked, bridge_app.__version__)
        if not before.kept(period) and months_lost(asked, table.total, before.published):
            print(own(MONTHS_LOST), file=sys.stderr)
        made = _Made(
            lambda made: sharing_json(table, made),
            lambda made, words: sharing_sheet(table, made, words),
            "shared",
            len(table.rows),
        )
        _leave(desk, wish, made, output)


def finance(access: Access, wish: Wish, output: Path | None) -> None:
    """Writes euros and cards by cost centre, budget and kind of card."""
    check_finance(wish, output)
    with opened(access, "coordinator") as desk:
        leave_finance(desk, wish, output)


def check_finance(wish: Wish, output: Path | None) -> None:
    """Refuses with an ArgumentProblem what cannot leave for the financial administration."""
    _check(wish, output)
    if wish.filters.groups:
        raise ArgumentProblem("financiën is al verdeeld: naar kostenplaats, budget en soort bon")
    if wish.filters.state is not RewardState.HANDED_OVER:
        raise ArgumentProblem("financiën gaat over wat is uitgereikt")


def leave_finance(desk: Desk, wish: Wish, output: Path | None) -> None:
    """Counts what was checked, and writes it."""
    totals = desk.services.reports.totals(desk.actor, replace(wish.filters, groups=GROUPS))
    stands = desk.services.budgets.overview(desk.actor)
    centres = {str(stand.budget.id): stand.budget.cost_centre for stand in stands}
    made = _Made(
        lambda made: finance_json(totals, centres, made),
        lambda made, words: finance_sheet(totals, centres, made, words),
        "finance",
        len(totals.rows),
    )
    _leave(desk, wish, made, output)


def _check(wish: Wish, output: Path | None) -> None:
    if wish.form not in _FORMS:
        raise ArgumentProblem("delen en financiën gaan als csv, xlsx of json")
    if output is None and wish.form == Form.XLSX:
        raise ArgumentProblem("een werkblad of PDF gaat in een bestand: -o FILE")
    if wish.lines or wish.only:
        raise ArgumentProblem("delen en financiën gaan zonder --lines en --only")


def _leave(desk: Desk, wish: Wish, made: _Made, output: Path | None) -> None:
    """What leaves is in the log before it is written."""
    desk.services.reports.exported(desk.actor, f"{made.what}.{wish.form}", made.lines)
    write = _writing(desk, wish, made)
    if output:
        with kept_file(output) as file:
            write(file, output.parent)
        stands_in(output)
    else:
        memory = BytesIO()
        write(memory, Path())
        show_bytes(memory.getvalue())


def _writing(desk: Desk, wish: Wish, made: _Made) -> Writing:
    by = desk.made
    language = ENGLISH if wish.abroad else Words().language
    words = Words(language, desk.services.definitions[0].words_in(language).pillars)

    def write(file: BinaryIO, beside: Path) -> None:
        if wish.form == Form.JSON:
            file.write(made.json(by))
        elif wish.form == Form.XLSX:
            write_xlsx(file, made.sheet(by, words), beside)
        else:
            write_csv(file, made.sheet(by, words), INTERNATIONAL if wish.abroad else DUTCH)

    return write
