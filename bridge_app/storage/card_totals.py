"""How many cards left the stock and came back, by the lines of totals (exports/finance.py)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.rewards import ReversalReason, RewardState
from bridge_app.domain.totals import Cards, Filters
from bridge_app.domain.totals_days import Period, period_of
from bridge_app.storage.counted import (
    GROUPS,
    PERIODS,
    Shape,
    booked_as,
    parts,
    shape_of,
    values_of,
)
from bridge_app.storage.reports import group_of
from bridge_app.storage.tables import ledger, ledger_card, stock_move

DayOf = Callable[[datetime], date]
"""The day at the desk of a moment: storage knows no clock."""

_Key = tuple[str, tuple[str, ...]]
"""A period and the values of the groups."""

_GONE = (ledger_card.c.ledger_seq == ledger.c.seq, booked_as(RewardState.HANDED_OVER))
_BACK = (
    ledger_card.c.ledger_seq == ledger.c.reverses,
    booked_as(RewardState.REVERSED),
    ledger.c.reason == ReversalReason.BOOKED_WRONGLY,
)
"""Only what was booked wrongly lies in a drawer again (services/stocking.py)."""


def cards(
    connection: Connection, filters: Filters, day_of: DayOf, told: Told = nobody_waits
) -> dict[_Key, Cards]:
    """How many cards left, came back, and left in place of a broken or lost one, line by line.

    `told` hears that it goes on, before each part.
    """
    found: dict[_Key, list[int]] = {}
    booked = _booked(connection, filters, told)
    for at, key, many in (*booked, *_instead(connection, filters, day_of)):
        found.setdefault(key, [0] * len(Cards._fields))[at] += many
    return {key: Cards(*each) for key, each in found.items()}


@cache
def _booked_of(shape: Shape, which: int) -> Select[Any]:
    period = PERIODS[shape.by].label("period")
    keys = [GROUPS[group].label(f"group_{group}") for group in shape.groups]
    asked = select(period, *keys, func.count().label("cards"))
    found = asked.where(*shape.chosen, *(_GONE, _BACK)[which])
    return found.group_by(*([] if shape.by is Period.NONE else [period]), *keys)


def _booked(
    connection: Connection, filters: Filters, told: Told
) -> Iterator[tuple[int, _Key, int]]:
    """Those of hand-overs and of what was turned back; in parts, as totals are in a file."""
    by = Period.DAY if filters.by is Period.DAY else Period.NONE
    shape, values = replace(shape_of(filters), by=by), values_of(filters)
    for first, last in parts(connection, filters):
        told(0, 0)
        days = values | {"first_day": first, "last_day": last}
        for which in range(len((_GONE, _BACK))):
            for row in connection.execute(_booked_of(shape, which), days):
                period = row.period or period_of(first, filters.by)
                yield which, (period, group_of(row, filters.groups)), row.cards


_REPLACING = 2

_LEFT_WITH = and_(ledger.c.reward_id == stock_move.c.reward_id, booked_as(RewardState.HANDED_OVER))


@cache
def _instead_of(shape: Shape) -> Select[Any]:
    keys = [GROUPS[group].label(f"group_{group}") for group in shape.groups]
    asked = select(stock_move.c.at, *keys).join(ledger, _LEFT_WITH)
    return asked.where(stock_move.c.instead_of.is_not(None), *shape.of_rows)


def _instead(
    connection: Connection, filters: Filters, day_of: DayOf
) -> Iterator[tuple[int, _Key, int]]:
    """A movement and no second reward: it counts on its own day, with the reward's budget."""
    for row in connection.execute(_instead_of(shape_of(filters)), values_of(filters)):
        day = day_of(row.at)
        if filters.first_day <= day <= filters.last_day:
            yield _REPLACING, (period_of(day, filters.by), group_of(row, filters.groups)), 1
