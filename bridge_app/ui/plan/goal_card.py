"""The goal in the client's own words, with why, when and how one knows; and letting it go."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.parts import (
    Card,
    Field,
    Flow,
    Picker,
    PlainButton,
    TextArea,
    TextField,
    begin_at,
)
from bridge_app.ui.plan.state import GoalLine, PlanState
from bridge_app.ui.reasons import kept_reason
from bridge_app.ui.together.speech import BETWEEN, Shared, trouble
from bridge_app.ui.why_form import Why


class GoalText(TextArea):
    """Some lines that tell when one leaves them."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(lines=3)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class GoalCard(Card):
    """The goal in the client's own words, and where it belongs."""

    changed = Signal(object)  # GoalLine
    let_go = Signal(object, str)  # GoalLine, the reason as it is kept
    explained = Signal(object, str)  # GoalLine, why it was changed

    def __init__(self, language: str) -> None:
        super().__init__()
        self._say = say = Shared(language)
        self._line = GoalLine()
        self.text, self.area = Field("", GoalText()), Picker()
        self.area.between = BETWEEN
        self._place = Field("", self.area)
        self.short, self.why = Field("", TextField()), Field("")
        self.target, self.known = Field(""), Field("")
        self.more, self.drop = PlainButton("", "chevron-down"), PlainButton("", "x")
        self.both = BothVersions(language)
        self.letting_go = Why(say, "goal.let_go_why", "goal.let_go")
        self.changing = Why(say, "goal.changed_why", "goal.changed_keep")
        begin_at(self, self.text)
        self._build()
        self._connect()
        self.speak(say)

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is typed stays."""
        self._say = say
        self.text.ask(say.both("paper.goal"), say.both("goal.own"))
        self._place.ask(say.both("goal.area"))
        self.short.ask(say.both("goal.short"), say.both("goal.short_hint"))
        self.why.ask(say.both("goal.why"))
        self.target.ask(say.both("goal.by"), say.both("shared.by_hint"))
        self.known.ask(say.both("goal.known"))
        self.more.setText(say.both("shared.more"))
        self.drop.setText(say.both("goal.let_go"))
        self.both.speak(say)
        for form in (self.letting_go, self.changing):
            form.speak(say)

    @property
    def _extra(self) -> tuple[Field, ...]:
        return self.why, self.target, self.known, self.short

    def _build(self) -> None:
        row = QWidget()
        flow = Flow(row)
        flow.addWidget(self.more)
        flow.addWidget(self.drop)
        for part in (
            self.both,
            self.text,
            self.changing,
            self._place,
            *self._extra,
            row,
            self.letting_go,
        ):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.area.activated.connect(self.tell)
        self.both.mine_wanted.connect(self.tell)
        self.both.theirs_wanted.connect(lambda: self.fill(self._line))
        self.both.left.connect(self.text.setFocus)
        if isinstance(self.text.edit, GoalText):
            self.text.edit.left.connect(self.tell)
        for field in self._extra:
            if isinstance(field.edit, QLineEdit):
                field.edit.editingFinished.connect(self.tell)
        self.more.clicked.connect(self._show_more)
        self.drop.clicked.connect(lambda _on=False: self.letting_go.ask())
        self.letting_go.told.connect(
            lambda reason: self.let_go.emit(self._line, kept_reason(reason, self._say.language))
        )
        self.changing.told.connect(lambda reason: self.explained.emit(self._line, reason))

    def show_goal(self, state: PlanState, *, fresh: bool) -> None:
        """Shows the goal; unless it is a fresh page, a field one types in is left alone."""
        other = state.goal.goal_id != self._line.goal_id
        if not (fresh or other or self.both.isHidden()):
            return
        self.both.hide()
        self._line = line = state.goal
        texts = (line.text, line.motivation, line.target, line.how_known, line.short_text)
        for field, text in zip((self.text, *self._extra), texts, strict=True):
            if fresh or other or not field.edit.hasFocus():
                field.set_text(text)
            field.show_error("")
        self.area.clear()
        for choice in state.areas:
            self.area.addItem(choice.name, choice.area)
        self.area.setCurrentIndex(max(self.area.findData(line.area), 0))
        self.drop.setVisible(line.goal_id is not None)
        if fresh or other:
            self.letting_go.hide()
            self.changing.hide()
            self._fold(folded=not any(texts[1:]))

    def fill(self, line: GoalLine) -> None:
        """Puts this in the fields; what is shown stays what one began with."""
        texts = (line.text, line.motivation, line.target, line.how_known, line.short_text)
        for field, text in zip((self.text, *self._extra), texts, strict=True):
            field.set_text(text)
        self.area.setCurrentIndex(max(self.area.findData(line.area), 0))

    def read(self, line: GoalLine) -> Mapping[str, str]:
        """What each field says, by its name."""
        texts = (line.text, line.motivation, line.target, line.how_known, line.short_text)
        named = zip((self.text, *self._extra), texts, strict=True)
        area = self.area.itemText(self.area.findData(line.area))
        return {field.edit.accessibleName(): text for field, text in named} | {
            self._place.name: area
        }

    def _fold(self, *, folded: bool) -> None:
        for field in self._extra:
            field.setVisible(not folded)
        self.more.setVisible(folded)

    def _show_more(self) -> None:
        self._fold(folded=False)
        self.why.setFocus()

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the right field what will not do."""
        fields = {
            "short_text": self.short,
            "motivation": self.why,
            "how_known": self.known,
            "target": self.target,
            "reason": self.letting_go.reason,
        }
        if problem.field == "reason" and not self.changing.isHidden():
            fields["reason"] = self.changing.reason
        fields.get(problem.field, self.text).show_error(trouble(problem, self._say))

    def line(self) -> GoalLine:
        """The goal as it stands in the fields."""
        return GoalLine(
            self.text.text(),
            self.short.text(),
            str(self.area.currentData() or ""),
            self.why.text(),
            self.target.text(),
            self.known.text(),
            self._line.goal_id,
            self._line.version,
        )

    def shown(self) -> GoalLine:
        """The goal as it stood when it was shown."""
        return self._line

    def tell(self) -> None:
        """Tells what changed, if something did; not while one still chooses between two."""
        line = self.line()
        if not self.both.isHidden():
            return
        if line != self._line and (line.text.strip() or line.goal_id):
            self.changed.emit(line)
