"""The second step at log-in: kept, used once, turned off."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from bridge_app.domain import one_time
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import second_step

PURPOSE = "second step"
"""Of the key that spare codes are kept under."""


@dataclass(frozen=True)
class Kept:
    """What stands for one person: the secret, the half minute used last, the spare codes left."""

    secret: bytes
    last_step: int
    spare: tuple[str, ...]
    since: datetime


def of(connection: Connection, member: UUID) -> Kept | None:
    """The second step of this person, None without one."""
    row = connection.execute(select(second_step).where(second_step.c.staff_id == member)).first()
    return _kept(row) if row else None


def _kept(row: Row[Any]) -> Kept:
    return Kept(row.secret, row.last_step, tuple(row.spare.split()), row.since)


def everyone(connection: Connection) -> frozenset[UUID]:
    """Whoever has a second step."""
    return frozenset(connection.execute(select(second_step.c.staff_id)).scalars())


def keep(connection: Connection, member: UUID, kept: Kept) -> None:
    """From now on this is the second step of this person."""
    remove(connection, member)
    values = {"secret": kept.secret, "last_step": kept.last_step, "spare": " ".join(kept.spare)}
    connection.execute(insert(second_step), {"staff_id": member, "since": kept.since, **values})


def remove(connection: Connection, member: UUID) -> bool:
    """No second step any more; says whether there was one."""
    gone = delete(second_step).where(second_step.c.staff_id == member)
    return bool(connection.execute(gone).rowcount)


def marks(key: Key, member: UUID, codes: tuple[str, ...]) -> tuple[str, ...]:
    """What spare codes become: nobody reads a code from the store."""
    return tuple(_mark(key, member, code) for code in codes)


def use(connection: Connection, key: Key, member: UUID, typed: str, at: datetime) -> bool:
    """Whether this code lets the person in; a code that did is spent."""
    kept = of(connection, member)
    if kept is None:
        return False
    step = one_time.step_that_fits(kept.secret, typed, at, kept.last_step)
    mark = _mark(key, member, one_time.plain_code(typed))
    if step is not None:
        _change(connection, member, last_step=step)
        return True
    if not any(hmac.compare_digest(mark, each) for each in kept.spare):
        return False
    _change(connection, member, spare=" ".join(each for each in kept.spare if each != mark))
    return True


def _change(connection: Connection, member: UUID, **values: object) -> None:
    mine = update(second_step).where(second_step.c.staff_id == member)
    connection.execute(mine.values(**values))


def _mark(key: Key, member: UUID, code: str) -> str:
    return seal(key, member.bytes + code.encode()).hex()
