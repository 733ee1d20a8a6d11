"""What a client's code or pictures become, and the tries that were made; never what was said.

What is kept is Argon2id over a fingerprint under the store's own secret: whoever carries off the
rows cannot try the few thousand codes there are. Somebody who has none costs the same work.
"""

import hmac
import secrets
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select

from bridge_app.domain.proving import Proof, ProofWay, Tries, TryKind
from bridge_app.storage import keys
from bridge_app.storage.columns import Id
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import client_proof, proof_try
from bridge_app.storage.written import Connection, Written

PURPOSE = "client proof"
"""What the key is for with which a secret is sealed before the slow work."""

_CLIENT = bindparam("client_id", type_=Id)
_KNOWN = select(client_proof).where(client_proof.c.client_id == _CLIENT)
_ENDED = (
    select(func.coalesce(func.max(proof_try.c.seq), 0))
    .where(proof_try.c.client_id == _CLIENT, proof_try.c.kind != TryKind.WRONG)
    .scalar_subquery()
)
_WRONG = select(func.count(), func.max(proof_try.c.at)).where(
    proof_try.c.client_id == _CLIENT,
    proof_try.c.kind == TryKind.WRONG,
    proof_try.c.seq > _ENDED,
)


def keep(connection: Connection, key: Key, client_id: UUID, proof: Proof, written: Written) -> None:
    """This is what the client is known by from now on, in place of what it was."""
    drop(connection, client_id)
    salt = secrets.token_bytes(keys.SALT_BYTES)
    made = {"way": proof.way, "salt": salt, "hash": _slow(key, client_id, proof, salt)}
    digits = len(proof.said) if proof.way is ProofWay.PIN else None
    row = {"client_id": client_id, "digits": digits, "at": written.at, "by": written.by}
    connection.execute(insert(client_proof), made | row)


def drop(connection: Connection, client_id: UUID) -> None:
    """Nothing any more by which this client is known."""
    connection.execute(delete(client_proof).where(client_proof.c.client_id == client_id))


def known(connection: Connection, client_id: UUID) -> tuple[ProofWay, Written] | None:
    """By what this client is known, since when and with whose help; None for nothing."""
    row = connection.execute(_KNOWN, {"client_id": client_id}).first()
    return None if row is None else (row.way, Written(row.at, row.by))


def digits_of(connection: Connection, client_id: UUID) -> int | None:
    """How long the code of this client is; None for who has none."""
    row = connection.execute(_KNOWN, {"client_id": client_id}).first()
    return None if row is None else row.digits


def chosen_by(connection: Connection, clients: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these clients who chose a code or pictures."""
    theirs = select(client_proof.c.client_id).where(client_proof.c.client_id.in_(list(clients)))
    return frozenset(connection.execute(theirs).scalars())


def fits(connection: Connection, key: Key, client_id: UUID, proof: Proof) -> bool:
    """Whether this is what the client chose; False, after the same work, for who chose nothing."""
    row = connection.execute(_KNOWN, {"client_id": client_id}).first()
    salt = seal(key, client_id.bytes)[: keys.SALT_BYTES] if row is None else row.salt
    made = _slow(key, client_id, proof, salt)
    return hmac.compare_digest(made, made if row is None else row.hash) and row is not None


def _slow(key: Key, client_id: UUID, proof: Proof, salt: bytes) -> bytes:
    said = b"\0".join((client_id.bytes, proof.way.encode(), proof.said.encode()))
    return keys.derived(seal(key, said), salt)


def note(connection: Connection, client_id: UUID, kind: TryKind, written: Written) -> None:
    """One try more, or what ends the counting of wrong ones."""
    values = {"client_id": client_id, "kind": kind, "at": written.at, "by": written.by}
    connection.execute(insert(proof_try), values)


def tries(connection: Connection, client_id: UUID) -> Tries:
    """The wrong tries in a row, on whichever machine they were made."""
    wrong, last = connection.execute(_WRONG, {"client_id": client_id}).one()
    return Tries(wrong, last)
