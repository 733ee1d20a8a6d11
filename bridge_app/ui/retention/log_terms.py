"""How long the logs are kept: a card of its own on the page of retention."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.log_terms import LogTerm
from bridge_app.errors import FieldProblem, Problem
from bridge_app.problem_words import sentence
from bridge_app.ui.context import Context
from bridge_app.ui.parts import Button, Card, Field, Flow, Picker, Quiet, TextField
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.retention.state import whole_years


class LogTermsCard(Card):
    """The term of each log, and one field to set another."""

    term_wanted = Signal(str, str)  # which log, months as typed

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Logboeken"))
        self._language = language
        self._terms: Mapping[str, LogTerm] = {}
        heads = (
            Column(self.tr("Logboek")),
            Column(self.tr("Maanden"), figures=True),
            Column(self.tr("Minstens"), figures=True),
        )
        self.table = Table(self.tr("Hoe lang wij logboeken bewaren"), heads)
        self.log = Picker([(name, key) for key, name in self.names().items()])
        self.log.tell_what(self.tr("Logboek"))
        self.months = Field(self.tr("Maanden"), TextField())
        self.save = Button(self.tr("Bewaar deze termijn"))
        why = self.tr("Hele maanden gaan weg bij: Kloppen de logboeken?")
        row = QWidget()
        Flow(row).addWidget(self.save)
        for part in (
            self.table,
            Quiet(why),
            Field(self.tr("Logboek"), self.log),
            self.months,
            row,
        ):
            self.body.addWidget(part)
        self.log.activated.connect(self._fill)
        self.save.clicked.connect(self._tell)
        own_enter(self.months.edit, self.save.click)

    def names(self) -> Mapping[str, str]:
        """What each of the three is called."""
        return {
            "logins": self.tr("Inloggen"),
            "audit": self.tr("Wie deed wat"),
            "ledger": self.tr("Grootboek"),
        }

    def show_terms(self, terms: Mapping[str, LogTerm], trouble: FieldProblem | None = None) -> None:
        """Shows what counts now, and what is wrong with the months that were typed."""
        self._terms = terms
        names = self.names()
        rows = [Row((names[of], str(term.months), str(term.least))) for of, term in terms.items()]
        self.table.show_rows(rows)
        self.months.show_error(sentence(trouble, self._language) if trouble else "")
        if not trouble:
            self._fill()

    def _fill(self) -> None:
        if term := self._terms.get(self.log.currentData()):
            self.months.set_text(str(term.months))

    def _tell(self) -> None:
        self.term_wanted.emit(self.log.currentData(), self.months.text())


class LogTerms(QObject):
    """From the store to the card, and what is typed back to the store."""

    def __init__(self, context: Context, card: LogTermsCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._terms: Mapping[str, LogTerm] = {}
        card.term_wanted.connect(self._set)

    def open(self) -> None:
        """Shows what counts now."""
        log, actor = self._context.services.log, self._context.session.actor
        self._context.ask(partial(log.terms, actor), self._show)

    def _show(self, terms: Mapping[str, LogTerm]) -> None:
        self._terms = terms
        self._card.show_terms(terms)

    def _set(self, of: str, typed: str) -> None:
        log, actor = self._context.services.log, self._context.session.actor

        def kept() -> Mapping[str, LogTerm]:
            return log.set_term(actor, of, whole_years(typed))

        self._context.ask(kept, self._kept, self._refused)

    def _kept(self, terms: Mapping[str, LogTerm]) -> None:
        self._show(terms)
        self._context.problems.done(self.tr("De termijn is bewaard."))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._card.show_terms(self._terms, problem)
        else:
            self._context.problems.show(problem)
