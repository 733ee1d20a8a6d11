"""Colleagues by key and click, on a real store with real keys: in, changed, lost, gone."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain import one_time
from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.people import NewClient, StaffMember
from bridge_app.domain.staffing import StaffLine, UnitKind
from bridge_app.errors import ChangedElsewhere, WrongPassword
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import staff
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.staff.person_presenter import PersonPresenter
from bridge_app.ui.staff.picking import pick
from bridge_app.ui.staff.presenter import StaffPresenter
from tests.paper.reading import text_of
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, on_screen, press, typing, wait_for

ANNA, BOB = "een lang wachtwoord", "een ander wachtwoord"


@pytest.fixture
def vault(tmp_path: Path, clock: StandingClock) -> Vault:
    return Vault(tmp_path / "store", clock)


@pytest.fixture
def inside(vault: Vault, context: Context) -> Iterator[Context]:
    """Anna, who runs a store in which Bob is a mentor."""
    session = vault.create("anna", "Anna de Boer", ANNA)
    vault.add_person(session, "bob", "Bob", BOB, {Role.MENTOR})
    services = services_for(session.database, context.clock)
    keyring = partial(Keyring, vault, session)
    yield replace(context, services=services, session=session, keyring=keyring)
    vault.close(session)


@pytest.fixture
def person(inside: Context, qtbot: QtBot) -> PersonPresenter:
    made = PersonPresenter(inside)
    on_screen(made.page)
    return made


def line(inside: Context, login: str) -> StaffLine:
    lines = inside.services.staffing.everyone(inside.session.actor)
    return next(each for each in lines if each.member.login == login)


def test_the_list_tells_who_may_what(inside: Context) -> None:
    room = StaffPresenter(inside)
    room.open()
    rows = [row.accessibleName() for row in room.page.people.rows]
    assert any(row.startswith("Bob, mentor") for row in rows)
    assert room.page.undivided.isVisibleTo(room.page)


def test_enter_opens_a_new_colleague_or_the_line_one_stands_on(
    inside: Context, qtbot: QtBot
) -> None:
    room = StaffPresenter(inside)
    on_screen(room.page)
    room.open()
    focus_begin(room.page)
    with qtbot.waitSignal(room.page.newcomer_wanted):
        press(Key.Key_Return)
    room.page.people.rows[0].setFocus()
    with (
        qtbot.assertNotEmitted(room.page.newcomer_wanted),
        qtbot.waitSignal(room.page.person_chosen),
    ):
        press(Key.Key_Return)


def test_who_begins_gets_a_note_and_comes_in_with_it(
    person: PersonPresenter, inside: Context, vault: Vault
) -> None:
    person.open(None)
    person.page.name.setFocus()
    typing("Carla de Wit")
    press(Key.Key_Tab)
    typing("carla")
    person.page.roles[Role.FRONT_DESK].click()
    person.page.save.click()
    note = person.page.note
    assert note.isVisible()
    assert not person.page.about.isVisible()
    assert note.login.text() == "carla"
    vault.prove_password(inside.session, "carla", note.password.text())
    with pytest.raises(WrongPassword):
        vault.prove_password(inside.session, "carla", "iets anders nog")
    assert line(inside, "carla").member.must_change


def test_a_first_password_is_seen_once(person: PersonPresenter, inside: Context) -> None:
    person.open(line(inside, "bob").member.id)
    person.page.reset.click()
    shown = person.page.note.password.text()
    assert shown
    person.leave()
    assert not person.page.note.isVisible()
    assert not person.page.note.password.text()


def test_the_note_is_kept_on_paper(
    person: PersonPresenter, inside: Context, answers: Answers, tmp_path: Path
) -> None:
    person.open(line(inside, "bob").member.id)
    person.page.reset.click()
    answers.file = tmp_path / "note.pdf"
    person.page.note.keep.click()
    said = text_of(answers.file.read_bytes())
    assert person.page.note.password.text() in said
    answers.file = tmp_path / "printed.pdf"
    person.page.note.print.click()
    assert answers.file.exists()
    closed: list[bool] = []
    person.closed.connect(lambda: closed.append(True))
    person.page.note.done.click()
    assert closed


def test_a_login_that_is_taken_is_told_at_its_field(person: PersonPresenter) -> None:
    person.open(None)
    person.page.name.setFocus()
    typing("Iemand")
    press(Key.Key_Tab)
    typing("BOB")
    person.page.save.click()
    assert "taak" in person.page._wrong.text() or person.page.login.error
    person.page.roles[Role.MENTOR].click()
    person.page.save.click()
    assert person.page.login.error
    assert not person.page.note.isVisible()


def test_tasks_team_place_and_name_are_changed(person: PersonPresenter, inside: Context) -> None:
    actor = inside.session.actor
    place = inside.services.staffing.add_unit(actor, UnitKind.LOCATION, "West")
    team = inside.services.staffing.add_unit(actor, UnitKind.TEAM, "Zuid")
    person.open(line(inside, "bob").member.id)
    page = person.page
    page.name.setFocus()
    page.name.edit.selectAll()  # type: ignore[attr-defined]  # a TextField
    typing("Bob Groen")
    page.roles[Role.COORDINATOR].click()
    pick(page.team, team.id)
    pick(page.location, place.id)
    page.team.activated.emit(0)
    page.save.click()
    found = line(inside, "bob")
    assert found.member.name == "Bob Groen"
    assert found.roles == {Role.MENTOR, Role.COORDINATOR}
    assert (found.team, found.location) == (team.id, place.id)
    assert not page.save.isEnabled()


def test_nobody_lifts_themselves(person: PersonPresenter, inside: Context) -> None:
    me = inside.session.actor.person
    person.open(me)
    page = person.page
    page.roles[Role.MENTOR].click()
    page.save.click()
    assert line(inside, "anna").roles == set(TASKS) - {Role.MENTOR}
    assert not page.roles[Role.MENTOR].isEnabled()
    assert not page.leaving.isVisible()
    assert not page.reset.isVisible()


def test_the_last_administrator_stays(
    person: PersonPresenter, inside: Context, said: list[Message | None]
) -> None:
    person.open(inside.session.actor.person)
    person.page.roles[Role.ADMINISTRATOR].click()
    person.page.save.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert Role.ADMINISTRATOR in line(inside, "anna").roles


def test_who_leaves_is_told_of_first_and_then_cannot_come_in(
    person: PersonPresenter, inside: Context, vault: Vault
) -> None:
    carl = vault.add_person(inside.session, "carl", "Carl", "carl zijn wachtwoord", {Role.MENTOR})
    bob = line(inside, "bob").member
    actor = replace(inside.session.actor, person=bob.id)
    inside.services.people.create(actor, NewClient("Karin"))
    closed: list[bool] = []
    person.closed.connect(lambda: closed.append(True))
    person.open(bob.id)
    leaving = person.page.leaving
    leaving.ask.click()
    assert leaving.do.isVisible()
    leaving.back.click()
    assert not leaving.do.isVisible()
    leaving.ask.click()
    pick(leaving.successor, carl.id)
    leaving.do.click()
    wait_for(lambda: bool(closed))
    with pytest.raises(WrongPassword):
        vault.prove_password(inside.session, "bob", BOB)
    assert line(inside, "carl").caseload == 1
    inside.services.people.create(actor, NewClient("Nog iemand"))


def test_a_leaving_that_is_refused_is_told(
    person: PersonPresenter, inside: Context, said: list[Message | None]
) -> None:
    bob = line(inside, "bob").member
    person.open(bob.id)
    inside.keyring().dismiss(bob.id)
    person.page.leaving.ask.click()
    person.page.leaving.do.click()
    wait_for(lambda: bool(said))
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_a_lost_phone_is_taken_away(person: PersonPresenter, inside: Context) -> None:
    bob = line(inside, "bob").member
    own = replace(inside.session.actor, person=bob.id)
    secret = bytes(range(20))
    code = one_time.code_at(secret, one_time.step_of(inside.clock()))
    inside.services.account.turn_on(own, secret, code)
    person.open(bob.id)
    person.page.phone.click()
    assert not line(inside, "bob").second_step
    assert not person.page.phone.isVisible()


def test_who_left_comes_back_by_key_with_a_note(
    person: PersonPresenter, inside: Context, vault: Vault
) -> None:
    bob = line(inside, "bob").member
    inside.keyring().dismiss(bob.id)
    person.open(bob.id)
    page = person.page
    assert not page.save.isEnabled()
    assert not page.name.isEnabled()
    assert not page.login.isEnabled()
    page.roles[Role.FRONT_DESK].setFocus()
    press(Key.Key_Space)
    assert page.save.text() == "Weer in dienst"
    page.save.click()
    assert page.note.isVisible()
    assert not page._gone.isVisible()
    back = line(inside, "bob")
    assert (back.member.id, back.member.active) == (bob.id, True)
    vault.prove_password(inside.session, "bob", page.note.password.text())


def test_the_key_of_a_machine_is_no_colleague_and_is_taken_back(
    person: PersonPresenter, inside: Context, vault: Vault, qtbot: QtBot
) -> None:
    key = inside.keyring().make_key("Maandcijfers")
    member = line(inside, key.login).member
    person.open(member.id)
    page = person.page
    parts = (page.about, page.save, page.reset, page.phone, page.note)
    assert not [each for each in parts if each.isVisible()]
    assert page.leaving.ask.text() == "Neem deze sleutel terug"
    assert not page.leaving.do.isVisible()
    page.leaving.ask.setFocus()
    press(Key.Key_Space)
    assert "maakt daarna geen cijfers meer" in page.leaving._told.text()
    with qtbot.waitSignal(person.closed):
        page.leaving.do.click()
    assert not line(inside, key.login).member.active
    person.open(member.id)
    assert not [each for each in (*parts, page.leaving) if each.isVisible()]
    with pytest.raises(WrongPassword):
        vault.prove_password(inside.session, key.login, key.secret)


def test_who_never_had_a_login_gets_one_that_is_free(
    person: PersonPresenter, inside: Context
) -> None:
    sam = StaffMember(uuid4(), "", "Sam", active=False)
    with inside.session.database.writing() as connection:
        staff.add(connection, sam, inside.clock())
    person.open(sam.id)
    page = person.page
    page.roles[Role.MENTOR].click()
    page.login.setFocus()
    typing("bob")
    page.save.click()
    assert page.login.error
    page.login.set_text("")
    page.login.setFocus()
    typing("sam")
    page.save.click()
    assert page.note.login.text() == "sam"


def test_a_name_that_a_colleague_changed_first_can_still_be_kept(
    person: PersonPresenter, inside: Context
) -> None:
    known = line(inside, "bob").member
    person.open(known.id)
    staffing, actor = inside.services.staffing, inside.session.actor
    staffing.rename(actor, known.id, known.version, "Bob Blauw")
    person.page.name.setFocus()
    person.page.name.edit.selectAll()  # type: ignore[attr-defined]  # a TextField
    typing("Bob Groen")
    person.page.save.click()
    assert line(inside, "bob").member.name == "Bob Blauw"
    assert person.page.name.text() == "Bob Groen", "what was typed stays"
    person.page.both.mine.click()
    assert line(inside, "bob").member.name == "Bob Groen"


def test_nobody_is_met_before_somebody_is_there(person: PersonPresenter, inside: Context) -> None:
    person.open(None)
    person._refused(ChangedElsewhere("staff"))
    assert person.page.name.text() == ""
