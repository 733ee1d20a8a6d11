"""Figures that leave as a file: what stands on the screen, in the log before it is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bridge_app.domain.totals import BookedLine, Filters, Group, Totals
from bridge_app.exports.forms import (
    JOURNALS,
    Figures,
    Reading,
    Source,
    Wanted,
    write_figures,
)
from bridge_app.paper.files import kept_file
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.state import Opened
from bridge_app.ui.file_work import FileWork
from bridge_app.ui.form_picker import FormPicker
from bridge_app.ui.made import made_by
from bridge_app.ui.working import ProgressCard

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told

AT_ONCE = 500
"""So many lines are one step: after each it can be stopped."""


@dataclass(frozen=True)
class Asked:
    """What leaves, where, and as what; `lines_of` when it is the lines behind a number."""

    path: Path
    wanted: Wanted
    totals: Totals
    lines_of: Filters | None
    at: datetime


class Leaving(QObject):
    """Asks where, and writes on the worker thread; `card` tells how far it is and stops it."""

    def __init__(self, context: Context, forms: FormPicker, card: ProgressCard) -> None:
        super().__init__(forms)
        self._context, self._forms = context, forms
        meanwhile = self.tr("Het bestand wordt gemaakt. Je kunt intussen verder kijken.")
        self._work = FileWork(self, context, card, meanwhile)

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return self._work.busy

    def ask(self, totals: Totals, opened: Opened | None) -> None:
        """Of these totals; of all lines behind a number when those are opened."""
        if self.busy:
            return
        filters = opened.filters if opened else totals.filters
        wanted = replace(self._forms.wanted, lines=opened is not None)
        name = self.tr("regels") if opened else self.tr("totalen")
        name = self.tr("financien") if wanted.finance else name
        days = f"{filters.first_day.isoformat()}-{filters.last_day.isoformat()}"
        suggested = f"{name}-{days}{self._forms.suffix}"
        title, kinds = self.tr("Bewaar de cijfers"), self._forms.kinds()
        path = self._context.asking.save_file(self._forms, title, suggested, kinds)
        if path is not None:
            wanted = replace(self._forms.named(path), lines=wanted.lines)
            lines_of = filters if opened else None
            self._keep(Asked(path, wanted, totals, lines_of, self._context.clock()))

    def _keep(self, asked: Asked) -> None:
        said = self.tr("Bewaard: {file}").format(file=asked.path.name)
        self._work.begin(partial(_write, self._context, asked), said)


def _write(context: Context, asked: Asked, told: "Told") -> None:
    """The file, whole or not at all; nothing is written that the log does not know of."""
    reports, actor = context.services.reports, context.session.actor
    counted = asked.totals
    if other := asked.lines_of or _of_finance(asked):
        counted = reports.totals(actor, other, told)
    what, lines = asked.wanted.leaving(counted)
    told(0, lines)
    reports.exported(actor, what, lines)
    source = Source(
        _stepping(partial(reports.lines, actor), told, lines),
        _stepping(partial(reports.movements, actor), told, lines),
    )
    with kept_file(asked.path) as file:
        write_figures(
            file, asked.path.parent, asked.wanted, _figures(context, asked, counted), source
        )
        told(lines, lines)  # stopped while it was packed: it is not kept either


def _of_finance(asked: Asked) -> Filters | None:
    """The same days, divided as the financial administration asks; None where it does not."""
    from bridge_app.exports.finance import GROUPS

    return replace(asked.totals.filters, groups=GROUPS) if asked.wanted.finance else None


def _stepping(reading: Reading, told: "Told", lines: int) -> Reading:
    """The same lines; after every so many it is told, and may be stopped."""

    def watched(found: Iterator[BookedLine]) -> Iterator[BookedLine]:
        for number, line in zip(count(1), found, strict=False):
            if number % AT_ONCE == 0:
                told(min(number, lines), lines)
            yield line

    @contextmanager
    def opened(filters: Filters) -> Iterator[Iterator[BookedLine]]:
        with reading(filters) as found:
            yield watched(found)

    return opened


def _figures(context: Context, asked: Asked, counted: Totals) -> Figures:
    from bridge_app.exports.words import DUTCH, ENGLISH, Words

    language = ENGLISH if asked.wanted.abroad else context.language
    language = language if language in {DUTCH, ENGLISH} else DUTCH
    pillars = context.services.definitions[0].words_in(language).pillars
    accounts = _accounts(context, counted) if asked.wanted.form in JOURNALS else {}
    told = counted, made_by(context, asked.at), Words(language, pillars), accounts
    return Figures(*told, centres=_centres(context, asked))


def _centres(context: Context, asked: Asked) -> dict[str, str]:
    """Of each budget its cost centre."""
    if not asked.wanted.finance:
        return {}
    stands = context.services.budgets.overview(context.session.actor)
    return {str(each.budget.id): each.budget.cost_centre for each in stands}


def _accounts(context: Context, totals: Totals) -> dict[Group, dict[str, str]]:
    """What accounts are named after: a budget goes with its cost centre."""
    stands = context.services.budgets.overview(context.session.actor)
    known = (stand.budget for stand in stands)
    budgets = {str(each.id): f"{each.cost_centre} {each.name}".strip() for each in known}
    return {**{group: dict(each) for group, each in totals.names.items()}, Group.BUDGET: budgets}
