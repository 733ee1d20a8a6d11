"""What the screen about the next appointment says, before one stands and after."""

from dataclasses import dataclass

from bridge_app.domain.appointments import AppointmentKind
from bridge_app.domain.people import TalkRoute
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.ui.appointment.form import AppointmentForm, Setting, begun
from bridge_app.ui.appointment.half_typed import read_back
from bridge_app.ui.intake.state import Facts
from bridge_app.words import clock, part_of_day, weekday_date

FIELD = "next"
"""A half-typed appointment, as drafts know it."""


@dataclass(frozen=True)
class NextScreen:
    """A day to agree on; `stands` is the one that was agreed, and then nothing is asked."""

    title: str
    hint: str
    stands: str
    form: AppointmentForm
    setting: Setting


def next_screen(facts: Facts) -> NextScreen:
    """The next appointment, mornings first."""
    say, agreed = facts.say, facts.appointment
    typed = facts.drafts.get(FIELD, "")
    kind = AppointmentKind.FIRST if facts.route is TalkRoute.SHORT else AppointmentKind.STEPS
    return NextScreen(
        say("appointment.title"),
        "" if agreed else say("appointment.morning"),
        say("appointment.noted", when=when(facts, agreed)) if agreed else "",
        read_back(typed) if typed else begun(facts.needs, facts.location, kind),
        Setting(say, facts.today, facts.may_message),
    )


def when(facts: Facts, agreed: TakeHomeAppointment) -> str:
    """The agreed day in words, with its time and place."""
    language = facts.say.language
    at = facts.say("time.at", clock=clock(language, agreed.at)) if agreed.at else ""
    part = part_of_day(language, agreed.part) if agreed.part and not agreed.at else ""
    day = " ".join(filter(None, (weekday_date(language, agreed.day), at or part)))
    return facts.say("list.between").join(filter(None, (day, agreed.place)))
