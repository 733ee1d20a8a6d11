"""Practice people come back: growth, setbacks and second views are there to be looked at."""

from datetime import date

import pytest

from bridge_app.definitions import shipped
from bridge_app.practice.living import second_thoughts
from bridge_app.practice.stories import Story, Talk, stories

PEOPLE = 200
ENOUGH = 30


@pytest.fixture(scope="module")
def lives() -> list[list[Talk]]:
    """The finished talks of everybody in a practice store of the usual size."""
    told = stories(PEOPLE, 7, shipped()[0].definition, date(2026, 6, 3))
    return [finished(each) for each in told]


def finished(story: Story) -> list[Talk]:
    return [each for each in story.visits if isinstance(each, Talk) and each.finished]


def change(talks: list[Talk]) -> set[int]:
    """By how much areas moved between the first and the last talk."""
    first, last = talks[0].given, talks[-1].given
    return {
        (last[area].level or 0) - (said.level or 0)
        for area, said in first.items()
        if said.level and last[area].level
    }


def test_thirty_people_have_a_then_and_a_now(lives: list[list[Talk]]) -> None:
    again = [talks for talks in lives if len(talks) > 1]
    assert len(again) >= ENOUGH
    assert len([talks for talks in again if any(step > 0 for step in change(talks))]) >= ENOUGH
    assert len([talks for talks in again if any(step < 0 for step in change(talks))]) >= ENOUGH


def test_thirty_people_heard_another_view(lives: list[list[Talk]]) -> None:
    heard = [each for talks in lives for each in talks if each.mentor_levels]
    other = [
        each
        for each in heard
        if any(seen != each.given[area].level for area, seen in each.mentor_levels.items())
    ]
    assert len(other) >= ENOUGH


def test_some_chose_anew_and_what_they_said_first_is_kept(lives: list[list[Talk]]) -> None:
    anew = [each for talks in lives for each in talks if second_thoughts(each)]
    assert anew
    for talk in anew:
        for area, said in second_thoughts(talk).items():
            assert said.level == talk.mentor_levels[area]
            assert said.level != talk.given[area].level
