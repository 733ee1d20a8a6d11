"""What a coordinator may change of budgets and kinds of voucher, also with SQL of their own.

The program asks the same and says what is wrong (domain/budgets.py, services/stock.py).
"""

from collections.abc import Iterator, Mapping

from bridge_app.storage.server.booking import sum_of
from bridge_app.storage.server.database import SCHEMA

_CHANGES: Mapping[str, str] = {
    "budget": "'active'",
    "voucher_kind": "'name', 'supplier', 'counted', 'active'",
}
"""What of a row may change; none ever goes. What a kind is given as stays so: a card is loaded
again and again, or given once."""

_OTHERWISE = "to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV"

_TWICE = """NEW.active AND EXISTS (
  SELECT FROM budget other WHERE other.id <> NEW.id AND other.active
  AND other.team IS NOT DISTINCT FROM NEW.team
  AND other.from_day <= NEW.to_day AND NEW.from_day <= other.to_day)"""
_NOT_LEFT = f"""NEW.cents < 0 AND -NEW.cents > (
  SELECT coalesce(sum(cents), 0) FROM budget_change WHERE budget_id = NEW.budget_id)
  - {sum_of("budget = NEW.budget_id")}"""  # noqa: S608 - our own names

_ASKED = (
    ("budget", "pays_alone", "INSERT OR UPDATE", _TWICE, "another pays on these days"),
    ("budget_change", "is_left", "INSERT", _NOT_LEFT, "so much is not left"),
)


def statements() -> Iterator[str]:
    """Functions and triggers, in order; given again they change nothing."""
    gone = f"TG_OP = 'DELETE' OR {_OTHERWISE}"
    yield _function("only_changes", gone, "it stays what it is", "coalesce(NEW, OLD)")
    for table, columns in _CHANGES.items():
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_only_changes BEFORE UPDATE OR DELETE"
            f" ON {SCHEMA}.{table} FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.only_changes({columns})"
        )
    for table, name, deeds, wrong, why in _ASKED:
        yield _function(f"{table}_{name}", wrong, why)
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_{name} BEFORE {deeds}"
            f" ON {SCHEMA}.{table} FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{table}_{name}()"
        )


def _function(name: str, wrong: str, why: str, gives: str = "NEW") -> str:
    return f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND ({wrong}) THEN
    RAISE EXCEPTION '%: {why}', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN {gives};
END $$
""".strip()
