"""A key of a machine that was tried where it is of no use leaves a line, on both engines."""

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.scheduled import ScheduledKey
from bridge_app.errors import FieldProblem, WrongPassword
from bridge_app.services.clock import business_day
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Session
from bridge_app.services.vault import Vault
from bridge_app.services.ways_in import Door
from bridge_app.storage import tables
from bridge_app.trust_errors import KeyOnly, KeyOver
from tests.served import LOGIN, PASSWORD, Hands

DEVICE = "machine 9"


def logins(session: Session) -> list[tuple[str, int]]:
    """Everything that was noted of this device: which kind, and how many wrong tries."""
    event = tables.login_event.c
    asked = sa.select(event.kind, event.failures).where(event.device == DEVICE)
    with session.database.reading() as connection:
        return [(row.kind, row.failures) for row in connection.execute(asked.order_by(event.seq))]


def made(door: Door, session: Session) -> ScheduledKey:
    return Keyring(door, session).make_key("Maandcijfers")


def test_a_key_on_a_screen_and_a_password_as_a_key_stand_in_the_log(door: Door) -> None:
    """The control: what comes in where it belongs is no try that was refused."""
    anna = door.open(LOGIN, PASSWORD, "desk 1")
    key = made(door, anna)
    door.close(anna)
    with pytest.raises(KeyOnly):
        door.open(key.login, key.secret, DEVICE)
    door.close(door.open(key.login, key.secret, DEVICE, unattended=True))
    with pytest.raises(WrongPassword):
        door.open(LOGIN, PASSWORD, DEVICE, unattended=True)
    anna = door.open(LOGIN, PASSWORD, "desk 1")
    told = [kind for kind, _ in logins(anna)]
    assert told == ["refused", "scheduled", "logout", "refused"]
    event = tables.login_event.c
    asked = sa.select(event.staff).where(event.device == DEVICE, event.kind == "refused")
    with anna.database.reading() as connection:
        first, second = connection.execute(asked.order_by(event.seq)).scalars()
    assert first != second == anna.staff.id
    door.close(anna)


def test_a_key_after_its_last_day_stands_in_the_log(tmp_path: Path) -> None:
    hands = Hands()
    vault = Vault(tmp_path / "store", hands, hands.running)
    anna = vault.create(LOGIN, "Anna de Boer", PASSWORD)
    key = Keyring(vault, anna).make_key("Maandcijfers", business_day(hands()))
    vault.close(anna)
    hands.now += timedelta(days=2)
    with pytest.raises(KeyOver):
        vault.open(key.login, key.secret, DEVICE, unattended=True)
    anna = vault.open(LOGIN, PASSWORD, "desk 1")
    assert logins(anna) == [("refused", 1)]
    vault.close(anna)


def test_a_key_that_is_over_is_told_so_and_keeps_its_name_until_it_is_taken_back(
    tmp_path: Path,
) -> None:
    """The controls: on its last day it is not over, and taken back its name is free."""
    hands = Hands()
    vault = Vault(tmp_path / "store", hands, hands.running)
    ring = Keyring(vault, vault.create(LOGIN, "Anna de Boer", PASSWORD))
    ring.make_key("Maandcijfers", business_day(hands()))
    assert [each.over for each in ring.known_keys()] == [False]
    hands.now += timedelta(days=1)
    assert [each.over for each in ring.known_keys()] == [True]
    with pytest.raises(FieldProblem) as refused:
        ring.make_key("MAANDCIJFERS")
    assert refused.value.reason == "key_there"
    ring.take_key("Maandcijfers")
    ring.make_key("Maandcijfers")
    assert [each.over for each in ring.known_keys()] == [False]
    vault.close(ring.session)
