"""What a page has exactly once, and what it never has: a heading, and keys of one letter.

What looks like a heading is told as one, also that of a part of the page (WCAG 1.3.1).
"""

from collections import Counter

from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from bridge_app.ui.parts.text import Head, Heading
from tests.ui.catalogue import each_visible
from tests.ui.looking import FIELDS

ROLE = QAccessible.Role.Heading

HEADED_BY_PAPER = {
    "takehome photo": "the paper itself fills the page, and begins with a title of its own",
    "takehome photo pages": "the same, for a paper of more pages",
}
"""Pages without a heading of the screen, and why."""


def untold(page: QWidget, name: str = "") -> list[str]:
    """What is wrong with it on this page, as it stands there now, by its name in the catalogue."""
    wanted = 0 if name in HEADED_BY_PAPER else 1
    heads = [each.text() for each in each_visible(page) if type(each) is Heading and each.text()]
    return [
        *([f"headings: {heads}, not {wanted}"] if len(heads) != wanted else []),
        *(f"not told as a heading: {each.text()!r}" for each in _heads(page) if not _is_told(each)),
        *(f"several fields are called {name!r}" for name in _alike(page)),
        *(f"a key of one letter: {key}" for key in _letters(page)),
    ]


def _heads(page: QWidget) -> list[Head]:
    """What looks like a heading; one without words looks like nothing."""
    return [each for each in each_visible(page) if isinstance(each, Head) and each.text()]


def _is_told(head: Head) -> bool:
    """Whether it is told for what it is, by the words that one reads."""
    found = QAccessible.queryAccessibleInterface(head)
    return found.role() is ROLE and found.text(QAccessible.Text.Name) == head.text()


def _alike(page: QWidget) -> list[str]:
    """Names of fields that nobody who hears them can tell apart."""
    fields = [each for each in each_visible(page) if isinstance(each, FIELDS)]
    told = Counter((each.accessibleName(), each.accessibleDescription()) for each in fields)
    return [name for (name, _), times in told.items() if times > 1]


def _letters(page: QWidget) -> list[str]:
    """WCAG 2.1.4: keys that would press something while somebody types or speaks."""
    keys = [each.key() for each in page.findChildren(QShortcut)]
    keys += [each.shortcut() for each in page.findChildren(QAbstractButton)]
    return [key.toString() for key in keys if len(key.toString()) == 1]
