"""Another language, larger letters, other colours, a voice: who shows who they are has to read."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.parts import Flow
from bridge_app.ui.parts.buttons import GAP, ICON, PADDING
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words

SIGN_FROM = 1.5
"""From this size of letters on words stand under the signs, and where all have no room in one row
only the signs: the height is for what is asked."""

EDGES = 48
"""Of the foot of a page, at scale 1."""


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
        self._room = 0
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        buttons = (self.language, self.larger, self.colours)
        gap, large = theme.px(GAP), theme.scale >= SIGN_FROM
        wide = sum(gap + each.wide_under(theme) for each in buttons if not each.isHidden())
        voice = gap + theme.px(2 * PADDING + ICON + GAP) + 2  # it may come later, as a sign
        fits = wide + voice <= self._room
        for button in buttons:
            button.write(written=fits or not large, under=large)

    def stand(self, page: QWidget, *beside: QWidget) -> None:
        """At the foot of this page, between these."""
        theme = theme_of()
        taken = sum(each.sizeHint().width() + theme.px(GAP) for each in beside)
        self._room = page.width() - theme.px(EDGES) - taken
        self.dress(theme)
