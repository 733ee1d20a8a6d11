"""From the store to the log on the screen, and what somebody looked at back to the store."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.log_page import LogReview
from bridge_app.domain.reviewing import Mark
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.log.page import LogPage
from bridge_app.ui.log.state import LogState, Wish, month_until, wanted
from bridge_app.words import read_date, short_date


class LogPresenter(QObject):
    """Answers the wishes of the page; begins with the last month."""

    check_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = LogPage(context.language)
        self._state = LogState(Wish("", ""), own=context.session.actor.person)
        self.page.wish_changed.connect(self._wish)
        self.page.seen.connect(self._seen)
        self.page.all_seen.connect(self._all_seen)
        self.page.check_wanted.connect(self.check_wanted)
        self.page.refresh_wanted.connect(self.refresh)

    def open(self) -> None:
        """Shows the last month, or again what was wished before."""
        if not self._state.wish.first_text:
            today = business_day(self._context.clock())
            self._state = replace(self._state, wish=month_until(today, short_date))
        self.refresh()

    def _wish(self, wish: Wish) -> None:
        if wish != self._state.wish:
            self._state = replace(self._state, wish=wish)
            self.refresh()

    def refresh(self) -> None:
        """Reads the log again; every time somebody reads it, that is a line in it."""
        log, actor = self._context.services.log, self._context.session.actor
        try:
            part = wanted(self._state.wish, read_date)
        except FieldProblem as problem:
            self._failed(problem)
        else:
            self._context.ask(partial(log.review, actor, part), self._show, self._failed)

    def _show(self, review: LogReview) -> None:
        self._state = replace(self._state, review=review, trouble=None)
        self.page.show_state(self._state)

    def _failed(self, problem: Problem) -> None:
        """What is wrong in a field is said there; what else is wrong above the page."""
        if not isinstance(problem, FieldProblem):
            self._context.problems.show(problem)
            return
        self._state = replace(self._state, trouble=problem)
        self.page.show_state(self._state)

    def _seen(self, mark: Mark) -> None:
        log, actor = self._context.services.log, self._context.session.actor
        self._context.ask(partial(log.seen, actor, mark), self._kept)

    def _all_seen(self) -> None:
        log, actor = self._context.services.log, self._context.session.actor
        if review := self._state.review:
            self._context.ask(partial(log.all_seen, actor, review.upto), self._kept)

    def _kept(self, _answer: object) -> None:
        self._context.problems.saved()
        self.refresh()
