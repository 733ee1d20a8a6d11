"""What said otherwise before it was mended, and the words that can be erased one by one."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import Select, insert, select, update

from bridge_app.domain.mending import Correction, Note, NoteKind, Strength
from bridge_app.storage.erasing import NOTES, Words
from bridge_app.storage.owned import OWNER, owned
from bridge_app.storage.tables import case_, client, correction, strength
from bridge_app.storage.written import Connection, Written


def add(connection: Connection, made: Correction, written: Written) -> None:
    """Keep what stood there before, and why it is otherwise now."""
    connection.execute(insert(correction), asdict(made) | {"at": written.at, "by": written.by})


def notes(connection: Connection, client_id: UUID) -> tuple[Note, ...]:
    """The words that somebody typed about a client, the newest first; each text once.

    Of words that are repeated the first row is named: an older backup has that one too.
    """
    found: dict[tuple[NoteKind, str], Note] = {}
    for kind, words in NOTES.items():
        for note in _notes(connection, client_id, kind, words):
            found.setdefault((kind, note.text), note)
    return tuple(sorted(found.values(), key=lambda note: note.at, reverse=True))


def _notes(connection: Connection, client_id: UUID, kind: NoteKind, words: Words) -> Iterator[Note]:
    for row in connection.execute(_typed(words), {OWNER: client_id}):
        yield Note(kind, str(row.key), row.text, row.at)


def _typed(words: Words) -> Select[Any]:
    table, text = words.table, words.table.c[words.column]
    shown = select(table.c[words.key].label("key"), text.label("text"), table.c.at)
    return shown.where(owned(client)[table], text != "", *words.only).order_by(table.c.at)


def strengths(connection: Connection, case_id: UUID) -> tuple[Strength, ...]:
    """What goes well, as it stands now."""
    mine = strength.c.case_id == case_id
    rows = select(strength.c.id, strength.c.text).where(mine, strength.c.dropped_at.is_(None))
    return tuple(
        Strength(row.id, row.text) for row in connection.execute(rows.order_by(strength.c.position))
    )


def mend_strength(connection: Connection, key: UUID, text: str) -> None:
    """It says this from now on."""
    connection.execute(update(strength).where(strength.c.id == key).values(text=text))


def areas(connection: Connection, case_id: UUID) -> tuple[str, ...]:
    """The areas of life of which anything is kept in this case."""
    found = set[str]()
    for table, mine in owned(case_).items():
        for column in (table.c.get("area"), table.c.get("from_area"), table.c.get("to_area")):
            if column is not None:
                told = select(column).where(mine, column.is_not(None), column != "").distinct()
                found.update(connection.execute(told, {OWNER: case_id}).scalars())
    return tuple(sorted(found))
