"""Settings of the municipality (dated, the past stays) and of one person (the last counts)."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from bridge_app.storage.tables import setting, staff_preference


def valid_on(connection: Connection, day: date) -> dict[str, str]:
    """Each setting as it stands on this day: of one name the newest that is valid."""
    rows = select(setting.c.name, setting.c.value).where(setting.c.valid_from <= day)
    in_order = rows.order_by(setting.c.valid_from, setting.c.seq)
    return {row.name: row.value for row in connection.execute(in_order)}


def add(
    connection: Connection, values: Mapping[str, str], valid_from: date, at: datetime, by: UUID
) -> None:
    """These settings from this day on."""
    for name, value in values.items():
        row = {"name": name, "value": value, "valid_from": valid_from, "at": at, "by": by}
        connection.execute(insert(setting), row)


def preference(connection: Connection, member: UUID, key: str) -> str | None:
    """What this person chose, or None when nothing was chosen yet."""
    mine = (staff_preference.c.staff_id == member) & (staff_preference.c.key == key)
    return connection.execute(select(staff_preference.c.value).where(mine)).scalar()


def set_preference(connection: Connection, member: UUID, key: str, value: str) -> None:
    """This is what this person chooses from now on."""
    row = upsert(staff_preference).values(staff_id=member, key=key, value=value)
    connection.execute(
        row.on_conflict_do_update(index_elements=["staff_id", "key"], set_={"value": value})
    )
