"""The short report, in every state; client and mentor read it together."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

from bridge_app.definitions import shipped
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment, TakeHomeGoal, TakeHomeStep
from bridge_app.domain.talk_report import TalkReport
from bridge_app.ui.report.page import ReportPage
from bridge_app.ui.report.state import report_state
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 3)
LONG = "Ik schrijf op wat ik elke maand uitgeef aan de kinderen en aan het huis " * 2
EMPTY = TalkReport("nl", "je", TODAY)
STEPS = (
    TakeHomeStep(uuid4(), "Ik bel de corporatie.", day=TODAY, day_part=DayPart.MORNING),
    TakeHomeStep(uuid4(), "Ik leg mijn post op een stapel"),
)
ONE = TalkReport(
    "nl",
    "je",
    TODAY,
    shipped()[0].words,
    TODAY,
    ("Ik kom op tijd",),
    "debts",
    (TakeHomeGoal(uuid4(), "debts", "Ik maak mijn post open.", steps=STEPS),),
    ("Ik belde de tandarts",),
    TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Serviceplein"),
)
LONG_GOAL = TakeHomeGoal(
    uuid4(), "debts", LONG, steps=tuple(replace(step, text=LONG) for step in STEPS)
)


MANY = replace(ONE, goals=ONE.goals * 3, strengths=ONE.strengths * 3)


def pages() -> list[PageCase]:
    return [
        _case("empty", EMPTY),
        _case("one", ONE),
        _case(
            "many", replace(ONE, language="ar", goals=ONE.goals * 3, strengths=ONE.strengths * 3)
        ),
        _case("longest", replace(ONE, goals=(LONG_GOAL,) * 3, done=(LONG,) * 3)),
        _case("error", replace(ONE, urgent_area="gone", words={})),
    ]


def _case(kind: Kind, report: TalkReport) -> PageCase:
    def made() -> ReportPage:
        page = ReportPage()
        page.show_report(report_state(report))
        return page

    return PageCase("report", kind, made, client_facing=True)
