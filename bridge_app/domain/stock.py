"""The voucher stock: cards that were bought, where each of them is, what a drawer should hold.

Nothing is stored but movements, which only grow: where a card stands, and how many lie in a
place, is derived from them (DOMAIN 4). A hand-over belongs to a row of the ledger; a card that
comes for a broken one is a movement and never a second reward (DECISIONS E2).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.cards import SERIAL_LIMIT, clean_serial
from bridge_app.errors import CardAlreadyGiven, FieldProblem
from bridge_app.stock_errors import CardRefused, CardWorthOther

MOST_AT_ONCE = 2_000
"""Cards in one batch: a box, and not a number with a digit too many."""

REASON_LIMIT = 200
"""Letters in a reason, or in the name of a supplier."""


class Move(StrEnum):
    """What happens to one card."""

    BOUGHT = "bought"
    TRANSFERRED = "transferred"
    SET_ASIDE = "set_aside"
    FREED = "freed"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    VOIDED = "voided"
    REPLACED = "replaced"
    DIFFERENCE = "difference"


class CardState(StrEnum):
    """Where a card stands in its life; `set_aside` is kept apart in the drawer (reserved)."""

    IN_STOCK = "in_stock"
    SET_ASIDE = "set_aside"
    HANDED_OVER = "handed_over"
    VOID = "void"


class VoidReason(StrEnum):
    """Why a card will never be given (again)."""

    DEFECTIVE = "defective"
    LOST = "lost"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


BY_MISTAKE = "by_mistake"
"""Why cards go back to where they came from: they were taken to the wrong place."""

MISSING = "missing"
"""The reason of a difference: a card that should lie there does not."""

FOUND = "found"
"""The reason of a difference: a card lies where it should not."""

_LEADS_TO = {
    Move.BOUGHT: CardState.IN_STOCK,
    Move.TRANSFERRED: CardState.IN_STOCK,
    Move.FREED: CardState.IN_STOCK,
    Move.RETURNED: CardState.IN_STOCK,
    Move.SET_ASIDE: CardState.SET_ASIDE,
    Move.HANDED_OVER: CardState.HANDED_OVER,
    Move.VOIDED: CardState.VOID,
    Move.REPLACED: CardState.VOID,
}

_FROM: dict[Move, frozenset[CardState | None]] = {
    Move.BOUGHT: frozenset({None}),
    Move.TRANSFERRED: frozenset({CardState.IN_STOCK}),
    Move.SET_ASIDE: frozenset({CardState.IN_STOCK}),
    Move.FREED: frozenset({CardState.SET_ASIDE}),
    Move.HANDED_OVER: frozenset({CardState.IN_STOCK}),
    Move.RETURNED: frozenset({CardState.HANDED_OVER}),
    Move.VOIDED: frozenset({CardState.IN_STOCK, CardState.SET_ASIDE, CardState.HANDED_OVER}),
    Move.REPLACED: frozenset({CardState.HANDED_OVER}),
    Move.DIFFERENCE: frozenset({CardState.IN_STOCK, CardState.SET_ASIDE, CardState.VOID}),
}


def state_after(move: Move, to: UUID | None) -> CardState:
    """Where a card stands after its last movement; a difference is told by where it went."""
    if move is Move.DIFFERENCE:
        return CardState.IN_STOCK if to else CardState.VOID
    return _LEADS_TO[move]


def may_move(state: CardState | None, move: Move) -> bool:
    """Whether a card in this state can make this movement; None before the first."""
    return state in _FROM[move]


@dataclass(frozen=True)
class StockedCard:
    """One card as its movements leave it; `turn` counts them.

    `location` is where it lies, None when it lies nowhere of ours; `came_from`, `reward_id` and
    `reason` are of its last movement. `expires_on` is the last day on which a shop takes it.
    """

    seq: int
    kind: str
    serial: str
    cents: int
    expires_on: date | None
    state: CardState
    location: UUID | None
    turn: int
    came_from: UUID | None = None
    reward_id: UUID | None = None
    reason: str = ""

    def expired(self, today: date) -> bool:
        """Whether no shop takes it any more."""
        return self.expires_on is not None and self.expires_on < today


@dataclass(frozen=True)
class Moved:
    """One movement, of a card about to move or that moved: where from, and where to."""

    card: int
    turn: int
    kind: Move
    from_location: UUID | None
    to_location: UUID | None
    reward_id: UUID | None = None
    reason: str = ""
    instead_of: int | None = None


def moving(
    card: StockedCard,
    kind: Move,
    to: UUID | None,
    *,
    reward_id: UUID | None = None,
    reason: str = "",
    instead_of: int | None = None,
) -> Moved:
    """The next movement of a card; raises CardRefused, naming how it stands, for one it cannot.

    A card that expired, broke or was handed over is not brought back by a count: only one that
    was lost can be found.
    """
    gone = card.state is CardState.VOID and card.reason not in {MISSING, VoidReason.LOST}
    if not may_move(card.state, kind) or gone:
        raise CardRefused(card.serial, card.state)
    return Moved(card.seq, card.turn + 1, kind, card.location, to, reward_id, reason, instead_of)


def check_good(
    card: StockedCard | None, serial: str, cents: int, location: UUID | None, today: date
) -> StockedCard:
    """The card, if it can be given here today for this amount; else raises why not.

    `location` is that of the desk; None where somebody works at all of them. Raises CardRefused,
    CardAlreadyGiven, CardWorthOther.
    """
    if card is None:
        raise CardRefused(serial, "unknown")
    if card.state is CardState.HANDED_OVER:
        raise CardAlreadyGiven(serial)
    if card.state is not CardState.IN_STOCK:
        raise CardRefused(serial, card.state)
    if location and card.location != location:
        raise CardRefused(serial, "elsewhere")
    if card.expired(today):
        raise CardRefused(serial, "expired")
    if card.cents != cents:
        raise CardWorthOther(serial, card.cents, cents)
    return card


# --- serial numbers ------------------------------------------------------------------------

_DIGITS_LAST = re.compile(r"(.*?)(\d{1,18})", re.DOTALL)


def serial_range(first: str, last: str) -> tuple[str, ...]:
    """Every serial number from the first to the last, with prefix and leading zeros kept.

    Raises FieldProblem when the two are not of one row (`not_a_row`), stand in the wrong order
    (`last_first`), or are more than MOST_AT_ONCE.
    """
    begin, end = _parts(first, "first_serial"), _parts(last, "last_serial")
    (prefix, low), (other, high) = begin, end
    if prefix != other or len(low) != len(high):
        raise FieldProblem("last_serial", "not_a_row")
    if int(high) < int(low):
        raise FieldProblem("last_serial", "last_first")
    if int(high) - int(low) >= MOST_AT_ONCE:
        raise FieldProblem("last_serial", "too_many_cards", MOST_AT_ONCE)
    width = len(low)
    return tuple(f"{prefix}{each:0{width}d}" for each in range(int(low), int(high) + 1))


def _parts(typed: str, field: str) -> tuple[str, str]:
    said = clean_serial(typed)
    if not said:
        raise FieldProblem(field, "empty")
    found = _DIGITS_LAST.fullmatch(said)
    if found is None or len(said) > SERIAL_LIMIT:
        raise FieldProblem(field, "not_a_serial")
    prefix, digits = found.groups()
    return prefix, digits


def listed_serials(typed: str) -> tuple[str, ...]:
    """The serial numbers in what was typed or scanned: one on a line, or with commas between.

    Raises FieldProblem for none at all, and as `checked_serials` does.
    """
    serials = checked_serials(re.split(r"[\r\n,;]+", typed))
    if not serials:
        raise FieldProblem("serials", "empty")
    return serials


def checked_serials(typed: Iterable[str]) -> tuple[str, ...]:
    """These serial numbers without what a scanner or a thumb put around them; empty ones go.

    Raises FieldProblem for the same one twice, for one that is too long and for more than
    MOST_AT_ONCE.
    """
    serials = tuple(filter(None, map(clean_serial, typed)))
    if any(len(each) > SERIAL_LIMIT for each in serials):
        raise FieldProblem("serials", "not_a_serial")
    if len(set(serials)) < len(serials):
        raise FieldProblem("serials", "twice")
    if len(serials) > MOST_AT_ONCE:
        raise FieldProblem("serials", "too_many_cards", MOST_AT_ONCE)
    return serials


# --- what a card went through, and whether all of it fits ------------------------------------


@dataclass(frozen=True)
class StockEvent:
    """One movement as it is shown: when, what, from where to where, who, for which reward."""

    kind: Move
    at: datetime
    by: str
    from_name: str
    to_name: str
    reason: str
    receipt: str
    instead_of: str


@dataclass(frozen=True)
class CardHistory:
    """One card with all that happened to it, oldest first."""

    card: StockedCard
    supplier: str
    bought_on: date
    events: tuple[StockEvent, ...]


@dataclass(frozen=True)
class StockFault:
    """A card whose movements do not fit; `reason`: order, place, move, ledger, count."""

    serial: str
    reason: str


def first_misfit(moves: Sequence[Moved]) -> str:
    """Why the movements of one card, in order, do not follow on; empty when they do.

    Each begins where the one before ended, so that no card lies in two places.
    """
    state: CardState | None = None
    place: UUID | None = None
    for turn, move in enumerate(moves, 1):
        if move.turn != turn:
            return "order"
        if move.from_location != place:
            return "place"
        if not may_move(state, move.kind):
            return "move"
        state, place = state_after(move.kind, move.to_location), move.to_location
    return ""
