"""What the room "Uitgeven" shows: the ready steps, the amount, the cards, and what was given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.budgets import Room
from bridge_app.domain.cards import check_cards
from bridge_app.domain.goal_rewards import goal_of, said_reached, words_for
from bridge_app.domain.plan import Goal, MiniStep, Plan
from bridge_app.domain.policy import Policy, RewardReveal, RewardWord, check_approval
from bridge_app.domain.rewards import Card, Reward, RewardState, open_reward
from bridge_app.domain.stock_counts import Left
from bridge_app.errors import ApprovalNeeded, CardsDoNotAddUp, FieldProblem, OwnApproval

MOST_CARDS = 6
"""The largest usual amount is three cards of the smallest (DECISIONS E2); twice that is room."""


class Stage(StrEnum):
    """What the room asks first."""

    PLAN_FIRST = "plan_first"
    TELL_FIRST = "tell_first"
    NOTHING_READY = "nothing_ready"
    FOR_YOU = "for_you"
    FORM = "form"


class Missing(StrEnum):
    """What the form still needs before the one key that gives."""

    STEP = "step"
    AMOUNT = "amount"
    OTHER_CARD = "other_card"
    SERIAL = "serial"
    SAME_SERIAL = "same_serial"
    ONE_SERIAL = "one_serial"
    CARDS_DIFFER = "cards_differ"
    COLLEAGUE = "colleague"


NO_LIMITS = Room()
"""Before it is known what may still be given, and where nothing limits it."""


@dataclass(frozen=True)
class Facts:
    """What the services told about one client; `told_at` is when the client heard of it.

    `given` are all rewards, also what is promised and still to be handed over; `left` is what
    lies at this desk. `goals` were reached and may be given for. `seen`: the client's own page
    came before the form.
    """

    client_id: UUID
    name: str
    policy: Policy
    plan: Plan
    ready: tuple[MiniStep, ...] = ()
    given: tuple[Reward, ...] = ()
    told_at: datetime | None = None
    room: Room = NO_LIMITS
    left: tuple[Left, ...] = ()
    seen: bool = True
    goals: tuple[Goal, ...] = ()

    @property
    def choices(self) -> tuple[MiniStep | Goal, ...]:
        """All that something may be given for now."""
        return (*self.ready, *self.goals)

    @property
    def theirs(self) -> tuple[MiniStep | Goal, ...]:
        """Of those what the client knows of: of a goal the client says it first."""
        return (*self.ready, *said_reached(self.goals, self.given))


@dataclass(frozen=True)
class DraftCard:
    """One card as typed; without its own value it takes its share of what is left.

    `refused`: the stock said that this one cannot be given.
    """

    serial: str = ""
    cents: int | None = None
    refused: bool = False


@dataclass(frozen=True)
class Draft:
    """What the worker has chosen and typed; `key` makes giving twice impossible.

    `step_id` is the step that it is for, or the goal.
    """

    key: UUID
    step_id: UUID | None = None
    cents: int | None = None
    cards: tuple[DraftCard, ...] = (DraftCard(),)
    approver: UUID | None = None
    approver_name: str = ""


@dataclass(frozen=True)
class StepChoice:
    """One ready step, or a `goal` that was reached."""

    id: UUID
    text: str
    day: date | None
    chosen: bool
    goal: bool = False


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
    """One reward of before, with the words of its step, or of its goal."""

    id: UUID
    step_text: str
    day: date | None
    cents: int
    serials: tuple[str, ...]
    receipt: str
    reversed: bool
    for_goal: bool = False


@dataclass(frozen=True)
class ForYou:
    """What the client sees first: what they did, and what is theirs; 0 cents is not said yet."""

    steps: tuple[str, ...]
    cents: int = 0
    goals: tuple[str, ...] = ()


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
    left: tuple[Left, ...] = ()
    for_you: ForYou | None = None
    word: RewardWord = RewardWord.VOUCHER


def stage(facts: Facts) -> Stage:
    """The plan comes first, then the client hears it, then a step is ready (DOMAIN 1, rule 3).

    What paper alone told of needs no plan when its card is handed over again. The client's own
    page tells what they did: whether a goal was reached the client says first.
    """
    after_plan = facts.policy.reveal is RewardReveal.AFTER_PLAN
    if after_plan and facts.plan.agreed_at is None and not facts.ready:
        return Stage.PLAN_FIRST
    if facts.told_at is None:
        return Stage.TELL_FIRST
    if not facts.choices:
        return Stage.NOTHING_READY
    return Stage.FORM if facts.seen or not facts.theirs else Stage.FOR_YOU


def first_draft(facts: Facts, key: UUID) -> Draft:
    """The form as it opens: the only ready step and the smallest amount are chosen already.

    A goal is never: whoever chooses it heard from the client that it was reached.
    """
    only = facts.ready[0].id if len(facts.ready) == 1 else None
    return at_step(Draft(key), facts, only)


def at_step(draft: Draft, facts: Facts, step_id: UUID | None) -> Draft:
    """The form for this step, with the amount that goes with it; another approval is asked."""
    cents = _first_amount(facts, step_id)
    return replace(draft, step_id=step_id, cents=cents, approver=None, approver_name="")


def _first_amount(facts: Facts, step_id: UUID | None) -> int | None:
    step = facts.plan.step(step_id) if step_id else None
    usual = facts.policy.amount_for(step.kind) if step else None
    earned = open_reward(facts.given, step_id) if step_id else None
    return (earned and earned.cents) or usual or min(facts.policy.presets_cents, default=None)


def _promised(facts: Facts, step_id: UUID | None) -> int | None:
    """What was promised for this step, in cents; nothing where only a booking was wrong."""
    found = open_reward(facts.given, step_id) if step_id else None
    return found.cents if found and not found.amount_open else None


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
    if lacks := _lacking_cards(draft, draft.cents):
        return lacks
    try:
        check_approval(policy, draft.cents, actor, draft.approver)
    except (ApprovalNeeded, OwnApproval):
        return Missing.COLLEAGUE
    return None


_LACKS = {"empty": Missing.SERIAL, "twice": Missing.SAME_SERIAL, "not_money": Missing.CARDS_DIFFER}
"""What the form asks for where a card is not right (domain/cards.py: check_cards)."""


def _lacking_cards(draft: Draft, cents: int) -> Missing | None:
    if any(card.refused for card in draft.cards):
        return Missing.OTHER_CARD
    try:
        check_cards(drafted_cards(draft), cents)
    except FieldProblem as problem:
        return _LACKS.get(problem.reason, Missing.ONE_SERIAL)
    except CardsDoNotAddUp:
        return Missing.CARDS_DIFFER
    return None


def give_state(facts: Facts, draft: Draft, actor: UUID) -> GiveState:
    """The room for one client, from what is known and what is typed."""
    opening = GiveState(facts.name, stage(facts), given=given_lines(facts), word=facts.policy.word)
    if opening.stage is not Stage.FORM:
        seen_first = opening.stage is Stage.FOR_YOU
        return replace(opening, for_you=for_you(facts) if seen_first else None)
    rules = rules_for(facts, draft.step_id)
    lacks = missing(draft, rules, actor)
    amounts = amounts_for(facts, draft.step_id)
    cards = drafted_cards(draft)
    return replace(
        opening,
        steps=tuple(_choices(facts, draft)),
        amounts=tuple(AmountChoice(c, c == draft.cents) for c in amounts),
        cards=cards,
        can_add_card=len(draft.cards) < MOST_CARDS,
        limit_cents=rules.approval_limit_cents,
        colleague_asked=(draft.cents or 0) > rules.approval_limit_cents,
        room=NO_LIMITS if _promised(facts, draft.step_id) else facts.room,
        left=facts.left,
        colleague=draft.approver_name,
        missing=lacks,
        review=None if lacks else Review(facts.name, draft.cents or 0, cards),
    )


def _choices(facts: Facts, draft: Draft) -> Iterator[StepChoice]:
    for step in facts.ready:
        yield StepChoice(step.id, step.text, step.day, step.id == draft.step_id)
    for goal in facts.goals:
        yield StepChoice(goal.id, goal.text, None, goal.id == draft.step_id, goal=True)


def for_you(facts: Facts) -> ForYou:
    """What the client sees first; an amount only of one step, where it was promised before."""
    goals = tuple(goal.text for goal in said_reached(facts.goals, facts.given))
    one = facts.theirs[0].id if len(facts.theirs) == 1 else None
    return ForYou(tuple(step.text for step in facts.ready), _promised(facts, one) or 0, goals)


def given_lines(facts: Facts) -> tuple[GivenLine, ...]:
    """What this client received before, the newest first."""
    handed = (reward for reward in reversed(facts.given) if reward.handed_over_on)
    return tuple(_given(facts.plan, reward) for reward in handed)


def _given(plan: Plan, reward: Reward) -> GivenLine:
    return GivenLine(
        reward.id,
        words_for(plan, reward),
        reward.handed_over_on,
        reward.cents,
        tuple(card.serial for card in reward.cards),
        reward.receipt,
        reward.state is RewardState.REVERSED,
        goal_of(plan, reward.goal_id) is not None,
    )
