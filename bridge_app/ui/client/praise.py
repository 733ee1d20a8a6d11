"""Compliments in the file: what was said before, and one tap to say one more."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.client.state import PraiseLine, StepView
from bridge_app.ui.parts import Button, Card, Field, Paragraph, PlainButton, Quiet, column
from bridge_app.ui.praise_form import KEYS, PraiseForm
from bridge_app.words import short_date, words


class PraiseCard(Card):
    """Appreciation without money: at any time, also when a step did not work out."""

    praised = Signal(object)  # Said

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Complimenten"))
        self._language = language
        self._form = "je"
        self._lines: list[QWidget] = []
        self.ask = Button(words(language, "praise.ask"), "thumbs-up")
        self.ask.setToolTip(KEYS)
        self.ask.setAccessibleDescription(KEYS)
        self.form = PraiseForm(language)
        self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.ask.clicked.connect(lambda _on=False: self.open_for())
        self.form.praised.connect(self.praised)
        self.form.left.connect(self._closed)

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
        self.form.open_for(self._form, step_id, text)

    def _closed(self) -> None:
        self.field.set_text("")
        self.ask.show()
        self.ask.setFocus()

    def show_praise(self, praise: Iterable[PraiseLine], form: str) -> None:
        """Shows what was said before, the newest first."""
        self._form = form
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
        inside.addWidget(Paragraph(f"{short_date(praise.day)}  {praise.text}"))
        if praise.step:
            about = words(self._language, "praise.for_step", self._form, step=praise.step)
            inside.addWidget(Quiet(about))
        return part
