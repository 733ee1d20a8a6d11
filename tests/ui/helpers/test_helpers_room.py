"""Who helps one client: another mentor with a card and a way back, helpers who come and go."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.helping import Part
from bridge_app.domain.people import NewClient
from bridge_app.ui.context import Context
from bridge_app.ui.helpers.page import HelpersPage
from bridge_app.ui.helpers.presenter import HelpersPresenter
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.staff.picking import pick
from tests.ui.answers import Answers
from tests.ui.colleagues import colleague
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_client, on_screen, press, typing
from tests.ui.helpers_pages import FATIMA, KIM, LEFT, NOOR, around


@pytest.fixture
def noor(context: Context) -> Actor:
    return colleague(context, "Noor", Role.MENTOR)


@pytest.fixture
def karin(context: Context, noor: Actor) -> UUID:
    assert noor.roles
    return add_client(context)


@pytest.fixture
def room(context: Context, karin: UUID) -> HelpersPresenter:
    made = HelpersPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made


def parts(context: Context, client: UUID) -> list[tuple[str, Part, str]]:
    found = context.services.helping.around(context.session.actor, client).helpers
    return [(each.name, each.part, each.task) for each in found]


def told(page: HelpersPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def undo(said: list[Message | None]) -> None:
    last = said[-1]
    assert last is not None
    assert last.then is not None
    last.then()


def test_each_who_helps_is_told_with_the_part() -> None:
    page = HelpersPage("nl", FATIMA.staff_id)
    page.show_around(around(FATIMA, KIM, NOOR, LEFT))
    said = "\n".join(told(page))
    for line in (
        "Wie helpt Karin B.?",
        "Fatima: mentor sinds 02-06-2026",
        "Kim: helpt mee met taal, sinds 02-06-2026",
        "Noor Bakker: neemt waar tot en met 17-08-2026",
        "Ruud: werkt hier niet meer",
    ):
        assert line in said


def test_who_is_not_the_mentor_ends_only_the_own_part() -> None:
    page = HelpersPage("nl", KIM.staff_id)
    page.show_around(around(FATIMA, KIM, may=False))
    buttons = [each.text() for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    assert "Stopt met meehelpen" in buttons
    assert not {"Draag over", "Laat meehelpen"} & set(buttons)
    page = HelpersPage("nl", NOOR.staff_id)
    page.show_around(around(FATIMA, KIM, may=False))
    buttons = [each.text() for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    assert "Stopt met meehelpen" not in buttons


def test_another_mentor_with_a_way_back(
    room: HelpersPresenter,
    context: Context,
    karin: UUID,
    noor: Actor,
    said: list[Message | None],
) -> None:
    room.page.hand.click()
    assert "Kies eerst wie het overneemt." in told(room.page)
    pick(room.page.mentor, noor.person)
    room.page.hand.setFocus()
    press(Key.Key_Return)
    assert parts(context, karin) == [("Noor", Part.MENTOR, "")]
    last = said[-1]
    assert last is not None
    assert last.text == "Noor is nu de mentor. Print de kaart met de nieuwe naam."
    assert room.page.card.hasFocus()
    assert not room.page.handing.isVisible()
    undo(said)
    assert parts(context, karin) == [("Fatima", Part.MENTOR, "")]
    assert room.page.handing.isVisible()


def test_a_helper_comes_and_goes_by_keys(
    room: HelpersPresenter,
    context: Context,
    karin: UUID,
    noor: Actor,
    said: list[Message | None],
) -> None:
    room.page.add.click()
    assert "Kies eerst wie er meehelpt." in told(room.page)
    pick(room.page.colleague, noor.person)
    room.page.task.setFocus()
    typing("taal")
    room.page.add.click()
    helps = ("Noor", Part.HELPER, "taal")
    assert parts(context, karin) == [("Fatima", Part.MENTOR, ""), helps]
    undo(said)
    assert parts(context, karin) == [("Fatima", Part.MENTOR, "")]
    undo(said)
    assert parts(context, karin)[-1] == helps


def test_what_cannot_be_is_said_at_its_field_or_in_the_strip(
    room: HelpersPresenter,
    context: Context,
    karin: UUID,
    noor: Actor,
    said: list[Message | None],
) -> None:
    context.services.helping.add(context.session.actor, karin, noor.person)
    room.page.add_wanted.emit(noor.person, "")
    assert "Wie helpt staat er twee keer. Neem een andere." in told(room.page)
    room.page.add_wanted.emit(UUID(int=0), "")
    assert any("Kies iemand anders." in text for text in told(room.page))
    other = colleague(context, "Bo", Role.MENTOR)
    context.services.helping.hand_over(context.session.actor, [karin], other.person)
    room.page.hand_wanted.emit(noor.person)
    last = said[-1]
    assert last is not None
    assert last.text.startswith("Bo is de mentor en regelt wie er helpt.")


def test_whoever_ends_the_own_part_stands_outside(
    context: Context, clock: StandingClock, said: list[Message | None]
) -> None:
    """There is no way back: the mentor asks again."""
    other = colleague(context, "Bo", Role.MENTOR)
    services = context.services
    client = services.people.create(other, _new())
    around = services.helping.add(other, client.id, context.session.actor.person)
    clock.pass_by(days=1)
    room = HelpersPresenter(context)
    room.open(client.id)
    room.page.end_wanted.emit(around.helpers[-1])
    assert said[-1] == Message("Fatima helpt niet meer mee.", Tone.DONE)


def _new() -> NewClient:
    return NewClient("Lot", "Vos")


def test_the_card_is_printed_and_the_log_knows(
    room: HelpersPresenter,
    context: Context,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
) -> None:
    room.page.card.click()
    assert said == []
    answers.file = tmp_path / "kaart.pdf"
    room.page.card.click()
    assert answers.file.stat().st_size > 0
    with context.session.database.reading() as connection:
        lines = connection.exec_driver_sql("SELECT action FROM audit").scalars().all()
    assert lines.count("helper.printed") == 1
    assert said[-1] == Message("De kaart ligt bij de printer.", Tone.DONE)


def test_a_room_about_nobody_shows_nothing(context: Context, qtbot: QtBot) -> None:
    room = HelpersPresenter(context)
    room.open(None)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()
