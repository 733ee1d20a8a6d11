"""Counts what a person does and predicts how long an expert takes (EXPERIENCE 7.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from time import perf_counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

KEY, POINT, BUTTON, HOMING, THINK = 0.28, 1.10, 0.20, 0.40, 1.35
"""Seconds of the keystroke-level model (Card, Moran and Newell 1983)."""

MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)

COMES_WITHIN = 2.0
"""Seconds in which a window that was shown has the focus, on a busy machine too."""

LAST_LETTER = Qt.Key.Key_ydiaeresis
"""The keys from Space to this one make a letter; those after it (Enter, arrows) do something."""

SHIFTED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held while one writes."""


@dataclass
class Tally:
    """What was done since the last `start`."""

    typed: int = 0
    """Keys that make a text."""
    keys: int = 0
    """Keys that do something: Enter, Tab, arrows, shortcuts, digits on cards."""
    clicks: int = 0
    hand_moves: int = 0
    """From the keyboard to the mouse and back."""
    machine: float = 0.0
    """Seconds that the program took to answer."""

    @property
    def actions(self) -> int:
        """What a budget counts: everything but the letters of a text."""
        return self.keys + self.clicks

    @property
    def seconds(self) -> float:
        """What an expert takes, by the model; one thought for each action that is no typing."""
        pointing = self.clicks * (POINT + BUTTON)
        return (
            (self.typed + self.keys) * KEY
            + pointing
            + self.hand_moves * HOMING
            + (THINK if self.actions else 0)
        )


class UxMeter:
    """Counts what hands do, told by the hands themselves.

    It is no filter on the application: PySide would wrap every object that gets an event, also
    one that is being made, and now and then crash in it.
    """

    def __init__(self) -> None:
        self._mouse = False
        self.tally = Tally()
        self.table: list[tuple[str, Tally]] = []

    def start(self) -> Tally:
        """Begins to count anew."""
        self.tally = Tally()
        return self.tally

    def done(self, name: str) -> Tally:
        """Ends a task; its tally goes into the table."""
        self.table.append((name, self.tally))
        return self.tally

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        """A key goes down; a letter in a field is writing, all else is an action."""
        if key in MODIFIERS:
            return
        self._hand(mouse=False)
        writes = not (held & ~SHIFTED).value and Qt.Key.Key_Space <= key <= LAST_LETTER
        if writes and _in_text():
            self.tally.typed += 1
        else:
            self.tally.keys += 1

    def click(self) -> None:
        """The mouse is clicked."""
        self._hand(mouse=True)
        self.tally.clicks += 1

    def _hand(self, *, mouse: bool) -> None:
        self.tally.hand_moves += mouse != self._mouse
        self._mouse = mouse


def _in_text() -> bool:
    """Whether a letter would become text now."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


@dataclass
class Hands:
    """Somebody at the keyboard: keys go to what has the focus, as real ones do."""

    app: QApplication
    meter: UxMeter
    slowest: float = 0.0
    """The longest that the program took to answer one key, in seconds."""

    @property
    def focus(self) -> QWidget:
        """What has the focus now; a window that has just come gets it a moment later."""
        end = perf_counter() + COMES_WITHIN
        while (widget := QApplication.focusWidget()) is None:
            assert perf_counter() < end, "nothing has the focus"
            self.app.processEvents()
        return widget

    def press(self, *keys: str) -> None:
        """Presses keys, each by its name: "Tab", "Ctrl+L", "Return", "5"."""
        for name in keys:
            key, modifiers = combination(name)
            self.meter.key(key, modifiers)
            self._timed(partial(QTest.keyClick, self.focus, key, modifiers))

    def type_text(self, text: str) -> None:
        """Types letter by letter."""
        for letter in text:
            self.meter.key(Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
            self._timed(partial(QTest.keyClicks, self.focus, letter))

    def click(self, widget: QWidget) -> None:
        """Takes the mouse and clicks."""
        self.meter.click()
        self._timed(partial(QTest.mouseClick, widget, Qt.MouseButton.LeftButton))

    def tap(self, widget: QWidget) -> None:
        """Touches it with a finger; Qt makes a click of it, as on a real screen."""
        self.meter.click()
        window = widget.window().windowHandle()
        spot = widget.mapTo(widget.window(), widget.rect().center())
        self._timed(partial(_touch, window, spot))

    def walk_to(self, widget: QWidget, most: int = 60) -> None:
        """Tab until this widget has the focus."""
        for _ in range(most):
            if QApplication.focusWidget() is widget:
                return
            self.press("Tab")
        message = f"Tab never came to {widget}"
        raise AssertionError(message)

    def settle(self) -> None:
        """Lets the program come to rest."""
        for _ in range(5):
            self.app.processEvents()

    def _timed(self, act: Callable[[], object]) -> None:
        begun = perf_counter()
        act()
        self.settle()
        took = perf_counter() - begun
        self.meter.tally.machine += took
        self.slowest = max(self.slowest, took)


@cache
def _screen() -> QPointingDevice:
    """A screen that can be touched; there is one."""
    return QTest.createTouchDevice()


def _touch(window: QWindow, spot: QPoint) -> None:
    """Down and up again, of one finger."""
    QTest.touchEvent(window, _screen()).press(0, spot).commit()
    QTest.touchEvent(window, _screen()).release(0, spot).commit()


def combination(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """A key and what is held with it, from "Ctrl+Shift+F9"."""
    *held, key = name.split("+") if name != "+" else ["+"]
    modifiers = Qt.KeyboardModifier.NoModifier
    names = {"Ctrl": "ControlModifier", "Shift": "ShiftModifier", "Alt": "AltModifier"}
    for each in held:
        modifiers |= getattr(Qt.KeyboardModifier, names[each])
    return getattr(Qt.Key, f"Key_{key}"), modifiers
