"""No room calls a store on a server on the screen's own thread; each opens when it is gone too."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from bridge_app.domain.access import Role
from bridge_app.domain.people import ConversationKind, Keep
from bridge_app.ui import office
from bridge_app.ui.account.needed import something_first
from bridge_app.ui.account.threshold import Threshold
from bridge_app.ui.context import Context
from bridge_app.ui.gathering import HELPERS
from bridge_app.ui.rooms import ABOUT_CLIENT, INTAKE, NEEDS, Rooms
from bridge_app.ui.spots import Spot
from tests.ui.answers import Answers
from tests.ui.colleagues import colleague
from tests.ui.doing import add_client, add_plan, inside_of
from tests.ui.wire import Wire, far_away

ONLY_IN_A_FILE = {office.RECOVERY, office.BACKUPS}
"""Nobody comes there from a server (test_on_a_server.py)."""

ROOMS = sorted(set(NEEDS) - ONLY_IN_A_FILE)


@pytest.fixture
def wire(context: Context, monkeypatch: pytest.MonkeyPatch) -> Wire:
    return Wire(context, monkeypatch)


@pytest.fixture
def far(context: Context, wire: Wire, answers: Answers, tmp_path: Path) -> Iterator[Context]:
    answers.file = tmp_path / "bestand.pdf"
    with far_away(context, wire) as made:
        yield made


@pytest.fixture
def karin(context: Context) -> UUID:
    made = add_client(context)
    add_plan(context, made, "Ik bel.")
    return made


@pytest.fixture
def rooms(far: Context) -> Iterator[Rooms]:
    made = Rooms(far)
    made.go(Spot("help"))
    yield made
    made.leave()
    made.dismiss()


def spot(room: str, context: Context, karin: UUID) -> Spot:
    if room == INTAKE:
        start, actor = context.services.bridges.start, context.session.actor
        return Spot(room, start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl").id)
    if room == office.PERSON:
        return Spot(room, colleague(context, "Noor", Role.MENTOR).person)
    return Spot(room, karin if room in ABOUT_CLIENT else None)


def press_everything(rooms: Rooms, there: Spot) -> int:
    """Each button that can be pressed, once; how many there were."""
    page = rooms.here.page
    page.resize(1070, 800)
    page.show()
    for field in page.findChildren(QLineEdit):
        if field.isVisibleTo(page) and not field.text():
            field.setText("1 april")
    pressed = set[str]()
    while button := next(fresh(page, pressed), None):
        pressed.add(named(button))
        button.click()
        QApplication.processEvents()
        if rooms.spot != there or not next(fresh(page, pressed), None):
            rooms.go(there)
    return len(pressed)


def fresh(page: QWidget, pressed: set[str]) -> Iterator[QAbstractButton]:
    """Those that can be pressed and were not yet; of rows that are alike the first."""
    for button in page.findChildren(QAbstractButton):
        if button.isEnabled() and button.isVisibleTo(page) and named(button) not in pressed:
            yield button


def named(button: QAbstractButton) -> str:
    return f"{type(button).__name__} {button.text()} {button.accessibleName()}"


@pytest.mark.parametrize("room", ROOMS)
def test_every_call_goes_over_the_line(
    room: str, rooms: Rooms, far: Context, wire: Wire, karin: UUID
) -> None:
    there = spot(room, far, karin)
    wire.watched = True
    rooms.go(there)
    pressed = press_everything(rooms, there)
    wire.watched = False
    assert pressed
    assert not sorted(set(wire.here)), "these calls would freeze the window"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_that_opens_while_the_server_is_gone_opens_when_it_is_back(
    room: str, rooms: Rooms, far: Context, wire: Wire, karin: UUID
) -> None:
    there = spot(room, far, karin)
    line = far.background.line
    assert line is not None
    wire.cut = True
    rooms.go(there)
    wire.cut = False
    if line.unanswered is not None:
        line.unanswered()
    assert line.unanswered is None


def test_a_call_on_the_screens_own_thread_is_found(far: Context, wire: Wire) -> None:
    wire.watched = True
    far.services.settings.municipality()
    assert wire.here, "a call beside the line is seen"
    wire.here.clear()
    far.ask(far.services.settings.municipality, lambda _town: None)
    assert not wire.here


def test_the_way_in_and_out_goes_over_the_line(
    far: Context, wire: Wire, screen: QApplication, karin: UUID
) -> None:
    wire.watched = True
    inside = inside_of(screen, far)
    inside.rooms.go(Spot(HELPERS, karin))
    inside.rooms.here.page.task.set_text("taal")  # type: ignore[attr-defined]  # who helps
    inside._outliving.keep()
    inside._looks.other_colours()
    inside.lock()
    wire.watched = False
    assert not sorted(set(wire.here))


def test_what_stands_before_the_rooms_is_asked_over_the_line(far: Context, wire: Wire) -> None:
    wire.watched = True
    assert not something_first(far)
    threshold = Threshold(far)
    threshold.begin()
    wire.watched = False
    assert not sorted(set(wire.here))
