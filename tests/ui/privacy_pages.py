"""The page of papers on privacy, in every state."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.domain.exposure import Exposure, Seen, Staffed
from bridge_app.errors import FieldProblem
from bridge_app.ui.privacy.page import PrivacyPage
from bridge_app.ui.privacy.state import Asked, PrivacyState
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 2)
PEOPLE = (Staffed(UUID(int=1), "Bas"), Staffed(UUID(int=2), "Fatima"))
SEEN = Seen("1001", "Fatima", "balie-1", TODAY, TODAY, 4, printed=True)
ONE = PrivacyState(PEOPLE, Exposure(TODAY, TODAY, (SEEN, replace(SEEN, number="", who="Bas"))))
MANY = tuple(
    replace(
        SEEN,
        number=str(1000 + n),
        last=date(2026, 6, 2 + n % 9),
        printed=n % 4 == 1,
        times=n % 4,
        listed=3,
    )
    for n in range(40)
)
LONG_NAME = "Wilhelmina van den Oudenhoven-Achterberg"
LONGEST = Staffed(UUID(int=3), LONG_NAME)
LONG = replace(SEEN, who=LONG_NAME, device="balie-serviceplein-0172-links", last=date(2027, 6, 1))


def pages() -> list[PageCase]:
    wrong = FieldProblem("first_day", "not_a_date")
    return [
        _case("empty", PrivacyState(PEOPLE, Exposure(TODAY, TODAY, ()))),
        _case("one", ONE),
        _case("many", replace(ONE, found=Exposure(TODAY, TODAY, MANY))),
        _case(
            "longest",
            PrivacyState((LONGEST,), Exposure(TODAY, TODAY, (LONG,) * 3)),
        ),
        _case("error", PrivacyState(PEOPLE, None, wrong)),
    ]


def _case(kind: Kind, state: PrivacyState) -> PageCase:
    def made() -> PrivacyPage:
        page = PrivacyPage("nl")
        page.fill(Asked("02-06-2026", "09-06-2026"))
        page.show_state(state)
        return page

    return PageCase("privacy papers", kind, made)
