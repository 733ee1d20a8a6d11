"""Tells a screen reader what Qt does not: that words are a heading, and parts are a group.

One goes from heading to heading by key, and who comes into a group hears its name. To Qt a label
is text and a holder is nothing. What is told of them is made here and handed to Qt, which takes it
away with the widget. Nothing of it is asked of Python: the role is fixed when it is made, and the
name is the accessible name of the widget. A factory would be asked about every object, also one
that Qt is still making, and PySide crashes when it must find a Python class for that.
So a heading has no level: Qt has no place for it but one that Python answers, and there it crashes.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible
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

    _tell(label, QAccessible.Role.Heading)


def tell_as_group(holder: QWidget, name: str = "") -> QWidget:
    """From now on what this holds is told as belonging together, under this name; gives it back.

    Without one the name comes later: `setAccessibleName`. Call once for each holder, and after its
    own slots are connected: Qt knows it by a class that PySide makes anew for each slot in Python.
    """
    from PySide6.QtGui import QAccessible

    _tell(holder, QAccessible.Role.Grouping)
    holder.setAccessibleName(name)
    return holder


def _tell(widget: QWidget, role: "QAccessible.Role") -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    told = QAccessibleWidget(widget, role)
    QAccessible.registerAccessibleInterface(told)
    KEPT.add(told)
