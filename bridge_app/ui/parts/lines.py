"""Lines of a small form that stands on a page: Enter in them is theirs."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.ui.parts.buttons import OWN_ENTER


def own_enter(line: QWidget, then: Callable[[], object]) -> None:
    """Enter in this line does this, also on a page where Enter presses the main button."""
    if isinstance(line, QLineEdit):
        line.setProperty(OWN_ENTER, True)
        line.returnPressed.connect(then)
