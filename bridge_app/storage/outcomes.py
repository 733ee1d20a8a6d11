"""What outcomes are made of: finished bridges and what happened, of people without a name.

Each is one statement. Erased people are not among them; two numbers of one person are one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, TextualSelect, bindparam, text

from bridge_app.domain.bridge import Answer, AreaAnswer, Voice
from bridge_app.domain.outcomes import Moment, Person
from bridge_app.domain.outcomes_around import Event, Happened
from bridge_app.storage.columns import Instant
from bridge_app.storage.outcomes_asked import BEGAN_AT, EVENTS, LEVELS

AtTheDesk = Callable[[datetime], datetime]
"""A moment as the clock at the desk shows it: what a day is, storage does not know."""

NOON = 12

_OWN = {"until": ":until", "number": "client_id", "moment": "m.id"}
_SECONDS = "{at} / 1000000, 'unixepoch'"
_CHANGES = "date(strftime('%Y', {seconds}) || '-{month}-25', 'weekday 0') || ' 01:00:00'"
"""The clocks change at one o'clock UTC on the last Sunday of March and of October."""

DAY_AT_THE_DESK = (
    "date({seconds}, CASE WHEN datetime({seconds}) >= {spring} AND datetime({seconds}) < {autumn}"
    " THEN '+2 hours' ELSE '+1 hour' END)"
).format(
    seconds=_SECONDS,
    spring=_CHANGES.format(seconds=_SECONDS, month="03"),
    autumn=_CHANGES.format(seconds=_SECONDS, month="10"),
)
"""The day in Amsterdam of the moment `at`, where an engine knows no time zones."""

_IN_A_FILE = (
    LEVELS.format(**_OWN, at="m.at"),
    EVENTS.format(
        **_OWN,
        at="h.at",
        place=f"lower(hex({BEGAN_AT.format(day=DAY_AT_THE_DESK.format(at='r.opened_at'))}))",
    ),
)
_ON_A_SERVER = "SELECT * FROM outcome_levels(:until)", "SELECT * FROM outcome_events(:until)"


def _asked(said: str) -> TextualSelect:
    return text(said).bindparams(bindparam("until", type_=Instant())).columns(at=Instant())


_LEVELS, _EVENTS = map(_asked, _IN_A_FILE)
_FAR_LEVELS, _FAR_EVENTS = map(_asked, _ON_A_SERVER)


def people(connection: Connection, until: datetime, at_the_desk: AtTheDesk) -> tuple[Person, ...]:
    """Everybody whose help began before this moment, with the bridges finished before it."""
    asked = _FAR_LEVELS if connection.dialect.name == "postgresql" else _LEVELS
    rows = connection.execute(asked, {"until": until})
    return tuple(_person(list(own), at_the_desk) for _, own in groupby(rows, key=itemgetter(0)))


def events(connection: Connection, until: datetime, at_the_desk: AtTheDesk) -> Iterator[Event]:
    """What happened to them before this moment, oldest first."""
    asked = _FAR_EVENTS if connection.dialect.name == "postgresql" else _EVENTS
    numbers: dict[object, int] = {}
    for row in connection.execute(asked, {"until": until}):
        here = at_the_desk(row.at)
        person = numbers.setdefault(row.n, len(numbers))
        yield Event(person, Happened(row.kind), here.date(), row.detail, here.hour < NOON)


def _person(rows: Sequence[Any], at_the_desk: AtTheDesk) -> Person:
    """One person, of the rows of `LEVELS` that tell of them."""
    found = [list(own) for key, own in groupby(rows, key=itemgetter(2)) if key is not None]
    days = [at_the_desk(own[0].at).date() for own in found]
    moments = (
        Moment((day - days[0]).days, (own[0].definition_id, own[0].definition_version), _said(own))
        for day, own in zip(days, found, strict=True)
    )
    return Person(tuple(moments), bool(rows[0].ended))


def _said(rows: Iterable[Any]) -> dict[str, AreaAnswer]:
    """What stands for each area: of each voice the last line that was said of it."""
    client: dict[str, tuple[Answer, int | None]] = {}
    mentor: dict[str, int | None] = {}
    for row in rows:
        if row.voice == Voice.MENTOR:
            mentor[row.area] = row.level
        elif row.voice:
            client[row.area] = Answer(row.answer), row.level
    unheard = Answer.NOT_DISCUSSED, None
    return {
        area: _answer(area, *client.get(area, unheard), mentor.get(area))
        for area in client.keys() | mentor.keys()
    }


def _answer(area: str, answer: Answer, level: int | None, mentor: int | None) -> AreaAnswer:
    return AreaAnswer(area, answer, level, mentor_level=mentor)
