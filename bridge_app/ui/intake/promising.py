"""What the screens about what goes with a step say: staff alone, and then what is told."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.policy import RewardWord
from bridge_app.ui.intake.state import Facts, reserved
from bridge_app.ui.promising.state import PromiseShown, shown
from bridge_app.words import euros, gift_words


@dataclass(frozen=True)
class PromiseScreen:
    """A moment for the mentor alone: no amount stands there until nobody else looks."""

    title: str
    text: str
    form: PromiseShown | None = None


@dataclass(frozen=True)
class GiftLine:
    """One step and what is reserved for it, as the client hears it."""

    reward_id: UUID
    step: str
    said: str


@dataclass(frozen=True)
class RevealScreen:
    """Only after an agreed plan: the one thing that was not said yet.

    `rather_not` is the client's own no, at each of the `gifts`.
    """

    title: str
    lines: tuple[str, ...]
    gifts: tuple[GiftLine, ...] = ()
    rather_not: str = ""


def promise_screen(facts: Facts) -> PromiseScreen:
    """What the client reads meanwhile, and the form once staff look at the screen alone."""
    say, offer = facts.say, facts.offer
    form = shown(offer, facts.plan, facts.name) if offer and offer.alone and facts.plan else None
    return PromiseScreen(say("reward.moment"), say("reward.moment_text", name=facts.mentor), form)


def reveal_screen(facts: Facts) -> RevealScreen:
    """Each step with what is reserved for it, and why; nothing else is promised by word."""
    say = facts.say
    gifts = tuple(
        GiftLine(reward.id, step.text, _said(facts, "reward.reveal", reward.cents))
        for step, reward in reserved(facts)
    )
    return RevealScreen(
        say("reward.title"), _besides(facts, len(gifts)), gifts, say("reward.rather_not")
    )


def _besides(facts: Facts, gifts: int) -> tuple[str, ...]:
    """What is said under them: what is written down, and why where there is room to read it."""
    if not gifts:
        return (facts.say("reward.without"),)
    why = (facts.say("reward.why"),) if gifts == 1 else ()
    return (*why, _said(facts, "reward.data"))


def told_first_screen(facts: Facts) -> RevealScreen:
    """Where the municipality tells it from the start: that it exists, never how much."""
    lines = (_said(facts, "reward.reveal_plain"), facts.say("reward.why"))
    return RevealScreen(facts.say("reward.title_first"), (*lines, _said(facts, "reward.data")))


def _said(facts: Facts, key: str, cents: int = 0) -> str:
    """In the name that the municipality gives it."""
    language = facts.say.language
    word = facts.offer.policy.word if facts.offer else RewardWord.VOUCHER
    amount = euros(language, cents, whole=True)
    return gift_words(language, key, word, facts.say.form, amount=amount)
