"""U16: who looks after the rules raises the most that a voucher may be."""

from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.rules_page import RulesPage
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_desk_and_totals import come_in, until


def test_the_most_of_a_voucher_is_raised(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    context = come_in(desk, hands)
    hands.press("Ctrl+5")
    overview = desk.page
    assert isinstance(overview, CoordinatorPage)
    meter.start()
    hands.click(overview.money.rules)
    rules = desk.page
    assert isinstance(rules, RulesPage)
    hands.press("Tab", "Tab")
    assert hands.focus is rules.maximum.edit
    hands.type_text("80")
    hands.press("Return")
    done = meter.done("U16 raise the most of a voucher")
    budgets, actor = context.services.budgets, context.session.actor
    until(hands, lambda: bool(budgets.policies(actor)))
    assert [each.maximum_cents for each in budgets.policies(actor)] == [80_00]
    assert done.actions <= 4
    assert done.seconds <= 10
