"""The desk, in every state."""

from collections.abc import Callable
from datetime import date, time
from uuid import UUID, uuid4

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Outcome,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.desk.page import DeskPage
from bridge_app.ui.desk.state import (
    ExpectedLine,
    Finding,
    FindState,
    HitLine,
    HomeState,
    NewForm,
    NewState,
    ResumeLine,
    ReviewLine,
    SeenLine,
    TodayLine,
)
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 3)
LONG = "Wilhelmina-Hendrika Alexandrina-Frederika van Slingerlandt-Oudenaarde B."
LONG_PLACE = "Mensen om mij heen en alles wat daar op een gewone dag bij komt kijken"
ONE = HomeState(TODAY, (ResumeLine(uuid4(), "Karin B.", "Wonen"),), ready=1)


def expected(
    name: str,
    at: time | None = time(9, 30),
    *,
    kind: AppointmentKind = AppointmentKind.FIRST,
    outcome: Outcome = Outcome.PLANNED,
    place: str = "Spreekkamer 2",
    talk: UUID | None = None,
) -> ExpectedLine:
    arranged = Arranged(brings_child=True, interpreter=True)
    agreed = AppointmentDraft(TODAY, at, None, place, kind, arranged)
    return ExpectedLine(Appointment(uuid4(), uuid4(), agreed, outcome), name, "Fatima", talk)


REVIEWS = tuple(ReviewLine(uuid4(), f"Deelnemer {n}", TODAY) for n in range(21))
DAY = {
    DayPart.MORNING: (
        expected("Ahmed Y.", time(9, 0), outcome=Outcome.HELD),
        expected("Karin B.", time(9, 30)),
        expected("Ramon D.", time(10, 0), outcome=Outcome.NOT_COME),
        expected("Lot V.", time(11, 0), kind=AppointmentKind.REVIEW, talk=uuid4()),
    ),
    DayPart.AFTERNOON: (expected("Sam T.", time(14, 0), kind=AppointmentKind.STEPS),),
    DayPart.EVENING: (expected("Noor K.", None, kind=AppointmentKind.STEPS, place=""),),
    None: (expected("Bo J.", None),),
}
MANY = HomeState(
    TODAY,
    tuple(ResumeLine(uuid4(), f"Deelnemer {n}", "Wonen") for n in range(6)),
    tuple(TodayLine(uuid4(), f"Deelnemer {n}", part, n) for n, part in enumerate([None, *DayPart])),
    tuple(SeenLine(uuid4(), f"Deelnemer {n}", TODAY) for n in range(12)),
    24,
    DAY,
    REVIEWS,
)
LONGEST = HomeState(
    TODAY,
    (ResumeLine(uuid4(), LONG, LONG_PLACE), ResumeLine(uuid4(), LONG, "")),
    (TodayLine(uuid4(), LONG, DayPart.AFTERNOON, 3),),
    (SeenLine(uuid4(), LONG, TODAY),),
    expected={DayPart.MORNING: (expected(LONG, place=LONG_PLACE, talk=uuid4()),)},
    reviews=(ReviewLine(uuid4(), LONG, TODAY),),
)
HITS = tuple(HitLine(uuid4(), f"Karin {n}.", 1950 + n, "Fatima") for n in range(20))
WRONG = {
    "first_name": FieldProblem("first_name", "empty"),
    "birth_date": FieldProblem("birth_date", "no_such_day"),
}


def pages() -> list[PageCase]:
    return [
        _home("empty", HomeState(TODAY)),
        _home("one", ONE),
        _home("many", MANY),
        _home("longest", LONGEST),
        PageCase("desk all at once", "many", _made(_unfolded)),
        _noting("empty", HomeState(TODAY)),
        _noting("many", MANY),
        _noting("longest", LONGEST),
        PageCase("desk together", "many", _made(_together), client_facing=True),
        _found("one", FindState("kar", Finding.FOUND, HITS[:1])),
        _found("many", FindState("karin", Finding.FOUND, HITS)),
        _found("longest", FindState(LONG, Finding.FOUND, (HitLine(uuid4(), LONG, 1903, LONG),))),
        _found("empty", FindState("ka", Finding.TOO_SHORT)),
        _found("error", FindState("xyzzy", Finding.NONE)),
        _new("empty", NewState()),
        _new("one", NewState(NewForm("Karin", "de Boer", "12-03-1988"), doubles=HITS[:1])),
        _new("longest", NewState(NewForm(LONG, LONG, "12-03-1988", LONG))),
        _new("error", NewState(NewForm(birth_date="31-02-1988"), WRONG, HITS[:3])),
    ]


def _home(kind: Kind, state: HomeState) -> PageCase:
    return PageCase("desk home", kind, _made(lambda page: page.show_home(state)))


def _unfolded(page: DeskPage) -> None:
    page.show_home(MANY)
    page.home.reviews.more.click()


def _noting(kind: Kind, state: HomeState) -> PageCase:
    def show(page: DeskPage) -> None:
        page.show_home(state)
        page.show_noting()

    return PageCase("desk appointment with whom", kind, _made(show))


def _together(page: DeskPage) -> None:
    page.show_home(MANY)
    page.set_together(True)


def _found(kind: Kind, state: FindState) -> PageCase:
    def show(page: DeskPage) -> None:
        page.show_home(ONE)
        page.search.setText(state.text)
        page.show_found(state)

    return PageCase("desk find", kind, _made(show))


def _new(kind: Kind, state: NewState) -> PageCase:
    return PageCase("desk new client", kind, _made(lambda page: page.show_new(state)))


def _made(show: Callable[[DeskPage], None]) -> Callable[[], DeskPage]:
    def make() -> DeskPage:
        page = DeskPage("nl")
        show(page)
        return page

    return make
