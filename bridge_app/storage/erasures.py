"""The list of erasures: kept for ever, by number, and laid beside the store for after a restore.

A backup that is older than an erasure still holds what was erased. So the list also stands in a
sealed file that a restore does not replace; whoever restores asks for every erasure on it again.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, insert, or_, select

from bridge_app.domain.retention import Erasure, Ground, Scope, not_yet_done
from bridge_app.storage import files
from bridge_app.storage.database import Database
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import audit, erasure, meta
from bridge_app.storage.tables.wide import client
from bridge_app.storage.written import Connection

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NAME = "erased.list"
"""The file beside the store, and beside its backups."""

PURPOSE = "erasures"

RESTORED = "store.restore"
"""What the log calls it when a store is made again from a backup."""
NONCE_BYTES = 12

_LISTED = select(erasure).order_by(erasure.c.at)


def add(connection: Connection, done: Erasure) -> None:
    """Keep that this was erased."""
    connection.execute(insert(erasure), asdict(done))


def listed(connection: Connection) -> tuple[Erasure, ...]:
    """Every erasure, in the order in which they were done."""
    return tuple(Erasure(**row._asdict()) for row in connection.execute(_LISTED))


def came_back(connection: Connection, client_id: UUID) -> bool:
    """Whether somebody was on the list once, or was here before the store was restored."""
    listed_once = exists().where(erasure.c.client_id == client_id)
    restored = exists().where(audit.c.action == RESTORED, audit.c.at >= client.c.created_at)
    asked = select(or_(listed_once, restored)).where(client.c.id == client_id)
    return bool(connection.execute(asked).scalar_one())


def pending(connection: Connection, wanted: Iterable[Erasure]) -> tuple[Erasure, ...]:
    """The erasures on a list that this store does not know of: done after its backup was made."""
    known = connection.execute(select(erasure.c.id)).scalars()
    return not_yet_done(tuple(wanted), known)


def store_of(connection: Connection) -> str:
    """The id of the store itself; empty for one that is in memory only."""
    told = select(meta.c.value).where(meta.c.name == "store")
    return connection.execute(told).scalar_one_or_none() or ""


# --- the file -------------------------------------------------------------------------------


def publish(database: Database, *more: Path) -> None:
    """Write the list beside the store, and in these folders too; none while nothing was erased.

    Ids, numbers and codes only, and sealed: it opens with this store's own secret, which stays
    the same over every backup and restore.
    """
    if database.folder is None:
        return
    with database.reading() as connection:
        done = listed(connection)
    if not done:
        return
    sealed = _sealed(database.key_for(PURPOSE), done)
    for folder in (database.folder, *more):
        files.write_whole(folder / NAME, sealed)


def read(path: Path, database: Database) -> tuple[Erasure, ...]:
    """The list in this file; empty when there is none, or when it is of another store."""
    from cryptography.exceptions import InvalidTag

    try:
        content = path.read_bytes()
        nonce, sealed = content[:NONCE_BYTES], content[NONCE_BYTES:]
        told = _sealing(database.key_for(PURPOSE)).decrypt(nonce, sealed, NAME.encode())
    except (OSError, InvalidTag, ValueError):
        return ()
    return tuple(map(_erasure, json.loads(told)))


def _sealed(key: Key, done: Iterable[Erasure]) -> bytes:
    told = json.dumps([_plain(each) for each in done]).encode()
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + bytes(_sealing(key).encrypt(nonce, told, NAME.encode()))


def _sealing(key: Key) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(seal(key, PURPOSE.encode()))


def _plain(done: Erasure) -> dict[str, Any]:
    told = asdict(done)
    return (
        told
        | {name: str(value) for name, value in told.items() if isinstance(value, UUID)}
        | {"at": done.at.isoformat()}
    )


def _erasure(told: dict[str, Any]) -> Erasure:
    ids = {name: UUID(told[name]) for name in ("id", "client_id", "case_id", "by")}
    batch = UUID(told["batch"]) if told["batch"] else None
    codes = {"scope": Scope(told["scope"]), "ground": Ground(told["ground"])}
    return Erasure(
        **told | ids | codes | {"batch": batch, "at": datetime.fromisoformat(told["at"])}
    )
