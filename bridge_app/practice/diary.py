"""What made-up people agreed: days that were kept, moved or missed, and the next one.

Drawn from chances of its own, so that the lives told in `stories.py` stay the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bridge_app.domain.appointments import (
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Outcome,
    Reminder,
    part_of,
)
from bridge_app.domain.people import SafeContact
from bridge_app.domain.privacy import DayPart

_DESK = ZoneInfo("Europe/Amsterdam")
_PLACES = ("Serviceplein", "Spreekkamer 1", "Spreekkamer 2", "Spreekkamer 3", "")
_TIMES = tuple(time(hour, minute) for hour in (9, 10, 11, 13, 14, 15) for minute in (0, 30))
_MORNINGS_FIRST = (6, 8, 6, 5, 4, 3, 2, 2, 2, 2, 1, 1)
_READERS = ("mijn zoon", "mijn partner", "een buurvrouw")
_AHEAD = 42
"""Days in which the next appointment lies."""

_SATURDAY = 5


@dataclass(frozen=True)
class Noted:
    """A day that was agreed at a moment, what became of it, and the day it moved to."""

    at: datetime
    draft: AppointmentDraft
    outcome: Outcome = Outcome.PLANNED
    moved_to: AppointmentDraft | None = None


def diary(
    chance: Random, came: datetime, visits: Sequence[tuple[datetime, AppointmentKind]], today: date
) -> tuple[Noted, ...]:
    """All that one person agreed, in the order in which it was agreed.

    `visits` are the moments of the talks and visits, with what each was for; every appointment
    is noted the time before.
    """
    return tuple(_agreed(chance, came, visits, today))


def _agreed(
    chance: Random, came: datetime, visits: Sequence[tuple[datetime, AppointmentKind]], today: date
) -> Iterator[Noted]:
    before = came
    for at, kind in visits:
        if at.date() > before.date():
            yield from _missed(chance, before, at, kind)
            yield Noted(before, _draft(chance, _local(at), kind), Outcome.HELD)
        before = at
    if next_one := _next(chance, before, today):
        yield next_one


def _missed(
    chance: Random, before: datetime, at: datetime, kind: AppointmentKind
) -> Iterator[Noted]:
    """Now and then a day fell through: cancelled, moved, or nobody came."""
    room = (at - before).days
    if room < 2 or chance.random() > 0.42:
        return
    between = open_day(_local(before).date() + timedelta(days=chance.randint(1, room - 1)))
    if between >= _local(at).date():
        return
    lost = _draft(chance, datetime.combine(between, chance.choice(_TIMES)), kind)
    outcome = chance.choice((Outcome.CANCELLED, Outcome.NOT_COME, Outcome.MOVED))
    moved = _draft(chance, _local(at), kind) if outcome is Outcome.MOVED else None
    yield Noted(before, lost, outcome, moved)


def _next(chance: Random, before: datetime, today: date) -> Noted | None:
    """Some come today, some in the weeks to come, many have nothing agreed."""
    draw = chance.random()
    if draw > 0.55:
        return None
    ahead = 0 if draw < 0.15 else chance.randint(1, _AHEAD)
    day = today + timedelta(days=ahead)
    day = open_day(day) if ahead else day
    kind = chance.choice((AppointmentKind.FIRST, AppointmentKind.STEPS, AppointmentKind.REVIEW))
    at = chance.choices(_TIMES, _MORNINGS_FIRST)[0]
    return Noted(before, _draft(chance, datetime.combine(day, at), kind))


def _draft(chance: Random, when: datetime, kind: AppointmentKind) -> AppointmentDraft:
    """Now and then only a part of the day was agreed, or no more than the day."""
    at: time | None = when.time()
    part: DayPart | None = None
    draw = chance.random()
    if draw < 0.16:
        at, part = None, chance.choice((DayPart.MORNING, DayPart.AFTERNOON, None))
    arranged = Arranged(chance.random() < 0.15, chance.random() < 0.12, chance.random() < 0.1)
    return AppointmentDraft(
        when.date(),
        at,
        part_of(at) if at is not None else part,
        chance.choice(_PLACES),
        kind,
        arranged,
        chance.choice(tuple(Reminder)),
    )


def _local(moment: datetime) -> datetime:
    return moment.astimezone(_DESK).replace(tzinfo=None)


def open_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    over = day.weekday() - _SATURDAY
    return day if over < 0 else day + timedelta(days=2 - over)


def safe_contact(chance: Random) -> SafeContact:
    """How somebody may be reached; a third was never asked."""
    if chance.random() < 0.33:
        return SafeContact()
    reads = chance.choice(_READERS) if chance.random() < 0.24 else ""
    return SafeContact(chance.random() < 0.74, chance.random() < 0.7, chance.random() < 0.5, reads)


def promised_months(chance: Random) -> int | None:
    """After how many months the bridge is looked at again, as it was promised in a talk."""
    return chance.choice((None, 3, 6, 6, 12))
