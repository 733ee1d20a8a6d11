"""Whether this server can keep our promises; a store is never opened on one that cannot.

Asked at each new connection, because a setting may differ for a person or be changed meanwhile.
`synchronous_commit` off loses what was said to be kept: 755 rows in 30 kills (TRUST 20).
"""

from collections.abc import Mapping
from typing import Any

from bridge_app.errors import UnsafeEngine

OLDEST = 15
"""The first PostgreSQL whose views can look with the eyes of whoever asks (TRUST 0.11)."""

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "remote_apply", "remote_write", "local"),
    "session_replication_role": ("origin",),  # else the guards sleep (TRUST 0.4)
    "server_encoding": ("UTF8",),
    "standard_conforming_strings": ("on",),
}

_ASK = (
    "SELECT name, setting FROM pg_catalog.pg_settings "  # noqa: S608 - our own names
    f"WHERE name IN ('server_version_num', {', '.join(map(repr, _NEEDED))})"
)


def check(connection: Any) -> None:  # noqa: ANN401 - the driver's own connection
    """Raise UnsafeEngine unless this connection is set to lose nothing."""
    settings = dict(connection.execute(_ASK).fetchall())
    version = int(settings.pop("server_version_num")) // 10_000
    if version < OLDEST:
        raise UnsafeEngine("postgresql", str(version), str(OLDEST))
    for name, good in _NEEDED.items():
        if settings[name] not in good:
            raise UnsafeEngine(name, settings[name], good[0])
