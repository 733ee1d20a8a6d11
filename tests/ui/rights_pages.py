"""The page of a client's rights, in every state."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from bridge_app.definitions import shipped
from bridge_app.domain.bridge import Answer, AreaAnswer, Scoring
from bridge_app.domain.mending import Mendable, Note, NoteKind, Strength
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem
from bridge_app.ui.rights.page import ClientRightsPage
from bridge_app.ui.rights.state import RightsState
from tests.ui.cases import Kind, PageCase

NOW = datetime(2026, 6, 2, 7, 30, tzinfo=UTC)
KARIN = Client(UUID(int=1), "1001", "Karin", "de Boer", date(1988, 3, 12), "0612345678")
WORDS = shipped()[0].words["nl"]
EMPTY = Mendable(KARIN, WORDS)
ANSWERS = {
    "debts": AreaAnswer("debts", Answer.ANSWERED, 2, 2),
    "housing": AreaAnswer("housing", Answer.SKIPPED),
}
MOMENT = Scoring(UUID(int=2), UUID(int=3), UUID(int=4), "brug-8", "1", "nl", 1, NOW, NOW, ANSWERS)
NOTE = Note(NoteKind.ANSWER, "7", "Ik wil hier over praten", NOW)
ONE = Mendable(
    KARIN,
    WORDS,
    MOMENT,
    ("debts", "housing"),
    (NOTE, Note(NoteKind.FORMER, "3", "06 12 34 56 78", NOW)),
    (Strength(UUID(int=5), "Ik kom op tijd"),),
)
LONG = "Ik wil heel graag dat alles weer op orde komt met de huur en de energie. " * 3
MANY = replace(
    ONE,
    notes=tuple(replace(NOTE, key=str(n), text=f"Notitie {n}") for n in range(12)),
    asked=True,
)
LONGEST = replace(
    ONE,
    client=replace(KARIN, first_name="Wolfeschlegelstein" * 4, last_name=LONG),
    notes=(replace(NOTE, text=LONG),) * 3,
    strengths=(Strength(UUID(int=5), LONG[:190]),),
    areas=(*ONE.areas, "an_area_of_before"),
)


def pages() -> list[PageCase]:
    return [
        _case("empty", RightsState(EMPTY)),
        _case("one", RightsState(ONE)),
        _case("many", RightsState(MANY)),
        _case("longest", RightsState(LONGEST)),
        _case("error", RightsState(ONE), FieldProblem("why", "empty")),
    ]


def _case(kind: Kind, state: RightsState, trouble: FieldProblem | None = None) -> PageCase:
    def made() -> ClientRightsPage:
        page = ClientRightsPage("nl")
        page.show_state(RightsState())
        page.show_state(state)
        if trouble:
            page.show_state(replace(state, trouble=trouble))
        return page

    return PageCase("client rights", kind, made)
