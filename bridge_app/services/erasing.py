"""What every erasure has in common: rows gone, a line on the list that stays, the file swept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor
from bridge_app.domain.mending import NoteKind
from bridge_app.domain.retention import Due, Erasure, Ground, Scope
from bridge_app.domain.trust import AuditEntry
from bridge_app.services.acting import Work
from bridge_app.services.backups import PLACE
from bridge_app.services.clock import business_day
from bridge_app.storage import (
    audit,
    chain,
    copies,
    erasing,
    erasures,
    kept_backups,
    settings_rows,
)
from bridge_app.storage.database import Database
from bridge_app.storage.merging import Filed
from bridge_app.storage.written import Connection


def erase_case(work: Work, line: Due, batch: UUID) -> Erasure:
    """A whole case, and the client with the last one."""
    return done(work.connection, _wanted(work, Scope.CASE, line, "", batch))


def erase_line(work: Work, line: Due, batch: UUID) -> Erasure:
    """What stands on a line of a list: a whole case, or one area of it."""
    if not line.area:
        return erase_case(work, line, batch)
    return done(work.connection, _wanted(work, Scope.AREA, line, line.area, batch))


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


def line_of(filed: Filed, ground: Ground) -> Due:
    """A case on a list of what is to go, for another reason than its term."""
    opened = business_day(filed.opened_at)
    return Due(filed.client_id, filed.case_id, filed.number, ground, filed.purpose, opened)


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
    return erasing.note(connection, wanted.client_id, NoteKind(kind), note_key(key))


def note_key(text: str) -> int | UUID:
    """The number, or the id, by which a note is known."""
    return int(text) if text.isdecimal() else UUID(text)


def settle(database: Database, day: date) -> None:
    """After the deed: no trace in the file or an old copy; the list beside it and its backups."""
    erasing.sweep(database)
    copies.forget(database)
    erasures.publish(database, *_backups_of(database, day))


def _backups_of(database: Database, day: date) -> Iterator[Path]:
    """The folder with this store's backups, where one was chosen and can be seen now."""
    with database.reading() as connection:
        chosen = settings_rows.valid_on(connection, day).get(PLACE)
        made = erasures.store_of(connection)
    if chosen and kept_backups.is_there(Path(chosen), made):
        yield kept_backups.folder_of(Path(chosen), made)


def again(database: Database, lists: Iterable[Path], actor: Actor, now: datetime) -> int:
    """After a restore: everything on these lists that came back is erased again; how many.

    One line in the log for each, as `erase.again`. Lists of another store are passed over.
    """
    found = {each.id: each for path in lists for each in erasures.read(path, database)}
    key = database.key_for(chain.AUDIT.purpose)
    with database.writing() as connection:
        wanted = erasures.pending(connection, found.values())
        for each in wanted:
            kept = done(connection, replace(each, by=actor.person))
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
        settle(database, business_day(now))
    else:
        erasures.publish(database)  # what the backup knew of: for a restore after this one
    return len(wanted)
