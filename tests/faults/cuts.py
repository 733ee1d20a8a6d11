"""Killed while a store is made or brought up to date: old or new, never something between."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import sqlalchemy as sa

from bridge_app.errors import Problem
from bridge_app.services.vault import Vault
from bridge_app.storage import files, keys, opening, schema, store
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.schema import SHIPPED, Versions
from tests.faults import process
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import LOGIN, PASSWORD, Place, entered, made, scratch, whole

CREATION = "killed while a store is made: there whole or not at all"
UPGRADE = "killed while a store is brought up to date: the old schema or the new one"

Fill = Callable[[Database], None]

NEXT, LAST = "9001", "9002"
STEPS = 2
"""Made up, since nothing was released yet that could be brought up to date."""

TABLES = 30
"""A migration of many statements, so that a kill has somewhere to fall."""

MIGRATION = f'''"""Many small changes, for this fault only."""

from alembic import op

revision = "{NEXT}"
down_revision = "{SHIPPED.current}"


def upgrade() -> None:
    for number in range({TABLES}):
        op.execute(f"CREATE TABLE extra_{{number}} (value TEXT NOT NULL) STRICT")
        op.execute(f"INSERT INTO extra_{{number}} VALUES ('there')")
'''

REBUILT = f'''"""A table made anew with a column more, as most changes of a table need."""

from alembic import op

revision = "{LAST}"
down_revision = "{NEXT}"


def upgrade() -> None:
    op.execute("CREATE TABLE rebuilt (name TEXT PRIMARY KEY, value INTEGER, more TEXT) STRICT")
    op.execute("INSERT INTO rebuilt (name, value) SELECT name, value FROM counter")
    op.execute("DROP TABLE counter")
    op.execute("ALTER TABLE rebuilt RENAME TO counter")
'''


# --- making ---------------------------------------------------------------------------------


def creation(count: int, seed: int) -> Figure:
    """Kill `count` creations; the control writes straight to the final names."""
    chance = random.Random(seed)
    lost = _creations(count, chance, "safe")
    control = until_lost(lambda size: _creations(size, chance, "naive"), max(count // 4, 6))
    return figure(("creation", CREATION), (count, lost), control, seed)


def _creations(count: int, chance: random.Random, way: str) -> list[str]:
    lost = []
    with scratch() as folder:
        longest = _how_long(folder, way)
        for number in range(1, count + 1):
            place = folder / str(number)
            process.killed(create, (place, way), process.at_random(chance, longest))
            if trouble := _between(place):
                lost.append(f"kill {number}: {trouble}")
    return lost


def _how_long(folder: Path, way: str) -> float:
    begin, *_, end = process.finished(create, (folder / "measured", way))
    return 1.1 * float(end - begin)


def create(say: Connection, folder: Path, way: str) -> None:
    """In the child: make a store, saying when it begins and when it is there."""
    make = opening.make if way == "safe" else _straight

    def announced(folder: Path, key_file: keys.KeyFile, key: bytes, fill: Fill) -> None:
        say.send(time.monotonic())
        make(folder, key_file, key, fill)

    opening.make = announced
    vault = Vault(folder)
    vault.close(vault.create(LOGIN, "Balie", PASSWORD, practice=True))
    say.send(time.monotonic())


def _straight(folder: Path, key_file: keys.KeyFile, key: bytes, fill: Fill) -> None:
    """The protection off: each file under its final name from the start."""
    path = folder / store.DATABASE
    files.make_empty(path)
    opening._fill(path, key_file, key, fill)
    keys.write(folder / keys.NAME, key_file)


def _between(folder: Path) -> str:
    """What is neither no store nor a whole one; empty when all is well."""
    vault = Vault(folder)
    try:
        if vault.state().exists:
            session = vault.open(LOGIN, PASSWORD, "fault")
        else:
            session = vault.create(LOGIN, "Balie", PASSWORD, practice=True)
        vault.close(session)
    except Problem as problem:
        return type(problem).__name__
    return ""


# --- bringing up to date ----------------------------------------------------------------------


class EachStatementSaved(Database):
    """The protection off: every statement of a migration is saved by itself."""

    @contextmanager
    def changing_schema(self) -> Iterator[sa.Connection]:
        with super().changing_schema() as connection:
            connection.exec_driver_sql("COMMIT")
            yield connection


def upgrade(count: int, seed: int) -> Figure:
    """Kill `count` upgrades; the control saves every statement by itself."""
    chance = random.Random(seed)
    lost = _upgrades(count, chance, Database)
    control = until_lost(
        lambda size: _upgrades(size, chance, EachStatementSaved), max(count // 4, 6)
    )
    return figure(("upgrade", UPGRADE), (count, lost), control, seed)


def _upgrades(count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    lost = []
    with scratch() as folder:
        versions = _versions(folder)
        fresh = made(folder / "fresh")
        begin, end = process.finished(bring, (_copied(fresh, "measured"), wrap, versions))
        for number in range(1, count + 1):
            place = _copied(fresh, str(number))
            wait = process.at_random(chance, 1.1 * (end - begin))
            process.killed(bring, (place, wrap, versions), wait)
            if trouble := _half_done(place, versions):
                lost.append(f"kill {number}: {trouble}")
    return lost


def _copied(place: Place, name: str) -> Place:
    """A store of its own like this one, without the time that a password takes."""
    return replace(place, folder=Path(shutil.copytree(place.folder, place.folder.parent / name)))


def _versions(folder: Path) -> Versions:
    scripts = folder / "versions"
    scripts.mkdir()
    (scripts / f"{NEXT}_extra.py").write_text(MIGRATION)
    (scripts / f"{LAST}_rebuilt.py").write_text(REBUILT)
    return Versions((*SHIPPED.known, NEXT, LAST), (*SHIPPED.folders, scripts))


def bring(say: Connection, place: Place, wrap: type[Database], versions: Versions) -> None:
    """In the child: bring the store up to date, saying when it begins and when it is done."""
    with entered(place, wrap) as inside:
        say.send(time.monotonic())
        schema.bring_up_to_date(inside.database, place.folder, versions)
        say.send(time.monotonic())


def _half_done(place: Place, versions: Versions) -> str:
    """What is neither the old schema nor the new one; then it is brought to the end."""
    key_file = store.key_file(place.folder)
    known, schema.SHIPPED = schema.SHIPPED, versions
    opened = open_cipher(place.folder / store.DATABASE, place.key)
    try:
        found, extra, rebuilt = schema.version(opened), _extra_tables(opened), _is_rebuilt(opened)
        if (found, extra, rebuilt) not in {(SHIPPED.current, 0, False), (LAST, TABLES, True)}:
            return f"{extra} tables, rebuilt {rebuilt}, at version {found}"
        schema.bring_up_to_date(opened, place.folder, versions)
        opening._check_identity(opened, place.folder, key_file)
    except Problem as problem:
        return type(problem).__name__
    finally:
        opened.close()
        schema.SHIPPED = known
    return _copies_open(place)


def _extra_tables(database: Database) -> int:
    with database.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE 'extra_%'"
        )
        return int(found.scalar_one())


def _is_rebuilt(database: Database) -> bool:
    with database.reading() as connection:
        columns = connection.exec_driver_sql("PRAGMA table_info(counter)").all()
    return "more" in {column.name for column in columns}


def _copies_open(place: Place) -> str:
    """Each kept copy is a whole store of the old version."""
    for folder in sorted((place.folder / store.COPIES).glob("before-*")):
        if folder.suffix == store.NEW:
            continue
        with entered(Place(folder, place.key, place.person)) as inside:
            if wrong := whole(inside):
                return f"copy {folder.name}: {wrong[0]}"
    return ""
