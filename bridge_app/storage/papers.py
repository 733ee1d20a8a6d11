"""Papers that lie at the desk, because a printer would not give them at once."""

from uuid import UUID

from sqlalchemy import insert

from bridge_app.storage.tables import paper_waiting
from bridge_app.storage.written import Connection, Written


def mark(
    connection: Connection, case_id: UUID, kind: str, written: Written, *, waiting: bool
) -> None:
    """Keep that a paper of this kind lies at the desk, or that it was taken along."""
    values = {
        "case_id": case_id,
        "kind": kind,
        "waiting": waiting,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(paper_waiting), values)
