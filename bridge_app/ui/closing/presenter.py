"""From the store to the page of closing a month, and from what is typed there to the store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.closing import ClosingView, MonthReport
from bridge_app.domain.day_report import DayReport
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.closing import month_pages
from bridge_app.paper.day_report import day_report_pages
from bridge_app.picture.shapes import Picture
from bridge_app.reward_errors import MonthMoved
from bridge_app.services.clock import at_the_desk, business_day
from bridge_app.services.closing import Typed
from bridge_app.ui.closing.page import ClosingPage
from bridge_app.ui.closing.state import ClosingState, ReopenWish
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.ui.way_out import WayOut
from bridge_app.words import month_name, read_date, short_date

REASON = "reopen_reason"
"""The field that outlives a lock."""


class ClosingPresenter(QObject):
    """Answers the wishes of the page; first a sheet is printed, then it is typed over."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._closing = context.services.closing
        self._state = ClosingState()
        self._made: MonthReport | None = None
        self._once = Once()
        self.page = ClosingPage(context.language)
        self._out = WayOut(context, self.page)
        self._first_out = WayOut(context, self.page, self._printed)
        self.page.print_wanted.connect(self._print)
        self.page.close_wanted.connect(self._close)
        self.page.again_wanted.connect(self._print_again)
        self.page.reopen_wanted.connect(self._reopen)
        self.page.report_wanted.connect(self._report)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows how it stands with every month now; what was printed before has to be anew."""
        self.page.day.set_text(short_date(business_day(self._context.clock())))
        self._context.ask(partial(self._closing.overview, self._actor), self._show_anew)

    def unfinished(self) -> Mapping[str, str]:
        """A reason that is half typed."""
        typed = self.page.sheets.reason.text()
        return {REASON: typed} if typed else {}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The reason as it stood."""
        self.page.sheets.reason.set_text(fields.get(REASON, ""))

    def _show_anew(self, view: ClosingView) -> None:
        self._show(ClosingState(view))

    def _show(self, state: ClosingState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- papers ------------------------------------------------------------------------------

    def _print(self) -> None:
        sheet = partial(self._closing.sheet, self._actor, language=self._context.language)
        self._first_out.print_known(self.tr("Print het maandblad"), sheet, self._first_pages)

    def _first_pages(self, report: MonthReport) -> Sequence[Picture]:
        self._made = report
        return _pages(report)

    def _printed(self) -> None:
        """It left: now its last characters can be typed over."""
        self._show(replace(self._state, sheet=self._made, trouble=None))
        self.page.letters.edit.setFocus()

    def _print_again(self, seq: int) -> None:
        report = partial(self._closing.report, self._actor, seq)
        self._out.print_known(self.tr("Print het maandblad"), report, _pages)

    def _report(self, day: str) -> None:
        log = self._context.services.log

        def made() -> DayReport:
            return log.day_report(self._actor, read_date(day, "day"))

        self._context.ask(made, self._print_report, self._refused)

    def _print_report(self, report: DayReport) -> None:
        self._show(replace(self._state, trouble=None))
        language, practice = self._context.language, self._context.session.practice
        town = self._context.services.settings.municipality
        self._out.print(
            self.tr("Print de dagstaat"),
            lambda: day_report_pages(report, language, town().name, practice=practice),
        )

    # --- deeds -------------------------------------------------------------------------------

    def _close(self, letters: str) -> None:
        sheet = self._state.sheet
        if sheet is None:
            return
        typed = Typed(sheet.sums.month, sheet.head.seq, letters, sheet.look.language)
        actor = self._once.by(self._actor, typed)
        self._keep(partial(self._closing.close, actor, typed), partial(self._is_closed, sheet))

    def _is_closed(self, sheet: MonthReport) -> None:
        newest = self._state.closes[0]
        self.page.sheets.choose(newest.seq)
        self.page.sheets.again.setFocus()
        said = self.tr("{month} is afgesloten. Print het blad voor in de map.")
        month = month_name(self._context.language, sheet.sums.month)
        self._context.problems.done(said.format(month=f"{month[:1].upper()}{month[1:]}"))

    def _reopen(self, wish: ReopenWish) -> None:
        actor = self._once.by(self._actor, wish)
        self._keep(partial(self._closing.reopen, actor, wish.seq, wish.reason), self._is_open)

    def _is_open(self) -> None:
        self.page.print.setFocus()
        self._context.problems.done(self.tr("De maand is weer open. Sluit hem later opnieuw af."))

    def _keep(self, call: Callable[[], object], then: Callable[[], object]) -> None:
        keep = partial(kept_once, call, no_more)
        self._context.ask(keep, partial(self._kept, then), self._refused)

    def _kept(self, then: Callable[[], object], _answer: object) -> None:
        self._once.kept()
        self.page.start_anew()
        self._context.problems.saved()
        overview = partial(self._closing.overview, self._actor)
        self._context.ask(overview, partial(self._shown_again, then))

    def _shown_again(self, then: Callable[[], object], view: ClosingView) -> None:
        self._show_anew(view)
        then()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, trouble=problem))
        else:
            stale = isinstance(problem, MonthMoved)
            sheet = None if stale else self._state.sheet
            self._show(replace(self._state, trouble=None, sheet=sheet))
            self._context.problems.show(problem)


def _pages(report: MonthReport) -> Sequence[Picture]:
    return month_pages(report, at_the_desk)
