"""The key of a machine, on both engines: figures until a day, and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Role
from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.people import NewClient, StaffMember
from bridge_app.domain.scheduled import ScheduledKey
from bridge_app.domain.staffing import Newcomer
from bridge_app.domain.totals import Filters
from bridge_app.errors import FieldProblem, NotAllowed, NotFound, WrongPassword
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.server_vault import ServerVault
from bridge_app.services.session import Services, Session, services_for
from bridge_app.services.staffing import Staffing
from bridge_app.services.vault import Vault
from bridge_app.services.ways_in import Door
from bridge_app.storage import guard_checks, tables
from bridge_app.storage.server import setup
from bridge_app.storage.server.roles import Roles
from bridge_app.trust_errors import KeyOnly, KeyOver, NoRoles
from tests.served import LOGIN, PASSWORD, Hands, Town

DEVICE, NAME = "machine 7", "Maandcijfers"


def inside(door: Door) -> Session:
    return door.open(LOGIN, PASSWORD, DEVICE)


def by_key(door: Door, key: ScheduledKey) -> Session:
    return door.open(key.login, key.secret, DEVICE, unattended=True)


def services(door: Door, session: Session) -> Services:
    return services_for(session.database, door.clock)


def last_logins(session: Session, door: Door) -> list[str]:
    event = tables.login_event.c
    asked = sa.select(event.kind).where(event.device == DEVICE).order_by(event.seq)
    with session.database.reading() as connection:
        return list(connection.execute(asked).scalars())


@pytest.fixture
def made(door: Door) -> Iterator[ScheduledKey]:
    """A key that Anna made; she takes it back when it is still there."""
    session = inside(door)
    key = Keyring(door, session).make_key(NAME)
    door.close(session)
    yield key
    session = inside(door)
    if Keyring(door, session).known_keys():
        Keyring(door, session).take_key(NAME)
    door.close(session)


def test_it_counts_and_the_log_says_that_it_was_a_machine(door: Door, made: ScheduledKey) -> None:
    anna, today = inside(door), business_day(door.clock())
    everybody = services(door, anna).outcomes.found(anna.actor, AsOf(today)).flow.everybody
    door.close(anna)
    session = by_key(door, made)
    asked, actor = services(door, session), session.actor
    year = Filters(date(today.year, 1, 1), today)
    assert asked.reports.totals(actor, year).total.line.count == 0
    assert asked.outcomes.found(actor, AsOf(today)).flow.everybody == everybody
    with asked.reports.movements(actor, year) as lines:
        assert list(lines) == []
    asked.reports.exported(actor, "totals.csv", 0)
    assert (asked.saved_reports.listed(actor), asked.budgets.overview(actor)) == ((), ())
    door.close(session)
    anna = inside(door)
    assert last_logins(anna, door)[-3:] == ["scheduled", "logout", "login"]
    with anna.database.reading() as connection:
        audit = tables.audit.c
        by_it = sa.select(audit.action).where(audit.actor == session.staff.id)
        told = set(connection.execute(by_it).scalars())
    assert told == {
        *("report.totals", "report.outcomes", "journal.export", "report.export", "report.look"),
        "budget.see",
    }
    (line,) = [
        each
        for each in services(door, anna).staffing.everyone(anna.actor)
        if each.key_until and each.roles
    ]
    assert (line.roles, line.last_seen is not None) == (frozenset({Role.SCHEDULER}), True)
    door.close(anna)


def test_it_opens_nothing_else(door: Door, made: ScheduledKey) -> None:
    """The matrix of all methods tries every one; here is what one would try first."""
    session = by_key(door, made)
    asked, actor, today = services(door, session), session.actor, business_day(door.clock())
    year = Filters(date(today.year, 1, 1), today)
    ring = Keyring(door, session)
    for refused in (
        lambda: asked.people.create(actor, NewClient("Karin", "de Boer")),
        lambda: asked.reports.page(actor, year),
        lambda: asked.reports.lines(actor, year).__enter__(),
        lambda: asked.research.rows(actor, today).__enter__(),
        lambda: asked.reports.record_council(actor, today),
        lambda: ring.change_password(made.secret, "een heel ander wachtwoord"),
        lambda: ring.make_key("Nog een"),
    ):
        with pytest.raises(NotAllowed):
            refused()
    door.close(session)


def test_it_is_of_no_use_on_a_screen_or_in_place_of_a_person(
    door: Door, made: ScheduledKey
) -> None:
    with pytest.raises(KeyOnly):
        door.open(made.login, made.secret, DEVICE)
    anna = inside(door)
    if isinstance(door, Vault):  # on a server a second window is a second connection
        with pytest.raises(KeyOnly):
            door.prove(anna, made.login, made.secret)
    door.close(anna)
    with pytest.raises(WrongPassword):  # nor is the password of a person a key
        door.open(LOGIN, PASSWORD, DEVICE, unattended=True)


def test_it_ends_when_it_is_taken_back(door: Door, made: ScheduledKey) -> None:
    anna = inside(door)
    ring = Keyring(door, anna)
    with pytest.raises(FieldProblem):
        ring.make_key(NAME.upper())
    assert [each.name for each in ring.known_keys()] == [NAME]
    with pytest.raises(NotFound):
        ring.take_key("Iets anders")
    ring.take_key(f" {NAME.lower()}")
    assert ring.known_keys() == ()
    door.close(anna)
    with pytest.raises(WrongPassword):
        by_key(door, made)
    door.close(inside(door))  # who made it comes in as before


def test_it_bears_no_name_of_somebody_who_works_here(door: Door) -> None:
    """Written as the log tells who it was; the control: another name will do."""
    anna = inside(door)
    ring = Keyring(door, anna)
    for name in ("Anna de Boer", " anna  de boer "):
        with pytest.raises(FieldProblem) as told:
            ring.make_key(name)
        assert (told.value.field, told.value.reason) == ("name", "key_person")
    ring.make_key("Anna de Boer, maandcijfers")
    ring.take_key("Anna de Boer, maandcijfers")
    door.close(anna)


def test_nobody_who_works_here_gets_its_name(door: Door, made: ScheduledKey) -> None:
    """The other way round; the controls: taken back its name is free, and two may have one name."""
    anna, tasks = inside(door), frozenset({Role.MENTOR})
    ring, staffing = Keyring(door, anna), services(door, anna).staffing
    (key,) = [each for each in staffing.everyone(anna.actor) if each.key_until and each.roles]

    def refused(deed: Callable[[], object]) -> None:
        with pytest.raises(FieldProblem) as told:
            deed()
        assert (told.value.field, told.value.reason) == ("name", "key_named")

    refused(lambda: ring.let_in(Newcomer(f" {NAME.upper()} ", "mo", tasks)))
    refused(lambda: staffing.rename(anna.actor, anna.staff.id, anna.staff.version, NAME))
    with pytest.raises(NotFound):  # nor does it get that of somebody else
        staffing.rename(anna.actor, key.member.id, key.member.version, "Mo")
    ring.take_key(NAME)
    mo = ring.let_in(Newcomer(NAME, "mo", tasks)).member
    ring.let_in(Newcomer(NAME, "mo2", tasks))
    for each in (mo, _named(staffing, anna, "mo2")):
        ring.dismiss(each.id)
    ring.make_key(NAME)
    refused(lambda: ring.take_back(mo.id, Newcomer("", "", tasks)))
    ring.take_key(NAME)
    assert ring.take_back(mo.id, Newcomer("", "", tasks)).member.name == NAME
    ring.dismiss(mo.id)
    door.close(anna)


def _named(staffing: Staffing, asks: Session, login: str) -> StaffMember:
    everyone = (line.member for line in staffing.everyone(asks.actor))
    return next(member for member in everyone if member.login == login)


def test_it_is_no_colleague_who_gets_tasks_or_a_password(door: Door, made: ScheduledKey) -> None:
    anna = inside(door)
    ring, staffing = Keyring(door, anna), services(door, anna).staffing
    (line,) = [each for each in staffing.everyone(anna.actor) if each.key_until and each.roles]
    member = line.member.id
    with pytest.raises(NotFound):
        staffing.set_roles(anna.actor, member, {Role.COORDINATOR})
    with pytest.raises(NotFound):
        ring.reset_password(member)
    ring.take_key(NAME)
    with pytest.raises(NotFound):
        ring.take_back(member, Newcomer(NAME, "", frozenset({Role.COORDINATOR})))
    scheduler = frozenset({Role.SCHEDULER})
    for begins in (
        Newcomer("Sluw", "sluw", scheduler),
        Newcomer("Sluw", "sluw", scheduler | {Role.MENTOR}, key_until=line.key_until),
    ):
        with pytest.raises(NoRoles):
            door.let_in(anna, begins, "een heel ander wachtwoord")
    with pytest.raises(NotFound):
        staffing.set_roles(anna.actor, anna.staff.id, {Role.ADMINISTRATOR, Role.SCHEDULER})
    door.close(anna)


def test_it_opens_until_its_last_day_and_not_the_day_after(tmp_path: Path) -> None:
    hands = Hands()
    vault = Vault(tmp_path / "store", hands, hands.running)
    anna = vault.create(LOGIN, "Anna de Boer", PASSWORD)
    last = business_day(hands()) + timedelta(days=1)
    key = Keyring(vault, anna).make_key(NAME, last)
    vault.close(anna)
    hands.now += timedelta(days=1)
    vault.close(by_key(vault, key))
    hands.now += timedelta(days=1)
    with pytest.raises(KeyOver) as over:
        by_key(vault, key)
    assert over.value.until == f"{last:%d-%m-%Y}"


def test_the_server_itself_knows_its_last_day_and_shows_it_no_names(
    town: Town, tmp_path: Path
) -> None:
    """The control: Anna, with SQL of her own, does see a name, and her role never ends."""
    door = ServerVault(town.address, tmp_path / "machine")
    anna = inside(door)
    services(door, anna).people.create(anna.actor, NewClient("Karin", "de Boer"))
    today = business_day(system_clock())
    key = Keyring(door, anna).make_key(NAME, today + timedelta(days=9))
    ends = "SELECT (rolvaliduntil AT TIME ZONE 'Europe/Amsterdam')::text FROM pg_roles"
    with town.server.connect(town.name) as admin:
        told = {
            login: admin.execute(f"{ends} WHERE rolname = %s", [f"{town.name}.{login}"]).fetchone()
            for login in (key.login, LOGIN.lower())
        }
    assert told == {
        key.login: (f"{today + timedelta(days=10)} 00:00:00",),
        LOGIN.lower(): (None,),
    }
    session = by_key(door, key)
    names = "SELECT first_name FROM {} WHERE first_name IS NOT NULL"
    seen = [_rows(each, names) for each in (session, anna)]
    assert (seen[0], "Karin" in seen[1]) == ([], True)
    door.close(session)
    Keyring(door, anna).take_key(NAME)
    door.close(anna)


def test_a_key_that_could_erase_is_found_and_mended_by_a_set_up(town: Town, tmp_path: Path) -> None:
    """As keys were made before; the control: the right of a person to erase stays."""
    door = ServerVault(town.address, tmp_path / "machine")
    anna = inside(door)
    key = Keyring(door, anna).make_key(NAME)
    role, eraser = f"{town.name}.{key.login}", Roles.of(town.name).eraser
    owner = town.owner()
    with owner.writing() as connection:
        connection.exec_driver_sql(f'GRANT "{eraser}" TO "{role}"')
        assert guard_checks.first_missing(connection) == role
    assert (_erases(town, key.login), _erases(town, LOGIN.lower())) == (True, True)
    assert setup.set_up(owner) == setup.set_up(owner)
    with owner.reading() as connection:
        assert guard_checks.first_missing(connection) is None
    owner.close()
    assert (_erases(town, key.login), _erases(town, LOGIN.lower())) == (False, True)
    session = by_key(door, key)
    today = AsOf(business_day(door.clock()))
    counted = [
        services(door, each).outcomes.found(each.actor, today).flow for each in (session, anna)
    ]
    assert counted[0] == counted[1]
    door.close(session)
    Keyring(door, anna).take_key(NAME)
    door.close(anna)


def _erases(town: Town, login: str) -> bool:
    asked = "SELECT pg_has_role(%s, %s, 'MEMBER')"
    with town.server.connect(town.name) as admin:
        (found,) = admin.execute(asked, [f"{town.name}.{login}", Roles.of(town.name).eraser])
    return bool(found[0])


def _rows(session: Session, asked: str) -> list[str]:
    """What this person is told with SQL of their own, of the widest view there is."""
    with session.database.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        return [row[0] for row in driver.execute(asked.format("bridge_wide.client"))]


def test_who_does_not_administer_makes_no_key(door: Door) -> None:
    anna = inside(door)
    coordinator = replace(anna.actor, roles=frozenset({Role.COORDINATOR}))
    with pytest.raises(NotAllowed):
        Keyring(door, replace(anna, actor=coordinator)).make_key(NAME)
    assert Keyring(door, anna).known_keys() == ()
    door.close(anna)
