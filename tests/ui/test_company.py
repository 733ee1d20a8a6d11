"""Who else has the file open is told calmly in its head, to staff alone and on a server alone."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.services.clock import business_day
from bridge_app.storage import staff
from bridge_app.ui.background import Background
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.line import Line
from bridge_app.ui.rooms import CLIENT, DESK, HELP, PLAN
from bridge_app.ui.spots import Spot
from tests.ui.conftest import with_roles
from tests.ui.doing import add_client, inside_of


@pytest.fixture
def far(context: Context) -> Iterator[Context]:
    background = Background(context.problems.show, Line(lambda: None))
    yield with_roles(replace(context, background=background), Role.MENTOR, Role.FRONT_DESK)
    background.close()


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def sanne(context: Context, karin: UUID) -> Actor:
    """A colleague who may open the file too."""
    member = StaffMember(UUID(int=7), "sanne", "Sanne")
    with context.session.database.writing() as connection:
        staff.add(connection, member, context.clock())
        day = business_day(context.clock())
        staff.give_roles(connection, member.id, frozenset({Role.FRONT_DESK}), day)
    actor = Actor(member.id, frozenset({Role.FRONT_DESK}), "balie-2")
    context.services.people.walk_in(actor, karin)
    return actor


@pytest.fixture
def inside(screen: QApplication, far: Context) -> Inside:
    return inside_of(screen, far)


def _line(inside: Inside) -> str:
    who = inside.rooms.here.page.top.who  # type: ignore[attr-defined]  # a file
    return who.beside.text() if who.beside.isVisible() else ""


def test_a_colleague_in_the_same_file_is_named_and_goes(
    inside: Inside, far: Context, karin: UUID, sanne: Actor, qtbot: QtBot
) -> None:
    beside = far.services.beside
    inside.rooms.go(Spot(CLIENT, karin))
    qtbot.wait(100)
    assert _line(inside) == ""
    assert beside.here(sanne, karin) == ("Fatima",)
    inside.connection.company.beat()
    qtbot.waitUntil(lambda: _line(inside) == "Ook open bij Sanne.")
    beside.left(sanne)
    inside.connection.company.beat()
    qtbot.waitUntil(lambda: _line(inside) == "")


def test_a_client_who_looks_along_does_not_read_it(
    inside: Inside, far: Context, karin: UUID, sanne: Actor, qtbot: QtBot
) -> None:
    far.services.beside.here(sanne, karin)
    inside.rooms.go(Spot(CLIENT, karin))
    qtbot.waitUntil(lambda: _line(inside) != "")
    inside.turn_together()
    assert _line(inside) == ""
    inside.turn_together()
    assert _line(inside) != ""


def test_who_left_the_file_is_not_in_it(
    inside: Inside, far: Context, karin: UUID, sanne: Actor, qtbot: QtBot
) -> None:
    beside = far.services.beside
    inside.rooms.go(Spot(CLIENT, karin))
    inside.rooms.go(Spot(PLAN, karin))
    qtbot.wait(100)
    assert beside.here(sanne, karin) == ("Fatima",), "the plan is the file too"
    inside.rooms.go(Spot(DESK))
    inside.rooms.go(Spot(HELP))
    qtbot.waitUntil(lambda: beside.here(sanne, karin) == ())
    inside.connection.company.beat()


def test_an_answer_about_a_file_that_was_left_is_dropped(
    inside: Inside, far: Context, karin: UUID
) -> None:
    inside.rooms.go(Spot(CLIENT, karin))
    inside.connection.company._show(UUID(int=9), ("Sanne",))
    assert _line(inside) == ""


def test_in_this_machine_there_is_nobody_else(
    screen: QApplication, context: Context, karin: UUID, sanne: Actor
) -> None:
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(CLIENT, karin))
    assert context.services.beside.here(sanne, karin) == ()
