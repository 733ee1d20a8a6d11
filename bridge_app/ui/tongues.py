"""The languages that a client can choose for their own screen: each in its own words, to tap.

Plain lines and no choice of a few: there an arrow key chooses what it passes, and the page would be
in another language before one came to one's own.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.words import languages, own_name, words

SIGN, SPOKEN = "languages", "check"
"""The drawing beside a language, and beside the one that the page is in."""


class TongueRows(ListCard):
    """One line for each language; a voice says it in that language where it can."""

    chosen = Signal(str)

    def __init__(self) -> None:
        self.tongues: dict[str, RowButton] = {}
        super().__init__(gap=8)

    def show_tongues(self, tongues: Iterable[str], spoken: str) -> None:
        """Shows these in place of others, each always in its place; the page is in `spoken`."""
        shown = set(tongues)
        self.tongues = {each: self._row(each, spoken) for each in languages() if each in shown}
        self.show_rows(self.tongues.values())

    def _row(self, language: str, spoken: str) -> RowButton:
        row = RowButton(own_name(language), icon=SPOKEN if language == spoken else SIGN)
        row.setLocale(QLocale(language))
        if language == spoken:  # who does not see the drawing is told
            row.setAccessibleDescription(words(language, "answer.answered"))
        row.clicked.connect(partial(self.chosen.emit, language))
        return row

    def first(self, spoken: str) -> QWidget:
        """Where one begins: at the language of the page, or at the first where it has none here."""
        return self.tongues.get(spoken) or next(iter(self.tongues.values()), self)
