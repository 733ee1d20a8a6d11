"""What may go with each agreed step: what is chosen, what stands already, and what is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import Room
from bridge_app.domain.limits import LimitStand
from bridge_app.domain.plan import MiniStep, Plan, StepState, open_steps_now
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise, Reward, RewardState, open_reward, promisable

NOTHING = 0
"""Chosen for a step with which nothing goes."""


class Lacks(StrEnum):
    """Why what is chosen cannot be reserved yet."""

    COLLEAGUE = "colleague"
    ROOM = "room"


@dataclass(frozen=True)
class Offer:
    """What is known of one client's rewards, and what is chosen for steps that carry none.

    `chosen` are cents by step (`NOTHING` for none), each with a key in `keys` that makes
    promising twice impossible. `alone` once staff look at the screen by themselves; nothing is
    shown before. `told` once the client heard of them in this talk. `refused` is what a service
    said no to, in staff's words.
    """

    policy: Policy
    rewards: tuple[Reward, ...] = ()
    room: Room = field(default_factory=Room)
    chosen: Mapping[UUID, int] = field(default_factory=dict)
    keys: Mapping[UUID, UUID] = field(default_factory=dict)
    approver: UUID | None = None
    approver_name: str = ""
    alone: bool = False
    told: bool = False
    refused: str = ""


def to_choose(offer: Offer, plan: Plan) -> tuple[MiniStep, ...]:
    """The steps for now that are agreed and carry nothing yet; none while a step is a draft."""
    free = {step.id for step in promisable(plan, offer.rewards)}
    return tuple(step for step in _agreed(plan) if step.id in free)


def to_tell(offer: Offer, plan: Plan) -> tuple[tuple[MiniStep, Reward], ...]:
    """The steps for now with what is reserved for each: only this is ever told (DECISIONS E1)."""
    found = ((step, open_reward(offer.rewards, step.id)) for step in _agreed(plan))
    return tuple((step, reward) for step, reward in found if reward)


def is_agreed(plan: Plan) -> bool:
    """Whether every step for now is agreed: a draft plan never shows amounts (DECISIONS A4)."""
    steps = open_steps_now(plan.open_steps)
    return bool(steps) and all(plan.is_agreed(step.id) for step in steps)


def _agreed(plan: Plan) -> tuple[MiniStep, ...]:
    return open_steps_now(plan.open_steps) if is_agreed(plan) else ()


def let_go(rewards: Iterable[Reward], plan: Plan) -> tuple[Reward, ...]:
    """What was promised for steps that are neither to do nor done any more: it is free again."""
    stays = {step.id for step in plan.open_steps}
    stays |= {step.id for step in plan.steps if step.state is StepState.DONE}
    known = {step.id for step in plan.steps} - stays
    promised = (each for each in rewards if each.state is RewardState.PROMISED)
    return tuple(each for each in promised if each.step_id in known)


def room_left(room: Room) -> int | None:
    """What may still be promised in all, in cents; None where nothing limits it."""
    limits = [each for each in (room.budget_cents, room.cap_cents) if each is not None]
    return max(min(limits), 0) if limits else None


def usual(policy: Policy, step: MiniStep) -> int:
    """The amount that goes with this kind of step: that of the rules, else their smallest."""
    return policy.amount_for(step.kind) or min(policy.presets_cents)


def opened(offer: Offer, plan: Plan, room: Room, key: Callable[[], UUID]) -> Offer:
    """The form as it opens: the usual amount for every step, as far as there is room."""
    offer, left, chosen = replace(offer, room=room), room_left(room), dict[UUID, int]()
    for step in to_choose(offer, plan):
        chosen[step.id] = _preset(offer, step, left)
        left = None if left is None else left - chosen[step.id]
    return replace(
        offer,
        chosen=chosen,
        keys={step_id: key() for step_id in chosen},
        approver=None,
        approver_name="",
        alone=False,
        refused="",
    )


def _preset(offer: Offer, step: MiniStep, left: int | None) -> int:
    """Nothing where the client said so before, or where there is no room for anything."""
    ended = {each.step_id for each in offer.rewards if each.state is RewardState.DECLINED}
    if step.id in ended:
        return NOTHING
    fits = [cents for cents in amounts(offer, step) if left is None or cents <= left]
    wanted = usual(offer.policy, step)
    return wanted if wanted in fits else max(fits, default=NOTHING)


def amounts(offer: Offer, step: MiniStep) -> tuple[int, ...]:
    """The amounts to choose from for this step; what there is no room for is not offered."""
    left = room_left(offer.room)
    offered = {*offer.policy.presets_cents, usual(offer.policy, step)}
    return tuple(cents for cents in sorted(offered) if left is None or cents <= left)


def chose(offer: Offer, step_id: UUID, cents: int, key: UUID) -> Offer:
    """Another amount for this step; it is another promise.

    It asks for another approval, unless all that stands above the limit stays as it was agreed to.
    """
    now = replace(
        offer,
        chosen={**offer.chosen, step_id: cents},
        keys={**offer.keys, step_id: key},
        refused="",
    )
    return now if _above(now) == _above(offer) else replace(now, approver=None, approver_name="")


def above_limit(offer: Offer) -> bool:
    """Whether a second person looks along at what is chosen."""
    return bool(_above(offer))


def asked(offer: Offer, client_id: UUID, asked_by: UUID) -> Asked:
    """What a second person is asked to agree to: each amount above the limit."""
    return Asked(client_id, asked_by, _above(offer))


def _above(offer: Offer) -> dict[UUID, int]:
    limit = offer.policy.approval_limit_cents
    return {step_id: cents for step_id, cents in offer.chosen.items() if cents > limit}


def lacks(offer: Offer) -> Lacks | None:
    """What must be settled before this is reserved; None when it may be."""
    left = room_left(offer.room)
    if left is not None and sum(offer.chosen.values()) > left:
        return Lacks.ROOM
    return Lacks.COLLEAGUE if above_limit(offer) and offer.approver is None else None


def scarce(offer: Offer, plan: Plan) -> bool:
    """Whether there is too little room for the usual amount of every step."""
    left = room_left(offer.room)
    wanted = sum(usual(offer.policy, step) for step in to_choose(offer, plan))
    return left is not None and wanted > left


def promises(offer: Offer, client_id: UUID) -> tuple[Promise, ...]:
    """What is to be reserved; only what is above the limit names who agreed."""
    limit = offer.policy.approval_limit_cents
    return tuple(
        Promise(
            offer.keys[step_id],
            client_id,
            step_id,
            cents,
            offer.approver if cents > limit else None,
        )
        for step_id, cents in offer.chosen.items()
        if cents != NOTHING
    )


# --- what the form shows -------------------------------------------------------------------


@dataclass(frozen=True)
class StepRow:
    """One step with the amounts to choose from, in cents, and what is chosen."""

    step_id: UUID
    text: str
    amounts: tuple[int, ...]
    chosen: int


@dataclass(frozen=True)
class PromiseShown:
    """The form; `name` is the client's first name, `limit_cents` what needs no second person.

    `year` is how this year would stand with all that is chosen, where that comes near the limit.
    """

    name: str
    rows: tuple[StepRow, ...]
    limit_cents: int
    asks_colleague: bool = False
    colleague: str = ""
    lacks: Lacks | None = None
    room: Room | None = None
    refused: str = ""
    year: LimitStand | None = None


def shown(offer: Offer, plan: Plan, name: str) -> PromiseShown:
    """The form for these steps; the room only where it is too little for what is usual."""
    return PromiseShown(
        name,
        tuple(
            StepRow(step.id, step.text, amounts(offer, step), offer.chosen.get(step.id, NOTHING))
            for step in to_choose(offer, plan)
        ),
        offer.policy.approval_limit_cents,
        above_limit(offer),
        offer.approver_name,
        lacks(offer),
        offer.room if scarce(offer, plan) else None,
        offer.refused,
        offer.room.limit and offer.room.limit.with_gift(sum(offer.chosen.values())),
    )
