"""What the help brought, out of stores that hold the lives behind published figures."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.bridge import Answer, Voice
from bridge_app.domain.desk import Given
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.measures import Heights, Kappa
from bridge_app.domain.outcomes import AsOf, Flow, Part, Shift
from bridge_app.domain.outcomes_around import Days, Goals, Share
from bridge_app.domain.outcomes_found import Came, Outcomes
from bridge_app.domain.people import Client, ConversationKind, EndReason, Keep
from bridge_app.domain.plan import PlanOrigin, StepDraft, TeachBack
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.errors import FieldProblem
from bridge_app.services.clock import begins, business_day
from bridge_app.storage import staff, tables, units
from bridge_app.storage.outcomes import DAY_AT_THE_DESK
from tests.memory import empty_store
from tests.services.lives import Life, levels, live, steps
from tests.services.world import World

GONE = EndReason.ON_THEIR_OWN


def found(world: World, coordinator: Actor, name: str, days_ago: int = 0) -> Outcomes:
    day = business_day(world.clock()) - timedelta(days=days_ago)
    return world.services.outcomes.found(coordinator, AsOf(day, name))


def part(world: World, coordinator: Actor, name: str) -> Part:
    (made,) = found(world, coordinator, name).parts
    return made


def whole(world: World, coordinator: Actor, name: str) -> Shift:
    return part(world, coordinator, name).whole[Voice.CLIENT]


# --- published figures (DOMAIN 9) --------------------------------------------------------------


def test_empath_two_cohorts_that_are_never_mixed(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """74 % of who is active rose; who exited rose 10 points in the mean. Together: neither."""
    rose, same, fell = steps(d400=10, d5=14), steps(d400=10, d5=10), steps(d400=10, d5=8)
    active = [rose] * 37 + [same] * 8 + [fell] * 5
    exited = [steps(GONE, d400=10, d5=18), steps(GONE, d400=10, d5=10)] * 10
    unripe = [steps(d300=10, d5=22)] * 6
    live(world, mentor, [*active, *exited, *unripe, steps(d400=10), Life({})])
    of_active = whole(world, coordinator, "active-year")
    assert of_active == Shift(50, 37, 8, 5, Decimal("6.9"))
    of_exited = whole(world, coordinator, "exited-year")
    assert of_exited == Shift(20, 10, 10, 0, Decimal("10.0"))
    made = found(world, coordinator, "everybody")
    assert made.flow == Flow(78, 77, 76, 76, 70, 20)
    mixed = made.parts[0].whole[Voice.CLIENT]
    assert (mixed.n, mixed.risen, mixed.mean) == (76, 53, Decimal("9.5"))


def test_north_carolina_since_enrolment(world: World, mentor: Actor, coordinator: Actor) -> None:
    """+5.3 after year 1, +18.8 after year 5; since the last moment it would be +13.5."""
    lives = [steps(d1900=4, d1500=6, d30=11)] * 21
    lives += [steps(d1900=4, d1500=7, d30=11)] * 3 + [steps(d1900=4, d1500=6, d30=24)]
    live(world, mentor, lives)
    first, fifth = (whole(world, coordinator, f"year-{year}").mean for year in (1, 5))
    assert (first, fifth) == (Decimal("5.3"), Decimal("18.8"))
    assert whole(world, coordinator, "active-year").mean == fifth
    assert found(world, coordinator, "year-2").parts == ()


def test_empath_from_18_120_to_48_576_is_168_1_percent_more(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """755 : 2024 is the same; of the same people at both moments, so no others change it."""
    lives = [steps(d400=15, d5=40)] * 50 + [steps(d400=5, d5=24)]
    live(world, mentor, [*lives, steps(d400=40), steps(d5=40), steps(GONE, d400=40, d5=40)])
    made = part(world, coordinator, "active-year")
    stood = Heights(51, Decimal("37.0"), Decimal("99.2"), Decimal("168.1"))
    assert made.heights == {Voice.CLIENT: stood, Voice.MENTOR: Heights()}
    assert made.whole[Voice.CLIENT].n == stood.n
    other = part(world, coordinator, "everybody").heights[Voice.CLIENT]
    assert (other.n, other.percent) == (52, Decimal("159.6")), "control: other people"


# --- missing, and the two voices ---------------------------------------------------------------


def test_what_was_skipped_is_not_counted_as_nothing(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """The one who skipped work would have fallen 20 points, and rose on money all the same."""
    before = levels(8) | {"income": 5}
    skipped = Life({400: before, 5: levels(12) | {"income": None}})
    live(world, mentor, [skipped, steps(d400=8, d5=12)])
    made = part(world, coordinator, "active-year")
    assert made.people == 2
    assert made.whole[Voice.CLIENT] == Shift(1, 1, 0, 0, Decimal("10.0"))
    assert made.pillars["work"][Voice.CLIENT] == Shift(1, 0, 1, 0, Decimal("0.0"))
    assert made.pillars["health"][Voice.CLIENT].n == 2


def test_the_mentors_voice_stands_beside(world: World, mentor: Actor, coordinator: Actor) -> None:
    """The mentor saw the same height at both moments; the kappa is of the last."""
    live(world, mentor, [Life({400: levels(0), 5: levels(12)}, mentor=levels(12))])
    made = part(world, coordinator, "active-year")
    assert made.whole == {
        Voice.CLIENT: Shift(1, 1, 0, 0, Decimal("30.0")),
        Voice.MENTOR: Shift(1, 0, 1, 0, Decimal("0.0")),
    }
    assert made.agreement == Kappa(Decimal("1.00"), 8)


def test_a_bridge_without_a_level_is_no_moment(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    """Everything skipped, nothing said, or only the mentor's word: nobody scored anything."""
    skipped, unsaid = dict.fromkeys(levels(0)), Life({5: {}})
    live(world, mentor, [Life({5: skipped}), unsaid, Life({5: {}}, mentor=levels(4))])
    assert found(world, coordinator, "everybody").flow == Flow(3)


# --- as of a day, merged and erased ------------------------------------------------------------


def test_as_it_stood_on_a_day(world: World, mentor: Actor, coordinator: Actor) -> None:
    live(world, mentor, [steps(GONE, d400=8, d5=12), steps(d30=8)])
    assert found(world, coordinator, "exited").flow == Flow(2, 2, 1, 1, 1, 1)
    assert found(world, coordinator, "exited", days_ago=6).flow == Flow(2, 2)
    assert found(world, coordinator, "exited", days_ago=1).flow == Flow(2, 2, 1, 1, 1)
    assert found(world, coordinator, "exited", days_ago=300).flow == Flow(1, 1)
    assert found(world, coordinator, "exited", days_ago=401).flow == Flow()


def test_two_numbers_of_one_person_are_one(world: World, mentor: Actor, coordinator: Actor) -> None:
    karin = world.client(mentor)
    world.scored(mentor, karin, *[1] * 8)
    world.long_after(days=400)
    again = world.client(mentor)
    world.scored(mentor, again, *[2] * 8)
    assert found(world, coordinator, "active-year").flow == Flow(2, 2)
    world.services.doubles.merge(mentor, karin.id, again.id)
    made = found(world, coordinator, "active-year")
    assert made.flow == Flow(1, 1, 1, 1, 1)
    assert made.parts[0].whole[Voice.CLIENT] == Shift(1, 1, 0, 0, Decimal("25.0"))
    assert made.around.reach.active == 1


def test_a_past_day_is_told_as_it_was_whichever_number_stays(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """The number that stays began later: on the day before it there was somebody all the same."""
    world.scored(mentor, karin, *[1] * 8)
    world.long_after(days=400)
    again = world.client(mentor)
    world.scored(mentor, again, *[2] * 8)
    before = found(world, coordinator, "everybody", days_ago=100)
    world.services.doubles.merge(mentor, again.id, karin.id)
    assert before.flow == Flow(1, 1)
    assert found(world, coordinator, "everybody", days_ago=100) == before
    assert found(world, coordinator, "everybody", days_ago=401).flow == Flow(), "control: nobody"
    made = found(world, coordinator, "everybody")
    assert made.flow == Flow(1, 1, 1, 1, 1)
    reach = made.around.reach
    assert (reach.active, dict(reach.new), reach.ended) == (1, {("2026-06", ""): 1}, {})


def test_of_two_numbers_the_one_that_stays_tells_whether_the_help_ended(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """The first had ended before the second began, and then the second ended too."""
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    world.long_after(days=20)
    again = world.client(mentor)
    world.services.doubles.merge(replace(mentor, reason="een deelnemer"), again.id, karin.id)
    assert found(world, coordinator, "everybody").around.reach.active == 1
    then = found(world, coordinator, "everybody", days_ago=10).around.reach
    assert (then.active, then.ended) == (0, {EndReason.MOVED: 1})
    world.services.cases.end(mentor, again.id, GONE)
    now = found(world, coordinator, "everybody").around.reach
    assert (now.active, now.ended, now.ended_early) == (0, {GONE: 1}, 0)


def _on_paper(world: World, mentor: Actor, client: Client, held_on: date, level: int) -> None:
    """A bridge that was filled in on paper on that day, and is typed today."""
    bridges, kind = world.services.bridges, ConversationKind.INTAKE
    talk = bridges.start(mentor, client.id, kind, Keep.ALL, "nl", held_on=held_on).id
    for area in world.areas:
        bridges.answer(mentor, talk, area, Given(Answer.ANSWERED, level))
    bridges.finish(mentor, talk)
    bridges.end(mentor, talk)


@pytest.mark.parametrize(("days", "n"), [(400, 1), (364, 0)])
def test_a_bridge_on_paper_counts_on_its_true_day_whenever_it_was_typed(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, days: int, n: int
) -> None:
    """By the day of typing the first would be the last, and somebody who rose would have fallen."""
    world.scored(mentor, karin, *[2] * 8)
    day = business_day(world.clock())
    world.long_after(days=7)
    _on_paper(world, mentor, karin, day - timedelta(days=days), 1)
    made = found(world, coordinator, "active-year")
    assert (made.flow.two_moments, made.flow.year_apart) == (1, n)
    assert whole(world, coordinator, "everybody") == Shift(1, 1, 0, 0, Decimal("25.0"))
    then = found(world, coordinator, "everybody", days_ago=1).flow
    assert then == Flow(1, 1), "control: nobody had typed it yet"


def test_the_figures_around(world: World, mentor: Actor, coordinator: Actor, karin: Client) -> None:
    """One reached goal, one stopped; told of rewards after the plan; talked before noon."""
    plans, services = world.services.plans, world.services
    world.scored(mentor, karin, *[2] * 8)
    world.long_after(days=3)
    step = world.confirmed(mentor, karin)
    services.rewards.disclose(mentor, karin.id)
    plan = plans.set_goal(mentor, karin.id, "debts", "Ik open mijn post")
    goal = plan.active_goals[-1]
    day = business_day(world.clock()) + timedelta(days=1)
    plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik pak een mes", day=day))
    plans.drop_goal(mentor, karin.id, goal.id, goal.version, "ander doel")
    made = found(world, coordinator, "everybody").around
    assert step.confirmed
    assert (made.goals.set, made.goals.reached, made.goals.stopped) == (2, 1, 1)
    assert made.one_day == Share(1, 2)
    assert made.told_after == Share(1, 1)
    assert made.mornings == Share(1, 1)
    assert made.first_step == made.bridge_to_step == Days(Decimal("3.0"), 1)
    assert (made.reach.active, dict(made.reach.new)) == (1, {("2026-06", ""): 1})
    before = found(world, coordinator, "everybody", days_ago=1).around
    assert (before.goals.set, before.told_after.n, before.mornings.n) == (0, 0, 1)


def test_what_came_after_the_day_tells_nothing_of_it(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """A bridge that was finished the next day, and a paper plan that was agreed then."""
    talk = world.talk(mentor, karin)
    plan = world.planned(mentor, karin, "Ik bel")
    with world.database.writing() as connection:
        of_plan = sa.update(tables.plan).where(tables.plan.c.id == plan.id)
        connection.execute(of_plan.values(origin=PlanOrigin.PAPER))
        told = {"client_id": karin.id, "disclosed_at": world.clock()}
        connection.execute(sa.insert(tables.disclosure), told)
    world.long_after(days=1)
    world.services.bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 2))
    world.services.bridges.finish(mentor, talk)
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    now = found(world, coordinator, "everybody").around
    assert (now.mornings, now.told_after) == (Share(1, 1), Share(0, 1)), "control: they happened"
    then = found(world, coordinator, "everybody", days_ago=1).around
    assert (then.mornings, then.told_after) == (Share(), Share())


def test_a_goal_that_was_let_go_as_reached_was_reached(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    goal = world.planned(mentor, karin, "Ik bel").active_goals[-1]
    world.services.plans.drop_goal(mentor, karin.id, goal.id, goal.version, REACHED)
    assert found(world, coordinator, "everybody").around.goals == Goals(1, 1)


@pytest.mark.parametrize(
    ("origin", "known"), [(PlanOrigin.IMPORTED, 0), (PlanOrigin.CONVERSATION, 1)]
)
def test_what_was_read_in_without_an_agreement_tells_nothing_of_the_order(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, origin: PlanOrigin, known: int
) -> None:
    """The control: told in a talk without an agreement it was told too soon."""
    plan = world.planned(mentor, karin, "Ik bel")
    told = {"client_id": karin.id, "disclosed_at": world.clock()}
    with world.database.writing() as connection:
        of_plan = sa.update(tables.plan).where(tables.plan.c.id == plan.id)
        connection.execute(of_plan.values(origin=origin))
        connection.execute(sa.insert(tables.disclosure), told)
    assert found(world, coordinator, "everybody").around.told_after == Share(0, known)


def test_new_people_count_where_they_came(world: World, coordinator: Actor) -> None:
    """Nobody is asked for it: who began worked there that day. Somebody moved later tells else."""
    desk, place = world.hire(Role.MENTOR), Unit(uuid4(), "Noord")
    day = business_day(world.clock())
    with world.database.writing() as connection:
        units.add(connection, UnitKind.LOCATION, place)
        staff.give_roles(connection, desk.person, [Role.FRONT_DESK], day, place.id)
    world.client(desk)
    world.client(world.hire(Role.MENTOR), "Omar")
    assert found(world, coordinator, "everybody").new == (
        Came("2026-06", "Noord", 1),
        Came("2026-06", "", 1),
    )


def test_a_place_by_another_name_makes_no_other_figures(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    """The name is shown as it is now; the hash is of the place."""
    places = {name: Unit(uuid4(), name) for name in ("Noord", "Zuid")}
    for place in places.values():
        _named(world, place)
    _began_at(world, karin, places["Noord"])
    before = found(world, coordinator, "everybody")
    assert before.new == (Came("2026-06", "Noord", 1),)
    with world.database.writing() as connection:
        renamed = replace(places["Noord"], name="Aan de haven")
        units.change(connection, UnitKind.LOCATION, renamed)
    after = found(world, coordinator, "everybody")
    assert after.new == (Came("2026-06", "Aan de haven", 1),)
    assert after.data_hash == before.data_hash
    _began_at(world, karin, places["Zuid"])
    elsewhere = found(world, coordinator, "everybody")
    assert elsewhere.data_hash != before.data_hash, "control: another place"


def _named(world: World, place: Unit) -> None:
    with world.database.writing() as connection:
        units.add(connection, UnitKind.LOCATION, place)


def _began_at(world: World, client: Client, place: Unit) -> None:
    with world.database.writing() as connection:
        of_case = sa.update(tables.case_).where(tables.case_.c.client_id == client.id)
        connection.execute(of_case.values(location_id=place.id))


def test_where_somebody_came_follows_the_day_at_the_desk(world: World, coordinator: Actor) -> None:
    """Just after midnight it is still yesterday in UTC, and nobody worked there yesterday."""
    desk, place = world.hire(Role.MENTOR), Unit(uuid4(), "Noord")
    world.clock.now = datetime(2026, 6, 10, 22, 30, tzinfo=UTC)
    assert business_day(world.clock()) != world.clock().date(), "control: else it shows nothing"
    with world.database.writing() as connection:
        units.add(connection, UnitKind.LOCATION, place)
        today = business_day(world.clock())
        staff.give_roles(connection, desk.person, [Role.FRONT_DESK], today, place.id)
    world.client(desk)
    assert found(world, coordinator, "everybody").new == (Came("2026-06", "Noord", 1),)


def test_a_file_knows_the_day_at_the_desk_as_well_as_the_clock_does() -> None:
    """Each half hour around every change of the clocks, and around midnight all year."""
    years = range(2024, 2038)
    changes = (
        begins(date(year, month, day)) + timedelta(minutes=30 * half)
        for year in years
        for month, days in ((3, range(24, 32)), (10, range(24, 32)))
        for day in days
        for half in range(48)
    )
    nights = (
        begins(date(2026, 1, 1) + timedelta(days=day)) + timedelta(minutes=minutes)
        for day in range(365)
        for minutes in (-1, 0, 59, 119, 121)
    )
    said = sa.text(f"SELECT {DAY_AT_THE_DESK.format(at=':moment')}")
    with empty_store().reading() as connection:
        for at in (*changes, *nights):
            moment = {"moment": round(at.timestamp()) * 1_000_000}
            assert connection.execute(said, moment).scalar_one() == business_day(at).isoformat()


# --- what is refused, logged and told ----------------------------------------------------------


def test_a_day_to_come_and_an_unknown_name_are_refused(world: World, coordinator: Actor) -> None:
    with pytest.raises(FieldProblem, match="as_of"):
        found(world, coordinator, "exited", days_ago=-1)
    with pytest.raises(FieldProblem, match="definition"):
        found(world, coordinator, "best")


def test_the_log_tells_what_was_asked(world: World, coordinator: Actor) -> None:
    made = found(world, coordinator, "exited")
    (line,) = world.audit()
    assert (line.action, line.detail) == ("report.outcomes", f"{date(2026, 6, 2)} exited 1")
    assert made.data_hash == found(world, coordinator, "exited").data_hash
    assert made.data_hash != found(world, coordinator, "everybody").data_hash
