"""One small step a screen: what, when, with whom, and what if it does not work."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.intake.planning import StepForm, StepScreen
from bridge_app.ui.intake.smaller import HALVES
from bridge_app.ui.intake.view_feeling import Ideas
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    FieldLabel,
    Flow,
    Heading,
    PlainButton,
    Prose,
    Quiet,
    TextField,
    lay_out,
)
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column
from bridge_app.ui.together.speech import Shared
from bridge_app.ui.why_form import letting_go_of_step


class StepView(Column):
    """Every change is told at once, by the name of its field; nothing here is a must."""

    changed = Signal(str, str)  # field, text
    removed = Signal(str)  # why, where somebody said
    later_wanted = Signal()
    split = Signal(str, str)  # both halves
    split_left = Signal()

    def __init__(self) -> None:
        super().__init__(widest=1000, spacing=10)
        self._title, self._goal, self._small = Heading(), Quiet(), Quiet()
        self.what = Asked(OwnWords(2))
        self._day_title, self.days = FieldLabel(), Choices(clears=True)
        self.day, self._unclear = DayField(), Prose("", "note")
        self.parts, self.at = Choices(clears=True), TimeField()
        self.helper, self.helpers = Asked(TextField()), Choices(clears=True)
        self.plan_b, self.ifs = Asked(TextField()), Choices(clears=True)
        self.remove = PlainButton("", "trash-2")
        self.ideas, self.splitting = Ideas(), SplitForm("nl")
        self.letting_go, self._asks_why = letting_go_of_step(Shared()), False
        self.smaller, self.later = PlainButton("", "scissors"), PlainButton("", "clock")
        self._waiting, self._spoken, self._number = Quiet(), Shared(), 0
        self._build()
        self._connect()
        self.dress(theme_of())

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self.body.addLayout(self._head)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._small, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.remove)
        self._when = _row(self.day, self.parts, self.at)
        when = (self._day_title, self.days, self._when, self._unclear)
        self._smaller = _row(self.smaller, self.later)
        for part in (self._goal, self.what, self.ideas, *when):
            self.body.addWidget(part)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body.addLayout(self._columns)
        pairs = ((self.helper, self.helpers), (self.plan_b, self.ifs))
        self._stacks = tuple(_stack(self._columns, *pair) for pair in pairs)
        self.body.addWidget(self._smaller)
        self._add_splitting()
        self.body.addWidget(self._waiting)
        self.body.addStretch(1)

    def _add_splitting(self) -> None:
        """Two halves of a step, under the button that asks for them."""
        self.body.insertWidget(self.body.indexOf(self._smaller) + 1, self.splitting)
        self.splitting.split.connect(self.split)
        self.splitting.changed.connect(self._tell_halves)
        self.splitting.left.connect(self.split_left)
        self.splitting.left.connect(self.smaller.setFocus)

        self.body.insertWidget(self.body.indexOf(self._goal), self.letting_go)
        self.letting_go.told.connect(self.removed)
        self.letting_go.changed.connect(partial(self.changed.emit, "let_go"))
        self.letting_go.left.connect(partial(self.changed.emit, "let_go", ""))
        self.letting_go.left.connect(self.remove.setFocus)

    def _let_go(self) -> None:
        """At once; a step that was agreed asks why first, and needs no answer."""
        if self._asks_why:
            self.letting_go.ask()
        else:
            self.removed.emit("")

    def _tell_halves(self, first: str, second: str) -> None:
        for name, half in zip(HALVES, (first, second), strict=True):
            self.changed.emit(name, half)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if not hasattr(self, "_columns"):
            return
        lay_out(self._columns, beside=theme.scale < BESIDE_UNTIL)
        self._columns.setSpacing(theme.px(32))
        for stack in self._stacks:
            stack.setSpacing(theme.px(8))

    def _connect(self) -> None:
        fields = {"text": self.what, "helper": self.helper, "if_then": self.plan_b}
        for name, field in fields.items():
            field.typed.connect(partial(self.changed.emit, name))
        self.day.textChanged.connect(partial(self.changed.emit, "day"))
        self.at.textChanged.connect(partial(self.changed.emit, "at"))
        self.days.chosen.connect(self.day.setText)
        self.parts.chosen.connect(partial(self.changed.emit, "part"))
        self.helpers.chosen.connect(self.helper.show_text)
        self.ifs.chosen.connect(self.plan_b.show_text)
        self.remove.clicked.connect(self._let_go)
        self.later.clicked.connect(self.later_wanted)
        self.smaller.clicked.connect(lambda: self.splitting.open_for(self.what.text()))
        self.ideas.taken.connect(self._take)

    def _take(self, idea: str) -> None:
        self.what.show_text(idea)
        self.what.edit.setFocus()

    def show_screen(self, screen: StepScreen) -> None:
        """Shows the step as it stands; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._goal.setText(screen.goal)
        self._small.setText(screen.small)
        self.what.ask(screen.what)
        self.what.show_text(screen.form.text)
        self._show_when(screen)
        self._show_help(screen)
        self._unfold(screen.form)
        self.ideas.show_ideas(screen.ideas)
        self._show_smaller(screen)
        self.remove.setText(screen.remove)
        self.remove.setVisible(bool(screen.remove))
        self._asks_why = screen.loose.asks_why
        if screen.loose.why and self.letting_go.isHidden():
            self.letting_go.ask(screen.loose.why)
        self._small.setVisible(not screen.remove)

    def _show_smaller(self, screen: StepScreen) -> None:
        """What a step that stands can become: smaller, or one for later."""
        spoken = Shared(screen.language, ours=screen.ours)
        if spoken != self._spoken:
            self._spoken = spoken
            for form in (self.splitting, self.letting_go):
                form.hide()
                form.deleteLater()
            self.splitting = SplitForm(screen.language, screen.ours)
            self.letting_go = letting_go_of_step(spoken)
            self._add_splitting()
        self.smaller.setText(screen.smaller)
        self.later.setText(screen.later)
        self._smaller.setVisible(bool(screen.smaller))
        other, self._number = screen.number != self._number, screen.number
        if other or not screen.smaller:
            self.splitting.hide()
        if other or not screen.remove:
            self.letting_go.hide()
        if screen.loose.halves and self.splitting.isHidden():
            self.splitting.open_with(*screen.loose.halves)
        self._waiting.setText(screen.waiting)
        self._waiting.setVisible(bool(screen.waiting))

    def _show_when(self, screen: StepScreen) -> None:
        self._day_title.setText(screen.day_title)
        for part in (self.days, self.parts):
            part.setAccessibleName(screen.day_title)
        days = [Option(each.told, each.name, each.told) for each in screen.days]
        self.days.show_options(days, screen.form.day)
        self.day.show_typed(screen.day_hint, screen.form.day)
        self._unclear.setText(screen.trouble)
        self._unclear.setVisible(bool(screen.trouble))
        self.at.show_typed(screen.at_title, screen.form.at)
        for field in (self.day, self.at):
            field.setAccessibleDescription(screen.trouble)
        parts = [Option(each.value, each.text) for each in screen.parts]
        self.parts.show_options(parts, screen.form.part or "")

    def _unfold(self, form: StepForm) -> None:
        """First what, and only then when and with whom: one question at a time."""
        told = form != StepForm()
        help_ = (self.helper, self.helpers, self.plan_b, self.ifs)
        for part in (self._day_title, self.days, self._when, *help_):
            part.setVisible(told)

    def _show_help(self, screen: StepScreen) -> None:
        form = screen.form
        self.helpers.setAccessibleName(screen.helper_title)
        self.ifs.setAccessibleName(screen.if_title)
        self.helper.ask(screen.helper_title)
        self.helper.show_text(form.helper)
        self.helpers.show_options([Option(each, each) for each in screen.helpers], form.helper)
        self.plan_b.ask(screen.if_title)
        self.plan_b.show_text(form.if_then)
        self.ifs.show_options([Option(each, each) for each in screen.ifs], form.if_then)

    def first(self) -> QWidget | None:
        """What the client is going to do, or what is half typed about it."""
        if not self.letting_go.isHidden():
            return self.letting_go.reason.edit
        return self.what.edit if self.splitting.isHidden() else self.splitting.second.edit


class DayField(TextField):
    """A day that cannot be tapped, typed as it is said."""

    wide = 300

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self.wide), super().sizeHint().height())

    def show_typed(self, question: str, text: str) -> None:
        """The question stands in the field until something is typed."""
        self.setPlaceholderText(question)
        self.setAccessibleName(question)
        if self.text() != text:
            self.setText(text)


class TimeField(DayField):
    """A time on the clock, where one was agreed."""

    wide = 130


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    return row


def _stack(around: QBoxLayout, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    around.addLayout(column, 1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
