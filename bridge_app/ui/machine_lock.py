"""Hearing that the machine itself locks or goes to sleep, so that the program locks too.

On Linux the desktop says so on D-Bus; on Windows the system tells a window that asked for it.
What a system says is read by plain functions, which are tested everywhere; where nothing can be
heard, the waiting clock still locks (idle.py).
"""

import ctypes
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
"""Desktops that say `ActiveChanged(true)` when the screen locks."""

LOGIN_MANAGER = "org.freedesktop.login1.Manager"
"""Says `PrepareForSleep(true)` just before the machine sleeps."""

SESSION_CHANGE, SESSION_LOCKS = 0x02B1, 0x7
POWER_CHANGE, GOES_TO_SLEEP = 0x0218, 0x4
"""What Windows says to a window, and with which word beside it."""

THIS_SESSION = 0

LISTENS_AFTER = 2_000
"""Milliseconds: somebody who just came in need not wait for it."""


class MachineLock(QObject):
    """Says once that the machine locks or sleeps; whoever hears it starts anew."""

    locks = Signal()

    def __init__(self, lock: Callable[[], object]) -> None:
        """`lock` is what to do then."""
        super().__init__()
        self._window: ListeningWindow | None = None
        self._said = False
        self.locks.connect(lock)
        QTimer.singleShot(LISTENS_AFTER, self, self.listen)

    def listen(self) -> None:
        """Begins to listen to the system this runs on."""
        if sys.platform == "win32":
            self._window = ListeningWindow(self)
            self._window.register()
        elif sys.platform.startswith("linux"):
            self._listen_on_linux()

    def _listen_on_linux(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        asked = (
            "DBUS_SESSION_BUS_ADDRESS" in os.environ
        )  # asking for one that is not there makes one
        desktop = QDBusConnection.sessionBus() if asked else QDBusConnection("none")
        self.hear(desktop, QDBusConnection.systemBus())

    def hear(self, desktop: "QDBusConnection", system: "QDBusConnection") -> int:
        """Listens on these two buses; gives how many of the signals it will hear."""
        slot = "1changed(bool)"  # Qt's own way to write a slot in words
        heard = [
            desktop.connect("", "", name, "ActiveChanged", self, slot)  # type: ignore[call-overload]  # a slot in words
            for name in SCREEN_SAVERS
            if desktop.isConnected()
        ]
        if system.isConnected():
            heard.append(
                system.connect("", "", LOGIN_MANAGER, "PrepareForSleep", self, slot)  # type: ignore[call-overload]  # a slot in words
            )
        return sum(heard)

    @Slot(bool)
    def changed(self, begins: bool) -> None:  # noqa: FBT001 - what the bus says
        """The screen locks or the machine goes to sleep; `begins` is False when it is back."""
        if begins:
            self._say()

    def told(self, message: int, word: int) -> None:
        """What Windows tells a window: its session locks, or the machine goes to sleep."""
        if (message, word) in {(SESSION_CHANGE, SESSION_LOCKS), (POWER_CHANGE, GOES_TO_SLEEP)}:
            self._say()

    def _say(self) -> None:
        if not self._said:
            self._said = True
            self.locks.emit()


class ListeningWindow(QWidget):
    """Never seen; Windows tells it what happens to the session. Not a filter on the program."""

    def __init__(self, lock: MachineLock) -> None:
        super().__init__()
        self._lock = lock
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    def register(self) -> None:
        """Asks Windows to be told of this session; without it only sleep is heard."""
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(  # type: ignore[attr-defined]  # Windows only
            ctypes.c_void_p(int(self.winId())), THIS_SESSION
        )

    def nativeEvent(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if kind == b"windows_generic_MSG":
            said = Said.from_address(int(message))
            self._lock.told(said.message, said.word or 0)
        return False, 0


class Said(ctypes.Structure):
    """The beginning of what Windows calls a MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
    )
