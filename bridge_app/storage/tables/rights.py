"""What a client's rights leave behind: corrections, erasures, and lists of what was destroyed.

Corrections hold what stood there before and go with the case. The others hold numbers, ids,
codes and days only, and stay for ever: the report of what was destroyed (DOMAIN 6).
"""

from sqlalchemy import Column, Integer, Text, UniqueConstraint

from bridge_app.domain.people import Purpose
from bridge_app.domain.retention import Ending, Ground, Scope
from bridge_app.storage.columns import Code, Day, Id
from bridge_app.storage.tables.metadata import at, by, key, seq, table, text, to

# What was said before a correction. Erasable: nothing guards it, and no chain covers it.
correction = table(
    "correction",
    seq(),
    to("client_id", "client", index=True),
    to("case_id", "case", optional=True),
    Column("subject", Text, nullable=False),
    text("area"),
    text("former"),
    Column("why", Text, nullable=False),
    at(),
    by(),
)

# Ids without a reference: the rows they name are gone. Asked for again after a restore.
erasure = table(
    "erasure",
    key(),
    Column("scope", Code(Scope), nullable=False),
    Column("ground", Code(Ground), nullable=False),
    Column("client_id", Id, nullable=False, index=True),
    Column("case_id", Id, nullable=False),
    Column("number", Text, nullable=False),
    text("subject"),
    Column("batch", Id),
    Column("rows", Integer, nullable=False),
    at(),
    by(),
)

# That two numbers that are gone were one person, as bare as they stand in the ledger. So five
# numbers in a figure that is shared are not taken for five people (storage/published.py).
erased_merge = table(
    "erased_merge",
    Column("gone_id", Id, primary_key=True),
    Column("kept_id", Id, primary_key=True),
    rowid=False,
)

destruction = table(
    "destruction",
    key(),
    Column("ground", Code(Ground), nullable=False),
    at("proposed_at"),
    by("proposed_by"),
)

destruction_line = table(
    "destruction_line",
    seq(),
    to("destruction_id", "destruction", index=True),
    Column("client_id", Id, nullable=False),
    Column("case_id", Id, nullable=False),
    Column("number", Text, nullable=False),
    Column("ground", Code(Ground), nullable=False),
    Column("purpose", Code(Purpose), nullable=False),
    text("legal_basis"),
    Column("days", Integer),
    Column("since", Day, nullable=False),
    text("area"),
)

destruction_end = table(
    "destruction_end",
    seq(),
    to("destruction_id", "destruction"),
    Column("ending", Code(Ending), nullable=False),
    at(),
    by(),
    UniqueConstraint("destruction_id"),
)
