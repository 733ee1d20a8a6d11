"""The paper to take home, in every state."""

from dataclasses import replace

from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.ui.takehome.page import TakeHomePage
from bridge_app.ui.takehome.state import Wanted, chosen, state_of, ticked
from tests.ui.cases import Kind, PageCase
from tests.ui.takehome.papers import EMPTY, KARIN, LONGEST, MANY, WORDS

MINE = chosen(Wanted(), Preset.MINE)


def pages() -> list[PageCase]:
    return [
        _case("takehome", "empty", EMPTY),
        _case("takehome", "one", KARIN),
        _case("takehome", "many", MANY, replace(MINE, page=1)),
        _case("takehome", "longest", LONGEST, replace(MINE, mono=True)),
        _case("takehome warns", "one", KARIN, ticked(Wanted(), "first_name", on=True)),
        _case("takehome photo", "one", KARIN, Wanted(photo=True)),
    ]


def _case(name: str, kind: Kind, home: TakeHome, wanted: Wanted | None = None) -> PageCase:
    def made() -> TakeHomePage:
        page = TakeHomePage()
        page.show_state(state_of(home, WORDS, wanted or Wanted()))
        return page

    return PageCase(name, kind, made, client_facing=True)
