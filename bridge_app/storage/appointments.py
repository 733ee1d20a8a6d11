"""Appointments: the next agreed day, perhaps a time and a place; the diary is elsewhere."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select

from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.storage.columns import Day
from bridge_app.storage.tables import appointment
from bridge_app.storage.written import Connection, Written

_NEXT = (
    select(appointment)
    .where(
        appointment.c.case_id == bindparam("case_id"),
        appointment.c.day >= bindparam("today", type_=Day),
    )
    .order_by(appointment.c.day, appointment.c.time)
    .limit(1)
)


def add(
    connection: Connection, case_id: UUID, wanted: TakeHomeAppointment, written: Written
) -> None:
    """Keep an agreed day with the one who agrees it."""
    values = {
        "id": uuid4(),
        "case_id": case_id,
        "staff_id": written.by,
        "day": wanted.day,
        "time": wanted.at,
        "place": wanted.place,
        "created_at": written.at,
        "created_by": written.by,
    }
    connection.execute(insert(appointment), values)


def next_of(connection: Connection, case_id: UUID, today: date) -> TakeHomeAppointment | None:
    """The first agreed day from today on."""
    row = connection.execute(_NEXT, {"case_id": case_id, "today": today}).one_or_none()
    return None if row is None else TakeHomeAppointment(row.day, row.time, row.place)
