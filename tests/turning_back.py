"""How a hand-over is turned back in tests: whoever does so typed their own password just now."""

from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.rewards import ReversalReason, Reward
from bridge_app.services.rewards import Rewards


def turn_back(
    rewards: Rewards, actor: Actor, key: UUID, reward_id: UUID, reason: ReversalReason
) -> Reward:
    """Prove who it is, and turn it back."""
    rewards.prove(actor, reward_id)
    return rewards.reverse(actor, key, reward_id, reason)
