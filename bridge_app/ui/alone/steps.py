"""My steps, alone: what is to do and what was done; one is tapped to say how it went."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts, OwnGoal, OwnStep
from bridge_app.ui.parts import (
    Bar,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    begin_at,
    column,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.standing import OwnPage


class OwnStepsPage(OwnPage):
    """A card with the goals and their steps."""

    chosen = Signal(object)  # step id
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        self.scrolling = page = page_column(self, "", Bar(self.back))
        self._title, self.said, self._none = Heading(), Paragraph(""), Paragraph("")
        self.said.hide()
        self.list, self.rows = ListCard(gap=10), dict[object, RowButton]()
        for part in (self._title, self.said, self._none, self.list):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.stand_in(page)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def show_facts(self, facts: OwnFacts) -> None:
        """Shows these steps in place of others."""
        say = facts.say
        self.setWindowTitle(say("alone.steps"))
        self._title.setText(say("alone.steps"))
        self.back.setText(say("button.back"))
        self._none.setText(say("step.none"))
        self._none.setVisible(not any(goal.steps for goal in facts.goals))
        self.rows = {}
        self.list.show_rows([row for goal in facts.goals for row in self._rows(goal, facts)])
        begin_at(self, next(iter(self.rows.values()), self.back))
        self.stand()

    def _rows(self, goal: OwnGoal, facts: OwnFacts) -> list[QWidget]:
        return [Subheading(goal.text), *(self._row(step, facts) for step in goal.steps)]

    def _row(self, step: OwnStep, facts: OwnFacts) -> QWidget:
        if step.confirmed:
            return _done(step, facts)
        icon = "footprints" if step.open else "check"
        row = RowButton(step.text, stands(step, facts), icon)
        row.clicked.connect(partial(self.chosen.emit, step.id))
        self.rows[step.id] = row
        return row


def stands(step: OwnStep, facts: OwnFacts) -> str:
    """When it is, or what was said of it."""
    say = facts.say
    if not step.open:
        return say("done.state.done")
    if step.not_yet:
        return say("done.state.not_yet")
    later = say("step.later") if step.later else ""
    return say("list.between").join(filter(None, (later, step.when)))


def _done(step: OwnStep, facts: OwnFacts) -> QWidget:
    """Somebody saw it too: there is nothing to press any more."""
    part = QWidget()
    inside = column(part, spacing=0)
    inside.addWidget(Paragraph(step.text))
    inside.addWidget(Quiet(facts.say("done.state.done")))
    return part
