"""What the room for appointments shows: what was agreed, and what may be sent to remember it."""

from dataclasses import dataclass
from datetime import date

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentKind,
    Meeting,
    Outcome,
    to_take_home,
)
from bridge_app.domain.people import Client, short_name
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.ui.appointment.form import AppointmentForm, begun
from bridge_app.ui.together.speech import Speech
from bridge_app.words import day_and_time

FORMER_SHOWN = 6
"""More appointments of before than this tell nothing new."""


@dataclass(frozen=True)
class MessageState:
    """A text to copy, or nothing where the client did not say yes.

    `about` is the appointment it is about, `asked` whether anybody asked; `may_call` and
    `may_post` are what is possible besides, `who_reads` who may see the message too.
    """

    about: Appointment | None = None
    text: str = ""
    asked: bool = False
    may_call: bool = False
    may_post: bool = False
    who_reads: str = ""


@dataclass(frozen=True)
class ComingLine:
    """An agreed day to come; `about` is what for, where, and what is put ready."""

    appointment: Appointment
    when: str
    about: str
    today: bool


@dataclass(frozen=True)
class FormerLine:
    """An appointment that is over, and what became of it: a fact, never a count."""

    when: str
    outcome: Outcome


@dataclass(frozen=True)
class MeetingState:
    """The room for one client; `form` is the panel for the next day."""

    name: str
    coming: tuple[ComingLine, ...]
    former: tuple[FormerLine, ...]
    message: MessageState
    form: AppointmentForm


def meeting_state(meeting: Meeting, today: date, language: str) -> MeetingState:
    """The room as it stands; the panel knows what is put ready and where the last one was."""
    coming = meeting.coming(today)
    return MeetingState(
        short_name(meeting.client),
        tuple(
            ComingLine(
                each, _when(each, language, today), _about(each, language), each.agreed.day == today
            )
            for each in coming
        ),
        tuple(
            FormerLine(_when(each, language, today), each.outcome)
            for each in meeting.former(today)[:FORMER_SHOWN]
        ),
        message_state(meeting.client, to_write_about(meeting, today), meeting.desk_phone),
        begun(meeting.client.needs, usual_place(meeting), usual_kind(meeting)),
    )


def _when(known: Appointment, language: str, today: date) -> str:
    """The year only where it is another than this one (EXPERIENCE R7)."""
    agreed = known.agreed
    year = agreed.day.year != today.year
    return day_and_time(language, agreed.day, agreed.at, agreed.part, year=year)


def _about(known: Appointment, language: str) -> str:
    agreed, say = known.agreed, Speech(language)
    arranged = agreed.arranged
    ready = (
        (arranged.brings_child, say("appointment.brings_child")),
        (arranged.interpreter, say("appointment.interpreter")),
        (arranged.quiet_room, say("appointment.quiet_room")),
    )
    told = (say(f"appointment.about.{agreed.kind}"), agreed.place)
    return ", ".join([*filter(None, told), *(text for on, text in ready if on)])


def usual_place(meeting: Meeting) -> str:
    """Where the last one was, else where the desk is."""
    places = [each.agreed.place for each in meeting.appointments if each.agreed.place]
    return places[-1] if places else meeting.location


def usual_kind(meeting: Meeting) -> AppointmentKind:
    """Small steps, once there was a first conversation."""
    return AppointmentKind.STEPS if meeting.appointments else AppointmentKind.FIRST


# --- a message -------------------------------------------------------------------------------


def speech_of(client: Client) -> Speech:
    """The client's language and form."""
    return Speech(client.language, client.address_form)


def to_write_about(meeting: Meeting, today: date) -> Appointment | None:
    """The next appointment; without one, the last that the client did not come to."""
    coming, former = meeting.coming(today), meeting.former(today)
    missed = former[0] if former and former[0].outcome is Outcome.NOT_COME else None
    return coming[0] if coming else missed


def message_state(client: Client, known: Appointment | None, phone: str) -> MessageState:
    """What may be sent about an appointment; no text at all without the client's yes."""
    safe = client.safe_contact
    text = _text(client, known, phone) if safe.may_message and known else ""
    return MessageState(
        known,
        text,
        safe.may_message is not None,
        bool(safe.may_call),
        bool(safe.may_post),
        safe.who_reads,
    )


def _text(client: Client, known: Appointment, phone: str) -> str:
    if known.outcome is Outcome.NOT_COME:
        return missed_text(client, phone)
    return message_text(client, to_take_home(known.agreed), phone)


def missed_text(client: Client, phone: str) -> str:
    """To somebody who did not come: without a question why (EXPERIENCE R20)."""
    say = speech_of(client)
    call = say("message.call", phone=phone.rstrip(".")) if phone else ""
    return " ".join(filter(None, (_hello(client), say("appointment.missed"), call)))


def _hello(client: Client) -> str:
    say, name = speech_of(client), client.first_name
    return say("message.hello", name=name) if name else say("message.hello_plain")


def message_text(client: Client, agreed: TakeHomeAppointment, phone: str) -> str:
    """A reminder in the client's words; it names no service, no mentor and no subject."""
    say = speech_of(client)
    when = day_and_time(say.language, agreed.day, agreed.at, agreed.part)
    lines = (
        _hello(client),
        say("message.when", when=when),
        say("message.place", place=agreed.place.rstrip(".")) if agreed.place else "",
        say("message.cannot", phone=phone.rstrip(".")) if phone else say("message.cannot_plain"),
    )
    return " ".join(filter(None, lines))
