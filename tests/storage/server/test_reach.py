"""Staff's reach held by the server: what somebody sees with SQL of their own is DECISIONS B.

What ought to be seen is computed by the program's own rule (domain/access.py), asked by the
owner; what is seen, by a statement of the very person, with no program between.
"""

from dataclasses import replace
from datetime import time
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from bridge_app.domain.access import Role
from bridge_app.errors import NotFound, ReasonNeeded
from bridge_app.storage import tables
from bridge_app.storage.owned import OWNER, owned
from bridge_app.storage.sealing import seal
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.dialect import WIDE
from bridge_app.storage.server.reach import OF_NOBODY, OWN_ONLY, SEEN
from bridge_app.storage.server.roles import OWN_NAME
from bridge_app.storage.tables import wide
from tests.at_work import AtWork
from tests.services.world import MORNING
from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege
NAMES = sorted(SEEN)


# --- what ought to be seen -------------------------------------------------------------------

OVERSEERS = {"approval", "ledger", "ledger_card", "audit", "audit_text", "shown_list"}
WHOLE = {
    Role.FRONT_DESK: {"client_merge", "not_same"},
    Role.MENTOR: {"client_merge", "not_same"},
    Role.COORDINATOR: OVERSEERS | {"log_review"},
    Role.SCHEDULER: {"ledger", "ledger_card"},
    Role.ADMINISTRATOR: OVERSEERS | {"erasure", "destruction_line", "case_mentor", "client_merge"},
}
"""Tables of which a role sees every row, because its work asks for it: ids, cents, codes, days."""

MINE = {
    "approval": '"by"',
    "audit": "actor",
    "draft": "saved_by",
    "idempotency": "actor",
    "staff_preference": "staff_id",
}
"""Tables of which somebody sees the rows that they wrote themselves."""


def _rows(town: Town, table: str, *conditions: sa.ColumnElement[bool], **values: Any) -> set[str]:
    """Where the rows stand of which this is true, as the owner sees them."""
    place: sa.ColumnElement[str] = sa.literal_column(f'"{table}".ctid::text')
    asked = sa.select(place).select_from(tables.metadata.tables.get(table, sa.table(table)))
    with town.world.database.reading() as connection:
        return set(connection.execute(asked.where(*conditions), values).scalars())


def _of_client(table: str, client: UUID) -> tuple[sa.ColumnElement[bool], dict[str, Any]]:
    """Which rows are of this client."""
    known = tables.metadata.tables.get(table)
    if known is not None and known in owned(tables.client) and table != "client":
        return owned(tables.client)[known], {OWNER: client}
    told = {
        "client": "id = :whom",
        "client_name": "rowid IN (SELECT seq FROM client WHERE id = :whom)",
        "household": "id IN (SELECT household_id FROM household_member WHERE client_id = :whom)",
        "ledger_card": "ledger_seq IN (SELECT seq FROM ledger WHERE client_id = :whom)",
        "audit_text": "audit_seq IN (SELECT seq FROM audit WHERE client_id = :whom)",
        "draft": "subject_id IN (SELECT t.id FROM conversation t JOIN "
        '"case" c ON c.id = t.case_id WHERE c.client_id = :whom)',
    }
    nothing = table in {"shown_list", "log_review", "idempotency", "staff_preference"}
    said = "false" if nothing else told.get(table, "client_id = :whom")
    values = {} if nothing else {"whom": client.bytes}
    return sa.text(said).bindparams(**values), {}  # type: ignore[return-value] # a condition too


def ought(town: Town, who: str, table: str, reach_: frozenset[UUID]) -> set[str]:
    """Where the rows of a table stand that this person may see."""
    actor = town.people[who]
    if who == "left":
        return set()
    if any(table in WHOLE[role] for role in actor.roles):
        return _rows(town, table)
    seen: set[str] = set()
    for client in reach_:
        condition, values = _of_client(table, client)
        seen |= _rows(town, table, condition, **values)
    if table in MINE:
        mine = sa.text(f"{MINE[table]} = :me").bindparams(me=actor.person.bytes)
        seen |= _rows(town, table, mine)  # type: ignore[arg-type] # a condition too
    if table == "audit_text":
        mine = sa.text("audit_seq IN (SELECT seq FROM audit WHERE actor = :me)")
        seen |= _rows(town, table, mine.bindparams(me=actor.person.bytes))  # type: ignore[arg-type] # it too
    return seen


def seen(connection: psycopg.Connection, table: str) -> set[str]:
    """Where the rows stand that whoever is connected sees."""
    asked = sql.SQL("SELECT ctid::text FROM bridge.{}").format(sql.Identifier(table))
    return {place for (place,) in connection.execute(asked)}


PEOPLE = ["desk", "mentor", "other", "coordinator", "administrator", "scheduler", "all", "left"]


def test_the_town_has_files_within_reach_for_each_reason(town: Town) -> None:
    """The control of what follows: the program's rule tells them apart."""
    reached = town.within_reach("mentor")
    names = {name for name, client in town.clients.items() if client.id in reached}
    assert names == {
        *("own", "own_too", "expected", "covered", "helped", "talked_lately", "reason"),
    }
    assert town.clients["walked_in"].id in town.within_reach("desk")
    assert town.clients["foreign"].id not in town.within_reach("desk")
    assert not town.within_reach("coordinator") | town.within_reach("administrator")


@pytest.mark.parametrize("who", PEOPLE)
def test_rows_seen_by_hand_are_those_that_may_be_seen(town: Town, who: str) -> None:
    reached = town.within_reach(who) if who != "left" else frozenset()
    with town.by_hand(who) as person:
        found = {table: seen(person, table) for table in NAMES}
    assert found == {table: ought(town, who, table, reached) for table in NAMES}


@pytest.mark.parametrize("table", NAMES)
def test_control_without_its_policies_a_table_shows_more(town: Town, table: str) -> None:
    whole = {"mentor": WHOLE[Role.MENTOR], "administrator": WHOLE[Role.ADMINISTRATOR]}
    who = next((each for each in whole if table not in whole[each]), "coordinator")
    with town.admin() as admin, town.by_hand(who) as person:
        before = seen(person, table)
        off = sql.SQL("ALTER TABLE bridge.{} {} ROW LEVEL SECURITY")
        admin.execute(off.format(sql.Identifier(table), sql.SQL("DISABLE")))
        try:
            assert seen(person, table) > before, f"nothing of another stands in {table}"
        finally:
            admin.execute(off.format(sql.Identifier(table), sql.SQL("ENABLE")))


# --- no table is forgotten -------------------------------------------------------------------


def test_of_each_table_it_is_settled_whether_it_holds_something_of_a_client(town: Town) -> None:
    every = {*tables.metadata.tables, "client_name"}
    assert set(SEEN) | OF_NOBODY == every
    assert not set(SEEN) & OF_NOBODY
    by_reference = {table.name for table in owned(tables.client)}
    by_id = {name for name, each in tables.metadata.tables.items() if "client_id" in each.c}
    assert by_reference | by_id <= set(SEEN)


def test_the_server_keeps_each_of_them_also_from_its_owner(town: Town) -> None:
    asked = """SELECT relname FROM pg_class WHERE relnamespace = 'bridge'::regnamespace
        AND relkind = 'r' AND relrowsecurity AND relforcerowsecurity"""
    with town.admin() as admin:
        kept = {name for (name,) in admin.execute(asked)}
    assert kept >= set(SEEN) | OWN_ONLY


def test_a_view_of_the_desk_shows_no_more_than_its_table(town: Town) -> None:
    """With the owner's eyes it would show all (TRUST 0.11)."""
    for table in OWN_NAME:
        asked = f"SELECT count(*) FROM {{}}.{table.name}"
        with town.by_hand("desk") as person:
            (view,), (own,) = (
                person.execute(asked.format(schema)).fetchone() or (None,)
                for schema in ("bridge_desk", "bridge")
            )
        assert view == own


# --- what is shown beyond reach --------------------------------------------------------------

BY_NUMBER = {"seq", "id", "number", "version", "created_at"}
FOUND = BY_NUMBER | {"first_name", "last_name", "language", "address_form"}
HELPED = {"seq", "case_id", "staff_id", "helps_as", "from_day"}
LINKS = {
    "login_event": {"seq", "at", "segment", "mac"},
    "shown_list": {"digest", "clients"},
    "audit": {"seq", "at", "segment", "mac", "actor", "result"},
    "ledger": {"seq", "at", "segment", "mac"},
}
"""Of a chain everybody sees what the next row follows on, and who works here when it was."""

PAID = LINKS["ledger"] | {"reward_id", "kind", "cents", "business_date", "event_date"}
"""What a cap and a budget are summed from; of whom it was, it does not say."""

HOUSED = {"seq", "household_id", "client_id", "from_day"}

SHOWN = {
    "desk": {
        **LINKS,
        "household_member": HOUSED,
        "ledger": PAID,
        "client": FOUND,
        "client_key": {"kind", "key", "client_id"},
        "case": {"id", "client_id"},
        "conversation": {"id", "case_id"},
        "case_mentor": HELPED,
        "paper_left": {"seq", "case_id", "kind"},
        "staff_note": {"id", "case_id"},
        "appointment": {
            *("id", "case_id", "staff_id", "day", "kind", "outcome", "reminder", "version"),
        },
    },
    "coordinator": {
        **LINKS,
        "ledger": PAID,
        "client": BY_NUMBER,
        "household_member": HOUSED,
        "case": {"id", "client_id", "opened_at"},
        "plan": {"id", "case_id"},
        "goal": {"id", "plan_id"},
        "story": {"id", "title", "text", "language", "form", "version"},
        "story_consent": {"seq", "story_id", "version", "given", "at"},
    },
    "scheduler": {
        **{table: said for table, said in LINKS.items() if table != "shown_list"},
        "audit": LINKS["audit"] - {"actor", "result"},
        "ledger": PAID,
        "client": BY_NUMBER,
    },
    "administrator": {
        **LINKS,
        "ledger": LINKS["ledger"] | {"client_id"},
        "client": BY_NUMBER,
        "case": {"id", "client_id", "purpose", "opened_at"},
        "case_mentor": HELPED,
        "conversation": {"id", "case_id", "kind", "started_at"},
        "scoring": {"id", "case_id", "conversation_id"},
        "answer": {"seq", "scoring_id", "at"},
        "plan": {"id", "case_id"},
        "agreement": {"seq", "plan_id"},
        "goal": {"id", "plan_id"},
        "mini_step": {"id", "goal_id"},
        "step_event": {"seq", "step_id", "at"},
    },
}
"""Of somebody out of reach, the columns that say something, for each role."""

EMPTY = (None, "", False)
CHOSEN = {"client": {"walker"}}
"""Columns that always hold something, and here what everybody starts with."""


def _keys(town: Town, view: str) -> tuple[str, list[Any]]:
    """Which rows of a view are of the file out of reach: a column, and what stands in it.

    Of what is of no client they are all that there are.
    """
    column = {"client_key": "client_id", "shown_list": "digest"}.get(view)
    column = column or ("id" if "id" in wide.metadata.tables[f"{wide.SCHEMA}.{view}"].c else "seq")
    where, values = _of_client(view, town.clients["foreign"].id)
    told: sa.ColumnElement[Any] = sa.literal_column(f'"{view}".{column}')
    asked = sa.select(told).select_from(tables.metadata.tables[view])
    everything = view in {"login_event", "shown_list"}
    with town.world.database.reading() as connection:
        return column, list(
            connection.execute(asked if everything else asked.where(where), values).scalars()
        )


def _told(person: psycopg.Connection, view: str, column: str, keys: list[Any]) -> set[str]:
    """The columns of a view that say something of these rows."""
    asked = sql.SQL("SELECT * FROM {}.{} WHERE {} = ANY (%s)")
    found = person.execute(asked.format(*map(sql.Identifier, (WIDE, view, column))), [keys])
    names = [each.name for each in found.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    said = {name for row in rows for name, value in row.items() if value not in EMPTY}
    return said - CHOSEN.get(view, set())


VIEWS = sorted(each.name for each in wide.metadata.sorted_tables)


@pytest.mark.parametrize("who", SHOWN)
def test_beyond_reach_somebody_sees_what_their_work_asks_for(town: Town, who: str) -> None:
    keys = {view: _keys(town, view) for view in VIEWS}
    assert all(found for _, found in keys.values()), "the control: there is something to see"
    with town.by_hand(who) as person:
        told = {view: _told(person, view, *keys[view]) for view in VIEWS}
    assert {view: names for view, names in told.items() if names} == SHOWN[who]


def test_control_as_their_owner_sees_them_the_views_say_more(town: Town) -> None:
    with town.admin() as admin:
        told = {view: _told(admin, view, *_keys(town, view)) for view in VIEWS}
    everybody = {view: SHOWN["desk"].get(view, set()) for view in VIEWS}
    more = {view for view in VIEWS if told[view] > everybody[view]}
    assert more >= {"client", "case", "conversation", "ledger", "scoring", "plan"}


def test_a_surname_is_shown_to_who_reviews_only_where_a_colleague_bears_it(town: Town) -> None:
    asked = f"SELECT number, last_name FROM {WIDE}.client WHERE last_name IS NOT NULL"
    with town.by_hand("coordinator") as person, town.admin() as admin:
        assert person.execute(asked).fetchall() == []
        key = town.people["desk"].person.bytes
        admin.execute("UPDATE staff SET name = 'Sanne de Boer' WHERE id = %s", [key])
        assert {name for _, name in person.execute(asked)} == {"de Boer"}
        admin.execute("UPDATE staff SET name = 'Sanne' WHERE id = %s", [key])


def test_out_of_reach_a_talk_asks_for_a_reason(town: Town) -> None:
    """The server tells whose it is and no more, so the program can ask."""
    other, desk = town.people["other"], town.people["desk"]
    talk = town.world.talk(other, town.clients["called_off"])
    until = town.world.services.bridges.set_until
    with pytest.raises(ReasonNeeded):
        until(desk, talk, time(10, 15))
    with pytest.raises(NotFound):
        until(desk, uuid4(), time(10, 15))
    until(replace(desk, reason="Staat aan de balie"), talk, time(10, 15))


# --- what nobody gives themselves ------------------------------------------------------------


def test_nobody_adds_a_row_to_the_file_of_another(town: Town) -> None:
    """The very row of another, as it stands there: refused before it is found to be a double."""
    free = {"shown_list", "client_merge", "not_same", "household"}
    by_function = {table.name for table in OWN_NAME}
    foreign = town.clients["foreign"].id
    tried = 0
    for table in set(SEEN) - free - by_function - {"idempotency", "staff_preference", "log_review"}:
        condition, values = _of_client(table, foreign)
        (place, *_) = _rows(town, table, condition, **values)
        with town.admin() as admin, town.by_hand("mentor") as person:
            asked = sql.SQL("SELECT * FROM bridge.{} WHERE ctid = %s")
            found = admin.execute(asked.format(sql.Identifier(table)), [place])
            names = [sql.Identifier(each.name) for each in found.description or ()]
            (row,) = found.fetchall()
            said = sql.SQL("INSERT INTO bridge.{} ({}) VALUES ({})").format(
                sql.Identifier(table),
                sql.SQL(", ").join(names),
                sql.SQL(", ").join([sql.Placeholder()] * len(names)),
            )
            with pytest.raises(REFUSED):
                person.execute(said, row)
        tried += 1
    assert tried > 20


@pytest.mark.parametrize(
    "said",
    [
        "INSERT INTO staff_role (staff_id, role, from_day) VALUES (me(), 'mentor', '2026-01-01')",
        """INSERT INTO case_mentor (case_id, staff_id, from_day)
        SELECT id, me(), '2026-01-01' FROM bridge_wide.case LIMIT 1""",
        """INSERT INTO access_grant (kind, client_id, staff_id, day, at)
        SELECT 'walk_in', id, me(), '2026-06-03', 1 FROM bridge_wide.client LIMIT 1""",
        """INSERT INTO access_grant (kind, client_id, staff_id, day, at)
        SELECT 'walk_in', c.id, s.id, today(), 1 FROM bridge_wide.client c, staff s
        WHERE s.id <> me() LIMIT 1""",
        """INSERT INTO cover (id, away_id, stands_in_id, from_day, to_day, at, by)
        SELECT sha256('x'), s.id, me(), today(), today(), 1, me() FROM staff s
        WHERE s.id <> me() LIMIT 1""",
        """INSERT INTO setting (name, value, valid_from, at, by)
        VALUES ('idle_minutes', '30', today(), 1, me())""",
        "SET SESSION AUTHORIZATION postgres",
        "ALTER TABLE bridge.client DISABLE ROW LEVEL SECURITY",
        "SET row_security = off; SELECT * FROM bridge.client",
        "CREATE OR REPLACE FUNCTION bridge.me() RETURNS bytea LANGUAGE sql AS 'SELECT NULL'",
    ],
)
def test_nobody_brings_a_file_within_their_own_reach(town: Town, said: str) -> None:
    with town.by_hand("desk") as person, pytest.raises(REFUSED):
        person.execute(said)


def test_who_stands_in_may_stop_and_not_go_on(town: Town) -> None:
    on, off = "UPDATE cover SET to_day = '2099-01-01'", "UPDATE cover SET to_day = '2020-01-01'"
    mine = " WHERE stands_in_id = me()"
    with town.by_hand("mentor") as person:
        with pytest.raises(REFUSED):
            person.execute(on + mine)
        with person.transaction(force_rollback=True):
            assert person.execute(off + mine).rowcount > 0


@pytest.mark.parametrize(
    "said",
    [
        "UPDATE staff SET name = 'Iemand anders' WHERE id <> me()",
        "DELETE FROM cover WHERE away_id <> me()",
    ],
)
def test_what_is_the_administrators_is_changed_by_no_one_else(town: Town, said: str) -> None:
    """Rows that may be read and not be written are passed over, as if they were not there."""
    with town.by_hand("desk") as person, person.transaction(force_rollback=True):
        assert person.execute(said).rowcount == 0
    with town.admin() as admin, admin.transaction(force_rollback=True):
        asked = said.replace("me()", "'\\x00'")
        assert admin.execute(asked).rowcount > 0, "the control: there is something to change"


def test_the_secret_of_the_chains_is_told_to_who_checks_them_and_nobody_else(town: Town) -> None:
    asked = "SELECT value FROM meta WHERE name = 'secret'"
    with town.admin() as admin:
        ((secret,),) = admin.execute(asked).fetchall()
    told = {}
    for who in ("desk", "mentor", "coordinator", "administrator"):
        with town.by_hand(who) as person:
            assert person.execute(asked).fetchall() == []
            told[who] = person.execute("SELECT secret()").fetchone()
    assert told == {
        **dict.fromkeys(("desk", "mentor"), (None,)),
        **dict.fromkeys(("coordinator", "administrator"), (secret,)),
    }


def test_what_the_database_seals_is_what_a_key_of_its_secret_seals(town: Town) -> None:
    owner = ServerDatabase(read(town.server.url(town.name)))
    owner.recall_secret()
    database = town.world.database
    assert isinstance(database, AtWork)
    with database.done_by(town.people["desk"], MORNING):
        key, kept = owner.key_for("chain:audit"), database.key_for("chain:audit")
    assert isinstance(key, bytes)
    assert not isinstance(kept, bytes)
    for message in (b"", b"12:seq=i1:1", bytes(range(256)) * 40):
        assert seal(kept, message) == seal(key, message)
    owner.close()


def test_a_second_step_and_a_short_code_are_read_by_nobody_else(town: Town) -> None:
    mine = town.people["desk"].person.bytes
    with town.admin() as admin, town.by_hand("mentor") as person:
        admin.execute("INSERT INTO second_step VALUES (%s, '\\x01', 0, '', 0)", [mine])
        assert person.execute("SELECT * FROM second_step").fetchall() == []
        admin.execute("DELETE FROM second_step")
