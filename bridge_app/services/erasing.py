"""What every erasure has in common: rows gone, a line on the list that stays, the file swept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor
from bridge_app.domain.retention import Due, Erasure, Ground, Scope
from bridge_app.domain.trust import AuditEntry
from bridge_app.services.acting import Work
from bridge_app.storage import audit, chain, erasing, erasures
from bridge_app.storage.database import Database
from bridge_app.storage.erasing import NoteKind
from bridge_app.storage.written import Connection


def erase_case(work: Work, line: Due, batch: UUID) -> Erasure:
    """A whole case, and the client with the last one."""
    return done(work.connection, _wanted(work, Scope.CASE, line, "", batch))


def erase_part(work: Work, scope: Scope, line: Due, subject: str) -> Erasure:
    """An area (its id) or a note ("kind number") of a case."""
    return done(work.connection, _wanted(work, scope, line, subject, None))


def _wanted(work: Work, scope: Scope, line: Due, subject: str, batch: UUID | None) -> Erasure:
    return Erasure(
        uuid4(),
        scope,
        line.ground,
        line.client_id,
        line.case_id,
        line.number,
        subject,
        work.now,
        work.actor.person,
        batch,
    )


def done(connection: Connection, wanted: Erasure) -> Erasure:
    """Erase it and put it on the list, with how many rows went."""
    kept = replace(wanted, rows=_rows(connection, wanted))
    erasures.add(connection, kept)
    return kept


def _rows(connection: Connection, wanted: Erasure) -> int:
    if wanted.scope is Scope.CASE:
        return erasing.case(connection, wanted.client_id, wanted.case_id)
    if wanted.scope is Scope.AREA:
        return erasing.area(connection, wanted.client_id, wanted.case_id, wanted.subject)
    kind, key = wanted.subject.split(" ")
    return erasing.note(connection, wanted.case_id, NoteKind(kind), note_key(key))


def note_key(text: str) -> int | UUID:
    """The number, or the id, by which a note is known."""
    return int(text) if text.isdecimal() else UUID(text)


def settle(database: Database, *more: Path) -> None:
    """After the deed: no trace in the file, and the list beside it (and in these folders)."""
    erasing.sweep(database)
    erasures.publish(database, *more)


def again(database: Database, lists: Iterable[Path], actor: Actor, now: datetime) -> int:
    """After a restore: everything on these lists that came back is erased again; how many.

    One line in the log for each, as `erase.again`. Lists of another store are passed over.
    """
    found = {each.id: each for path in lists for each in erasures.read(path, database)}
    key = database.key_for(chain.AUDIT.purpose)
    with database.writing() as connection:
        wanted = erasures.pending(connection, found.values())
        for each in wanted:
            kept = done(connection, each)
            entry = AuditEntry(
                now,
                actor,
                "erase.again",
                each.scope.value,
                each.case_id,
                each.client_id,
                ground=Ground.RESTORED,
                amount=kept.rows,
            )
            audit.record(connection, key, entry)
    if wanted:
        settle(database)
    return len(wanted)
