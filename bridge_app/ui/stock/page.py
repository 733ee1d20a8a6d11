"""The page of the stock: what lies where above, and under it the one thing somebody came for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.stock_counts import Expiring, StockLine
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
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.stock.buying import BuyCard, KindsCard
from bridge_app.ui.stock.counting import CountCard
from bridge_app.ui.stock.moving import MoveCard
from bridge_app.ui.stock.one_card import OneCard
from bridge_app.ui.stock.state import StockState, Task
from bridge_app.words import euros, short_date


class StockPage(QWidget):
    """Cards and numbers only; nothing here names a client."""

    chosen = Signal(object)  # Task
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Voorraad"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.buy, self.kinds, self.moves = BuyCard(), KindsCard(), MoveCard()
        self.count, self.card = CountCard(), OneCard(language)
        column = page_column(self, self.windowTitle(), Bar(self.back))
        parts = (self._notice_card(), self._table_card(), self._empty_card(), self._tasks())
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

    def _table_card(self) -> Card:
        self._known = Card()
        heads = (
            Column(self.tr("Soort bon")),
            Column(self.tr("Plek")),
            Column(self.tr("Aanwezig"), figures=True),
            Column(self.tr("Uitgegeven"), figures=True),
            Column(self.tr("Loopt af"), figures=True),
            Column(self.tr("Waarde"), figures=True),
        )
        self.table = Table(self.tr("Voorraad"), heads)
        self._known.body.addWidget(self.table)
        return self._known

    def _empty_card(self) -> EmptyState:
        title = self.tr("Er ligt nog niets in de voorraad.")
        text = self.tr("Zonder voorraad kan elke kaart worden uitgegeven.")
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
        around = QWidget()
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
        rows = [self._row(state, each) for each in state.lines]
        self.table.show_rows([*rows, self._sum(state.lines)] if rows else [])
        self._known.setVisible(bool(state.lines))
        self._empty.setVisible(state.is_empty)
        self._notice.setVisible(bool(state.notices))
        self._expires.setText("\n".join(self._told(state, each) for each in state.notices))
        self._first.setVisible(state.view is not None and not state.can_keep)
        for task, choice in self.choices.items():
            choice.setChecked(task is state.task)
            choice.setEnabled(state.can_keep or task in {Task.CARD, Task.KINDS})
        for task, card in self.cards.items():
            card.setVisible(task is state.task and state.view is not None)
            card.show_state(state)
        self._show_trouble(state.trouble, state.task)

    def _row(self, state: StockState, line: StockLine) -> Row:
        kind = [state.kind_name(line.kind)]
        if line.set_aside:
            kind.append(self.tr("apart: {cards}").format(cards=line.set_aside))
        if line.expired:
            kind.append(self.tr("verlopen: {cards}").format(cards=line.expired))
        soon = str(line.expiring)
        if line.expires_on:
            soon = self.tr("{cards}, op {day}").format(cards=soon, day=short_date(line.expires_on))
        where = ", ".join(kind), state.place_name(line.location)
        return Row(
            (*where, str(line.in_stock), str(line.handed_over), soon, self._worth(line.cents))
        )

    def _sum(self, lines: Sequence[StockLine]) -> Row:
        figures = (
            sum(each.in_stock for each in lines),
            sum(each.handed_over for each in lines),
            sum(each.expiring for each in lines),
        )
        worth = self._worth(sum(each.cents for each in lines))
        return Row((self.tr("Samen"), "", *map(str, figures), worth), strong=True)

    def _worth(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

    def _told(self, state: StockState, batch: Expiring) -> str:
        words = self.tr("{kind} van {worth}: {cards} kaarten zijn geldig tot en met {day}.")
        return words.format(
            kind=state.kind_name(batch.kind),
            worth=self._worth(batch.cents),
            cards=batch.cards,
            day=short_date(batch.expires_on),
        )

    def _show_trouble(self, trouble: FieldProblem | None, task: Task) -> None:
        said = sentence(trouble, self._language) if trouble else ""
        for name, field in self.cards[task].fields.items():
            wrong = trouble is not None and trouble.field == name
            field.show_error(said if wrong else "")
            if wrong:
                field.setFocus()
