"""Writes the statements of the first schema again; only until the first release.

    python -m tests.storage.first_schema

After a release the file never changes again: a new table is a new migration.
"""

from pathlib import Path

from bridge_app.storage import migrations
from bridge_app.storage.schema import statements

FILE = Path(migrations.__file__).parent / "versions" / "0001_first.sql"
SEPARATOR = "\n;;\n"


def text() -> str:
    """What stands in the file when it agrees with the tables."""
    return "".join(statement + SEPARATOR for statement in statements())


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
