"""A town on a server for tests: people of each role, and files within reach for each reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import sqlalchemy as sa
from psycopg import sql

from bridge_app.definitions import shipped
from bridge_app.domain import access
from bridge_app.domain.access import TASKS, Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.approving import Asked
from bridge_app.domain.bridge import Answer, Link
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client
from bridge_app.domain.privacy import Preset
from bridge_app.domain.retention import Erasure, Ground, Scope
from bridge_app.services.clock import business_day
from bridge_app.services.wordings import released
from bridge_app.storage import chain, erasures, merging, reach, tables
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.written import Written
from tests.at_work import AtWork, let_in, obey_tests
from tests.server import Server
from tests.services.world import MORNING, World

TODAY = business_day(MORNING)


@dataclass
class Town:
    """A store on a server in which five people work, each with a file of their own."""

    server: Server
    name: str
    world: World
    people: dict[str, Actor]
    clients: dict[str, Client]

    def by_hand(self, who: str) -> psycopg.Connection:
        """Their own connection with any other program, on the morning of the test."""
        connection = self.server.connect(self.name, f"person.{self.people[who].person}")
        moment = int(MORNING.timestamp() * 1_000_000)
        connection.execute("SELECT set_config('test.moment', %s, false)", [str(moment)])
        connection.execute("SET search_path = bridge")
        return connection

    def admin(self) -> psycopg.Connection:
        """The server's administrator."""
        connection = self.server.connect(self.name)
        connection.execute("SET search_path = bridge")
        return connection

    def within_reach(self, who: str) -> frozenset[UUID]:
        """Whose files the program itself opens for this person without a reason, today."""
        actor = self.people[who]
        if not actor.roles & access.POLICY[access.Permission.OPEN_CASE]:
            return frozenset()
        with self.world.database.reading() as connection:
            known = connection.execute(sa.select(tables.client.c.id, tables.client.c.merged_into))
            found = {key: merged or key for key, merged in known}
            open_ = {key for key in found.values() if self._opens(connection, actor, key)}
        return frozenset(key for key, root in found.items() if root in open_)

    def _opens(self, connection: sa.Connection, actor: Actor, client: UUID) -> bool:
        facts, last = reach.facts(connection, actor.person, client, TODAY)
        days = None if last is None else (TODAY - business_day(last)).days
        known = {**vars(facts), "days_since_own_conversation": days}
        return access.reach(access.ReachFacts(**known)) is not None


@contextmanager
def peopled(server: Server) -> Iterator[Town]:
    """The town, on a database of its own; gone afterwards, with its roles."""
    with server.database() as name:
        owner = ServerDatabase(read(server.url(name)))
        setup.set_up(owner, brought=tuple(released(shipped())))
        obey_tests(owner)
        owner.close()
        database = AtWork(read(server.url(name)), name)
        database.recall_secret()
        made = _peopled(server, name, World(database, by_people=True))
        yield made
        database.close()
        with server.connect(name) as admin:
            for actor in made.people.values():
                role = sql.Identifier(f"person.{actor.person}")
                admin.execute(sql.SQL("DROP OWNED BY {}").format(role))
                admin.execute(sql.SQL("DROP ROLE {}").format(role))


def _peopled(server: Server, name: str, world: World) -> Town:
    held: dict[str, list[Role]] = {
        "desk": [Role.FRONT_DESK],
        "mentor": [Role.MENTOR],
        "other": [Role.MENTOR, Role.FRONT_DESK],
        "coordinator": [Role.COORDINATOR],
        "administrator": [Role.ADMINISTRATOR],
        "scheduler": [Role.SCHEDULER],
        "all": [*TASKS],
        "left": [*TASKS],
    }
    world.clock.now = MORNING - timedelta(days=30)
    people = {who: world.hire(*roles, name=who.title()) for who, roles in held.items()}
    town = Town(server, name, world, people, {})
    database = world.database
    assert isinstance(database, AtWork)
    with database.writing() as connection:
        for actor in people.values():
            let_in(connection, actor.person, database.roles)
    _days_before(town)
    _today(town)
    with database.writing() as connection:
        gone = tables.staff.update().where(tables.staff.c.id == people["left"].person)
        connection.execute(gone.values(active=False))
    return town


def _days_before(town: Town) -> None:
    """Files that the mentor had a talk or a reason for, some of it too long ago."""
    world, mentor, other = town.world, town.people["mentor"], town.people["other"]
    for days, name in ((15, "talked_long_ago"), (14, "talked_lately")):
        world.clock.now = MORNING - timedelta(days=days)
        made = town.clients[name] = world.client(other, name)
        world.services.people.walk_in(mentor, made.id)
        world.talk(mentor, made)
    world.clock.now = MORNING - timedelta(days=1)
    for name in ("reason_yesterday", "expected", "called_off", "covered", "helped", "helped_once",
                 "own", "own_too", "foreign", "walked_in", "reason"):  # fmt: skip
        by = mentor if name.startswith("own") else other
        town.clients[name] = world.client(by, name)
    world.services.people.open(mentor, town.clients["reason_yesterday"].id, "Belt terug")
    world.clock.now = MORNING


def _today(town: Town) -> None:
    world, clients = town.world, town.clients
    mentor, other, desk = (town.people[who] for who in ("mentor", "other", "desk"))
    notes = world.services.appointments
    notes.note(other, clients["expected"].id, AppointmentDraft(TODAY))
    off = notes.note(other, clients["called_off"].id, AppointmentDraft(TODAY))
    notes.cancel(other, off.id, off.version)
    world.services.people.walk_in(desk, clients["walked_in"].id)
    world.services.people.open(mentor, clients["reason"].id, "Staat aan de balie")
    _helped(town)
    with world.database.writing() as connection:
        kept, gone = clients["own"].id, clients["own_too"].id
        merging.merge(connection, kept, gone, Written(MORNING, mentor.person))
    for name, by in (("own", mentor), ("foreign", other)):
        _whole_file(town, clients[name], by)


def _helped(town: Town) -> None:
    """Who stands in and who helps along, in rows as they are kept."""
    mentor, other = town.people["mentor"].person, town.people["other"].person
    yesterday, before = TODAY - timedelta(days=1), TODAY - timedelta(days=9)
    with town.world.database.writing() as connection:
        known = connection.execute(sa.select(tables.case_.c.client_id, tables.case_.c.id))
        cases = {row.client_id: row.id for row in known}
        for name, last in (("helped", TODAY), ("helped_once", yesterday)):
            row = {"case_id": cases[town.clients[name].id], "staff_id": mentor, "to_day": last}
            connection.execute(tables.case_mentor.insert(), {**row, "from_day": before})
        away = town.people["all"].person
        covered = tables.case_mentor.c.case_id == cases[town.clients["covered"].id]
        connection.execute(tables.case_mentor.update().where(covered).values(staff_id=away))
        standing = {"away_id": away, "stands_in_id": mentor, "at": MORNING, "by": other}
        days = {"from_day": before, "to_day": TODAY}
        connection.execute(tables.cover.insert(), {"id": UUID(int=1), **standing, **days})


def _whole_file(town: Town, client: Client, by: Actor) -> None:
    """A row of this client in every table that can hold one."""
    world, services = town.world, town.world.services
    talk = world.talk(by, client)
    services.bridges.answer(by, talk, "debts", Given(Answer.ANSWERED, 2))
    services.bridges.set_target(by, talk, "debts", 4)
    services.bridges.set_link(by, talk, Link("debts", "housing"))
    services.bridges.set_strengths(by, talk, ("Ik kom op tijd",))
    services.bridges.set_later(by, talk, "savings")
    services.bridges.set_vision(by, talk, "Over twee jaar woon ik fijn")
    services.bridges.promise_review(by, talk, 6)
    services.bridges.draft(by, talk, "note", "half een zin")
    services.bridges.finish(by, talk)
    services.plans.set_urgent(by, client.id, "debts")
    services.plans.praise(by, client.id, "Knap")
    step = world.confirmed(by, client)
    services.rewards.disclose(by, client.id)
    services.rewards.give(by, world.gift(client, step))
    agrees = town.people["coordinator"]
    services.rewards.approve(agrees, Asked(client.id, by.person, {step.id: 50_00}))
    services.people.write_note(by, client.id, "Praat zacht.")
    *_, gone = services.people.write_note(by, client.id, "Komt met haar zus.")
    services.people.take_note_away(by, gone.id, gone.version)
    services.papers.printed(by, client.id, "a4", Preset.FRIDGE)
    services.papers.lay_ready(by, client.id, "a4")
    services.appointments.note(by, client.id, AppointmentDraft(TODAY + timedelta(days=9)))
    services.stories.tell(by, client.id, "Mijn post", "Ik maak hem nu open.", 0)
    services.stories.allow(by, client.id, 1)
    services.people.open(by, client.id)
    known = services.people.by_number(by, client.number)
    services.people.change(by, replace(known, phone="0612345678"))
    services.people.change(by, replace(known, phone="0687654321", version=known.version + 1))
    services.proving.choose_pin(by, client.id, "2580")
    services.rights.ask_erasure(by, client.id)
    services.people.home(by)
    services.settings.set_preference(by, "letters", str(client.id))
    _by_row(town, client, by)


def _by_row(town: Town, client: Client, by: Actor) -> None:
    """What no service writes for one client alone, in rows as they are kept."""
    house, beside = uuid4(), town.clients["talked_long_ago"].id
    first, second = sorted((client.id, beside))
    written = {"at": MORNING, "by": by.person}
    facts = (Scope.CASE, Ground.TERM, client.id, uuid4(), client.number, "", MORNING, by.person)
    beats = {"since": MORNING, "beat": MORNING}
    rows = (
        (tables.household, {"id": house, "created_at": MORNING}),
        (
            tables.household_member,
            {"household_id": house, "client_id": client.id, "from_day": TODAY},
        ),
        (tables.not_same, {"one_id": first, "other_id": second, **written}),
        (tables.client_merge, {"kept_id": client.id, "gone_id": beside, **written}),
        (tables.open_file, {"client_id": client.id, "staff_id": by.person, **beats}),
        (tables.log_review, {"client_id": client.id, "day": TODAY, **written}),
        (tables.idempotency, {"key": uuid4(), "action": "x", "actor": by.person, "at": MORNING}),
    )
    with town.world.database.writing() as connection:
        for table, row in rows:
            connection.execute(table.insert(), row)
        erasures.add(connection, Erasure(uuid4(), *facts))
        came = {"at": MORNING, "kind": "login", "staff": by.person, "device": "desk", "failures": 0}
        key = town.world.database.key_for(chain.LOGINS.purpose)
        chain.append(connection, key, chain.LOGINS, came)
