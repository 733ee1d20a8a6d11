"""On a server with SQL of one's own: a row of the ledger keeps to what the program asks of it."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise, had_cents
from bridge_app.services.session import services_for
from bridge_app.storage import ledger
from bridge_app.storage.server import booking
from bridge_app.storage.server.database import OTHER_CLOCK
from bridge_app.storage.server.desk import DESK
from bridge_app.trust_errors import OtherClock
from tests.at_work import AtWork
from tests.storage.server.rows import (
    WRITES,
    hexed,
    micros,
    newest,
    numbered,
    unasked,
    written,
)
from tests.storage.server.test_by_hand import unprotected, without
from tests.townspeople import TODAY, Town

REFUSED = psycopg.errors.InsufficientPrivilege
TERM = 30


@pytest.fixture(scope="module", autouse=True)
def ruled(town: Town) -> Town:
    """A town with rules of its own."""
    rules = Policy(0, TODAY, expires_after_days=TERM)
    town.world.services.budgets.set_policy(town.people["coordinator"], rules)
    return town


@pytest.fixture
def waiting(town: Town) -> dict[str, Any]:
    """The row in which something was awarded to the mentor's own client, who collects it later."""
    mentor, own = town.people["mentor"], town.clients["own"]
    earned = town.world.confirmed(mentor, own).id
    town.world.services.rewards.promise(mentor, Promise(uuid4(), own.id, earned, 20_00))
    row = newest(town, "own", "award")
    assert row["step_id"] == f"\\x{earned.hex}"
    return {name: value for name, value in row.items() if name not in {"at", "actor"}}


def _without(town: Town, *whys: str) -> str:
    """The statement that lets rows in of which this is not true."""
    with town.admin() as admin:
        ((whole,),) = admin.execute(WRITES).fetchall()
    for why in whys:
        assert unasked(whole, why) != whole
    return unasked(whole, *whys)


def _days_on(person: psycopg.Connection, town: Town, days: int) -> dict[str, Any]:
    """It is so many days later; gives what a row then says."""
    moment, day = town.world.clock() + timedelta(days=days), TODAY + timedelta(days=days)
    person.execute("SELECT set_config('test.moment', %s, false)", [str(micros(moment))])
    return {"at": micros(moment), "business_date": str(day), "event_date": str(day)}


WAITS = "this still waits to be collected"


@pytest.mark.parametrize(("days", "over"), [(0, False), (TERM, False), (TERM + 1, True)])
def test_what_waits_ends_when_its_time_is_over(
    town: Town, waiting: dict[str, Any], days: int, *, over: bool
) -> None:
    ended = waiting | {"kind": "expire"}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        ended |= _days_on(person, town, days)
        if over:
            written(person, town, ended)
            return
        with pytest.raises(REFUSED, match=WAITS), person.transaction():
            written(person, town, ended)


def test_control_unasked_it_ends_today(town: Town, waiting: dict[str, Any]) -> None:
    with unprotected(town, "mentor", _without(town, WAITS)) as person:
        written(person, town, waiting | {"kind": "expire"})


# --- receipts --------------------------------------------------------------------------------

NEXT = "this is not the next receipt"


@pytest.mark.parametrize("made_up", [None, "2026-A-999999", "2026-B-000001", "X"])
def test_a_hand_over_bears_the_next_number(
    town: Town, waiting: dict[str, Any], made_up: str | None
) -> None:
    handed = waiting | {"kind": "hand_over"}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        with pytest.raises(REFUSED, match=NEXT), person.transaction():
            written(person, town, handed | {"receipt": made_up})
        written(person, town, handed | {"receipt": numbered(person, TODAY.year)})
    with unprotected(town, "mentor", _without(town, NEXT)) as person:
        written(person, town, handed | {"receipt": made_up})  # the control: nobody asked


def test_nothing_but_a_hand_over_bears_one_nor_does_another_year(
    town: Town, waiting: dict[str, Any]
) -> None:
    for kind, year in (("decline", TODAY.year), ("hand_over", TODAY.year + 1)):
        told = waiting | {"kind": kind}
        with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
            told["receipt"] = numbered(person, year)
            with pytest.raises(REFUSED, match=NEXT), person.transaction():
                written(person, town, told)


def test_no_number_is_counted_for_nothing(town: Town, waiting: dict[str, Any]) -> None:
    asked = "SET CONSTRAINTS receipt_counter_was_printed IMMEDIATE"
    for year in (TODAY.year, TODAY.year + 1):
        with town.by_hand("mentor") as person, pytest.raises(REFUSED, match="no hand-over bears"):
            numbered(person, year)  # each statement is a deed here
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        receipt = numbered(person, TODAY.year)
        written(person, town, waiting | {"kind": "hand_over", "receipt": receipt})
        person.execute(asked)
    asleep = "ALTER TABLE receipt_counter DISABLE TRIGGER receipt_counter_was_printed"
    with unprotected(town, "mentor", asleep) as person:
        numbered(person, TODAY.year)
        person.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the control: nobody asked


# --- what a new reward is for, and how much it is ---------------------------------------------

DONE, OTHERS, UNSAID, RULES = (
    "nobody confirmed that this was done",
    "this stands in no plan of this client",
    "this step was not agreed",
    "the rules of this day are others",
)


@pytest.fixture
def promised(town: Town, waiting: dict[str, Any]) -> dict[str, Any]:
    """The row in which something is promised to the same client, for a step that was done since."""
    step = town.world.confirmed(town.people["mentor"], town.clients["own"]).id
    told = {"kind": "promise", "step_id": hexed(step.bytes), "reward_id": hexed(uuid4().bytes)}
    return waiting | told


NOT_YET = """INSERT INTO step_event (step_id, kind, note, at, "by")
    VALUES (%s::bytea, 'not_yet', '', 0, me())"""


@pytest.mark.parametrize("kind", ["award", "hand_over"])
def test_nothing_is_earned_by_what_nobody_confirmed(
    town: Town, promised: dict[str, Any], kind: str
) -> None:
    for who, refused in ((town.by_hand("mentor"), True), (None, False)):
        waking = who or unprotected(town, "mentor", _without(town, DONE))
        with waking as person, person.transaction(force_rollback=True):
            written(person, town, promised)
            if kind == "hand_over":
                written(person, town, promised | {"kind": "award"})
            person.execute(NOT_YET, [promised["step_id"]])
            receipt = numbered(person, TODAY.year) if kind == "hand_over" else None
            told = promised | {"kind": kind, "receipt": receipt}
            if not refused:
                written(person, town, told)  # the control: nobody asked
                continue
            with pytest.raises(REFUSED, match=DONE), person.transaction():
                written(person, town, told)
            person.execute(NOT_YET.replace("not_yet", "confirmed"), [promised["step_id"]])
            written(person, town, told)


@pytest.mark.parametrize("kind", ["confirmed", "claimed", "not_yet"])
def test_nobody_confirms_in_the_name_of_another(
    town: Town, promised: dict[str, Any], kind: str
) -> None:
    told = NOT_YET.replace("not_yet", kind).replace("me()", "{}")
    other = f"'{hexed(town.people['other'].person.bytes)}'::bytea"
    asleep = "ALTER TABLE step_event DISABLE TRIGGER step_event_tells_as_self"
    for by, may in (("me()", True), (other, False), ("NULL", kind != "confirmed")):
        with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
            if may:
                person.execute(told.format(by), [promised["step_id"]])  # a client ticks it off
                continue
            with pytest.raises(REFUSED, match="in the name of another"), person.transaction():
                person.execute(told.format(by), [promised["step_id"]])
        with unprotected(town, "mentor", asleep) as person:
            person.execute(told.format(by), [promised["step_id"]])  # the control: nobody asked


def test_it_is_for_a_step_of_this_client_that_was_agreed(
    town: Town, promised: dict[str, Any]
) -> None:
    other = town.world.confirmed(town.people["other"], town.clients["foreign"]).id
    plan = town.world.planned(town.people["mentor"], town.clients["own"], "Nog niet afgesproken")
    for told, why in (
        ({"step_id": hexed(other.bytes)}, OTHERS),
        ({"step_id": hexed(uuid4().bytes)}, OTHERS),
        ({"case_id": hexed(uuid4().bytes)}, OTHERS),
        ({"step_id": hexed(plan.steps[-1].id.bytes)}, UNSAID),
    ):
        with town.by_hand("mentor") as person, pytest.raises(REFUSED, match=why):
            written(person, town, promised | told)
        with unprotected(town, "mentor", _without(town, OTHERS, UNSAID)) as person:
            written(person, town, promised | told)  # the control: nobody asked


@pytest.mark.parametrize(
    ("told", "may"),
    [
        ({"cents": 1}, False),
        ({"cents": 19_99}, False),
        ({"cents": 20_00}, True),
        ({"policy": None}, False),
        ({"goal": True}, False),
    ],
)
def test_it_is_as_much_as_the_rules_of_its_day_allow(
    town: Town, promised: dict[str, Any], told: dict[str, Any], *, may: bool
) -> None:
    row = promised | told
    if row.pop("goal", False):
        with town.admin() as admin:
            asked = "SELECT goal_id FROM mini_step WHERE id = %s::bytea"
            ((goal,),) = admin.execute(asked, [row["step_id"]]).fetchall()
        row |= {"goal_id": hexed(goal), "step_id": None}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        if may:
            written(person, town, row)
            return
        with pytest.raises(REFUSED, match=RULES), person.transaction():
            written(person, town, row)
    with unprotected(town, "mentor", _without(town, RULES)) as person:
        written(person, town, row)  # the control: nobody asked


# --- its cards -------------------------------------------------------------------------------

GIVEN = f"INSERT INTO {DESK}.ledger_card SELECT max(seq), %s, %s, %s, %s FROM ledger"
WHOLE = (1, "", "HAND-1", 12_00), (2, "", "HAND-2", 8_00)


@pytest.mark.parametrize(
    "cards", [(), WHOLE[:1], (*WHOLE, (3, "", "HAND-3", 1)), ((1, "vvv", "HAND-1", 20_00),), WHOLE]
)
def test_a_hand_over_is_kept_with_cards_for_its_amount(
    town: Town, waiting: dict[str, Any], cards: tuple[tuple[Any, ...], ...]
) -> None:
    assert waiting["cents"] == sum(card[-1] for card in WHOLE)
    asleep = "ALTER TABLE ledger DISABLE TRIGGER ledger_cards_fit"
    for asked in (True, False):
        with unprotected(town, "mentor", *[asleep][asked:]) as person:
            handed = {"kind": "hand_over", "receipt": numbered(person, TODAY.year)}
            written(person, town, waiting | handed)
            for card in cards:
                person.execute(GIVEN, card)
            if not asked or cards == WHOLE:
                person.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the controls
                continue
            with pytest.raises(REFUSED, match="do not make its amount"), person.transaction():
                person.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_no_card_belongs_to_anything_but_a_hand_over(town: Town, waiting: dict[str, Any]) -> None:
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        written(person, town, waiting | {"kind": "decline"})
        with pytest.raises(REFUSED, match="written together"), person.transaction():
            person.execute(GIVEN, WHOLE[0])


# --- when it was -----------------------------------------------------------------------------

BOOKED, HAPPENED = "this is booked on another day", "this happened on another day"


@pytest.mark.parametrize(
    ("kind", "told", "why"),
    [
        ("decline", {}, ""),
        ("decline", {"business_date": "2026-06-01"}, BOOKED),
        ("decline", {"business_date": "2026-06-03"}, BOOKED),
        ("decline", {"business_date": "2026-07-01"}, BOOKED),
        ("decline", {"event_date": "2026-06-01"}, HAPPENED),
        ("hand_over", {"event_date": "2026-06-01"}, ""),  # written down later
        ("hand_over", {"event_date": "2025-01-01"}, ""),
        ("hand_over", {"event_date": "2024-12-31"}, HAPPENED),
        ("hand_over", {"event_date": "2026-06-03"}, HAPPENED),
        ("hand_over", {"event_date": "2026-05-30", "business_date": "2026-05-30"}, BOOKED),
    ],
)
def test_a_row_is_of_the_day_on_which_it_is_written(
    town: Town, waiting: dict[str, Any], kind: str, told: dict[str, Any], why: str
) -> None:
    for said in ([], [_without(town, BOOKED, HAPPENED)] if why else []):
        with unprotected(town, "mentor", *said) as person:
            row = waiting | {"kind": kind} | told
            if kind == "hand_over":
                row["receipt"] = numbered(person, TODAY.year)
            if said or not why:
                written(person, town, row)  # the controls
                continue
            with pytest.raises(REFUSED, match=why), person.transaction():
                written(person, town, row)


@pytest.mark.parametrize(("days", "refused"), [(-2, True), (0, False), (2, True)])
def test_no_row_is_of_another_day_than_it_is_on_the_server(
    town: Town, waiting: dict[str, Any], days: int, *, refused: bool
) -> None:
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        told = waiting | {"kind": "decline"} | _days_on(person, town, days)
        _days_on(person, town, 0)
        if not refused:
            written(person, town, told)
            return
        with pytest.raises(psycopg.Error) as no:
            written(person, town, told)
    assert no.value.sqlstate == OTHER_CLOCK
    with unprotected(town, "mentor", _clocks_unasked(town)) as person:
        written(person, town, told)  # the control: nobody asked


def _clocks_unasked(town: Town) -> str:
    return without(town, "write_ledger", booking.CLOCKS_AGREE, "true", DESK)


def test_whoever_stands_behind_another_clock_is_told_so(town: Town) -> None:
    mentor, own, world = town.people["mentor"], town.clients["own"], town.world
    wanted = world.gift(own, world.confirmed(mentor, own))
    database, here = world.database, services_for(world.database, world.clock)
    assert isinstance(database, AtWork)
    two_days_on = world.clock() + timedelta(days=2)
    with database.done_by(mentor, two_days_on), pytest.raises(OtherClock):
        here.rewards.give(mentor, wanted)
    with database.done_by(mentor, world.clock()):
        here.rewards.give(mentor, wanted)


# --- how much there is -----------------------------------------------------------------------

LEFT, CAPPED = booking.NOT_LEFT, booking.OVER_CAP
PAYS = hexed(uuid4().bytes)
BUDGET = f"""INSERT INTO budget (id, name, from_day, to_day, low_cents, active, team)
    VALUES ('{PAYS}', 'Bonnen', '2026-01-01', '2026-12-31', 0, true, NULL)"""
PUT = f"""INSERT INTO budget_change (budget_id, cents, reason, note, at, "by")
    SELECT '{PAYS}', 2500, 'opening', '', 0, id FROM staff LIMIT 1"""
TEAM = "INSERT INTO team (id, name) VALUES ('\\x01', 'Noord')"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((), {"budget": None}),
        ((), {"budget": hexed(uuid4().bytes)}),
        ((), {"cents": 25_01}),
        (("UPDATE budget SET active = false",), {}),
        (("UPDATE budget SET to_day = '2026-06-01'",), {}),
        ((TEAM, "UPDATE budget SET team = '\\x01'"), {}),
    ],
)
def test_a_promise_is_paid_by_a_budget_that_has_it_left(
    town: Town, promised: dict[str, Any], said: tuple[str, ...], told: dict[str, Any]
) -> None:
    row = promised | {"budget": PAYS} | told
    asked = unprotected(town, "mentor", BUDGET, PUT, *said)
    with asked as person, pytest.raises(REFUSED, match=LEFT), person.transaction():
        written(person, town, row)
    with unprotected(town, "mentor", BUDGET, PUT, *said, _without(town, LEFT)) as person:
        written(person, town, row)  # the control: nobody asked


def test_what_was_promised_is_spent_until_it_ends(town: Town, promised: dict[str, Any]) -> None:
    step = town.world.confirmed(town.people["mentor"], town.clients["own"]).id
    first = promised | {"budget": PAYS}
    second = first | {"step_id": hexed(step.bytes), "reward_id": hexed(uuid4().bytes)}
    with unprotected(town, "mentor", BUDGET, PUT) as person:
        written(person, town, first)
        for kind in ("", "award"):
            if kind:
                written(person, town, first | {"kind": kind})
            with pytest.raises(REFUSED, match=LEFT), person.transaction():
                written(person, town, second)
        written(person, town, first | {"kind": "decline"})
        written(person, town, second)


def _had(town: Town, first: date, last: date) -> int:
    """As the program itself counts."""
    with town.world.database.reading() as connection:
        rows = ledger.rows_of_client(connection, town.clients["own"].id)
    return had_cents(ledger.by_reward(rows), first, last)


RULED = """INSERT INTO policy SELECT (jsonb_populate_record(policy,
    jsonb_build_object('id', 999, 'cap_cents', {cap}, 'cap_period', '{period}',
      'cap_together', {together}))).* FROM policy ORDER BY id DESC LIMIT 1"""


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("month", date(2026, 6, 1), date(2026, 6, 30)),
        ("quarter", date(2026, 4, 1), date(2026, 6, 30)),
        ("year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_nobody_gets_more_in_a_period_than_the_rules_allow(
    town: Town, promised: dict[str, Any], period: str, first: date, last: date
) -> None:
    row = promised | {"policy": 999}
    most = _had(town, first, last) + row["cents"]
    for cap, asked in ((most, True), (most - 1, True), (most - 1, False)):
        said = [RULED.format(cap=cap, period=period, together="false")]
        said += [] if asked else [_without(town, CAPPED)]
        with unprotected(town, "mentor", *said) as person:
            if cap == most or not asked:
                written(person, town, row)  # the controls
                continue
            with pytest.raises(REFUSED, match=CAPPED), person.transaction():
                written(person, town, row)


HOUSE = hexed(uuid4().bytes)
SHARED = f"""ALTER TABLE ledger DISABLE TRIGGER ledger_no_update;
    UPDATE ledger SET household = '{HOUSE}' WHERE client_id = '{{}}'"""


@pytest.mark.parametrize("together", [True, False])
def test_who_live_together_count_as_one_where_the_rules_say_so(
    town: Town, promised: dict[str, Any], *, together: bool
) -> None:
    """One of them had something in this year; the other gets just what is left of their own."""
    row = promised | {"policy": 999, "household": HOUSE}
    most = _had(town, date(2026, 1, 1), date(2026, 12, 31)) + row["cents"]
    rules = RULED.format(cap=most, period="year", together=str(together).lower())
    shared = SHARED.format(hexed(town.clients["foreign"].id.bytes))
    with unprotected(town, "mentor", rules, *shared.split(";")) as person:
        if not together:
            written(person, town, row)  # the control: each for themselves
            return
        with pytest.raises(REFUSED, match=CAPPED), person.transaction():
            written(person, town, row)
