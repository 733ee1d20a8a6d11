"""Appointments: noted, not planned; the diary is elsewhere (DECISIONS D7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import Client
from bridge_app.domain.plan import optional_text
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.errors import FieldProblem

NOON, EVENING_FROM = time(12, 0), time(18, 0)
"""Where the morning and the afternoon end."""


class AppointmentKind(StrEnum):
    """What two people will sit down for."""

    FIRST = "first"
    STEPS = "steps"
    REVIEW = "review"


LONG = frozenset({AppointmentKind.FIRST, AppointmentKind.REVIEW})
"""Kinds in which the whole bridge may be filled in: most of an hour of thinking."""


class Outcome(StrEnum):
    """What became of an appointment; not coming is a fact, never a judgement.

    ENDED: the help ended before it, so nobody is expected.
    """

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    NOT_COME = "not_come"
    MOVED = "moved"
    ENDED = "ended"


GONE = frozenset({Outcome.CANCELLED, Outcome.MOVED, Outcome.ENDED})
"""Nobody is expected any more: such a day brings no file within reach."""


class Reminder(StrEnum):
    """How the client wants to be reminded."""

    NONE = "none"
    CARD = "card"
    MESSAGE = "message"


@dataclass(frozen=True)
class Arranged:
    """What is put ready for the day: a place in the play corner, an interpreter, a quiet room."""

    brings_child: bool = False
    interpreter: bool = False
    quiet_room: bool = False


@dataclass(frozen=True)
class AppointmentDraft:
    """What two people agreed: a day, perhaps a time or a part of it, and where.

    A time says its part of the day itself; `part` counts only without one.
    """

    day: date
    at: time | None = None
    part: DayPart | None = None
    place: str = ""
    kind: AppointmentKind = AppointmentKind.STEPS
    arranged: Arranged = field(default_factory=Arranged)
    reminder: Reminder = Reminder.NONE


@dataclass(frozen=True)
class Appointment:
    """One agreed day of one client; `moved_to` is the one that came in its place."""

    id: UUID
    client_id: UUID
    agreed: AppointmentDraft
    outcome: Outcome = Outcome.PLANNED
    moved_to: UUID | None = None
    version: int = 1


@dataclass(frozen=True)
class TodayLine:
    """Somebody who is expected on a day, as an open room may show it.

    `client` is the short name, `staff` who noted it; `talk` a conversation that was begun and
    not ended.
    """

    appointment: Appointment
    client: str
    staff: str
    talk: UUID | None = None

    @property
    def client_id(self) -> UUID:
        """Who is expected."""
        return self.appointment.client_id


class Taken(StrEnum):
    """What the client takes along, or is sent, to remember an appointment."""

    CARD = "card"
    CALENDAR = "calendar"
    MESSAGE = "message"


@dataclass(frozen=True)
class Meeting:
    """Everything for agreeing with one client: who, what was agreed, and where the desk is."""

    client: Client
    appointments: tuple[Appointment, ...] = ()
    location: str = ""
    desk_phone: str = ""

    def coming(self, today: date) -> tuple[Appointment, ...]:
        """Those on which the client is still expected, the next one first."""
        return tuple(
            each
            for each in self.appointments
            if each.outcome is Outcome.PLANNED and each.agreed.day >= today
        )

    def former(self, today: date) -> tuple[Appointment, ...]:
        """Those that are over, the latest first; one that was moved stands in its new place."""
        coming = self.coming(today)
        over = [
            each
            for each in self.appointments
            if each not in coming and each.outcome is not Outcome.MOVED
        ]
        return tuple(reversed(over))


def after(appointments: Iterable[Appointment], today: date) -> tuple[Appointment, ...]:
    """Those after today on which the client is still expected: with the help they end."""
    planned = (each for each in appointments if each.outcome is Outcome.PLANNED)
    return tuple(each for each in planned if each.agreed.day > today)


def part_of(at: time) -> DayPart:
    """The part of the day that a clock time lies in; noon itself is afternoon."""
    if at < NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if at < EVENING_FROM else DayPart.EVENING


def checked_draft(draft: AppointmentDraft, today: date) -> AppointmentDraft:
    """The draft with its place cleaned and the part of the day that its time lies in.

    Raises FieldProblem: a day that is past, a place that is too long.
    """
    if draft.day < today:
        raise FieldProblem("day", "in_past")
    part = part_of(draft.at) if draft.at else draft.part
    return replace(draft, part=part, place=optional_text("place", draft.place))


def tires(draft: AppointmentDraft) -> bool:
    """Whether this is a long conversation after noon: worth a hint, never a refusal.

    In the morning people under stress think best (DOMAIN 1, rule 7; EXPERIENCE D10).
    """
    part = part_of(draft.at) if draft.at else draft.part
    return draft.kind in LONG and part in {DayPart.AFTERNOON, DayPart.EVENING}


def in_order(lines: Iterable[TodayLine]) -> tuple[TodayLine, ...]:
    """As the day goes: by part, by time, those without a time after those with one."""
    return tuple(sorted(lines, key=_when))


def standing(known: Iterable[Appointment], key: UUID) -> Appointment | None:
    """What stands of this appointment: itself, or the day that it moved to; None once cancelled."""
    by_id = {each.id: each for each in known}
    found = by_id[key]
    while found.moved_to:
        found = by_id[found.moved_to]
    return None if found.outcome in GONE else found


def _when(line: TodayLine) -> tuple[int, time, str]:
    agreed = line.appointment.agreed
    part = list(DayPart).index(agreed.part) if agreed.part else len(DayPart)
    return part, agreed.at or time.max, line.client


def to_take_home(agreed: AppointmentDraft) -> TakeHomeAppointment:
    """What a paper may say of it."""
    return TakeHomeAppointment(agreed.day, agreed.at, agreed.place, agreed.part)
