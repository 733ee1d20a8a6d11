"""A month is closed once and prints the same for ever; what comes later lands where it is open."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.books import BookFault
from bridge_app.domain.closing import KindSum, MonthReport, MonthState, SheetLook
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import LedgerKind, LedgerRow, Promise, ReversalReason, Reward
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.trust import AuditEntry, Segment
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.paper.closing import month_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.reward_errors import CannotClose, CannotReopen, MonthChanged, MonthMoved
from bridge_app.services import booking
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import book
from bridge_app.services.clock import at_the_desk, business_day
from bridge_app.services.closing import Typed
from bridge_app.storage import book_checks, chain, closings, ledger, segments, staff, tables
from bridge_app.trust_errors import ClockUnsure
from tests.engines import drop_guard, drop_guards, in_file_only
from tests.services.world import World
from tests.turning_back import turn_back

MAY = "2026-05"
JUNE = "2026-06"
WHY = "Er ontbrak een uitgifte van de markt."


def typed(report: MonthReport) -> Typed:
    """What somebody types over from this sheet."""
    return Typed(report.sums.month, report.head.seq, report.value[-6:].upper())


def sheet_of(report: MonthReport) -> bytes:
    return pdf_bytes(month_pages(report, at_the_desk))


def closed(world: World, coordinator: Actor) -> MonthReport:
    """The month whose turn it is, printed and closed."""
    closing = world.services.closing
    return closing.close(coordinator, typed(closing.sheet(coordinator)))


def gave(world: World, mentor: Actor, karin: Client) -> Reward:
    step = world.confirmed(mentor, karin)
    return world.services.rewards.give(mentor, world.gift(karin, step))


@pytest.fixture
def june(world: World, mentor: Actor, karin: Client) -> World:
    """A municipality that handed out twice in June, of which once by mistake; it is July."""
    world.clock.later(days=5)
    wrong = gave(world, mentor, karin)
    gave(world, mentor, karin)
    turn_back(world.services.rewards, mentor, uuid4(), wrong.id, ReversalReason.BOOKED_WRONGLY)
    world.long_after(days=30)
    return world


def test_a_month_is_printed_then_closed_and_says_what_left_and_came_back(
    june: World, coordinator: Actor
) -> None:
    closing = june.services.closing
    (july, now_june) = closing.overview(coordinator).months
    assert (july.state, now_june.state) == (MonthState.RUNNING, MonthState.OPEN)
    assert closing.overview(coordinator).next == closing.due(coordinator) == JUNE
    sheet = closing.sheet(coordinator, "HP balie")
    assert sheet.sums.total == KindSum("", 2, 40_00, 1, 20_00)
    assert sheet.close is None
    report = closing.close(coordinator, typed(sheet))
    assert report.sums == sheet.sums
    assert report.digest == sheet.digest
    view = closing.overview(coordinator)
    assert (view.next, view.months[1].state) == (None, MonthState.CLOSED)
    assert closing.due(coordinator) is None
    assert view.months[1].close == report.close
    line = next(e for e in june.audit() if e.action == "closing.printed")
    assert (line.detail, line.object_kind) == (f"{JUNE} HP balie", "closing")


def test_what_never_left_does_not_come_back_on_the_sheet(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """A promise that was earned, and a step that was not done after all: a reversal of no money."""
    step = world.confirmed(mentor, karin)
    promised = Promise(uuid4(), karin.id, step.id, 20_00)
    world.services.rewards.promise(mentor, promised)
    world.services.plans.not_yet(mentor, karin.id, step.id)
    with world.database.reading() as connection:
        kinds = [row.kind for row in ledger.every_row(connection)]
    assert LedgerKind.REVERSE in kinds
    day = business_day(world.clock())
    assert world.services.log.day_report(coordinator, day).kinds == ()


def test_the_sheet_of_a_day_tells_what_left_on_it(june: World, coordinator: Actor) -> None:
    report = june.services.log.day_report
    assert report(coordinator, date(2026, 6, 7)).kinds == (KindSum("", 2, 40_00, 1, 20_00),)
    assert report(coordinator, date(2026, 6, 8)).kinds == ()
    with pytest.raises(FieldProblem, match="in_future"):
        report(coordinator, business_day(june.clock()) + timedelta(days=1))


def test_a_closed_month_prints_the_same_whatever_comes_after(
    june: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    closing = june.services.closing
    wanted = replace(typed(closing.sheet(coordinator)), language="en")
    report = closing.close(coordinator, wanted)
    assert report.close
    before = sheet_of(closing.report(coordinator, report.close.seq))
    june.clock.later(days=1)
    gave(june, mentor, karin)
    settings = june.services.settings
    town = replace(settings.municipality(), name="Kaag en Braassem")
    settings.set_municipality(june.hire(Role.ADMINISTRATOR), town)
    with june.database.writing() as connection:
        assert staff.rename(connection, coordinator.person, 1, "Ruud van Vliet")
    again = closing.report(coordinator, report.close.seq)
    assert (again, again.digest) == (report, report.digest)
    assert sheet_of(again) == before
    assert again.close
    assert again.close.look == SheetLook("en")
    of_today = replace(again.close, look=SheetLook("en", town.name))
    assert sheet_of(replace(again, close=of_today)) != before, "a name would be seen"
    with pytest.raises(NotFound):
        closing.report(coordinator, 2)


def test_a_kind_stands_on_a_sheet_by_its_name_and_keeps_the_one_of_the_close(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """A closed month prints the same, whatever a kind is called since."""
    stock, closing = world.services.stock, world.services.closing
    kind = stock.add_kind(coordinator, StockKind("", "VVV-bon"))
    step = world.confirmed(mentor, karin)
    gift = replace(world.gift(karin, step), voucher_kind=kind.code)
    world.services.rewards.give(mentor, gift)
    world.long_after(days=30)
    report = closed(world, coordinator)
    (kept,) = report.sums.kinds
    assert (kept.kind, kept.name) == (kind.code, "VVV-bon")
    before = sheet_of(report)
    stock.change_kind(coordinator, replace(kind, name="Bon van het dorp"))
    assert report.close
    again = closing.report(coordinator, report.close.seq)
    assert sheet_of(again) == before
    (day,) = world.services.log.day_report(coordinator, date(2026, 6, 2)).kinds
    assert day.name == "Bon van het dorp", "the control: it is called otherwise now"
    with world.database.reading() as connection:
        assert not list(book_checks.faults(connection, world.database.key_for))


def test_only_the_last_six_characters_of_the_sheet_close_it(
    june: World, coordinator: Actor
) -> None:
    closing = june.services.closing
    said = typed(closing.sheet(coordinator))
    for wrong in ("", said.letters[:5], "000000", said.letters + "0"):
        with pytest.raises(FieldProblem) as refused:
            closing.close(coordinator, replace(said, letters=wrong))
        assert (refused.value.field, refused.value.reason) == ("typed_back", "not_these_six")
    assert closing.overview(coordinator).next == JUNE
    spaced = f" {said.letters[:3]} {said.letters[3:].lower()} "
    assert closing.close(coordinator, replace(said, letters=spaced)).close


def test_months_are_closed_in_order_and_only_when_they_are_over(
    june: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    closing = june.services.closing
    gave(june, mentor, karin)
    june.long_after(days=31)
    sheet = closing.sheet(coordinator)
    for month, reason in (("2026-07", "order"), ("2026-08", "running"), (MAY, "order")):
        with pytest.raises(CannotClose) as refused:
            closing.close(coordinator, replace(typed(sheet), month=month))
        assert refused.value.reason == reason
    closing.close(coordinator, typed(sheet))
    with pytest.raises(CannotClose) as refused:
        closing.close(coordinator, typed(sheet))
    assert refused.value.reason == "closed"
    assert closed(june, coordinator).sums.month == "2026-07"
    with pytest.raises(CannotClose) as refused:
        closing.sheet(coordinator)
    assert refused.value.reason == "empty"


def test_an_empty_ledger_has_no_months(world: World, coordinator: Actor) -> None:
    assert world.services.closing.overview(coordinator).months == ()
    with pytest.raises(CannotClose):
        world.services.closing.sheet(coordinator)


def test_while_the_date_is_not_sure_nothing_is_closed(june: World, coordinator: Actor) -> None:
    sheet = june.services.closing.sheet(coordinator)
    june.clock.later(days=40)
    with pytest.raises(ClockUnsure):
        june.services.closing.sheet(coordinator)
    with pytest.raises(ClockUnsure):
        june.services.closing.close(coordinator, typed(sheet))


# --- what comes later ---------------------------------------------------------------------------


def late(world: World, actor: Actor, changed: Mapping[str, Any]) -> LedgerRow:
    """A hand-over like the last, of another step, written now with these days."""
    acting = world.services.acting
    with world.database.writing() as connection:
        given = [r for r in ledger.every_row(connection) if r.kind is LedgerKind.HAND_OVER]
        row = replace(
            given[-1], reward_id=uuid4(), step_id=uuid4(), receipt="", cards=(), **changed
        )
        row = replace(row, at=world.clock())
        booked_by(acting, connection, world, actor, replace(row, kind=LedgerKind.AWARD))
        booked_by(acting, connection, world, actor, row)
        return ledger.every_row(connection)[-1]


def booked_by(acting: Acting, connection: Any, world: World, actor: Actor, row: LedgerRow) -> None:
    work = Work(AuditEntry(world.clock(), actor, "test"), lambda _work: None)
    work.connection = connection
    book(acting, work, replace(row, actor=actor.person))


TODAY = date(2026, 7, 7)
SAT = date(2026, 6, 20)


@in_file_only
def test_a_late_entry_lands_in_the_open_month_with_its_own_day(
    june: World, mentor: Actor, coordinator: Actor
) -> None:
    closed(june, coordinator)
    row = late(june, mentor, {"business_date": TODAY, "event_date": SAT})
    assert (row.business_date, row.event_date) == (TODAY, SAT)
    behind = late(june, mentor, {"business_date": SAT, "event_date": SAT})
    assert (behind.business_date, behind.event_date) == (date(2026, 7, 1), SAT)


@in_file_only
def test_nothing_is_written_in_a_closed_month_and_control_without_the_rule(
    june: World, mentor: Actor, coordinator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = closed(june, coordinator)
    in_june = {"business_date": SAT, "event_date": SAT}
    monkeypatch.setattr(booking, "booked_on", lambda day, _event, _shut: day)
    long_ago = {"business_date": date(2021, 6, 20), "event_date": date(2021, 6, 20)}
    for days in (in_june, long_ago):
        with pytest.raises(IntegrityError, match="this month is closed"):
            late(june, mentor, days)
    with june.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_open_month")
    assert late(june, mentor, in_june).business_date == SAT, "both rules are gone"
    assert report.close
    again = june.services.closing.report(coordinator, report.close.seq)
    assert again == report, "what was closed is told up to its head"


def test_what_is_written_while_the_sheet_is_printed_asks_for_another_sheet(
    june: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    sheet = june.services.closing.sheet(coordinator)
    gave(june, mentor, karin)
    report = june.services.closing.close(coordinator, typed(sheet))
    assert report.sums == sheet.sums, "that was in July"


@in_file_only
def test_a_row_in_the_month_itself_after_the_print_is_noticed(
    june: World, mentor: Actor, coordinator: Actor
) -> None:
    closing = june.services.closing
    sheet = closing.sheet(coordinator)
    late(june, mentor, {"business_date": SAT, "event_date": SAT})
    with pytest.raises(MonthMoved):
        closing.close(coordinator, typed(sheet))
    with pytest.raises(MonthMoved):
        closing.close(coordinator, replace(typed(sheet), last_seq=99))
    assert closed(june, coordinator).close


# --- opened again -------------------------------------------------------------------------------


def test_a_month_is_opened_again_with_a_reason_and_closed_anew(
    june: World, coordinator: Actor
) -> None:
    closing = june.services.closing
    first = closed(june, coordinator)
    assert first.close
    for reason, why in (("", "too_short"), ("omdat   ", "too_short"), ("x" * 201, "too_long")):
        with pytest.raises(FieldProblem) as refused:
            closing.reopen(coordinator, 1, reason)
        assert (refused.value.field, refused.value.reason) == ("reopen_reason", why)
    view = closing.reopen(coordinator, 1, f"  {WHY} ")
    assert (view.next, view.months[1].state) == (JUNE, MonthState.OPENED_AGAIN)
    assert view.closings.reopened[1].reason == WHY
    for seq in (1, 2):
        with pytest.raises(CannotReopen):
            closing.reopen(coordinator, seq, WHY)
    second = closed(june, coordinator)
    assert second.close
    assert (second.close.seq, second.sums) == (2, first.sums)
    assert closing.report(coordinator, 1) == first, "the old sheet stays readable"
    assert closing.overview(coordinator).months[1].close == second.close


@in_file_only
def test_what_happened_in_a_month_that_is_open_again_lands_in_it(
    june: World, mentor: Actor, coordinator: Actor
) -> None:
    first = closed(june, coordinator)
    june.services.closing.reopen(coordinator, 1, WHY)
    row = late(june, mentor, {"business_date": TODAY, "event_date": SAT})
    assert row.business_date == SAT
    second = closed(june, coordinator)
    assert second.head != first.head
    assert second.digest != first.digest
    assert june.services.closing.report(coordinator, 1) == first


# --- the check ----------------------------------------------------------------------------------


def faults(world: World) -> list[BookFault]:
    with world.database.reading() as connection:
        return found(world, connection)


def found(world: World, connection: Connection) -> list[BookFault]:
    return list(book_checks.faults(connection, world.database.key_for))


def without_guards(faults: list[BookFault]) -> list[BookFault]:
    return [each for each in faults if each.what != "guard"]


class UntouchedError(Exception):
    """Ends a transaction that must leave nothing behind."""


def after_each(world: World, deeds: dict[str, tuple[str, ...]]) -> dict[str, list[BookFault]]:
    """What the check finds after each of these, on a store that is else untouched."""
    told: dict[str, list[BookFault]] = {}
    with suppress(UntouchedError), world.database.writing() as connection:
        drop_guards(connection)
        for name, statements in deeds.items():
            connection.exec_driver_sql("SAVEPOINT before")
            for statement in statements:
                connection.exec_driver_sql(statement)
            told[name] = found(world, connection)
            connection.exec_driver_sql("ROLLBACK TO before")
        raise UntouchedError
    return told


SOMEBODY = '(SELECT id FROM staff WHERE id <> "by" LIMIT 1)'


def another(column: Any) -> str:
    """Another value for a column of a close."""
    if column.name == "by":
        return SOMEBODY
    return f'"{column.name}" || 1' if isinstance(column.type, sa.Text) else (
        "x'00'" if isinstance(column.type, sa.LargeBinary) else f'"{column.name}" + 1'
    )  # fmt: skip


@in_file_only
def test_every_column_of_a_close_is_found_when_it_is_another(
    june: World, coordinator: Actor
) -> None:
    closed(june, coordinator)
    assert faults(june) == [], "the untouched store"
    columns = [column for column in tables.month_close.columns if column.name != "seq"]
    deeds = {
        each.name: (f'UPDATE month_close SET "{each.name}" = {another(each)}',) for each in columns
    }
    told = after_each(june, {**deeds, "control": ()})
    assert without_guards(told.pop("control")) == []
    for name, wrong in told.items():
        assert BookFault("close", "1") in wrong, name


DEEDS: dict[str, tuple[BookFault, tuple[str, ...]]] = {
    "close cut off": (BookFault("close", "2"), ("DELETE FROM month_close WHERE seq = 2",)),
    "first close gone": (
        BookFault("close", "1"),
        ("UPDATE month_reopen SET close_seq = 2", "DELETE FROM month_close WHERE seq = 1"),
    ),
    "reopening gone": (BookFault("reopen", "1"), ("DELETE FROM month_reopen",)),
    "another reason": (BookFault("reopen", "1"), ("UPDATE month_reopen SET reason = 'x'",)),
    "numbered anew": (
        BookFault("close", "2"),
        ("UPDATE month_close SET seq = 3 WHERE seq = 2",),
    ),
    "a row of june": (
        BookFault("close", "1"),
        ("UPDATE ledger SET cents = cents + 1 WHERE kind = 'hand_over'",),
    ),
    "the head": (
        BookFault("close", "2"),
        ("UPDATE ledger SET mac = x'00' WHERE seq = (SELECT MAX(seq) FROM ledger)",),
    ),
    "the ledger cut": (BookFault("close", "1"), ("DELETE FROM ledger WHERE kind = 'reverse'",)),
}


@in_file_only
def test_what_is_not_as_it_was_closed_is_named(june: World, coordinator: Actor) -> None:
    closed(june, coordinator)
    june.services.closing.reopen(coordinator, 1, WHY)
    closed(june, coordinator)
    assert faults(june) == []
    told = after_each(june, {name: statements for name, (_, statements) in DEEDS.items()})
    for name, (fault, _) in DEEDS.items():
        assert fault in told[name], name


@in_file_only
def test_a_close_made_anew_by_who_has_the_key_still_has_to_add_up(
    june: World, coordinator: Actor
) -> None:
    report = closed(june, coordinator)
    assert report.close
    key = june.database.key_for(closings.PURPOSE)
    lie = replace(report.close, sums=replace(report.close.sums, kinds=()))
    with june.database.writing() as connection:
        drop_guards(connection)
        connection.exec_driver_sql("DELETE FROM month_close")
        closings.close(connection, key, lie)
    assert without_guards(faults(june)) == [BookFault("close", "1")]
    with pytest.raises(MonthChanged):
        june.services.closing.report(coordinator, 1)


@in_file_only
def test_a_month_whose_rows_went_as_retention_asks_still_prints(
    june: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    report = closed(june, coordinator)
    gave(june, mentor, karin)
    with june.database.writing() as connection:
        key = june.database.key_for(chain.LEDGER.purpose)
        gone = Segment("ledger", JUNE, report.head.seq)
        assert segments.closed(connection, chain.LEDGER, "2026-07") == (gone,)
        segments.drop(connection, key, chain.LEDGER, "2026-07", june.clock())
    assert june.services.closing.report(coordinator, 1) == report
    assert without_guards(faults(june)) == []


def test_two_at_once_close_it_once(june: World, coordinator: Actor) -> None:
    sheet = june.services.closing.sheet(coordinator)
    june.services.closing.close(coordinator, typed(sheet))
    ruth = june.hire(*coordinator.roles, name="Ruth")
    with pytest.raises(CannotClose):
        june.services.closing.close(ruth, typed(sheet))
    key = june.database.key_for(closings.PURPOSE)
    with june.database.reading() as connection:
        (close,) = closings.listed(connection).closes
    twice = replace(close, seq=2, at=close.at + timedelta(seconds=1))
    with (
        pytest.raises(IntegrityError, match="this month is closed"),
        june.database.writing() as connection,
    ):
        closings.close(connection, key, twice)
