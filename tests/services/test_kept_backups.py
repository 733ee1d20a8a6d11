"""The backups the program makes by itself, where they go, which stay, and practising with them."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from bridge_app.domain.access import Role
from bridge_app.domain.backup import DAYS, BackupState, Standing
from bridge_app.domain.people import NewClient
from bridge_app.errors import (
    CannotWrite,
    NotABackup,
    NotAllowed,
    StoreNotEmpty,
    StoreUnavailable,
    WrongPassword,
)
from bridge_app.services.backups import LEAST_ROOM, Backups
from bridge_app.services.restores import Key, Restores
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import kept_backups, store, tables
from bridge_app.storage.backups import MAKING
from bridge_app.trust_errors import NoBackupPlace, Stopped
from tests.services.world import Clock

PASSWORD = "drie gewone woorden"
KEY = Key("balie", PASSWORD)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Vault:
    return Vault(tmp_path / "store", clock)


def restores(keeper: Backups) -> Restores:
    """Who puts back what this keeper kept: in a folder there is always a vault."""
    assert isinstance(keeper.vault, Vault)
    return Restores(keeper.vault, keeper.session)


@pytest.fixture
def session(vault: Vault) -> Iterator[Session]:
    """The first person of a new store, who may do everything."""
    inside = vault.create("balie", "Balie", PASSWORD, practice=True)
    yield inside
    vault.close(inside)


@pytest.fixture
def keeper(vault: Vault, session: Session) -> Backups:
    return Backups(vault, session)


@pytest.fixture
def place(keeper: Backups, tmp_path: Path) -> Path:
    """A place that was chosen."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    keeper.choose_place(folder)
    return folder


def work(keeper: Backups, name: str = "Karin") -> None:
    """Somebody does something that is kept."""
    people = services_for(keeper.session.database, keeper.vault.clock).people
    people.create(keeper.session.actor, NewClient(name))


def as_role(keeper: Backups, *roles: Role) -> Backups:
    actor = replace(keeper.session.actor, roles=frozenset(roles))
    return Backups(keeper.vault, replace(keeper.session, actor=actor))


def actions(keeper: Backups) -> list[str]:
    with keeper.session.database.reading() as connection:
        rows = connection.execute(select(tables.audit.c.action).order_by(tables.audit.c.seq))
        return list(rows.scalars())


# --- the place ------------------------------------------------------------------------------


def test_without_a_place_the_program_makes_none_and_says_so(keeper: Backups) -> None:
    assert keeper.daily() is None
    assert keeper.state() == BackupState()
    assert keeper.state().standing(keeper.vault.clock()) is Standing.NO_PLACE
    with pytest.raises(NoBackupPlace):
        keeper.make_now()


def test_a_place_must_take_a_file(keeper: Backups, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        keeper.choose_place(tmp_path / "nowhere")
    assert keeper.state().place is None
    assert "backup.place" not in actions(keeper)


def test_a_place_that_was_chosen_is_kept_and_logged(keeper: Backups, place: Path) -> None:
    assert keeper.state() == BackupState(place, reachable=True)
    assert keeper.state().standing(keeper.vault.clock()) is Standing.NEVER
    assert actions(keeper)[-1] == "backup.place"
    assert [each.name for each in place.rglob("*")] == [
        kept_backups.folder_of(place, _id(keeper)).name
    ]


def _id(keeper: Backups) -> str:
    return store.key_file(keeper.vault.folder).store


def test_another_disk_in_the_same_place_is_not_written_to(keeper: Backups, place: Path) -> None:
    """What was plugged in is gone: an empty folder stands where the disk was."""
    kept_backups.folder_of(place, _id(keeper)).rmdir()
    assert keeper.state().standing(keeper.vault.clock()) is Standing.PLACE_GONE
    with pytest.raises(CannotWrite) as told:
        keeper.daily()
    assert told.value.reason == "gone"
    assert list(place.iterdir()) == []


def test_a_disk_that_answers_nothing_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> bool:
        raise OSError

    monkeypatch.setattr(Path, "is_dir", broken)
    assert not kept_backups.is_there(tmp_path, "0" * 36)


# --- every day ------------------------------------------------------------------------------


def test_one_a_day_is_made_by_whoever_works(keeper: Backups, place: Path, clock: Clock) -> None:
    desk = as_role(keeper, Role.FRONT_DESK)
    assert desk.daily()
    assert keeper.state().last == clock()
    assert keeper.state().standing(clock()) is Standing.GOOD
    assert desk.daily() is None
    work(keeper)
    assert desk.daily() is None
    clock.now += timedelta(days=1)
    assert desk.daily()
    assert len(keeper.listed()) == 2


def test_when_nothing_was_kept_since_none_is_made(
    keeper: Backups, place: Path, clock: Clock
) -> None:
    assert keeper.daily()
    clock.now += timedelta(days=1)
    assert keeper.daily() is None
    work(keeper)
    assert keeper.daily()


def test_after_two_days_without_one_it_is_told(keeper: Backups, place: Path, clock: Clock) -> None:
    keeper.make_now()
    clock.now += timedelta(days=2)
    assert keeper.state().standing(clock()) is Standing.GOOD
    clock.now += timedelta(minutes=1)
    assert keeper.state().standing(clock()) is Standing.LATE


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.MENTOR, Role.COORDINATOR])
def test_only_an_administrator_looks_after_them(keeper: Backups, place: Path, role: Role) -> None:
    other = as_role(keeper, role)
    putting = restores(other)
    file = place / "any.backup"
    for deed in (
        other.state,
        other.listed,
        other.make_now,
        lambda: other.choose_place(place),
        lambda: other.make(file),
        lambda: putting.look(file, KEY),
        lambda: putting.rehearse(file, KEY),
        lambda: putting.restore(file, place / "again", KEY),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_trouble_with_the_place_is_no_trouble_of_the_store(
    keeper: Backups, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> tuple[()]:
        raise StoreUnavailable(folder, "EIO")

    monkeypatch.setattr(kept_backups, "listed", refuse)
    with pytest.raises(CannotWrite):
        keeper.make_now()


# --- which ones stay ------------------------------------------------------------------------


def test_what_need_not_stay_goes_and_the_rest_is_let_be(
    keeper: Backups, place: Path, clock: Clock
) -> None:
    folder = kept_backups.folder_of(place, _id(keeper))
    left = folder / ".mijn-brug 2026-01-01 09.00 nr 3.backup.making"
    left.mkdir()
    same_day = ("mijn-brug 2026-06-02 09.00 nr 1", "mijn-brug 2026-06-02 09.10 nr 2")
    for name in (*same_day, "vakantie"):
        (folder / f"{name}.backup").write_bytes(b"")
    keeper.make_now()
    assert [each.number for each in keeper.listed()] == [3]
    assert not left.exists()
    assert (folder / "vakantie.backup").exists()
    assert keeper.listed()[0].size > 100_000


# --- stopped and practised --------------------------------------------------------------------


def test_a_backup_that_is_stopped_leaves_nothing(keeper: Backups, place: Path) -> None:
    seen: list[tuple[int, int]] = []
    keeper.make_now(lambda done, of: seen.append((done, of)))
    stops_after = [done for done, _ in seen]
    assert stops_after == list(range(seen[-1][1] + 1))
    before = {each.file.read_bytes() for each in keeper.listed()}
    for stop in stops_after:

        def told(done: int, _of: int, stop: int = stop) -> None:
            if done == stop:
                raise Stopped

        with pytest.raises(Stopped):
            keeper.make_now(told)
        assert {each.file.read_bytes() for each in keeper.listed()} == before
        folder = kept_backups.folder_of(place, _id(keeper))
        assert [each.suffix for each in folder.iterdir()] == [".backup"]


def test_practising_makes_a_whole_store_and_says_how_long(
    keeper: Backups, place: Path, clock: Clock
) -> None:
    work(keeper)
    manifest = keeper.make_now()
    seconds = iter([10.0, 22.4])
    assert isinstance(keeper.vault, Vault)
    putting = Restores(keeper.vault, keeper.session, lambda: next(seconds))
    file = keeper.listed()[0].file
    assert putting.look(file, KEY) == manifest
    assert putting.rehearse(file, KEY) == 12
    state = keeper.state()
    assert (state.rehearsed, state.seconds) == (date(2026, 6, 2), 12)
    assert actions(keeper)[-2:] == ["backup.look", "backup.rehearse"]
    assert not (keeper.vault.folder / store.REHEARSAL).exists()


def test_a_restore_from_inside_is_logged_and_leaves_this_store_alone(
    keeper: Backups, place: Path, tmp_path: Path
) -> None:
    keeper.make_now()
    putting = restores(keeper)
    file = keeper.listed()[0].file
    done = putting.restore(file, tmp_path / "again", KEY)
    assert (done.listed, done.erased, done.by_code) == (True, 0, False)
    assert actions(keeper)[-1] == "backup.restore"
    assert store.is_there(tmp_path / "again")
    with pytest.raises(StoreNotEmpty):
        putting.restore(file, keeper.vault.folder, KEY)


def test_a_wrong_password_and_a_wrong_file_are_told(keeper: Backups, place: Path) -> None:
    keeper.make_now()
    putting = restores(keeper)
    with pytest.raises(WrongPassword):
        putting.look(keeper.listed()[0].file, Key("balie", "iets heel anders"))
    with pytest.raises(NotABackup):
        putting.rehearse(place / "none.backup", KEY)
    assert keeper.state().rehearsed is None


def test_nobody_checks_a_store_who_may_not(
    keeper: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked before anything is read: a check takes long, and its answer is not for everybody."""
    monkeypatch.setattr("bridge_app.storage.contents.checked", None)
    with pytest.raises(NotAllowed):
        as_role(keeper, Role.MENTOR).check()


@pytest.mark.parametrize("days", [40, 4000])
def test_a_clock_that_was_set_costs_no_backup_of_the_last_days(
    keeper: Backups, place: Path, clock: Clock, days: int
) -> None:
    folder = kept_backups.folder_of(place, _id(keeper))
    for number in range(1, DAYS):
        (folder / f"mijn-brug 2026-05-{20 + number} 17.00 nr {number}.backup").write_bytes(b"")
    clock.now += timedelta(days=days)
    keeper.make_now()
    assert [each.number for each in keeper.listed()] == [*range(DAYS, 0, -1)]


def test_nothing_is_tidied_by_a_clock_that_jumped_until_the_date_is_said_to_be_right(
    keeper: Backups, place: Path, clock: Clock
) -> None:
    """The second half is the control: by the same clock they go once somebody said so."""
    folder = kept_backups.folder_of(place, _id(keeper))
    for number in range(1, 2 * DAYS + 1):
        (folder / f"mijn-brug 2026-04-{number:02d} 17.00 nr {number}.backup").write_bytes(b"")
    clock.now += timedelta(days=4000)
    keeper.make_now()
    assert len(keeper.listed()) == 2 * DAYS + 1
    actor = keeper.session.actor
    services_for(keeper.session.database, clock).calendar.set_right(actor)
    keeper.make_now()
    assert len(keeper.listed()) == DAYS


def test_a_clock_in_another_zone_names_by_the_desk(
    keeper: Backups, place: Path, clock: Clock
) -> None:
    clock.now = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    keeper.make_now()
    assert keeper.listed()[0].file.name == "mijn-brug 2026-07-02 00.30 nr 1.backup"


def test_what_a_kill_left_is_gone_at_the_next_start(tmp_path: Path) -> None:
    """A folder with a whole store in it, made to practise, and a copy that was half made."""
    vault = Vault(tmp_path / "store")
    vault.close(vault.create("balie", "Balie", PASSWORD, practice=True))
    left = (store.UNPACKED, store.REHEARSAL, f"{store.COPIES}/before-2{store.NEW}")
    for name in left:
        folder = vault.folder / name
        folder.mkdir(parents=True)
        (folder / store.DATABASE).write_bytes(b"left")
    vault.close(vault.open("balie", PASSWORD, "desk 1"))
    assert not [name for name in left if (vault.folder / name).exists()]


def test_little_room_is_told_before_the_disk_is_full(
    keeper: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    for free, told in ((LEAST_ROOM, None), (LEAST_ROOM - 1, LEAST_ROOM - 1)):
        usage = SimpleNamespace(free=free)
        monkeypatch.setattr("shutil.disk_usage", lambda _path, usage=usage: usage)
        assert keeper.little_room() == told


def test_the_folders_in_which_is_worked_are_private(keeper: Backups, place: Path) -> None:
    seen: list[int] = []

    def look(_done: int, _of: int) -> None:
        made = [*place.rglob(f".*{MAKING}"), *place.rglob(store.UNPACKED)]
        seen.extend(stat.S_IMODE(each.stat().st_mode) for each in made)

    keeper.make_now(look)
    assert set(seen) == {0o700}
    (kept,) = keeper.listed()
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600
