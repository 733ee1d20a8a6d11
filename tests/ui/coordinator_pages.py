"""The coordinator's totals and the lines behind them, in every state."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bridge_app.definitions import shipped
from bridge_app.domain.looking import LogDue
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.totals import (
    BOOKED_AS,
    BookedLine,
    Countable,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
)
from bridge_app.domain.totals_days import Period
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.state import Opened, Quick, TotalsState, Trouble, Wish
from tests.ui.cases import Kind, PageCase

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
FILTERS = Filters(FIRST, LAST)
WISH = Wish("01-01-2026", "31-12-2026")
PLACE = str(UUID(int=7))
LONG = "Ontmoetingscentrum aan de Burgemeester Bruins Slotsingel"
COUNTABLE = Countable(FIRST, LAST, {Group.LOCATION: {PLACE: LONG}, Group.TEAM: {PLACE: "Noord"}})


def row(period: str, count: int, *group: str, back: int = 0) -> TotalRow:
    line = TotalLine(count, count * 30_00, count, 60_00)
    return TotalRow(period, group, line, TotalLine(back, back * 20_00, back, 20_00 * bool(back)))


MONTHS = tuple(row(f"2026-{n:02d}", n, back=n % 2) for n in (4, 5))
DAYS = tuple(row(f"2026-03-{n:02d}", 9_999, back=1) for n in range(1, 32))
WEEKS = (row("2026-W01", 1, PLACE), row("2026-W53", 2, ""))


def totals_of(*rows: TotalRow, filters: Filters = FILTERS) -> Totals:
    line = TotalLine(
        sum(each.line.count for each in rows), sum(each.line.cents for each in rows), 61, 60_00
    )
    total = TotalRow("", (), line, TotalLine(2, 40_00, 2, 20_00))
    best = (date(2026, 6, 23), 1_000_620_00) if rows else None
    return Totals(filters, rows, total, dict.fromkeys(BOOKED_AS, line), best, 1, 244)


def booked(seq: int, **more: object) -> BookedLine:
    known = BookedLine(
        *(seq, date(2026, 3, 2), RewardState.HANDED_OVER, 20_00, "money", "call"),
        *(f"2026-{seq:05d}", UUID(int=seq)),
    )
    return known._replace(**more)  # type: ignore[arg-type] # by name


OPENED = Opened(FILTERS, tuple(map(booked, range(1, 31))), more=True)
ERASED = Opened(FILTERS, (booked(1, number="", pillar="", step_kind=""), booked(2)))


def pages() -> list[PageCase]:
    full = TotalsState(WISH, Quick.THIS_YEAR, totals=totals_of(MONTHS[0]))
    by_place = replace(FILTERS, by=Period.WEEK, groups=(Group.LOCATION,))
    narrow = Wish("1", "2", Period.WEEK, Group.LOCATION, only=((Group.LOCATION, PLACE),))
    return [
        _case("empty", TotalsState(WISH, Quick.THIS_YEAR, totals=totals_of())),
        _case("one", full),
        _case("many", TotalsState(WISH, totals=totals_of(*DAYS))),
        _case("longest", TotalsState(narrow, totals=totals_of(*WEEKS, filters=by_place))),
        _case("error", TotalsState(WISH, trouble=Trouble("last_day", "before_first"))),
        _nothing(),
        _saved("one", full, (SavedReport(UUID(int=1), "Maandcijfers"),)),
        _saved("many", full, SAVED, unfolded=True),
        _saved("longest", full, SAVED, unfolded=True, asking=True),
        _leaving(full),
        _chart("many", TotalsState(WISH, totals=totals_of(*DAYS))),
        _chart("longest", TotalsState(narrow, totals=totals_of(*WEEKS, filters=by_place))),
        _lines("empty", replace(full, opened=Opened(FILTERS, ()))),
        _lines("one", replace(full, opened=ERASED)),
        _lines("many", replace(full, opened=OPENED)),
    ]


def _case(kind: Kind, state: TotalsState) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars)
        agreed = FIRST if kind == "longest" else None
        page.offer(replace(COUNTABLE, council_agreed=agreed))
        page.show_waiting(LogDue(review=kind != "empty", check=kind == "longest"))
        page.show_state(state)
        return page

    return PageCase("coordinator totals", kind, made)


def _nothing() -> PageCase:
    """Nothing of what counts, and something in another state."""
    asked, line = replace(FILTERS, state=RewardState.PROMISED), TotalLine(9_999, 299_970_00, 61)
    booked = {state: line for state in BOOKED_AS if state is not RewardState.PROMISED}
    apart = {RewardState.PROMISED: TotalLine()} | booked
    none = replace(totals_of(filters=asked), apart=apart, first_seq=None, last_seq=None)
    wish = replace(WISH, state=RewardState.PROMISED)

    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars)
        page.offer(COUNTABLE)
        page.show_state(TotalsState(wish, Quick.THIS_YEAR, totals=none))
        return page

    return PageCase("coordinator nothing of that", "one", made)


SAVED = tuple(
    SavedReport(UUID(int=n), f"{LONG} {n}"[-60:], span, form="beancount")
    for n, span in enumerate(Span)
)


def _saved(
    kind: Kind,
    state: TotalsState,
    reports: tuple[SavedReport, ...],
    *,
    unfolded: bool = False,
    asking: bool = False,
) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars)
        page.offer(COUNTABLE)
        page.show_state(state)
        page.saved.show_reports(reports)
        page.saved.unfold(unfolded)
        if asking:
            page.saved.new.click()
            page.saved.show_trouble("De naam is nog leeg. Vul dit in.")
        return page

    return PageCase("coordinator saved", kind, made)


MAKING = "Het bestand wordt gemaakt. Je kunt intussen verder kijken."


def _leaving(state: TotalsState) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars)
        page.offer(COUNTABLE)
        page.show_state(state)
        page.progress.begin(QCoreApplication.translate("Leaving", MAKING))
        page.progress.show_step(40_500, 100_000)
        return page

    return PageCase("coordinator file being made", "one", made)


def _chart(kind: Kind, state: TotalsState) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars)
        page.offer(COUNTABLE)
        page.show_state(state)
        page.chart.open.click()
        return page

    return PageCase("coordinator chart", kind, made)


def _lines(kind: Kind, state: TotalsState) -> PageCase:
    def made() -> CoordinatorPage:
        page = CoordinatorPage("nl", shipped()[0].words_in("nl").pillars, opens_files=True)
        assert state.opened
        page.opened.show_opened(state.opened, "maart 2026")
        page.show_state(state)
        return page

    return PageCase("coordinator lines", kind, made)
