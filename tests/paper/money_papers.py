"""The papers about money for who looks at a file: the year of a client and the sheet of a month.

At their longest: pages full of lines, long names, each language, and the month both before it
is closed and after.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from bridge_app.domain.closing import KindSum, MonthClose, MonthReport, MonthSums, SheetLook
from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import (
    BOOKED_AS,
    BY_CARD,
    Cards,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
)
from bridge_app.domain.totals_days import Period
from bridge_app.domain.trust import ChainHead
from bridge_app.exports.report import report_pages
from bridge_app.exports.report_others import finance_pages, sharing_pages
from bridge_app.exports.sealing import sealed_pdf
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import DUTCH, ENGLISH, Words
from bridge_app.paper.closing import month_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.receipt import our_receipt_pages
from bridge_app.paper.statement import statement_pages
from bridge_app.services.clock import at_the_desk
from tests.paper import papers
from tests.paper.papers import LANGUAGES, statement

LINES = 30
"""So often the lines of a usual year, over several pages."""

LONG = "Cadeaukaart voor alle winkels van het centrum en de markt"
TOWN = "Samenwerkingsverband " * 6
AT = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)


def year(language: str) -> bytes:
    """Everything that one client received, and that is much."""
    usual = statement()
    name = "Wolfeschlegelsteinhausen " * 4
    told = replace(usual, language=language, client_name=name, lines=usual.lines * LINES)
    return pdf_bytes(statement_pages(told, TOWN, "Ben je het niet eens? Bel de balie. " * 4))


def month(language: str, *, closed: bool) -> bytes:
    """A month with many kinds of voucher, before and after it is closed."""
    kinds = tuple(
        KindSum(f"{LONG} {number}", 99_999, 999_999_99, 99, 99_999_99) for number in range(60)
    )
    sums, head = MonthSums("2026-05", kinds, 3), ChainHead(244, bytes(range(32)))
    look = SheetLook(language, TOWN, practice=True)
    close = MonthClose(3, sums, head, "", AT, UUID(int=1), LONG, look) if closed else None
    return pdf_bytes(month_pages(MonthReport(sums, head, close, look), at_the_desk))


def report(language: str) -> bytes:
    """More lines than a chart draws, by place and pillar, over several pages."""
    asked = Filters(date(2026, 1, 1), date(2026, 12, 31), Period.WEEK, (Group.LOCATION,))
    line = TotalLine(99_999, 999_999_99, 999, 60_00)
    rows = tuple(
        TotalRow(f"2026-W{week:02d}", (f"place-{week % 7}",), replace(line, cents=week), line)
        for week in range(1, 54)
    )
    names = {Group.LOCATION: {f"place-{number}": f"{LONG} {number}" for number in range(7)}}
    apart = dict.fromkeys(BOOKED_AS, line)
    totals = Totals(asked, rows, TotalRow("", (), line, line), apart, None, 1, 244, names)
    made = Made(LONG, AT, "0.1.0", practice=True)
    return pdf_bytes(report_pages(totals, made, Words(language)))


def shared(language: str) -> bytes:
    """A year in months by place, of which some is hidden; it ends in a hash of itself."""
    names = {Group.LOCATION: {f"place-{number}": f"{LONG} {number}" for number in range(4)}}
    wish = SharingWish("2026", Period.MONTH, (Group.LOCATION,))
    told = Figure(99_999, 999_999_99, 999)
    rows = [
        SharedRow(each, (place,), None if place == "place-1" else told)
        for each in wish.periods
        for place in names[Group.LOCATION]
    ]
    shut = SharedRow("2026-12", None, None)
    table = SharedTable(wish, (*rows, shut), replace(told, people=None), 5, LONG, AT, names)
    made = Made(LONG, AT, "0.1.0", practice=True)
    return sealed_pdf(pdf_bytes(sharing_pages(table, made, Words(language))))


def finance(language: str) -> bytes:
    """A year in weeks by budget; it ends in a hash of itself."""
    line = TotalLine(99_999, 999_999_99, 999, 60_00)
    rows = tuple(
        TotalRow(f"2026-W{week:02d}", (f"budget-{week % 3}", "card"), line, line)
        for week in range(1, 54)
    )
    names = {Group.BUDGET: {f"budget-{number}": f"{LONG} {number}" for number in range(3)}}
    cards = {(row.period, row.group): Cards(99_999, 99_999) for row in rows}
    asked = Filters(date(2026, 1, 1), date(2026, 12, 31), Period.WEEK, BY_CARD)
    apart = dict.fromkeys(BOOKED_AS, line)
    totals = Totals(asked, rows, TotalRow("", (), line, line), apart, names=names, cards=cards)
    made = Made(LONG, AT, "0.1.0")
    pages = finance_pages(totals, {"budget-1": "4711-ABC"}, made, Words(language))
    return sealed_pdf(pdf_bytes(pages))


def _report(language: str) -> Callable[[], bytes]:
    return lambda: report(language)


def _year(language: str) -> Callable[[], bytes]:
    return lambda: year(language)


def _month(language: str, *, closed: bool) -> Callable[[], bytes]:
    return lambda: month(language, closed=closed)


def _ours() -> bytes:
    """The receipt that stays here."""
    return pdf_bytes(our_receipt_pages(papers.receipt(), "nl", disagree=LONG))


EVERY: dict[str, Callable[[], bytes]] = (
    {f"statement-longest-{language}": _year(language) for language in LANGUAGES}
    | {f"month-longest-{language}": _month(language, closed=True) for language in LANGUAGES}
    | {f"report-longest-{language}": _report(language) for language in (DUTCH, ENGLISH)}
    | {"shared-longest": lambda: shared("nl"), "finance-longest": lambda: finance("en")}
    | {"month-longest-open": _month("nl", closed=False), "receipt-ours": _ours}
)
"""Each as a PDF, by its name."""
