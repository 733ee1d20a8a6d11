"""Sets that a transaction asks for at each statement, made once and kept where nobody forges them.

What lies within somebody's reach is asked for each table of each statement: a file is opened
with some eighteen, and ten tables in one of them. Made anew each time it cost more than all the
rest. A set is now kept in a setting of the transaction, which is the one place a transaction that
only reads can write in. Anybody may write a setting; so what stands in it is sealed, with a key
that only the owner's functions read, for this person, in this role, on this connection, in the
transaction that began at this moment. A set of somebody else, of yesterday, or one of one's own
making is not looked at, and made anew.

When rows change from which sets are made, the seal changes too (`bridge.turn`), so a transaction
sees what it did itself. What others do is seen by the next transaction; and by one that goes on
for long, because a set is not kept longer than a minute.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bridge_app.storage.server.database import SCHEMA

KEEPS = "1 minute"
"""How long a set is kept within one transaction; no statement of ours takes longer."""

_TURN = f"{SCHEMA}.turn"

_TABLE = f"{SCHEMA}.set_key"
_RANDOM = "uuid_send(gen_random_uuid())"
_KEY = (
    f"CREATE TABLE IF NOT EXISTS {_TABLE} (key BYTEA NOT NULL)",
    f"INSERT INTO {_TABLE} SELECT {_RANDOM} || {_RANDOM} WHERE NOT EXISTS (TABLE {_TABLE})",
)
"""Read by functions of the owner only (roles.py)."""

_CHANGED = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.sets_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_catalog.set_config('{_TURN}', pg_catalog.gen_random_uuid()::text, true);
  RETURN NULL;
END $$
"""

_KEPT = """
DECLARE
  kept text := current_setting('{setting}', true);
  known bytea;
  mark bytea;
  found {of}[];
  seal text;
BEGIN
  SELECT key INTO known FROM set_key;
  mark := timestamptz_send(now()) || int4send(pg_backend_pid()) || convert_to(
    format('{name} %L %L %L', current_setting('{turn}', true), current_setting('role'),
    session_user), 'UTF8');
  IF kept <> '' AND clock_timestamp() < now() + interval '{keeps}' THEN
    IF left(kept, 64) = encode(sha256(known || sha256(
      known || mark || convert_to(substr(kept, 65), 'UTF8'))), 'hex') THEN
      RETURN substr(kept, 65);
    END IF;
  END IF;
  found := {made};
  kept := found::text;
  seal := encode(sha256(known || sha256(known || mark || convert_to(kept, 'UTF8'))), 'hex');
  PERFORM set_config('{setting}', seal || kept, true);
  RETURN found;
END
"""


@dataclass(frozen=True)
class Set:
    """One set: its name, what it is of, and the array that it is made as."""

    name: str
    of: str
    made: str


def statements(sets: Iterable[Set], settled_by: Iterable[str]) -> Iterator[str]:
    """The key, a function for each set, and what tells that one must be made anew; in order."""
    yield from map(str.strip, (*_KEY, _CHANGED))
    yield from map(_function, sets)
    for table in settled_by:
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_settles_sets"
            f' AFTER INSERT OR UPDATE OR DELETE ON {SCHEMA}."{table}"'
            f" FOR EACH STATEMENT EXECUTE FUNCTION {SCHEMA}.sets_changed()"
        )


def _function(each: Set) -> str:
    told = {"setting": f"{SCHEMA}.{each.name}", "turn": _TURN, "keeps": KEEPS}
    body = _KEPT.format(name=each.name, of=each.of, made=each.made, **told)
    return (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.{each.name}() RETURNS {each.of}[] LANGUAGE plpgsql"
        f" STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$ {body.strip()} $$"
    )
