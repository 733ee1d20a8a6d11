"""The page of the stock, in every state."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from bridge_app.domain.staffing import Unit
from bridge_app.domain.stock import CardHistory, CardState, Move, StockedCard, StockEvent
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import Reconciled, StockLine
from bridge_app.errors import FieldProblem
from bridge_app.services.stock import StockView
from bridge_app.ui.parts import begin_at
from bridge_app.ui.stock.page import StockPage
from bridge_app.ui.stock.state import RetireWish, StockState, Task
from tests.ui.cases import Kind, PageCase

NORTH, SOUTH = Unit(UUID(int=1), "Serviceplein"), Unit(UUID(int=2), "Wijkcentrum De Bron")
VVV = StockKind("vvv", "VVV-bon", counted=True)
LONG = StockKind("lang", "Cadeaukaart voor alle winkels van het centrum en de markt")
SOON = date(2026, 7, 1)
AT = datetime(2026, 6, 2, 8, 30, tzinfo=UTC)

ONE = StockView((StockLine("vvv", NORTH.id, 10, cents=200_00),), (VVV,), (NORTH,))
MANY = StockView(
    (
        StockLine("vvv", NORTH.id, 1_234, 12, 1_999, 3, 40, SOON, 24_680_00),
        StockLine("lang", SOUTH.id, 5, 0, 7, 0, 0, None, 300_00),
    ),
    (VVV, LONG),
    (NORTH, SOUTH),
)
FORMER = StockView(MANY.lines, (*MANY.kinds, replace(LONG, code="oud", active=False)), MANY.places)
DONE_WITH = RetireWish("vvv", "VVV-bon", 1_246)
TOLD = (
    "VVV-bon van € 20: 40 kaarten zijn geldig tot en met 01-07-2026.",
    f"{LONG.name} van € 60: 2 kaarten zijn geldig tot en met 01-07-2026.",
)
SUMS = Reconciled(40, 50, 5, 10, 20, 2, 3, -1, AT)
CARD = StockedCard(1, "vvv", "VVV-0041", 20_00, SOON, CardState.HANDED_OVER, None, 3)
EVENTS = (
    StockEvent(Move.BOUGHT, AT, "Ruud", "", "Serviceplein", "", "", ""),
    StockEvent(Move.TRANSFERRED, AT, "Ruud", "Serviceplein", "De Bron", "", "", ""),
    StockEvent(Move.HANDED_OVER, AT, "Fatima", "De Bron", "", "", "2026-A-000123", "VVV-0040"),
)
HISTORY = CardHistory(CARD, "Cadeau BV", date(2026, 6, 2), EVENTS)


def pages() -> list[PageCase]:
    places = StockView((), (), (NORTH,))
    return [
        _case("stock", "empty", StockState(places, Task.KINDS)),
        _case("stock", "one", StockState(ONE)),
        _case("stock", "many", StockState(MANY, Task.MOVE, TOLD)),
        _case("stock", "longest", StockState(MANY, Task.KINDS)),
        _case("stock kinds", "many", StockState(FORMER, Task.KINDS, retires=DONE_WITH)),
        _case("stock", "error", _wrong(Task.BUY, FieldProblem("last_serial", "last_first"))),
        _case("stock count", "empty", StockState(ONE, Task.COUNT, reconciled=Reconciled())),
        _case("stock count", "one", StockState(ONE, Task.COUNT, reconciled=Reconciled(0, 10))),
        _case("stock count", "many", StockState(MANY, Task.COUNT, reconciled=SUMS)),
        _case(
            "stock count", "longest", StockState(MANY, Task.COUNT, reconciled=SUMS, asks_each=True)
        ),
        _case("stock count", "error", _wrong(Task.COUNT, FieldProblem("counted", "not_a_number"))),
        _case("stock card", "empty", StockState(ONE, Task.CARD)),
        _case("stock card", "one", _found(HISTORY)),
        _case("stock card", "many", _found(HISTORY, HISTORY)),
        _case("stock card", "longest", _found(HISTORY, HISTORY, HISTORY)),
        _case("stock card", "error", StockState(ONE, Task.CARD, looked_for="nergens")),
    ]


def _wrong(task: Task, problem: FieldProblem) -> StockState:
    return StockState(MANY, task, trouble=problem, reconciled=SUMS)


def _found(*found: CardHistory) -> StockState:
    return StockState(MANY, Task.CARD, looked_for="VVV-0041", histories=found)


def _case(name: str, kind: Kind, state: StockState) -> PageCase:
    def made() -> StockPage:
        page = StockPage("nl")
        page.show_state(state)
        if state.retires:
            begin_at(page, page.kinds.retiring.back)
        return page

    return PageCase(name, kind, made)
