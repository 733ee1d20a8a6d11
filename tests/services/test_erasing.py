"""After a restore of an older backup, what was erased since is erased again from the list."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from bridge_app.domain.people import NewClient, StaffMember
from bridge_app.domain.retention import Ground
from bridge_app.errors import NotFound
from bridge_app.services import erasing
from bridge_app.services.clock import system_clock
from bridge_app.services.restores import Key, restore
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import (
    backups,
    copies,
    erasures,
    kept_backups,
    settings_rows,
    staff,
    store,
)
from tests.faults.place import LOGIN, PASSWORD, Inside, Place, entered, made
from tests.services.world import on_a_list


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return made(tmp_path_factory.mktemp("erasing") / "store")


@pytest.fixture
def inside(place: Place) -> Iterator[Inside]:
    with entered(place) as found:
        yield found


def destroyed(inside: Inside, name: str) -> str:
    """The number of somebody who came and was erased."""
    number = inside.services.people.create(inside.actor, NewClient(name)).number
    destroy(inside, number)
    return number


def destroy(inside: Inside, number: str) -> None:
    member = StaffMember(uuid4(), f"noor-{uuid4()}", "Noor")
    with inside.database.writing() as connection:
        staff.add(connection, member, system_clock())
    listed = on_a_list(inside.database, inside.actor, [number], system_clock())
    inside.services.retention.confirm(replace(inside.actor, person=member.id), listed)


def backup_of(inside: Inside, place: Place, path: Path) -> Path:
    backups.write(inside.database, store.key_file(place.folder), path, system_clock())
    return path


@pytest.mark.parametrize("beside", [True, False])
def test_a_restore_brings_nobody_back_who_was_erased_since(
    inside: Inside, place: Place, tmp_path: Path, beside: bool
) -> None:
    """The control: without the list the person is back."""
    number = inside.services.people.create(inside.actor, NewClient("Karin")).number
    backup = backup_of(inside, place, tmp_path / "older.backup")
    destroy(inside, number)
    lists = [place.folder / erasures.NAME] if beside else []
    key = Key(LOGIN, PASSWORD)
    done = restore(backup, tmp_path / "made", key, system_clock, lambda *_: None, *lists)
    assert (done.listed, done.erased) == (beside, int(beside))
    vault = Vault(tmp_path / "made")
    session = vault.open(LOGIN, PASSWORD, "here")
    people = services_for(session.database, system_clock).people
    if beside:
        with pytest.raises(NotFound):
            people.by_number(session.actor, number)
        with session.database.reading() as connection:
            assert erasures.listed(connection)[-1].by == session.staff.id
    else:
        assert people.by_number(session.actor, number).first_name == "Karin"
    vault.close(session)


def test_what_is_on_the_list_already_is_not_done_twice(inside: Inside, place: Place) -> None:
    destroyed(inside, "Lot")
    path = place.folder / erasures.NAME
    with inside.database.reading() as connection:
        known = erasures.listed(connection)
    assert erasures.read(path, inside.database) == known
    assert known[-1].ground is Ground.REQUEST
    assert erasing.again(inside.database, [path], inside.actor, system_clock()) == 0


def test_a_list_of_another_store_or_of_nobody_is_passed_over(
    inside: Inside, tmp_path: Path
) -> None:
    assert erasures.read(tmp_path / "none.list", inside.database) == ()
    (tmp_path / "broken.list").write_bytes(b"no list of ours at all")
    assert erasures.read(tmp_path / "broken.list", inside.database) == ()


def test_the_list_lies_beside_the_backups_too(inside: Inside, place: Place, tmp_path: Path) -> None:
    with inside.database.writing() as connection:
        known = erasures.store_of(connection)
        values = {"backup_place": str(tmp_path)}
        settings_rows.add(connection, values, date(2026, 1, 1), system_clock(), inside.actor.person)
    kept_backups.make_ready(tmp_path, known)
    destroyed(inside, "Ben")
    listed = kept_backups.folder_of(tmp_path, known) / erasures.NAME
    assert erasures.read(listed, inside.database) == erasures.read(
        place.folder / erasures.NAME, inside.database
    )


def test_no_list_is_made_while_nothing_was_erased(tmp_path: Path) -> None:
    fresh = made(tmp_path / "store")
    with entered(fresh) as inside:
        erasures.publish(inside.database)
        assert not (fresh.folder / erasures.NAME).exists()
        destroyed(inside, "Lot")
        assert (fresh.folder / erasures.NAME).exists()


def test_copies_from_before_an_upgrade_go_with_what_they_hold(inside: Inside, place: Place) -> None:
    kept = copies.keep(inside.database, place.folder, "before-an-upgrade")
    assert kept.exists()
    destroyed(inside, "Sam")
    assert not kept.exists()


def test_a_restore_of_a_backup_that_knows_what_was_erased_lays_the_list_beside_it(
    inside: Inside, place: Place, tmp_path: Path
) -> None:
    """Or the next restore, of an older backup, would bring them back."""
    destroyed(inside, "Lot")
    backup = backup_of(inside, place, tmp_path / "newer.backup")
    done = restore(backup, tmp_path / "made", Key(LOGIN, PASSWORD))
    assert (done.listed, done.erased) == (False, 0)
    with inside.database.reading() as connection:
        known = erasures.listed(connection)
    assert erasures.read(tmp_path / "made" / erasures.NAME, inside.database) == known
