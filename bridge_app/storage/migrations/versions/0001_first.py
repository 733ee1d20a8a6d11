"""The first schema. Its statements are kept as they were released, whatever tables.py becomes."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

SEPARATOR = "\n;;\n"


def upgrade() -> None:
    """All tables, indexes and guards of the first release."""
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in text.strip().removesuffix(SEPARATOR.strip()).split(SEPARATOR):
        op.get_bind().exec_driver_sql(statement)
