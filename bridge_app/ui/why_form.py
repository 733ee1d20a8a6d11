"""Why something is let go or changed: a line that may stay empty, and short answers to tap."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton, TextField
from bridge_app.ui.parts.lines import begin_with, own_enter
from bridge_app.ui.reasons import reasons
from bridge_app.ui.together.speech import Shared, trouble


class Why(Card):
    """Why it is let go or changed: a few short answers, or own words; closed until it is asked."""

    told = Signal(str)
    changed = Signal(str)  # what is typed, while it is typed
    left = Signal()

    def __init__(self, say: Shared, question: str, title: str) -> None:
        """`question` and `title` are the keys of its words."""
        super().__init__(role="surface2")
        self._asked = (question, title)
        line = TextField()
        self.reason = Field("", line)
        self.short, chips = [PlainButton("") for _ in reasons(say.language)], QWidget()
        answers = Flow(chips)
        for chip in self.short:
            chip.clicked.connect(lambda _on=False, chip=chip: self._take(chip.text()))
            answers.addWidget(chip)
        self.keep, self.leave = Button("", "check"), PlainButton("", "x")
        row = QWidget()
        flow = Flow(row)
        for button in (self.keep, self.leave):
            flow.addWidget(button)
        for part in (self.reason, chips, row):
            self.body.addWidget(part)
        line.textChanged.connect(self._tell_typed)
        own_enter(line, self._tell)
        self.keep.clicked.connect(self._tell)
        self.leave.clicked.connect(self.close_form)
        self.speak(say)
        self.hide()

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is typed stays.

        The short answers become what the client says, so they are in the client's own only.
        """
        self._say = say
        question, title = self._asked
        self.reason.ask(say.both(question))
        self.keep.setText(say.both(title))
        self.leave.setText(say.both("button.leave"))
        for chip, text in zip(self.short, reasons(say.language), strict=True):
            chip.setText(text)

    def ask(self, text: str = "") -> None:
        """Opens with an empty line, or with what was half typed."""
        self.offer(text)
        begin_with(self.reason.edit, text)

    def offer(self, text: str = "") -> None:
        """Opens beside what somebody is doing: the focus stays where it is."""
        self.reason.set_text(text)
        self.reason.show_error("")
        self.show()

    def close_form(self) -> None:
        """All stays as it is."""
        self.hide()
        self.left.emit()

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the line what will not do; what was typed stays."""
        self.reason.show_error(trouble(problem, self._say))

    def _tell_typed(self) -> None:
        if not self.isHidden():
            self.changed.emit(self.reason.text())

    def _take(self, text: str) -> None:
        """It stands in the line, to be said like this or in other words."""
        begin_with(self.reason.edit, text)

    def typed(self) -> str:
        """What is typed while it stands open."""
        return "" if self.isHidden() else self.reason.text()

    def _tell(self) -> None:
        self.told.emit(self.reason.text())


def letting_go_of_step(say: Shared) -> Why:
    """Asked once a plan was agreed: what was promised together stays readable with its reason."""
    return Why(say, "goal.changed_why", "step.let_go")
