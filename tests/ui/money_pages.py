"""The pages of budgets and of the rules for rewards, in every state."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.domain.budgets import Budget, BudgetStand
from bridge_app.domain.policy import CapPeriod, KindAmount, Policy
from bridge_app.domain.staffing import Unit
from bridge_app.errors import AmountOutsidePolicy, FieldProblem
from bridge_app.ui.coordinator.budgets_page import BudgetsPage
from bridge_app.ui.coordinator.budgets_state import BudgetsState
from bridge_app.ui.coordinator.rules_page import RulesPage
from bridge_app.ui.coordinator.rules_presenter import _typed
from bridge_app.ui.coordinator.rules_state import RulesState, wish_of
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 2)
NORTH = Unit(UUID(int=9), "Noord")
LONG = Unit(UUID(int=8), "Samenwerkingsverband Zoeterwoude en Alphen aan den Rijn")
SPRING = Budget(UUID(int=1), "Tweede kwartaal", date(2026, 4, 1), date(2026, 6, 30))
STAND = BudgetStand(SPRING, 2_500_00, 460_00, 800_00)
LOW = replace(SPRING, id=UUID(int=2), name="Proef", team=NORTH.id, low_cents=100_00)
SHUT = replace(SPRING, id=UUID(int=3), name="Eerste kwartaal", active=False)
ENDLESS = replace(
    LOW,
    name="Waarderingen bestaanszekerheid en schuldhulp, eerste tranche",
    team=LONG.id,
)


def pages() -> list[PageCase]:
    return [*_budgets(), *_rules()]


def _budgets() -> list[PageCase]:
    one, few = BudgetsState((STAND,)), (BudgetStand(LOW, 90_00), BudgetStand(SHUT, 900_00))
    quarters = tuple(
        BudgetStand(replace(SPRING, id=UUID(int=n), name=f"Budget {n}"), n * 1_000_00, n, n)
        for n in range(4, 34)
    )
    overlap = FieldProblem("from_day", "budget_overlaps")
    said: dict[Kind, BudgetsState] = {
        "empty": BudgetsState(()),
        "one": one,
        "many": BudgetsState((STAND, *few, *quarters), (NORTH,)),
        "longest": BudgetsState((BudgetStand(ENDLESS, 1_000_000_00, 1, 999_999_00),), (LONG,)),
        "error": replace(one, trouble=overlap),
    }
    return [_budget_case(kind, state) for kind, state in said.items()]


def _budget_case(kind: Kind, state: BudgetsState) -> PageCase:
    def made() -> BudgetsPage:
        page = BudgetsPage("nl")
        page.show_state(state)
        return page

    return PageCase("budgets", kind, made)


FIRST = Policy(1, date(2026, 1, 1))
CAPPED = replace(
    FIRST,
    id=2,
    valid_from=date(2026, 7, 1),
    cap_cents=120_00,
    cap_period=CapPeriod.YEAR,
    amounts=(KindAmount("call", 20_00), KindAmount("visit", 40_00)),
    expires_after_days=90,
)


def _rules() -> list[PageCase]:
    later = tuple(
        replace(CAPPED, id=3 + n, valid_from=date(2027 + n, 1, 1), cap_cents=(n + 1) * 1_200_00)
        for n in range(12)
    )
    six = replace(CAPPED, presets_cents=(20_50, 25_50, 30_50, 35_50, 40_50, 59_95))
    outside = AmountOutsidePolicy(60_01, 20_00, 60_00)
    said: dict[Kind, RulesState] = {
        "empty": RulesState(TODAY),
        "one": RulesState(TODAY, (FIRST,)),
        "many": RulesState(TODAY, (FIRST, CAPPED, *later)),
        "longest": RulesState(TODAY, (FIRST, replace(six, goal_reward=True))),
        "error": RulesState(TODAY, (FIRST,), outside),
    }
    return [_rules_case(kind, state) for kind, state in said.items()]


def _rules_case(kind: Kind, state: RulesState) -> PageCase:
    def made() -> RulesPage:
        page = RulesPage("nl")
        page.fill(wish_of(state.newest, "02-06-2026", _typed))
        page.show_rules(state)
        return page

    return PageCase("reward rules", kind, made)
