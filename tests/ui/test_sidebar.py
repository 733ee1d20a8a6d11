"""The sidebar around large letters: every room whole with its name, in as few rows as can be."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.banner import Banner
from bridge_app.ui.frame import Frame, Item, NavButton, Sidebar, StatusLine
from bridge_app.ui.language import speak
from bridge_app.ui.parts.flow import Turning
from bridge_app.ui.theme import Theme, wear
from tests.ui.catalogue import WINDOW, settle
from tests.ui.doing import Key, press, wait_for
from tests.ui.looking import cut_off, interface, name_of, named, outside, stops

ROOMS = ("Vandaag", "Deelnemer", "Uitgeven", "Mijn mensen", "Overzicht", "Beheer", "Logboek")
SIGNS = (
    "house",
    "user-round",
    "hand-heart",
    "users-round",
    "chart-column",
    "settings",
    "history",
)
MENTOR, EVERY_TASK = 4, len(ROOMS)
FROM_LEFT, FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def framed(screen: QApplication, rooms: int, scale: float, language: str = "nl") -> Frame:
    """The frame of who may enter this many rooms, in the window every page is designed for."""
    speak(screen, language)
    wear(screen, Theme(scale=scale))
    called = [QCoreApplication.translate("Inside", name) for name in ROOMS[:rooms]]
    items = [
        Item(name, name, sign, f"Ctrl+{place}")
        for place, (name, sign) in enumerate(zip(called, SIGNS, strict=False), 1)
    ]
    frame = Frame(Sidebar(items, search=True), StatusLine("Fatima", language), Banner())
    frame.stack.addWidget(QWidget())
    frame.sidebar.mark(items[-1].room)
    frame.resize(*WINDOW)
    frame.show()
    frame.activateWindow()
    wait_for(frame.isActiveWindow)
    settle(screen)
    return frame


def lines(frame: Frame) -> list[QWidget]:
    return [frame.sidebar.search, *frame.sidebar.buttons.values()]


def rows(frame: Frame) -> int:
    return len({each.y() for each in lines(frame)})


def faults(frame: Frame) -> list[str]:
    """Words cut off, outside or in lines, and a frame that no longer fits in its window."""
    folded = [named(each) for each in lines(frame) if each.width() < each.sizeHint().width()]
    wide = [] if frame.width() <= WINDOW[0] else [f"{frame.width()} wide"]
    return cut_off(frame) + outside(frame) + folded + wide


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("rooms", [3, MENTOR, 5, EVERY_TASK])
def test_every_room_stands_whole_with_its_name(
    rooms: int, scale: float, language: str, screen: QApplication
) -> None:
    frame = framed(screen, rooms, scale, language)
    assert ("Today" in frame.sidebar.buttons) is (language == "en")
    assert not faults(frame)
    assert rows(frame) <= 2 or scale < 1.5
    bottom = max(each.geometry().bottom() for each in lines(frame))
    assert frame.sidebar.height() <= bottom + Theme(scale=scale).px(12) or scale < 1.5


LINES: Callable[[Turning, int, int], object] = Turning._lines


def unbound(flow: Turning, _width: int, gap: int) -> object:
    """All in one row, whatever the width."""
    return LINES(flow, 10_000, gap)


@pytest.mark.parametrize("claims", [False, True])
@pytest.mark.parametrize(("rooms", "scale"), [(MENTOR, 2.0), (EVERY_TASK, 1.5), (EVERY_TASK, 2.0)])
def test_control_a_row_that_cannot_wrap_is_noticed(
    rooms: int, scale: float, screen: QApplication, monkeypatch: pytest.MonkeyPatch, *, claims: bool
) -> None:
    """Whether it runs out of the window or claims a wider one."""
    monkeypatch.setattr(Turning, "_lines", unbound)
    if claims:
        monkeypatch.setattr(Turning, "minimumSize", Turning.sizeHint)
    assert faults(framed(screen, rooms, scale))


def led(frame: Frame, key: Key) -> list[QWidget]:
    """Where this arrow leads, press after press, until it leads no further."""
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) and here not in found:
        found.append(here)
        press(key)
    return found


@pytest.mark.parametrize(("direction", "first"), [(FROM_LEFT, 0), (FROM_RIGHT, -1)])
def test_keys_come_to_every_room_of_two_rows_as_they_are_read(
    screen: QApplication, direction: Qt.LayoutDirection, first: int
) -> None:
    """Arrows open no room by themselves; Tab passes the others, as in one row."""
    frame, opened = framed(screen, EVERY_TASK, 2.0), list[str]()
    frame.setLayoutDirection(direction)
    settle(screen)
    frame.sidebar.room_wanted.connect(opened.append)
    rooms = list(frame.sidebar.buttons.values())
    assert rows(frame) == 2
    frame.sidebar.search.setFocus()
    assert stops(frame)[:2] == [frame.sidebar.search, rooms[-1]], "the room where one is"
    rooms[first].setFocus()
    there = rooms[:: 1 if first == 0 else -1]
    assert led(frame, Key.Key_Right) == there
    assert led(frame, Key.Key_Left) == there[::-1]
    assert not opened


def test_control_arrows_of_qt_itself_do_not_come_into_the_next_row(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(NavButton, "keyPressEvent")
    frame = framed(screen, EVERY_TASK, 2.0)
    rooms = list(frame.sidebar.buttons.values())
    rooms[0].setFocus()
    assert led(frame, Key.Key_Right) != rooms


def test_a_letter_that_qt_has_no_name_for_does_nothing(screen: QApplication) -> None:
    frame = framed(screen, EVERY_TASK, 2.0)
    room = frame.sidebar.buttons["Uitgeven"]
    room.setFocus()
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("ї"), Qt.KeyboardModifier.NoModifier, "ї")
    QApplication.sendEvent(room, letter)
    assert room.hasFocus()


def test_upright_the_arrows_go_down_the_rooms(screen: QApplication) -> None:
    frame = framed(screen, EVERY_TASK, 1.0)
    rooms = list(frame.sidebar.buttons.values())
    rooms[0].setFocus()
    assert led(frame, Key.Key_Right) == rooms[:1]
    assert led(frame, Key.Key_Down) == rooms


def test_each_room_tells_its_name_and_keys(screen: QApplication) -> None:
    frame = framed(screen, EVERY_TASK, 2.0)
    rooms = list(frame.sidebar.buttons.values())
    assert [name_of(each) for each in rooms] == list(ROOMS)
    keys = [each.accessibleDescription() for each in rooms]
    assert keys == [f"Ctrl+{place}" for place in range(1, EVERY_TASK + 1)]
    spots = [(each.y(), each.x()) for each in lines(frame)]
    assert spots == sorted(spots)
    around = interface(frame.sidebar)
    assert around is not None
    assert around.role() == QAccessible.Role.Grouping


def test_who_makes_the_letters_large_and_small_again_has_the_sidebar_as_it_was(
    screen: QApplication,
) -> None:
    frame = framed(screen, EVERY_TASK, 1.0)
    before = [each.geometry() for each in (frame.sidebar, frame.stack, *lines(frame))]
    assert rows(frame) == len(lines(frame))
    wear(screen, Theme(scale=2.0))
    settle(screen)
    assert rows(frame) == 2
    assert not faults(frame)
    wear(screen, Theme())
    settle(screen)
    assert [each.geometry() for each in (frame.sidebar, frame.stack, *lines(frame))] == before


def test_a_search_that_is_not_there_takes_no_place(screen: QApplication) -> None:
    frame = framed(screen, 3, 2.0)
    first = frame.sidebar.buttons["Vandaag"]
    assert first.x() > frame.sidebar.search.width()
    frame.sidebar.search.hide()
    settle(screen)
    assert first.x() == Theme(scale=2.0).px(4)
