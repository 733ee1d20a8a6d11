"""Reports that were kept under a name."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update

from bridge_app.domain.saved_reports import SavedReport, read_report
from bridge_app.storage.columns import Id
from bridge_app.storage.tables import saved_report
from bridge_app.storage.written import Connection, Written

_LISTED = select(saved_report).where(saved_report.c.removed_at.is_(None))
_CHANGED = (
    update(saved_report)
    .where(saved_report.c.id == bindparam("report_id", type_=Id))
    .returning(saved_report.c.id)
)


def listed(connection: Connection) -> tuple[SavedReport, ...]:
    """All that were not removed, by name."""
    found = (read_report(row.id, row.name, row.asked) for row in connection.execute(_LISTED))
    return tuple(sorted(found, key=lambda each: each.name.casefold()))


def add(connection: Connection, report: SavedReport, written: Written) -> None:
    """One more."""
    values = {"id": report.id, "name": report.name, "asked": report.asked}
    connection.execute(insert(saved_report), values | {"at": written.at, "by": written.by})


def rename(connection: Connection, report_id: UUID, name: str) -> bool:
    """Another name; says whether there is such a report."""
    return _changed(connection, report_id, name=name)


def remove(connection: Connection, report_id: UUID, at: datetime | None) -> bool:
    """Away since this moment, or (None) back again; says whether there is such a report."""
    return _changed(connection, report_id, removed_at=at)


def _changed(connection: Connection, report_id: UUID, **values: str | datetime | None) -> bool:
    found = connection.execute(_CHANGED.values(**values), {"report_id": report_id})
    return found.scalar_one_or_none() is not None
