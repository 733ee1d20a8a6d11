"""What a drawer should hold: piles of cards, what expires soon, and counting them.

Opening + what came - what went = what was counted, or somebody says why not (DOMAIN 4).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.domain.stock import (
    FOUND,
    MISSING,
    REASON_LIMIT,
    CardState,
    Move,
    Moved,
    StockedCard,
    checked_serials,
    moving,
)
from bridge_app.errors import FieldProblem
from bridge_app.stock_errors import CountDiffers, DifferenceUnexplained, StockMoved

NOTICE_WEEKS = (3, 6)
"""So many weeks before cards expire it is told, once each (DOMAIN 9, Forus); nearest first."""

# --- what lies where -----------------------------------------------------------------------


@dataclass(frozen=True)
class Pile:
    """So many cards that stand alike: of one batch's kind, value and last day, in one place."""

    kind: str
    cents: int
    expires_on: date | None
    state: CardState
    location: UUID
    cards: int


@dataclass(frozen=True)
class StockLine:
    """What there is of one kind in one place; `cents` is what the cards in stock are worth.

    `in_stock` counts those that can be given, `expiring` those of them that expire within six
    weeks, on `expires_on` first; `expired` lie there and cannot be given any more.
    """

    kind: str
    location: UUID
    in_stock: int = 0
    set_aside: int = 0
    handed_over: int = 0
    expired: int = 0
    expiring: int = 0
    expires_on: date | None = None
    cents: int = 0


def lines_of(piles: Iterable[Pile], today: date) -> tuple[StockLine, ...]:
    """The piles by kind and place, in the order in which those first appear."""
    grouped: dict[tuple[str, UUID], list[Pile]] = {}
    for pile in piles:
        grouped.setdefault((pile.kind, pile.location), []).append(pile)
    return tuple(_line(*where, found, today) for where, found in grouped.items())


def _line(kind: str, location: UUID, piles: Sequence[Pile], today: date) -> StockLine:
    there = [each for each in piles if each.state is CardState.IN_STOCK]
    good = [each for each in there if not each.expires_on or each.expires_on >= today]
    soon = [each for each in good if each.expires_on and weeks_due(each.expires_on, today)]
    return StockLine(
        kind,
        location,
        in_stock=_sum(good),
        set_aside=_sum(e for e in piles if e.state is CardState.SET_ASIDE),
        handed_over=_sum(e for e in piles if e.state is CardState.HANDED_OVER),
        expired=_sum(there) - _sum(good),
        expiring=_sum(soon),
        expires_on=min((e.expires_on for e in soon if e.expires_on), default=None),
        cents=sum(each.cards * each.cents for each in good),
    )


def _sum(piles: Iterable[Pile]) -> int:
    return sum(each.cards for each in piles)


LOW_AT_DESK = 5
"""With fewer cards than this at a desk somebody is told in time (EXPERIENCE 4.6)."""


@dataclass(frozen=True)
class Left:
    """So many cards of one kind can be given at a desk; `kind` is its name."""

    kind: str
    cards: int


# --- before cards expire -------------------------------------------------------------------


@dataclass(frozen=True)
class Expiring:
    """Cards of one batch that still lie there, and expire soon; `name` is that of their kind."""

    batch: UUID
    kind: str
    cents: int
    expires_on: date
    cards: int
    name: str = ""


def weeks_due(expires_on: date, today: date) -> int | None:
    """Which notice a last day asks for today: 3, 6, or none (too early, or over)."""
    left = (expires_on - today).days
    return next((weeks for weeks in NOTICE_WEEKS if 0 <= left <= 7 * weeks), None)


def notice_due(expires_on: date, told: Collection[int], today: date) -> int | None:
    """The notice to give now: once each, and none that a nearer one made needless."""
    weeks = weeks_due(expires_on, today)
    return weeks if weeks is not None and all(each > weeks for each in told) else None


# --- counting ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reconciled:
    """Of one kind in one place since it was counted last: what came, what went, what is left."""

    opening: int = 0
    bought: int = 0
    came_in: int = 0
    went_out: int = 0
    handed_over: int = 0
    returned: int = 0
    voided: int = 0
    differences: int = 0
    last_counted: datetime | None = None

    @property
    def expected(self) -> int:
        """What must lie there: opening + came - went, with the differences that were found."""
        came = self.bought + self.came_in + self.returned
        gone = self.went_out + self.handed_over + self.voided
        return self.opening + came - gone + self.differences


def reconciled(
    moved: Mapping[tuple[Move, bool], int], opening: int, last_counted: datetime | None
) -> Reconciled:
    """What came (True) and went (False) by movement since the last count, which is `opening`."""

    def of(kind: Move, *, came: bool) -> int:
        return moved.get((kind, came), 0)

    return Reconciled(
        opening,
        bought=of(Move.BOUGHT, came=True),
        came_in=of(Move.TRANSFERRED, came=True),
        went_out=of(Move.TRANSFERRED, came=False),
        handed_over=of(Move.HANDED_OVER, came=False),
        returned=of(Move.RETURNED, came=True),
        voided=of(Move.VOIDED, came=False),
        differences=of(Move.DIFFERENCE, came=True) - of(Move.DIFFERENCE, came=False),
        last_counted=last_counted,
    )


@dataclass(frozen=True)
class CountWish:
    """What was counted of one kind in one place: how many, and which, where that was asked.

    `expected` is what the screen said: when a card came or went meanwhile it is counted again.
    """

    kind: str
    location: UUID
    expected: int
    counted: int
    serials: tuple[str, ...] | None = None
    reason: str = ""

    @property
    def total(self) -> int:
        """How many cards lie there."""
        return self.counted if self.serials is None else len(self.serials)


def checked_count(wish: CountWish) -> CountWish:
    """What was counted, cleaned; raises FieldProblem for a number twice or a reason too long."""
    reason = clean_name(wish.reason)
    if len(reason) > REASON_LIMIT:
        raise FieldProblem("reason", "too_long", REASON_LIMIT)
    if wish.counted < 0:
        raise FieldProblem("counted", "not_a_number")
    serials = None if wish.serials is None else checked_serials(wish.serials)
    return replace(wish, reason=reason, serials=serials)


def strangers(wish: CountWish, there: Sequence[StockedCard]) -> tuple[str, ...]:
    """Serial numbers that were counted and should not lie there, in the order of the count.

    Raises StockMoved when something came or went while somebody counted, CountDiffers when only
    a number was counted and it is another one.
    """
    if wish.expected != len(there):
        raise StockMoved
    if wish.serials is None:
        if wish.counted != len(there):
            raise CountDiffers(len(there), wish.counted)
        return ()
    known = {each.serial for each in there}
    return tuple(each for each in wish.serials if each not in known)


def differences(
    wish: CountWish, there: Sequence[StockedCard], found: Sequence[StockedCard]
) -> tuple[Moved, ...]:
    """The movements after which the books say what the drawer holds.

    What is missing goes, what is found comes. Raises DifferenceUnexplained while there are any
    and nobody said why, CardRefused for one that cannot be there, such as a card handed over.
    """
    if wish.serials is None:
        return ()
    counted = set(wish.serials)
    missing = [each for each in there if each.serial not in counted]
    moves = (
        *(moving(each, Move.DIFFERENCE, None, reason=MISSING) for each in missing),
        *(moving(each, Move.DIFFERENCE, wish.location, reason=FOUND) for each in found),
    )
    if moves and not wish.reason:
        raise DifferenceUnexplained(len(missing), len(found))
    return moves
