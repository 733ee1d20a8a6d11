"""The rooms of who oversees: totals, the log and its check; who looked, and a client's rights."""

from collections.abc import Callable, Mapping
from functools import partial

from bridge_app.domain.access import Permission
from bridge_app.ui import counting
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, Spot, about, whole

COORDINATOR, LOG, LOG_CHECK, LOOKED = "coordinator", "log", "log_check", "looked"
CLIENT, CLIENT_RIGHTS = "client", "client_rights"
BUDGETS, RULES, STOCK = "budgets", "reward_rules", "stock"
LIMITS, CLOSING, HANDED_LIST = "limits", "closing", "handed_list"

NEEDS = {
    COORDINATOR: Permission.TOTALS,
    BUDGETS: Permission.MANAGE_REWARDS,
    RULES: Permission.MANAGE_REWARDS,
    LIMITS: Permission.MANAGE_REWARDS,
    CLOSING: Permission.MANAGE_REWARDS,
    HANDED_LIST: Permission.MANAGE_REWARDS,
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
        LIMITS: partial(_limits, context, close),
        CLOSING: partial(_closing, context, close),
        HANDED_LIST: partial(_handed_list, context, close),
        STOCK: partial(_stock, context, close),
        LOG: partial(_log, context, go),
        LOG_CHECK: partial(_check, context, close),
        LOOKED: partial(_looked, context, close),
        CLIENT_RIGHTS: partial(_rights, context, close),
    }


def _coordinator(context: Context, go: Go) -> Made:
    from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
    from bridge_app.ui.stock.expiring import ExpiringTold
    from bridge_app.ui.stories.coming_down import ComingDown

    made, expiring, down = CoordinatorPresenter(context), ExpiringTold(context), ComingDown(context)
    expiring.told.connect(made.page.money.show_soon)
    down.told.connect(made.page.telling.show_down)
    made.review_wanted.connect(lambda: go(Spot(LOG)))
    made.check_wanted.connect(lambda: go(Spot(LOG_CHECK)))
    made.budgets_wanted.connect(lambda: go(Spot(BUDGETS)))
    made.rules_wanted.connect(lambda: go(Spot(RULES)))
    made.page.stock_wanted.connect(lambda: go(Spot(STOCK)))
    made.client_wanted.connect(lambda client: go(Spot(CLIENT, client)))
    made.page.telling.outcomes.clicked.connect(lambda: go(Spot(counting.OUTCOMES)))
    made.page.telling.sharing.clicked.connect(lambda: go(Spot(counting.SHARING)))
    made.page.telling.stories.clicked.connect(lambda: go(Spot(counting.STORIES)))
    made.page.money.limits.clicked.connect(lambda: go(Spot(LIMITS)))
    made.page.money.closing.clicked.connect(lambda: go(Spot(CLOSING)))
    made.page.money.list.clicked.connect(lambda: go(Spot(HANDED_LIST)))

    def enter(_subject: object) -> None:
        made.open()
        expiring.ask()
        down.ask()

    return Made(made.page, enter, made)


def _budgets(context: Context, close: Close) -> Made:
    from bridge_app.ui.coordinator.budgets_presenter import BudgetsPresenter

    return whole(BudgetsPresenter(context), close)


def _rules(context: Context, close: Close) -> Made:
    from bridge_app.ui.coordinator.rules_presenter import RulesPresenter

    return whole(RulesPresenter(context), close)


def _limits(context: Context, close: Close) -> Made:
    from bridge_app.ui.coordinator.limits_presenter import LimitsPresenter

    return whole(LimitsPresenter(context), close)


def _closing(context: Context, close: Close) -> Made:
    from bridge_app.ui.closing.presenter import ClosingPresenter

    return whole(ClosingPresenter(context), close)


def _stock(context: Context, close: Close) -> Made:
    from bridge_app.ui.stock.presenter import StockPresenter

    return whole(StockPresenter(context), close)


def _handed_list(context: Context, close: Close) -> Made:
    from bridge_app.ui.importing.presenter import ImportPresenter
    from bridge_app.ui.importing.rewards import RewardReading

    return whole(ImportPresenter(context, RewardReading(context)), close)


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
