"""From the store to the check of the logs, and what is to be dropped back to the store."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Permission, may
from bridge_app.domain.clocks import ClockState
from bridge_app.domain.day_report import DayReport
from bridge_app.domain.looking import LogKeeping
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.day_report import day_report_pages
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.log.check_page import CheckPage
from bridge_app.ui.log.state import CheckState
from bridge_app.ui.way_out import WayOut
from bridge_app.words import read_date, short_date


class CheckPresenter(QObject):
    """Answers the wishes of the page; a check is done on the worker, it reads every row."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = CheckPage(context.language)
        self._state = CheckState(may_drop=may(context.session.actor, Permission.RETAIN))
        self.page.check_wanted.connect(self._check)
        self.page.sure_wanted.connect(self._ask_sure)
        self.page.drop_wanted.connect(self._drop)
        self.page.right_wanted.connect(self._set_right)
        self.page.report_wanted.connect(self._report)
        self._out = WayOut(context, self.page)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows what the last check found."""
        self.page.day.set_text(short_date(business_day(self._context.clock())))
        self._context.ask(self._context.services.calendar.state, self._show_clock)
        self._ask(self._context.services.log.keeping)

    def _show_clock(self, clock: ClockState) -> None:
        self._put(replace(self._state, clock=clock))

    def _set_right(self) -> None:
        calendar, actor = self._context.services.calendar, self._context.session.actor
        self._context.ask(partial(calendar.set_right, actor), self._is_right)

    def _is_right(self, clock: ClockState) -> None:
        self._context.problems.saved()
        self._context.problems.done(self.tr("De datum staat vast."))
        self._show_clock(clock)
        self.page.check.setFocus()

    def _report(self, day: str) -> None:
        log, actor = self._context.services.log, self._context.session.actor

        def made() -> DayReport:
            return log.day_report(actor, read_date(day, "day"))

        self._context.ask(made, self._print_report, self._failed)

    def _print_report(self, report: DayReport) -> None:
        self._put(replace(self._state, trouble=None))
        town = self._context.services.settings.municipality
        language, practice = self._context.language, self._context.session.practice
        self._out.print(
            self.tr("Print de dagstaat"),
            lambda: day_report_pages(report, language, town().name, practice=practice),
        )

    def _ask(self, call: Callable[..., LogKeeping]) -> None:
        self._context.ask(partial(call, self._context.session.actor), self._show)

    def _check(self, noted: str) -> None:
        log, actor = self._context.services.log, self._context.session.actor
        self._context.work(partial(log.check, actor, noted), self._checked, self._failed)

    def _checked(self, keeping: LogKeeping) -> None:
        self._context.problems.saved()
        self._show(keeping)

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._put(replace(self._state, trouble=problem))
        else:
            self._context.problems.show(problem)

    def _ask_sure(self, sure: bool) -> None:  # noqa: FBT001 - a slot
        self._put(replace(self._state, sure=sure))
        (self.page.keep if sure else self.page.drop).setFocus()

    def _drop(self) -> None:
        log, actor = self._context.services.log, self._context.session.actor
        self._context.ask(partial(log.drop_old, actor), self._dropped)

    def _dropped(self, _gone: object) -> None:
        self._context.problems.saved()
        self._context.problems.done(self.tr("Deze maanden zijn gewist. De logboeken kloppen nog."))
        self.page.back.setFocus()
        self.open()

    def _show(self, keeping: LogKeeping) -> None:
        self._put(replace(self._state, keeping=keeping, sure=False, trouble=None))

    def _put(self, state: CheckState) -> None:
        self._state = state
        self.page.show_state(state)
