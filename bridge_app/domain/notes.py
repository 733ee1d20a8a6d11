"""What staff write down in a client's file, and which papers left it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.errors import FieldProblem

NOTE_LENGTH = 500
"""Characters; "schrijf alleen op wat nodig is" (DOMAIN 6)."""


@dataclass(frozen=True)
class StaffNote:
    """One note; the client may read it unless somebody said otherwise (EXPERIENCE 4.5).

    `by` is the name of who wrote it, empty when that is no longer known.
    """

    id: UUID
    text: str
    at: datetime
    by: str = ""
    may_read: bool = True
    version: int = 1


@dataclass(frozen=True)
class PaperLeft:
    """A paper that was printed or kept as a file: which kind, for whose eyes; not what it said."""

    kind: str
    preset: str
    at: datetime
    by: str = ""


def checked_note(text: str) -> str:
    """The note with its lines cleaned; raises FieldProblem("note", ...) when empty or too long."""
    cleaned = "\n".join(filter(None, map(clean_name, text.splitlines())))
    if not cleaned:
        raise FieldProblem("note", "empty")
    if len(cleaned) > NOTE_LENGTH:
        raise FieldProblem("note", "too_long", NOTE_LENGTH)
    return cleaned
