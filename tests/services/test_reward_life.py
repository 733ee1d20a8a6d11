"""The life of rewards played at random against a plain model: sums, states, one for a step."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bridge_app.domain.access import Role
from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason
from bridge_app.domain.plan import Lane, MiniStep, SeenHow, TeachBack
from bridge_app.domain.policy import Policy, check_amount
from bridge_app.domain.rewards import Promise, ReversalReason, Reward, RewardState
from bridge_app.errors import AmountOutsidePolicy, RuleBroken
from bridge_app.reward_errors import NoBudget, OverCap
from bridge_app.services import booking
from bridge_app.services.clock import business_day
from bridge_app.storage import budgets
from tests.services.world import World

STEPS = 5
PUT = 70_00
CAP = 100_00
RESERVES = {RewardState.PROMISED, RewardState.AWARDED}
STANDS = {*RESERVES, RewardState.HANDED_OVER}
AMOUNTS = st.sampled_from([19_99, 20_00, 30_00, 60_00, 60_01])
WHICH = st.integers(0, STEPS - 1)


@dataclass
class Known:
    """What the model remembers of the newest reward of one step."""

    cents: int = 0
    state: RewardState | None = None
    reward: UUID | None = None


class Life(RuleBasedStateMachine):
    """Rewards of one client: every deed is done by the program, and by a list of numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.actor = self.world.hire_all()
        self.colleague = self.world.hire(Role.COORDINATOR)
        self.client = self.world.client(self.actor)
        self.budget = Budget(uuid4(), "Pilot", date(2026, 1, 1), date(2026, 12, 31))
        self.steps: list[MiniStep] = []
        self.known = [Known() for _ in range(STEPS)]
        self.confirmed = [False] * STEPS
        self.put = PUT
        self.cap = 0
        self.back_cents = 0

    def teardown(self) -> None:
        report = self.world.services.rewards.verify(self.actor)
        assert report.whole
        self.world.database.close()

    @initialize()
    def agree(self) -> None:
        world, plans = self.world, self.world.services.plans
        for number in range(STEPS):
            name = f"stap {number}"
            plan = world.planned(self.actor, self.client, name)
            step = next(each for each in plan.steps if each.text == name)
            self.steps.append(step)
            plans.move_step(self.actor, self.client.id, step.id, step.version, Lane.LATER)
        plans.agree(self.actor, self.client.id, TeachBack.COULD_TELL)
        world.services.budgets.open(self.actor, self.budget, PUT)

    # --- the model -------------------------------------------------------------------------

    def sum(self, states: set[RewardState]) -> int:
        return sum(each.cents for each in self.known if each.state in states)

    def left(self) -> int:
        return self.put - self.sum(STANDS)

    def may_have(self, cents: int) -> type[RuleBroken] | None:
        """What the rules say to one more reward, the first no that counts."""
        if not 20_00 <= cents <= 60_00:
            return AmountOutsidePolicy
        if self.cap and self.sum(STANDS) + cents > self.cap:
            return OverCap
        return NoBudget if cents > self.left() else None

    # --- deeds -----------------------------------------------------------------------------

    @rule(number=WHICH, cents=AMOUNTS)
    def promise(self, number: int, cents: int) -> None:
        known, step = self.known[number], self.steps[number]
        asked = Promise(uuid4(), self.client.id, step.id, cents, self.colleague.person)
        ask = self.world.services.rewards.promise
        if known.state in STANDS:
            with pytest.raises(RuleBroken):
                ask(self.actor, asked)
        elif refused := self.may_have(cents):
            with pytest.raises(refused):
                ask(self.actor, asked)
        else:
            made = ask(self.actor, asked)
            assert ask(self.actor, asked) == made, "sent twice it is made once"
            earned = self.confirmed[number]
            state = RewardState.AWARDED if earned else RewardState.PROMISED
            self.known[number] = Known(cents, state, made.id)

    @rule(number=WHICH)
    def confirm(self, number: int) -> None:
        plans, known = self.world.services.plans, self.known[number]
        plans.confirm(self.actor, self.client.id, self.steps[number].id, SeenHow.TOLD)
        self.confirmed[number] = True
        if known.state is RewardState.PROMISED:
            known.state = RewardState.AWARDED

    @rule(number=WHICH)
    def not_yet(self, number: int) -> None:
        plans, known = self.world.services.plans, self.known[number]
        ask = self.actor, self.client.id, self.steps[number].id
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

    @rule(number=WHICH, cents=AMOUNTS)
    def give(self, number: int, cents: int) -> None:
        known, step = self.known[number], self.steps[number]
        gift = self.world.gift(self.client, step, cents, approver=self.colleague.person)
        give = self.world.services.rewards.give
        kept = known.state in RESERVES
        if not self.confirmed[number] or known.state is RewardState.HANDED_OVER:
            refused: type[RuleBroken] | None = RuleBroken
        elif kept:
            refused = None if cents == known.cents else RuleBroken
        else:
            refused = self.may_have(cents)
        if refused:
            with pytest.raises(refused):
                give(self.actor, gift)
            return
        given = give(self.actor, gift)
        assert give(self.actor, gift) == given, "sent twice it is given once"
        assert kept == (given.id == known.reward)
        self.known[number] = Known(cents, RewardState.HANDED_OVER, given.id)

    @rule(number=WHICH)
    def decline(self, number: int) -> None:
        known, decline = self.known[number], self.world.services.rewards.decline
        if known.reward is None:
            return
        if known.state not in RESERVES:
            with pytest.raises(RuleBroken):
                decline(self.actor, uuid4(), known.reward)
            return
        decline(self.actor, uuid4(), known.reward)
        known.state = RewardState.DECLINED

    @rule(number=WHICH, reason=st.sampled_from(ReversalReason))
    def reverse(self, number: int, reason: ReversalReason) -> None:
        known, reverse = self.known[number], self.world.services.rewards.reverse
        if known.reward is None:
            return
        if known.state not in {RewardState.AWARDED, RewardState.HANDED_OVER}:
            with pytest.raises(RuleBroken):
                reverse(self.actor, uuid4(), known.reward, reason)
            return
        reverse(self.actor, uuid4(), known.reward, reason)
        known.state = RewardState.REVERSED

    @rule(cents=st.sampled_from([-50_00, -10_00, 10_00, 40_00]))
    def change_budget(self, cents: int) -> None:
        reason = ChangeReason.TOP_UP if cents > 0 else ChangeReason.TAKEN_BACK
        change, wanted = self.world.services.budgets.change, BudgetChange(self.budget.id, 0, reason)
        if self.left() + cents < 0:
            with pytest.raises(RuleBroken):
                change(self.actor, replace(wanted, cents=cents))
            return
        change(self.actor, replace(wanted, cents=cents))
        self.put += cents

    @rule(cap=st.sampled_from([0, CAP]))
    def set_rules(self, cap: int) -> None:
        today = business_day(self.world.clock())
        self.world.services.budgets.set_policy(self.actor, Policy(0, today, cap_cents=cap))
        self.cap = cap

    # --- after every deed ------------------------------------------------------------------

    def of(self, number: int) -> Reward:
        """The newest reward of a step, as the program tells it."""
        all_of = self.world.services.rewards.of_client(self.actor, self.client.id)
        return [each for each in all_of if each.step_id == self.steps[number].id][-1]

    @invariant()
    def every_sum_is_that_of_the_model(self) -> None:
        if not self.steps:
            return
        with self.world.database.reading() as connection:
            (stand,) = budgets.stands(connection, [self.budget])
        assert stand.put_cents == self.put
        assert stand.promised_cents == self.sum(RESERVES)
        assert stand.spent_cents == self.sum({RewardState.HANDED_OVER})
        assert stand.left_cents == self.left() >= 0

    @invariant()
    def every_reward_stands_where_the_model_says(self) -> None:
        for number, known in enumerate(self.known):
            if known.state is not None:
                told = self.of(number)
                assert (told.cents, told.state) == (known.cents, known.state)


PLAYED = settings(max_examples=8, stateful_step_count=25, deadline=None)
FOUND = settings(PLAYED, max_examples=30, phases=[Phase.generate], derandomize=True)
"""To find that something is wrong, not the shortest way to it."""


def test_the_sums_are_those_of_a_plain_model() -> None:
    run_state_machine_as_test(Life, settings=PLAYED)


def test_control_a_budget_that_nobody_asks_is_overrun(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the look at what is left, the same game finds more given than there is."""
    monkeypatch.setattr(booking, "check_room", lambda *_: None)
    with pytest.raises(BaseException, match=r"DID NOT RAISE|left_cents"):
        run_state_machine_as_test(Life, settings=FOUND)


def test_control_an_amount_outside_the_rules_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AmountOutsidePolicy):
        check_amount(Policy(1, date(2026, 1, 1)), 19_99)
    monkeypatch.setattr(booking, "check_amount", lambda *_: None)
    with pytest.raises(BaseException, match="DID NOT RAISE"):
        run_state_machine_as_test(Life, settings=FOUND)
