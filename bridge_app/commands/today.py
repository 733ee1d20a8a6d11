"""`today` and `broken-off`: who comes on a day, and which intakes nobody comes back to."""

import json
from datetime import date

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import table
from bridge_app.domain.appointments import AppointmentKind, Outcome, TodayLine
from bridge_app.domain.privacy import DayPart
from bridge_app.services.clock import business_day

_HEADING = ("tijd", "deelnemer", "waarvoor", "met", "plek", "stand")
_ABOUT = {
    AppointmentKind.FIRST: "eerste gesprek",
    AppointmentKind.STEPS: "kleine stappen",
    AppointmentKind.REVIEW: "de brug weer bekijken",
}
_PART: dict[DayPart | None, str] = {
    DayPart.MORNING: "ochtend",
    DayPart.AFTERNOON: "middag",
    DayPart.EVENING: "avond",
}
_BECAME = {
    Outcome.PLANNED: "gepland",
    Outcome.HELD: "was er",
    Outcome.CANCELLED: "afgezegd",
    Outcome.NOT_COME: "niet gekomen",
    Outcome.MOVED: "verzet",
    Outcome.ENDED: "vervallen",
}


def show(access: Access, day: date | None, form: str) -> None:
    """Everybody who is expected on this day (today), as the day goes; short names only."""
    with opened(access, "mentor") as desk:
        wanted = day or business_day(desk.services.appointments.acting.clock())
        lines = desk.services.appointments.on(desk.actor, wanted)
    if form == "json":
        whole = {"day": wanted.isoformat(), "appointments": [_fields(line) for line in lines]}
        print(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        print(table(_HEADING, map(said, lines)))


def said(line: TodayLine) -> tuple[str, ...]:
    """A line for who reads; programs read the other form, with the words that do not change."""
    agreed = line.appointment.agreed
    at = agreed.at.isoformat("minutes") if agreed.at else _PART.get(agreed.part, "")
    became = _BECAME[line.appointment.outcome]
    return at, line.client, _ABOUT[agreed.kind], line.staff, agreed.place, became


def _fields(line: TodayLine) -> dict[str, object]:
    agreed, arranged = line.appointment.agreed, line.appointment.agreed.arranged
    return {
        "time": agreed.at.isoformat("minutes") if agreed.at else "",
        "part": agreed.part or "",
        "client": line.client,
        "kind": agreed.kind,
        "staff": line.staff,
        "place": agreed.place,
        "brings_child": arranged.brings_child,
        "interpreter": arranged.interpreter,
        "quiet_room": arranged.quiet_room,
        "reminder": agreed.reminder,
        "outcome": line.appointment.outcome,
    }


def broken_off(access: Access, day: date | None, form: str) -> None:
    """Broken-off intakes that may be destroyed, by number; nothing is destroyed here."""
    with opened(access, "beheer") as desk:
        wanted = day or business_day(desk.services.retention.acting.clock())
        found = desk.services.retention.broken_off(desk.actor, wanted)
    lines = [(each.number, each.since.isoformat(), each.due.isoformat()) for each in found]
    if form == "json":
        names = ("number", "since", "due")
        listed = [dict(zip(names, line, strict=True)) for line in lines]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        print(table(("nummer", "sinds", "mag weg vanaf"), lines))
