"""Every password of administrators is lost: the code on paper opens, on the screen itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.app import Program, StoreEntrance
from bridge_app.domain.access import Role
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import FieldProblem, Problem, StoreBusy, WrongPassword
from bridge_app.services.clock import system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.vault import Vault
from bridge_app.settings import Settings
from bridge_app.storage import second_steps
from bridge_app.storage.second_steps import Kept
from bridge_app.ui.login.page import LoginPage
from bridge_app.ui.login.recover import PaperLink, RecoverPage
from bridge_app.ui.login.state import DoorState
from tests.ui.doing import Key, press, typing, wait_for

ANNA, NEW = "een lang wachtwoord", "heel iets anders nu"


@dataclass
class Door:
    """A store whose administrator lost the password and the phone, with the code at hand."""

    program: Program
    vault: Vault
    code: str

    @property
    def page(self) -> object:
        return self.program.door_page

    def lost(self) -> RecoverPage:
        """Past a wrong password, to the page of the code."""
        page = self.page
        assert isinstance(page, LoginPage)
        page.entered.emit("anna", "vergeten vergeten")
        wait_for(lambda: page.findChild(PaperLink) is not None)
        link = page.findChild(PaperLink)
        assert isinstance(link, PaperLink)
        link.click()
        found = self.page
        assert isinstance(found, RecoverPage)
        return found


def type_all(page: RecoverPage, code: str, login: str, password: str) -> None:
    """By key, from field to field."""
    page.code.set_text("")
    page.login.set_text("")
    page.password.edit.clear()
    page.code.setFocus()
    for text in (code, login, password):
        typing(text)
        press(Key.Key_Tab if text != password else Key.Key_Return)


@pytest.fixture
def door(tmp_path: Path, screen: QApplication) -> Iterator[Door]:
    vault = Vault(tmp_path / "store")
    session = vault.create("anna", "Anna de Boer", ANNA)
    ring = Keyring(vault, session)
    ring.let_in(Newcomer("Bob", "bob", frozenset({Role.MENTOR})))
    with session.database.writing() as connection:
        kept = Kept(bytes(20), 0, (), system_clock())
        second_steps.keep(connection, session.staff.id, kept)
    code = ring.new_recovery_code()
    vault.close(session)
    program = Program(screen, Settings(), StoreEntrance(vault.folder), lambda _words: None)
    program.start()
    yield Door(program, vault, code)
    program.close()
    program.window.close()


def test_there_is_no_such_link_until_a_password_was_wrong(door: Door) -> None:
    page = door.page
    assert isinstance(page, LoginPage)
    assert page.findChild(PaperLink) is None
    door.lost()


def test_the_code_opens_by_key_with_a_new_password_and_without_the_lost_phone(door: Door) -> None:
    type_all(door.lost(), door.code, "anna", NEW)
    wait_for(lambda: door.program.inside is not None)
    door.program.close()
    again = door.vault.open("anna", NEW, "desk 9")
    assert again.staff.login == "anna"
    door.vault.close(again)
    with pytest.raises(WrongPassword):
        door.vault.open("anna", ANNA, "desk 8")


def test_what_is_wrong_is_told_at_its_field_and_nothing_opens(door: Door) -> None:
    page = door.lost()
    tries = (
        ((door.code, "bob", NEW), page.login),
        ((door.code, "anna", "kort"), page.password.field),
        (("2" * 26, "anna", NEW), page.code),
    )
    for typed, field in tries:
        type_all(page, *typed)
        wait_for(lambda field=field: bool(field.error))  # type: ignore[misc]  # of this try
        others = {page.login, page.password.field, page.code} - {field}
        assert not [each.error for each in others if each.error]
    assert door.program.inside is None


def test_one_can_go_back_and_an_empty_field_asks_nothing(door: Door) -> None:
    page = door.lost()
    page.enter.click()
    assert not page.error.isVisible()
    page.back.click()
    assert isinstance(door.page, LoginPage)


@pytest.mark.parametrize("problem", [StoreBusy(), WrongPassword(60)])
def test_a_wait_and_what_the_world_says_stand_under_the_fields(problem: Problem) -> None:
    page = RecoverPage(DoorState(), "nl")
    page.show_state(DoorState(problem=problem, wait_seconds=getattr(problem, "wait_seconds", 0)))
    assert page.error.text()
    assert not page.code.error
    page.show_state(DoorState(problem=FieldProblem("password", "too_long", 128)))
    assert page.password.field.error
    page.deleteLater()
