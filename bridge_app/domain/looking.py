"""Who looked in a file, told in a few words; and whether the logs are whole."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.access import Reach
from bridge_app.domain.log_terms import LogTerm
from bridge_app.domain.trust import ChainReport, Segment

CHECK_DAYS = 182
"""Half a year between two checks that the log is whole (BIO2 8.15.06)."""


class LookKind(StrEnum):
    """What a line of the log comes down to for the person whose file it is."""

    SEEN = "seen"
    CHANGED = "changed"
    TAKEN_OUT = "taken_out"


_SEES = frozenset(
    "at_desk by_number caseload compare drafts due exposed find history home keeping lapsing list"
    " look meet named names open outcomes policy preview prove read receipt register report rights"
    " room rules second_step see see_drafts see_promisable see_ready see_teams see_terms statement"
    " take_home totals try verify vouch waiting watch who_looked".split()
)
_TAKES_OUT = frozenset(
    "day_report export exported printed receipt_printed report_copied statement_printed".split()
)
_TAKES_ALONG = "appointment.taken"
"""A card, a line in a calendar, a message; `paper.taken` tells of one that was printed before."""


def kind_of(action: str) -> LookKind:
    """What an action of the log comes down to: `client.open` is a look, `plan.step` a change."""
    deed = action.rpartition(".")[2]
    if deed in _TAKES_OUT or action == _TAKES_ALONG:
        return LookKind.TAKEN_OUT
    return LookKind.SEEN if deed in _SEES else LookKind.CHANGED


PRINTER_LIMIT = 60
"""Letters of a printer's name: more of them tell no more."""


def printer_name(name: str) -> str:
    """The name of a printer as the log keeps it, in one line."""
    return " ".join(name.split())[:PRINTER_LIMIT]


_PRINTED: Mapping[str, int] = {
    "appointment.taken": 1,
    "helper.printed": 0,
    "own.printed": 2,
    "paper.printed": 2,
    "reward.receipt_printed": 0,
    "reward.statement_printed": 1,
    "rights.exported": 0,
    "story.poster.printed": 0,
    "story.printed": 0,
}
"""Deeds by which a paper leaves, and how many codes stand before the printer's name."""


def printer_of(action: str, detail: str) -> str:
    """On which printer the paper came that this line of the log tells of; empty for none."""
    codes = _PRINTED.get(action)
    return "" if codes is None else " ".join(detail.split(" ")[codes:])


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


# --- whether the log is whole, and what waits --------------------------------------------------


@dataclass(frozen=True)
class LogDue:
    """What waits to be done with the log: looking it through, checking that it is whole."""

    review: bool
    check: bool


def is_due(last: date | None, begun: date, days: int, today: date) -> bool:
    """Whether something that is done every so many days is due; it counts from the beginning."""
    return today >= (last or begun) + timedelta(days=days)


@dataclass(frozen=True)
class LogCheck:
    """What a check of the three logs found: when, by whom, and what is not as it was written.

    `found` are codes: a chain, the number of a row and a reason as in ChainReport; `text`, a
    row whose typed words are other words; `list`, a row whose list names others, or is gone.
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
    typed reasons were erased as the retention term asks. `terms` are how long each log is kept.
    """

    last: LogCheck | None
    due: bool
    old: tuple[Segment, ...] = ()
    reports: tuple[ChainReport, ...] = ()
    erased: int = 0
    terms: Mapping[str, LogTerm] = field(default_factory=dict)
