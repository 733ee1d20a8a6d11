"""A step that is too big for a day gets a tip; a small one is left alone."""

import tomllib
from pathlib import Path

import pytest

from bridge_app.domain.hints import TooBig, split_in_two, too_big
from bridge_app.words import too_big_rules

RULES = too_big_rules("nl")
FIXTURE = tomllib.loads(Path(__file__).with_name("small_steps_nl.toml").read_text(encoding="utf-8"))
JUDGED = [(step, None) for step in FIXTURE["small"]] + [
    (step, TooBig(reason)) for reason, steps in FIXTURE["big"].items() for step in steps
]


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


def test_a_step_without_a_day_gets_a_tip_only_when_there_is_a_step() -> None:
    assert too_big("Ik bel de bank.", RULES, has_day=False) == (TooBig.NO_DAY,)
    assert too_big("", RULES, has_day=False) == ()


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
