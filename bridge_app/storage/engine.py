"""Whether the database engine can keep our promises; a store is never opened on one that cannot.

SQLite 3.7.0 to 3.51.2 can lose saved rows in the mode we use, and `synchronous` below FULL
loses acknowledged rows at a power cut (TRUST 0.1, 0.2).
"""

from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import UnsafeEngine

OLDEST_SAFE = (3, 51, 3)
"""The first SQLite that does not lose writes when its log is reset (TRUST 0.1)."""

SYNCHRONOUS_FULL = 2

_SETTINGS = {
    "journal_mode": "wal",
    "synchronous": str(SYNCHRONOUS_FULL),
    "foreign_keys": "1",
    "recursive_triggers": "1",
    "trusted_schema": "0",
    "secure_delete": "1",
}


def check_library(version: tuple[int, ...] = sqlcipher.sqlite_version_info) -> None:
    """Raise UnsafeEngine on a SQLite that can lose what it said was saved."""
    if version < OLDEST_SAFE:
        raise UnsafeEngine("sqlite", _dotted(version), _dotted(OLDEST_SAFE))


def check_connection(connection: Any) -> None:  # noqa: ANN401 - the driver's own connection
    """Raise UnsafeEngine unless this connection is encrypted and set to lose nothing."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise UnsafeEngine("cipher_version", "", "4")
    for name, needed in _SETTINGS.items():
        found = str(connection.execute(f"PRAGMA {name}").fetchone()[0])
        if found != needed:
            raise UnsafeEngine(name, found, needed)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(str(part) for part in version)
