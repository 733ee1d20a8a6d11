"""Which month may be closed, what its sheet says, and where a row goes that comes later."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from bridge_app.domain.closing import (
    Closings,
    KindSum,
    MonthClose,
    MonthReopen,
    MonthReport,
    MonthState,
    MonthSums,
    Shut,
    after,
    booked_on,
    check_closable,
    check_reopens,
    check_typed_back,
    checked_reason,
    closable,
    digest_of,
    kinds_as_text,
    kinds_from_text,
    months_between,
    view_of,
)
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import CannotClose, CannotReopen

HEAD = ChainHead(812, bytes.fromhex("0a1b2c3d4e5f") + bytes(26))
SUMS = MonthSums("2026-05", (KindSum("vvv", 2, 40_00), KindSum("", 1, 20_00, 1, 20_00)), 3)
AT = datetime(2026, 6, 2, 8, tzinfo=UTC)
TODAY = date(2026, 6, 2)


def close(seq: int, month: str) -> MonthClose:
    sums = replace(SUMS, month=month)
    return MonthClose(seq, sums, HEAD, digest_of(sums, HEAD), AT, UUID(int=1), "Ruud")


def test_months_follow_each_other_over_new_year() -> None:
    assert after("2026-12") == "2027-01"
    assert after("2026-05") == "2026-06"
    assert months_between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert months_between("2026-02", "2026-01") == ()


def test_a_month_adds_up_and_its_lines_are_read_back() -> None:
    assert SUMS.total == KindSum("", 3, 60_00, 1, 20_00)
    assert kinds_from_text(kinds_as_text(SUMS.kinds)) == SUMS.kinds
    for wrong in ("x", '[{"colour": 1}]', "[1]", "7"):
        assert kinds_from_text(wrong) == ()


@pytest.mark.parametrize(
    "other",
    [
        replace(SUMS, month="2026-06"),
        replace(SUMS, first_seq=4),
        replace(SUMS, kinds=SUMS.kinds[::-1]),
        replace(SUMS, kinds=(replace(SUMS.kinds[0], given_cents=40_01), SUMS.kinds[1])),
    ],
)
def test_another_figure_has_another_fingerprint(other: MonthSums) -> None:
    report = MonthReport(SUMS, HEAD)
    assert report.digest == digest_of(SUMS, HEAD)
    assert digest_of(other, HEAD) != report.digest
    assert digest_of(SUMS, replace(HEAD, mac=bytes(32))) != report.digest
    assert report.value == "G812-0a1b2c3d4e5f"


def test_the_oldest_month_that_is_over_and_open_comes_first() -> None:
    april = Shut(frozenset({"2026-04"}))
    assert closable(Shut(), "2026-04", TODAY) == "2026-04"
    assert closable(april, "2026-05", TODAY) == "2026-05"
    assert closable(april, None, TODAY) is None
    assert closable(Shut(frozenset(), frozenset({"2026-04"})), "2026-05", TODAY) == "2026-04"
    assert closable(Shut(), "2026-06", TODAY) is None
    assert closable(Shut(), None, TODAY) is None


def test_with_a_month_all_before_it_is_closed_also_when_it_is_opened_again() -> None:
    shut = Shut(frozenset({"2026-05"}), frozenset({"2026-03"}))
    months = ("2021-06", "2026-03", "2026-04", "2026-05", "2026-06")
    assert [shut.holds(month) for month in months] == [True, False, True, True, False]
    again = Shut(frozenset(), frozenset({"2026-05"}))
    assert [again.holds(month) for month in months] == [True, True, True, False, False]
    assert not Shut().holds("2021-06")


@pytest.mark.parametrize(
    ("month", "reason", "earlier"),
    [
        ("2026-03", "closed", ""),
        ("2026-02", "closed", ""),
        ("2026-06", "running", ""),
        ("2026-04", "order", "2026-05"),
    ],
)
def test_another_month_is_refused_by_name(month: str, reason: str, earlier: str) -> None:
    shut = Shut(frozenset({"2026-03"}))
    check_closable("2026-05", shut, "2026-05", TODAY)
    with pytest.raises(CannotClose) as refused:
        check_closable(month, shut, "2026-05", TODAY)
    assert (refused.value.reason, refused.value.earlier) == (reason, earlier)
    with pytest.raises(CannotClose) as refused:
        check_closable("2026-05", shut, None, TODAY)
    assert refused.value.reason == "empty"


@pytest.mark.parametrize("typed", ["3d4e5f", " 3D4 E5F "])
def test_the_last_six_are_taken_as_people_type_them(typed: str) -> None:
    check_typed_back(typed, HEAD)


@pytest.mark.parametrize("typed", ["", "3d4e5", "23d4e5f", "3d4e5e", "0a1b2c"])
def test_other_characters_are_refused(typed: str) -> None:
    with pytest.raises(FieldProblem):
        check_typed_back(typed, HEAD)


def test_a_reason_says_enough() -> None:
    assert checked_reason("  een\tuitgifte vergeten ") == "een uitgifte vergeten"
    for text, reason in (("vergeten", "too_short"), ("x" * 201, "too_long")):
        with pytest.raises(FieldProblem) as refused:
            checked_reason(text)
        assert refused.value.reason == reason


APRIL, MAY = close(1, "2026-04"), close(2, "2026-05")
AGAIN = MonthReopen(1, "vergeten uitgifte", AT, UUID(int=1))
CLOSINGS = Closings((APRIL, MAY), {1: AGAIN})


def test_a_close_that_was_opened_again_does_not_stand() -> None:
    assert CLOSINGS.shut == Shut(frozenset({"2026-05"}), frozenset({"2026-04"}))
    assert CLOSINGS.standing("2026-05") == MAY
    assert CLOSINGS.standing("2026-04") is None
    assert check_reopens(CLOSINGS, 2) == MAY
    for seq, month in ((1, "2026-04"), (3, "")):
        with pytest.raises(CannotReopen) as refused:
            check_reopens(CLOSINGS, seq)
        assert refused.value.month == month


@pytest.mark.parametrize(
    ("day", "event", "booked"),
    [
        (TODAY, TODAY, TODAY),
        (TODAY, date(2026, 5, 20), TODAY),
        (date(2026, 5, 31), date(2026, 5, 31), date(2026, 6, 1)),
        (TODAY, date(2026, 4, 20), date(2026, 4, 20)),
        (date(2026, 4, 30), date(2026, 4, 30), date(2026, 4, 30)),
    ],
    ids=["today", "late", "clock in a closed month", "for a month that is open again", "in it"],
)
def test_where_a_row_lands(day: date, event: date, booked: date) -> None:
    assert booked_on(day, event, CLOSINGS.shut) == booked


def test_two_closed_months_in_a_row_are_passed_over() -> None:
    shut = Shut(frozenset({"2026-11", "2026-12"}))
    day = date(2026, 11, 30)
    assert booked_on(day, day, shut) == date(2027, 1, 1)


def test_every_month_is_told_the_newest_first() -> None:
    sums = {each.month: each for each in (replace(SUMS, month="2026-06"), MonthSums("2026-02"))}
    view = view_of(CLOSINGS, sums, {"2026-03", "2026-06"}, TODAY)
    assert [(each.sums.month, each.state) for each in view.months] == [
        ("2026-06", MonthState.RUNNING),
        ("2026-05", MonthState.CLOSED),
        ("2026-04", MonthState.OPENED_AGAIN),
        ("2026-03", MonthState.OPEN),
    ]
    assert (view.next, view.quiet) == ("2026-04", ("2026-02",))
    assert view.months[0].sums.total.given == 3
    assert view.months[3].sums == MonthSums("2026-03")
    assert view_of(Closings(), {}, (), TODAY).months == ()
    listed = view_of(Closings(), {"2026-03": SUMS}, (), TODAY)
    assert (listed.next, listed.quiet) == (None, ("2026-03", "2026-04", "2026-05"))
