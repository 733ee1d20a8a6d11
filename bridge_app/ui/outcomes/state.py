"""What the page of outcomes shows: what is asked, and the figures once they are counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.outcomes import DEFAULT, AsOf
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class Wish:
    """What the form holds: a day as typed, and who is counted."""

    day: str = ""
    definition: str = DEFAULT


@dataclass(frozen=True)
class OutcomesState:
    """The form, the figures once they were asked, and what is wrong with the day."""

    wish: Wish
    found: Outcomes | None = None
    trouble: FieldProblem | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it was asked and nobody was helped by then."""
        return self.found is not None and not self.found.flow.everybody

    @property
    def can_export(self) -> bool:
        """A file is made of what stands on the screen, so there must be something."""
        return self.found is not None and not self.is_empty


def wanted(wish: Wish, read_day: Callable[[str, str], date]) -> AsOf:
    """What is asked; raises FieldProblem for a day that cannot be read."""
    return AsOf(read_day(wish.day, "as_of"), wish.definition)
