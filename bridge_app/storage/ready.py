"""A statement made ready once and handed to the driver itself: for what is asked at each key."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from sqlalchemy import Compiled, Select
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.storage.database import Driver


class Ready:
    """Asks at a third of the price of `connection.execute`; knows nothing of kinds of column.

    Values go in and come out as the store holds them (columns.py).
    """

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._in_file = _told(statement.compile(dialect=sqlite.dialect()))

    def rows(self, driver: Driver, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """All rows; in the transaction that this connection is in, if it is in one."""
        in_file = isinstance(driver, sqlcipher.Connection)
        text, usual, order = self._in_file if in_file else self._on_server
        said = {**usual, **values}
        found: list[tuple[Any, ...]] = driver.execute(
            text, [said[name] for name in order]
        ).fetchall()
        return found

    @cached_property
    def _on_server(self) -> tuple[str, dict[str, Any], list[str]]:
        from bridge_app.storage.server.dialect import server_dialect

        return _told(self._statement.compile(dialect=server_dialect("format")))


def _told(compiled: Compiled) -> tuple[str, dict[str, Any], list[str]]:
    """The text, the values it has of its own, and the order in which it takes them."""
    return str(compiled), dict(compiled.params), list(getattr(compiled, "positiontup", None) or [])
