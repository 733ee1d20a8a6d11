"""Figures around the bridge: who came and went, goals, steps, and how the work went (DOMAIN 7).

Made of what happened, each with its day and without a name. Of what is not known nothing is
counted, so that each share and each middle tells of how many it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bridge_app.domain.measures import median, percent
from bridge_app.domain.people import EndReason


class Happened(StrEnum):
    """What happened; GOAL and STEP are told once each, with how they stand."""

    OPENED = "opened"
    CLOSED = "closed"
    DISCLOSED = "disclosed"
    TALKED = "talked"
    SCORED = "scored"
    DONE = "done"
    GOAL = "goal"
    STEP = "step"


REACHED, STOPPED = "reached", "stopped"
"""How a goal stands; else it is empty."""

AFTER, BEFORE = "after", "before"
"""Whether the reward was told after the first agreement; else it is empty."""

ONE_DAY = "one_day"
"""Of a step for which one day was agreed; else it is empty."""


@dataclass(frozen=True)
class Event:
    """One thing that happened to somebody without a name; `detail` is a code or a location's id.

    `morning` tells of a talk whether it began before noon.
    """

    person: int
    kind: Happened
    day: date
    detail: str = ""
    morning: bool = False


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int = 0
    n: int = 0

    @property
    def percent(self) -> Decimal | None:
        """One decimal; None of nothing."""
        return percent(self.part, self.n)


@dataclass(frozen=True)
class Days:
    """The days in the middle, of so many people."""

    median: Decimal | None = None
    n: int = 0


@dataclass(frozen=True)
class Reach:
    """Who came: `new` by month and id of the location, each person once, at the first time.

    `ended` tells of how many people the help ended, by the reason that was chosen; empty for
    none chosen.
    """

    new: Mapping[tuple[str, str], int] = field(default_factory=dict)
    active: int = 0
    ended: Mapping[str, int] = field(default_factory=dict)

    @property
    def ended_early(self) -> int:
        """Of how many the help ended for another reason than that they go on by themselves."""
        return sum(n for reason, n in self.ended.items() if reason != EndReason.ON_THEIR_OWN)


@dataclass(frozen=True)
class Goals:
    """Goals that were set, and of those how many were reached and how many stopped."""

    set: int = 0
    reached: int = 0
    stopped: int = 0


@dataclass(frozen=True)
class Around:
    """All figures around the bridge.

    `first_step` counts from when somebody came in, `bridge_to_step` from the first finished
    bridge; whoever did a step on an earlier day, as in a list that was read in, does not count.
    `one_day` is the share of steps for which one day was agreed, `told_after` the share of
    people who heard of rewards after they agreed to a plan, `mornings` the share of talks about
    the bridge that began before noon.
    """

    reach: Reach = field(default_factory=Reach)
    goals: Goals = field(default_factory=Goals)
    first_step: Days = field(default_factory=Days)
    one_day: Share = field(default_factory=Share)
    told_after: Share = field(default_factory=Share)
    mornings: Share = field(default_factory=Share)
    bridge_to_step: Days = field(default_factory=Days)


def around(events: Iterable[Event]) -> Around:
    """The figures of all that happened."""
    by_kind: dict[Happened, list[Event]] = defaultdict(list)
    for event in events:
        by_kind[event.kind].append(event)
    goals = Counter(each.detail for each in by_kind[Happened.GOAL])
    told = Counter(each.detail for each in by_kind[Happened.DISCLOSED])
    steps, talks = by_kind[Happened.STEP], by_kind[Happened.TALKED]
    done = _first(by_kind[Happened.DONE])
    return Around(
        _reach(by_kind[Happened.OPENED], by_kind[Happened.CLOSED]),
        Goals(goals.total(), goals[REACHED], goals[STOPPED]),
        _between(_first(by_kind[Happened.OPENED]), done),
        Share(sum(each.detail == ONE_DAY for each in steps), len(steps)),
        Share(told[AFTER], told[AFTER] + told[BEFORE]),
        Share(sum(each.morning for each in talks), len(talks)),
        _between(_first(by_kind[Happened.SCORED]), done),
    )


def _first(events: Sequence[Event]) -> dict[int, Event]:
    """The first of each person; of one day the one that was told first."""
    found: dict[int, Event] = {}
    for event in events:
        before = found.setdefault(event.person, event)
        if event.day < before.day:
            found[event.person] = event
    return found


def _between(begun: Mapping[int, Event], done: Mapping[int, Event]) -> Days:
    days = [
        (done[person].day - each.day).days
        for person, each in begun.items()
        if person in done and done[person].day >= each.day
    ]
    return Days(median(days), len(days))


def _reach(opened: Sequence[Event], closed: Sequence[Event]) -> Reach:
    """Somebody's help ended when as much was closed as was opened; the last reason counts."""
    new = Counter((f"{each.day:%Y-%m}", each.detail) for each in _first(opened).values())
    times, ended = _times(opened), _times(closed)
    last = {each.person: each.detail for each in sorted(closed, key=lambda each: each.day)}
    gone = {person: last[person] for person, times_ in times.items() if ended[person] == times_}
    reasons = Counter(gone.values())
    return Reach(dict(sorted(new.items())), len(times) - len(gone), dict(sorted(reasons.items())))


def _times(events: Sequence[Event]) -> Counter[int]:
    return Counter(each.person for each in events)
