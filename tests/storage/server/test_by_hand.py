"""What somebody tries with SQL of their own, where no program is in between; each with a control.

A control is tried by the same person inside a transaction in which the server's administrator took
the protection away, and which is then taken back.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from bridge_app.desk_errors import OlderStore
from bridge_app.domain.access import Reach
from bridge_app.errors import FieldProblem
from bridge_app.storage import definitions_rows
from bridge_app.storage.definitions_rows import KeptDefinition, KeptText
from bridge_app.storage.server.desk import DESK
from bridge_app.storage.server.sets import KEEPS
from bridge_app.storage.server.within import THIS_DEED
from bridge_app.storage.written import Written
from tests.at_work import AtWork
from tests.server import Server
from tests.services.world import MORNING
from tests.townspeople import TODAY, Town

REFUSED = psycopg.errors.InsufficientPrivilege


@contextmanager
def unprotected(town: Town, who: str, *said: str) -> Iterator[psycopg.Connection]:
    """This person, in one transaction, after these statements of the administrator."""
    with town.admin() as admin, admin.transaction(force_rollback=True):
        for each in said:
            admin.execute(each)
        role = sql.Identifier(f"person.{town.people[who].person}")
        moment = str(int(MORNING.timestamp() * 1_000_000))
        admin.execute("SELECT set_config('test.moment', %s, true)", [moment])
        admin.execute(sql.SQL("SET LOCAL SESSION AUTHORIZATION {}").format(role))
        yield admin


def without(town: Town, function: str, told: str, instead: str, schema: str = "bridge") -> str:
    """The statement that makes a function anew with something else for a part of it."""
    with town.admin() as admin:
        asked = "SELECT pg_get_functiondef(%s::regproc)"
        ((whole,),) = admin.execute(asked, [f"{schema}.{function}"]).fetchall()
    assert told in whole
    return str(whole).replace(told, instead)


def seen(person: psycopg.Connection, town: Town, name: str) -> bool:
    """Whether this file can be read."""
    asked = "SELECT 1 FROM bridge.client WHERE id = %s"
    return bool(person.execute(asked, [town.clients[name].id.bytes]).fetchall())


# --- a set of one's own making ---------------------------------------------------------------

SET = "bridge.reached_client"
SEALED = """IF left(kept, 64) = encode(sha256(known || sha256(
      known || mark || convert_to(substr(kept, 65), 'UTF8'))), 'hex') THEN"""


def _kept(person: psycopg.Connection, name: str = SET) -> str:
    ((said,),) = person.execute("SELECT current_setting(%s, true)", [name]).fetchall()
    return said or ""


def _forged(town: Town, seal: str) -> str:
    return seal + '{"\\\\x' + town.clients["foreign"].id.hex + '"}'


def _asserted(person: psycopg.Connection, town: Town, said: str) -> bool:
    person.execute("SELECT set_config(%s, %s, true)", [SET, said])
    return seen(person, town, "foreign")


def test_a_set_is_made_once_for_a_transaction(town: Town) -> None:
    with town.by_hand("mentor") as person, person.transaction():
        assert seen(person, town, "own")
        first = _kept(person)
        assert town.clients["own"].id.hex in first
        assert seen(person, town, "own")
        assert _kept(person) == first


def test_a_set_of_ones_own_making_opens_nothing(town: Town) -> None:
    with town.by_hand("mentor") as person, person.transaction():
        seen(person, town, "own")
        seal, kept_of_names = _kept(person)[:64], _kept(person, "bridge.reached_case")
        for said in (_forged(town, ""), _forged(town, "0" * 64), _forged(town, seal)):
            assert not _asserted(person, town, said)
        assert not _asserted(person, town, kept_of_names or _forged(town, seal))


def test_control_unsealed_it_opens_what_somebody_likes(town: Town) -> None:
    unsealed = without(town, "reached_client", SEALED, "IF true THEN")
    with unprotected(town, "mentor", unsealed) as person:
        assert _asserted(person, town, _forged(town, "0" * 64))


@contextmanager
def helped_from_now_on(town: Town, who: str, name: str) -> Iterator[None]:
    """Somebody else puts this file in their caseload, for as long as this lasts."""
    ended = "DELETE FROM bridge.case_mentor WHERE seq = %s"
    said = """INSERT INTO bridge.case_mentor (case_id, staff_id, from_day)
        SELECT id, %s, %s FROM bridge."case" WHERE client_id = %s RETURNING seq"""
    whose = [town.people[who].person.bytes, TODAY.isoformat(), town.clients[name].id.bytes]
    with town.admin() as admin:
        ((made,),) = admin.execute(said, whose).fetchall()
        try:
            yield
        finally:
            admin.execute(ended, [made])


def test_a_set_is_dropped_when_its_minute_is_over(town: Town) -> None:
    """Within it what others did is not seen yet; a transaction that goes on for long sees it."""
    over = without(town, "reached_client", f"interval '{KEEPS}'", "interval '0 seconds'")
    with town.by_hand("mentor") as person, person.transaction():
        assert not seen(person, town, "foreign")
        with helped_from_now_on(town, "mentor", "foreign"):
            assert not seen(person, town, "foreign")
    with unprotected(town, "mentor", over) as person:
        assert not seen(person, town, "foreign")
        with helped_from_now_on(town, "mentor", "foreign"):
            assert seen(person, town, "foreign")


def test_a_set_of_a_colleague_opens_nothing(town: Town) -> None:
    with town.by_hand("other") as colleague, colleague.transaction():
        assert seen(colleague, town, "foreign")
        theirs = _kept(colleague)
        with town.by_hand("mentor") as person, person.transaction():
            assert not _asserted(person, town, theirs)


def test_a_set_of_yesterday_opens_nothing(town: Town) -> None:
    """Kept by hand from a transaction in which it held."""
    client = town.clients["helped"].id.bytes
    with town.by_hand("mentor") as person, town.admin() as admin:
        with person.transaction():
            assert seen(person, town, "helped")
            kept = _kept(person)
        ended = """UPDATE case_mentor SET to_day = %s WHERE staff_id = %s AND case_id IN (
            SELECT id FROM "case" WHERE client_id = %s)"""
        mentor = town.people["mentor"].person.bytes
        admin.execute(ended, ["2026-05-01", mentor, client])
        try:
            with person.transaction():
                person.execute("SELECT set_config(%s, %s, true)", [SET, kept])
                assert not seen(person, town, "helped")
        finally:
            admin.execute(ended, [str(TODAY), mentor, client])
        assert seen(person, town, "helped"), "the control: it was his, and is again"


def test_the_key_of_the_sets_is_read_by_nobody_who_works_here(town: Town) -> None:
    with town.by_hand("all") as person:
        for said in ("TABLE bridge.set_key", "DELETE FROM bridge.set_key"):
            with pytest.raises(REFUSED):
                person.execute(said)


# --- what opens a file is told ---------------------------------------------------------------

LAID = """INSERT INTO bridge.access_grant (kind, client_id, staff_id, day, at)
    VALUES (%s, %s, bridge.me(), bridge.today(), bridge.moment())"""


def _lay(person: psycopg.Connection, town: Town, name: str, kind: str = "walk_in") -> None:
    person.execute(LAID, [kind, town.clients[name].id.bytes])


def _line(person: psycopg.Connection, town: Town, name: str, text: bytes | None = None) -> None:
    """A line as the program writes it, by hand; what it says is not of interest here."""
    person.execute(
        sql.SQL("""INSERT INTO {}.audit (seq, at, actor, roles, device, action, object_kind,
        client_id, result, ground, detail, text_mac, segment, prev, mac)
        SELECT seq + 1, bridge.moment(), bridge.me(), '', '', 'client.open', 'client', %s, 'done',
        '', '', %s, segment, mac, %s FROM bridge_wide.audit ORDER BY seq DESC LIMIT 1""").format(
            sql.Identifier(DESK)
        ),
        [town.clients[name].id.bytes, text, bytes(32)],
    )


def _lay_and_tell(person: psycopg.Connection, town: Town, kind: str, whom: str) -> None:
    _lay(person, town, "foreign", kind)
    _line(person, town, whom)


AT_ONCE = f"AND g.xmin IS DISTINCT FROM {THIS_DEED}"


def test_what_can_be_taken_back_opens_nothing(town: Town) -> None:
    with town.by_hand("desk") as person, person.transaction(force_rollback=True):
        assert not seen(person, town, "foreign")
        _lay(person, town, "foreign")
        assert not seen(person, town, "foreign")


def test_control_counted_at_once_it_opens_and_nobody_hears_of_it(town: Town) -> None:
    at_once = without(town, "reach", AT_ONCE, "")
    with unprotected(town, "desk", at_once) as person:
        _lay(person, town, "foreign")
        assert seen(person, town, "foreign")


def test_nor_does_a_part_of_a_transaction(town: Town) -> None:
    with town.by_hand("desk") as person, person.transaction(force_rollback=True):
        with pytest.raises(REFUSED, match="never in a part"), person.transaction():
            _lay(person, town, "foreign")
        assert not seen(person, town, "foreign")


def test_control_laid_down_in_a_part_it_would(town: Town) -> None:
    dropped = "DROP TRIGGER access_grant_whole ON bridge.access_grant"
    with unprotected(town, "desk", dropped) as person, person.transaction():
        _lay(person, town, "foreign")
        assert seen(person, town, "foreign")


@pytest.mark.parametrize("kind", ["walk_in", "reason"])
def test_without_its_line_it_is_not_kept(town: Town, kind: str) -> None:
    with town.by_hand("desk") as person:
        with pytest.raises(REFUSED, match="told in the log"), person.transaction():
            _lay(person, town, "foreign", kind)
        with pytest.raises(REFUSED, match="told in the log"), person.transaction():
            _lay_and_tell(person, town, kind, "own")
        assert not seen(person, town, "foreign")


def test_a_reason_is_not_kept_without_its_words(town: Town) -> None:
    with town.by_hand("desk") as person:
        with pytest.raises(REFUSED, match="told in the log"), person.transaction():
            _lay_and_tell(person, town, "reason", "foreign")
        with person.transaction(force_rollback=True):
            _lay(person, town, "foreign", "reason")
            _line(person, town, "foreign", text=bytes(32))
            person.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_control_unasked_for_it_is_kept_without_a_line(town: Town) -> None:
    dropped = "DROP TRIGGER access_grant_told ON bridge.access_grant"
    with unprotected(town, "desk", dropped) as person:
        _lay(person, town, "foreign")
        person.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_reason_stays_in_the_log_when_what_followed_went_wrong(town: Town) -> None:
    """The program itself: the file was open, so the line is there."""
    desk, client = town.people["desk"], town.clients["reason_yesterday"]
    asked = """SELECT count(*) FROM audit WHERE actor = %s AND client_id = %s AND ground = %s
        AND text_mac IS NOT NULL"""
    told = [desk.person.bytes, client.id.bytes, Reach.TYPED_REASON]
    write = town.world.services.people.write_note
    with town.admin() as admin:
        assert admin.execute(asked, told).fetchall() == [(0,)]
        with suppress(FieldProblem):
            write(replace(desk, reason="Belt terug"), client.id, " ")
        assert admin.execute(asked, told).fetchall() == [(1,)]
        write(desk, client.id, "Belt om drie uur terug.")
        assert admin.execute(asked, told).fetchall() == [(1,)]


# --- two numbers of one person ---------------------------------------------------------------

MADE_ONE = """INSERT INTO bridge.client_merge (kept_id, gone_id, at, by)
    VALUES (%s, %s, bridge.moment(), bridge.me())"""
GOES_ON = "UPDATE bridge.client SET merged_into = %s WHERE id = %s"


def test_a_file_out_of_reach_is_not_made_one_with_another(town: Town) -> None:
    own, foreign = town.clients["expected"].id.bytes, town.clients["foreign"].id.bytes
    with town.by_hand("mentor") as person:
        for said, values in (
            (MADE_ONE, [own, foreign]),
            (MADE_ONE, [foreign, own]),
            (GOES_ON, [foreign, own]),
        ):
            with pytest.raises(REFUSED):
                person.execute(said, values)


@pytest.mark.parametrize(("said", "table"), [(MADE_ONE, "client_merge"), (GOES_ON, "client")])
def test_control_unchecked_it_brings_that_file_along(town: Town, said: str, table: str) -> None:
    own, foreign = town.clients["reason"].id.bytes, town.clients["foreign"].id.bytes
    free = f"ALTER POLICY reach ON bridge.{table} WITH CHECK (true)"
    with unprotected(town, "mentor", free) as person:
        assert not seen(person, town, "foreign")
        person.execute(said, [foreign, own])
        assert seen(person, town, "foreign")


# --- ledger and agreements -------------------------------------------------------------------

WHOSE = {"ledger": "actor", "agreement": "by"}
WHERE = {
    "ledger": "client_id = %s AND kind = 'award'",
    "agreement": """plan_id IN (SELECT p.id FROM plan p JOIN "case" c ON c.id = p.case_id
        WHERE c.client_id = %s)""",
}
CHECKS = {
    "ledger": "holds('front_desk', 'mentor') AND NEW.client_id = ANY (reached_client())",
    "agreement": "(NEW.plan_id = ANY (reached_plan()))",
}


def _next_row(town: Town, table: str, who: str) -> dict[str, object]:
    """A row about the file that is out of reach, in the name of whoever writes it."""
    with town.admin() as admin:
        asked = f"SELECT * FROM {table} WHERE {WHERE[table]} ORDER BY seq LIMIT 1"
        found = admin.execute(asked, [town.clients["foreign"].id.bytes])
        names = [each.name for each in found.description or ()]
        row = dict(zip(names, found.fetchall()[0], strict=True))
        ((last,),) = admin.execute(f"SELECT max(seq) FROM {table}").fetchall()
        if table == "ledger":
            ((mac,),) = admin.execute("SELECT mac FROM ledger ORDER BY seq DESC LIMIT 1").fetchall()
            step = town.world.confirmed(town.people["other"], town.clients["foreign"]).id
            row |= {"prev": mac, "reward_id": bytes(16), "step_id": step.bytes}
    return row | {"seq": last + 1, WHOSE[table]: town.people[who].person.bytes}


def _added(person: psycopg.Connection, table: str, row: dict[str, object]) -> None:
    said = sql.SQL("INSERT INTO {}.{} ({}) VALUES ({})").format(
        *map(sql.Identifier, (DESK, table)),
        sql.SQL(", ").join(map(sql.Identifier, row)),
        sql.SQL(", ").join([sql.Placeholder()] * len(row)),
    )
    person.execute(said, list(row.values()))


@pytest.mark.parametrize("table", WHOSE)
def test_nobody_writes_in_the_ledger_or_agrees_for_a_file_out_of_reach(
    town: Town, table: str
) -> None:
    row = _next_row(town, table, "desk")
    with town.by_hand("desk") as person, pytest.raises(REFUSED, match="out of reach"):
        _added(person, table, row)


@pytest.mark.parametrize("table", WHOSE)
def test_control_unasked_the_row_is_written(town: Town, table: str) -> None:
    row = _next_row(town, table, "desk")
    unasked = without(town, f"write_{table}", CHECKS[table], "true", schema=DESK)
    with unprotected(town, "desk", unasked) as person:
        _added(person, table, row)


PARTS: dict[str, tuple[str, dict[str, object]]] = {
    "ledger_card": ("ledger_seq", {"position": 9, "voucher_kind": "x", "serial": "x", "cents": 1}),
    "agreement_step": ("agreement_seq", {"step_id": bytes(16)}),
}


@pytest.mark.parametrize("table", PARTS)
def test_nothing_is_added_to_a_row_of_another_deed(town: Town, table: str) -> None:
    of, values = PARTS[table]
    whole = of.removesuffix("_seq")
    with town.admin() as admin:
        ((last,),) = admin.execute(f"SELECT max(seq) FROM {whole}").fetchall()
    with town.by_hand("desk") as person, pytest.raises(REFUSED, match="together with its"):
        _added(person, table, {of: last, **values})


BRINGS = """INSERT INTO bridge.goal (id, plan_id, created_at, created_by)
    SELECT %s, id, 0, %s FROM bridge_wide.plan LIMIT 1"""


def test_a_list_of_hand_outs_brings_goals_unseen_and_in_ones_own_name_only(town: Town) -> None:
    mine, other = (town.people[who].person.bytes for who in ("coordinator", "mentor"))
    with town.by_hand("coordinator") as person, pytest.raises(REFUSED):
        person.execute(BRINGS, [uuid4().bytes, other])
    with town.by_hand("coordinator") as person:
        assert person.execute(BRINGS, [uuid4().bytes, mine]).rowcount == 1, "the control"
        assert person.execute("SELECT count(*) FROM bridge.goal").fetchone() == (0,)
        person.rollback()


# --- what the municipality itself keeps ------------------------------------------------------

BY_ROLE = {
    "INSERT INTO bridge.counter VALUES ('x', 1)": "administrator",
    "INSERT INTO bridge.destruction (id) VALUES ('x')": "mentor",
}


@pytest.mark.parametrize("said", BY_ROLE)
def test_what_the_municipality_keeps_is_written_by_whose_work_it_is(town: Town, said: str) -> None:
    with town.by_hand(BY_ROLE[said]) as person, pytest.raises(REFUSED):
        person.execute(said)


@pytest.mark.parametrize("said", BY_ROLE)
def test_control_without_its_policies_anybody_wrote_it(town: Town, said: str) -> None:
    table = said.split()[2]
    off = f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"
    with unprotected(town, BY_ROLE[said], off) as person:
        try:
            person.execute(said)
        except psycopg.errors.IntegrityError:
            return  # it came as far as what a row is like


FIRST = {
    "definition": "INSERT INTO bridge.definition VALUES ('x', '1', '{}', %s, 0)",
    "definition_words": """INSERT INTO bridge.definition_words
        SELECT id, version, 'xx', 1, '{}', %s, 0 FROM bridge.definition LIMIT 1""",
}
NOT_OURS = "not of this program"
OF_NOTHING = hashlib.sha256(b"{}").hexdigest()


@pytest.mark.parametrize("who", ["desk", "mentor", "all"])
@pytest.mark.parametrize("table", FIRST)
def test_nobody_puts_a_bridge_of_their_own_first(town: Town, table: str, who: str) -> None:
    """It would hold for everybody: a row that stands is never changed."""
    with town.by_hand(who) as person, pytest.raises(psycopg.Error, match=NOT_OURS):
        person.execute(FIRST[table], [OF_NOTHING])


@pytest.mark.parametrize("table", FIRST)
def test_control_unasked_it_would_stand_there(town: Town, table: str) -> None:
    dropped = f"DROP TRIGGER {table}_is_released ON bridge.{table}"
    with unprotected(town, "desk", dropped) as person:
        assert person.execute(FIRST[table], [OF_NOTHING]).rowcount == 1


USED = {
    "definition": "INSERT INTO bridge.definition VALUES ('bestaat', '1', %s, %s, 0)",
    "definition_words": """INSERT INTO bridge.definition_words
        SELECT id, version, 'xx', 1, %s, %s, 0 FROM bridge.definition LIMIT 1""",
}


@contextmanager
def brought(town: Town) -> Iterator[None]:
    """The owner brought a bridge and words that say nothing, for as long as this lasts."""
    with town.admin() as admin:
        admin.execute(
            """INSERT INTO released SELECT 'bestaat 1', %s
            UNION (SELECT concat_ws(' ', id, version, 'xx', 1), %s FROM definition LIMIT 1)""",
            [OF_NOTHING, OF_NOTHING],
        )
        try:
            yield
        finally:
            admin.execute("DELETE FROM released WHERE sha256 = %s", [OF_NOTHING])


@pytest.mark.parametrize("table", USED)
def test_what_the_owner_brought_comes_in_with_its_very_words_only(town: Town, table: str) -> None:
    with brought(town), town.by_hand("desk") as person:
        for said, sha256 in (("{ }", OF_NOTHING), ("{}", "0" * 64)):
            with pytest.raises(psycopg.Error, match=NOT_OURS), person.transaction():
                person.execute(USED[table], [said, sha256])
        with person.transaction(force_rollback=True):
            assert person.execute(USED[table], ["{}", OF_NOTHING]).rowcount == 1


@pytest.mark.parametrize("who", ["coordinator", "administrator"])
@pytest.mark.parametrize("table", USED)
def test_it_comes_in_with_somebody_who_talks_with_clients(town: Town, table: str, who: str) -> None:
    with brought(town):
        with town.by_hand(who) as person, pytest.raises(REFUSED):
            person.execute(USED[table], ["{}", OF_NOTHING])
        off = f"ALTER TABLE bridge.{table} DISABLE ROW LEVEL SECURITY"
        with unprotected(town, who, off) as person:
            assert person.execute(USED[table], ["{}", OF_NOTHING]).rowcount == 1, "the control"


def test_a_program_ahead_of_the_server_says_who_brings_it_up_to_date(town: Town) -> None:
    newer = KeptDefinition("morgen", "1", KeptText("{}", OF_NOTHING), {})
    database, desk = town.world.database, town.people["desk"]
    assert isinstance(database, AtWork)
    with database.done_by(desk, MORNING), pytest.raises(OlderStore), database.writing() as there:
        definitions_rows.keep(there, newer, Written(MORNING, desk.person))


def test_the_list_of_what_was_brought_is_of_nobody_who_works_here(town: Town) -> None:
    with town.by_hand("all") as person:
        for said in ("TABLE bridge.released", "INSERT INTO bridge.released VALUES ('x', 'x')"):
            with pytest.raises(REFUSED):
                person.execute(said)


COUNTED = [
    "UPDATE bridge.counter SET value = value - 1",
    "UPDATE bridge.counter SET name = 'x'",
    "DELETE FROM bridge.counter",
    "UPDATE bridge.receipt_counter SET value = value - 1",
    "UPDATE bridge.receipt_counter SET value = value + 2",
    "DELETE FROM bridge.receipt_counter",
]


@pytest.mark.parametrize("said", COUNTED)
def test_numbers_only_count_on(town: Town, said: str) -> None:
    """Else a number were given out twice, or a receipt missed."""
    with town.by_hand("desk") as person, pytest.raises(REFUSED, match="only counts on"):
        person.execute(said)
    table = said.split("bridge.")[1].split(maxsplit=1)[0]
    dropped = f"DROP TRIGGER {table}_counts_on ON bridge.{table}"
    with unprotected(town, "desk", dropped) as person:
        assert person.execute(said).rowcount > 0, "the control"


# --- the door --------------------------------------------------------------------------------


def test_nobody_else_on_the_server_connects_to_the_store(town: Town) -> None:
    stranger = "somebody of another database"
    with town.admin() as admin:
        admin.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(stranger)))
        try:
            with pytest.raises(psycopg.OperationalError, match="permission denied"):
                _connected(town.server, town.name, stranger)
            everybody = sql.SQL("{} CONNECT ON DATABASE {} {} PUBLIC")
            on = sql.Identifier(town.name)
            admin.execute(everybody.format(sql.SQL("GRANT"), on, sql.SQL("TO")))
            assert _connected(town.server, town.name, stranger), "the control"
            admin.execute(everybody.format(sql.SQL("REVOKE"), on, sql.SQL("FROM")))
        finally:
            admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(stranger)))


def _connected(server: Server, database: str, user: str) -> bool:
    asked = server.url(database).replace("postgres@", "@", 1)
    with psycopg.connect(asked, user=user) as connection:
        return bool(connection.execute("SELECT true").fetchone())
