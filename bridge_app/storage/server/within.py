"""What lies within somebody's reach, as the server itself answers it: who, on which day, whose.

The functions are the owner's, look in our schema only, and take no answer from whoever asks: who
it is tells the connection, what day it is tells the server's own clock. What they answer is asked
for at every statement, and made once for a transaction (sets.py).
"""

from collections.abc import Iterator

from bridge_app.domain.access import OWN_CONVERSATION_DAYS
from bridge_app.domain.appointments import GONE
from bridge_app.storage.people import TOGETHER
from bridge_app.storage.server import sets
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.roles import Roles

_GONE = ", ".join(f"'{each.value}'" for each in sorted(GONE))
THIS_DEED = "pg_current_xact_id_if_assigned()::xid"
"""What rows bear that were written in this very transaction, not in a savepoint of it."""

_OFFSET = 1_000_000
"""Microseconds in a second: how moments are counted (columns.py)."""


# --- who, and on which day -------------------------------------------------------------------

DAY_OF = """to_char((timestamptz 'epoch' + {moment} * interval '1 microsecond')
    AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD')"""
"""The day at the desk of a moment as it is kept (services/clock.py: business_day)."""

_TODAY = DAY_OF.format(moment=f"{SCHEMA}.moment()")
_LATELY = f"""(extract(epoch FROM ({SCHEMA}.today()::date - {OWN_CONVERSATION_DAYS})::timestamp
    AT TIME ZONE 'Europe/Amsterdam') * {_OFFSET})::bigint"""
_HOLDS = f"{SCHEMA}.owns() OR {SCHEMA}.held() && wanted"
_HELD = f"""ARRAY(
    SELECT role FROM staff_role, today() on_day WHERE staff_id = me() AND from_day <= on_day
    AND (to_day IS NULL OR to_day >= on_day OR xmin = {THIS_DEED}))"""  # noqa: S608 - our own names

_KNOWING = (
    ("moment()", "bigint", f"(extract(epoch FROM now()) * {_OFFSET})::bigint"),
    ("today()", "text", _TODAY),
    ("talks_count_from()", "bigint", _LATELY),
    ("owns()", "boolean", "pg_has_role(session_user, current_user, 'MEMBER')"),
    ("holds(VARIADIC wanted text[])", "boolean", _HOLDS),
)
"""Small questions: a name, what it gives, and how it is known."""


def _known(name: str, gives: str, said: str) -> str:
    """Planned once for a connection: in SQL's own language it would be planned at each call."""
    return (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.{name} RETURNS {gives} LANGUAGE plpgsql STABLE"
        f" SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$ BEGIN RETURN {said}; END $$"
    )


# --- what lies within reach ------------------------------------------------------------------

_REACH = f"""
  WITH helped (key) AS (
    SELECT m.case_id FROM case_mentor m WHERE m.staff_id = who
      AND m.from_day <= on_day AND (m.to_day IS NULL OR m.to_day >= on_day)
    UNION SELECT m.case_id FROM cover v JOIN case_mentor m ON m.staff_id = v.away_id
      WHERE v.stands_in_id = who AND v.from_day <= on_day AND v.to_day >= on_day
      AND m.from_day <= on_day AND (m.to_day IS NULL OR m.to_day >= on_day)
    UNION SELECT a.case_id FROM appointment a
      WHERE a.day = on_day AND a.outcome NOT IN ({_GONE})
    UNION SELECT t.case_id FROM conversation t
      WHERE t.started_by = who AND t.started_at >= since
  ), own (key) AS (
    SELECT c.client_id FROM helped JOIN "case" c ON c.id = helped.key
    UNION SELECT coalesce(c.merged_into, c.id) FROM access_grant g
      JOIN client c ON c.id = g.client_id WHERE g.day = on_day AND g.staff_id = who
      AND g.xmin IS DISTINCT FROM {THIS_DEED}
    UNION SELECT c.id FROM client c WHERE c.seq > (SELECT max(seq) FROM client) - {TOGETHER}
      AND c.created_by = who AND c.xmin = {THIS_DEED}
    UNION SELECT unnest(ARRAY[m.kept_id, m.gone_id]) FROM client_merge m
      WHERE m.by = who AND m.xmin = {THIS_DEED}
  )
  SELECT own.key FROM own UNION SELECT c.id FROM client c JOIN own ON c.merged_into = own.key
"""  # noqa: S608 - our own names
# Caseload and cover; a walk-in or typed reason of today, once it cannot be taken back (told.py);
# expected today; talked with lately. And two that last as long as the deed: whom one is making (of
# a list those who are kept together), and numbers one is joining or parting.

_MADE_NOW = f"""
  SELECT c.id FROM client c WHERE c.seq > (SELECT max(seq) FROM client) - {TOGETHER}
    AND c.created_by = me() AND c.xmin = {THIS_DEED}
"""  # noqa: S608 - our own names
# Whoever reads in a list of hand-outs opens no file, and makes people of whom it tells a number.

_ERASED = f"""
  WITH goes (key) AS (
    SELECT coalesce(c.merged_into, c.id) FROM destruction_line l
      JOIN client c ON c.id = l.client_id
    UNION SELECT c.id FROM client c WHERE owns() OR c.xmin = {THIS_DEED}
  )
  SELECT goes.key FROM goes UNION SELECT c.id FROM client c JOIN goes ON c.merged_into = goes.key
"""  # noqa: S608 - our own names
# Who destroys what has been kept long enough sees what is on such a list while it goes, and who
# was one person with somebody on it.

_MADE = f"""
DECLARE
  who bytea := me();
  on_day text := today();
  since bigint := talks_count_from();
  found bytea[] := '{{}}';
BEGIN
  IF holds('front_desk', 'mentor') THEN found := ARRAY({_REACH.strip()}); END IF;
  IF holds('coordinator') THEN found := found || ARRAY({_MADE_NOW.strip()}); END IF;
  IF current_setting('role') = '{{eraser}}' AND holds('administrator') THEN
    found := found || ARRAY({_ERASED.strip()});
  END IF;
  RETURN found;
END
"""

_SETS = (
    sets.Set("held", "text", _HELD),
    sets.Set("reached_client", "bytea", "reach()"),
    *(
        sets.Set(
            f"reached_{name}", of, f"ARRAY({said} = ANY ((SELECT reached_{whose}())::bytea[]))"
        )
        for name, of, said, whose in (
            ("name", "integer", "SELECT seq FROM client WHERE id", "client"),
            ("case", "bytea", 'SELECT id FROM "case" WHERE client_id', "client"),
            ("talk", "bytea", "SELECT id FROM conversation WHERE case_id", "case"),
            ("scoring", "bytea", "SELECT id FROM scoring WHERE case_id", "case"),
            ("plan", "bytea", "SELECT id FROM plan WHERE case_id", "case"),
            ("goal", "bytea", "SELECT id FROM goal WHERE plan_id", "plan"),
            ("step", "bytea", "SELECT id FROM mini_step WHERE goal_id", "goal"),
        )
    ),
)
"""A set of which another is made is asked once, and not for every row that is looked at."""

_SETTLED_BY = (
    *("staff", "staff_role", "way_in", "cover", "case_mentor", "appointment", "conversation"),
    *("access_grant", "client", "client_merge", "destruction_line"),
    *("case", "scoring", "plan", "goal", "mini_step"),
)
"""Tables whose rows say what stands in these sets."""


def functions(roles: Roles) -> Iterator[str]:
    """What the policies ask; each may be called by whoever works here."""
    for name, gives, said in _KNOWING:
        yield _known(name, gives, said)
    yield (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.reach() RETURNS bytea[] LANGUAGE plpgsql"
        f" STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp"
        f" AS $$ {_MADE.replace('{eraser}', roles.eraser).strip()} $$"
    )
    yield from sets.statements(_SETS, _SETTLED_BY)
