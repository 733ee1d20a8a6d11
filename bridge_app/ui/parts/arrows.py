"""Arrows among buttons of which one can stand: they choose, also where nothing stands yet."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup

_LED = "led_by_arrow"


def choose_where_arrow_led(left: QAbstractButton) -> None:
    """Call when a button has handled a key: chooses the neighbour that the focus went to.

    Qt's arrows choose only once something in the group stands; before, they would move the
    focus and leave one guessing.
    """
    group = cast("QButtonGroup | None", left.group())
    here = QApplication.focusWidget()
    if group is None or here is left or not isinstance(here, QAbstractButton):
        return
    if here.group() is group:
        here.setProperty(_LED, True)
        if not here.isChecked():
            here.click()


def only_to_be_sure(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether this is Space on a choice that an arrow has just made: it stays.

    Where tapping what stands takes it away, arrow and Space would leave nothing chosen.
    """
    sure = event.key() == Qt.Key.Key_Space and button.isChecked() and bool(button.property(_LED))
    if sure:
        button.setProperty(_LED, False)
    return sure
