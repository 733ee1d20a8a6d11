"""What the help brought: how many people there are figures of, and what changed for those.

Change is counted since the first moment, never since the last (DOMAIN 9). Whoever cannot be
compared is not counted, never counted as nothing (DOMAIN 1, rule 2), and each figure tells of how
many people it is. The client's and the mentor's levels stand side by side. Moments of two
versions of a bridge are never set beside each other: each version has its own part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from bridge_app.domain.bridge import (
    Answer,
    AreaAnswer,
    BridgeDefinition,
    Pillar,
    Voice,
    bridge_share,
    fitting,
    pillar_share,
)
from bridge_app.domain.measures import Height, Heights, Kappa, heights, mean, weighted_kappa

VERSION = 1
"""The version of these ways of counting; one more as soon as a figure would come out otherwise."""

YEAR = 365
"""Days that lie between two moments at least, before a change is called one (DOMAIN 2)."""

BridgeKey: TypeAlias = tuple[str, str]
"""The id and version of a bridge definition."""


# --- facts -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Moment:
    """One finished bridge: on which day since somebody's first one, and what was said."""

    day: int
    bridge: BridgeKey
    answers: Mapping[str, AreaAnswer]

    def levels(self, voice: Voice) -> Mapping[str, int]:
        """The areas that have a level of this voice; what is missing has none."""
        return self._client if voice is Voice.CLIENT else self._mentor

    @cached_property
    def _client(self) -> dict[str, int]:
        said = ((area, each.client_level) for area, each in self.answers.items())
        return {area: level for area, level in said if level is not None}

    @cached_property
    def _mentor(self) -> dict[str, int]:
        said = ((area, each.mentor_level) for area, each in self.answers.items())
        return {area: level for area, level in said if level is not None}

    @cached_property
    def not_applicable(self) -> frozenset[str]:
        """The areas that do not fit this client (DECISIONS A3)."""
        said = self.answers.items()
        return frozenset(area for area, each in said if each.answer is Answer.NOT_APPLICABLE)


@dataclass(frozen=True)
class Person:
    """Somebody without a name: the finished moments, oldest first, and whether the help ended."""

    moments: tuple[Moment, ...] = ()
    ended: bool = False

    @cached_property
    def scored(self) -> tuple[Moment, ...]:
        """The moments at which the client gave at least one area a level."""
        return tuple(each for each in self.moments if each.levels(Voice.CLIENT))

    def of(self, bridge: BridgeKey) -> tuple[Moment, ...]:
        """The scored moments of one version of a bridge."""
        return tuple(each for each in self.scored if each.bridge == bridge)

    @property
    def bridges(self) -> frozenset[BridgeKey]:
        """The versions that this person was ever scored with."""
        return frozenset(each.bridge for each in self.scored)


# --- ways of counting --------------------------------------------------------------------------


class Cohort(StrEnum):
    """Who is counted; two of them never stand in one sentence."""

    EVERYBODY = "everybody"
    ACTIVE = "active"
    EXITED = "exited"


@dataclass(frozen=True)
class Definition:
    """A way of counting: whom, and how far the last moment lies from the first, in days.

    The last day counts no more: 730 means within two years.
    """

    name: str
    cohort: Cohort
    at_least: int = 0
    before: int | None = None

    def counts(self, person: Person) -> bool:
        """Whether this person is one of them."""
        wanted = {Cohort.ACTIVE: False, Cohort.EXITED: True}.get(self.cohort, person.ended)
        return person.ended == wanted

    def lies_right(self, first: Moment, later: Moment) -> bool:
        """Whether the two are so far apart as is asked."""
        days = later.day - first.day
        return self.at_least <= days and (self.before is None or days < self.before)


def _after(years: int) -> Definition:
    return Definition(f"year-{years}", Cohort.EVERYBODY, years * YEAR, (years + 1) * YEAR)


DEFAULT = "active-year"
DEFINITIONS: Mapping[str, Definition] = MappingProxyType(
    {
        each.name: each
        for each in (
            Definition(DEFAULT, Cohort.ACTIVE, YEAR),
            Definition("exited", Cohort.EXITED),
            Definition("exited-year", Cohort.EXITED, YEAR),
            Definition("everybody", Cohort.EVERYBODY),
            *map(_after, (1, 2, 3, 4, 5)),
        )
    }
)
"""By name; what a name stands for changes only together with VERSION."""


# --- how many people ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Flow:
    """From everybody to those of whom most can be told; each is a part of the one before.

    `comparable` is whoever has a first and last moment of one version with the same areas
    scored. `mixed` are people scored with more than one version: named, and never compared
    across.
    """

    everybody: int = 0
    scored: int = 0
    two_moments: int = 0
    comparable: int = 0
    year_apart: int = 0
    exited: int = 0
    mixed: int = 0


def flow(people: Sequence[Person]) -> Flow:
    """The numbers of people, whatever way of counting is chosen."""
    comparable = [person for person in people if any(_pairs(person))]
    apart = [each for each in comparable if any(_is_year(*pair) for pair in _pairs(each))]
    return Flow(
        len(people),
        sum(bool(each.scored) for each in people),
        sum(len(each.scored) > 1 for each in people),
        len(comparable),
        len(apart),
        sum(each.ended for each in apart),
        sum(len(each.bridges) > 1 for each in people),
    )


def _is_year(first: Moment, last: Moment) -> bool:
    return last.day - first.day >= YEAR


def _pairs(person: Person) -> Iterator[tuple[Moment, Moment]]:
    for bridge in person.bridges:
        moments = person.of(bridge)
        if len(moments) > 1 and _alike(moments[0], moments[-1]):
            yield moments[0], moments[-1]


def _alike(first: Moment, last: Moment, voice: Voice = Voice.CLIENT) -> bool:
    """Whether both have a level for the same areas, and the same do not fit."""
    same = first.levels(voice).keys() == last.levels(voice).keys()
    return same and first.not_applicable == last.not_applicable


# --- what changed ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Shift:
    """How so many people changed since the first moment; `mean` in points of 100."""

    n: int = 0
    risen: int = 0
    equal: int = 0
    fallen: int = 0
    mean: Decimal | None = None


def shift(changes: Sequence[Fraction]) -> Shift:
    """What these changes come to; rose is rose, however little."""
    risen, fallen = sum(each > 0 for each in changes), sum(each < 0 for each in changes)
    points = mean([100 * each for each in changes])
    return Shift(len(changes), risen, len(changes) - risen - fallen, fallen, points)


@dataclass(frozen=True)
class Part:
    """The figures of one version of a bridge.

    `people` have a first and a last moment that lie right; of `whole` and `heights` are those of
    them who can be compared on every area, of each pillar those who can be compared on that.
    `agreement` is of the last moments, area by area.
    """

    bridge: BridgeKey
    people: int
    whole: Mapping[Voice, Shift]
    pillars: Mapping[str, Mapping[Voice, Shift]]
    agreement: Kappa = field(default_factory=lambda: Kappa(None, 0))
    heights: Mapping[Voice, Heights] = field(default_factory=dict)


def parts(
    people: Iterable[Person],
    wanted: Definition,
    bridges: Iterable[BridgeDefinition],
    off: frozenset[str] = frozenset(),
) -> tuple[Part, ...]:
    """What changed for whom this way of counting counts, each version of a bridge apart.

    `off` are areas that the municipality does not ask about: where nothing was said of one, it
    is left out. A version of which nobody is counted has no part.
    """
    counted = [person for person in people if wanted.counts(person)]
    made = (_part(counted, wanted, bridge, off) for bridge in bridges)
    return tuple(sorted((part for part in made if part.people), key=lambda part: part.bridge))


def _part(
    people: Iterable[Person], wanted: Definition, bridge: BridgeDefinition, off: frozenset[str]
) -> Part:
    key = bridge.id, bridge.version
    found = (_pair(each.of(key), wanted) for each in people)
    pairs = [pair for pair in found if pair]
    both = tuple(Voice)
    stood = {voice: list(_whole(bridge, pairs, voice, off)) for voice in both}
    return Part(
        key,
        len(pairs),
        {voice: shift([after - before for before, after in stood[voice]]) for voice in both},
        {
            pillar.id: {voice: shift(list(_carried(pillar, pairs, voice))) for voice in both}
            for pillar in bridge.pillars
        },
        weighted_kappa(list(_judged(bridge, pairs))),
        {voice: heights(stood[voice]) for voice in both},
    )


Pair: TypeAlias = tuple[Moment, Moment]


def _pair(moments: Sequence[Moment], wanted: Definition) -> Pair | None:
    """The first moment, and the last that lies right from there."""
    later = [each for each in moments[1:] if wanted.lies_right(moments[0], each)]
    return (moments[0], later[-1]) if later else None


def _whole(
    bridge: BridgeDefinition, pairs: Iterable[Pair], voice: Voice, off: frozenset[str]
) -> Iterator[Height]:
    """Where the bridge of each stood who gave every area that fits a level, at both moments."""
    for first, last in pairs:
        if _alike(first, last, voice):
            left_out = first.not_applicable | off.difference(first.answers, last.answers)
            fits = fitting(bridge, left_out)
            before, after = (bridge_share(fits, each.levels(voice)) for each in (first, last))
            if before is not None and after is not None:
                yield before, after


def _carried(pillar: Pillar, pairs: Iterable[Pair], voice: Voice) -> Iterator[Fraction]:
    """The change of each who gave the same areas of this pillar a level, at both moments."""
    own = {area.id for area in pillar.areas}
    for first, last in pairs:
        before, after = first.levels(voice), last.levels(voice)
        same = own & before.keys()
        if same == own & after.keys() and own & first.not_applicable == own & last.not_applicable:
            kept = replace(pillar, areas=tuple(each for each in pillar.areas if each.id in same))
            then, now = pillar_share(kept, before), pillar_share(kept, after)
            if then is not None and now is not None:
                yield now - then


def _judged(bridge: BridgeDefinition, pairs: Iterable[Pair]) -> Iterator[tuple[Fraction, Fraction]]:
    """Where client and mentor each put an area at the last moment, from 0 to 1."""
    for _, last in pairs:
        client, mentor = last.levels(Voice.CLIENT), last.levels(Voice.MENTOR)
        for area in bridge.areas:
            if area.id in client and area.id in mentor:
                yield _place(client[area.id], area.levels), _place(mentor[area.id], area.levels)


def _place(level: int, levels: int) -> Fraction:
    return Fraction(level - 1, levels - 1)


@dataclass(frozen=True)
class AsOf:
    """What is asked: as it stood at the end of a day, by which way of counting."""

    as_of: date
    definition: str = DEFAULT
