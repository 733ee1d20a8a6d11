"""What is asked for the client alone: showing who they are, and their own view."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge_app.services.acting import Acting
    from bridge_app.services.alone import Alone
    from bridge_app.services.proving import Proving


class AloneAreas:
    """The part of `Services` that a client who is alone at the screen has use for."""

    acting: Acting

    @cached_property
    def alone(self) -> Alone:
        """A client alone with the own bridge."""
        from bridge_app.services.alone import Alone

        return Alone(self.acting)

    @cached_property
    def proving(self) -> Proving:
        """How a client shows who they are."""
        from bridge_app.services.proving import Proving

        return Proving(self.acting)
