"""The line to the server cut around commit: asked again with its key, a deed is done once."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from sqlalchemy import func, select

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import SeenHow, StepDraft, TeachBack
from bridge_app.domain.rewards import Card, Gift
from bridge_app.errors import StoreBusy
from bridge_app.storage.tables import client, ledger
from tests.faults import desks, place
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.line import Line, line
from tests.faults.place import Inside, scratch

PROMISE = "cut off from the server around a commit and asked again: done once, nothing lost"

COMMIT = b"COMMIT\0"
ROUND_COMMIT = 26
"""Bytes from the word to the end of the server's answer to it."""

TRIES = 6
STEPS = 3
"""Rewards at a time: a client has no more steps than these."""


@dataclass(frozen=True)
class Deed:
    """Something that is asked again with the same key until it was answered; `done` counts it."""

    name: str
    perform: Callable[[Inside, UUID], object]
    done: Callable[[Inside], int]


def run(count: int, seed: int) -> Figure:
    """Cut `count` times; the control asks again without a key."""
    chance = random.Random(seed)
    with (
        scratch() as folder,
        desks.municipality() as (server, desk),
        line(folder, server.folder) as wire,
        desks.entered(desk) as near,
        desks.entered(desk.over(str(folder))) as far,
    ):
        tried = _Cuts(wire, near, far, chance)
        lost = tried.cut(count, keyed=True) + place.chains(near)
        control = until_lost(lambda size: tried.cut(size, keyed=False), max(count // 10, 10))
    return figure(("dropped", PROMISE), (count, lost), control, seed)


@dataclass
class _Cuts:
    """The server from near, to prepare and to judge, and from afar over a line that is cut."""

    wire: Line
    near: Inside
    far: Inside
    chance: random.Random

    def cut(self, count: int, *, keyed: bool) -> list[str]:
        lost = list[str]()
        gifts = list[Deed]()
        begun, number = self.wire.cuts, 0
        while (cuts := self.wire.cuts - begun) < count:
            number += 1
            if not gifts and keyed:
                gifts = _gifts(self.near)
            deed = gifts.pop() if keyed and number % 2 else _newcomer()
            said = self._asked(deed, keyed=keyed)
            done = deed.done(self.near)
            if done != 1 and (said or done > 1):
                lost.append(f"cut {cuts + 1}: {deed.name} {said or 'unanswered'}, done {done}x")
        return lost

    def _asked(self, deed: Deed, *, keyed: bool) -> str:
        """Ask until it is answered, with the line cut somewhere; "answered" or nothing."""
        key = uuid4()
        with self.far.database.reading():
            pass  # connected, as a desk is
        self._arm()
        for _ in range(TRIES):
            try:
                deed.perform(self.far, key if keyed else uuid4())
            except (ServerGone, StoreBusy):
                if self.chance.random() < 0.25:
                    self._arm()
            else:
                self.wire.mend()
                return "answered"
        self.wire.mend()
        return ""

    def _arm(self) -> None:
        """Half of the cuts fall in the commit and its answer, the others anywhere."""
        if self.chance.random() < 0.5:
            self.wire.cut_after(self.chance.randrange(ROUND_COMMIT), COMMIT)
        else:
            self.wire.cut_after(int(10 ** self.chance.uniform(0, 4)))


def _newcomer() -> Deed:
    """Somebody new at the desk."""
    name = uuid4().hex
    found = select(func.count()).where(client.c.last_name == name)

    def perform(inside: Inside, key: UUID) -> object:
        return inside.services.people.create(inside.actor, NewClient("Karin", name), key)

    def done(inside: Inside) -> int:
        with inside.database.reading() as connection:
            return connection.execute(found).scalar_one()

    return Deed(f"client {name}", perform, done)


def _gifts(inside: Inside) -> list[Deed]:
    """Steps of one client that were agreed and done, each to be rewarded."""
    plans, actor = inside.services.plans, inside.actor
    someone = inside.services.people.create(actor, NewClient("Karin", "de Boer")).id
    area = inside.services.bridges.definition().definition.areas[0].id
    goal = plans.set_goal(actor, someone, area, "Rust in huis").goals[-1].id
    for number in range(STEPS):
        plan = plans.add_step(actor, someone, goal, StepDraft(f"Brief {number}"))
    plans.agree(actor, someone, TeachBack.COULD_TELL)
    for step in plan.steps:
        plans.confirm(actor, someone, step.id, SeenHow.TOLD)
    inside.services.rewards.disclose(actor, someone)
    return [_gift(someone, step.id) for step in plan.steps]


def _gift(someone: UUID, step: UUID) -> Deed:
    wanted = Gift(uuid4(), someone, step, 20_00, (Card(step.hex, 20_00),))
    given = select(func.count()).where(ledger.c.step_id == step, ledger.c.kind == "hand_over")

    def perform(inside: Inside, key: UUID) -> object:
        return inside.services.rewards.give(inside.actor, replace(wanted, key=key))

    def done(inside: Inside) -> int:
        with inside.database.reading() as connection:
            return connection.execute(given).scalar_one()

    return Deed(f"reward of step {step}", perform, done)
