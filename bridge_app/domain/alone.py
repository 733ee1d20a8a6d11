"""What the screen that a client has alone may ask for: seven kinds of wish, and nothing else.

They come from a process without a key (DECISIONS H2). Who hears them checks each against what
that screen was shown; one that does not fit is refused by a code, and never carried out.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID

from bridge_app.domain.own_look import COLOURS, LETTERS
from bridge_app.domain.plan import TEXT_LIMIT
from bridge_app.domain.privacy import Preset
from bridge_app.domain.wire import Malformed, as_value, parsed, written

MOST_BYTES = 4_096
"""Of one line: two texts of a step and what stands around them, with room."""

DAYS_AHEAD = 366
"""A step moves no further than a year."""

SIZES, GROUNDS = (None, *LETTERS), ("", *COLOURS)
"""What a screen may say that was chosen there; the first of each is nothing."""

MOST_WISHES, WITHIN = 20, 10.0
"""Hands do not ask so often in so many seconds."""

MOST_IN_ALL, MOST_PAPERS = 300, 6
"""In one sitting: a screen gone wrong fills no log, and nobody empties the tray of the printer."""

MOST_REFUSED = 3
"""After so many lines that do not fit something is wrong with that screen: it ends."""


HERE = b"here"
"""A line that wishes nothing: that screen still turns, and its hands would be heard."""

SIGN_SECONDS, MOST_QUIET = 5, 12
"""So often it says so; after a minute of looks without any line it hangs, and is ended.

Looks are counted, not seconds: when the machine slept, or who looks was busy, that is no silence.
"""


@dataclass(frozen=True)
class Claim:
    """I did this step; who helps me still has to see it."""

    step: UUID


@dataclass(frozen=True)
class NotYet:
    """It did not work out yet."""

    step: UUID


@dataclass(frozen=True)
class Split:
    """Smaller: this piece first, and the other after that."""

    step: UUID
    version: int
    first: str
    second: str


@dataclass(frozen=True)
class MoveDay:
    """On another day."""

    step: UUID
    version: int
    day: date


@dataclass(frozen=True)
class AskMentor:
    """My mentor should help me with this step."""

    step: UUID


@dataclass(frozen=True)
class Print:
    """My paper, for whose eyes; in `language`, where I chose one here, else in mine."""

    preset: Preset
    language: str = ""


@dataclass(frozen=True)
class Close:
    """I am done; `letters`, `colours` and `language` as I chose them for my screen, if I did."""

    letters: int | None = None
    colours: str = ""
    language: str = ""


Wish: TypeAlias = Claim | NotYet | Split | MoveDay | AskMentor | Print | Close
StepWish: TypeAlias = Claim | NotYet | Split | MoveDay | AskMentor

KINDS: Mapping[str, type[Wish]] = MappingProxyType(
    {
        "claim": Claim,
        "not_yet": NotYet,
        "split": Split,
        "move_day": MoveDay,
        "ask_mentor": AskMentor,
        "print": Print,
        "close": Close,
    }
)
"""All there are (DECISIONS H2)."""


class Refusal(StrEnum):
    """Why a line was not carried out, or that screen was ended."""

    MALFORMED = "malformed"
    UNKNOWN_KIND = "unknown_kind"
    TOO_LONG = "too_long"
    WRONG_STEP = "wrong_step"
    WRONG_DAY = "wrong_day"
    FLOOD = "flood"
    SILENT = "silent"


class Refused(Exception):
    """This line is not carried out, and why."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why = why


def line_of(wish: Wish) -> bytes:
    """The wish as the line that carries it."""
    kind = next(name for name, each in KINDS.items() if isinstance(wish, each))
    return written({"kind": kind, "wish": wish})


def wish_in(line: bytes) -> Wish:
    """The wish that a line carries; raises Refused."""
    if len(line) > MOST_BYTES:
        raise Refused(Refusal.TOO_LONG)
    try:
        said = parsed(line)
        if not isinstance(said, dict) or said.keys() != {"kind", "wish"}:
            raise Refused(Refusal.MALFORMED)
        kind = KINDS.get(str(said["kind"]))
        if kind is None:
            raise Refused(Refusal.UNKNOWN_KIND)
        return as_value(kind, said["wish"])
    except Malformed as problem:
        raise Refused(Refusal.MALFORMED) from problem


def check(wish: Wish, steps: Collection[UUID], today: date, tongues: Collection[str] = ()) -> None:
    """Raise Refused for what that screen could not have asked.

    `steps` are those it shows, `tongues` the languages that one can choose there.
    """
    if isinstance(wish, StepWish) and wish.step not in steps:
        raise Refused(Refusal.WRONG_STEP)
    if isinstance(wish, Split) and max(len(wish.first), len(wish.second)) > TEXT_LIMIT:
        raise Refused(Refusal.TOO_LONG)
    if isinstance(wish, MoveDay) and not today <= wish.day <= today + timedelta(DAYS_AHEAD):
        raise Refused(Refusal.WRONG_DAY)
    if isinstance(wish, Close) and not (wish.letters in SIZES and wish.colours in GROUNDS):
        raise Refused(Refusal.MALFORMED)
    if isinstance(wish, Print | Close) and wish.language not in {"", *tongues}:
        raise Refused(Refusal.MALFORMED)


class Pace:
    """Counts lines by a clock of seconds; more than hands can ask is a flood."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._lines = self._papers = 0

    def count(self, now: float) -> None:
        """One wish more; raises Refused when there are too many."""
        self._lines += 1
        self.sign(now)
        if self._lines > MOST_IN_ALL:
            raise Refused(Refusal.FLOOD)

    def sign(self, now: float) -> None:
        """One line more that may wish nothing; raises Refused when they come too fast."""
        self._times = [*(each for each in self._times if now - each < WITHIN), now]
        if len(self._times) > MOST_WISHES:
            raise Refused(Refusal.FLOOD)

    def paper(self) -> bool:
        """One paper more; False when this sitting had its share."""
        self._papers += 1
        return self._papers <= MOST_PAPERS
