"""From the store to the page of retention, and from there to a list, a report, a printer."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.retention import Destruction, Kept
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.destroyed import report_pages
from bridge_app.ui.context import Context
from bridge_app.ui.retention.log_terms import LogTerms
from bridge_app.ui.retention.page import RetentionPage
from bridge_app.ui.retention.state import (
    RetentionState,
    RuleWish,
    numbers_in,
    shown,
    whole_years,
)
from bridge_app.ui.way_out import WayOut


class RetentionPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._retention = context.services.retention
        self._state = RetentionState(self._actor.person)
        self.page = RetentionPage(context.language)
        self._out = WayOut(context, self.page)
        self._log_terms = LogTerms(context, self.page.log_terms)
        page = self.page
        page.closed.connect(self.closed)
        page.propose_wanted.connect(self._propose)
        page.again_wanted.connect(self._again)
        page.confirm_wanted.connect(self._confirm)
        page.withdraw_wanted.connect(self._withdraw)
        page.print_wanted.connect(self._print)
        page.rule_wanted.connect(self._rule)

    def open(self) -> None:
        """Shows what stands now."""
        self._context.ask(lambda: self._retention.overview(self._actor), self._show)
        self._log_terms.open()

    def _show(self, kept: Kept) -> None:
        self._state = shown(self._state, kept)
        self.page.show_state(self._state)

    def _do(self, call: Callable[[], object], said: str) -> None:
        """Asks, says what was done, and shows the page anew."""

        def then(_answer: object) -> None:
            self.open()
            self._context.problems.done(said)

        self._context.ask(call, then, self._refused)

    def _refused(self, problem: Problem) -> None:
        self.open()
        self._context.problems.show(problem)

    def _propose(self) -> None:
        said = self.tr("De lijst staat klaar. Iemand anders bevestigt hem.")
        self._do(lambda: self._retention.propose(self._actor), said)

    def _again(self, typed: str) -> None:
        said = self.tr("De lijst staat klaar. Iemand anders bevestigt hem.")
        self._do(lambda: self._retention.propose_again(self._actor, numbers_in(typed)), said)

    def _confirm(self, key: UUID) -> None:
        said = self.tr("Vernietigd. Het verslag staat onder de lijsten.")
        self._do(lambda: self._retention.confirm(self._actor, key), said)

    def _withdraw(self, key: UUID) -> None:
        said = self.tr("De lijst is terug. Er is niets gewist.")
        self._do(lambda: self._retention.withdraw(self._actor, key), said)

    def _rule(self, wish: RuleWish) -> None:
        years = whole_years(wish.years)
        self._context.ask(
            lambda: self._retention.set_rule(self._actor, wish.purpose, years, wish.basis),
            lambda _rule: self._rule_kept(),
            self._rule_refused,
        )

    def _rule_kept(self) -> None:
        self.open()
        self._context.problems.done(self.tr("De termijn is bewaard."))

    def _rule_refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._state = RetentionState(self._state.me, self._state.kept, problem)
            self.page.show_state(self._state)
        else:
            self._context.problems.show(problem)

    # --- paper -----------------------------------------------------------------------------

    def _print(self, key: UUID) -> None:
        self._context.ask(lambda: self._retention.report(self._actor, key), self._to_printer)

    def _to_printer(self, found: Destruction) -> None:
        town, language = self._context.services.settings.municipality, self._context.language
        practice = self._context.session.practice
        self._out.print(
            self.tr("Print het verslag"),
            lambda: report_pages(found, language, town().name, practice=practice),
        )
