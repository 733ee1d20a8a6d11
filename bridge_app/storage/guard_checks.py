"""Whether every guard still stands, on either engine: who has the key can take one away."""

from collections.abc import Mapping

from bridge_app.storage.tables import guards
from bridge_app.storage.written import Connection

_IN_A_FILE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def first_missing(connection: Connection) -> str | None:
    """The name of the first guard that is gone or is another one; None when all stand."""
    if connection.dialect.name == "postgresql":
        from bridge_app.storage.server import standing

        return standing.first_fallen(connection)
    stand = {row[0]: row[1] for row in connection.exec_driver_sql(_IN_A_FILE)}
    return next((name for name, sql in _in_a_file().items() if stand.get(name) != sql), None)


def _in_a_file() -> Mapping[str, str]:
    made = (each for each in guards.statements() if each.startswith("CREATE TRIGGER"))
    return {each.split()[2]: each for each in made}
