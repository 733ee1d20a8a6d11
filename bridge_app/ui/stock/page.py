"""The page of the stock: what lies where above, and under it the one thing somebody came for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.stock_counts import StockLine
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Bar,
    Card,
    Choice,
    EmptyState,
    Flow,
    PlainButton,
    Prose,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.stock.buying import BuyCard
from bridge_app.ui.stock.counting import CountCard
from bridge_app.ui.stock.kinds import KindsCard
from bridge_app.ui.stock.lies import LiesCard
from bridge_app.ui.stock.moving import MoveCard
from bridge_app.ui.stock.one_card import OneCard
from bridge_app.ui.stock.state import StockState, Task
from bridge_app.words import figure


class StockPage(QWidget):
    """Cards and numbers only; nothing here names a client."""

    chosen = Signal(object)  # Task
    expired_wanted = Signal(object)  # StockLine: its expired cards leave the stock
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Voorraad"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.buy, self.kinds, self.moves = BuyCard(), KindsCard(language), MoveCard()
        self.count, self.card = CountCard(language), OneCard(language)
        column = page_column(self, self.windowTitle(), Bar(self.back))
        self.over = ListCard(self.tr("Verlopen kaarten"))
        self._lies = LiesCard(language)
        self.table, self.lines = self._lies.table, self._lies.lines
        told = (self._notice_card(), self._lies, self._empty_card())
        parts = (*told, self.over, self._tasks())
        for part in (*parts, *self.cards.values()):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever card is there."""
        return step_as_read(self, forward=forward)

    @property
    def cards(self) -> dict[Task, BuyCard | MoveCard | CountCard | OneCard | KindsCard]:
        """The form for each task."""
        return {
            Task.BUY: self.buy,
            Task.MOVE: self.moves,
            Task.COUNT: self.count,
            Task.CARD: self.card,
            Task.KINDS: self.kinds,
        }

    # --- the parts of the page -----------------------------------------------------------

    def _notice_card(self) -> Card:
        self._notice = Card(role="note_soft")
        self._expires = Prose()
        self._notice.body.addWidget(self._expires)
        return self._notice

    def _empty_card(self) -> EmptyState:
        title = self.tr("Er ligt nog niets in de voorraad.")
        text = self.tr("Zet er nieuwe kaarten in. Dan zie je hier wat er ligt.")
        self._empty = EmptyState("ticket", title, text)
        return self._empty

    def _tasks(self) -> QWidget:
        names = {
            Task.BUY: self.tr("Nieuwe kaarten"),
            Task.MOVE: self.tr("Verplaatsen"),
            Task.COUNT: self.tr("Tellen"),
            Task.CARD: self.tr("Een kaart zoeken"),
            Task.KINDS: self.tr("Soorten bonnen"),
        }
        self._group = QButtonGroup(self)
        self.choices: dict[Task, Choice] = {}
        around = tell_as_group(QWidget(), self.windowTitle())
        flow = Flow(around, spacing=12)
        for task, name in names.items():
            choice = Choice(name)
            choice.clicked.connect(lambda _on=False, task=task: self.chosen.emit(task))
            self._group.addButton(choice)
            self.choices[task] = choice
            flow.addWidget(choice)
        self._first = Quiet(self.tr("Maak eerst een soort bon. Een plek maakt de beheerder."))
        flow.addWidget(self._first)
        return around

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: StockState) -> None:
        """Shows all of it; what is typed stays, unless it was kept."""
        self._lies.show_state(state)
        self._empty.setVisible(state.is_empty)
        self._notice.setVisible(bool(state.notices))
        self.over.show_rows([self._over(state, each) for each in state.lines if each.expired])
        self._expires.setText("\n".join(state.notices))
        self._first.setVisible(state.view is not None and not state.can_keep)
        for task, choice in self.choices.items():
            choice.setChecked(task is state.task)
            choice.setEnabled(state.can_keep or task in {Task.CARD, Task.KINDS})
        for task, card in self.cards.items():
            card.setVisible(task is state.task and state.view is not None)
            card.show_state(state)
        self._show_trouble(state.trouble, state.task)

    def _over(self, state: StockState, line: StockLine) -> RowButton:
        where = f"{state.kind_name(line.kind)}, {state.place_name(line.location)}"
        said = self.tr("verlopen: {cards}. Haal ze uit de voorraad.")
        row = RowButton(where, said.format(cards=self._figure(line.expired)), "trash-2")
        row.clicked.connect(lambda: self.expired_wanted.emit(line))
        return row

    def _figure(self, cards: int) -> str:
        return figure(self._language, cards)

    def _show_trouble(self, trouble: FieldProblem | None, task: Task) -> None:
        said = sentence(trouble, self._language) if trouble else ""
        for name, field in self.cards[task].fields.items():
            wrong = trouble is not None and trouble.field == name
            field.show_error(said if wrong else "")
            if wrong:
                field.setFocus()
