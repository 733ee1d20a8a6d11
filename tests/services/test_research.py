"""What a researcher is told, on both engines: months and bands, and nobody's number."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client, ConversationKind, Keep, NewClient
from bridge_app.domain.research import Row, What
from bridge_app.errors import FieldProblem
from bridge_app.services.clock import business_day
from tests.services.lives import Life, levels, live, steps
from tests.services.world import World


def read(world: World, actor: Actor, days_ago: int = 0) -> list[Row]:
    day = business_day(world.clock()) - timedelta(days=days_ago)
    with world.services.research.rows(actor, day) as rows:
        return list(rows)


def of(rows: Iterable[Row], what: What) -> list[Row]:
    return [row for row in rows if row.what is what]


def test_scores_by_month_with_both_voices(world: World, mentor: Actor, coordinator: Actor) -> None:
    before = levels(8) | {"income": None}
    live(world, mentor, [Life({400: before, 5: levels(12)}, mentor=levels(4)), Life({})])
    rows = read(world, coordinator)
    assert sorted(row.codes[:2] for row in of(rows, What.PERSON)) == [("", "no"), ("", "no")]
    scores = of(rows, What.SCORE)
    assert {(row.moment, row.month) for row in scores} == {(1, 0), (2, 12)}
    assert {row.codes[3] for row in scores} == {"client", "mentor"}
    (skipped,) = (row for row in scores if row.level is None)
    assert skipped.codes[2:] == ("income", "client", "skipped")
    assert len({row.person for row in scores}) == 1


def test_the_last_that_was_said_of_an_area_counts(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, *[2] * 8)
    rows = read(world, coordinator)
    said = [row.codes[2:4] for row in of(rows, What.SCORE)]
    assert len(said) == len(set(said)) == 8


def test_steps_and_rewards_by_month(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, *[2] * 8)
    world.long_after(days=45)
    step = world.confirmed(mentor, karin)
    world.services.rewards.disclose(mentor, karin.id)
    world.services.rewards.give(mentor, world.gift(karin, step))
    rows = read(world, coordinator)
    happened = {row.codes[2]: row.month for row in of(rows, What.STEP)}
    assert happened == {"agreed": 1, "confirmed": 1}
    given = {row.codes[2]: (row.month, row.times) for row in of(rows, What.REWARD)}
    assert given["hand_over"] == (1, 1)
    assert all(row.cents > 0 for row in of(rows, What.REWARD))
    told = {row.person for row in rows}
    assert len(told) == 1
    before = read(world, coordinator, days_ago=1)
    assert {row.what for row in before} == {What.PERSON, What.SCORE}


def test_numbers_are_drawn_anew(world: World, mentor: Actor, coordinator: Actor) -> None:
    """The same people, under other numbers: nobody can lay two exports beside each other."""
    live(world, mentor, [steps(d400=0, d5=height) for height in range(24)])

    def numbered(rows: Iterable[Row]) -> dict[int, int]:
        return {row.person: row.level or 0 for row in of(rows, What.SCORE) if row.moment == 2}

    first, again = (read(world, coordinator) for _ in range(2))
    assert {row.person for row in first} == set(range(1, 25))
    assert [row.person for row in of(first, What.PERSON)] == list(range(1, 25))
    told = [[(r.codes, r.level) for r in rows if r.moment == 2] for rows in (first, again)]
    assert told[0] != told[1]
    assert sorted(told[0], key=str) == sorted(told[1], key=str)


def test_months_count_from_when_the_help_began_whichever_number_stays(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, *[1] * 8)
    world.long_after(days=400)
    again = world.client(mentor)
    world.scored(mentor, again, *[2] * 8)
    assert {row.month for row in of(read(world, coordinator), What.SCORE)} == {0}, "control: two"
    world.services.doubles.merge(mentor, again.id, karin.id)
    rows = read(world, coordinator)
    assert [row.codes[1] for row in of(rows, What.PERSON)] == ["no"]
    assert {(row.moment, row.month) for row in of(rows, What.SCORE)} == {(1, 0), (2, 13)}
    assert {row.month for row in of(read(world, coordinator, 100), What.SCORE)} == {0}


def test_a_bridge_on_paper_stands_in_the_month_it_was_held(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """It was before anything was typed: the help began there. The later one is the second."""
    world.scored(mentor, karin, *[2] * 8)
    bridges, day = world.services.bridges, business_day(world.clock()) - timedelta(days=100)
    kind = ConversationKind.INTAKE
    talk = bridges.start(mentor, karin.id, kind, Keep.ALL, "nl", held_on=day).id
    bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 1))
    bridges.finish(mentor, talk)
    rows = of(read(world, coordinator), What.SCORE)
    assert {(row.moment, row.month, row.level) for row in rows} == {(1, 0, 1), (2, 3, 2)}


def test_an_age_is_a_band(world: World, mentor: Actor, coordinator: Actor) -> None:
    for years in (17, 18, 26, 27, 44, 45, 66, 67):
        born = business_day(world.clock()).replace(year=2026 - years)
        world.services.people.create(mentor, NewClient("Karin", birth_date=born))
    bands = sorted(row.codes[0] for row in of(read(world, coordinator), What.PERSON))
    assert bands == sorted(["0-17", "18-26", "18-26", *["27-44"] * 2, *["45-66"] * 2, "67+"])


def test_a_day_to_come_is_refused_and_each_look_is_in_the_log(
    world: World, coordinator: Actor
) -> None:
    with pytest.raises(FieldProblem, match="as_of"):
        read(world, coordinator, days_ago=-1)
    assert read(world, coordinator) == []
    (line,) = world.audit()
    assert (line.action, line.detail) == ("research.export", f"{business_day(world.clock())} 1")
