"""One goal in the file with its steps: those of now, and those that wait."""

from datetime import date

from PySide6.QtCore import Signal

from bridge_app.domain.plan import Lane
from bridge_app.ui.client.state import GoalView, StepView
from bridge_app.ui.client.step_panels import row
from bridge_app.ui.client.step_wishes import Move
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.parts import Button, Card, PlainButton, Prose, Quiet, Subheading
from bridge_app.words import words


class LaterItem(StepItem):
    """One step that waits; when there is room it may come, and once one is done it is offered."""

    def __init__(
        self, step: StepView, language: str, form: str, today: date, *, room: bool, offered: bool
    ) -> None:
        self._room, self._offered = room, offered
        super().__init__(step, language, form, today)

    def _fill(self) -> None:
        if self._offered:
            self._column.addWidget(Prose(self._say("step.next_up")))
        if self._room:
            now = Move(self.step.id, Lane.NOW)
            come = self._say("step.come_now")
            self._add_row(self._button(come, "play", lambda: self.wished.emit(now)))


class GoalCard(Card):
    """One goal in the client's own words, and its steps: those of now, then those for later."""

    wished = Signal(object)  # StepWish
    praise_wanted = Signal(object)  # StepView
    change_wanted = Signal(object)  # step id, or None for the goal itself

    def __init__(self, goal: GoalView, language: str, form: str, today: date) -> None:
        super().__init__()
        self.goal = goal
        self.body.addWidget(Quiet(self.tr("Doel: {area}").format(area=goal.area)))
        self.body.addWidget(Subheading(goal.text))
        self.items = [StepItem(step, language, form, today) for step in goal.steps]
        if not self.items:
            self.body.addWidget(Quiet(words(language, "step.none", form)))
        for item in self.items:
            self.body.addWidget(item)
        if goal.later:
            self.body.addWidget(Quiet(words(language, "step.later_title", form)))
        for step in goal.later:
            offered = step.id == goal.offered
            waiting = LaterItem(step, language, form, today, room=goal.room, offered=offered)
            self.items.append(waiting)
            self.body.addWidget(waiting)
        for item in self.items:
            item.wished.connect(self.wished)
            item.praise_wanted.connect(self.praise_wanted)
        if goal.to_agree:
            agree = Button(self.tr("Spreek de nieuwe stap samen af"), "handshake")
            agree.clicked.connect(lambda: self.change_wanted.emit(None))
            self.body.addWidget(row(agree))
        self.change = PlainButton(self.tr("Doel en stappen aanpassen"), "pencil")
        self.change.clicked.connect(lambda: self.change_wanted.emit(None))
        self.body.addWidget(row(self.change))
