"""The desk with keys, on real services: find, open, go on, make somebody new."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.people import (
    Client,
    ConversationKind,
    Keep,
    NewClient,
    Place,
    SafeContact,
)
from bridge_app.domain.plan import StepDraft
from bridge_app.errors import StoreBusy
from bridge_app.services.people import People
from bridge_app.ui.contact_state import NO, NOT_ASKED
from bridge_app.ui.context import Context
from bridge_app.ui.desk.presenter import DeskPresenter
from bridge_app.ui.desk.state import HomeState, ReviewLine
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.problems import Message, Tone
from tests.ui.conftest import StandingClock
from tests.ui.doing import add_plan, confirm, on_screen

TODAY = date(2026, 3, 2)


@pytest.fixture
def desk(context: Context, qtbot: QtBot) -> DeskPresenter:
    made = DeskPresenter(context)
    on_screen(made.page)
    made.open()
    focus_begin(made.page)
    return made


def _add(context: Context, first: str, last: str = "") -> UUID:
    return context.services.people.create(context.session.actor, NewClient(first, last)).id


def _type(text: str) -> None:
    for letter in text:
        QTest.keyClicks(_focus(), letter)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(_focus(), key)


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_the_desk_opens_in_its_search_field(desk: DeskPresenter) -> None:
    assert _focus() is desk.page.search
    assert desk.page.windowTitle() == "Vandaag"


def test_four_letters_and_enter_open_a_file(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    _add(context, "Ahmed", "Yilmaz")
    karin = _add(context, "Karin", "de Boer")
    with qtbot.waitSignal(desk.client_opened) as opened:
        _type("boer")
        _press(Qt.Key.Key_Return)
    assert opened.args == [karin]


def test_the_list_follows_when_the_typing_rests(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    _add(context, "Karin", "de Boer")
    _type("kar")
    qtbot.waitUntil(desk.page.found.isVisible)
    (row,) = [row for row in desk.page.found.rows if row.isVisible()]
    assert row.text() == "Karin B."
    assert row.marked


def test_arrows_go_through_the_hits_and_round(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    for last in ("Bos", "Bakker", "Blom"):
        _add(context, "Karin", last)
    _type("karin")
    qtbot.waitUntil(desk.page.found.isVisible)
    marks = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        _press(key)
        marks.append([row.marked for row in desk.page.found.rows].index(True))
    assert marks == [1, 2, 0, 2]
    with qtbot.waitSignal(desk.client_opened):
        _press(Qt.Key.Key_Return)


def test_a_hit_can_be_pressed(desk: DeskPresenter, context: Context, qtbot: QtBot) -> None:
    karin = _add(context, "Karin", "de Boer")
    _type("karin")
    qtbot.waitUntil(desk.page.found.isVisible)
    with qtbot.waitSignal(desk.client_opened) as opened:
        desk.page.found.rows[0].click()
    assert opened.args == [karin]


def test_nobody_found_leads_to_somebody_new(desk: DeskPresenter, qtbot: QtBot) -> None:
    _type("xander")
    qtbot.waitUntil(desk.page.found.isVisible)
    assert desk.page.found.new.text() == "Nieuwe deelnemer"
    desk.page.found.new.click()
    assert desk.page.newcomer.isVisible()
    assert desk.page.newcomer.first.text() == "Xander"
    assert _focus() is desk.page.newcomer.first.edit


def test_escape_goes_back_to_the_day_and_then_out(desk: DeskPresenter, qtbot: QtBot) -> None:
    _type("karin")
    qtbot.waitUntil(desk.page.found.isVisible)
    assert desk.back()
    assert desk.page.home.isVisible()
    assert desk.page.search.text() == ""
    assert not desk.back()


def test_escape_in_the_field_starts_over(desk: DeskPresenter, qtbot: QtBot) -> None:
    _type("karin")
    qtbot.waitUntil(desk.page.found.isVisible)
    _press(Qt.Key.Key_Escape)
    assert desk.page.home.isVisible()


def test_clearing_the_field_shows_the_day_again(desk: DeskPresenter, qtbot: QtBot) -> None:
    _type("kar")
    qtbot.waitUntil(desk.page.found.isVisible)
    for _ in range(3):
        _press(Qt.Key.Key_Backspace)
    qtbot.waitUntil(desk.page.home.isVisible)


def _search_rows(context: Context) -> list[int]:
    with context.session.database.reading() as connection:
        rows = connection.exec_driver_sql(
            "select amount from audit where action = 'client.find' order by seq"
        )
        return [row[0] for row in rows]


def test_the_code_on_a_paper_finds_whose_it_is(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    """A scanner types it as fast as keys can come, and presses Enter."""
    karin = _add(context, "Karin", "de Boer")
    papers, actor = context.services.papers, context.session.actor
    code = papers.printed(actor, karin, "a4", "fridge", with_code=True)
    with qtbot.waitSignal(desk.client_opened) as opened:
        _type(code)
        _press(Qt.Key.Key_Return)
    assert opened.args == [karin]
    assert _search_rows(context) == [1]


def test_a_whole_search_is_one_line_in_the_log(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    _add(context, "Karin", "de Boer")
    _type("karin")
    qtbot.waitUntil(desk.page.found.isVisible)
    assert _search_rows(context) == []
    _press(Qt.Key.Key_Return)
    assert _search_rows(context) == [1]


def test_a_search_that_leads_nowhere_is_logged_too(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    _type("nobody")
    qtbot.waitUntil(desk.page.found.isVisible)
    desk.leave()
    desk.leave()
    assert _search_rows(context) == [0]


def test_a_search_that_rests_is_logged(desk: DeskPresenter, context: Context, qtbot: QtBot) -> None:
    _type("nobody")
    qtbot.waitUntil(lambda: _search_rows(context) == [0])


def test_enter_without_a_search_goes_on_with_the_day(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    karin = _add(context, "Karin", "de Boer")
    bridges, actor = context.services.bridges, context.session.actor
    talk = bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl")
    bridges.go(actor, talk.id, Place("bridge", "housing"))
    desk.open()
    first = desk.page.home.first()
    assert first is not None
    assert first.text() == "Verder met Karin B. bij: Wonen"
    with qtbot.waitSignal(desk.talk_started) as started:
        _press(Qt.Key.Key_Return)
    assert started.args == [talk.id]


def test_somebody_seen_lately_opens_with_one_press(
    desk: DeskPresenter, context: Context, qtbot: QtBot, clock: StandingClock
) -> None:
    karin = _add(context, "Karin", "de Boer")
    bridges, actor = context.services.bridges, context.session.actor
    talk = bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl")
    bridges.end(actor, talk.id)
    clock.pass_by(days=1)
    desk.open()
    row = desk.page.home.seen.rows[0]
    assert isinstance(row, RowButton)
    with qtbot.waitSignal(desk.client_opened) as opened:
        row.click()
    assert opened.args == [karin]


# --- somebody new ----------------------------------------------------------------------------


def _tab() -> None:
    _press(Qt.Key.Key_Tab)


def test_somebody_new_in_one_panel_by_keyboard_alone(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    desk.new_client()
    _type("Karin")
    _tab()
    _type("de Boer")
    _tab()
    _type("12-3-1988")
    with qtbot.waitSignal(desk.talk_wanted) as wanted:
        _press(Qt.Key.Key_Return)
    (client,) = context.services.people.listed(context.session.actor)
    assert wanted.args == [client.id]
    assert (client.first_name, client.last_name) == ("Karin", "de Boer")
    assert str(client.birth_date) == "1988-03-12"


def test_make_without_a_conversation_opens_the_file(desk: DeskPresenter, qtbot: QtBot) -> None:
    desk.new_client()
    _type("Karin")
    with qtbot.waitSignal(desk.client_opened):
        desk.page.newcomer.make.click()


def test_somebody_whose_answer_was_lost_on_the_way_is_made_once(
    desk: DeskPresenter, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = People.create

    def cut_off(*asked: Any) -> Client:
        create(*asked)
        raise ServerGone("brug")

    desk.new_client()
    _type("Karin")
    with monkeypatch.context() as cut:
        cut.setattr(People, "create", cut_off)
        desk.page.newcomer.make.click()
    desk.page.newcomer.make.click()
    assert len(context.services.people.listed(context.session.actor)) == 1


def test_what_is_wrong_stands_under_its_field_and_nothing_is_made(
    desk: DeskPresenter, context: Context
) -> None:
    desk.new_client()
    desk.page.newcomer.birth.set_text("31-02-1988")
    _press(Qt.Key.Key_Return)
    panel = desk.page.newcomer
    assert "nog leeg" in panel.first.error
    assert "bestaat niet" in panel.birth.error
    assert _focus() is panel.first.edit
    assert context.services.people.listed(context.session.actor) == ()
    _type("Karin")
    panel.birth.set_text("28-02-1988")
    panel.make.click()
    assert panel.first.error == ""
    assert len(context.services.people.listed(context.session.actor)) == 1


def test_a_double_is_shown_before_it_is_made(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    people, actor = context.services.people, context.session.actor
    known = _add(context, "Karin", "de Boer")
    desk.new_client()
    _type("Karin")
    _tab()
    _type("de Boer")
    _press(Qt.Key.Key_Return)
    panel = desk.page.newcomer
    assert panel.doubles.isVisible()
    assert _focus() is panel.still_new
    assert len(people.listed(actor)) == 1
    with qtbot.waitSignal(desk.client_opened) as opened:
        known_row = panel.doubles.rows[0]
        assert isinstance(known_row, RowButton)
        known_row.click()
    assert opened.args == [known]
    panel.still_new.setChecked(True)
    with qtbot.waitSignal(desk.talk_wanted):
        panel.start.click()
    assert len(people.listed(actor)) == 2


def test_doubles_go_when_the_name_changes(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    _add(context, "Karin", "de Boer")
    desk.new_client()
    _type("Karin")
    _tab()
    _type("de Boer")
    qtbot.waitUntil(desk.page.newcomer.doubles.isVisible)
    desk.page.newcomer.first.set_text("")
    desk.page.newcomer.first.setFocus()
    _type("Wim")
    qtbot.waitUntil(lambda: not desk.page.newcomer.doubles.isVisible())
    assert not desk.page.newcomer.still_new.isVisible()


def test_another_problem_is_said_in_the_strip(
    desk: DeskPresenter, said: list[Message | None]
) -> None:
    desk._refused(StoreBusy())
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_the_panel_survives_a_lock(desk: DeskPresenter, context: Context, qtbot: QtBot) -> None:
    assert desk.unfinished() == {}
    desk.new_client()
    _type("Karin")
    fields = desk.unfinished()
    assert fields["first_name"] == "Karin"
    later = DeskPresenter(context)
    on_screen(later.page)
    later.open()
    later.take_up({})
    assert later.page.home.isVisible()
    later.take_up(fields)
    assert later.page.newcomer.isVisible()
    assert later.page.newcomer.first.text() == "Karin"


def test_f3_leaves_the_panel_for_the_search_field(desk: DeskPresenter) -> None:
    desk.new_client()
    desk.search()
    assert desk.page.home.isVisible()
    assert _focus() is desk.page.search


def test_back_leaves_the_panel(desk: DeskPresenter) -> None:
    desk.new_client()
    desk.page.newcomer.back.click()
    assert desk.page.home.isVisible()


def test_a_step_of_today_opens_its_file(
    desk: DeskPresenter, context: Context, qtbot: QtBot, clock: StandingClock
) -> None:
    karin = _add(context, "Karin", "de Boer")
    plans, actor = context.services.plans, context.session.actor
    plan = plans.set_goal(actor, karin, "debts", "Ik open mijn post.")
    plans.add_step(actor, karin, plan.goals[0].id, StepDraft("Ik bel.", day=clock().date()))
    desk.open()
    row = desk.page.home.steps.rows[0]
    assert isinstance(row, RowButton)
    assert "Ik bel" not in row.accessibleName()
    with qtbot.waitSignal(desk.client_opened) as opened:
        row.click()
    assert opened.args == [karin]


def test_what_waits_is_one_press_away(desk: DeskPresenter, context: Context, qtbot: QtBot) -> None:
    assert not desk.page.home.ready.isVisible()
    karin = _add(context, "Karin", "de Boer")
    confirm(context, karin, add_plan(context, karin, "Ik bel.").steps[0])
    desk.open()
    assert desk.page.home.ready.text() == "Klaar: 1"
    with qtbot.waitSignal(desk.ready_wanted):
        desk.page.home.ready.click()


# --- safe contact, asked at once and skippable -------------------------------------------------


def test_how_to_reach_somebody_is_asked_at_once_and_never_yes_by_itself(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    people, actor = context.services.people, context.session.actor
    panel = desk.page.newcomer
    with qtbot.waitSignal(desk.client_opened) as opened:
        desk.new_client()
        _type("Karin")
        panel.make.click()
    assert people.open(actor, opened.args[0]).client.safe_contact == SafeContact()
    with qtbot.waitSignal(desk.client_opened) as opened:
        desk.new_client()
        assert set(panel.contact.answers().values()) == {NOT_ASKED}
        _type("Xander")
        for question, place in (("may_call", 0), ("may_message", 1), ("may_post", 0)):
            panel.contact.choices[question].buttons()[place].click()
        panel.contact.choices["may_post"].buttons()[0].click()  # tapped again: taken away
        panel.who.set_text(" mijn zus ")
        panel.make.click()
    safe = people.open(actor, opened.args[0]).client.safe_contact
    assert safe == SafeContact(may_call=True, may_message=False, who_reads="mijn zus")


def test_what_was_tapped_comes_back_after_a_lock(desk: DeskPresenter) -> None:
    desk.new_client()
    desk.page.newcomer.contact.choices["may_call"].buttons()[1].click()
    left = desk.unfinished()
    desk.open()
    desk.take_up(left)
    assert desk.page.newcomer.contact.answers()["may_call"] == NO


def test_a_long_answer_is_told_under_its_field(desk: DeskPresenter) -> None:
    desk.new_client()
    _type("Karin")
    desk.page.newcomer.who.set_text("x" * 101)
    desk.page.newcomer.make.click()
    assert desk.page.newcomer.who.error
    assert _focus() is desk.page.newcomer.who.edit


# --- long lists fold ---------------------------------------------------------------------------


def test_many_promised_looks_stay_calm_and_one_press_shows_all(desk: DeskPresenter) -> None:
    lines = tuple(ReviewLine(uuid4(), f"Deelnemer {n}", TODAY) for n in range(124))
    card = desk.page.home.reviews
    desk.page.show_home(HomeState(TODAY, reviews=lines))
    assert len(card.rows) == 4
    assert card.more.text() == "En nog 120"
    card.more.click()
    assert len(card.rows) == 124
    assert _focus() is card.rows[4], "where the others begin"
    card.more.click()
    assert (len(card.rows), _focus()) == (4, card.rows[0])
    desk.page.show_home(HomeState(TODAY, reviews=lines[:4]))
    assert not card.more.isVisible()
