"""The report of what was destroyed: numbers, rules, two people; never a name of a client."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bridge_app.domain.people import Purpose
from bridge_app.domain.retention import Destruction, Ending, Ground
from bridge_app.paper.destroyed import report_pages
from bridge_app.paper.pdf import pdf_bytes
from tests.paper.reading import outline, structure, words_of
from tests.ui.retention_pages import done, due, listed

NOW = datetime(2026, 6, 3, 8, 0, tzinfo=UTC)
OPEN = listed(*(due(n) for n in range(3)), due(4, Ground.BROKEN_OFF), due(5, Ground.REQUEST))
DONE = done(OPEN, gone=4)


def told(found: Destruction, language: str = "nl") -> str:
    return words_of(pdf_bytes(report_pages(found, language, "Gemeente Voorbeeld")))


def test_a_list_that_waits_has_room_for_two_signatures() -> None:
    said = told(OPEN)
    for words in (
        "Lijst om te vernietigen", "gemaakt op 02-06-2026 door Bas van beheer",
        "5 nummers om te wissen", "1001", "Hulp bij schulden: 5 jaar. Selectielijst gemeenten 2020",
        "Eerste gesprek afgebroken", "Gevraagd door de deelnemer", "Gemaakt door", "Bevestigd door",
        "Gemeente Voorbeeld. Dit verslag blijft",
    ):  # fmt: skip
        assert words in said, words


def test_the_report_tells_what_went_and_what_stayed() -> None:
    said = told(DONE)
    for words in (
        "Verslag van vernietiging", "Bevestigd op 02-06-2026 door Noor", "4 nummers gewist",
        "1 nummer gebleven", "Het grootboek houdt de bedragen",
    ):  # fmt: skip
        assert words in said, words
    assert "1 number stayed" in told(DONE, "en")


def test_a_list_of_which_nothing_went_says_so() -> None:
    taken = replace(OPEN, ending=Ending.WITHDRAWN, ended_at=NOW, ender="Bas")
    assert "Er is niets gewist." in told(taken)
    assert "nummers" not in told(replace(taken, ended_at=None))


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_purpose_and_ground_has_words(purpose: Purpose, language: str) -> None:
    lines = [replace(due(n, ground), purpose=purpose) for n, ground in enumerate(Ground)]
    assert "{" not in told(listed(*lines), language)


def test_a_long_list_goes_on_with_its_head_on_each_page() -> None:
    many = listed(*(due(n) for n in range(60)))
    pages = report_pages(many, "nl", practice=True)
    assert len(pages) > 1
    pdf = pdf_bytes(pages)
    assert words_of(pdf).count("Waarom") == len(pages)
    assert "Oefening" in words_of(pdf)
    told_once = outline(structure(pdf))
    assert told_once.startswith("Document(H1 P P H2 Table(THead(TR(TH TH TH TH))")
