"""What the page "Zelf kijken" shows: by what a client is known, and whether that is locked."""

from dataclasses import dataclass

from bridge_app.domain.people import Client, short_name
from bridge_app.domain.proving import ProofKnown, ProofWay
from bridge_app.services.clock import business_day
from bridge_app.words import short_date


@dataclass(frozen=True)
class ProofState:
    """All of the page."""

    client: Client
    known: ProofKnown
    practice: bool = False

    @property
    def name(self) -> str:
        """Who it is about."""
        return short_name(self.client)

    @property
    def way(self) -> ProofWay | None:
        """By what this client is known; None for nothing yet."""
        return self.known.way

    @property
    def since(self) -> str:
        """Since which day; empty for nothing yet."""
        at = self.known.since
        return "" if at is None else short_date(business_day(at))
