"""What the help brought, in every state."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Heights, Kappa
from bridge_app.domain.outcomes import AsOf, Flow, Part, Shift
from bridge_app.domain.outcomes_around import Around, Days, Goals, Reach, Share
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.domain.people import EndReason
from bridge_app.domain.totals import Group
from bridge_app.errors import FieldProblem
from bridge_app.ui.outcomes.page import OutcomesPage
from bridge_app.ui.outcomes.state import OutcomesState, Wish
from tests.ui.cases import Kind, PageCase

ASKED = AsOf(date(2026, 6, 30))
WISH = Wish("30-06-2026")
PILLARS = {
    "home": "Thuis",
    "health": "Gezondheid en steun",
    "money": "Geld",
    "learning": "Leren",
    "work": "Werk",
}
KEY = ("brug-8", "1")
ROSE = Shift(61, 45, 10, 6, Decimal("7.4"))
SEEN = Shift(40, 22, 12, 6, Decimal("4.1"))
FELL = Shift(58, 20, 12, 26, Decimal("-2.3"))
ONE = Shift(1, 1, 0, 0, Decimal("2.5"))


def voices(client: Shift, mentor: Shift) -> dict[Voice, Shift]:
    return {Voice.CLIENT: client, Voice.MENTOR: mentor}


def part(client: Shift, mentor: Shift, kappa: Kappa) -> Part:
    each = {pillar: voices(client, mentor) for pillar in PILLARS}
    stood = Heights(client.n, Decimal("37.0"), Decimal("44.4"), Decimal("20.0"))
    of_both = {Voice.CLIENT: stood, Voice.MENTOR: Heights(mentor.n)}
    return Part(KEY, client.n + 4, voices(client, mentor), each, kappa, of_both)


FULL = part(ROSE, SEEN, Kappa(Decimal("0.61"), 480))
MANY = Outcomes(
    ASKED,
    Flow(312, 240, 130, 96, 65, 21, 3),
    (replace(FULL, pillars={**FULL.pillars, "money": voices(FELL, Shift())}),),
    Around(
        Reach(
            {(f"2026-{month:02}", at): 3 + month for month in range(1, 7) for at in ("", "Noord")},
            214,
            {EndReason.ON_THEIR_OWN: 60, EndReason.MOVED: 18, EndReason.NO_CONTACT: 20},
        ),
        Goals(402, 188, 61),
        Days(Decimal("9.0"), 180),
        Share(611, 702),
        Share(150, 152),
        Share(201, 260),
        Days(Decimal("4.5"), 171),
    ),
    {KEY: PILLARS},
)
FEW = Outcomes(
    ASKED,
    Flow(3, 2, 1, 1, 1),
    (replace(part(ONE, Shift(), Kappa(None, 0)), people=1),),
    Around(Reach({("2025-03", "Centrum"): 3}, 3)),
    {KEY: PILLARS},
)
HUGE = Shift(1_234, 617, 308, 309, Decimal("12.5"))
LONG = {pillar: f"{name} en wat daar allemaal bij komt kijken" for pillar, name in PILLARS.items()}
WIDE = part(HUGE, HUGE, Kappa(Decimal("-0.12"), 1_234_567))
LONGEST = replace(
    MANY,
    flow=replace(Flow(*[1_234_567] * 6), mixed=12_345),
    parts=(WIDE, replace(WIDE, bridge=("brug-8", "2"))),
    names={KEY: LONG, ("brug-8", "2"): LONG},
)


PLACES = {str(number): f"{name}, met een lange naam erachter" for number, name in enumerate("AB")}
VALUES = {Group.PILLAR: LONG, **dict.fromkeys((Group.LOCATION, Group.TEAM, Group.MENTOR), PLACES)}


def pages() -> list[PageCase]:
    wrong = FieldProblem("as_of", "in_future")
    said: dict[Kind, OutcomesState] = {
        "empty": OutcomesState(WISH, Outcomes(ASKED, Flow())),
        "one": OutcomesState(WISH, FEW),
        "many": OutcomesState(WISH, MANY),
        "longest": OutcomesState(replace(WISH, definition="exited-year"), LONGEST),
        "error": OutcomesState(Wish("30-06-2099"), trouble=wrong),
    }
    return [_case(kind, state) for kind, state in said.items()]


def _case(kind: Kind, state: OutcomesState) -> PageCase:
    def made() -> OutcomesPage:
        page = OutcomesPage("nl")
        page.show_state(state)
        if kind == "longest":
            page.research.offer(VALUES, mentors=True)
        return page

    return PageCase("outcomes", kind, made)
