"""Wrong passwords make one wait, each time longer, whatever somebody does to the clock.

The clock on the wall can be set by anybody at the desk. The machine's own clock counts on from
when it was started; as long as it was not started anew, that one decides (TRUST 30).
"""

import math
from dataclasses import dataclass, replace

from bridge_app.storage.keys import KeyFile, Tries, fingerprint, plain

LONGEST_WAIT = 300
"""Seconds to wait, at most, before the next try."""

FORGOTTEN = 24 * 60 * 60
"""Seconds after which a wrong try counts no more, so that the file cannot grow for ever."""


@dataclass(frozen=True)
class Moment:
    """Now, in seconds: since 1970 by the clock on the wall, and since the machine was started."""

    wall: float
    running: float


def wait_left(keys: KeyFile, login: str, device: str, now: Moment) -> int:
    """Whole seconds to wait before this person may try again at this device.

    After a new start only the wall tells; an end further off than any wait was written with
    another clock, and nobody is kept waiting for that.
    """
    tries = keys.tries.get(_who(keys, login, device), Tries())
    if now.running >= tries.running_at:
        return max(math.ceil(tries.running_until - now.running), 0)
    left = math.ceil(tries.until - now.wall)
    return left if 0 < left <= LONGEST_WAIT else 0


def after_wrong(keys: KeyFile, login: str, device: str, now: Moment) -> KeyFile:
    """The key file after one more wrong try: wait 1, 2, 4 ... at most 300 seconds."""
    who = _who(keys, login, device)
    fresh = {each: tries for each, tries in keys.tries.items() if not _forgotten(tries, now)}
    count = fresh.get(who, Tries()).count + 1
    wait = min(2 ** min(count - 1, 10), LONGEST_WAIT)
    tries = Tries(count, now.wall + wait, now.running + wait, now.running)
    return replace(keys, tries={**fresh, who: tries})


def _forgotten(tries: Tries, now: Moment) -> bool:
    """Long ago by the wall, and by the machine's own clock if that still counts."""
    same_run = now.running >= tries.running_at
    long_ago = now.wall - tries.until > FORGOTTEN
    return long_ago and not (same_run and now.running - tries.running_until <= FORGOTTEN)


def after_right(keys: KeyFile, login: str, device: str) -> KeyFile:
    """The key file once the right password was typed: nothing to wait for."""
    who = _who(keys, login, device)
    return replace(keys, tries={each: t for each, t in keys.tries.items() if each != who})


def wrong_tries(keys: KeyFile, login: str, device: str) -> int:
    """How often in a row this person was refused at this device."""
    return keys.tries.get(_who(keys, login, device), Tries()).count


def _who(keys: KeyFile, login: str, device: str) -> str:
    return fingerprint(keys, f"{plain(login)}\0{device}")
