"""What the page of papers on privacy shows, and the period that is asked about."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.exposure import Exposure, Staffed
from bridge_app.errors import FieldProblem
from bridge_app.words import read_date


@dataclass(frozen=True)
class Asked:
    """A period as it is typed, of one person or of everybody."""

    first: str = ""
    last: str = ""
    staff: UUID | None = None

    def days(self) -> tuple[date, date]:
        """The first and the last day; raises FieldProblem for what is no day."""
        return read_date(self.first, "first_day"), read_date(self.last, "last_day")


@dataclass(frozen=True)
class PrivacyState:
    """The people one may ask about, what was found, and what is wrong with what is typed."""

    people: tuple[Staffed, ...] = ()
    found: Exposure | None = None
    trouble: FieldProblem | None = None
