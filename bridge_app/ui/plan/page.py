"""Goal and steps outside a conversation: change them, add one, agree on them again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from bridge_app.domain.plan import TeachBack
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Choice,
    Field,
    Flow,
    Heading,
    Paragraph,
    Picker,
    PrimaryButton,
    Quiet,
    ScrollColumn,
    Subheading,
    TextArea,
    TextField,
    begin_at,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.plan.state import GoalLine, PlanState
from bridge_app.ui.plan.step_card import StepCard
from bridge_app.words import words


class GoalCard(Card):
    """The goal in the client's own words, and where it belongs."""

    changed = Signal(object)  # GoalLine

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._line = GoalLine()
        self.text = Field(words(language, "goal.title"), GoalText(), words(language, "goal.own"))
        self.area = Picker()
        short = words(language, "goal.short")
        self.short = Field(short, TextField(), words(language, "goal.short_hint"))
        begin_at(self, self.text)
        place = Field(words(language, "goal.area"), self.area)
        for part in (self.text, place, self.short):
            self.body.addWidget(part)
        self.area.activated.connect(self.tell)
        if isinstance(self.text.edit, GoalText):
            self.text.edit.left.connect(self.tell)
        if isinstance(self.short.edit, TextField):
            self.short.edit.editingFinished.connect(self.tell)

    def show_goal(self, state: PlanState, *, fresh: bool) -> None:
        """Shows the goal; unless it is a fresh page, a field one types in is left alone."""
        self._line = line = state.goal
        for field, text in ((self.text, line.text), (self.short, line.short_text)):
            if fresh or not field.edit.hasFocus():
                field.set_text(text)
            field.show_error("")
        self.area.clear()
        for choice in state.areas:
            self.area.addItem(choice.name, choice.area)
        self.area.setCurrentIndex(max(self.area.findData(line.area), 0))

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the right field what will not do."""
        field = self.short if problem.field == "short_text" else self.text
        field.show_error(sentence(problem, self._language))

    def line(self) -> GoalLine:
        """The goal as it stands in the fields."""
        area = str(self.area.currentData() or "")
        known = self._line
        return GoalLine(self.text.text(), self.short.text(), area, known.goal_id, known.version)

    def tell(self) -> None:
        """Tells what changed, if something did."""
        line = self.line()
        if line != self._line and (line.text.strip() or line.goal_id):
            self.changed.emit(line)


class GoalText(TextArea):
    """Some lines that tell when one leaves them."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(lines=3)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class AgreementCard(Card):
    """Steps that are in no agreement yet: telling back, then agreeing."""

    agreed = Signal(object)  # TeachBack

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self.body.addWidget(Subheading(self.tr("Deze stappen zijn nog niet afgesproken.")))
        self.body.addWidget(Paragraph(words(language, "teach.ask")))
        holder = QWidget()
        row = Flow(holder)
        self._group = QButtonGroup(self)
        self.ways = {way: Choice(words(language, f"teach.{way}")) for way in TeachBack}
        for choice in self.ways.values():
            self._group.addButton(choice)
            row.addWidget(choice)
        self.agree = Button(self.tr("Spreek het plan af"), "handshake")
        self.agree.clicked.connect(self._tell)
        self.body.addWidget(holder)
        self.body.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeading)

    def _tell(self) -> None:
        chosen = (way for way, choice in self.ways.items() if choice.isChecked())
        self.agreed.emit(next(chosen, TeachBack.NOT_ASKED))


class PlanPage(QWidget):
    """The page "Doel en stappen"."""

    goal_changed = Signal(object)  # GoalLine
    step_changed = Signal(int, object)  # row, StepLine
    step_removed = Signal(object)  # StepLine
    step_wanted = Signal()
    agreed = Signal(object)  # TeachBack
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._heading = Heading()
        self.goal = GoalCard(language)
        self.steps: list[StepCard] = []
        self._none = Quiet(words(language, "step.none"))
        self.add = Button(words(language, "step.add"), "plus")
        self._enough = Quiet(words(language, "step.enough"))
        self.agreement = AgreementCard(language)
        self.ready = PrimaryButton(words(language, "button.ready"), "check")
        self._build()
        self._connect()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn(widest=760)
        self._body = scrolling.body
        small = Quiet(words(self._language, "step.small"))
        title = Subheading(words(self._language, "step.title"))
        for part in (self._heading, self.goal, title, small, self._none):
            self._body.addWidget(part)
        self._first_step = self._body.count()
        self._body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._body.addWidget(self._enough)
        self._body.addWidget(self.agreement)
        self._body.addStretch(1)
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(end=(self.ready,)))
        begin_at(self, self.goal.text)

    def _connect(self) -> None:
        self.goal.changed.connect(self.goal_changed)
        self.add.clicked.connect(self.step_wanted)
        self.agreement.agreed.connect(self.agreed)
        self.ready.clicked.connect(self.closed)

    def show_state(self, state: PlanState, *, fresh: bool = True) -> None:
        """Shows the plan; after a change (not `fresh`) nobody loses their place or words."""
        title = self.tr("Doel en stappen van {name}").format(name=state.name)
        self._heading.setText(title)
        self.setWindowTitle(title)
        self.goal.show_goal(state, fresh=fresh)
        self._fit(len(state.rows))
        for card, row in zip(self.steps, state.rows, strict=True):
            card.show_row(row, state.today, fresh=fresh)
        self._none.setVisible(not state.rows)
        self.add.setVisible(state.can_add)
        self._enough.setVisible(state.goal.goal_id is not None and not state.can_add)
        self.agreement.setVisible(state.needs_agreement)

    def _fit(self, count: int) -> None:
        while len(self.steps) > count:
            former = self.steps.pop()
            self._body.removeWidget(former)
            former.hide()
            former.deleteLater()
        while len(self.steps) < count:
            self._add_card(len(self.steps))

    def _add_card(self, place: int) -> None:
        card = StepCard(place + 1, self._language)
        card.changed.connect(lambda line: self.step_changed.emit(place, line))
        card.removed.connect(self.step_removed)
        self.steps.append(card)
        self._body.insertWidget(self._first_step + place, card)

    def tell_all(self) -> None:
        """Tells what is typed in a field that nobody left yet."""
        self.goal.tell()
        for card in tuple(self.steps):
            card.tell()

    def show_problem(self, row: int | None, problem: FieldProblem) -> None:
        """Says at the goal (None) or at a step what will not do."""
        (self.goal if row is None else self.steps[row]).show_problem(problem)
