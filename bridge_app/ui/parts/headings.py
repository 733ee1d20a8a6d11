"""Tells a screen reader that some words are a heading: one goes from heading to heading by key.

To Qt a label is text and no more. What it tells of a heading is made here and handed to it; Qt
takes it away with the label. Nothing of it is asked of Python: the role is fixed when it is made,
and the name is that of the label.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAccessibleWidget

LEAST = 64
"""So many are kept before it is looked which of them are gone."""


class Kept:
    """What Qt holds: Python would throw it away under Qt's hands as soon as nobody has it here."""

    def __init__(self) -> None:
        self._told: list[QAccessibleWidget] = []
        self._most = LEAST

    def add(self, told: "QAccessibleWidget") -> None:
        """Keeps this one; forgets those that Qt took away since, once there are many."""
        from shiboken6 import Shiboken

        if len(self._told) >= self._most:
            self._told = [each for each in self._told if Shiboken.isValid(each)]
            self._most = LEAST + 2 * len(self._told)
        self._told.append(told)

    def __len__(self) -> int:
        return len(self._told)


KEPT = Kept()


def tell_as_heading(label: QLabel) -> None:
    """From now on this label is told as a heading, by its accessible name."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    told = QAccessibleWidget(label, QAccessible.Role.Heading)
    QAccessible.registerAccessibleInterface(told)
    KEPT.add(told)
