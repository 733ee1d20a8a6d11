"""Noticing that nobody is at the screen any more, with a warning before it locks."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARNING = 60
"""Seconds between the warning and the lock (WCAG 2.2.1 asks for twenty at least)."""

LOOK_MS = 1000
"""How often the clock is looked at."""

TOGETHER = 15 * 60
"""A talk has silences: with a client at the screen a calm screen comes after so many seconds."""

CALM_UNTIL = 30 * 60
"""And after so many it locks, also when somebody touched the calm screen (DECISIONS H1)."""

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,  # of a key that was a shortcut, this is all that comes by
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)


def running() -> float:
    """Seconds since the machine was started, also those that it slept where that is known.

    Linux leaves sleep out of its usual clock: a screen that was left would wake up unlocked.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Idle(QObject):
    """Says when to warn, when all is well again, when to grow calm, and when to lock.

    The clock is seconds that nobody can set, handed in by tests; a suspended machine that wakes
    up after the limit locks at the first look.

    It watches the windows, where everything that hands do comes in, and not the application:
    a filter there is asked about every object, also one that Qt is still making, and PySide
    crashes when it must find a Python class for that.
    """

    warned = Signal()
    eased = Signal()
    calmed = Signal()  # a client looks along: hide what is there, until `go_on`
    due = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        seconds: float,
        clock: Callable[[], float] = running,
        warning: float = WARNING,
    ) -> None:
        """`seconds` until the lock, and the last `warning` of them with a warning."""
        super().__init__()
        self._seconds = seconds
        self._ahead = warning
        self._clock = clock
        self._last = clock()
        self._warning = False
        self._together = False
        self._calm = False
        self._watching = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)

    @property
    def limit(self) -> float:
        """Seconds without a sign of life after which the screen grows calm, or locks."""
        if self._calm:
            return CALM_UNTIL
        return max(self._seconds, TOGETHER) if self._together else self._seconds

    @property
    def clock(self) -> Callable[[], float]:
        """The seconds that it looks at."""
        return self._clock

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a slot
        """With a client at the screen there is more time."""
        self._together = together
        self.look()

    def look(self) -> None:
        """Compares with the clock; the timer does so every second, until it is stopped."""
        if not self._watching:
            return
        quiet = self._clock() - self._last
        if quiet >= (CALM_UNTIL if self._together else self.limit):
            self.stop()
            self.due.emit()
        elif quiet >= self.limit:
            self._grow_calm()
        elif quiet >= self.limit - self._ahead and not self._calm:
            self._warn()

    def _grow_calm(self) -> None:
        self._calm = True
        self.calmed.emit()

    def go_on(self) -> None:
        """Somebody showed who they are: all the time again."""
        self._calm = False
        self._alive()

    def stop(self) -> None:
        """No more warnings: the screen is locked or the program ends."""
        self._timer.stop()
        self._watching = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._alive()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """A window that is turned to is watched from now on; asking twice changes nothing."""
        if window and self._watching:
            window.installEventFilter(self)

    def _alive(self) -> None:
        if self._calm:  # a client may touch the screen; that does not keep it from locking
            return
        self._last = self._clock()
        if self._warning and self._watching:
            self._warning = False
            self.eased.emit()

    def _warn(self) -> None:
        if not self._warning:
            self._warning = True
            self.warned.emit()
