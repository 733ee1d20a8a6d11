"""Words, dates and amounts in the language that is asked for; what people type, read kindly."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time

import pytest
from babel import Locale, UnknownLocaleError

from bridge_app.domain.money import MOST_CENTS
from bridge_app.domain.people import AddressForm
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.words import (
    _month_names,
    clock,
    entries,
    euros,
    figure,
    languages,
    missing,
    month_name,
    ordinal,
    part_of_day,
    read_birth_date,
    read_date,
    read_euros,
    reward_words_in,
    short_date,
    spoken,
    too_big_rules,
    weekday_date,
    words,
)

NBSP = "\N{NO-BREAK SPACE}"


def test_a_word_has_the_form_that_is_asked_for() -> None:
    assert words("nl", "welcome.title") == "Fijn dat je er bent"
    assert words("nl", "welcome.title", AddressForm.U) == "Fijn dat u er bent"
    assert words("en", "welcome.title", "u") == "Good to see you"


def test_values_take_their_place() -> None:
    assert words("nl", "journey.progress", step=4, steps=9) == "stap 4 van 9"
    assert words("nl", "done.count", ordinal=ordinal("nl", 3)) == "Dit is je derde stap."


def test_what_a_client_typed_is_not_read_as_a_place_for_values() -> None:
    assert words("nl", "print.tick.this_goal", text="{n} {}") == "doel: {n} {}"


def test_a_forgotten_value_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        words("nl", "journey.progress", step=4)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("nl", 1, "1 stap gedaan."),
        ("nl", 4, "4 stappen gedaan."),
        ("nl", 0, "0 stappen gedaan."),
        ("en", 1, "1 step done."),
        ("en", 2, "2 steps done."),
    ],
)
def test_plurals_follow_the_language(language: str, number: int, said: str) -> None:
    assert words(language, "alt.steps_done", n=number) == said


def test_a_key_that_nobody_has_is_our_own_mistake() -> None:
    with pytest.raises(KeyError, match=r"no\.such\.key"):
        words("nl", "no.such.key")


def test_a_language_that_is_not_shipped_speaks_dutch_throughout() -> None:
    """A page is never half and half: its dates are Dutch too."""
    assert words("ti", "legend.scaffold") == "hier bouw ik nog"
    assert weekday_date("ti", date(2025, 6, 3)) == "dinsdag 3 juni"
    assert euros("ti", 120000) == euros("nl", 120000)
    assert (figure("nl", 309969), figure("en", 309969)) == ("309.969", "309,969")


def test_a_missing_word_is_borrowed_from_dutch_and_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    dutch, english = entries("nl"), dict(entries("en"))
    del english["legend.scaffold"], english["alt.steps_done"]
    monkeypatch.setattr(
        "bridge_app.words._entries", lambda language: english if language == "en" else dutch
    )
    assert missing("en") == ("legend.scaffold", "alt.steps_done")
    assert words("en", "legend.scaffold") == "hier bouw ik nog"
    assert words("en", "alt.steps_done", n=1) == "1 stap gedaan."


@pytest.fixture
def with_unknown(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language with a file of words, of which Babel has no dates and no plurals."""
    known = (*languages(), "qzz")
    monkeypatch.setattr("bridge_app.words.languages", lambda: known)
    for kept in (spoken, _month_names):
        kept.cache_clear()
    yield "qzz"
    for kept in (spoken, _month_names):
        kept.cache_clear()


def test_a_language_that_babel_does_not_know_dates_as_dutch_does(with_unknown: str) -> None:
    """And what is typed in another language is read as ever."""
    assert spoken(with_unknown) == with_unknown
    assert month_name(with_unknown, "2026-05") == "mei 2026"
    assert euros(with_unknown, 120000) == euros("nl", 120000)
    assert read_date("12 maart 1988") == read_date("12 March 1988") == date(1988, 3, 12)
    with pytest.raises(UnknownLocaleError):  # the control: nobody else stands in for it
        Locale.parse(with_unknown)


def test_dutch_comes_first() -> None:
    assert languages()[0] == "nl"
    assert "en" in languages()
    assert "gate" not in languages()


def test_days_hours_and_amounts_are_said_as_people_say_them() -> None:
    day = date(2026, 3, 1)
    assert weekday_date("nl", day) == "zondag 1 maart"
    assert weekday_date("nl", day, year=True) == "zondag 1 maart 2026"
    assert weekday_date("en", day) == "Sunday 1 March"
    assert short_date(day) == "01-03-2026"
    assert clock("nl", time(9, 30)) == "9.30 uur"
    assert clock("nl", time(14, 5)) == "14.05 uur"
    assert clock("en", time(9, 30)) == "9.30"
    assert [part_of_day("nl", part) for part in DayPart] == [
        "in de ochtend",
        "in de middag",
        "in de avond",
    ]


@pytest.mark.parametrize(
    ("language", "cents", "whole", "said"),
    [
        ("nl", 2000, True, "€ 20"),
        ("nl", 2050, True, "€ 20,50"),
        ("nl", 2000, False, "€ 20,00"),
        ("nl", 120000, False, "€ 1.200,00"),
        ("en", 120000, False, "€ 1,200.00"),
        ("nl", 5, False, "€ 0,05"),
        ("nl", -2000, False, "€ -20,00"),
    ],
)
def test_amounts(language: str, cents: int, whole: bool, said: str) -> None:
    """Sign and amount never part at the end of a line."""
    assert euros(language, cents, whole=whole) == said.replace(" ", NBSP)


def test_places_in_a_row() -> None:
    dutch = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende 11e"
    assert " ".join(ordinal("nl", number) for number in range(1, 12)) == dutch
    assert [ordinal("en", n) for n in (3, 11, 21, 22, 33)] == [
        "third",
        "11th",
        "21st",
        "22nd",
        "33rd",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "12-3-1988",
        "12 03 1988",
        "12031988",
        "12 maart 1988",
        " 12.03.1988 ",
        "12/3/1988",
        "12 mrt. 1988",
        "12-maa-1988",
        "12 March 1988",
    ],
)
def test_a_date_may_be_typed_in_many_ways(typed: str) -> None:
    assert read_date(typed) == date(1988, 3, 12)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("31-02-1990", "no_such_day"),
        ("29 februari 1989", "no_such_day"),
        ("12-13-1988", "no_such_day"),
        ("00-01-1988", "no_such_day"),
        ("gisteren", "not_a_date"),
        ("12 m 1988", "not_a_date"),
        ("12 brumaire 1988", "not_a_date"),
        ("12-3-88", "not_a_date"),
        ("120388", "not_a_date"),
        ("", "not_a_date"),
    ],
)
def test_a_date_that_cannot_be_is_named(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        read_date(typed, "day")
    assert (problem.value.field, problem.value.reason) == ("day", reason)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("4-6-2025", "in_future"), ("31-12-1899", "too_long_ago"), ("31-02-1990", "no_such_day")],
)
def test_a_birth_date_lies_between_1900_and_today(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        read_birth_date(typed, today=date(2025, 6, 3))
    assert (problem.value.field, problem.value.reason) == ("birth_date", reason)


def test_somebody_may_be_born_today() -> None:
    assert read_birth_date("3 juni 2025", today=date(2025, 6, 3)) == date(2025, 6, 3)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("25", 2500),
        ("25,00", 2500),
        ("25.00", 2500),
        ("25,5", 2550),
        ("25,-", 2500),
        ("€ 1.200,00", 120000),
        (f"€{NBSP}20", 2000),
        ("1.200", 120000),
        ("1,200.00", 120000),
        ("EUR 20", 2000),
        ("20 euro", 2000),
        ("0,05", 5),
        ("1.234.567,89", 123456789),
    ],
)
def test_an_amount_may_be_typed_in_many_ways(typed: str, cents: int) -> None:
    assert read_euros(typed) == cents


@pytest.mark.parametrize(
    "typed", ["", "€", "-5", "2 5", "1,200", "1.20.000", "twintig", "12,345", "1e3", "99999999999"]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        read_euros(typed, "value")
    assert (problem.value.field, problem.value.reason) == ("value", "not_money")


@pytest.mark.parametrize("typed", ["10.000.000,01", "999999999", "999.999.999.999.999.999.999,00"])
def test_an_amount_with_a_digit_too_many_is_refused_before_a_store_falls_over_it(
    typed: str,
) -> None:
    assert read_euros("10.000.000,00") == MOST_CENTS < 2**31, "whole cents in four bytes"
    with pytest.raises(FieldProblem) as problem:
        read_euros(typed, "value")
    assert (problem.value.field, problem.value.reason) == ("value", "too_much")


@pytest.mark.parametrize("cents", [0, 5, 1999, 2000, 6001, 120000, 99999999])
def test_an_amount_reads_back_as_it_was_said(cents: int) -> None:
    assert read_euros(euros("nl", cents)) == cents
    assert read_euros(euros("en", cents)) == cents
    assert read_euros(euros("nl", cents, whole=True)) == cents


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bij deze stap hoort een bon van € 20.", ("bon", "€")),
        ("Drie waardebonnen van EUR20", ("eur", "waardebonnen")),
        ("BELONING", ("beloning",)),
        ("Een bonte vogel in Europa, een balkon, een bond", ()),
        ("Ik heb werk dat ik waardevol vind.", ()),
        ("Your reward is a gift-card", ("gift", "reward")),
    ],
)
def test_words_about_rewards_are_found_whole(text: str, found: tuple[str, ...]) -> None:
    assert reward_words_in(text) == found


def test_the_gate_can_listen_to_one_language_only() -> None:
    assert reward_words_in("a prize", "nl") == ()
    assert reward_words_in("a prize", "en") == ("prize",)


def test_a_language_without_own_rules_uses_the_dutch_ones() -> None:
    assert too_big_rules("ti") == too_big_rules("nl")
    assert "and" in too_big_rules("en").joiners
    assert reward_words_in("een bon", "ti") == ("bon",)


def test_importing_words_does_not_load_babel() -> None:
    """Babel takes a tenth of a second; the first window should not wait for it."""
    code = "import sys, bridge_app.words; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
