"""The card with who helps: the new name large, in the client's language and form."""

from datetime import date

from bridge_app.domain.helping import HelpersCard
from bridge_app.paper.flow import A5_WIDE
from bridge_app.paper.helpers_card import helpers_card
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.words import reward_words_in
from tests.paper.reading import outline, structure, words_of

NEW = HelpersCard("nl", "je", ("Noor Bakker",), ("Kim", "Sanne"), former="Fatima", phone="0172 - 0")
AWAY = HelpersCard("nl", "u", ("Fatima",), stands_in=(("Noor Bakker", date(2026, 8, 17)),))


def told(card: HelpersCard) -> str:
    return words_of(pdf_bytes(helpers_card(card)))


def test_the_card_says_who_helps_now_and_that_all_stays() -> None:
    (page,) = helpers_card(NEW)
    assert (page.width, page.height) == A5_WIDE
    said = told(NEW)
    for words in (
        "Wie helpt mij?",
        "Deze persoon helpt je Noor Bakker",
        "Helpt ook mee Kim Sanne",
        "Eerst hielp Fatima je.",
        "Jouw brug, jouw doel en jouw stappen blijven.",
        "Een vraag? Bel 0172 - 0.",
    ):
        assert words in said


def test_who_stands_in_comes_first_with_the_last_day() -> None:
    said = told(AWAY)
    assert "Tot en met maandag 17 augustus helpt Noor Bakker Daarna helpt u weer Fatima" in said
    assert "Uw brug, uw doel en uw stappen blijven." in said
    assert "Kom gerust langs." in said
    assert "Eerst" not in said


def test_somebody_with_the_same_mentor_again_was_not_helped_by_another_first() -> None:
    same = HelpersCard("nl", "je", ("Fatima",), former="Fatima")
    assert "Eerst" not in told(same)


def test_while_nobody_is_found_it_says_so() -> None:
    assert "We zoeken wie je gaat helpen." in told(HelpersCard("nl", "je", ()))


def test_it_speaks_english_and_practice_says_so() -> None:
    said = words_of(pdf_bytes(helpers_card(HelpersCard("en", "je", ("Noor",)), practice=True)))
    assert "This person helps you Noor" in said
    practice = words_of(pdf_bytes(helpers_card(NEW, practice=True)))
    assert "Oefening, niet echt" in practice


def test_it_has_a_heading_and_paragraphs_and_no_word_about_rewards() -> None:
    pdf = pdf_bytes(helpers_card(NEW))
    assert outline(structure(pdf)) == "Document(H1 P P P P P P P P)"
    assert reward_words_in(words_of(pdf)) == ()


def test_many_who_help_go_on_at_a_second_page() -> None:
    names = tuple(f"Wilhelmina-Hendrika van Slingerlandt-Oudenaarde {n}" for n in range(12))
    said = told(HelpersCard("nl", "je", ("Noor",), names))
    assert all(name in said for name in names)
