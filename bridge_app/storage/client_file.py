"""Everything that is kept of one client, row by row; a new table is in it by itself."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, literal, select

from bridge_app.domain.client_file import Record, Section
from bridge_app.storage import joined, tables
from bridge_app.storage.columns import Id
from bridge_app.storage.owned import OWNER, ids_of, owned

KEYS = {
    "client": "person",
    "case": "cases",
    "case_mentor": "mentors",
    "conversation": "conversations",
    "scoring": "moments",
    "scoring_end": "moments_seen",
    "answer": "answers",
    "strength": "strengths",
    "area_link": "links",
    "urgent": "urgent",
    "vision_sentence": "vision",
    "vision_target": "targets",
    "later_area": "later",
    "plan": "plans",
    "goal": "goals",
    "goal_version": "goal_words",
    "mini_step": "steps",
    "mini_step_version": "step_words",
    "step_event": "step_events",
    "footprint": "footprints",
    "agreement": "agreements",
    "agreement_step": "agreed_steps",
    "recognition": "praise",
    "staff_note": "notes",
    "appointment": "appointments",
    "review_due": "reviews",
    "paper_left": "papers",
    "paper_waiting": "papers_waiting",
    "client_proof": "proof",
    "household_member": "household",
    "story": "story",
    "story_consent": "story_consent",
    "story_poster": "story_posters",
    "disclosure": "told",
    "ledger": "given",
    "ledger_card": "cards",
    "access_grant": "opened",
    "correction": "corrections",
    "client_merge": "joined",
    "audit_text": "reasons",
    "draft": "drafts",
}
"""What each table is called in the file, in the order in which it is read."""

LEFT_OUT = {
    "clock_event": "that the clock of a machine was set back or put right; about nobody",
    "not_same": "says whom somebody else is not; that is about the other too",
    "client_key": "made from the name, number and birth date, to find them by; says nothing else",
    "audit": "every look and deed stands in the file as who looked",
    "proof_try": "each try stands in the file as who looked",
    "approval": "whoever agreed to an amount stands with what was given",
    "erasure": "tells only that something was erased, by number, and is kept for ever",
    "destruction_line": "the same",
    "log_review": "that a look was looked at again; the look itself stands in the file",
    "idempotency": "holds no words and no person, only that a key was used",
    "open_file": "whose screen shows the file this minute; every look stands in it already",
    "staff_preference": "a screen of staff, gone when it opens again",
}
"""Tables that touch a client and are not in the file, each with its reason."""

_CHAIN = frozenset({"prev", "mac", "segment", "salt", "hash"})
"""Columns that keep the chains or a secret; no facts about anybody."""


def sections(connection: Connection, client_id: UUID) -> Iterator[Section]:
    """Every subject of which a row is kept, in reading order."""
    found = {key: records for key, records in _all(connection, client_id) if records}
    for key in (*KEYS.values(), *found):
        if key in found:
            yield Section(key, found.pop(key))


def _all(connection: Connection, client_id: UUID) -> Iterator[tuple[str, tuple[Record, ...]]]:
    for table, rows in owned(tables.client).items():
        if table.name not in LEFT_OUT:
            yield _key(table), _read(connection, _rows(table, rows), {OWNER: client_id})
    mine = tables.ledger.c.client_id.in_(joined.numbers(literal(client_id, Id)))
    yield KEYS["ledger"], _read(connection, _rows(tables.ledger, mine))
    given = select(tables.ledger.c.seq).where(mine)
    cards = tables.ledger_card.c.ledger_seq.in_(given)
    yield KEYS["ledger_card"], _read(connection, _rows(tables.ledger_card, cards))
    own = ids_of(connection, client_id)
    hung = tables.story_poster.c.story_id.in_(own)
    yield KEYS["story_poster"], _read(connection, _rows(tables.story_poster, hung))
    typed = tables.draft.c.subject_id.in_(own)
    yield KEYS["draft"], _read(connection, _rows(tables.draft, typed))
    yield KEYS["audit_text"], _read(connection, _reasons(client_id))


def _key(table: Table) -> str:
    return KEYS.get(table.name, table.name)


def _rows(table: Table, where: ColumnElement[bool]) -> Select[Any]:
    columns = [column for column in table.columns if column.name not in _CHAIN]
    return select(*columns).where(where).order_by(*table.primary_key)


def _reasons(client_id: UUID) -> Select[Any]:
    """The words beside the log: a typed reason, or what a field said before it was changed."""
    line, words = tables.audit.c, tables.audit_text.c
    told = select(line.seq, line.at, line.actor, line.action, line.detail, words.text)
    return (
        told.join_from(tables.audit, tables.audit_text)
        .where(line.client_id.in_(joined.numbers(literal(client_id, Id))))
        .order_by(line.seq)
    )


def _read(
    connection: Connection, wanted: Select[Any], values: Mapping[str, object] | None = None
) -> tuple[Record, ...]:
    return tuple(dict(row) for row in connection.execute(wanted, values or {}).mappings())


def names(connection: Connection) -> dict[UUID, str]:
    """What people, places, teams and budgets are called, by id."""
    named = (tables.staff, tables.location, tables.team, tables.budget)
    return {
        row.id: row.name
        for table in named
        for row in connection.execute(select(table.c.id, table.c.name))
    }
