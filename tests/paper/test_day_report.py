"""The sheet of a day: values to type over, numbers to erase again, and no name of a client."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from bridge_app.domain.closing import KindSum
from bridge_app.domain.day_report import ChainOnDay, DayReport, Gone, first_day, gone_between
from bridge_app.domain.retention import Erasure, Ground, Scope
from bridge_app.domain.trust import ChainHead
from bridge_app.paper.day_report import day_report_pages
from bridge_app.paper.pdf import pdf_bytes
from tests.paper.reading import text_of

DAY = date(2026, 6, 16)
CHAINS = (
    ChainOnDay("logins", ChainHead(130, bytes(32))),
    ChainOnDay("audit", ChainHead(812, bytes(range(32)))),
    ChainOnDay("ledger"),
)
GONE = (Gone("1007", DAY, whole=True), Gone("1024", date(2026, 6, 2), whole=False))
KINDS = (KindSum("vvv", 3, 60_00, 1, 20_00, "VVV-bon"),)
REPORT = DayReport(DAY, DAY, "Ruud", CHAINS, GONE, KINDS)


def told(report: DayReport, language: str = "nl", *, practice: bool = False) -> str:
    return text_of(pdf_bytes(day_report_pages(report, language, "Alphen", practice=practice)))


def test_the_values_of_all_three_logs_stand_on_it() -> None:
    said = told(REPORT)
    assert "Dagstaat van 16-06-2026" in said
    for part in ("D130-000000000000", "L812-000102030405", "nog geen regels", "Ruud", "Alphen"):
        assert part in said


def test_what_left_that_day_stands_on_it_to_the_cent() -> None:
    said = told(REPORT)
    for part in ("VVV-bon", "Totaal", "60,00", "20,00"):
        assert part in said
    assert "niets uitgegeven of teruggedraaid" in told(replace(REPORT, kinds=()))


def test_what_was_erased_stands_on_it_by_number() -> None:
    said = told(REPORT)
    for part in ("1007", "alles", "1024", "een deel", "02-06-2026"):
        assert part in said
    assert "niets gewist" in told(replace(REPORT, gone=()))


def test_it_speaks_english_and_says_that_it_is_practice() -> None:
    said = told(REPORT, "en", practice=True)
    assert "Day report of 16-06-2026" in said
    assert "no lines yet" in said
    assert "Oefening" not in said


def erased(number: str, day: date, scope: Scope) -> tuple[Erasure, date]:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    key = uuid4()
    return Erasure(key, scope, Ground.TERM, key, key, number, "", at, key), day


@pytest.mark.parametrize("scope", [Scope.AREA, Scope.NOTE])
def test_each_number_stands_once_a_day_and_all_of_it_counts_over_a_part(scope: Scope) -> None:
    early, late = first_day(DAY), date(2026, 6, 17)
    found = gone_between(
        [
            erased("1001", DAY, scope),
            erased("1001", DAY, Scope.CASE),
            erased("1001", DAY, scope),
            erased("1002", early, scope),
            erased("1003", late, Scope.CASE),
        ],
        early,
        DAY,
    )
    assert found == (Gone("1001", DAY, whole=True), Gone("1002", early, whole=False))
