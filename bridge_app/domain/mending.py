"""Mending what is kept of a client, and choosing what is erased of it (AVG 16 and 17)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.bridge import AreaAnswer, BridgeWords, Scoring
from bridge_app.domain.people import Client, clean_name
from bridge_app.errors import FieldProblem

WHY_LIMIT = 200
"""Characters of the reason for a correction."""


TYPED = (
    "first_name",
    "last_name",
    "birth_date",
    "phone",
    "case_number",
    "who_reads",
    "interpreter",
)
"""What of a client is typed, and not chosen from a few: such words can be erased one by one."""


class NoteKind(StrEnum):
    """What kind of words somebody typed; each can be erased by itself.

    FORMER is what stood there before it was mended.
    """

    ANSWER = "answer"
    STEP = "step"
    PRAISE = "praise"
    STRENGTH = "strength"
    VISION = "vision"
    STAFF = "staff"
    FORMER = "former"


@dataclass(frozen=True)
class Note:
    """Words that somebody typed: what kind, under which number or id, and when."""

    kind: NoteKind
    key: str
    text: str
    at: datetime

    @property
    def subject(self) -> str:
        """How an erasure names it: kind and key, never the words."""
        return f"{self.kind} {self.key}"


@dataclass(frozen=True)
class Correction:
    """What said otherwise before it was mended; `subject` names the field or the kind of thing.

    The old words can be erased; who, when and why go with them.
    """

    client_id: UUID
    case_id: UUID | None
    subject: str
    former: str
    why: str
    area: str = ""


@dataclass(frozen=True)
class Strength:
    """Something that goes well, as it stands now."""

    id: UUID
    text: str


@dataclass(frozen=True)
class Mendable:
    """What of one client can be mended or erased by itself.

    `moment` is the last time that the bridge was filled in, None when it never was. `areas` are
    those of which anything is kept. `asked` tells that erasing everything waits for a second
    person, `told` that this client has heard of rewards.
    """

    client: Client
    words: BridgeWords
    moment: Scoring | None = None
    areas: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    strengths: tuple[Strength, ...] = ()
    asked: bool = False
    told: bool = False


def checked_why(why: str) -> str:
    """The reason, cleaned; raises FieldProblem when there is none, or when it is too long."""
    said = clean_name(why)
    if not said:
        raise FieldProblem("why", "empty")
    if len(said) > WHY_LIMIT:
        raise FieldProblem("why", "too_long", WHY_LIMIT)
    return said


def said_as(answer: AreaAnswer) -> str:
    """What stands for an area as text: the level, or the kind of answer."""
    return str(answer.answer if answer.client_level is None else answer.client_level)


def corrections_of(client: Client, former: dict[str, str], why: str) -> Iterator[Correction]:
    """One for each field of who somebody is that said otherwise."""
    for name, value in former.items():
        yield Correction(client.id, None, name, value, why)
