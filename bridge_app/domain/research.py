"""What a researcher gets: scores, steps and rewards of people without a name.

Nothing in it leads back to our files: somebody is a number that was drawn for this one export and
kept nowhere, an age is a band, and a day is so many months since the help began. It stays about
people all the same (pseudonymous, not anonymous), and says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bridge_app.domain.outcomes import DEFINITIONS
from bridge_app.domain.totals import Filters, Group, checked
from bridge_app.errors import FieldProblem

VERSION = 1
"""The version of these files; one more as soon as a column changes or means something else."""

LEAST = 5
"""Fewer people than this, in one age band or in all that was chosen: somebody may be known."""


TAKEN_BACK = "taken_back"
"""What is told of a promise or an award that was turned back: nothing ever left, as in totals."""


class What(StrEnum):
    """What a row tells of: each kind is a file of its own, in this order."""

    PERSON = "person"
    REWARD = "reward"
    SCORE = "score"
    STEP = "step"


@dataclass(frozen=True)
class Row:
    """One thing about one person, `month` whole months after their help began.

    `moment` numbers somebody's bridges from 1. `codes` are in the order of the columns of the
    file. `level` is missing where no level was given; missing is never nought.
    """

    person: int
    what: What
    month: int = 0
    moment: int = 0
    codes: tuple[str, ...] = ()
    level: int | None = None
    times: int = 1
    cents: int = 0


@dataclass(frozen=True)
class Narrowing:
    """Of what only is told, and of whom; as it stands it leaves nothing out.

    From `first_day` on, that day included, and of each group in `only` the one value that counts,
    as in totals (empty for unknown). Rewards are those of which totals with the same filters are
    made. A pillar or a kind of step narrows what is told of everybody; a mentor, a team or a
    place narrows of whom it is told: of whoever is helped there, or had a reward there; a budget,
    a ground or a kind of card leaves only whoever had such a reward. `definition` is a way of
    counting of outcomes: then of whom that counts.

    What is left out counts all the same: the second bridge of somebody stays the second.
    """

    first_day: date | None = None
    only: tuple[tuple[Group, str], ...] = ()
    definition: str = ""

    @property
    def chooses_people(self) -> bool:
        """Whether somebody may be left out: then it is about five people at least, or nobody."""
        about = {Group.PILLAR, Group.KIND}
        chosen = any(group not in about for group, _ in self.only)
        return chosen or self.first_day is not None or bool(self.definition)

    @property
    def tells_mentors_apart(self) -> bool:
        """Whether it is about one mentor's work."""
        return Group.MENTOR in dict(self.only)

    @property
    def told(self) -> str:
        """What was asked, in one line of the log; empty where nothing was left out."""
        first = self.first_day.isoformat() if self.first_day else ""
        only = ",".join(f"{group}={key}" for group, key in self.only)
        return " ".join(part for part in (first, only, self.definition) if part)


EVERYTHING = Narrowing()


def check(narrowing: Narrowing, as_of: date) -> None:
    """Raise FieldProblem for days, a group or a way of counting that cannot be asked for."""
    checked(Filters(narrowing.first_day or as_of, as_of, only=narrowing.only))
    if narrowing.definition and narrowing.definition not in DEFINITIONS:
        raise FieldProblem("definition", "unknown")


def small_cells(bands: Mapping[str, int]) -> Mapping[str, int]:
    """Of how many people are of each age: the ages of fewer than five."""
    return {band: number for band, number in sorted(bands.items()) if number < LEAST}
