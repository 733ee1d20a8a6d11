"""One small step to fill in: what, which day, who helps, and what if it does not work out."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from bridge_app.domain.plan import Lane, StepState
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Picker,
    PlainButton,
    Prose,
    Subheading,
    begin_at,
)
from bridge_app.ui.plan.state import StepLine, StepRow, days_offered
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import BETWEEN, Shared, both, trouble
from bridge_app.ui.why_form import letting_go_of_step
from bridge_app.words import weekday_date, words

TWO_COLUMNS_UNTIL = 1.5


class StepCard(Card):
    """One step; what is changed is told when one leaves the field."""

    changed = Signal(object)  # StepLine
    removed = Signal(object, str)  # StepLine, why it is let go
    split = Signal(object, str, str)  # StepLine, and both halves
    moved = Signal(object, object)  # StepLine, Lane
    praise_wanted = Signal(object)  # StepLine
    begun = Signal(object)  # StepLine

    lane = Lane.NOW

    def __init__(self, number: int, language: str) -> None:
        super().__init__()
        self._say, self._number = Shared(language), number
        self._line, self._today = StepLine(), date.min
        self._title = Subheading()
        self.body.addWidget(self._title)
        self.what, self.at, self.helper, self.if_then = (Field("") for _ in range(4))
        self.day, self.part = Picker(), Picker()
        self._day, self._part = Field("", self.day), Field("", self.part)
        self.both = BothVersions(language)
        self.hints = Prose(role="note")
        self.said = Prose()
        self.splitting = SplitForm(language)
        self.smaller, self.later = Button("", "scissors"), PlainButton("", "clock")
        self.busy, self.praise = PlainButton("", "footprints"), PlainButton("", "thumbs-up")
        self.remove = PlainButton("", "x")
        self.letting_go, self._asks_why = letting_go_of_step(self._say), False
        begin_at(self, self.what)
        self._build()
        self._connect()
        self.speak(self._say)

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is typed stays, days come when it is shown."""
        self._say = say
        self._title.setText(say("step.number", number=self._number))
        self._name_fields(say)
        self._name_parts(say)
        self.both.speak(say)
        buttons = (self.smaller, self.later, self.busy, self.praise, self.remove)
        keys = ("step.smaller", "step.put_later", "walk.doing", "praise.title", "step.drop")
        for button, key in zip(buttons, keys, strict=True):
            button.setText(say.both(key))
        for form in (self.splitting, self.letting_go):
            form.speak(say)
        for field in (*self._fields, self.letting_go.reason):
            field.tell_which(self._title.text())
        self.splitting.tell_which(self._title.text())

    def _name_fields(self, say: Shared) -> None:
        self.what.ask(say.both("step.what"))
        self._day.ask(say.both("step.day"))
        self._part.ask(say.both("step.part"))
        self.at.ask(say.both("step.time"), say.both("shared.time_hint"))
        self.helper.ask(say.both("step.help"))
        self.if_then.ask(say.both("step.if_not"))

    def _name_parts(self, say: Shared) -> None:
        chosen = self.part.currentIndex()
        self.part.clear()
        self.part.addItem(say.both("shared.any_time"), None)
        for part in DayPart:
            self.part.addItem(say.both(f"time.part.{part}"), part)
        self.part.setCurrentIndex(max(chosen, 0))

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.what, self._day, self._part, self.at, self.helper, self.if_then

    def _build(self) -> None:
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for picker in (self.day, self.part):
            picker.between = BETWEEN
        self._actions = QWidget()
        row = Flow(self._actions)
        for button in (self.smaller, self.busy, self.later, self.praise, self.remove):
            row.addWidget(button)
        pieces = (self.said, self.both, self.what, self.hints, holder, self.if_then)
        for piece in (*pieces, self._actions, self.splitting, self.letting_go):
            self.body.addWidget(piece)
        self._arrange(theme_of())

    def _connect(self) -> None:
        for field in (self.what, self.at, self.helper, self.if_then):
            if isinstance(field.edit, QLineEdit):
                field.edit.editingFinished.connect(self.tell)
        for picker in (self.day, self.part):
            picker.activated.connect(self.tell)
        self.both.mine_wanted.connect(self.tell)
        self.both.theirs_wanted.connect(lambda: self.fill(self._line))
        self.both.left.connect(self.what.setFocus)
        self.smaller.clicked.connect(self.make_smaller)
        self.splitting.split.connect(lambda a, b: self.split.emit(self._line, a, b))
        self.splitting.left.connect(self.smaller.setFocus)
        self.later.clicked.connect(lambda: self.moved.emit(self._line, Lane.LATER))
        self.busy.clicked.connect(lambda: self.begun.emit(self._line))
        self.praise.clicked.connect(lambda: self.praise_wanted.emit(self._line))
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

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if hasattr(self, "_grid"):
            self._arrange(theme)
            self._hide_hints(theme)

    def _arrange(self, theme: Theme) -> None:
        across = 2 if theme.scale < TWO_COLUMNS_UNTIL else 1
        for place, field in enumerate((self._day, self._part, self.at, self.helper)):
            spot = place // across, place % across
            self._grid.addWidget(field, *spot, Qt.AlignmentFlag.AlignTop)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, across - 1)

    # --- showing ---------------------------------------------------------------------------

    def show_row(self, row: StepRow, today: date, *, fresh: bool) -> None:
        """Shows this step; unless it is a fresh page, a field one types in is left alone."""
        other = row.line.step_id != self._line.step_id
        if not (fresh or other or self.both.isHidden()):
            return
        self.both.hide()
        self._line, self._today = row.line, today
        line = row.line
        for field, text in self._texts(line).items():
            if fresh or other or not field.edit.hasFocus():
                field.set_text(text)
            field.show_error("")
        self._show_days(line, today)
        self.part.setCurrentIndex(max(self.part.findData(line.day_part), 0))
        self._show_hints(row)
        self._show_said(row)
        self._actions.setVisible(line.step_id is not None)
        self.busy.setVisible(row.state is not StepState.DOING)
        for button in (self.smaller, self.busy, self.later, self.praise, self.remove):
            button.setAccessibleDescription(line.text)
        self._asks_why = row.agreed
        if fresh or other:
            self.splitting.hide()
            self.letting_go.hide()

    def _texts(self, line: StepLine) -> Mapping[Field, str]:
        return {
            self.what: line.text,
            self.at: line.at,
            self.helper: line.helper,
            self.if_then: line.if_then,
        }

    def fill(self, line: StepLine) -> None:
        """Puts this in the fields; what is shown stays what one began with."""
        for field, text in self._texts(line).items():
            field.set_text(text)
        self._show_days(line, self._today)
        self.part.setCurrentIndex(max(self.part.findData(line.day_part), 0))

    def read(self, line: StepLine) -> Mapping[str, str]:
        """What each field says, by its name."""
        texts = self._texts(line).items()
        return {field.name: text for field, text in texts} | {
            self._day.name: self._say_day(line.day) if line.day else "",
            self._part.name: self.part.itemText(self.part.findData(line.day_part)),
        }

    def _show_said(self, row: StepRow) -> None:
        """What became of it, kindly: begun, or not yet and what made it hard."""
        late = row.state is StepState.NOT_YET
        note = self._say("done.why_not_said", text=row.note) if row.note else ""
        said = self._say(f"done.state.{row.state}").capitalize()
        self.said.setText("\n".join(part for part in (said, note if late else "") if part))
        self.said.setVisible(late or row.state is StepState.DOING)

    def _show_days(self, line: StepLine, today: date) -> None:
        self.day.clear()
        self.day.addItem(self._say.both("shared.no_day"), None)
        for day in days_offered(today, line.day):
            self.day.addItem(self._say_day(day), day)
        chosen = [
            place for place in range(self.day.count()) if self.day.itemData(place) == line.day
        ]
        self.day.setCurrentIndex(next(iter(chosen), 0))

    def _say_day(self, day: date) -> str:
        theirs, ours = self._say.language, self._say.ours
        said = weekday_date(theirs, day)
        return both(said, weekday_date(ours, day)) if ours else said

    def _show_hints(self, row: StepRow) -> None:
        """Tips for the mentor only; they never block (DOMAIN 1, rule 8, DECISIONS D6)."""
        said = [words(self._say.language, f"tip.{hint}") for hint in row.hints]
        self.hints.setText("\n".join(dict.fromkeys(said)))
        self._hide_hints(theme_of())

    def _hide_hints(self, theme: Theme) -> None:
        """While a client looks along there are none."""
        self.hints.setVisible(bool(self.hints.text()) and not theme.together)

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the right field what will not do; what was typed stays."""
        if problem.field == "reason":
            self.letting_go.show_problem(problem)
            return
        fields = {"at": self.at, "helper": self.helper, "if_then": self.if_then}
        fields.get(problem.field, self.what).show_error(trouble(problem, self._say))

    def line(self) -> StepLine:
        """The step as it stands in the fields."""
        return StepLine(
            self.what.text(),
            self.day.currentData(),
            self.part.currentData(),
            self.at.text(),
            self.helper.text(),
            self.if_then.text(),
            self._line.short_text,
            self._line.kind,
            self._line.step_id,
            self._line.version,
        )

    def shown(self) -> StepLine:
        """The step as it stood when it was shown."""
        return self._line

    def tell(self) -> None:
        """Tells what changed, if something did; not while one still chooses between two."""
        line = self.line()
        if self.both.isHidden() and line != self._line:
            self.changed.emit(line)
