"""What coordinators count: totals without names, each tied to the rows it was made from."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.rewards import Totals
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting
from bridge_app.storage import reports


@dataclass(frozen=True)
class Reports:
    """Totals of the ledger; amounts in cents."""

    acting: Acting

    def totals(self, actor: Actor, first_day: date, last_day: date, by: str) -> Totals:
        """Lines by day, week, month, quarter or year, their total, and what they came from.

        Both days count. Raises FieldProblem for a range that ends before it begins or a period
        that is not known.
        """
        with self.acting.deed(actor, Permission.TOTALS, "report.totals") as work:
            _check_range(first_day, last_day, by)
            rows = reports.lines(work.connection, first_day, last_day, by)
            total, first, last = reports.total(work.connection, first_day, last_day)
            best = reports.best_day(work.connection, first_day, last_day)
            made = Totals(first_day, last_day, by, rows, total, best, first, last)
            work.about("totals", detail=f"{first_day} {last_day} {by}", amount=len(rows))
            return replace(made, data_hash=data_hash(made))

    def exported(self, actor: Actor, what: str, rows: int) -> None:
        """Log that figures left the program as a file: which, and how many lines."""
        with self.acting.deed(actor, Permission.EXPORT, "report.export") as work:
            work.about("export", detail=what, amount=rows)


def _check_range(first_day: date, last_day: date, by: str) -> None:
    if by not in reports.PERIODS:
        raise FieldProblem("period", "unknown")
    if last_day < first_day:
        raise FieldProblem("date", "wrong_order")


def data_hash(totals: Totals) -> str:
    """SHA-256 of the figures in one fixed way of writing: two prints agree or they do not."""
    told = asdict(replace(totals, data_hash=""))
    text = json.dumps(told, default=str, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
