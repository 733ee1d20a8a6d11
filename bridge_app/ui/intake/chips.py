"""The areas of life as ticks in a row: for what belongs together, and for what comes later."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bridge_app.ui.intake.planning import AreaChip
from bridge_app.ui.parts import Flow, Tick
from bridge_app.ui.parts.drawing import RING, draw_icon, placed
from bridge_app.ui.together.column import as_high_as_needed

ICON, GAP = 22, 8


class AreaTick(Tick):
    """A tick with the icon of its area before the words."""

    def __init__(self, chip: AreaChip) -> None:
        self._icon, self._role = chip.icon, f"p{chip.pillar % 5 + 1}"
        super().__init__(chip.name)

    def _frame(self) -> int:
        return super()._frame() + self._theme.px(ICON + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, side = self._theme, self._theme.px(ICON)
        left = super()._frame() - RING
        spot = placed(self, QRect(left, (self.height() - side) // 2, side, side))
        draw_icon(QPainter(self), self, self._icon, spot, theme.colour(self._role))


class Chips(QWidget):
    """Any of them can stand; a digit taps the one at that place."""

    tapped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self)
        self._chips: dict[str, Tick] = {}
        as_high_as_needed(self)

    def show_chips(self, chips: tuple[AreaChip, ...]) -> None:
        """Shows these areas; the tapped ones are marked."""
        if [(chip.area, chip.name) for chip in chips] != self._shown():
            self._build(chips)
        for chip in chips:
            self._chips[chip.area].setChecked(chip.picked)
        self.setVisible(bool(chips))

    def _shown(self) -> list[tuple[str, str]]:
        return [(area, button.text()) for area, button in self._chips.items()]

    def _build(self, chips: tuple[AreaChip, ...]) -> None:
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {chip.area: self._made(chip) for chip in chips}
        self.updateGeometry()

    def _made(self, chip: AreaChip) -> Tick:
        button = AreaTick(chip)
        button.clicked.connect(partial(self.tapped.emit, chip.area))
        self._flow.addWidget(button)
        button.show()
        return button

    def first(self) -> QWidget | None:
        """The first area."""
        return next(iter(self._chips.values()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = int(event.text()) - 1 if event.text().isdecimal() else -1
        buttons = list(self._chips.values())
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            buttons[place].click()
        else:
            super().keyPressEvent(event)
