"""The message strip and the tip line: said once, in the same place, until they are closed."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.parts.buttons import Button, PlainButton
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon, margins, placed
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import Theme, theme_of

LOOKS = {
    Tone.PROBLEM: ("note_soft", "note", "triangle-alert"),
    Tone.DONE: ("ok_soft", "ok", "circle-check"),
    Tone.PLAIN: ("info_soft", "info", "info"),
}
EDGE, SIGN = 16, 22


class Strip(QWidget):
    """One message above the page; it never goes away by itself (R11)."""

    closed = Signal()

    def __init__(self, close_words: str) -> None:
        super().__init__()
        self._tone = Tone.PLAIN
        self._then: Message | None = None
        self.words = Prose()
        self.offer = Button("")
        self.close_button = PlainButton(close_words, "x")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.offer.clicked.connect(self._take_offer)
        self.close_button.clicked.connect(self._close)
        self.dress(theme_of())
        self.hide()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        edge, low = theme.px(EDGE), theme.px(8)
        self._row.setContentsMargins(margins(self, edge + theme.px(SIGN + 12), low, edge, low))
        self._row.setSpacing(theme.px(12))

    def show_message(self, message: Message | None) -> None:
        """Shows this message in place of the one before; None empties the strip."""
        self._then = message
        self.setVisible(message is not None)
        if message is None:
            return
        self._tone = message.tone
        self.words.setText(message.text)
        self.offer.setText(message.offer)
        self.offer.setVisible(bool(message.offer))
        announce(self, message.text, urgent=message.tone == Tone.PROBLEM)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, ink, sign = LOOKS[self._tone]
        theme = self._theme
        painter = begin(self)
        box(painter, self.rect(), Outline(theme.colour(fill), theme.colour(ink), theme.line, 0))
        side = theme.px(SIGN)
        spot = QRect(theme.px(EDGE), (self.height() - side) // 2, side, side)
        draw_icon(painter, self, sign, placed(self, spot), theme.colour(ink))

    def _take_offer(self) -> None:
        message = self._then
        self._close()
        if message and message.then:
            message.then()

    def _close(self) -> None:
        self.show_message(None)
        self.closed.emit()


class Trouble(Prose):
    """What is wrong, where it belongs to no field: one reads it, and it is said when it comes."""

    def __init__(self) -> None:
        super().__init__("", "danger")
        self.hide()

    def say(self, sentence: str) -> None:
        """Stands there until there is nothing wrong; the same again is not said again."""
        comes = bool(sentence) and sentence != self.text()
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if comes:
            announce(self, sentence, urgent=True)
