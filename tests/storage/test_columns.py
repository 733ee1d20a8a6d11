"""What goes into a column comes out again, and stands in the file as said."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.engine.default import DefaultDialect

from bridge_app.domain.access import Role
from bridge_app.storage.columns import ClockTime, Code, Day, Flag, Id, Instant, raw

DIALECT = DefaultDialect()
AMSTERDAM_SUMMER = timezone(timedelta(hours=2))

KINDS: list[tuple[Any, Any, Any]] = [
    (Id(), UUID(int=7), UUID(int=7).bytes),
    (Instant(), datetime(1970, 1, 1, 0, 0, 1, 5, UTC), 1_000_005),
    (Instant(), datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC), -1_000_000),
    (Day(), date(2026, 3, 31), "2026-03-31"),
    (ClockTime(), time(9, 30), "09:30"),
    (Flag(), True, 1),
    (Flag(), False, 0),
    (Code(Role), Role.MENTOR, "mentor"),
]


@pytest.mark.parametrize(("kind", "value", "kept"), KINDS)
def test_there_and_back(kind: Any, value: Any, kept: Any) -> None:
    assert raw(kind, value) == kept
    assert type(raw(kind, value)) is type(kept)
    assert kind.process_result_value(kept, DIALECT) == value


@pytest.mark.parametrize("kind", [Id(), Instant(), Day(), ClockTime(), Flag(), Code(Role)])
def test_missing_stays_missing(kind: Any) -> None:
    assert raw(kind, None) is None
    assert kind.process_result_value(None, DIALECT) is None


def test_a_moment_in_another_zone_is_the_same_moment() -> None:
    summer = datetime(2026, 7, 1, 10, 30, tzinfo=AMSTERDAM_SUMMER)
    assert raw(Instant(), summer) == raw(Instant(), datetime(2026, 7, 1, 8, 30, tzinfo=UTC))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        raw(Instant(), datetime(2026, 7, 1))  # noqa: DTZ001 - that is what is tested


def test_a_code_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="lezer"):
        raw(Code(Role), "lezer")
