"""Lists on a server show by themselves what a colleague changes, and move nothing."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.ui.caseload.presenter import CaseloadPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.desk.presenter import DeskPresenter
from bridge_app.ui.place import place_kept
from bridge_app.ui.problems import Message
from tests.ui.doing import add_client, focus, on_screen, typing


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


def _agrees(context: Context, client: UUID, days: int = 0) -> None:
    """Another desk agrees a day."""
    draft = AppointmentDraft(context.clock().date() + timedelta(days=days))
    context.services.appointments.note(context.session.actor, client, draft)


def _names(page: QWidget) -> str:
    return " ".join(each.accessibleName() or each.text() for each in _buttons(page))


def _buttons(page: QWidget) -> list[QPushButton]:
    return [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]


def test_vandaag_shows_whom_a_colleague_expects(
    far: Context, karin: UUID, qtbot: QtBot, said: list[Message | None]
) -> None:
    room = DeskPresenter(far)
    on_screen(room.page)
    room.open()
    room.page.search.setFocus()
    before = len(_names(room.page))
    room._watch._tick()
    qtbot.wait(100)
    assert len(_names(room.page)) == before, "nothing is new"
    _agrees(far, karin)
    room._watch.setInterval(30)
    qtbot.waitUntil(lambda: "Begin" in _names(room.page) or len(_names(room.page)) > before)
    assert focus() is room.page.search, "the cursor stays"
    assert said == []


def test_who_seeks_somebody_is_not_disturbed(far: Context, karin: UUID, qtbot: QtBot) -> None:
    room = DeskPresenter(far)
    on_screen(room.page)
    room.open()
    _agrees(far, karin)
    home = far.services.people.home(far.session.actor)
    room.page.search.setFocus()
    typing("Kar")
    room._look_again()
    room._changed_elsewhere(True)
    room._refresh(home)
    qtbot.wait(100)
    assert room.page.search.text() == "Kar"


def test_nobody_looks_for_a_page_that_is_not_seen(far: Context, qtbot: QtBot) -> None:
    room = DeskPresenter(far)
    looked: list[bool] = []
    room._watch._look = lambda: looked.append(True)
    room._watch._tick()
    assert looked == []


def test_mijn_mensen_shows_what_a_colleague_agreed(far: Context, karin: UUID, qtbot: QtBot) -> None:
    room = CaseloadPresenter(far)
    on_screen(room.page)
    room.open()
    (line,) = room._cases
    room._look_again()
    qtbot.wait(100)
    assert room._cases == (line,)
    _agrees(far, karin, days=7)
    room._look_again()
    qtbot.waitUntil(lambda: room._cases != (line,))


def test_a_failure_of_a_look_is_told_to_nobody_but_the_line(
    far: Context, said: list[Message | None], qtbot: QtBot
) -> None:
    line = far.background.line
    assert line is not None
    line._again.setInterval(10_000)
    gone: list[bool] = []
    line.gone.connect(lambda: gone.append(True))

    def cut() -> None:
        raise ServerGone("buitenpost")

    far.background.quietly(cut, print)
    qtbot.waitUntil(lambda: gone == [True])
    assert said == []


def test_in_this_machine_nobody_looks(context: Context) -> None:
    asked: list[str] = []
    context.background.quietly(lambda: asked.append("?"), print)
    assert asked == []


def test_the_cursor_and_what_is_in_view_stay(qtbot: QtBot) -> None:
    page = QWidget()
    area = QScrollArea(page)
    area.resize(100, 100)
    qtbot.addWidget(page)

    def fill() -> QPushButton:
        inside = QWidget()
        inside.resize(80, 2_000)
        button = QPushButton("Karin", inside)
        area.setWidget(inside)
        inside.show()
        return button

    former = fill()
    on_screen(page)
    area.verticalScrollBar().setValue(500)
    former.setFocus()
    with place_kept(page):
        newer = fill()
    assert focus() is newer
    qtbot.wait(20)
    assert area.verticalScrollBar().value() == 500
    with place_kept(page):
        area.takeWidget().deleteLater()
    assert focus() is not newer
