"""What a researcher gets: scores, steps and rewards of people without a name.

Nothing in it leads back to our files: somebody is a number that was drawn for this one export and
kept nowhere, an age is a band, and a day is so many months since the help began. It stays about
people all the same (pseudonymous, not anonymous), and says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

VERSION = 1
"""The version of these files; one more as soon as a column changes or means something else."""

LEAST = 5
"""Fewer people than this in one age band: somebody may be known by it."""


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


def small_cells(bands: Mapping[str, int]) -> Mapping[str, int]:
    """Of how many people are of each age: the ages of fewer than five."""
    return {band: number for band, number in sorted(bands.items()) if number < LEAST}
