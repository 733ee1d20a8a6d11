"""Eight programs hand out at the same moment: one voucher, one step, the last euro.

In each round all eight stand at one line and ask at once; one of them gives, the other seven are
refused by the rule that says why. Whoever gave turns it back, so the next round begins as this
one did. The rules and the budget are set in the window's own way between the rounds. On a server
they are eight people, each with the rights that the server itself gives them.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing.connection import Connection
from threading import Barrier
from typing import Any, TypeAlias
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason, check_room
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import Lane, SeenHow, StepDraft, TeachBack
from bridge_app.domain.policy import Policy, check_cap
from bridge_app.domain.rewards import Card, Gift, ReversalReason, Reward, RewardState
from bridge_app.errors import Problem, StoreBusy
from bridge_app.services import booking
from bridge_app.services.clock import business_day, system_clock
from bridge_app.storage.database import WRITING, Database
from bridge_app.storage.server import database as databases
from bridge_app.storage.server.booking import NOT_LEFT, OVER_CAP
from tests.faults import desks, place, process
from tests.faults.desks import Desk
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import Inside, Place
from tests.storage.server import rows
from tests.turning_back import turn_back

PROMISE = "eight programs hand out at once: no voucher or step twice, no budget or cap passed"

DESKS = 8
EURO = 20_00
"""Of each reward, and all that is left in a budget or under a cap in its rounds."""

PLENTY = 100_000_00
KINDS = {
    "card": "CardAlreadyGiven",
    "step": "AlreadyRewarded",
    "budget": "NoBudget",
    "cap": "OverCap",
}
"""What all want, and what the seven hear."""

MONEY = ("budget", "cap")
"""What only the lock keeps: nothing in the tables themselves would refuse the second."""

ROUNDS_EACH = 20
"""Of one client; a life with more rows takes longer to read."""

A_MOMENT = 0.1
"""Seconds that somebody thinks at most, where there is no lock."""

PATIENCE = 120.0
"""Seconds at the line, after which a program is taken for dead."""


Store: TypeAlias = Place | Desk
"""A file that eight programs have open, or a server that eight desks speak with."""


def _entered(store: Store) -> AbstractContextManager[Inside]:
    return place.entered(store) if isinstance(store, Place) else desks.entered(store)


def _entered_by(store: Store, number: int) -> AbstractContextManager[Inside]:
    """As one of eight: on a server that is somebody else each."""
    return place.entered(store) if isinstance(store, Place) else desks.entered_by(store, number)


def on_server(count: int, seed: int) -> Figure:
    """Let eight desks of a server try `count` times in all."""
    with desks.municipality() as (_, desk):
        return _figure("handouts", desks.staffed(desk, DESKS), count, seed)


def in_file(count: int, seed: int) -> Figure:
    """Let eight programs on one file try `count` times in all."""
    with place.scratch() as folder:
        made = place.made(folder / "store")
        return _figure("file-handouts", made, count, seed)


def _figure(name: str, store: Store, count: int, seed: int) -> Figure:
    rounds = max(count // DESKS, len(KINDS))
    each = -(-rounds // len(KINDS))
    kinds = [kind for kind in KINDS for _ in range(each)][:rounds]
    lost = _played(store, kinds, locked=True) + _wrong(store)
    control = until_lost(lambda size: _unlocked(store, [*MONEY] * (size // len(MONEY))), 6)
    return figure((name, PROMISE), (rounds * DESKS, lost), control, seed)


def _unlocked(store: Store, kinds: list[str]) -> list[str]:
    """Without the lock; nor does a server ask itself what the program asked before."""
    if not isinstance(store, Place):
        with _entered(store) as inside, inside.database.writing() as connection:
            driver: Any = connection.connection.driver_connection
            ((whole,),) = driver.execute(rows.WRITES).fetchall()
            driver.execute(rows.unasked(whole, NOT_LEFT, OVER_CAP))
    return _played(store, kinds, locked=False)


# --- what is prepared ------------------------------------------------------------------------


@dataclass(frozen=True)
class Rounds:
    """What is wanted in each round, the people it is for with a step for each desk, the budget."""

    kinds: tuple[str, ...]
    people: tuple[tuple[UUID, tuple[UUID, ...]], ...]
    budget: UUID
    name: UUID


def _prepared(store: Store, kinds: list[str], each: int) -> Rounds:
    with _entered(store) as inside:
        people = tuple(_someone(inside) for _ in range(len(kinds) // each + 1))
        return Rounds(tuple(kinds), people, _budget(inside), uuid4())


def _someone(inside: Inside) -> tuple[UUID, tuple[UUID, ...]]:
    """A client with a confirmed step for each desk."""
    plans, actor = inside.services.plans, inside.actor
    someone = inside.services.people.create(actor, NewClient("Karin")).id
    desks.expected(inside, someone)
    area = inside.services.bridges.definition().definition.areas[0].id
    goal = plans.set_goal(actor, someone, area, "Rust in huis").goals[-1].id
    for number in range(DESKS):
        plan = plans.add_step(actor, someone, goal, StepDraft(f"Brief {number}"), Lane.LATER)
    plans.agree(actor, someone, TeachBack.COULD_TELL)
    steps = tuple(step.id for step in plan.steps)
    for step in steps:
        plans.confirm(actor, someone, step, SeenHow.TOLD)
    inside.services.rewards.disclose(actor, someone)
    return someone, steps


def _budget(inside: Inside) -> UUID:
    """The budget of the store, opened where there was none."""
    services, actor = inside.services.budgets, inside.actor
    if known := services.overview(actor):
        return known[0].budget.id
    made = Budget(uuid4(), "Bonnen", date(2020, 1, 1), date(2099, 12, 31))
    services.open(actor, made, PLENTY)
    return made.id


# --- the rounds ------------------------------------------------------------------------------


def _played(store: Store, kinds: list[str], *, locked: bool) -> list[str]:
    """These rounds by eight programs; what went wrong in each."""
    rounds = _prepared(store, kinds, ROUNDS_EACH if locked else 1)
    line = process.line(DESKS)
    children = [
        process.Child(hand_out, (store, rounds, number, (line, locked))) for number in range(DESKS)
    ]
    said = zip(*(child.hear() for child in children), strict=True)
    lost = [
        f"round {number}: {kind}: {dict(Counter(answers))}"
        for number, (kind, answers) in enumerate(zip(kinds, said, strict=True), 1)
        if (answers.count("given") > 1 if not locked else _unlike(kind, answers))
    ]
    for child in children:
        child.rest()
    return lost


def _unlike(kind: str, answers: tuple[str, ...]) -> bool:
    return Counter(answers) != {"given": 1, KINDS[kind]: DESKS - 1}


def hand_out(
    say: Connection, store: Store, rounds: Rounds, number: int, rest: tuple[Barrier, bool]
) -> None:
    """In the child: ask in every round at the same moment as the others, and tell what came."""
    line, locked = rest
    if not locked:
        _unlock()
    with _entered_by(store, number) as inside:
        desk = _Desk(inside, rounds, number, line, goes_back=locked)
        say.send([desk.play(round_) for round_ in range(len(rounds.kinds))])


def _unlock() -> None:
    """The protection off: nobody waits for a turn to write, as most programs have it.

    And everybody thinks for a moment between looking and writing, as it happens by itself now
    and then; with the lock nobody else comes in between.
    """
    databases._BEGIN[WRITING] = "BEGIN"
    setattr(databases, "_NEWEST", desks.NO_LINE)  # noqa: B010 - or the log refuses whoever is second
    setattr(Database, "_transaction", _statement_by_statement)  # noqa: B010 - the protection off
    for look in (check_cap, check_room):
        setattr(booking, look.__name__, _thinking(look))


def _thinking(look: Callable[..., None]) -> Callable[..., None]:
    def looked(*at: object, **more: object) -> None:
        look(*at, **more)
        time.sleep(random.uniform(0, A_MOMENT))

    return looked


@contextmanager
def _statement_by_statement(self: Database, begin: str) -> Iterator[sa.Connection]:
    with self._reopening(), self._engine.connect() as connection:
        begins = self.far or begin != WRITING
        with self._begun(connection, begin) if begins else connection.begin():
            yield connection


@dataclass(frozen=True)
class _Desk:
    """One of the eight, at its own place in the line."""

    inside: Inside
    rounds: Rounds
    number: int
    line: Barrier
    goes_back: bool
    """Whether what was given is turned back; without the lock that too may go wrong."""

    def play(self, now: int) -> str:
        """What came of asking in this round: "given", or the name of what it was refused by."""
        kind = self.rounds.kinds[now]
        if kind != ("", *self.rounds.kinds)[now]:
            self.line.wait(PATIENCE)
            if self.number == 0:
                self._arrange(kind)
        wanted = self._wanted(kind, now)
        self.line.wait(PATIENCE)
        said = self._asked(wanted)
        self.line.wait(PATIENCE)
        if isinstance(said, str):
            return said
        if self.goes_back:
            self._turned_back(said, wanted.client_id)
        return "given"

    def _arrange(self, kind: str) -> None:
        """As a coordinator does: what is left in the budget, and the most for one client."""
        services, actor = self.inside.services.budgets, self.inside.actor
        (stand,) = services.overview(actor)
        more = (EURO if kind == "budget" else PLENTY) - stand.left_cents
        if more:
            why = ChangeReason.TOP_UP if more > 0 else ChangeReason.TAKEN_BACK
            services.change(actor, BudgetChange(self.rounds.budget, more, why))
        today = business_day(system_clock())
        services.set_policy(actor, Policy(0, today, cap_cents=EURO if kind == "cap" else 0))

    def _wanted(self, kind: str, now: int) -> Gift:
        """All want the same card, or the same step; or each its own, of the same last euro."""
        someone, steps = self.rounds.people[now % len(self.rounds.people)]
        serial = f"{self.rounds.name}-{now}" if kind == "card" else f"{uuid4()}"
        step = steps[now % DESKS if kind == "step" else self.number]
        return Gift(uuid4(), someone, step, EURO, (Card(serial, EURO),))

    def _asked(self, wanted: Gift) -> Reward | str:
        services, actor = self.inside.services.rewards, self.inside.actor
        while True:
            try:
                return services.give(actor, wanted)
            except StoreBusy:
                continue  # nothing was kept; whoever waited in vain asks again
            except (Problem, sa.exc.DBAPIError) as refused:
                return type(refused).__name__

    def _turned_back(self, given: Reward, someone: UUID) -> None:
        """And what the step earned is let go too, which else waits for its next card (E4)."""
        rewards, actor = self.inside.services.rewards, self.inside.actor
        wrong = ReversalReason.BOOKED_WRONGLY
        self._kept(partial(turn_back, rewards, actor, uuid4(), given.id, wrong))
        for each in rewards.of_client(actor, someone):
            if each.state is RewardState.AWARDED:
                self._kept(partial(rewards.decline, actor, uuid4(), each.id))

    def _kept(self, deed: Callable[[], object]) -> None:
        busy = True
        while busy:
            with suppress(StoreBusy):
                deed()
                busy = False


# --- afterwards ------------------------------------------------------------------------------


def _wrong(store: Store) -> list[str]:
    """What is not as it was before the first round: nothing is spent, every chain is whole."""
    with _entered(store) as inside:
        wrong = place.chains(inside)
        (stand,) = inside.services.budgets.overview(inside.actor)
        if (stand.promised_cents, stand.spent_cents) != (0, 0):
            wrong.append(f"the budget holds {stand.promised_cents} and {stand.spent_cents}")
        return [f"the end: {each}" for each in wrong]
