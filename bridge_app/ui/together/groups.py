"""Buttons of which one can stand, or none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def let_stand(group: QButtonGroup, chosen: QAbstractButton | None) -> None:
    """Lets this button stand, or none; says nothing to anyone.

    Tab comes to the one that stands, not to the first: Qt itself sees to that only once the
    group had the focus.
    """
    group.setExclusive(False)
    for button in group.buttons():
        button.setChecked(button is chosen)
        reached = chosen is None or button is chosen
        policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
    group.setExclusive(True)
