"""On a server with SQL of one's own: the coordinator keeps the stock, a desk only gives from it."""

import psycopg
import pytest

from tests.services.stocked import NORTH, in_the_drawers
from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege


@pytest.fixture(scope="module")
def stocked(town: Town) -> Town:
    in_the_drawers(town.world, town.people["coordinator"])
    return town


GIVEN = """INSERT INTO stock_move (card_seq, turn, kind, from_location, reward_id, reason, at)
    SELECT seq, 2, 'handed_over', %s, '\\x01', '', 0 FROM stock_card WHERE serial = 'C01'"""
SET_ASIDE = """INSERT INTO stock_move (card_seq, turn, kind, from_location, to_location, reason, at)
    SELECT seq, 2, 'set_aside', %s, %s, '', 0 FROM stock_card WHERE serial = 'C02'"""
BOUGHT = """INSERT INTO stock_card (batch_id, voucher_kind, serial)
    SELECT id, 'vvv', 'eigen' FROM stock_batch"""


def test_a_desk_gives_a_card_and_does_nothing_else_to_it(stocked: Town) -> None:
    place = NORTH.bytes
    with stocked.by_hand("desk") as desk, desk.transaction(force_rollback=True):
        assert desk.execute(GIVEN, [place]).rowcount == 1
    for said, values in ((SET_ASIDE, [place, place]), (BOUGHT, [])):
        with stocked.by_hand("desk") as desk, pytest.raises(REFUSED):
            desk.execute(said, values)


def test_an_administrator_gives_nothing(stocked: Town) -> None:
    with stocked.by_hand("administrator") as person, pytest.raises(REFUSED):
        person.execute(GIVEN, [NORTH.bytes])


def test_the_coordinator_does_all_of_it(stocked: Town) -> None:
    place = NORTH.bytes
    with stocked.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        assert person.execute(SET_ASIDE, [place, place]).rowcount == 1
        assert person.execute(BOUGHT).rowcount == 1
    with stocked.by_hand("coordinator") as person:
        counted = "INSERT INTO stock_count (voucher_kind, location_id, after_move, expected,"
        row = " counted, at) VALUES ('vvv', %s, 0, 0, 0, 0)"
        with person.transaction(force_rollback=True):
            assert person.execute(counted + row, [place]).rowcount == 1


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_what_was_counted_and_told_is_the_coordinators(stocked: Town, who: str) -> None:
    counted = "INSERT INTO stock_count (voucher_kind, location_id, after_move, expected, counted,"
    with stocked.by_hand("coordinator") as person:
        person.execute(f"{counted} at) VALUES ('vvv', %s, 0, 0, 0, 0)", [NORTH.bytes])
        assert person.execute("SELECT count(*) FROM stock_count").fetchone() != (0,)
    with stocked.by_hand(who) as person:
        assert person.execute("SELECT count(*) FROM stock_count").fetchone() == (0,)
