"""What the room "Uitgeven" shows: the ready steps, the amount, the cards, and what was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.budgets import Room
from bridge_app.domain.plan import MiniStep, Plan
from bridge_app.domain.policy import Policy, RewardReveal, check_approval
from bridge_app.domain.rewards import Card, Reward, RewardState, check_cards, open_reward
from bridge_app.errors import (
    ApprovalNeeded,
    CardsDoNotAddUp,
    FieldProblem,
    OwnApproval,
)

MOST_CARDS = 3
"""The largest usual amount is handed over as three cards of the smallest (DECISIONS E2)."""


class Stage(StrEnum):
    """What the room asks first."""

    PLAN_FIRST = "plan_first"
    TELL_FIRST = "tell_first"
    NOTHING_READY = "nothing_ready"
    FORM = "form"


class Missing(StrEnum):
    """What the form still needs before the one key that gives."""

    STEP = "step"
    AMOUNT = "amount"
    SERIAL = "serial"
    SAME_SERIAL = "same_serial"
    CARDS_DIFFER = "cards_differ"
    COLLEAGUE = "colleague"


NO_LIMITS = Room()
"""Before it is known what may still be given, and where nothing limits it."""


@dataclass(frozen=True)
class Facts:
    """What the services told about one client; `told_at` is when the client heard of it.

    `given` are all rewards, also what is promised and still to be handed over.
    """

    client_id: UUID
    name: str
    policy: Policy
    plan: Plan
    ready: tuple[MiniStep, ...] = ()
    given: tuple[Reward, ...] = ()
    told_at: datetime | None = None
    room: Room = NO_LIMITS


@dataclass(frozen=True)
class DraftCard:
    """One card as typed; without its own value it takes its share of what is left."""

    serial: str = ""
    cents: int | None = None


@dataclass(frozen=True)
class Draft:
    """What the worker has chosen and typed; `key` makes giving twice impossible."""

    key: UUID
    step_id: UUID | None = None
    cents: int | None = None
    cards: tuple[DraftCard, ...] = (DraftCard(),)
    approver: UUID | None = None
    approver_name: str = ""


@dataclass(frozen=True)
class StepChoice:
    """One ready step."""

    id: UUID
    text: str
    day: date | None
    chosen: bool


@dataclass(frozen=True)
class AmountChoice:
    """One amount button, in cents."""

    cents: int
    chosen: bool


@dataclass(frozen=True)
class Review:
    """The line read before giving: who gets how much, on which cards."""

    name: str
    cents: int
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class GivenLine:
    """One reward of before, with the words of its step."""

    id: UUID
    step_text: str
    day: date | None
    cents: int
    serials: tuple[str, ...]
    receipt: str
    reversed: bool


@dataclass(frozen=True)
class GiveState:
    """The room for one client."""

    name: str
    stage: Stage
    steps: tuple[StepChoice, ...] = ()
    amounts: tuple[AmountChoice, ...] = ()
    cards: tuple[Card, ...] = ()
    can_add_card: bool = False
    limit_cents: int = 0
    colleague_asked: bool = False
    colleague: str = ""
    missing: Missing | None = None
    review: Review | None = None
    given: tuple[GivenLine, ...] = ()
    room: Room = NO_LIMITS


def stage(facts: Facts) -> Stage:
    """The plan comes first, then the client hears it, then a step is ready (DOMAIN 1, rule 3)."""
    after_plan = facts.policy.reveal is RewardReveal.AFTER_PLAN
    if after_plan and facts.plan.agreed_at is None:
        return Stage.PLAN_FIRST
    if facts.told_at is None:
        return Stage.TELL_FIRST
    return Stage.FORM if facts.ready else Stage.NOTHING_READY


def first_draft(facts: Facts, key: UUID) -> Draft:
    """The form as it opens: the only ready step and the smallest amount are chosen already."""
    only = facts.ready[0].id if len(facts.ready) == 1 else None
    return at_step(Draft(key), facts, only)


def at_step(draft: Draft, facts: Facts, step_id: UUID | None) -> Draft:
    """The form for this step, with the amount that goes with it; another approval is asked."""
    cents = _first_amount(facts, step_id)
    return replace(draft, step_id=step_id, cents=cents, approver=None, approver_name="")


def _first_amount(facts: Facts, step_id: UUID | None) -> int | None:
    step = facts.plan.step(step_id) if step_id else None
    usual = facts.policy.amount_for(step.kind) if step else None
    promised = _promised(facts, step_id)
    return promised or usual or min(facts.policy.presets_cents, default=None)


def _promised(facts: Facts, step_id: UUID | None) -> int | None:
    """What was promised for this step, in cents."""
    found = open_reward(facts.given, step_id) if step_id else None
    return found.cents if found else None


def amounts_for(facts: Facts, step_id: UUID | None) -> tuple[int, ...]:
    """The amounts to choose from: a promise is kept, so what was promised is the only one.

    Else those of the rules, and the usual amount for this kind of step.
    """
    if promised := _promised(facts, step_id):
        return (promised,)
    first = _first_amount(facts, step_id)
    return tuple(sorted({*facts.policy.presets_cents, *([first] if first else ())}))


def rules_for(facts: Facts, step_id: UUID | None) -> Policy:
    """The rules as they hold for this step: for a promise a colleague agreed before."""
    limit = max(facts.policy.approval_limit_cents, _promised(facts, step_id) or 0)
    return replace(facts.policy, approval_limit_cents=limit)


def kept_fields(draft: Draft, opening: Draft, typed: Sequence[tuple[str, str]]) -> dict[str, str]:
    """What a lock must not lose: step, amount and cards as typed; nothing if it stands as opened.

    Who approved is left out: after a lock a colleague looks along anew.
    """
    choices = (draft.step_id, draft.cents)
    if choices == (opening.step_id, opening.cents) and not any(map(any, typed)):
        return {}
    cards = {f"serial {place}": serial for place, (serial, _) in enumerate(typed)}
    values = {f"value {place}": value for place, (_, value) in enumerate(typed)}
    return {"step": str(draft.step_id or ""), "cents": str(draft.cents or ""), **cards, **values}


def typed_in(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    """The cards in what `kept_fields` gave: number and own value, letter by letter."""
    places = (place for place in range(MOST_CARDS) if f"serial {place}" in fields)
    return [(fields[f"serial {place}"], fields.get(f"value {place}", "")) for place in places]


def draft_again(fields: Mapping[str, str], facts: Facts, opening: Draft) -> Draft:
    """The draft that `kept_fields` was made of, as far as it still fits what stands now."""
    steps = {str(step.id): step.id for step in facts.ready}
    step_id = steps.get(fields.get("step", ""), opening.step_id)
    amounts = {str(cents): cents for cents in amounts_for(facts, step_id)}
    return replace(
        opening,
        step_id=step_id,
        cents=amounts.get(fields.get("cents", ""), opening.cents),
        cards=tuple(DraftCard(serial) for serial, _ in typed_in(fields)) or opening.cards,
    )


def split(cents: int, cards: int) -> tuple[int, ...]:
    """An amount over so many cards in whole euros, as evenly as it goes, the largest first."""
    euros, rest = divmod(cents // 100, cards)
    values = [100 * (euros + (place < rest)) for place in range(cards)]
    values[0] += cents % 100
    return tuple(values)


def drafted_cards(draft: Draft) -> tuple[Card, ...]:
    """The cards as typed; those without a value of their own share what the others leave."""
    own = sum(card.cents for card in draft.cards if card.cents is not None)
    open_cards = sum(card.cents is None for card in draft.cards)
    left = max((draft.cents or 0) - own, 0)
    shares = iter(split(left, open_cards) if open_cards else ())
    return tuple(
        Card(card.serial.strip(), next(shares) if card.cents is None else card.cents)
        for card in draft.cards
    )


def missing(draft: Draft, policy: Policy, actor: UUID) -> Missing | None:
    """The first thing the form still needs, in the order of the form; None when it may go."""
    if draft.step_id is None:
        return Missing.STEP
    if draft.cents is None:
        return Missing.AMOUNT
    try:
        check_cards(drafted_cards(draft), draft.cents)
        check_approval(policy, draft.cents, actor, draft.approver)
    except FieldProblem as problem:
        return Missing.SAME_SERIAL if problem.reason == "twice" else Missing.SERIAL
    except CardsDoNotAddUp:
        return Missing.CARDS_DIFFER
    except (ApprovalNeeded, OwnApproval):
        return Missing.COLLEAGUE
    return None


def give_state(facts: Facts, draft: Draft, actor: UUID) -> GiveState:
    """The room for one client, from what is known and what is typed."""
    opening = GiveState(facts.name, stage(facts), given=given_lines(facts))
    if opening.stage is not Stage.FORM:
        return opening
    rules = rules_for(facts, draft.step_id)
    lacks = missing(draft, rules, actor)
    amounts = amounts_for(facts, draft.step_id)
    cards = drafted_cards(draft)
    return replace(
        opening,
        steps=tuple(StepChoice(s.id, s.text, s.day, s.id == draft.step_id) for s in facts.ready),
        amounts=tuple(AmountChoice(c, c == draft.cents) for c in amounts),
        cards=cards,
        can_add_card=len(draft.cards) < MOST_CARDS,
        limit_cents=rules.approval_limit_cents,
        colleague_asked=(draft.cents or 0) > rules.approval_limit_cents,
        room=facts.room,
        colleague=draft.approver_name,
        missing=lacks,
        review=None if lacks else Review(facts.name, draft.cents or 0, cards),
    )


def given_lines(facts: Facts) -> tuple[GivenLine, ...]:
    """What this client received before, the newest first."""
    handed = (reward for reward in reversed(facts.given) if reward.handed_over_on)
    return tuple(_given(facts.plan, reward) for reward in handed)


def _given(plan: Plan, reward: Reward) -> GivenLine:
    step = plan.step(reward.step_id) if reward.step_id else None
    return GivenLine(
        reward.id,
        step.text if step else "",
        reward.handed_over_on,
        reward.cents,
        tuple(card.serial for card in reward.cards),
        reward.receipt,
        reward.state is RewardState.REVERSED,
    )
