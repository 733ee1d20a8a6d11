"""A backup in one file, kept only when a store was made from it again and held the same.

The file is a plain archive of three parts: what stands in it, sealed with the database key;
the key file; the encrypted database. It opens with the passwords whose slots went along and
with the printed code, and with nothing else (TRUST 27).
"""

import hmac
import json
import secrets
import shutil
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bridge_app.domain.backup import Manifest, Steps, Told, nobody_waits
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import DamagedStore, NewerStore, NotABackup
from bridge_app.storage import contents, copies, files, keys, store
from bridge_app.storage.database import Database
from bridge_app.storage.keys import KeyFile

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT = 1
MANIFEST, KEYS, DATABASE = "manifest.sealed", keys.NAME, "bridge.db"
PARTS = (MANIFEST, KEYS, DATABASE)

MAKING = ".making"
"""How the folder ends that is there only while a backup is made."""

SMALL = 1_000_000
"""Bytes that each of the two small parts may have; with more it is no backup of ours."""


_ENCRYPTED = 1

_NO_ARCHIVE = (
    zipfile.BadZipFile,
    EOFError,
    ValueError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)
"""What the reader of archives says of what it cannot read (found by fuzzing)."""


@dataclass(frozen=True)
class Unpacked:
    """The three parts of a backup, in a folder of our own; nothing of it is believed yet."""

    file: Path
    sealed: bytes
    key_file: KeyFile
    database: Path


def write(
    database: Database,
    key_file: KeyFile,
    path: Path,
    made_at: datetime,
    told: Told = nobody_waits,
) -> Manifest:
    """Keep a backup under this name, or what was there before: never a part of one.

    `key_file` holds the slots that go along. Raises DamagedStore when a store made from it does
    not hold what this one holds. What a kill leaves beside it goes when it is made again.
    """
    from bridge_app.storage import restoring

    steps = Steps(told, 2 + restoring.STEPS)
    manifest = replace(contents.told_by(database), made_at=made_at)
    with scratch(path.parent, f".{path.name}{MAKING}") as folder, files.answered(path):
        beside = folder / path.name
        copies.copy(database, folder / DATABASE)
        steps.step()
        keys.write(folder / KEYS, key_file)
        (folder / MANIFEST).write_bytes(sealed(manifest, database.key))
        _pack(folder, beside)
        steps.step()
        restoring.rehearse(beside, database.key, manifest, steps)
        files.sync(beside)
        beside.replace(path)
        files.sync_folder(path.parent)
    return manifest


def _pack(folder: Path, path: Path) -> None:
    files.make_empty(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for part in PARTS:
            archive.write(folder / part, part)


@contextmanager
def scratch(beside: Path, name: str = store.UNPACKED) -> Iterator[Path]:
    """A private folder on the same disk, gone afterwards; what lies in it is encrypted.

    It has the same name each time, so that what a kill left there gives way.
    """
    folder = beside / name
    shutil.rmtree(folder, ignore_errors=True)
    with files.answered(beside):
        folder.mkdir(files.PRIVATE_FOLDER)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# --- reading one ----------------------------------------------------------------------------


def unpack(path: Path, folder: Path) -> Unpacked:
    """The parts of a backup, each copied under a name of ours.

    Raises NotABackup for anything that we would not have written: other names, compressed
    parts, too much of it. Raises NewerStore for the key file of a newer program.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
            sealed = archive.read(MANIFEST)
            (folder / KEYS).write_bytes(archive.read(KEYS))
            files.make_empty(folder / DATABASE)
            with archive.open(DATABASE) as part, (folder / DATABASE).open("wb") as copy:
                shutil.copyfileobj(part, copy)
            return Unpacked(path, sealed, keys.read(folder / KEYS), folder / DATABASE)
    except (*_NO_ARCHIVE, DamagedStore) as error:
        raise NotABackup(path, "content") from error
    except OSError as error:
        raise NotABackup(path, "unreadable") from error


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    sizes = {part.filename: part.file_size for part in parts}
    right = (
        sorted(part.filename for part in parts) == sorted(PARTS)
        and all(part.compress_type == zipfile.ZIP_STORED for part in parts)
        and not any(part.flag_bits & _ENCRYPTED for part in parts)
        and all(sizes[name] <= SMALL for name in (MANIFEST, KEYS))
        and sum(sizes.values()) <= path.stat().st_size
    )
    if not right:
        raise NotABackup(path, "parts")


def manifest_of(parts: Unpacked, key: bytes) -> Manifest:
    """What the backup says of itself, opened with the database key; raises NotABackup."""
    from cryptography.exceptions import InvalidTag

    nonce, sealed = parts.sealed[: keys.NONCE_BYTES], parts.sealed[keys.NONCE_BYTES :]
    try:
        written = _sealing(key).decrypt(nonce, sealed, MANIFEST.encode())
    except (InvalidTag, ValueError) as error:
        raise NotABackup(parts.file, "seal") from error
    return _manifest(json.loads(written))


def sealed(manifest: Manifest, key: bytes) -> bytes:
    """What the backup says of itself; counts and sums are nobody's business either."""
    told = asdict(manifest) | {
        "format": FORMAT,
        "made_at": manifest.made_at.isoformat(),
        "heads": {name: [head.seq, head.mac.hex()] for name, head in manifest.heads.items()},
    }
    nonce = secrets.token_bytes(keys.NONCE_BYTES)
    written = json.dumps(told, sort_keys=True).encode()
    return nonce + bytes(_sealing(key).encrypt(nonce, written, MANIFEST.encode()))


def _sealing(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(hmac.digest(key, b"backup", "sha256"))


def _manifest(told: dict[str, Any]) -> Manifest:
    form = told.pop("format")
    if form != FORMAT:
        raise NewerStore(str(form), str(FORMAT))
    heads = told.pop("heads").items()
    made_at = datetime.fromisoformat(told.pop("made_at"))
    known = {name: ChainHead(seq, bytes.fromhex(mac)) for name, (seq, mac) in heads}
    return Manifest(**told, made_at=made_at, heads=known)
