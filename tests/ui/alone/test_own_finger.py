"""Who is alone at a screen that has no keys scrolls with a finger: in their process too."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from bridge_app.alone_entrance import OwnProgram, Pipe
from bridge_app.domain.wire import written
from bridge_app.ui.alone.facts import Told
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.fingers import Fingers
from bridge_app.ui.parts import ScrollColumn
from tests.ui import alone_pages, touching
from tests.ui.catalogue import WINDOW, settle

FAR = 120


@pytest.fixture
def program(screen: QApplication) -> Iterator[OwnProgram]:
    """A client with long steps, in the largest letters."""
    touching.nobody_scrolls()
    known = replace(alone_pages.told(heard=False)["longest"], scale=2.0)
    made = OwnProgram(screen, Pipe(BytesIO(), BytesIO()), OwnWindow())
    made._hear(written(Told(known)))
    made.window.showNormal()
    made.window.resize(*WINDOW)
    made.window.activateWindow()
    settle(screen)
    yield made
    made.end(0)
    made.window.end_wanted.disconnect()


def dragged(program: OwnProgram, screen: QApplication) -> tuple[int, bool]:
    """How far my steps went under a finger that moved up, and whether it pressed one of them."""
    own = program.screen
    assert isinstance(own, OwnScreen)
    own.home.steps.click()
    settle(screen)
    (column,) = own.steps.findChildren(ScrollColumn)
    bar, port = column.verticalScrollBar(), column.viewport()
    bar.setValue(0)
    assert bar.maximum() > FAR
    middle = port.rect().center()
    touching.drag(port, middle, middle - QPoint(0, FAR))
    return bar.value(), own.page is not own.steps


def test_a_finger_scrolls_the_screen_of_a_client_alone(
    program: OwnProgram, screen: QApplication
) -> None:
    assert dragged(program, screen) == (FAR, False)


def test_without_who_watches_fingers_nothing_would_move(
    program: OwnProgram, screen: QApplication
) -> None:
    for each in program.findChildren(Fingers):
        shiboken6.delete(each)
    moved, _pressed = dragged(program, screen)
    assert moved == 0
