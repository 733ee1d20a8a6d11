"""Help while a client looks along (F1): a few keys in their words, and nothing of anybody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.help.page import KeyTable
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Card,
    Heading,
    Paragraph,
    PrimaryButton,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.together.speech import Shared

KEYS = (
    ("Enter", "button.next"),
    ("Esc", "button.back"),
    ("F8", "aloud.start"),
    ("F9", "letters.larger"),
    ("0", "score.dunno"),
)
"""What can be pressed on the pages that a client looks along at, and the words for it.

What is for the mentor alone stands in the line below, with its key behind its words.
"""


class AlongHelpPage(QWidget):
    """In the client's language, and in that of the staff behind it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.done = PrimaryButton("", "arrow-left")
        self._page = page_column(self, "", Bar(end=(self.done,)))
        self._title, self._calm, self._keys = Heading(), Paragraph(), QWidget()
        for part in (self._title, self._calm, self._keys):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        begin_at(self, self.done)
        self.done.clicked.connect(self.closed)
        press_on_enter(self, self.done)

    def speak(self, say: Shared) -> None:
        """Says it to who looks along now."""
        read_in(self, say.language)
        self.setWindowTitle(say("alone.help"))
        self._title.setText(say("alone.help"))
        self._calm.setText(say("welcome.pause"))
        self.done.setText(say.both("button.back"))
        keys = Card()
        keys.body.addWidget(KeyTable(tuple((key, say.both(words)) for key, words in KEYS)))
        self._page.body.insertWidget(self._page.body.indexOf(self._keys), keys)
        self._page.body.removeWidget(self._keys)
        self._keys.hide()
        self._keys.deleteLater()
        self._keys = keys
