"""What is bought for the stock: kinds of voucher, and batches of equal cards."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from uuid import UUID

from bridge_app.domain.cards import SERIAL_LIMIT
from bridge_app.domain.people import clean_name
from bridge_app.domain.stock import REASON_LIMIT, checked_serials
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class StockKind:
    """A kind of voucher; `counted` when a hand-over takes none but cards of the stock.

    A loadable card, or a code by e-mail, needs no stock.
    """

    code: str
    name: str
    supplier: str = ""
    loadable: bool = False
    counted: bool = False
    active: bool = True


def checked_kind(kind: StockKind, others: Iterable[StockKind]) -> StockKind:
    """The kind, cleaned; raises FieldProblem for a name that is empty, too long or taken."""
    name, supplier = clean_name(kind.name), clean_name(kind.supplier)
    if not name:
        raise FieldProblem("name", "empty")
    if len(name) > SERIAL_LIMIT:
        raise FieldProblem("name", "too_long", SERIAL_LIMIT)
    if len(supplier) > REASON_LIMIT:
        raise FieldProblem("supplier", "too_long", REASON_LIMIT)
    if name.casefold() in {each.name.casefold() for each in others if each.code != kind.code}:
        raise FieldProblem("name", "twice")
    counted = kind.counted and not kind.loadable
    return replace(kind, name=name, supplier=supplier, counted=counted)


def code_for(name: str, taken: Collection[str]) -> str:
    """A short code for a kind with this name, that no other kind has: it never changes."""
    code = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "bon"
    numbered = (f"{code}-{number}" for number in count(2))
    return next(each for each in chain([code], numbered) if each not in taken)


@dataclass(frozen=True)
class NewBatch:
    """What was bought: equal cards of one kind, worth `cents` each, `cost_cents` for all."""

    kind: str
    supplier: str
    cents: int
    cost_cents: int
    serials: tuple[str, ...]
    location: UUID
    expires_on: date | None = None


def checked_batch(batch: NewBatch, today: date) -> NewBatch:
    """The batch, cleaned; raises FieldProblem naming the field that will not do."""
    supplier = clean_name(batch.supplier)
    if len(supplier) > REASON_LIMIT:
        raise FieldProblem("supplier", "too_long", REASON_LIMIT)
    if batch.cents <= 0:
        raise FieldProblem("card_value", "not_money")
    if batch.cost_cents < 0:
        raise FieldProblem("cost", "not_money")
    if batch.expires_on is not None and batch.expires_on < today:
        raise FieldProblem("expires_on", "in_past")
    serials = checked_serials(batch.serials)
    if not serials:
        raise FieldProblem("serials", "empty")
    return replace(batch, supplier=supplier, serials=serials)
