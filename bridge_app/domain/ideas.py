"""Ideas for small steps, which a client may take over, change or leave."""

from dataclasses import dataclass
from enum import StrEnum


class IdeaKind(StrEnum):
    """What one does in a step; the code that totals and policies know a step by."""

    CALL = "call"
    WRITE = "write"
    PAPER = "paper"
    VISIT = "visit"
    ASK = "ask"
    LOOK = "look"
    DO = "do"


@dataclass(frozen=True)
class StepIdea:
    """One idea: a small step in the first person, and what kind of thing one does."""

    text: str
    kind: IdeaKind
