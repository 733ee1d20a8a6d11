"""Reads a page aloud when somebody asks for it, and stops as soon as something else happens."""

import sys
from collections import deque
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.aloud.marking import Marker
from bridge_app.ui.aloud.order import Part, heard, is_last, parts_of
from bridge_app.ui.aloud.sentences import Sentence, as_spoken, sentences, spoken_in
from bridge_app.ui.aloud.voice import Voice
from bridge_app.ui.language import read_as
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.theme import theme_of

LOOK_MS = 100
"""How often it looks whether the page still stands there; only while it reads."""

PLACE, ALLOWED = "aloud", "voice"
"""Properties of the application: its reader, and whether it may ask the machine for a voice."""


OWN_VOICES = {"win32", "darwin"}
"""Systems that have voices themselves; elsewhere speech-dispatcher has them."""


class Line(NamedTuple):
    """One sentence that is still to be said, and where it stands."""

    part: Part
    sentence: Sentence


class Reader(QObject):
    """Says one sentence after another, in the language of the part where it stands.

    `changed` comes when it begins or stops, and when the languages of this machine are known.
    """

    changed = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.voice = voice
        self.by_answer = False
        self._lines: deque[Line] = deque()
        self._marker = Marker()
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        voice.known.connect(self.changed)
        voice.said.connect(self._next)
        voice.cut.connect(self.hush)
        voice.lost.connect(self._lose)
        _app().aboutToQuit.connect(self.hush)
        voice.begin()

    @property
    def reading(self) -> bool:
        """Whether a sentence is being said now."""
        return bool(self._lines)

    def speaks(self, language: str) -> bool:
        """Whether this machine has a voice for it."""
        return language in self.voice.languages

    def turn(self, page: QWidget) -> None:
        """Reads this page, or stops what is being read (F8)."""
        if self.reading:
            self.hush()
        else:
            self.offer_by_answer(offered=True)
            self._begin(parts_of(page))

    def turn_answer(self, answer: QWidget) -> None:
        """Reads this one answer, in place of whatever was being read."""
        here = self.reading and self._lines[0].part.widget is answer
        self.hush()
        if not here:
            self._begin([Part(answer, heard(answer))])

    def offer_by_answer(self, *, offered: bool) -> None:
        """Whether each answer can be heard apart: for whom reading aloud was put ready or asked."""
        if self.by_answer != offered:
            self.by_answer = offered
            self.changed.emit()

    def hush(self) -> None:
        """Silence, and nothing is marked any more."""
        if self.reading:
            self._lines.clear()
            self.voice.stop()
            self._over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc means silence first; the next one goes back."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            self.hush()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    # --- from sentence to sentence -------------------------------------------------------

    def _begin(self, parts: list[Part]) -> None:
        told = [part for part in parts if self.speaks(read_as(part.widget))]
        self._lines = deque(Line(part, each) for part in told for each in sentences(part.text))
        if self._lines:
            _app().installEventFilter(self)
            self._looking.start()
            self.changed.emit()
            self._say()

    def _say(self) -> None:
        part, sentence = self._lines[0]
        self._marker.put(part.widget, sentence)
        page = read_as(part.widget)
        language = spoken_in(sentence.text, page)
        self.voice.say(as_spoken(sentence.text), language if self.speaks(language) else page)

    def _next(self) -> None:
        if self._lines:
            self._lines.popleft()
            self._go_on()

    def _go_on(self) -> None:
        if not self._lines:
            self._over()
        elif self._stands():
            self._say()

    def _over(self) -> None:
        self._looking.stop()
        _app().removeEventFilter(self)
        self._marker.clear()
        self.changed.emit()

    def _look(self) -> None:
        self._stands()

    def _stands(self) -> bool:
        """Whether the words still stand before a client; otherwise it is silent."""
        there = theme_of().together and _is_there(self._lines[0].part)
        if not there:
            self.hush()
        return there

    def _lose(self) -> None:
        """The machine speaks no more: nothing is offered any longer."""
        self.voice.languages = frozenset()
        self.hush()
        self.changed.emit()


class Kept(NamedTuple):
    """The application keeps this; a bare QObject it would not hold on to."""

    reader: Reader


def keep(made: Reader | None) -> None:
    """From now on this one reads; None for nobody."""
    _app().setProperty(PLACE, Kept(made) if made else None)


def reader() -> Reader | None:
    """The reader of this program; None where it may not speak. Made when it is first wanted."""
    app = _app()
    known = app.property(PLACE)
    if isinstance(known, Kept):
        return known.reader
    if not app.property(ALLOWED):
        return None
    made = Reader(voice_of(sys.platform))
    keep(made)
    return made


def voice_of(system: str) -> Voice:
    """What speaks on such a system, by Python's name of it; each is loaded only where it is."""
    if system in OWN_VOICES:
        from bridge_app.ui.aloud.system import SystemVoice

        return SystemVoice()
    from bridge_app.ui.aloud.dispatcher import Dispatcher

    return Dispatcher()


def turn(page: QWidget | None) -> None:
    """F8: reads what stands there to a client, or stops."""
    if page and theme_of().together and (here := reader()):
        here.turn(page)


def turn_answer() -> None:
    """Shift+F8: reads the answer that has the focus; what is silent stays so."""
    answer = QApplication.focusWidget()
    if answer is None or _is_silent(answer):
        return
    if theme_of().together and (here := reader()):
        here.turn_answer(answer)


def offer_by_answer(*, offered: bool) -> None:
    """Whether each answer can be heard apart, where there is a voice at all."""
    if here := reader():
        here.offer_by_answer(offered=offered)


def hush() -> None:
    """Silence, where anything is being read at all."""
    here = _app().property(PLACE)
    if isinstance(here, Kept):
        here.reader.hush()


def _is_there(part: Part) -> bool:
    try:
        return part.widget.isVisible() and heard(part.widget) == part.text
    except RuntimeError:  # Qt took it apart
        return False


def _is_silent(widget: QWidget | None) -> bool:
    if widget is not None and is_last(widget):
        return False
    while widget is not None and not widget.property(SILENT):
        widget = widget.parentWidget()
    return widget is not None


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is no screen without one
    return app
