"""The page of who stands in and who takes over, in every state."""

from datetime import date
from uuid import UUID

from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Colleague, Cover, Covers, Outlook
from bridge_app.errors import FieldProblem
from bridge_app.ui.away.page import AwayPage
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina-Hendrika Alexandrina-Frederika van Slingerlandt-Oudenaarde"
ME, NOOR = (UUID(int=1), "Fatima"), (UUID(int=2), "Noor Bakker")
DAYS = date(2026, 8, 3), date(2026, 8, 17)
COLLEAGUES = (Colleague(*NOOR, mentor=True), Colleague(UUID(int=3), LONG, mentor=True))
MINE, OTHERS = Cover(UUID(int=4), *ME, *NOOR, *DAYS), Cover(UUID(int=5), *NOOR, *ME, *DAYS)
COVERS = Covers((MINE,), (OTHERS,), COLLEAGUES)
LONGER = Cover(UUID(int=6), *ME, UUID(int=3), LONG, *DAYS)


def person(number: int, name: str = "Deelnemer") -> CaseLine:
    return CaseLine(UUID(int=100 + number), f"{name} {number}.")


def pages() -> list[PageCase]:
    some = tuple(person(each) for each in range(40))
    return [
        _case("empty", Covers(), (), Outlook(0, 0, 0, 0)),
        _case("one", Covers((MINE,), (), COLLEAGUES), some[:1], Outlook(1, 0, 0, 0)),
        _case("many", COVERS, some, Outlook(40, 12, 3, 1)),
        _case("longest", Covers((LONGER,), (OTHERS,), COLLEAGUES), (person(1, LONG),)),
        _case("error", COVERS, some[:3], problem=FieldProblem("last_day", "too_far", 183)),
    ]


def _case(
    kind: Kind,
    covers: Covers,
    people: tuple[CaseLine, ...],
    outlook: Outlook | None = None,
    problem: FieldProblem | None = None,
) -> PageCase:
    def made() -> AwayPage:
        page = AwayPage("nl")
        page.show_covers(covers)
        page.show_people(people)
        page.show_outlook(outlook or Outlook(len(people), 1, 0, 0))
        if problem:
            page.covering.show_trouble(problem)
        return page

    return PageCase("away", kind, made)
