"""On a server with SQL of one's own: the coordinator keeps the stock, a desk only gives from it."""

from uuid import UUID, uuid4

import psycopg
import pytest

from bridge_app.domain.rewards import Card, Gift, ReversalReason
from bridge_app.domain.stock import CardState, VoidReason
from bridge_app.storage import stock, tables
from bridge_app.storage.server.desk import DESK
from bridge_app.storage.tables.guards import NOW
from tests.services.stocked import NORTH, SOUTH, in_the_drawers
from tests.storage.server.rows import numbered
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import TODAY, Town
from tests.turning_back import turn_back

REFUSED = psycopg.errors.InsufficientPrivilege


@pytest.fixture(scope="module")
def stocked(town: Town) -> Town:
    in_the_drawers(town.world, town.people["coordinator"])
    town.world.confirmed(town.people["mentor"], town.clients["own"])
    return town


MOVED = """INSERT INTO stock_move
    (card_seq, turn, kind, from_location, to_location, reward_id, reason, at, "by")
    SELECT card.seq, last.turn + 1, %s, last.to_location, %s, %s, %s, 0, {} FROM stock_card card
    JOIN stock_move last ON last.card_seq = card.seq WHERE card.serial = %s
    ORDER BY last.turn DESC LIMIT 1"""
REWARD = uuid4().bytes
SEQ = "SELECT seq FROM stock_card WHERE serial = 'C07'"
EARNED = """SELECT coalesce((SELECT min(seq) FROM step_event WHERE step_id IN (
      SELECT step_id FROM ledger WHERE reward_id = %(reward)s)),
    (SELECT max(seq) FROM step_event WHERE kind = 'confirmed' AND step_id NOT IN (
      SELECT step_id FROM ledger WHERE step_id IS NOT NULL)))"""
"""Where the step of this reward was confirmed, or one that may still carry it."""


def _moved(person: psycopg.Connection, said: tuple[object, ...], by: str = "me()") -> int:
    return person.execute(MOVED.format(by), said).rowcount


PROVED = f"""INSERT INTO approval
    (client_id, about, cents, asked_by, at, kept_at, "by", mac)
    SELECT client_id, %(reward)s, -cents, me(), at, {NOW}, me(), sha256('')
    FROM ledger WHERE client_id = %(client)s AND kind = 'hand_over' LIMIT 1"""


def _booked(person: psycopg.Connection, town: Town, kind: str, serial: str, reason: str) -> None:
    """What the mentor writes by hand about an own client: a hand-over after its award, or back."""
    asked = f"SELECT step_id FROM step_event WHERE seq = ({EARNED})"
    ((step,),) = person.execute(asked, {"reward": REWARD}).fetchall()
    told = {"reward": REWARD, "step": step, "client": town.clients["own"].id.bytes}
    if kind == "hand_over":
        of_kind = {"voucher_kind": "'vvv'"}
        _row(person, told, {"kind": "'award'", **of_kind})
        receipt = f"'{numbered(person, TODAY.year)}'"
        _row(person, told, {"kind": "'hand_over'", "receipt": receipt, **of_kind})
        card = f"SELECT max(seq), 1, 'vvv', '{serial}', 2000 FROM ledger"
        person.execute(f"INSERT INTO {DESK}.ledger_card {card}")
        return
    person.execute(PROVED, told)
    back = {"kind": "'reverse'", "cents": "-cents", "reason": f"'{reason}'", "reverses": "head.seq"}
    _row(person, told, back | {"approval": "(SELECT max(seq) FROM approval)"})


def _row(person: psycopg.Connection, told: dict[str, bytes], said: dict[str, str]) -> None:
    """What is frozen is that of a row that stands; number and head are those of the last."""
    set_so = {
        "seq": "seq + 1",
        "reward_id": "%(reward)s",
        "step_id": "%(step)s",
        "prev": "mac",
        "actor": "bridge.me()",
        "receipt": "NULL",
        "reason": "''",
        **said,
    }
    names = [each.name for each in tables.ledger.columns]
    values = ", ".join(set_so.get(name, f'"{name}"') for name in names)
    of = "SELECT * FROM ledger WHERE client_id = %(client)s AND kind = 'hand_over' LIMIT 1"
    head = "SELECT seq, mac FROM bridge_wide.ledger ORDER BY seq DESC LIMIT 1"
    plain = ", ".join(f'"{name}"' for name in names if name not in {"seq", "mac"})
    person.execute(
        f"INSERT INTO {DESK}.ledger ({', '.join(f'{chr(34)}{n}{chr(34)}' for n in names)})"
        f" SELECT {values} FROM (SELECT {plain} FROM ({of}) whole) row, ({head}) head",
        told,
    )


WITHOUT_A_ROW = {
    "handed_over": ("handed_over", None, REWARD, "", "C01"),
    "voided": ("voided", None, None, "", "C01"),
    "defective": ("voided", None, REWARD, "defective", "C09"),
    "returned": ("returned", NORTH.bytes, REWARD, "", "C09"),
    "set_aside": ("set_aside", NORTH.bytes, None, "", "C01"),
    "transferred": ("transferred", SOUTH.bytes, None, "", "C01"),
}


@pytest.mark.parametrize("said", WITHOUT_A_ROW)
@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_no_card_moves_without_its_row_in_the_ledger(stocked: Town, who: str, said: str) -> None:
    with stocked.by_hand(who) as person, pytest.raises(REFUSED):
        _moved(person, WITHOUT_A_ROW[said])


def test_with_its_row_it_leaves_in_ones_own_name(stocked: Town) -> None:
    given = WITHOUT_A_ROW["handed_over"]
    for by in ("NULL", f"'\\x{stocked.people['other'].person.hex}'"):
        with stocked.by_hand("mentor") as person, person.transaction(force_rollback=True):
            _booked(person, stocked, "hand_over", "C01", "")
            with pytest.raises(REFUSED), person.transaction():
                _moved(person, given, by)
    with stocked.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _booked(person, stocked, "hand_over", "C01", "")
        assert _moved(person, given) == 1
        with pytest.raises(REFUSED), person.transaction():
            _moved(person, ("handed_over", None, REWARD, "", "C02"))
        with pytest.raises(REFUSED), person.transaction():
            _moved(person, ("voided", None, REWARD, "defective", "C01"))


def test_it_comes_back_where_it_lay_when_its_row_says_so(stocked: Town) -> None:
    for reason, good, wrong in (
        (
            "booked_wrongly",
            ("returned", NORTH.bytes, REWARD, ""),
            ("voided", None, REWARD, "defective"),
        ),
        (
            "card_defective",
            ("voided", None, REWARD, "defective"),
            ("returned", NORTH.bytes, REWARD, ""),
        ),
    ):
        with stocked.by_hand("mentor") as person, person.transaction(force_rollback=True):
            _booked(person, stocked, "hand_over", "C01", "")
            _moved(person, WITHOUT_A_ROW["handed_over"])
            _booked(person, stocked, "reverse", "C01", reason)
            for refused in (wrong, ("returned", SOUTH.bytes, REWARD, "")):
                with pytest.raises(REFUSED), person.transaction():
                    _moved(person, (*refused, "C01"))
            assert _moved(person, (*good, "C01")) == 1


def test_a_card_that_is_counted_leaves_where_one_works(stocked: Town) -> None:
    works = "UPDATE staff_role SET location_id = '\\x{}' WHERE staff_id = '\\x{}'"
    mentor = stocked.people["mentor"].person.hex
    counted = "UPDATE voucher_kind SET counted = true"
    for place, may in ((SOUTH, False), (NORTH, True)):
        with unprotected(stocked, "mentor", counted, works.format(place.hex, mentor)) as person:
            _booked(person, stocked, "hand_over", "C01", "")
            if may:
                assert _moved(person, WITHOUT_A_ROW["handed_over"]) == 1
                continue
            with pytest.raises(REFUSED), person.transaction():
                _moved(person, WITHOUT_A_ROW["handed_over"])


AT_ONCE = "SET CONSTRAINTS ALL IMMEDIATE"
COUNTED_KINDS = "UPDATE voucher_kind SET counted = true"
ASLEEP = "ALTER TABLE ledger DISABLE TRIGGER ledger_cards_left"


@pytest.mark.parametrize("serial", ["C01", "STRANGE-1"])
def test_a_card_of_the_stock_leaves_it_and_a_counted_kind_has_no_other(
    stocked: Town, serial: str
) -> None:
    for said, refused in (((COUNTED_KINDS,), True), ((COUNTED_KINDS, ASLEEP), False)):
        with unprotected(stocked, "mentor", *said) as person:
            _booked(person, stocked, "hand_over", serial, "")
            if not refused:
                person.execute(AT_ONCE)  # the control: nobody asked
                continue
            with pytest.raises(REFUSED, match="did not leave"), person.transaction():
                person.execute(AT_ONCE)
            if serial == "C01":
                _moved(person, WITHOUT_A_ROW["handed_over"])
                person.execute(AT_ONCE)


def test_a_card_of_a_kind_that_nobody_counts_may_be_unknown(stocked: Town) -> None:
    with unprotected(stocked, "mentor", COUNTED_KINDS.replace("true", "false")) as person:
        _booked(person, stocked, "hand_over", "STRANGE-2", "")
        person.execute(AT_ONCE)


def test_the_program_gives_and_turns_back_at_a_desk(stocked: Town) -> None:
    world, mentor, own = stocked.world, stocked.people["mentor"], stocked.clients["own"]
    for serial, reason, after in (
        ("C03", ReversalReason.BOOKED_WRONGLY, CardState.IN_STOCK),
        ("C04", ReversalReason.CARD_DEFECTIVE, CardState.VOID),
    ):
        step = world.confirmed(mentor, own).id
        gift = Gift(uuid4(), own.id, step, 20_00, (Card(serial, 20_00),))
        reward = world.services.rewards.give(mentor, gift)
        with world.database.reading() as connection:
            assert stock.cards(connection, [serial])[0].state is CardState.HANDED_OVER
        turn_back(world.services.rewards, mentor, uuid4(), reward.id, reason)
        with world.database.reading() as connection:
            assert stock.cards(connection, [serial])[0].state is after


BOUGHT = """INSERT INTO stock_card (batch_id, voucher_kind, serial)
    SELECT id, 'vvv', 'eigen' FROM stock_batch"""
COUNTED = """INSERT INTO stock_count
    (voucher_kind, location_id, after_move, expected, counted, at, "by")
    VALUES ('vvv', %s, 0, 0, 0, 0, {})"""


def test_the_coordinator_does_all_of_it_in_no_other_name(stocked: Town) -> None:
    aside = ("set_aside", NORTH.bytes, None, "", "C02")
    with stocked.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        assert _moved(person, aside) == 1
        assert person.execute(BOUGHT).rowcount == 1
        assert person.execute(COUNTED.format("me()"), [NORTH.bytes]).rowcount == 1
        with pytest.raises(REFUSED), person.transaction():
            _moved(person, aside, "NULL")
        with pytest.raises(REFUSED), person.transaction():
            person.execute(COUNTED.format("NULL"), [NORTH.bytes])
    with stocked.by_hand("desk") as person, pytest.raises(REFUSED):
        person.execute(BOUGHT)


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_what_was_counted_and_told_is_the_coordinators(stocked: Town, who: str) -> None:
    with stocked.by_hand("coordinator") as person:
        person.execute(COUNTED.format("me()"), [NORTH.bytes])
        assert person.execute("SELECT count(*) FROM stock_count").fetchone() != (0,)
    with stocked.by_hand(who) as person:
        assert person.execute("SELECT count(*) FROM stock_count").fetchone() == (0,)


OF_A_CLIENT = {
    "handed_over": ("handed_over", None, REWARD, "", "C02"),
    "returned": ("returned", NORTH.bytes, REWARD, "", "C07"),
    "voided": ("voided", None, None, "defective", "C07"),
    "difference": ("difference", NORTH.bytes, None, "found", "C07"),
    "replaced": ("replaced", None, REWARD, "defective", "C02"),
}
"""C07 was handed over to somebody, C02 lies in the drawer."""
KEEPS = """ALTER POLICY written ON stock_move WITH CHECK ("by" = me())"""


@pytest.fixture
def given(stocked: Town) -> bytes:
    """The reward with which C07 was handed over."""
    return _given_with(stocked, "C07")


def _given_with(stocked: Town, serial: str) -> bytes:
    """The reward of this card, which is handed over where it was not yet."""
    world, mentor, own = stocked.world, stocked.people["mentor"], stocked.clients["own"]
    with world.database.reading() as connection:
        (card,) = stock.cards(connection, [serial])
    if card.reward_id is None:
        step = world.confirmed(mentor, own).id
        gift = Gift(uuid4(), own.id, step, 20_00, (Card(serial, 20_00),))
        return world.services.rewards.give(mentor, gift).id.bytes
    return card.reward_id.bytes


@pytest.mark.parametrize("name", OF_A_CLIENT)
def test_the_coordinator_moves_no_card_of_a_client(stocked: Town, given: bytes, name: str) -> None:
    said = tuple(given if each == REWARD else each for each in OF_A_CLIENT[name])
    with stocked.by_hand("coordinator") as person, pytest.raises(REFUSED):
        _moved(person, said)
    with unprotected(stocked, "coordinator", KEEPS) as person:
        assert _moved(person, said) == 1  # the control: nobody asked


def test_another_card_comes_for_a_broken_one_in_the_same_deed(stocked: Town, given: bytes) -> None:
    broken = ("replaced", None, given, "defective", "C07")
    fresh = ("handed_over", None, given, "", "C02")
    instead = MOVED.replace("reward_id,", "reward_id, instead_of,").replace(
        "%s, %s, %s, 0", f"%s, %s, ({SEQ}), %s, 0"
    )
    with stocked.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        with pytest.raises(REFUSED), person.transaction():
            person.execute(instead.format("me()"), fresh)
        assert _moved(person, broken) == 1
        assert person.execute(instead.format("me()"), fresh).rowcount == 1


def test_the_program_replaces_a_card(stocked: Town) -> None:
    reward = _given_with(stocked, "C05")
    coordinator, services = stocked.people["coordinator"], stocked.world.services
    new = services.stock.replace(coordinator, "vvv", "C05", "C06", VoidReason.DEFECTIVE)
    with stocked.world.database.reading() as connection:
        assert stock.cards(connection, [new.serial])[0].reward_id == UUID(bytes=reward)
