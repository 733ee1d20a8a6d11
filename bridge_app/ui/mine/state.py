"""What I received, in the client's own words: what is still to come, what I have, what ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.goal_rewards import words_for
from bridge_app.domain.plan import Plan
from bridge_app.domain.rewards import STEP_LET_GO, ReversalReason, Reward, RewardState
from bridge_app.ui.together.speech import Speech
from bridge_app.words import euros, year_date


@dataclass(frozen=True)
class MineLine:
    """One of them: how much and what for, where it stands; `print` names its paper, or is empty.

    `id` is that of the reward.
    """

    id: UUID
    what: str
    stands: str
    print: str = ""


@dataclass(frozen=True)
class Part:
    """A title and what stands under it, the newest first."""

    title: str
    lines: tuple[MineLine, ...]


@dataclass(frozen=True)
class MineState:
    """The page in words; without `parts` it says `nothing`.

    `years` may be printed, the newest first, each with what its button says.
    """

    title: str
    parts: tuple[Part, ...]
    nothing: str
    year_title: str
    year_text: str
    years: tuple[tuple[int, str], ...]
    back: str
    language: str


_PARTS = {
    "coming": frozenset({RewardState.PROMISED, RewardState.AWARDED}),
    "got": frozenset({RewardState.HANDED_OVER}),
    "past": frozenset({RewardState.DECLINED, RewardState.EXPIRED, RewardState.REVERSED}),
}
"""Where each of them is read; together every state there is."""


def mine_state(file: ClientFile, today: date) -> MineState:
    """The page for somebody who heard of it, in their language and form."""
    say = Speech(file.client.language, file.client.address_form)
    parts = (
        Part(say(f"mine.{name}"), tuple(_lines(file, states, say)))
        for name, states in _PARTS.items()
    )
    return MineState(
        say("mine.title"),
        tuple(part for part in parts if part.lines),
        say("mine.nothing"),
        say("mine.year"),
        say("mine.year_text"),
        tuple((year, say("mine.print_year", year=year)) for year in _years(file.rewards, today)),
        say("button.back"),
        say.language,
    )


def _lines(file: ClientFile, states: frozenset[RewardState], say: Speech) -> Iterable[MineLine]:
    """The newest first; what was turned back before it was given never reached anybody."""
    here = [each for each in file.rewards if each.state in states]
    for each in (each for each in reversed(here) if _reached(each)):
        what = _what(file.plan, each, say)
        amount = euros(say.language, each.cents)
        paper = say("mine.print", number=each.receipt) if each.receipt else ""
        stands = _stands(each, file.rewards, say)
        yield MineLine(each.id, f"{amount}: {what}" if what else amount, stands, paper)


def _what(plan: Plan, reward: Reward, say: Speech) -> str:
    """The step that it is for, or the goal that was reached; empty when that was erased."""
    said = words_for(plan, reward)
    return say("mine.goal", goal=said) if said and reward.goal_id else said


def _reached(reward: Reward) -> bool:
    return reward.state is not RewardState.REVERSED or reward.handed_over_on is not None


def _stands(reward: Reward, others: Iterable[Reward], say: Speech) -> str:
    given = reward.handed_over_on
    day = year_date(say.language, given) if given else ""
    return say(f"mine.state.{_state(reward, others)}", day=day)


def _state(reward: Reward, others: Iterable[Reward]) -> str:
    """Where it stands; each end by its own reason, since only that is true."""
    if (reward.state, reward.why) == (RewardState.DECLINED, STEP_LET_GO):
        return STEP_LET_GO
    if reward.state is not RewardState.REVERSED:
        return reward.state
    again = any(each.open and _about(each) == _about(reward) for each in others)
    if reward.why == ReversalReason.CARD_DEFECTIVE:
        return "another" if again else ReversalReason.CARD_DEFECTIVE
    return ReversalReason.BOOKED_WRONGLY


def _about(reward: Reward) -> tuple[UUID | None, UUID | None]:
    return reward.step_id, reward.goal_id


def _years(rewards: Iterable[Reward], today: date) -> tuple[int, ...]:
    """This year, and every year in which something was received."""
    given = {each.handed_over_on.year for each in rewards if each.handed_over_on}
    return tuple(sorted({today.year, *given}, reverse=True))
