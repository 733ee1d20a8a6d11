"""An open file on a server shows by itself what a colleague changes, and takes nothing away."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import SafeContact
from bridge_app.domain.plan import SeenHow, StepDraft
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.ui.split_form import SplitForm
from tests.ui.doing import add_plan, focus, on_screen, typing


@pytest.fixture
def room(far: Context, karin: UUID) -> ClientPresenter:
    """A file with two steps, open on a desk that is not the only one."""
    add_plan(far, karin, "Ik bel.", "Ik schrijf.")
    made = ClientPresenter(far)
    on_screen(made.page)
    made.open(karin)
    return made


def _words(room: ClientPresenter) -> str:
    labels = room.page.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(room.page))


def _item(room: ClientPresenter, at: int) -> StepItem:
    return [item for card in room.page.goals for item in card.items][at]


def _button(item: StepItem, text: str) -> QPushButton:
    return next(each for each in item.findChildren(QPushButton) if each.text() == text)


def _file(room: ClientPresenter) -> ClientFile:
    assert room._file is not None
    return room._file


def _opened(context: Context) -> int:
    with context.session.database.reading() as connection:
        said = "SELECT count(*) FROM audit WHERE action = 'client.open'"
        return int(connection.exec_driver_sql(said).scalar_one())


def _rewords(context: Context, file: ClientFile, text: str) -> None:
    """A colleague says the first step in other words."""
    step, plans = file.plan.steps[0], context.services.plans
    known = (file.client.id, step.id, step.version)
    plans.change_step(context.session.actor, *known, StepDraft(text))


def _looks(room: ClientPresenter, qtbot: QtBot, until: Callable[[], bool]) -> None:
    room._elsewhere.look()
    qtbot.waitUntil(until, timeout=5_000)


def test_what_a_colleague_confirms_shows_while_a_note_is_half_written(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    page = room.page
    page.praise.open_for()
    page.praise.field.set_text("Knap dat")
    page.notes.write.click()
    typing("Belt op dinsdag")
    edit = page.notes.form.field.edit
    assert isinstance(edit, QPlainTextEdit)
    cursor = edit.textCursor()
    cursor.setPosition(5)
    edit.setTextCursor(cursor)
    bar = page._scrolling.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    file = _file(room)
    plans, actor = context.services.plans, context.session.actor
    plans.confirm(actor, file.client.id, file.plan.steps[0].id, SeenHow.PAPER_SEEN)
    assert _item(room, 0).step.how is None
    _looks(room, qtbot, lambda: _item(room, 0).step.how is SeenHow.PAPER_SEEN)
    assert page.notes.half_typed() == "Belt op dinsdag"
    assert edit.textCursor().position() == 5
    assert focus() is edit
    assert page.praise.field.text() == "Knap dat"
    qtbot.wait(20)
    assert bar.value() == before


def test_where_nothing_changed_nothing_is_read_nor_logged(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    before, cards = _opened(context), room.page.goals
    room._elsewhere.look()
    qtbot.wait(100)
    assert _opened(context) == before
    assert room.page.goals == cards, "the cards are those that stood there"


def test_only_what_changed_is_shown_anew(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    """The control: what is typed under a step would not survive a page that is made again."""
    item = _item(room, 0)
    _button(item, "Nog niet").setFocus()
    file = _file(room)
    context.services.people.write_note(context.session.actor, file.client.id, "Belt terug.")
    _looks(room, qtbot, lambda: "Belt terug." in _words(room))
    assert _item(room, 0) is item
    assert focus().parentWidget() is not None
    room._show()
    assert _item(room, 0) is not item


def test_the_cursor_stays_at_its_own_step_and_its_own_button(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    _button(_item(room, 1), "Nog niet").setFocus()
    _rewords(context, _file(room), "Ik bel Fatima.")
    _looks(room, qtbot, lambda: "Ik bel Fatima." in _words(room))
    assert focus() is _button(_item(room, 1), "Nog niet")


def test_what_is_half_typed_under_a_step_keeps_to_the_plan_it_was_typed_for(
    room: ClientPresenter, context: Context, qtbot: QtBot, said: list[Message | None]
) -> None:
    item, file = _item(room, 0), _file(room)
    item.make_smaller()
    panel = item.panel
    assert isinstance(panel, SplitForm)
    panel.open_with("Ik zoek het nummer.", "")
    _rewords(context, file, "Ik bel Fatima.")
    people, actor = context.services.people, context.session.actor
    people.write_note(actor, file.client.id, "Belt terug.")
    _looks(room, qtbot, lambda: "Belt terug." in _words(room))
    assert "Ik bel Fatima." not in _words(room)
    assert panel.typed()["first"] == "Ik zoek het nummer."
    before = _opened(context)
    room._elsewhere.look()
    qtbot.wait(100)
    assert _opened(context) == before, "what waits is not read again and again"
    panel.split.emit("Ik zoek het nummer.", "Ik bel dan.")
    assert said[-1] is not None
    assert "Ik bel Fatima." in [each.text for each in people.open(actor, file.client.id).plan.steps]
    panel.left.emit()
    _looks(room, qtbot, lambda: "Ik bel Fatima." in _words(room))


def test_what_was_ticked_here_and_changed_there_is_not_taken_back_here(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    _button(_item(room, 0), "Nog niet").click()
    _button(_item(room, 1), "Nog niet").click()
    assert len(room._view.undoable) == 2
    file = _file(room)
    plans, actor = context.services.plans, context.session.actor
    plans.confirm(actor, file.client.id, file.plan.steps[0].id, SeenHow.PAPER_SEEN)
    _looks(room, qtbot, lambda: _item(room, 0).step.how is SeenHow.PAPER_SEEN)
    assert room._view.undoable == {file.plan.steps[1].id}


def test_fields_that_stand_open_stay_open(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    file, page = _file(room), room.page
    page.change_details.click()
    begins = focus()
    people, actor = context.services.people, context.session.actor
    safe = SafeContact(may_call=True)
    people.change(actor, replace(file.client, phone="0612345678", safe_contact=safe))
    _looks(room, qtbot, lambda: _file(room).client.phone == "0612345678")
    assert page.details.isVisible()
    assert focus() is begins
    room.back()
    assert "0612345678" in page.top.who.contact.text()


def test_what_was_read_before_a_deed_here_is_not_shown_after_it(
    room: ClientPresenter, context: Context, qtbot: QtBot
) -> None:
    before = _file(room)
    context.services.people.write_note(context.session.actor, before.client.id, "Belt terug.")
    older = context.services.people.open(context.session.actor, before.client.id)
    _button(_item(room, 0), "Nog niet").click()
    stands = _file(room)
    room._elsewhere._answered(before, True)
    room._elsewhere._take(before, older)
    assert _file(room) is stands
    _looks(room, qtbot, lambda: "Belt terug." in _words(room))


def test_without_an_open_file_nobody_looks(far: Context, qtbot: QtBot) -> None:
    room = ClientPresenter(far)
    asked: list[object] = []
    room._elsewhere.changed.connect(asked.append)
    room._elsewhere.look()
    QApplication.processEvents()
    assert asked == []
    assert room._file is None
