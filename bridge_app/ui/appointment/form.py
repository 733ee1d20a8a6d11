"""What the panel for an appointment shows, and what its fields become; mornings come first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, time, timedelta

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Reminder,
    checked_draft,
    tires,
)
from bridge_app.domain.people import Needs
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.together.choices import Option
from bridge_app.ui.together.days import read_day
from bridge_app.ui.together.speech import Speech
from bridge_app.words import clock, weekday_date

WEEKS = (1, 2, 3, 4)
"""From so many weeks on a day can be tapped; every other day can be typed."""

MORNINGS = (time(9, 0), time(9, 30), time(10, 0), time(11, 0))
"""Times to tap: in the morning people under stress think best; every other can be typed."""

_SATURDAY = 5
_CLOCK = re.compile(r"(\d{1,2})(?:[.:,h ]?(\d{2}))?(?:\s*(?:uur|u|h))?", re.IGNORECASE)


@dataclass(frozen=True)
class AppointmentForm:
    """The panel as it is typed and tapped; a time makes the part of the day needless."""

    day: str = ""
    time: str = ""
    part: str = ""
    place: str = ""
    kind: AppointmentKind = AppointmentKind.STEPS
    arranged: Arranged = field(default_factory=Arranged)
    reminder: Reminder = Reminder.NONE


@dataclass(frozen=True)
class Setting:
    """Whom the panel speaks to, on which day, and whether the client said no to messages."""

    say: Speech
    today: date
    may_message: bool | None = None


@dataclass(frozen=True)
class PanelState:
    """All that stands on the panel; `troubles` are kind questions back, by field."""

    form: AppointmentForm
    days: tuple[Option, ...]
    times: tuple[Option, ...]
    parts: tuple[Option, ...]
    kinds: tuple[Option, ...]
    reminders: tuple[Option, ...]
    hint: str = ""
    troubles: Mapping[str, str] = field(default_factory=dict)


def begun(needs: Needs, place: str, kind: AppointmentKind) -> AppointmentForm:
    """A new appointment, with what is known put ready: nothing is asked twice (R15)."""
    arranged = Arranged(needs.brings_child, bool(needs.interpreter), needs.quiet_room)
    return AppointmentForm(place=place, kind=kind, arranged=arranged)


def form_of(known: Appointment, language: str) -> AppointmentForm:
    """The panel for another day: everything but day and time stands as it was."""
    agreed = known.agreed
    return AppointmentForm(
        weekday_date(language, agreed.day),
        spoken_time(agreed.at) if agreed.at else "",
        "" if agreed.at else agreed.part or "",
        agreed.place,
        agreed.kind,
        agreed.arranged,
        agreed.reminder,
    )


def fields_of(form: AppointmentForm, say: Speech) -> Mapping[str, str]:
    """What each field of the panel says, by the name that it has there."""
    ready = [f.name for f in fields(form.arranged) if getattr(form.arranged, f.name)]
    when = form.time or (say(f"time.part.{form.part}") if form.part else "")
    return {
        say("appointment.day"): form.day,
        say("appointment.time"): when,
        say("appointment.place"): form.place,
        say("appointment.kind"): say(f"appointment.about.{form.kind}"),
        say("appointment.ready"): ", ".join(say(f"appointment.{name}") for name in ready),
        say("appointment.remind"): say(f"appointment.way.{form.reminder}"),
    }


def panel_state(form: AppointmentForm, setting: Setting, *, asked: bool = False) -> PanelState:
    """The panel; `asked` is whether somebody wants to note it, so that what lacks is told."""
    say = setting.say
    read = read_form(form, setting)
    troubles = read if isinstance(read, dict) else {}
    return PanelState(
        form,
        suggested_days(say.language, setting.today),
        tuple(Option(spoken_time(at), clock(say.language, at)) for at in MORNINGS),
        tuple(Option(part, say(f"time.part.{part}")) for part in DayPart),
        tuple(Option(kind, say(f"appointment.about.{kind}")) for kind in AppointmentKind),
        tuple(Option(each, say(f"appointment.way.{each}")) for each in _ways(setting)),
        say("appointment.afternoon") if isinstance(read, AppointmentDraft) and tires(read) else "",
        {name: _asked_back(say, problem) for name, problem in troubles.items()} if asked else {},
    )


def _ways(setting: Setting) -> tuple[Reminder, ...]:
    """How somebody can be reminded: a no to messages is a no (DECISIONS A2)."""
    barred = {Reminder.MESSAGE} if setting.may_message is False else set()
    return tuple(each for each in Reminder if each not in barred)


def allowed(form: AppointmentForm, setting: Setting) -> AppointmentForm:
    """The form without a reminder that the client said no to since it was agreed."""
    return form if form.reminder in _ways(setting) else replace(form, reminder=Reminder.NONE)


def suggested_days(language: str, today: date) -> tuple[Option, ...]:
    """The same day of the week in the weeks to come; a weekend becomes the Monday after."""
    days = (_working(today + timedelta(weeks=weeks)) for weeks in WEEKS)
    return tuple(Option(weekday_date(language, day), weekday_date(language, day)) for day in days)


def _working(day: date) -> date:
    over = day.weekday() - _SATURDAY
    return day if over < 0 else day + timedelta(days=2 - over)


def read_form(
    form: AppointmentForm, setting: Setting
) -> AppointmentDraft | dict[str, FieldProblem]:
    """What was agreed; or every field that cannot be read, with its reason."""
    troubles: dict[str, FieldProblem] = {}
    day, at = setting.today, None
    try:
        day = _day_in(form.day, setting)
    except FieldProblem as problem:
        troubles["day"] = problem
    try:
        at = read_time(form.time)
    except FieldProblem as problem:
        troubles["at"] = problem
    part = DayPart(form.part) if form.part else None
    draft = AppointmentDraft(day, at, part, form.place, form.kind, form.arranged, form.reminder)
    return troubles or _checked(draft, setting.today)


def _day_in(text: str, setting: Setting) -> date:
    typed = read_day(setting.say.language, text, setting.today)
    if typed is None:
        raise FieldProblem("day", "empty")
    return typed


def _checked(draft: AppointmentDraft, today: date) -> AppointmentDraft | dict[str, FieldProblem]:
    try:
        return checked_draft(draft, today)
    except FieldProblem as problem:
        return {problem.field: problem}


def read_time(text: str) -> time | None:
    """The time in "9.30", "9:30", "930", "9 uur"; None for no text.

    Raises FieldProblem("at", "not_a_time") for anything else.
    """
    typed = text.strip()
    if not typed:
        return None
    found = _CLOCK.fullmatch(typed)
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else _no_time()
    except ValueError:
        return _no_time()


def _no_time() -> time:
    raise FieldProblem("at", "not_a_time")


def spoken_time(at: time) -> str:
    """As one types it: "9.30"."""
    return f"{at.hour}.{at.minute:02}"


def with_time(form: AppointmentForm, text: str) -> AppointmentForm:
    """A time says its part of the day itself."""
    return replace(form, time=text, part="" if text.strip() else form.part)


def with_part(form: AppointmentForm, part: str) -> AppointmentForm:
    """A part of the day stands in the place of a time."""
    return replace(form, part=part, time="" if part else form.time)


def _asked_back(say: Speech, problem: FieldProblem) -> str:
    """A kind question in the client's words: the client may be looking along."""
    return say(_QUESTIONS.get((problem.field, problem.reason), f"appointment.{problem.field}_how"))


_QUESTIONS = {
    ("day", "empty"): "appointment.day_first",
    ("day", "in_past"): "appointment.day_past",
}
