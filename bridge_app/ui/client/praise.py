"""Compliments in the file: what was said before, and one tap to say one more."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.errors import FieldProblem
from bridge_app.picture.fonts import figures_apart
from bridge_app.ui.client.state import PraiseLine, StepView
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    column,
)
from bridge_app.ui.praise_form import KEYS, PraiseForm
from bridge_app.ui.together.speech import Shared
from bridge_app.words import short_date


class PraiseCard(Card):
    """Appreciation without money: at any time, also when a step did not work out."""

    praised = Signal(object)  # Said

    def __init__(self, language: str) -> None:
        super().__init__()
        self._title = Subheading()
        self._lines: list[QWidget] = []
        self.ask = Button("", "thumbs-up")
        self.ask.setToolTip(KEYS)
        self.ask.setAccessibleDescription(KEYS)
        self.form = PraiseForm(language)
        self.speak(Shared(language))
        self.body.addWidget(self._title)
        self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.ask.clicked.connect(lambda _on=False: self.open_for())
        self.form.praised.connect(self.praised)
        self.form.left.connect(self._closed)

    def speak(self, say: Shared) -> None:
        """In this language, what was said before from the next time on that it is shown."""
        self._say = say
        self._title.setText(say("shared.praise"))
        self.ask.setText(say.both("praise.ask"))
        self.form.speak(say)

    @property
    def field(self) -> Field:
        """The line one types in."""
        return self.form.field

    @property
    def say(self) -> Button:
        """The button that keeps it."""
        return self.form.say

    @property
    def leave(self) -> PlainButton:
        """The way back."""
        return self.form.leave

    def open_for(self, step: StepView | None = None) -> None:
        """Opens the line, for this step or for none."""
        self.ask.hide()
        step_id, text = (step.id, step.text) if step else (None, "")
        self.form.open_for(self._say.form, step_id, text)

    def _closed(self) -> None:
        self.field.set_text("")
        self.ask.show()
        self.ask.setFocus()

    def show_praise(self, praise: Iterable[PraiseLine]) -> None:
        """Shows what was said before, the newest first."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(each) for each in praise]
        for line in self._lines:
            self.body.addWidget(line)

    def fold(self) -> None:
        """The field closes; nothing is half said."""
        self.form.hide()
        self.field.set_text("")
        self.ask.show()

    def take_up(self, text: str) -> None:
        """The field again, with what was half typed."""
        self.open_for()
        self.field.set_text(text)

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the field why it was not kept."""
        self.form.show_problem(problem)

    def _line(self, praise: PraiseLine) -> QWidget:
        part = QWidget()
        inside = column(part, spacing=0)
        said = figures_apart(f"{short_date(praise.day)}  {praise.text}")
        inside.addWidget(Paragraph(said))
        if praise.step:
            inside.addWidget(Quiet(self._say("praise.for_step", step=praise.step)))
        return part
