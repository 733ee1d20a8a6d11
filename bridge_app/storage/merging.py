"""Two numbers of one person go on as one, and come apart again; nothing is moved for it.

The rows of `client_merge` tell which number goes on as which. What follows from the rows that
stand is kept with the clients and cases, so that each look stays as quick as it was:
`client.merged_into` names the number that somebody is found by, a case stands with that number
(`client_id`) and is read as a part of its case (`continues`), and remembers where it came from
(`moved_from`). Ledger, log and everything that hangs on a case stay as they were written, so
taking it back leaves both as they were.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, insert, or_, select, update

from bridge_app.domain.people import Purpose
from bridge_app.storage import people
from bridge_app.storage.tables import case_, client, client_merge, erased_merge, wide
from bridge_app.storage.written import Connection, Written

_back = client_merge.alias("back")
_STANDING = (
    select(client_merge)
    .where(
        client_merge.c.takes_back.is_(None),
        client_merge.c.seq.not_in(
            select(_back.c.takes_back).where(_back.c.takes_back.is_not(None))
        ),
    )
    .order_by(client_merge.c.seq)
)


@dataclass(frozen=True)
class Merge:
    """That `gone` goes on as `kept` since a moment."""

    seq: int
    kept: UUID
    gone: UUID
    at: datetime


def standing(connection: Connection) -> tuple[Merge, ...]:
    """Every number that goes on as another, in the order in which it was said."""
    rows = connection.execute(_STANDING)
    return tuple(Merge(row.seq, row.kept_id, row.gone_id, row.at) for row in rows)


def merge(connection: Connection, kept: UUID, gone: UUID, written: Written) -> None:
    """From now on `gone` goes on as `kept`; neither goes on as another yet."""
    values = {"kept_id": kept, "gone_id": gone, "at": written.at, "by": written.by}
    connection.execute(insert(client_merge), values)
    settle(connection, (kept, gone))


def take_back(connection: Connection, known: Merge, written: Written) -> None:
    """They are two again."""
    values = {"kept_id": known.kept, "gone_id": known.gone, "takes_back": known.seq}
    connection.execute(insert(client_merge), values | {"at": written.at, "by": written.by})
    settle(connection, (known.kept, known.gone))


def let_go(connection: Connection, client_id: UUID) -> None:
    """Before a number is erased: whoever went on as it stands alone again.

    That they were one is kept as bare as they stand in the ledger, and tells of nobody any more.
    """
    was = [each for each in standing(connection) if client_id in {each.kept, each.gone}]
    if was:
        told = [{"gone_id": each.gone, "kept_id": each.kept} for each in was]
        connection.execute(insert(erased_merge), told)
    theirs = or_(client_merge.c.kept_id == client_id, client_merge.c.gone_id == client_id)
    others = [
        key
        for row in connection.execute(select(client_merge).where(theirs))
        for key in (row.kept_id, row.gone_id)
    ]
    connection.execute(client_merge.delete().where(theirs))
    settle(connection, (client_id, *others))


def settle(connection: Connection, clients: Iterable[UUID]) -> None:
    """Keep with these, and whoever is one with them, what follows from the rows that stand."""
    kept = {each.gone: each.kept for each in standing(connection)}
    stands = {key: _stands_as(key, kept) for key in (*clients, *kept, *kept.values())}
    wanted = {stands[key] for key in clients}
    members = {key: root for key, root in stands.items() if root in wanted}
    for key, root in sorted(members.items(), key=lambda each: each[0] != each[1]):
        _place(connection, key, root)
    for key in members:
        people.refresh_keys(connection, key)


def _stands_as(key: UUID, kept: Mapping[UUID, UUID]) -> UUID:
    while key in kept:
        key = kept[key]
    return key


def _place(connection: Connection, key: UUID, root: UUID) -> None:
    """A number with its cases, where it stands now; the roots come before the others."""
    moved = key != root
    goes_on = update(client).where(client.c.id == key)
    connection.execute(goes_on.values(merged_into=root if moved else None))
    own = or_(
        and_(case_.c.client_id == key, case_.c.moved_from.is_(None)), case_.c.moved_from == key
    )
    values = {
        "client_id": root,
        "moved_from": key if moved else None,
        "continues": _case_of(connection, root) if moved else None,
    }
    connection.execute(update(case_).where(own).values(values))


def _case_of(connection: Connection, root: UUID) -> UUID | None:
    """The case in which the others are read: the open one, or the one opened last."""
    own = select(case_.c.id).where(case_.c.client_id == root, case_.c.moved_from.is_(None))
    last = own.order_by(case_.c.closed_at.is_not(None), case_.c.opened_at.desc()).limit(1)
    return connection.execute(last).scalar_one_or_none()


# --- while it was read as another ----------------------------------------------------------------

_SPANS = (
    select(
        client_merge.c.gone_id, client_merge.c.kept_id, client_merge.c.at, _back.c.at.label("end")
    )
    .outerjoin(_back, _back.c.takes_back == client_merge.c.seq)
    .where(client_merge.c.takes_back.is_(None))
    .order_by(client_merge.c.seq)
)


@dataclass(frozen=True)
class ReadAs:
    """Whoever opened `key` from `begin` until `end` read the file of `gone` with it."""

    gone: UUID
    key: UUID
    begin: datetime
    end: datetime


def read_as(connection: Connection) -> tuple[ReadAs, ...]:
    """As which number each was read for a while and is no more.

    The log keeps what somebody opened. While two were one that was the one number, and it showed
    the file of the other; once they are two again nothing in the log would say so.
    """
    told = connection.execute(_SPANS).all()
    return tuple(
        ReadAs(gone, key, begin, end)
        for gone in dict.fromkeys(row.gone_id for row in told)
        for key, begin, end in _windows(gone, told)
        if end is not None
    )


def _windows(
    key: UUID,
    told: Sequence[Any],
    begin: datetime | None = None,
    end: datetime | None = None,
) -> Iterator[tuple[UUID, datetime, datetime | None]]:
    """Where a number went on, and where that went on meanwhile; an open end is still so."""
    for row in told:
        since = max(filter(None, (begin, row.at)))
        until = min(filter(None, (end, row.end)), default=None)
        if row.gone_id == key and (until is None or since < until):
            yield row.kept_id, since, until
            yield from _windows(row.kept_id, told, since, until)


# --- what was opened for which number --------------------------------------------------------

_origin, _filed = wide.client.alias("origin"), wide.case_
_CASES = (
    select(_filed, _origin.c.id.label("origin_id"), _origin.c.number)
    .join(_origin, _origin.c.id == func.coalesce(_filed.c.moved_from, _filed.c.client_id))
    .order_by(_filed.c.continues.is_not(None), _filed.c.closed_at.is_not(None), _filed.c.opened_at)
)


@dataclass(frozen=True)
class Filed:
    """A case, and the number for which it was opened."""

    client_id: UUID
    number: str
    case_id: UUID
    purpose: Purpose
    opened_at: datetime


def cases_of(connection: Connection, client_id: UUID) -> tuple[Filed, ...]:
    """Every case that stands with somebody, the one that is read first."""
    rows = connection.execute(_CASES.where(_filed.c.client_id == client_id))
    return tuple(
        Filed(row.origin_id, row.number, row.id, row.purpose, row.opened_at) for row in rows
    )


def together(connection: Connection) -> tuple[tuple[Filed, ...], ...]:
    """The cases of each person who has more than one number: they go together, or not at all."""
    moved = select(_filed.c.client_id).where(_filed.c.moved_from.is_not(None)).distinct()
    return tuple(cases_of(connection, key) for key in connection.execute(moved).scalars().all())
