"""The door: made, entered, left; each refusal by its own name and nothing half behind it."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bridge_app.domain.access import TASKS, Role
from bridge_app.errors import (
    CannotWrite,
    DamagedStore,
    DiskFull,
    FieldProblem,
    NewerStore,
    NoStore,
    NotAllowed,
    PasswordTooShort,
    Problem,
    StoreInUse,
    StoreNotEmpty,
    StoreUnavailable,
    WrongPassword,
)
from bridge_app.services.session import Session, this_device
from bridge_app.services.vault import StoreState, Vault
from bridge_app.storage import chain, keys, opening, staff, store, tables
from bridge_app.trust_errors import TooSoon

PASSWORD, OTHER = "een lang wachtwoord", "een ander wachtwoord"


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
        self.ran = 600.0

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)
        self.ran += timedelta(**by).total_seconds()

    def running(self) -> float:
        return self.ran


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def vault(tmp_path: Path, clock: Hands) -> Vault:
    """A vault without a store."""
    return Vault(tmp_path / "store", clock, clock.running)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that was made and left; making one takes its time."""
    vault = Vault(tmp_path_factory.mktemp("template") / "store", Hands())
    vault.close(vault.create("anna", "Anna de Boer", PASSWORD))
    return vault.folder


@pytest.fixture
def made(vault: Vault, template: Path) -> Vault:
    """A vault whose store was made and left."""
    shutil.copytree(template, vault.folder)
    return vault


@pytest.fixture
def session(made: Vault) -> Iterator[Session]:
    """The first person, inside."""
    opened = made.open("anna", PASSWORD, this_device())
    yield opened
    made.close(opened)


def logins(session: Session) -> list[tuple[str, str, int]]:
    with session.database.reading() as connection:
        rows = connection.execute(tables.login_event.select().order_by(tables.login_event.c.seq))
        return [(row.kind, row.device, row.failures) for row in rows]


def in_folder(vault: Vault) -> set[str]:
    return {each.name for each in vault.folder.iterdir()}


# --- making ------------------------------------------------------------------------------------


def test_before_anything_there_is_no_store(vault: Vault) -> None:
    assert vault.state() == StoreState(vault.folder, exists=False)
    assert not vault.folder.exists()


def test_the_first_person_holds_every_role(vault: Vault) -> None:
    session = vault.create("anna", "Anna de Boer", PASSWORD)
    vault.close(session)
    assert session.staff.login == "anna"
    assert session.staff.name == "Anna de Boer"
    assert session.actor.roles == frozenset(TASKS)
    assert session.actor.device == this_device()
    assert not session.practice


def test_a_practice_store_says_so_before_and_after_the_door(vault: Vault) -> None:
    session = vault.create("balie", "Balie", PASSWORD, practice=True)
    assert session.practice
    vault.close(session)
    assert vault.state() == StoreState(vault.folder, exists=True, practice=True)
    session = vault.open("balie", PASSWORD, "desk 2")
    assert session.practice
    vault.close(session)


def test_making_a_store_is_the_first_line_of_its_log(session: Session) -> None:
    with session.database.reading() as connection:
        row = connection.execute(tables.audit.select()).one()
    assert (row.seq, row.action, row.actor) == (1, "store.create", session.staff.id)


def test_a_second_store_is_not_made_in_the_same_place(made: Vault) -> None:
    with pytest.raises(StoreNotEmpty):
        made.create("bob", "Bob", OTHER)
    made.close(made.open("anna", PASSWORD, "desk 2"))


def test_a_recovery_code_is_written_in_two_halves_and_opens_the_store(
    vault: Vault, tmp_path: Path
) -> None:
    paper = tmp_path / "code.txt"
    vault.close(vault.create("anna", "Anna", PASSWORD, recovery_file=paper))
    assert vault.state().has_recovery
    title, first, second = paper.read_text().splitlines()
    key_file = keys.read(vault.folder / keys.NAME)
    assert key_file.store in title
    code = first.split()[1] + second.split()[1]
    assert keys.opened_with(key_file, keys.RECOVERY, code)
    assert not keys.opened_with(key_file, keys.RECOVERY, first.split()[1])


def test_without_a_recovery_file_the_state_says_that_it_is_still_to_come(made: Vault) -> None:
    assert made.state().exists
    assert not made.state().has_recovery


@pytest.mark.parametrize("place", ["there already.txt", "no such folder/code.txt"])
def test_a_recovery_file_that_cannot_be_written_means_no_store(
    vault: Vault, tmp_path: Path, place: str
) -> None:
    (tmp_path / "there already.txt").write_text("of another store")
    with pytest.raises(CannotWrite):
        vault.create("anna", "Anna", PASSWORD, recovery_file=tmp_path / place)
    assert not vault.state().exists
    assert (tmp_path / "there already.txt").read_text() == "of another store"


def test_a_store_that_cannot_be_made_leaves_no_recovery_file(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise DiskFull(vault.folder)

    with monkeypatch.context() as patch:
        patch.setattr(opening, "make", full)
        with pytest.raises(DiskFull):
            vault.create("anna", "Anna", PASSWORD, recovery_file=tmp_path / "code.txt")
    assert not (tmp_path / "code.txt").exists()
    vault.close(vault.create("anna", "Anna", PASSWORD))  # and the lock was let go


@pytest.mark.parametrize(
    ("login", "name", "password", "problem"),
    [
        (" ", "Anna", PASSWORD, FieldProblem("login", "empty")),
        ("anna", "", PASSWORD, FieldProblem("name", "empty")),
        ("a" * 101, "Anna", PASSWORD, FieldProblem("login", "too_long", 100)),
        ("anna", "Anna", "x" * 129, FieldProblem("password", "too_long", 128)),
        ("anna", "Anna", "elf tekens!", PasswordTooShort(12)),
    ],
)
def test_what_cannot_be_accepted_is_named(
    vault: Vault, login: str, name: str, password: str, problem: Problem
) -> None:
    with pytest.raises(type(problem)) as told:
        vault.create(login, name, password)
    assert vars(told.value) == vars(problem)
    assert not vault.folder.exists()


# --- entering ----------------------------------------------------------------------------------


def test_who_was_there_comes_in_again_and_it_is_written_down(made: Vault, clock: Hands) -> None:
    clock.later(days=1)
    session = made.open("Anna", PASSWORD, "desk 2")
    assert session.actor.device == "desk 2"
    assert session.actor.roles == frozenset(TASKS)
    assert logins(session) == [
        ("login", this_device(), 0), ("logout", this_device(), 0), ("login", "desk 2", 0),
    ]  # fmt: skip
    key = session.database.key_for(chain.LOGINS.purpose)
    with session.database.reading() as connection:
        assert chain.verify(connection, key, chain.LOGINS).whole
    made.close(session)


def test_no_store(vault: Vault) -> None:
    with pytest.raises(NoStore):
        vault.open("anna", PASSWORD, "desk 2")
    assert not vault.folder.exists()


@pytest.mark.parametrize("login", ["anna", "nobody"])
def test_a_wrong_password_and_an_unknown_name_are_the_same(made: Vault, login: str) -> None:
    with pytest.raises(WrongPassword) as told:
        made.open(login, OTHER, "desk 2")
    assert vars(told.value) == {"wait_seconds": 1}


def test_wrong_tries_wait_and_are_told_at_the_next_good_one(made: Vault, clock: Hands) -> None:
    for wait in (1, 2, 4):
        with pytest.raises(WrongPassword) as told:
            made.open("anna", OTHER, "desk 2")
        assert told.value.wait_seconds == wait
        with pytest.raises(WrongPassword) as told:
            made.open("anna", PASSWORD, "desk 2")  # even the right one waits
        assert isinstance(told.value, TooSoon), "and is not told to be wrong"
        assert told.value.wait_seconds == wait
        clock.later(seconds=wait)
    session = made.open("anna", PASSWORD, "desk 2")
    assert logins(session)[-1] == ("login", "desk 2", 3)
    made.close(session)
    left = keys.read(made.folder / keys.NAME).tries.values()
    assert [each.wait for each in left] == [0], "of the device, for whoever comes next"


@pytest.mark.parametrize("days", [-30, -1, 1, 30, 4000])
def test_neither_the_clock_nor_a_new_start_ends_the_waiting(
    made: Vault, clock: Hands, days: int
) -> None:
    """The wall says another day, and then the machine is started anew as well."""
    for wait in (1, 2, 4, 8):
        with pytest.raises(WrongPassword):
            made.open("anna", OTHER, "desk 2")
        clock.ran += wait
    with pytest.raises(WrongPassword):
        made.open("anna", OTHER, "desk 2")
    clock.now += timedelta(days=days)
    for runs in (clock.ran, 5.0):
        clock.ran = runs
        with pytest.raises(WrongPassword) as told:
            made.open("anna", PASSWORD, "desk 2")
        assert told.value.wait_seconds == (16 if runs > 600 else 11)
    clock.ran = 16.0
    with pytest.raises(WrongPassword) as told:
        made.open("anna", OTHER, "desk 2")
    assert told.value.wait_seconds == 32, "the tries before still count"


def test_another_desk_does_not_wait(made: Vault) -> None:
    with pytest.raises(WrongPassword):
        made.open("anna", OTHER, "desk 2")
    made.close(made.open("anna", PASSWORD, "desk 3"))


def test_two_programs_cannot_be_in(made: Vault, clock: Hands) -> None:
    session = made.open("anna", PASSWORD, "desk 2")
    with pytest.raises(StoreInUse):
        Vault(made.folder, clock).open("anna", PASSWORD, "desk 3")
    with pytest.raises(StoreInUse):
        made.open("anna", PASSWORD, "desk 2")
    made.close(session)
    made.close(made.open("anna", PASSWORD, "desk 2"))


def test_who_does_not_work_here_any_more_stays_out(made: Vault) -> None:
    session = made.open("anna", PASSWORD, "desk 2")
    with session.database.writing() as connection:
        connection.execute(tables.staff.update().values(active=False))
    made.close(session)
    with pytest.raises(WrongPassword):
        made.open("anna", PASSWORD, "desk 2")


def newer(vault: Vault) -> None:
    session = vault.open("anna", PASSWORD, "desk 2")
    with session.database.writing() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version_num = '9999'")
    vault.close(session)


def flipped(vault: Vault) -> None:
    path = vault.folder / store.DATABASE
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)


def without_keys(vault: Vault) -> None:
    (vault.folder / keys.NAME).write_text("{}")


def called_practice(vault: Vault) -> None:
    path = vault.folder / keys.NAME
    path.write_text(path.read_text().replace('"practice": false', '"practice": true'))


@pytest.mark.parametrize(
    ("break_it", "problem"),
    [
        (newer, NewerStore),
        (flipped, DamagedStore),
        (without_keys, DamagedStore),
        (called_practice, DamagedStore),
    ],
)
def test_each_trouble_of_the_file_has_its_own_name(
    made: Vault, break_it: Callable[[Vault], None], problem: type[Problem]
) -> None:
    made.close(made.open("anna", PASSWORD, "desk 2"))
    break_it(made)
    for _ in range(2):  # the second time shows that the lock was let go
        with pytest.raises(problem):
            made.open("anna", PASSWORD, "desk 2")


def test_a_key_file_that_cannot_be_read_tells_nothing(made: Vault) -> None:
    without_keys(made)
    assert made.state() == StoreState(made.folder, exists=True)


# --- more people -------------------------------------------------------------------------------


def test_one_person_more(vault: Vault, session: Session) -> None:
    bob = vault.add_person(session, "bob", "Bob", OTHER, [Role.MENTOR, Role.FRONT_DESK])
    vault.close(session)
    again = vault.open("bob", OTHER, "desk 2")
    assert again.staff == bob
    assert again.actor.roles == {Role.MENTOR, Role.FRONT_DESK}
    with pytest.raises(NotAllowed):
        vault.add_person(again, "carl", "Carl", PASSWORD, [Role.MENTOR])
    vault.close(again)
    with pytest.raises(WrongPassword):
        vault.open("carl", PASSWORD, "desk 2")


def test_a_login_is_one_persons_own(vault: Vault, session: Session) -> None:
    before = keys.read(vault.folder / keys.NAME)
    with pytest.raises(FieldProblem) as told:
        vault.add_person(session, "ANNA", "Another", OTHER, [Role.MENTOR])
    assert (told.value.field, told.value.reason) == ("login", "twice")
    assert keys.read(vault.folder / keys.NAME) == before


def test_a_key_that_cannot_be_kept_leaves_no_person(
    vault: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise DiskFull(vault.folder)

    with monkeypatch.context() as patch:
        patch.setattr(keys, "write", full)
        with pytest.raises(DiskFull):
            vault.add_person(session, "bob", "Bob", OTHER, [Role.MENTOR])
    with session.database.reading() as connection:
        assert not staff.login_taken(connection, "bob")


def test_a_second_person_proves_in_place_who_they_are(vault: Vault, session: Session) -> None:
    bob = vault.add_person(session, "bob", "Bob", OTHER, [Role.COORDINATOR])
    actor = vault.prove(session, "bob", OTHER)
    assert (actor.person, actor.roles) == (bob.id, frozenset({Role.COORDINATOR}))
    assert actor.device == session.actor.device
    assert logins(session)[-1][0] == "proof"


def test_a_wrong_proof_waits_like_a_wrong_login(
    vault: Vault, session: Session, clock: Hands
) -> None:
    vault.add_person(session, "bob", "Bob", OTHER, [Role.COORDINATOR])
    with pytest.raises(WrongPassword) as told:
        vault.prove(session, "bob", PASSWORD)
    assert told.value.wait_seconds == 1
    clock.later(seconds=1)
    vault.prove(session, "bob", OTHER)
    assert logins(session)[-1] == ("proof", session.actor.device, 1)


def test_a_key_file_laid_in_place_of_ours_proves_nothing(vault: Vault, session: Session) -> None:
    ours = keys.read(vault.folder / keys.NAME)
    forged = keys.with_slot(ours, "eve", OTHER, keys.Opened(bytes(32), session.staff.id))
    keys.write(vault.folder / keys.NAME, forged)
    with pytest.raises(WrongPassword):
        vault.prove(session, "eve", OTHER)


def test_a_slot_without_a_person_proves_nothing(vault: Vault, session: Session) -> None:
    stray = keys.Opened(session.database.key, UUID(int=7))
    ours = keys.read(vault.folder / keys.NAME)
    keys.write(vault.folder / keys.NAME, keys.with_slot(ours, "eve", OTHER, stray))
    with pytest.raises(WrongPassword):
        vault.prove(session, "eve", OTHER)


# --- leaving -----------------------------------------------------------------------------------


def test_leaving_folds_the_log_and_lets_the_next_one_in(vault: Vault, session: Session) -> None:
    vault.close(session)
    assert in_folder(vault) == {store.DATABASE, keys.NAME, "store.lock"}
    again = vault.open("anna", PASSWORD, "desk 2")
    vault.close(again)


def test_leaving_works_also_when_nothing_can_be_written(
    vault: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise StoreUnavailable(vault.folder, "SQLITE_IOERR")

    with monkeypatch.context() as patch:
        patch.setattr(staff, "note_login", full)
        vault.close(session)
    vault.close(vault.open("anna", PASSWORD, "desk 2"))


def test_the_door_loads_no_database_before_somebody_comes_in() -> None:
    """The login screen paints first (SPEED 5)."""
    code = (
        "import sys; from pathlib import Path; from bridge_app.services.vault import Vault;"
        "Vault(Path('nowhere')).state();"
        "print([m for m in ('sqlalchemy', 'sqlcipher3', 'alembic', 'cryptography')"
        " if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"
