"""When one can go by the clock, and when somebody looks at a calendar first."""

from datetime import UTC, datetime, timedelta

from bridge_app.domain.clocks import JUMP, TOLERANCE, ClockState, is_jump

NOW = datetime(2026, 6, 2, 9, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def test_a_week_without_anybody_is_no_jump_and_more_is() -> None:
    assert not is_jump(NOW - JUMP, NOW)
    assert is_jump(NOW - JUMP - TICK, NOW)
    assert not is_jump(NOW + JUMP, NOW), "a clock that went back is another matter"


def test_one_goes_by_a_clock_that_gave_no_cause() -> None:
    assert ClockState(NOW).sure
    assert ClockState(NOW, latest=NOW + TOLERANCE).sure


def test_one_does_not_go_by_a_clock_that_jumped_or_stands_behind() -> None:
    assert not ClockState(NOW, jumped_from=NOW - JUMP).sure
    behind = ClockState(NOW, latest=NOW + TOLERANCE + TICK)
    assert behind.behind
    assert not behind.sure
