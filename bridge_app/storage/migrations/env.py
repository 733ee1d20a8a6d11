"""Alembic's entrance: uses the connection that running.py hands over, in its transaction."""

from alembic import context

from bridge_app.storage.schema import VERSION_TABLE
from bridge_app.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite changes a column by making the table anew
)
context.run_migrations()
