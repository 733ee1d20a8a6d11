"""Who looked in my bridge, in every state; the client looks along."""

from datetime import UTC, datetime, timedelta

from bridge_app.domain.access import Reach
from bridge_app.domain.looking import Listed, Look, Looked, LookKind
from bridge_app.ui.looked.page import LookedPage
from bridge_app.ui.looked.state import looked_state
from tests.ui.cases import Kind, PageCase

AT = datetime(2026, 6, 16, 9, 42, tzinfo=UTC)
ONE = Look(AT, "Fatima", LookKind.CHANGED, Reach.CASELOAD)
MANY = tuple(
    Look(AT - timedelta(days=n, hours=n), name, kind, why)
    for n, (name, kind, why) in enumerate(
        (
            ("Fatima", LookKind.CHANGED, Reach.OWN_CONVERSATION),
            ("Sanne", LookKind.SEEN, Reach.WALK_IN_TODAY),
            ("Fatima", LookKind.TAKEN_OUT, Reach.CASELOAD),
            ("Ruud", LookKind.SEEN, Reach.TYPED_REASON),
            ("Sanne", LookKind.SEEN, Reach.APPOINTMENT_TODAY),
            ("Sanne", LookKind.CHANGED, None),
        )
    )
)
LONG = Look(
    AT, "Fatima-Zahra van der Meulen-El Amrani el Idrissi", LookKind.CHANGED, Reach.CASELOAD
)
LISTS = (Listed("Fatima", 12, AT.date()), Listed("Sanne", 1, AT.date() - timedelta(days=3)))
LONG_LIST = Listed(LONG.who, 214, AT.date())


def pages() -> list[PageCase]:
    return [
        _case("empty", Looked("nl", "je")),
        _case("one", Looked("nl", "u", (ONE,))),
        _case("many", Looked("en", "je", MANY, LISTS)),
        _case("longest", Looked("nl", "u", (LONG, *MANY * 8), (LONG_LIST, *LISTS))),
        _case("error", Looked("nl", "je", (Look(AT, "", LookKind.SEEN),))),
    ]


def _case(kind: Kind, looked: Looked) -> PageCase:
    def made() -> LookedPage:
        page = LookedPage()
        page.show_state(looked_state(looked))
        return page

    return PageCase("looked", kind, made, client_facing=True)
