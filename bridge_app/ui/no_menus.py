"""Pages in a client's hands: the other button of the mouse opens no menu of Qt's own.

Such a menu speaks the language of nobody here, and pastes what others copied.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def no_menus(page: QWidget) -> QWidget:
    """This page, of which no field and no bar to scroll by has a menu."""
    for part in page.findChildren(QWidget):
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return page
