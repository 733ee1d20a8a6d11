"""Erasing: the rows of a case, an area or a note go, and nothing of them stays in the file.

The guards that keep rows from being changed are taken away and put back inside the transaction
that erases; whatever goes wrong, they stand. Deleted bytes are overwritten (secure_delete), and
`sweep` afterwards makes the file anew and empties the log beside it: no trace is left in a free
page, an index or the write-ahead log (TRUST 38).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from bridge_app.domain.mending import TYPED, NoteKind
from bridge_app.domain.retention import Due
from bridge_app.storage import guarding, merging, people, tables
from bridge_app.storage.columns import Id
from bridge_app.storage.database import Database
from bridge_app.storage.owned import OWNER, ids_of, owned

_DELETE_NAME = text(
    "DELETE FROM client_name WHERE rowid = (SELECT seq FROM client WHERE id = :key)"
)


_praise = tables.recognition.c
_TAKES_BACK_NOTHING = delete(tables.recognition).where(
    _praise.takes_back.is_not(None),
    _praise.takes_back.not_in(select(tables.recognition.alias().c.seq)),
)
"""A compliment that was taken back leaves a line, which goes with it."""


_OPENED_FOR = func.coalesce(tables.case_.c.moved_from, tables.case_.c.client_id)
_READ_IN = update(tables.case_).where(tables.case_.c.continues == bindparam("read_in", type_=Id))


@dataclass(frozen=True)
class Words:
    """Where words stand, and whether their row goes with them or stays without them.

    `only` says which rows of the table are shown to choose from; none: all of them.
    """

    table: Table
    column: str
    goes: bool = False
    only: tuple[ColumnElement[bool], ...] = ()

    @property
    def key(self) -> str:
        """The column by which a row is known."""
        return "seq" if "seq" in self.table.c else "id"


NOTES = {
    NoteKind.ANSWER: Words(tables.answer, "note"),
    NoteKind.STEP: Words(tables.step_event, "note"),
    NoteKind.PRAISE: Words(tables.recognition, "text", goes=True),
    NoteKind.STRENGTH: Words(tables.strength, "text", goes=True),
    NoteKind.VISION: Words(tables.vision_sentence, "text"),
    NoteKind.STAFF: Words(tables.staff_note, "text", goes=True),
    NoteKind.FORMER: Words(
        tables.correction,
        "former",
        goes=True,
        only=(tables.correction.c.subject.in_([*TYPED, "strength"]),),
    ),
}
"""What was mended in an area, or chosen from a few, was not typed: it goes with the area or all."""


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Rows may go or lose words while this lasts, in this transaction and nowhere else."""
    with guarding.lifted(connection):
        yield
        connection.execute(_TAKES_BACK_NOTHING)


def case(connection: Connection, client_id: UUID, case_id: UUID) -> int:
    """Everything of a case goes; with the last case the client goes too. Counts the rows.

    The ledger, the log and their sums stay: they hold a bare number of a person.
    """
    with unguarded(connection):
        gone = _drafts(connection, people.found_by(connection, client_id))
        connection.execute(_READ_IN.values(continues=None), {"read_in": case_id})
        gone += _rows_of(connection, tables.case_, case_id)
        left = exists().where(_OPENED_FOR.in_([client_id]))
        if connection.execute(select(left)).scalar_one():
            merging.settle(connection, (client_id,))
        else:
            gone += _client(connection, client_id)
    return gone


def _client(connection: Connection, client_id: UUID) -> int:
    merging.let_go(connection, client_id)
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
    words = delete(tables.audit_text).where(tables.audit_text.c.audit_seq.in_(_lines(client_id)))
    return connection.execute(words).rowcount


def _lines(client_id: UUID) -> Select[Any]:
    """The numbers of the lines of the log about this client."""
    return select(tables.audit.c.seq).where(tables.audit.c.client_id == client_id)


def _drafts(connection: Connection, client_id: UUID) -> int:
    """Half-typed words about a client, and the place where a locked screen was left."""
    keys = ids_of(connection, client_id)
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


def rewarded(connection: Connection, line: Due) -> bool:
    """Whether anything was promised or handed over for what goes with this area."""
    goals = _goals(connection, line.case_id, line.area)
    steps = select(tables.mini_step.c.id).where(tables.mini_step.c.goal_id.in_(goals))
    row = tables.ledger.c
    theirs = or_(row.area == line.area, row.step_id.in_(steps), row.goal_id.in_(goals))
    behind = exists().where(row.client_id == line.client_id, theirs)
    return bool(connection.execute(select(behind)).scalar_one())


def _goals(connection: Connection, case_id: UUID, name: str) -> list[UUID]:
    """Goals that stood in this area at any time."""
    mine = owned(tables.case_)[tables.goal]
    said = select(tables.goal_version.c.goal_id).where(tables.goal_version.c.area == name)
    goals = select(tables.goal.c.id).where(mine, tables.goal.c.id.in_(said))
    return list(connection.execute(goals, {OWNER: case_id}).scalars())


def _about(name: str) -> dict[Table, ColumnElement[bool]]:
    """Which rows of each table of a case are about this area; a goal goes with its steps."""
    plain = (table for table in owned(tables.case_) if "area" in table.c)
    link = tables.area_link.c
    return {table: table.c.area == name for table in plain if table is not tables.goal_version} | {
        tables.area_link: or_(link.from_area == name, link.to_area == name)
    }


# --- a note ---------------------------------------------------------------------------------


def note(connection: Connection, client_id: UUID, kind: NoteKind, key: Any) -> int:  # noqa: ANN401 - a number or an id
    """The words of one note go, also where they are repeated; gives how many rows had them.

    0 when it is not of this client. What was answered stays: only the words beside it go. A
    line of the log stays too, with the fingerprint that nobody can undo without the salt.
    """
    words = NOTES[kind]
    mine, column = owned(tables.client)[words.table], words.table.c[words.column]
    found = select(column).where(mine, words.table.c[words.key] == key)
    said = connection.execute(found, {OWNER: client_id}).scalar_one_or_none()
    if not said:
        return 0
    where = and_(mine, column == said)
    gone: Delete | Update = delete(words.table).where(where)
    if not words.goes:
        gone = update(words.table).where(where).values({words.column: ""})
    with unguarded(connection):
        rows = connection.execute(gone, {OWNER: client_id}).rowcount
        return rows + _repeated(connection, client_id, said)


def _repeated(connection: Connection, client_id: UUID, said: str) -> int:
    """The same words beside the log, as what was mended, or typed and not kept yet."""
    keys = ids_of(connection, client_id)
    former, beside, typed = tables.correction.c, tables.audit_text.c, tables.draft.c
    begun = or_(func.instr(typed.text, said) > 0, func.instr(said, typed.text) == 1)
    places = (
        delete(tables.correction).where(former.client_id == client_id, former.former == said),
        delete(tables.audit_text).where(beside.audit_seq.in_(_lines(client_id)), _tells(said)),
        delete(tables.draft).where(typed.subject_id.in_(keys), begun),
    )
    return sum(connection.execute(each).rowcount for each in places)


def _tells(said: str) -> ColumnElement[bool]:
    """Whether these are the words beside a line of the log: the reason, or a field's old value.

    They stand there as "reason" and "field: value", each ended by a new line.
    """
    text = tables.audit_text.c.text + "\n"
    return or_(func.instr(text, f"{said}\n") == 1, func.instr(text, f": {said}\n") > 0)


# --- afterwards -----------------------------------------------------------------------------


def sweep(database: Database) -> None:
    """Make the file anew without its free room, and empty the log beside it.

    What was deleted is overwritten already; this also takes what moved about in its pages. The
    store may answer that the disk is full: then nothing is lost, and it is done the next time.
    """
    database.sweep()
