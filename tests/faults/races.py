"""Eight desks want the same at the same moment: as many get it as there are, and no number twice.

A household may have so many of a thing; no service asks for that yet, so its rows are looked at
and added to as a service would, in one `writing()`. Everything else is asked of the services.
At each desk sits somebody else, as whom the server knows them: it shows and keeps for each what
lies within their reach, and every client of a race is expected today.
"""

import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from threading import Barrier
from uuid import UUID, uuid4

from sqlalchemy import func, insert, select

from bridge_app.domain.people import Client, NewClient
from bridge_app.domain.plan import SeenHow, StepDraft, TeachBack
from bridge_app.domain.rewards import Card, Gift
from bridge_app.errors import AlreadyRewarded, ChangedElsewhere, Problem, StoreBusy
from bridge_app.services.clock import system_clock
from bridge_app.storage import giving
from bridge_app.storage.database import WRITING
from bridge_app.storage.server import database as databases
from bridge_app.storage.tables import household, household_member, ledger
from tests.faults import desks, place
from tests.faults.desks import Desk
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import Inside

PROMISE = "eight desks at once: no cap passed, no change lost, no receipt twice and none missing"

DESKS = 8
CAP = 2
"""So many of a household."""

YEAR = 2020
"""Of the numbers that are drawn by themselves; those of rewards are of this year."""

KINDS = ("household", "number", "version", "reward")
OFTEN = (55, 39, 4, 2)
"""How often of a hundred; a reward takes thirty times as long as a number."""

DAY = date(2026, 6, 2)

Deed = Callable[[Inside, int], object]


class _ChangedMindError(Exception):
    """A deed that was broken off after it drew its number."""


def run(count: int, seed: int) -> Figure:
    """Let the desks race `count` times, and a twentieth as often without the lock."""
    chance = random.Random(seed)
    with desks.municipality() as (_, desk), _crew(desks.staffed(desk, DESKS)) as crew:
        kinds = chance.choices(KINDS, OFTEN, k=count)
        lost = [
            f"race {n}: {wrong}" for n, kind in enumerate(kinds, 1) for wrong in crew.race(kind)
        ]
        lost += [f"race {count}: {wrong}" for wrong in crew.gaps() + place.chains(crew.near)]
        with _unlocked():
            control = until_lost(crew.households, max(count // 20, 20))
    return figure(("races", PROMISE), (count, lost), control, seed)


@contextmanager
def _unlocked() -> Iterator[None]:
    """The protection off: nobody waits for a turn to write, nor looks at the log before others."""
    locked, newest = databases._BEGIN[WRITING], databases._NEWEST
    databases._BEGIN[WRITING] = "BEGIN"
    setattr(databases, "_NEWEST", desks.NO_LINE)  # noqa: B010 - or the log refuses whoever is second
    try:
        yield
    finally:
        databases._BEGIN[WRITING] = locked
        setattr(databases, "_NEWEST", newest)  # noqa: B010 - and on again


@contextmanager
def _crew(desk: Desk) -> Iterator["_Crew"]:
    """Eight people at their desks, each as themselves; and one more who prepares and judges."""
    with ExitStack() as opened:
        near = opened.enter_context(desks.entered(desk))
        far = [opened.enter_context(desks.entered_by(desk, each)) for each in range(DESKS)]
        pool = opened.enter_context(ThreadPoolExecutor(DESKS))
        create = near.services.people.create
        _numbers_alone(near)
        people = [create(near.actor, NewClient(f"Kind {number}")) for number in range(DESKS)]
        for each in people:
            desks.expected(near, each.id)
        yield _Crew(near, far, people, pool)


def _numbers_alone(near: Inside) -> None:
    """The owner lets numbers be drawn without a hand-over, which the server refuses otherwise.

    So the lock alone is tried; with what is handed over the numbers are raced in `_reward`.
    """
    with near.database.writing() as connection:
        connection.exec_driver_sql(
            "ALTER TABLE receipt_counter DISABLE TRIGGER receipt_counter_was_printed"
        )


@dataclass
class _Crew:
    """The desks, their clients, and the races they can run; each race tells what is wrong."""

    near: Inside
    far: list[Inside]
    people: list[Client]
    pool: ThreadPoolExecutor

    def race(self, kind: str) -> list[str]:
        """One race of this kind; what went wrong."""
        return {
            "household": self._household,
            "number": self._number,
            "version": self._version,
            "reward": self._reward,
        }[kind]()

    def households(self, count: int) -> list[str]:
        """So many races over a household; what went wrong in each."""
        return [f"race {n}: {wrong}" for n in range(1, count + 1) for wrong in self._household()]

    def gaps(self) -> list[str]:
        """Numbers of receipts that are missing, or that stand on two."""
        with self.near.database.reading() as connection:
            asked = select(ledger.c.receipt).where(ledger.c.kind == "hand_over")
            receipts = connection.execute(asked).scalars().all()
        numbers = sorted(int(each.rpartition("-")[2]) for each in receipts)
        return [] if numbers == [*range(1, len(numbers) + 1)] else [f"receipts {numbers}"]

    def _at_once(self, deed: Deed) -> list[object]:
        """What each desk got from its deed: its answer, or the problem."""
        start = Barrier(DESKS)

        def perform(number: int) -> object:
            start.wait()
            while True:
                try:
                    return deed(self.far[number], number)
                except StoreBusy:
                    continue  # nothing was kept; whoever waited in vain asks again
                except (Problem, _ChangedMindError) as problem:
                    return problem

        return list(self.pool.map(perform, range(DESKS)))

    # --- the races -----------------------------------------------------------------------------

    def _household(self) -> list[str]:
        home, joined = uuid4(), func.count(household_member.c.seq)
        members = select(joined).where(household_member.c.household_id == home)
        with self.near.database.writing() as connection:
            row = {"id": home, "created_at": system_clock(), "label": ""}
            connection.execute(insert(household), row)

        def join(inside: Inside, number: int) -> bool:
            with inside.database.writing() as connection:
                if connection.execute(members).scalar_one() >= CAP:
                    return False
                someone = self.people[number].id
                row = {"household_id": home, "client_id": someone, "from_day": DAY}
                connection.execute(insert(household_member), row)
                return True

        said = self._at_once(join)
        with self.near.database.reading() as connection:
            found = connection.execute(members).scalar_one()
        wrong = found != CAP or said.count(True) != CAP
        return [f"household {home} has {found} of {CAP}, said {said}"] if wrong else []

    def _number(self) -> list[str]:
        """Half of the desks change their mind after they drew; their number is not used up."""

        def draw(inside: Inside, number: int) -> int:
            with inside.database.writing() as connection:
                _, drawn = giving.next_receipt(connection, YEAR)
                if number % 2:
                    raise _ChangedMindError
            return drawn

        drawn = sorted(each for each in self._at_once(draw) if isinstance(each, int))
        kept = [*range(drawn[0], drawn[0] + DESKS // 2)] if drawn else None
        with self.near.database.writing() as connection:
            _, following = giving.next_receipt(connection, YEAR)
        wrong = drawn != kept or following != drawn[-1] + 1
        return [f"receipts {drawn}, then {following}"] if wrong else []

    def _version(self) -> list[str]:
        """All change what they read at the same moment: one does, the others hear of it."""
        people, actor = self.near.services.people, self.near.actor
        known = people.open(actor, self.people[0].id).client

        def change(inside: Inside, number: int) -> str:
            wanted = replace(known, phone=f"06-{known.version}{number}")
            return str(inside.services.people.change(inside.actor, wanted).phone)

        said = self._at_once(change)
        kept = [each for each in said if isinstance(each, str)]
        told = sum(isinstance(each, ChangedElsewhere) for each in said)
        phone = people.open(actor, known.id).client.phone
        wrong = (kept, told) != ([phone], DESKS - 1)
        return [f"client {known.number}: kept {kept}, {told} told, stands {phone}"] if wrong else []

    def _reward(self) -> list[str]:
        """Three steps that were done: each is rewarded once, with a number of its own."""
        someone, steps = self._confirmed()

        def give(inside: Inside, number: int) -> str:
            step = steps[number % len(steps)]
            gift = Gift(uuid4(), someone, step, 20_00, (Card(uuid4().hex, 20_00),))
            return inside.services.rewards.give(inside.actor, gift).receipt

        said = self._at_once(give)
        given = [each for each in said if isinstance(each, str)]
        told = sum(isinstance(each, AlreadyRewarded) for each in said)
        wrong = (len(set(given)), told) != (len(steps), DESKS - len(steps))
        return [f"client {someone}: {said}"] if wrong else []

    def _confirmed(self) -> tuple[UUID, list[UUID]]:
        plans, actor = self.near.services.plans, self.near.actor
        someone = self.near.services.people.create(actor, NewClient("Karin")).id
        desks.expected(self.near, someone)
        area = self.near.services.bridges.definition().definition.areas[0].id
        goal = plans.set_goal(actor, someone, area, "Rust in huis").goals[-1].id
        for number in range(3):
            plan = plans.add_step(actor, someone, goal, StepDraft(f"Brief {number}"))
        plans.agree(actor, someone, TeachBack.COULD_TELL)
        steps = [step.id for step in plan.steps]
        for step in steps:
            plans.confirm(actor, someone, step, SeenHow.TOLD)
        self.near.services.rewards.disclose(actor, someone)
        return someone, steps
