"""The stock at a hand-over: is this card good, it leaves with its reward, it comes back with it.

Called inside the deed that books the reward, so that ledger and stock say the same (E2). Of a
kind that is not counted a card may be given that no stock knows; one that the stock does know has
to be good, and leaves it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.rewards import Card, ReversalReason
from bridge_app.domain.stock import CardState, Move, StockedCard, VoidReason, check_good, moving
from bridge_app.errors import CardAlreadyGiven
from bridge_app.services.acting import Work
from bridge_app.stock_errors import CardRefused
from bridge_app.storage import giving, stock
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

    A card that the stock knows is good or it is not, of whatever kind; being counted means that a
    card it does not know, or one of another place, is refused too. While there are several kinds
    to choose from, the cards themselves tell of which one they are; where one of them may be
    loaded a card that no stock knows does not, and it has to be said.
    """
    serials = [card.serial for card in wanted.cards]
    found = stock.cards(work.connection, serials, wanted.kind or None)
    kind = wanted.kind or _told_by(found, wanted.place) or _only_kind(work.connection, serials)
    known = {each.serial: each for each in found if each.kind == kind}
    counted = _is_counted(work.connection, kind)
    place = wanted.place if counted else None
    asked = (card for card in wanted.cards if counted or card.serial in known)
    good = (check_good(known.get(e.serial), e.serial, e.cents, place, work.day) for e in asked)
    made = Good(kind, tuple(good))
    _check_unused(work, serials, kind)
    return made


def _told_by(found: Sequence[StockedCard], place: UUID | None) -> str:
    """The one kind of which all of these cards are; empty when the stock knows none of them.

    Where kinds share a number it is the one that lies here. Raises CardRefused for cards of
    several kinds, or of which several lie here: a reward is of one, as a card is.
    """
    serials = {each.serial for each in found}
    kinds = sorted({each.kind for each in found})
    whole = [kind for kind in kinds if {e.serial for e in found if e.kind == kind} == serials]
    here = [kind for kind in whole if all(_lies(e, place) for e in found if e.kind == kind)]
    if (found and not whole) or len(here) > 1:
        raise CardRefused(found[-1].serial, "several_kinds")
    return next(iter([*here, *whole]), "")


def _only_kind(connection: Connection, serials: Sequence[str]) -> str:
    """The kind of cards that no stock knows, where something may be loaded and it is the only one.

    Else somebody would be refused who loads the same card once more: of a kind that nobody told
    it is not known that it may be. Raises CardRefused where there are other kinds too, also when
    one is counted and another is not: the number is wrong, or the kind has to be said. Empty
    where nothing is loaded.
    """
    used = [each for each in stock.kinds(connection) if each.active]
    if not any(each.loadable for each in used):
        if len({each.counted for each in used}) > 1:
            raise CardRefused(serials[0], "number_or_kind")
        return ""
    if len(used) > 1:
        raise CardRefused(serials[0], "which_kind")
    return used[0].code


def _lies(card: StockedCard, place: UUID | None) -> bool:
    return card.state is CardState.IN_STOCK and (place is None or card.location == place)


def _is_counted(connection: Connection, kind: str) -> bool:
    """Whether a hand-over takes only cards of the stock; while no kind is known: if any asks it."""
    counted = {e.code for e in stock.kinds(connection) if e.active and e.counted}
    return kind in counted or (not kind and bool(counted))


def _check_unused(work: Work, serials: Sequence[str], kind: str) -> None:
    """Raise CardAlreadyGiven for one that left before, also when no stock ever knew it."""
    for serial in serials:
        if giving.given_before(work.connection, serial, kind):
            raise CardAlreadyGiven(serial)


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
