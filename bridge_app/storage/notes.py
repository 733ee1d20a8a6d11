"""Notes of staff and the papers that left, as a client's file shows them."""

from collections.abc import Iterator
from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select, update

from bridge_app.domain.notes import PaperLeft, StaffNote
from bridge_app.errors import ChangedElsewhere
from bridge_app.storage.tables import case_, paper_left, staff, staff_note, wide
from bridge_app.storage.written import Connection, Written

PAPERS_TOLD = 60
"""More papers than this tell nothing new about what somebody has at home."""

_NOTES = (
    select(staff_note, staff.c.name)
    .join(case_, case_.c.id == staff_note.c.case_id)
    .outerjoin(staff, staff.c.id == staff_note.c.by)
    .where(case_.c.client_id == bindparam("client_id"), ~staff_note.c.taken_away)
    .order_by(staff_note.c.at.desc())
)
_PAPERS = (
    select(paper_left, staff.c.name)
    .join(case_, case_.c.id == paper_left.c.case_id)
    .outerjoin(staff, staff.c.id == paper_left.c.by)
    .where(case_.c.client_id == bindparam("client_id"))
    .order_by(paper_left.c.seq.desc())
    .limit(PAPERS_TOLD)
)
_WHOSE = (
    select(wide.case_.c.client_id)
    .join(wide.staff_note, wide.staff_note.c.case_id == wide.case_.c.id)
    .where(wide.staff_note.c.id == bindparam("note_id"))
)
_MARK = (
    update(staff_note)
    .where(staff_note.c.id == bindparam("known_id"), staff_note.c.version == bindparam("known"))
    .returning(staff_note.c.text)
)


def of_client(connection: Connection, client_id: UUID) -> Iterator[StaffNote]:
    """The notes that stand, the newest first."""
    for row in connection.execute(_NOTES, {"client_id": client_id}):
        yield StaffNote(row.id, row.text, row.at, row.name or "", row.may_read, row.version)


def papers_of(connection: Connection, client_id: UUID) -> Iterator[PaperLeft]:
    """The papers that left, the newest first."""
    for row in connection.execute(_PAPERS, {"client_id": client_id}):
        yield PaperLeft(row.kind, row.preset, row.at, row.name or "")


def add(
    connection: Connection, case_id: UUID, text: str, written: Written, *, may_read: bool
) -> UUID:
    """Keep a note and give its id."""
    made = uuid4()
    values = {
        "id": made,
        "case_id": case_id,
        "text": text,
        "may_read": may_read,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(staff_note), values)
    return made


def whose(connection: Connection, note_id: UUID) -> UUID | None:
    """The client whom a note is about; None for no such note."""
    found: UUID | None = connection.execute(_WHOSE, {"note_id": note_id}).scalar_one_or_none()
    return found


def mark(connection: Connection, note_id: UUID, version: int, *, taken_away: bool) -> str:
    """Take a note away, or put it back; gives what it says.

    Raises ChangedElsewhere when `version` no longer stands.
    """
    values = {"taken_away": taken_away, "version": version + 1}
    known = {"known_id": note_id, "known": version}
    text: str | None = connection.execute(_MARK, values | known).scalar_one_or_none()
    if text is None:
        raise ChangedElsewhere("note")
    return text
