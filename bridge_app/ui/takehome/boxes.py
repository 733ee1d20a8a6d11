"""The boxes that the client ticks; a goal or a step stands a little further in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bridge_app.ui.parts import Tick
from bridge_app.ui.takehome.state import TickLine
from bridge_app.ui.theme import Theme, theme_of

INWARD = 28
"""How much further in a goal or a step stands, at scale 1."""


class TickBoxes(QWidget):
    """As many boxes as there are lines; boxes are kept while their keys stay the same."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        self._rows: list[QVBoxLayout] = []
        self._inner: list[QVBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(2))
        for row in self._inner:
            row.setContentsMargins(theme.px(INWARD), 0, 0, 0)

    def box(self, key: str) -> Tick:
        """The box with this key."""
        return self._ticks[key]

    def show_lines(self, lines: tuple[TickLine, ...]) -> None:
        """Shows these boxes."""
        if [line.key for line in lines] != list(self._ticks):
            self._make(lines)
        for line in lines:
            tick = self._ticks[line.key]
            tick.setText(line.text)
            tick.setChecked(line.on)
            tick.setEnabled(line.enabled)

    def _make(self, lines: tuple[TickLine, ...]) -> None:
        for tick in self._ticks.values():
            tick.hide()
            tick.deleteLater()
        for row in self._rows:
            self._column.removeItem(row)
        self._ticks, self._rows, self._inner = {}, [], []
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
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(tick)
        self._column.addLayout(row)
        self._ticks[line.key] = tick
        self._rows.append(row)
        if line.inner:
            self._inner.append(row)
