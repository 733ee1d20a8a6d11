"""Appointments: noted where two people agree them, and what became of them."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    Meeting,
    Outcome,
    Reminder,
    Taken,
    TodayLine,
    checked_draft,
)
from bridge_app.domain.looking import printer_name
from bridge_app.errors import NoMessage
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import appointments, people, settings_rows


@dataclass(frozen=True)
class Appointments:
    """The agreed days of clients; the diary itself is elsewhere (DECISIONS D7)."""

    acting: Acting

    def on(self, actor: Actor, day: date) -> tuple[TodayLine, ...]:
        """Everybody who is expected at the desk on this day, as the day goes."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "appointment.list") as work:
            lines = appointments.on_day(work.connection, day)
            work.about("appointment", amount=len(lines))
            work.shows(line.client_id for line in lines)
            return lines

    def of_client(self, actor: Actor, client_id: UUID) -> tuple[Appointment, ...]:
        """All that was ever agreed with one client, by day."""
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.see") as work:
            work.reach(client_id)
            return appointments.of_client(work.connection, client_id)

    def meeting(self, actor: Actor, client_id: UUID) -> Meeting:
        """Everything for agreeing the next day with one client."""
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.meet") as work:
            work.reach(client_id)
            kept = settings_rows.valid_on(work.connection, work.day)
            return Meeting(
                people.client_by_id(work.connection, client_id),
                appointments.of_client(work.connection, client_id),
                kept.get("location", ""),
                kept.get("desk_phone", ""),
            )

    def taken(self, actor: Actor, appointment_id: UUID, how: Taken, *, to: str = "") -> None:
        """Log that a reminder leaves: which kind, never what it says.

        `to` is the name of the printer (TRUST 35), empty for what is not printed. Raises
        NoMessage for a message that the client did not allow (DECISIONS A2).
        """
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.taken") as work:
            known = appointments.by_id(work.connection, appointment_id)
            work.reach(known.client_id)
            work.about("appointment", known.id, detail=f"{how} {printer_name(to)}".rstrip())
            safe = people.client_by_id(work.connection, known.client_id).safe_contact
            if how is Taken.MESSAGE and not safe.may_message:
                raise NoMessage

    def note(self, actor: Actor, client_id: UUID, draft: AppointmentDraft) -> Appointment:
        """Keep the next agreed day.

        Raises FieldProblem, and NoMessage for a reminder that the client said no to.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.note") as work:
            work.reach(client_id)
            return self._added(work, client_id, draft)

    def move(
        self, actor: Actor, appointment_id: UUID, version: int, draft: AppointmentDraft
    ) -> Appointment:
        """Another day, time or place in its stead; the old one is kept and points here.

        Raises FieldProblem, NotFound, and ChangedElsewhere when `version` no longer stands.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.move") as work:
            before = _known(work, appointment_id, version)
            after = self._added(work, before.client_id, draft)
            appointments.mark(work.connection, before, Outcome.MOVED, after.id)
            return after

    def cancel(self, actor: Actor, appointment_id: UUID, version: int) -> Appointment:
        """It does not go on; by whom and why is not written down."""
        return self._mark(actor, appointment_id, version, Outcome.CANCELLED)

    def not_come(self, actor: Actor, appointment_id: UUID, version: int) -> Appointment:
        """The client did not come: a fact, without a reason and without a count."""
        return self._mark(actor, appointment_id, version, Outcome.NOT_COME)

    def held(self, actor: Actor, appointment_id: UUID, version: int) -> Appointment:
        """The client came; beginning a talk says so by itself."""
        return self._mark(actor, appointment_id, version, Outcome.HELD)

    def put_back(self, actor: Actor, appointment_id: UUID, version: int) -> Appointment:
        """Expected again: the way back from the three above."""
        return self._mark(actor, appointment_id, version, Outcome.PLANNED)

    def _mark(
        self, actor: Actor, appointment_id: UUID, version: int, became: Outcome
    ) -> Appointment:
        with self.acting.deed(actor, Permission.CONVERSE, "appointment.mark") as work:
            known = _known(work, appointment_id, version)
            work.about("appointment", known.id, detail=became)
            return appointments.mark(work.connection, known, became)

    def _added(self, work: Work, client_id: UUID, draft: AppointmentDraft) -> Appointment:
        safe = people.client_by_id(work.connection, client_id).safe_contact
        if draft.reminder is Reminder.MESSAGE and safe.may_message is False:
            raise NoMessage
        new = Appointment(uuid4(), client_id, checked_draft(draft, work.day))
        case = people.case_of(work.connection, client_id)
        appointments.add(work.connection, case.id, new, work.written)
        work.about("appointment", new.id)
        return new


def _known(work: Work, appointment_id: UUID, version: int) -> Appointment:
    """The appointment as the screen knew it, with its client within reach."""
    known = appointments.by_id(work.connection, appointment_id)
    work.reach(known.client_id)
    return replace(known, version=version)
