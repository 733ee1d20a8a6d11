"""The short codes for the calm screen: only what a code becomes is kept, never the code."""

import hmac
import secrets
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from bridge_app.storage.tables import staff_pin

SALT_BYTES, HASH_BYTES = 16, 32


def keep(connection: Connection, member: UUID, pin: str, at: datetime) -> None:
    """This code for this person, in place of another."""
    drop(connection, member)
    salt = secrets.token_bytes(SALT_BYTES)
    row = {"staff_id": member, "salt": salt, "hash": _stretched(pin, salt), "at": at}
    connection.execute(insert(staff_pin), row)


def drop(connection: Connection, member: UUID) -> None:
    """No code for this person."""
    connection.execute(delete(staff_pin).where(staff_pin.c.staff_id == member))


def known(connection: Connection, member: UUID) -> bool:
    """Whether this person chose a code."""
    chosen = select(staff_pin.c.staff_id).where(staff_pin.c.staff_id == member)
    return connection.execute(chosen).first() is not None


def fits(connection: Connection, member: UUID, pin: str) -> bool:
    """Whether this is the code of this person; False for who has none."""
    row = connection.execute(select(staff_pin).where(staff_pin.c.staff_id == member)).first()
    return row is not None and hmac.compare_digest(row.hash, _stretched(pin, row.salt))


def _stretched(pin: str, salt: bytes) -> bytes:
    """Argon2id, as for passwords: whoever reads the table still does not know the code."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        pin.encode(),
        salt,
        time_cost=3,
        memory_cost=65536,
        parallelism=4,
        hash_len=HASH_BYTES,
        type=Type.ID,
    )
