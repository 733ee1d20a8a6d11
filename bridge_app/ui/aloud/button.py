"""The button that reads a page aloud, and the small one beside an answer; none without a voice."""

from math import inf

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QWidget

from bridge_app.ui.aloud.order import heard
from bridge_app.ui.aloud.reader import reader
from bridge_app.ui.language import read_as
from bridge_app.ui.parts import PlainButton
from bridge_app.ui.theme import Theme
from bridge_app.words import words

ICON, STOP_ICON = "volume-2", "square"
KEY, ANSWER_KEY = "F8", "Shift+F8"


class AloudButton(PlainButton):
    """Reads the page that it is given; says so in the language that the page is read in.

    It is there only where this machine has a voice for that language. In letters of `sign_from`
    times the usual size and larger it is only its sign, where others need the room for words.
    """

    def __init__(self, page: QWidget | None, *, sign_from: float = inf) -> None:
        self._page, self._heard, self._wanted = page, False, True
        self._sign_from = sign_from
        super().__init__("", ICON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a tap leaves one where one was
        self.clicked.connect(self._turn)
        self.hide()

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.settle()

    def offer(self, *, wanted: bool = True) -> None:
        """Whether there is something to read; looks for a voice the first time."""
        self._wanted = wanted
        here = reader() if wanted else None
        if here and not self._heard:
            self._heard = True
            here.changed.connect(self.settle)
        self.settle()

    def settle(self) -> None:
        """As things stand: there or not, and what it says."""
        here, language = reader() if self._heard else None, read_as(self)
        if here is None or not (self._wanted and here.speaks(language)):
            self.hide()
            return
        said = words(language, "aloud.stop" if here.reading else "aloud.start")
        sign = self._theme.scale >= self._sign_from
        self._icon = STOP_ICON if here.reading else ICON
        self.setText("" if sign else said)
        self.update()
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({KEY})" if sign else KEY)
        self.setAccessibleDescription(KEY)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange:
            self.settle()

    def _turn(self) -> None:
        if self._page is not None and (here := reader()):
            here.turn(self._page)


class Ear(PlainButton):
    """Reads one answer; there for whom reading aloud was put ready, or who asked for it."""

    def __init__(self, answer: QWidget) -> None:
        super().__init__("", ICON)
        self._answer, self._heard = answer, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(ANSWER_KEY)
        self.clicked.connect(self._turn)
        self.hide()

    def sizeHint(self) -> QSize:
        side = self._theme.target
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def settle(self) -> None:
        """As things stand: there or not, and which answer it reads."""
        here, language = reader(), read_as(self)
        if here is not None and not self._heard:
            self._heard = True
            here.changed.connect(self.settle)
        there = here is not None and here.by_answer and here.speaks(language)
        if there:
            said = words(language, "aloud.answer", answer=heard(self._answer))
            self.setAccessibleName(said)
        self.setVisible(there)

    def _turn(self) -> None:
        if here := reader():
            here.turn_answer(self._answer)
