"""Making a step smaller, in place: two lines, the first for now and the second for later."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.hints import split_in_two
from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton, TextField
from bridge_app.ui.parts.lines import begin_with, own_enter
from bridge_app.ui.together.speech import Shared, trouble
from bridge_app.words import too_big_rules


class SplitForm(Card):
    """Two halves of a step; Enter goes from the first to the second, and then keeps both."""

    split = Signal(str, str)
    changed = Signal(str, str)  # both halves, while they are typed
    left = Signal()

    def __init__(self, language: str, ours: str = "") -> None:
        """In the client's language; behind it `ours`, where staff read another."""
        super().__init__(role="primary_soft")
        self._first, self._second = TextField(), TextField()
        self.first, self.second = Field("", self._first), Field("", self._second)
        self.keep, self.leave = Button("", "scissors"), PlainButton("", "x")
        self._build()
        self.speak(Shared(language, ours=ours))
        self.hide()

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is typed stays."""
        self._say = say
        self.first.ask(say.both("step.split_first"))
        self.second.ask(say.both("step.split_second"), say.both("step.split_later"))
        self.keep.setText(say.both("step.split"))
        self.leave.setText(say.both("step.split_leave"))

    def _build(self) -> None:
        row = QWidget()
        flow = Flow(row)
        for button in (self.keep, self.leave):
            flow.addWidget(button)
        for part in (self.first, self.second, row):
            self.body.addWidget(part)
        for field, onward in ((self.first, self.second.setFocus), (self.second, self.tell)):
            own_enter(field.edit, onward)
        for line in (self._first, self._second):
            line.textChanged.connect(self._tell_typed)
        self.keep.clicked.connect(self.tell)
        self.leave.clicked.connect(self.close_form)

    def tell_which(self, which: str) -> None:
        """Which step is made smaller, where several on the page can be."""
        for field in (self.first, self.second):
            field.tell_which(which)

    def open_for(self, text: str) -> None:
        """Opens with the step cut where two things are joined, else whole and an empty line."""
        halves = split_in_two(text, too_big_rules(self._say.language))
        for field, half in zip((self.first, self.second), halves, strict=True):
            field.set_text(half)
            field.show_error("")
        self.show()
        (self.first if halves[1] else self.second).setFocus()
        self._tell_typed()

    def open_with(self, first: str, second: str) -> None:
        """Opens with what was half typed."""
        self.take_up({"first": first, "second": second})
        self.show()
        begin_with(self._second, second)

    def close_form(self) -> None:
        """The step stays as it is."""
        self.hide()
        self.left.emit()

    def _tell_typed(self) -> None:
        if not self.isHidden():
            self.changed.emit(self.first.text(), self.second.text())

    def tell(self) -> None:
        """Tells both halves; one that is empty is asked for."""
        for field in (self.first, self.second):
            empty = not field.text().strip()
            problem = trouble(FieldProblem("text", "empty"), self._say) if empty else ""
            field.show_error(problem)
            if empty:
                field.setFocus()
                return
        self.split.emit(self.first.text(), self.second.text())

    def typed(self) -> dict[str, str]:
        """Both halves as they stand, to be taken up again after a lock."""
        return {"first": self.first.text(), "second": self.second.text()}

    def take_up(self, halves: Mapping[str, str]) -> None:
        """The halves as they stood."""
        self.first.set_text(halves.get("first", ""))
        self.second.set_text(halves.get("second", ""))

    def show_problem(self, problem: FieldProblem) -> None:
        """Says at the first half what will not do; what was typed stays."""
        self.first.show_error(trouble(problem, self._say))
