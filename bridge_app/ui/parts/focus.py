"""Where a page begins: which control has the focus when the page comes on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_BEGIN = "begins_at"


def begin_at(page: QWidget, control: QWidget) -> None:
    """Says where this page begins.

    Not a focus proxy: with one, Tab would jump to it and never come to what stands before it.
    """
    page.setProperty(_BEGIN, control)


def focus_begin(page: QWidget) -> None:
    """Puts the focus where the page begins."""
    control = page.property(_BEGIN)
    start = control if isinstance(control, QWidget) else page
    start.setFocus(Qt.FocusReason.OtherFocusReason)
