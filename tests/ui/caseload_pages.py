"""The mentor's own people, in every state."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Covers, Handing, Part, PassedOn
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.caseload.page import CaseloadPage
from bridge_app.ui.caseload.state import caseload_state
from tests.ui.away_pages import COVERS
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 3)
LONG = "Wilhelmina-Hendrika Alexandrina-Frederika van Slingerlandt-Oudenaarde B."
LONGER = "Ik schrijf op wat ik elke maand uitgeef aan de kinderen en aan het huis " * 2
ONE = CaseLine(
    uuid4(),
    "Karin B.",
    goal="Ik maak mijn post open",
    step="Ik bel de corporatie",
    step_day=TODAY,
    step_part=DayPart.MORNING,
    claims=1,
    appointment=date(2026, 6, 16),
    at=time(9, 30),
    last_contact=TODAY,
)


def many(number: int) -> CaseLine:
    return CaseLine(
        uuid4(),
        f"Deelnemer {number}",
        ("nl", "ar", "en")[number % 3],
        goal="Ik leer Nederlands" if number % 4 else "",
        last_contact=TODAY - timedelta(days=number),
        review_due=TODAY if number % 5 == 0 else None,
    )


LONGEST = CaseLine(uuid4(), LONG, goal=LONGER, step=LONGER, step_day=TODAY, claims=3)
HELPED = replace(ONE, client="Lot V.", part=Part.HELPER)
STOOD_IN = replace(ONE, client="Ahmed Y.", part=Part.COVER, away="Noor Bakker")

PASSED = replace(
    COVERS,
    passed=(
        PassedOn(12, date(2026, 6, 2), "Ad van Beheer", "Fatima El Amrani", Handing.LEAVES),
        PassedOn(1, date(2026, 6, 1), "Ruth de Wit"),
    ),
)


def pages() -> list[PageCase]:
    return [
        _case("empty", ()),
        _case("one", (ONE,)),
        _case("many", (ONE, *(many(number) for number in range(60)))),
        _case("longest", (LONGEST, ONE, HELPED, STOOD_IN), covers=PASSED),
        _case("error", (ONE,), "niemand heet zo"),
    ]


def _case(
    kind: Kind, cases: tuple[CaseLine, ...], typed: str = "", covers: Covers | None = None
) -> PageCase:
    def made() -> CaseloadPage:
        page = CaseloadPage("nl")
        page.search.set_text(typed)
        page.show_caseload(caseload_state(cases, TODAY, "nl", typed=typed, covers=covers))
        return page

    return PageCase("caseload", kind, made)
