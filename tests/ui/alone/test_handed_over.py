"""The screen is handed over from a file, and comes back by the lock, whatever happened."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bridge_app.domain.people import Client
from bridge_app.ui.context import Context
from bridge_app.ui.mistake import read_along
from bridge_app.ui.rooms import DESK
from bridge_app.ui.theme import DARK, Theme, wear
from tests.ui.doing import wait_for
from tests.ui.test_inside import Enter, Place, enter, karin

__all__ = ["enter", "karin"]  # fixtures of the window with somebody inside

PATIENCE = 15
WAITS = "import sys; sys.stdin.buffer.read()"
"""A screen that shows nothing, and goes when this side goes."""


@pytest.fixture
def handed(enter: Enter, karin: Client, context: Context) -> Iterator[Place]:
    """Fatima knows Karin and hands her the screen."""
    with handing(enter, karin, context) as place:
        yield place


@contextmanager
def handing(enter: Enter, karin: Client, context: Context) -> Iterator[Place]:
    """The screen is this client's as long as it lasts."""
    place = enter()
    place.inside.rooms.open_client(karin.id)
    view = place.inside.own_view
    view._program = [sys.executable, "-c", WAITS]
    context.services.proving.vouch(context.session.actor, karin.id)
    place.inside.rooms.alone_wanted.emit(karin.id, True)
    assert view.host is not None
    yield place
    view.host.over.disconnect()  # the lock would be another process by now
    view.host.stop()


def test_nothing_of_staff_is_left_on_this_side(handed: Place) -> None:
    assert handed.words() == ""
    assert "Karin" not in handed.window.windowTitle()
    assert not handed.is_locked


def test_no_key_but_the_lock_is_awake(handed: Place) -> None:
    room = handed.inside.rooms.spot
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_Escape):
        handed.press(key)
    for key in (Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_M):
        handed.ctrl(key)
    assert (handed.inside.rooms.spot, handed.words()) == (room, "")
    handed.ctrl(Qt.Key.Key_L)
    assert handed.is_locked


def test_this_side_does_not_lock_while_the_client_looks(handed: Place) -> None:
    handed.seconds.now = 86_400
    handed.inside.idle.look()
    handed.inside.idle.set_together(False)
    assert not handed.is_locked
    assert handed.inside.own_view.host is not None
    assert handed.inside.own_view.host.process is not None


@pytest.mark.parametrize(("language", "found"), [("uk", "uk"), ("nl", "")])
def test_a_mistake_of_this_side_is_told_to_the_client(
    language: str, found: str, enter: Enter, karin: Client, context: Context
) -> None:
    """Its window would come up over what they look at."""
    people, actor = context.services.people, context.session.actor
    known = people.open(actor, karin.id).client
    people.change(actor, replace(known, language=language))
    with handing(enter, karin, context):
        QApplication.processEvents()
        assert read_along() == found


def end_by_falling_over(place: Place) -> None:
    host = place.inside.own_view.host
    assert host is not None
    assert host.process is not None
    host.process.kill()


def end_by_closing(place: Place) -> None:
    host = place.inside.own_view.host
    assert host is not None
    assert host.process is not None
    host.process.closeWriteChannel()


@pytest.mark.parametrize("end", [end_by_falling_over, end_by_closing])
def test_however_it_ends_a_password_is_asked(handed: Place, end: Callable[[Place], None]) -> None:
    end(handed)
    wait_for(lambda: handed.is_locked, PATIENCE)
    assert "Karin" not in handed.words()


def test_without_a_proof_it_locks_and_shows_nobody(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.alone_wanted.emit(karin.id, True)
    assert place.is_locked
    assert place.inside.own_view.host is not None
    assert place.inside.own_view.host.process is None


@pytest.mark.parametrize(
    ("theme", "name"),
    [(Theme(), "light"), (Theme(DARK, 1.5), "dark"), (Theme(DARK, plain=True), "contrast")],
)
def test_the_other_screen_looks_as_this_one_did(
    screen: QApplication, enter: Enter, theme: Theme, name: str
) -> None:
    place = enter()
    assert place.room == DESK
    wear(screen, theme)
    look = place.inside.own_view._look()
    assert (look.theme, look.scale) == (name, theme.scale)
