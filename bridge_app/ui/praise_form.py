"""Appreciation without money, in own words: at any moment, also when a step did not work out."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton, Quiet, TextField
from bridge_app.ui.parts.lines import begin_with, own_enter
from bridge_app.ui.together.speech import Shared, trouble
from bridge_app.words import entries, words

KEYS = "Ctrl+K"
"""The one action that opens the form, wherever a client's steps are on the screen."""

_IDEA = "praise.idea_"


@dataclass(frozen=True)
class Said:
    """A compliment about to be kept; `step_id` None when it hangs on no step."""

    text: str
    step_id: UUID | None = None


def ideas(language: str, form: str) -> tuple[str, ...]:
    """Sentences to start from; each names something one may really have seen."""
    keys = [key for key in entries("nl") if key.startswith(_IDEA)]
    return tuple(words(language, key, form) for key in keys)


class PraiseForm(Card):
    """One line and some sentences to start from; closed until somebody wants to say something."""

    praised = Signal(object)  # Said
    typed = Signal(str)
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self._step: UUID | None = None
        self._form = "je"
        self._about = Quiet()
        self._line = TextField()
        self.field = Field("", self._line)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self.ideas: list[PlainButton] = []
        self.say, self.leave = Button("", "thumbs-up"), PlainButton("", "x")
        self._build()
        self.speak(Shared(language))
        self.hide()

    def speak(self, say: Shared) -> None:
        """In this language from now on, with ours beside it; what is typed stays."""
        self._say = say
        self.field.ask(say.both("praise.what"), say.both("praise.hint"))
        self.say.setText(say.both("praise.say"))
        self.leave.setText(say.both("praise.leave"))
        if self.is_open:
            self._show_ideas()

    def _build(self) -> None:
        row = QWidget()
        flow = Flow(row)
        for button in (self.say, self.leave):
            flow.addWidget(button)
        for part in (self._about, self.field, self._chips, row):
            self.body.addWidget(part)
        own_enter(self.field.edit, self.tell)
        self._line.textChanged.connect(self._typed)
        self.say.clicked.connect(self.tell)
        self.leave.clicked.connect(self.close_form)

    @property
    def is_open(self) -> bool:
        """Whether somebody is about to say something."""
        return not self.isHidden()

    def open_for(self, form: str = "je", step_id: UUID | None = None, step: str = "") -> None:
        """Opens, for a step or for no step; `form` is how the client is spoken to."""
        self._step, self._form = step_id, form
        about = words(self._say.language, "praise.for_step", form, step=step) if step else ""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.field.set_text("")
        self.field.show_error("")
        self._show_ideas()
        self.show()
        self.field.setFocus()

    def _show_ideas(self) -> None:
        for former in self.ideas:
            self._flow.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.ideas = [PlainButton(text) for text in ideas(self._say.language, self._form)]
        for chip in self.ideas:
            chip.clicked.connect(lambda _on=False, chip=chip: self._take(chip.text()))
            self._flow.addWidget(chip)

    def _take(self, text: str) -> None:
        """The sentence stands in the line, to be said like this or in other words."""
        begin_with(self.field.edit, text)

    def close_form(self) -> None:
        """Nothing is said."""
        self.hide()
        self.left.emit()

    def _typed(self) -> None:
        self.typed.emit(self.field.text())

    def take_up(self, text: str) -> None:
        """Opens with what was half typed."""
        self.open_for(self._form)
        self.field.set_text(text)

    def tell(self) -> None:
        """Tells what is said, and about which step."""
        self.praised.emit(Said(self.field.text(), self._step))

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the line why it was not kept."""
        self.field.show_error(trouble(problem, self._say))
