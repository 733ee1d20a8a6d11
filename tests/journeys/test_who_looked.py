"""Who looked: a colleague types a reason, the coordinator looks at it, the client reads it."""

import pytest

from bridge_app.app import entrance_of
from bridge_app.domain.people import NewClient
from bridge_app.domain.reviewing import Why
from bridge_app.services.clock import system_clock
from bridge_app.services.session import services_for, this_device
from bridge_app.storage import log_reviews, tables
from bridge_app.ui.log.check_page import CheckPage
from bridge_app.ui.log.page import LogPage
from bridge_app.ui.looked.page import LookedPage
from tests.journeys.conftest import COLLEAGUE, LOGIN, PASSWORD, SHORT_PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_login_and_lock import everything_said, log_in

REASON = "belt over een brief van de woningbouw"


@pytest.fixture
def opened(desk: Desk) -> None:
    """Fatima made Karin's file; Sanne opened it once with a reason."""
    vault = entrance_of(desk.store).vault
    session = vault.open(LOGIN, PASSWORD, this_device())
    services = services_for(session.database, system_clock)
    client = services.people.create(session.actor, NewClient("Karin", "de Boer"))
    vault.close(session)
    session = vault.open(COLLEAGUE, SHORT_PASSWORD, "balie-2")
    services_for(session.database, system_clock).people.open(session.actor, client.id, REASON)
    vault.close(session)


def test_a_look_with_a_reason_is_looked_at_by_keys(
    desk: Desk, hands: Hands, meter: UxMeter, opened: None
) -> None:
    log_in(desk, hands)
    meter.start()
    hands.press("Ctrl+7")
    page = desk.page
    assert isinstance(page, LogPage)
    assert REASON in everything_said(desk)
    assert "Karin" not in everything_said(desk)
    row = next(each for each in page.rows if not each.button.isHidden())
    hands.walk_to(row.button)
    hands.press("Return")
    assert meter.done("look at one look in the log").seconds <= 30
    assert reviewed(desk) == [Why.REASON]


def reviewed(desk: Desk) -> list[str]:
    inside = desk.program.inside
    assert inside is not None
    with inside._context.session.database.reading() as connection:
        return [row.why for row in connection.execute(tables.log_review.select())]


def test_the_logs_are_checked_by_keys_and_the_date_is_kept(
    desk: Desk, hands: Hands, opened: None
) -> None:
    log_in(desk, hands)
    hands.press("Ctrl+7")
    page = desk.page
    assert isinstance(page, LogPage)
    hands.walk_to(page.check)
    hands.press("Return")
    check = desk.page
    assert isinstance(check, CheckPage)
    hands.press("Return")
    inside = desk.program.inside
    assert inside is not None
    inside._context.background.close()
    hands.settle()
    with inside._context.session.database.reading() as connection:
        kept = log_reviews.last_check(connection)
    assert kept is not None
    assert kept.whole


def test_the_client_reads_who_looked(desk: Desk, hands: Hands, opened: None) -> None:
    log_in(desk, hands)
    hands.press("F3")
    hands.type_text("Karin")
    hands.press("Down", "Return")
    hands.walk_to(desk.page.looked)  # type: ignore[attr-defined]  # the client's page
    hands.press("Return")
    assert isinstance(desk.page, LookedPage)
    assert "Sanne keek in de brug." in everything_said(desk)
    assert REASON not in everything_said(desk)
    hands.press("Escape")
    assert desk.room == "client"
