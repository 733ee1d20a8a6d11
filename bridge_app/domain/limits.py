"""What the municipality goes by: on what ground a reward is given, how much somebody may receive.

Gifts to people on benefit are left out of account up to an amount in a calendar year
(Participatiewet art. 31 lid 2 m; indexed, so it is dated, and a municipality may hold another).
The program keeps, sums and warns; it never decides and never refuses (DOMAIN 4). Money is whole
euro cents.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.domain.rewards import LedgerKind, LedgerRow, ReversalReason
from bridge_app.errors import FieldProblem

KNOWN_CENTS = 1_200_00
"""What the law says for a calendar year; a municipality confirms it, or sets its own."""

NEAR_PERCENT = 80
"""From this share of the limit on somebody is told that it comes near."""

NAME_LIMIT = 60
"""Letters of the name of a legal basis."""


# --- the ground of a reward ----------------------------------------------------------------


@dataclass(frozen=True)
class LegalBasis:
    """On what ground rewards are given, as the municipality calls it.

    `code` is what a row of the ledger keeps of it. The usual one goes with every new reward.
    """

    code: str
    name: str
    active: bool = True
    usual: bool = False


def holding(bases: Iterable[LegalBasis]) -> LegalBasis | None:
    """The basis that goes with a new reward: the usual one, or else the only one in use."""
    in_use = [each for each in bases if each.active]
    usual = next((each for each in in_use if each.usual), None)
    return usual or (in_use[0] if len(in_use) == 1 else None)


def new_basis(name: str, known: Iterable[LegalBasis]) -> LegalBasis:
    """A basis with this name, under a code of its own; raises FieldProblem."""
    cleaned = clean_name(name)
    if not cleaned:
        raise FieldProblem("basis", "empty")
    if len(cleaned) > NAME_LIMIT:
        raise FieldProblem("basis", "too_long", NAME_LIMIT)
    there = tuple(known)
    if cleaned.casefold() in {each.name.casefold() for each in there}:
        raise FieldProblem("basis", "twice")
    return LegalBasis(_code_for(cleaned, {each.code for each in there}), cleaned)


def _code_for(name: str, taken: Iterable[str]) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "basis"
    used, code, place = set(taken), stem, 2
    while code in used:
        code, place = f"{stem}-{place}", place + 1
    return code


# --- the limit -----------------------------------------------------------------------------


@dataclass(frozen=True)
class GiftLimit:
    """So much may somebody receive in a calendar year, from a day on.

    With `per_household` people who live together count as one. `confirmed` is untrue of the
    figure of the law, as long as the municipality said nothing.
    """

    valid_from: date
    cents: int = KNOWN_CENTS
    per_household: bool = False
    confirmed: bool = True


BY_LAW = GiftLimit(date.min, confirmed=False)
"""What holds until a municipality says what it holds to."""


def limit_on(limits: Sequence[GiftLimit], day: date) -> GiftLimit:
    """The limit on a day: the latest that has begun, of two that begin together the last."""
    begun = [each for each in reversed(limits) if each.valid_from <= day]
    return max(begun, key=lambda each: each.valid_from, default=BY_LAW)


def limit_of_year(limits: Sequence[GiftLimit], year: int, today: date) -> GiftLimit:
    """The limit by which a year is looked at: that of its last day, or of today while it runs."""
    return limit_on(limits, min(date(year, 12, 31), today))


def check_limit(limit: GiftLimit, today: date) -> None:
    """Raise FieldProblem for a limit of nothing, or one that would begin in the past."""
    if limit.valid_from < today:
        raise FieldProblem("valid_from", "in_past")
    if limit.cents <= 0:
        raise FieldProblem("limit", "not_money")


# --- what somebody received ----------------------------------------------------------------


@dataclass(frozen=True)
class Received:
    """One reward that was handed over; `back` is why it was turned back, empty while it counts."""

    day: date
    cents: int
    receipt: str
    back: str = ""


def received_in(lives: Iterable[Sequence[LedgerRow]], year: int) -> tuple[LedgerRow, ...]:
    """The hand-overs of a calendar year that were not turned back, in order of their day.

    Each of `lives` is the rows of one reward. It counts on the day on which it really was
    handed over; one that was turned back counts nowhere, also when that was in a later year
    (DECISIONS J1).
    """
    rows = (row for row, back in _handed(lives) if not back and row.event_date.year == year)
    return tuple(sorted(rows, key=lambda row: (row.event_date, row.seq)))


def lines_of(lives: Iterable[Sequence[LedgerRow]], year: int) -> tuple[Received, ...]:
    """Every hand-over of a calendar year, in order of its day, also what was turned back."""
    rows = [(row, back) for row, back in _handed(lives) if row.event_date.year == year]
    rows.sort(key=lambda each: (each[0].event_date, each[0].seq))
    return tuple(Received(row.event_date, row.cents, row.receipt, back) for row, back in rows)


def _handed(lives: Iterable[Sequence[LedgerRow]]) -> Iterable[tuple[LedgerRow, str]]:
    """Each hand-over, with why it was turned back if it was."""
    for life in lives:
        turned = (row.reason for row in life if row.kind is LedgerKind.REVERSE)
        back = next((reason or ReversalReason.BOOKED_WRONGLY for reason in turned), "")
        yield from ((row, back) for row in life if row.kind is LedgerKind.HAND_OVER)


class Nearness(StrEnum):
    """How what was received stands to the limit."""

    CLEAR = "clear"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True)
class LimitStand:
    """What somebody received in a calendar year, beside the limit.

    `own_cents` is their own, `others_cents` that of those who live with them, where the limit
    counts them as one.
    """

    year: int
    limit: GiftLimit
    own_cents: int = 0
    others_cents: int = 0

    @property
    def received_cents(self) -> int:
        """All that counts for the limit."""
        return self.own_cents + self.others_cents

    @property
    def left_cents(self) -> int:
        """The room that is left, never below 0."""
        return max(self.limit.cents - self.received_cents, 0)

    @property
    def over_cents(self) -> int:
        """How much it is more than the limit; 0 where it is not."""
        return max(self.received_cents - self.limit.cents, 0)

    @property
    def nearness(self) -> Nearness:
        """Clear of the limit, near it, or over it; exactly the limit is near."""
        if self.over_cents:
            return Nearness.OVER
        near = self.received_cents * 100 >= self.limit.cents * NEAR_PERCENT
        return Nearness.NEAR if near else Nearness.CLEAR

    def with_gift(self, cents: int) -> "LimitStand":
        """How it would stand after receiving this as well."""
        return replace(self, own_cents=self.own_cents + cents)


def stand_of(
    rows: Sequence[LedgerRow], year: int, limit: GiftLimit, household: UUID | None, together: int
) -> LimitStand:
    """How one client stands: `rows` as `received_in` gives them.

    `together` is what everybody in the `household` received while they lived there, themselves
    included; nothing is added where the limit is for one person.
    """
    own = sum(row.cents for row in rows)
    if household is None or not limit.per_household:
        return LimitStand(year, limit, own)
    at_home = sum(row.cents for row in rows if row.household == household)
    return LimitStand(year, limit, own, together - at_home)


# --- everybody at once ---------------------------------------------------------------------


@dataclass(frozen=True)
class HomeSum:
    """What one client received in a year while living in `household`, or alone."""

    client_id: UUID
    household: UUID | None
    cents: int


@dataclass(frozen=True)
class Watched:
    """One client who is near the limit or over it, by number."""

    client_id: UUID
    number: str
    stand: LimitStand


@dataclass(frozen=True)
class BasisTotal:
    """What was handed over in a year on one ground; `code` is empty where none was chosen."""

    code: str
    count: int
    cents: int


@dataclass(frozen=True)
class Watch:
    """A year beside its limit: who is near it or over it, and the sum on each ground."""

    year: int
    limit: GiftLimit
    watched: tuple[Watched, ...] = ()
    totals: tuple[BasisTotal, ...] = ()

    def count(self, nearness: Nearness) -> int:
        """How many stand so to the limit; of who is clear of it nobody is listed."""
        return sum(each.stand.nearness is nearness for each in self.watched)


@dataclass(frozen=True)
class Rules:
    """What a coordinator settled: every limit there ever was, and every legal basis."""

    limits: tuple[GiftLimit, ...] = ()
    bases: tuple[LegalBasis, ...] = ()


def stands_of(
    sums: Sequence[HomeSum], homes: Mapping[UUID, UUID], year: int, limit: GiftLimit
) -> dict[UUID, LimitStand]:
    """How each client stands; `homes` is in which household each of them lives."""
    own, others = Counter[UUID](), Counter[UUID]()
    for each in sums:
        own[each.client_id] += each.cents
    if limit.per_household:
        others = _of_others(sums, homes)
    return {who: LimitStand(year, limit, own[who], others[who]) for who in {*own, *others}}


def _of_others(sums: Iterable[HomeSum], homes: Mapping[UUID, UUID]) -> Counter[UUID]:
    """For each who lives with others: what those received while they lived there."""
    together, at_home = Counter[UUID | None](), Counter[tuple[UUID, UUID | None]]()
    for each in sums:
        together[each.household] += each.cents
        at_home[each.client_id, each.household] += each.cents
    return Counter({who: together[home] - at_home[who, home] for who, home in homes.items()})


def watched(stands: Mapping[UUID, LimitStand], numbers: Mapping[UUID, str]) -> tuple[Watched, ...]:
    """Who is near the limit or over it, those furthest first; nobody who was erased."""
    told = [
        Watched(who, numbers[who], stand)
        for who, stand in stands.items()
        if who in numbers and stand.nearness is not Nearness.CLEAR
    ]
    return tuple(sorted(told, key=lambda each: (-each.stand.received_cents, each.number)))


# --- on paper ------------------------------------------------------------------------------


@dataclass(frozen=True)
class YearStatement:
    """What one client received in a calendar year, for themselves to keep; not a decision."""

    client_number: str
    client_name: str
    language: str
    form: str
    lines: tuple[Received, ...]
    stand: LimitStand
    made_on: date

    @property
    def total_cents(self) -> int:
        """What was received and not turned back."""
        return sum(each.cents for each in self.lines if not each.back)


def check_year(year: int, today: date) -> None:
    """Raise FieldProblem for a year that has not begun."""
    if year > today.year:
        raise FieldProblem("year", "in_future")
