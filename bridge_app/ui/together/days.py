"""Days close by: the ones to tap, and the ones people type ("morgen", "vrijdag", "3 juni")."""

from dataclasses import dataclass
from datetime import date, timedelta

from bridge_app.errors import FieldProblem
from bridge_app.words import read_date, weekday_date, words

TAPPED = 5
"""So many days from today can be tapped; every other day can be typed."""

WEEK = 7


@dataclass(frozen=True)
class DayChoice:
    """One day to tap: a short name ("vrijdag"), and the whole of it for who listens."""

    day: date
    name: str
    told: str


def day_choices(language: str, today: date) -> tuple[DayChoice, ...]:
    """Today and the days after it."""
    return tuple(
        DayChoice(day, _short(language, day, today), weekday_date(language, day))
        for day in (today + timedelta(days=ahead) for ahead in range(TAPPED))
    )


def _short(language: str, day: date, today: date) -> str:
    near = {today: "time.today", today + timedelta(days=1): "time.tomorrow"}
    return words(language, near[day]) if day in near else _weekday(language, day)


def _weekday(language: str, day: date) -> str:
    return weekday_date(language, day, alone=True)


def read_day(language: str, text: str, today: date) -> date | None:
    """The day in "morgen", "vrijdag", "3 juni", "vrijdag 3 juni" or "3-6"; None for no text.

    A day without a year is the next one to come. Raises FieldProblem("day", ...) when it cannot
    be read or does not exist.
    """
    typed = " ".join(text.casefold().split())
    if not typed:
        return None
    named = _named_days(language, today)
    if typed in named:
        return named[typed]
    first, _, rest = typed.partition(" ")
    return _read(rest if rest and first.rstrip(",") in named else typed, today)


def _named_days(language: str, today: date) -> dict[str, date]:
    week = [today + timedelta(days=ahead) for ahead in range(1, WEEK + 1)]
    names = {_weekday(language, day).casefold(): day for day in week}
    names[words(language, "time.today").casefold()] = today
    names[words(language, "time.tomorrow").casefold()] = today + timedelta(days=1)
    return names


def _read(typed: str, today: date) -> date:
    """With its year as typed, else this year or, when that day is past, the next."""
    try:
        return read_date(typed, "day")
    except FieldProblem as problem:
        if problem.reason == "no_such_day":
            raise
    this_year = read_date(f"{typed.rstrip(' .-/')} {today.year}", "day")
    return this_year if this_year >= today else _next_year(this_year)


def _next_year(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        raise FieldProblem("day", "no_such_day") from None
