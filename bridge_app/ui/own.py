"""What one person chose for their own screen, and where they were: kept in the store."""

from dataclasses import dataclass
from functools import partial

from bridge_app.ui.context import Context


@dataclass(frozen=True)
class Own:
    """What the store keeps for one person's own screen."""

    context: Context

    def get(self, name: str) -> str | None:
        """What was kept, or None."""
        read = self.context.services.settings.preference
        return self.context.background.answer(partial(read, self.context.session.actor, name))

    def put(self, name: str, value: str) -> None:
        """Keeps it; raises what the store says."""
        keep = self.context.services.settings.set_preference
        self.context.background.answer(partial(keep, self.context.session.actor, name, value))
