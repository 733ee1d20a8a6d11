"""Appointments: noted, moved with the old one kept, and what became of each."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    insert,
    literal,
    select,
    update,
)

from bridge_app.domain.appointments import (
    GONE,
    Appointment,
    AppointmentDraft,
    Arranged,
    Outcome,
    TodayLine,
    in_order,
    to_take_home,
)
from bridge_app.domain.people import short_name
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.errors import NotFound
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.joined import cases
from bridge_app.storage.people import client_from
from bridge_app.storage.tables import appointment, case_, conversation, staff, wide
from bridge_app.storage.versions import changed_elsewhere
from bridge_app.storage.written import Connection, Written


def _columns(of: Table) -> tuple[ColumnElement[Any], ...]:
    return (
        of.c.id.label("appointment_id"),
        of.c.day,
        of.c.time,
        of.c.part,
        of.c.place,
        of.c.kind,
        of.c.brings_child.label("with_child"),
        of.c.interpreter.label("with_interpreter"),
        of.c.quiet_room.label("in_quiet_room"),
        of.c.reminder,
        of.c.outcome,
        of.c.moved_to,
        of.c.version.label("appointment_version"),
    )


COLUMNS = _columns(appointment)
"""An appointment beside the columns of a client, under names of their own."""


def _appointments() -> Select[Any]:
    return select(*COLUMNS, case_.c.client_id).join(case_, case_.c.id == appointment.c.case_id)


_BY_ID: Select[Any] = (
    select(*_columns(wide.appointment), wide.case_.c.client_id)
    .join(wide.case_, wide.case_.c.id == wide.appointment.c.case_id)
    .where(wide.appointment.c.id == bindparam("appointment_id", type_=Id))
)
_OF_CLIENT = (
    _appointments()
    .where(case_.c.client_id == bindparam("client_id", type_=Id))
    .order_by(appointment.c.day, appointment.c.time, appointment.c.created_at)
)
_NEXT = (
    _appointments()
    .where(
        appointment.c.case_id.in_(cases(bindparam("case_id", type_=Id))),
        appointment.c.day >= bindparam("today", type_=Day),
        appointment.c.outcome == Outcome.PLANNED,
    )
    .order_by(appointment.c.day, appointment.c.time)
    .limit(1)
)
_UNFINISHED = (
    select(conversation.c.id)
    .where(conversation.c.case_id == wide.case_.c.id, conversation.c.ended_at.is_(None))
    .order_by(conversation.c.started_at.desc())
    .limit(1)
    .correlate(wide.case_)
    .scalar_subquery()
)
_ON = (
    select(
        wide.client,
        wide.client.c.id.label("client_id"),
        *_columns(wide.appointment),
        staff.c.name.label("staff_name"),
        _UNFINISHED.label("talk"),
    )
    .join(wide.case_, wide.case_.c.client_id == wide.client.c.id)
    .join(wide.appointment, wide.appointment.c.case_id == wide.case_.c.id)
    .outerjoin(staff, staff.c.id == wide.appointment.c.staff_id)
    .where(
        wide.appointment.c.day == bindparam("day", type_=Day),
        wide.appointment.c.outcome.not_in(GONE),
    )
)
_MARK = (
    update(appointment)
    .where(
        appointment.c.id == bindparam("known_id"),
        appointment.c.version == bindparam("known_version"),
        appointment.c.outcome != Outcome.MOVED,
    )
    .values(
        outcome=bindparam("became"),
        moved_to=bindparam("instead"),
        version=appointment.c.version + 1,
    )
)
_BEGUN = (
    update(appointment)
    .where(
        and_(
            appointment.c.case_id.in_(cases(bindparam("of_case", type_=Id))),
            appointment.c.day == bindparam("on_day", type_=Day),
            appointment.c.outcome == Outcome.PLANNED,
        )
    )
    .values(outcome=Outcome.HELD, version=appointment.c.version + 1)
)


def add(connection: Connection, case_id: UUID, new: Appointment, written: Written) -> None:
    """Keep an agreed day with the one who agrees it."""
    agreed = new.agreed
    values = {
        "id": new.id,
        "case_id": case_id,
        "staff_id": written.by,
        "day": agreed.day,
        "time": agreed.at,
        "part": agreed.part,
        "place": agreed.place,
        "kind": agreed.kind,
        "brings_child": agreed.arranged.brings_child,
        "interpreter": agreed.arranged.interpreter,
        "quiet_room": agreed.arranged.quiet_room,
        "reminder": agreed.reminder,
        "outcome": new.outcome,
        "created_at": written.at,
        "created_by": written.by,
    }
    connection.execute(insert(appointment), values)


def mark(
    connection: Connection, known: Appointment, became: Outcome, instead: UUID | None = None
) -> Appointment:
    """Keep what became of an appointment; `instead` is the one that it moved to.

    Raises ChangedElsewhere unless `version` is still the one that stands. One that was moved
    stays as it is: it is history.
    """
    values = {
        "known_id": known.id,
        "known_version": known.version,
        "became": became,
        "instead": instead,
    }
    if connection.execute(_MARK, values).rowcount == 0:
        raise changed_elsewhere(connection, "appointment", known.id)
    return replace(known, outcome=became, moved_to=instead, version=known.version + 1)


def begun(connection: Connection, case_id: UUID, today: date) -> None:
    """A talk begins: whoever was expected today has come."""
    connection.execute(_BEGUN, {"of_case": case_id, "on_day": today})


def end_with_case(connection: Connection, case_id: UUID, day: date) -> None:
    """The help ends: nobody is expected after this day any more, at the desk or in the log."""
    _turn(connection, case_id, (Outcome.PLANNED, Outcome.ENDED), day)


def expect_again(connection: Connection, case_id: UUID, day: date) -> None:
    """The help did not end after all: whoever was expected after this day is so again."""
    _turn(connection, case_id, (Outcome.ENDED, Outcome.PLANNED), day)


def stay_ended(connection: Connection, case_id: UUID) -> None:
    """The help goes on another day: what ended with it before is over, whatever comes."""
    _turn(connection, case_id, (Outcome.ENDED, Outcome.CANCELLED), date.min)


def _turn(
    connection: Connection, case_id: UUID, change: tuple[Outcome, Outcome], day: date
) -> None:
    before, became = change
    theirs = update(appointment).where(
        appointment.c.case_id.in_(cases(literal(case_id, Id))),
        appointment.c.day > day,
        appointment.c.outcome == before,
    )
    connection.execute(theirs.values(outcome=became, version=appointment.c.version + 1))


def by_id(connection: Connection, appointment_id: UUID) -> Appointment:
    """The appointment with this id; raises NotFound."""
    row = connection.execute(_BY_ID, {"appointment_id": appointment_id}).one_or_none()
    if row is None:
        raise NotFound("appointment")
    return appointment_from(row)


def of_client(connection: Connection, client_id: UUID) -> tuple[Appointment, ...]:
    """All that was ever agreed with a client, by day."""
    return tuple(map(appointment_from, connection.execute(_OF_CLIENT, {"client_id": client_id})))


def next_of(connection: Connection, case_id: UUID, today: date) -> TakeHomeAppointment | None:
    """The first agreed day from today on, on which the client is still expected."""
    row = connection.execute(_NEXT, {"case_id": case_id, "today": today}).one_or_none()
    return None if row is None else to_take_home(appointment_from(row).agreed)


def on_day(connection: Connection, day: date) -> tuple[TodayLine, ...]:
    """Everybody who is expected on a day, or was, as the day goes."""
    rows = connection.execute(_ON, {"day": day})
    return in_order(
        TodayLine(
            appointment_from(row), short_name(client_from(row)), row.staff_name or "", row.talk
        )
        for row in rows
    )


def appointment_from(row: Row[Any]) -> Appointment:
    """The appointment in a row that holds (at least) `COLUMNS` and `client_id`."""
    agreed = AppointmentDraft(
        row.day,
        row.time,
        row.part,
        row.place,
        row.kind,
        Arranged(row.with_child, row.with_interpreter, row.in_quiet_room),
        row.reminder,
    )
    return Appointment(
        row.appointment_id,
        row.client_id,
        agreed,
        row.outcome,
        row.moved_to,
        row.appointment_version,
    )
