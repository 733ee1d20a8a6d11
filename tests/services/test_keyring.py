"""Keys in people's hands: changed, lost, given back, taken in when somebody leaves."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from bridge_app.desk_errors import NotAColleague
from bridge_app.domain.access import TASKS, Actor, Role
from bridge_app.domain.people import NewClient, StaffMember
from bridge_app.domain.setting_up import RECOVERY_PROVEN
from bridge_app.domain.staffing import Newcomer, StaffLine, UnitKind
from bridge_app.errors import (
    DamagedStore,
    DiskFull,
    FieldProblem,
    LastAdministrator,
    NoStore,
    NotAllowed,
    NotFound,
    PasswordTooCommon,
    PasswordTooShort,
    WrongPassword,
)
from bridge_app.services import passwords
from bridge_app.services.clock import business_day
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Session, services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.storage import (
    chain,
    copies,
    keys,
    pins,
    rekeying,
    second_steps,
    settings_rows,
    staff,
    store,
    tables,
)
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import Opened
from bridge_app.storage.second_steps import Kept
from bridge_app.trust_errors import CodeNeeded, NoRoles, OwnPassword, SamePassword

ANNA, BOB, NEW = "een lang wachtwoord", "een ander wachtwoord", "heel iets anders nu"
DESK = this_device()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with Anna, who may do everything, and Bob, a mentor."""
    vault = Vault(tmp_path_factory.mktemp("keyring") / "store")
    session = vault.create("anna", "Anna de Boer", ANNA)
    vault.add_person(session, "bob", "Bob", BOB, {Role.MENTOR})
    vault.close(session)
    return vault.folder


@pytest.fixture
def vault(template: Path, tmp_path: Path) -> Vault:
    return Vault(Path(shutil.copytree(template, tmp_path / "store")))


@pytest.fixture
def session(vault: Vault) -> Iterator[Session]:
    """Anna, inside."""
    inside = vault.open("anna", ANNA, DESK)
    yield inside
    vault.close(inside)


@pytest.fixture
def ring(vault: Vault, session: Session) -> Keyring:
    return Keyring(vault, session)


def member(session: Session, login: str) -> StaffMember:
    with session.database.reading() as connection:
        row = connection.execute(select(tables.staff).where(tables.staff.c.login == login)).one()
        found = staff.get(connection, row.id)
    assert found is not None
    return found


def logged(session: Session) -> list[str]:
    with session.database.reading() as connection:
        return list(connection.execute(select(tables.audit.c.action)).scalars())


def enters(vault: Vault, login: str, password: str) -> Session:
    """The next one comes in, after whoever was inside left."""
    return vault.open(login, password, "desk 9")


def refuses(vault: Vault, login: str, password: str) -> bool:
    return keys.opened_with(store.key_file(vault.folder), login, password) is None


# --- one's own password ---------------------------------------------------------------------


def test_another_password_for_oneself(vault: Vault, ring: Keyring) -> None:
    ring.change_password(ANNA, NEW)
    assert refuses(vault, "anna", ANNA)
    assert not refuses(vault, "anna", NEW)
    assert logged(ring.session)[-1] == "person.password"


def test_the_present_password_is_asked_first(vault: Vault, ring: Keyring) -> None:
    with pytest.raises(WrongPassword):
        ring.change_password("geraden geraden", NEW)
    assert not refuses(vault, "anna", ANNA)


def test_the_password_that_one_has_is_no_other_one(vault: Vault, ring: Keyring) -> None:
    """Who came in with one from paper keeps nothing that somebody else knows."""
    given = ring.reset_password(member(ring.session, "bob").id)
    vault.close(ring.session)
    bob = enters(vault, "bob", given.password)
    with pytest.raises(SamePassword):
        Keyring(vault, bob).change_password(given.password, given.password)
    assert member(bob, "bob").must_change
    vault.close(bob)


@pytest.mark.parametrize(
    ("chosen", "told"), [("kort", PasswordTooShort), ("anna de boer", PasswordTooCommon)]
)
def test_a_password_that_will_not_do(
    vault: Vault, ring: Keyring, chosen: str, told: type[Exception]
) -> None:
    with pytest.raises(told):
        ring.change_password(ANNA, chosen)
    assert not refuses(vault, "anna", ANNA)


def test_a_key_file_of_another_store_proves_nothing(vault: Vault, ring: Keyring) -> None:
    ours = store.key_file(vault.folder)
    forged = keys.with_slot(ours, "anna", NEW, Opened(bytes(32), uuid4()))
    keys.write(vault.folder / keys.NAME, forged)
    with pytest.raises(WrongPassword):
        ring.change_password(NEW, "weer wat anders dan")


# --- somebody who lost it ---------------------------------------------------------------------


def test_a_lost_password_is_reset_and_then_ones_own_is_asked(vault: Vault, ring: Keyring) -> None:
    given = ring.reset_password(member(ring.session, "bob").id)
    assert member(ring.session, "bob").must_change
    assert refuses(vault, "bob", BOB)
    vault.close(ring.session)
    bob = enters(vault, "bob", given.password)
    assert bob.staff.must_change
    Keyring(vault, bob).change_password(given.password, "van mijzelf alleen")
    assert not member(bob, "bob").must_change
    vault.close(bob)


def test_only_who_manages_people_resets(vault: Vault, ring: Keyring) -> None:
    mentor = replace(ring.session.actor, roles=frozenset({Role.MENTOR}))
    meddling = Keyring(vault, replace(ring.session, actor=mentor))
    with pytest.raises(NotAllowed):
        meddling.reset_password(member(ring.session, "bob").id)
    assert not refuses(vault, "bob", BOB)


def test_nobody_is_not_reset(ring: Keyring) -> None:
    with pytest.raises(NotFound):
        ring.reset_password(uuid4())


# --- somebody begins --------------------------------------------------------------------------


def test_who_begins_comes_in_with_the_password_on_paper(vault: Vault, ring: Keyring) -> None:
    given = ring.let_in(Newcomer("Carla", "carla", frozenset({Role.COORDINATOR})))
    assert passwords.first_password() != given.password
    assert logged(ring.session)[-1] == "person.add"
    vault.close(ring.session)
    carla = enters(vault, "carla", given.password)
    assert carla.staff.must_change
    assert carla.actor.roles == {Role.COORDINATOR}
    vault.close(carla)


def test_who_begins_has_a_team_and_a_location(vault: Vault, ring: Keyring) -> None:
    staffing = services_for(ring.session.database, vault.clock).staffing
    team, place = (staffing.add_unit(ring.session.actor, kind, "West") for kind in UnitKind)
    begins = Newcomer("Carla", "carla", frozenset({Role.MENTOR}), team.id, place.id)
    given = ring.let_in(begins)
    lines = staffing.everyone(ring.session.actor)
    found = next(each for each in lines if each.member.id == given.member.id)
    assert (found.team, found.location) == (team.id, place.id)


def test_nobody_begins_without_a_role(vault: Vault, ring: Keyring) -> None:
    with pytest.raises(NoRoles):
        ring.let_in(Newcomer("Carla", "carla", frozenset()))
    assert len(store.key_file(vault.folder).slots) == 2


def test_only_who_manages_people_lets_somebody_in(vault: Vault, ring: Keyring) -> None:
    mentor = replace(ring.session.actor, roles=frozenset({Role.MENTOR}))
    meddling = Keyring(vault, replace(ring.session, actor=mentor))
    with pytest.raises(NotAllowed):
        meddling.let_in(Newcomer("Carla", "carla", frozenset({Role.ADMINISTRATOR})))
    assert len(store.key_file(vault.folder).slots) == 2


def test_nobody_resets_their_own_password_at_an_open_desk(vault: Vault, ring: Keyring) -> None:
    """Whoever sits down at an administrator's open screen would get a password to keep."""
    before = (vault.folder / keys.NAME).read_bytes()
    with pytest.raises(OwnPassword):
        ring.reset_password(ring.session.staff.id)
    assert (vault.folder / keys.NAME).read_bytes() == before
    assert not member(ring.session, "anna").must_change


def test_a_reset_leaves_the_second_step_where_it_is(vault: Vault, ring: Keyring) -> None:
    bob = member(ring.session, "bob")
    with ring.session.database.writing() as connection:
        second_steps.keep(connection, bob.id, Kept(bytes(20), 0, (), vault.clock()))
    given = ring.reset_password(bob.id)
    vault.close(ring.session)
    with pytest.raises(CodeNeeded):
        enters(vault, "bob", given.password)


# --- somebody leaves --------------------------------------------------------------------------


def test_who_leaves_cannot_come_in_and_the_rest_can(vault: Vault, ring: Keyring) -> None:
    vault.add_person(ring.session, "carl", "Carl", "carl zijn wachtwoord", {Role.MENTOR})
    before = ring.session.database.key
    bob = member(ring.session, "bob")
    ring.dismiss(bob.id)
    assert ring.session.database.key != before
    assert not member(ring.session, "bob").active
    assert refuses(vault, "bob", BOB)
    vault.close(ring.session)
    for login, password in (("anna", ANNA), ("carl", "carl zijn wachtwoord")):
        vault.close(enters(vault, login, password))
    with pytest.raises(DamagedStore):
        open_cipher(vault.folder / store.DATABASE, before)


def test_the_chains_stay_whole_under_another_key(ring: Keyring) -> None:
    database = ring.session.database
    before = copies.row_counts(database)
    ring.dismiss(member(ring.session, "bob").id)
    with database.reading() as connection:
        for each in (chain.AUDIT, chain.LOGINS):
            assert chain.verify(connection, database.key_for(each.purpose), each).whole
    after = copies.row_counts(database)
    more = ("audit", "setting")  # which key may not stay
    assert after == before | {name: before[name] + 1 for name in more}
    assert logged(ring.session)[-1] == "person.dismiss"


def test_somebody_must_stay_who_lets_others_in(vault: Vault, ring: Keyring) -> None:
    key = ring.session.database.key
    with pytest.raises(LastAdministrator):
        ring.dismiss(ring.session.staff.id)
    assert ring.session.database.key == key
    assert not refuses(vault, "anna", ANNA)


def test_a_colleague_takes_over_as_mentor(vault: Vault, ring: Keyring) -> None:
    carl = vault.add_person(ring.session, "carl", "Carl", "carl zijn wachtwoord", {Role.MENTOR})
    bob = member(ring.session, "bob")
    services = services_for(ring.session.database, vault.clock)
    services.people.create(Actor(bob.id, frozenset({Role.MENTOR}), DESK), NewClient("Karin"))
    ring.dismiss(bob.id, carl.id)
    lines = services.staffing.everyone(ring.session.actor)
    mentored = {each.member.id: each.caseload for each in lines}
    assert (mentored[bob.id], mentored[carl.id]) == (0, 1)


def test_only_another_mentor_who_works_here_takes_over(vault: Vault, ring: Keyring) -> None:
    desk = vault.add_person(ring.session, "dirk", "Dirk", "dirk zijn wachtwoord", {Role.FRONT_DESK})
    bob = member(ring.session, "bob")
    for wrong in (bob.id, desk.id, uuid4()):
        with pytest.raises(NotAColleague):
            ring.dismiss(bob.id, wrong)
    assert member(ring.session, "bob").active


def test_who_left_does_not_leave_twice(ring: Keyring) -> None:
    bob = member(ring.session, "bob")
    ring.dismiss(bob.id)
    with pytest.raises(NotFound):
        ring.dismiss(bob.id)


# --- somebody comes back ------------------------------------------------------------------------


def lines(ring: Keyring) -> dict[UUID, StaffLine]:
    staffing = services_for(ring.session.database, ring.vault.clock).staffing
    return {line.member.id: line for line in staffing.everyone(ring.session.actor)}


def test_who_left_comes_back_as_the_same_person_with_a_password_on_paper(
    vault: Vault, ring: Keyring
) -> None:
    bob, role = member(ring.session, "bob"), Role.FRONT_DESK
    staffing = services_for(ring.session.database, vault.clock).staffing
    team = staffing.add_unit(ring.session.actor, UnitKind.TEAM, "Noord").id
    ring.dismiss(bob.id)
    given = ring.take_back(bob.id, Newcomer("", "another", frozenset({role}), team))
    assert (given.member.id, given.member.login) == (bob.id, "bob")
    line = lines(ring)[bob.id]
    assert (line.member.active, line.roles, line.team) == (True, frozenset({role}), team)
    assert logged(ring.session)[-2] == "person.return"
    vault.close(ring.session)
    assert refuses(vault, "bob", BOB)
    back = enters(vault, "bob", given.password)
    assert back.staff.must_change
    vault.close(back)


def test_what_lay_on_a_leavers_phone_and_in_their_fingers_goes(ring: Keyring) -> None:
    bob = member(ring.session, "bob")
    with ring.session.database.writing() as connection:
        second_steps.keep(connection, bob.id, Kept(bytes(20), 0, (), ring.vault.clock()))
        pins.keep(connection, bob.id, "2580", ring.vault.clock())
    ring.dismiss(bob.id)
    with ring.session.database.reading() as connection:
        assert second_steps.of(connection, bob.id) is None
        assert not pins.known(connection, bob.id)


def test_only_who_left_comes_back_and_for_something(ring: Keyring) -> None:
    bob = member(ring.session, "bob")
    begins = Newcomer("Bob", "bob", frozenset({Role.MENTOR}))
    for nobody in (bob.id, uuid4()):
        with pytest.raises(NotFound):
            ring.take_back(nobody, begins)
    ring.dismiss(bob.id)
    with pytest.raises(NoRoles):
        ring.take_back(bob.id, replace(begins, roles=frozenset()))
    assert not member(ring.session, "bob").active


@pytest.mark.parametrize(
    ("login", "problem"),
    [
        (" ", FieldProblem("login", "empty")),
        ("a" * 101, FieldProblem("login", "too_long", 100)),
        ("ANNA", FieldProblem("login", "twice")),
        ("sam", None),
    ],
)
def test_who_never_had_a_login_gets_one(
    ring: Keyring, login: str, problem: FieldProblem | None
) -> None:
    """Somebody who is known from a list of earlier years only."""
    sam = StaffMember(uuid4(), "", "Sam", active=False)
    with ring.session.database.writing() as connection:
        staff.add(connection, sam, ring.vault.clock())
    begins = Newcomer("Sam", login, frozenset({Role.MENTOR}))
    if problem is None:
        assert ring.take_back(sam.id, begins).member.login == login
        assert lines(ring)[sam.id].member.login == login
        return
    with pytest.raises(FieldProblem) as told:
        ring.take_back(sam.id, begins)
    assert (told.value.field, told.value.reason) == (problem.field, problem.reason)


class Cut(Exception):
    """The power fails here."""


def cut(*_: object, **__: object) -> None:
    raise Cut


@pytest.mark.parametrize(
    ("where", "name"),
    [(rekeying, "rekey"), (rekeying, "_export"), (rekeying, "_check"), (keys, "settled_on")],
)
def test_whenever_it_is_cut_off_who_stays_comes_in(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    bob = member(ring.session, "bob")
    with monkeypatch.context() as broken:
        broken.setattr(where, name, cut)
        with pytest.raises(Cut):
            ring.dismiss(bob.id)
    vault.close(ring.session)
    anna = enters(vault, "anna", ANNA)
    assert not member(anna, "bob").active
    assert refuses(vault, "bob", BOB)
    settled = keys.opened_with(store.key_file(vault.folder), "anna", ANNA)
    assert settled == Opened(anna.database.key, anna.staff.id)
    vault.close(anna)


def opens(vault: Vault, key: bytes) -> bool:
    """Whether this key opens the store as it lies there."""
    try:
        open_cipher(vault.folder / store.DATABASE, key).close()
    except DamagedStore:
        return False
    return True


def dropped(_: Database, __: Path, ___: Opened, change: rekeying.Change) -> None:
    """The protection off: the key that was to come is forgotten."""
    change(lambda found: replace(found, slots=tuple(replace(s, next_box="") for s in found.slots)))


def broken_off(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Bob leaves, and the power fails before the store has its other key; gives the one he knew."""
    before = ring.session.database.key
    with monkeypatch.context() as broken:
        broken.setattr(rekeying, "_export", cut)
        with pytest.raises(Cut):
            ring.dismiss(member(ring.session, "bob").id)
    return before


@pytest.mark.parametrize("off", [False, True])
def test_a_renewal_that_was_cut_off_is_finished_at_the_next_log_in(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch, *, off: bool
) -> None:
    """The control lets the log-in forget it, and the key that the leaver knows opens all."""
    before = broken_off(ring, monkeypatch)
    vault.close(ring.session)
    if off:
        monkeypatch.setattr(rekeying, "finish", dropped)
    vault.close(enters(vault, "anna", ANNA))
    assert opens(vault, before) is off
    vault.close(enters(vault, "anna", ANNA))


def test_a_renewal_is_finished_also_when_the_key_file_tells_nothing_of_it_any_more(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = broken_off(ring, monkeypatch)
    ring.change_password(ANNA, NEW)  # Anna's is the only way in, and now holds one key
    assert not any(slot.next_box for slot in store.key_file(vault.folder).slots)
    vault.close(ring.session)
    vault.close(enters(vault, "anna", NEW))
    assert not opens(vault, before)


def test_a_key_that_somebody_laid_in_the_key_file_is_never_the_next(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_off(ring, monkeypatch)
    vault.close(ring.session)
    theirs, ours = bytes(range(32)), store.key_file(vault.folder)
    boxed = (replace(slot, next_box=keys._box(ours, slot, theirs)) for slot in ours.slots)
    keys.write(vault.folder / keys.NAME, replace(ours, slots=tuple(boxed)))
    vault.close(enters(vault, "anna", ANNA))
    assert not opens(vault, theirs)


def test_a_disk_that_is_full_at_the_log_in_keeps_nobody_out_and_the_next_one_finishes(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(vault.folder)

    before = broken_off(ring, monkeypatch)
    vault.close(ring.session)
    with monkeypatch.context() as broken:
        broken.setattr(rekeying, "_export", full)
        anna = enters(vault, "anna", ANNA)
        assert anna.database.key == before
        vault.close(anna)
    vault.close(enters(vault, "anna", ANNA))
    assert not opens(vault, before)


def everybody_stays(_: object, found: keys.KeyFile, key: bytes, coming: bytes) -> keys.KeyFile:
    """The protection off: whoever has a slot with the mark of the key gets the next one."""
    return keys.with_next_key(found, key, coming)


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize("name", ["eve", "anna"])
def test_a_way_in_that_the_leaver_made_gets_no_other_key(
    vault: Vault, ring: Keyring, monkeypatch: pytest.MonkeyPatch, name: str, *, off: bool
) -> None:
    """Bob knew the key, so his slot bears its mark, under another name or beside Anna's own."""
    bob, ours = member(ring.session, "bob"), store.key_file(vault.folder)
    known = Opened(ring.session.database.key, bob.id)
    shadow = keys.with_slot(ours, name, NEW, known).slots[-1]
    keys.write(vault.folder / keys.NAME, replace(ours, slots=(*ours.slots, shadow)))
    if off:
        monkeypatch.setattr(rekeying, "for_who_stays", everybody_stays)
    ring.dismiss(bob.id)
    left = [s for s in store.key_file(vault.folder).slots if s.public == shadow.public]
    assert bool(left) is off
    theirs = replace(ours, slots=tuple(left))
    found = keys.opened_with(theirs, name, NEW)
    assert (found is not None and opens(vault, found.key)) is off


def test_who_typed_a_wrong_password_still_waits_after_somebody_left(
    vault: Vault, ring: Keyring
) -> None:
    with pytest.raises(WrongPassword):
        vault.prove(ring.session, "anna", NEW)
    tries = store.key_file(vault.folder).tries
    ring.dismiss(member(ring.session, "bob").id)
    assert store.key_file(vault.folder).tries == tries != {}


def test_a_copy_that_lost_a_row_does_not_take_the_place(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ring.session.database.key
    counts = iter([{"audit": 1}, {"audit": 2}])
    monkeypatch.setattr(copies, "row_counts", lambda _database: next(counts))
    with pytest.raises(DamagedStore):
        ring.dismiss(member(ring.session, "bob").id)
    assert ring.session.database.key == before


# --- the printed code -------------------------------------------------------------------------


def proven(session: Session) -> str:
    with session.database.reading() as connection:
        rows = connection.execute(
            select(tables.setting.c.value)
            .where(tables.setting.c.name == RECOVERY_PROVEN)
            .order_by(tables.setting.c.seq.desc())
        )
        return rows.scalars().first() or ""


def test_a_printed_code_is_typed_back_before_it_counts(ring: Keyring) -> None:
    code = ring.new_recovery_code()
    assert proven(ring.session) == ""
    with pytest.raises(WrongPassword):
        ring.prove_recovery_code(code[:-1] + ("2" if code[-1] != "2" else "3"))
    ring.prove_recovery_code(f"{code[:13].lower()} {code[13:]}")
    assert proven(ring.session)
    ring.new_recovery_code()
    assert proven(ring.session) == ""


def test_the_code_lets_an_administrator_in_again(vault: Vault, ring: Keyring) -> None:
    code = ring.new_recovery_code()
    vault.close(ring.session)
    again = vault.recover(code, "Anna", NEW, DESK)
    assert again.staff.login == "anna"
    assert "recovery.use" in logged(again)
    vault.close(again)
    assert refuses(vault, "anna", ANNA)
    vault.close(enters(vault, "anna", NEW))


def test_the_code_takes_a_lost_phone_away_and_a_new_one_is_asked_first(
    vault: Vault, ring: Keyring
) -> None:
    """One person alone is never locked out: the printed code is the way back."""
    with ring.session.database.writing() as connection:
        kept = Kept(bytes(20), 0, (), vault.clock())
        second_steps.keep(connection, ring.session.staff.id, kept)
        day = business_day(vault.clock())
        said = {"second_step": "required"}
        settings_rows.add(connection, said, day, vault.clock(), ring.session.staff.id)
    code = ring.new_recovery_code()
    vault.close(ring.session)
    with pytest.raises(CodeNeeded):
        enters(vault, "anna", ANNA)
    vault.close(vault.recover(code, "anna", NEW, DESK))
    again = enters(vault, "anna", NEW)
    assert again.step_missing
    vault.close(again)


def test_the_code_still_opens_after_somebody_left(vault: Vault, ring: Keyring) -> None:
    code = ring.new_recovery_code()
    ring.dismiss(member(ring.session, "bob").id)
    vault.close(ring.session)
    vault.close(vault.recover(code, "anna", NEW, DESK))


@pytest.mark.parametrize("login", ["bob", "nobody"])
def test_the_code_is_for_administrators(vault: Vault, ring: Keyring, login: str) -> None:
    code = ring.new_recovery_code()
    vault.close(ring.session)
    with pytest.raises(NotFound):
        vault.recover(code, login, NEW, DESK)
    assert not refuses(vault, "bob", BOB)


def test_a_wrong_code_waits(vault: Vault, ring: Keyring) -> None:
    ring.new_recovery_code()
    vault.close(ring.session)
    with pytest.raises(WrongPassword) as told:
        vault.recover("2" * 26, "anna", NEW, DESK)
    assert told.value.wait_seconds == 1


def test_no_code_opens_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoStore):
        Vault(tmp_path / "none").recover("2" * 26, "anna", NEW, DESK)


Change = Callable[[Keyring], object]


@pytest.mark.parametrize(
    "deed", [lambda ring: ring.new_recovery_code(), lambda ring: ring.prove_recovery_code("2")]
)
def test_the_code_is_the_administrators_business(vault: Vault, ring: Keyring, deed: Change) -> None:
    ring.new_recovery_code()
    mentor = replace(ring.session.actor, roles=frozenset({Role.MENTOR}))
    with pytest.raises((NotAllowed, WrongPassword)):
        deed(Keyring(vault, replace(ring.session, actor=mentor)))


def test_settings_know_nothing_of_the_code_itself(ring: Keyring) -> None:
    code = ring.new_recovery_code()
    with ring.session.database.reading() as connection:
        texts = connection.execute(select(tables.setting.c.value)).scalars().all()
    assert code not in "".join(texts)


# --- a password of one's own in place of the one from paper ------------------------------------


def test_the_password_from_paper_makes_way(vault: Vault, ring: Keyring) -> None:
    given = ring.reset_password(member(ring.session, "bob").id)
    vault.close(ring.session)
    bob = enters(vault, "bob", given.password)
    own = Keyring(vault, bob)
    with pytest.raises(SamePassword):
        own.choose_password(given.password)
    with pytest.raises(PasswordTooShort):
        own.choose_password("kort")
    own.choose_password(NEW)
    assert refuses(vault, "bob", given.password)
    assert not refuses(vault, "bob", NEW)
    assert not member(bob, "bob").must_change
    vault.close(bob)


def test_at_an_open_desk_nobody_chooses_without_the_present_password(
    vault: Vault, ring: Keyring
) -> None:
    with pytest.raises(WrongPassword):
        ring.choose_password(NEW)
    assert not refuses(vault, "anna", ANNA)


# --- who may hand out keys ----------------------------------------------------------------------


def lets_in(ring: Keyring, _: StaffMember) -> object:
    return ring.let_in(Newcomer("Carla", "carla", frozenset({Role.ADMINISTRATOR})))


HANDLING: dict[str, Callable[[Keyring, StaffMember], object]] = {
    "let_in": lets_in,
    "reset_password": lambda ring, bob: ring.reset_password(bob.id),
    "dismiss": lambda ring, bob: ring.dismiss(bob.id),
    "take_back": lambda ring, bob: ring.take_back(bob.id, Newcomer("", "", frozenset(TASKS))),
    "new_recovery_code": lambda ring, _: ring.new_recovery_code(),
}


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.MENTOR, Role.COORDINATOR])
@pytest.mark.parametrize("name", HANDLING)
def test_nobody_else_handles_keys_and_the_try_is_logged(
    vault: Vault, ring: Keyring, role: Role, name: str
) -> None:
    bob = member(ring.session, "bob")
    actor = replace(ring.session.actor, roles=frozenset({role}))
    before = (vault.folder / keys.NAME).read_bytes()
    with pytest.raises(NotAllowed):
        HANDLING[name](Keyring(vault, replace(ring.session, actor=actor)), bob)
    assert (vault.folder / keys.NAME).read_bytes() == before
    assert member(ring.session, "bob") == bob
    with ring.session.database.reading() as connection:
        results = list(connection.execute(select(tables.audit.c.result)).scalars())
    assert results[-1] == "refused"
