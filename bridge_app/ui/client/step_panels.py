"""What opens under a step in the file: a line to say something about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton
from bridge_app.ui.together.speech import Shared, trouble


def row(*parts: QWidget) -> QWidget:
    """These beside each other, as long as they fit."""
    holder = QWidget()
    flow = Flow(holder)
    for part in parts:
        flow.addWidget(part)
    return holder


class NotePanel(Card):
    """One line that may stay empty: what helped, or what made it hard."""

    told = Signal(str)
    left = Signal()

    def __init__(self, question: str, say: Shared) -> None:
        """`question` is the key of its words."""
        super().__init__(role="primary_soft")
        self._say = say
        self.line = Field(say.both(question), None, say.both("score.note_hint"))
        self.keep = Button(say.both("button.ready"), "check")
        self.leave = PlainButton(say.both("button.leave"), "x")
        for part in (self.line, row(self.keep, self.leave)):
            self.body.addWidget(part)
        if isinstance(self.line.edit, QLineEdit):
            self.line.edit.returnPressed.connect(self._tell)
        self.keep.clicked.connect(self._tell)
        self.leave.clicked.connect(self.close_panel)
        self.hide()

    def open_panel(self, typed: str = "") -> None:
        """Opens with an empty line, or with what was half typed."""
        self.line.set_text(typed)
        self.show()
        self.line.setFocus()

    def close_panel(self) -> None:
        """Nothing is said."""
        self.hide()
        self.left.emit()

    def _tell(self) -> None:
        if self.line.text().strip():
            self.told.emit(self.line.text())
        else:
            self.close_panel()

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the line why it was not kept."""
        self.line.show_error(trouble(problem, self._say))
