"""Files that pretend to be backups, by who has a backup and by who also has its key.

Each way takes a good backup apart and puts it together otherwise.
"""

import io
import json
import random
import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from bridge_app.storage import backups, keys
from bridge_app.storage.database import _raw
from bridge_app.storage.keys import Opened
from tests.faults.place import LOGIN, scratch

Parts = Mapping[str, bytes]

INTRUDER = "een indringer"
"""Who slips a way in for themselves into a file, and the password of that way in."""


@dataclass(frozen=True)
class Good:
    """A good backup, taken apart, with the key of its database."""

    content: bytes
    parts: Parts
    key: bytes


def taken_apart(file: Path, key: bytes) -> Good:
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in backups.PARTS}
    return Good(file.read_bytes(), parts, key)


def packed(parts: Parts, method: int = zipfile.ZIP_STORED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return whole.getvalue()


# --- by outsiders -----------------------------------------------------------------------------


def flipped(content: bytes, chance: random.Random, most: int = 8) -> bytes:
    """Some bits are others; at least one."""
    bad = bytearray(content)
    for _ in range(chance.randint(1, most)):
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
    return bytes(bad)


def cut_short(good: Good, chance: random.Random) -> bytes:
    return good.content[: chance.randrange(len(good.content))]


def longer(good: Good, chance: random.Random) -> bytes:
    """Something before it; unzip programs look from the end."""
    return chance.randbytes(chance.randint(1, 5000)) + good.content


def a_part_flipped(good: Good, chance: random.Random) -> bytes:
    name = chance.choice(backups.PARTS)
    return packed({**good.parts, name: flipped(good.parts[name], chance)})


def a_part_missing(good: Good, chance: random.Random) -> bytes:
    gone = chance.choice(backups.PARTS)
    return packed({name: part for name, part in good.parts.items() if name != gone})


def a_part_outside(good: Good, chance: random.Random) -> bytes:
    """A name that leaves the folder."""
    name = chance.choice(("../outside", "/tmp/outside", "..\\outside", "bridge.db/../../outside"))  # noqa: S108 - as an attacker writes it
    return packed({**good.parts, name: b"outside"})


def a_part_twice(good: Good, chance: random.Random) -> bytes:
    whole = io.BytesIO(good.content)
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(chance.choice(backups.PARTS), b"another")
    return whole.getvalue()


def a_link(good: Good, _: random.Random) -> bytes:
    """The database is a link to another file."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in (backups.MANIFEST, backups.KEYS):
            archive.writestr(name, good.parts[name])
        link = zipfile.ZipInfo(backups.DATABASE)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, b"/etc/passwd")
    return whole.getvalue()


def a_bomb(good: Good, _: random.Random) -> bytes:
    """Little that becomes much."""
    return packed({**good.parts, backups.DATABASE: bytes(20_000_000)}, zipfile.ZIP_DEFLATED)


def not_encrypted(good: Good, _: random.Random) -> bytes:
    """A database in plain SQLite."""
    plain = b"SQLite format 3\0" + bytes(4080)
    return packed({**good.parts, backups.DATABASE: plain})


def noise(_: Good, chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((0, 1, 22, 4096, 100_000)))


def other_keys(good: Good, chance: random.Random) -> bytes:
    """A key file with one value of another kind, size or sense."""
    told: dict[str, Any] = json.loads(good.parts[backups.KEYS])
    where: dict[str, Any] = told if chance.random() < 0.4 else chance.choice(told["slots"])
    name = chance.choice(sorted(where))
    where[name] = chance.choice((None, "", "x", -1, 10**30, [], {}, True, "A" * 9999, "argon2id"))
    return packed({**good.parts, backups.KEYS: json.dumps(told).encode()})


def nested_keys(good: Good, _: random.Random) -> bytes:
    return packed({**good.parts, backups.KEYS: b"[" * 200_000})


# --- by insiders ------------------------------------------------------------------------------

PLANTED = (
    "CREATE TRIGGER planted AFTER INSERT ON client BEGIN DELETE FROM ledger_card; END",
    "CREATE TRIGGER planted BEFORE INSERT ON setting BEGIN SELECT RAISE(IGNORE); END",
    "CREATE VIEW planted AS SELECT * FROM client",
    "CREATE VIEW planted AS SELECT load_extension('planted')",
    "CREATE TABLE planted (x)",
    "CREATE VIRTUAL TABLE planted USING fts5(x)",
    "CREATE INDEX planted ON client (lower(last_name))",
    "CREATE INDEX planted ON client (number) WHERE number > ''",
    "ALTER TABLE client ADD COLUMN planted TEXT DEFAULT 'x'",
    "ALTER TABLE counter ADD COLUMN planted INTEGER AS (value + 1)",
    "DROP TRIGGER ledger_no_update",
    "DROP TRIGGER audit_no_delete",
)
"""What somebody with the key lays in the file beside the rows."""

IN_PLACE = (
    "ALTER TABLE counter RENAME TO counter_real",
    (
        "CREATE VIEW counter AS SELECT name, value FROM counter_real"
        " WHERE load_extension('planted') IS NULL"
    ),
)
"""A view where a table was: whoever reads it runs what stands in it."""

CHANGED = (
    ("ledger_no_update", "UPDATE ledger SET cents = cents + 100"),
    ("month_close_no_update", "UPDATE month_close SET given = given + 1"),
    ("audit_no_update", "UPDATE audit SET action = 'x' WHERE seq = 2"),
    ("audit_no_delete", "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"),
)


def planted(good: Good, chance: random.Random) -> bytes:
    return with_sql(good, (chance.choice(PLANTED),))


def in_place(good: Good, _: random.Random) -> bytes:
    return with_sql(good, IN_PLACE)


def rows_changed(good: Good, chance: random.Random) -> bytes:
    """A row is another; the guard that was in the way stands again afterwards."""
    guard, change = chance.choice(CHANGED)
    find = f"SELECT sql FROM sqlite_master WHERE name = '{guard}'"
    return with_sql(good, (f"DROP TRIGGER {guard}", change), again=find)


def slipped_in(good: Good, chance: random.Random) -> bytes:
    """One way in more, given out with the key, under any name: first or last in the file."""
    with scratch() as folder:
        (folder / keys.NAME).write_bytes(good.parts[backups.KEYS])
        stood = keys.read(folder / keys.NAME)
        login = chance.choice((INTRUDER, LOGIN, keys.RECOVERY))
        opened = Opened(good.key, UUID(bytes=chance.randbytes(16)))
        alone = keys.with_slot(replace(stood, slots=()), login, INTRUDER, opened)
        last = login == LOGIN or chance.random() < 0.5
        slots = (*stood.slots, *alone.slots) if last else (*alone.slots, *stood.slots)
        keys.write(folder / keys.NAME, replace(stood, slots=slots))
        return packed({**good.parts, backups.KEYS: (folder / keys.NAME).read_bytes()})


def with_sql(good: Good, statements: tuple[str, ...], *, again: str = "") -> bytes:
    """The same backup, with something done to its database by who has the key."""
    with scratch() as folder:
        path = folder / "bridge.db"
        path.write_bytes(good.parts[backups.DATABASE])
        driver = _raw(path.as_uri() + "?mode=rw")
        driver.execute(f"PRAGMA key = \"x'{good.key.hex()}'\"")
        driver.execute("PRAGMA journal_mode=DELETE")
        (stood,) = driver.execute(again).fetchone() if again else ("",)
        for statement in (*statements, stood):
            driver.execute(statement)
        driver.close()
        return packed({**good.parts, backups.DATABASE: path.read_bytes()})


OUTSIDERS: tuple[Callable[[Good, random.Random], bytes], ...] = (
    lambda good, chance: flipped(good.content, chance),
    cut_short,
    longer,
    a_part_flipped,
    a_part_missing,
    a_part_outside,
    a_part_twice,
    a_link,
    a_bomb,
    not_encrypted,
    noise,
    other_keys,
    nested_keys,
)
INSIDERS: tuple[Callable[[Good, random.Random], bytes], ...] = (
    planted,
    in_place,
    rows_changed,
    slipped_in,
)
