"""The coordinator's totals, in every state."""

from datetime import date

from bridge_app.domain.looking import LogDue
from bridge_app.domain.rewards import Total, Totals
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.state import By, Quick, TotalsState, Trouble, Wish
from tests.ui.cases import Kind, PageCase

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
WISH = Wish("01-01-2026", "31-12-2026")
MONTHS = tuple(
    Total(f"2026-{n:02d}", n, n * 30_00, n, 60_00, n % 2, 20_00 * (n % 2)) for n in (4, 5)
)
DAYS = tuple(Total(f"2026-03-{n:02d}", 9_999, 599_940_00, 9_999, 60_00, 1, 2) for n in range(1, 32))
WEEKS = (Total("2026-W01", 1, 20_00, 1, 20_00), Total("2026-W53", 2, 40_00, 2, 20_00))


def pages() -> list[PageCase]:
    return [
        _case("empty", TotalsState(WISH, Quick.THIS_YEAR, totals=_totals())),
        _case("one", TotalsState(WISH, Quick.THIS_YEAR, totals=_totals(MONTHS[0]))),
        _case("many", TotalsState(WISH, totals=_totals(*DAYS))),
        _case("longest", TotalsState(Wish("1", "2", By.WEEK), totals=_totals(*WEEKS))),
        _case("error", TotalsState(WISH, trouble=Trouble("last_day", "before_first"))),
    ]


def _totals(*rows: Total) -> Totals:
    total = Total("", sum(r.count for r in rows), sum(r.cents for r in rows), 61, 60_00, 2, 40_00)
    best = (date(2026, 6, 23), 1_000_620_00) if rows else None
    return Totals(FIRST, LAST, "month", rows, total, best, 1, 244)


def _case(kind: Kind, state: TotalsState) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl")
        page.show_waiting(LogDue(review=kind != "empty", check=kind == "longest"))
        page.show_state(state)
        return page

    return PageCase("coordinator totals", kind, made)
