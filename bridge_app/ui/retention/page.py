"""The page of retention: what may go, lists that wait for a second person, reports, terms."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.people import Purpose
from bridge_app.domain.retention import Destruction, in_years
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    TextField,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.retention.lists import NumberTable, ReportLine, WaitingCard
from bridge_app.ui.retention.log_terms import LogTermsCard
from bridge_app.ui.retention.state import RetentionState, RuleWish
from bridge_app.ui.theme import theme_of


class RetentionPage(QWidget):
    """Numbers only: who looks after the store need not know who they are."""

    propose_wanted = Signal()
    again_wanted = Signal(str)
    confirm_wanted = Signal(object)  # id of a list
    withdraw_wanted = Signal(object)
    print_wanted = Signal(object)
    rule_wanted = Signal(object)  # RuleWish
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Bewaartermijnen"))
        self._language = language
        self._state: RetentionState | None = None
        self.propose = PrimaryButton(self.tr("Zet alles op een lijst"), "list-checks")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back, end=(self.propose,)))
        hint = self.tr("Alleen nummers. Eén persoon maakt een lijst, een ander bevestigt hem.")
        self._waiting = QWidget()
        self._lists = QVBoxLayout(self._waiting)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(theme_of().px(16))
        self.waiting: list[WaitingCard] = []
        self.reports = ListCard(self.tr("Verslagen"), gap=12)
        cards = (self._waiting, self._due_card(), self._nothing(), self.reports)
        self.log_terms = LogTermsCard(language)
        terms = (self._again_card(), self._rules_card(), self.log_terms)
        for part in (Quiet(hint), *cards, *terms):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self._connect()
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever lists are there."""
        return step_as_read(self, forward=forward)

    def _due_card(self) -> Card:
        self._due = Card(self.tr("Dit mag weg"))
        self.table = NumberTable(self._language, self.tr("Wat weg mag"))
        self._due.body.addWidget(self.table)
        return self._due

    def _nothing(self) -> EmptyState:
        text = self.tr("Kijk over een maand nog eens.")
        self._empty = EmptyState("shield-check", self.tr("Er is nu niets dat weg mag."), text)
        return self._empty

    def _again_card(self) -> Card:
        card = Card(self.tr("Terug met een oude reservekopie"))
        text = self.tr("Is een reservekopie teruggezet? Wis opnieuw wat daarna gewist was.")
        card.body.addWidget(Paragraph(text))
        numbers = self.tr(
            "De nummers staan op de geprinte lijsten en de dagstaat. Zet er een spatie tussen."
        )
        self.numbers = Field(self.tr("Nummers"), TextField(), numbers)
        card.body.addWidget(self.numbers)
        self.again = Button(self.tr("Zet deze nummers op een lijst"))
        card.body.addWidget(_left(self.again))
        return card

    def _rules_card(self) -> Card:
        card = Card(self.tr("Termijnen"))
        heads = (
            Column(self.tr("Waarvoor")),
            Column(self.tr("Jaren"), figures=True),
            Column(self.tr("Grondslag")),
        )
        self.rules = Table(self.tr("Hoe lang wij bewaren"), heads)
        card.body.addWidget(self.rules)
        card.body.addWidget(Quiet(self.tr("De jaren tellen vanaf het laatste contact.")))
        self.purpose = Picker([(name, key) for key, name in self.purposes().items()])
        self.purpose.tell_what(self.tr("Waarvoor"))
        self.years = Field(self.tr("Jaren"), TextField())
        self.basis = Field(self.tr("Grondslag"), TextField())
        self.save = Button(self.tr("Bewaar de termijn"))
        for part in (Field(self.tr("Waarvoor"), self.purpose), self.years, self.basis):
            card.body.addWidget(part)
        card.body.addWidget(_left(self.save))
        return card

    def purposes(self) -> Mapping[Purpose, str]:
        """What each purpose is called."""
        return {
            Purpose.GENERAL: self.tr("Gewone hulp"),
            Purpose.DEBT_HELP: self.tr("Hulp bij schulden"),
            Purpose.BENEFIT: self.tr("Uitkering"),
            Purpose.WMO: self.tr("Wmo"),
            Purpose.YOUTH: self.tr("Jeugdhulp"),
        }

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.propose.clicked.connect(self.propose_wanted)
        self.again.clicked.connect(lambda: self.again_wanted.emit(self.numbers.text()))
        self.save.clicked.connect(lambda: self.rule_wanted.emit(self.wish()))
        self.purpose.activated.connect(self._fill_rule)
        press_on_enter(self, self.propose)
        own_enter(self.numbers.edit, self.again.click)
        for line in (self.years, self.basis):
            own_enter(line.edit, self.save.click)

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: RetentionState) -> None:
        """Shows all of it."""
        self._state = state
        known = state.kept is not None
        self._due.setVisible(bool(state.due))
        self._empty.setVisible(known and not state.due)
        self.propose.setEnabled(bool(state.due))
        begin_at(self, self.propose if state.due else self.back)
        self.table.show_lines(state.due)
        self._show_waiting(state)
        self._show_reports(state.kept.done if state.kept else ())
        self._show_rules(state)

    def _show_waiting(self, state: RetentionState) -> None:
        for card in self.waiting:
            self._lists.removeWidget(card)
            card.hide()
            card.deleteLater()
        lists = state.kept.waiting if state.kept else ()
        self.waiting = [WaitingCard(e, self._language, mine=state.mine(e)) for e in lists]
        for card in self.waiting:
            self._lists.addWidget(card)
            card.confirm_wanted.connect(self.confirm_wanted)
            card.withdraw_wanted.connect(self.withdraw_wanted)
            card.print_wanted.connect(self.print_wanted)
        self._waiting.setVisible(bool(self.waiting))

    def _show_reports(self, done: tuple[Destruction, ...]) -> None:
        lines = [ReportLine(each) for each in done]
        for line in lines:
            line.print_wanted.connect(self.print_wanted)
        self.reports.show_rows(lines)

    def _show_rules(self, state: RetentionState) -> None:
        names = self.purposes()
        rules = state.kept.rules if state.kept else ()
        rows = [Row((names[r.purpose], str(in_years(r.days)), r.legal_basis)) for r in rules]
        self.rules.show_rows(rows)
        wrong = state.trouble.field if state.trouble else ""
        said = sentence(state.trouble, self._language) if state.trouble else ""
        self.years.show_error(said if wrong == "years" else "")
        self.basis.show_error(said if wrong == "legal_basis" else "")
        if not state.trouble:
            self._fill_rule()

    def _fill_rule(self) -> None:
        if self._state:
            stands = self._state.rule(Purpose(self.purpose.currentData()))
            self.years.set_text(stands.years)
            self.basis.set_text(stands.basis)

    def wish(self) -> RuleWish:
        """The term as it is typed."""
        return RuleWish(Purpose(self.purpose.currentData()), self.years.text(), self.basis.text())


def _left(button: Button) -> QWidget:
    """A button as wide as its words, where reading starts."""
    row = QWidget()
    Flow(row).addWidget(button)
    return row
