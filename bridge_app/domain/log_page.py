"""The log as it is read: which part of it is asked for, its lines, and all that its page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from bridge_app.domain.reviewing import Unusual

LINES_SHOWN = 100
"""Lines of the log on one page; more of them nobody reads."""


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
    """One line of the log as it is read: codes, never content; `number` is a client's.

    `printer` is where a paper came out.
    """

    at: datetime
    staff: UUID
    action: str
    object_kind: str
    number: str
    result: str
    ground: str
    device: str
    printer: str = ""


@dataclass(frozen=True)
class Reviewed:
    """How often this year the whole log was looked through, when and by whom last.

    `own` counts apart the looks of who looked, which were left for somebody else.
    """

    count: int = 0
    last: date | None = None
    by: UUID | None = None
    own: int = 0


@dataclass(frozen=True)
class Refused:
    """Somebody at the door who did not come in: from when until when, where, how often.

    `staff` is whose name was typed, None for one that nobody has: that is kept nowhere.
    """

    first: datetime
    last: datetime
    staff: UUID | None
    device: str
    times: int


@dataclass(frozen=True)
class LogReview:
    """All that the page of the log shows. `more` lines fit the wish beside those in `lines`.

    `people` are the names of who works or worked here, by id. `others` counts who else may look
    the log through: what one did oneself waits for them. `refused` are those at the door. `upto`
    is the newest line that there was.
    """

    wanted: Wanted
    unusual: tuple[Unusual, ...] = ()
    lines: tuple[LogLine, ...] = ()
    more: int = 0
    people: Mapping[UUID, str] = field(default_factory=dict)
    reviewed: Reviewed = field(default_factory=Reviewed)
    due: bool = False
    others: int = 0
    refused: tuple[Refused, ...] = ()
    upto: int = 0
