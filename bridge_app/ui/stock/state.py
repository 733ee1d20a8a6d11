"""What the page of the stock shows, and what is typed there read as a deed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.staffing import Unit
from bridge_app.domain.stock import CardHistory, VoidReason, listed_serials, serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.domain.stock_counts import CountWish, Reconciled, StockLine
from bridge_app.errors import FieldProblem
from bridge_app.services.stock import StockView

ReadDay = Callable[[str, str], date]
ReadMoney = Callable[[str, str], int]


class Task(StrEnum):
    """What somebody comes to the stock for."""

    BUY = "buy"
    MOVE = "move"
    COUNT = "count"
    CARD = "card"
    KINDS = "kinds"


class How(StrEnum):
    """What happens to cards that were scanned."""

    TRANSFER = "transfer"
    SET_ASIDE = "set_aside"
    FREE = "free"
    DEFECTIVE = "defective"
    LOST = "lost"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


VOIDS = {
    How.DEFECTIVE: VoidReason.DEFECTIVE,
    How.LOST: VoidReason.LOST,
    How.EXPIRED: VoidReason.EXPIRED,
    How.WITHDRAWN: VoidReason.WITHDRAWN,
}
"""Of those, what makes a card void, and why."""


UNDOES = {How.SET_ASIDE: How.FREE, How.FREE: How.SET_ASIDE}
"""What can be taken back, and with what."""


@dataclass(frozen=True)
class BuyWish:
    """A batch as typed: the first and the last number, or each of them in `serials`."""

    kind: str | None = None
    place: UUID | None = None
    first: str = ""
    last: str = ""
    serials: str = ""
    value: str = ""
    cost: str = ""
    expires: str = ""
    supplier: str = ""


@dataclass(frozen=True)
class MoveWish:
    """Cards as scanned, and what happens to them; `place` is where they go."""

    kind: str
    serials: str
    how: How
    place: UUID


@dataclass(frozen=True)
class CountTyped:
    """A count as typed; `serials` is None while only a number is asked."""

    kind: str
    place: UUID
    counted: str
    serials: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class RetireWish:
    """A kind that is done with, by its code, and how many of its cards somebody knows to lie there.

    `name` is for what is said of it.
    """

    kind: str
    name: str
    cards: int = 0


@dataclass(frozen=True)
class ReplaceWish:
    """Another card for the one that is on the screen."""

    kind: str
    broken: str
    serial: str
    reason: VoidReason


@dataclass(frozen=True)
class StockState:
    """All of the page; `view` is None before it is known.

    `asks_each`: the number that was counted differs, so that each card is scanned now.
    `looked_for` is the card that was asked for last; `histories` what there is of it. `retires`
    is the kind that somebody is done with, while cards of it still lie there.
    """

    view: StockView | None = None
    task: Task = Task.BUY
    notices: tuple[str, ...] = ()
    trouble: FieldProblem | None = None
    reconciled: Reconciled | None = None
    asks_each: bool = False
    looked_for: str = ""
    histories: tuple[CardHistory, ...] = ()
    retires: RetireWish | None = None

    @property
    def lines(self) -> tuple[StockLine, ...]:
        """What lies where, by the name of the kind and then of the place."""
        known = self.view.lines if self.view else ()
        return tuple(sorted(known, key=self._named))

    def _named(self, line: StockLine) -> tuple[str, str]:
        return self.kind_name(line.kind), self.place_name(line.location)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever bought."""
        return self.view is not None and not self.view.lines

    @property
    def kinds(self) -> tuple[StockKind, ...]:
        """The kinds of which cards are kept: in use, and not loadable."""
        known = self.view.kinds if self.view else ()
        return tuple(each for each in known if each.active and not each.loadable)

    @property
    def in_use(self) -> tuple[StockKind, ...]:
        """Every kind in use, also one that needs no stock."""
        return tuple(each for each in (self.view.kinds if self.view else ()) if each.active)

    @property
    def former(self) -> tuple[StockKind, ...]:
        """The kinds that nobody uses any more."""
        return tuple(each for each in (self.view.kinds if self.view else ()) if not each.active)

    @property
    def places(self) -> tuple[Unit, ...]:
        """The places in use."""
        return tuple(each for each in (self.view.places if self.view else ()) if each.active)

    @property
    def can_keep(self) -> bool:
        """Whether there is a kind of card, and a place to keep it."""
        return bool(self.kinds and self.places)

    def kind_name(self, code: str) -> str:
        """What a kind is called."""
        known = self.view.kinds if self.view else ()
        return next((each.name for each in known if each.code == code), code)

    def place_name(self, place: UUID) -> str:
        """What a place is called."""
        known = self.view.places if self.view else ()
        return next((each.name for each in known if each.id == place), "")


def wanted_batch(wish: BuyWish, day: ReadDay, money: ReadMoney) -> NewBatch:
    """The batch as it will be asked; raises FieldProblem for what cannot be read.

    Numbers are a row or a list: of both nobody knows which of them is meant.
    """
    if wish.kind is None or wish.place is None:
        raise FieldProblem("location", "empty")
    typed = bool(wish.serials.strip())
    if typed and (wish.first.strip() or wish.last.strip()):
        raise FieldProblem("serials", "row_and_list")
    serials = listed_serials(wish.serials) if typed else serial_range(wish.first, wish.last)
    return NewBatch(
        wish.kind,
        wish.supplier,
        money(wish.value, "card_value"),
        money(wish.cost, "cost") if wish.cost.strip() else 0,
        serials,
        wish.place,
        day(wish.expires, "expires_on") if wish.expires.strip() else None,
    )


def wanted_count(wish: CountTyped, expected: int) -> CountWish:
    """The count as it will be asked; raises FieldProblem for what is no number."""
    typed = wish.counted.strip()
    if not typed.isdecimal() or len(typed) > len("99999"):
        raise FieldProblem("counted", "not_a_number")
    each = None
    if wish.serials is not None:
        each = listed_serials(wish.serials) if wish.serials.strip() else ()
    return CountWish(wish.kind, wish.place, expected, int(typed), each, wish.reason)
