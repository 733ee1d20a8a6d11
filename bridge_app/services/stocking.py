"""The stock at a hand-over: is this card good, it leaves with its reward, it comes back with it.

Called inside the deed that books the reward, so that ledger and stock say the same (E2). Of a
kind that is not counted any card may be given; one that does lie in stock leaves it all the same.
"""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.rewards import Card, ReversalReason
from bridge_app.domain.stock import CardState, Move, StockedCard, VoidReason, check_good, moving
from bridge_app.errors import CardAlreadyGiven
from bridge_app.services.acting import Work
from bridge_app.storage import stock
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Wanted:
    """Cards that somebody wants to give: of which kind, if that is known, and at which place."""

    kind: str
    place: UUID | None
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Good:
    """Cards that may be given: their kind, and those of them that lie in stock."""

    kind: str
    cards: tuple[StockedCard, ...] = ()


def check_cards(work: Work, wanted: Wanted) -> Good:
    """What the stock knows of these cards; raises CardRefused, CardWorthOther, CardAlreadyGiven.

    While there are several kinds to choose from, the cards themselves tell of which one they are.
    """
    serials = [card.serial for card in wanted.cards]
    found = stock.cards(work.connection, serials, wanted.kind or None)
    kinds = {each.kind for each in found}
    kind = wanted.kind or (kinds.pop() if len(kinds) == 1 else "")
    known = {each.serial: each for each in found if each.kind == kind}
    if _is_counted(work.connection, kind):
        asked = ((known.get(card.serial), card.serial, card.cents) for card in wanted.cards)
        return Good(kind, tuple(check_good(*each, wanted.place, work.day) for each in asked))
    return Good(kind, tuple(filter(_leaves_stock, known.values())))


def _is_counted(connection: Connection, kind: str) -> bool:
    """Whether a hand-over takes only cards of the stock; while no kind is known: if any asks it."""
    counted = {e.code for e in stock.kinds(connection) if e.active and e.counted}
    return kind in counted or (not kind and bool(counted))


def _leaves_stock(card: StockedCard) -> bool:
    """Whether it lies in stock; raises for one that was handed over for another's broken one."""
    if card.state is CardState.HANDED_OVER:
        raise CardAlreadyGiven(card.serial)
    return card.state is CardState.IN_STOCK


def leave(work: Work, good: Good, reward_id: UUID) -> None:
    """These cards leave the stock with this reward."""
    out = (moving(each, Move.HANDED_OVER, None, reward_id=reward_id) for each in good.cards)
    stock.move(work.connection, out, work.written)


def come_back(work: Work, reward_id: UUID, reason: ReversalReason) -> None:
    """What was booked wrongly lies where it lay; a broken card is void."""
    for card in stock.of_reward(work.connection, reward_id):
        back = (
            moving(card, Move.RETURNED, card.came_from, reward_id=reward_id)
            if reason is ReversalReason.BOOKED_WRONGLY
            else moving(card, Move.VOIDED, None, reward_id=reward_id, reason=VoidReason.DEFECTIVE)
        )
        stock.move(work.connection, [back], work.written)
