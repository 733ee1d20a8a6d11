"""How often the store is asked: a few times for each deed, however long the history is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.people import Client, Place
from bridge_app.domain.shared_tables import SharingWish
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from tests.services.booked import Booked, book
from tests.services.world import World

LOG = 2
"""Statements that every log line costs: the head of its chain, and the line."""

BEGIN_AND_REACH = 2


@contextmanager
def counted(world: World) -> Iterator[list[str]]:
    """The statements sent to the store inside the `with`."""
    sent: list[str] = []

    def note(*args: object) -> None:
        sent.append(str(args[2]))

    def begun(connection: sa.Connection) -> None:
        sent.append(f"BEGIN {connection.get_execution_options()['begin']}")

    engine = world.database._engine
    heard: dict[str, Callable[..., None]] = {"before_cursor_execute": note, "begin": begun}
    for name, listener in heard.items():
        sa.event.listen(engine, name, listener)
    try:
        yield sent
    finally:
        for name, listener in heard.items():
            sa.event.remove(engine, name, listener)


def lived(world: World, actor: Actor, client: Client, times: int) -> None:
    """A history of so many talks, goals, steps, rewards and compliments."""
    for n in range(times):
        world.scored(actor, client, *[1 + (n + at) % 5 for at in range(8)])
        step = world.confirmed(actor, client, f"stap {n}")
        world.services.plans.settle(actor, client.id)
        world.services.plans.praise(actor, client.id, "Knap", step.id)
        world.services.rewards.give(actor, world.gift(client, step))
        world.clock.later(days=30)


Deed = Callable[[World, Actor, Client], object]

JUNE = (date(2026, 6, 1), date(2026, 6, 30))

DEEDS: dict[str, tuple[int, Deed]] = {
    "open": (16, lambda w, a, c: w.services.people.open(a, c.id)),
    "home": (8, lambda w, a, _: w.services.people.home(a)),
    "caseload": (1, lambda w, a, _: w.services.people.caseload(a)),
    "today": (1, lambda w, a, _: w.services.appointments.on(a, w.clock().date())),
    "report": (12, lambda w, a, c: w.services.people.report(a, c.id)),
    "take_home": (12, lambda w, a, c: w.services.papers.take_home(a, c.id)),
    "plan": (4, lambda w, a, c: w.services.plans.plan(a, c.id)),
    "rewardable": (5, lambda w, a, c: w.services.rewards.rewardable(a, c.id)),
    "around": (4, lambda w, a, c: w.services.helping.around(a, c.id)),
    "covers": (2, lambda w, a, _: w.services.helping.covers(a)),
    "outlook": (2, lambda w, a, c: w.services.helping.outlook(a, [c.id])),
    "listed": (1, lambda w, a, _: w.services.people.listed(a)),
}
"""Statements beside beginning, reach and log that one deed may cost."""


@pytest.mark.parametrize("name", DEEDS)
def test_a_long_history_costs_no_more_statements(
    name: str, world: World, mentor: Actor, karin: Client
) -> None:
    most, deed = DEEDS[name]
    counts = []
    for times in (1, 4):
        lived(world, mentor, karin, times)
        deed(world, mentor, karin)  # the definition is read once and remembered
        with counted(world) as sent:
            deed(world, mentor, karin)
        counts.append(len(sent))
    assert counts[0] == counts[1]
    assert counts[0] <= most + BEGIN_AND_REACH + LOG, sent


LISTS: dict[str, Deed] = {
    "home": lambda w, a, _: w.services.people.home(a),
    "caseload": lambda w, a, _: w.services.people.caseload(a),
    "today": lambda w, a, _: w.services.appointments.on(a, w.clock().date()),
    "outcomes": lambda w, a, _: w.services.outcomes.found(a, AsOf(w.clock().date())),
    "broken off": lambda w, a, _: w.services.retention.broken_off(a, w.clock().date()),
}


@pytest.mark.parametrize("name", LISTS)
def test_more_people_cost_no_more_statements(name: str, world: World) -> None:
    everybody = world.hire_all()
    counts = []
    for times in (1, 5):
        for _ in range(times):
            client = world.client(everybody)
            world.talk(everybody, client)
            world.planned(everybody, client, "een", "twee")
            draft = AppointmentDraft(world.clock().date())
            world.services.appointments.note(everybody, client.id, draft)
        with counted(world) as sent:
            LISTS[name](world, everybody, client)
        counts.append(len(sent))
    assert counts[0] == counts[1]


SECOND_QUARTER = SharingWish("2025-Q2", Period.MONTH, (Group.PILLAR, Group.KIND))
SHARING: dict[str, Callable[[World, Actor], object]] = {
    "look": lambda w, a: w.services.sharing.look(a),
    "preview": lambda w, a: w.services.sharing.preview(a, SECOND_QUARTER),
    "publish": lambda w, a: w.services.sharing.publish(a, SECOND_QUARTER),
}
BEFORE = {1: SharingWish("2025-01", Period.MONTH), 12: SharingWish("2025-Q1", Period.MONTH)}
"""What was shared before: one period, or four."""


@pytest.mark.parametrize("name", SHARING)
def test_more_cards_and_more_shared_before_cost_no_more_statements_to_share(name: str) -> None:
    """Not for each card, nor for each person, nor for each period that was shared before."""
    counts = []
    for many, before in BEFORE.items():
        world = World()
        boss = world.hire(Role.COORDINATOR)
        cards = [
            Booked(date(2025, month, 3), client=who, pillar="money")
            for month in range(1, 7)
            for who in range(7 * many)
        ]
        book(world.database, cards)
        world.services.sharing.publish(boss, before)
        with counted(world) as sent:
            SHARING[name](world, boss)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_control_asking_for_each_step_is_noticed(
    world: World, mentor: Actor, karin: Client
) -> None:
    lived(world, mentor, karin, 3)
    with counted(world) as sent:
        for step in world.services.plans.plan(mentor, karin.id).steps:
            world.services.plans.plan(mentor, karin.id).step(step.id)
    assert len(sent) > 20


def test_an_answer_is_one_transaction_of_five_statements(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    given = Given(Answer.ANSWERED, 2)
    world.services.bridges.answer(mentor, talk, "housing", given)
    with counted(world) as sent:
        world.services.bridges.answer(mentor, talk, "debts", given)
    assert len(sent) == 5, sent
    assert [each for each in sent if each.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]


def test_going_on_is_one_transaction(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    with counted(world) as sent:
        world.services.bridges.go(mentor, talk, Place("bridge", "debts"))
    assert [each for each in sent if each.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]
    assert len(sent) <= 5


def test_giving_is_one_transaction(world: World, mentor: Actor, karin: Client) -> None:
    step = world.confirmed(mentor, karin)
    gift = world.gift(karin, step)
    with counted(world) as sent:
        world.services.rewards.give(mentor, gift)
    assert [each for each in sent if each.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]


def test_a_glance_while_typing_takes_no_right_to_write(
    world: World, mentor: Actor, karin: Client
) -> None:
    with counted(world) as sent:
        world.services.people.find(mentor, "karin")
    assert [each for each in sent if each.startswith("BEGIN")] == []
