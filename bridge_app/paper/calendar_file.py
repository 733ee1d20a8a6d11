"""An appointment as a file for the client's own calendar; the summary says nothing of anybody."""

from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.words import words

DESK = ZoneInfo("Europe/Amsterdam")
LASTS = timedelta(hours=1)
"""How long it takes in the calendar; the talk itself keeps no clock."""

_PRODUCT = "-//Mijn brug//Mijn brug//NL"


def calendar_bytes(key: UUID, agreed: TakeHomeAppointment, made: datetime, language: str) -> bytes:
    """The file: one event, and a reminder the day before.

    Without a time it fills the day. `key` keeps it one event when it is taken along again;
    `made` is the moment now.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_event(key, agreed, made, language))
    year = agreed.day.year
    calendar.add_missing_timezones(date(year, 1, 1), date(year + 1, 1, 1))
    return bytes(calendar.to_ical())


def _event(key: UUID, agreed: TakeHomeAppointment, made: datetime, language: str) -> Event:
    event = Event()
    event.add("uid", str(key))
    event.add("dtstamp", made)
    event.add("summary", _summary(agreed, language))
    if agreed.at:
        begins = datetime.combine(agreed.day, agreed.at, DESK)
        event.add("dtstart", begins)
        event.add("dtend", begins + LASTS)
    else:
        event.add("dtstart", agreed.day)
        event.add("dtend", agreed.day + timedelta(days=1))
    if agreed.place:
        event.add("location", agreed.place)
    event.add_component(_alarm(language))
    return event


def _summary(agreed: TakeHomeAppointment, language: str) -> str:
    said = words(language, "card.event")
    if agreed.at or agreed.part is None:
        return said
    part = words(language, f"time.short.{DayPart(agreed.part)}")
    return words(language, "list.between").join((said, part))


def _alarm(language: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words(language, "card.event"))
    alarm.add("trigger", timedelta(days=-1))
    return alarm
