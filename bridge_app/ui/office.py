"""The rooms of who runs the program: its home, the people, the settings; and the ways between.

A room is one line in `NEEDS` and one in `makers`, and has a row on the home page that leads to it.
"""

from collections.abc import Callable, Mapping
from functools import partial

from bridge_app.domain.access import Permission
from bridge_app.domain.setting_up import Section
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, Spot, about, whole

HOME = "office"
STAFF, PERSON, UNITS, RIGHTS, WHO_MAY = "staff", "person", "units", "rights", "who_may"
RECOVERY = "recovery"
RETENTION, PRIVACY = "retention", "privacy_papers"
BACKUPS = "backups"
ACCOUNT = "account"

SETTINGS = {section: f"settings_{section}" for section in Section}
"""Each screen of the settings is a room."""

NEEDS = {
    HOME: Permission.MANAGE_SETTINGS,
    **dict.fromkeys((STAFF, PERSON, UNITS, RIGHTS, WHO_MAY, RECOVERY), Permission.MANAGE_PEOPLE),
    **dict.fromkeys(SETTINGS.values(), Permission.MANAGE_SETTINGS),
    RETENTION: Permission.RETAIN,
    PRIVACY: Permission.PRIVACY_PAPERS,
    BACKUPS: Permission.BACK_UP,
    ACCOUNT: Permission.OWN_ACCOUNT,
}
"""What one must be allowed to do to enter a room."""

Go = Callable[[Spot], object]
Close = Callable[[], object]


def makers(context: Context, go: Go, close: Close) -> Mapping[str, Callable[[], Made]]:
    """How each of these rooms is made when it is first entered.

    `go` enters another room, `close` goes back to the one before.
    """
    screens = {
        room: partial(_settings, context, section, close) for section, room in SETTINGS.items()
    }
    people = {
        STAFF: partial(_staff, context, go, close),
        PERSON: partial(_person, context, close),
        UNITS: partial(_units, context, close),
        RIGHTS: partial(_rights, context, go, close),
        WHO_MAY: partial(_who_may, context, close),
        RECOVERY: partial(_recovery, context, close),
    }
    kept = {
        RETENTION: partial(_retention, context, close),
        PRIVACY: partial(_privacy, context, close),
        BACKUPS: partial(_backups, context, close),
        ACCOUNT: partial(_account, context, close),
    }
    return {HOME: partial(_home, context, go), **people, **kept, **screens}


def _home(context: Context, go: Go) -> Made:
    from bridge_app.ui.home.presenter import HomePresenter

    made = HomePresenter(context)
    made.room_wanted.connect(lambda room: go(Spot(room)))
    made.section_wanted.connect(lambda section: go(Spot(SETTINGS[section])))
    return Made(made.page, lambda _subject: made.open(), made)


def _settings(context: Context, section: Section, close: Close) -> Made:
    from bridge_app.ui.municipality.presenter import MunicipalityPresenter

    return whole(MunicipalityPresenter(context, section), close)


def _staff(context: Context, go: Go, close: Close) -> Made:
    from bridge_app.ui.staff.presenter import StaffPresenter

    made = StaffPresenter(context)
    made.person_wanted.connect(lambda member: go(Spot(PERSON, member)))
    return whole(made, close)


def _person(context: Context, close: Close) -> Made:
    from bridge_app.ui.staff.person_presenter import PersonPresenter

    return about(PersonPresenter(context), close)


def _units(context: Context, close: Close) -> Made:
    from bridge_app.ui.staff.units_presenter import UnitsPresenter

    return whole(UnitsPresenter(context), close)


def _rights(context: Context, go: Go, close: Close) -> Made:
    from bridge_app.ui.staff.rights_presenter import RightsPresenter

    made = RightsPresenter(context)
    made.change_wanted.connect(lambda member: go(Spot(PERSON, member)))
    return whole(made, close)


def _who_may(context: Context, close: Close) -> Made:
    from bridge_app.ui.staff.who_may_presenter import WhoMayPresenter

    return whole(WhoMayPresenter(context), close)


def _recovery(context: Context, close: Close) -> Made:
    from bridge_app.ui.staff.recovery_presenter import RecoveryPresenter

    return whole(RecoveryPresenter(context), close)


def _retention(context: Context, close: Close) -> Made:
    from bridge_app.ui.retention.presenter import RetentionPresenter

    return whole(RetentionPresenter(context), close)


def _backups(context: Context, close: Close) -> Made:
    from bridge_app.ui.backups.presenter import BackupsPresenter

    assert context.vault  # noqa: S101 - a store in memory has no such home
    return whole(BackupsPresenter(context, context.vault), close)


def _privacy(context: Context, close: Close) -> Made:
    from bridge_app.ui.privacy.presenter import PrivacyPresenter

    return whole(PrivacyPresenter(context), close)


def _account(context: Context, close: Close) -> Made:
    from bridge_app.ui.account.presenter import AccountPresenter

    return whole(AccountPresenter(context), close)
