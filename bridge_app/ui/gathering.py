"""The rooms of who goes with whom: who helps, who lives together, what one received or sees.

And help where a client looks along.
"""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from bridge_app.domain.access import Permission
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, about, whole
from bridge_app.words import JE

IMPORTING, DOUBLES = "importing", "doubles"
HELPERS, AWAY = "helpers", "away"
HOUSEHOLD, MINE, ROWS = "household", "mine", "rows"
OWN_VIEW, REPORT, HELP_ALONG = "own_view", "report", "help_along"

ABOUT_CLIENT = frozenset({HELPERS, HOUSEHOLD, MINE, OWN_VIEW, REPORT})
"""Those of one client."""

NEEDS = {
    IMPORTING: Permission.MAKE_CLIENT,
    DOUBLES: Permission.MAKE_CLIENT,
    HELPERS: Permission.CONVERSE,
    AWAY: Permission.CASELOAD,
    HOUSEHOLD: Permission.OPEN_CASE,
    MINE: Permission.REWARD,
    ROWS: Permission.REWARD,
    OWN_VIEW: Permission.CONVERSE,
    REPORT: Permission.CONVERSE,
}
"""What one must be allowed to do to enter a room: who makes a client reads in clients too."""


def makers(
    context: Context,
    close: Callable[[], object],
    hand: Callable[[UUID, bool], object],
    lend: Callable[[QWidget | None], object],
) -> Mapping[str, Callable[[], Made]]:
    """How each of these rooms is made when it is first entered.

    `hand` gives the screen away, `lend` for as long as a client has something to choose.
    """
    return {
        IMPORTING: partial(_importing, context, close),
        DOUBLES: partial(_doubles, context, close),
        HELPERS: partial(_helpers, context, close),
        AWAY: partial(_away, context, close),
        HOUSEHOLD: partial(_household, context, close),
        MINE: partial(_mine, context, close),
        ROWS: partial(_rows, context, close),
        OWN_VIEW: partial(_own_view, context, close, hand, lend),
        REPORT: partial(_report, context, close),
        HELP_ALONG: partial(_help_along, context, close),
    }


def _importing(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.importing.clients import ClientReading
    from bridge_app.ui.importing.presenter import ImportPresenter

    return whole(ImportPresenter(context, ClientReading(context)), close)


def _doubles(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.doubles.presenter import DoublesPresenter

    return whole(DoublesPresenter(context), close)


def _helpers(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.helpers.presenter import HelpersPresenter

    return about(HelpersPresenter(context), close)


def _away(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.away.presenter import AwayPresenter

    return whole(AwayPresenter(context), close)


def _household(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.household.presenter import HouseholdPresenter

    return about(HouseholdPresenter(context), close)


def _mine(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.mine.presenter import MinePresenter

    return about(MinePresenter(context), close)


def _rows(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.rows.presenter import RowsPresenter

    return whole(RowsPresenter(context), close)


def _report(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.report.presenter import ReportPresenter

    return about(ReportPresenter(context), close)


def _own_view(
    context: Context,
    close: Callable[[], object],
    hand: Callable[[UUID, bool], object],
    lend: Callable[[QWidget | None], object],
) -> Made:
    from bridge_app.ui.proving.presenter import OwnViewPresenter

    made = OwnViewPresenter(context)
    made.handed.connect(hand)
    made.lent.connect(lend)
    return about(made, close)


def _help_along(context: Context, close: Callable[[], object]) -> Made:
    """In the language of the page that a client looks at when help is asked for."""
    from bridge_app.ui.help.along import AlongHelpPage
    from bridge_app.ui.together.speech import shared

    page, ours = AlongHelpPage(), context.language

    def enter(_subject: UUID | None) -> None:
        page.speak(shared(context.problems.theirs() or ours, JE, ours))

    page.closed.connect(close)
    return Made(page, enter, page)
