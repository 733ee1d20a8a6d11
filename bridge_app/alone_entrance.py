"""The screen that a client has alone, as a process: it reads facts, says wishes, knows no store.

Nothing of the store, its key or the services is imported here or by what this imports (shown by
tests/journeys). When whoever has the store is gone, this screen goes blank and ends.
"""

import os
import sys
import threading
import time
from functools import partial
from types import TracebackType
from typing import BinaryIO, NoReturn

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from bridge_app import logs
from bridge_app.domain.alone import HERE, SIGN_SECONDS, Wish, line_of
from bridge_app.domain.own_look import ALONE
from bridge_app.domain.wire import Malformed, read
from bridge_app.ui.alone.facts import MOST_BYTES, OwnFacts, Told
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.aloud.reader import reader
from bridge_app.ui.banner import Banner
from bridge_app.ui.fingers import Fingers
from bridge_app.ui.idle import Idle
from bridge_app.ui.theme import (
    SCALES,
    Theme,
    colours_named,
    hold_still,
    larger,
    load_fonts,
    load_other_fonts,
    theme_of,
    wear,
)
from bridge_app.ui.worn import next_colours
from bridge_app.words import words

OPTION = "--alone"

QUIET_SECONDS, THEN_CLOSES = 90, 30
"""Without a sign of life it asks, and so many seconds later it closes (DECISIONS H1)."""

GONE_WITHIN = 3.0
"""Seconds after whoever has the store is gone in which this ends, even when it is stuck."""


class Pipe(QObject):
    """The two ways to whoever has the store."""

    heard = Signal(bytes)
    gone = Signal()

    def __init__(self, into: BinaryIO, out: BinaryIO) -> None:
        super().__init__()
        self._into, self._out = into, out

    def listen(self) -> None:
        """Reads on a thread of its own, so that an end is heard at once."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        """However the reading ends, so does the screen: gently, or else at once."""
        try:
            while line := self._into.readline(MOST_BYTES):
                self.heard.emit(line)
            self.gone.emit()
        finally:
            time.sleep(GONE_WITHIN)
            _leave(1)

    def say(self, wish: Wish) -> None:
        """Says this; when nobody hears it, that is the end."""
        self._write(line_of(wish))

    def say_here(self) -> None:
        """A sign of life, from the thread that paints and hears hands."""
        self._write(HERE + b"\n")

    def _write(self, line: bytes) -> None:
        try:
            self._out.write(line)
            self._out.flush()
        except OSError:
            self.gone.emit()


class OwnProgram(QObject):
    """From the first facts to the end."""

    ended = Signal(int)

    def __init__(self, app: QApplication, pipe: Pipe, window: OwnWindow) -> None:
        super().__init__()
        self._app, self._pipe, self.window = app, pipe, window
        hold_still(app)
        Fingers(app).setParent(self)  # there may be no keys and no mouse at all
        self.screen: OwnScreen | None = None
        self.idle: Idle | None = None
        pipe.heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        pipe.gone.connect(partial(self.end, 1), Qt.ConnectionType.QueuedConnection)
        window.larger_wanted.connect(partial(self._resize, 1))
        window.smaller_wanted.connect(partial(self._resize, -1))

    def _hear(self, line: bytes) -> None:
        try:
            told = read(Told, line)
        except Malformed:
            self.end(1)
            return
        if self.screen is None:
            self._begin(told)
        else:
            self.screen.hear(told)

    def _begin(self, told: Told) -> None:
        self._forget_copied()
        self.dress(told.facts)
        screen = OwnScreen(told, self.window.show_page)
        screen.wished.connect(self._pipe.say)
        screen.spoken.connect(self._speak)
        screen.closing.connect(self.window.last_word)
        screen.over.connect(partial(self.end, 0))
        screen.larger_wanted.connect(self._turn_letters)
        screen.colours_wanted.connect(self._turn_colours)
        self.window.back_wanted.connect(screen.back)
        self.window.help_wanted.connect(screen.tell_how)
        self.window.end_wanted.connect(screen.close)
        self.screen = screen
        self.window.showFullScreen()
        self.window.activateWindow()
        idle = Idle(self._app, QUIET_SECONDS + THEN_CLOSES, warning=THEN_CLOSES)
        idle.warned.connect(screen.ask_still)
        # queued: the press that says "I am here" is none on the page that comes back
        idle.eased.connect(screen.wake, Qt.ConnectionType.QueuedConnection)
        idle.due.connect(screen.close)
        self.idle = idle
        if listened := reader():  # who listens touches nothing, and is there
            listened.voice.said.connect(idle.go_on)

    def dress(self, facts: OwnFacts) -> None:
        """As the screen looked a moment ago, in the client's own language."""
        colours, plain = colours_named(facts.theme, self._app)
        wear(self._app, Theme(colours, facts.scale, together=True, plain=plain))
        self._speak(facts)

    def _speak(self, facts: OwnFacts) -> None:
        """What stands around the pages, in the language of these facts.

        A heading or a group is told in that of the program, whatever its page is in.
        """
        QLocale.setDefault(QLocale(facts.language))
        self.window.speak(facts.language)
        if facts.practice:
            self.window.set_banner(Banner(words(facts.language, "alone.practice")))

    def _turn_letters(self) -> None:
        """One size up, and from the largest back to the first: fingers have no other key."""
        theme = theme_of(self._app)
        if theme.scale >= SCALES[-1]:
            wear(self._app, theme._replace(scale=ALONE / 100))
        else:
            self._resize(1)

    def _turn_colours(self) -> None:
        theme = theme_of(self._app)
        colours, plain = colours_named(next_colours(theme), self._app)
        wear(self._app, theme._replace(colours=colours, plain=plain))

    def _resize(self, steps: int) -> None:
        wear(self._app, larger(theme_of(self._app), steps))

    def end(self, code: int) -> None:
        """Blank first, then gone."""
        if self.idle:
            self.idle.stop()
        self.window.blank()
        self._forget_copied()
        self.ended.emit(code)

    def _forget_copied(self) -> None:
        """What staff copied is not to be pasted here, nor what was copied here by the next one."""
        copied = self._app.clipboard()
        copied.clear()
        if copied.supportsSelection():
            copied.clear(QClipboard.Mode.Selection)


def wires() -> tuple[BinaryIO, BinaryIO]:
    """Where facts come in and wishes go out, for this process alone, taken from where it began.

    What a library prints, or a program that it starts, goes nowhere from now on: on the way of
    the wishes it would be refused as one. Nor can such a program read a client's facts.
    """
    into, out = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for usual in (0, 1):
        os.dup2(nowhere, usual)
    os.close(nowhere)
    return os.fdopen(into, "rb"), os.fdopen(out, "wb")


def run() -> NoReturn:
    """The process of a client's own screen; ends as soon as nobody hears it."""
    pipe = Pipe(*wires())
    logs.no_core_dumps()
    logs.nobody_reads_along()
    sys.excepthook = _fallen
    app = QApplication(["Mijn brug", "-style", "Fusion"])
    app.setApplicationName("mijn-brug")
    app.setApplicationDisplayName("Mijn brug")
    app.setProperty("voice", True)  # noqa: FBT003 - Qt's own; it may ask the machine to read aloud
    load_fonts()
    load_other_fonts()
    program = OwnProgram(app, pipe, OwnWindow())
    program.ended.connect(_leave)
    signs = QTimer(interval=1000 * SIGN_SECONDS)
    signs.timeout.connect(pipe.say_here)
    signs.start()
    pipe.listen()
    app.exec()
    _leave(0)


def _fallen(_kind: type[BaseException], _problem: BaseException, _at: TracebackType | None) -> None:
    """A mistake of ours: the screen ends, and nothing of anybody is written down."""
    _leave(1)


def _leave(code: int) -> NoReturn:
    """At once: nothing is taken apart, and nothing is kept."""
    os._exit(code)
