"""What people write only as themselves: the log, the ledger, log-ins and agreements.

Nobody who works here may add a row to these tables. Views of the same names stand in a schema
that is looked in first, so our statements stay what they are; behind each view a function of the
owner adds the row, if it is in the name of whoever is connected (TRUST 5, 6). Reading a view is
done with the eyes of who asks (`security_invoker`, TRUST 0.11), so it shows no more than the
table.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from bridge_app.domain.rewards import LedgerKind
from bridge_app.storage.server import booking, logins
from bridge_app.storage.server.database import OTHER_CLOCK, SCHEMA
from bridge_app.storage.server.roles import OWN_NAME, Roles
from bridge_app.storage.server.within import THIS_DEED
from bridge_app.storage.tables.guards import FIRST_LIMIT

DESK = f"{SCHEMA}_desk"
"""The schema with the views."""

SEARCHED = f"{DESK},{SCHEMA}"
"""Where whoever works here looks for tables, in order (`ServerDatabase`)."""

_WHO = {"agreement": "by", "audit": "actor", "ledger": "actor", "login_event": "staff"}
"""The column that names who writes; it may be missing only where the client did it."""

_WITHIN = {
    "agreement": "NEW.plan_id = ANY (reached_plan())",
    "ledger": "holds('front_desk', 'mentor') AND NEW.client_id = ANY (reached_client())"
    " AND (NEW.origin <> 'imported' OR NEW.kind = 'reverse')"
    " OR holds('coordinator') AND (NEW.kind = 'expire' AND"
    " EXISTS (SELECT FROM ledger WHERE reward_id = NEW.reward_id AND client_id = NEW.client_id)"
    " OR NEW.kind IN ('award', 'hand_over') AND NEW.origin = 'imported' AND NEW.receipt IS NULL)",
}
"""Of which a row is about a file that lies within reach. Who oversees rewards has no files: they
end what nobody collected, and read in what was handed out elsewhere, marked as such; a desk turns
that back only."""

_LIMIT_TODAY = f"""coalesce((SELECT approval_limit_cents FROM policy WHERE valid_from <= today()
    ORDER BY valid_from DESC, id DESC LIMIT 1), {FIRST_LIMIT})"""  # noqa: S608 - our own names
_ABOVE_ALONE = f"""NEW.approver IS NULL AND NEW.origin <> 'imported' AND NEW.cents > {_LIMIT_TODAY}
    AND NOT EXISTS (SELECT FROM ledger WHERE reward_id = NEW.reward_id)
    AND NOT EXISTS (SELECT FROM ledger WHERE seq = NEW.seq - 1 AND kind = 'reverse'
      AND NEW.kind = 'promise' AND cents = -NEW.cents
      AND coalesce(step_id, goal_id) = coalesce(NEW.step_id, NEW.goal_id))"""  # noqa: S608 - our own names
_ALONE = {"ledger": _ABOVE_ALONE}
"""A new reward above the limit of today that nobody else agreed to, whichever rules it names; of
who is named the guard asks the yes (tables/guards.py). What is promised anew keeps its rules."""

_PART_OF = {"agreement_step": "agreement", "ledger_card": "ledger"}
"""Rows that belong to one just written: to an older one nobody adds."""

_NEXT = f"nextval('{SCHEMA}.agreement_seq_seq')"
_NUMBERED = f"ALTER VIEW {DESK}.agreement ALTER COLUMN seq SET DEFAULT {_NEXT}"
"""A view does not know by itself that its table counts; the chains count for themselves."""


def statements(roles: Roles) -> tuple[str, ...]:
    """The schema, the views, what stands behind them, and who may use them; in order."""
    app = f'"{roles.app}"'
    return (
        f"CREATE SCHEMA {DESK}",
        *logins.statements(roles),
        *(each for table in OWN_NAME for each in _written_by_function(table)),
        _NUMBERED,
        f"GRANT USAGE ON SCHEMA {DESK} TO {app}",
        f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA {DESK} TO {app}",
        f'GRANT UPDATE, DELETE ON ALL TABLES IN SCHEMA {DESK} TO "{roles.eraser}"',
    )


def _written_by_function(table: Table) -> Iterator[str]:
    name = table.name
    view = f"{DESK}.{name}"
    yield f"CREATE VIEW {view} WITH (security_invoker = true) AS SELECT * FROM {SCHEMA}.{name}"  # noqa: S608 - our own names
    yield f"""
CREATE FUNCTION {DESK}.write_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  {_in_own_name(table)}INSERT INTO {name} SELECT (NEW).*;
  RETURN NEW;
END $$
""".strip()
    yield (
        f"CREATE TRIGGER {name}_written INSTEAD OF INSERT ON {view} "
        f"FOR EACH ROW EXECUTE FUNCTION {DESK}.write_{name}()"
    )


def _in_own_name(table: Table) -> str:
    """Conditions on a new row: whose it is, within whose reach, and of which row just written."""
    name, said, clock = table.name, [], ""
    if name in _WHO:
        who = f'NEW."{_WHO[name]}"'
        other = f"{who} IS DISTINCT FROM me() AND {who} IS NOT NULL"
        said.append((other, "nobody writes in the name of another"))
    if name in _WITHIN:
        said.append((f"({_WITHIN[name]}) IS NOT TRUE", "this file is out of reach"))
    if name in _ALONE:
        said.append((_ALONE[name], "nobody else agreed to this amount"))
    if name == "ledger":
        clock = _refused(
            name, f"({booking.CLOCKS_AGREE}) IS NOT TRUE", "another clock", OTHER_CLOCK
        )
        said.extend((f"({must}) IS NOT TRUE", why) for must, why in booking.MUST)
    if name in _PART_OF:
        whole = _PART_OF[name]
        just = f"SELECT FROM {whole} WHERE seq = NEW.{whole}_seq AND xmin = {THIS_DEED}"
        just += f" AND kind = '{LedgerKind.HAND_OVER}'" if whole == "ledger" else ""
        said.append((f"NOT EXISTS ({just})", f"written together with its {whole} only"))
    return clock + "".join(_refused(name, wrong, why) for wrong, why in said)


def _refused(table: str, wrong: str, why: str, code: str = "insufficient_privilege") -> str:
    return f"""IF {wrong} THEN
    RAISE EXCEPTION '{table}: {why}' USING ERRCODE = '{code}';
  END IF;
  """
