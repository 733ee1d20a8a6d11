"""The stock played at random against a plain model: dictionaries of where each card lies.

After each step the books say what the model says, opening + bought - handed over + returned -
void + differences is what lies there, no card lies in two places, and a check finds no fault.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bridge_app.domain.access import Role
from bridge_app.domain.rewards import Card, ReversalReason
from bridge_app.domain.stock import VoidReason
from bridge_app.domain.stock_counts import CountWish
from bridge_app.errors import Problem
from bridge_app.services import stocking
from bridge_app.storage import stock, stock_checks
from tests.services.stocked import KIND, batch, kind, place, works_at
from tests.services.world import World
from tests.turning_back import turn_back

FIRST = 10
"""Cards of a batch of the game."""


@dataclass
class Model:
    """One card as anybody would note it down: where it lies, and whether it is good."""

    location: UUID | None
    state: str = "in_stock"
    reward: UUID | None = None


class Drawers(RuleBasedStateMachine):
    """What is done to the stock alone, right deeds and wrong ones, in any order."""

    store: Callable[[], World] = World

    @initialize()
    def begin(self) -> None:
        """A mentor who works everywhere, two drawers, and somebody with steps."""
        self.world = type(self).store()
        self.actor = self.world.hire(*Role)
        self.client = self.world.client(self.actor)
        self.places = [place(self.world, name) for name in ("Noord", "Zuid")]
        kind(self.world, self.actor)
        self.cards: dict[str, Model] = {}
        self.opening: dict[UUID, int] = dict.fromkeys(self.places, 0)
        self.flow: dict[UUID, Counter[str]] = {each: Counter() for each in self.places}
        self.steps = 0

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.database.close()

    # --- what the model does ---------------------------------------------------------------

    def lying(self, where: UUID) -> list[str]:
        return [serial for serial, each in self.cards.items() if each.location == where]

    def pick(self, number: int) -> str:
        """One of the cards, or one that nobody ever bought."""
        return [*self.cards, "nergens"][number % (len(self.cards) + 1)]

    def known(self, serial: str) -> Model:
        return self.cards.get(serial, Model(None, "unknown"))

    def tried(self, deed: Any, *, right: bool) -> Any:
        """What a deed gave; a wrong one is refused by name, and a right one never is."""
        if right:
            return deed()
        with pytest.raises(Problem):
            deed()
        return None

    # --- deeds -----------------------------------------------------------------------------

    @precondition(lambda self: len(self.cards) < 3 * FIRST)
    @rule(at=st.integers(0, 1), again=st.booleans())
    def buy(self, at: int, again: bool) -> None:
        first = 1 if again else len(self.cards) + 1
        wanted = batch(self.places[at], f"{first:04d}", f"{first + FIRST - 1:04d}")
        right = not any(each in self.cards for each in wanted.serials)
        self.tried(lambda: self.world.services.stock.buy(self.actor, wanted), right=right)
        if right:
            self.cards |= {each: Model(self.places[at]) for each in wanted.serials}
            self.flow[self.places[at]]["bought"] += FIRST

    @rule(number=st.integers(0, 40), to=st.integers(0, 1))
    def transfer(self, number: int, to: int) -> None:
        serial, goal = self.pick(number), self.places[to]
        card = self.known(serial)
        right = card.state == "in_stock" and card.location != goal
        move = self.world.services.stock.transfer
        self.tried(lambda: move(self.actor, KIND, [serial], goal), right=right)
        if right and card.location:
            self.flow[card.location]["out"] += 1
            self.flow[goal]["in"] += 1
            card.location = goal

    @rule(number=st.integers(0, 40), back=st.booleans())
    def set_aside(self, number: int, back: bool) -> None:
        serial = self.pick(number)
        card, services = self.known(serial), self.world.services.stock
        begins, ends = ("set_aside", "in_stock") if back else ("in_stock", "set_aside")
        move = services.free if back else services.set_aside
        right = card.state == begins
        self.tried(lambda: move(self.actor, KIND, [serial]), right=right)
        if right:
            card.state = ends

    @rule(number=st.integers(0, 40), reason=st.sampled_from(VoidReason))
    def void(self, number: int, reason: VoidReason) -> None:
        serial = self.pick(number)
        card = self.known(serial)
        right = card.state in {"in_stock", "set_aside"}
        gone = self.world.services.stock.void
        self.tried(lambda: gone(self.actor, KIND, [serial], reason), right=right)
        if right and card.location:
            self.flow[card.location]["void"] += 1
            card.location, card.state = None, "lost" if reason is VoidReason.LOST else "void"

    def leaves(self, serial: str, reward: UUID) -> None:
        """This card goes with this reward."""
        card = self.cards[serial]
        assert card.location
        self.flow[card.location]["given"] += 1
        card.location, card.state, card.reward = None, "given", reward

    def comes_back(self, serial: str, lay: UUID, reason: ReversalReason) -> None:
        """Its reward was turned back: it lies where it lay, or is void."""
        card = self.cards[serial]
        card.state, card.reward = "void", None
        if reason is ReversalReason.BOOKED_WRONGLY:
            card.location, card.state = lay, "in_stock"
            self.flow[lay]["returned"] += 1

    def lay_before(self, serial: str) -> UUID:
        with self.world.database.reading() as connection:
            (card,) = stock.cards(connection, [serial], KIND)
        assert card.came_from
        return card.came_from

    @rule(broken=st.integers(0, 40), new=st.integers(0, 40))
    def replace_card(self, broken: int, new: int) -> None:
        old, fresh = self.pick(broken), self.pick(new)
        was, comes = self.known(old), self.known(fresh)
        right = was.state == "given" and comes.state == "in_stock"
        swap = self.world.services.stock.replace
        args = (self.actor, KIND, old, fresh, VoidReason.DEFECTIVE)
        self.tried(lambda: swap(*args), right=right)
        if right and comes.location:
            self.flow[comes.location]["given"] += 1
            comes.location, comes.state, comes.reward = None, "given", was.reward
            was.state, was.reward = "void", None

    @rule(at=st.integers(0, 1), off=st.integers(-1, 1))
    def count_by_number(self, at: int, off: int) -> None:
        where = self.places[at]
        lies = len(self.lying(where))
        wish = CountWish(KIND, where, lies, max(lies + off, 0))
        right = wish.counted == lies
        self.tried(lambda: self.world.services.stock.count(self.actor, wish), right=right)
        if right:
            self._counted(where)

    @rule(
        at=st.integers(0, 1), gone=st.integers(0, 40), extra=st.integers(0, 40), why=st.booleans()
    )
    def count_each(self, at: int, gone: int, extra: int, why: bool) -> None:
        """One that lay there may miss, one that lay elsewhere or was lost may be there."""
        where = self.places[at]
        lies, stray = self.lying(where), self.pick(extra)
        counted = [each for n, each in enumerate(lies) if n != gone]
        if stray not in lies:
            counted.append(stray)
        missing = [each for each in lies if each not in counted]
        comes = stray if stray not in lies else None
        may_come = comes is None or self.known(comes).state in {"in_stock", "set_aside", "lost"}
        right = may_come and (why or (not missing and comes is None))
        reason = "De doos viel om" if why else ""
        wish = CountWish(KIND, where, len(lies), len(counted), tuple(counted), reason)
        self.tried(lambda: self.world.services.stock.count(self.actor, wish), right=right)
        if right:
            self._differs(where, missing, comes)

    def _differs(self, where: UUID, missing: list[str], comes: str | None) -> None:
        for serial in missing:
            self.cards[serial].location, self.cards[serial].state = None, "lost"
        if comes:
            card = self.cards[comes]
            if card.location:
                self.flow[card.location]["difference"] -= 1
            card.location, card.state = where, "in_stock"
        self._counted(where)

    def _counted(self, where: UUID) -> None:
        self.opening[where] = len(self.lying(where))
        self.flow[where] = Counter()

    @rule()
    def break_off(self) -> None:
        """A crash in mid-transaction: nothing of it stays."""
        self.world.break_log()
        with suppress(Exception):
            first = f"{900 + self.steps:04d}"
            self.world.services.stock.buy(self.actor, batch(self.places[0], first, first))
        self.world.mend_log()

    # --- what always holds -------------------------------------------------------------------

    @invariant()
    def the_books_say_what_the_model_says(self) -> None:
        if not hasattr(self, "world"):
            return
        states = {"given": "handed_over", "lost": "void"}
        with self.world.database.reading() as connection:
            found = {
                each.serial: (each.state.value, each.location)
                for each in stock.cards(connection, list(self.cards), KIND)
            }
            fault = stock_checks.first_fault(connection)
        assert found == {
            serial: (states.get(each.state, each.state), each.location)
            for serial, each in self.cards.items()
        }
        assert fault is None

    @invariant()
    def what_came_and_went_is_what_lies_there(self) -> None:
        if not hasattr(self, "world"):
            return
        for where, flow in self.flow.items():
            told = self.world.services.stock.reconciled(self.actor, KIND, where)
            assert replace(told, last_counted=None) == replace(
                told,
                last_counted=None,
                opening=self.opening[where],
                bought=flow["bought"],
                came_in=flow["in"],
                went_out=flow["out"],
                handed_over=flow["given"],
                returned=flow["returned"],
                voided=flow["void"],
                differences=flow["difference"],
            )
            assert told.expected == len(self.lying(where))


class Played(Drawers):
    """The stock, with rewards that are given and turned back as simply as can be."""

    @rule(number=st.integers(0, 40), desk=st.sampled_from([None, 0, 1]))
    def give(self, number: int, desk: int | None) -> None:
        """At the desk of one of the drawers, or by who works everywhere."""
        serial, here = self.pick(number), None if desk is None else self.places[desk]
        works_at(self.world, self.actor, here)
        card = self.known(serial)
        right = card.state == "in_stock" and here in {None, card.location}
        self.steps += 1
        step = self.world.confirmed(self.actor, self.client, f"stap {self.steps}")
        gift = self.world.gift(self.client, step, cards=(Card(serial, 20_00),))
        gave = self.tried(lambda: self.world.services.rewards.give(self.actor, gift), right=right)
        if right:
            self.leaves(serial, gave.id)

    @precondition(lambda self: any(each.state == "given" for each in self.cards.values()))
    @rule(number=st.integers(0, 40), reason=st.sampled_from(ReversalReason), to=st.integers(0, 40))
    def reverse(self, number: int, reason: ReversalReason, to: int) -> None:
        out = [serial for serial, each in self.cards.items() if each.state == "given"]
        serial = out[number % len(out)]
        card = self.cards[serial]
        assert card.reward
        lay = self.lay_before(serial)
        turn_back(self.world.services.rewards, self.actor, uuid4(), card.reward, reason)
        self.comes_back(serial, lay, reason)


def play(examples: int) -> None:
    """So many games of 25 deeds."""
    rules = settings(
        max_examples=examples,
        stateful_step_count=25,
        deadline=None,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Played, settings=rules)


def test_the_stock_is_what_a_plain_model_says() -> None:
    play(6)


@pytest.mark.parametrize("forgotten", ["leave", "come_back", None])
def test_control_a_deed_that_forgets_the_stock_is_noticed(
    forgotten: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if forgotten:
        monkeypatch.setattr(stocking, forgotten, lambda *_: None)
    game = Played()
    game.begin()
    game.buy(at=0, again=False)
    game.give(number=0, desk=None)
    if forgotten != "leave":
        game.reverse(number=0, reason=ReversalReason.BOOKED_WRONGLY, to=0)
    if forgotten is None:
        game.the_books_say_what_the_model_says()
        game.what_came_and_went_is_what_lies_there()
    else:
        with pytest.raises(AssertionError):
            game.the_books_say_what_the_model_says()
    game.teardown()
