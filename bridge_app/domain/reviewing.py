"""Looking the log through: which looks deserve a second one, which lines, who did it and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.access import Reach
from bridge_app.domain.helping import HANDED_ALL
from bridge_app.domain.looking import LookKind, kind_of

EARLY, LATE = time(7), time(20)
"""Between these times of a weekday the desk works; a look outside them is looked at again."""

MANY_FILES = 25
"""More files than this on one day is more than one person helps."""

MANY_WALK_INS = 3
"""So many people on one day whom somebody let in with a tap, only to look, are looked at again."""

WALK_IN, WHOLE_FILE = "client.walk_in", "rights.exported"
"""Deeds that say more than that somebody was there: opened by one tap, taken out whole."""

MERGED = "doubles.merge"
"""Two files were made one: who reads the one reads the other from then on, as long as it stands."""

KEPT, STAYED = "kept", "stayed"
_MENTORS = frozenset({"case.go_on", "helper.add", "helper.hand_over"})
KEEPS: Mapping[str, tuple[Reach, frozenset[str]]] = {
    KEPT: (Reach.TYPED_REASON, _MENTORS | {"conversation.start"}),
    STAYED: (Reach.WALK_IN_TODAY, _MENTORS),
}
"""What opened a file for a day, and deeds after which it stays within somebody's reach.

A talk with who walked in is the work itself.
"""

SATURDAY = 5

REVIEW_DAYS = 31
"""The log is looked through once a month at least (TRUST, threat 24)."""


class Why(StrEnum):
    """Why a look is looked at again; in the order in which they are shown."""

    REASON = "reason"
    NAMESAKE = "namesake"
    TAKEN = "taken"
    MERGED = "merged"
    KEPT = "kept"
    STAYED = "stayed"
    RECOVERED = "recovered"
    RETURNED = "returned"
    RESET = "reset"
    LET_IN = "let_in"
    KEY_MADE = "key_made"
    PASSED_ON = "passed_on"
    HOURS = "hours"
    MANY = "many"
    WALKED_IN = "walked_in"


WAYS_IN: Mapping[str, Why] = {
    "recovery.use": Why.RECOVERED,
    "person.return": Why.RETURNED,
    "person.reset": Why.RESET,
    "account.lost_phone": Why.RESET,
    "person.add": Why.LET_IN,
    "key.make": Why.KEY_MADE,
    HANDED_ALL: Why.PASSED_ON,
}
"""Deeds that make a way in for somebody else: whoever does it could come in as that person.

Or a way to all of a mentor's people, for whoever arranged it may be that mentor. Nothing refuses
it, for a municipality may have one administrator; somebody else asks whether that person was
there. Who left, or never was, notices nothing.
"""


@dataclass(frozen=True)
class WayIn:
    """Somebody gave `whom` a way in, at this moment on the clock at the desk, by this deed.

    `line` is its number in the log.
    """

    at: datetime
    staff: UUID
    whom: UUID
    deed: str
    line: int = 0


@dataclass(frozen=True)
class Visit:
    """Somebody was in somebody's file; `at` is the moment on the clock at the desk.

    `namesake` tells that both bear the same surname, `said` is the reason that was typed, `deed`
    what was done, where that says more than that somebody was there; `beside` is the number that
    goes on as this one since then. `line` is the number of the newest line of it in the log.
    """

    at: datetime
    staff: UUID
    client: UUID
    number: str
    namesake: bool = False
    said: str | None = None
    deed: str = ""
    beside: str = ""
    line: int = 0


@dataclass(frozen=True)
class Unusual:
    """Something to look at again: why, whose, on which day; in whose file when it is one.

    `numbers` are the clients' numbers, `said` the reason typed, `whom` the colleagues it is about;
    `upto` the number of the newest line of it, `reviewed` the day on which somebody looked at it.
    """

    why: Why
    day: date
    staff: UUID
    client: UUID | None
    numbers: tuple[str, ...]
    said: str = ""
    reviewed: date | None = None
    whom: tuple[UUID, ...] = ()
    upto: int = 0

    @property
    def mark(self) -> "Mark":
        """What tells this one from every other."""
        return Mark(self.why, self.day, self.staff, self.client, self.upto)


@dataclass(frozen=True)
class Mark:
    """Names one unusual look, without saying anything of it.

    `upto` is the newest line that was on the screen: what was done later nobody saw there.
    """

    why: Why
    day: date
    staff: UUID
    client: UUID | None
    upto: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Covered:
    """That somebody looked: on this day at the desk, at lines up to and including this one."""

    day: date
    upto: int


def unusual(visits: Iterable[Visit], ways: Iterable[WayIn] = ()) -> tuple[Unusual, ...]:
    """What deserves a second look, by reason and then the newest first."""
    days: dict[tuple[date, UUID], list[Visit]] = defaultdict(list)
    for visit in visits:
        days[visit.at.date(), visit.staff].append(visit)
    found = [each for of_one in days.values() for each in _found(of_one)]
    found.extend(_let_others_in(ways))
    order = list(Why)
    return tuple(
        sorted(found, key=lambda each: (order.index(each.why), -each.day.toordinal(), each.numbers))
    )


def _found(visits: list[Visit]) -> Iterator[Unusual]:
    day, staff = visits[0].at.date(), visits[0].staff
    for visit in visits:
        if visit.said is not None:
            one = Unusual(Why.REASON, day, staff, visit.client, (visit.number,), visit.said)
            yield replace(one, upto=visit.line)
    namesakes = [visit for visit in visits if visit.namesake]
    for client, number in {visit.client: visit.number for visit in namesakes}.items():
        upto = max(visit.line for visit in namesakes if visit.client == client)
        yield Unusual(Why.NAMESAKE, day, staff, client, (number,), upto=upto)
    yield from _made_one(visits)
    yield from _let_in([visit for visit in visits if visit.deed not in _stays()])
    odd = [visit for visit in visits if odd_hour(visit.at)]
    if odd:
        yield _together(Why.HOURS, odd)
    if len({visit.number for visit in visits}) > MANY_FILES:
        yield _together(Why.MANY, visits)


def _together(why: Why, visits: list[Visit]) -> Unusual:
    """Looks of one person on one day that are looked at again as one."""
    numbers = tuple(sorted({visit.number for visit in visits}))
    told = Unusual(why, visits[0].at.date(), visits[0].staff, None, numbers)
    return replace(told, upto=max(visit.line for visit in visits))


def _let_others_in(ways: Iterable[WayIn]) -> Iterator[Unusual]:
    given: dict[tuple[Why, date, UUID], list[WayIn]] = defaultdict(list)
    for way in ways:
        given[WAYS_IN[way.deed], way.at.date(), way.staff].append(way)
    for (why, day, staff), of_one in given.items():
        whom = tuple(dict.fromkeys(way.whom for way in of_one))
        upto = max(way.line for way in of_one)
        yield Unusual(why, day, staff, None, (), whom=whom, upto=upto)


def _stays() -> Mapping[str, Why]:
    return {MERGED: Why.MERGED, KEPT: Why.KEPT, STAYED: Why.STAYED}


def _made_one(visits: list[Visit]) -> Iterator[Unusual]:
    """Files that were made one by somebody who did not have both among their own people.

    A reason or a tap opens a file for a day; made one with a file of one's own it stays open. So
    does one that is given a mentor or a helper then, or a talk after a reason was typed.
    """
    day, staff = visits[0].at.date(), visits[0].staff
    numbers: dict[tuple[Why, UUID], set[str]] = defaultdict(set)
    whys = _stays()
    for visit in visits:
        if visit.deed in whys:
            numbers[whys[visit.deed], visit.client] |= {visit.number, visit.beside} - {""}
    for (why, client), found in numbers.items():
        one = Unusual(why, day, staff, client, tuple(sorted(found)))
        yield replace(one, upto=_newest(visits, client))


def _let_in(visits: list[Visit]) -> Iterator[Unusual]:
    """A whole file that left; and files that one let oneself into, to look or to take something.

    Whoever comes to the desk is let in with one tap, by the very person who then looks. Where a
    talk or an appointment follows that is the work itself; where nothing does, somebody asks.
    """
    day, staff = visits[0].at.date(), visits[0].staff
    deeds: dict[tuple[UUID, str], set[str]] = defaultdict(set)
    for visit in visits:
        if visit.deed:
            deeds[visit.client, visit.number].add(visit.deed)
    looked: list[Visit] = []
    for (client, number), done in deeds.items():
        kinds = {kind_of(deed) for deed in done - {WALK_IN}}
        alone = WALK_IN in done and LookKind.CHANGED not in kinds
        if WHOLE_FILE in done or (alone and LookKind.TAKEN_OUT in kinds):
            one = Unusual(Why.TAKEN, day, staff, client, (number,))
            yield replace(one, upto=_newest(visits, client))
        elif alone and kinds:
            looked.extend(visit for visit in visits if visit.client == client)
    if len({visit.number for visit in looked}) >= MANY_WALK_INS:
        yield _together(Why.WALKED_IN, looked)


def _newest(visits: list[Visit], client: UUID) -> int:
    return max(visit.line for visit in visits if visit.client == client and visit.deed)


def odd_hour(at: datetime) -> bool:
    """Whether this moment on the clock at the desk is one at which nobody works there."""
    return at.weekday() >= SATURDAY or not EARLY <= at.time() < LATE


def with_reviews(found: Iterable[Unusual], seen: Mapping[Mark, Covered]) -> tuple[Unusual, ...]:
    """What still waits comes before what somebody looked at.

    What is newer than the lines that were on the screen then nobody saw: on the same day, by the
    same person, it waits again.
    """
    told = [
        replace(each, reviewed=seen[each.mark].day) if _covers(seen, each) else each
        for each in found
    ]
    return tuple(sorted(told, key=lambda each: each.reviewed is not None))


def _covers(seen: Mapping[Mark, Covered], each: Unusual) -> bool:
    known = seen.get(each.mark)
    return known is not None and known.upto >= each.upto
