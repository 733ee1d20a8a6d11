"""A month that was closed, for tests of all deeds; and the next, whose turn it is."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bridge_app.domain.closing import MonthClose, MonthReport, MonthSums, digest_of
from bridge_app.domain.trust import ChainHead
from bridge_app.services.closing import Typed
from bridge_app.storage import closings
from tests.services.world import MORNING, World

BEFORE = "2026-05"
"""A month in which nothing was written yet."""

WHY = "Er ontbrak een uitgifte van de markt."


def close_before(world: World, by: UUID, at: datetime = MORNING) -> MonthClose:
    """The month before the first, closed at this moment; the ledger holds a row."""
    with world.database.writing() as connection:
        head = closings.head(connection)
        assert head is not None
        close = MonthClose(1, MonthSums(BEFORE), head, "", at, by, "Fatima")
        close = replace(close, digest=digest_of(close.sums, head))
        closings.close(connection, world.database.key_for(closings.PURPOSE), close)
    return close


def typed_back(world: World, month: str = "2026-06") -> Typed:
    """What the sheet of this month ends with now, as it would be typed over."""
    with world.database.reading() as connection:
        head = closings.head(connection)
    assert isinstance(head, ChainHead)
    return Typed(month, head.seq, MonthReport(MonthSums(month), head).value[-6:])
