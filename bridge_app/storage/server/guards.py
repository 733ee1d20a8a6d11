"""What keeps rows that only grow as they are: triggers of the server, and turns at writing.

The rules are those of a file (tables/guards.py). Two things differ here: TRUNCATE walks past a
trigger on rows, so it has one of its own, and triggers sleep for whoever replays another
server's log, so ours are told to stay awake always (TRUST 0.4). A rule looks at rows with the
owner's eyes: somebody who sees less must not be able to write what is already there.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from bridge_app.domain.rewards import AMOUNT_OPEN, LedgerKind
from bridge_app.storage import moved
from bridge_app.storage.schema import VERSION_TABLE
from bridge_app.storage.server import at_the_end
from bridge_app.storage.server.database import CHANGED, CLOSED, KNOWN, SCHEMA, WRITE_LOCK
from bridge_app.storage.server.roles import CHAINS
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY, RULES, Rule

REFUSED = "integrity_constraint_violation"

_REFUSE = f"""
CREATE FUNCTION {SCHEMA}.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: rows are never changed', TG_TABLE_NAME USING ERRCODE = '{REFUSED}';
END $$
"""

# Rows go, or lose words, for the role of who erases: the right is asked, not a setting that
# anybody could make.
_REFUSE_BUT = f"""
CREATE FUNCTION {SCHEMA}.refuse_but() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = TG_ARGV[0] THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%: rows are never changed', TG_TABLE_NAME USING ERRCODE = '{REFUSED}';
END $$
"""

# A row of a chain goes for that role too, but only with a whole month of which it is noted, by
# a row that is signed, that it went (segments.py).
_REFUSE_BUT_MONTHS = f"""
CREATE FUNCTION {SCHEMA}.refuse_but_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = TG_ARGV[0] AND (to_jsonb(OLD) ->> TG_ARGV[2])::bigint <= (
    SELECT max(last_seq) FROM {SCHEMA}.chain_gone WHERE chain = TG_ARGV[1]) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '%: rows are never changed', TG_TABLE_NAME USING ERRCODE = '{REFUSED}';
END $$
"""  # noqa: S608 - our own names

_CHAINS = {
    table.name: (each.name, column)
    for each in CHAINS
    for table, column in ((each.table, "seq"), *((part, each.owner) for part in each.parts))
}
"""Of which chain a row is, and the column that tells its number."""

# Takes the role on until the transaction ends, if it was given to who asks.
_BEGIN_ERASING = f"""
CREATE FUNCTION {SCHEMA}.begin_erasing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('role', '{{eraser}}', true);
  SET CONSTRAINTS ALL DEFERRED;
END $$
"""

_IN_TURN = f"""
CREATE FUNCTION {SCHEMA}.in_turn() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock({WRITE_LOCK});
  IF EXISTS (SELECT 1 FROM meta WHERE name = '{moved.WENT_TO}') THEN
    RAISE EXCEPTION USING ERRCODE = '{CLOSED}',
      MESSAGE = (SELECT value FROM meta WHERE name = '{moved.WENT_TO}');
  END IF;
  IF current_setting('{KNOWN}', true) <> (SELECT version_num FROM {VERSION_TABLE}) THEN
    RAISE EXCEPTION USING ERRCODE = '{CHANGED}',
      MESSAGE = (SELECT version_num FROM {VERSION_TABLE});
  END IF;
  RETURN NULL;
END $$
"""  # noqa: S608 - our own names

_ZEROS = f"""
CREATE FUNCTION {SCHEMA}.zeroblob(n integer) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT decode(repeat('00', n), 'hex') $$
"""

# The clock of the server itself, by the name that it has in a file (tables/guards.py).
_CLOCK = f"""
CREATE FUNCTION {SCHEMA}.unixepoch(moment text, finer text) RETURNS double precision
LANGUAGE sql VOLATILE STRICT PARALLEL SAFE
AS $$ SELECT extract(epoch FROM clock_timestamp())::double precision $$
"""  # noqa: S608 - our own names

# What was earned and turned back (tables/lives.py) is promised again by the very next row: the same
# amount under the same rules; or another amount is given, where nobody promised this one. It is
# asked when the deed ends, which a file cannot do.
_PROMISED_AGAIN = f"""
CREATE FUNCTION {SCHEMA}.ledger_promised_again() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NEW.kind = '{LedgerKind.REVERSE}' AND NOT EXISTS (
    SELECT FROM ledger WHERE reward_id = NEW.reward_id AND kind = '{LedgerKind.HAND_OVER}')
  AND NOT EXISTS (
    SELECT FROM ledger anew WHERE anew.seq = NEW.seq + 1 AND anew.client_id = NEW.client_id
    AND coalesce(anew.step_id, anew.goal_id) = coalesce(NEW.step_id, NEW.goal_id)
    AND (anew.kind = '{LedgerKind.PROMISE}' AND anew.cents = -NEW.cents
        AND anew.policy IS NOT DISTINCT FROM NEW.policy
        AND anew.budget IS NOT DISTINCT FROM NEW.budget
      OR anew.kind = '{LedgerKind.AWARD}' AND EXISTS (
        SELECT FROM ledger first WHERE first.reward_id = NEW.reward_id
        AND first.reason = '{AMOUNT_OPEN}'))) THEN
    RAISE EXCEPTION 'ledger: what was earned stays promised' USING ERRCODE = '{REFUSED}';
  END IF;
  RETURN NULL;
END $$
"""  # noqa: S608 - our own names

_AT_THE_END = (
    "CREATE CONSTRAINT TRIGGER ledger_promised_again AFTER INSERT ON ledger DEFERRABLE"
    f" INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.ledger_promised_again()"
)

# Search inside names: each row is the client row with the same number.
_NAMES = (
    """
CREATE TABLE IF NOT EXISTS client_name (
  rowid INTEGER PRIMARY KEY REFERENCES client (seq) ON DELETE CASCADE,
  name TEXT COLLATE "C" NOT NULL
)""",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public",
    """
CREATE INDEX IF NOT EXISTS ix_client_name_pieces
ON client_name USING gin (name public.gin_trgm_ops)""",
)


def statements(eraser: str) -> tuple[str, ...]:
    """Every statement that the tables alone do not say, in order.

    `eraser` is the role that may take rows away where the law asks for it (erasing.py).
    """
    grows = [*CHAINED, *INSERT_ONLY]
    begin = _BEGIN_ERASING.format(eraser=eraser)
    functions = (_REFUSE, _REFUSE_BUT, _REFUSE_BUT_MONTHS, begin, _IN_TURN, _ZEROS, _CLOCK)
    return (
        *map(str.strip, functions),
        *(each for table in grows for each in _kept(table, eraser)),
        *(each for rule in RULES for each in _held(rule)),
        _PROMISED_AGAIN.strip(),
        _AT_THE_END,
        _awake("ledger", "promised_again"),
        *at_the_end.statements(),
        *map(str.strip, _NAMES),
    )


def _kept(table: Table, eraser: str) -> Iterator[str]:
    name = table.name
    update, delete = f"refuse_but('{eraser}')", f"refuse_but('{eraser}')"
    if name in _CHAINS:
        of, number = _CHAINS[name]
        update, delete = "refuse()", f"refuse_but_months('{eraser}', '{of}', '{number}')"
    deeds = (("update", "ROW", update), ("delete", "ROW", delete))
    for deed, each, function in (*deeds, ("truncate", "STATEMENT", "refuse()")):
        yield (
            f"CREATE TRIGGER {name}_no_{deed} BEFORE {deed.upper()} ON {name} "
            f"FOR EACH {each} EXECUTE FUNCTION {SCHEMA}.{function}"
        )
        yield _awake(name, f"no_{deed}")
    yield (
        f"CREATE TRIGGER {name}_in_turn BEFORE INSERT ON {name} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {SCHEMA}.in_turn()"
    )
    yield _awake(name, "in_turn")


def _held(rule: Rule) -> Iterator[str]:
    name = f"{rule.table}_{rule.name}"
    yield f"""
CREATE FUNCTION {SCHEMA}.{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF ({rule.wrong}) THEN
    RAISE EXCEPTION '{rule.table}: {rule.said}' USING ERRCODE = '{REFUSED}';
  END IF;
  RETURN NEW;
END $$
""".strip()
    yield (
        f"CREATE TRIGGER {name} BEFORE INSERT ON {rule.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{name}()"
    )
    yield _awake(rule.table, rule.name)


def _awake(table: str, trigger: str) -> str:
    return f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{trigger}"
