"""The report of totals on paper: the same figures as every other file, also for who listens."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BOOKED_AS, Filters, Group, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_days import Period
from bridge_app.exports.report import report_pages
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.paper.pdf import pdf_bytes
from tests.paper.reading import structure, words_of

PLACE = str(UUID(int=7))
MADE = Made("Ruud", datetime(2026, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")
WORDS = Words(pillars={"money": "Geld"})
FILTERS = Filters(
    date(2026, 4, 1), date(2026, 6, 30), groups=(Group.LOCATION,), only=((Group.PILLAR, "money"),)
)
LINES = (
    TotalRow("2026-04", (PLACE,), TotalLine(38, 1330_00, 21, 60_00), TotalLine(1, 20_00, 1)),
    TotalRow("2026-05", ("",), TotalLine(45, 1580_00, 24, 60_00)),
)
TOTALS = Totals(
    FILTERS,
    LINES,
    TotalRow("", (), TotalLine(83, 2910_00, 40, 60_00), TotalLine(1, 20_00, 1)),
    dict.fromkeys(BOOKED_AS, TotalLine(83, 2910_00, 40, 60_00)),
    (date(2026, 5, 2), 120_00),
    11,
    244,
    {Group.LOCATION: {PLACE: "Centrum"}},
)


def pdf(totals: Totals = TOTALS, words: Words = WORDS, *, practice: bool = False) -> bytes:
    return pdf_bytes(report_pages(totals, replace(MADE, practice=practice), words))


def said(totals: Totals = TOTALS, words: Words = WORDS) -> str:
    return words_of(pdf(totals, words)).replace("\xa0", " ")


def row(period: str, *group: str) -> TotalRow:
    return TotalRow(period, group, TotalLine(1, 20_00, 1, 20_00))


def test_it_says_each_line_their_sum_and_what_they_are() -> None:
    text = said()
    assert "april 2026, Centrum 38 € 1.330,00 21 1 (€ 20,00)" in text
    assert "mei 2026, onbekend 45 € 1.580,00 24 0" in text
    assert "Totaal 83 € 2.910,00 40 1 (€ 20,00)" in text
    assert "Totalen: wat uitgereikt is, 01-04-2026 tot en met 30-06-2026" in text


def test_it_says_what_was_asked_who_made_it_and_from_which_rows() -> None:
    text = said()
    for told in (
        "Mijn brug 0.1.0. Intern: niet delen met anderen.",
        "voor wie intern: kleine aantallen staan erin",
        "een regel per: maand; verdeeld naar: locatie; alleen: pijler: Geld",
        "beste dag 02-05-2026",
        "bedrag op de beste dag € 120,00",
        "grootboekregels 11 t/m 244",
        "telwijze, versie 1",
        "programma, versie Mijn brug 0.1.0",
        "gemaakt door Ruud",
        "gemaakt op 01-07-2026 om 8.30 uur",
    ):
        assert told in text
    assert TOTALS.data_hash in text.replace(" ", "")


def test_who_cannot_see_the_chart_hears_its_numbers_and_the_table_has_heads() -> None:
    every = list(structure(pdf()).walk())
    (figure,) = (each for each in every if each.role == "Figure")
    assert "april 2026, Centrum: €\xa01.330,00 (38 keer); mei 2026, onbekend:" in figure.alt
    tables = [each for each in every if each.role == "Table"]
    assert len(tables) == 4
    heads = [each.scope for each in tables[1].walk() if each.role == "TH"]
    assert heads == ["Column"] * 5 + ["Row"] * 3


def test_what_was_turned_back_has_no_column_for_itself() -> None:
    back = replace(TOTALS, filters=replace(FILTERS, state=RewardState.REVERSED))
    assert "mei 2026, onbekend 45 € 1.580,00 24 " in said(back)
    assert "(€ 20,00)" not in said(back)


@pytest.mark.parametrize(
    ("by", "period", "name"),
    [
        (Period.DAY, "2026-06-03", "03-06-2026"),
        (Period.WEEK, "2026-W03", "week 3 van 2026"),
        (Period.QUARTER, "2026-Q2", "2e kwartaal 2026"),
        (Period.YEAR, "2026", "2026"),
        (Period.NONE, "", "alles"),
    ],
)
def test_every_kind_of_period_has_a_name(by: Period, period: str, name: str) -> None:
    asked = replace(TOTALS, filters=replace(FILTERS, by=by, groups=()), rows=(row(period),))
    assert f"{name} 1 € 20,00 1 0" in said(asked)


def test_a_long_table_goes_on_under_its_heads_and_the_chart_says_what_it_leaves_out() -> None:
    days = tuple(row(f"2026-05-{day:02d}", f"place-{n}") for day in range(1, 32) for n in range(3))
    long = replace(TOTALS, filters=replace(FILTERS, by=Period.DAY), rows=days)
    text = said(long)
    assert text.count("Regel Aantal Bedrag Mensen* Teruggedraaid") > 2
    assert "Hier staan 24 van de 93 regels." in text
    tables = [each for each in structure(pdf(long)).walk() if each.role == "Table"]
    assert [each.role for each in tables[1].children] == ["THead", "TBody"]


def test_nothing_is_said_as_nothing() -> None:
    empty = replace(TOTALS, rows=(), best_day=None, first_seq=None, last_seq=None)
    assert "In deze periode is niets uitgereikt." in said(empty)
    assert "*" not in said(empty), "a star without its note"
    assert "Mensen*" in said(), "control"
    assert "Grafiek" not in said(empty)
    promised = replace(empty, filters=replace(FILTERS, state=RewardState.PROMISED))
    assert "Nothing promised in this period." in said(promised, Words(ENGLISH))
    assert "toegekend 83 € 2.910,00 40" in said(promised), "what was booked is told"


def test_in_english_and_for_practice() -> None:
    text = words_of(pdf(words=Words(ENGLISH), practice=True)).replace("\xa0", " ")
    assert "April 2026, Centrum 38 € 1,330.00 21 1 (€ 20.00)" in text
    assert "Made-up people, to practise with." in text
    assert "practise" not in said(words=Words(ENGLISH))


def test_the_same_figures_give_the_same_file_and_others_do_not() -> None:
    assert pdf() == pdf()
    other = replace(TOTALS, rows=(LINES[0], replace(LINES[1], line=TotalLine(45, 1580_01, 24))))
    assert pdf(other) != pdf()
