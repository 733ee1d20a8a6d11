"""The blocks of a column one by one, for who reads the bridge with keys or by ear."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from bridge_app.ui.parts.drawing import begin, focus_ring
from bridge_app.ui.theme import theme_of

ARROWS = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
"""Columns to the right and blocks up that an arrow leads."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

STAYS = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Reasons to lose the focus after which it comes back to the same place."""


class Block(QAbstractButton):
    """One block: nothing but a focus ring and a sentence; the pointer never meets it."""

    walked = Signal(int, int)  # columns to the right, blocks up
    left = Signal()

    def __init__(self, view: QWidget, column: QWidget) -> None:
        super().__init__(view)
        self._column = column
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            focus_ring(begin(self), self.rect(), theme_of())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if arrow := ARROWS.get(Qt.Key(event.key())):
            self.walked.emit(*arrow)
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes on from the column: that is the stop that a page knows."""
        self._column.setFocus()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        among_blocks = isinstance(QApplication.focusWidget(), Block)
        if not among_blocks and event.reason() not in STAYS:
            self.left.emit()


class Blocks:
    """The blocks of one column, on top of the drawing while one of them has the focus."""

    def __init__(self) -> None:
        self.column: int | None = None
        """The number of the column whose blocks are there now."""
        self.shown: list[Block] = []

    def show(self, column: int, blocks: Sequence[Block]) -> None:
        """These, from the foot up, count from now on; those of before are still to be put away."""
        self.shown, self.column = list(blocks), column

    def place(self, places: Sequence[tuple[QRect, str]]) -> None:
        """Puts each block where it is drawn, with its sentence."""
        for block, (place, sentence) in zip(self.shown, places, strict=True):
            block.setGeometry(place)
            block.setAccessibleName(sentence)
            block.show()

    def hide(self) -> None:
        """Takes them away: the columns are what Tab and the pointer meet."""
        former, self.shown, self.column = self.shown, [], None
        put_away(former)

    def level(self) -> int:
        """Which of them has the focus, from 0 at the foot; -1 for none."""
        return next((place for place, block in enumerate(self.shown) if block.hasFocus()), -1)


def put_away(blocks: Sequence[Block]) -> None:
    """Takes blocks off the drawing for good."""
    for block in blocks:
        block.hide()
        block.deleteLater()
