"""Ideas for steps: every line fits in a day and reads easily; a broken file is refused."""

from pathlib import Path

import pytest

from bridge_app import resources
from bridge_app.definitions import shipped
from bridge_app.domain.hints import TooBig, too_big
from bridge_app.domain.ideas import IdeaKind, StepIdea
from bridge_app.errors import BrokenDefinition, CannotRead
from bridge_app.problem_words import sentence
from bridge_app.step_library import load, step_library
from bridge_app.words import languages, reward_words_in, too_big_rules
from tests.words.readability import faults

LANGUAGES = languages()
ENOUGH = 6
"""Ideas that each area has at the least."""


def ideas(language: str) -> list[StepIdea]:
    return [idea for found in step_library(language).values() for idea in found]


# --- what is shipped -------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_area_of_every_bridge_has_ideas_enough(language: str) -> None:
    areas = {area.id for loaded in shipped() for area in loaded.definition.areas}
    library = step_library(language)
    assert set(library) == areas
    assert {area: len(found) for area, found in library.items() if len(found) < ENOUGH} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_idea_is_too_big_by_our_own_tips(language: str) -> None:
    rules = too_big_rules(language)
    told = {idea.text: too_big(idea.text, rules) for idea in ideas(language)}
    assert {text: found for text, found in told.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_idea_reads_easily_and_speaks_of_no_reward(language: str) -> None:
    told = {
        idea.text: [*faults(idea.text, language), *reward_words_in(idea.text, language)]
        for idea in ideas(language)
    }
    assert {text: found for text, found in told.items() if found} == {}


@pytest.mark.parametrize(("language", "subject"), [("nl", "Ik "), ("en", "I ")])
def test_every_idea_is_the_clients_own_sentence(language: str, subject: str) -> None:
    assert [i.text for i in ideas(language) if not i.text.startswith(subject)] == []
    assert [i.text for i in ideas(language) if not i.text.endswith(".")] == []


def test_a_line_that_would_not_do_is_found() -> None:
    assert TooBig.SWEEPING in too_big("Ik breng mijn administratie op orde.", too_big_rules("nl"))
    assert faults("Ik moet mijn schuldhulpverlener bellen.", "nl")


def test_a_language_the_library_does_not_speak_borrows_dutch() -> None:
    assert step_library("ti") == step_library("nl")
    assert step_library("en") != step_library("nl")


# --- what is broken --------------------------------------------------------------------------

GOOD = """
language = "nl"
revision = 1
[area.housing]
call = ["Ik bel."]
do = ["Ik loop.", "Ik zit."]
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "nl.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_ideas_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    assert load(written(tmp_path, GOOD)) == {
        "housing": (
            StepIdea("Ik bel.", IdeaKind.CALL),
            StepIdea("Ik loop.", IdeaKind.DO),
            StepIdea("Ik zit.", IdeaKind.DO),
        )
    }


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("revision = 1", "", "revision", "missing"),
        ("revision = 1", "revision = 'een'", "revision", "wrong_kind"),
        ('language = "nl"', 'language = "en"', "language", "other_language"),
        ("revision = 1", "revision = 1\nauthor = 'x'", "author", "unknown_key"),
        ("call =", "sing =", "area.housing.sing", "unknown_key"),
        ("area.housing", 'area."2 huis"', "area.2 huis", "bad_id"),
        ('"Ik zit."', '" "', "area.housing.do[2]", "empty_text"),
        ('"Ik zit."', '"\u200b\u2060"', "area.housing.do[2]", "empty_text"),
        ('"Ik zit."', "7", "area.housing.do[2]", "wrong_kind"),
        ('["Ik bel."]', '"Ik bel."', "area.housing.call", "wrong_kind"),
        ('"Ik zit."', '"Ik bel."', "area.housing.do[2]", "double_idea"),
        ("Ik zit.", "Ik zit. " * 26, "area.housing.do[2]", "long_idea"),
        ('"Ik zit."]', '"Ik zit."', "end", "not_toml"),
    ],
)
def test_a_broken_file_is_refused_with_place_and_reason(
    tmp_path: Path, old: str, new: str, place: str, reason: str
) -> None:
    assert old in GOOD
    with pytest.raises(BrokenDefinition) as refused:
        load(written(tmp_path, GOOD.replace(old, new)))
    problem = refused.value
    assert (problem.file, problem.place, problem.reason) == ("nl.toml", place, reason)
    assert "nl.toml" in sentence(problem, "nl")
    assert place in sentence(problem, "en")


def test_a_file_that_is_not_there_or_not_given_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenDefinition) as refused:
        load(tmp_path / "nl.toml")
    assert refused.value.reason == "no_file"
    with pytest.raises(CannotRead):
        load(resources.path("steps"))
