"""Two files that may be of one person: why one thinks so, and what it is to make them one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.desk import Hit
from bridge_app.domain.people import Client


class Likeness(StrEnum):
    """Why two files may be of one person, the surest first."""

    NAMES_AND_BIRTH = "names_and_birth"
    NAMES_AND_NEAR_BIRTH = "names_and_near_birth"
    ONE_NAME_AND_BIRTH = "one_name_and_birth"
    NAMES = "names"


_ORDER = list(Likeness)


@dataclass(frozen=True)
class Person:
    """What is known of somebody that tells whether they are somebody else."""

    id: UUID
    first_name: str
    last_name: str
    birth_date: date | None


@dataclass(frozen=True)
class Match:
    """Two people by their ids, the smaller first, and why they may be one."""

    one: UUID
    other: UUID
    why: Likeness


def near(one: date, other: date) -> bool:
    """Whether one slip makes the other: a single figure, or day and month changed about."""
    told, heard = one.strftime("%d%m%Y"), other.strftime("%d%m%Y")
    wrong = sum(a != b for a, b in zip(told, heard, strict=True))
    swapped = (one.day, one.month, one.year) == (other.month, other.day, other.year)
    return wrong == 1 or (swapped and wrong > 0)


def likeness(one: Person, other: Person, *, both_names: bool) -> Likeness | None:
    """Why these may be one, given that one name or both sound alike; None when they are not.

    Both names and wholly different days of birth are two people: a father and a son, say.
    """
    born, too = one.birth_date, other.birth_date
    if not both_names:
        return Likeness.ONE_NAME_AND_BIRTH if born and born == too else None
    if born is None or too is None:
        return Likeness.NAMES
    if born == too:
        return Likeness.NAMES_AND_BIRTH
    return Likeness.NAMES_AND_NEAR_BIRTH if near(born, too) else None


def surest_first(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Each pair once, by its best reason, the surest first."""
    best: dict[tuple[UUID, UUID], Match] = {}
    for each in sorted(matches, key=lambda match: _ORDER.index(match.why)):
        best.setdefault((each.one, each.other), each)
    return tuple(best.values())


@dataclass(frozen=True)
class Pair:
    """Two clients who may be one, as an open room may see them."""

    one: Hit
    other: Hit
    why: Likeness


@dataclass(frozen=True)
class Joined:
    """That one number goes on as another since a day; `seq` is known to whoever takes it back.

    `codes` are those of the two who have a code or pictures of their own.
    """

    seq: int
    kept: Hit
    gone: Hit
    since: date
    codes: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Doubles:
    """Who may be one, and who was made one."""

    pairs: tuple[Pair, ...] = ()
    joined: tuple[Joined, ...] = ()


@dataclass(frozen=True)
class Side:
    """One of two files that lie side by side: who it is, and how much stands in it.

    `since` is the day on which it was made; `steps` were done, `given` was handed over; `code`
    says that a code or pictures were chosen, which count only under the number that stays.
    """

    client: Client
    since: date
    mentor: str
    talks: int
    steps: int
    given: int
    code: bool = False


@dataclass(frozen=True)
class Compared:
    """Two files side by side; the first is the one that was made first."""

    one: Side
    other: Side
