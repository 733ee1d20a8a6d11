"""Another language, larger letters, other colours, a voice: who shows who they are has to read."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.parts import Flow
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words

SIGN_FROM = 1.5
"""From this size of letters on only the signs stand there: the height is for what is asked."""


class Aids(QWidget):
    """Beside each other; the voice is there where this machine has one for this language."""

    def __init__(self, language: str, page: QWidget) -> None:
        """`page` is what is read aloud."""
        super().__init__()
        self.language = SignButton(words(language, "letters.language"), "languages")
        self.larger = SignButton(words(language, "letters.larger"), "a-large-small")
        self.colours = SignButton(words(language, "letters.colours"), "sun-moon")
        self.aloud = AloudButton(page, sign_from=SIGN_FROM)
        row = Flow(self)
        for button in (self.language, self.larger, self.colours, self.aloud):
            row.addWidget(button)
        self.aloud.offer()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        for button in (self.language, self.larger, self.colours):
            button.write(written=theme.scale < SIGN_FROM)
