"""Erasing: the rows of a case, an area or a note go, and nothing of them stays in the file.

The guards that keep rows from being changed are taken away and put back inside the transaction
that erases; whatever goes wrong, they stand. Deleted bytes are overwritten (secure_delete), and
`sweep` afterwards makes the file anew and empties the log beside it: no trace is left in a free
page, an index or the write-ahead log (TRUST 38).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    or_,
    select,
    text,
    update,
)

from bridge_app.storage import tables
from bridge_app.storage.database import Database
from bridge_app.storage.owned import OWNER, owned

_ROW_GUARDS = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' "
    "AND (name LIKE '%\\_no\\_update' ESCAPE '\\' OR name LIKE '%\\_no\\_delete' ESCAPE '\\')"
)
_DELETE_NAME = text(
    "DELETE FROM client_name WHERE rowid = (SELECT seq FROM client WHERE id = :key)"
)


class NoteKind(StrEnum):
    """What kind of words somebody typed; each stands in a table of its own."""

    ANSWER = "answer"
    STEP = "step"
    PRAISE = "praise"
    STRENGTH = "strength"
    VISION = "vision"


@dataclass(frozen=True)
class _Words:
    """Where words stand, and whether their row goes with them or stays without them."""

    table: Table
    column: str
    goes: bool = False

    @property
    def key(self) -> str:
        return "seq" if "seq" in self.table.c else "id"


_NOTES = {
    NoteKind.ANSWER: _Words(tables.answer, "note"),
    NoteKind.STEP: _Words(tables.step_event, "note"),
    NoteKind.PRAISE: _Words(tables.recognition, "text", goes=True),
    NoteKind.STRENGTH: _Words(tables.strength, "text", goes=True),
    NoteKind.VISION: _Words(tables.vision_sentence, "text"),
}


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Rows may go or lose words while this lasts, in this transaction and nowhere else."""
    guards = connection.execute(_ROW_GUARDS).all()
    for name, _ in guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        connection.exec_driver_sql(sql)


def case(connection: Connection, client_id: UUID, case_id: UUID) -> int:
    """Everything of a case goes; with the last case the client goes too. Counts the rows.

    The ledger, the log and their sums stay: they hold a bare number of a person.
    """
    with unguarded(connection):
        gone = _drafts(connection, client_id)
        gone += _rows_of(connection, tables.case_, case_id)
        left = exists().where(tables.case_.c.client_id == client_id)
        if not connection.execute(select(left)).scalar_one():
            gone += _client(connection, client_id)
    return gone


def _client(connection: Connection, client_id: UUID) -> int:
    connection.execute(_DELETE_NAME, {"key": client_id.bytes})
    gone = _rows_of(connection, tables.client, client_id)
    gone += _reasons(connection, client_id)
    member = tables.household_member.c.household_id
    alone = tables.household.c.id.not_in(select(member))
    return gone + connection.execute(delete(tables.household).where(alone)).rowcount


def _rows_of(connection: Connection, root: Table, key: UUID) -> int:
    """Children first, so that no row ever refers to one that is gone."""
    return sum(
        connection.execute(delete(table).where(rows), {OWNER: key}).rowcount
        for table, rows in reversed([*owned(root).items()])
    )


def _reasons(connection: Connection, client_id: UUID) -> int:
    """The words that stand beside lines of the log about this client."""
    lines = select(tables.audit.c.seq).where(tables.audit.c.client_id == client_id)
    words = delete(tables.audit_text).where(tables.audit_text.c.audit_seq.in_(lines))
    return connection.execute(words).rowcount


def _drafts(connection: Connection, client_id: UUID) -> int:
    """Half-typed words about a client, and the place where a locked screen was left."""
    rows = owned(tables.client).items()
    with_id = [(table, where) for table, where in rows if "id" in table.c]
    keys = {
        key
        for table, where in with_id
        for key in connection.execute(select(table.c.id).where(where), {OWNER: client_id}).scalars()
    }
    typed = delete(tables.draft).where(tables.draft.c.subject_id.in_(keys))
    gone = connection.execute(typed).rowcount
    return gone + _whereabouts(connection, keys)


def _whereabouts(connection: Connection, keys: Iterable[UUID]) -> int:
    value = tables.staff_preference.c.value
    told = [value.contains(str(key), autoescape=True) for key in keys]
    return connection.execute(delete(tables.staff_preference).where(or_(*told))).rowcount


# --- an area --------------------------------------------------------------------------------


def area(connection: Connection, client_id: UUID, case_id: UUID, name: str) -> int:
    """All that was said of one area of life goes, with the goals and steps in it."""
    with unguarded(connection):
        gone = _drafts(connection, client_id)
        gone += sum(
            _rows_of(connection, tables.goal, key) for key in _goals(connection, case_id, name)
        )
        for table, where in _about(name).items():
            mine = owned(tables.case_)[table]
            done = connection.execute(delete(table).where(mine, where), {OWNER: case_id})
            gone += done.rowcount
    return gone


def _goals(connection: Connection, case_id: UUID, name: str) -> list[UUID]:
    """Goals that stood in this area at any time."""
    mine = owned(tables.case_)[tables.goal]
    said = select(tables.goal_version.c.goal_id).where(tables.goal_version.c.area == name)
    goals = select(tables.goal.c.id).where(mine, tables.goal.c.id.in_(said))
    return list(connection.execute(goals, {OWNER: case_id}).scalars())


def _about(name: str) -> dict[Table, ColumnElement[bool]]:
    link = tables.area_link.c
    plain = (
        tables.answer,
        tables.urgent,
        tables.vision_target,
        tables.later_area,
        tables.correction,
    )
    return {table: table.c.area == name for table in plain} | {
        tables.area_link: or_(link.from_area == name, link.to_area == name)
    }


# --- a note ---------------------------------------------------------------------------------


def note(connection: Connection, case_id: UUID, kind: NoteKind, key: Any) -> int:  # noqa: ANN401 - a number or an id
    """The words of one note go; gives how many rows had them. 0 when it is not of this case.

    What was answered stays: only the words beside it go, in every row that repeats them.
    """
    words = _NOTES[kind]
    mine = and_(owned(tables.case_)[words.table], words.table.c[words.key] == key)
    with unguarded(connection):
        if words.goes:
            return connection.execute(delete(words.table).where(mine), {OWNER: case_id}).rowcount
        where = _same_words(connection, words, mine, case_id)
        blank = update(words.table).where(where).values({words.column: ""})
        return connection.execute(blank, {OWNER: case_id}).rowcount


def _same_words(
    connection: Connection, words: _Words, mine: ColumnElement[bool], case_id: UUID
) -> ColumnElement[bool]:
    """The row itself, and other rows of the case that repeat its words."""
    column = words.table.c[words.column]
    said = connection.execute(select(column).where(mine), {OWNER: case_id}).scalar_one_or_none()
    return and_(owned(tables.case_)[words.table], column == said, column != "")


# --- afterwards -----------------------------------------------------------------------------


def sweep(database: Database) -> None:
    """Make the file anew without its free room, and empty the log beside it.

    What was deleted is overwritten already; this also takes what moved about in its pages. The
    store may answer that the disk is full: then nothing is lost, and it is done the next time.
    """
    with database.driver() as driver:
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
