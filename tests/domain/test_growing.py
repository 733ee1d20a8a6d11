"""Growth only adds: a star that was won stays, a lower level rests, nothing is ever less."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.bridge import Answer, Scoring
from bridge_app.domain.drawing import Around, drawn, facts_of
from bridge_app.domain.growing import (
    Begun,
    Change,
    begun,
    best_levels,
    finished_with,
    growth_of,
)
from tests.domain.bridges import AT, definition, scoring

AREAS = [area.id for area in definition().areas]
LOW = st.integers(1, 3)
SAID = st.one_of(LOW, st.sampled_from([Answer.SKIPPED, Answer.UNKNOWN, Answer.NOT_APPLICABLE]))
MOMENT = st.fixed_dictionaries(dict.fromkeys(AREAS, SAID))


def finished(moment: Scoring, months: int = 0) -> Scoring:
    return replace(moment, finished_at=AT + timedelta(days=30 * months))


def moments(*levels: dict[str, int | Answer]) -> tuple[Scoring, ...]:
    return tuple(finished(scoring(each), 6 * number) for number, each in enumerate(levels))


def test_first_and_latest_are_shown_and_the_middle_counts_for_what_was_won() -> None:
    told = moments({"housing": 1}, {"housing": 4}, {"housing": 2})
    growth = growth_of(told, definition())
    assert growth is not None
    assert (growth.then, growth.now) == (told[0], told[2])
    assert growth.best == {"housing": 4}
    assert begun(told, definition()) is Begun.SHOWN


def test_nothing_to_compare_is_said_as_such() -> None:
    assert begun((), definition()) is Begun.NOT_YET
    assert begun(moments({"housing": 1}), definition()) is Begun.NOT_YET
    assert growth_of(moments({"housing": 1}), definition()) is None


def test_only_moments_with_the_same_definition_stand_on_one_drawing() -> None:
    older = finished(scoring({"housing": 1}, version="0"))
    told = (older, *moments({"housing": 2}))
    assert begun(told, definition()) is Begun.OTHER
    assert growth_of(told, definition()) is None
    assert finished_with(told, definition()) == told[1:]


def test_a_moment_that_was_not_finished_is_not_drawn() -> None:
    told = (*moments({"housing": 1}), scoring({"housing": 3}))
    assert growth_of(told, definition()) is None
    assert begun(told, definition()) is Begun.NOT_YET


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (1, 2, Change.NEW),
        (2, 2, Change.SAME),
        (3, 2, Change.RESTING),
        (Answer.SKIPPED, 2, Change.OPEN),
        (2, Answer.UNKNOWN, Change.OPEN),
    ],
)
def test_what_became_of_an_area(then: int | Answer, now: int | Answer, change: Change) -> None:
    growth = growth_of(moments({"housing": then}, {"housing": now}), definition())
    assert growth is not None
    housing, *others = growth.areas(definition())
    assert housing.change is change
    assert {each.change for each in others} == {Change.OPEN}
    assert growth.changes(definition()) == {change, Change.OPEN}


@given(st.lists(MOMENT, min_size=2, max_size=5))
def test_no_star_ever_goes_away(told: list[dict[str, int | Answer]]) -> None:
    """Whatever is answered at a later moment: every star of the drawing before is still there."""
    every = moments(*told)
    before: dict[str, set[int]] = {area: set() for area in AREAS}
    for number in range(1, len(every) + 1):
        known = every[:number]
        facts = facts_of(definition(), known[-1], known[0], Around(), best_levels(known))
        for column in drawn(definition(), facts).columns:
            assert before[column.area] <= set(column.stars)
            assert not set(column.resting) & set(range(1, (column.built or 0) + 1))
            before[column.area] = set(column.stars)


def test_without_the_best_a_star_would_go_away() -> None:
    """The control: drawn from the first and the latest moment alone, a won block is lost."""
    then, best, now = moments({"housing": 1}, {"housing": 4}, {"housing": 2})
    lost = drawn(definition(), facts_of(definition(), now, then, Around())).columns[0]
    kept = facts_of(definition(), now, then, Around(), best_levels((then, best, now)))
    assert lost.stars == (2,)
    assert drawn(definition(), kept).columns[0].stars == (2, 3, 4)
    assert drawn(definition(), kept).columns[0].resting == (3, 4)
