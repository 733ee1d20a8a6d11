"""On a server with SQL of one's own: no month of a chain goes that was not closed and signed off.

The key of a machine erases nothing at all; of people, only who drops old months says that one went.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql

from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS
from bridge_app.storage.server.roles import Roles
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege
OPEN = "ALTER TABLE chain_gone DISABLE ROW LEVEL SECURITY"
ASLEEP = "ALTER TABLE chain_gone DISABLE TRIGGER chain_gone_signed"
TABLES = {LEDGER: ("ledger_card", "ledger"), AUDIT: ("audit",), LOGINS: ("login_event",)}

NOTED = """INSERT INTO chain_gone (chain, segment, first_seq, last_seq, at, mac)
    VALUES (%s, %s, %s, %s, 1780299000000000, %s)"""
CLOSED = "INSERT INTO chain_head VALUES ('ledger', '2025-01', 1, 2, '\\x00', 0, '\\x00')"
SIGNED = """INSERT INTO chain_gone (chain, segment, first_seq, last_seq, at, mac)
    SELECT 'ledger', '2025-01', 1, 2, 7, sealed(%s, convert_to(octet_length(told) || ':' || told,
    'UTF8')) FROM (SELECT 'at=i1:7chain=t6:ledgerfirst_seq=i1:1last_seq=i1:2segment=t7:2025-01'
    AS told) x"""
"""As the program signs it (chain.py), spelled out once more."""


def _wiped(person: psycopg.Connection, chain: str, *tables: str) -> int:
    """All rows of a chain, as far as this person sees them, with what went before noted as all."""
    person.execute(NOTED, [chain, "2026-05", 1, 999_999, b"\0"])
    person.execute("SELECT begin_erasing()")
    return sum(person.execute(f"DELETE FROM {each}").rowcount for each in tables)


@contextmanager
def _trying(town: Town, who: str) -> Iterator[psycopg.Connection]:
    with town.by_hand(who) as person, person.transaction(force_rollback=True):
        yield person


@pytest.mark.parametrize("said", ["SELECT begin_erasing()", "SET ROLE {eraser}"])
def test_the_key_of_a_machine_erases_nothing(town: Town, said: str) -> None:
    eraser = sql.Identifier(Roles.of(town.name).eraser)
    asked = sql.SQL(said).format(eraser=eraser)
    with _trying(town, "scheduler") as key, pytest.raises(REFUSED):
        key.execute(asked)
    with _trying(town, "desk") as person:  # the control: a person erases where a client asks it
        person.execute(asked)


@pytest.mark.parametrize("chain", TABLES, ids=lambda chain: chain.name)
@pytest.mark.parametrize("who", ["scheduler", "desk", "mentor", "coordinator"])
def test_who_drops_no_months_says_of_none_that_it_went(town: Town, who: str, chain: object) -> None:
    name = chain.name  # type: ignore[attr-defined] # one of the three
    with _trying(town, who) as person, pytest.raises(REFUSED, match="chain_gone"):
        _wiped(person, name)


@pytest.mark.parametrize("chain", [AUDIT, LOGINS], ids=lambda chain: chain.name)
def test_control_without_rule_and_guard_a_desk_empties_it(town: Town, chain: object) -> None:
    tables = TABLES[chain]  # type: ignore[index] # one of the three
    with unprotected(town, "desk", OPEN, ASLEEP) as person:
        assert _wiped(person, chain.name, *tables)  # type: ignore[attr-defined] # it too


@pytest.mark.parametrize(
    "row",
    [
        ("ledger", "2025-01", 1, 2, b"\0" * 32),
        ("ledger", "2025-01", 1, 999_999, b"\0" * 32),
        ("none", "2025-01", 1, 2, b"\0" * 32),
    ],
    ids=["unsigned", "more than was closed", "no chain"],
)
def test_nor_does_who_drops_them_unless_it_was_closed_and_signed(
    town: Town, row: tuple[object, ...]
) -> None:
    with (
        unprotected(town, "administrator", CLOSED) as person,
        pytest.raises(REFUSED, match="not closed"),
        person.transaction(),
    ):
        person.execute(NOTED, row)
    with unprotected(town, "administrator", CLOSED, ASLEEP) as person:
        assert person.execute(NOTED, row).rowcount == 1  # the control: nobody asked


def test_signed_with_another_key_or_of_an_open_month_it_is_refused(town: Town) -> None:
    for purpose, said in ((AUDIT.purpose, (CLOSED,)), (LEDGER.purpose, ())):
        with (
            unprotected(town, "administrator", *said) as person,
            pytest.raises(REFUSED, match="not closed"),
            person.transaction(),
        ):
            person.execute(SIGNED, [purpose])
    with unprotected(town, "administrator", CLOSED) as person:  # the control: as the program does
        assert person.execute(SIGNED, [LEDGER.purpose]).rowcount == 1


NAMED = "UPDATE staff SET name = 'Anna de Boer' WHERE id = me()"


def test_the_key_of_a_machine_keeps_the_name_it_was_given(town: Town) -> None:
    with _trying(town, "scheduler") as key:
        assert key.execute(NAMED).rowcount == 0
    with _trying(town, "desk") as person:  # the control: a person may
        assert person.execute(NAMED).rowcount == 1
