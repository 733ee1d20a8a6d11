"""The file with the key of a machine: written once, for its owner's eyes, and read at set times."""

import os
import re
from datetime import date
from pathlib import Path

from bridge_app.domain.scheduled import ScheduledKey
from bridge_app.errors import CannotRead, CannotWrite, DiskFull, StoreUnavailable
from bridge_app.services.clock import business_day, system_clock
from bridge_app.storage import files
from bridge_app.trust_errors import KeyOpen, KeyOver, NotAKey

_HEAD = "Mijn brug, sleutel 1"
_SHAPE = re.compile(rf"{_HEAD}\nlogin (\S+)\nsecret (\S+)\nuntil (\d{{4}}-\d\d-\d\d)\n?")
_OTHERS = 0o077
_LONGEST = 1_000


def write(path: Path, key: ScheduledKey) -> None:
    """Keeps the key where nothing stood; raises CannotWrite.

    An empty file is made first (`begin`), so that no key is made that cannot be kept.
    """
    text = f"{_HEAD}\nlogin {key.login}\nsecret {key.secret}\nuntil {key.until.isoformat()}\n"
    try:
        files.write_whole(path, text.encode())
    except (StoreUnavailable, DiskFull) as error:
        raise CannotWrite(path, getattr(error, "reason", "")) from error


def begin(path: Path) -> None:
    """An empty file of its owner alone; raises CannotWrite where something stands already."""
    try:
        files.make_empty(path)
    except (StoreUnavailable, DiskFull) as error:
        raise CannotWrite(path, getattr(error, "reason", "")) from error


def read(path: Path) -> ScheduledKey:
    """The key in this file. Raises CannotRead, KeyOpen when others can read it, NotAKey, KeyOver.

    On Windows who else can read a file stands elsewhere, and is not looked at.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            text = file.read(_LONGEST).decode(errors="replace")
    except OSError as error:
        raise CannotRead(path) from error
    found = _SHAPE.fullmatch(text.replace("\r\n", "\n"))
    if found is None:
        raise NotAKey(path)
    if os.name == "posix" and mode & _OTHERS:
        raise KeyOpen(path)
    return _key(path, *found.groups())


def _key(path: Path, login: str, secret: str, until: str) -> ScheduledKey:
    """A key whose day is over is not shown to any store."""
    try:
        last = date.fromisoformat(until)
    except ValueError as error:
        raise NotAKey(path) from error
    if last < business_day(system_clock()):
        raise KeyOver(f"{last:%d-%m-%Y}")
    return ScheduledKey(login, secret, last)
