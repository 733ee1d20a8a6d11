"""How made-up plans went on: every state often enough to be looked at, and none too big."""

from collections.abc import Callable

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.hints import too_big
from bridge_app.practice.paths import FIRST_BITS, LATER
from bridge_app.practice.stories import Story, Talk, Told, Visit, stories
from bridge_app.words import too_big_rules
from tests.practice.test_diary import ENOUGH, TODAY


@pytest.fixture(scope="module")
def people() -> list[Story]:
    return list(stories(300, 1, shipped()[0].definition, TODAY))


def any_talk(holds: Callable[[Talk], bool]) -> Callable[[Story], bool]:
    return lambda story: any(isinstance(each, Talk) and holds(each) for each in story.visits)


def any_visit(holds: Callable[[Visit], bool]) -> Callable[[Story], bool]:
    return lambda story: any(isinstance(each, Visit) and holds(each) for each in story.visits)


def any_told(holds: Callable[[Told], bool]) -> Callable[[Story], bool]:
    return any_visit(lambda visit: any(map(holds, visit.told)))


def goals(story: Story) -> int:
    return len([each for each in story.visits if isinstance(each, Talk) and each.goal])


@pytest.mark.parametrize(
    "holds",
    [
        any_talk(lambda talk: bool(talk.course.later)),
        any_talk(lambda talk: bool(talk.course.motivation)),
        any_talk(lambda talk: bool(talk.course.how_known)),
        any_talk(lambda talk: talk.course.months is not None),
        any_told(lambda told: bool(told.aside.first_bit)),
        any_told(lambda told: told.outcome == "confirmed" and bool(told.aside.note)),
        any_told(lambda told: told.outcome == "not_yet" and bool(told.aside.note)),
        any_visit(lambda visit: bool(visit.praise) and visit.praised is None),
        any_visit(
            lambda visit: (
                bool(visit.praise)
                and visit.praised is not None
                and visit.told[visit.praised].outcome == "not_yet"
            )
        ),
        lambda story: goals(story) > 1,
    ],
    ids=[
        "later",
        "why",
        "how one knows",
        "until when",
        "made smaller",
        "what helped",
        "what made it hard",
        "praise",
        "praise for what did not work",
        "goal let go",
    ],
)
def test_every_state_has_enough_people(people: list[Story], holds: Callable[[Story], bool]) -> None:
    assert len(list(filter(holds, people))) >= ENOUGH


def test_what_they_say_fits_in_a_day() -> None:
    rules = too_big_rules("nl")
    assert [text for text in (*FIRST_BITS, *LATER) if too_big(text, rules)] == []
