"""On a server with SQL of one's own: the coordinator closes months, in nobody else's name."""

import psycopg
import pytest

from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege

CLOSED = """INSERT INTO month_close (seq, month, last_seq, head, given, given_cents, reversed,
    reversed_cents, kinds, digest, language, town, practice, at, "by", by_name, prev, mac)
    VALUES (1, '{}', 1, '', 0, 0, 0, 0, '[]', '', 'nl', '', 0, 0, %s, '', zeroblob(32), '')"""


def test_the_coordinator_closes_a_month_in_their_own_name_only(town: Town) -> None:
    own, other = (town.people[who].person.bytes for who in ("coordinator", "mentor"))
    with town.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        assert person.execute(CLOSED.format("2026-05"), [own]).rowcount == 1
    with town.by_hand("coordinator") as person, pytest.raises(REFUSED):
        person.execute(CLOSED.format("2026-05"), [other])


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_nobody_else_closes_one(town: Town, who: str) -> None:
    with town.by_hand(who) as person, pytest.raises(REFUSED):
        person.execute(CLOSED.format("2026-05"), [town.people[who].person.bytes])


@pytest.mark.parametrize("month", ["2026-06", "2026-07", "2099-12"])
def test_no_month_is_closed_before_it_is_over(town: Town, month: str) -> None:
    """Else everything that is written from now on would land behind it."""
    own = town.people["coordinator"].person.bytes
    with town.by_hand("coordinator") as person, pytest.raises(REFUSED):
        person.execute(CLOSED.format(month), [own])
