"""A small municipality for tests: a store, its people, a clock that obeys, and a client."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.definitions import shipped
from bridge_app.domain.access import TASKS, Actor, Role
from bridge_app.domain.approving import Asked
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import (
    Client,
    ConversationKind,
    Keep,
    NewClient,
    SafeContact,
    StaffMember,
)
from bridge_app.domain.plan import MiniStep, Plan, SeenHow, StepDraft, TeachBack
from bridge_app.domain.retention import Ground
from bridge_app.domain.rewards import Card, Gift, Promise
from bridge_app.services import erasing
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services, services_for
from bridge_app.storage import clocks, destructions, merging, people, staff, tables
from bridge_app.storage.database import Database
from bridge_app.storage.written import Connection, Written
from tests.at_work import AtWork, asked_by_people
from tests.engines import drop_guard, refuse_rows
from tests.memory import empty_store

DEFINITIONS = shipped()
NINE_AREAS = tuple(each for each in DEFINITIONS if each.definition.id == "brug-9")
MORNING = datetime(2026, 6, 2, 7, 30, tzinfo=UTC)


@dataclass
class Clock:
    """Stands still until a test moves it."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def later(self, **more: float) -> datetime:
        """Moves on by days, hours, minutes ..., or back."""
        self.now += timedelta(**more)
        return self.now


@dataclass
class World:
    """One store with everything that asks it.

    `by_people`: on a server each deed is done as the role of whoever does it, not as its owner.
    """

    database: Database = field(default_factory=empty_store)
    clock: Clock = field(default_factory=Clock)
    services: Services = field(init=False)
    serials: int = 0
    by_people: bool = False

    def __post_init__(self) -> None:
        services = services_for(self.database, self.clock, DEFINITIONS)
        asked = self.by_people and isinstance(self.database, AtWork)
        self.services = asked_by_people(services, self.database) if asked else services

    def hire(self, *roles: Role, name: str = "Fatima") -> Actor:
        """Somebody who works here, with these roles."""
        member = StaffMember(uuid4(), f"login-{uuid4()}", name)
        with self.database.writing() as connection:
            staff.add(connection, member, self.clock())
            staff.give_roles(connection, member.id, roles, business_day(self.clock()))
        return Actor(member.id, frozenset(roles), "desk 1")

    def hire_all(self) -> Actor:
        """The first person of a store, who holds every role."""
        return self.hire(*TASKS)

    # --- a client on the way -----------------------------------------------------------

    def client(self, actor: Actor, first: str = "Karin", last: str = "de Boer") -> Client:
        return self.services.people.create(actor, NewClient(first, last))

    def reachable(self, actor: Actor, client: Client) -> Client:
        """The client, who said that messages may be sent."""
        safe = SafeContact(may_call=True, may_message=True)
        return self.services.people.change(actor, replace(client, safe_contact=safe))

    @property
    def areas(self) -> list[str]:
        return [area.id for area in self.services.bridges.definition().definition.areas]

    def talk(self, actor: Actor, client: Client, keep: Keep = Keep.ALL) -> UUID:
        """A conversation that has begun."""
        start = self.services.bridges.start
        return start(actor, client.id, ConversationKind.INTAKE, keep, "nl").id

    def scored(self, actor: Actor, client: Client, *levels: int) -> UUID:
        """A conversation with these levels for the first areas, seen as a whole and ended."""
        talk = self.talk(actor, client)
        bridges = self.services.bridges
        for area, level in zip(self.areas, levels, strict=False):
            bridges.answer(actor, talk, area, Given(Answer.ANSWERED, level))
        bridges.finish(actor, talk)
        bridges.end(actor, talk)
        return talk

    def planned(self, actor: Actor, client: Client, *texts: str) -> Plan:
        """A goal with these steps; nothing agreed yet."""
        plans = self.services.plans
        plan = plans.set_goal(actor, client.id, "debts", "Ik maak mijn post open")
        goal = plan.active_goals[-1]
        for text in texts:
            plan = plans.add_step(actor, client.id, goal.id, StepDraft(text))
        return plan

    def confirmed(self, actor: Actor, client: Client, text: str = "Ik bel Fatima") -> MiniStep:
        """A step of an agreed plan, done and confirmed."""
        plans = self.services.plans
        step = self.planned(actor, client, text).steps[-1]
        plans.agree(actor, client.id, TeachBack.COULD_TELL)
        plan = plans.confirm(actor, client.id, step.id, SeenHow.TOLD)
        found = plan.step(step.id)
        assert found is not None
        return found

    def gift(self, client: Client, step: MiniStep, cents: int = 20_00, **more: Any) -> Gift:
        """A gift with a card that was never seen before."""
        self.serials += 1
        card = Card(f"BON-{self.serials:04d}", cents)
        return replace(Gift(uuid4(), client.id, step.id, cents, (card,)), **more)

    def agreed(self, by: Actor, asked_by: Actor, wanted: Gift | Promise) -> None:
        """A second person said yes to what somebody is about to give or to promise."""
        about = wanted.step_id or (wanted.goal_id if isinstance(wanted, Gift) else None)
        assert about is not None
        asked = Asked(wanted.client_id, asked_by.person, {about: wanted.cents})
        self.services.rewards.approve(by, asked)

    def long_after(self, days: int) -> None:
        """So many days later, when somebody said that the date is right."""
        self.clock.later(days=days)
        row = {"kind": clocks.RIGHT, "before": self.clock(), "at": self.clock()}
        with self.database.writing() as connection:
            connection.execute(tables.clock_event.insert(), row)

    # --- what the store holds ----------------------------------------------------------

    def audit(self) -> list[Any]:
        """The lines of the log, oldest first."""
        with self.database.reading() as connection:
            return list(connection.execute(sa.select(tables.audit).order_by(tables.audit.c.seq)))

    def contents(self) -> dict[str, list[Any]]:
        """Everything the store holds apart from the log, to see that nothing was written."""
        with self.database.reading() as connection:
            named = {
                each.name: connection.dialect.identifier_preparer.format_table(each)
                for each in tables.metadata.sorted_tables
                if each.name not in _LOG
            }
            if connection.dialect.name == "postgresql":
                return _asked_at_once(connection, named)
            rows = connection.exec_driver_sql  # as they lie there: a third of the time
            return {
                name: sorted(map(repr, rows(f"SELECT * FROM {quoted}")))
                for name, quoted in named.items()
            }

    def break_log(self) -> None:
        """From now on no line can be written in the log."""
        with self.database.writing() as connection:
            refuse_rows(connection, "audit", "broken")

    def mend_log(self) -> None:
        """The log works again."""
        with self.database.writing() as connection:
            drop_guard(connection, "audit", "broken")


def on_a_list(database: Database, actor: Actor, numbers: Iterable[str], now: datetime) -> UUID:
    """A list of these people, as if each had asked to go; it waits for a second person."""
    key = uuid4()
    with database.writing() as connection:
        found = [people.client_by_number(connection, number) for number in numbers]
        cases = (case for each in found for case in merging.cases_of(connection, each.id))
        lines = [erasing.line_of(case, Ground.REQUEST) for case in cases]
        destructions.propose(connection, key, lines, Written(now, actor.person))
    return key


_LOG = {"audit", "audit_text", "chain_head", "clock_event", "shown_list"}
"""The log, and what comes with its lines."""


def _asked_at_once(connection: Connection, named: dict[str, str]) -> dict[str, list[Any]]:
    """The rows of these tables of a server, as text: asking one by one costs four times as much."""
    asked = (f"SELECT '{name}', r::text FROM {quoted} AS r" for name, quoted in named.items())
    found: dict[str, list[Any]] = {name: [] for name in named}
    for name, row in connection.exec_driver_sql(" UNION ALL ".join(asked)):
        found[name].append(row)
    return {name: sorted(rows) for name, rows in found.items()}
