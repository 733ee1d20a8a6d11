"""The access log: one chained line for each deed, the typed words beside it and erasable."""

import hmac
import secrets

from sqlalchemy import Connection, insert, select

from bridge_app.domain.trust import AuditEntry
from bridge_app.storage import chain, shown
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import audit, audit_text

SALT_BYTES = 16


def record(connection: Connection, key: Key, entry: AuditEntry) -> int:
    """Write one line in the transaction of the deed itself and give its number.

    `key` is `database.key_for(chain.AUDIT.purpose)`. Words are chained as a salted
    fingerprint only: when text and salt are erased, nobody can find the words again.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    values = {
        "at": entry.at,
        "actor": entry.actor.person,
        "roles": ",".join(sorted(entry.actor.roles)),
        "device": entry.actor.device,
        "action": entry.action,
        "object_kind": entry.object_kind,
        "object_id": entry.object_id,
        "client_id": entry.client_id,
        "result": entry.result,
        "ground": entry.ground,
        "detail": entry.detail,
        "amount": entry.amount,
        "text_mac": _fingerprint(key, salt, entry.text) if entry.text else None,
        "shown": shown.keep(connection, key, entry.shown) if entry.shown else None,
    }
    seq = chain.append(connection, key, chain.AUDIT, values)
    if entry.text:
        connection.execute(insert(audit_text), {"audit_seq": seq, "salt": salt, "text": entry.text})
    return seq


def _fingerprint(key: Key, salt: bytes, text: str) -> bytes:
    return seal(key, b"text" + salt + text.encode())


def first_wrong_text(connection: Connection, key: Key) -> int | None:
    """The number of the first line whose words are not those that were typed, or None.

    Erased words are not wrong; `erased_texts` counts them.
    """
    kept = select(audit.c.seq, audit.c.text_mac, audit_text.c.salt, audit_text.c.text)
    for seq, mac, salt, text in connection.execute(kept.join(audit_text).order_by(audit.c.seq)):
        if mac is None or not hmac.compare_digest(mac, _fingerprint(key, salt, text)):
            return int(seq)
    return None


def erased_texts(connection: Connection) -> int:
    """How many lines had words once that are erased now, as the retention term asks."""
    told = select(audit.c.seq).where(audit.c.text_mac.is_not(None))
    gone = told.where(audit.c.seq.not_in(select(audit_text.c.audit_seq)))
    return len(connection.execute(gone).all())
