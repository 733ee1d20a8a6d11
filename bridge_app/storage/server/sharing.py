"""A period is shared for good under the name of who shares it, with its line in the log.

The program counts what it shares; with SQL of one's own somebody who may share could write figures
as of another day or in another name, and tell nobody. Whose it is, when, and after which row of the
ledger is asked of the row itself; its line in the log when the deed ends (told.py).
"""

from collections.abc import Iterator

from bridge_app.storage.server.booking import CLOCKS_AGREE
from bridge_app.storage.server.database import OTHER_CLOCK, SCHEMA
from bridge_app.storage.server.told import DENIED, InTheLog
from bridge_app.storage.server.within import THIS_DEED

SHARES = "sharing.publish"
"""What the line in the log says (services/sharing.py)."""

_AS_IT_IS = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.published_as_it_is() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF owns() THEN
    RETURN NEW;
  END IF;
  IF ({CLOCKS_AGREE}) IS NOT TRUE THEN
    RAISE EXCEPTION 'published_period: another clock' USING ERRCODE = '{OTHER_CLOCK}';
  END IF;
  IF NEW.by_name IS DISTINCT FROM (SELECT name FROM staff WHERE id = me())
  OR NEW.last_seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) FROM ledger) THEN
    RAISE EXCEPTION 'published_period: as of now, and under one''s own name' {DENIED};
  END IF;
  RETURN NEW;
END $$
"""  # noqa: S608 - our own names

_TOLD = InTheLog(
    "published_period",
    "published_told",
    "published_told",
    f"""actor = NEW."by" AND action = '{SHARES}' AND xmin = {THIS_DEED}""",
    "what is shared is told in the log",
)


def statements() -> Iterator[str]:
    """The functions and triggers, in order; given again they change nothing."""
    yield _AS_IT_IS.strip()
    yield (
        f"CREATE OR REPLACE TRIGGER published_as_it_is BEFORE INSERT ON {SCHEMA}.published_period"
        f" FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.published_as_it_is()"
    )
    yield from _TOLD.statements()
