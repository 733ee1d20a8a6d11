"""Who stood at the door and did not come in: noted without a key until somebody comes in.

Nobody has the database key then, so it stands beside the key file, in `knocks.json`, and goes
into the chain of log-ins with the next person who comes in (entry.py). What was typed is never
kept: a name that somebody has is its salted fingerprint, as in the key file, any other is none.
Whoever may write in the folder can take this file away; the chain they cannot.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bridge_app.storage import files
from bridge_app.storage.keys import KeyFile, fingerprint, plain

NAME = "knocks.json"

MOST = 200
"""Kinds of knocks that are told apart; of more the last goes on counting."""

MOST_TIMES = 2**31
"""No machine is asked so often; the store could not hold much more."""


@dataclass(frozen=True)
class Knock:
    """So many wrong tries with one name at one device, from one moment until another.

    `who` is the fingerprint of a login that somebody has, else empty; moments in seconds since
    1970 by the clock on the wall.
    """

    who: str
    device: str
    first: float
    last: float
    times: int = 1

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """From when until when, in UTC."""
        return datetime.fromtimestamp(self.first, UTC), datetime.fromtimestamp(self.last, UTC)


def note(folder: Path, keys: KeyFile, login: str, device: str, now: float) -> None:
    """One wrong try more; a known and an unknown name take the same work."""
    typed = fingerprint(keys, plain(login))
    who = typed if any(slot.login == typed for slot in keys.slots) else ""
    _write(folder, _with(waiting(folder), Knock(who, device, now, now)))


def _with(known: tuple[Knock, ...], knock: Knock) -> tuple[Knock, ...]:
    same = next((e for e in known if (e.who, e.device) == (knock.who, knock.device)), None)
    if same is None and len(known) >= MOST:
        same = known[-1]
    if same is None:
        return (*known, knock)
    more = replace(same, last=max(same.last, knock.last), times=same.times + 1)
    return tuple(more if each is same else each for each in known)


def waiting(folder: Path) -> tuple[Knock, ...]:
    """What was noted since somebody came in last; a file that cannot be read tells nothing.

    Anybody may have written it: whatever stands there keeps nobody out, and fills no log.
    """
    with suppress(OSError, ValueError, TypeError, OverflowError, RecursionError):
        told = json.loads((folder / NAME).read_bytes())
        return tuple(_read(**each) for each in told)[:MOST]
    return ()


def _read(who: str, device: str, first: float, last: float, times: int) -> Knock:
    """One that `note` can have written; raises one of what `waiting` passes over."""
    str.encode(who + device)
    knock = Knock(who, device, float(first), float(last), int(times))
    since, until = knock.moments
    if until < since or not 0 < knock.times <= MOST_TIMES:
        raise ValueError
    return knock


def forget(folder: Path, told: Iterable[Knock]) -> None:
    """What stands in the chain by now need not stand here; what came in between stays."""
    done = set(told)
    left = tuple(each for each in waiting(folder) if each not in done)
    if left:
        _write(folder, left)
    else:
        with files.answered(folder):
            (folder / NAME).unlink(missing_ok=True)


def _write(folder: Path, knocks: tuple[Knock, ...]) -> None:
    content = json.dumps([asdict(each) for each in knocks], indent=1)
    files.write_whole(folder / NAME, content.encode())
