"""What waits: steps for later, the one that may come forward, ideas to take over, the past."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.domain.ideas import StepIdea
from bridge_app.domain.plan import Lane
from bridge_app.errors import FieldProblem
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    begin_at,
    column,
)
from bridge_app.ui.plan.past import PastGoal, PastStep
from bridge_app.ui.plan.state import StepLine, StepRow
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.together.speech import Shared, trouble
from bridge_app.ui.why_form import letting_go_of_step


class LaterCard(Card):
    """One step that waits: its words, and the ways it may go."""

    changed = Signal(object)  # StepLine
    removed = Signal(object, str)  # StepLine, why it is let go
    split = Signal(object, str, str)
    moved = Signal(object, object)  # StepLine, Lane
    raised = Signal(object)  # StepLine: one place up

    lane = Lane.LATER

    def __init__(self, number: int, language: str) -> None:
        super().__init__()
        self._number = number
        self._line = StepLine()
        self.what = Field("")
        self.both = BothVersions(language)
        self.come, self.earlier = Button("", "play"), PlainButton("", "chevron-up")
        self.smaller, self.remove = PlainButton("", "scissors"), PlainButton("", "x")
        self.splitting = SplitForm(language)
        self.letting_go = letting_go_of_step(Shared(language))
        self._asks_why = False
        self._actions = QWidget()
        row = Flow(self._actions)
        for button in (self.come, self.earlier, self.smaller, self.remove):
            row.addWidget(button)
        for part in (self.both, self.what, self._actions, self.splitting, self.letting_go):
            self.body.addWidget(part)
        begin_at(self, self.what)
        self._connect()
        self.speak(Shared(language))

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is typed stays."""
        self._say = say
        self.what.ask(say.both("step.what"))
        for form in (self.splitting, self.letting_go):
            form.speak(say)
        self.both.speak(say)
        self.come.setText(say.both("step.come_now"))
        self.earlier.setText(say.both("step.earlier"))
        self.smaller.setText(say.both("step.smaller"))
        self.remove.setText(say.both("step.drop"))
        which = f"{say('step.later')} {self._number}"
        for field in (self.what, self.letting_go.reason, self.splitting):
            field.tell_which(which)

    def _connect(self) -> None:
        if isinstance(self.what.edit, QLineEdit):
            self.what.edit.editingFinished.connect(self.tell)
        self.come.clicked.connect(lambda: self.moved.emit(self._line, Lane.NOW))
        self.earlier.clicked.connect(lambda: self.raised.emit(self._line))
        self.both.mine_wanted.connect(self.tell)
        self.both.theirs_wanted.connect(lambda: self.fill(self._line))
        self.both.left.connect(self.what.setFocus)
        self.smaller.clicked.connect(self.make_smaller)
        self.splitting.split.connect(lambda a, b: self.split.emit(self._line, a, b))
        self.splitting.left.connect(self.smaller.setFocus)
        self.remove.clicked.connect(self.let_go)
        self.letting_go.told.connect(lambda reason: self.removed.emit(self._line, reason))
        self.letting_go.left.connect(self.remove.setFocus)

    def make_smaller(self) -> None:
        """Opens the two lines, in place."""
        self.tell()
        self.splitting.open_for(self.what.text())

    def let_go(self) -> None:
        """At once; a step that was agreed asks why first, and needs no answer."""
        if self._asks_why:
            self.letting_go.ask()
        else:
            self.removed.emit(self._line, "")

    def show_row(self, row: StepRow, *, first: bool, room: bool, fresh: bool) -> None:
        """Shows this step; unless it is a fresh page, a field one types in is left alone."""
        other = row.line.step_id != self._line.step_id
        if not (fresh or other or self.both.isHidden()):
            return
        self.both.hide()
        self._line = row.line
        if fresh or other or not self.what.edit.hasFocus():
            self.what.set_text(row.line.text)
        self.what.show_error("")
        self._actions.setVisible(row.line.step_id is not None)
        self.come.setVisible(room)
        self.earlier.setVisible(not first)
        for button in (self.come, self.earlier, self.smaller, self.remove):
            button.setAccessibleDescription(row.line.text)
        self._asks_why = row.agreed
        if fresh or other:
            self.splitting.hide()
            self.letting_go.hide()

    def fill(self, line: StepLine) -> None:
        """Puts this in the fields; what is shown stays what one began with."""
        self.what.set_text(line.text)

    def read(self, line: StepLine) -> Mapping[str, str]:
        """What the field says, by its name."""
        return {self.what.name: line.text}

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the line what will not do; what was typed stays."""
        if problem.field == "reason":
            self.letting_go.show_problem(problem)
            return
        self.what.show_error(trouble(problem, self._say))

    def line(self) -> StepLine:
        """The step as it stands in the field."""
        known = self._line
        return StepLine(
            self.what.text(),
            known.day,
            known.day_part,
            known.at,
            known.helper,
            known.if_then,
            known.short_text,
            known.kind,
            known.step_id,
            known.version,
        )

    def shown(self) -> StepLine:
        """The step as it stood when it was shown."""
        return self._line

    def tell(self) -> None:
        """Tells what changed, if something did; not while one still chooses between two."""
        line = self.line()
        if self.both.isHidden() and line != self._line:
            self.changed.emit(line)


class NextUp(Card):
    """There is room again: the first of later may come, if the client says so."""

    wanted = Signal(object)  # StepLine
    declined = Signal(object)  # StepLine

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self._line = StepLine()
        self._title, self._text = Subheading(), Paragraph()
        self.come, self.stay = Button("", "play"), PlainButton("")
        row = QWidget()
        flow = Flow(row)
        flow.addWidget(self.come)
        flow.addWidget(self.stay)
        for part in (self._title, self._text, row):
            self.body.addWidget(part)
        self.speak(Shared(language))
        self.come.clicked.connect(lambda: self.wanted.emit(self._line))
        self.stay.clicked.connect(lambda: self.declined.emit(self._line))
        self.hide()

    def speak(self, say: Shared) -> None:
        """In this language from now on."""
        self._title.setText(say("step.next_up"))
        self.come.setText(say.both("step.come_now"))
        self.stay.setText(say.both("step.next_stay"))

    def show_step(self, line: StepLine | None) -> None:
        """Offers this step; None offers nothing."""
        self._line = line or StepLine()
        self._text.setText(self._line.text)
        for button in (self.come, self.stay):
            button.setAccessibleDescription(self._line.text)
        self.setVisible(line is not None)


class Ideas(QWidget):
    """Steps to take over, folded away until somebody asks."""

    chosen = Signal(object)  # StepIdea

    def __init__(self, language: str) -> None:
        super().__init__()
        self._say = Shared(language)
        inside = column(self)
        self.toggle = PlainButton("", "book-open")
        self._holder = QWidget()
        self._flow = Flow(self._holder)
        self.buttons: list[Button] = []
        inside.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self._holder)
        self.toggle.clicked.connect(lambda: self._fold(folded=self._holder.isVisibleTo(self)))
        self._fold(folded=True)

    def _fold(self, *, folded: bool) -> None:
        self.toggle.setText(self._say.both("step.ideas" if folded else "step.ideas_hide"))
        self._holder.setVisible(not folded)

    def speak(self, say: Shared) -> None:
        """In this language from now on."""
        self._say = say
        self._fold(folded=self._holder.isHidden())

    def show_ideas(self, ideas: Iterable[StepIdea]) -> None:
        """Shows these; without any the whole part is away."""
        for former in self.buttons:
            self._flow.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.buttons = [self._button(idea) for idea in ideas]
        self.setVisible(bool(self.buttons))

    def _button(self, idea: StepIdea) -> Button:
        button = Button(idea.text)
        button.clicked.connect(lambda: self.chosen.emit(idea))
        self._flow.addWidget(button)
        return button


class StepName(Paragraph):
    """A step, above what became of it."""

    bold = True


class Past(QWidget):
    """What the plan has been, folded away; opening it is a look that is written down."""

    wanted = Signal()
    goal_taken_up = Signal(object)  # PastGoal
    step_taken_up = Signal(object)  # PastStep

    def __init__(self, language: str) -> None:
        super().__init__()
        self._column = column(self)
        self.toggle = PlainButton("", "history")
        self._column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        self.cards: list[Card] = []
        self.take_up: list[Button] = []
        self.toggle.clicked.connect(self._toggle)
        self.speak(Shared(language))

    def speak(self, say: Shared) -> None:
        """In this language from the next time on that the past is shown."""
        self._say = say
        self.toggle.setText(say.both("past.title"))

    @property
    def is_open(self) -> bool:
        """Whether the past stands on the page."""
        return bool(self.cards)

    def _toggle(self) -> None:
        if self.is_open:
            self.close_past()
        else:
            self.wanted.emit()

    def close_past(self) -> None:
        """Folds it away."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards, self.take_up = [], []

    def show_past(self, goals: tuple[PastGoal, ...]) -> None:
        """Shows every goal with its wordings and its steps."""
        self.close_past()
        self.cards = [self._card(goal) for goal in goals] or [self._nothing()]
        for card in self.cards:
            self._column.addWidget(card)

    def _nothing(self) -> Card:
        card = Card()
        card.body.addWidget(Quiet(self._say("past.none")))
        return card

    def _card(self, goal: PastGoal) -> Card:
        card = Card(role="surface2" if goal.let_go else "surface")
        card.body.addWidget(Quiet(goal.area))
        card.body.addWidget(Subheading(goal.text))
        for line in goal.lines:
            card.body.addWidget(Paragraph(line))
        if goal.let_go:
            self._add_way_back(card, goal.text, lambda: self.goal_taken_up.emit(goal))
        for step in goal.steps:
            self._add_step(card, step)
        return card

    def _add_step(self, card: Card, step: PastStep) -> None:
        card.body.addWidget(StepName(step.text))
        for line in step.lines:
            card.body.addWidget(Quiet(line))
        if step.let_go:
            self._add_way_back(card, step.text, lambda: self.step_taken_up.emit(step))

    def _add_way_back(self, card: Card, about: str, wish: object) -> None:
        button = PlainButton(self._say.both("past.take_up"), "undo-2")
        button.setAccessibleDescription(about)
        button.clicked.connect(wish)
        self.take_up.append(button)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
