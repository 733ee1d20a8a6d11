"""Shared figures and finance on paper: the same as in their tables, also for who listens."""

from dataclasses import replace
from io import BytesIO

import pytest

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import Cards, Group, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_days import Period
from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.finance import GROUPS, finance_sheet
from bridge_app.exports.report_others import finance_pages, sharing_pages
from bridge_app.exports.sharing import sharing_sheet
from bridge_app.exports.sheet import Sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.paper.pdf import pdf_bytes
from tests.exports.test_report import FILTERS, MADE
from tests.exports.test_sharing_file import TABLE
from tests.paper.reading import structure, words_of

B = "00000000-0000-0000-0000-000000000009"
CENTRES = {B: "K12"}
LINES = (
    TotalRow("2026-04", (B, "bon"), TotalLine(38, 1330_00, 21, 60_00), TotalLine(1, 20_00, 1)),
    TotalRow("2026-05", ("", ""), TotalLine(45, 1580_00, 24, 60_00)),
)
FINANCE = Totals(
    replace(FILTERS, groups=GROUPS, only=()),
    LINES,
    TotalRow("", (), TotalLine(83, 2910_00, 40, 60_00), TotalLine(1, 20_00, 1)),
    dict.fromkeys(RewardState, TotalLine()),
    first_seq=1,
    last_seq=84,
    names={Group.BUDGET: {B: "Pilot"}, Group.VOUCHER_KIND: {"bon": "Cadeaukaart"}},
    cards={("2026-04", (B, "bon")): Cards(76, 2)},
)


def shared(table: SharedTable = TABLE, words: Words | None = None) -> bytes:
    return pdf_bytes(sharing_pages(table, MADE, words or Words()))


def finance(totals: Totals = FINANCE, words: Words | None = None) -> bytes:
    return pdf_bytes(finance_pages(totals, CENTRES, MADE, words or Words()))


def said(content: bytes) -> str:
    return words_of(content).replace("\N{NO-BREAK SPACE}", " ")


def facts(sheet: Sheet) -> list[list[str]]:
    """What the table of the same figures tells about itself."""
    file = BytesIO()
    write_csv(file, replace(sheet, rows=[]))
    text = file.getvalue().decode("utf-8-sig").partition("\r\n\r\n")[2]
    return [each.partition(";")[2].split() for each in text.splitlines()[:-1]]


def test_shared_figures_say_what_is_hidden_and_why() -> None:
    text = said(shared())
    assert text.startswith("Gedeelde cijfers, maart 2026 Delen: niemand is te herkennen.")
    for told in (
        "maart 2026, bellen mensen afgeschermd 17 € 340,00",
        "maart 2026, schrijven 6 € 120,00 6",
        "maart 2026, papieren <5 of afgeschermd",
        "Totaal 26 € 520,00 15",
        "Waarom iets leeg is: Minder dan 5 mensen, of nodig om zo'n getal af te schermen.",
        "Een gedeelde periode blijft zoals zij is.",
        "Mijn brug 0.1.0.",
    ):
        assert told in text
    assert "Intern" not in text
    for fact in facts(sharing_sheet(TABLE, MADE, Words())):
        assert "".join(fact) in text.replace(" ", "").replace("\N{SOFT HYPHEN}", "")


def test_who_cannot_see_the_chart_hears_its_numbers_and_what_is_hidden_has_none() -> None:
    (figure,) = (each for each in structure(shared()).walk() if each.role == "Figure")
    told = figure.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert "bellen: € 340,00 (17 keer)" in told
    assert "papieren: <5 of afgeschermd" in told


def test_what_is_shut_or_hidden_whole_has_no_chart() -> None:
    shut = replace(TABLE, rows=(SharedRow("2026-03", None, None),), total=None)
    text = said(shared(shut))
    assert "maart 2026 niet te verdelen" in text
    assert "Totaal <5 of afgeschermd" in text
    assert "Grafiek" not in text
    assert "Niets geboekt" not in text, "it is hidden"
    none = replace(TABLE, rows=(), total=Figure(0, 0, 0))
    assert "Niets geboekt in deze periode." in said(shared(none))
    quarter = SharingWish("2026-Q1", Period.MONTH)
    rows = tuple(SharedRow(f"2026-0{n}", (), Figure(9, 180_00, 9)) for n in (1, 2))
    english = said(shared(replace(TABLE, wish=quarter, rows=rows), Words(ENGLISH)))
    assert "Shared figures, quarter 1 of 2026" in english
    assert "January 2026 9 € 180.00 9" in english


def test_finance_says_euros_and_cards_and_nobody() -> None:
    text = said(finance())
    for told in (
        "Financiën: 01-04-2026 tot en met 30-06-2026 Financiële administratie: geen mensen",
        "april 2026, K12, Pilot, Cadeaukaart 38 € 1.330,00 1 (€ 20,00) € 1.310,00",
        "mei 2026, onbekend, onbekend 45 € 1.580,00 0 € 1.580,00",
        "Totaal 83 € 2.910,00 1 (€ 20,00) € 2.890,00",
        "april 2026, K12, Pilot, Cadeaukaart 76 2",
        "Totaal 76 2",
    ):
        assert told in text
    assert "Mensen" not in text
    for fact in facts(finance_sheet(FINANCE, CENTRES, MADE, Words())):
        assert "".join(fact) in text.replace(" ", "")
    (figure,) = (each for each in structure(finance()).walk() if each.role == "Figure")
    assert "Pilot, Cadeaukaart: €\N{NO-BREAK SPACE}1.330,00 (38 keer)" in figure.alt


def test_finance_of_nothing_says_so() -> None:
    empty = replace(FINANCE, rows=(), cards={}, first_seq=None, last_seq=None)
    assert "Niets geboekt in deze periode." in said(finance(empty))
    assert "Nothing booked in this period." in said(finance(empty, Words(ENGLISH)))


@pytest.mark.parametrize("made", [shared, finance])
def test_the_same_figures_give_the_same_file(made: object) -> None:
    assert callable(made)
    assert made() == made()
    assert made(words=Words(ENGLISH)) != made()
