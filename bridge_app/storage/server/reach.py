"""Whose rows somebody who works here sees, kept by the server itself (DECISIONS B).

The program asks the same before it shows a file (domain/access.py, storage/reach.py); here it
holds for every statement, also one that was typed by hand. What a row is of is asked as a set:
the clients within one's reach, their cases, plans and steps. The server makes such a set once for
a statement and looks each row up in it, so the price does not grow with the rows. The functions
are the owner's, look in our schema only, and take no answer from whoever asks: who it is tells
the connection, what day it is tells the server's own clock.
"""

from collections.abc import Iterator, Mapping

from bridge_app.domain.access import OWN_CONVERSATION_DAYS, Role
from bridge_app.domain.appointments import GONE
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.roles import Roles
from bridge_app.storage.tables import metadata

DESK = (Role.FRONT_DESK, Role.MENTOR)
"""Who opens files (domain/access.py)."""

_GONE = ", ".join(f"'{each.value}'" for each in sorted(GONE))
_THIS_DEED = "pg_current_xact_id_if_assigned()::xid"
"""Rows that were written in this very transaction bear it: what one lays down counts until then."""

_OFFSET = 1_000_000
"""Microseconds in a second: how moments are counted (columns.py)."""


def holds(*roles: Role) -> str:
    """A condition: whoever is connected has one of these roles today, or owns the store.

    Asked once for a statement, not for each row.
    """
    named = ", ".join(f"'{each.value}'" for each in roles)
    return f"(SELECT {SCHEMA}.holds({named}))"


# --- who, and on which day -------------------------------------------------------------------

_TODAY = f"""to_char(
    to_timestamp({SCHEMA}.moment() / {_OFFSET}.0) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD')"""
_LATELY = f"""(extract(epoch FROM ({SCHEMA}.today()::date - {OWN_CONVERSATION_DAYS})::timestamp
    AT TIME ZONE 'Europe/Amsterdam') * {_OFFSET})::bigint"""
_HOLDS = f"""{SCHEMA}.owns() OR EXISTS (
    SELECT FROM staff_role WHERE staff_id = {SCHEMA}.me() AND role = ANY (wanted)
    AND from_day <= {SCHEMA}.today()
    AND (to_day IS NULL OR to_day >= {SCHEMA}.today() OR xmin = {_THIS_DEED}))"""

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
DECLARE
  who bytea := me();
  on_day text := today();
  since bigint := talks_count_from();
  opens boolean := holds('front_desk', 'mentor');
BEGIN
  IF opens THEN RETURN QUERY WITH helped (key) AS (
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
    UNION SELECT c.id FROM client c WHERE c.seq = (SELECT max(seq) FROM client)
      AND c.created_by = who AND c.xmin = {_THIS_DEED}
    UNION SELECT unnest(ARRAY[m.kept_id, m.gone_id]) FROM client_merge m
      WHERE m.by = who AND m.xmin = {_THIS_DEED}
  )
  SELECT own.key FROM own UNION SELECT c.id FROM client c JOIN own ON c.merged_into = own.key;
  END IF;
  IF current_setting('role') = '{{eraser}}' AND holds('administrator') THEN RETURN QUERY
    WITH goes (key) AS (
      SELECT coalesce(c.merged_into, c.id) FROM destruction_line l
        JOIN client c ON c.id = l.client_id
      UNION SELECT c.id FROM client c WHERE owns() OR c.xmin = {_THIS_DEED}
    )
    SELECT goes.key FROM goes UNION SELECT c.id FROM client c JOIN goes ON c.merged_into = goes.key;
  END IF;
END
"""  # noqa: S608 - our own names
# Caseload and cover; a walk-in or typed reason of today; expected today; talked with lately. And
# two that last as long as the deed: whom one is making, and numbers one is joining or parting.
# Who destroys what has been kept long enough sees what is on such a list while it goes, and who
# was one person with somebody on it.

_SETS = {
    "reached_case": ("bytea", 'SELECT c.id FROM reach() r JOIN "case" c ON c.client_id = r'),
    "reached_talk": (
        "bytea",
        "SELECT t.id FROM reached_case() r JOIN conversation t ON t.case_id = r",
    ),
    "reached_scoring": (
        "bytea",
        "SELECT s.id FROM reached_case() r JOIN scoring s ON s.case_id = r",
    ),
    "reached_plan": ("bytea", "SELECT p.id FROM reached_case() r JOIN plan p ON p.case_id = r"),
    "reached_goal": ("bytea", "SELECT g.id FROM reached_plan() r JOIN goal g ON g.plan_id = r"),
    "reached_step": (
        "bytea",
        "SELECT s.id FROM reached_goal() r JOIN mini_step s ON s.goal_id = r",
    ),
    "reached_name": ("integer", "SELECT c.seq FROM reach() r JOIN client c ON c.id = r"),
}


def _set(name: str, of: str, body: str) -> str:
    """Planned once for a connection, and made once for a statement."""
    return (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.{name}() RETURNS SETOF {of} LANGUAGE plpgsql"
        f" STABLE SECURITY DEFINER ROWS 60 SET search_path = {SCHEMA}, pg_temp"
        f" AS $$ {body.strip()} $$"
    )


_WITHIN = f"""
SELECT client_id IN (SELECT r FROM {SCHEMA}.reach() r)
"""  # noqa: S608 - our own names


def functions(roles: Roles) -> Iterator[str]:
    """What the policies ask; each may be called by whoever works here."""
    for name, gives, said in _KNOWING:
        yield _known(name, gives, said)
    yield _set("reach", "bytea", _REACH.replace("{eraser}", roles.eraser))
    for name, (of, said) in _SETS.items():
        yield _set(name, of, f"BEGIN RETURN QUERY {said}; END")
    yield (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.within_reach(client_id bytea) RETURNS boolean"
        f" LANGUAGE sql STABLE SET search_path = {SCHEMA}, pg_temp AS $$ {_WITHIN.strip()} $$"
    )


# --- policies --------------------------------------------------------------------------------


def among(column: str, function: str) -> str:
    """A condition: this column is one of a set that is within reach."""
    return f'"{column}" IN (SELECT r FROM {SCHEMA}.{function}() r)'  # noqa: S608 - our own names


_CASE = among("case_id", "reached_case")
_CLIENT = among("client_id", "reach")
_STEP = among("step_id", "reached_step")
_ME = f"(SELECT {SCHEMA}.me())"
_OVERSEES = holds(Role.COORDINATOR, Role.ADMINISTRATOR)
_BY_NUMBER = holds(Role.ADMINISTRATOR)
_ERASES = "current_user = '{eraser}'"
_OPENED = f"staff_id = {_ME} AND day = (SELECT {SCHEMA}.today()) AND {holds(*DESK)}"

SEEN: Mapping[str, str] = {
    "client": f"{among('id', 'reach')} OR (created_by = {_ME} AND NOT {SCHEMA}.is_there(id))",
    "client_key": _CLIENT,
    "client_name": among("rowid", "reached_name"),
    "client_merge": f"{holds(*DESK)} OR {among('kept_id', 'reach')} OR {among('gone_id', 'reach')}",
    "not_same": f"{holds(*DESK)} OR {among('one_id', 'reach')} OR {among('other_id', 'reach')}",
    "household": f"id IN (SELECT household_id FROM {SCHEMA}.household_member)",  # noqa: S608 - our own names
    "household_member": _CLIENT,
    "case": _CLIENT,
    "case_mentor": f"{_CASE} OR {_BY_NUMBER}",
    "appointment": _CASE,
    "access_grant": f"{_CLIENT} OR ({_OPENED})",
    "conversation": _CASE,
    "open_file": _CLIENT,
    "staff_note": _CASE,
    "draft": f"saved_by = {_ME} OR {among('subject_id', 'reach')}"
    f" OR {among('subject_id', 'reached_talk')} OR {_ERASES}",
    "scoring": _CASE,
    "scoring_end": among("scoring_id", "reached_scoring"),
    "answer": among("scoring_id", "reached_scoring"),
    "area_link": _CASE,
    "urgent": _CASE,
    "vision_target": _CASE,
    "vision_sentence": _CASE,
    "later_area": _CASE,
    "review_due": _CASE,
    "paper_waiting": _CASE,
    "paper_left": _CASE,
    "strength": _CASE,
    "plan": _CASE,
    "goal": among("plan_id", "reached_plan"),
    "goal_version": among("goal_id", "reached_goal"),
    "mini_step": among("goal_id", "reached_goal"),
    "mini_step_version": _STEP,
    "step_event": _STEP,
    "footprint": _STEP,
    "agreement": among("plan_id", "reached_plan"),
    "agreement_step": _STEP,
    "disclosure": _CLIENT,
    "recognition": _CLIENT,
    "correction": _CLIENT,
    "ledger": f"{_CLIENT} OR {_OVERSEES}",
    "ledger_card": f"EXISTS (SELECT FROM {SCHEMA}.ledger WHERE seq = ledger_seq)",
    "audit": f"actor = {_ME} OR {_OVERSEES} OR {_CLIENT}",
    "audit_text": f"EXISTS (SELECT FROM {SCHEMA}.audit WHERE seq = audit_seq)",
    "shown_list": _OVERSEES,
    "log_review": holds(Role.COORDINATOR),
    "erasure": f"{_BY_NUMBER} OR {_CLIENT}",
    "destruction_line": f"{_BY_NUMBER} OR {_CLIENT}",
    "idempotency": f"actor = {_ME}",
    "staff_preference": f"staff_id = {_ME} OR {_ERASES}",
}
"""Of each table that holds something of a client, which rows somebody sees."""

ADDED: Mapping[str, str] = {
    "client": f"created_by = {_ME} AND {holds(*DESK)}",
    "access_grant": _OPENED,
    "household": holds(*DESK),
    "shown_list": "true",
    "stock_move": f"{holds(*DESK)} AND kind IN ('handed_over', 'returned', 'voided')",
    **dict.fromkeys(("staff", "location"), holds(*DESK)),
}
"""Tables to which somebody may add a row that was not theirs before; a list that is read in names
mentors and places nobody knows, and such a mentor has no way in."""

CHANGED_BY: Mapping[str, str] = {
    "staff_role": _BY_NUMBER,
    "staff_team": _BY_NUMBER,
    "second_step": f"staff_id = {_ME} OR {_BY_NUMBER}",
    "staff_pin": f"staff_id = {_ME}",
    "staff": f"id = {_ME} OR {_BY_NUMBER}",
    "cover": f"away_id = {_ME} OR {_BY_NUMBER}",
    **dict.fromkeys(("location", "team", "retention_rule", "legal_basis"), _BY_NUMBER),
    **dict.fromkeys(("policy", "budget", "budget_change", "voucher_kind", "setting"), _OVERSEES),
    **dict.fromkeys(("stock_batch", "stock_card", "stock_move"), holds(Role.COORDINATOR)),
    **dict.fromkeys(("stock_count", "stock_notice"), holds(Role.COORDINATOR)),
}
"""Of tables that hold nothing of a client, who may write: else anybody made themselves more."""

ENDED_BY: Mapping[str, tuple[str, str]] = {
    "cover": (f"stands_in_id = {_ME}", f"stands_in_id = {_ME} AND to_day < {SCHEMA}.today()"),
}
"""Who else may end such a row, and how it then stands: whoever stands in may stop, not go on."""

OWN_ONLY = frozenset({"second_step", "staff_pin", "stock_count", "stock_notice"})
"""Of those, what nobody else may read either."""

OF_NOBODY = frozenset(
    {
        *("location", "team", "staff", "staff_role", "staff_team", "second_step", "staff_pin"),
        *("cover", "import_run", "retention_rule", "counter", "definition", "definition_words"),
        *("policy", "legal_basis", "budget", "budget_change", "voucher_kind", "receipt_counter"),
        *("stock_batch", "stock_card", "stock_move", "stock_count", "stock_notice"),
        *("destruction", "destruction_end", "login_event", "chain_head", "chain_gone"),
        *("log_check", "clock_event", "setting", "meta"),
    }
)
"""Tables that hold nothing of a client: the municipality's own, and heads of chains."""

_THERE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.is_there(wanted bytea) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp
AS $$ SELECT EXISTS (SELECT FROM client WHERE id = wanted) $$
"""  # noqa: S608 - our own names


def statements(roles: Roles) -> Iterator[str]:
    """Functions, policies and who may ask, in order; given again they change nothing."""
    app = f'"{roles.app}"'
    yield from functions(roles)
    yield _THERE.strip()
    for table in (*(each.name for each in metadata.sorted_tables), "client_name"):
        if table in SEEN or table in CHANGED_BY:
            yield from (each.replace("{eraser}", roles.eraser) for each in _kept(table, app))
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {SCHEMA} TO {app}"


def _kept(table: str, app: str) -> Iterator[str]:
    on = f'ON {SCHEMA}."{table}"'
    yield f'ALTER TABLE {SCHEMA}."{table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY'
    rules = {"owner": ("ALL", "CURRENT_USER", "true")}
    if table in SEEN:
        rules["reach"] = ("ALL", app, SEEN[table])
    else:
        rules["written"] = ("ALL", app, CHANGED_BY[table])
        if table not in OWN_ONLY:
            rules["read"] = ("SELECT", app, "true")
        if table in ENDED_BY:
            whose, then = ENDED_BY[table]
            rules["ended"] = ("UPDATE", app, f"{whose}) WITH CHECK ({then}")
    if table in ADDED:
        rules["added"] = ("INSERT", app, ADDED[table])
    for name, (deed, who, said) in rules.items():
        yield f"DROP POLICY IF EXISTS {name} {on}"
        how = "WITH CHECK" if deed == "INSERT" else "USING"
        yield f"CREATE POLICY {name} {on} FOR {deed} TO {who} {how} ({said})"
