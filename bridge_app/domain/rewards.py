"""The rules of the ledger: what a reward is worth, how it may move, what it adds up to.

Money is whole euro cents. The ledger only grows: a mistake is answered by a reversing row,
and every balance is summed from the rows (DOMAIN 4).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.plan import MiniStep, Plan, StepState
from bridge_app.domain.policy import RewardWord
from bridge_app.errors import (
    AlreadyRewarded,
    IllegalMove,
    PlanNotAgreed,
    StepNotConfirmed,
)


class RewardState(StrEnum):
    """Where a reward stands in its life."""

    PROMISED = "promised"
    AWARDED = "awarded"
    HANDED_OVER = "handed_over"
    DECLINED = "declined"
    EXPIRED = "expired"
    REVERSED = "reversed"


class LedgerKind(StrEnum):
    """What a ledger row does to its reward."""

    PROMISE = "promise"
    AWARD = "award"
    HAND_OVER = "hand_over"
    DECLINE = "decline"
    EXPIRE = "expire"
    REVERSE = "reverse"


class ReversalReason(StrEnum):
    """Why a hand-over is turned back; never a sanction (DECISIONS E4)."""

    BOOKED_WRONGLY = "booked_wrongly"
    CARD_DEFECTIVE = "card_defective"


class LedgerOrigin(StrEnum):
    """Where a reward was first written down, if not here: on a list, or on paper (DECISIONS E5)."""

    HERE = ""
    IMPORTED = "imported"
    PAPER = "paper"


STEP_LET_GO = "step_let_go"
"""The reason of a decline that nobody spoke out: the step itself was let go by the client."""

CASE_ERASED = "case_erased"
"""The reason of an end that no term brought: the file was erased, and nobody can collect it."""

AMOUNT_OPEN = "amount_open"
"""The reason of a promise after a wrong booking: the step earned it, no amount was promised."""

_MOVES: dict[RewardState | None, dict[LedgerKind, RewardState]] = {
    None: {
        LedgerKind.PROMISE: RewardState.PROMISED,
        LedgerKind.AWARD: RewardState.AWARDED,
    },
    RewardState.PROMISED: {
        LedgerKind.AWARD: RewardState.AWARDED,
        LedgerKind.DECLINE: RewardState.DECLINED,
        LedgerKind.EXPIRE: RewardState.EXPIRED,
    },
    RewardState.AWARDED: {
        LedgerKind.HAND_OVER: RewardState.HANDED_OVER,
        LedgerKind.DECLINE: RewardState.DECLINED,
        LedgerKind.EXPIRE: RewardState.EXPIRED,
        LedgerKind.REVERSE: RewardState.REVERSED,
    },
    RewardState.HANDED_OVER: {LedgerKind.REVERSE: RewardState.REVERSED},
}


def moved(state: RewardState | None, move: LedgerKind) -> RewardState:
    """The state after a move; raises IllegalMove for a move that this state does not know."""
    after = _MOVES.get(state, {}).get(move)
    if after is None:
        raise IllegalMove(state or "none", move)
    return after


def state_after(moves: Iterable[LedgerKind]) -> RewardState | None:
    """Where a reward stands after these moves, in order; None before the first."""
    state: RewardState | None = None
    for move in moves:
        state = moved(state, move)
    return state


@dataclass(frozen=True)
class Card:
    """One card handed over; `cents` is its value."""

    serial: str
    cents: int


@dataclass(frozen=True)
class LedgerRow:
    """One line of the ledger; everything reports need is frozen in it when written.

    It names the step that it is for, or the goal that was reached: exactly one of both.
    `cents` is signed: a reversal carries the negative of what it turns back. `event_date` is
    when it really happened, `business_date` the day in Amsterdam on which it was written.
    `approval` is the number of the yes of `approver`, in the row in which it was used; in one that
    turns back a hand-over it is that of one's own, with the password.
    """

    seq: int
    reward_id: UUID
    kind: LedgerKind
    cents: int
    client_id: UUID
    step_id: UUID | None
    at: datetime
    business_date: date
    event_date: date
    actor: UUID
    pillar: str = ""
    area: str = ""
    step_kind: str = ""
    mentor: UUID | None = None
    team: UUID | None = None
    location: UUID | None = None
    budget: UUID | None = None
    legal_basis: str = ""
    definition: str = ""
    voucher_kind: str = ""
    receipt: str = ""
    reason: str = ""
    cards: tuple[Card, ...] = ()
    case_id: UUID | None = None
    policy: int | None = None
    approver: UUID | None = None
    approval: int | None = None
    household: UUID | None = None
    origin: LedgerOrigin = LedgerOrigin.HERE
    goal_id: UUID | None = None


@dataclass(frozen=True)
class Reward:
    """One reward as its rows add up; `cents` is the amount, `state` where it stands.

    `why` is the reason of the newest row: the ends of a reward are not alike.

    `since` is the day of the newest row, `handed_over_on` the day on which it really was given,
    also where that was written down later. `amount_open`: it was booked wrongly without a promise,
    so that another amount may be given too.
    """

    id: UUID
    client_id: UUID
    step_id: UUID | None
    cents: int
    state: RewardState
    receipt: str = ""
    handed_over_on: date | None = None
    cards: tuple[Card, ...] = ()
    since: date | None = None
    goal_id: UUID | None = None
    why: str = ""
    amount_open: bool = False

    @property
    def open(self) -> bool:
        """Whether it is promised or awarded and still to be handed over."""
        return self.state in _OPEN


@dataclass(frozen=True)
class Promise:
    """What somebody says a step will bring; the same `key` twice is one promise (TRUST 4).

    `approver` is the second person, needed above the approval limit, before the client hears it.
    """

    key: UUID
    client_id: UUID
    step_id: UUID
    cents: int
    approver: UUID | None = None


@dataclass(frozen=True)
class Gift:
    """What somebody asks to give; the same `key` twice is the same gift (TRUST 4).

    `key` is made when the form opens. `approver` is the second person, needed above the
    approval limit. `voucher_kind` may say of which kind the cards are.
    It is for a step, or for a goal that was reached: exactly one of both.
    """

    key: UUID
    client_id: UUID
    step_id: UUID | None
    cents: int
    cards: tuple[Card, ...]
    approver: UUID | None = None
    voucher_kind: str = ""
    goal_id: UUID | None = None


@dataclass(frozen=True)
class Receipt:
    """What a receipt says. `copy` marks a reprint, `reversed` a gift turned back since, and `why`.

    `entered_on` is the day on which it was written down, where that is another than the day of
    the hand-over.

    `step_text` says what it was for: the step, or with `for_goal` the goal that was reached.
    `word` is what the rules called it when it was promised or given.
    """

    number: str
    client_number: str
    client_name: str
    cents: int
    cards: tuple[Card, ...]
    handed_over_on: date
    step_text: str
    given_by: str
    location: str = ""
    copy: bool = False
    reversed: bool = False
    for_goal: bool = False
    word: RewardWord = RewardWord.VOUCHER
    why: str = ""
    entered_on: date | None = None


def check_rewardable(
    plan: Plan, step_id: UUID | None, *, rewarded: bool, from_paper: bool = False
) -> None:
    """Raise unless this step is agreed, done and confirmed, and not rewarded before.

    A step that paper alone tells of may lack the agreement, and nothing else (DECISIONS E5).
    """
    step = plan.step(step_id) if step_id else None
    if step is None or not (from_paper or plan.is_agreed(step.id)):
        raise PlanNotAgreed
    if not step.confirmed:
        raise StepNotConfirmed
    if rewarded:
        raise AlreadyRewarded


_OPEN = {RewardState.PROMISED, RewardState.AWARDED}
_STANDS = {*_OPEN, RewardState.HANDED_OVER}


def rewarded_steps(rewards: Iterable[Reward]) -> frozenset[UUID]:
    """The steps for which something was handed over that was not turned back."""
    given = (each for each in rewards if each.state is RewardState.HANDED_OVER)
    return frozenset(each.step_id for each in given if each.step_id)


def open_reward(rewards: Iterable[Reward], what: UUID) -> Reward | None:
    """What was promised or awarded for this step, or goal, and is still to be handed over."""
    about = (each for each in rewards if what in {each.step_id, each.goal_id})
    return next((each for each in about if each.open), None)


def promisable(plan: Plan, rewards: Iterable[Reward]) -> tuple[MiniStep, ...]:
    """The steps for which something may be promised: agreed, and without a reward that stands."""
    taken = {each.step_id for each in rewards if each.state in _STANDS}
    return tuple(
        step
        for step in plan.steps
        if plan.is_agreed(step.id) and step.state is not StepState.DROPPED and step.id not in taken
    )


def check_promisable(plan: Plan, rewards: Iterable[Reward], step_id: UUID) -> None:
    """Raise unless this step is agreed and carries no reward: PlanNotAgreed, AlreadyRewarded."""
    step = plan.step(step_id)
    if step is None or not plan.is_agreed(step_id) or step.state is StepState.DROPPED:
        raise PlanNotAgreed
    if any(each.step_id == step_id and each.state in _STANDS for each in rewards):
        raise AlreadyRewarded


def had_cents(rewards: Iterable[Sequence[LedgerRow]], first: date, last: date) -> int:
    """What was promised or given from the first to the last of these days, and still stands.

    Each of `rewards` is the rows of one; it counts on the day on which it was first said, or on
    which it really was where that was written down later.
    """
    return sum(
        rows[0].cents
        for rows in rewards
        if first <= rows[0].event_date <= last and state_after(row.kind for row in rows) in _STANDS
    )


def rewardable(plan: Plan, rewards: Collection[Reward]) -> tuple[MiniStep, ...]:
    """The steps a reward may hang on now: agreed, confirmed, and not rewarded before.

    What was earned before asks no agreement again: paper may lack one (DECISIONS E5).
    """
    given = rewarded_steps(rewards)
    owed = {each.step_id for each in rewards if each.state is RewardState.AWARDED}
    agreed = (each for each in plan.steps if plan.is_agreed(each.id) or each.id in owed)
    return tuple(step for step in agreed if step.confirmed and step.id not in given)


def receipt_number(year: int, series: str, count: int) -> str:
    """A receipt number like 2026-A-000123, without gaps inside a year and series."""
    return f"{year}-{series}-{count:06d}"


def reward_from(rows: Sequence[LedgerRow]) -> Reward:
    """The reward these rows of one reward add up to; rows in order of `seq`, at least one."""
    state = state_after(row.kind for row in rows)
    first = rows[0]
    handed = next((row for row in rows if row.kind is LedgerKind.HAND_OVER), None)
    return Reward(
        id=first.reward_id,
        client_id=first.client_id,
        step_id=first.step_id,
        cents=first.cents,
        state=state or RewardState.PROMISED,
        receipt=handed.receipt if handed else "",
        handed_over_on=handed.event_date if handed else None,
        cards=handed.cards if handed else (),
        since=rows[-1].business_date,
        goal_id=first.goal_id,
        why=rows[-1].reason,
        amount_open=first.reason == AMOUNT_OPEN,
    )
