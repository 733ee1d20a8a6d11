"""What opens a file by hand is kept only with its line in the log, and opens nothing before that.

A walk-in or a typed reason brings a file within one's own reach (DECISIONS B). The program lays
it down and logs it in one transaction; somebody with SQL of their own could lay it down, look,
and take it back, or keep it and tell nobody. So it counts from the next transaction on
(within.py), and is only kept when a line of the same person about the same client is kept with
it, for a reason also its words. A row of a savepoint would look as if it were of another
transaction: it is refused at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bridge_app.storage.reach import Grant
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.within import THIS_DEED

DENIED = "USING ERRCODE = 'insufficient_privilege'"

_WHOLE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.grant_whole() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_grant WHERE seq = NEW.seq AND xmin = {THIS_DEED}) THEN
    RAISE EXCEPTION 'access_grant: never in a part of a transaction' {DENIED};
  END IF;
  RETURN NULL;
END $$
"""

_LINE = f"""client_id = NEW.client_id AND actor = NEW.staff_id
    AND xmin = {THIS_DEED} AND (NEW.kind <> '{Grant.REASON}' OR text_mac IS NOT NULL)"""


@dataclass(frozen=True)
class InTheLog:
    """Rows of a table that are kept only with a line in the log, of the same transaction.

    `line` is what is asked of such a line of `audit`, `why` what somebody reads who did without.
    The owner of the database may: a store is filled and moved by its owner.
    """

    table: str
    function: str
    trigger: str
    line: str
    why: str

    def statements(self) -> Iterator[str]:
        """The function and its trigger, in order; given again they change nothing."""
        yield f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.{self.function}() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND NOT EXISTS (
    SELECT FROM audit WHERE {self.line}) THEN
    RAISE EXCEPTION '{self.table}: {self.why}' {DENIED};
  END IF;
  RETURN NULL;
END $$
""".strip()
        on = f"ON {SCHEMA}.{self.table}"
        yield f"DROP TRIGGER IF EXISTS {self.trigger} {on}"
        yield (
            f"CREATE CONSTRAINT TRIGGER {self.trigger} AFTER INSERT {on} DEFERRABLE INITIALLY"
            f" DEFERRED FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{self.function}()"
        )


_TOLD = InTheLog(
    "access_grant",
    "grant_told",
    "access_grant_told",
    _LINE,
    "what opens a file is told in the log",
)


def statements() -> Iterator[str]:
    """The functions and triggers, in order; given again they change nothing."""
    yield _WHOLE.strip()
    yield (
        f"CREATE OR REPLACE TRIGGER access_grant_whole AFTER INSERT ON {SCHEMA}.access_grant"
        f" FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.grant_whole()"
    )
    yield from _TOLD.statements()
