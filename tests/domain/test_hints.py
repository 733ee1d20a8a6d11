"""A step that is too big for a day gets a tip; a small one is left alone."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bridge_app.domain.hints import TooBig, folded, on_the_day, split_in_two, too_big
from bridge_app.words import languages, too_big_rules

RULES = too_big_rules("nl")
FIXTURE = tomllib.loads(Path(__file__).with_name("small_steps_nl.toml").read_text(encoding="utf-8"))
JUDGED = [(step, None) for step in FIXTURE["small"]] + [
    (step, TooBig(reason)) for reason, steps in FIXTURE["big"].items() for step in steps
]

ABROAD = tomllib.loads(Path(__file__).with_name("small_steps.toml").read_text(encoding="utf-8"))
"""Steps in every other language of clients, by language."""


def agrees(step: str, judged: TooBig | None) -> bool:
    found = too_big(step, RULES)
    return judged in found if judged else not found


def test_the_rules_agree_with_a_mentor_on_nine_of_ten_steps() -> None:
    """DECISIONS D6: eighty sentences as people say them, judged by hand."""
    assert len(JUDGED) == 80
    assert sum(agrees(*each) for each in JUDGED) >= 72


def test_without_the_list_of_verbs_two_things_go_unseen() -> None:
    assert TooBig.TWO_THINGS in too_big("Ik bel de bank en vraag een afschrift.", RULES)
    assert TooBig.TWO_THINGS not in too_big("Ik koop brood en melk.", RULES)
    assert TooBig.TWO_THINGS not in too_big("Met de bank en vraag.", RULES)


@pytest.mark.parametrize(
    ("step", "reasons"),
    [
        ("Ik bel de bank.", ()),
        ("", ()),
        (" ... ", ()),
        ("Ik regel ALLES.", (TooBig.SWEEPING,)),
        ("Ik ga al mijn oude schulden samen aflossen.", (TooBig.SWEEPING,)),
        ("Ik ga mijn allesreiniger halen.", ()),
        ("Ik wandel elke dag.", (TooBig.LASTING,)),
        ("Een twee drie vier vijf zes zeven acht negen tien.", ()),
        ("Een twee drie vier vijf zes zeven acht negen tien elf.", (TooBig.MANY_WORDS,)),
    ],
)
def test_each_reason_is_told(step: str, reasons: tuple[TooBig, ...]) -> None:
    assert too_big(step, RULES) == reasons


@pytest.mark.parametrize(
    ("ahead", "reasons"),
    [(None, (TooBig.NO_DAY,)), (0, ()), (7, ()), (8, (TooBig.FAR_AWAY,)), (60, (TooBig.FAR_AWAY,))],
)
def test_the_day_of_a_step_gets_a_tip_when_there_is_none_or_it_is_far(
    ahead: int | None, reasons: tuple[TooBig, ...]
) -> None:
    today = date(2026, 6, 3)
    day = None if ahead is None else today + timedelta(days=ahead)
    assert on_the_day("Ik bel de bank.", day, today) == reasons
    assert on_the_day(" ... ", day, today) == (), "nothing is said about a line that is empty"


@pytest.mark.parametrize(
    ("step", "halves"),
    [
        (
            "Ik bel de bank, en vraag een afschrift.",
            ("Ik bel de bank.", "Ik vraag een afschrift."),
        ),
        ("Ik lees de brief, daarna bel ik terug.", ("Ik lees de brief.", "Ik bel terug.")),
        (
            "Ik ga de keuken schoonmaken, koken en daarna de was doen.",
            ("Ik ga de keuken schoonmaken, koken.", "De was doen."),
        ),
        ("Ik zoek brood en melk.", ("Ik zoek brood en melk.", "")),
        ("Ik zoek een baan en ik bel.", ("Ik zoek een baan.", "Ik bel.")),
        ("Bel en vraag", ("Ik bel.", "Ik vraag.")),
        ("  ", ("", "")),
    ],
)
def test_a_step_is_cut_where_two_things_are_joined(step: str, halves: tuple[str, str]) -> None:
    assert split_in_two(step, RULES) == halves


def test_english_has_rules_of_its_own() -> None:
    english = too_big_rules("en")
    assert too_big("I call the bank and ask for a letter.", english) == (TooBig.TWO_THINGS,)
    assert too_big("I call the bank.", english) == ()
    assert split_in_two("I call the bank and ask for a letter", english) == (
        "I call the bank.",
        "I ask for a letter.",
    )


# --- the languages of clients ----------------------------------------------------------------


def test_every_language_of_clients_has_steps_to_try_its_rules_with() -> None:
    assert set(ABROAD) == set(languages()) - {"nl", "en"}
    for tried in ABROAD.values():
        assert {*tried["big"]} == {"many_words", "two_things", "sweeping", "lasting"}


@pytest.mark.parametrize("language", ABROAD)
def test_small_and_big_steps_are_told_apart_in_every_language(language: str) -> None:
    rules, tried = too_big_rules(language), ABROAD[language]
    assert {step: too_big(step, rules) for step in tried["small"]} == dict.fromkeys(
        tried["small"], ()
    )
    missed = {
        step: reason
        for reason, steps in tried["big"].items()
        for step in steps
        if TooBig(reason) not in too_big(step, rules)
    }
    assert missed == {}


@pytest.mark.parametrize("language", ABROAD)
def test_by_the_dutch_rules_nothing_in_another_language_is_two_things_or_too_much(
    language: str,
) -> None:
    """What was told of these steps before each language had rules of its own: nothing."""
    big = [step for steps in ABROAD[language]["big"].values() for step in steps]
    assert {too_big(step, RULES) for step in big} <= {(), (TooBig.MANY_WORDS,)}


@pytest.mark.parametrize("language", ABROAD)
def test_a_step_is_cut_in_every_language_as_one_says_it(language: str) -> None:
    rules = too_big_rules(language)
    for step, *halves in ABROAD[language]["halves"]:
        assert split_in_two(step, rules) == tuple(halves)
        assert TooBig.TWO_THINGS in too_big(step, rules)


def test_what_is_written_onto_a_verb_is_found_only_where_a_language_does_so() -> None:
    arabic = too_big_rules("ar")
    step = "أكتب رسالة وأرسلها."
    assert too_big(step, arabic) == (TooBig.TWO_THINGS,)
    assert too_big(step, replace(arabic, prefixes=())) == ()
    assert too_big(step, replace(arabic, suffixes=())) == ()


def test_a_dutch_step_in_a_talk_in_another_language_is_judged_as_dutch() -> None:
    step = "Ik bel de bank en vraag een afschrift."
    for language in (*ABROAD, "en"):
        rules = too_big_rules(language)
        assert too_big(step, rules) == (TooBig.TWO_THINGS,)
        assert split_in_two(step, rules) == ("Ik bel de bank.", "Ik vraag een afschrift.")
        assert TooBig.TWO_THINGS not in too_big(step, replace(rules, beside=None))


def test_letters_that_are_typed_for_each_other_are_alike() -> None:
    pairs = [("İŞ", "is"), ("ARIYORUM", "ariyorum"), ("Złożę", "zloze"), ("أَتَّصِلُ", "اتصل")]
    assert [folded(typed) for typed, _ in pairs] == [plain for _, plain in pairs]
    assert folded("п’ю") == folded("п'ю") == "пю"
    assert folded("arıyorum") != folded("soruyorum")
