"""What is asked of whoever works here when a deed ends: whether what belongs together is there.

A file cannot ask so late; the program writes it together anyway. The owner, who brings a whole
store over (moving.py), is not asked.
"""

from collections.abc import Iterator

from bridge_app.storage.server.booking import PRINTED
from bridge_app.storage.server.database import SCHEMA

_CHECKS = (
    (
        "receipt_counter",
        "was_printed",
        f"EXISTS (SELECT FROM ledger WHERE receipt = {PRINTED.format(of='NEW')})",
        "no hand-over bears this number",
        "INSERT OR UPDATE",
    ),
)
"""Of a table a name, what must be true of a row in the end, why not, and after which deeds."""


def statements() -> Iterator[str]:
    """Functions and triggers, in order; they never sleep (guards.py)."""
    for table, name, must, why, deeds in _CHECKS:
        yield f"""
CREATE FUNCTION {SCHEMA}.{table}_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND ({must}) IS NOT TRUE THEN
    RAISE EXCEPTION '{table}: {why}' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$
""".strip()
        yield (
            f"CREATE CONSTRAINT TRIGGER {table}_{name} AFTER {deeds} ON {table} DEFERRABLE"
            f" INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{table}_{name}()"
        )
        yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{name}"
