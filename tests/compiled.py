"""Statements are written for an engine once in a process, not anew for the store of each test."""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import Compiled

_KNOWN: dict[tuple[object, ...], Compiled] = {}


class Shared:
    """What SQLAlchemy keeps of statements, for all stores of a kind.

    It keeps them by store, which is right for a program that has one. A test has a new one, and
    a third of its time went into writing statements that the test before it had written too.
    """

    def get(self, key: tuple[Any, ...]) -> Compiled | None:
        """What was written for a store of the same kind."""
        return _KNOWN.get(_by_kind(key))

    def __setitem__(self, key: tuple[Any, ...], made: Compiled) -> None:
        _KNOWN[_by_kind(key)] = made


def _by_kind(key: tuple[Any, ...]) -> tuple[object, ...]:
    """The key begins with the dialect, of which each store has its own."""
    return (key[0].name, *key[1:])


@event.listens_for(Engine, "engine_connect")
def _share(connection: Connection) -> None:
    """It holds from the next connection on."""
    connection.engine.update_execution_options(compiled_cache=Shared())
