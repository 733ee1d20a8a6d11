"""Who may agree in place, as in the room "Uitgeven"."""

from tests.ui.rewards.conftest import context_with_colleagues

__all__ = ["context_with_colleagues"]
