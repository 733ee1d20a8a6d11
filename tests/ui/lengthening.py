"""A page as a longer language would have it: every text grows by sixty percent, in short words."""

import re
from itertools import cycle

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from bridge_app.ui.parts.rows import RowButton
from tests.ui.catalogue import each_visible

MORE = 1.6
"""How much longer a translation may be than the Dutch (EXPERIENCE 7.3, gate 8)."""

FILLING = ("en", "dan", "ook", "nog", "even")
"""Short words, so that there is always a place for a new line."""

SPOKEN = re.compile(r"[^\W\d_]{2}")
"""Two letters in a row: figures, dates and signs are the same in every language."""


def longer(text: str) -> str:
    """The text with words behind it until it is long enough; without words as it is."""
    if not SPOKEN.search(text):
        return text
    grown, words = text, cycle(FILLING)
    while len(grown) < MORE * len(text):
        grown += f" {next(words)}"
    return grown


def lengthen(page: QWidget) -> None:
    """Lengthens all that one reads on labels, on what is pressed and in lists that fold open.

    What people typed is not told apart from our words: it may as well be longer.
    """
    for widget in list(each_visible(page)):
        if isinstance(widget, RowButton):
            widget.set_words(longer(widget.text()), longer(widget._detail))
        elif isinstance(widget, QLabel | QAbstractButton):
            widget.setText(longer(widget.text()))
        elif isinstance(widget, QComboBox):
            for place in range(widget.count()):
                widget.setItemText(place, longer(widget.itemText(place)))
