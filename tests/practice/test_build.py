import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.access import Role
from bridge_app.domain.plan import open_steps_now
from bridge_app.domain.rewards import RewardState
from bridge_app.errors import PasswordTooShort, StoreNotEmpty
from bridge_app.practice.batch import Together
from bridge_app.practice.build import Wanted, build
from bridge_app.practice.clock import StoryClock
from bridge_app.practice.living import Crew, Desk
from bridge_app.practice.loose_ends import whole_lives
from bridge_app.practice.stories import Story, Visit
from bridge_app.services.session import Services, Session, services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.storage import chain
from tests.practice import by_services

PASSWORD = "drie woorden achter elkaar"
PEOPLE = Wanted(clients=40, seed=3)
PILLARS = set(shipped()[0].words["nl"].pillars.values())
"""What the goals of a list that was read in are called."""


@contextmanager
def inside(folder: Path, login: str) -> Iterator[tuple[Session, Services]]:
    vault = Vault(folder)
    session = vault.open(login, PASSWORD, this_device())
    try:
        yield session, services_for(session.database, vault.clock)
    finally:
        vault.close(session)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("practice") / "store"
    build(made, PASSWORD, PEOPLE)
    return made


def names(folder: Path) -> list[tuple[str, str | None, str | None]]:
    with inside(folder, "mentor") as (session, services):
        listed = services.people.listed(session.actor)
        return [(each.number, each.first_name, each.last_name) for each in listed]


def test_the_same_seed_gives_the_same_people(folder: Path, tmp_path: Path) -> None:
    build(tmp_path / "again", PASSWORD, PEOPLE)
    assert names(tmp_path / "again") == names(folder)
    assert len(names(folder)) == PEOPLE.clients


@pytest.mark.parametrize(
    ("login", "roles"),
    [
        ("balie", {Role.FRONT_DESK}),
        ("mentor", {Role.MENTOR, Role.FRONT_DESK}),
        ("coordinator", {Role.COORDINATOR}),
        ("beheer", {Role.ADMINISTRATOR}),
        ("balie2", {Role.FRONT_DESK}),
        ("mentor2", {Role.MENTOR}),
        ("coordinator2", {Role.COORDINATOR}),
    ],
)
def test_each_works_there_with_tasks_of_their_own(
    folder: Path, login: str, roles: set[Role]
) -> None:
    with inside(folder, login) as (session, _):
        assert session.actor.roles == roles
        assert session.practice


def test_every_chain_is_whole_and_no_reference_hangs(folder: Path) -> None:
    with inside(folder, "coordinator") as (session, services):
        assert services.rewards.verify(session.actor).rows > 0
        with session.database.reading() as connection:
            for each in (chain.LEDGER, chain.AUDIT, chain.LOGINS):
                key = session.database.key_for(each.purpose)
                assert chain.verify(connection, key, each).whole
            assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()


NOT_EARNED = {RewardState.PROMISED, RewardState.DECLINED, RewardState.EXPIRED}


def test_the_rules_hold_for_everybody(folder: Path) -> None:
    given = 0
    with inside(folder, "mentor") as (session, services):
        for client in services.people.listed(session.actor):
            services.people.walk_in(session.actor, client.id)
            file = services.people.open(session.actor, client.id)
            assert len(open_steps_now(file.plan.steps)) <= 3
            assert len([goal for goal in file.plan.active_goals if goal.text not in PILLARS]) <= 2
            for reward in file.rewards:
                assert reward.step_id
                step = file.plan.step(reward.step_id)
                assert step
                assert step.confirmed or reward.state in NOT_EARNED
                from_a_list = reward.handed_over_on and not reward.receipt
                assert file.plan.is_agreed(step.id) or from_a_list
                assert file.disclosed
            given += sum(each.state is RewardState.HANDED_OVER for each in file.rewards)
    assert given


def test_a_store_that_stands_there_is_left_alone(folder: Path) -> None:
    before = (folder / "keys.json").read_bytes()
    with pytest.raises(StoreNotEmpty):
        build(folder, PASSWORD, Wanted(3, 1))
    assert (folder / "keys.json").read_bytes() == before


def test_what_was_not_finished_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "other.txt").write_text("stays")

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "store", PASSWORD, Wanted(3, 1), stop)
    assert [each.name for each in (tmp_path / "store").iterdir()] == ["other.txt"]
    with pytest.raises(PasswordTooShort):
        build(tmp_path / "new", "kort", Wanted(3, 1))
    assert not (tmp_path / "new").exists()


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build(tmp_path / "store", PASSWORD, Wanted(30, 1), lambda done, of: told.append((done, of)))
    assert told
    assert told[-1][0] == told[-1][1]


def test_a_clock_of_stories_never_goes_back() -> None:
    noon = datetime(2026, 6, 3, 12, tzinfo=UTC)
    clock = StoryClock(noon)
    first = clock()
    clock.on(noon)
    assert clock() > first
    clock.on(noon.replace(hour=13))
    assert clock() > noon.replace(hour=13)


def test_nothing_is_written_outside_the_larger_whole(folder: Path) -> None:
    with inside(folder, "mentor") as (session, _):
        together = Together(session.database)
        with pytest.raises(LookupError), together.writing():
            pass


# --- lived at once, and lived as at a desk ---------------------------------------------------


def without_rewards(story: Story) -> Story:
    """The both ways differ in nothing but rewards, which the services make in both."""
    visits = (
        replace(each, told=tuple(replace(told, cents=0) for told in each.told), reversal=None)
        if isinstance(each, Visit)
        else each
        for each in story.visits
    )
    return replace(story, by_mentor=True, visits=tuple(visits))


def plain(value: object) -> object:
    """What a file says, without the ids and moments in it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, frozenset):
        return len(value)
    if isinstance(value, UUID | datetime):
        return type(value).__name__
    return value


def test_a_story_lived_at_once_is_the_story_lived_at_a_desk(tmp_path: Path) -> None:
    clock = StoryClock(datetime(2023, 5, 1, 8, tzinfo=UTC))
    vault = Vault(tmp_path / "store", clock)
    session = vault.create("maan", "Maan", PASSWORD, practice=True)
    try:
        services = services_for(session.database, clock)
        crew = Crew(*[session.actor] * 6)
        made = shipped()[0].definition
        compared = 0
        for story in map(without_rewards, whole_lives(25, 5, made, date(2026, 6, 3))):
            at_a_desk = by_services.live(services, session.actor, story)
            life = Desk(services, crew, count()).came(story)
            for each in story.visits:
                life.live(each)
            files = [services.people.open(session.actor, each) for each in (at_a_desk, life.id)]
            assert told(files[0]) == told(files[1])
            compared += len(story.visits)
        assert compared > 30
    finally:
        vault.close(session)


def told(file: object) -> str:
    """All that a file says but the numbers that were given out."""
    return re.sub(r"'(number|seq)': '?\d+'?", "", str(plain(file)))
