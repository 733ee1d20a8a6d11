"""The card and the calendar file for an appointment: when and where, and nobody's name."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from icalendar import Calendar

from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.paper.appointment_card import appointment_card
from bridge_app.paper.calendar_file import calendar_bytes
from bridge_app.paper.flow import A5_WIDE
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.words import reward_words_in
from tests.paper.reading import outline, structure, words_of

KEY = UUID(int=7)
MADE = datetime(2026, 6, 2, 8, tzinfo=UTC)
AGREED = TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Serviceplein", DayPart.MORNING)
NO_TIME = TakeHomeAppointment(date(2026, 6, 16), part=DayPart.MORNING)


def told(agreed: TakeHomeAppointment, form: str = "je", phone: str = "") -> str:
    return words_of(pdf_bytes(appointment_card(agreed, "nl", form, desk_phone=phone)))


def test_the_card_says_when_and_where_on_half_a_sheet() -> None:
    (page,) = appointment_card(AGREED, "nl")
    assert (page.width, page.height) == A5_WIDE
    said = told(AGREED, phone="0172 - 000 000")
    for words in ("Mijn afspraak", "dinsdag 16 juni", "9.30 uur", "Serviceplein"):
        assert words in said
    assert "Kun je dan niet? Bel 0172 - 000 000." in said


def test_without_a_time_the_card_says_the_part_of_the_day_or_nothing() -> None:
    assert "in de ochtend" in told(NO_TIME)
    assert "Waar?" not in told(NO_TIME)
    assert "Hoe laat?" not in told(TakeHomeAppointment(date(2026, 6, 16)))


def test_without_a_telephone_it_still_says_what_to_do() -> None:
    assert "Kunt u dan niet? Laat het ons weten." in told(AGREED, form="u")


def test_it_speaks_english_and_practice_says_so() -> None:
    page = appointment_card(AGREED, "en", practice=True)
    said = words_of(pdf_bytes(page))
    assert "Tuesday 16 June" in said
    assert "Oefening" not in said
    assert "Oefening, niet echt" in words_of(
        pdf_bytes(appointment_card(AGREED, "nl", practice=True))
    )


def test_it_has_a_heading_and_paragraphs_and_no_word_about_rewards() -> None:
    pdf = pdf_bytes(appointment_card(AGREED, "nl"))
    assert outline(structure(pdf)) == "Document(H1 P P P P P P P)"
    assert reward_words_in(words_of(pdf)) == ()


def test_the_longest_place_goes_on_at_a_second_page_and_is_not_cut() -> None:
    place = "Een heel lange plek met een ingang aan de achterkant van het gebouw " * 3
    agreed = TakeHomeAppointment(date(2026, 9, 23), time(9, 30), place.strip())
    assert " ".join(place.split()) in told(agreed)


def event(agreed: TakeHomeAppointment) -> tuple[Calendar, dict[str, object]]:
    calendar = Calendar.from_ical(calendar_bytes(KEY, agreed, MADE, "nl"))
    assert isinstance(calendar, Calendar)
    (found,) = calendar.walk("VEVENT")
    return calendar, {name: found.decoded(name) for name in found if name != "DTSTAMP"}


def test_the_calendar_file_names_a_moment_in_amsterdam_and_nobody() -> None:
    calendar, found = event(AGREED)
    begins, ends = found["DTSTART"], found["DTEND"]
    assert isinstance(begins, datetime)
    assert isinstance(ends, datetime)
    assert begins.astimezone(UTC) == datetime(2026, 6, 16, 7, 30, tzinfo=UTC)
    assert (ends - begins).total_seconds() == 3600
    assert (found["SUMMARY"], found["LOCATION"]) == ("Afspraak", "Serviceplein")
    assert found["UID"] == str(KEY)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    (alarm,) = calendar.walk("VALARM")
    assert alarm.decoded("TRIGGER").days == -1


@pytest.mark.parametrize(
    ("agreed", "summary"),
    [(NO_TIME, "Afspraak, ochtend"), (TakeHomeAppointment(date(2026, 6, 16)), "Afspraak")],
)
def test_without_a_time_it_fills_the_day(agreed: TakeHomeAppointment, summary: str) -> None:
    calendar, found = event(agreed)
    assert (found["DTSTART"], found["DTEND"]) == (date(2026, 6, 16), date(2026, 6, 17))
    assert found["SUMMARY"] == summary
    assert "LOCATION" not in found
    assert calendar.walk("VTIMEZONE") == []
