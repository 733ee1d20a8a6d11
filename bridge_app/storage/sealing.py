"""Keyed fingerprints: with a key that one holds, or by asking whoever keeps it.

In a file whoever opens the store holds its secret. On a server the database keeps it: it seals
what it is shown, for whoever works there, and gives the secret itself to nobody but its owner
and who checks the chains. A row that is sealed still gets nowhere but through the functions that
write in one's own name (server/desk.py).
"""

import hmac
from typing import Protocol, TypeAlias


class Keeper(Protocol):
    """Whoever keeps a key for one purpose and seals with it."""

    def seal(self, message: bytes) -> bytes:
        """The fingerprint (HMAC-SHA256) of a message."""
        ...


Key: TypeAlias = bytes | Keeper
"""A key for one purpose: its 32 bytes, or who keeps it."""


def seal(key: Key, message: bytes) -> bytes:
    """The fingerprint of a message under this key, 32 bytes."""
    return hmac.digest(key, message, "sha256") if isinstance(key, bytes) else key.seal(message)
