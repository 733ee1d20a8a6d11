"""With whom a client lives, in every state."""

from datetime import date
from uuid import UUID

from bridge_app.domain.desk import Hit
from bridge_app.domain.households import Home, Member
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem
from bridge_app.ui.household.page import HouseholdPage
from bridge_app.ui.household.state import HouseholdState
from tests.ui.cases import Kind, PageCase

KARIN = Client(UUID(int=1), "1042", "Karin", "de Boer")
JOKE = Member(Client(UUID(int=2), "1043", "Joke", "Bos"), date(2026, 5, 1))
GONE = Member(Client(UUID(int=3), "1044"), date(2025, 5, 1), date(2026, 6, 2))
LONG = Client(UUID(int=4), "W-2026-000123", "Wolfeschlegelsteinhausen", "Ahmadzai")
HIT = Hit(UUID(int=5), "1050", "Sem", "K", 1990, "Fatima")
HITS = tuple(Hit(UUID(int=9 + n), f"20{n}", "", "", None, "") for n in range(20))
HOME = UUID(int=99)


def pages() -> list[PageCase]:
    home = Home(KARIN, HOME, (JOKE,))
    many = tuple(Member(Client(UUID(int=30 + n), f"30{n}", "Bo"), GONE.from_day) for n in range(9))
    wrong = FieldProblem("with_whom", "with_others")
    said: dict[Kind, HouseholdState] = {
        "empty": HouseholdState(Home(KARIN), ()),
        "one": HouseholdState(home, (HIT,), HIT.client_id),
        "many": HouseholdState(Home(KARIN, HOME, (JOKE, GONE, *many)), HITS, HITS[1].client_id),
        "longest": HouseholdState(
            Home(LONG, HOME, (Member(LONG, GONE.from_day),)), asks=True, joining=False
        ),
        "error": HouseholdState(home, (HIT,), HIT.client_id, asks=True, trouble=wrong),
    }
    return [_case(kind, state) for kind, state in said.items()]


def _case(kind: Kind, state: HouseholdState) -> PageCase:
    def made() -> HouseholdPage:
        page = HouseholdPage("nl")
        page.fill("02-06-2026")
        page.show_state(state)
        return page

    return PageCase("household", kind, made)
