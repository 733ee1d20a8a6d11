"""A month of a chain is only dropped when it was closed, and its dropping signed.

That it went is a row of `chain_gone` (segments.py); the guards let its rows go on the strength of
it (guards.py). Somebody with SQL of their own could note more than was ever closed, or sign
nothing: the check would tell so afterwards, and the rows would be gone. Who may note it at all
stands in reach.py.
"""

from collections.abc import Iterator

from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.roles import CHAINS

_PURPOSE = " ".join(f"WHEN '{each.name}' THEN '{each.purpose}'" for each in CHAINS)

_FIELDS = (("at", "i"), ("chain", "t"), ("first_seq", "i"), ("last_seq", "i"), ("segment", "t"))
"""The columns as they are signed (chain.py): in this order, a number or a text."""
_TOLD = " || ".join(
    f"'{name}={kind}' || octet_length(NEW.{name}::text) || ':' || NEW.{name}"
    for name, kind in _FIELDS
)

_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.chain_gone_signed() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  told text := {_TOLD};
BEGIN
  IF NOT owns() AND (NOT EXISTS (
    SELECT FROM chain_head WHERE chain = NEW.chain AND segment = NEW.segment
    AND first_seq = NEW.first_seq AND last_seq = NEW.last_seq)
  OR NEW.mac IS DISTINCT FROM sealed(CASE NEW.chain {_PURPOSE} END,
    convert_to(octet_length(told) || ':' || told, 'UTF8'))) THEN
    RAISE EXCEPTION 'chain_gone: this month was not closed, or nobody signed that it went'
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$
"""  # noqa: S608 - our own names


def statements() -> Iterator[str]:
    """The function and its trigger, in order; given again they change nothing."""
    yield _FUNCTION.strip()
    yield (
        f"CREATE OR REPLACE TRIGGER chain_gone_signed BEFORE INSERT ON {SCHEMA}.chain_gone"
        f" FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.chain_gone_signed()"
    )
