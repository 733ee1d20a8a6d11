"""What the page of closing a month shows, and what somebody wishes there."""

from dataclasses import dataclass

from bridge_app.domain.closing import ClosingView, MonthClose, MonthReport, MonthStand
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class ReopenWish:
    """Which close is opened again, and why as typed."""

    seq: int
    reason: str


@dataclass(frozen=True)
class ClosingState:
    """All of the page; `view` is None before it is known.

    `sheet` is the one that was printed and waits for its last characters; `trouble` is what is
    wrong in a field.
    """

    view: ClosingView | None = None
    sheet: MonthReport | None = None
    trouble: FieldProblem | None = None

    @property
    def months(self) -> tuple[MonthStand, ...]:
        """Every month, the newest first."""
        return self.view.months if self.view else ()

    @property
    def quiet(self) -> tuple[str, ...]:
        """The months that need no close, the oldest first."""
        return self.view.quiet if self.view else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever booked."""
        return self.view is not None and not self.view.months

    @property
    def next(self) -> MonthStand | None:
        """The month whose turn it is."""
        wanted = self.view.next if self.view else None
        return next((each for each in self.months if each.sums.month == wanted), None)

    @property
    def closes(self) -> tuple[MonthClose, ...]:
        """Every close there was, the newest first."""
        return tuple(reversed(self.view.closings.closes)) if self.view else ()

    def close(self, seq: object) -> MonthClose | None:
        """One of the closes."""
        return next((each for each in self.closes if each.seq == seq), None)

    def why_open(self, seq: int) -> str:
        """Why this close was opened again; empty while it stands."""
        again = self.view.closings.reopened.get(seq) if self.view else None
        return again.reason if again else ""
