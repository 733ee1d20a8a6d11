"""A story for the wall holds no word that leads to a person, as far as the file can tell."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from bridge_app.desk_errors import HasMentor, LeadsToSomebody
from bridge_app.domain.helping import Helper, Part
from bridge_app.domain.people import Client
from bridge_app.domain.stories import (
    PLACE_LENGTH,
    TEXT_LENGTH,
    TITLE_LENGTH,
    Known,
    Lead,
    Poster,
    PosterSize,
    Story,
    Trace,
    check_leads,
    check_tells,
    checked_place,
    checked_text,
    checked_title,
    leads,
    sorted_out,
)
from bridge_app.errors import FieldProblem

KARIN = Client(
    UUID(int=1), "W-2026-000123", "Karin", "de Boer", date(1981, 5, 3), case_number="Z/77"
)
KNOWN = Known(KARIN, ("Noëlle Jansen-Bos",), ("Fatima El Amrani",))
NOW = datetime(2026, 6, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "trace", "words"),
    [
        ("Ik ben Karin en ik durf weer.", Trace.OWN_NAME, "Karin"),
        ("Karins fiets staat weer buiten.", Trace.OWN_NAME, "Karins"),
        ("Mevrouw De Boer belt zelf.", Trace.OWN_NAME, "Boer"),
        ("Mijn dochter Noelle gaat naar zwemles.", Trace.FAMILY, "Noelle"),
        ("Mijn dochter NOËLLE gaat mee.", Trace.FAMILY, "NOËLLE"),
        ("Fatima ging mee.", Trace.HELPER, "Fatima"),
        ("Ik kom van 03-05-1981.", Trace.BIRTH_DATE, "03-05-1981"),
        ("Ik kom van 3/5/81.", Trace.BIRTH_DATE, "3/5/81"),
        ("Ik kom van 1981-05-03.", Trace.BIRTH_DATE, "1981-05-03"),
        ("Geboren 3 mei 1981 in de stad.", Trace.BIRTH_DATE, "3 mei 1981"),
        ("Bel mij op 06-1234 5678.", Trace.PHONE, "06-1234 5678"),
        ("Bel +31 (6) 12345678.", Trace.PHONE, "+31 (6) 12345678"),
        ("Mail ik@post.nl maar.", Trace.EMAIL, "ik@post.nl"),
        ("Ik woon op 2401 AB.", Trace.ADDRESS, "2401 AB"),
        ("Ik woon in de Kerkstraat 12b.", Trace.ADDRESS, "Kerkstraat 12b"),
        ("Mijn nummer is w-2026-000123.", Trace.NUMBER, "w-2026-000123"),
        ("Mijn nummer is Z/77.", Trace.NUMBER, "Z/77"),
        ("Hier is 111222333.", Trace.BSN, "111222333"),
    ],
)
def test_what_leads_to_a_person_is_named(text: str, trace: Trace, words: str) -> None:
    assert leads("Ik durf weer", text, KNOWN) == (Lead(trace, words),)
    with pytest.raises(LeadsToSomebody) as refused:
        check_leads("Ik durf weer", text, KNOWN)
    assert refused.value.said == words


def test_all_of_a_name_in_small_letters_is_found_and_in_a_title_too() -> None:
    found = leads("karin de boer", "Zij durft weer.", KNOWN)
    assert [each.words for each in found] == ["karin", "boer"]


@pytest.mark.parametrize(
    "text",
    [
        "Ik werk nu bij een boer.",
        "In 2025 had ik 14 brieven. Nu 0.",
        "Op 3 mei 2024 begon ik. Ik was 43.",
        "Ik betaal 20 per maand, al 9 maanden.",
        "Ik ging de straat op en liep 3 rondjes.",
        "De jas van mijn zus past mij. Ik ging en het ging.",
    ],
)
def test_plain_words_lead_to_nobody(text: str) -> None:
    assert leads("Weer op weg", text, KNOWN) == ()
    check_leads("Weer op weg", text, KNOWN)


@pytest.mark.parametrize("text", ["@", "a@", "A-", "Straat ", "1 ", "0-", "Noelle-"])
def test_a_book_that_was_pasted_in_is_looked_through_at_once(text: str) -> None:
    """Rules that look ahead without end would take hours here."""
    leads("Weer op weg", text * (30_000 // len(text)), KNOWN)


def test_of_somebody_without_a_name_no_name_is_sought() -> None:
    nobody = Known(Client(UUID(int=2), "7"))
    assert leads("Karin", "Op 03-05-1981 was ik er.", nobody) == ()


def test_the_one_who_helps_writes_it_down_and_anybody_while_nobody_does() -> None:
    mentor, helper, gone = (
        Helper(uuid4(), "Fatima", Part.MENTOR, NOW.date()),
        Helper(uuid4(), "Ria", Part.COVER, NOW.date()),
        Helper(uuid4(), "Wil", Part.MENTOR, NOW.date(), works=False),
    )
    check_tells((), uuid4())
    check_tells((gone,), uuid4())
    check_tells((mentor, helper), helper.staff_id)
    with pytest.raises(HasMentor) as refused:
        check_tells((helper, mentor), uuid4())
    assert refused.value.name == "Fatima"


def test_what_is_typed_is_cleaned_and_has_an_end() -> None:
    assert checked_title("  Ik durf  weer ") == "Ik durf weer"
    assert checked_text("Ik durf.\n\n  Echt. ") == "Ik durf.\nEcht."
    with pytest.raises(FieldProblem, match="empty"):
        checked_title(" ")
    limits = ((checked_title, TITLE_LENGTH), (checked_text, TEXT_LENGTH))
    for check, limit in (*limits, (checked_place, PLACE_LENGTH)):
        assert check("a" * limit)
        with pytest.raises(FieldProblem, match="too_long"):
            check("a" * (limit + 1))


def test_a_poster_hangs_on_while_its_very_words_are_allowed() -> None:
    told = Story(uuid4(), "Post", "Ik maak hem open.", "nl", "je", 2, NOW)
    ended = Story(uuid4(), "Weg", "Ik fiets.", "nl", "je", 1, None, NOW)
    posters = [
        Poster(number, key, version, PosterSize.A4, "Gang", NOW)
        for number, key, version in ((1, told.id, 2), (2, told.id, 1), (3, ended.id, 1))
    ]
    hanging, down = sorted_out(posters, (told, ended))
    assert [(each.number, each.title) for each in hanging] == [(1, "Post")]
    assert [(each.number, each.title) for each in down] == [(2, ""), (3, "")]
