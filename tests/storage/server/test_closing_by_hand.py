"""On a server with SQL of one's own: the coordinator closes months, in nobody else's name."""

import psycopg
import pytest

from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege

CLOSED = """INSERT INTO month_close (seq, month, last_seq, head, given, given_cents, reversed,
    reversed_cents, kinds, digest, language, town, practice, at, "by", by_name, prev, mac)
    VALUES (1, '2026-05', 1, '', 0, 0, 0, 0, '[]', '', 'nl', '', 0, 0, %s, '', zeroblob(32), '')"""


def test_the_coordinator_closes_a_month_in_their_own_name_only(town: Town) -> None:
    own, other = (town.people[who].person.bytes for who in ("coordinator", "mentor"))
    with town.by_hand("coordinator") as person, person.transaction(force_rollback=True):
        assert person.execute(CLOSED, [own]).rowcount == 1
    with town.by_hand("coordinator") as person, pytest.raises(REFUSED):
        person.execute(CLOSED, [other])


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_nobody_else_closes_one(town: Town, who: str) -> None:
    with town.by_hand(who) as person, pytest.raises(REFUSED):
        person.execute(CLOSED, [town.people[who].person.bytes])
