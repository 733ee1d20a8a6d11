"""The buttons under every screen: ways back at the start, the way on in the corner at the end."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from bridge_app.ui.parts import Button, PlainButton, PrimaryButton, lay_out
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import BETWEEN

NO_END = (1 << 24) - 1
"""As much as Qt lets a widget have."""


class Actions(QWidget):
    """One row; two where letters are large, the way on then below, still in the corner.

    Where only the second language would make it two, the pause is said in the client's alone:
    its sign is known to who works here, and each row takes from what is asked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.back, self.pause = Button("", "arrow-left"), PlainButton("", "pause")
        self.other, self.primary = Button(""), PrimaryButton("")
        self._pause = ""
        self._start, self._end = QHBoxLayout(), QHBoxLayout()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addLayout(self._start)
        self._box.addLayout(self._end)
        self._start.addWidget(self.back)
        self._start.addWidget(self.pause)
        self._start.addStretch(1)
        self._end.addStretch(1)
        self._end.addWidget(self.other)
        self._end.addWidget(self.primary)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        edge, low, gap = theme.px(16), theme.px(8), theme.px(8)
        self._box.setContentsMargins(edge, low, edge, low)
        for layout in (self._box, self._start, self._end):
            layout.setSpacing(gap)
        self._arrange()

    def show_words(self, back: str, pause: str, other: str, primary: str) -> None:
        """What the buttons say; a button without words is not there."""
        self._pause = pause
        words = {self.back: back, self.pause: pause, self.other: other, self.primary: primary}
        for button, text in words.items():
            button.setText(text)
            button.setVisible(bool(text))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = False
        for said in dict.fromkeys((self._pause, self._pause.partition(BETWEEN)[0])):
            self.pause.setText(said)
            if wide := self._in_one_row():
                break
        else:
            self.pause.setText(self._pause)
        lay_out(self._box, beside=wide)
        self._share_end(whole=wide)

    def _share_end(self, *, whole: bool) -> None:
        """Where words wrap each of two has room by its words: one of three lines costs the page."""
        other, primary = self.other, self.primary
        one, two = other.sizeHint().width(), primary.sizeHint().width()
        room = self._room() - self._end.spacing()
        first = second = NO_END
        if not whole and other.text() and primary.text() and one + two > room:
            least = other.minimumSizeHint().width(), primary.minimumSizeHint().width()
            first = min(max(room * one // (one + two), least[0]), room - least[1])
            second = room - first
        other.setMaximumWidth(first)
        primary.setMaximumWidth(second)

    def _in_one_row(self) -> bool:
        shown = [each for each in (self.back, self.pause, self.other, self.primary) if each.text()]
        needed = sum(each.sizeHint().width() + self._box.spacing() for each in shown)
        return needed <= self._room()

    def _room(self) -> int:
        """The width for the buttons, in pixels."""
        edges = self._box.contentsMargins()
        return self.width() - edges.left() - edges.right()
