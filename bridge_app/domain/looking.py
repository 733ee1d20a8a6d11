"""Who looked in a file, told in a few words; and which looks deserve to be looked at again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.access import Reach
from bridge_app.domain.trust import ChainReport, Segment

EARLY, LATE = time(7), time(20)
"""Between these times of a weekday the desk works; a look outside them is looked at again."""

MANY_FILES = 25
"""More files than this on one day is more than one person helps."""

REVIEW_DAYS = 31
"""The log is looked through once a month at least (TRUST, threat 24)."""

CHECK_DAYS = 182
"""Half a year between two checks that the log is whole (BIO2 8.15.06)."""

LINES_SHOWN = 100
"""Lines of the log on one page; more of them nobody reads."""

SATURDAY = 5


class LookKind(StrEnum):
    """What a line of the log comes down to for the person whose file it is."""

    SEEN = "seen"
    CHANGED = "changed"
    TAKEN_OUT = "taken_out"


_SEES = frozenset(
    "by_number caseload drafts due find history home keeping list meet names open policy"
    " read receipt report rights see see_drafts see_ready take_home totals verify waiting"
    " who_looked".split()
)
_TAKES_OUT = frozenset("export exported printed receipt_printed report_copied".split())


def kind_of(action: str) -> LookKind:
    """What an action of the log comes down to: `client.open` is a look, `plan.step` a change."""
    deed = action.rpartition(".")[2]
    if deed in _TAKES_OUT:
        return LookKind.TAKEN_OUT
    return LookKind.SEEN if deed in _SEES else LookKind.CHANGED


# --- for the person whose file it is ---------------------------------------------------------


@dataclass(frozen=True)
class Look:
    """One member of staff in one file on one day: since when, who, what they did there, and why.

    `why` is None where no reason is needed, such as at the desk when somebody walks in.
    """

    at: datetime
    who: str
    what: LookKind
    why: Reach | None = None


@dataclass(frozen=True)
class Listed:
    """One member of staff who had this client's name in a list, on so many days, and on which last.

    That is no look in the file: somebody came, somebody else was sought, a day was planned.
    """

    who: str
    days: int
    last: date


@dataclass(frozen=True)
class Looked:
    """Who looked in one client's file, who had the name in a list, and how one speaks with them."""

    language: str
    form: str
    looks: tuple[Look, ...] = ()
    lists: tuple[Listed, ...] = ()


@dataclass(frozen=True)
class Trace:
    """One line of the log about a file: when, by whom, what it comes down to, and why."""

    at: datetime
    staff: UUID
    name: str
    what: LookKind
    why: Reach | None


def looks(traces: Iterable[Trace], day_of: Callable[[datetime], date]) -> tuple[Look, ...]:
    """The lines about one file told by day and person, the newest first.

    `day_of` gives the day at the desk. Whoever changed something also looked: that is not told
    twice. A reason that had to be typed is told before any other.
    """
    days: dict[tuple[date, UUID], list[Trace]] = defaultdict(list)
    for trace in traces:
        days[day_of(trace.at), trace.staff].append(trace)
    told = [look for of_one in days.values() for look in _told(of_one)]
    return tuple(sorted(told, key=lambda look: look.at, reverse=True))


def _told(traces: list[Trace]) -> Iterator[Look]:
    kinds = {trace.what for trace in traces}
    reasons = [trace.why for trace in traces if trace.why is not None]
    why = Reach.TYPED_REASON if Reach.TYPED_REASON in reasons else next(iter(reasons), None)
    for kind in sorted(kinds - {LookKind.SEEN} or kinds):
        at = min(trace.at for trace in traces if trace.what is kind)
        yield Look(at, traces[0].name, kind, why)


def lists(shown: Iterable[tuple[UUID, str, date]]) -> tuple[Listed, ...]:
    """Who had somebody in a list: a person's id, name and the day; the latest first."""
    names: dict[UUID, str] = {}
    days: dict[UUID, set[date]] = defaultdict(set)
    for staff, name, day in shown:
        names[staff] = name
        days[staff].add(day)
    found = (Listed(names[staff], len(on), max(on)) for staff, on in days.items())
    return tuple(sorted(found, key=lambda each: (-each.last.toordinal(), each.who)))


# --- for who looks the log through -----------------------------------------------------------


class Why(StrEnum):
    """Why a look is looked at again; in the order in which they are shown."""

    REASON = "reason"
    NAMESAKE = "namesake"
    HOURS = "hours"
    MANY = "many"


@dataclass(frozen=True)
class Visit:
    """Somebody was in somebody's file; `at` is the moment on the clock at the desk.

    `namesake` tells that both bear the same surname, `said` is the reason that was typed.
    """

    at: datetime
    staff: UUID
    client: UUID
    number: str
    namesake: bool = False
    said: str | None = None


@dataclass(frozen=True)
class Unusual:
    """Something to look at again: why, whose, on which day; in whose file when it is one.

    `numbers` are the clients' numbers, `said` the reason typed, `reviewed` the day on which
    somebody looked at it.
    """

    why: Why
    day: date
    staff: UUID
    client: UUID | None
    numbers: tuple[str, ...]
    said: str = ""
    reviewed: date | None = None

    @property
    def mark(self) -> "Mark":
        """What tells this one from every other."""
        return Mark(self.why, self.day, self.staff, self.client)


@dataclass(frozen=True)
class Mark:
    """Names one unusual look, without saying anything of it."""

    why: Why
    day: date
    staff: UUID
    client: UUID | None


def unusual(visits: Iterable[Visit]) -> tuple[Unusual, ...]:
    """What deserves a second look, by reason and then the newest first."""
    days: dict[tuple[date, UUID], list[Visit]] = defaultdict(list)
    for visit in visits:
        days[visit.at.date(), visit.staff].append(visit)
    found = [each for of_one in days.values() for each in _found(of_one)]
    order = list(Why)
    return tuple(
        sorted(found, key=lambda each: (order.index(each.why), -each.day.toordinal(), each.numbers))
    )


def _found(visits: list[Visit]) -> Iterator[Unusual]:
    day, staff = visits[0].at.date(), visits[0].staff
    for visit in visits:
        if visit.said is not None:
            yield Unusual(Why.REASON, day, staff, visit.client, (visit.number,), visit.said)
    namesakes = {visit.client: visit.number for visit in visits if visit.namesake}
    for client, number in namesakes.items():
        yield Unusual(Why.NAMESAKE, day, staff, client, (number,))
    odd = {visit.number for visit in visits if odd_hour(visit.at)}
    if odd:
        yield Unusual(Why.HOURS, day, staff, None, tuple(sorted(odd)))
    numbers = {visit.number for visit in visits}
    if len(numbers) > MANY_FILES:
        yield Unusual(Why.MANY, day, staff, None, tuple(sorted(numbers)))


def odd_hour(at: datetime) -> bool:
    """Whether this moment on the clock at the desk is one at which nobody works there."""
    return at.weekday() >= SATURDAY or not EARLY <= at.time() < LATE


def with_reviews(found: Iterable[Unusual], reviewed: Mapping[Mark, date]) -> tuple[Unusual, ...]:
    """What still waits comes before what somebody looked at."""
    told = [replace(each, reviewed=reviewed.get(each.mark)) for each in found]
    return tuple(sorted(told, key=lambda each: each.reviewed is not None))


@dataclass(frozen=True)
class Wanted:
    """Which part of the log: from a day up to and including another, of whom, about whom.

    `number` is a client's number; empty for everybody.
    """

    first: date
    last: date
    staff: UUID | None = None
    number: str = ""


@dataclass(frozen=True)
class LogLine:
    """One line of the log as it is read: codes, never content; `number` is a client's."""

    at: datetime
    staff: UUID
    action: str
    object_kind: str
    number: str
    result: str
    ground: str
    device: str


@dataclass(frozen=True)
class Reviewed:
    """How often this year the whole log was looked through, when and by whom last."""

    count: int = 0
    last: date | None = None
    by: UUID | None = None


@dataclass(frozen=True)
class LogReview:
    """All that the page of the log shows. `more` lines fit the wish beside those in `lines`.

    `people` are the names of who works or worked here, by id; `begun` is the store's first day.
    """

    wanted: Wanted
    unusual: tuple[Unusual, ...] = ()
    lines: tuple[LogLine, ...] = ()
    more: int = 0
    people: Mapping[UUID, str] = field(default_factory=dict)
    reviewed: Reviewed = field(default_factory=Reviewed)
    due: bool = False


@dataclass(frozen=True)
class LogDue:
    """What waits to be done with the log: looking it through, checking that it is whole."""

    review: bool
    check: bool


def is_due(last: date | None, begun: date, days: int, today: date) -> bool:
    """Whether something that is done every so many days is due; it counts from the beginning."""
    return today >= (last or begun) + timedelta(days=days)


# --- whether the log is whole ----------------------------------------------------------------


@dataclass(frozen=True)
class LogCheck:
    """What a check of the three logs found: when, by whom, and what is not as it was written.

    `found` are codes: a chain, the number of a row and a reason as in ChainReport; `text`, a
    row whose typed words are other words; `noted`, a mark on paper that no row bears any more.
    """

    at: datetime
    by: UUID | None
    found: tuple[tuple[str, int, str], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all was as it was written."""
        return not self.found


@dataclass(frozen=True)
class LogKeeping:
    """How the logs are kept: the last check, whether the next is due, what is old enough to go.

    `reports` and `erased` are of a check that was done just now: rows by chain, and how many
    typed reasons were erased as the retention term asks.
    """

    last: LogCheck | None
    due: bool
    old: tuple[Segment, ...] = ()
    reports: tuple[ChainReport, ...] = ()
    erased: int = 0
