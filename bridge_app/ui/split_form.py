"""Making a step smaller, in place: two lines, the first for now and the second for later."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.hints import split_in_two
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton, TextField
from bridge_app.ui.parts.lines import begin_with, own_enter
from bridge_app.words import too_big_rules, words


class SplitForm(Card):
    """Two halves of a step; Enter goes from the first to the second, and then keeps both."""

    split = Signal(str, str)
    changed = Signal(str, str)  # both halves, while they are typed
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self._language = language
        self._first, self._second = TextField(), TextField()
        self.first = Field(words(language, "step.split_first"), self._first)
        later = words(language, "step.split_later")
        self.second = Field(words(language, "step.split_second"), self._second, later)
        self.keep = Button(words(language, "step.split"), "scissors")
        self.leave = PlainButton(words(language, "step.split_leave"), "x")
        self._build()
        self.hide()

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
        halves = split_in_two(text, too_big_rules(self._language))
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
            problem = sentence(FieldProblem("text", "empty"), self._language) if empty else ""
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
        self.first.show_error(sentence(problem, self._language))
