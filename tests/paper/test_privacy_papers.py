"""The register, the leaflet in two layers, and who saw what: read back from the PDF."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.domain.exposure import Exposure, Register, Seen
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import AddressForm
from bridge_app.domain.retention import RULES
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.privacy import Layer, exposed_pages, leaflet_pages, register_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import reward_words_in
from tests.paper.reading import words_of

TODAY = date(2026, 6, 2)
TOWN = Municipality(
    "Gemeente Voorbeeld", "0172 - 00 00 00", privacy_contact="Bel Noor: 0172 - 11 11 11"
)
REGISTER = Register(tuple(RULES.values()), (), TODAY)
SEEN = (
    Seen("1001", "Fatima", "balie-1", TODAY, TODAY, 4, printed=True),
    Seen("", "Sam", "balie-2", TODAY, date(2026, 6, 5), 1),
)
EXPOSED = Exposure(TODAY, date(2026, 6, 9), SEEN, "Fatima")


def told(pages: list[Picture]) -> str:
    return words_of(pdf_bytes(pages)).replace("\N{NO-BREAK SPACE}", " ")


def test_the_register_has_all_that_the_law_asks_of_a_line() -> None:
    said = told(register_pages(REGISTER, TOWN, "nl", practice=True))
    for words in (
        "Verantwoordelijke Gemeente Voorbeeld", "Functionaris Bel Noor", "Doel", "Grondslag",
        "Betrokkenen", "Gegevens", "Ontvangers", "Beveiliging", "Hulp bij schulden 5",
        "Jeugdhulp 20", "42 dagen", "Gemaakt op 02-06-2026", "Oefening",
    ):  # fmt: skip
        assert words in said, words
    assert "nog niet ingevuld" in told(register_pages(REGISTER, Municipality(), "nl"))
    assert "Youth care 20" in told(register_pages(REGISTER, TOWN, "en"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", list(AddressForm))
def test_the_first_layer_of_the_leaflet_has_no_word_about_rewards(
    language: str, form: AddressForm
) -> None:
    """Nor has the whole one a name for them: which one is used, the municipality says."""
    first = told(leaflet_pages(Layer.FIRST, TOWN, language, form))
    whole = told(leaflet_pages(Layer.WHOLE, TOWN, language, form))
    assert reward_words_in(first) == reward_words_in(whole) == ()
    amount = {"nl": "welk bedrag", "en": "which amount"}[language]
    assert (amount in first, amount in whole) == (False, True)
    assert "Bel Noor" in first


def test_the_leaflet_says_je_or_u_and_leaves_out_what_is_not_set() -> None:
    assert "wat u doet en wat u van ons krijgt" in told(leaflet_pages(Layer.FIRST, TOWN, "nl", "u"))
    bare = told(leaflet_pages(Layer.FIRST, Municipality(), "nl", practice=True))
    assert "wat je doet en wat je van ons krijgt" in bare
    assert "vraag over privacy" not in bare
    assert "Bel" not in bare
    assert len(leaflet_pages(Layer.WHOLE, TOWN, "nl")) == 1


def test_who_saw_what_stands_there_by_number() -> None:
    said = told(exposed_pages(EXPOSED, TOWN, "nl"))
    for words in (
        "Van 02-06-2026 tot en met 09-06-2026", "Alleen wat Fatima zag", "1 deelnemer kan",
        "1001 Fatima balie-1 02-06-2026 bestand ja", "binnen 72 uur",
        "gewist Sam balie-2 02-06-2026 t/m 05-06-2026 bestand nee",
    ):  # fmt: skip
        assert words in said, words
    listed = replace(SEEN[0], number="1099", times=0, listed=3, printed=False)
    with_list = told(exposed_pages(replace(EXPOSED, seen=(*SEEN, listed)), TOWN, "nl"))
    assert "stond alleen de naam in een lijst" in with_list
    assert "naam in lijst" in with_list
    assert "naam in lijst" not in said
    nobody = told(exposed_pages(replace(EXPOSED, seen=(), who=""), TOWN, "en", practice=True))
    assert "0 participants may be concerned" in nobody
    assert "Only what" not in nobody
