"""Two people at once: one reward for a step, one card, numbers without gaps, nothing overwritten.

Each protection is switched off in a control that names what is lost. The store is a real
encrypted file; the threads have connections of their own.
"""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.people import Client
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.rewards import LedgerKind, Reward
from bridge_app.domain.totals import Filters
from bridge_app.errors import AlreadyRewarded, Problem, StoreBusy
from bridge_app.services.session import services_for
from bridge_app.storage import chain, giving, store, tables
from bridge_app.storage.database import Database, open_cipher
from tests.services.booked import Booked, book
from tests.services.world import DEFINITIONS, MORNING, World
from tests.storage.stores import KEY, made

DESKS = 8


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    opened = World(made(tmp_path))
    yield opened
    opened.database.close()


@pytest.fixture
def mentor(world: World) -> Actor:
    return world.hire(Role.MENTOR, Role.FRONT_DESK)


@pytest.fixture
def karin(world: World, mentor: Actor) -> Client:
    return world.client(mentor)


def at_once(deeds: list[Callable[[], object]]) -> list[object]:
    """What each deed gave or raised, when all begin at the same moment."""
    gate = threading.Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> object:
        gate.wait()
        return patiently(deed)

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def patiently(deed: Callable[[], object]) -> object:
    """Tries again while another connection is saving, as a person would."""
    for _ in range(100):
        try:
            return deed()
        except StoreBusy:
            time.sleep(0.01)
        except (Problem, sa.exc.IntegrityError) as refused:
            return refused
    raise AssertionError("the store was busy all the time")


def handed_over(database: Database) -> list[Any]:
    with database.reading() as connection:
        rows = connection.execute(
            sa.select(tables.ledger)
            .where(tables.ledger.c.kind == LedgerKind.HAND_OVER)
            .order_by(tables.ledger.c.seq)
        )
        return list(rows)


def gifts(world: World, actor: Actor, client: Client, steps: list[MiniStep]) -> list[Any]:
    """One deed for each of these steps, each with its own key and card."""
    wanted = [world.gift(client, step) for step in steps]
    return [partial(world.services.rewards.give, actor, gift) for gift in wanted]


# --- one step ------------------------------------------------------------------------------


def test_eight_desks_reward_one_step_once(world: World, mentor: Actor, karin: Client) -> None:
    step = world.confirmed(mentor, karin)
    results = at_once(gifts(world, mentor, karin, [step] * DESKS))
    assert sum(isinstance(each, Reward) for each in results) == 1
    assert sum(isinstance(each, AlreadyRewarded) for each in results) == DESKS - 1
    assert len(handed_over(world.database)) == 1


def test_one_gift_sent_by_eight_hands_is_given_once(
    world: World, mentor: Actor, karin: Client
) -> None:
    (give,) = gifts(world, mentor, karin, [world.confirmed(mentor, karin)])
    results = at_once([give] * DESKS)
    assert len(set(results)) == 1
    assert isinstance(results[0], Reward)
    assert len(handed_over(world.database)) == 1


class _Meeting:
    """Holds whoever has looked and not yet written, so that all have looked before one writes."""

    def __init__(self, seats: int) -> None:
        self.gate = threading.Barrier(seats)
        self.turn = threading.Lock()
        self.frozen = giving.frozen

    def __call__(self, *args: Any) -> object:
        with suppress(threading.BrokenBarrierError):  # others may wait for the right to write
            self.gate.wait(timeout=0.5)
        return self.frozen(*args)


def test_looking_and_writing_are_one_even_when_both_look_first(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The right to write is taken before the look, so the second looks after the first wrote."""
    step = world.confirmed(mentor, karin)
    monkeypatch.setattr(giving, "frozen", _Meeting(2))
    results = at_once(gifts(world, mentor, karin, [step] * 2))
    assert sum(isinstance(each, Reward) for each in results) == 1
    assert len(handed_over(world.database)) == 1


@contextmanager
def _looking_without_the_right_to_write(
    self: Database, _begin: str = ""
) -> Iterator[sa.Connection]:
    """What a database library does by default: no transaction before the first write."""
    with self._engine.connect() as connection, connection.begin():
        yield connection


def test_control_without_begin_immediate_one_step_is_rewarded_twice(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same meeting with the transaction and the guard off: the loss is named."""
    step = world.confirmed(mentor, karin)
    world.services.rewards.disclose(mentor, karin.id)
    with world.database.writing() as connection:
        for guard in ("ledger_one_reward_per_step", "ledger_follow_on", "ledger_card_follows_row"):
            connection.exec_driver_sql(f"DROP TRIGGER {guard}")
    meeting = _Meeting(2)
    one_by_one = threading.Lock()
    append = chain.append

    def append_in_turn(*args: Any) -> int:
        with one_by_one:
            return append(*args)

    monkeypatch.setattr(giving, "frozen", meeting)
    monkeypatch.setattr(chain, "append", append_in_turn)
    monkeypatch.setattr(Database, "_transaction", _looking_without_the_right_to_write)
    at_once(gifts(world, mentor, karin, [step] * 2))
    monkeypatch.undo()
    lost = handed_over(world.database)
    assert [row.step_id for row in lost] == [step.id, step.id], "one step, two rewards"


# --- numbers -------------------------------------------------------------------------------


def test_eight_desks_number_without_gap_or_double(
    world: World, mentor: Actor, karin: Client
) -> None:
    steps = [world.confirmed(mentor, karin, f"stap {n}") for n in range(DESKS)]
    results = at_once(gifts(world, mentor, karin, steps))
    assert all(isinstance(each, Reward) for each in results)
    numbers = [row.receipt for row in handed_over(world.database)]
    assert numbers == [f"2026-A-{n:06d}" for n in range(1, DESKS + 1)]
    with world.database.reading() as connection:
        key = world.database.key_for(chain.LEDGER.purpose)
        assert chain.verify(connection, key, chain.LEDGER).whole


def test_control_a_number_counted_from_what_is_there_is_given_twice(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counting receipts instead of a counter row, without the right to write: two times one."""
    seen: list[int] = []
    gate = threading.Barrier(2)

    def count(database: Database) -> None:
        with database.writing() as connection:
            taken = connection.execute(sa.select(sa.func.count(tables.ledger.c.receipt)))
            seen.append(taken.scalar_one() + 1)
            gate.wait(timeout=5)

    monkeypatch.setattr(Database, "_transaction", _looking_without_the_right_to_write)
    at_once([lambda: count(world.database)] * 2)
    assert seen == [1, 1]


def _desk_in_its_own_process(folder: Path, actor: Actor, gifts_: list[Any]) -> list[str]:
    database = open_cipher(folder / store.DATABASE, KEY)
    services = services_for(database, lambda: MORNING, DEFINITIONS)
    try:
        receipts = []
        for gift in gifts_:
            reward = patiently(partial(services.rewards.give, actor, gift))
            receipts.append(getattr(reward, "receipt", repr(reward)))
        return receipts
    finally:
        database.close()


@pytest.mark.serial
def test_three_programs_number_without_gap_or_double(
    world: World, mentor: Actor, karin: Client, tmp_path: Path
) -> None:
    steps = [world.confirmed(mentor, karin, f"stap {n}") for n in range(12)]
    wanted = [world.gift(karin, step) for step in steps]
    shares = [(tmp_path, mentor, wanted[n::3]) for n in range(3)]
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        receipts = pool.starmap(_desk_in_its_own_process, shares)
    numbers = sorted(number for share in receipts for number in share)
    assert numbers == [f"2026-A-{n:06d}" for n in range(1, 13)]


# --- totals --------------------------------------------------------------------------------


def test_while_totals_are_counted_another_desk_goes_on(world: World) -> None:
    """The control counts within its deed: then nobody else can do anything meanwhile."""
    book(world.database, [Booked()])
    coordinator, reports = world.hire(Role.COORDINATOR), world.services.reports
    year, times = Filters(date(2026, 1, 1), date(2026, 12, 31)), list[tuple[int, int]]()

    def meanwhile(*told: int) -> None:
        reports.exported(coordinator, "totals.csv", 1)
        times.append((told[0], told[1]))

    made = reports.totals(coordinator, year, meanwhile)
    assert made.total.line.count == 1
    assert len(times) > len(made.rows)
    with (
        pytest.raises(StoreBusy),
        world.services.acting.deed(coordinator, Permission.FIGURES, "report.totals"),
    ):
        meanwhile(0, 0)


# --- clients -------------------------------------------------------------------------------


def test_eight_new_clients_at_once_have_eight_numbers(world: World, mentor: Actor) -> None:
    results = at_once([partial(world.client, mentor, f"Naam{n}") for n in range(DESKS)])
    numbers = sorted(each.number for each in results if isinstance(each, Client))
    assert numbers == [str(1001 + n) for n in range(DESKS)]
