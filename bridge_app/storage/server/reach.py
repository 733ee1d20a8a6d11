"""Which rows somebody who works here sees and writes, kept by the server itself (DECISIONS B).

The program asks the same before it shows a file (domain/access.py, storage/reach.py); here it
holds for every statement, also one that was typed by hand. What a row is of is asked as a set:
the clients within one's reach, their cases, plans and steps (within.py). Each row is looked up in
it, so the price does not grow with the rows.
"""

from collections.abc import Iterator, Mapping

from bridge_app.domain import access
from bridge_app.domain.access import Permission, Role
from bridge_app.domain.plan import StepEventKind
from bridge_app.domain.retention import Ground
from bridge_app.storage.server import (
    along,
    budgets,
    caseloads,
    drawers,
    dropping,
    outcomes,
    released,
    research,
    sharing,
    told,
    within,
)
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.roles import Roles
from bridge_app.storage.tables import metadata
from bridge_app.storage.tables.rewards import CARD_GIVEN

DESK = (Role.FRONT_DESK, Role.MENTOR)
"""Who opens files (domain/access.py)."""


def holds(*roles: Role) -> str:
    """A condition: whoever is connected has one of these roles today, or owns the store.

    Asked once for a statement, not for each row.
    """
    named = ", ".join(f"'{each.value}'" for each in roles)
    return f"(SELECT {SCHEMA}.holds({named}))"


# --- policies --------------------------------------------------------------------------------


def among(column: str, name: str) -> str:
    """A condition: this column is one of a set that is within reach."""
    of = "integer" if name == "reached_name" else "bytea"
    return f'"{column}" = ANY ((SELECT {SCHEMA}.{name}())::{of}[])'


_CASE = among("case_id", "reached_case")
_CLIENT = among("client_id", "reached_client")
_STEP = among("step_id", "reached_step")
_ME = f"(SELECT {SCHEMA}.me())"
_OVERSEES = holds(Role.COORDINATOR, Role.ADMINISTRATOR)
_BY_NUMBER = holds(Role.ADMINISTRATOR)
_MAKES = holds(*DESK, Role.COORDINATOR)
_BRINGS = holds(Role.COORDINATOR)
_COUNTS = holds(*sorted(access.POLICY[Permission.FIGURES]))
_AGREES = holds(*sorted(access.POLICY[Permission.APPROVE]))
_DROPS = holds(*sorted(access.POLICY[Permission.RETAIN]))
_BOOKS = ("policy", "budget_change", "gift_limit", "stock_batch", "stock_move", "stock_count")
_ERASES = "current_user = '{eraser}'"
_TOLD_WHERE = f"""EXISTS (SELECT FROM unnest((SELECT {SCHEMA}.reached_client())::bytea[]
  || (SELECT {SCHEMA}.reached_talk())::bytea[]) gone (key)
  WHERE strpos(value, encode(gone.key, 'hex')::uuid::text) > 0)"""
"""Where a colleague's screen was left, in the file of somebody who is erased."""
_OPENED = f"staff_id = {_ME} AND day = (SELECT {SCHEMA}.today()) AND {holds(*DESK)}"

SEEN: Mapping[str, str] = {
    "client": f"{among('id', 'reached_client')}"
    f" OR (created_by = {_ME} AND NOT {SCHEMA}.is_there(id))",
    "client_key": _CLIENT,
    "client_proof": _CLIENT,
    "proof_try": _CLIENT,
    "client_name": among("rowid", "reached_name"),
    "client_merge": f"{holds(*DESK, Role.ADMINISTRATOR)} OR {among('kept_id', 'reached_client')}"
    f" OR {among('gone_id', 'reached_client')}",
    "not_same": f"{holds(*DESK)} OR {among('one_id', 'reached_client')}"
    f" OR {among('other_id', 'reached_client')}",
    "household": f"id IN (SELECT household_id FROM {SCHEMA}.household_member)",  # noqa: S608 - our own names
    "household_member": _CLIENT,
    "case": _CLIENT,
    "case_mentor": f"{_CASE} OR {_BY_NUMBER}",
    "appointment": _CASE,
    "access_grant": f"{_CLIENT} OR ({_OPENED})",
    "conversation": _CASE,
    "open_file": _CLIENT,
    "staff_note": _CASE,
    "draft": f"saved_by = {_ME} OR {among('subject_id', 'reached_client')}"
    f" OR {among('subject_id', 'reached_talk')}",
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
    "story": _CASE,
    "story_consent": f"EXISTS (SELECT FROM {SCHEMA}.story WHERE id = story_id)",
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
    "ledger": f"{_CLIENT} OR {_OVERSEES} OR {_COUNTS}",
    "approval": f'"by" = {_ME} OR {_CLIENT} OR {_OVERSEES}',
    "ledger_card": f"EXISTS (SELECT FROM {SCHEMA}.ledger WHERE seq = ledger_seq)",
    "audit": f"actor = {_ME} OR {_OVERSEES} OR {_CLIENT} OR {along.SHOWN_ALONG}",
    "audit_text": f"EXISTS (SELECT FROM {SCHEMA}.audit WHERE seq = audit_seq)",
    "shown_list": _OVERSEES,
    "log_review": holds(Role.COORDINATOR),
    "erasure": f"{_BY_NUMBER} OR {_CLIENT}",
    "destruction_line": f"{_BY_NUMBER} OR {_CLIENT}",
    "idempotency": f"actor = {_ME}",
    "staff_preference": f"staff_id = {_ME} OR {_ERASES} AND {_TOLD_WHERE}",
}
"""Of each table that holds something of a client, which rows somebody sees."""

ADDED: Mapping[str, str] = {
    "client": f"created_by = {_ME} AND merged_into IS NULL AND {_MAKES}",
    "access_grant": _OPENED,
    "household": holds(*DESK),
    "shown_list": "true",
    "stock_move": f'{holds(*DESK)} AND "by" = {_ME} AND {drawers.MOVES}',
    **dict.fromkeys(("staff", "location"), _MAKES),
    **dict.fromkeys(("goal", "mini_step"), f"created_by = {_ME} AND {_BRINGS}"),
    **dict.fromkeys(
        ("goal_version", "mini_step_version", "step_event", "disclosure"),
        f'"by" = {_ME} AND {_BRINGS}',
    ),
}
"""Tables to which somebody may add a row that was not theirs before; a list that is read in names
mentors and places nobody knows, and such a mentor has no way in. A list of hand-outs brings steps
that were done to plans that whoever oversees rewards does not see, in their own name."""

CHECKED: Mapping[str, str] = {
    "client": f"({SEEN['client']})"
    f" AND (merged_into IS NULL OR {among('merged_into', 'reached_client')})",
    "client_merge": f"{among('kept_id', 'reached_client')}"
    f" AND {among('gone_id', 'reached_client')}",
    "story": f"{_CASE} AND {holds(Role.MENTOR)}",
    "story_consent": f"EXISTS (SELECT FROM {SCHEMA}.story WHERE id = story_id)"
    f' AND "by" = {_ME} AND (NOT given OR {holds(Role.MENTOR)})',
    "approval": f'"by" = {_ME} AND'
    f" (cents > 0 AND {_AGREES} OR cents < 0 AND {holds(*DESK)} AND {_CLIENT})",
    **dict.fromkeys(_BOOKS, f'{_BRINGS} AND "by" = {_ME}'),
    "stock_move": f'{_BRINGS} AND "by" = {_ME} AND {drawers.KEPT}',
    "policy": f'{_BRINGS} AND "by" = {_ME} AND valid_from >= (SELECT {SCHEMA}.today())',
    **dict.fromkeys(("client_proof", "proof_try"), f'{_CLIENT} AND "by" = {_ME}'),
}
"""Of tables in which somebody sees more rows than they write: what a new or changed row is like.
A number that goes on as another brings that one's file along, so it has to be within reach. What
is decided about money and cards bears the name of whoever decided it, no rules begin in the past,
and a second person's yes bears that of nobody else, as does one's own to what is turned back within
reach. A story is written by a mentor, and its consent ended by anybody at the desk whom the client
asks."""

CHANGED_BY: Mapping[str, str] = {
    "staff_role": _BY_NUMBER,
    "staff_team": _BY_NUMBER,
    "second_step": f"staff_id = {_ME} OR {_BY_NUMBER}",
    "staff_pin": f"staff_id = {_ME}",
    "staff": f"id = {_ME} AND NOT {holds(Role.SCHEDULER)} OR {_BY_NUMBER}",
    "cover": f"away_id = {_ME} OR {_BY_NUMBER}",
    **dict.fromkeys(("location", "team", "retention_rule"), _BY_NUMBER),
    "destruction": f"{_BY_NUMBER} OR (ground = '{Ground.REQUEST}' AND {holds(*DESK)})",
    "destruction_end": _BY_NUMBER,
    **dict.fromkeys(("counter", "import_run"), _MAKES),
    **dict.fromkeys(("receipt_counter", "definition", "definition_words"), holds(*DESK)),
    "chain_gone": _DROPS,
    "log_check": _OVERSEES,
    "setting": _OVERSEES,
    **dict.fromkeys(("budget", "voucher_kind", "legal_basis"), _BRINGS),
    **dict.fromkeys((*_BOOKS, "stock_card", "stock_notice"), _BRINGS),
    "story_poster": _MAKES,
    "erased_merge": _ERASES,
    "saved_report": _BRINGS,
    **dict.fromkeys(("month_close", "month_reopen"), f'{_BRINGS} AND "by" = {_ME}'),
    "published_period": f'{_COUNTS} AND "by" = {_ME}',
    "month_close": f'{_BRINGS} AND "by" = {_ME}'
    f" AND month < substr((SELECT {SCHEMA}.today()), 1, 7)",
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
        *(
            "policy",
            "legal_basis",
            "gift_limit",
            "budget",
            "budget_change",
            "voucher_kind",
            "receipt_counter",
        ),
        *("month_close", "month_reopen", "published_period", "story_poster"),
        *("saved_report", "erased_merge"),
        *("stock_batch", "stock_card", "stock_move", "stock_count", "stock_notice"),
        *("destruction", "destruction_end", "login_event", "chain_head", "chain_gone"),
        *("log_check", "clock_event", "setting", "meta"),
    }
)
"""Tables that hold nothing of a client: the municipality's own, and heads of chains."""

_COUNTS_ON = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.counts_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT {SCHEMA}.owns() AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'value' <> to_jsonb(OLD) - 'value'
    OR NEW.value < OLD.value OR (TG_ARGV[0] = 'one' AND NEW.value > OLD.value + 1)) THEN
    RAISE EXCEPTION '%: only counts on', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$
"""

_COUNTED = {"counter": "any", "receipt_counter": "one"}
"""Tables that count, and how: a list that is read in may bring numbers far ahead; a receipt
follows on the one before."""

_AS_ONESELF = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.tells_as_self() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND NEW."by" IS DISTINCT FROM me()
  AND (NEW."by" IS NOT NULL OR NEW.kind = '{StepEventKind.CONFIRMED}') THEN
    RAISE EXCEPTION '%: nobody writes in the name of another', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$
"""
"""What a step earns hangs on who confirmed it; of what a client tells nobody bears the name."""

_THERE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.is_there(wanted bytea) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp
AS $$ SELECT EXISTS (SELECT FROM client WHERE id = wanted) $$
"""  # noqa: S608 - our own names


_CARD_GIVEN = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.card_given(asked text, kind text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp
AS $$ BEGIN RETURN {CARD_GIVEN.format(serial="asked", kind="card_given.kind")}; END $$
"""
"""Yes or no, also of a card that was given to somebody beyond reach: it is given once."""


def statements(roles: Roles) -> Iterator[str]:
    """Functions, policies and who may ask, in order; given again they change nothing."""
    app = f'"{roles.app}"'
    yield from within.functions(roles)
    yield from told.statements()
    yield from dropping.statements()
    yield from sharing.statements()
    yield from outcomes.statements()
    yield from research.statements()
    yield from released.statements()
    yield from map(
        str.strip,
        (
            _THERE,
            _CARD_GIVEN,
            _COUNTS_ON,
            _AS_ONESELF,
            along.FUNCTION,
            caseloads.FUNCTION,
            *drawers.FUNCTIONS,
        ),
    )
    yield (
        f"CREATE OR REPLACE TRIGGER step_event_tells_as_self BEFORE INSERT ON {SCHEMA}.step_event"
        f" FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.tells_as_self()"
    )
    yield from budgets.statements()
    for table, how in _COUNTED.items():
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_counts_on BEFORE UPDATE OR DELETE"
            f" ON {SCHEMA}.{table} FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.counts_on('{how}')"
        )
    for table in (*(each.name for each in metadata.sorted_tables), "client_name"):
        if table in SEEN or table in CHANGED_BY:
            yield from (each.replace("{eraser}", roles.eraser) for each in _kept(table, app))
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {SCHEMA} TO {app}"


def _kept(table: str, app: str) -> Iterator[str]:
    on = f'ON {SCHEMA}."{table}"'
    yield f'ALTER TABLE {SCHEMA}."{table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY'
    rules = {"owner": ("ALL", "CURRENT_USER", "true")}
    checked = f") WITH CHECK ({CHECKED[table]}" if table in CHECKED else ""
    if table in SEEN:
        rules["reach"] = ("ALL", app, f"{SEEN[table]}{checked}")
    else:
        rules["written"] = ("ALL", app, f"{CHANGED_BY[table]}{checked}")
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
