"""Wrong passwords make one wait, each time longer, whatever somebody does to the clock.

The clock on the wall can be set by anybody at the desk, so it is not asked. The machine's own
counts from when it was started, and nobody can set that. After a new start it tells how long
ago a try was at least: as long as the machine runs (TRUST 30).
"""

import heapq
import math
from collections.abc import Mapping
from dataclasses import replace

from bridge_app.storage.keys import KeyFile, Tries, fingerprint, plain

LONGEST_WAIT = 300
"""Seconds to wait, at most, before the next try."""

FORGOTTEN = 24 * 60 * 60
"""Seconds that a machine runs after a wrong try until that counts no more."""

MOST = 1000
"""Of so many people and devices the file keeps tries, so that it cannot grow for ever."""


def wait_left(keys: KeyFile, login: str, device: str, running: float) -> int:
    """Whole seconds to wait before this person may try again at this device.

    `running` is in seconds since the machine was started. Starting it anew makes one wait all
    over again, five minutes at most: only so a clock that was set meanwhile changes nothing.
    """
    tries = keys.tries.get(_who(keys, login, device), Tries())
    return max(math.ceil(tries.wait - _since(tries, running)), 0)


def after_wrong(keys: KeyFile, login: str, device: str, running: float) -> KeyFile:
    """The key file after one more wrong try: wait 1, 2, 4 ... at most 300 seconds."""
    who = _who(keys, login, device)
    fresh = {each: t for each, t in keys.tries.items() if _since(t, running) <= FORGOTTEN}
    count = fresh.pop(who, Tries()).count + 1
    tries = Tries(count, min(2 ** min(count - 1, 10), LONGEST_WAIT), running)
    return replace(keys, tries={**_fewer(fresh), who: tries})


def _since(tries: Tries, running: float) -> float:
    """Seconds since this try, at least; the machine was started anew when it runs shorter."""
    return running - tries.at if running >= tries.at else running


def _fewer(tries: Mapping[str, Tries]) -> dict[str, Tries]:
    """Room for one more; those who tried least give way, so that nobody pushes out a guesser."""
    kept = heapq.nlargest(MOST - 1, tries, key=lambda who: tries[who].count)
    return {who: tries[who] for who in kept}


def after_right(keys: KeyFile, login: str, device: str) -> KeyFile:
    """The key file once the right password was typed: nothing to wait for."""
    who = _who(keys, login, device)
    return replace(keys, tries={each: t for each, t in keys.tries.items() if each != who})


def wrong_tries(keys: KeyFile, login: str, device: str) -> int:
    """How often in a row this person was refused at this device."""
    return keys.tries.get(_who(keys, login, device), Tries()).count


def _who(keys: KeyFile, login: str, device: str) -> str:
    return fingerprint(keys, f"{plain(login)}\0{device}")
