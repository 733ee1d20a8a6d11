"""`totals`: what was given in a period, for a coordinator's spreadsheet or a scheduler."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.output import check_name, stands_in
from bridge_app.commands.output import show as show_bytes
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Filters, Group, Totals
from bridge_app.exports.forms import (
    BOOKS,
    JOURNALS,
    TABLES,
    Figures,
    Form,
    Source,
    Wanted,
    write_figures,
)
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.paper.files import kept_file
from bridge_app.reward_errors import PerMentorOff


@dataclass(frozen=True)
class Wish:
    """What is asked: `filters` but for `only`, which is typed by name; and as which file.

    `lines`: every line behind the totals instead of the totals. `abroad`: in English, with
    decimal points.
    """

    filters: Filters
    only: Sequence[tuple[Group, str]] = ()
    form: str = Form.CSV.value
    lines: bool = False
    abroad: bool = False


def show(access: Access, wish: Wish, output: Path | None) -> None:
    """Counts, and writes the lines to a file or to the terminal."""
    check(wish, output)
    with opened(access, "coordinator") as desk:
        write(desk, wish, output)


def check(wish: Wish, output: Path | None) -> None:
    """An ArgumentProblem for what cannot be asked, or not in this form."""
    if wish.filters.last_day < wish.filters.first_day:
        raise ArgumentProblem("de laatste dag (--to) ligt voor de eerste (--from)")
    if len({group for group, _ in wish.only}) < len(wish.only):
        raise ArgumentProblem("--only noemt er een twee keer")
    if output is None and wish.form in BOOKS:
        raise ArgumentProblem("een werkblad of PDF gaat in een bestand: -o FILE")
    check_name(output, wish.form)
    if wish.lines and wish.form not in TABLES:
        raise ArgumentProblem("regels (--lines) gaan als csv of xlsx")
    if wish.form in JOURNALS and wish.filters.state is not RewardState.HANDED_OVER:
        raise ArgumentProblem("in een journaal staat wat is uitgereikt en teruggedraaid")


def write(desk: Desk, wish: Wish, output: Path | None) -> None:
    """The file that was asked, for who is at the desk."""
    _Writing(desk, wish).to(output)


class _Writing:
    """One file of totals, or of the lines behind them."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        self._desk, self._wish = desk, wish
        self._wanted = Wanted(Form(wish.form), wish.lines, wish.abroad)

    def to(self, output: Path | None) -> None:
        """Counts first; what leaves is in the log before it is written."""
        desk, reports = self._desk, self._desk.services.reports
        totals = reports.totals(desk.actor, _filters(desk, self._wish))
        reports.exported(desk.actor, *self._wanted.leaving(totals))
        if output:
            with kept_file(output) as file:
                self._write(file, output.parent, totals)
            stands_in(output)
        else:
            memory = BytesIO()
            self._write(memory, Path(), totals)
            show_bytes(memory.getvalue())

    def _write(self, file: BinaryIO, beside: Path, totals: Totals) -> None:
        desk, reports = self._desk, self._desk.services.reports
        lines, movements = (
            partial(each, desk.actor) for each in (reports.lines, reports.movements)
        )
        accounts = _accounts(desk, totals) if self._wanted.form in JOURNALS else {}
        figures = Figures(totals, desk.made, _words(desk, self._wish), accounts)
        write_figures(file, beside, self._wanted, figures, Source(lines, movements))


def _accounts(desk: Desk, totals: Totals) -> Mapping[Group, Mapping[str, str]]:
    """What accounts are named after: a budget goes with its cost centre."""
    stands = desk.services.budgets.overview(desk.actor)
    known = (stand.budget for stand in stands)
    budgets = {str(each.id): f"{each.cost_centre} {each.name}".strip() for each in known}
    return {**totals.names, Group.BUDGET: budgets}


def _words(desk: Desk, wish: Wish) -> Words:
    language = ENGLISH if wish.abroad else Words().language
    return Words(language, desk.services.definitions[0].words_in(language).pillars)


# --- filters by name -----------------------------------------------------------------------


def _filters(desk: Desk, wish: Wish) -> Filters:
    return Filters(**{**vars(wish.filters), "only": chosen(desk, wish.only)})


def chosen(desk: Desk, only: Sequence[tuple[Group, str]]) -> tuple[tuple[Group, str], ...]:
    """What was typed for groups, looked up; an ArgumentProblem for what nobody knows.

    PerMentorOff for one mentor while the works council did not agree: no name is looked up then.
    """
    if not only:
        return ()
    countable = desk.services.reports.countable(desk.actor)
    if countable.council_agreed is None and Group.MENTOR in dict(only):
        raise PerMentorOff
    known = countable.values
    return tuple(sorted((group, _key(desk, known, group, typed)) for group, typed in only))


def _key(desk: Desk, known: Mapping[Group, Mapping[str, str]], group: Group, typed: str) -> str:
    """The id or code of what is called so, or has that code; empty for what nobody filled in."""
    if not typed:
        return ""
    codes = {**known.get(group, {}), **_codes(desk, group)}
    said = typed.casefold()
    found = [key for key in codes if key.casefold() == said]
    found = found or [key for key, name in codes.items() if name.casefold() == said]
    if not found:
        raise ArgumentProblem(f"{group}: {typed!r} is er niet")
    if len(found) > 1:
        raise ArgumentProblem(f"{group}: {typed!r} is er vaker; typ welke: {', '.join(found)}")
    return found[0]


def _codes(desk: Desk, group: Group) -> Mapping[str, str]:
    if group is Group.PILLAR:
        return desk.services.definitions[0].words_in("nl").pillars
    if group is Group.KIND:
        return {kind.value: Words().value(group, kind.value, {}) for kind in IdeaKind}
    return {}
