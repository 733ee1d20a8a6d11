"""What coordinators ask again and again."""

from sqlalchemy import Column, Text

from bridge_app.storage.tables.metadata import at, by, key, table

# A report under a name, the municipality's own. `asked` is what it asks, and as which file it
# leaves (JSON); no figures and no days. `removed_at` while it can be put back.
saved_report = table(
    "saved_report",
    key(),
    Column("name", Text, nullable=False),
    Column("asked", Text, nullable=False),
    at(),
    by(),
    at("removed_at", optional=True),
)
