"""When made-up people come: at hours a desk is open, and never at a weekend."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

DESK = ZoneInfo("Europe/Amsterdam")
_OPEN, _SLOTS, _SLOT = time(9, 0), 24, timedelta(minutes=15)
"""The desk is open from nine to three; mornings first for long talks (DOMAIN 1, rule 7)."""

_YEARS = 3
_SHORTEST, _LONGEST = 120, 240
"""Days between two moments of filling in the bridge."""

_TALKS = (0, 1, 2, 3, 4)
_HOW_OFTEN = (16, 29, 26, 16, 13)


def moments_of(chance: Random, today: date) -> list[datetime]:
    """When this person first came, and each talk; all before today, within three years."""
    talks = chance.choices(_TALKS, _HOW_OFTEN)[0]
    gaps = [chance.randint(_SHORTEST, _LONGEST) for _ in range(max(talks - 1, 0))]
    room = _YEARS * 365 - sum(gaps)
    start = today - timedelta(days=sum(gaps) + chance.randint(3, room))
    moments = [_slot(chance, start)]
    for gap in [0, *gaps][:talks]:
        moments.append(later(moments[-1], timedelta(days=gap)))
    return moments


def _slot(chance: Random, day: date) -> datetime:
    """A quarter of an hour at which the desk is open, on this day or the Friday before it."""
    day -= timedelta(days=max(day.weekday() - 4, 0))
    opens = datetime.combine(day, _OPEN, DESK).astimezone(UTC)
    return opens + _SLOT * int(_SLOTS * chance.random() ** 1.5)


def last_morning(today: date) -> datetime:
    """Half past ten on the last day before today that a desk was open."""
    day = today - timedelta(days=1)
    day -= timedelta(days=max(day.weekday() - 4, 0))
    return datetime.combine(day, time(10, 30), DESK).astimezone(UTC)


def later(moment: datetime, gap: timedelta) -> datetime:
    """The same time of day so much later, or on the Friday before when that is a weekend."""
    local = moment.astimezone(DESK).replace(tzinfo=None) + gap
    local -= timedelta(days=max(local.weekday() - 4, 0))
    return local.replace(tzinfo=DESK).astimezone(UTC)
