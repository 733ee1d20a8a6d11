"""Of how many people a researcher is told at least, on both engines, in each file by itself."""

from datetime import timedelta

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.research import EVERYTHING, LEAST, Narrowing, Row, What
from bridge_app.reward_errors import TooFewPeople
from bridge_app.services.clock import business_day
from tests.services.lives import Life, levels, live, steps
from tests.services.world import World


def read(
    world: World, actor: Actor, days_ago: int = 0, narrowing: Narrowing = EVERYTHING
) -> list[Row]:
    day = business_day(world.clock()) - timedelta(days=days_ago)
    with world.services.research.rows(actor, day, narrowing) as rows:
        return list(rows)


def _found(rows: list[Row]) -> list[int]:
    """Of how many people each kind tells."""
    return [
        len({row.person for row in rows if row.what is what}) for what in (What.PERSON, What.SCORE)
    ]


def test_a_day_that_is_over_tells_of_five_people_or_of_nobody(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Eight who came a day after each other; controls: the fifth day, and all there is today."""
    for _ in range(8):
        world.scored(mentor, world.client(mentor), *[2] * 8)
        world.long_after(days=1)
    for days_ago in range(9, LEAST - 1, -1):
        with pytest.raises(TooFewPeople):
            read(world, coordinator, days_ago)
    told = [_found(read(world, coordinator, days_ago)) for days_ago in range(4, -1, -1)]
    assert told == [[people, people] for people in (5, 6, 7, 8, 8)]


def test_a_day_on_which_all_there_is_was_there_leaves_nobody_out(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Fewer than five in all are told of today; so they are of a day after which nothing came."""
    live(world, mentor, [steps(d40=6)] * (LEAST - 1))
    assert _found(read(world, coordinator)) == _found(read(world, coordinator, 20)) == [4, 4]
    with pytest.raises(TooFewPeople):
        read(world, coordinator, 50)


def test_each_file_of_a_part_is_of_five_people_or_empty(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Eight have help, and their bridges are a day apart: of four bridges nothing is told."""
    live(world, mentor, [Life({90: levels(2), day: levels(4)}) for day in range(8)])
    today, told = business_day(world.clock()), []
    for back in range(8):
        rows = read(world, coordinator, narrowing=Narrowing(today - timedelta(days=back)))
        told.append(_found(rows))
    assert told == [[8, number if number >= LEAST else 0] for number in range(1, 9)]


def test_a_day_that_is_over_leaves_a_file_of_few_people_empty(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """All had help by then and only some a bridge; control: today all of it is told."""
    people = [world.client(mentor) for _ in range(8)]
    for each in people[:4]:
        world.scored(mentor, each, *[2] * 8)
    world.long_after(days=40)
    for each in people[4:]:
        world.scored(mentor, each, *[3] * 8)
    assert _found(read(world, coordinator, 20)) == [8, 0]
    assert _found(read(world, coordinator)) == [8, 8]
