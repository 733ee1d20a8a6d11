"""A bridge on a screen: drawn anew for every size and theme."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.growth import Grown, growth_picture
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import AREA, HIGH, WIDE, unit_of
from bridge_app.picture.looks import Look, larger
from bridge_app.picture.shapes import Picture
from bridge_app.picture.wanted import wanted_picture
from bridge_app.ui.blocks import Block, Blocks, put_away
from bridge_app.ui.column_said import column_said, wanted_said
from bridge_app.ui.paint import PictureView, look_for
from bridge_app.ui.parts.drawing import RING
from bridge_app.ui.parts.order import ALOUD
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words

Drawing: TypeAlias = Callable[[Look, float, float], Picture]
"""Makes the picture in a look and a size."""

LEAST = QSize(280, 161)
WITH_LEGEND = 104
"""The height of growth in units: the bridge, and two or three rows under it."""

SMALLEST = 13
"""Pixels of the smallest letters: a small bridge keeps names that can be read."""


class BridgeView(PictureView):
    """Fills the room it gets; `reachable` lets the keys walk over its columns and blocks.

    Left and right lead from column to column, up and down through the blocks of one. `read`
    tells the sentence of the block one stands on.
    """

    read = Signal(str)
    smallest = SMALLEST

    def __init__(self, *, reachable: bool = True) -> None:
        super().__init__()
        self._reachable = reachable
        self._shown: tuple[Drawing, Labels] | None = None
        self._high = HIGH
        self._blocks = Blocks()

    def dress(self, _theme: Theme) -> None:
        """Other colours or larger letters make another drawing."""
        self._draw()

    def show_bridge(self, bridge: DrawnBridge, labels: Labels) -> None:
        """Shows this bridge."""
        self._show(partial(bridge_picture, bridge, labels), labels, HIGH)
        for widget, column in zip(self.columns, bridge.columns, strict=False):
            widget.setProperty(ALOUD, column_said(column, labels))

    def show_wanted(self, bridge: DrawnBridge, labels: Labels) -> None:
        """Shows this bridge, the one of now, as it is wanted in two years."""
        self._show(partial(wanted_picture, bridge, labels), labels, HIGH)
        for widget, column in zip(self.columns, bridge.columns, strict=False):
            widget.setProperty(ALOUD, wanted_said(column, labels))

    def show_growth(self, grown: Grown, labels: Labels) -> None:
        """Shows then and now on one drawing, with its legend."""
        self._show(partial(growth_picture, grown, labels), labels, WITH_LEGEND)
        for widget in self.columns:
            widget.setProperty(ALOUD, "")

    def _show(self, drawing: Drawing, labels: Labels, high: int) -> None:
        self._shown = (drawing, labels)
        if self._high != high:
            self._high = high
            self.updateGeometry()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def sizeHint(self) -> QSize:
        return LEAST

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def heightForWidth(self, width: int) -> int:
        return round(width * self._high / WIDE)

    def _draw(self) -> None:
        if self._shown is None:
            return
        look = look_for(theme_of(), rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        wide, high = max(self.width(), LEAST.width()), max(self.height(), LEAST.height())
        look = larger(look, max(self.smallest / (AREA * look.text_scale * unit_of(wide, high)), 1))
        picture = self._shown[0](look, wide, high)
        self.show_picture(picture if self._reachable else replace(picture, spots=()))
        self._listen(self._shown[1])
        self._place_blocks()

    # --- from block to block -----------------------------------------------------------------

    def eventFilter(self, column: QObject, event: QEvent) -> bool:
        """Up goes into a column at its foot, down at its top; the rest is the column's own."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and column in self._columns:
            self._go_into(self._columns.index(column), 0 if key == Qt.Key.Key_Up else -1)
            return True
        return super().eventFilter(column, event)

    def _listen(self, labels: Labels) -> None:
        hint = words(labels.language, "alt.block_walk", labels.form)
        for column, spot in zip(self._columns, self.picture.spots, strict=True):
            column.installEventFilter(self)
            column.setAccessibleDescription(hint if spot.blocks else "")

    def _go_into(self, column: int, level: int) -> None:
        """To a block of this column, or to the column itself where it has none."""
        spot = self.picture.spots[column]
        if not spot.blocks:
            self._columns[column].setFocus()
            return
        at = min(level, len(spot.blocks) - 1)
        former = self._blocks.shown
        if self._blocks.column != column:
            self._blocks.show(column, [self._block(column) for _ in spot.blocks])
            self._place_blocks()
        self._blocks.shown[at].setFocus()
        if former is not self._blocks.shown:
            put_away(former)  # not before the focus is off them: Qt would send it elsewhere
        self.read.emit(spot.blocks[at].sentence)

    def _block(self, column: int) -> Block:
        block = Block(self, self._columns[column])
        block.clicked.connect(lambda: self.chosen.emit(column))
        block.walked.connect(self._walk)
        block.left.connect(self._blocks.hide)
        return block

    def _walk(self, across: int, up: int) -> None:
        """On from the block that has the focus; below the foot is the column as a whole."""
        column, level = self._blocks.column, self._blocks.level()
        if column is None or level < 0:
            return
        if across:
            order = sorted(range(len(self._columns)), key=lambda each: self._columns[each].x())
            beside = order.index(column) + across
            if 0 <= beside < len(order):
                self._go_into(order[beside], level)
        elif level + up < 0:
            self._columns[column].setFocus()
        elif level + up < len(self._blocks.shown):
            self._go_into(column, level + up)

    def _place_blocks(self) -> None:
        """Where another drawing has them; blocks that it has not are left for their column."""
        column = self._blocks.column
        if column is None:
            return
        spots = self.picture.spots[column].blocks if column < len(self.picture.spots) else ()
        if len(spots) == len(self._blocks.shown):
            around = (-RING, -RING, RING, RING)
            places = [self.place_of(spot).adjusted(*around) for spot in spots]
            told = [spot.sentence for spot in spots]
            self._blocks.place(list(zip(places, told, strict=True)))
        elif self._blocks.level() >= 0 and column < len(self._columns):
            self._columns[column].setFocus()
        else:
            self._blocks.hide()
