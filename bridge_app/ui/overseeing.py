"""The rooms of who oversees: totals, the log and its check; who looked, and a client's rights."""

from collections.abc import Callable, Mapping
from functools import partial

from bridge_app.domain.access import Permission
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, Spot, about, whole

COORDINATOR, LOG, LOG_CHECK, LOOKED = "coordinator", "log", "log_check", "looked"
CLIENT_RIGHTS = "client_rights"
BUDGETS, RULES, STOCK = "budgets", "reward_rules", "stock"

NEEDS = {
    COORDINATOR: Permission.TOTALS,
    BUDGETS: Permission.MANAGE_REWARDS,
    RULES: Permission.MANAGE_REWARDS,
    STOCK: Permission.STOCK,
    LOG: Permission.REVIEW_ACCESS,
    LOG_CHECK: Permission.CHECK_STORE,
    LOOKED: Permission.OPEN_CASE,
    CLIENT_RIGHTS: Permission.CLIENT_RIGHTS,
}
"""What one must be allowed to do to enter a room."""

Go = Callable[[Spot], object]
Close = Callable[[], object]


def makers(context: Context, go: Go, close: Close) -> Mapping[str, Callable[[], Made]]:
    """How each of these rooms is made when it is first entered."""
    return {
        COORDINATOR: partial(_coordinator, context, go),
        BUDGETS: partial(_budgets, context, close),
        RULES: partial(_rules, context, close),
        STOCK: partial(_stock, context, close),
        LOG: partial(_log, context, go),
        LOG_CHECK: partial(_check, context, close),
        LOOKED: partial(_looked, context, close),
        CLIENT_RIGHTS: partial(_rights, context, close),
    }


def _coordinator(context: Context, go: Go) -> Made:
    from bridge_app.ui.coordinator.presenter import CoordinatorPresenter

    made = CoordinatorPresenter(context)
    made.review_wanted.connect(lambda: go(Spot(LOG)))
    made.check_wanted.connect(lambda: go(Spot(LOG_CHECK)))
    made.budgets_wanted.connect(lambda: go(Spot(BUDGETS)))
    made.rules_wanted.connect(lambda: go(Spot(RULES)))
    made.page.stock_wanted.connect(lambda: go(Spot(STOCK)))
    return Made(made.page, lambda _subject: made.open(), made)


def _budgets(context: Context, close: Close) -> Made:
    from bridge_app.ui.coordinator.budgets_presenter import BudgetsPresenter

    return whole(BudgetsPresenter(context), close)


def _rules(context: Context, close: Close) -> Made:
    from bridge_app.ui.coordinator.rules_presenter import RulesPresenter

    return whole(RulesPresenter(context), close)


def _stock(context: Context, close: Close) -> Made:
    from bridge_app.ui.stock.presenter import StockPresenter

    return whole(StockPresenter(context), close)


def _log(context: Context, go: Go) -> Made:
    from bridge_app.ui.log.presenter import LogPresenter

    made = LogPresenter(context)
    made.check_wanted.connect(lambda: go(Spot(LOG_CHECK)))
    return Made(made.page, lambda _subject: made.open(), made)


def _check(context: Context, close: Close) -> Made:
    from bridge_app.ui.log.check_presenter import CheckPresenter

    return whole(CheckPresenter(context), close)


def _looked(context: Context, close: Close) -> Made:
    from bridge_app.ui.looked.presenter import LookedPresenter

    return about(LookedPresenter(context), close)


def _rights(context: Context, close: Close) -> Made:
    from bridge_app.ui.rights.presenter import ClientRightsPresenter

    return about(ClientRightsPresenter(context), close)
