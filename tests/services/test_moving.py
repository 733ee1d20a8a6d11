"""A municipality moves from its folder to a server and back, by its administrator."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from psycopg import sql

from bridge_app.desk_errors import MayNotSetUp, NotArrived, StoreMoved
from bridge_app.domain.access import Role
from bridge_app.domain.people import NewClient
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import NotAllowed, NotFound, StoreNotEmpty, WrongPassword
from bridge_app.services import moving
from bridge_app.services.keyring import Keyring
from bridge_app.services.moving import Mover, Moving
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import moved, tables
from bridge_app.storage.server.database import ServerDatabase
from tests.served import Hands, Town, empty_town, found
from tests.server import Server

LOGIN, PASSWORD, OTHER = "Bea", "een lang wachtwoord", "nog een lang wachtwoord"
MOVER, KEY = Mover(LOGIN, PASSWORD), "Maandcijfers"


@pytest.fixture
def town(strict_server: Server) -> Iterator[Town]:
    """A database in which nothing is yet."""
    with empty_town(strict_server) as made:
        yield made


@pytest.fixture
def owned(town: Town) -> Iterator[ServerDatabase]:
    database = town.owner()
    yield database
    database.close()


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def vault(tmp_path: Path, hands: Hands) -> Vault:
    return Vault(tmp_path / "store", hands, hands.running)


@pytest.fixture
def here(vault: Vault, hands: Hands) -> Iterator[Session]:
    """A store in a folder with one client, and whoever administers it inside."""
    session = vault.create(LOGIN, "Bea", PASSWORD)
    services_for(session.database, hands).people.create(session.actor, NewClient("Karin"))
    yield session
    vault.close(session)


def moves(session: Session, hands: Hands) -> Moving:
    return Moving(session, hands, MOVER)


@contextmanager
def inside(town: Town, tmp_path: Path, hands: Hands) -> Iterator[Session]:
    """On the server, by its own door."""
    door = town.door(tmp_path / "machine", hands)
    session = door.open(LOGIN, PASSWORD, "desk 2")
    yield session
    door.close(session)


def names(session: Session, hands: Hands) -> list[str | None]:
    listed = services_for(session.database, hands).people.listed(session.actor)
    return [each.first_name for each in listed]


def test_there_and_back(
    here: Session, vault: Vault, owned: ServerDatabase, town: Town, tmp_path: Path, hands: Hands
) -> None:
    arrived = moves(here, hands).to_server(owned)
    assert arrived.clients == 1
    vault.close(here)
    with pytest.raises(StoreMoved) as closed:
        vault.open(LOGIN, PASSWORD, "desk 1")
    assert closed.value.where == owned.address.told

    back = tmp_path / "terug"
    with inside(town, tmp_path, hands) as there:
        assert names(there, hands) == ["Karin"]
        again = moves(there, hands).to_folder(owned, back)
    assert again.clients == 1
    with pytest.raises(StoreMoved) as closed, inside(town, tmp_path, hands):
        pass  # pragma: no cover - never comes so far
    assert closed.value.where == str(back)

    home = Vault(back, hands, hands.running)
    session = home.open(LOGIN, PASSWORD, "desk 1")
    assert names(session, hands) == ["Karin"]
    assert session.practice == here.practice
    with session.database.reading() as connection:
        moves_noted = sa.select(tables.audit.c.detail).where(tables.audit.c.action == "store.move")
        assert connection.execute(moves_noted).scalars().all() == ["server", "folder"]
    home.close(session)


def test_only_who_administers_moves_it(
    here: Session, vault: Vault, owned: ServerDatabase, tmp_path: Path, hands: Hands
) -> None:
    begins = Newcomer("Mo", "mo", frozenset({Role.MENTOR}))
    vault.let_in(here, begins, OTHER)
    vault.close(here)
    mo = vault.open("mo", OTHER, "desk 1")
    with pytest.raises(NotAllowed):
        moves(mo, hands).to_server(owned)
    with pytest.raises(NotAllowed):
        moves(mo, hands).to_folder(owned, tmp_path / "elders")
    assert not (tmp_path / "elders").exists()
    vault.close(mo)


def test_only_the_owner_of_the_server_receives_it(here: Session, town: Town, hands: Hands) -> None:
    found(town, hands)
    with town.server.connect(town.name) as admin:
        admin.execute("CREATE ROLE passerby LOGIN PASSWORD 'x'")
        let_in = sql.SQL("GRANT CONNECT ON DATABASE {} TO passerby")
        admin.execute(let_in.format(sql.Identifier(town.name)))
        try:
            passing = ServerDatabase(town.address.of("passerby"), key=b"x")
            with pytest.raises(MayNotSetUp):
                moves(here, hands).to_server(passing)
            passing.close()
        finally:
            admin.execute("DROP OWNED BY passerby; DROP ROLE passerby")


def test_nothing_is_written_over(
    here: Session, vault: Vault, town: Town, owned: ServerDatabase, hands: Hands
) -> None:
    found(town, hands)
    with pytest.raises(StoreNotEmpty):
        moves(here, hands).to_server(owned)
    with pytest.raises(StoreNotEmpty):
        moves(here, hands).to_folder(owned, vault.folder)
    assert names(here, hands) == ["Karin"]


def test_keys_of_machines_end_with_a_move_and_not_without_one(
    here: Session, vault: Vault, owned: ServerDatabase, town: Town, tmp_path: Path, hands: Hands
) -> None:
    """Each with its line in the log; the control is a move that came to nothing."""
    key = Keyring(vault, here).make_key(KEY)
    with pytest.raises(KeyboardInterrupt):
        moves(here, hands).to_server(owned, cut)
    assert [each.name for each in Keyring(vault, here).known_keys()] == [KEY]
    assert taken(here) == []
    moves(here, hands).to_server(owned)
    door, back = town.door(tmp_path / "machine", hands), tmp_path / "terug"
    there = door.open(LOGIN, PASSWORD, "desk 2")
    assert taken(there) == ["key.take"]
    assert Keyring(door, there).known_keys() == ()
    again = Keyring(door, there).make_key(KEY)
    moves(there, hands).to_folder(owned, back)
    door.close(there)
    home = Vault(back, hands, hands.running)
    session = home.open(LOGIN, PASSWORD, "desk 1")
    assert taken(session) == ["key.take", "key.take"]
    assert Keyring(home, session).known_keys() == ()
    home.close(session)
    for each in (key, again):
        with pytest.raises(WrongPassword):
            home.open(each.login, each.secret, "machine", unattended=True)


def taken(session: Session) -> list[str]:
    """The lines of the log that tell of a key that ended, by whoever looks."""
    line = tables.audit.c
    asked = sa.select(line.action).where(line.action == "key.take", line.actor == session.staff.id)
    with session.database.reading() as connection:
        return list(connection.execute(asked).scalars())


def cut(*_asked: object) -> None:
    raise KeyboardInterrupt


def test_what_was_cut_off_at_the_end_is_finished_on_the_server(
    here: Session,
    owned: ServerDatabase,
    town: Town,
    tmp_path: Path,
    hands: Hands,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as power:
        power.setattr(moved, "arrive", cut)
        with pytest.raises(KeyboardInterrupt):
            moves(here, hands).to_server(owned)
    with pytest.raises(NotFound):
        moving.on_server(owned, Mover(str(uuid4())[:8], PASSWORD)).arrive()
    assert moving.on_server(owned, MOVER).arrive()
    assert not moving.on_server(owned, Mover(LOGIN, OTHER)).arrive()
    with inside(town, tmp_path, hands) as there:
        assert names(there, hands) == ["Karin"]


def test_what_was_cut_off_at_the_end_is_finished_in_the_folder(
    here: Session,
    owned: ServerDatabase,
    town: Town,
    tmp_path: Path,
    hands: Hands,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moves(here, hands).to_server(owned)
    back = tmp_path / "terug"
    with inside(town, tmp_path, hands) as there, monkeypatch.context() as power:
        power.setattr(moved, "arrive", cut)
        with pytest.raises(KeyboardInterrupt):
            moves(there, hands).to_folder(owned, back)
    home = Vault(back, hands, hands.running)
    with pytest.raises(NotArrived):
        home.open(LOGIN, PASSWORD, "desk 1")
    with pytest.raises(WrongPassword):
        moving.in_folder(back, Mover(LOGIN, OTHER))
    moving.in_folder(back, MOVER).arrive()
    session = home.open(LOGIN, PASSWORD, "desk 1")
    assert names(session, hands) == ["Karin"]
    home.close(session)
