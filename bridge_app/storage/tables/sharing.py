"""Figures that were shared with others: each period as it went out, once and for good."""

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from bridge_app.storage.columns import Id
from bridge_app.storage.tables.metadata import at, flag, seq, table

# `figures` are those others see, hidden ones left out (JSON); `last_seq` is the last row of the
# ledger that was there, `fresh` whether days of its own were counted, `digest` the hash over it.
published_period = table(
    "published_period",
    seq(),
    Column("period", Text, nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("definition", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    flag("fresh"),
    Column("figures", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("program", Text, nullable=False),
    at(),
    Column("by", Id, nullable=False),
    Column("by_name", Text, nullable=False),
    UniqueConstraint("period"),
    CheckConstraint("threshold >= 5", name="threshold"),
)
