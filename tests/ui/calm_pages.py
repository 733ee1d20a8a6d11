"""The calm screen, in every state; a client may read all of it."""

from bridge_app.ui.calm.page import CalmPage
from tests.ui.cases import Kind, PageCase


def pages() -> list[PageCase]:
    return [
        _case("empty"),
        _case("one", typed="2580"),
        _case("many", language="en"),
        _case("longest", typed="258013", language="en", left=4),
        _case("error", left=1),
        _case("many", theirs="ar"),
    ]


def _case(
    kind: Kind, typed: str = "", language: str = "nl", left: int = 0, theirs: str = ""
) -> PageCase:
    def made() -> CalmPage:
        page = CalmPage(language, theirs)
        if left:
            page.show_wrong(left)
        page.pin.set_text(typed)
        return page

    return PageCase("calm beside" if theirs else "calm", kind, made, client_facing=True)
