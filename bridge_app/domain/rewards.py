"""The rules of the ledger: what a reward is worth, how it may move, what it adds up to.

Money is whole euro cents. The ledger only grows: a mistake is answered by a reversing row,
and every balance is summed from the rows (DOMAIN 4).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.domain.plan import MiniStep, Plan, StepState
from bridge_app.errors import (
    AlreadyRewarded,
    CardsDoNotAddUp,
    FieldProblem,
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

    `cents` is signed: a reversal carries the negative of what it turns back. `event_date` is
    when it really happened, `business_date` the day in Amsterdam on which it was written.
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
    household: UUID | None = None


@dataclass(frozen=True)
class Reward:
    """One reward as its rows add up; `cents` is the amount, `state` where it stands.

    `since` is the day of the newest row.
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
    approval limit.
    """

    key: UUID
    client_id: UUID
    step_id: UUID
    cents: int
    cards: tuple[Card, ...]
    approver: UUID | None = None


@dataclass(frozen=True)
class Receipt:
    """What a receipt says. `copy` marks a reprint, `reversed` a gift turned back since."""

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


def check_rewardable(plan: Plan, step_id: UUID, *, rewarded: bool) -> None:
    """Raise unless this step is agreed, done and confirmed, and not rewarded before."""
    step = plan.step(step_id)
    if step is None or not plan.is_agreed(step_id):
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


def open_reward(rewards: Iterable[Reward], step_id: UUID) -> Reward | None:
    """What was promised or awarded for this step and is still to be handed over."""
    return next((each for each in rewards if each.step_id == step_id and each.open), None)


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

    Each of `rewards` is the rows of one; it counts on the day on which it was first said.
    """
    return sum(
        rows[0].cents
        for rows in rewards
        if first <= rows[0].business_date <= last
        and state_after(row.kind for row in rows) in _STANDS
    )


def rewardable(plan: Plan, rewarded: Collection[UUID]) -> tuple[MiniStep, ...]:
    """The steps a reward may hang on now: agreed, confirmed, and not rewarded before."""
    return tuple(
        step
        for step in plan.steps
        if step.confirmed and plan.is_agreed(step.id) and step.id not in rewarded
    )


def cleaned_cards(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards with what a scanner or a thumb put around the serial number taken off."""
    return tuple(Card(clean_name(card.serial), card.cents) for card in cards)


def check_cards(cards: Sequence[Card], cents: int) -> None:
    """Raise unless there is a card, every card has a serial, and together they make `cents`."""
    if not cards or any(not card.serial.strip() for card in cards):
        raise FieldProblem("serial", "empty")
    if len({card.serial for card in cards}) < len(cards):
        raise FieldProblem("serial", "twice")
    total = sum(card.cents for card in cards)
    if total != cents:
        raise CardsDoNotAddUp(total, cents)


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
        handed_over_on=handed.business_date if handed else None,
        cards=handed.cards if handed else (),
        since=rows[-1].business_date,
    )


@dataclass(frozen=True)
class Total:
    """One line of totals: hand-overs and reversals of one group, in cents.

    `count` is hand-overs, `people` distinct clients (not summable), `cents` handed over,
    `reversed_count` and `reversed_cents` what was turned back in this period (DECISIONS J1).
    """

    period: str
    count: int
    cents: int
    people: int
    highest_cents: int
    reversed_count: int = 0
    reversed_cents: int = 0


@dataclass(frozen=True)
class Totals:
    """The lines of a period, their sum, and the ledger rows they were made from."""

    first_day: date
    last_day: date
    by: str
    rows: tuple[Total, ...]
    total: Total
    best_day: tuple[date, int] | None
    first_seq: int | None
    last_seq: int | None
    data_hash: str = ""
