"""`totals --share` and `totals --finance`: figures that leave the team, each in its own way.

What is shared is shared for good; nobody can be found in it. For the financial administration
nothing is hidden, and there is nobody in it.
"""

import sys
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

import bridge_app
from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.output import check_name, own, stands_in
from bridge_app.commands.output import show as show_bytes
from bridge_app.commands.totals import Wish
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.publishing import whole_period
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.shared_tables import Advice, SharingWish
from bridge_app.exports.finance import GROUPS
from bridge_app.exports.forms import (
    BOOKS,
    TABLES,
    Figures,
    Form,
    Source,
    Wanted,
    write_figures,
    write_shared,
)
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.paper.files import kept_file

ADVICE = {
    Advice.MONTHS_FIRST: (
        "Gedeeld als geheel: een maand hieruit kun je niet meer apart delen. Deel een volgende keer"
        " eerst de maanden (--by month)."
    ),
    Advice.WHOLE_NOW: (
        "Gedeeld als geheel. Dat is hier beter: een maand is te klein, en daarna ook het geheel."
    ),
    Advice.IN_ONE: (
        "Een deel hieruit is te klein, en daarom is het geheel niet te zien. Deel een volgende keer"
        " het geheel in één regel (--by quarter of --by year)."
    ),
}
"""What is said when something was shared that would have told more in the other way."""

_FORMS = TABLES | {Form.JSON, Form.PDF}

Writing: TypeAlias = Callable[[BinaryIO, Path], None]
"""Writes a file; the folder is for what is too much to keep in memory meanwhile."""

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
        table = desk.services.sharing.publish(desk.actor, asked, bridge_app.__version__)
        if said := ADVICE.get(table.advice):
            print(own(said), file=sys.stderr)
        wanted, made, words = _wanted(wish), desk.made, _words(desk, wish)
        desk.services.reports.exported(desk.actor, f"shared.{wish.form}", len(table.rows))
        _leave(lambda file, at: write_shared(file, at, wanted, table, made, words), output)


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
    wanted = _wanted(wish, finance=True)
    figures = Figures(totals, desk.made, _words(desk, wish), {}, centres)
    desk.services.reports.exported(desk.actor, *wanted.leaving(totals))
    reports = desk.services.reports
    source = Source(*(partial(each, desk.actor) for each in (reports.lines, reports.movements)))
    _leave(lambda file, at: write_figures(file, at, wanted, figures, source), output)


def _check(wish: Wish, output: Path | None) -> None:
    if wish.form not in _FORMS:
        raise ArgumentProblem("delen en financiën gaan als csv, xlsx, pdf of json")
    if output is None and wish.form in BOOKS:
        raise ArgumentProblem("een werkblad of PDF gaat in een bestand: -o FILE")
    check_name(output, wish.form)
    if wish.lines or wish.only:
        raise ArgumentProblem("delen en financiën gaan zonder --lines en --only")


def _wanted(wish: Wish, *, finance: bool = False) -> Wanted:
    return Wanted(Form(wish.form), abroad=wish.abroad, finance=finance)


def _words(desk: Desk, wish: Wish) -> Words:
    language = ENGLISH if wish.abroad else Words().language
    return Words(language, desk.services.definitions[0].words_in(language).pillars)


def _leave(write: Writing, output: Path | None) -> None:
    """To a file or to the terminal, once it is in the log."""
    if output:
        with kept_file(output) as file:
            write(file, output.parent)
        stands_in(output)
    else:
        memory = BytesIO()
        write(memory, Path())
        show_bytes(memory.getvalue())
