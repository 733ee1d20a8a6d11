"""The boxes that the client ticks; a goal or a step stands a little further in."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bridge_app.ui.parts import TextField, Tick
from bridge_app.ui.parts.drawing import margins
from bridge_app.ui.takehome.ticks import TickLine
from bridge_app.ui.theme import Theme, theme_of

INWARD = 28
"""How much further in a goal or a step stands, at scale 1."""


class TickBoxes(QWidget):
    """As many boxes as there are lines; boxes are kept while their keys stay the same."""

    ticked = Signal(str, bool)  # key, on
    shortened = Signal(str, str)  # what the line is about, and how to say it

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        self._shorts: dict[str, Shorter] = {}
        self._rows: list[QVBoxLayout] = []
        self._inner: list[QVBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(2))
        for row in self._inner:
            row.setContentsMargins(margins(self, theme.px(INWARD), 0, 0, 0))

    def changeEvent(self, event: QEvent) -> None:
        """What stands inward does so on the side where reading begins."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.dress(theme_of())

    def box(self, key: str) -> Tick:
        """The box with this key."""
        return self._ticks[key]

    def short(self, about: str) -> TextField:
        """Where this goal or step is said shorter."""
        return next(each.edit for each in self._shorts.values() if each.about == about)

    def type_on(self, about: str) -> None:
        """The cursor goes to where this goal or step is said shorter, if it is there."""
        for each in self._shorts.values():
            if each.about == about:
                each.edit.setFocus()

    def show_lines(self, lines: tuple[TickLine, ...], question: str) -> None:
        """Shows these boxes; `question` stands in a field for shorter words."""
        if [line.key for line in lines] != list(self._ticks):
            self._make(lines)
        for line in lines:
            tick = self._ticks[line.key]
            tick.setText(line.text)
            tick.setChecked(line.on)
            tick.setEnabled(line.enabled)
            if line.key in self._shorts:
                self._shorts[line.key].show_line(line, question)

    def _make(self, lines: tuple[TickLine, ...]) -> None:
        for old in (*self._ticks.values(), *self._shorts.values()):
            old.hide()
            old.deleteLater()
        for row in self._rows:
            self._column.removeItem(row)
        self._ticks, self._shorts, self._rows, self._inner = {}, {}, [], []
        for line in lines:
            self._add(line)
        self.dress(theme_of())

    def _add(self, line: TickLine) -> None:
        tick = Tick(line.text)
        # Otherwise Qt gives a long text no more height than its first guess.
        policy = tick.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        tick.setSizePolicy(policy)
        tick.clicked.connect(lambda on, key=line.key: self.ticked.emit(key, on))
        row = QVBoxLayout()
        self._column.addLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(tick)
        if line.inner or line.key == "goal" or line.key.startswith("family:"):
            row.addWidget(self._shortener(line.key))
        self._ticks[line.key] = tick
        self._rows.append(row)
        if line.inner:
            self._inner.append(row)

    def _shortener(self, key: str) -> "Shorter":
        made = Shorter()
        made.edit.textEdited.connect(lambda text: self.shortened.emit(made.about, text))
        self._shorts[key] = made
        return made


class Shorter(QWidget):
    """Fewer words for on the fridge, where others read along; under the words of its box."""

    def __init__(self) -> None:
        super().__init__()
        self.about = ""
        self.edit = TextField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(theme_of().px(INWARD + 14))
        row.addWidget(self.edit)

    def show_line(self, line: TickLine, question: str) -> None:
        """How this goal or step is said now; not there when nothing is to be shortened."""
        self.about = line.about
        self.setVisible(bool(line.about))
        self.edit.setPlaceholderText(question)
        self.edit.setAccessibleName(question)
        self.edit.setAccessibleDescription(line.text)
        if self.edit.text() != line.short:
            self.edit.setText(line.short)
