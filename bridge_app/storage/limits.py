"""Limits as they are kept, the grounds of rewards, and what the ledger says was received.

Whoever gives sees of others only a sum, never whose (tables/wide.py). Who oversees sees numbers.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, exists, func, insert, select, update

from bridge_app.domain.limits import BasisTotal, GiftLimit, HomeSum, LegalBasis
from bridge_app.domain.rewards import LedgerKind
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.tables import gift_limit, ledger, legal_basis, wide
from bridge_app.storage.written import Written

# --- limits and grounds --------------------------------------------------------------------

_LIMITS = select(gift_limit).order_by(gift_limit.c.seq)
_BASES = select(legal_basis).order_by(legal_basis.c.name)


def listed(connection: Connection) -> tuple[GiftLimit, ...]:
    """Every limit there ever was, in the order in which they were written."""
    rows = connection.execute(_LIMITS)
    return tuple(GiftLimit(row.valid_from, row.cents, row.per_household) for row in rows)


def add(connection: Connection, wanted: GiftLimit, written: Written) -> None:
    """Keep a new limit; those before it stay for the days on which they held."""
    values = {
        "valid_from": wanted.valid_from,
        "cents": wanted.cents,
        "per_household": wanted.per_household,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(gift_limit), values)


def bases(connection: Connection) -> tuple[LegalBasis, ...]:
    """Every ground that is or was in use, by name."""
    rows = connection.execute(_BASES)
    return tuple(LegalBasis(row.code, row.name, row.active, row.usual) for row in rows)


def add_basis(connection: Connection, wanted: LegalBasis) -> None:
    """Keep a new ground."""
    values = {"code": wanted.code, "name": wanted.name}
    connection.execute(insert(legal_basis), values)


def use_basis(connection: Connection, code: str, *, active: bool) -> None:
    """From now on it may go with new rewards, or no more; then it is not the usual one either."""
    changed = {"active": active, "usual": False}
    connection.execute(update(legal_basis).where(legal_basis.c.code == code).values(changed))


def make_usual(connection: Connection, code: str) -> None:
    """From now on this one goes with new rewards, and no other."""
    connection.execute(update(legal_basis).values(usual=legal_basis.c.code == code))


# --- what was received ---------------------------------------------------------------------


def _received(rows: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the ledger, near or wide
    """Rows of hand-overs that were not turned back, in days that are bound."""
    back = rows.alias("back")
    return (
        rows.c.kind == LedgerKind.HAND_OVER,
        rows.c.event_date.between(
            bindparam("first_day", type_=Day), bindparam("last_day", type_=Day)
        ),
        ~exists().where(back.c.reward_id == rows.c.reward_id, back.c.kind == LedgerKind.REVERSE),
    )


_SUM = func.coalesce(func.sum(wide.ledger.c.cents), 0)
_TOGETHER = select(_SUM).where(
    wide.ledger.c.household == bindparam("household", type_=Id), *_received(wide.ledger)
)
_OF = func.coalesce(wide.client.c.merged_into, wide.client.c.id, ledger.c.client_id)
_BY_HOME = (
    select(_OF.label("whom"), ledger.c.household, func.sum(ledger.c.cents).label("cents"))
    .outerjoin(wide.client, wide.client.c.id == ledger.c.client_id)
    .where(*_received(ledger))
    .group_by(_OF, ledger.c.household)
)
_BY_BASIS = (
    select(ledger.c.legal_basis, func.count().label("given"), func.sum(ledger.c.cents).label("sum"))
    .where(*_received(ledger))
    .group_by(ledger.c.legal_basis)
    .order_by(ledger.c.legal_basis)
)
_NUMBERS = select(wide.client.c.id, wide.client.c.number)


def household_received(connection: Connection, household: UUID, year: int) -> int:
    """What people received in a year while they lived in this household, in cents."""
    return int(connection.execute(_TOGETHER, {"household": household, **_days(year)}).scalar_one())


def by_home(connection: Connection, year: int) -> tuple[HomeSum, ...]:
    """What each client received in a year, apart for each household they lived in.

    Also who was erased since: what they received still counts for those they lived with.
    """
    rows = connection.execute(_BY_HOME, _days(year))
    return tuple(HomeSum(row.whom, row.household, int(row.cents)) for row in rows)


def by_basis(connection: Connection, year: int) -> tuple[BasisTotal, ...]:
    """What was handed over in a year on each ground, and not turned back."""
    rows = connection.execute(_BY_BASIS, _days(year))
    return tuple(BasisTotal(row.legal_basis, row.given, int(row.sum)) for row in rows)


def numbers(connection: Connection) -> Mapping[UUID, str]:
    """The number of every client."""
    return {row.id: row.number for row in connection.execute(_NUMBERS)}


def _days(year: int) -> dict[str, date]:
    return {"first_day": date(year, 1, 1), "last_day": date(year, 12, 31)}
