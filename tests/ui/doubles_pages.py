"""The page of doubles, in every state."""

from datetime import date
from uuid import UUID

from bridge_app.domain.desk import Hit
from bridge_app.domain.doubles import Compared, Doubles, Joined, Likeness, Pair, Side
from bridge_app.domain.people import Client
from bridge_app.ui.doubles.page import DoublesPage
from bridge_app.ui.doubles.state import DoublesState, chosen, compared
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina Alexandra Catharina"


def hit(number: int, first: str = "Karin", initial: str = "B") -> Hit:
    return Hit(UUID(int=number), str(number), first, initial, 1988, "Fatima")


def pair(number: int, why: Likeness = Likeness.NAMES_AND_BIRTH, first: str = "Carin") -> Pair:
    return Pair(hit(number), hit(number + 500, first), why)


def side(number: int, first: str = "Karin", last: str = "de Boer", *, code: bool = False) -> Side:
    born = date(1988, 3, 12) if number % 2 else None
    known = Client(UUID(int=number), str(number), first, last, born, "06 12345678")
    return Side(known, date(2026, 3, 2), "Fatima" if number % 2 else "", 3, 12, 2, code)


def joined(number: int) -> Joined:
    return Joined(number, hit(number), hit(number + 500), date(2026, 6, 2))


ONE = DoublesState(Doubles((pair(1001),), (joined(1002),)))
WHY = list(Likeness)
MANY = DoublesState(
    Doubles(
        tuple(pair(1000 + n, WHY[n % 4]) for n in range(60)),
        tuple(joined(1100 + n) for n in range(8)),
    )
)


def pages() -> list[PageCase]:
    both = Compared(side(1001), side(1502, "Carin"))
    long_one = side(1001, LONG, f"van den {LONG}", code=True)
    endless = Compared(long_one, side(1502, LONG, LONG, code=True))
    long = DoublesState(Doubles((pair(1001, first=LONG),), ()))
    return [
        _case("doubles", "empty", DoublesState(Doubles())),
        _case("doubles", "one", ONE),
        _case("doubles", "many", MANY),
        _case("doubles", "longest", long),
        _case("doubles", "error", chosen(ONE, pair(1001), asks=True)),
        _case("doubles two", "one", compared(chosen(ONE, pair(1001)), both)),
        _case("doubles two", "longest", compared(chosen(long, pair(1001)), endless)),
    ]


def _case(name: str, kind: Kind, state: DoublesState) -> PageCase:
    def made() -> DoublesPage:
        page = DoublesPage("nl")
        page.show_state(state)
        return page

    return PageCase(name, kind, made)
