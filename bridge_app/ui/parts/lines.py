"""Lines of a small form that stands on a page: Enter in them is theirs."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.ui.parts.buttons import OWN_ENTER


def begin_with(line: QWidget, text: str) -> None:
    """This stands in the line, to be kept like this or typed on."""
    if isinstance(line, QLineEdit):
        line.setText(text)
        line.setFocus()
        line.end(False)


def own_enter(line: QWidget, then: Callable[[], object]) -> None:
    """Enter in this line does this, also on a page where Enter presses the main button."""
    if isinstance(line, QLineEdit):
        line.setProperty(OWN_ENTER, True)
        line.returnPressed.connect(then)
