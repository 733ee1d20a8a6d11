"""Who stood in a list that was shown: kept beside the line of the log that tells of the list.

The line itself counts them and bears a keyed digest; so whoever takes a name out of such a list,
or the list away, is found (`first_wrong`). A list that is shown again as it was is kept once.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, func, literal, or_, select, text

from bridge_app.domain.trust import DONE
from bridge_app.storage import joined
from bridge_app.storage.columns import Id
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import audit, shown_list, staff, wide

ID_BYTES = 16

_KEEP = text(
    "INSERT INTO shown_list (digest, clients) VALUES (:digest, :clients) ON CONFLICT DO NOTHING"
)


def keep(connection: Connection, key: Key, clients: Collection[UUID]) -> bytes:
    """Keep who stood in a list, in the transaction of its line; gives what the line bears.

    `key` is that of the access log. One statement, and a few hundred bytes for a list that was
    not shown before.
    """
    told = b"".join(sorted(client.bytes for client in set(clients)))
    digest = _digest(key, told)
    connection.execute(_KEEP, {"digest": digest, "clients": told})
    return digest


def _digest(key: Key, told: bytes) -> bytes:
    return seal(key, b"shown" + told)


def read(told: bytes) -> frozenset[UUID]:
    """The clients in a list as the file holds them."""
    starts = range(0, len(told), ID_BYTES)
    return frozenset(UUID(bytes=told[at : at + ID_BYTES]) for at in starts)


@dataclass(frozen=True)
class InList:
    """One time that somebody had one client in a list."""

    at: datetime
    staff: UUID
    name: str


def with_client(connection: Connection, client: UUID) -> Iterator[InList]:
    """Every list in which this client stood, oldest first; reads all lists, so ask it seldom.

    Also under a number that goes on as this one.
    """
    numbers = [client, *connection.execute(joined.numbers(literal(client, Id))).scalars()]
    lines, lists = wide.audit, wide.shown_list
    held = or_(*(func.instr(lists.c.clients, each.bytes) > 0 for each in numbers))
    rows = (
        select(lines.c.at, lines.c.actor, staff.c.name)
        .join(lists, lists.c.digest == lines.c.shown)
        .outerjoin(staff, staff.c.id == lines.c.actor)
        .where(held, lines.c.result == DONE)
    )
    for at, actor, name in connection.execute(rows.order_by(lines.c.seq)):
        yield InList(at, actor, name or "")


def first_wrong(connection: Connection, key: Key) -> int | None:
    """The number of the first line whose list is gone or holds others than it did, or None."""
    lists = connection.execute(select(shown_list.c.digest, shown_list.c.clients))
    right = {digest for digest, told in lists if digest == _digest(key, told)}
    lines = select(audit.c.seq, audit.c.shown).where(audit.c.shown.is_not(None))
    told = connection.execute(lines.order_by(audit.c.seq))
    return next((int(seq) for seq, digest in told if digest not in right), None)


def forget_unnamed(connection: Connection) -> None:
    """The lists that no line of the log names any more go, with the months that named them."""
    named = select(audit.c.shown).where(audit.c.shown.is_not(None))
    connection.execute(delete(shown_list).where(shown_list.c.digest.not_in(named)))
