"""One goal in the file with its steps: those of now, and those that wait."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from bridge_app.domain.plan import Lane
from bridge_app.errors import FieldProblem
from bridge_app.ui.client.state import GoalView, StepView
from bridge_app.ui.client.step_panels import row
from bridge_app.ui.client.step_wishes import Move
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.parts import Button, Card, PlainButton, Prose, Quiet, Subheading
from bridge_app.ui.together.speech import Shared


class LaterItem(StepItem):
    """One step that waits; when there is room it may come, and once one is done it is offered."""

    def __init__(
        self, step: StepView, say: Shared, today: date, *, room: bool, offered: bool
    ) -> None:
        self._room, self._offered = room, offered
        super().__init__(step, say, today)

    def _fill(self) -> None:
        if self._offered:
            self._column.addWidget(Prose(self._say("step.next_up")))
        if self._room:
            now = Move(self.step.id, Lane.NOW)
            come = self._say.both("step.come_now")
            self._add_row(self._button(come, "play", lambda: self.wished.emit(now)))


class GoalCard(Card):
    """One goal in the client's own words, and its steps: those of now, then those for later."""

    wished = Signal(object)  # StepWish
    praise_wanted = Signal(object)  # StepView
    change_wanted = Signal(object)  # step id, or None for the goal itself

    def __init__(self, goal: GoalView, say: Shared, today: date) -> None:
        super().__init__()
        self.goal = goal
        self.body.addWidget(Quiet(say("shared.goal", area=goal.area)))
        self.body.addWidget(Subheading(goal.text))
        self.items = [StepItem(step, say, today) for step in goal.steps]
        if not self.items:
            self.body.addWidget(Quiet(say("step.none")))
        for item in self.items:
            self.body.addWidget(item)
        if goal.later:
            self.body.addWidget(Quiet(say("step.later_title")))
        for step in goal.later:
            offered = step.id == goal.offered
            waiting = LaterItem(step, say, today, room=goal.room, offered=offered)
            self.items.append(waiting)
            self.body.addWidget(waiting)
        for item in self.items:
            item.wished.connect(self.wished)
            item.praise_wanted.connect(self.praise_wanted)
        if goal.to_agree:
            agree = Button(say.both("shared.agree_step"), "handshake")
            agree.clicked.connect(lambda: self.change_wanted.emit(None))
            self.body.addWidget(row(agree))
        self.change = PlainButton(say.both("shared.change"), "pencil")
        self.change.clicked.connect(lambda: self.change_wanted.emit(None))
        self.body.addWidget(row(self.change))


class GoalCards(QObject):
    """The cards of all goals, in a column of the page that has one part above them."""

    wished = Signal(object)  # StepWish
    praise_wanted = Signal(object)  # StepView
    change_wanted = Signal(object)  # step id, or None for the goal itself

    def __init__(self, column: QVBoxLayout, language: str, otherwise: QWidget) -> None:
        """`otherwise` gets the focus of a step at which nothing is left to press."""
        super().__init__()
        self._column, self._say, self._otherwise = column, Shared(language), otherwise
        self.cards: list[GoalCard] = []

    def speak(self, say: Shared) -> None:
        """In this language from the next goals on that are shown."""
        self._say = say

    def show_goals(self, goals: Iterable[GoalView], today: date) -> None:
        """Shows these; the focus stays at the step that something happened to."""
        busy_with = self._step_with_focus()
        for former in self.cards:
            self._column.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.cards = [GoalCard(goal, self._say, today) for goal in goals]
        for place, card in enumerate(self.cards, 1):
            self._column.insertWidget(place, card)
            card.wished.connect(self.wished)
            card.praise_wanted.connect(self.praise_wanted)
            card.change_wanted.connect(self.change_wanted)
        for item in self._items(busy_with):
            button = item.findChild(QPushButton)
            (button or self._otherwise).setFocus()

    def show_problem(self, step_id: UUID, problem: FieldProblem) -> None:
        """Says under this step why something was not kept."""
        for item in self._items(step_id):
            item.show_problem(problem)

    @property
    def is_busy(self) -> bool:
        """Whether something stands open under a step."""
        return any(item.panel for card in self.cards for item in card.items)

    def _items(self, step_id: UUID | None) -> Iterator[StepItem]:
        return (item for card in self.cards for item in card.items if item.step.id == step_id)

    def _step_with_focus(self) -> UUID | None:
        """The step whose button was pressed last."""
        items = (item for card in self.cards for item in card.items)
        focus = QApplication.focusWidget()
        return next((i.step.id for i in items if focus and i.isAncestorOf(focus)), None)
