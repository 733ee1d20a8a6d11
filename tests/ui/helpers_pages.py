"""The page of who helps one client, in every state."""

from datetime import date
from uuid import UUID

from bridge_app.domain.helping import Around, Colleague, Helper, Part
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem
from bridge_app.ui.helpers.page import HelpersPage
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina-Hendrika Alexandrina-Frederika van Slingerlandt-Oudenaarde"
ME = UUID(int=1)
KARIN = Client(UUID(int=9), "1001", "Karin", "de Boer", None)
DAY = date(2026, 6, 2)
FATIMA = Helper(ME, "Fatima", Part.MENTOR, DAY, seq=1)
KIM = Helper(UUID(int=2), "Kim", Part.HELPER, DAY, task="taal", seq=2)
NOOR = Helper(UUID(int=3), "Noor Bakker", Part.COVER, DAY, date(2026, 8, 17))
LEFT = Helper(UUID(int=5), "Ruud", Part.MENTOR, DAY, seq=4, works=False)
LONGEST = Helper(UUID(int=4), LONG, Part.HELPER, DAY, task="w" * 40, seq=3)
COLLEAGUES = (
    Colleague(ME, "Fatima", mentor=True),
    Colleague(UUID(int=3), "Noor Bakker", mentor=True),
    Colleague(UUID(int=6), "Sanne", mentor=False),
)


def around(*helpers: Helper, may: bool = True) -> Around:
    return Around(KARIN, helpers, COLLEAGUES, may)


def pages() -> list[PageCase]:
    others = (KIM, *(Helper(UUID(int=n), f"Collega {n}", Part.HELPER, DAY) for n in range(9, 15)))
    return [
        _case("empty", around()),
        _case("one", around(FATIMA)),
        _case("many", around(FATIMA, *others, NOOR)),
        _case("longest", around(LEFT, LONGEST, KIM, may=False)),
        _case("error", around(FATIMA, KIM), FieldProblem("task", "too_long", 40)),
    ]


def _case(kind: Kind, known: Around, problem: FieldProblem | None = None) -> PageCase:
    def made() -> HelpersPage:
        page = HelpersPage("nl", ME)
        page.show_around(known)
        if problem:
            page.show_trouble(problem)
        return page

    return PageCase("helpers", kind, made)
