"""What guards the rows on a server, changed by its owner in each way there is: it is named."""

import inspect
from collections.abc import Iterator
from contextlib import suppress

import pytest

from bridge_app.storage import guard_checks
from bridge_app.storage.server import setup, standing
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.roles import Roles
from tests.server import Server


@pytest.fixture(scope="module")
def store(server: Server) -> Iterator[ServerDatabase]:
    with server.database() as name:
        database = ServerDatabase(read(server.url(name)))
        setup.set_up(database)
        yield database
        database.close()


@pytest.fixture(autouse=True)
def everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in this store is answered by a test, so nothing is left out."""
    for name in ("made", "_added"):
        monkeypatch.setattr(standing, name, inspect.unwrap(getattr(standing, name)))


class _AsItWasError(Exception):
    """Thrown to take back what was planted."""


def test_all_of_it_stands_as_it_was_made(store: ServerDatabase) -> None:
    with store.reading() as connection:
        assert guard_checks.first_missing(connection) is None
        made = " ".join(standing.made(Roles.of(store.address.database)))
        there = {row[1] for row in connection.exec_driver_sql(standing._FUNCTIONS)}
    assert there == {name for name in there if f".{name}(" in made}
    assert {"refuse", "ledger_one_reward_per_step", "write_ledger", "holds", "sealed"} <= there


_NOTHING = "LANGUAGE plpgsql {}AS $$ BEGIN RETURN {}; END $$"
_OURS = "SECURITY DEFINER SET search_path = bridge, pg_temp "
PLANTED = {
    "refuse_but": "CREATE OR REPLACE FUNCTION bridge.refuse_but() RETURNS trigger "
    + _NOTHING.format("", "NEW"),
    "ledger_open_month": "CREATE OR REPLACE FUNCTION bridge.ledger_open_month() RETURNS trigger "
    + _NOTHING.format(_OURS, "NEW"),
    "write_ledger": "CREATE OR REPLACE FUNCTION bridge_desk.write_ledger() RETURNS trigger "
    + _NOTHING.format(_OURS, "NEW"),
    "holds": "CREATE OR REPLACE FUNCTION bridge.holds(VARIADIC wanted text[]) RETURNS boolean "
    + _NOTHING.format("STABLE " + _OURS, "true"),
    "begin_erasing": "DROP FUNCTION bridge.begin_erasing()",
    "me": "ALTER FUNCTION bridge.me() SECURITY INVOKER",
    "counts_on": "ALTER FUNCTION bridge.counts_on() SET search_path = public",
    "reach": "CREATE FUNCTION bridge.reach(who bytea) RETURNS bytea[] "
    + _NOTHING.format("", "NULL"),
    "ledger_no_update": "ALTER TABLE bridge.ledger DISABLE TRIGGER ledger_no_update",
    "ledger_no_delete": "ALTER TABLE bridge.ledger ENABLE TRIGGER ledger_no_delete",
    "counter_counts_on": "ALTER TABLE bridge.counter ENABLE REPLICA TRIGGER counter_counts_on",
    "access_grant_told": "DROP TRIGGER access_grant_told ON bridge.access_grant",
    "policy_no_delete": "CREATE OR REPLACE TRIGGER policy_no_delete BEFORE DELETE ON bridge.policy"
    " FOR EACH ROW WHEN (OLD.id < 0) EXECUTE FUNCTION bridge.refuse_but('x')",
    "ledger_reach": "DROP POLICY reach ON bridge.ledger",
    "approval_reach": "ALTER POLICY reach ON bridge.approval WITH CHECK (true)",
    "audit_reach": "ALTER POLICY reach ON bridge.audit TO PUBLIC",
    "case_mentor_reach": "DROP POLICY reach ON bridge.case_mentor; CREATE POLICY reach"
    " ON bridge.case_mentor FOR ALL TO CURRENT_USER USING (true)",
    "cover_ended": "ALTER POLICY ended ON bridge.cover"
    " USING (stands_in_id <> (SELECT bridge.me()))",
    "client_seen": "CREATE POLICY seen ON bridge.client FOR SELECT TO PUBLIC USING (true)",
    "goal": "ALTER TABLE bridge.goal DISABLE ROW LEVEL SECURITY",
    "plan": "ALTER TABLE bridge.plan NO FORCE ROW LEVEL SECURITY",
    "policy_no_truncate": "CREATE OR REPLACE TRIGGER policy_no_truncate BEFORE TRUNCATE ON"
    " bridge.policy FOR EACH STATEMENT EXECUTE FUNCTION bridge.sets_changed()",
    "audit_no_delete": "CREATE OR REPLACE TRIGGER audit_no_delete BEFORE DELETE ON bridge.audit"
    " FOR EACH ROW EXECUTE FUNCTION bridge.refuse_but_months('x', 'audit', 'seq')",
    # what stands beside it
    "let_in": "CREATE TRIGGER let_in BEFORE INSERT ON bridge.ledger FOR EACH ROW"
    " EXECUTE FUNCTION bridge.refuse()",
    "audit_in_turn": "CREATE TRIGGER audit_in_turn BEFORE INSERT ON bridge.answer"
    " FOR EACH STATEMENT EXECUTE FUNCTION bridge.in_turn()",
    "tell_all": "CREATE FUNCTION bridge.tell_all() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$",
    "lend": "CREATE FUNCTION public.lend() RETURNS integer LANGUAGE sql SECURITY DEFINER"
    " AS $$ SELECT 1 $$",
    "elsewhere": "CREATE RULE elsewhere AS ON INSERT TO bridge.audit_text DO INSTEAD NOTHING",
    # views
    "bridge_wide.story": "DROP VIEW bridge_wide.story",
    "bridge_wide.ledger": "CREATE OR REPLACE VIEW bridge_wide.ledger AS SELECT * FROM ("
    "SELECT * FROM bridge_wide.ledger) l",
    "bridge_wide.client_name": "CREATE OR REPLACE VIEW bridge_wide.client_name AS"
    " SELECT rowid, name FROM bridge.client_name",
    "bridge_wide.goal": "ALTER VIEW bridge_wide.goal RENAME COLUMN id TO other",
    "bridge_wide.plan": "ALTER VIEW bridge_wide.plan SET (security_barrier = true)",
    "bridge_desk.audit": "ALTER VIEW bridge_desk.audit RESET (security_invoker)",
    "bridge_desk.agreement": "ALTER VIEW bridge_desk.agreement OWNER TO {eraser}",
    "public.everybody": "CREATE VIEW public.everybody AS SELECT * FROM bridge.client",
    "bridge.kept": "CREATE MATERIALIZED VIEW bridge.kept AS SELECT * FROM bridge.ledger",
    # rights
    "ledger_granted": "GRANT INSERT ON bridge.ledger TO {app}",
    "answer_granted": "REVOKE INSERT ON bridge.answer FROM {app}",
    "client_granted": "GRANT SELECT ON bridge.client TO PUBLIC",
    "policy_granted": "GRANT SELECT ON bridge.policy TO {app} WITH GRANT OPTION",
    "set_key_granted": "GRANT SELECT ON bridge.set_key TO {eraser}",
    "ledger_seq_seq_granted": "GRANT UPDATE ON SEQUENCE bridge.ledger_seq_seq TO {app}",
    "client_phone_granted": "GRANT SELECT (phone) ON bridge.client TO PUBLIC",
    "sealed_granted": "GRANT EXECUTE ON FUNCTION bridge.sealed(text, bytea) TO PUBLIC",
    "today_granted": "REVOKE EXECUTE ON FUNCTION bridge.today() FROM {app}",
    "bridge_granted": "GRANT CREATE ON SCHEMA bridge TO {app}",
    "bridge_desk_granted": "REVOKE USAGE ON SCHEMA bridge_desk FROM {app}",
    "bridge_wide.client_granted": "GRANT SELECT ON bridge_wide.client TO PUBLIC",
    "database_granted": "GRANT CONNECT ON DATABASE {database} TO PUBLIC",
    "stranger": "CREATE ROLE stranger IN ROLE {eraser}",
    "{app}": "ALTER ROLE {app} BYPASSRLS",
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_another_than_it_was_is_named(store: ServerDatabase, name: str) -> None:
    database = store.address.database
    roles = Roles.of(database)
    called = {"app": roles.app, "eraser": roles.eraser, "database": database}
    planted, told = PLANTED[name], name
    for each, word in called.items():
        planted = planted.replace(f"{{{each}}}", f'"{word}"')
        told = told.replace(f"{{{each}}}", word)
    with suppress(_AsItWasError), store.writing() as connection:
        connection.exec_driver_sql(planted)
        assert guard_checks.first_missing(connection) == told
        raise _AsItWasError
