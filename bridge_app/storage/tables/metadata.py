"""What all tables share: their collection, the names of constraints, and frequent columns."""

from typing import Any

import sqlalchemy
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem

from bridge_app.storage.columns import Flag, Id, Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""All tables. Every constraint has a name, or a later migration could not drop it."""


def table(name: str, *items: SchemaItem, rowid: bool = True) -> Table:
    """A table whose columns hold only their own kind of value (SQLite's STRICT)."""
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


def key() -> Column[Any]:
    """The id that is made with the value, so it is never missing."""
    return Column("id", Id, primary_key=True)


def seq() -> Column[Any]:
    """The place in a table that only grows; the order of things, whatever the clock says."""
    return Column("seq", Integer, primary_key=True, autoincrement=True)


def to(name: str, target: str, *, optional: bool = False, index: bool = False) -> Column[Any]:
    """A reference to the id of another row."""
    return Column(name, Id, ForeignKey(f"{target}.id"), nullable=optional, index=index)


def key_to(name: str, target: str) -> Column[Any]:
    """A reference that is itself (a part of) the key."""
    return Column(name, Id, ForeignKey(f"{target}.id"), primary_key=True)


def at(name: str = "at", *, optional: bool = False) -> Column[Any]:
    """A moment in UTC."""
    return Column(name, Instant, nullable=optional)


def by(name: str = "by") -> Column[Any]:
    """Who of the staff did it; None where the client did."""
    return to(name, "staff", optional=True)


def text(name: str) -> Column[Any]:
    """Text that may be empty but is never missing."""
    return Column(name, Text, nullable=False, server_default="")


def flag(name: str, *, default: bool = False) -> Column[Any]:
    """Yes or no, never missing."""
    said = sqlalchemy.true() if default else sqlalchemy.false()
    return Column(name, Flag, nullable=False, server_default=said)


def version() -> Column[Any]:
    """Counts changes, so that two people cannot overwrite each other unseen."""
    return Column("version", Integer, nullable=False, server_default=sqlalchemy.text("1"))
