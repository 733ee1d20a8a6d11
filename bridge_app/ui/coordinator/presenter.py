"""From a period to its totals, and from the totals on the screen to a file of them."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.rewards import Totals
from bridge_app.paper.files import write_file
from bridge_app.paper.tables import totals_csv
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.state import (
    Period,
    Quick,
    TotalsState,
    Trouble,
    Wish,
    quick_period,
    wished_period,
)
from bridge_app.words import read_date, short_date


class CoordinatorPresenter(QObject):
    """Answers the wishes of the page; begins with this month."""

    review_wanted = Signal()
    check_wanted = Signal()
    budgets_wanted = Signal()
    rules_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = CoordinatorPage(context.language)
        self._state = TotalsState(Wish("", ""))
        self._ended_on: date | None = None
        self.page.quick_chosen.connect(self.choose)
        self.page.wish_changed.connect(self._wish)
        self.page.refresh_wanted.connect(self.refresh)
        self.page.review_wanted.connect(self.review_wanted)
        self.page.check_wanted.connect(self.check_wanted)
        self.page.budgets_wanted.connect(self.budgets_wanted)
        self.page.rules_wanted.connect(self.rules_wanted)
        self.page.export_wanted.connect(self.export)
        context.changes.ledger_changed.connect(self._refresh_if_seen)

    def open(self) -> None:
        """Shows this month, or asks again for the period that was chosen before."""
        log, actor = self._context.services.log, self._context.session.actor
        self._context.ask(partial(log.due, actor), self.page.show_waiting)
        self._end_overdue()
        if self._state.totals is None:
            self.choose(Quick.THIS_MONTH)
        else:
            self.refresh()

    def _end_overdue(self) -> None:
        """Once a day what nobody collected in time ends; then what is left is told."""
        budgets, actor = self._context.services.budgets, self._context.session.actor
        today = business_day(self._context.clock())
        if self._ended_on == today:
            self._tell_low()
            return
        self._ended_on = today
        ended = partial(budgets.end_overdue, actor)
        self._context.ask(ended, self._told_ended, lambda _in_doubt: self._tell_low())

    def _told_ended(self, count: int) -> None:
        self._tell_low()
        if count:
            said = self.tr("%n toezeggingen zijn verlopen. Het geld is weer vrij.", "", count)
            self._context.problems.done(said)

    def _tell_low(self) -> None:
        budgets, actor = self._context.services.budgets, self._context.session.actor
        show = partial(self.page.money.show_low, language=self._context.language)
        self._context.ask(partial(budgets.low, actor), show)

    def choose(self, quick: Quick) -> None:
        """One tap on a period."""
        period = quick_period(quick, business_day(self._context.clock()))
        days = short_date(period.first), short_date(period.last)
        self._state = TotalsState(replace(self._state.wish, first_text=days[0], last_text=days[1]))
        self._state = replace(self._state, quick=quick)
        self.refresh()

    def _wish(self, wish: Wish) -> None:
        if wish != self._state.wish:
            same_days = replace(wish, by=self._state.wish.by) == self._state.wish
            self._state = TotalsState(wish, self._state.quick if same_days else None)
            self.refresh()

    def refresh(self) -> None:
        """Counts again."""
        period = wished_period(self._state.wish, read_date)
        if isinstance(period, Trouble):
            self._show(replace(self._state, trouble=period, totals=None))
        else:
            self._ask(period)

    def _refresh_if_seen(self, _client: object) -> None:
        if self.page.isVisible():
            self.refresh()

    def _ask(self, period: Period) -> None:
        actor, by = self._context.session.actor, self._state.wish.by
        reports = self._context.services.reports
        self._context.ask(
            lambda: reports.totals(actor, period.first, period.last, by), self._show_totals
        )

    def _show_totals(self, totals: Totals) -> None:
        self._show(replace(self._state, trouble=None, totals=totals))

    def _show(self, state: TotalsState) -> None:
        self._state = state
        self.page.show_state(state)

    def export(self) -> None:
        """A file of what stands on the screen; the log knows of it before it is written."""
        totals = self._state.totals
        if totals is None or not self._state.can_export:
            return
        name = f"totalen-{totals.first_day:%Y-%m-%d}-{totals.last_day:%Y-%m-%d}.csv"
        kind = self.tr("CSV voor Excel (*.csv)")
        path = self._context.asking.save_file(self.page, self.tr("Bewaar de totalen"), name, kind)
        if path is not None:
            self._keep(path, totals)

    def _keep(self, path: Path, totals: Totals) -> None:
        actor = self._context.session.actor
        reports = self._context.services.reports

        def write() -> None:
            reports.exported(actor, "totals", len(totals.rows))
            write_file(path, totals_csv(totals))

        done = self.tr("Bewaard: {file}").format(file=path.name)
        self._context.ask(write, lambda _nothing: self._context.problems.done(done))
