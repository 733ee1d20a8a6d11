"""What the page of the rules for rewards shows, and what is typed there read as new rules."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.policy import CapPeriod, KindAmount, Policy, RewardReveal, policy_on
from bridge_app.errors import FieldProblem, Problem

ReadDay = Callable[[str, str], date]
ReadMoney = Callable[[str, str], int]
SayMoney = Callable[[int], str]


@dataclass(frozen=True)
class RulesWish:
    """New rules as typed; an empty amount for a kind of step sets none, an empty cap neither.

    `goals`: also a goal that was reached may carry something.
    """

    valid_from: str = ""
    minimum: str = ""
    maximum: str = ""
    presets: str = ""
    limit: str = ""
    cap: str = ""
    days: str = ""
    reveal: RewardReveal = RewardReveal.AFTER_PLAN
    period: CapPeriod = CapPeriod.QUARTER
    together: bool = False
    kinds: Mapping[IdeaKind, str] = field(default_factory=dict)
    goals: bool = False


@dataclass(frozen=True)
class RulesState:
    """All of the page; `known` are the rules there ever were, the oldest first."""

    today: date
    known: tuple[Policy, ...] = ()
    trouble: Problem | None = None

    @property
    def holds(self) -> Policy:
        """The rules of today."""
        return policy_on(self.known, self.today)

    @property
    def newest(self) -> Policy:
        """The rules that come last: one goes on from these."""
        return max(self.known, key=lambda each: (each.valid_from, each.id), default=self.holds)


def wish_of(policy: Policy, day: str, say: SayMoney) -> RulesWish:
    """The rules as they would be typed, to begin on this day."""
    return RulesWish(
        day,
        say(policy.minimum_cents),
        say(policy.maximum_cents),
        " ".join(map(say, policy.presets_cents)),
        say(policy.approval_limit_cents),
        say(policy.cap_cents) if policy.cap_cents else "",
        str(policy.expires_after_days) if policy.expires_after_days else "",
        policy.reveal,
        policy.cap_period,
        policy.cap_together,
        {IdeaKind(each.kind): say(each.cents) for each in policy.amounts},
        policy.goal_reward,
    )


def wanted_rules(wish: RulesWish, day: ReadDay, money: ReadMoney) -> Policy:
    """The rules as they will be asked; raises FieldProblem for what cannot be read."""
    presets = tuple(money(each, "presets") for each in re.split(r"[\s;]+", wish.presets.strip()))
    return Policy(
        0,
        day(wish.valid_from, "valid_from"),
        money(wish.minimum, "minimum"),
        money(wish.maximum, "maximum"),
        presets,
        money(wish.limit, "approval_limit"),
        wish.reveal,
        amounts=tuple(
            KindAmount(kind.value, money(text, f"kind_{kind.value}"))
            for kind, text in wish.kinds.items()
            if text.strip()
        ),
        cap_cents=_cap(wish.cap, money),
        cap_period=wish.period,
        cap_together=wish.together,
        expires_after_days=_days(wish.days),
        goal_reward=wish.goals,
    )


def _cap(typed: str, money: ReadMoney) -> int:
    """The most for one client; 0 for an empty field alone: who types nothing at all means none."""
    if not typed.strip():
        return 0
    cents = money(typed, "cap")
    if not cents:
        raise FieldProblem("cap", "not_money")
    return cents


def _days(typed: str) -> int:
    """Whole days; 0 for an empty field."""
    said = typed.strip()
    if said and not re.fullmatch(r"\d{1,4}", said):
        raise FieldProblem("expires_after_days", "not_days")
    return int(said or 0)
