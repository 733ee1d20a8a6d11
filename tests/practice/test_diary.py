"""What made-up people agreed: every outcome often enough, and a day that one can believe."""

from collections import Counter
from datetime import date

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.appointments import Outcome, tires
from bridge_app.practice.diary import Noted
from bridge_app.practice.stories import Story, stories

TODAY = date(2026, 6, 3)
ENOUGH = 30
"""So many people must be in every state (of 300)."""


@pytest.fixture(scope="module")
def people() -> list[Story]:
    return list(stories(300, 1, shipped()[0].definition, TODAY))


@pytest.fixture(scope="module")
def noted(people: list[Story]) -> list[Noted]:
    return [each for story in people for each in story.agreed]


def test_every_outcome_has_enough_people(people: list[Story]) -> None:
    counts = Counter(
        outcome for story in people for outcome in {each.outcome for each in story.agreed}
    )
    assert set(counts) == set(Outcome) - {Outcome.ENDED}, "that comes of ending the help"
    assert min(counts.values()) >= ENOUGH, counts


def test_today_is_a_day_one_can_believe(people: list[Story], noted: list[Noted]) -> None:
    today = [each for each in noted if each.draft.day == TODAY]
    assert ENOUGH <= len(today) <= 60
    small = [each for story in people[:40] for each in story.agreed]
    assert 1 <= len([each for each in small if each.draft.day == TODAY]) <= 10


def test_nothing_is_agreed_for_a_day_before_it_was_agreed(noted: list[Noted]) -> None:
    assert all(each.at.date() <= each.draft.day for each in noted)
    over = [each for each in noted if each.draft.day < TODAY]
    assert all(each.outcome is not Outcome.PLANNED for each in over)
    moved = [each for each in noted if each.moved_to]
    assert {each.outcome for each in moved} == {Outcome.MOVED}
    assert all(each.moved_to.day > each.draft.day for each in moved if each.moved_to)


def test_ways_to_be_reached_and_looks_again_are_told_by_enough_people(
    people: list[Story],
) -> None:
    said = Counter(story.safe_contact.may_message for story in people)
    assert min(said[each] for each in (None, False, True)) >= ENOUGH
    reads = [story for story in people if story.safe_contact.who_reads]
    assert len(reads) >= ENOUGH
    promised = [s for s in people if any(getattr(each, "months", None) for each in s.visits)]
    assert len(promised) >= ENOUGH


def test_some_long_talks_are_in_the_afternoon(noted: list[Noted]) -> None:
    assert len([each for each in noted if tires(each.draft)]) >= ENOUGH


def test_a_larger_number_of_people_keeps_what_the_first_agreed(people: list[Story]) -> None:
    few = list(stories(12, 1, shipped()[0].definition, TODAY))
    assert [story.agreed for story in few] == [story.agreed for story in people[:12]]
