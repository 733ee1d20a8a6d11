"""The client's own page: the screen is turned, and says what they did and what is theirs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.policy import RewardWord
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import Card, Heading, Large, Paragraph, PrimaryButton
from bridge_app.ui.rewards.state import ForYou
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, gift_words, words


class ForYouView(QWidget):
    """Nothing for staff stands here: no budget, no other amounts, nothing of before."""

    def __init__(self) -> None:
        super().__init__()
        self._theirs = Heading()
        self._did = Paragraph()
        self._steps = Card()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._theirs, self._did, self._steps):
            self._column.addWidget(part)
        self._texts: list[Large] = []
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))
        self._column.setContentsMargins(0, theme.px(32), 0, 0)

    def show_for_you(self, told: ForYou, word: RewardWord, language: str, form: str) -> None:
        """Says it in the client's language; the steps are the client's own words."""
        read_in(self, language)
        goals = (words(language, "mine.goal", form, goal=text) for text in told.goals)
        did, amount = (*told.steps, *goals), euros(language, told.cents, whole=True)
        more = len(did) > 1
        key = "for_you_more" if more else "for_you_of" if told.cents else "for_you"
        self._theirs.setText(gift_words(language, f"reward.{key}", word, form, amount=amount))
        self._did.setText(words(language, "reward.you_did", form))
        for former in self._texts:
            self._steps.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._texts = [Large(text) for text in did]
        for text in self._texts:
            self._steps.body.addWidget(text)


class GoOn(PrimaryButton):
    """On to the form. Who scans already here does not lose a letter: it goes to the card."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "arrow-right")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
