"""What stays open in made-up lives: enough of it to fill the lists that somebody practises with."""

from datetime import date, timedelta

import pytest

from bridge_app.definitions import shipped
from bridge_app.practice.loose_ends import LONG_AGO, whole_lives
from bridge_app.practice.stories import Story, Talk

TODAY = date(2026, 6, 3)
ENOUGH = 30


@pytest.fixture(scope="module")
def people() -> list[Story]:
    return list(whole_lives(300, 1, shipped()[0].definition, TODAY))


def talks(story: Story) -> list[Talk]:
    return [each for each in story.visits if isinstance(each, Talk)]


def test_enough_people_stopped_in_their_first_talk_long_ago(people: list[Story]) -> None:
    stopped = [
        story
        for story in people
        if [each.finished for each in talks(story)] == [False]
        and talks(story)[0].at.date() < TODAY - LONG_AGO
        and all(each.draft.day < TODAY - timedelta(days=42) for each in story.agreed)
    ]
    assert len(stopped) >= ENOUGH
    assert all(not talks(story)[0].steps for story in stopped)


def test_for_enough_people_a_paper_lies_at_the_desk(people: list[Story]) -> None:
    waiting = [story for story in people if any(each.paper for each in talks(story))]
    assert len(waiting) >= ENOUGH
    assert all(not each.paper for story in waiting for each in talks(story)[:-1])


def test_more_people_are_the_same_people_and_others(people: list[Story]) -> None:
    assert list(whole_lives(20, 1, shipped()[0].definition, TODAY)) == people[:20]
