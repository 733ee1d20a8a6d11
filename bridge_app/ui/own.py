"""What one person chose for their own screen, and where they were: kept in the store."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bridge_app.ui.context import Context

if TYPE_CHECKING:
    from bridge_app.errors import Problem


@dataclass(frozen=True)
class Own:
    """What the store keeps for one person's own screen."""

    context: Context

    def get(self, name: str) -> str | None:
        """What was kept, or None."""
        read = self.context.services.settings.preference
        return self.context.background.answer(partial(read, self.context.session.actor, name))

    def put_quietly(self, name: str, value: str, then: Callable[[object], object]) -> None:
        """Keeps it while somebody works: nobody waits for it, and nobody hears of a failure."""
        settings, background = self.context.services.settings, self.context.background
        keep = partial(settings.set_preference, self.context.session.actor, name, value)
        if background.line:
            background.quietly(keep, then)
        elif not background.closed:
            background.here(keep, then, _quiet)

    def put(self, name: str, value: str) -> None:
        """Keeps it; raises what the store says."""
        keep = self.context.services.settings.set_preference
        self.context.background.answer(partial(keep, self.context.session.actor, name, value))


def _quiet(_problem: "Problem") -> None:
    """It is tried again at the next rest."""
