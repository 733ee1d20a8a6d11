"""Problems of the voucher stock, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""

from dataclasses import dataclass

from bridge_app.errors import RuleBroken, WorldTrouble


@dataclass(eq=False)
class CardRefused(RuleBroken):
    """This card cannot be given or moved.

    `reason`: unknown, elsewhere, expired, set_aside, handed_over, void, in_stock, same_place,
    several_kinds, which_kind, number_or_kind.
    """

    serial: str
    reason: str


@dataclass(eq=False)
class CardWorthOther(RuleBroken):
    """A card of the stock is worth so many cents, and is given as so many others."""

    serial: str
    worth_cents: int
    asked_cents: int


@dataclass(eq=False)
class SerialsTaken(RuleBroken):
    """So many of these serial numbers are known already; `serial` is the first of them."""

    serial: str
    cards: int


@dataclass(eq=False)
class KindHasCards(RuleBroken):
    """A kind of voucher is done with, while so many cards of it still lie in a drawer."""

    kind: str
    cards: int


@dataclass(eq=False)
class CountDiffers(RuleBroken):
    """Another number of cards was counted than there should be: each card is asked for now."""

    expected: int
    counted: int


@dataclass(eq=False)
class DifferenceUnexplained(RuleBroken):
    """So many cards are missing, so many lie there too many; why is not said yet."""

    missing: int
    found: int


@dataclass(eq=False)
class StockMoved(RuleBroken):
    """While somebody counted, a card came or went here; the count is made again."""


@dataclass(eq=False)
class StockBroken(WorldTrouble):
    """A check found a card whose movements do not fit, or a count (`serial` is then its kind).

    `reason`: order, place, move, ledger, count.
    """

    serial: str
    reason: str
