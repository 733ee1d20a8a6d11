"""The paper to take home, in every state."""

from dataclasses import replace

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.ui.takehome.page import TakeHomePage
from bridge_app.ui.takehome.state import state_of
from bridge_app.ui.takehome.wishes import Wanted, chosen, of_kind, ticked
from tests.ui.cases import Kind, PageCase
from tests.ui.takehome.papers import EMPTY, KARIN, LONGEST, MANY, STEPS

MINE = chosen(Wanted(), Preset.MINE)
CODED = ticked(Wanted(), "code", on=True)
FAMILY = ticked(of_kind(Wanted(), PaperKind.CHILDREN), f"family:{STEPS[0].id}", on=True)


def pages() -> list[PageCase]:
    return [
        _case("takehome", "empty", EMPTY),
        _case("takehome", "one", KARIN),
        _case("takehome", "many", MANY, replace(MINE, page=1)),
        _case("takehome", "longest", LONGEST, replace(MINE, mono=True)),
        _case("takehome warns", "one", KARIN, ticked(Wanted(), "first_name", on=True)),
        _case("takehome photo", "one", KARIN, Wanted(photo=True)),
        _case("takehome photo pages", "many", MANY, replace(MINE, photo=True)),
        _case("takehome code", "many", replace(MANY, findable=True), CODED),
        _case("takehome waits", "one", replace(KARIN, waiting=True)),
        _case("takehome children", "one", KARIN, FAMILY),
        _case("takehome blank", "one", KARIN, of_kind(Wanted(), PaperKind.BLANK)),
        _case("takehome large", "longest", LONGEST, of_kind(MINE, PaperKind.LARGE)),
        _case("takehome beside", "many", replace(MANY, language="uk"), ours="nl"),
    ]


def _case(
    name: str, kind: Kind, home: TakeHome, wanted: Wanted | None = None, ours: str = ""
) -> PageCase:
    def made() -> TakeHomePage:
        page = TakeHomePage()
        page.show_state(state_of(home, wanted or Wanted(), ours=ours))
        return page

    return PageCase(name, kind, made, client_facing=True)
