"""The message strip and the tip line: said once, in the same place, until they are closed."""

from unicodedata import bidirectional

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.parts.buttons import Button
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon, margins, placed
from bridge_app.ui.parts.layout import LARGE, lay_out
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.parts.text import Prose, Quiet
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import own_name

LOOKS = {
    Tone.PROBLEM: ("note_soft", "note", "triangle-alert"),
    Tone.DONE: ("ok_soft", "ok", "circle-check"),
    Tone.PLAIN: ("info_soft", "info", "info"),
}
EDGE, SIGN = 16, 22

SHARE, NO_END = 0.3, (1 << 24) - 1
"""Of the height around it in large letters; and as much as Qt lets a widget have."""


class Said(QScrollArea):
    """The words of a message; what has no room is scrolled to, from the buttons beside it too."""

    def __init__(self, *labels: Prose) -> None:
        super().__init__()
        self._labels = labels
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in labels:
            column.addWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        for ground in (inside, self.viewport()):
            ground.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """No more than it needs: the buttons come first, and what is left is for the words."""
        return QSize(self.least(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def shown(self) -> list[Prose]:
        """What stands there now."""
        return [each for each in self._labels if not each.isHidden()]

    def high(self, width: int) -> int:
        """How high all of it is in this width."""
        return sum(each.heightForWidth(max(width, 1)) for each in self.shown())

    def least(self) -> int:
        """The width of its longest word."""
        return max(each.minimumSizeHint().width() for each in self.shown())


class Strip(QWidget):
    """One message above the page; it never goes away by itself (R11).

    What one may do stands beside the words, or under them where that leaves the page more room.
    In large letters two languages take turns, and words without end scroll.
    """

    closed = Signal()

    def __init__(self, close_words: str) -> None:
        super().__init__()
        self._tone = Tone.PLAIN
        self._then: Message | None = None
        self._theirs = ""
        self.words, self.beside = Prose(), Quiet()
        self.said = Said(self.words, self.beside)
        self.offer, self.other = Button(""), SignButton("", "languages")
        self.close_button = SignButton(close_words, "x")
        self._row, self._deeds = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QHBoxLayout()
        self._deeds.addStretch(1)
        for button in (self.offer, self.other, self.close_button):
            self._deeds.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.said, 1)
        self._row.addLayout(self._deeds)
        self.offer.clicked.connect(self._take_offer)
        self.other.clicked.connect(self._turn)
        self.close_button.clicked.connect(self._close)
        self.dress(theme_of())
        self.hide()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        large = theme.scale >= LARGE
        edge, low = theme.px(EDGE), theme.px(2 if large else 8)
        self._row.setContentsMargins(margins(self, edge + theme.px(SIGN + 12), low, edge, low))
        self._row.setSpacing(theme.px(2 if large else 12))
        self._deeds.setSpacing(theme.px(12))
        for button in (self.close_button, self.other):
            button.write(written=not large)
        if self._then:
            self._write(self._then)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the words."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            QApplication.sendEvent(self.said.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """As the lowest of the two."""
        deeds = [each for each in (self.offer, self.other, self.close_button) if _stands(each)]
        for button in deeds:
            _in_one_line(button)
        gap, edges = self._deeds.spacing(), self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        left = room - sum(each.sizeHint().width() + gap for each in deeds)
        high = max(each.sizeHint().height() for each in deeds)
        under = self.said.high(room) + self._row.spacing() + high
        beside = left >= self.said.least() and max(self.said.high(left), high) <= under
        lay_out(self._row, beside=beside)
        air = edges.top() + edges.bottom() + (0 if beside else self._row.spacing() + high)
        wanted = self.said.high(left if beside else room)
        self.said.setFixedHeight(min(wanted, max(self._most() - air, high)))

    def _most(self) -> int:
        """Pixels that it may take in large letters; the page needs the rest."""
        around = self.parentWidget()
        if around is None or self._theme.scale < LARGE:
            return NO_END
        return round(SHARE * around.height())

    def show_message(self, message: Message | None, theirs: str = "") -> None:
        """Shows this message in place of the one before; None empties the strip.

        A client who looks along reads it in their language (`theirs`), the staff under it.
        """
        self._then, self._theirs = message, theirs if message and message.theirs else ""
        if message is None:
            self.hide()
            return
        self._tone = message.tone
        self.offer.setText(message.offer)
        _in_one_line(self.offer)
        self.offer.setVisible(bool(message.offer))
        self._write(message)
        self._arrange()
        self.show()
        announce(self, message.text, urgent=message.tone == Tone.PROBLEM)
        self.update()

    def _write(self, message: Message, *, ours: bool = False) -> None:
        """In whose words: both, or in large letters one of them, the client's first."""
        theirs, large = self._theirs, self._theme.scale >= LARGE
        in_theirs = bool(message.theirs and theirs) and not ours
        said = message.theirs(theirs) if message.theirs and in_theirs else message.text
        self.words.setText(said)
        side = QLocale(theirs).textDirection() if in_theirs else _side(said)
        self.words.setLayoutDirection(side)
        self.words.setLocale(QLocale(theirs) if theirs and not ours else QLocale())
        self.beside.setText(message.text if theirs else "")
        self.beside.setVisible(bool(theirs) and not large)
        self.other.setVisible(bool(theirs) and large)
        self.other.say(own_name(theirs if ours else QLocale.languageToCode(QLocale().language())))

    def _turn(self) -> None:
        """The same in the other of the two languages."""
        if self._then:
            self._write(self._then, ours=self.words.text() != self._then.text)
            self._arrange()

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


def _side(said: str) -> Qt.LayoutDirection:
    """From which side words are read: that of their first letter, whatever name follows."""
    kinds = (bidirectional(letter) for letter in said)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def _stands(part: QWidget) -> bool:
    return not part.isHidden()


def _in_one_line(button: Button) -> None:
    """As wide as its words, before it is laid out: its hint is for the width that it has."""
    wide = button.sizeHint().width()
    button.resize(wide, button.heightForWidth(wide))


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
