"""Drawers of a practice store: bought, moved, counted, replaced, soon over; a kind of before."""

from datetime import timedelta
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.stock import CardState, VoidReason, serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.domain.stock_counts import CountWish
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services
from bridge_app.services.stock import Stock

CARD_CENTS = 20_00
BOUGHT = 1_000
"""Cards of the first box; with those that came later nobody counts yet."""

SUPPLIER = "Cadeaukaarten Oefenstad"
FEW, MORE = 3, 9
"""Cards of the kind that is nearly out, at the first desk and at the second."""

MISSED = "Er ligt er een minder dan in de boeken staat"
SOON = timedelta(weeks=5)


def card_number(number: int) -> str:
    """What stands on a card of twenty euro."""
    return f"BON-{number:06d}"


def bought(services: Services, boss: Actor) -> None:
    """Before anybody came: a kind of voucher, and a box of cards at the first desk.

    Cards of this kind need not come from the drawer: who practises may type any number.
    """
    stock = services.stock
    kind = stock.add_kind(boss, StockKind("", "Oefenbon", SUPPLIER)).code
    numbers = serial_range(card_number(1), card_number(BOUGHT))
    here, _ = _places(stock, boss)
    stock.buy(boss, NewBatch(kind, SUPPLIER, CARD_CENTS, CARD_CENTS * BOUGHT, numbers, here))


def kept(services: Services, boss: Actor) -> None:
    """In the end: some lie at the second desk, some apart, one is lost, one was replaced."""
    stock = services.stock
    (kind,) = (each.code for each in stock.view(boss).kinds)
    _, there = _places(stock, boss)
    stock.transfer(boss, kind, map(card_number, range(BOUGHT - 39, BOUGHT + 1)), there)
    stock.set_aside(boss, kind, map(card_number, (BOUGHT, BOUGHT - 1)))
    stock.void(boss, kind, [card_number(BOUGHT - 2)], VoidReason.LOST)
    if broken := _with_a_client(stock, boss):
        stock.replace(boss, kind, broken, card_number(BOUGHT - 3), VoidReason.DEFECTIVE)
    last = business_day(services.acting.clock()) + SOON
    numbers = serial_range("FEEST-0001", "FEEST-0025")
    stock.buy(boss, NewBatch(kind, SUPPLIER, CARD_CENTS, 490_00, numbers, there, last))
    lies = stock.reconciled(boss, kind, there).expected
    stock.count(boss, CountWish(kind, there, lies, lies))
    _nearly_out(stock, boss)
    former = stock.add_kind(boss, StockKind("", "Oefenbon van vroeger", SUPPLIER))
    stock.retire(boss, former.code, 0)


def _nearly_out(stock: Stock, boss: Actor) -> None:
    """A kind of which only cards of the stock are given: few lie here, one was missing there."""
    here, there = _places(stock, boss)
    kind = stock.add_kind(boss, StockKind("", "Weekmarktbon", SUPPLIER, counted=True)).code
    numbers = serial_range("MARKT-0001", f"MARKT-{FEW + MORE:04d}")
    worth = CARD_CENTS * (FEW + MORE)
    stock.buy(boss, NewBatch(kind, SUPPLIER, CARD_CENTS, worth, numbers, there))
    stock.transfer(boss, kind, numbers[:FEW], here)
    stock.count(boss, CountWish(kind, there, MORE, MORE - 1, numbers[FEW:-1], MISSED))


def _with_a_client(stock: Stock, boss: Actor) -> str | None:
    """One of the first cards that somebody has; none while nobody was given anything."""
    found = (stock.history(boss, card_number(number))[0].card for number in range(1, 9))
    given = (card.serial for card in found if card.state is CardState.HANDED_OVER)
    return next(given, None)


def _places(stock: Stock, boss: Actor) -> tuple[UUID, UUID]:
    """The two desks, in the order of their names."""
    here, there = (each.id for each in stock.view(boss).places if each.active)
    return here, there
