"""The page of closing a month, in every state."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from bridge_app.domain.closing import (
    Closings,
    ClosingView,
    KindSum,
    MonthClose,
    MonthReopen,
    MonthReport,
    MonthStand,
    MonthState,
    MonthSums,
    months_between,
)
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import FieldProblem
from bridge_app.ui.closing.page import ClosingPage
from bridge_app.ui.closing.state import ClosingState
from tests.ui.cases import Kind, PageCase

AT = datetime(2026, 6, 2, 8, 30, tzinfo=UTC)
HEAD = ChainHead(244, bytes(range(32)))
KINDS = (KindSum("vvv", 12, 240_00, 1, 20_00, "VVV-bon"), KindSum("", 2, 80_00))
LONG = "cadeaukaart-voor-alle-winkels-van-het-centrum-en-de-markt"
MAY = MonthSums("2026-05", KINDS, 3)
RUNNING = MonthStand(MonthSums("2026-06", KINDS[:1], 240), MonthState.RUNNING)
OPEN = MonthStand(MAY, MonthState.OPEN)
RUUD = UUID(int=1)


def close(seq: int, month: str, name: str = "Ruud") -> MonthClose:
    return MonthClose(seq, replace(MAY, month=month), HEAD, "0" * 64, AT, RUUD, name)


def stand(seq: int, month: str) -> MonthStand:
    made = close(seq, month)
    return MonthStand(made.sums, MonthState.CLOSED, made)


FIRST = Closings((close(1, "2026-04"),))
MANY = tuple(close(at, month) for at, month in enumerate(months_between("2023-01", "2026-04"), 1))
WHY = "Een uitgifte van de markt was vergeten, en moest er volgens de accountant nog bij."
LONGEST = Closings(
    (close(1, "2026-05", "Maria-Magdalena van der Westhuizen-Oosterveld"),),
    {1: MonthReopen(1, WHY, AT, RUUD)},
)
BIG = (replace(KINDS[0], kind=LONG, given=9_999, given_cents=599_940_00), *KINDS)
STATES: dict[Kind, ClosingState] = {
    "empty": ClosingState(ClosingView()),
    "one": ClosingState(
        ClosingView((RUNNING, OPEN, stand(1, "2026-04")), "2026-05", FIRST, ("2026-03",))
    ),
    "many": ClosingState(
        ClosingView(
            (RUNNING, *(stand(each.seq, each.sums.month) for each in reversed(MANY))),
            None,
            Closings(MANY),
            months_between("2021-06", "2022-12"),
        )
    ),
    "longest": ClosingState(
        ClosingView(
            (RUNNING, MonthStand(replace(MAY, kinds=BIG), MonthState.OPENED_AGAIN)),
            "2026-05",
            LONGEST,
        ),
        MonthReport(MAY, HEAD),
    ),
    "error": ClosingState(
        ClosingView((RUNNING, OPEN), "2026-05"),
        MonthReport(MAY, HEAD),
        FieldProblem("typed_back", "not_these_six"),
    ),
}


def pages() -> list[PageCase]:
    return [_case(kind, state) for kind, state in STATES.items()]


def _case(kind: Kind, state: ClosingState) -> PageCase:
    def made() -> ClosingPage:
        page = ClosingPage("nl")
        page.day.set_text("02-06-2026")
        page.show_state(state)
        return page

    return PageCase("month close", kind, made)
