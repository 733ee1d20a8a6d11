"""The door of a store on a server: each comes in as themselves, and each refusal by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from bridge_app.desk_errors import KeptOut, MayNotSetUp, NoDatabase, OnlyInAFile, ServerGone
from bridge_app.domain.access import TASKS, Actor, Role
from bridge_app.domain.approving import Asked
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import (
    FieldProblem,
    NewerStore,
    NotAllowed,
    NotFound,
    OwnApproval,
    PasswordTooShort,
    Problem,
    WrongPassword,
)
from bridge_app.services import founding
from bridge_app.services.keyring import Keyring
from bridge_app.services.server_vault import TRIES, ServerVault
from bridge_app.services.session import Session, services_for
from bridge_app.storage import approvals, guarding, keys, second_steps, tables
from bridge_app.storage.database import Database
from bridge_app.storage.server import logins
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.roles import Roles
from bridge_app.trust_errors import CodeNeeded, SamePassword, WrongCode
from tests.served import KEEPER, LOGIN, PASSWORD, Hands, Town, empty_town
from tests.server import Server

OTHER, DEVICE = "een ander wachtwoord", "desk 2"


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def vault(town: Town, tmp_path: Path, hands: Hands) -> ServerVault:
    return town.door(tmp_path / "machine", hands)


@pytest.fixture
def anna(vault: ServerVault) -> Iterator[Session]:
    """The first person, inside."""
    session = vault.open(LOGIN, PASSWORD, DEVICE)
    yield session
    vault.close(session)


@contextmanager
def somebody(vault: ServerVault, anna: Session, login: str) -> Iterator[UUID]:
    """A mentor with this login, who leaves afterwards."""
    begins = Newcomer(login.title(), login, frozenset({Role.MENTOR}))
    member = vault.let_in(anna, begins, OTHER)
    yield member.id
    ring = Keyring(vault, anna)
    with anna.database.reading() as connection:
        works = sa.select(tables.staff.c.active).where(tables.staff.c.id == member.id)
        still = connection.execute(works).scalar_one()
    if still:
        ring.dismiss(member.id)


def log_of_logins(session: Session) -> list[tuple[str, UUID | None, str, int]]:
    event = tables.login_event.c
    asked = sa.select(event.kind, event.staff, event.device, event.failures).order_by(event.seq)
    with session.database.reading() as connection:
        return [(*row,) for row in connection.execute(asked)]


# --- beginning ---------------------------------------------------------------------------------


def test_the_owner_makes_it_and_again_changes_nothing(strict_server: Server, hands: Hands) -> None:
    with empty_town(strict_server) as town:
        owner = town.owner()
        made, first = founding.found(owner, hands, lambda: ("kees", "Kees", PASSWORD))
        assert (made.tables > 0, first and first.login) == (True, "kees")
        again, nobody = founding.found(owner, hands, lambda: pytest.fail("nobody is asked"))
        assert (again.tables, again.roles, nobody) == (0, (), None)
        owner.close()


@pytest.mark.parametrize(
    ("right", "taken"),
    [
        ("create_role", f"ALTER ROLE {KEEPER} NOCREATEROLE"),
        ("owner", "ALTER DATABASE {name} OWNER TO postgres"),
        ("owner", "ALTER SCHEMA public OWNER TO postgres; REVOKE ALL ON SCHEMA public FROM public"),
    ],
)
def test_who_may_not_is_told_which_right_is_missing(
    strict_server: Server, hands: Hands, right: str, taken: str
) -> None:
    with empty_town(strict_server) as town, strict_server.connect(town.name) as admin:
        admin.execute(taken.format(name=town.name))
        owner = town.owner()
        with pytest.raises(MayNotSetUp) as refused:
            founding.found(owner, hands, lambda: ("kees", "Kees", PASSWORD))
        owner.close()
        admin.execute(f"ALTER ROLE {KEEPER} CREATEROLE")
        assert (refused.value.right, refused.value.who) == (right, KEEPER)
        assert admin.execute("SELECT to_regclass('bridge.staff')").fetchone() == (None,)


@pytest.mark.parametrize(
    ("login", "password", "problem"),
    [("kees", "kort", PasswordTooShort), ("k" * 60, PASSWORD, FieldProblem)],
)
def test_what_will_not_do_is_said_before_anything_is_made(
    strict_server: Server, hands: Hands, login: str, password: str, problem: type[Problem]
) -> None:
    with empty_town(strict_server) as town:
        owner = town.owner()
        with pytest.raises(problem):
            founding.found(owner, hands, lambda: (login, "Kees", password))
        with owner.reading() as connection:
            assert not logins.anybody(connection)
        owner.close()


# --- coming in ---------------------------------------------------------------------------------


def test_everybody_comes_in_as_themselves(town: Town, anna: Session) -> None:
    assert anna.staff.login == LOGIN
    assert anna.actor.roles == frozenset(TASKS)
    assert (anna.actor.device, anna.practice, anna.step_missing) == (DEVICE, False, False)
    with anna.database.reading() as connection:
        who = connection.exec_driver_sql("SELECT session_user").scalar_one()
        assert logins.me(connection) == anna.staff.id
    assert who == f"{town.name}.anna"
    assert log_of_logins(anna)[-1] == ("login", anna.staff.id, DEVICE, 0)


@pytest.mark.parametrize("typed", ["anna", "ANNA", " Anna "])
def test_capitals_and_spaces_of_a_login_do_not_matter(vault: ServerVault, typed: str) -> None:
    session = vault.open(typed, PASSWORD, DEVICE)
    vault.close(session)
    assert session.staff.login == LOGIN


@pytest.mark.parametrize(
    ("login", "password"),
    [(LOGIN, OTHER), (LOGIN, ""), ("nobody", PASSWORD), ("postgres", ""), ("x" * 80, PASSWORD)],
)
def test_who_is_not_known_is_refused_alike_and_waits_longer(
    vault: ServerVault, hands: Hands, login: str, password: str
) -> None:
    for wait in (1, 2):
        with pytest.raises(WrongPassword) as refused:
            vault.open(login, password, DEVICE)
        assert refused.value.wait_seconds == wait
        with pytest.raises(WrongPassword):  # also the right one, before the time
            vault.open(login, PASSWORD, DEVICE)
        hands.later(wait)


def test_who_does_not_work_here_is_not_known(town: Town, vault: ServerVault) -> None:
    with town.server.connect(town.name) as admin:
        admin.execute("UPDATE bridge.staff SET active = false WHERE login = %s", [LOGIN])
        with pytest.raises(WrongPassword):
            vault.open(LOGIN, PASSWORD, DEVICE)
        admin.execute("UPDATE bridge.staff SET active = true WHERE login = %s", [LOGIN])


def test_wrong_tries_stand_in_the_log_and_are_forgiven(vault: ServerVault, hands: Hands) -> None:
    for wait in (1, 2):
        with pytest.raises(WrongPassword):
            vault.open(LOGIN, OTHER, DEVICE)
        hands.later(wait)
    session = vault.open(LOGIN, PASSWORD, DEVICE)
    assert log_of_logins(session)[-2:] == [
        ("refused", None, DEVICE, 2),
        ("login", session.staff.id, DEVICE, 2),
    ]
    assert vault.waits.failures(LOGIN, DEVICE) == 0
    vault.close(session)


def test_a_file_of_tries_that_cannot_be_read_keeps_nobody_out(vault: ServerVault) -> None:
    vault.folder.mkdir()
    (vault.folder / TRIES).write_text("no")
    vault.close(vault.open(LOGIN, PASSWORD, DEVICE))


def test_a_server_that_is_not_there_is_told(tmp_path: Path, hands: Hands) -> None:
    nowhere = read(f"postgresql:///brug?host={tmp_path}")
    with pytest.raises(ServerGone):
        ServerVault(nowhere, tmp_path, hands, hands.running).open(LOGIN, PASSWORD, DEVICE)


def test_a_database_that_is_not_there_is_no_wrong_password(town: Town, anna: Session) -> None:
    assert isinstance(anna.database, ServerDatabase)
    other = read(town.url.replace(town.name, "elsewhere"))
    there = ServerDatabase(other.of(anna.database.address.user), key=anna.database.key)
    with pytest.raises(NoDatabase), there.reading():
        pytest.fail("there is no such database")


def test_a_newer_store_is_left_alone(town: Town, vault: ServerVault) -> None:
    with town.server.connect(town.name) as admin:
        admin.execute("UPDATE bridge.schema_version SET version_num = '9999'")
        with pytest.raises(NewerStore):
            vault.open(LOGIN, PASSWORD, DEVICE)
        admin.execute("UPDATE bridge.schema_version SET version_num = '0001'")


# --- what the server knows ---------------------------------------------------------------------


def test_the_server_never_sees_the_password(town: Town) -> None:
    role = logins.role_of(town.name, LOGIN)
    secret = logins.secret_of(role, PASSWORD)
    with town.server.connect(town.name) as admin:
        asked = "SELECT rolpassword FROM pg_authid WHERE rolname = %s"
        (kept,) = admin.execute(asked, [role]).fetchone() or ("",)
    assert kept.startswith("SCRAM-SHA-256$4096:")
    assert PASSWORD not in kept
    assert secret not in kept
    with pytest.raises(psycopg.OperationalError):  # control: what was typed opens nothing
        psycopg.connect(town.url, user=role, password=PASSWORD)
    psycopg.connect(town.url, user=role, password=secret).close()


def test_the_same_password_is_another_secret_for_another_person() -> None:
    secrets = {logins.secret_of(role, PASSWORD) for role in ("a.anna", "a.bob", "b.anna")}
    assert len(secrets) == 3
    assert logins.secret_of("a.anna", "caf\u00e9") == logins.secret_of("a.anna", "cafe\u0301")


# --- letting in and keeping out ----------------------------------------------------------------


def test_somebody_is_let_in_and_leaves(vault: ServerVault, anna: Session, tmp_path: Path) -> None:
    ring = Keyring(vault, anna)
    given = ring.let_in(Newcomer("Bob", "bob", frozenset({Role.MENTOR})))
    bob = vault.open("bob", given.password, DEVICE)
    assert (bob.staff.must_change, bob.actor.roles) == (True, frozenset({Role.MENTOR}))
    with pytest.raises(SamePassword):
        Keyring(vault, bob).choose_password(given.password)
    Keyring(vault, bob).choose_password(OTHER)
    with bob.database.reading():  # the same window goes on, also over a new line
        pass
    bob.database.close()
    with bob.database.reading():
        pass
    ring.dismiss(given.member.id)
    with pytest.raises(KeptOut), bob.database.reading() as connection:
        logins.me(connection)
    bob.database.close()
    with pytest.raises(WrongPassword):
        vault.open("bob", OTHER, "desk 3")
    back = ring.take_back(given.member.id, Newcomer("Bob", "bob", frozenset({Role.MENTOR})))
    vault.close(vault.open("bob", back.password, "desk 4"))
    ring.dismiss(given.member.id)


def test_whoever_may_not_enter_the_database_any_more_is_told_so(
    town: Town, vault: ServerVault, anna: Session
) -> None:
    """Not that the server is gone: it answered, and whoever waits for it waits for ever."""
    with somebody(vault, anna, "dries"), town.server.connect(town.name) as admin:
        role = sql.Identifier(logins.role_of(town.name, "dries"))
        works_here = sql.Identifier(Roles.of(town.name).app)
        admin.execute(sql.SQL("REVOKE {} FROM {}").format(works_here, role))
        eraser = sql.Identifier(Roles.of(town.name).eraser)
        admin.execute(sql.SQL("REVOKE {} FROM {}").format(eraser, role))
        with pytest.raises(KeptOut):
            vault.open("dries", OTHER, DEVICE)
        with pytest.raises(ServerGone), ServerDatabase(read(f"{town.url}&port=1")).reading():
            pass


def test_a_password_is_changed_and_reset(vault: ServerVault, anna: Session) -> None:
    with somebody(vault, anna, "carla") as carla:
        inside = vault.open("carla", OTHER, DEVICE)
        with pytest.raises(WrongPassword):
            Keyring(vault, inside).change_password(PASSWORD, "nog een ander woord")
        vault.waits.forgive("carla", DEVICE)
        Keyring(vault, inside).change_password(OTHER, "nog een ander woord")
        vault.close(inside)
        vault.close(vault.open("carla", "nog een ander woord", DEVICE))
        given = Keyring(vault, anna).reset_password(carla)
        assert not vault.fits("carla", "nog een ander woord")
        assert vault.fits("carla", given.password)


def test_who_works_here_may_erase_what_the_program_lets_them(anna: Session) -> None:
    with anna.database.writing() as connection, guarding.lifted(connection):
        now = connection.exec_driver_sql("SELECT current_user").scalar_one()
    assert now.endswith("_eraser")


def test_the_owner_gives_an_administrator_another_password(
    town: Town, vault: ServerVault, anna: Session, hands: Hands
) -> None:
    owner = town.owner()
    with somebody(vault, anna, "greet"), pytest.raises(NotFound):
        founding.recover(owner, hands, "greet", OTHER)
    with pytest.raises(NotFound):
        founding.recover(owner, hands, "nobody", OTHER)
    with pytest.raises(PasswordTooShort):
        founding.recover(owner, hands, LOGIN, "kort")
    assert founding.recover(owner, hands, LOGIN.upper(), OTHER).id == anna.staff.id
    assert not vault.fits(LOGIN, PASSWORD)
    founding.recover(owner, hands, LOGIN, PASSWORD)
    assert vault.fits(LOGIN, PASSWORD)
    owner.close()


def test_who_does_not_administer_lets_nobody_in(vault: ServerVault, anna: Session) -> None:
    with somebody(vault, anna, "dirk"):
        inside = vault.open("dirk", OTHER, DEVICE)
        role = logins.role_of(vault.address.database, "eva")
        with pytest.raises(NotAllowed):
            vault.let_in(inside, Newcomer("Eva", "eva", frozenset({Role.MENTOR})), OTHER)
        refused = pytest.raises(sa.exc.ProgrammingError, match="only who administers")
        with refused, inside.database.writing() as connection:
            logins.give(connection, anna.staff.id, role, "x")
        with refused, inside.database.writing() as connection:
            logins.take(connection, anna.staff.id)
        vault.close(inside)


@pytest.mark.parametrize("role", ["postgres", "other.anna", ""])
def test_no_role_of_another_is_taken(vault: ServerVault, anna: Session, role: str) -> None:
    with (
        pytest.raises(sa.exc.ProgrammingError, match="no name or no proof"),
        anna.database.writing() as connection,
    ):
        logins.give(connection, anna.staff.id, role, "x")


def test_a_deed_that_fails_gives_no_way_in(vault: ServerVault, anna: Session) -> None:
    with pytest.raises(FieldProblem):
        vault.let_in(anna, Newcomer("Anna", "ANNA", frozenset({Role.MENTOR})), OTHER)
    vault.close(vault.open(LOGIN, PASSWORD, DEVICE))


def test_a_login_that_only_looks_other_is_taken(vault: ServerVault, anna: Session) -> None:
    with somebody(vault, anna, "ren\u00e9e"), pytest.raises(FieldProblem) as refused:
        vault.let_in(anna, Newcomer("Ren", "rene\u0301e", frozenset({Role.MENTOR})), OTHER)
    assert (refused.value.field, refused.value.reason) == ("login", "twice")


def test_a_way_in_is_not_taken_from_a_colleague(vault: ServerVault, anna: Session) -> None:
    role = logins.role_of(vault.address.database, LOGIN)
    with somebody(vault, anna, "dora") as dora:
        with pytest.raises(FieldProblem), anna.database.writing() as connection:
            logins.give(connection, dora, role, "x")
        assert vault.fits(LOGIN, PASSWORD)
        assert vault.fits("dora", OTHER)


def test_a_role_that_an_older_store_left_lets_nobody_in(
    town: Town, vault: ServerVault, anna: Session
) -> None:
    role = logins.role_of(town.name, "piet")
    with town.server.connect(town.name) as admin:
        made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD 'of before'")
        admin.execute(made.format(sql.Identifier(role)))
    with somebody(vault, anna, "piet"):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(town.url, user=role, password="of before")
        assert vault.fits("piet", OTHER)


def test_there_is_no_printed_code(vault: ServerVault, anna: Session) -> None:
    ring = Keyring(vault, anna)
    for call in (ring.new_recovery_code, lambda: ring.prove_recovery_code("X")):
        with pytest.raises(OnlyInAFile):
            call()
    with pytest.raises(OnlyInAFile):
        vault.recover("X", LOGIN, PASSWORD, DEVICE)


# --- who stands beside -------------------------------------------------------------------------


def test_a_second_person_shows_in_place_who_they_are(vault: ServerVault, anna: Session) -> None:
    with somebody(vault, anna, "fleur") as fleur:
        shown = vault.prove(anna, "fleur", OTHER)
        assert (shown.person, shown.roles) == (fleur, frozenset({Role.MENTOR}))
        assert log_of_logins(anna)[-1] == ("proof", fleur, DEVICE, 0)
        with pytest.raises(WrongPassword):
            vault.prove(anna, "fleur", PASSWORD)


def test_what_a_second_person_agrees_to_is_written_by_themselves_and_by_nobody_else(
    vault: ServerVault, anna: Session, hands: Hands
) -> None:
    asked = Asked(uuid4(), anna.staff.id, {uuid4(): 50_00})

    def agree(database: Database, actor: Actor) -> None:
        services_for(database, vault.clock).rewards.approve(actor, asked)

    with somebody(vault, anna, "loes") as loes:
        with pytest.raises(WrongPassword):
            vault.prove(anna, "loes", PASSWORD, "", agree)
        hands.later(1)
        with pytest.raises(OwnApproval):
            vault.prove(anna, LOGIN, PASSWORD, "", agree)
        shown = vault.prove(anna, "loes", OTHER)
        with pytest.raises(sa.exc.DBAPIError, match=r"row-level security|name of another"):
            agree(anna.database, shown)  # the control: in her own window she is nobody else
        vault.prove(anna, "loes", OTHER, "", agree)
        with anna.database.reading() as connection:
            assert [each.by for each in approvals.listed(connection)] == [loes]


def test_a_second_step_is_asked_and_a_wrong_code_counts(
    vault: ServerVault, anna: Session, hands: Hands
) -> None:
    kept = second_steps.Kept(b"s" * 20, 0, (), hands())
    with anna.database.writing() as connection:
        second_steps.keep(connection, anna.staff.id, kept)
    with pytest.raises(CodeNeeded):
        vault.open(LOGIN, PASSWORD, DEVICE)
    with pytest.raises(WrongCode) as refused:
        vault.open(LOGIN, PASSWORD, DEVICE, "000000")
    assert refused.value.wait_seconds == 1
    hands.later(1)
    assert vault.prove(anna, LOGIN, PASSWORD).person == anna.staff.id  # vouched for by being in
    vault.prove_password(anna, LOGIN, PASSWORD)
    with anna.database.writing() as connection:
        second_steps.remove(connection, anna.staff.id)


def test_what_this_machine_keeps_names_nobody(vault: ServerVault) -> None:
    with pytest.raises(WrongPassword):
        vault.open("geertruida", OTHER, DEVICE)
    kept = "".join(each.read_text() for each in vault.folder.iterdir())
    assert "geertruida" not in kept
    assert keys.read(vault.folder / TRIES).slots == ()
