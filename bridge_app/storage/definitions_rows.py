"""Bridges in use, copied into the store: old scores never need the file (DECISIONS A8).

Structure and words come and go as canonical text with its SHA-256; reading them is not this
room's business. A copy is written once and never changes.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from bridge_app.errors import ChangedElsewhere
from bridge_app.storage.tables import definition, definition_words
from bridge_app.storage.written import Written


@dataclass(frozen=True)
class KeptText:
    """One text with its fingerprint in hexadecimal."""

    text: str
    sha256: str


@dataclass(frozen=True)
class KeptDefinition:
    """A structure as text, and its words by language and revision."""

    id: str
    version: str
    structure: KeptText
    words: dict[tuple[str, int], KeptText]


_STRUCTURE = select(definition.c.structure, definition.c.sha256).where(
    definition.c.id == bindparam("definition_id"),
    definition.c.version == bindparam("definition_version"),
)
_WORDS = select(
    definition_words.c.language,
    definition_words.c.revision,
    definition_words.c.words,
    definition_words.c.sha256,
).where(
    definition_words.c.definition_id == bindparam("definition_id"),
    definition_words.c.definition_version == bindparam("definition_version"),
)
_KEEP = insert_or(definition).on_conflict_do_nothing()
_KEEP_WORDS = insert_or(definition_words).on_conflict_do_nothing()


def kept(connection: Connection, definition_id: str, version: str) -> KeptDefinition:
    """The copy of a definition that was used before."""
    values = {"definition_id": definition_id, "definition_version": version}
    structure = KeptText(*connection.execute(_STRUCTURE, values).one())
    words = {
        (row.language, row.revision): KeptText(row.words, row.sha256)
        for row in connection.execute(_WORDS, values)
    }
    return KeptDefinition(definition_id, version, structure, words)


def keep(connection: Connection, wanted: KeptDefinition, written: Written) -> None:
    """Copy a definition on its first use, and words that are new to the store.

    Raises ChangedElsewhere when the store holds another structure or other words under the
    same name and version: what is released never changes.
    """
    values = {"definition_id": wanted.id, "definition_version": wanted.version}
    structure = connection.execute(_STRUCTURE, values).one_or_none()
    if structure is None:
        connection.execute(_KEEP, _structure_values(wanted, written))
    elif KeptText(*structure) != wanted.structure:
        raise ChangedElsewhere("definition")
    before = kept(connection, wanted.id, wanted.version).words
    if any(before.get(name, said) != said for name, said in wanted.words.items()):
        raise ChangedElsewhere("definition_words")
    rows = [
        _words_values(wanted, name, said, written)
        for name, said in wanted.words.items()
        if name not in before
    ]
    if rows:
        connection.execute(_KEEP_WORDS, rows)


def _structure_values(wanted: KeptDefinition, written: Written) -> dict[str, object]:
    return {
        "id": wanted.id,
        "version": wanted.version,
        "structure": wanted.structure.text,
        "sha256": wanted.structure.sha256,
        "first_used_at": written.at,
    }


def _words_values(
    wanted: KeptDefinition, name: tuple[str, int], said: KeptText, written: Written
) -> dict[str, object]:
    return {
        "definition_id": wanted.id,
        "definition_version": wanted.version,
        "language": name[0],
        "revision": name[1],
        "words": said.text,
        "sha256": said.sha256,
        "first_used_at": written.at,
    }
