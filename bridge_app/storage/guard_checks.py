"""Whether every guard still stands, on either engine: who has the key can take one away, or add."""

from collections.abc import Mapping

from bridge_app.storage.tables import guards
from bridge_app.storage.written import Connection

_IN_A_FILE = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name"
"""A file has no views of ours; one by the name of a table's would be read instead of it."""


def first_missing(connection: Connection) -> str | None:
    """The name of the first guard that is gone, another one or not ours; None when all stand."""
    if connection.dialect.name == "postgresql":
        from bridge_app.storage.server import standing

        return standing.first_fallen(connection)
    stand = {row[0]: row[1] for row in connection.exec_driver_sql(_IN_A_FILE)}
    ours = _in_a_file()
    return next((name for name in (*ours, *stand) if stand.get(name) != ours.get(name)), None)


def _in_a_file() -> Mapping[str, str]:
    made = (each for each in guards.statements() if each.startswith("CREATE TRIGGER"))
    return {each.split()[2]: each for each in made}
