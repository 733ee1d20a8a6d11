"""What the page of doubles shows: who may be one, two of them side by side, who was made one."""

from dataclasses import dataclass, replace
from uuid import UUID

from bridge_app.domain.desk import Hit
from bridge_app.domain.doubles import Compared, Doubles, Joined, Pair

SHOWN = 40
"""More pairs than this are looked at another day."""


@dataclass(frozen=True)
class DoublesState:
    """All of the page; `found` is None before it is known.

    `chosen` are the two that are looked at; `asks` says that a reason is needed first, and
    `compared` what is known of both once they are open. `parting` are two that were made one,
    out of reach: a reason is needed before they are two again.
    """

    found: Doubles | None = None
    chosen: Pair | None = None
    asks: bool = False
    compared: Compared | None = None
    parting: Joined | None = None

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Those that the page has room for, the surest first."""
        return self.found.pairs[:SHOWN] if self.found else ()

    @property
    def more(self) -> int:
        """How many more there are."""
        return len(self.found.pairs) - len(self.pairs) if self.found else 0

    @property
    def is_empty(self) -> bool:
        """Whether nobody stands here twice."""
        return self.found is not None and not self.pairs and not self.asks and self.chosen is None


def shown(found: Doubles) -> DoublesState:
    """Just read; nobody is looked at any more."""
    return DoublesState(found)


def chosen(state: DoublesState, pair: Pair, *, asks: bool = False) -> DoublesState:
    """These two are looked at."""
    return replace(state, chosen=pair, asks=asks, compared=None)


def parting(state: DoublesState, joined: Joined) -> DoublesState:
    """These were made one, and a reason is asked before they are two again."""
    return DoublesState(state.found, asks=True, parting=joined)


def compared(state: DoublesState, found: Compared) -> DoublesState:
    """Both are open."""
    return replace(state, asks=False, compared=found)


def name(hit: Hit) -> str:
    """Who it is, as an open room may see it: first name, initial and number."""
    initial = f" {hit.initial}." if hit.initial else ""
    return f"{hit.first_name}{initial} ({hit.number})" if hit.first_name else hit.number


def other_of(found: Compared, kept: UUID) -> UUID:
    """The one of the two that goes on as the other."""
    sides = found.one.client.id, found.other.client.id
    return sides[1] if sides[0] == kept else sides[0]
