"""Another day for a step, in place: the days close by to tap, any other to type."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import Button, Card, Field, Flow, PlainButton, TextField
from bridge_app.ui.parts.lines import begin_with, own_enter
from bridge_app.ui.together.days import day_choices, read_day
from bridge_app.ui.together.speech import Shared
from bridge_app.words import words


class DayPanel(Card):
    """Another day for a step: the days close by to tap, any other to type."""

    chosen = Signal(object)  # date
    changed = Signal(str)  # what is typed of it
    left = Signal()

    def __init__(self, language: str, today: date, ours: str = "") -> None:
        """In the client's language; behind it `ours`, where staff read another."""
        super().__init__(role="primary_soft")
        self._language, self._today = language, today
        say = Shared(language, ours=ours)
        self.days = [Button(day.told) for day in day_choices(language, today)]
        for button, choice in zip(self.days, day_choices(language, today), strict=True):
            button.clicked.connect(lambda _on=False, day=choice.day: self.chosen.emit(day))
        line = TextField()
        line.textChanged.connect(self.changed)
        self.other = Field(say.both("step.day_typed"), line)
        self.keep = Button(say.both("done.choose_day"), "calendar")
        self.leave = PlainButton(say.both("button.leave"), "x")
        for part in (_row(*self.days), self.other, _row(self.keep, self.leave)):
            self.body.addWidget(part)
        own_enter(self.other.edit, self._tell)
        self.keep.clicked.connect(self._tell)
        self.leave.clicked.connect(self.close_panel)
        self.hide()

    def open_panel(self) -> None:
        """Opens at the first day."""
        self.show()
        self.days[0].setFocus()

    def open_with(self, typed: str) -> None:
        """Opens with what was half typed."""
        self.show()
        begin_with(self.other.edit, typed)

    def close_panel(self) -> None:
        """The day stays as it is."""
        self.hide()
        self.left.emit()

    def _tell(self) -> None:
        """Tells the typed day; one that cannot be read is asked again."""
        try:
            day = read_day(self._language, self.other.text(), self._today)
        except FieldProblem:
            day = None
        if day is None:
            self.other.show_error(words(self._language, "step.day_unclear"))
            self.other.setFocus()
        else:
            self.chosen.emit(day)


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    return row
