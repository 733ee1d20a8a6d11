"""Problems of keys, people, log, backups and the client's rights, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""

from dataclasses import dataclass
from pathlib import Path

from bridge_app.errors import ChainBroken, RuleBroken, WorldTrouble, WrongPassword


@dataclass(eq=False)
class OwnRoles(RuleBroken):
    """Nobody gives themselves a role: another administrator does (DECISIONS B)."""


@dataclass(eq=False)
class OwnPassword(RuleBroken):
    """Nobody resets their own password: one changes it with the present one."""


@dataclass(eq=False)
class NoRoles(RuleBroken):
    """Somebody who works here does something here: at least one role."""


@dataclass(eq=False)
class SecondPerson(RuleBroken):
    """Whoever proposed a list cannot confirm it: destroying takes two people (DOMAIN 6)."""


@dataclass(eq=False)
class NothingDue(RuleBroken):
    """A list of what is to be destroyed would be empty."""


@dataclass(eq=False)
class ListEnded(RuleBroken):
    """This list was confirmed or taken back before."""


@dataclass(eq=False)
class NoBackupPlace(RuleBroken):
    """Nobody chose yet where backups go."""


@dataclass(eq=False)
class Stopped(RuleBroken):
    """Whoever waited for it stopped it; nothing half is left."""


@dataclass(eq=False)
class OwnLook(RuleBroken):
    """Nobody looks through what they did themselves: another coordinator does (HagaZiekenhuis)."""


@dataclass(eq=False)
class ClockUnsure(RuleBroken):
    """The clock went from `before` to `now` while nobody worked, both as day and time at the desk.

    Nothing goes by date until somebody looked at a calendar.
    """

    before: str
    now: str


@dataclass(eq=False)
class OtherClock(WorldTrouble):
    """The clock of this computer and that of the server are more than a day apart."""


@dataclass(eq=False)
class AskedBefore(RuleBroken):
    """Erasing everything of this client waits for a second person already."""


@dataclass(eq=False)
class RewardBehind(RuleBroken):
    """Something was handed over for a step in this area: a second person confirms its erasure."""


@dataclass(eq=False)
class NotErasedBefore(RuleBroken):
    """Whoever has this number did not come back with a backup, so does not go as who did."""

    number: str


@dataclass(eq=False)
class CodeNeeded(WorldTrouble):
    """The password is right; this person also comes in with a code from their phone."""


@dataclass(eq=False)
class TooSoon(WrongPassword):
    """There is still to be waited after wrong passwords; what was typed now nobody looked at."""


@dataclass(eq=False)
class WrongCode(WorldTrouble):
    """The code is not the one of now, or was used before."""

    wait_seconds: int = 0


@dataclass(eq=False)
class SecondStepNeeded(RuleBroken):
    """The municipality asks a second step of whoever holds this role; it cannot be turned off."""


@dataclass(eq=False)
class NotProven(RuleBroken):
    """The client did not show who they are just now; the own screen stays closed."""


@dataclass(eq=False)
class SamePassword(RuleBroken):
    """The first password, from paper, does not stay: somebody else knows it."""


@dataclass(eq=False)
class ScreenFirst(RuleBroken):
    """A password or second step of one's own is still to be set up, which is done on the screen."""


@dataclass(eq=False)
class KeyOver(RuleBroken):
    """The key of a machine opened until this day, told as on paper."""

    until: str


@dataclass(eq=False)
class KeyOnly(RuleBroken):
    """The key of a machine opens no window, and proves nobody: it is for the command line."""


@dataclass(eq=False)
class KeyOpen(RuleBroken):
    """Others on this machine can read the file with a key."""

    path: Path


@dataclass(eq=False)
class NotAKey(RuleBroken):
    """This file holds no key of a machine."""

    path: Path


@dataclass(eq=False)
class HeadDiffers(ChainBroken):
    """All rows fit, but not the head that was typed from paper: a slip, or a chain made anew."""
