"""Items of layouts that stay known in Python: once Qt has freed one, a widget is taken for it.

PySide6 makes them when a layout that holds something already is put into another one, and when one
asks a layout for its items. So a layout goes into its place while it is empty.
"""

from PySide6.QtWidgets import QLayoutItem
from shiboken6 import createdByPython, getAllValidWrappers

from bridge_app.ui.parts import Flow

LOOSE = ("QWidgetItem", "QSpacerItem")
"""What Qt frees without a word to anybody; a layout is an item too, and tells."""


def items_known() -> int:
    """How many stand about besides those that a `Flow` keeps, which gives them up in time."""
    known = [each for each in getAllValidWrappers() if isinstance(each, QLayoutItem)]
    loose = [each for each in known if type(each).__name__ in LOOSE and not createdByPython(each)]
    return len(loose) - sum(each.count() for each in known if isinstance(each, Flow))
