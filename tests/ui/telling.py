"""What a page has exactly once, and what it never has: a heading, and keys of one letter.

What looks like a heading is told as one, also that of a part of the page, and what one of a few
answers is told with its question (WCAG 1.3.1). A hint that comes with the pointer says nothing that
is not told otherwise (1.4.13).
"""

import re
from collections import Counter

from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget

from bridge_app.ui.parts.text import Head, Heading
from tests.ui.catalogue import each_visible
from tests.ui.looking import FIELDS

HEADING, GROUP = QAccessible.Role.Heading, QAccessible.Role.Grouping

HEADED_BY_PAPER = {
    "takehome photo": "the paper itself fills the page, and begins with a title of its own",
    "takehome photo pages": "the same, for a paper of more pages",
}
"""Pages without a heading of the screen, and why."""


def untold(page: QWidget, name: str = "") -> list[str]:
    """What is wrong with it on this page, as it stands there now, by its name in the catalogue."""
    wanted = 0 if name in HEADED_BY_PAPER else 1
    heads = [
        each.text() for each in each_visible(page) if isinstance(each, Heading) and each.text()
    ]
    return [
        *([f"headings: {heads}, not {wanted}"] if len(heads) != wanted else []),
        *(f"told as text: {each.text()!r}" for each in _heads(page) if not _is_told(each)),
        *(f"answers nothing: {each!r}" for each in _answering_nothing(page)),
        *(f"told to the pointer only: {each}" for each in _for_the_pointer(page)),
        *(f"several fields are called {name!r}" for name in _alike(page)),
        *(f"a key of one letter: {key}" for key in _letters(page)),
    ]


def _heads(page: QWidget) -> list[Head]:
    """What looks like a heading; one without words looks like nothing."""
    return [each for each in each_visible(page) if isinstance(each, Head) and each.text()]


def _is_told(head: Head) -> bool:
    """Whether it is told for what it is, by the words that one reads."""
    found = QAccessible.queryAccessibleInterface(head)
    return found.role() is HEADING and found.text(QAccessible.Text.Name) == head.text()


def _answering_nothing(page: QWidget) -> list[str]:
    answers = [each for each in each_visible(page) if isinstance(each, QRadioButton)]
    return [_name_of(each) for each in answers if not _asked(each, page)]


def _asked(choice: QRadioButton, page: QWidget) -> bool:
    """Whether a group around it tells by its name what it is an answer to."""
    around = choice.parentWidget()
    while around is not None and around is not page:
        told = QAccessible.queryAccessibleInterface(around)
        if told.role() is GROUP and told.text(QAccessible.Text.Name):
            return True
        around = around.parentWidget()
    return False


def _name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _for_the_pointer(page: QWidget) -> list[str]:
    """Hints with a word that is in no name and no description."""
    hints = [(each.toolTip(), each) for each in each_visible(page) if each.toolTip()]
    return [hint for hint, each in hints if not _words(hint) <= _words(_told(each))]


def _told(widget: QWidget) -> str:
    """Where there is no description Qt tells the hint in its place."""
    found = QAccessible.queryAccessibleInterface(widget)
    return " ".join((_name_of(widget), found.text(QAccessible.Text.Description)))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w+]+", text.casefold()))


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
