"""From what is asked to its totals, from a number to its lines, and to a file of either."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.access import Permission, may
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.saved_reports import SavedReport, Span, days_of_span
from bridge_app.domain.totals import BookedLine, Countable, Filters, LinesPage, Totals, narrowed
from bridge_app.errors import Problem
from bridge_app.exports.forms import Wanted
from bridge_app.reward_errors import PerMentorOff
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.leaving import Leaving
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.saved_card import wanted_of
from bridge_app.ui.coordinator.saving import Saving, wish_of
from bridge_app.ui.coordinator.state import (
    Line,
    Opened,
    Period,
    Quick,
    TotalsState,
    Trouble,
    Wish,
    quick_period,
    wished_period,
)
from bridge_app.ui.newest import Newest
from bridge_app.words import euros, read_date, short_date

AT_ONCE = 10_000
"""Rows of the ledger that are counted before one could see that something else stood there."""


class CoordinatorPresenter(QObject):
    """Answers the wishes of the page; begins with everything."""

    review_wanted = Signal()
    check_wanted = Signal()
    budgets_wanted = Signal()
    rules_wanted = Signal()
    client_wanted = Signal(object)  # UUID: the file in which the step of a line stands

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        pillars = context.services.definitions[0].words_in(context.language).pillars
        opens = may(context.session.actor, Permission.OPEN_CASE)
        self.page = CoordinatorPage(context.language, pillars, opens_files=opens)
        self._leaving = Leaving(context, self.page.form, self.page.progress)
        self._saving = Saving(context, self.page.saved, self._asked)
        self._state = TotalsState(Wish("", ""))
        self._newest = Newest(self, context.background, self.page.counting)
        self._newest.late.connect(self._show_late)
        self._leaves = False
        self._begun: date | None = None
        self._booked = 0
        self._from: QWidget | None = None
        self._connect()
        context.changes.ledger_changed.connect(self._refresh_if_seen)

    def _connect(self) -> None:
        page = self.page
        page.asking.quick_chosen.connect(self.choose)
        page.asking.wish_changed.connect(self._wish)
        page.refresh_wanted.connect(self.refresh)
        page.counted.opened.connect(self._open_line)
        page.apart.opened.connect(self._open_state)
        page.figures.opened.connect(self._open_whole)
        page.figures.highest_opened.connect(self._open_highest)
        page.figures.day_opened.connect(self._open_day)
        page.opened.closed.connect(self.back)
        page.opened.more_wanted.connect(self._more)
        page.opened.line_opened.connect(lambda line: self.client_wanted.emit(line.client_id))
        page.council.agreed.connect(self._record_council)
        page.review_wanted.connect(self.review_wanted)
        page.check_wanted.connect(self.check_wanted)
        page.budgets_wanted.connect(self.budgets_wanted)
        page.rules_wanted.connect(self.rules_wanted)
        page.export_wanted.connect(self.export)
        page.saved.opened.connect(self.open_saved)
        page.saved.exported.connect(self.export_saved)

    def open(self) -> None:
        """Shows everything, or asks again for what was chosen before."""
        log, actor = self._context.services.log, self._context.session.actor
        self._context.ask(partial(log.due, actor), self.page.show_waiting)
        self._tell_closing()
        self._tell_low()
        self._saving.open()
        countable = partial(self._context.services.reports.countable, actor)
        self._context.ask(countable, self._begin)

    def _begin(self, countable: Countable) -> None:
        self._begun, self._booked = countable.first_day, countable.booked
        self.page.offer(countable)
        if self._state.quick is None and self._state.totals is None:
            self.choose(Quick.EVERYTHING)
        elif self._state.opened is None:
            self.refresh()

    def _tell_low(self) -> None:
        budgets, actor = self._context.services.budgets, self._context.session.actor
        show = partial(self.page.money.show_low, language=self._context.language)
        self._context.ask(partial(budgets.low, actor), show)

    def _tell_closing(self) -> None:
        closing, actor = self._context.services.closing, self._context.session.actor
        show = partial(self.page.money.show_closing, language=self._context.language)
        self._context.ask(partial(closing.due, actor), show)

    # --- what is asked -------------------------------------------------------------------------

    def choose(self, quick: Quick) -> None:
        """One tap on a period."""
        today = business_day(self._context.clock())
        period = quick_period(quick, today, self._begun or today)
        days = short_date(period.first), short_date(period.last)
        wish = replace(self._state.wish, first_text=days[0], last_text=days[1])
        self._turn_to(TotalsState(wish, quick))

    def _wish(self, wish: Wish) -> None:
        before = self._state.wish
        if wish != before:
            same = (wish.first_text, wish.last_text) == (before.first_text, before.last_text)
            self._turn_to(TotalsState(wish, self._state.quick if same else None))

    def _turn_to(self, asked: TotalsState, *, leaves: bool = False) -> None:
        """Another question; `leaves`: its answer is at once made a file of, and no other is."""
        self._state, self._leaves = asked, leaves
        self.refresh()

    def refresh(self) -> None:
        """Counts again."""
        period = wished_period(self._state.wish, read_date)
        if isinstance(period, Trouble):
            self._newest.forget()
            self._leaves = False
            self._show(replace(self._state, trouble=period, totals=None))
        else:
            self._ask(period)

    def _refresh_if_seen(self, _client: object) -> None:
        if self.page.isVisible() and self._state.opened is None:
            self.refresh()

    def _ask(self, period: Period) -> None:
        actor, filters = self._context.session.actor, self._state.wish.filters(period)
        call = partial(self._context.services.reports.totals, actor, filters)
        if self._booked <= AT_ONCE:
            self._newest.at_once(call, self._show_totals, self._failed)
        else:
            self.page.asking.show_state(self._state)
            words = self.tr("De cijfers worden geteld.")
            self._newest.begin(words, call, self._show_totals, self._failed)

    def _show_late(self) -> None:
        """What stood there until now answered another question, unless it is counted again."""
        if self._state.totals is None:
            self._show(self._state)

    def _failed(self, problem: Problem) -> None:
        """What stood there answered another question; single mentors are not asked for again."""
        self._leaves = False
        wish = self._state.wish
        off = isinstance(problem, PerMentorOff)
        self._show(replace(self._state, wish=wish.without_mentors() if off else wish))
        self._context.problems.show(problem)

    def _show_totals(self, totals: Totals) -> None:
        self._show(replace(self._state, trouble=None, totals=totals))
        if self._leaves:
            self._leaves = False
            self.export()

    def _show(self, state: TotalsState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- asked before, under a name ------------------------------------------------------------

    def _asked(self) -> tuple[Wish, Wanted]:
        return self._state.wish, self.page.form.wanted

    def open_saved(self, report: SavedReport) -> None:
        """What this report asks, of the last period that is over."""
        self._open_saved(report, leaves=False)

    def export_saved(self, report: SavedReport) -> None:
        """The same, and at once as its file."""
        self._open_saved(report, leaves=True)

    def _open_saved(self, report: SavedReport, *, leaves: bool) -> None:
        first, last = days_of_span(report.span, business_day(self._context.clock()))
        quick = Quick.LAST_MONTH if report.span is Span.MONTH else None
        wish = wish_of(report, (short_date(first), short_date(last)))
        self.page.form.choose(wanted_of(report))
        self._turn_to(TotalsState(wish, quick), leaves=leaves)

    # --- from a number to its lines ------------------------------------------------------------

    def _open_line(self, line: Line, reversed_: bool) -> None:  # noqa: FBT001 - a signal tells it
        if totals := self._state.totals:
            filters = narrowed(totals.filters, line.row)
            state = RewardState.REVERSED if reversed_ else filters.state
            self._open_lines(replace(filters, state=state))

    def _open_state(self, state: RewardState) -> None:
        if totals := self._state.totals:
            self._open_lines(replace(totals.filters, state=state))

    def _open_whole(self) -> None:
        if totals := self._state.totals:
            self._open_lines(totals.filters)

    def _open_highest(self) -> None:
        if totals := self._state.totals:
            self._open_lines(replace(totals.filters, cents=totals.total.line.highest_cents))

    def _open_day(self, day: date) -> None:
        if totals := self._state.totals:
            self._open_lines(replace(totals.filters, first_day=day, last_day=day))

    def _open_lines(self, filters: Filters) -> None:
        """The way back leads to where one stands now."""
        focus = QApplication.focusWidget()
        self._from = focus if focus and self.page.isAncestorOf(focus) else None
        self._read(Opened(filters, ()))

    def _more(self) -> None:
        if self._state.opened:
            self._read(self._state.opened)

    def _read(self, opened: Opened) -> None:
        after: BookedLine | None = opened.lines[-1] if opened.lines else None
        reports, actor = self._context.services.reports, self._context.session.actor
        page = partial(reports.page, actor, opened.filters, after)
        self._context.ask(page, partial(self._show_lines, opened))

    def _show_lines(self, before: Opened, page: LinesPage) -> None:
        opened = replace(before, lines=(*before.lines, *page.lines), more=page.more)
        self.page.opened.show_opened(opened, self._title(opened))
        self._show(replace(self._state, opened=opened))
        self.page.opened.take_focus()

    def _title(self, opened: Opened) -> str:
        names = self.page.names
        parts = [names.value(group, key) for group, key in opened.filters.only]
        if opened.filters.cents is not None:
            parts.append(euros(self._context.language, opened.filters.cents))
        return ", ".join(parts) or self.tr("Regels")

    def back(self) -> bool:
        """From the lines to the totals, as they were; whether there was a way back."""
        if self._state.opened is None:
            return False
        self.page.opened.forget()
        self._show(replace(self._state, opened=None))
        (self._from or self.page.counted.table).setFocus()
        self.refresh()
        return True

    # --- what is agreed, and what leaves -------------------------------------------------------

    def _record_council(self, agreed: bool) -> None:  # noqa: FBT001 - a signal tells it
        reports, actor = self._context.services.reports, self._context.session.actor
        day = business_day(self._context.clock()) if agreed else None
        record = partial(reports.record_council, actor, day)
        self._context.ask(record, lambda _nothing: self._council_recorded())

    def _council_recorded(self) -> None:
        wish = self._state.wish.without_mentors()
        self._state = replace(self._state, wish=wish, totals=None)
        self.open()

    def export(self) -> None:
        """A file of what stands on the screen: the totals, or all the lines behind a number.

        Of what is still being counted it is made once that stands there.
        """
        if self._newest.busy and self._state.totals is None:
            self._leaves = True
        if self._state.totals and self._state.can_export:
            self._leaving.ask(self._state.totals, self._state.opened)
