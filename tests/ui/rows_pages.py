"""The page of several hand-outs, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.domain.handing_rows import BookedRow, RowClient
from bridge_app.domain.plan import MiniStep
from bridge_app.ui.rows.page import RowsPage
from bridge_app.ui.rows.row import Options
from bridge_app.ui.rows.state import PAPER, TypedRow
from tests.ui.cases import Kind, PageCase

PILLARS = {"home": "Thuis", "health": "Gezondheid en steun", "money": "Geld"}
KINDS = [("VVV-bon", "vvv"), ("Winkelbon", "winkel")]
TODAY = "02-06-2026"
LONG = "Wilhelmina van den Oudenhoven-Achterberg tot Wisch en Terborg"
STEP = MiniStep(UUID(int=7), UUID(int=8), "Ik bel de school over het gesprek van donderdag", 1)
KARIN = RowClient(UUID(int=1), "Karin de Boer", (STEP,))
WRONG = "Er is al iets uitgegeven voor deze stap. Er is niets geboekt. Kies een andere stap."
BOOKED = BookedRow(
    KARIN.client_id, KARIN.client_id, "1001", 20_00, "VVV-0001", date(2026, 6, 2), "2026-A-000001"
)


def row(number: int, **more: str) -> TypedRow:
    told = {"amount": "20", "serial": f"VVV-{number:04}", "day": TODAY, **more}
    return TypedRow(str(1000 + number), **told)


PAPERED = row(2, step=f"{PAPER}money", text="Ik open mijn post", agreed="01-04-2026")


def pages() -> list[PageCase]:
    def named(page: RowsPage) -> None:
        page.rows[0].show_client(KARIN)

    def long(page: RowsPage) -> None:
        page.rows[0].show_client(RowClient(KARIN.client_id, LONG, ()))
        page.done.show_booked((BOOKED, replace(BOOKED, receipt="2026-A-000012")), (BOOKED, BOOKED))

    def wrong(page: RowsPage) -> None:
        named(page)
        page.rows[0].show_problems({}, WRONG)
        page.rows[1].show_problems({"amount": "Het bedrag kan zo niet.", "day": "Typ een dag."})
        page.rows[2].show_nobody("Dit nummer hoort bij niemand. Kijk het na.")
        page.ask_reason()
        page.ask_colleague(30_00)

    def booked(page: RowsPage) -> None:
        named(page)
        page.done.show_booked((BOOKED,))

    return [
        _case("empty", (), lambda _page: None),
        _case("one", (row(1),), booked),
        _case("many", (*map(row, range(1, 12)), PAPERED), named),
        _case("longest", (row(1, step=f"{PAPER}health", text=LONG * 3, serial=LONG),), long),
        _case("error", (row(1), row(2, amount="veel"), row(3)), wrong),
    ]


def _case(
    kind: Kind, rows: tuple[TypedRow, ...], then: Callable[[RowsPage], None], kinds: Options = KINDS
) -> PageCase:
    def made() -> RowsPage:
        page = RowsPage(PILLARS)
        page.begin(rows, kinds, TODAY)
        then(page)
        return page

    return PageCase("rows", kind, made)
