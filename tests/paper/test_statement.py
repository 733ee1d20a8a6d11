"""The statement of a year: what was received and when, the sum, the room left; no decision."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.domain.limits import BY_LAW, GiftLimit, LimitStand, Received, YearStatement
from bridge_app.paper.flow import A4
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.statement import statement_pages
from bridge_app.picture.geometry import bounds, texts
from bridge_app.words import reward_words_in
from tests.paper import papers
from tests.paper.reading import outline, structure, words_of

WHOLE = papers.statement()
LONG_NAME = "Wolfeschlegelsteinhausen " * 4
DISAGREE = "Bel 0172 - 00 00 00 of kom langs bij het Serviceplein."


def told(made: YearStatement, municipality: str = "", disagree: str = "") -> str:
    said = words_of(pdf_bytes(statement_pages(made, municipality, disagree)))
    return said.replace("\xa0", " ")


def test_the_statement_says_what_was_received_and_what_is_left_on_one_page() -> None:
    (page,) = statement_pages(WHOLE, "Gemeente Oefenstad", DISAGREE)
    assert (page.width, page.height) == A4
    said = told(WHOLE, municipality="Gemeente Oefenstad", disagree=DISAGREE)
    for words in (
        "Wat ik kreeg in 2026", "Voor Karin de Vries-van den Berg, nummer 1042",
        "Dit is geen besluit.", "03-06-2026", "2026-A-000123", "€ 60,00",
        "€ 20,00, maar dat was verkeerd opgeschreven", "Samen kreeg je € 80,00.",
        "per jaar € 1.200,00 krijgen",
        "In 2026 is nog over: € 1.120,00.", "Wsnp", "Ook giften van anderen tellen mee.",
        "Klopt er iets niet? Vertel het aan de balie.", DISAGREE, "Gemeente Oefenstad.",
        "Gemaakt op 31-12-2026.",
    ):  # fmt: skip
        assert words in said
    assert "Vraag de gemeente" not in said
    assert "samen?" not in said


def test_it_is_a_document_for_whoever_listens() -> None:
    said = outline(structure(pdf_bytes(statement_pages(WHOLE))))
    row = "TR(TH TD TD)"
    assert said == (
        f"Document(H1 P P Table(THead(TR(TH TH TH)) TBody({row} {row} {row})) P H2 P P H2 P P P P)"
    )


def test_who_was_given_too_much_is_told_the_difference_and_no_room_below_nothing() -> None:
    over = replace(WHOLE, stand=replace(WHOLE.stand, own_cents=1_200_01))
    said = told(over)
    assert "Het verschil is € 0,01." in said
    assert "nog over" not in said


def test_the_figure_of_the_law_is_told_as_such() -> None:
    assert "Vraag de gemeente" in told(replace(WHOLE, stand=LimitStand(2026, BY_LAW, 80_00)))


def test_where_people_who_live_together_count_as_one_that_is_said() -> None:
    shared = LimitStand(2026, GiftLimit(date(2026, 1, 1), per_household=True), 80_00, 40_00)
    said = told(replace(WHOLE, stand=shared))
    assert "Woon je samen? Dan tellen jullie als één." in said
    assert "In 2026 is nog over: € 1.080,00." in said


def test_a_year_without_anything_is_told_too() -> None:
    said = told(replace(WHOLE, lines=(), stand=replace(WHOLE.stand, own_cents=0)))
    assert "In 2026 kreeg je hier niets." in said
    assert "Bedrag" not in said


def test_it_speaks_the_language_and_the_form_of_the_client() -> None:
    assert "What I received in 2026" in told(replace(WHOLE, language="en"))
    assert "Samen kreeg u € 80,00." in told(replace(WHOLE, form="u"))


def test_without_a_name_the_number_stands_for_the_person() -> None:
    assert "Voor 1042, nummer 1042" in told(replace(WHOLE, client_name=""))


def test_practice_is_marked() -> None:
    (page,) = statement_pages(WHOLE, practice=True)
    assert any("Oefening, niet echt" in text.content for text in texts(page.shapes))


def test_only_the_amounts_are_words_about_rewards() -> None:
    assert {word.casefold() for word in reward_words_in(told(WHOLE))} == {"€"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_longest_statement_stays_inside_its_pages(language: str) -> None:
    lines = tuple(
        Received(date(2026, 6, 3), 999_999_99, f"2026-AB-{n:06d}", ("card_defective", "")[n % 2])
        for n in range(80)
    )
    long = replace(
        WHOLE, language=language, client_name="Wolfeschlegelsteinhausen " * 4, lines=lines
    )
    pages = statement_pages(long, "Samenwerkingsverband " * 6, DISAGREE * 4, practice=True)
    assert len(pages) > 2
    for page in pages:
        for shape in page.shapes:
            left, top, right, low = bounds(shape)
            assert left >= 14
            assert top >= 14
            assert right <= A4[0] - 14
            assert low <= A4[1] - 14
