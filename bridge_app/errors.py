"""Every problem a user can meet, by name. An error carries facts, never words.

A rule says no (`RuleBroken`), the world says no (`WorldTrouble`), or we were wrong (anything
else). The words stand in resources/words/problems.toml. They are not frozen: Python itself
sets `__traceback__` on an exception on its way through a `with`.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


class Problem(Exception):
    """Something a user must be told in one sentence; never a defect of the program."""


class RuleBroken(Problem):
    """A rule of the method or of the municipality says no."""


class WorldTrouble(Problem):
    """The disk, the file, the printer or the clock says no."""


# --- rules -------------------------------------------------------------------------------


@dataclass(eq=False)
class NotAllowed(RuleBroken):
    """The actor's roles do not give this permission (DECISIONS B)."""

    permission: str


@dataclass(eq=False)
class ReasonNeeded(RuleBroken):
    """A file outside the actor's own reach opens only with a typed, logged reason."""

    client_number: str


@dataclass(eq=False)
class ChangedElsewhere(RuleBroken):
    """Somebody else changed this first; `by` and `at` where it is known who did, and when."""

    what: str
    by: str = ""
    at: datetime | None = None


@dataclass(eq=False)
class NotFound(RuleBroken):
    """Nothing has this number or name; `what` names the kind of thing."""

    what: str
    key: str = ""


@dataclass(eq=False)
class FieldProblem(RuleBroken):
    """One field cannot be accepted; `reason` is a short code the words are found by.

    Codes: empty, too_long, not_a_date, not_a_time, no_such_day, in_past, in_future,
    too_long_ago, not_money.
    """

    field: str
    reason: str
    limit: int | None = None


@dataclass(eq=False)
class ClientAnswersFirst(RuleBroken):
    """The mentor's level comes only after the client's answer (DOMAIN 1, rule 1)."""

    area: str


@dataclass(eq=False)
class NoSuchLevel(RuleBroken):
    """The level does not exist in this area; levels run from 1 to `levels`."""

    area: str
    level: int
    levels: int


@dataclass(eq=False)
class TooManySteps(RuleBroken):
    """At most three mini-steps stand under "now" (DOMAIN 1, table row 8)."""

    limit: int


@dataclass(eq=False)
class NothingToAgree(RuleBroken):
    """A plan needs a goal and at least one step before it can be agreed."""


@dataclass(eq=False)
class PlanNotAgreed(RuleBroken):
    """The step is in no agreement, so no reward can hang on it (DECISIONS A4)."""


@dataclass(eq=False)
class StepNotConfirmed(RuleBroken):
    """A reward needs a done step that the mentor confirmed (DOMAIN 4)."""


@dataclass(eq=False)
class StepIsConfirmed(RuleBroken):
    """A confirmed step stays; a confirmation is never undone (DECISIONS D8)."""


@dataclass(eq=False)
class AlreadyRewarded(RuleBroken):
    """This step already carries a reward; one reward per step (DOMAIN 4)."""


@dataclass(eq=False)
class KeyUsedBefore(RuleBroken):
    """The same form was sent before with other content; nothing was added (TRUST 4)."""


@dataclass(eq=False)
class AmountOutsidePolicy(RuleBroken):
    """The amount lies outside the policy; all three in cents."""

    cents: int
    minimum_cents: int
    maximum_cents: int


@dataclass(eq=False)
class ApprovalNeeded(RuleBroken):
    """Above the limit (in cents) a second person approves first (DOMAIN 4)."""

    cents: int
    limit_cents: int


@dataclass(eq=False)
class OwnApproval(RuleBroken):
    """Nobody approves an own award (DOMAIN 4)."""


@dataclass(eq=False)
class CardAlreadyGiven(RuleBroken):
    """This card's serial number was handed over before and not returned."""

    serial: str


@dataclass(eq=False)
class CardsDoNotAddUp(RuleBroken):
    """The cards' values (cents) do not make the reward's amount (cents)."""

    cards_cents: int
    amount_cents: int


@dataclass(eq=False)
class IllegalMove(RuleBroken):
    """A reward cannot go from `state` to `move` (DOMAIN 4, life of a reward)."""

    state: str
    move: str


@dataclass(eq=False)
class NotDisclosedYet(RuleBroken):
    """The client has not heard of rewards yet; the plan comes first (DOMAIN 1, rule 3)."""


@dataclass(eq=False)
class PrintOnly(RuleBroken):
    """This conversation keeps nothing; rewards need stored steps (DECISIONS D4)."""


@dataclass(eq=False)
class NoMessage(RuleBroken):
    """The client did not say that messages may be sent (DECISIONS A2)."""


@dataclass(eq=False)
class PasswordTooShort(RuleBroken):
    """A password has at least `minimum` characters."""

    minimum: int


@dataclass(eq=False)
class PasswordTooCommon(RuleBroken):
    """The password is among the commonest ones and would be guessed."""


@dataclass(eq=False)
class LastAdministrator(RuleBroken):
    """Somebody must stay who may manage people; otherwise nobody could ever be let in again."""


@dataclass(eq=False)
class StoreNotEmpty(RuleBroken):
    """A store stands in this folder already; nothing was changed."""

    path: Path


# --- the world ---------------------------------------------------------------------------


@dataclass(eq=False)
class WrongPassword(WorldTrouble):
    """Name or password is not right; the same for unknown names (TRUST 30)."""

    wait_seconds: int = 0


@dataclass(eq=False)
class NoStore(WorldTrouble):
    """There is no store in this folder."""

    path: Path


@dataclass(eq=False)
class DamagedStore(WorldTrouble):
    """The key fits but the file is not whole (TRUST 16); never said for a wrong password."""

    path: Path


@dataclass(eq=False)
class NewerStore(WorldTrouble):
    """A newer version of the program made this store."""

    found: str
    known: str


@dataclass(eq=False)
class StoreInUse(WorldTrouble):
    """Another window or command has this store open."""

    path: Path


@dataclass(eq=False)
class StoreBusy(WorldTrouble):
    """Another connection is saving right now; nothing was lost, try again."""


@dataclass(eq=False)
class NetworkDrive(WorldTrouble):
    """The folder lies on a network drive, where SQLite cannot keep its promises."""

    path: Path
    filesystem: str


@dataclass(eq=False)
class UnsafeEngine(WorldTrouble):
    """The database engine is older than needed or set to lose data (TRUST 0.1, 0.2)."""

    what: str
    found: str
    needed: str


@dataclass(eq=False)
class DiskFull(WorldTrouble):
    """No room left; what was saved before is still there."""

    path: Path


@dataclass(eq=False)
class StoreUnavailable(WorldTrouble):
    """The store cannot be read or written (rights, I/O error); nothing half is kept."""

    path: Path
    reason: str


@dataclass(eq=False)
class ChainBroken(WorldTrouble):
    """A chained log does not follow on; `row` is the first row that is wrong."""

    chain: str
    row: int


@dataclass(eq=False)
class ClockWentBack(WorldTrouble):
    """The clock stands before the last ledger row; ledger writes wait (DECISIONS A6)."""

    last: str
    now: str


@dataclass(eq=False)
class CannotWrite(WorldTrouble):
    """A file cannot be written: no rights, no room, or open elsewhere."""

    path: Path
    reason: str = ""


@dataclass(eq=False)
class CannotRead(WorldTrouble):
    """A file cannot be read."""

    path: Path


@dataclass(eq=False)
class NoPrinter(WorldTrouble):
    """No printer answers; the paper can be kept as a file."""


@dataclass(eq=False)
class NotABackup(WorldTrouble):
    """No backup of ours, or changed since; `reason`: content, parts, seal, tables, unreadable."""

    path: Path
    reason: str


@dataclass(eq=False)
class RowsMissing(WorldTrouble):
    """A head that was printed is not in this store: rows after number `row` are gone."""

    chain: str
    row: int


@dataclass(eq=False)
class BrokenDefinition(WorldTrouble):
    """A bridge definition cannot be used: which file, which place in it, and why.

    `reason` is a short code the words are found by; `value` is what was found there and
    `expected` what belongs there, where one is known.
    """

    file: str
    place: str
    reason: str
    value: str = ""
    expected: str = ""
