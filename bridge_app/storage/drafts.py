"""Text of fields that is not kept yet: what a lock, a pause or a crash must not lose."""

from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from bridge_app.storage.tables import draft
from bridge_app.storage.written import Written

_KEEP = insert_or(draft)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["subject_id", "field"],
    set_={
        "text": _KEEP.excluded.text,
        "saved_at": _KEEP.excluded.saved_at,
        "saved_by": _KEEP.excluded.saved_by,
    },
)
_OF_SUBJECT = select(draft.c.field, draft.c.text).where(
    draft.c.subject_id == bindparam("subject_id")
)
_DROP_ALL = delete(draft).where(draft.c.subject_id == bindparam("known_id"))
_DROP = _DROP_ALL.where(draft.c.field == bindparam("known_field"))


def keep_draft(
    connection: Connection, subject_id: UUID, field: str, text: str, written: Written
) -> None:
    """Keep the text of a field as it stands; an empty text drops the draft."""
    if not text:
        connection.execute(_DROP, {"known_id": subject_id, "known_field": field})
        return
    values = {
        "subject_id": subject_id,
        "field": field,
        "text": text,
        "saved_at": written.at,
        "saved_by": written.by,
    }
    connection.execute(_KEEP, values)


def drafts_of(connection: Connection, subject_id: UUID) -> dict[str, str]:
    """The unfinished texts that belong to something, by field."""
    rows = connection.execute(_OF_SUBJECT, {"subject_id": subject_id})
    return {row.field: row.text for row in rows}


def drop_drafts(connection: Connection, subject_id: UUID) -> None:
    """Forget the unfinished texts: what they belong to has ended."""
    connection.execute(_DROP_ALL, {"known_id": subject_id})
