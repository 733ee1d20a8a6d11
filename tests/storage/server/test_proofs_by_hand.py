"""On a server with SQL of one's own: whose secrets somebody sees, and that tries never go."""

from collections.abc import Iterator

import psycopg
import pytest

from bridge_app.domain.proving import TRIES, Outcome
from tests.townspeople import Town

REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)
NEW_TRY = """INSERT INTO proof_try (client_id, kind, at, "by") VALUES (%s, 'vouched', 0, {by})"""


@pytest.fixture
def locked(town: Town) -> Iterator[Town]:
    """The mentor's own client has a code, and five wrong tries were made."""
    mentor, own = town.people["mentor"], town.clients["own"].id
    began = town.world.clock()
    proving = town.world.services.proving
    proving.choose_pin(mentor, own, "2580")
    for _ in range(TRIES):
        proving.try_pin(mentor, own, "0000")
        town.world.clock.later(minutes=1)
    town.world.clock.now = began
    yield town
    proving.vouch(mentor, own)


def rows(locked: Town, person: psycopg.Connection, table: str) -> int:
    """How many rows somebody sees of the mentor's own client."""
    own = locked.clients["own"].id.bytes
    asked = f"SELECT count(*) FROM {table} WHERE client_id = %s"
    found = person.execute(asked, [own]).fetchone()
    assert found is not None
    return int(found[0])


@pytest.mark.parametrize("role", ["desk", "coordinator", "administrator"])
def test_nobody_else_sees_secret_or_tries(locked: Town, role: str) -> None:
    with locked.by_hand(role) as person:
        assert not rows(locked, person, "client_proof")
        assert not rows(locked, person, "proof_try")
        for said in ("DELETE FROM client_proof", "UPDATE client_proof SET hash = salt"):
            own = locked.clients["own"].id.bytes
            assert person.execute(f"{said} WHERE client_id = %s", [own]).rowcount == 0


def test_tries_stay_also_for_the_mentor(locked: Town) -> None:
    own = locked.clients["own"].id
    with locked.by_hand("mentor") as person:
        assert rows(locked, person, "proof_try") >= TRIES + 1, "control: the mentor sees them"
        for said in (
            "DELETE FROM proof_try",
            "UPDATE proof_try SET kind = 'right'",
            "TRUNCATE proof_try",
        ):
            with pytest.raises(REFUSED), person.transaction():
                person.execute(said)
    tried = locked.world.services.proving.try_pin(locked.people["mentor"], own, "2580")
    assert tried.outcome is Outcome.LOCKED


def test_who_vouches_does_so_in_their_own_name_for_whom_they_reach(locked: Town) -> None:
    own = locked.clients["own"].id.bytes
    with locked.by_hand("mentor") as person, person.transaction(force_rollback=True):
        with pytest.raises(REFUSED), person.transaction():
            person.execute(NEW_TRY.format(by="NULL"), [own])
        assert person.execute(NEW_TRY.format(by="me()"), [own]).rowcount == 1
    with locked.by_hand("desk") as person, pytest.raises(REFUSED), person.transaction():
        person.execute(NEW_TRY.format(by="me()"), [own])
