"""The whole money side played at random against a plain model, on both engines.

Two mentors, each with a client and a budget, two drawers of cards and the rules of the
municipality: promises, approvals, hand-overs of several cards, declining, expiring, reversing,
the stock (test_stock_model.py), budgets and rules that change, and a fall in the middle of a
deed. After every deed each sum is that of the model, and the chain of the ledger verifies.

`GAMES=500 python -m pytest tests/services/test_reward_life.py` plays more than a test run does.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason
from bridge_app.domain.plan import Lane, MiniStep, SeenHow, TeachBack
from bridge_app.domain.policy import CapPeriod, Policy, span_of
from bridge_app.domain.rewards import Card, Gift, Promise, ReversalReason, Reward, RewardState
from bridge_app.errors import (
    AmountOutsidePolicy,
    ApprovalNeeded,
    OwnApproval,
    Problem,
    RuleBroken,
)
from bridge_app.reward_errors import NoBudget, OverCap
from bridge_app.services import booking
from bridge_app.services.clock import business_day
from bridge_app.storage import audit, budgets, chain, giving, ledger, stock, tables, units
from bridge_app.storage.database import WRITING, Database
from tests.engines import FILE, Fresh, drop_guard
from tests.services.test_stock_model import Drawers
from tests.services.world import World
from tests.turning_back import turn_back

STEPS = 6
"""Of two clients: the even ones of the first, the odd ones of the second."""

PUT = 90_00
CAP = 60_00
LIMIT = 40_00
RESERVES = {RewardState.PROMISED, RewardState.AWARDED}
STANDS = {*RESERVES, RewardState.HANDED_OVER}
AMOUNTS = st.sampled_from([20_00, 40_00, 20_00, 60_00, 40_00, 19_99, 60_01])
WHICH = st.integers(0, STEPS - 1)
SECOND = st.sampled_from(["colleague", "nobody", "themselves", "colleague"])

SPOTS = {
    "row": (ledger, "append"),
    "number": (giving, "next_receipt"),
    "card": (stock, "move"),
    "money": (budgets, "change"),
    "key": (giving, "keep_key"),
    "log": (audit, "record"),
}
"""What was just done when the program falls."""


@dataclass
class Known:
    """What the model remembers of the newest reward of one step."""

    cents: int = 0
    state: RewardState | None = None
    reward: UUID | None = None
    said: date = date.min
    heard: date = date.min
    days: int = 0
    told: bool = False
    free: bool = False


class _FallenError(Exception):
    """The program stopped here."""


@contextmanager
def falling(spot: str) -> Iterator[None]:
    """Inside, the program falls right after it did this."""
    module, name = SPOTS[spot]
    real = getattr(module, name)

    def falls(*args: Any, **more: Any) -> None:
        real(*args, **more)
        raise _FallenError

    setattr(module, name, falls)
    try:
        yield
    finally:
        setattr(module, name, real)


class Life(Drawers):
    """Rewards, cards and money: every deed is done by the program, and by a list of numbers."""

    @initialize()
    def begin(self) -> None:
        super().begin()
        world = self.world
        self.colleague = world.hire(Role.COORDINATOR)
        self.actors = [self.actor, world.hire(*Role)]
        self.clients = [self.client, world.client(self.actors[1], "Ali")]
        self.budgets = [self._budget(self._team_of(self.actor)), self._budget(None)]
        self.planned: list[MiniStep] = []
        self.known_of = [Known() for _ in range(STEPS)]
        self.confirmed = [False] * STEPS
        self.put = [PUT, PUT]
        self.policy = Policy(0, self.today)
        self.buy(at=0, again=False)
        for number in range(STEPS):
            self._plan(number)

    def _team_of(self, actor: Actor) -> UUID:
        team = uuid4()
        with self.world.database.writing() as connection:
            connection.execute(sa.insert(tables.team), {"id": team, "name": "Wijkteam"})
            units.join_team(connection, actor.person, team, self.today)
        return team

    def _budget(self, team: UUID | None) -> Budget:
        made = Budget(uuid4(), "Pilot", date(2026, 1, 1), date(2026, 12, 31), team)
        self.world.services.budgets.open(self.actor, made, PUT)
        return made

    def _plan(self, number: int) -> None:
        plans, name = self.world.services.plans, f"stap {number}"
        actor, client = self.actors[number % 2], self.clients[number % 2]
        plan = self.world.planned(actor, client, name)
        step = next(each for each in plan.steps if each.text == name)
        self.planned.append(step)
        plans.move_step(actor, client.id, step.id, step.version, Lane.LATER)
        plans.agree(actor, client.id, TeachBack.COULD_TELL)

    # --- the model -------------------------------------------------------------------------

    @property
    def today(self) -> date:
        return business_day(self.world.clock())

    def sum(self, whose: int, states: set[RewardState]) -> int:
        return sum(each.cents for each in self.known_of[whose::2] if each.state in states)

    def left(self, whose: int) -> int:
        return self.put[whose] - self.sum(whose, STANDS)

    def had(self, whose: int) -> int:
        """What this client was promised or given in this quarter, and still stands."""
        first, last = span_of(self.today, CapPeriod.QUARTER)
        mine = (each for each in self.known_of[whose::2] if each.state in STANDS)
        return sum(each.cents for each in mine if first <= each.said <= last)

    def may_have(self, whose: int, cents: int, second: str) -> type[RuleBroken] | None:
        """What the rules say to one more reward, the first no that counts."""
        if not 20_00 <= cents <= 60_00:
            return AmountOutsidePolicy
        if cents > LIMIT and second != "colleague":
            return OwnApproval if second == "themselves" else ApprovalNeeded
        if self.policy.cap_cents and self.had(whose) + cents > CAP:
            return OverCap
        return NoBudget if cents > self.left(whose) else None

    def approver(self, whose: int, second: str) -> UUID | None:
        people = {"themselves": self.actors[whose], "colleague": self.colleague}
        return people[second].person if second in people else None

    def agrees(self, actor: Actor, wanted: Gift | Promise) -> None:
        """The colleague who is named looked along just now, in their own name."""
        if wanted.approver == self.colleague.person and wanted.cents > 0:
            self.world.agreed(self.colleague, actor, wanted)

    def some_cards(self, number: int, cents: int) -> tuple[Card, ...]:
        """Cards of twenty that make this amount: mostly good ones, and all different."""
        good = [serial for serial, each in self.cards.items() if each.state == "in_stock"]
        pool = [*good, *(each for each in self.cards if each not in good), "nergens"]
        worth = [20_00] * (cents // 20_00)
        worth += [cents - sum(worth)] if cents % 20_00 else []
        picked = {pool[(number + n) % len(pool)]: each for n, each in enumerate(worth)}
        return tuple(Card(serial, each) for serial, each in picked.items())

    # --- deeds -----------------------------------------------------------------------------

    @rule(number=WHICH, cents=AMOUNTS, second=SECOND)
    def promise(self, number: int, cents: int, second: str) -> None:
        known, step, whose = self.known_of[number], self.planned[number], number % 2
        actor, client = self.actors[whose], self.clients[whose]
        asked = Promise(uuid4(), client.id, step.id, cents, self.approver(whose, second))
        self.agrees(actor, asked)
        ask = self.world.services.rewards.promise
        if known.state in STANDS:
            with pytest.raises(RuleBroken):
                ask(actor, asked)
        elif refused := self.may_have(whose, cents, second):
            with pytest.raises(refused):
                ask(actor, asked)
        else:
            made = ask(actor, asked)
            self._stands(number, made, cents)
            self.known_of[number].told = True
            assert ask(actor, asked) == made, "sent twice it is made once"

    def _stands(self, number: int, reward: Reward, cents: int) -> None:
        earned = RewardState.AWARDED if self.confirmed[number] else RewardState.PROMISED
        days = self.policy.expires_after_days
        self.known_of[number] = Known(cents, earned, reward.id, self.today, self.today, days)

    @rule(number=WHICH)
    def confirm(self, number: int) -> None:
        plans, known, whose = self.world.services.plans, self.known_of[number], number % 2
        ask = self.actors[whose], self.clients[whose].id, self.planned[number].id
        plans.confirm(*ask, SeenHow.TOLD)
        self.confirmed[number] = True
        if known.state is RewardState.PROMISED:
            known.state, known.heard = RewardState.AWARDED, self.today

    @rule(number=WHICH)
    def not_yet(self, number: int) -> None:
        plans, known, whose = self.world.services.plans, self.known_of[number], number % 2
        ask = self.actors[whose], self.clients[whose].id, self.planned[number].id
        if self.confirmed[number] and known.state is RewardState.HANDED_OVER:
            with pytest.raises(RuleBroken):
                plans.not_yet(*ask)
            return
        plans.not_yet(*ask)
        self.confirmed[number] = False
        if known.state is RewardState.AWARDED:
            again = self.of(number)
            assert again.id != known.reward
            known.state, known.reward = RewardState.PROMISED, again.id
            known.said = known.heard = self.today

    @rule(number=WHICH, cents=AMOUNTS, second=SECOND, cards=st.integers(0, 15))
    def give(self, number: int, cents: int, second: str, cards: int) -> None:
        known, whose = self.known_of[number], number % 2
        actor, client = self.actors[whose], self.clients[whose]
        gift = self.world.gift(client, self.planned[number], cents)
        gift = replace(gift, cards=self.some_cards(cards, cents))
        gift = replace(gift, approver=self.approver(whose, second))
        self.agrees(actor, gift)
        give = self.world.services.rewards.give
        kept = known.state in RESERVES and (known.cents == cents or not known.free)
        if refused := self._refused(number, cents, second, gift.cards):
            with pytest.raises(refused):
                give(actor, gift)
            return
        given = give(actor, gift)
        assert kept == (given.id == known.reward)
        if not kept:
            self._stands(number, given, cents)
        self.known_of[number].state = RewardState.HANDED_OVER
        for card in gift.cards:
            self.leaves(card.serial, given.id)
        assert give(actor, gift) == given, "sent twice it is given once"

    def _refused(
        self, number: int, cents: int, second: str, cards: tuple[Card, ...]
    ) -> type[Problem] | None:
        known = self.known_of[number]
        if not self.confirmed[number] or known.state is RewardState.HANDED_OVER:
            return RuleBroken
        if sum(each.cents for each in cards) != cents:
            return RuleBroken
        no: type[Problem] | None
        if known.state in RESERVES and cents == known.cents:
            no = None
        elif known.state in RESERVES and not known.free:
            no = RuleBroken
        else:  # what was booked wrongly makes way for another amount
            was, known.state = known.state, None
            no = self.may_have(number % 2, cents, second)
            known.state = was
        good = all(self.known(each.serial).state == "in_stock" for each in cards)
        return no or (None if good else RuleBroken)

    @rule(
        numbers=st.lists(WHICH, min_size=1, max_size=4),
        far=st.sampled_from(RewardState),
        cents=st.sampled_from([20_00, 40_00]),
    )
    def go_as_it_should(self, numbers: list[int], far: RewardState, cents: int) -> None:
        """Promised, done and handed over, as most of them are, as far as it came."""
        for number in numbers:
            self.promise(number, cents, "colleague")
            if far is not RewardState.PROMISED:
                self.confirm(number)
            if far is RewardState.HANDED_OVER:
                self.give(number, self.known_of[number].cents or cents, "colleague", 0)

    @rule(number=WHICH)
    def decline(self, number: int) -> None:
        known, decline = self.known_of[number], self.world.services.rewards.decline
        if known.reward is None:
            return
        if known.state not in RESERVES:
            with pytest.raises(RuleBroken):
                decline(self.actors[number % 2], uuid4(), known.reward)
            return
        decline(self.actors[number % 2], uuid4(), known.reward)
        known.state = RewardState.DECLINED

    @rule(number=WHICH, reason=st.sampled_from(ReversalReason))
    def reverse(self, number: int, reason: ReversalReason) -> None:
        known, reverse = self.known_of[number], self._reverse
        if known.reward is None:
            return
        if known.state is not RewardState.HANDED_OVER:
            with pytest.raises(RuleBroken):
                reverse(self.actors[number % 2], uuid4(), known.reward, reason)
            return
        out = [serial for serial, each in self.cards.items() if each.reward == known.reward]
        lay = {serial: self.lay_before(serial) for serial in out}
        reverse(self.actors[number % 2], uuid4(), known.reward, reason)
        known.free |= reason is ReversalReason.BOOKED_WRONGLY and not known.told
        self._turned_back(number)
        for serial, where in lay.items():
            self.comes_back(serial, where, reason)

    def _reverse(self, actor: Actor, key: UUID, reward_id: UUID, reason: ReversalReason) -> None:
        turn_back(self.world.services.rewards, actor, key, reward_id, reason)

    def _turned_back(self, number: int) -> None:
        """What was handed over stays earned, as something new."""
        known = self.known_of[number]
        again = self.of(number)
        assert again.id != known.reward
        known.state, known.reward, known.told = RewardState.AWARDED, again.id, True
        known.said = known.heard = self.today

    # --- what a coordinator does -----------------------------------------------------------

    @rule(whose=st.integers(0, 1), cents=st.sampled_from([-50_00, -10_00, 10_00, 40_00]))
    def change_budget(self, whose: int, cents: int) -> None:
        reason = ChangeReason.TOP_UP if cents > 0 else ChangeReason.TAKEN_BACK
        change = self.world.services.budgets.change
        wanted = BudgetChange(self.budgets[whose].id, cents, reason)
        if self.left(whose) + cents < 0:
            with pytest.raises(RuleBroken):
                change(self.actor, wanted)
            return
        change(self.actor, wanted)
        self.put[whose] += cents

    @rule(cap=st.sampled_from([0, CAP]), days=st.sampled_from([0, 20]))
    def set_rules(self, cap: int, days: int) -> None:
        rules = Policy(0, self.today, cap_cents=cap, expires_after_days=days)
        self.world.services.budgets.set_policy(self.actor, rules)
        self.policy = rules

    @precondition(lambda self: self.today < date(2026, 11, 15))
    @rule(days=st.sampled_from([1, 20, 21, 40]))
    def later(self, days: int) -> None:
        """Time goes by; then a coordinator comes in, and what nobody collected ends."""
        self.world.long_after(days)
        over = [each for each in self.known_of if self._is_over(each)]
        assert self.world.services.budgets.end_overdue(self.actor) == len(over)
        for each in over:
            each.state = RewardState.EXPIRED

    def _is_over(self, known: Known) -> bool:
        waited = (self.today - known.heard).days
        return known.state in RESERVES and 0 < known.days < waited

    @rule(spot=st.sampled_from([*SPOTS]), deed=st.integers(0, 20))
    def fall(self, spot: str, deed: int) -> None:
        """The program falls in the middle of what it may do now: nothing of it stays."""
        may = [*self._may_do()]
        before = self._contents()
        with falling(spot):
            try:
                may[deed % len(may)]()
            except _FallenError:
                assert self._contents() == before, "something of it stayed"

    def _contents(self) -> dict[str, list[Any]]:
        """A colleague's yes is a deed of its own: it stands before the deed that fell."""
        return {**self.world.contents(), "approval": []}

    def _may_do(self) -> Iterator[Callable[[], None]]:
        """Deeds that would go well, each with what it is done to."""
        yield lambda: self.change_budget(0, 10_00)
        yield lambda: self.buy(1, again=False)
        yield lambda: self.transfer(0, 1)
        for number, known in enumerate(self.known_of):
            if known.state is RewardState.HANDED_OVER:
                yield partial(self.reverse, number, ReversalReason.BOOKED_WRONGLY)
                yield partial(self.replace_card, number, number + 1)
            elif known.state in RESERVES:
                yield partial(self.decline, number)
            else:
                yield partial(self.promise, number, 20_00, "nobody")
            if self.confirmed[number]:
                yield partial(self.give, number, known.cents or 20_00, "colleague", 0)

    # --- after every deed ------------------------------------------------------------------

    def of(self, number: int) -> Reward:
        """The newest reward of a step, as the program tells it."""
        rewards, whose = self.world.services.rewards, number % 2
        all_of = rewards.of_client(self.actors[whose], self.clients[whose].id)
        return [each for each in all_of if each.step_id == self.planned[number].id][-1]

    @invariant()
    def every_budget_is_that_of_the_model(self) -> None:
        with self.world.database.reading() as connection:
            stands = budgets.stands(connection, self.budgets)
        for whose, stand in enumerate(stands):
            assert stand.put_cents == self.put[whose]
            assert stand.promised_cents == self.sum(whose, RESERVES)
            assert stand.spent_cents == self.sum(whose, {RewardState.HANDED_OVER})
            assert stand.left_cents == self.left(whose) >= 0

    @invariant()
    def every_client_has_what_the_model_says(self) -> None:
        rewards = self.world.services.rewards
        for whose, (actor, client) in enumerate(zip(self.actors, self.clients, strict=True)):
            told = {each.id: each for each in rewards.of_client(actor, client.id)}
            for known in self.known_of[whose::2]:
                if known.reward:
                    reward = told.pop(known.reward)
                    assert (reward.cents, reward.state) == (known.cents, known.state)
            assert not any(each.state in STANDS for each in told.values()), "one nobody knows of"
            if cap := self.policy.cap_cents:
                left = max(cap - self.had(whose), 0)
                assert rewards.room(actor, client.id).cap_cents == left

    @invariant()
    def the_chain_verifies(self) -> None:
        key = self.world.database.key_for(chain.LEDGER.purpose)
        with self.world.database.reading() as connection:
            assert chain.verify(connection, key, chain.LEDGER).whole


def game_on(fresh: Callable[[], Database]) -> type[Life]:
    """The game in stores like this; on a server each deed is done as who does it."""

    class OnEngine(Life):
        @staticmethod
        def store() -> World:
            return World(fresh(), by_people=True)

    return OnEngine


def play(game: type[Life], examples: int, deeds: int = 30) -> None:
    """So many games; what goes wrong is told as it was found, not looked at any shorter."""
    rules = settings(
        max_examples=examples,
        stateful_step_count=deeds,
        deadline=None,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(game, settings=rules)


GAMES = int(os.environ.get("GAMES", "0"))


def test_every_sum_is_that_of_a_plain_model(engine: str, fresh: Fresh) -> None:
    play(game_on(fresh), GAMES or (5 if engine == FILE else 1))


def begun(step: int = 0) -> Life:
    """A game that has begun, in which this step was done."""
    game = Life()
    game.begin()
    game.confirm(step)
    return game


def told(game: Life) -> None:
    """What is looked at after every deed."""
    game.every_budget_is_that_of_the_model()
    game.every_client_has_what_the_model_says()
    game.the_books_say_what_the_model_says()
    game.what_came_and_went_is_what_lies_there()
    game.the_chain_verifies()


def outside(game: Life) -> None:
    game.promise(0, 19_99, "nobody")


def alone(game: Life) -> None:
    game.promise(0, 60_00, "themselves")


def over_the_cap(game: Life) -> None:
    game.set_rules(CAP, 0)
    for number in (0, 2):
        game.promise(number, 40_00, "nobody")


def over_the_budget(game: Life) -> None:
    for number in (0, 2):
        game.promise(number, 60_00, "colleague")


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize(
    ("rule_off", "deeds"),
    [
        ("check_amount", outside),
        ("_approved", alone),
        ("check_cap", over_the_cap),
        ("check_room", over_the_budget),
    ],
)
def test_control_a_rule_that_nobody_keeps_is_noticed(
    rule_off: str, deeds: Callable[[Life], None], off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deeds that the game plays too; with the rule off they give what may not be given."""
    game = begun()
    if off:
        monkeypatch.setattr(booking, rule_off, lambda *_, **_how: None)
        with game.world.database.writing() as connection:
            drop_guard(connection, "ledger", "ledger_approved")
        with pytest.raises(BaseException, match="DID NOT RAISE"):
            deeds(game)
    else:
        deeds(game)
        told(game)
    game.teardown()


@contextmanager
def _half_of_it_stays(self: Database) -> Iterator[sa.Connection]:
    """The protection off: what was written stays, whatever became of the deed."""
    fallen = None
    with self._transaction(WRITING) as connection:
        try:
            yield connection
        except _FallenError as error:
            fallen = error
    if fallen:
        raise fallen


GIVING = 4
"""Of what may be done in a game in which only the first step was done."""


@pytest.mark.parametrize("kept", [False, True])
def test_control_what_stays_of_a_deed_that_fell_is_noticed(
    kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    game = begun()
    if kept:
        monkeypatch.setattr(Database, "writing", _half_of_it_stays)
        with pytest.raises(AssertionError, match="stayed"):
            game.fall("row", GIVING)
        with pytest.raises(AssertionError):
            told(game)
    else:
        game.fall("row", GIVING)
        told(game)
        game.give(0, 40_00, "nobody", 0)
        told(game)
        assert game.known_of[0].state is RewardState.HANDED_OVER
    game.teardown()
