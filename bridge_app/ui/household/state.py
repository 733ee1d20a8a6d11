"""What the page "Huishouden" shows: who lives there now, and somebody to be added."""

from dataclasses import dataclass, replace
from uuid import UUID

from bridge_app.domain.desk import Hit
from bridge_app.domain.households import Home, Member
from bridge_app.domain.people import short_name
from bridge_app.errors import Problem
from bridge_app.words import short_date


@dataclass(frozen=True)
class HouseholdState:
    """All of the page; `hits` is None before somebody was sought.

    `asks` tells that another file lies outside one's reach, so that a reason is asked: why it
    is opened to add somebody (`joining`), or to end it.
    """

    home: Home
    hits: tuple[Hit, ...] | None = None
    chosen: UUID | None = None
    asks: bool = False
    joining: bool = True
    trouble: Problem | None = None

    @property
    def name(self) -> str:
        """Whose home it is."""
        return short_name(self.home.client)

    @property
    def other(self) -> Hit | None:
        """Who was chosen to be added."""
        return next((each for each in self.hits or () if each.client_id == self.chosen), None)

    @property
    def may_end(self) -> bool:
        """Whether they live with somebody, and nobody said yet until when."""
        return bool(self.home.staying)


def found(state: HouseholdState, hits: tuple[Hit, ...]) -> HouseholdState:
    """The page with who was found, without the client themselves and who is there already."""
    here = {state.home.client.id, *(each.client.id for each in state.home.others)}
    others = tuple(each for each in hits if each.client_id not in here)
    only = others[0].client_id if len(others) == 1 else None
    return replace(state, hits=others, chosen=only, asks=False, trouble=None)


def chosen(state: HouseholdState, client_id: UUID) -> HouseholdState:
    """The page with this one chosen."""
    return replace(state, chosen=client_id, asks=False, trouble=None)


def hit_words(hit: Hit) -> tuple[str, str]:
    """How somebody who was found is called, and what tells them from another."""
    initial = f" {hit.initial}." if hit.initial else ""
    said = f"{hit.first_name}{initial}" if hit.first_name else hit.number
    year = str(hit.birth_year) if hit.birth_year else ""
    return said, ", ".join(filter(None, (hit.number, year)))


def days(member: Member) -> tuple[str, str]:
    """Since when somebody lives there, and until when; empty while nobody said."""
    until = short_date(member.to_day) if member.to_day else ""
    return short_date(member.from_day), until
