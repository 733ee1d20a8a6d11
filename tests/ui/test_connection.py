"""What is seen of the server: waiting in the middle of the frame, gone, and back."""

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.access import Role
from bridge_app.ui import line as lines
from bridge_app.ui.background import Background
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.language import read_as, read_in
from bridge_app.ui.line import Line
from bridge_app.ui.rooms import PLAN
from bridge_app.ui.spots import Spot
from bridge_app.words import words
from tests.ui.conftest import with_roles
from tests.ui.doing import add_client, add_plan, focus, inside_of
from tests.ui.looking import texts


class Cable:
    """Between desk and server; it can be pulled out."""

    def __init__(self) -> None:
        self.out = False

    def knock(self) -> None:
        if self.out:
            raise ServerGone("buitenpost")


@pytest.fixture
def cable() -> Cable:
    return Cable()


@pytest.fixture
def far(context: Context, cable: Cable) -> Iterator[Context]:
    """A desk whose store is on a server."""
    background = Background(context.problems.show, Line(cable.knock))
    yield with_roles(replace(context, background=background), Role.MENTOR, Role.FRONT_DESK)
    background.close()


@pytest.fixture
def inside(screen: QApplication, far: Context) -> Inside:
    return inside_of(screen, far)


def test_the_middle_waits_and_the_lock_goes_on_working(
    inside: Inside, far: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SLOW", 50)
    frame, before = inside.frame, focus()
    page = frame.stack.currentWidget()
    seen: dict[str, object] = {}

    def look() -> None:
        seen["page"] = frame.stack.currentWidget()
        seen["lock"] = frame.status.lock.isEnabled()
        seen["others"] = [part.isEnabled() for part in (frame.sidebar, frame.status.help)]
        seen["keys"] = [key.key().toString() for key in inside._shortcuts if key.isEnabled()]
        seen["saved"] = focus()

    QTimer.singleShot(200, look)
    far.ask(partial(time.sleep, 0.4), lambda _answer: None)
    waiting = inside.connection.page
    assert waiting is not None
    assert seen == {
        "page": waiting,
        "lock": True,
        "others": [False, False],
        "keys": ["Ctrl+L"],
        "saved": waiting.line,
    }
    assert frame.stack.currentWidget() is page
    assert focus() is before, "one types on where one was"
    assert frame.sidebar.isEnabled()
    assert all(key.isEnabled() for key in inside._shortcuts)


def test_a_server_that_is_gone_is_said_above_everything_until_it_is_back(
    inside: Inside, far: Context, cable: Cable
) -> None:
    notice = inside.connection.notice
    assert not notice.isVisible()
    cable.out = True
    far.ask(cable.knock, print)
    assert notice.isVisible()
    assert notice.text().startswith("Geen verbinding met de server.")
    cable.out = False
    line_of(far)._hear(True)
    assert not notice.isVisible()
    assert inside.frame.strip.words.text() == "Er is weer verbinding."


@pytest.mark.parametrize("theirs", ["uk", "nl"])
def test_a_client_reads_in_their_own_language_that_the_server_is_gone(
    inside: Inside, far: Context, cable: Cable, theirs: str
) -> None:
    """Above what the desk reads, while their page stands there; the control is a Dutch one."""
    notice, beside, stack = inside.connection.notice, inside.connection.beside, inside.frame.stack
    own, staff = QWidget(), QWidget()
    read_in(own, theirs)
    read_in(staff, "nl")
    stack.addWidget(staff)
    stack.setCurrentIndex(stack.addWidget(own))
    assert not beside.isVisible(), "there is a server"
    cable.out = True
    far.ask(cable.knock, print)
    assert notice.isVisible()
    assert beside.isVisible() is (theirs == "uk")
    if theirs == "uk":
        assert beside.text() == words("uk", "line.gone")
        assert read_as(beside) == "uk"
        assert beside.y() < notice.y()
    stack.setCurrentWidget(staff)
    assert not beside.isVisible(), "no client looks at it"
    stack.setCurrentWidget(own)
    line_of(far)._hear(True)
    assert not beside.isVisible()


def test_a_client_waits_in_their_own_language_and_the_desk_reads_it_beside(
    inside: Inside, far: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SLOW", 50)
    own, pages = inside.frame.stack.currentWidget(), inside.frame.stack.count()
    assert own is not None
    for theirs, others in (("nl", "uk"), ("uk", "pl"), ("uk", "pl"), ("nl", "uk")):
        read_in(own, theirs)
        far.ask(partial(time.sleep, 0.2), lambda _answer: None)
        page = inside.connection.page
        assert page is not None
        assert (read_as(page), page.windowTitle()) == (theirs, words("nl", "line.wait"))
        said = [words(each, "line.wait_calm") in texts(page) for each in (theirs, others)]
        assert said == [True, False]
        both = f"{words('nl', 'line.wait')}. {words('nl', 'line.wait_calm')}"
        assert (both in texts(page)) is (theirs != "nl")
        assert inside.frame.stack.count() == pages + 1, "the page of before is taken away"


def test_what_could_not_be_kept_is_kept_when_the_server_is_back(
    inside: Inside, far: Context, cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    karin = add_client(far)
    add_plan(far, karin, "Ik bel.")
    inside.rooms.go(Spot(PLAN, karin))
    plans = far.services.plans
    change = type(plans).change_step

    def over_the_cable(*given: object) -> object:
        cable.knock()
        return change(*given)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(type(plans), "change_step", over_the_cable)
    cable.out = True
    (card,) = inside.rooms.here.presenter.page.steps  # type: ignore[attr-defined]  # a plan
    card.what.set_text("Ik app.")
    card.tell()
    assert inside.connection.notice.isVisible()
    assert card.what.text() == "Ik app.", "the text stays in its field"
    assert _step(far, karin) == "Ik bel."
    cable.out = False
    line_of(far)._hear(True)
    assert _step(far, karin) == "Ik app."


def test_a_store_in_this_machine_has_no_line(screen: QApplication, context: Context) -> None:
    inside = inside_of(screen, context)
    assert not hasattr(inside.connection, "notice")


def line_of(context: Context) -> Line:
    assert context.background.line is not None
    return context.background.line


def _step(context: Context, client: UUID) -> str:
    (step,) = context.services.plans.plan(context.session.actor, client).steps
    return step.text


def test_keys_that_slept_while_a_client_has_the_screen_sleep_on_after_waiting(
    inside: Inside, far: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SLOW", 50)
    inside.own_view.begin(None, False)
    assert awake(inside) == ["Ctrl+L"]
    far.ask(partial(time.sleep, 0.4), lambda _answer: None)
    assert inside.connection.page is not None, "or it never waited"
    assert awake(inside) == ["Ctrl+L"]


def awake(inside: Inside) -> list[str]:
    return [key.key().toString() for key in inside._shortcuts if key.isEnabled()]
