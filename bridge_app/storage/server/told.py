"""What opens a file by hand is kept only with its line in the log, and opens nothing before that.

A walk-in or a typed reason brings a file within one's own reach (DECISIONS B). The program lays
it down and logs it in one transaction; somebody with SQL of their own could lay it down, look,
and take it back, or keep it and tell nobody. So it counts from the next transaction on
(within.py), and is only kept when a line of the same person about the same client is kept with
it, for a reason also its words. A row of a savepoint would look as if it were of another
transaction: it is refused at once.
"""

from collections.abc import Iterator

from bridge_app.storage.reach import Grant
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.within import THIS_DEED

_DENIED = "USING ERRCODE = 'insufficient_privilege'"

_WHOLE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.grant_whole() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_grant WHERE seq = NEW.seq AND xmin = {THIS_DEED}) THEN
    RAISE EXCEPTION 'access_grant: never in a part of a transaction' {_DENIED};
  END IF;
  RETURN NULL;
END $$
"""

_TOLD = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.grant_told() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND NOT EXISTS (
    SELECT FROM audit WHERE client_id = NEW.client_id AND actor = NEW.staff_id
    AND xmin = {THIS_DEED} AND (NEW.kind <> '{Grant.REASON}' OR text_mac IS NOT NULL)) THEN
    RAISE EXCEPTION 'access_grant: what opens a file is told in the log' {_DENIED};
  END IF;
  RETURN NULL;
END $$
"""


def statements() -> Iterator[str]:
    """The functions and triggers, in order; given again they change nothing."""
    yield from map(str.strip, (_WHOLE, _TOLD))
    on = f"ON {SCHEMA}.access_grant"
    yield (
        f"CREATE OR REPLACE TRIGGER access_grant_whole AFTER INSERT {on}"
        f" FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.grant_whole()"
    )
    yield f"DROP TRIGGER IF EXISTS access_grant_told {on}"
    yield (
        f"CREATE CONSTRAINT TRIGGER access_grant_told AFTER INSERT {on} DEFERRABLE INITIALLY"
        f" DEFERRED FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.grant_told()"
    )
