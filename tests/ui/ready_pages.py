"""What is put ready before the client sits down, in every state."""

from dataclasses import replace

from bridge_app.domain.people import AddressForm, Needs, TalkRoute
from bridge_app.errors import FieldProblem
from bridge_app.ui.ready.page import ReadyPage
from bridge_app.ui.ready.state import ReadyState, Wanted, refused
from tests.ui.cases import Kind, PageCase

NEEDS = Needs("Arabisch", read_aloud=True, large_letters=True, brings_child=True)
EMPTY = ReadyState("Karin", Wanted())
FULL = ReadyState("Karin", Wanted(replace(NEEDS, quiet_room=True), AddressForm.U, "en"))
LONG = "Een tolk voor een taal met een heel lange naam die niemand in de buurt spreekt " * 2


def pages() -> list[PageCase]:
    paper = replace(EMPTY, wanted=Wanted(route=TalkRoute.SHORT, held="gauw"))
    return [
        _case("empty", EMPTY),
        _case("one", ReadyState("Karin", Wanted(NEEDS))),
        _case("many", FULL),
        _case("longest", ReadyState("Wilhelmina-Alexandra " * 3, Wanted(Needs(LONG)))),
        _case("error", refused(paper, FieldProblem("held_on", "not_a_date"))),
    ]


def _case(kind: Kind, state: ReadyState) -> PageCase:
    def made() -> ReadyPage:
        page = ReadyPage("nl")
        page.show_state(state)
        return page

    return PageCase("ready", kind, made)
