"""What a page has once, and what it never has: a heading, and keys of one letter."""

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from bridge_app.ui.parts.text import Heading
from tests.ui.catalogue import each_visible


def untold(page: QWidget) -> list[str]:
    """What is wrong with it on this page, as it stands there now."""
    heads = [each.text() for each in each_visible(page) if type(each) is Heading and each.text()]
    return [
        *([f"several headings: {heads}"] if len(heads) > 1 else []),
        *(f"a key of one letter: {key}" for key in _letters(page)),
    ]


def _letters(page: QWidget) -> list[str]:
    """WCAG 2.1.4: keys that would press something while somebody types or speaks."""
    keys = [each.key() for each in page.findChildren(QShortcut)]
    keys += [each.shortcut() for each in page.findChildren(QAbstractButton)]
    return [key.toString() for key in keys if len(key.toString()) == 1]
