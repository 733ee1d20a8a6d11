"""When the machine locks or sleeps the program hears it: on a real bus, and as Windows says."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication

from bridge_app.ui.machine_lock import (
    GOES_TO_SLEEP,
    LOGIN_MANAGER,
    POWER_CHANGE,
    SCREEN_SAVERS,
    SESSION_CHANGE,
    SESSION_LOCKS,
    ListeningWindow,
    MachineLock,
    Said,
)
from tests.ui.doing import wait_for

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux")


@pytest.fixture
def heard(screen: QApplication) -> Iterator[tuple[MachineLock, list[str]]]:
    said = list[str]()
    lock = MachineLock(lambda: said.append("locks"))
    yield lock, said
    lock.deleteLater()


@pytest.fixture
def bus() -> Iterator[str]:
    """A bus of one's own; gives its address."""
    if not shutil.which("dbus-daemon"):
        if os.environ.get("CI") == "true":
            raise AssertionError("dbus-daemon is missing")
        pytest.skip("no dbus-daemon")
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def say(bus: str, interface: str, name: str, begins: bool) -> None:
    """As the desktop says it, from a connection of its own."""
    desktop = QDBusConnection.connectToBus(bus, "the desktop")
    message = QDBusMessage.createSignal("/ScreenSaver", interface, name)
    message.setArguments([begins])
    assert desktop.send(message)
    QDBusConnection.disconnectFromBus("the desktop")


@on_linux
@pytest.mark.parametrize(
    ("interface", "name"),
    [*((each, "ActiveChanged") for each in SCREEN_SAVERS), (LOGIN_MANAGER, "PrepareForSleep")],
)
def test_the_desktop_says_it_on_the_bus(
    heard: tuple[MachineLock, list[str]], bus: str, interface: str, name: str
) -> None:
    lock, said = heard
    ours = QDBusConnection.connectToBus(bus, "ours")
    assert lock.hear(ours, ours) == len(SCREEN_SAVERS) + 1
    say(bus, interface, name, begins=False)
    say(bus, interface, name, begins=True)
    wait_for(lambda: bool(said))
    assert said == ["locks"]
    QDBusConnection.disconnectFromBus("ours")


@on_linux
def test_without_a_bus_nothing_is_heard_and_nothing_breaks(
    heard: tuple[MachineLock, list[str]],
) -> None:
    lock, _ = heard
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere", "nowhere")
    assert lock.hear(nowhere, nowhere) == 0
    lock.listen()


@pytest.mark.parametrize(
    ("message", "word", "locks"),
    [
        (SESSION_CHANGE, SESSION_LOCKS, True),
        (POWER_CHANGE, GOES_TO_SLEEP, True),
        (SESSION_CHANGE, 0x8, False),
        (POWER_CHANGE, 0x12, False),
        (0x0100, SESSION_LOCKS, False),
    ],
)
def test_windows_tells_a_window(
    heard: tuple[MachineLock, list[str]], message: int, word: int, locks: bool
) -> None:
    """The words of Windows, in the shape in which it hands them over."""
    lock, said = heard
    window = ListeningWindow(lock)
    spoken = Said(None, message, word)
    window.nativeEvent(b"windows_generic_MSG", ctypes.addressof(spoken))
    window.nativeEvent(QByteArray(b"windows_generic_MSG"), ctypes.addressof(spoken))
    window.nativeEvent(b"xcb_generic_event_t", ctypes.addressof(spoken))
    assert said == ["locks"] * locks


def test_it_is_said_once(heard: tuple[MachineLock, list[str]]) -> None:
    lock, said = heard
    lock.changed(True)
    lock.changed(True)
    assert said == ["locks"]
