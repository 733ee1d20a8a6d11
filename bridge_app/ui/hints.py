"""A hint that lies over the page goes at Esc, before Esc means anything else (WCAG 1.4.13).

On Linux Qt leaves it there until the pointer moves; who sees little of the screen at once cannot
look past it.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolTip


def takes_hint_away(event: QEvent) -> bool:
    """Call for each event of a window; whether this one was Esc, and took a hint away."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() != Qt.Key.Key_Escape or not QToolTip.isVisible():
        return False
    QToolTip.hideText()
    event.accept()  # so that it is no shortcut this time
    return True
