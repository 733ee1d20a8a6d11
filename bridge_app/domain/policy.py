"""The municipality's rules for rewards: from which day, how much, how often, who looks along.

Rules are never changed: new ones begin on a day, and every reward keeps the rules under which it
was promised or given (DOMAIN 4). Money is whole euro cents.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.plan import Plan
from bridge_app.errors import (
    AmountOutsidePolicy,
    ApprovalNeeded,
    FieldProblem,
    NotDisclosedYet,
    OwnApproval,
)
from bridge_app.reward_errors import OverCap

MOST_PRESETS = 6
"""Amounts that stand beside each other as buttons."""

LAPSING_DAYS = 14
"""So many days before a reward ends by itself whoever helps the client hears of it."""

MOST_DAYS = 730
"""Days after which a reward that nobody collected ends at the latest."""


class RewardReveal(StrEnum):
    """When a client hears of rewards (DOMAIN 1, rule 3)."""

    AFTER_PLAN = "after_plan"
    FROM_START = "from_start"


class RewardWord(StrEnum):
    """What a reward is called to a client."""

    VOUCHER = "voucher"
    APPRECIATION = "appreciation"
    COMPENSATION = "compensation"


class CapPeriod(StrEnum):
    """In which time a client receives at most so much."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class KindAmount:
    """The usual amount for one kind of step (domain/ideas.py), in cents."""

    kind: str
    cents: int


@dataclass(frozen=True)
class Policy:
    """The municipality's rules for rewards from a date on; amounts in cents (DOMAIN 4).

    `cap_cents` is the most for one client in a `cap_period`, 0 for no such rule; with
    `cap_together` people who live together count as one. `expires_after_days` days after the
    last word about it a reward that nobody collected ends; 0 for never. `goal_reward`: also a
    goal that was reached may carry one (DECISIONS E4).
    """

    id: int
    valid_from: date
    minimum_cents: int = 20_00
    maximum_cents: int = 60_00
    presets_cents: tuple[int, ...] = (20_00, 30_00, 40_00, 60_00)
    approval_limit_cents: int = 40_00
    reveal: RewardReveal = RewardReveal.AFTER_PLAN
    word: RewardWord = RewardWord.VOUCHER
    amounts: tuple[KindAmount, ...] = ()
    cap_cents: int = 0
    cap_period: CapPeriod = CapPeriod.QUARTER
    cap_together: bool = False
    expires_after_days: int = 0
    goal_reward: bool = False

    def amount_for(self, kind: str) -> int | None:
        """The usual amount for this kind of step; None where none was set."""
        return next((each.cents for each in self.amounts if each.kind == kind), None)


def policy_on(policies: Iterable[Policy], day: date) -> Policy:
    """The policy in force on a day: the latest that has begun; the first rules before any has.

    Of two that begin on one day the one written last holds.
    """
    begun = [policy for policy in policies if policy.valid_from <= day]
    return max(begun, key=lambda each: (each.valid_from, each.id), default=Policy(0, date.min))


def policy_of(policies: Iterable[Policy], number: int | None) -> Policy:
    """The rules that a reward froze when it was promised; None stands for the first rules."""
    return next((each for each in policies if each.id == number), Policy(0, date.min))


# --- what rules may say --------------------------------------------------------------------


def check_policy(policy: Policy, today: date) -> None:
    """Raise FieldProblem for rules that contradict each other, or that would change the past.

    AmountOutsidePolicy for a usual amount outside their own minimum and maximum.
    """
    if policy.valid_from < today:
        raise FieldProblem("valid_from", "in_past")
    if policy.minimum_cents <= 0:
        raise FieldProblem("minimum", "not_money")
    if policy.maximum_cents < policy.minimum_cents:
        raise FieldProblem("maximum", "below_minimum")
    _check_presets(policy)
    if 0 < policy.cap_cents < policy.minimum_cents:
        raise FieldProblem("cap", "below_minimum")
    if not 0 <= policy.expires_after_days <= MOST_DAYS:
        raise FieldProblem("expires_after_days", "too_far", MOST_DAYS)


def _check_presets(policy: Policy) -> None:
    presets = policy.presets_cents
    if not presets:
        raise FieldProblem("presets", "empty")
    if len(presets) > MOST_PRESETS:
        raise FieldProblem("presets", "too_many", MOST_PRESETS)
    if len(set(presets)) < len(presets):
        raise FieldProblem("presets", "twice")
    for cents in (*presets, *(each.cents for each in policy.amounts)):
        check_amount(policy, cents)


# --- what a reward must keep to ------------------------------------------------------------


def check_amount(policy: Policy, cents: int) -> None:
    """Raise AmountOutsidePolicy unless minimum <= cents <= maximum."""
    if not policy.minimum_cents <= cents <= policy.maximum_cents:
        raise AmountOutsidePolicy(cents, policy.minimum_cents, policy.maximum_cents)


def check_approval(policy: Policy, cents: int, actor: UUID, approver: UUID | None) -> None:
    """Above the limit somebody else approves; raises ApprovalNeeded or OwnApproval (DOMAIN 4)."""
    if cents <= policy.approval_limit_cents:
        return
    if approver is None:
        raise ApprovalNeeded(cents, policy.approval_limit_cents)
    if approver == actor:
        raise OwnApproval


def check_disclosure(policy: Policy, plan: Plan) -> None:
    """Raise NotDisclosedYet when the policy reveals rewards only after an agreed plan."""
    if policy.reveal is RewardReveal.AFTER_PLAN and plan.agreed_at is None:
        raise NotDisclosedYet


def cap_left(policy: Policy, had_cents: int) -> int | None:
    """What somebody may still receive in this period, never below 0; None without such a rule."""
    return max(policy.cap_cents - had_cents, 0) if policy.cap_cents else None


def check_cap(policy: Policy, cents: int, had_cents: int, *, past: bool = False) -> None:
    """Raise OverCap when this would be more than the rules allow one client in a period.

    `past`: in a period that is over, for what is written down later.
    """
    left = cap_left(policy, had_cents)
    if left is not None and cents > left:
        period = f"past_{policy.cap_period}" if past else policy.cap_period.value
        raise OverCap(period, cents, left, policy.cap_cents)


_MONTHS = {CapPeriod.MONTH: 1, CapPeriod.QUARTER: 3, CapPeriod.YEAR: 12}


def span_of(day: date, period: CapPeriod) -> tuple[date, date]:
    """The first and last day of the calendar month, quarter or year in which this day lies."""
    months = _MONTHS[period]
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    last_month = first.replace(month=first.month + months - 1)
    return first, _month_after(last_month) - timedelta(days=1)


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def ends_on(policy: Policy, since: date) -> date | None:
    """The last day of a reward of which nothing was heard since then; None where it stays."""
    days = policy.expires_after_days
    return since + timedelta(days=days) if days else None


def is_over(policy: Policy, since: date, today: date) -> bool:
    """Whether a reward of which nothing was heard since this day has ended by these rules."""
    last = ends_on(policy, since)
    return last is not None and today > last


def is_lapsing(policy: Policy, since: date, today: date) -> bool:
    """Whether it still stands, and ends within `LAPSING_DAYS`."""
    last = ends_on(policy, since)
    return last is not None and today <= last <= today + timedelta(days=LAPSING_DAYS)
