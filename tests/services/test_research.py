"""What a researcher is told, on both engines: months and bands, and nobody's number."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.outcomes import DEFINITIONS, AsOf
from bridge_app.domain.people import Client, ConversationKind, EndReason, Keep, NewClient
from bridge_app.domain.research import EVERYTHING, LEAST, TAKEN_BACK, Narrowing, Row, What
from bridge_app.domain.rewards import LedgerKind
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.domain.totals import Filters, Group
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import PerMentorOff, TooFewPeople
from bridge_app.services.clock import business_day
from bridge_app.storage import staff, tables, units
from tests.services.booked import Booked, book
from tests.services.lives import Life, levels, live, steps
from tests.services.world import World


def read(
    world: World, actor: Actor, days_ago: int = 0, narrowing: Narrowing = EVERYTHING
) -> list[Row]:
    day = business_day(world.clock()) - timedelta(days=days_ago)
    with world.services.research.rows(actor, day, narrowing) as rows:
        return list(rows)


def only(group: Group, key: object) -> Narrowing:
    return Narrowing(only=((group, str(key)),))


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


@pytest.mark.parametrize("younger_stays", [False, True])
def test_months_are_cut_at_an_earlier_day_whichever_number_stays(
    world: World, mentor: Actor, coordinator: Actor, younger_stays: bool
) -> None:
    """Five had help then, and each has two numbers; the controls are today, and before they had."""
    olds = [world.client(mentor) for _ in range(LEAST)]
    for old in olds:
        world.scored(mentor, old, *[1] * 8)
    world.long_after(days=400)
    for old in olds:
        young = world.client(mentor)
        world.scored(mentor, young, *[2] * 8)
        kept, gone = (young, old) if younger_stays else (old, young)
        world.services.doubles.merge(mentor, kept.id, gone.id)

    def scores(days_ago: int) -> set[tuple[int, int, int | None]]:
        rows = read(world, coordinator, days_ago)
        assert len(of(rows, What.PERSON)) == LEAST
        return {(row.moment, row.month, row.level) for row in of(rows, What.SCORE)}

    assert scores(100) == {(1, 0, 1)}
    assert scores(0) == {(1, 0, 1), (2, 13, 2)}
    with pytest.raises(TooFewPeople):
        scores(401)


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


# --- of whom and of what only ------------------------------------------------------------------


def _everybody(world: World) -> list[int]:
    """The ids of all clients, as `book` numbers them."""
    with world.database.reading() as connection:
        return [each.int for each in connection.execute(sa.select(tables.client.c.id)).scalars()]


def _paid(world: World, mentor: Actor) -> list[Narrowing]:
    """Rewards of twice five people that differ in all they can differ in; what can be asked."""
    live(world, mentor, [Life({})] * 10)
    people, place, budget, may = _everybody(world), uuid4(), uuid4(), date(2026, 5, 1)
    here = Booked(may, 21_00, 0, LedgerKind.HAND_OVER, "money", "call", place)
    there = Booked(date(2026, 5, 9), 22_00, mentor=mentor.person, budget=budget)
    award = replace(here, cents=23_00, client=people[0], kind=LedgerKind.AWARD)
    rows = [replace(here, client=each) for each in people[:5]]
    rows += [replace(there, client=each) for each in people[5:]]
    back = replace(rows[-1], day=date(2026, 5, 20), cents=-22_00, kind=LedgerKind.REVERSE)
    book(world.database, [*rows, back, award, replace(award, cents=-23_00, kind=back.kind)])
    values = {
        Group.PILLAR: "money",
        Group.KIND: "call",
        Group.LOCATION: place,
        Group.MENTOR: mentor.person,
        Group.BUDGET: budget,
        Group.TEAM: "",
    }
    narrowed = [only(group, key) for group, key in values.items()]
    both = Narrowing(may, ((Group.LOCATION, str(place)), (Group.PILLAR, "money")))
    return [EVERYTHING, Narrowing(date(2026, 5, 2)), only(Group.BUDGET, ""), both, *narrowed]


def test_rewards_are_those_of_totals_with_the_same_filters(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Count, cents, people and what came back; an award that was turned back never left."""
    asked, reports = _paid(world, mentor), world.services.reports
    reports.record_council(coordinator, date(2026, 5, 1))
    told = set()
    for narrowing in asked:
        days = narrowing.first_day or date(2026, 1, 1), business_day(world.clock())
        made = reports.totals(coordinator, Filters(*days, Period.NONE, only=narrowing.only)).total
        rows = of(read(world, coordinator, narrowing=narrowing), What.REWARD)
        left, back = ([r for r in rows if r.codes[2] == kind] for kind in ("hand_over", "reverse"))
        found = (
            sum(r.times for r in left),
            sum(r.cents for r in left),
            len({r.person for r in left}),
        )
        assert found == (made.line.count, made.line.cents, made.line.people)
        assert -sum(r.cents for r in back) == made.reversed.cents
        told.add((*found, made.reversed.cents))
    assert len(told) == 3, "control: they do not all ask the same"
    every = of(read(world, coordinator), What.REWARD)
    assert [r.cents for r in every if r.codes[2] == TAKEN_BACK] == [-23_00]


def test_whoever_counts_is_whoever_counts_in_outcomes(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """By each way of counting; also a bridge at which all was skipped."""
    skipped: dict[str, int | None] = dict.fromkeys(levels(0))
    lives = [steps(d400=4, d5=6), steps(d364=4, d0=6), steps(d800=4, d40=6, d5=8), steps(d30=2)]
    lives += [steps(EndReason.MOVED, d400=4, d5=4), steps(EndReason.MOVED, d9=4, d5=6), Life({})]
    lives += [Life({400: skipped, 5: levels(4)}), *[steps(d1900=2, d60=4)] * 2]
    live(world, mentor, lives * LEAST)
    day, found = business_day(world.clock()), {}
    for name in DEFINITIONS:
        made = world.services.outcomes.found(coordinator, AsOf(day, name))
        try:
            rows = read(world, coordinator, narrowing=Narrowing(definition=name))
        except TooFewPeople:
            rows = []
        found[name] = len(of(rows, What.PERSON))
        counted = sum(part.people for part in made.parts)
        assert counted == 0 or counted >= LEAST, "of fewer nothing is told"
        assert found[name] == counted, name
        assert {row.person for row in rows} == set(range(1, found[name] + 1))
    assert len(set(found.values())) >= 4, "control: they count others"


def test_from_a_day_on_the_second_bridge_stays_the_second(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Whoever had no help any more in those days is not in it; control: from before they had."""
    live(world, mentor, [steps(d400=8, d5=12)] * 5 + [steps(EndReason.MOVED, d300=8)])
    today = business_day(world.clock())
    lately = read(world, coordinator, narrowing=Narrowing(today - timedelta(days=9)))
    assert {(row.moment, row.month) for row in of(lately, What.SCORE)} == {(2, 12)}
    assert len(of(lately, What.PERSON)) == 6
    world.long_after(days=30)
    after = read(world, coordinator, narrowing=Narrowing(today + timedelta(days=9)))
    assert [(row.what, row.codes[1]) for row in after] == [(What.PERSON, "no")] * 5


def test_a_pillar_and_a_kind_narrow_what_is_told_and_a_place_of_whom(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """Five are helped in the north and by its team, two elsewhere: of those nothing is told."""
    desk, place, team = world.hire(Role.MENTOR), Unit(uuid4(), "Noord"), Unit(uuid4(), "Zuid")
    day = business_day(world.clock())
    with world.database.writing() as connection:
        units.add(connection, UnitKind.LOCATION, place)
        units.add(connection, UnitKind.TEAM, team)
        staff.give_roles(connection, desk.person, [Role.FRONT_DESK], day, place.id)
        units.join_team(connection, desk.person, team.id, day)
    for each in [world.client(desk) for _ in range(5)]:
        world.scored(desk, each, *[2] * 8)
        world.confirmed(desk, each)
    world.confirmed(mentor, karin)
    world.services.reports.record_council(coordinator, day)

    def found(group: Group, key: object) -> tuple[int, int, int] | None:
        try:
            rows = read(world, coordinator, narrowing=only(group, key))
        except TooFewPeople:
            return None
        return len(of(rows, What.PERSON)), len(of(rows, What.SCORE)), len(of(rows, What.STEP))

    every = read(world, coordinator)
    assert [len(of(every, what)) for what in (What.PERSON, What.SCORE, What.STEP)] == [6, 40, 12]
    assert [found(Group.PILLAR, key) for key in ("money", "work", "")] == [
        (6, 10, 12),
        (6, 5, 0),
        (6, 0, 0),
    ]
    assert [found(Group.KIND, key) for key in ("", "call")] == [(6, 40, 12), (6, 40, 0)]
    for group, key in (
        (Group.LOCATION, place.id),
        (Group.TEAM, team.id),
        (Group.MENTOR, desk.person),
    ):
        assert found(group, key) == (5, 40, 10)
        assert found(group, "") is None, "one person who could be known"
    assert found(Group.BUDGET, "") is None, "nobody had a reward"


def test_what_cannot_be_asked_is_refused_and_what_is_asked_stands_in_the_log(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    day = business_day(world.clock())
    for wrong, field in (
        (Narrowing(day + timedelta(days=1)), "date"),
        (Narrowing(definition="best"), "definition"),
        (only(Group.TEAM, "noord"), "group"),
    ):
        with pytest.raises(FieldProblem, match=field):
            read(world, coordinator, narrowing=wrong)
    with pytest.raises(PerMentorOff):
        read(world, coordinator, narrowing=only(Group.MENTOR, mentor.person))
    with pytest.raises(TooFewPeople):
        read(world, coordinator, narrowing=Narrowing(day, (), "exited"))
    assert read(world, coordinator, narrowing=only(Group.PILLAR, "money")) == [], (
        "nobody is left out"
    )
    assert world.audit()[-2].detail == f"{day} 1 {day} exited"
