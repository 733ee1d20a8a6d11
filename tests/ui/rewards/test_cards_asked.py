"""A scanned card is asked for at once: why it will not do, and three of twenty make sixty."""

from uuid import UUID

import pytest

from bridge_app.domain.rewards import Card, RewardState
from bridge_app.domain.staffing import UnitKind
from bridge_app.domain.stock import VoidReason, serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.rewards.presenter import RewardsPresenter
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_plan, confirm, focus, press, typing, wait_for


@pytest.fixture
def drawer(context: Context) -> tuple[str, UUID]:
    """Seven cards of twenty euro of a kind that is counted, and one of forty; where they lie."""
    stock, actor = context.services.stock, context.session.actor
    north = context.services.staffing.add_unit(actor, UnitKind.LOCATION, "Noord").id
    kind = stock.add_kind(actor, StockKind("", "VVV-bon", counted=True)).code
    stock.buy(actor, NewBatch(kind, "", 20_00, 0, serial_range("0001", "0007"), north))
    stock.buy(actor, NewBatch(kind, "", 40_00, 0, ("0040",), north))
    return kind, north


def begin(room: RewardsPresenter, client: UUID) -> None:
    room.open(client)
    room.page.go_on.click()


def scan(number: str) -> None:
    """What a scanner sends into the field that has the focus."""
    typing(number)
    press(Key.Key_Return)


# --- the client's page ---------------------------------------------------------------------------


def test_the_client_sees_it_first_and_nothing_for_staff(
    room: RewardsPresenter, ready: UUID
) -> None:
    room.open(ready)
    page = room.page
    assert page.for_you._theirs.text() == "Deze bon is voor jou."
    assert [text.text() for text in page.for_you._texts] == ["Ik bel."]
    assert focus() is page.go_on
    for part in (page.form, page.review, page.give, page.given, page.done, page._heading):
        assert not part.isVisible()
    press(Key.Key_Return)
    assert not page.for_you.isVisible()
    assert focus() is page.form.cards.rows[0].serial.edit


def test_who_scans_on_the_clients_page_loses_no_letter(room: RewardsPresenter, ready: UUID) -> None:
    room.open(ready)
    scan("8841")
    assert room.page.form.cards.rows[0].number == "8841"
    assert focus() is room.page.give


# --- asked at once -------------------------------------------------------------------------------


def test_each_card_that_will_not_do_says_why_at_once(
    room: RewardsPresenter,
    context: Context,
    clock: StandingClock,
    ready: UUID,
    drawer: tuple[str, UUID],
) -> None:
    kind, north = drawer
    stock, actor = context.services.stock, context.session.actor
    today = business_day(clock())
    stock.buy(actor, NewBatch(kind, "", 20_00, 0, ("OUD",), north, today))
    south = context.services.staffing.add_unit(actor, UnitKind.LOCATION, "Zuid").id
    stock.transfer(actor, kind, ["0002"], south)
    stock.set_aside(actor, kind, ["0003"])
    stock.void(actor, kind, ["0004"], VoidReason.LOST)
    context.services.staffing.work_at(actor, actor.person, north)
    clock.pass_by(days=1)
    begin(room, ready)
    row = room.page.form.cards.rows[0]
    for number, why in (
        ("nergens", "staat niet in de voorraad"),
        ("OUD", "verlopen"),
        ("0002", "andere plek"),
        ("0003", "ligt apart"),
        ("0004", "kapot, kwijt of verlopen"),
        ("0040", "€\xa040 waard"),
    ):
        scan(number)
        assert why in row.serial.error
        assert focus() is row.serial.edit, "the next scan takes its place"
        assert not room.page.give.isEnabled()
    scan("0001")
    assert row.serial.error == ""
    assert focus() is room.page.give


def test_sixty_is_three_cards_of_twenty_scanned_one_after_another(
    room: RewardsPresenter, context: Context, ready: UUID, drawer: tuple[str, UUID]
) -> None:
    assert drawer
    begin(room, ready)
    cards = room.page.form.cards
    room.page.form.amounts.choices[60_00].click()
    cards.rows[0].serial.setFocus()
    for number in ("0001", "0002", "0003"):
        scan(number)
    assert [row.number for row in cards.rows] == ["0001", "0002", "0003"]
    assert [each.cents for each in room._draft.cards] == [20_00, 20_00, None]
    assert focus() is room.page.form.colleague.login.edit
    room.page.form.amounts.choices[20_00].click()
    assert room.page.review.text() == "De kaarten zijn samen niet gelijk aan het bedrag."
    for row in cards.rows[1:]:
        row.away.click()
    wait_for(room.page.give.isEnabled)
    room.page.give.click()
    (reward,) = context.services.rewards.of_client(context.session.actor, ready)
    assert reward.state is RewardState.HANDED_OVER
    assert reward.cards == (Card("0001", 20_00),)


def test_a_card_is_asked_for_too_when_somebody_tabs_on(
    room: RewardsPresenter, ready: UUID, drawer: tuple[str, UUID]
) -> None:
    assert drawer
    begin(room, ready)
    row = room.page.form.cards.rows[0]
    typing("nergens")
    press(Key.Key_Tab)
    assert "staat niet in de voorraad" in row.serial.error
    assert focus() is row.serial.edit
    typing("0001")
    assert row.serial.error == ""


# --- what lies here ------------------------------------------------------------------------------


def test_the_desk_hears_how_many_cards_lie_here_and_when_there_are_few(
    room: RewardsPresenter, context: Context, ready: UUID, drawer: tuple[str, UUID]
) -> None:
    kind, _ = drawer
    begin(room, ready)
    told = room.page.form.cards.stock
    assert told._lies.text() == "Hier liggen nog: VVV-bon 8."
    assert not told.low.isVisible()
    context.services.stock.set_aside(
        context.session.actor, kind, [f"{number:04d}" for number in range(1, 5)]
    )
    begin(room, ready)
    assert "VVV-bon 4" in told._few.text()
    assert told.low.isVisible()
    assert not told._lies.isVisible()


# --- of which kind -------------------------------------------------------------------------------


def _asked_and_chosen(room: RewardsPresenter, kind: str) -> None:
    """The card is not good until somebody says of which kind it is."""
    cards = room.page.form.cards
    cards.rows[0].serial.edit.setFocus()
    scan("PAS-1")
    assert cards.rows[0].serial.error == (
        "Van welke soort is kaart PAS-1? Er is niets geboekt. Kies de soort bon."
    )
    cards.kinds.setCurrentIndex(cards.kinds.findData(kind))
    cards.kinds.activated.emit(cards.kinds.currentIndex())
    assert not cards.rows[0].refused


def test_where_there_are_several_kinds_one_may_say_which_and_a_pass_is_loaded_again(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    """Of a card that no stock knows it is asked the first time, while something is loaded."""
    stock, actor, cards = context.services.stock, context.session.actor, room.page.form.cards
    begin(room, ready)
    assert not cards.kind.isVisible(), "nothing to choose"
    stock.add_kind(actor, StockKind("", "Boekenbon"))
    loadable = stock.add_kind(actor, StockKind("", "Oplaadpas", loadable=True)).code
    begin(room, ready)
    assert cards.kind.isVisible()
    assert cards.kinds.currentText() == "zegt de kaart zelf"
    _asked_and_chosen(room, loadable)
    room.page.give.click()
    confirm(context, ready, add_plan(context, ready, "Ik schrijf").steps[-1])
    begin(room, ready)
    _asked_and_chosen(room, loadable)
    kept = room.unfinished()
    room.open(ready)
    assert cards.kind_code == "", "another gift begins with none"
    room.take_up(kept)
    assert cards.kind_code == loadable
    assert cards.kinds.currentText() == "Oplaadpas"
    room.page.give.click()
    first, second = context.services.rewards.of_client(actor, ready)
    assert [each.cards for each in (first, second)] == [(Card("PAS-1", 20_00),)] * 2


def test_enter_behind_the_kind_goes_on_as_behind_a_number(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    stock, actor, cards = context.services.stock, context.session.actor, room.page.form.cards
    stock.add_kind(actor, StockKind("", "Boekenbon"))
    loadable = stock.add_kind(actor, StockKind("", "Oplaadpas", loadable=True)).code
    begin(room, ready)
    number = cards.rows[0].serial.edit
    cards.kinds.setFocus()
    press(Key.Key_Return)
    assert focus() is number, "there is no card yet"
    scan("PAS-1")
    cards.kinds.setFocus()
    press(Key.Key_Return)
    assert focus() is number, "the card will not do, and it says why there"
    cards.kinds.setFocus()
    press(Key.Key_End)
    assert cards.kind_code == loadable, "the other keys choose, as ever"
    press(Key.Key_Enter)
    assert focus() is room.page.give
