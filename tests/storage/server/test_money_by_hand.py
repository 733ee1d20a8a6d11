"""On a server with SQL of one's own: only a coordinator decides about money, in their own name."""

from datetime import date, timedelta
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg.types.json import Jsonb

from bridge_app.domain.budgets import Budget
from bridge_app.domain.limits import GiftLimit
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise
from bridge_app.storage import tables
from bridge_app.storage.server.desk import DESK
from bridge_app.storage.server.roles import BOOKS, Roles
from tests.storage.server.rows import micros
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import TODAY, Town

REFUSED = psycopg.errors.InsufficientPrivilege

BUDGET, TERM = uuid4(), 30


@pytest.fixture(scope="module")
def decided(town: Town) -> Town:
    """What the program itself lets a coordinator decide, as one who works there."""
    coordinator, services = town.people["coordinator"], town.world.services
    services.budgets.set_policy(coordinator, Policy(0, TODAY, expires_after_days=TERM))
    budget = Budget(BUDGET, "Bonnen", date(2026, 1, 1), date(2026, 12, 31))
    services.budgets.open(coordinator, budget, 500_00)
    services.limits.set_limit(coordinator, GiftLimit(TODAY, 1_200_00, per_household=False))
    other, foreign = town.people["other"], town.clients["foreign"]
    earned = town.world.confirmed(other, foreign).id
    services.rewards.promise(other, Promise(uuid4(), foreign.id, earned, 20_00))
    return town


NAMED = {
    "budget_change": """INSERT INTO budget_change (budget_id, cents, reason, note, at, "by")
        SELECT id, 100, 'top_up', '', 0, {by} FROM budget""",
    "gift_limit": """INSERT INTO gift_limit (valid_from, cents, per_household, at, "by")
        VALUES ('2026-06-02', 999999, false, 0, {by})""",
    "policy": """INSERT INTO policy SELECT (jsonb_populate_record(policy,
        jsonb_build_object('id', id + 99, 'by', {by}))).* FROM policy LIMIT 1""",
}
"""Of which a row bears the name of whoever decided it."""

UNNAMED = {
    "budget": "UPDATE budget SET active = active",
    "legal_basis": "INSERT INTO legal_basis VALUES ('eigen', 'Eigen', true, false)",
    "voucher_kind": "INSERT INTO voucher_kind VALUES ('eigen', 'Eigen', '', false, false, true)",
}


@pytest.mark.parametrize("said", [*NAMED, *UNNAMED])
@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_nobody_else_decides_about_money(decided: Town, who: str, said: str) -> None:
    with decided.by_hand(who) as person:
        if said == "budget":  # rows that are not theirs to change are not found
            assert person.execute(UNNAMED[said]).rowcount == 0
            return
        with pytest.raises(REFUSED):
            person.execute((NAMED | UNNAMED)[said].format(by="me()"))


@pytest.mark.parametrize("said", [*NAMED, *UNNAMED])
def test_a_coordinator_does_in_no_other_name(decided: Town, said: str) -> None:
    with decided.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        assert person.execute((NAMED | UNNAMED)[said].format(by="me()")).rowcount == 1
        for by in ("NULL", f"'\\x{decided.people['mentor'].person.hex}'::bytea"):
            if said in NAMED:
                with pytest.raises(REFUSED), person.transaction():
                    person.execute(NAMED[said].format(by=by))


def test_no_rules_begin_in_the_past(decided: Town) -> None:
    begins = NAMED["policy"].replace("'by', {by}", "'by', me(), 'valid_from', '{day}'")
    for day, may in (("2026-06-01", False), ("2020-01-01", False), (TODAY.isoformat(), True)):
        with decided.by_hand("coordinator") as person, person.transaction(force_rollback=True):
            if may:
                assert person.execute(begins.format(day=day)).rowcount == 1
                continue
            with pytest.raises(REFUSED), person.transaction():
                person.execute(begins.format(day=day))


STAYS = {
    "days": "UPDATE budget SET to_day = '2099-12-31'",
    "name": "UPDATE budget SET name = 'Anders'",
    "gone": "DELETE FROM budget",
    "beside": """INSERT INTO budget (id, name, from_day, to_day, low_cents, active)
        VALUES ('\\x01', 'Tweede', '2026-12-31', '2027-12-31', 0, true)""",
    "empty": """INSERT INTO budget_change (budget_id, cents, reason, note, at, "by")
        SELECT budget_id, -sum(cents) + 1999, 'taken_back', '', 0, me() FROM budget_change
        GROUP BY budget_id""",
    "loadable": "UPDATE voucher_kind SET loadable = NOT loadable",
    "code": "UPDATE voucher_kind SET code = 'x'",
    "kind gone": "DELETE FROM voucher_kind",
}
"""What a coordinator would do to money and kinds as the program never does."""
KIND = "INSERT INTO voucher_kind VALUES ('vvv', 'VVV', '', false, false, true)"
ASLEEP = (
    "ALTER TABLE budget DISABLE TRIGGER ALL",
    "ALTER TABLE budget_change DISABLE TRIGGER budget_change_is_left",
    "ALTER TABLE voucher_kind DISABLE TRIGGER USER",
)
ALLOWED_STILL = (
    "UPDATE budget SET active = false",
    STAYS["empty"].replace("1999", "2000"),
    "UPDATE voucher_kind SET counted = true, name = 'Bon'",
    STAYS["beside"].replace("2026-12-31", "2027-01-01"),
)


@pytest.mark.parametrize("name", STAYS)
def test_what_pays_stays_what_it_is(decided: Town, name: str) -> None:
    """Of the budget twenty euro was promised."""
    said = "stays what it is|another pays|not left"
    asked = unprotected(decided, "coordinator", KIND)
    with asked as person, pytest.raises(REFUSED, match=said), person.transaction():
        person.execute(STAYS[name])
    with unprotected(decided, "coordinator", KIND, *ASLEEP) as person:
        assert person.execute(STAYS[name]).rowcount  # the control: nobody asked


@pytest.mark.parametrize("said", ALLOWED_STILL)
def test_control_what_the_program_does_is_done(decided: Town, said: str) -> None:
    with unprotected(decided, "coordinator", KIND) as person:
        assert person.execute(said).rowcount == 1


# --- who may erase ---------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["coordinator", "mentor", "administrator"])
@pytest.mark.parametrize("table", BOOKS, ids=lambda table: table.name)
def test_who_may_erase_takes_no_money_away(decided: Town, table: sa.Table, who: str) -> None:
    """Everybody who works here may take that role on; nothing of the books is ever erased."""
    first = next(iter(table.columns)).name
    for said in (f"DELETE FROM {table.name}", f'UPDATE {table.name} SET "{first}" = "{first}"'):
        with decided.by_hand(who) as person, person.transaction(force_rollback=True):
            person.execute("SELECT begin_erasing()")
            with pytest.raises(REFUSED, match="permission denied"), person.transaction():
                person.execute(said)


def test_control_with_that_right_it_does(decided: Town) -> None:
    right = f'GRANT UPDATE ON budget_change TO "{Roles.of(decided.name).eraser}"'
    with unprotected(decided, "coordinator", right) as person:
        person.execute("SELECT begin_erasing()")
        assert person.execute("UPDATE budget_change SET cents = 1").rowcount


# --- the ledger ------------------------------------------------------------------------------

NAMES = [f'"{each.name}"' for each in tables.ledger.columns]
ROW = f"""INSERT INTO {DESK}.ledger ({", ".join(NAMES)})
    SELECT {", ".join(NAMES)} FROM jsonb_populate_record(NULL::bridge.ledger, %s::jsonb)"""
SAME = {name: f"\\x{uuid4().hex}" for name in ("reward_id", "step_id")}
ALLOWED: dict[str, tuple[dict[str, str | None], bool]] = {
    "award": ({"origin": "imported"}, True),
    "hand_over": ({"origin": "imported", **SAME}, True),
    "unmarked": ({"kind": "award"}, False),
    "promise": ({"origin": "imported"}, False),
    "reverse": ({"origin": "imported"}, False),
    "numbered": ({"kind": "hand_over", "origin": "imported", "receipt": "2026-X"}, False),
    "expire": ({"reward_id": None, "step_id": None}, True),
    "of nothing": ({"kind": "expire"}, False),
}
"""What a row says besides, and whether a coordinator may write it."""


def _written(person: psycopg.Connection, town: Town, told: dict[str, str | None]) -> None:
    """A row about the file of another, as the next of the ledger."""
    with town.admin() as admin:
        asked = """SELECT row_to_json(l)::jsonb FROM ledger l
            WHERE client_id = %s AND kind = 'award' ORDER BY seq DESC LIMIT 1"""
        ((row,),) = admin.execute(asked, [town.clients["foreign"].id.bytes]).fetchall()
    head = "SELECT seq, mac::text FROM bridge_wide.ledger ORDER BY seq DESC LIMIT 1"
    ((last, mac),) = person.execute(head).fetchall()
    fresh = {"seq": last + 1, "prev": mac, "receipt": None, "reward_id": f"\\x{uuid4().hex}"}
    known = {"step_id": f"\\x{uuid4().hex}", "origin": ""}
    kept = {name: row[name] for name, value in told.items() if value is None}
    said = {name: value for name, value in told.items() if value is not None}
    person.execute(
        ROW.replace("%s::jsonb", "%s::jsonb || jsonb_build_object('actor', bridge.me())"),
        [Jsonb(row | fresh | known | said | kept)],
    )


@pytest.mark.parametrize("name", ALLOWED)
def test_a_coordinator_only_reads_in_and_ends(decided: Town, name: str) -> None:
    told, may = ALLOWED[name]
    said: dict[str, str | None] = {"kind": name, **told}
    with decided.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        if name == "hand_over":
            _written(person, decided, said | {"kind": "award"})
        if name == "expire":  # nobody collected it in time
            over = timedelta(days=TERM + 1)
            day, moment = str(TODAY + over), str(micros(decided.world.clock() + over))
            person.execute("SELECT set_config('test.moment', %s, true)", [moment])
            said |= {"business_date": day, "event_date": day, "at": moment}
        if may:
            _written(person, decided, said)
            return
        with pytest.raises(REFUSED, match="out of reach"), person.transaction():
            _written(person, decided, said)


@pytest.mark.parametrize("name", ALLOWED)
@pytest.mark.parametrize("who", ["administrator", "desk"])
def test_nobody_else_writes_in_it_for_a_file_out_of_reach(
    decided: Town, who: str, name: str
) -> None:
    with decided.by_hand(who) as person, pytest.raises(REFUSED, match="out of reach"):
        _written(person, decided, {"kind": name, **ALLOWED[name][0]})
