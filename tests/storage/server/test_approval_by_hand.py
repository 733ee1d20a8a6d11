"""On a server with SQL of one's own: nobody names a second person who did not say yes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from bridge_app.domain.approving import Asked
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise, RewardState
from bridge_app.storage import tables
from bridge_app.storage.server.desk import DESK
from bridge_app.storage.tables.guards import NOW
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import TODAY, Town

REFUSED = psycopg.errors.InsufficientPrivilege
UNSAID = psycopg.errors.IntegrityConstraintViolation

NAMES = [f'"{each.name}"' for each in tables.ledger.columns]
ROW = f"""INSERT INTO {DESK}.ledger ({", ".join(NAMES)})
    SELECT {", ".join(NAMES)} FROM jsonb_populate_record(NULL::bridge.ledger, %s)"""
YES = f"""INSERT INTO approval (client_id, about, cents, asked_by, at, kept_at, "by", mac)
    SELECT sha256('whom'), sha256('what'), 5000, id, 0, {NOW}, {{by}}, sha256('') FROM staff
    WHERE id <> {{by}} LIMIT 1"""
OWN = f"""INSERT INTO approval (client_id, about, cents, asked_by, at, kept_at, "by", mac)
    VALUES (%s, sha256('what'), -2000, me(), 0, {NOW}, {{by}}, sha256(''))"""


@pytest.fixture
def step(town: Town) -> str:
    """A step that somebody within the mentor's reach did; the rules are strict from today."""
    town.world.services.budgets.set_policy(
        town.people["coordinator"], Policy(0, TODAY, approval_limit_cents=30_00)
    )
    earned = town.world.confirmed(town.people["mentor"], town.clients["own"])
    return _hex(earned.id.bytes)


def _hex(value: bytes) -> str:
    return f"\\x{value.hex()}"


def _written(person: psycopg.Connection, town: Town, **told: Any) -> None:
    """The mentor's own row, as the next of the ledger."""
    own = town.clients["own"].id.bytes
    with town.admin() as admin:
        asked = """SELECT row_to_json(l)::jsonb FROM ledger l
            WHERE client_id = %s AND kind = 'award' LIMIT 1"""
        ((row,),) = admin.execute(asked, [own]).fetchall()
        ((rules,),) = admin.execute("SELECT max(id) FROM policy").fetchall()
    head = "SELECT seq, mac::text FROM bridge_wide.ledger ORDER BY seq DESC LIMIT 1"
    ((last, mac),) = person.execute(head).fetchall()
    fresh = {"seq": last + 1, "prev": mac, "receipt": None, "reward_id": _hex(uuid4().bytes)}
    fresh |= {} if "reverses" in told else {"policy": rules}
    now = (town.world.clock() - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    mine = {"actor": _hex(town.people["mentor"].person.bytes), "at": now}
    person.execute(ROW, [Jsonb(row | fresh | mine | told)])


def test_a_yes_bears_the_name_of_whoever_may_say_it(town: Town) -> None:
    coordinator = f"'{_hex(town.people['coordinator'].person.bytes)}'::bytea"
    for who, by, may in (
        ("mentor", "me()", True),
        ("mentor", coordinator, False),
        ("desk", "me()", False),
        ("administrator", "me()", False),
    ):
        with town.by_hand(who) as person, person.transaction(force_rollback=True):
            if may:
                assert person.execute(YES.format(by=by)).rowcount == 1
                continue
            with pytest.raises(REFUSED):
                person.execute(YES.format(by=by))


def test_a_row_names_nobody_who_said_nothing(town: Town, step: str) -> None:
    coordinator, mentor = town.people["coordinator"], town.people["mentor"]
    named = {"step_id": step, "cents": 50_00, "approver": _hex(coordinator.person.bytes)}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _written(person, town, step_id=step, cents=30_00)  # the control: below the limit
    for told in (
        named,
        {**named, "approval": 1},
        {**named, "cents": 20_00},
        {**named, "approver": None, "policy": 1},
    ):
        with town.by_hand("mentor") as person, pytest.raises((UNSAID, REFUSED)) as no:
            _written(person, town, **told)
        assert "nobody else agreed" in str(no.value)
    asked = Asked(town.clients["own"].id, mentor.person, {UUID(step[2:]): 50_00})
    town.world.services.rewards.approve(coordinator, asked)
    with town.admin() as admin:
        ((yes,),) = admin.execute("SELECT max(seq) FROM approval").fetchall()
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _written(person, town, **named, approval=yes)  # the control: they did


@pytest.mark.parametrize("policy", [None, "first"])
def test_rules_of_before_give_no_more_than_those_of_today(
    town: Town, step: str, policy: str | None
) -> None:
    with town.admin() as admin:
        ((first,),) = admin.execute("SELECT min(id) FROM policy").fetchall()
    told = {"step_id": step, "cents": 35_00, "policy": first if policy else None}
    with town.by_hand("mentor") as person, pytest.raises(REFUSED, match="nobody else agreed"):
        _written(person, town, **told)


def test_a_desk_marks_nothing_as_read_in(town: Town, step: str) -> None:
    told = {"step_id": step, "cents": 60_00, "origin": "imported"}
    with town.by_hand("mentor") as person, pytest.raises(REFUSED, match="out of reach"):
        _written(person, town, **told)


def test_a_row_of_an_earlier_day_uses_no_yes_of_that_day(town: Town, step: str) -> None:
    """Whatever day it bears: when a yes was kept is told by the clock of the server."""
    coordinator, mentor = town.people["coordinator"], town.people["mentor"]
    asked = Asked(town.clients["own"].id, mentor.person, {UUID(step[2:]): 50_00})
    town.world.services.rewards.approve(coordinator, asked)
    told = {"step_id": step, "cents": 50_00, "approver": _hex(coordinator.person.bytes)}
    with town.admin() as admin:
        ((yes, said),) = admin.execute(
            "SELECT seq, at FROM approval ORDER BY seq DESC LIMIT 1"
        ).fetchall()
    told |= {"approval": yes, "at": said + 1}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _written(person, town, **told)  # the control: a moment ago
    with town.admin() as admin, admin.transaction():
        admin.execute("ALTER TABLE approval DISABLE TRIGGER approval_no_update")
        admin.execute("UPDATE approval SET kept_at = kept_at - 901000000 WHERE seq = %s", [yes])
        admin.execute("ALTER TABLE approval ENABLE ALWAYS TRIGGER approval_no_update")
    with town.by_hand("mentor") as person, pytest.raises(UNSAID, match="nobody else agreed"):
        _written(person, town, **told)


def test_nobody_says_when_a_yes_was_kept(town: Town) -> None:
    for clock in (f"{NOW} + 1000000", f"{NOW} - 61000000", "0"):
        said = YES.format(by="me()").replace(NOW, clock)
        with town.by_hand("mentor") as person, pytest.raises(UNSAID, match="the clock says"):
            person.execute(said)


def test_who_turns_back_proves_it_of_themselves_and_within_reach(town: Town) -> None:
    own, far = (town.clients[each].id.bytes for each in ("own", "foreign"))
    coordinator = f"'{_hex(town.people['coordinator'].person.bytes)}'::bytea"
    for who, client, by, may in (
        ("mentor", own, "me()", True),
        ("mentor", far, "me()", False),
        ("mentor", own, coordinator, False),
        ("administrator", own, "me()", False),
        ("coordinator", own, "me()", False),
    ):
        with town.by_hand(who) as person, person.transaction(force_rollback=True):
            if may:
                assert person.execute(OWN.format(by=by), [client]).rowcount == 1
                continue
            with pytest.raises((REFUSED, psycopg.errors.CheckViolation)):
                person.execute(OWN.format(by=by), [client])


def test_nothing_is_turned_back_by_hand_without_a_proof(town: Town) -> None:
    """A desk with SQL of its own writes no reversal of a hand-over; with a proof it does."""
    mentor, own = town.people["mentor"], town.clients["own"].id
    given = next(
        each
        for each in town.world.services.rewards.of_client(mentor, own)
        if each.state is RewardState.HANDED_OVER
    )
    told = {"reward_id": _hex(given.id.bytes), "kind": "reverse", "cents": -given.cents}
    with town.admin() as admin:
        asked = "SELECT max(seq) FROM ledger WHERE reward_id = %s"
        ((told["reverses"],),) = admin.execute(asked, [given.id.bytes]).fetchall()
    with town.by_hand("mentor") as person, pytest.raises(UNSAID, match="nobody proved"):
        _written(person, town, **told)
    town.world.services.rewards.prove(mentor, given.id)
    with town.admin() as admin:
        ((proof,),) = admin.execute("SELECT max(seq) FROM approval").fetchall()
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _written(person, town, **told, approval=proof)


@pytest.fixture
def owed(town: Town) -> dict[str, Any]:
    """What the mentor's own client earned and did not collect: how it would be turned back."""
    mentor, own = town.people["mentor"], town.clients["own"]
    earned = town.world.confirmed(mentor, own).id
    town.world.services.rewards.promise(mentor, Promise(uuid4(), own.id, earned, 20_00))
    with town.admin() as admin:
        asked = "SELECT row_to_json(l)::jsonb FROM ledger l ORDER BY seq DESC LIMIT 1"
        ((row,),) = admin.execute(asked).fetchall()
    told = {name: value for name, value in row.items() if name not in {"seq", "prev", "mac", "at"}}
    return told | {"kind": "reverse", "cents": -row["cents"], "reverses": row["seq"]}


NOT_DONE = """INSERT INTO step_event (step_id, kind, note, at, "by")
    VALUES (%s::bytea, 'not_yet', '', 0, me())"""


def test_nothing_that_waits_is_turned_back_by_hand(town: Town, owed: dict[str, Any]) -> None:
    """What was earned and not handed over is the client's: by hand it is only promised again."""
    with town.by_hand("mentor") as person, pytest.raises(UNSAID, match="not handed over"):
        _written(person, town, **owed)
    back = {name: value for name, value in owed.items() if name not in {"reward_id", "reverses"}}
    back |= {"kind": "promise", "cents": -owed["cents"]}
    for less in (None, {"cents": 21_00}):
        said = [owed] if less is None else [owed, back | less]
        with pytest.raises(UNSAID, match="stays promised"):
            _not_done_after_all(town, *said)
    others: tuple[dict[str, Any], ...] = ({"cents": 19_00}, {"kind": "award"}, {"policy": 99})
    for other in others:
        with pytest.raises(REFUSED):
            _not_done_after_all(town, owed, back | other)
    _not_done_after_all(town, owed, back)  # the control: promised again


def _not_done_after_all(town: Town, *rows: dict[str, Any]) -> None:
    """The step is told not to be done after all, and then these rows, in one deed."""
    with town.by_hand("mentor") as person, person.transaction():
        person.execute(NOT_DONE, [rows[0]["step_id"]])
        for told in rows:
            _written(person, town, **told)


def test_control_without_the_guards_it_is_turned_back(town: Town, owed: dict[str, Any]) -> None:
    asleep = (
        f"ALTER TABLE ledger DISABLE TRIGGER ledger_{name}"
        for name in ("still_earned", "promised_again")
    )
    with unprotected(town, "mentor", *asleep) as person:
        _written(person, town, **owed)
        person.execute("SET CONSTRAINTS ALL IMMEDIATE")
