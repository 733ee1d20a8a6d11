"""Old stores become current ones, whole; new and migrated stores are the same to the letter."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bridge_app.errors import DamagedStore, NewerStore
from bridge_app.storage import files, keys, schema, store, tables
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.migrations import running
from bridge_app.storage.schema import SHIPPED, Versions
from tests.storage import first_schema, stores

RELEASED = Path(__file__).parent / "released"

SEARCH = "client_name"  # the search inside names keeps tables of its own beside it

SECOND = '''"""A second version, for these tests only."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("location") as table:
        table.add_column(sa.Column("floor", sa.Text))
    with op.batch_alter_table("staff_role") as table:
        table.alter_column("role", nullable=True)
'''


@pytest.fixture
def current(tmp_path: Path) -> Iterator[Database]:
    database = stores.made(tmp_path / "current")
    yield database
    database.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    files.make_empty(tmp_path / "empty.db")
    database = open_cipher(tmp_path / "empty.db", stores.KEY)
    yield database
    database.close()


@pytest.fixture
def second(tmp_path: Path) -> Versions:
    """What a program knows that is one version ahead of this one."""
    folder = tmp_path / "versions"
    folder.mkdir()
    (folder / "0002_second.py").write_text(SECOND)
    return Versions((*SHIPPED.known, "0002"), (*SHIPPED.folders, folder))


def upgrade(database: Database, versions: Versions = SHIPPED) -> None:
    with database.changing_schema() as connection:
        running.upgrade(connection, versions.folders, versions.current)


def tables_of(database: Database) -> set[tuple[str, str, str]]:
    return {each for each in stores.schema_of(database) if each[1] != schema.VERSION_TABLE}


def test_migrating_from_nothing_gives_what_a_new_store_has(
    empty: Database, current: Database
) -> None:
    upgrade(empty)
    assert tables_of(empty) == tables_of(current)
    assert schema.version(empty) == schema.version(current) == SHIPPED.current


def test_the_first_schema_is_as_kept() -> None:
    """Until the first release: `python -m tests.storage.first_schema` writes it again."""
    assert first_schema.FILE.read_text(encoding="utf-8") == first_schema.text()


def test_alembic_finds_nothing_to_change(empty: Database) -> None:
    upgrade(empty)
    with empty.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table" or not name.startswith((SEARCH, schema.VERSION_TABLE))
                )
            },
        )
        assert compare_metadata(context, tables.metadata) == []


def test_alembic_notices_a_table_that_no_migration_makes(empty: Database) -> None:
    """The control of the test above."""
    upgrade(empty)
    with empty.writing() as connection:
        connection.exec_driver_sql("DROP TABLE audit_text")
    with empty.reading() as connection:
        context = MigrationContext.configure(connection)
        found = [each[0] for each in compare_metadata(context, tables.metadata)]
    assert "add_table" in found


def test_the_known_versions_are_those_of_the_migrations() -> None:
    script = ScriptDirectory.from_config(running.configuration(SHIPPED.folders))
    revisions = [each.revision for each in script.walk_revisions()]
    assert tuple(reversed(revisions)) == SHIPPED.known
    assert script.get_current_head() == SHIPPED.current


def test_a_current_store_is_left_alone(current: Database, tmp_path: Path) -> None:
    schema.bring_up_to_date(current, tmp_path)
    assert not (tmp_path / store.COPIES).exists()


def test_a_newer_store_is_refused(current: Database, tmp_path: Path) -> None:
    with current.writing() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version_num = '9999'")
    with pytest.raises(NewerStore) as refused:
        schema.bring_up_to_date(current, tmp_path)
    assert (refused.value.found, refused.value.known) == ("9999", SHIPPED.current)


def test_a_store_that_tells_no_version_is_damaged(empty: Database) -> None:
    with pytest.raises(DamagedStore):
        schema.version(empty)


def test_an_older_store_is_copied_and_changed(
    current: Database, second: Versions, tmp_path: Path
) -> None:
    with current.writing() as connection:
        connection.exec_driver_sql("INSERT INTO location (id, name) VALUES (x'01', 'Serviceplein')")
    folder = tmp_path / "current"
    keys.write(folder / keys.NAME, stores.KEY_FILE)
    schema.bring_up_to_date(current, folder, second)
    assert schema.version(current) == "0002"
    with current.reading() as connection:
        row = connection.exec_driver_sql("SELECT name, floor FROM location").one()
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert row == ("Serviceplein", None)
    copy = stores.reopened(folder / store.COPIES / "before-0002")
    with copy.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM location").scalars().all()
    assert names == ["Serviceplein"]
    copy.close()


def test_a_migration_that_breaks_a_reference_leaves_the_old_schema(
    current: Database, second: Versions
) -> None:
    before = stores.schema_of(current)
    with pytest.raises(DamagedStore):
        upgrade_and_orphan(current, second)
    assert stores.schema_of(current) == before


def upgrade_and_orphan(database: Database, versions: Versions) -> None:
    orphan = (
        "INSERT INTO staff_team (seq, staff_id, team_id, from_day) VALUES (1, x'01', x'02', '')"
    )
    with database.changing_schema() as connection:
        running.upgrade(connection, versions.folders, versions.current)
        connection.exec_driver_sql(orphan)


def test_every_schema_that_was_released_still_opens(tmp_path: Path) -> None:
    """At a release a store of its schema is kept in `released/VERSION`, made by `stores.make`."""
    kept = {folder.name: folder for folder in RELEASED.glob("[0-9]*")}
    assert set(SHIPPED.known[:-1]) <= set(kept)
    for name, folder in kept.items():
        copy = shutil.copytree(folder, tmp_path / name)
        stores.reopened(copy).close()
