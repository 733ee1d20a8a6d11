"""Which bridges and words may come into use: those that the owner's program brought, and no other.

A bridge is copied into the store when it is first used, by whoever has that first talk. So they
may write such a row, also with SQL of their own; and one that stood first under a name would hold
for everybody, for ever. The server therefore keeps of each bridge and its words what they are
called and a fingerprint, put there by `server-setup`, and lets no other row in.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from bridge_app.storage.server.database import SCHEMA, UNRELEASED
from bridge_app.storage.tables import definition, definition_words

_TABLE = f"{SCHEMA}.released"
_MADE = (
    f"CREATE TABLE IF NOT EXISTS {_TABLE}"
    " (called TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (called, sha256))"
)
"""Nobody who works here reads or writes it (roles.py)."""

_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.is_released() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  said text := coalesce(written ->> 'structure', written ->> 'words');
  known text := CASE TG_TABLE_NAME
    WHEN 'definition' THEN concat_ws(' ', written ->> 'id', written ->> 'version')
    ELSE concat_ws(' ', written ->> 'definition_id', written ->> 'definition_version',
      written ->> 'language', written ->> 'revision') END;
BEGIN
  IF NOT owns() AND NOT EXISTS (SELECT FROM released WHERE called = known
    AND sha256 = NEW.sha256 AND sha256 = encode(sha256(convert_to(said, 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION '%: not of this program', TG_TABLE_NAME USING ERRCODE = '{UNRELEASED}';
  END IF;
  RETURN NEW;
END $$
"""
"""An owner who brings a whole store here brings bridges of former years along."""

_ADDED = f"INSERT INTO {_TABLE} VALUES (%s, %s) ON CONFLICT DO NOTHING"  # noqa: S608 - our own names


@dataclass(frozen=True)
class Released:
    """A bridge by id and version, or its words by those, language and revision, and its SHA-256."""

    called: str
    sha256: str


def statements() -> Iterator[str]:
    """The table, the function and who it guards, in order; given again they change nothing."""
    yield _MADE
    yield _FUNCTION.strip()
    for table in (definition, definition_words):
        yield (
            f"CREATE OR REPLACE TRIGGER {table.name}_is_released BEFORE INSERT ON"
            f" {SCHEMA}.{table.name} FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.is_released()"
        )


def bring(connection: Connection, brought: Collection[Released]) -> int:
    """From now on these may come into use too; gives how many are new here."""
    return sum(
        connection.exec_driver_sql(_ADDED, (each.called, each.sha256)).rowcount for each in brought
    )
