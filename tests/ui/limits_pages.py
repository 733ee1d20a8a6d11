"""The page of limits and grounds, in every state."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.domain.limits import (
    BY_LAW,
    BasisTotal,
    GiftLimit,
    LegalBasis,
    LimitStand,
    Rules,
    Watch,
    Watched,
)
from bridge_app.errors import FieldProblem
from bridge_app.ui.coordinator.limits_page import LimitsPage
from bridge_app.ui.coordinator.limits_state import LimitsState, LimitWish
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 2)
OWN = GiftLimit(date(2026, 1, 1), 1_200_00)
TOGETHER = GiftLimit(date(2027, 1, 1), 1_250_00, per_household=True)
GIFT, WORK = LegalBasis("gift", "Gift", usual=True), LegalBasis("work", "Werkpremie")
SHUT = LegalBasis("old", "Bijzondere bijstand", active=False)
LONG = LegalBasis("long", "Waardering voor activering en sociale bestaanszekerheid, art. 7")


def pages() -> list[PageCase]:
    none = LimitsState(TODAY, watch=Watch(2026, BY_LAW))
    one = LimitsState(TODAY, Rules((OWN,), (GIFT,)), _watch(OWN, 1, BasisTotal("gift", 14, 300_00)))
    totals = (
        BasisTotal("", 1, 20_00),
        BasisTotal("gift", 14, 300_00),
        BasisTotal("work", 1, 40_00),
    )
    both = (GIFT, WORK, SHUT)
    many = LimitsState(TODAY, Rules((OWN, TOGETHER), both), _watch(TOGETHER, 30, *totals))
    open_choice = (LONG, replace(LONG, code="longer", name=LONG.name[::-1]))
    rich = replace(OWN, cents=999_999_99)
    longest = LimitsState(
        TODAY, Rules((rich,), open_choice), _watch(rich, 1, BasisTotal("long", 9999, 999_999_99))
    )
    wrong = FieldProblem("limit", "not_money")
    said: dict[Kind, LimitsState] = {
        "empty": none,
        "one": one,
        "many": many,
        "longest": longest,
        "error": replace(one, trouble=wrong),
    }
    return [_case(kind, state) for kind, state in said.items()]


def _watch(limit: GiftLimit, people: int, *totals: BasisTotal) -> Watch:
    own = [limit.cents + 60_00 - 10_00 * n for n in range(people)]
    stands = [LimitStand(2026, limit, cents, 40_00 * limit.per_household) for cents in own]
    return Watch(
        2026,
        limit,
        tuple(Watched(UUID(int=n), f"{1001 + n}", s) for n, s in enumerate(stands)),
        totals,
    )


def _case(kind: Kind, state: LimitsState) -> PageCase:
    def made() -> LimitsPage:
        page = LimitsPage("nl")
        page.fill(LimitWish("02-06-2026", "1.200,00", together=kind == "many"))
        page.show_state(state)
        return page

    return PageCase("limits", kind, made)
