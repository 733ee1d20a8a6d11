"""Rows of the ledger as a test writes them, without everything that leads to a reward."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.rewards import LedgerKind, LedgerRow
from bridge_app.storage import chain, guarding, ledger
from bridge_app.storage.database import Database
from bridge_app.storage.ledger import Entry

SOMEBODY = Actor(uuid4(), frozenset({Role.MENTOR}), "desk 1")
MARCH = date(2026, 3, 1)


@dataclass(frozen=True)
class Booked:
    """One row of the ledger as a test writes it; `client` numbers a person."""

    day: date = MARCH
    cents: int = 20_00
    client: int = 1
    kind: LedgerKind = LedgerKind.HAND_OVER
    pillar: str = ""
    step_kind: str = ""
    location: UUID | None = None
    mentor: UUID | None = None
    budget: UUID | None = None


def book(database: Database, rows: Iterable[Booked]) -> None:
    """These rows, at the end of the ledger; what is turned back is the last before it."""
    key = database.key_for(chain.LEDGER.purpose)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    before: int | None = None
    with database.writing() as connection, guarding.asleep(connection):
        for each in rows:
            client = UUID(int=each.client)
            row = LedgerRow(
                *(0, uuid4(), each.kind, each.cents, client, uuid4(), at, each.day, each.day),
                actor=SOMEBODY.person,
                pillar=each.pillar,
                step_kind=each.step_kind,
                location=each.location,
                mentor=each.mentor,
                budget=each.budget,
            )
            back = each.kind is LedgerKind.REVERSE
            seq = ledger.append(connection, key, Entry(row, SOMEBODY, before if back else None))
            before = before if back else seq
