"""Two desks on one server: what each types is not lost, and a cut line is said and mended."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID, uuid4

import pytest
from psycopg import sql
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.people import StaffMember
from bridge_app.services.clock import business_day
from bridge_app.services.session import Session, services_for
from bridge_app.storage import staff
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.ui.background import background_for
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.line import Line
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.problems import Problems
from tests.engines import on_server
from tests.server import Server
from tests.ui.conftest import StandingClock
from tests.ui.doing import add_client, add_plan, on_screen
from tests.ui.people import signed_in

_DOOR = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
_HANG_UP = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s"


@dataclass(frozen=True)
class Desks:
    """The desks of Fatima and Sanne, and the server between them."""

    fatima: Context
    sanne: Context
    database: ServerDatabase
    server: Server

    @cached_property
    def _name(self) -> str:
        with self.database.driver() as driver:
            (name,) = driver.execute("SELECT current_database()").fetchone()
        return str(name)

    def cut(self) -> None:
        """The server hangs up on everybody, and lets nobody in."""
        name = self._name
        with self.server.connect() as admin:
            admin.execute(_DOOR.format(sql.Identifier(name), sql.Literal(False)))
            admin.execute(_HANG_UP, (name,))

    def mend(self) -> None:
        """It lets everybody in again."""
        with self.server.connect() as admin:
            admin.execute(_DOOR.format(sql.Identifier(self._name), sql.Literal(True)))


def _desk(session: Session, clock: StandingClock, made: ExitStack) -> Context:
    problems = Problems("nl", clock)
    background = background_for(session, problems.show)
    made.callback(background.close)
    services = services_for(session.database, clock)
    return Context(services, session, background, problems, Changes(), clock)


@pytest.fixture
def desks(request: pytest.FixtureRequest, clock: StandingClock) -> Iterator[Desks]:
    with ExitStack() as made:
        database = on_server(request, made)
        session = made.enter_context(signed_in(clock, Role, database=database))
        sanne = StaffMember(uuid4(), "sanne", "Sanne")
        with database.writing() as connection:
            staff.add(connection, sanne, clock())
            staff.give_roles(connection, sanne.id, frozenset(Role), business_day(clock()))
        actor = replace(session.actor, person=sanne.id)
        other = Session(actor, sanne, False, database)
        fatima, anne = (_desk(each, clock, made) for each in (session, other))
        yield Desks(fatima, anne, database, request.getfixturevalue("server"))


@pytest.fixture
def karin(desks: Desks) -> UUID:
    made = add_client(desks.fatima)
    add_plan(desks.fatima, made, "Ik bel.")
    desks.sanne.services.people.walk_in(desks.sanne.session.actor, made)
    return made


def _plan_of(context: Context, client: UUID) -> PlanPresenter:
    room = PlanPresenter(context)
    on_screen(room.page)
    room.open(client)
    return room


def test_two_desks_word_one_step_and_both_texts_are_seen(desks: Desks, karin: UUID) -> None:
    fatima, sanne = _plan_of(desks.fatima, karin), _plan_of(desks.sanne, karin)
    mine, theirs = fatima.page.steps[0], sanne.page.steps[0]
    theirs.what.set_text("Ik app.")
    theirs.tell()
    mine.what.set_text("Ik mail.")
    mine.tell()
    read = [label.text() for text in mine.both.texts for label in text.findChildren(QLabel)]
    assert read[1:] == ["Mijn tekst", "Ik mail.", "Tekst van Sanne", "Ik app."]
    mine.both.mine.click()
    plans, actor = desks.sanne.services.plans, desks.sanne.session.actor
    assert plans.plan(actor, karin).steps[0].text == "Ik mail."


def test_a_line_that_is_cut_loses_nothing_and_comes_back(
    desks: Desks, karin: UUID, qtbot: QtBot
) -> None:
    room = _plan_of(desks.fatima, karin)
    line = desks.fatima.background.line
    assert isinstance(line, Line)
    heard: list[str] = []
    line.gone.connect(lambda: heard.append("gone"))
    line.back.connect(lambda: heard.append("back"))
    line.back.connect(room.again)
    desks.cut()
    (card,) = room.page.steps
    card.what.set_text("Ik app.")
    card.tell()
    assert heard == ["gone"]
    assert card.what.text() == "Ik app.", "the text stays in its field"
    line._again.setInterval(100)
    qtbot.wait(250)
    desks.mend()
    qtbot.waitUntil(lambda: heard == ["gone", "back"])
    plans, actor = desks.sanne.services.plans, desks.sanne.session.actor
    assert plans.plan(actor, karin).steps[0].text == "Ik app."


def test_a_store_in_this_machine_needs_no_line(session: Session) -> None:
    background = background_for(session, print)
    assert background.line is None
    background.close()
