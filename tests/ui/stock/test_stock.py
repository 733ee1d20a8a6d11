"""The stock with keys and a scanner, on real services: from an empty drawer to a count."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.rewards import Card, Gift
from bridge_app.domain.staffing import UnitKind
from bridge_app.domain.stock import CardState, VoidReason, serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.services.clock import business_day
from bridge_app.ui import overseeing
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.problems import Message
from bridge_app.ui.rooms import Rooms
from bridge_app.ui.spots import Spot
from bridge_app.ui.stock.page import StockPage
from bridge_app.ui.stock.presenter import StockPresenter
from bridge_app.ui.stock.state import How, Task
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_client, add_plan, confirm, focus, on_screen, press, typing


@pytest.fixture
def places(context: Context) -> list[UUID]:
    add = context.services.staffing.add_unit
    names = ("Noord", "Zuid")
    return [add(context.session.actor, UnitKind.LOCATION, name).id for name in names]


@pytest.fixture
def stocked(context: Context, places: list[UUID]) -> str:
    """Five cards in the north, of a kind that is counted."""
    stock, actor = context.services.stock, context.session.actor
    kind = stock.add_kind(actor, StockKind("", "VVV-bon", counted=True)).code
    numbers = serial_range("0001", "0005")
    stock.buy(actor, NewBatch(kind, "", 20_00, 0, numbers, places[0]))
    return kind


@pytest.fixture
def room(context: Context, places: list[UUID]) -> StockPresenter:
    assert places
    made = StockPresenter(context)
    on_screen(made.page)
    return made


@pytest.fixture
def gave(context: Context, stocked: str) -> Callable[[str], None]:
    """Gives somebody new this card, today."""

    def giving(serial: str) -> None:
        rewards, actor = context.services.rewards, context.session.actor
        client = add_client(context, f"Client {serial}")
        step = add_plan(context, client, "Ik bel.").steps[0]
        confirm(context, client, step)
        rewards.disclose(actor, client)
        rewards.give(actor, Gift(uuid4(), client, step.id, 20_00, (Card(serial, 20_00),)))

    assert stocked
    return giving


def begin(room: StockPresenter, task: Task) -> StockPage:
    room.open()
    room.page.choices[task].click()
    return room.page


def cells(page: StockPage) -> list[tuple[str, ...]]:
    """The lines of the table, without their sum."""
    return [row.cells for row in page.table.shown][:-1]


def last(said: list[Message | None]) -> str:
    return next(each.text for each in reversed(said) if each)


# --- from nothing ----------------------------------------------------------------------------


def test_first_a_kind_then_cards(room: StockPresenter) -> None:
    room.open()
    page = room.page
    assert page.choices[Task.KINDS].isChecked(), "without a kind nothing can be bought"
    assert not page.choices[Task.BUY].isEnabled()
    page.kinds.name.setFocus()
    typing("VVV-bon")
    press(Key.Key_Return)
    page.kinds.counted.click()
    page.choices[Task.BUY].click()
    page.buy.first.setFocus()
    typing("VVV-0041")
    page.buy.last.setFocus()
    typing("VVV-0060")
    page.buy.value.setFocus()
    typing("20")
    press(Key.Key_Return)
    assert cells(page) == [("VVV-bon", "Noord", "20", "0", "0", "€\xa0400")]
    assert page.buy.first.text() == ""
    (kind,) = room._state.kinds
    assert kind.counted


def test_a_scanned_list_with_a_last_day_and_a_price(room: StockPresenter, stocked: str) -> None:
    page = begin(room, Task.BUY)
    assert stocked
    page.buy.serials.setFocus()
    for serial in ("A7", "B9"):
        typing(serial)
        press(Key.Key_Return)
    page.buy.value.set_text("40,00")
    page.buy.expires.set_text("01-04-2026")
    page.buy.cost.set_text("79,00")
    page.buy.supplier.set_text("Cadeau BV")
    page.buy.add.click()
    assert cells(page) == [("VVV-bon", "Noord", "7", "0", "2, op 01-04-2026", "€\xa0180")]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("last", "0001"),
        ("value", "veel"),
        ("expires", "31-02-2026"),
        ("expires", "01-01-2026"),
        ("cost", "-1"),
        ("serials", "1\n1"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    room: StockPresenter, stocked: str, field: str, text: str
) -> None:
    page = begin(room, Task.BUY)
    assert stocked
    row = {} if field == "serials" else {"first": "0100", "last": "0110"}
    for name, typed in {**row, "value": "20", field: text}.items():
        getattr(page.buy, name).set_text(typed)
    page.buy.add.click()
    assert getattr(page.buy, field).error
    assert getattr(page.buy, field).text() == text, "what was typed stays"
    assert focus() is getattr(page.buy, field).edit


def test_a_row_and_a_list_at_once_put_nothing_in_stock(room: StockPresenter, stocked: str) -> None:
    """Else one of them would win, and nobody would see which."""
    page = begin(room, Task.BUY)
    assert stocked
    before = cells(page)
    page.buy.first.set_text("0100")
    page.buy.serials.set_text("A7")
    page.buy.value.set_text("20")
    page.buy.add.click()
    assert "een van de twee" in page.buy.serials.error
    assert cells(page) == before
    page.buy.first.set_text("")
    page.buy.add.click()
    assert cells(page) != before


def test_a_number_that_is_there_already_is_refused(
    room: StockPresenter, stocked: str, said: list[Message | None]
) -> None:
    page = begin(room, Task.BUY)
    assert stocked
    for field, text in ((page.buy.first, "0005"), (page.buy.last, "0006"), (page.buy.value, "20")):
        field.set_text(text)
    page.buy.add.click()
    assert "0005" in last(said)
    assert page.buy.first.text() == "0005"


# --- moved -----------------------------------------------------------------------------------


def choose(page: StockPage, how: How) -> None:
    page.moves.how.setCurrentIndex(page.moves.how.findData(how))


@pytest.mark.parametrize(
    ("how", "left"),
    [
        (How.SET_ASIDE, ("VVV-bon, apart: 2", "Noord", "3", "0", "0", "€\xa060")),
        (How.DEFECTIVE, ("VVV-bon", "Noord", "3", "0", "0", "€\xa060")),
        (How.LOST, ("VVV-bon", "Noord", "3", "0", "0", "€\xa060")),
        (How.EXPIRED, ("VVV-bon", "Noord", "3", "0", "0", "€\xa060")),
    ],
)
def test_scanned_cards_leave_the_drawer(
    room: StockPresenter, stocked: str, how: How, left: tuple[str, ...]
) -> None:
    page = begin(room, Task.MOVE)
    assert stocked
    choose(page, how)
    assert not page.moves.place.isVisibleTo(page)
    page.moves.serials.set_text("0001\n0002")
    page.moves.do.click()
    assert cells(page) == [left]


def test_cards_go_to_another_place_and_out_of_being_set_aside(
    room: StockPresenter, stocked: str
) -> None:
    page = begin(room, Task.MOVE)
    assert stocked
    assert page.moves.place.isVisibleTo(page)
    page.moves.place.setCurrentIndex(1)
    page.moves.serials.set_text("0001, 0002")
    page.moves.do.click()
    assert [line[1:3] for line in cells(page)] == [("Noord", "3"), ("Zuid", "2")]
    for how in (How.SET_ASIDE, How.FREE):
        choose(page, how)
        page.moves.serials.set_text("0003")
        page.moves.do.click()
    assert [line[1:3] for line in cells(page)] == [("Noord", "3"), ("Zuid", "2")]


def test_without_a_number_nothing_moves(room: StockPresenter, stocked: str) -> None:
    page = begin(room, Task.MOVE)
    assert stocked
    page.moves.do.click()
    assert page.moves.serials.error


# --- counted -----------------------------------------------------------------------------------


def test_a_count_that_fits_takes_a_number_and_enter(
    room: StockPresenter, gave: Callable[[str], None]
) -> None:
    gave("0001")
    page = begin(room, Task.COUNT)
    sums = {row.cells[0]: row.cells[1] for row in page.count.table.shown}
    assert sums["Gekocht"] == "5"
    assert sums["Uitgegeven"] == "-1"
    assert sums["Nu hoort er te liggen"] == "4"
    page.count.counted.setFocus()
    typing("4")
    press(Key.Key_Return)
    sums = {row.cells[0]: row.cells[1] for row in page.count.table.shown}
    assert sums == {"Bij de vorige telling": "4", "Nu hoort er te liggen": "4"}


def test_a_difference_asks_each_card_and_then_why(
    room: StockPresenter, stocked: str, said: list[Message | None]
) -> None:
    page = begin(room, Task.COUNT)
    assert stocked
    assert not page.count.serials.isVisibleTo(page)
    page.count.counted.set_text("4")
    page.count.keep.click()
    assert "Scan nu elke kaart" in last(said)
    assert focus() is page.count.serials.edit
    page.count.serials.set_text("0001\n0002\n0003\n0004")
    page.count.keep.click()
    assert "Schrijf op hoe dat komt" in last(said)
    assert focus() is page.count.reason.edit
    typing("Een doos viel om")
    press(Key.Key_Return)
    assert cells(page)[0][2] == "4"
    assert not page.count.serials.isVisibleTo(page)


def test_when_a_card_goes_meanwhile_it_is_counted_again(
    room: StockPresenter, gave: Callable[[str], None], said: list[Message | None]
) -> None:
    page = begin(room, Task.COUNT)
    gave("0001")
    page.count.counted.set_text("5")
    page.count.keep.click()
    assert "Tel nog een keer" in last(said)
    assert page.count.table.shown[-1].cells[1] == "4"
    page.count.counted.set_text("vier")
    page.count.keep.click()
    assert page.count.counted.error


def test_another_drawer_has_its_own_sums(room: StockPresenter, stocked: str) -> None:
    page = begin(room, Task.COUNT)
    assert stocked
    page.count.place.setCurrentIndex(1)
    assert page.count.table.shown[-1].cells[1] == "0"


# --- one card ----------------------------------------------------------------------------------


def test_a_scanned_card_tells_its_life_and_is_replaced(
    context: Context, room: StockPresenter, gave: Callable[[str], None]
) -> None:
    gave("0001")
    page = begin(room, Task.CARD)
    page.card.serial.setFocus()
    typing("0001")
    press(Key.Key_Return)
    (history,) = page.card.found
    assert [row.cells[1].split(",")[0] for row in history.table.shown] == ["Gekocht", "Uitgegeven"]
    history.serial.setFocus()
    typing("0002")
    press(Key.Key_Return)
    (history,) = page.card.found
    assert history.table.shown[-1].cells[1].startswith("Een andere kaart gegeven")
    (new,) = context.services.stock.history(context.session.actor, "0002")
    assert (new.card.state, new.events[-1].instead_of) == (CardState.HANDED_OVER, "0001")


def test_another_card_has_a_number_and_what_was_chosen_stays_when_it_is_refused(
    context: Context, room: StockPresenter, gave: Callable[[str], None]
) -> None:
    gave("0001")
    page = begin(room, Task.CARD)
    page.card.serial.set_text("0001")
    page.card.look.click()
    (history,) = page.card.found
    history.reason.setCurrentIndex(history.reason.findData(VoidReason.LOST))
    history.do.click()
    assert history.serial.error.startswith("Het nummer van de nieuwe kaart")
    assert focus() is history.serial.edit
    history.serial.set_text("0001")  # that very card
    history.do.click()
    assert page.card.found == [history]
    assert history.serial.text() == "0001"
    assert history.reason.currentData() == VoidReason.LOST
    history.serial.set_text("0002")
    history.do.click()
    (found,) = context.services.stock.history(context.session.actor, "0001")
    assert found.events[-1].reason == VoidReason.LOST
    assert page.card.found != [history]


def test_a_card_nobody_knows_says_so(room: StockPresenter, stocked: str) -> None:
    page = begin(room, Task.CARD)
    assert stocked
    page.card.look.click()
    assert page.card.found == []
    page.card.serial.set_text("nergens")
    page.card.look.click()
    assert page.card.found == []
    assert "nergens" in page.card._none.text()


# --- told ------------------------------------------------------------------------------------


def test_what_expires_soon_is_told_once(
    context: Context, room: StockPresenter, stocked: str, places: list[UUID]
) -> None:
    last_day = business_day(context.clock()).replace(day=28)
    batch = NewBatch(stocked, "", 20_00, 0, ("X1",), places[0], last_day)
    context.services.stock.buy(context.session.actor, batch)
    room.open()
    assert "VVV-bon van €\xa020: 1 kaart" in room.page._expires.text()
    again = StockPresenter(context)
    again.open()
    assert not again.page._notice.isVisibleTo(again.page)


def test_it_is_told_on_the_overview_too_and_stays_there(
    context: Context, room: StockPresenter, stocked: str, places: list[UUID]
) -> None:
    """Whoever oversees need not open the stock to hear it."""
    last_day = business_day(context.clock()).replace(day=28)
    batch = NewBatch(stocked, "", 20_00, 0, ("X1",), places[0], last_day)
    context.services.stock.buy(context.session.actor, batch)
    rooms = Rooms(context)
    for _ in range(2):
        rooms.go(Spot(overseeing.COORDINATOR))
        page = rooms.here.page
        assert isinstance(page, CoordinatorPage)
        assert "VVV-bon van €\xa020: 1 kaart" in page.money.stock.accessibleName()
    room.open()
    assert not room.page._notice.isVisibleTo(room.page), "each notice comes once"


# --- expired, and done with ------------------------------------------------------------------


def test_expired_cards_leave_the_stock_with_one_press(
    context: Context,
    clock: StandingClock,
    room: StockPresenter,
    stocked: str,
    places: list[UUID],
    said: list[Message | None],
) -> None:
    numbers = serial_range("A0001", "A1200")
    last_day = business_day(clock())
    batch = NewBatch(stocked, "", 20_00, 0, numbers, places[0], last_day)
    context.services.stock.buy(context.session.actor, batch)
    clock.pass_by(days=1)
    room.open()
    (row,) = room.page.over.rows
    assert isinstance(row, RowButton)
    assert row.accessibleName() == "VVV-bon, Noord, verlopen: 1.200. Haal ze uit de voorraad."
    assert cells(room.page)[0][0] == "VVV-bon, verlopen: 1.200"
    row.click()
    assert "verlopen kaarten zijn uit de voorraad" in last(said)
    assert not room.page.over.isVisibleTo(room.page)
    assert cells(room.page)[0][2] == "5", "the good ones stay"


def test_what_was_set_aside_by_mistake_is_taken_back(
    room: StockPresenter, stocked: str, said: list[Message | None]
) -> None:
    page = begin(room, Task.MOVE)
    assert stocked
    choose(page, How.SET_ASIDE)
    page.moves.serials.set_text("0001")
    page.moves.do.click()
    assert cells(page)[0][2] == "4"
    offered = next(each for each in reversed(said) if each)
    assert offered.offer == "Maak ongedaan"
    assert offered.then
    offered.then()
    assert cells(page)[0][2] == "5"


def test_cards_taken_to_the_wrong_place_are_taken_back(
    context: Context, room: StockPresenter, stocked: str, said: list[Message | None]
) -> None:
    page = begin(room, Task.MOVE)
    here = page.moves.place.currentData()
    other = next(each.id for each in room._state.places if each.id != here)
    lies = cells(page)
    choose(page, How.TRANSFER)
    page.moves.place.setCurrentIndex(page.moves.place.findData(other))
    page.moves.serials.set_text("0001")
    page.moves.do.click()
    assert cells(page) != lies
    offered = next(each for each in reversed(said) if each)
    assert offered.offer == "Maak ongedaan"
    assert offered.then
    offered.then()
    assert cells(page) == lies
    room.page.card.looked_for.emit("0001")
    assert stocked
    (history,) = context.services.stock.history(context.session.actor, "0001")
    assert len(history.events) == 3, "both movements stay to be read"


def test_a_kind_is_done_with_after_its_cards_are_out(
    room: StockPresenter, stocked: str, said: list[Message | None]
) -> None:
    page = begin(room, Task.KINDS)
    kinds = page.kinds
    assert stocked
    kinds.stop.click()
    assert focus() is kinds.retiring.back
    assert "Van VVV-bon liggen nog kaarten in de voorraad: 5." in kinds.retiring._told.text()
    press(Key.Key_Return)
    assert not kinds.retiring.isVisibleTo(page)
    kinds.stop.click()
    kinds.retiring.do.click()
    assert "niet meer in gebruik" in last(said)
    assert [kind.name for kind in room._state.former] == ["VVV-bon"]
    assert cells(page) == []


def test_an_empty_kind_is_done_with_at_once_and_may_come_back(
    room: StockPresenter, said: list[Message | None]
) -> None:
    page = begin(room, Task.KINDS)
    page.kinds.name.set_text("Pas")
    page.kinds.loadable.click()
    page.kinds.add.click()
    assert not page.kinds.counted.isVisibleTo(page), "a pass has no stock"
    page.kinds.stop.click()
    offered = next(each for each in reversed(said) if each)
    assert offered.then
    offered.then()
    assert [kind.name for kind in room._state.in_use] == ["Pas"]
    page.kinds.stop.click()
    (row,) = page.kinds.former.rows
    assert isinstance(row, RowButton)
    row.click()
    assert [kind.name for kind in room._state.in_use] == ["Pas"]


# --- the way there ---------------------------------------------------------------------------


def test_from_the_overview_one_goes_to_the_stock_and_back(context: Context) -> None:
    rooms = Rooms(context)
    rooms.go(Spot(overseeing.COORDINATOR))
    page = rooms.here.page
    assert isinstance(page, CoordinatorPage)
    page.money.stock.click()
    stock = rooms.here.page
    assert isinstance(stock, StockPage)
    stock.back.click()
    assert rooms.spot.room == overseeing.COORDINATOR
