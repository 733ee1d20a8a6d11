"""One's own way in by key and click: a password, a phone, and what comes before the rooms."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from bridge_app.app import Program, StoreEntrance
from bridge_app.domain import one_time
from bridge_app.domain.access import Role
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import StoreBusy, WrongPassword
from bridge_app.services.clock import system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.settings import Settings
from bridge_app.ui import office
from bridge_app.ui.account.needed import something_first
from bridge_app.ui.account.presenter import AccountPresenter
from bridge_app.ui.account.state import Moment, StepState
from bridge_app.ui.account.step_card import StepCard
from bridge_app.ui.account.threshold import ChoosePasswordPage, SecondStepPage, Threshold
from bridge_app.ui.context import Context
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.idle import WARNING, Idle, running
from bridge_app.ui.login.code import CodePage
from bridge_app.ui.login.page import LoginPage
from bridge_app.ui.parts import Field
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.spots import Spot
from tests.paper.reading import text_of
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.doing import Key, on_screen, press, typing, wait_for

ANNA, NEW = "een lang wachtwoord", "heel iets anders nu"


def told(field: Field) -> str:
    """What stands under a field now."""
    return field.error


@dataclass
class Own:
    """Anna on her own page, in a store on the disk."""

    room: AccountPresenter
    context: Context
    vault: Vault
    session: Session

    def code(self) -> str:
        """What a phone with the secret on the screen shows now."""
        secret = self.room._second_step._state.secret
        return one_time.code_at(secret, one_time.step_of(self.context.clock()))


@pytest.fixture
def own(
    context: Context, clock: StandingClock, tmp_path: Path, qapp: QApplication
) -> Iterator[Own]:
    vault = Vault(tmp_path / "store", clock)
    session = vault.create("anna", "Anna de Boer", ANNA)
    inside = replace(
        context,
        session=session,
        services=services_for(session.database, clock),
        keyring=partial(Keyring, vault, session),
    )
    room = AccountPresenter(inside)
    on_screen(room.page)
    room.open()
    yield Own(room, inside, vault, session)
    vault.close(session)


def test_another_password_for_oneself(own: Own, said: list[Message | None]) -> None:
    card = own.room.page.password
    card.old.setFocus()
    typing(ANNA)
    press(Key.Key_Tab)
    typing(NEW)
    press(Key.Key_Return)
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE
    assert not card.new.text()
    own.vault.prove_password(own.session, "anna", NEW)


def test_what_is_wrong_is_told_at_its_field(own: Own) -> None:
    card = own.room.page.password
    card.chosen.emit(ANNA, "kort")
    assert told(card.new)
    assert not told(card.old)
    card.chosen.emit("niet dit wachtwoord", NEW)
    assert told(card.old)
    own.room.leave()
    assert not told(card.old)


def test_what_the_world_says_is_in_the_strip(own: Own, said: list[Message | None]) -> None:
    own.room._refused(StoreBusy())
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_what_is_typed_can_be_shown_and_pasted(own: Own, qapp: QApplication) -> None:
    card = own.room.page.password
    qapp.clipboard().setText(NEW)
    card.new.setFocus()
    card.new.edit.paste()  # type: ignore[attr-defined]  # a Secret
    assert card.new.text() == NEW
    hidden = card.new.edit.displayText()  # type: ignore[attr-defined]  # the same
    card.shown.click()
    assert hidden != NEW
    assert card.new.edit.displayText() == NEW  # type: ignore[attr-defined]  # the same


# --- the phone ----------------------------------------------------------------------------------


def test_a_phone_is_scanned_the_codes_are_kept_and_it_is_on(
    own: Own, answers: Answers, tmp_path: Path
) -> None:
    card = own.room.page.second_step
    card.begin.click()
    assert card.square.isVisible()
    typing("000000")
    press(Key.Key_Return)
    assert told(card.code)
    card.code.set_text(own.code())
    card.prove.click()
    assert not card.secret.text()
    answers.file = tmp_path / "codes.pdf"
    card.keep.click()
    assert card.codes.text().splitlines()[0] in text_of(answers.file.read_bytes())
    answers.file = tmp_path / "printed.pdf"
    card.print.click()
    assert answers.file.exists()
    card.done.click()
    assert not card.codes.text()
    assert own.context.services.account.second_step(own.session.actor).on


def test_who_turns_back_keeps_no_codes(own: Own, answers: Answers) -> None:
    card = own.room.page.second_step
    card.begin.click()
    card.code.set_text(own.code())
    card.prove.click()
    card.print.click()
    card.keep.click()
    assert len(answers.asked) == 2


def test_it_is_turned_off_with_a_code(own: Own, clock: StandingClock) -> None:
    card = own.room.page.second_step
    card.begin.click()
    secret = own.room._second_step._state.secret
    card.code.set_text(own.code())
    card.prove.click()
    card.done.click()
    card.code.setFocus()
    typing("000000")
    press(Key.Key_Return)
    assert own.room._second_step._state.moment is Moment.ON
    card.off.click()
    assert told(card.code)
    clock.pass_by(minutes=2)
    card.code.set_text(one_time.code_at(secret, one_time.step_of(clock())))
    card.off.click()
    assert not own.context.services.account.second_step(own.session.actor).on


def test_a_second_step_elsewhere_is_told_in_the_strip(own: Own, said: list[Message | None]) -> None:
    card = own.room.page.second_step
    card.begin.click()
    theirs = bytes(20)
    code = one_time.code_at(theirs, one_time.step_of(own.context.clock()))
    own.context.services.account.turn_on(own.session.actor, theirs, code)
    card.code.set_text(own.code())
    card.prove.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


# --- the door and the threshold -------------------------------------------------------------------


@dataclass
class House:
    """A store in which Anna runs the program and Bob came with a note, and the program's window."""

    program: Program
    vault: Vault
    first: str
    left: list[list[str]]

    @property
    def page(self) -> object:
        threshold = self.program._threshold
        return threshold.page if threshold else self.program.door_page

    def knock(self, login: str, password: str) -> None:
        page = self.page
        assert isinstance(page, LoginPage)
        page.entered.emit(login, password)


@pytest.fixture
def house(tmp_path: Path, screen: QApplication) -> Iterator[House]:
    vault = Vault(tmp_path / "store")
    session = vault.create("anna", "Anna de Boer", ANNA)
    begins = Newcomer("Bob", "bob", frozenset({Role.COORDINATOR}))
    given = Keyring(vault, session).let_in(begins)
    vault.close(session)
    left: list[list[str]] = []
    program = Program(screen, Settings(), StoreEntrance(vault.folder), left.append)
    program.start()
    yield House(program, vault, given.password, left)
    program.close()
    program.window.close()


def change(house: House, wanted: Municipality) -> None:
    session = house.vault.open("anna", ANNA, "desk 2")
    own = services_for(session.database, system_clock).settings
    own.set_municipality(session.actor, wanted, looked_at=["second_step"])
    house.vault.close(session)


def test_a_password_from_paper_makes_way_for_ones_own(house: House) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    page = house.page
    assert isinstance(page, ChoosePasswordPage)
    assert house.program.inside is None
    page.card.chosen.emit("", house.first)
    assert told(page.card.new)
    page.card.chosen.emit("", "kort")
    assert told(page.card.new)
    page.card.new.setFocus()
    typing(NEW)
    press(Key.Key_Return)
    assert bool(house.program.inside)
    house.program.close()
    with pytest.raises(WrongPassword):
        house.vault.open("bob", house.first, "desk 2")
    again = house.vault.open("bob", NEW, "desk 3")
    assert not again.staff.must_change
    house.vault.close(again)


def test_later_is_back_to_the_door(house: House) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    page = house.page
    assert isinstance(page, ChoosePasswordPage)
    page.lock.click()
    assert house.left
    again = house.vault.open("bob", house.first, "desk 2")
    assert again.staff.must_change
    house.vault.close(again)


def test_what_the_world_says_is_told_on_the_page(house: House) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    threshold = house.program._threshold
    page = house.page
    assert threshold is not None
    assert isinstance(page, ChoosePasswordPage)
    threshold._refused(page.card, StoreBusy())
    assert page._said.isVisible()


def test_where_it_is_required_a_phone_comes_before_the_rooms_and_then_at_the_door(
    house: House,
) -> None:
    change(house, Municipality(second_step=SecondStep.REQUIRED))
    house.knock("anna", ANNA)
    wait_for(lambda: isinstance(house.page, SecondStepPage))
    page = house.page
    assert isinstance(page, SecondStepPage)
    page.card.begin.click()
    shown = page.card.secret.text().replace(" ", "")
    secret = base64.b32decode(shown)
    now = one_time.step_of(system_clock())
    page.card.code.set_text(one_time.code_at(secret, now))
    page.card.prove.click()
    spare = page.card.codes.text().splitlines()
    page.card.done.click()
    assert bool(house.program.inside)
    house.program.close()
    house.program.start()
    house.knock("anna", ANNA)
    wait_for(lambda: isinstance(house.page, CodePage))
    door = house.page
    assert isinstance(door, CodePage)
    door.code.set_text("000000")
    door.enter.click()
    wait_for(lambda: bool(door.error.text()))
    door.code.set_text(spare[0])
    door.enter.click()
    wait_for(lambda: house.program.inside is not None)


@pytest.mark.parametrize("how", ["the machine locks", "nobody is there"])
def test_the_threshold_locks_as_everything_does(house: House, how: str) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    threshold, page = house.program._threshold, house.page
    assert threshold is not None
    assert isinstance(page, ChoosePasswordPage)
    if how == "the machine locks":
        threshold.machine.changed(True)
    else:
        idle = page.findChild(Idle)
        assert idle is not None
        seconds = idle._seconds
        idle._clock = lambda: running() + seconds - WARNING
        idle.look()
        assert "60 seconden" in page._said.text()
        idle._alive()
        assert not page._said.isVisible()
        idle._clock = lambda: running() + 3 * seconds
        idle.look()
    assert house.left


def test_who_is_inside_is_not_locked_by_the_threshold_any_more(house: House) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    threshold, page = house.program._threshold, house.page
    assert threshold is not None
    assert isinstance(page, ChoosePasswordPage)
    page.card.chosen.emit("", NEW)
    wait_for(lambda: house.program.inside is not None)
    wait_for(lambda: not shiboken6.isValid(threshold.machine))
    assert not house.left


def test_a_page_that_goes_takes_the_clock_along(house: House) -> None:
    house.knock("bob", house.first)
    wait_for(lambda: isinstance(house.page, ChoosePasswordPage))
    page = house.page
    assert isinstance(page, ChoosePasswordPage)
    idle = page.findChild(Idle)
    assert idle is not None
    page.deleteLater()
    wait_for(lambda: not shiboken6.isValid(idle))


def test_from_the_code_one_can_go_back(house: House) -> None:
    session = house.vault.open("anna", ANNA, "desk 2")
    secret = bytes(range(20))
    code = one_time.code_at(secret, one_time.step_of(system_clock()))
    services_for(session.database, system_clock).account.turn_on(session.actor, secret, code)
    house.vault.close(session)
    house.knock("anna", ANNA)
    wait_for(lambda: isinstance(house.page, CodePage))
    page = house.page
    assert isinstance(page, CodePage)
    page.enter.click()
    page.back.click()
    assert isinstance(house.page, LoginPage)


def test_it_is_asked_once_a_month_and_may_wait(context: Context, clock: StandingClock) -> None:
    assert not something_first(context)
    clock.pass_by(days=29)
    assert not something_first(context)
    clock.pass_by(days=1)
    assert something_first(context)
    threshold = Threshold(context)
    passed: list[bool] = []
    threshold.passed.connect(lambda: passed.append(True))
    threshold.begin()
    page = threshold.page
    assert isinstance(page, SecondStepPage)
    page.not_now.click()
    assert passed
    assert not something_first(context)


@pytest.mark.parametrize("role", [Role.MENTOR, Role.FRONT_DESK])
def test_others_are_never_asked(context: Context, clock: StandingClock, role: Role) -> None:
    mine = with_roles(context, role)
    assert not something_first(mine)
    clock.pass_by(days=90)
    assert not something_first(mine)


def test_who_has_it_is_not_asked(context: Context, clock: StandingClock) -> None:
    assert not something_first(context)
    secret, actor = bytes(range(20)), context.session.actor
    code = one_time.code_at(secret, one_time.step_of(clock()))
    context.services.account.turn_on(actor, secret, code)
    clock.pass_by(days=40)
    passed: list[bool] = []
    threshold = Threshold(context)
    threshold.passed.connect(lambda: passed.append(True))
    threshold.begin()
    assert passed


def test_what_is_asked_says_that_it_is_practice(context: Context) -> None:
    card = StepCard("nl", "anna")
    for practice in (True, False):
        card.show_state(StepState(asked=True, practice=practice))
        assert ("oefengegevens" in card._hint.text()) is practice
    card.deleteLater()


def test_nobody_is_asked_about_made_up_people(context: Context, clock: StandingClock) -> None:
    made_up = replace(context, session=replace(context.session, practice=True))
    assert not something_first(made_up)
    clock.pass_by(days=90)
    assert not something_first(made_up)


def test_who_makes_a_store_sees_what_is_left_with_the_printed_code_first(
    tmp_path: Path, screen: QApplication
) -> None:
    """Nobody is asked for a phone while there is nothing to guard, and everybody the day after."""
    program = Program(screen, Settings(), StoreEntrance(tmp_path / "new"), lambda _words: None)
    program.start()
    session = program._entrance.create("Anna de Boer", "anna", ANNA)
    program._enter(session)
    inside = program.inside
    assert inside is not None
    assert inside.rooms.spot == Spot(office.HOME)
    home = inside.rooms.here.page
    assert isinstance(home, HomePage)
    wait_for(lambda: bool(home.matters.rows))
    assert home.matters.rows[0].accessibleName().startswith("Herstelcode op papier")
    program.close()
    program.window.close()
