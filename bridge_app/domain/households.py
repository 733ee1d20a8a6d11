"""Who lives together: people of one household, from a day on and until a day.

The rules may count them as one, for a cap or for the limit of a calendar year (DOMAIN 4). What
was given stays with the household in which it was given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class Member:
    """One who lives in a household; `to_day` is the last day, None while nobody said."""

    client: Client
    from_day: date
    to_day: date | None = None


@dataclass(frozen=True)
class Home:
    """With whom a client lives today; `household` is None for somebody who lives alone.

    `since` is their own first day there.
    """

    client: Client
    household: UUID | None = None
    others: tuple[Member, ...] = ()
    since: date | None = field(default=None, compare=False)

    @property
    def staying(self) -> tuple[Member, ...]:
        """The others of whom nobody said until when; who left today still lives there today."""
        return tuple(each for each in self.others if each.to_day is None)

    @property
    def left_alone(self) -> tuple[UUID, ...]:
        """Who lives with nobody any more once this client goes, and so ends too."""
        return (self.staying[0].client.id,) if len(self.staying) == 1 else ()


def home_of(client: Client, household: UUID | None, members: Sequence[Member]) -> Home:
    """The home of a client among the members of a household; alone in it is alone."""
    others = tuple(each for each in members if each.client.id != client.id)
    own = (each.from_day for each in members if each.client.id == client.id)
    return Home(client, household, others, next(own, None)) if others else Home(client)


def check_join(one: Home, other: Home, from_day: date, today: date) -> None:
    """Raise FieldProblem unless these two may be noted as living together from this day on.

    Who lives with others first leaves them: else all of those would live together.
    """
    if one.client.id == other.client.id:
        raise FieldProblem("with_whom", "oneself")
    if one.household is not None and one.household == other.household:
        raise FieldProblem("with_whom", "together_already")
    if one.others and other.others:
        raise FieldProblem("with_whom", "with_others")
    if from_day > today:
        raise FieldProblem("from_day", "in_future")


def check_together(home: Home, other_id: UUID) -> None:
    """Raise FieldProblem unless this other lives there too, and nobody said yet until when."""
    if not any(each.client.id == other_id for each in home.staying):
        raise FieldProblem("with_whom", "lives_alone")


def check_end(home: Home, last_day: date, today: date) -> None:
    """Raise FieldProblem for a last day that is still to come, or before they lived together."""
    if not home.staying:
        raise FieldProblem("with_whom", "lives_alone")
    if last_day > today:
        raise FieldProblem("to_day", "in_future")
    too = (each.from_day for each in home.staying if each.client.id in home.left_alone)
    began = (home.since, *too)
    if any(first is not None and last_day < first for first in began):
        raise FieldProblem("to_day", "before_first")
