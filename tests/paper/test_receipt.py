"""The receipt: number, day, amount, cards, name, two lines to sign, and where to go."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.domain.rewards import Card, Receipt
from bridge_app.paper.flow import A5
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.receipt import our_receipt_pages, receipt_pages
from bridge_app.picture.geometry import bounds, texts
from tests.paper import papers
from tests.paper.reading import outline, structure, words_of

WHOLE = papers.receipt()
DISAGREE = "Bel 0172 - 00 00 00 of kom langs bij het Serviceplein."


def told(receipt: Receipt) -> str:
    return words_of(pdf_bytes(receipt_pages(receipt, "nl", disagree=DISAGREE, step=True)))


def test_the_receipt_says_everything_on_one_small_page() -> None:
    (page,) = receipt_pages(WHOLE, "nl", disagree=DISAGREE)
    said = told(WHOLE)
    assert (page.width, page.height) == A5
    for words in (
        "Bewijs 2027-A-000123", "03-06-2027", "Karin de Vries-van den Berg",
        "Ik leg al mijn brieven op één stapel.", "A 100 200 300", "A 100 200 302", "€ 20,00",
        "Samen € 60,00", "Mijn handtekening", "Fatima El Amrani", DISAGREE,
        "Klopt er iets niet? Vertel het aan de balie.",
    ):  # fmt: skip
        assert words in said.replace("\xa0", " ")
    assert "kopie" not in said
    assert "terug" not in said


def test_a_reprint_is_marked_as_a_copy() -> None:
    assert "kopie" in told(replace(WHOLE, copy=True))


def test_the_second_one_is_marked_as_ours_and_says_for_which_step() -> None:
    ours = words_of(pdf_bytes(our_receipt_pages(WHOLE, "nl", disagree=DISAGREE)))
    assert "Bewijs 2027-A-000123 Dit blad is voor ons." in ours
    assert "Ik leg al mijn brieven" in ours
    assert "voor ons" not in told(WHOLE)


def test_a_gift_turned_back_since_says_so() -> None:
    for why, words in (
        ("booked_wrongly", "Dit was verkeerd opgeschreven."),
        ("card_defective", "Deze bon werkte niet."),
    ):
        assert words in told(replace(WHOLE, reversed=True, why=why))


def test_what_was_written_down_later_tells_both_days() -> None:
    said = told(replace(WHOLE, entered_on=date(2027, 6, 9)))
    assert "Datum 03-06-2027 Opgeschreven op 09-06-2027" in said
    assert "Opgeschreven" not in told(WHOLE)


def test_one_card_needs_no_sum() -> None:
    said = told(replace(WHOLE, cents=2000, cards=(Card("A 1", 2000),)))
    assert "Samen" not in said


def test_without_cards_the_amount_is_still_told() -> None:
    assert "Samen € 60,00" in told(replace(WHOLE, cards=())).replace("\xa0", " ")


def test_without_a_name_the_number_stands_for_the_person() -> None:
    assert "1042" in told(replace(WHOLE, client_name=""))
    assert "1042" not in told(WHOLE)


def test_a_gift_without_a_step_has_no_line_for_it() -> None:
    assert "Voor deze stap" not in told(replace(WHOLE, step_text=""))


def test_for_a_goal_it_says_that_it_is_reached() -> None:
    said = told(replace(WHOLE, step_text="Ik slaap weer goed.", for_goal=True))
    assert "Dit doel is gehaald Ik slaap weer goed." in said
    assert "Voor deze stap" not in said


def test_what_the_client_did_is_only_told_when_the_client_wants_it() -> None:
    said = words_of(pdf_bytes(receipt_pages(WHOLE, "nl")))
    assert "brieven" not in said
    assert "brieven" in told(WHOLE)


def test_practice_is_marked() -> None:
    (page,) = receipt_pages(WHOLE, "nl", practice=True)
    assert [text.content for text in texts(page.shapes)][-1] == "Oefening, niet echt"


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_the_longest_receipt_stays_inside_its_pages(language: str) -> None:
    many = replace(
        WHOLE,
        client_name="Wolfeschlegelsteinhausenbergerdorff " * 2,
        step_text=papers.LONGEST,
        cards=tuple(Card(f"A 100 200 {at}", 300) for at in range(20)),
    )
    for page in receipt_pages(many, language, disagree=DISAGREE, step=True):
        for shape in page.shapes:
            left, top, right, low = bounds(shape)
            assert left >= 14
            assert top >= 14
            assert right <= A5[0] - 14
            assert low <= A5[1] - 14


def test_both_tables_are_told_with_their_heads() -> None:
    said = outline(structure(pdf_bytes(receipt_pages(WHOLE, "nl", step=True))))
    fact, card = "TR(TH TD)", "TR(TD TD)"
    assert said == (
        f"Document(H1 P Table(TBody({fact} {fact} {fact})) "
        f"Table(THead(TR(TH TH)) TBody({card} {card} {card} {card})) P P P)"
    )
