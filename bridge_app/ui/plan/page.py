"""Goal and steps outside a conversation: now and later, smaller, let go, agreed, and praise."""

from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from bridge_app.domain.plan import Lane
from bridge_app.errors import FieldProblem
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Button,
    Choice,
    Flow,
    Heading,
    PlainButton,
    PrimaryButton,
    Quiet,
    ScrollColumn,
    Subheading,
    begin_at,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.plan.agreement import AgreementCard
from bridge_app.ui.plan.goal_card import GoalCard
from bridge_app.ui.plan.later import Ideas, LaterCard, NextUp, Past
from bridge_app.ui.plan.promised import PromisedCard
from bridge_app.ui.plan.state import GoalChoice, PlanState
from bridge_app.ui.plan.step_card import StepCard
from bridge_app.ui.praise_form import KEYS, PraiseForm
from bridge_app.ui.together.speech import Shared

Card = TypeVar("Card", StepCard, LaterCard)


class Problematic(Protocol):
    """A part of the page that says at its own field what will not do."""

    def show_problem(self, problem: FieldProblem) -> None:
        """Says it; what was typed stays."""


class PlanPage(QWidget):
    """The page "Doel en stappen"."""

    goal_changed = Signal(object)  # GoalLine
    goal_chosen = Signal(object)  # goal id, or None for one more goal
    goal_let_go = Signal(object, str)  # GoalLine, the reason
    goal_explained = Signal(object, str)  # GoalLine, why it was changed
    step_changed = Signal(object, object)  # the card, StepLine
    step_removed = Signal(object, object, str)  # the card, StepLine, why it is let go
    step_split = Signal(object, object, str, str)  # the card, StepLine, both halves
    step_moved = Signal(object, object)  # StepLine, Lane
    step_begun = Signal(object)  # StepLine
    step_raised = Signal(object)  # StepLine
    step_wanted = Signal(object)  # Lane
    praise_wanted = Signal(object)  # StepLine, or None
    undo_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._say = Shared(language)
        self._heading = Heading()
        self.praise, self.undo = Button("", "thumbs-up"), PlainButton("", "undo-2")
        self.praising = PraiseForm(language)
        self.goals: list[Choice] = []
        self.goal = GoalCard(language)
        self.steps: list[StepCard] = []
        self.later: list[LaterCard] = []
        self._titles = Subheading(), Subheading()
        self._small, self._none, self._enough, self._none_later = (Quiet() for _ in range(4))
        self.next_up, self.ideas = NextUp(language), Ideas(language)
        self.add, self.add_later = Button("", "plus"), PlainButton("", "plus")
        self.agreement = AgreementCard(language)
        self.promised = PromisedCard(language)
        self.past = Past(language)
        self.ready = PrimaryButton("", "check")
        self._build()
        self._connect()
        self._name_parts()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -----------------------------------------------------------------

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn(widest=760)
        self._body = scrolling.body
        for part in (self._heading, self._top(), self.praising, self._chooser(), self.goal):
            self._body.addWidget(part)
        self._steps = self._part(self._titles[0])
        typing = (self.next_up, self._row(self.add), self._enough, self.ideas)
        below = (*typing, self.agreement, self.promised)
        self._now = self._list(self._steps, (self._small, self._none), below)
        self._waiting = self._part(self._titles[1])
        more = (self._row(self.add_later),)
        self._behind = self._list(self._waiting, (self._none_later,), more)
        self._body.addWidget(self.past)
        self._body.addStretch(1)
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(end=(self.ready,)))
        begin_at(self, self.goal.text)

    def _top(self) -> QWidget:
        self.praise.setToolTip(KEYS)
        self.praise.setAccessibleDescription(KEYS)
        self.undo.setAccessibleDescription("Ctrl+Z")
        return self._row(self.praise, self.undo)

    def _chooser(self) -> QWidget:
        self._choosing = tell_as_group(QWidget())
        self._flow = Flow(self._choosing)
        self._group = QButtonGroup(self)
        self.another = PlainButton("", "plus")
        self._flow.addWidget(self.another)
        return self._choosing

    @staticmethod
    def _row(*parts: QWidget) -> QWidget:
        row = QWidget()
        flow = Flow(row)
        for part in parts:
            flow.addWidget(part)
        return row

    def _part(self, title: Subheading) -> QVBoxLayout:
        part = QVBoxLayout()
        self._body.addLayout(part)
        part.addWidget(title)
        return part

    @staticmethod
    def _list(
        part: QVBoxLayout, above: tuple[QWidget, ...], below: tuple[QWidget, ...]
    ) -> QVBoxLayout:
        """A column for rows that come and go, with what stands above and below it."""
        rows = QVBoxLayout()
        for widget in above:
            part.addWidget(widget)
        part.addLayout(rows)
        for widget in below:
            part.addWidget(widget)
        return rows

    def _connect(self) -> None:
        self.goal.changed.connect(self.goal_changed)
        self.goal.let_go.connect(self.goal_let_go)
        self.goal.explained.connect(self.goal_explained)
        self.another.clicked.connect(lambda: self.goal_chosen.emit(None))
        self.add.clicked.connect(lambda: self.step_wanted.emit(Lane.NOW))
        self.add_later.clicked.connect(lambda: self.step_wanted.emit(Lane.LATER))
        self.next_up.wanted.connect(lambda line: self.step_moved.emit(line, Lane.NOW))
        self.praise.clicked.connect(lambda: self.praise_wanted.emit(None))
        self.undo.clicked.connect(self.undo_wanted)
        self.ready.clicked.connect(self.closed)
        shortcut = QShortcut(QKeySequence(KEYS), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.praise.click)

    # --- in whose words ------------------------------------------------------------------------

    def speak(self, say: Shared) -> None:
        """In this language from now on, and read from its side; what is typed stays."""
        if say != self._say:
            self._say = say
            read_in(self, say.language)
            self._name_parts()
            parts = (self.praising, self.goal, self.next_up, self.ideas, self.past, self.agreement)
            for part in (*parts, *self.cards()):
                part.speak(say)

    def _name_parts(self) -> None:
        say = self._say
        told = (*self._titles, self._small, self._none, self._enough, self._none_later)
        keys = ("step.title", "step.later_title", "step.small", "step.none", "step.enough")
        for label, key in zip(told, (*keys, "step.later_none"), strict=True):
            label.setText(say(key))
        self.praise.setText(say.both("praise.ask"))
        self.undo.setText(say.both("shared.undo"))
        self.add.setText(say.both("step.add"))
        self.add_later.setText(say.both("step.later_add"))
        self.another.setText(say.both("goal.another"))
        self.ready.setText(say.both("button.ready"))

    # --- showing -------------------------------------------------------------------------------

    def show_state(self, state: PlanState, *, fresh: bool = True, undoable: bool = False) -> None:
        """Shows the plan; after a change (not `fresh`) nobody loses their place or words."""
        title = self._say("shared.title", name=state.name)
        self._heading.setText(title)
        self._choosing.setAccessibleName(title)
        self.setWindowTitle(title)
        self.undo.setVisible(undoable)
        self._show_goals(state)
        self.goal.show_goal(state, fresh=fresh)
        self._show_now(state, fresh=fresh)
        self._show_later(state, fresh=fresh)
        self.agreement.setVisible(state.needs_agreement)
        if fresh:
            self.praising.hide()
            self.past.close_past()

    def _show_goals(self, state: PlanState) -> None:
        """One of several goals is on the page; a single one needs no list."""
        for former in self.goals:
            self._group.removeButton(former)
            self._flow.removeWidget(former)
            former.hide()
            former.deleteLater()
        several = len(state.goals) > 1 or (state.goals and state.goal.goal_id is None)
        self.goals = [self._goal(each, state) for each in state.goals] if several else []
        self._flow.removeWidget(self.another)
        self._flow.addWidget(self.another)
        self.another.setVisible(state.goal.goal_id is not None)
        self._choosing.setVisible(bool(state.goals))

    def _goal(self, goal: GoalChoice, state: PlanState) -> Choice:
        choice = Choice(goal.text)
        choice.setChecked(goal.goal_id == state.goal.goal_id)
        choice.clicked.connect(lambda: self.goal_chosen.emit(goal.goal_id))
        self._group.addButton(choice)
        self._flow.addWidget(choice)
        return choice

    def _show_now(self, state: PlanState, *, fresh: bool) -> None:
        while len(self.steps) > len(state.rows):
            self._take_away(self._now, self.steps.pop())
        while len(self.steps) < len(state.rows):
            self._add_step(self._spoken(StepCard(len(self.steps) + 1, self._say.language)))
        for card, row in zip(self.steps, state.rows, strict=True):
            card.show_row(row, state.today, fresh=fresh)
        self._none.setVisible(not state.rows)
        self.next_up.show_step(state.next_up)
        self.add.setVisible(state.can_add)
        self._enough.setVisible(state.goal.goal_id is not None and not state.room)
        self.ideas.show_ideas(state.ideas if state.goal.goal_id else ())

    def _show_later(self, state: PlanState, *, fresh: bool) -> None:
        while len(self.later) > len(state.later):
            self._take_away(self._behind, self.later.pop())
        while len(self.later) < len(state.later):
            self._add_later(self._spoken(LaterCard(len(self.later) + 1, self._say.language)))
        for place, (card, row) in enumerate(zip(self.later, state.later, strict=True)):
            card.show_row(row, first=place == 0, room=state.room, fresh=fresh)
        self._none_later.setVisible(not state.later)
        typing = any(row.line.step_id is None for row in state.later)
        self.add_later.setVisible(state.goal.goal_id is not None and not typing)

    def _spoken(self, card: Card) -> Card:
        card.speak(self._say)
        return card

    @staticmethod
    def _take_away(rows: QVBoxLayout, former: QWidget) -> None:
        rows.removeWidget(former)
        former.hide()
        former.deleteLater()

    def _add_step(self, card: StepCard) -> None:
        self.steps.append(card)
        self._now.addWidget(card)
        self._connect_card(card)
        card.praise_wanted.connect(self.praise_wanted)
        card.begun.connect(self.step_begun)

    def _add_later(self, card: LaterCard) -> None:
        self.later.append(card)
        self._behind.addWidget(card)
        self._connect_card(card)
        card.raised.connect(self.step_raised)

    def _connect_card(self, card: StepCard | LaterCard) -> None:
        card.changed.connect(lambda line: self.step_changed.emit(card, line))
        card.removed.connect(lambda line, why: self.step_removed.emit(card, line, why))
        card.moved.connect(self.step_moved)
        card.split.connect(lambda line, a, b: self.step_split.emit(card, line, a, b))

    def cards(self) -> tuple[StepCard | LaterCard, ...]:
        """Every step on the page, as read."""
        return *self.steps, *self.later

    def tell_all(self) -> None:
        """Tells what is typed in a field that nobody left yet, or that waits for a choice.

        The other wording stands in the history then.
        """
        for card in (self.goal, *self.cards()):
            card.both.hide()
        self.tell()

    def tell(self) -> None:
        """Tells what is typed and not kept yet."""
        for card in (self.goal, *self.cards()):
            card.tell()
