"""Wrong passwords make one wait, each time longer, whatever somebody does to the clock.

Who types them waits for themselves, up to five minutes. A device waits too, for whoever types many
wrong passwords under many names: after so many that a desk full of people with cold fingers does
not reach them, and never long, so that nobody keeps the others from their work (TRUST 30: no
lockout that a client can cause at the counter). A right password does not end that: one's own
would make room for the next guesses. Time does.

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

FREE_AT_DEVICE = 8
"""So many wrong passwords of all people together at one device, and nobody else waits for them."""

LONGEST_AT_DEVICE = 30
"""Seconds that everybody at a device waits, at most (EXPERIENCE: 30 s, with words, no captcha).

It leaves two tries in a minute for all names together, each told to who looks the log through.
"""

FADES = 300
"""After so many seconds without one a device counts a wrong password less."""

FORGOTTEN = 24 * 60 * 60
"""Seconds that a machine runs after a wrong try until that counts no more."""

MOST = 1000
"""Of so many people and devices the file keeps tries, so that it cannot grow for ever."""


def wait_left(keys: KeyFile, login: str, device: str, running: float) -> int:
    """Whole seconds to wait before this person may try again at this device, or anybody may.

    `running` is in seconds since the machine was started. Starting it anew makes one wait all
    over again, five minutes at most: only so a clock that was set meanwhile changes nothing.
    """
    theirs = (_who(keys, login, device), _device(keys, device))
    kept = (keys.tries.get(each, Tries()) for each in theirs)
    return max(0, *(math.ceil(tries.wait - _since(tries, running)) for tries in kept))


def after_wrong(keys: KeyFile, login: str, device: str, running: float) -> KeyFile:
    """The key file after one more wrong try: wait 1, 2, 4 ... at most 300 seconds.

    Everybody at this device waits 1, 2, 4 ... at most 30 seconds from the ninth on.
    """
    who, everybody = _who(keys, login, device), _device(keys, device)
    fresh = {each: t for each, t in keys.tries.items() if _since(t, running) <= FORGOTTEN}
    count = fresh.pop(who, Tries()).count + 1
    tries = Tries(count, _longer(count, LONGEST_WAIT), running)
    before = fresh.pop(everybody, Tries())
    at_device = max(before.count - int(_since(before, running) // FADES), 0) + 1
    wait = _longer(at_device - FREE_AT_DEVICE, LONGEST_AT_DEVICE)
    together = Tries(at_device, wait, running)
    return replace(keys, tries={**_fewer(fresh), everybody: together, who: tries})


def _longer(count: int, longest: int) -> int:
    """Seconds to wait after so many wrong tries that count: 0, 1, 2, 4 ... up to the longest."""
    return min(2 ** min(count - 1, 10), longest) if count > 0 else 0


def _since(tries: Tries, running: float) -> float:
    """Seconds since this try, at least; the machine was started anew when it runs shorter."""
    return running - tries.at if running >= tries.at else running


def _fewer(tries: Mapping[str, Tries]) -> dict[str, Tries]:
    """Room for two more; those who tried least give way, so that nobody pushes out a guesser."""
    kept = heapq.nlargest(MOST - 2, tries, key=lambda who: tries[who].count)
    return {who: tries[who] for who in kept}


def after_right(keys: KeyFile, login: str, device: str) -> KeyFile:
    """The key file once the right password was typed: nothing to wait for."""
    who = _who(keys, login, device)
    return replace(keys, tries={each: t for each, t in keys.tries.items() if each != who})


def wrong_tries(keys: KeyFile, login: str, device: str) -> int:
    """How often in a row this person was refused at this device."""
    return keys.tries.get(_who(keys, login, device), Tries()).count


def _device(keys: KeyFile, device: str) -> str:
    return fingerprint(keys, f"\0{device}\0")  # no person's: theirs ends with a device


def _who(keys: KeyFile, login: str, device: str) -> str:
    return fingerprint(keys, f"{plain(login)}\0{device}")
