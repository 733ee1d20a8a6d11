"""The second step at the door: asked after the password, once a code, with ever longer waits."""

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from bridge_app.domain import one_time
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import ChangedElsewhere, NotFound, WrongPassword
from bridge_app.services import entry
from bridge_app.services.account import Account
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import second_steps, tables
from bridge_app.storage.database import Database
from bridge_app.trust_errors import CodeNeeded, OwnRoles, ScreenFirst, SecondStepNeeded, WrongCode
from tests.services.world import World

ANNA = "een lang wachtwoord"
NOW = datetime(2026, 6, 2, 7, 30, tzinfo=UTC)
SECRET = bytes(range(20))


class Hands:
    """The clock on the wall and the machine's own, moved together."""

    def __init__(self) -> None:
        self.passed = timedelta()

    def wall(self) -> datetime:
        return NOW + self.passed

    def running(self) -> float:
        return 1_000 + self.passed.total_seconds()

    def code(self, steps: int = 0) -> str:
        """What the phone shows now, or so many half minutes later."""
        return one_time.code_at(SECRET, one_time.step_of(self.wall()) + steps)

    def wait(self, seconds: float = 301) -> None:
        self.passed += timedelta(seconds=seconds)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    """A store of Anna, who comes in with a code from her phone, and her spare codes."""
    hands = Hands()
    vault = Vault(tmp_path_factory.mktemp("account") / "store", hands.wall, hands.running)
    session = vault.create("anna", "Anna de Boer", ANNA, recovery_file=vault.folder.parent / "code")
    codes = account(session, hands).turn_on(session.actor, SECRET, hands.code())
    vault.close(session)
    return vault.folder, codes


def account(session: Session, hands: Hands) -> Account:
    return services_for(session.database, hands.wall).account


@pytest.fixture
def vault(template: tuple[Path, tuple[str, ...]], tmp_path: Path, hands: Hands) -> Vault:
    copied = Path(shutil.copytree(template[0], tmp_path / "store"))
    hands.wait()
    return Vault(copied, hands.wall, hands.running)


@pytest.fixture
def spare(template: tuple[Path, tuple[str, ...]]) -> tuple[str, ...]:
    return template[1]


Enters = Callable[[str], Session]


@pytest.fixture
def enters(vault: Vault) -> Enters:
    """Anna comes in with the right password and this code."""
    return lambda code: vault.open("anna", ANNA, "desk 1", code)


def test_the_right_password_alone_is_not_enough(vault: Vault, enters: Enters) -> None:
    with pytest.raises(CodeNeeded):
        enters(" ")
    with pytest.raises(WrongPassword):
        vault.open("anna", "een ander wachtwoord", "desk 1", "000000")


def test_nobody_is_told_of_a_second_step_before_the_password(vault: Vault, hands: Hands) -> None:
    for login in ("anna", "niemand"):
        with pytest.raises(WrongPassword):
            vault.open(login, "een ander wachtwoord", "desk 1", hands.code())


def test_with_the_code_of_now_one_comes_in(vault: Vault, enters: Enters, hands: Hands) -> None:
    session = enters(hands.code())
    assert session.staff.login == "anna"
    vault.close(session)


def test_a_code_that_was_used_opens_nothing(vault: Vault, enters: Enters, hands: Hands) -> None:
    seen = hands.code()
    vault.close(enters(seen))
    with pytest.raises(WrongCode):
        enters(seen)
    hands.wait(5)
    with pytest.raises(WrongCode):
        enters(hands.code(-1))
    hands.wait()
    vault.close(enters(hands.code()))


def test_wrong_codes_make_one_wait_longer_and_longer(enters: Enters, hands: Hands) -> None:
    waits = []
    for _ in range(4):
        with pytest.raises(WrongCode) as told:
            enters("000000")
        waits.append(told.value.wait_seconds)
        with pytest.raises(WrongPassword):
            enters(hands.code())
        hands.wait(waits[-1] + 1)
    assert waits == [1, 2, 4, 8]


def test_who_is_in_is_forgiven(vault: Vault, enters: Enters, hands: Hands) -> None:
    with pytest.raises(WrongCode):
        enters("000000")
    hands.wait(60)
    vault.close(enters(hands.code()))
    with pytest.raises(WrongCode) as told:
        enters("000000")
    assert told.value.wait_seconds == 1


def test_a_visit_without_a_code_is_no_visit(enters: Enters, vault: Vault, hands: Hands) -> None:
    with pytest.raises(CodeNeeded):
        enters("")
    session = enters(hands.code())
    with session.database.reading() as connection:
        kinds = list(connection.execute(select(tables.login_event.c.kind)).scalars())
    assert kinds.count("login") == 2
    vault.close(session)


def test_a_spare_code_opens_once(
    vault: Vault, enters: Enters, hands: Hands, spare: tuple[str, ...]
) -> None:
    session = enters(f"{spare[0][:5].lower()} {spare[0][5:]}")
    left = account(session, hands).second_step(session.actor)
    assert (left.on, left.spare) == (True, one_time.SPARE_CODES - 1)
    vault.close(session)
    with pytest.raises(WrongCode):
        enters(spare[0])
    hands.wait()
    vault.close(enters(spare[1]))


def test_no_spare_code_can_be_read_from_the_store(
    vault: Vault, enters: Enters, hands: Hands, spare: tuple[str, ...]
) -> None:
    session = enters(hands.code())
    with session.database.reading() as connection:
        kept = second_steps.of(connection, session.actor.person)
    vault.close(session)
    assert kept is not None
    assert not set(spare) & set(kept.spare)


def test_the_second_step_is_gone_when_it_is_turned_off(
    vault: Vault, enters: Enters, hands: Hands
) -> None:
    session = enters(hands.code())
    own = account(session, hands)
    with pytest.raises(WrongCode):
        own.turn_off(session.actor, "000000")
    own.turn_off(session.actor, hands.code(1))
    assert not own.second_step(session.actor).on
    vault.close(session)
    vault.close(enters(""))


def test_somebody_at_an_open_desk_cannot_put_their_own_phone_in_place(
    vault: Vault, enters: Enters, hands: Hands
) -> None:
    session = enters(hands.code())
    theirs = bytes(20)
    code = one_time.code_at(theirs, one_time.step_of(hands.wall()))
    with pytest.raises(ChangedElsewhere):
        account(session, hands).turn_on(session.actor, theirs, code)
    vault.close(session)


def test_the_printed_code_stands_in_for_the_phone(
    vault: Vault, template: tuple[Path, tuple[str, ...]]
) -> None:
    lines = (template[0].parent / "code").read_text().splitlines()
    code = "".join(line.split()[1] for line in lines if line[1:2] == "/")
    vault.close(vault.recover(code, "anna", "heel iets anders nu", "desk 1"))


def test_a_colleague_who_agrees_in_place_types_the_code_too(
    vault: Vault, enters: Enters, hands: Hands
) -> None:
    anna = enters(hands.code())
    vault.add_person(anna, "bob", "Bob", "een ander wachtwoord", {Role.MENTOR})
    assert vault.prove(anna, "anna", ANNA).person == anna.actor.person  # who is inside already
    vault.close(anna)
    hands.wait()
    bob = vault.open("bob", "een ander wachtwoord", "desk 1")
    with pytest.raises(CodeNeeded):
        vault.prove(bob, "anna", ANNA)
    with pytest.raises(WrongCode) as told:
        vault.prove(bob, "anna", ANNA, "000000")
    assert told.value.wait_seconds == 1
    hands.wait()
    assert vault.prove(bob, "anna", ANNA, hands.code()).person == anna.actor.person
    vault.close(bob)


def test_a_first_password_from_paper_agrees_to_nothing(
    vault: Vault, enters: Enters, hands: Hands
) -> None:
    anna = enters(hands.code())
    carla = Newcomer("Carla", "carla", frozenset({Role.COORDINATOR}))
    vault.let_in(anna, carla, "een ander wachtwoord", must_change=True)
    did: list[tuple[Database, Actor]] = []

    def then(database: Database, actor: Actor) -> None:
        did.append((database, actor))

    with pytest.raises(ScreenFirst):
        vault.prove(anna, "carla", "een ander wachtwoord", "", then)
    assert did == []
    vault.close(anna)
    inside = vault.open("carla", "een ander wachtwoord", "desk 1")
    Keyring(vault, inside).choose_password("heel iets anders nu")
    vault.close(inside)
    hands.wait()
    anna = enters(hands.code())
    proven = vault.prove(anna, "carla", "heel iets anders nu", "", then)
    assert proven.person == inside.actor.person
    assert did == [(anna.database, proven)]
    vault.close(anna)


@pytest.mark.parametrize(("role", "refused"), [(Role.COORDINATOR, True), (Role.MENTOR, False)])
def test_who_still_lacks_a_required_second_step_agrees_to_nothing(
    vault: Vault, enters: Enters, hands: Hands, role: Role, *, refused: bool
) -> None:
    anna = enters(hands.code())
    bob = vault.add_person(anna, "bob", "Bob", "een ander wachtwoord", {role})
    assert vault.prove(anna, "bob", "een ander wachtwoord").person == bob.id
    own = services_for(anna.database, hands.wall).settings
    wanted = Municipality(second_step=SecondStep.REQUIRED)
    own.set_municipality(anna.actor, wanted, looked_at=["second_step"])
    with pytest.raises(ScreenFirst) if refused else nullcontext():
        vault.prove(anna, "bob", "een ander wachtwoord")
    vault.close(anna)


# --- who is asked, who is helped --------------------------------------------------------------


def phone(world: World, secret: bytes = SECRET) -> str:
    return one_time.code_at(secret, one_time.step_of(world.clock()))


def test_a_phone_that_counts_otherwise_is_refused(world: World) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(WrongCode):
        world.services.account.turn_on(boss, SECRET, phone(world, bytes(20)))
    assert not world.services.account.second_step(boss).on


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.COORDINATOR, True),
        (Role.MENTOR, False),
        (Role.FRONT_DESK, False),
    ],
)
def test_it_is_asked_of_two_roles(world: World, role: Role, *, asked: bool) -> None:
    somebody = world.hire(role)
    found = world.services.account.second_step(somebody)
    assert (found.asked, found.required, found.missing) == (asked, False, False)


def require(world: World) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    wanted = Municipality(second_step=SecondStep.REQUIRED)
    world.services.settings.set_municipality(boss, wanted, looked_at=["second_step"])


def test_where_it_is_required_it_stays_on(world: World) -> None:
    require(world)
    somebody = world.hire(Role.COORDINATOR)
    own = world.services.account
    assert own.second_step(somebody).missing
    own.turn_on(somebody, SECRET, phone(world))
    assert not own.second_step(somebody).missing
    world.clock.later(minutes=2)
    with pytest.raises(SecondStepNeeded):
        own.turn_off(somebody, phone(world))


@pytest.mark.parametrize(
    ("decided", "days", "missing"),
    [(None, 0, False), (None, 1, True), (SecondStep.ASKED, 1, False)],
)
def test_from_the_day_after_a_store_is_made_it_is_required_unless_it_is_decided_otherwise(
    world: World, decided: SecondStep | None, days: int, *, missing: bool
) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    if decided:
        world.services.settings.set_municipality(boss, Municipality(second_step=decided))
    world.clock.later(days=days)
    assert world.services.account.second_step(boss).missing is missing
    assert not world.services.account.second_step(world.hire(Role.MENTOR)).missing


def test_the_day_after_it_was_made_a_store_is_entered_and_a_phone_asked_first(
    tmp_path: Path, hands: Hands
) -> None:
    vault = Vault(tmp_path / "store", hands.wall, hands.running)
    session = vault.create("anna", "Anna de Boer", ANNA)
    assert not session.step_missing
    entry.check_settled(session)
    vault.close(session)
    hands.wait(24 * 3600)
    session = vault.open("anna", ANNA, "desk 1")
    assert session.step_missing
    with pytest.raises(ScreenFirst):
        entry.check_settled(session)
    assert services_for(session.database, hands.wall).account.second_step(session.actor).missing
    vault.close(session)


def test_who_need_not_have_it_may_turn_it_off(world: World) -> None:
    require(world)
    mentor = world.hire(Role.MENTOR)
    world.services.account.turn_on(mentor, SECRET, phone(world))
    world.clock.later(minutes=2)
    world.services.account.turn_off(mentor, phone(world))
    assert not world.services.account.second_step(mentor).on
    with pytest.raises(WrongCode):
        world.services.account.turn_off(mentor, phone(world))


def with_phone(world: World) -> Actor:
    mentor = world.hire(Role.MENTOR)
    world.services.account.turn_on(mentor, SECRET, phone(world))
    return mentor


def test_a_lost_phone_is_taken_away_by_an_administrator(world: World) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), with_phone(world)
    lines = world.services.staffing.everyone(boss)
    assert [each.member.id for each in lines if each.second_step] == [mentor.person]
    world.services.account.lost_phone(boss, mentor.person)
    assert not world.services.account.second_step(mentor).on
    for nobody in (mentor.person, uuid4()):
        with pytest.raises(NotFound):
            world.services.account.lost_phone(boss, nobody)


def test_nobody_takes_away_their_own_without_a_code(world: World) -> None:
    mentor = with_phone(world)
    boss = replace(mentor, roles=frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(OwnRoles):
        world.services.account.lost_phone(boss, boss.person)
    assert world.services.account.second_step(mentor).on
