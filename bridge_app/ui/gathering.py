"""The rooms of who goes with whom: a list read in, two files of one person, who helps whom."""

from collections.abc import Callable, Mapping
from functools import partial

from bridge_app.domain.access import Permission
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, about, whole

IMPORTING, DOUBLES = "importing", "doubles"
HELPERS, AWAY = "helpers", "away"

NEEDS = {
    IMPORTING: Permission.MAKE_CLIENT,
    DOUBLES: Permission.MAKE_CLIENT,
    HELPERS: Permission.CONVERSE,
    AWAY: Permission.CASELOAD,
}
"""What one must be allowed to do to enter a room: who makes a client reads in clients too."""


def makers(context: Context, close: Callable[[], object]) -> Mapping[str, Callable[[], Made]]:
    """How each of these rooms is made when it is first entered."""
    return {
        IMPORTING: partial(_importing, context, close),
        DOUBLES: partial(_doubles, context, close),
        HELPERS: partial(_helpers, context, close),
        AWAY: partial(_away, context, close),
    }


def _importing(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.importing.presenter import ImportPresenter

    return whole(ImportPresenter(context), close)


def _doubles(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.doubles.presenter import DoublesPresenter

    return whole(DoublesPresenter(context), close)


def _helpers(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.helpers.presenter import HelpersPresenter

    return about(HelpersPresenter(context), close)


def _away(context: Context, close: Callable[[], object]) -> Made:
    from bridge_app.ui.away.presenter import AwayPresenter

    return whole(AwayPresenter(context), close)
