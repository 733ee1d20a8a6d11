"""Arrows and screen readers on buttons that can stand: both choose as a click does.

Qt's arrows move the focus only, where nothing stands yet. Its Toggle for assistive technology
changes what is drawn and clicks nobody: who listens would hear "chosen" while nothing was kept.
"""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QWidget,
)

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


def tell_as_clicked(button: QAbstractButton) -> None:
    """Tells what a click tells: to who listens to the button, then to who listens to its group."""
    with_state = button.clicked[bool]  # type: ignore[index]  # without it Qt says it is off
    with_state.emit(button.isChecked())
    group = cast("QButtonGroup | None", button.group())
    if group is not None:
        group.idClicked.emit(group.id(button))
        group.buttonClicked.emit(button)


class Heed:
    """Hears a Toggle: another state, while no hand, key or arrow presses and nobody put it so."""

    def __init__(self, button: QAbstractButton, *, both_ways: bool = False) -> None:
        """`both_ways` for a tick; of a few to choose from, one goes only since another came."""
        self._button, self._both_ways, self._known = button, both_ways, False
        button.pressed.connect(self._begin)
        button.released.connect(self._end)
        button.toggled.connect(self._toggled)

    def put(self, checked: Callable[[], object]) -> None:
        """The program's own change, which is nobody's press."""
        self._begin()
        checked()
        self._end()

    def _begin(self) -> None:
        self._known = True

    def _end(self) -> None:
        self._known = False

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if not self._known and (on or self._both_ways):
            tell_as_clicked(self._button)


class Radio(QRadioButton):
    """One of a few, on which a screen reader's Toggle does what a click does.

    On the one that stands Toggle changes nothing, as with any radio button.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._heed = Heed(self)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """How the program lets it stand."""
        self._heed.put(partial(super().setChecked, on))


class Box(QCheckBox):
    """A tick box, on which a screen reader's Toggle does what a click does."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._heed = Heed(self, both_ways=True)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """How the program puts a tick."""
        self._heed.put(partial(super().setChecked, on))
