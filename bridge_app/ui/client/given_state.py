"""What a client received, as their file tells it; nothing before they heard that it exists."""

from dataclasses import dataclass
from datetime import date

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.goal_rewards import goal_of, words_for
from bridge_app.domain.plan import Plan
from bridge_app.domain.rewards import Reward, RewardState


@dataclass(frozen=True)
class RewardLine:
    """Something handed over, for a step or a goal; only there once the client heard of it."""

    day: date | None
    cents: int
    step: str
    receipt: str
    reversed: bool
    for_goal: bool = False


def reward_lines(file: ClientFile) -> tuple[RewardLine, ...] | None:
    """What was handed over, newest first; None before the client heard of it."""
    if file.disclosed is None:
        return None
    handed = (reward for reward in reversed(file.rewards) if reward.handed_over_on)
    return tuple(_reward_line(reward, file.plan) for reward in handed)


def _reward_line(reward: Reward, plan: Plan) -> RewardLine:
    return RewardLine(
        reward.handed_over_on,
        reward.cents,
        words_for(plan, reward),
        reward.receipt,
        reward.state is RewardState.REVERSED,
        goal_of(plan, reward.goal_id) is not None,
    )
