"""A store made anew from a backup: every row copied into fresh tables, no file adopted.

Whoever made the file may have laid more in it than rows. So its tables, indexes and triggers
must be exactly ours before anything of it is read, and only rows go over (TRUST 41).
"""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bridge_app.domain.backup import Manifest, Steps
from bridge_app.errors import DamagedStore, NewerStore, NotABackup
from bridge_app.storage import backups, contents, files, keys, opening, people, schema
from bridge_app.storage.backups import Unpacked
from bridge_app.storage.database import MEMORY, Database, in_memory, open_cipher
from bridge_app.storage.keys import Opened
from bridge_app.storage.tables import metadata

Then = Callable[[Database], None]


STEPS = 3
"""Of copying a backup into tables of our own: its pages, its rows, and both compared."""


def restore(
    parts: Unpacked, opened: Opened, manifest: Manifest, folder: Path, then: Then, steps: Steps
) -> None:
    """A store in this empty folder with all that the backup holds, and with a key of its own.

    `parts` are as `only_through` leaves them, `manifest` is what the backup says of itself.
    `then` writes down what happened, in the new store, before it gets its name. Raises
    NotABackup or DamagedStore when it is not what it says, StoreNotEmpty when a store is there.
    """
    coming = secrets.token_bytes(keys.KEY_BYTES)
    both = Opened(opened.key, opened.staff, coming)
    boxed = keys.with_next_key(parts.key_file, opened.key, coming)
    if not boxed.slots:
        raise NotABackup(parts.file, "seal")
    key_file = keys.settled_on(boxed, coming, both)

    def fill(made: Database) -> None:
        _copy_into(made, parts, opened.key, manifest, steps)
        then(made)

    files.make_folder(folder)
    opening.make(folder, key_file, coming, fill)


def only_through(parts: Unpacked, login: str) -> Unpacked:
    """The same, with the one way in that opened it: who restores, or the printed code.

    Whoever has an old copy of the store has its key too, and can make slots of any name that
    bear its mark. Only of the slot that opened just now is it known whose it is.
    """
    return replace(parts, key_file=keys.only_for(parts.key_file, [login]))


def rehearse(file: Path, key: bytes, manifest: Manifest, steps: Steps) -> None:
    """Make a store from this backup beside it and throw it away: raises when that fails."""
    with backups.scratch(file.parent) as folder:
        parts = backups.unpack(file, folder)
        if backups.manifest_of(parts, key) != manifest:
            raise DamagedStore(file)
        made = in_memory()
        try:
            _copy_into(made, parts, key, manifest, steps)
        finally:
            made.close()


def _copy_into(
    made: Database, parts: Unpacked, key: bytes, manifest: Manifest, steps: Steps
) -> None:
    """All rows of the backup, into tables of our own; then both must tell the same."""
    source = open_cipher(parts.database, key)
    try:
        found = _check_tables(source, parts.file)
        source.recall_secret()
        if found != schema.SHIPPED.current:
            manifest = _brought_up_to_date(source, manifest, parts.file)
        _check_content(source, manifest, parts.file)
    finally:
        source.close()
    steps.step()
    _copy_rows(made, parts.database, key)
    made.recall_secret()
    steps.step()
    _check_content(made, manifest, parts.file)
    steps.step()


def _check_content(database: Database, manifest: Manifest, file: Path) -> None:
    """Raise DamagedStore unless it is whole and holds what the backup says of itself."""
    same = manifest.same_content(contents.told_by(database))
    if not (same and contents.checked(database).whole):
        raise DamagedStore(file)


def _check_tables(source: Database, file: Path) -> str:
    """Raise unless the file has our tables, indexes and triggers and nothing else.

    Those of the version that it is of, which is given.
    """
    found, known = schema.version(source), schema.SHIPPED
    if found not in known.known:
        raise NewerStore(found, known.current)
    ours = in_memory()
    try:
        wanted = _laid_out(ours)
        if found != known.current:
            stamp = {each for each in wanted if each[2] == schema.VERSION_TABLE}
            wanted = _laid_out_at(found) | stamp
        if _laid_out(source) != wanted:
            raise NotABackup(file, "tables")
    finally:
        ours.close()
    return found


def _laid_out_at(version: str) -> set[tuple[str, str, str, str]]:
    """Which tables an older version had, but for the one that tells the version."""
    from bridge_app.storage.migrations import running

    older = Database(MEMORY, b"")
    try:
        with older.changing_schema() as connection:
            running.upgrade(connection, schema.SHIPPED.folders, version)
        return {each for each in _laid_out(older) if each[2] != schema.VERSION_TABLE}
    finally:
        older.close()


def _brought_up_to_date(source: Database, manifest: Manifest, file: Path) -> Manifest:
    """The copy of an older store gets the tables of now, by the same migrations as a live one.

    Gives what it holds then, if that follows on what the backup said of itself.
    """
    from bridge_app.storage.migrations import running

    with source.changing_schema() as connection:
        running.upgrade(connection, schema.SHIPPED.folders, schema.SHIPPED.current)
    _check_tables(source, file)
    now = contents.told_by(source)
    if not manifest.same_chains(now):
        raise DamagedStore(file)
    return now


def _laid_out(database: Database) -> set[tuple[str, str, str, str]]:
    with database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"
        ).all()
    return {(row[0], row[1], row[2], " ".join(row[3].split())) for row in rows}


def _copy_rows(made: Database, path: Path, key: bytes) -> None:
    with made.driver() as driver:
        driver.execute(f"ATTACH DATABASE ? AS source KEY \"x'{key.hex()}'\"", (str(path),))
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            driver.execute("BEGIN IMMEDIATE")
            _copy_unguarded(driver)
            driver.execute("COMMIT")
        finally:
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            driver.execute("PRAGMA foreign_keys=ON")
            driver.execute("DETACH DATABASE source")
    with made.writing() as connection:
        people.index_names(connection)


def _copy_unguarded(driver: Any) -> None:  # noqa: ANN401 - the driver's own connection
    """Rows as they are; the guards would hold them up, and stand again before it is kept."""
    triggers = driver.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'")
    guards = triggers.fetchall()
    for name, _ in guards:
        driver.execute(f"DROP TRIGGER main.{name}")
    for table in metadata.sorted_tables:
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        rows = f'SELECT {names} FROM source."{table.name}"'  # noqa: S608 - our own names
        driver.execute(f'DELETE FROM main."{table.name}"')  # noqa: S608 - our own names
        driver.execute(f'INSERT INTO main."{table.name}" ({names}) {rows}')
    for _, sql in guards:
        driver.execute(sql)
