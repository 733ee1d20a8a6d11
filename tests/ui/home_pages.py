"""The home of who runs the program, in every state."""

from bridge_app.domain.setting_up import Matter
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.home.state import HomeState
from tests.ui.cases import Kind, PageCase


def pages() -> list[PageCase]:
    return [
        _case("empty", HomeState(())),
        _case("one", HomeState((Matter.RECOVERY,))),
        _case("many", HomeState(tuple(Matter)[:5])),
        _case("longest", HomeState(tuple(Matter))),
        _case("error", HomeState()),
    ]


def _case(kind: Kind, state: HomeState) -> PageCase:
    def made() -> HomePage:
        page = HomePage()
        page.show_state(state)
        return page

    return PageCase("administration", kind, made)
