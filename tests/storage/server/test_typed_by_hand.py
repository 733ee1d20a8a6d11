"""On a server with SQL of one's own: who erases sees no half-typed word of a file out of reach.

Nor where a colleague left the screen; only in whose file somebody may erase do they go along.
"""

import psycopg
import pytest
from psycopg import sql

from bridge_app.storage.server.roles import Roles
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import Town

TABLES = ("draft", "staff_preference")
PEOPLE = ("desk", "coordinator")
UNASKED = "ALTER TABLE destruction_line DISABLE TRIGGER destruction_line_no_delete"


def _found(person: psycopg.Connection, town: Town, table: str) -> tuple[int, int]:
    """Of how many rows of others somebody sees words once they erase, and how many they take."""
    whose = {"draft": "saved_by", "staff_preference": "staff_id"}[table]
    person.execute("SELECT begin_erasing()")
    asked = sql.SQL("SELECT count(*) FROM {} WHERE {} <> me()")
    ((seen,),) = person.execute(asked.format(*map(sql.Identifier, (table, whose)))).fetchall()
    said = sql.SQL("DELETE FROM {} WHERE {} <> me()")
    gone = person.execute(said.format(*map(sql.Identifier, (table, whose))))
    return int(seen), gone.rowcount


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("table", TABLES)
def test_who_erases_sees_no_words_out_of_reach(town: Town, table: str, who: str) -> None:
    with town.by_hand(who) as person, person.transaction(force_rollback=True):
        assert _found(person, town, table) == (0, 0)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("table", TABLES)
def test_control_with_a_rule_for_whoever_erases_they_do(town: Town, table: str, who: str) -> None:
    wide = f"""CREATE POLICY wide ON {table} FOR ALL TO "{Roles.of(town.name).eraser}"
        USING (true)"""
    with unprotected(town, who, wide) as person:
        seen, gone = _found(person, town, table)
    assert seen == gone > 0


@pytest.mark.parametrize("table", TABLES)
def test_of_somebody_on_a_list_they_go_along(town: Town, table: str) -> None:
    """Both whole files were asked to be erased; the control: taken off the list they stay."""
    with unprotected(town, "administrator") as person:
        assert _found(person, town, table)[1] > 0
    with unprotected(town, "administrator", UNASKED, "DELETE FROM destruction_line") as person:
        assert _found(person, town, table) == (0, 0)
