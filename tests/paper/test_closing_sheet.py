"""The sheet of a month: sums to the cent, a head to type over, the same again when it is closed."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from bridge_app.domain.closing import KindSum, MonthClose, MonthReport, MonthSums, SheetLook
from bridge_app.domain.trust import ChainHead
from bridge_app.paper.closing import month_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.services.clock import at_the_desk
from tests.paper.reading import text_of

KINDS = (KindSum("vvv", 12, 240_00, 1, 20_00, "VVV-bon"), KindSum("", 2, 80_50))
SUMS = MonthSums("2026-05", KINDS, 3)
HEAD = ChainHead(244, bytes(range(32)))
AT = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)
CLOSE = MonthClose(3, SUMS, HEAD, "", AT, UUID(int=1), "Ruud")
DRAFT = MonthReport(SUMS, HEAD)
CLOSED = replace(DRAFT, close=CLOSE)


def told(report: MonthReport) -> str:
    return " ".join(text_of(pdf_bytes(month_pages(report, at_the_desk))).split())


def test_before_the_close_it_asks_for_the_last_characters() -> None:
    said = told(replace(DRAFT, look=SheetLook(town="Alphen")))
    parts = ("Maandblad mei 2026", "Nog niet afgesloten", "VVV-bon 12", "240,00", "zonder soort")
    for part in (*parts, "14", "320,50", "20,00", "G244-000102030405", "zes tekens", "Alphen"):
        assert part in said, part
    assert DRAFT.digest[:16] in said


def test_once_closed_it_tells_who_and_when_by_the_clock_at_the_desk() -> None:
    said = told(CLOSED)
    assert "Afgesloten op 02-06-2026 om 00:30 door Ruud. Afsluiting 3." in said
    assert "Nog niet" not in said
    assert "zes tekens" not in said


def test_it_is_the_same_file_again() -> None:
    first, again = (pdf_bytes(month_pages(CLOSED, at_the_desk)) for _ in range(2))
    assert first == again
    other = replace(CLOSED, sums=replace(SUMS, kinds=KINDS[:1]))
    assert pdf_bytes(month_pages(other, at_the_desk)) != first


def test_it_speaks_english_and_says_that_it_is_practice() -> None:
    then = replace(CLOSE, look=SheetLook("en", practice=True))
    said = told(replace(CLOSED, close=then))
    assert "Month sheet May 2026" in said
    assert "practice" in said.lower()
