"""The log with keys, on real services: look it through, check it, drop what is old."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import bridge_app.services
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.clocks import ClockState
from bridge_app.domain.log_page import LogLine
from bridge_app.domain.looking import LogKeeping
from bridge_app.domain.people import Client, NewClient, StaffMember
from bridge_app.domain.retention import Scope
from bridge_app.domain.staffing import UnitKind
from bridge_app.domain.trust import DONE
from bridge_app.errors import FieldProblem, StoreBusy
from bridge_app.services.clock import business_day
from bridge_app.storage import chain, staff
from bridge_app.ui.context import Context
from bridge_app.ui.log.check_presenter import CheckPresenter
from bridge_app.ui.log.page import LogPage
from bridge_app.ui.log.presenter import LogPresenter
from bridge_app.ui.log.state import Wish, month_until, wanted
from bridge_app.ui.log.telling import Telling
from bridge_app.ui.parts import Field, TextField
from bridge_app.words import read_date, short_date
from tests.services.test_log import months_pass
from tests.storage.test_chain import guards_dropped
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, on_screen, press, wait_for


@pytest.fixture
def sanne(context: Context) -> Actor:
    """A colleague who opens files with a reason."""
    member = StaffMember(uuid4(), "sanne", "Sanne")
    database, now = context.session.database, context.clock()
    with database.writing() as connection:
        staff.add(connection, member, now)
        staff.give_roles(connection, member.id, {Role.MENTOR}, business_day(now))
    return Actor(member.id, frozenset({Role.MENTOR}), "desk 2", "belt over een afspraak")


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> LogPresenter:
    made = LogPresenter(context)
    on_screen(made.page)
    return made


def add_client(context: Context, first: str) -> Client:
    return context.services.people.create(context.session.actor, NewClient(first, "de Boer"))


def typed(field: Field, text: str) -> None:
    """As if somebody typed it and went on."""
    field.set_text(text)
    assert isinstance(field.edit, TextField)
    field.edit.editingFinished.emit()


def said(page: QWidget) -> str:
    QApplication.processEvents()
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))


def cells(page: LogPage) -> list[tuple[str, ...]]:
    return [row.cells for row in page.table.shown]


def test_every_kind_of_thing_in_the_log_has_a_word() -> None:
    """The kinds are those that the services write, and the two that they put together."""
    services = Path(bridge_app.services.__file__).parent
    source = "".join(path.read_text("utf-8") for path in services.glob("*.py"))
    kinds = {*re.findall(r'\.about\(\s*"([a-z_]+)"', source), *map(str, [*UnitKind, *Scope])}
    assert len(kinds) > 30
    at = datetime(2026, 6, 2, tzinfo=UTC)
    lines = [LogLine(at, uuid4(), f"{each}.see", each, "", DONE, "", "") for each in sorted(kinds)]
    told = [Telling().deed(line) for line in lines]
    bare = {each.split(":")[0] for each in told} & kinds
    assert bare == {"budget", "plan", "team"}, "the same words in Dutch"


def test_it_opens_with_the_last_month(room: LogPresenter, context: Context) -> None:
    client = add_client(context, "Karin")
    room.open()
    today = business_day(context.clock())
    assert room.page.last.text() == short_date(today)
    assert room.page.first.text() == short_date(today - timedelta(days=31))
    assert client.number in cells(room.page)[0]
    assert "Karin" not in said(room.page) + str(cells(room.page))


def test_a_look_with_a_reason_is_seen_by_one_key(
    room: LogPresenter, context: Context, sanne: Actor
) -> None:
    client = add_client(context, "Karin")
    context.services.people.open(sanne, client.id)
    room.open()
    assert "Reden: belt over een afspraak" in said(room.page)
    (row,) = room.page.rows
    row.button.click()
    assert "bekeken op" in said(room.page.rows[0])
    assert not room.page.rows[0].button.isVisibleTo(room.page)


def test_what_one_did_oneself_is_for_another(room: LogPresenter, context: Context) -> None:
    assert isinstance(context.clock, StandingClock)
    context.clock.now -= timedelta(days=2)  # a Saturday
    add_client(context, "Karin")
    room.open()
    assert "dit deed je zelf" in said(room.page)
    assert not room.page.rows[0].button.isVisibleTo(room.page)


def test_the_whole_log_is_looked_through(room: LogPresenter, context: Context) -> None:
    room.open()
    assert "Nog niemand keek het logboek na." in said(room.page)
    room.page.done.click()
    assert "Dit jaar 1 keer bekeken." in said(room.page)
    assert context.session.staff.name in room.page.when.text()


def test_a_colleague_and_a_number_narrow_it(
    room: LogPresenter, context: Context, sanne: Actor
) -> None:
    client = add_client(context, "Karin")
    context.services.people.open(sanne, client.id)
    room.open()
    room.page.who.setCurrentIndex(room.page.who.findText("Sanne"))
    room.page.who.activated.emit(0)
    assert [line[2] for line in cells(room.page)] == ["Sanne"]
    typed(room.page.number, "9999")
    assert "Dit nummer heeft niemand." in said(room.page)
    typed(room.page.number, client.number)
    assert len(cells(room.page)) == 1


@pytest.mark.parametrize(
    ("first", "words"),
    [("morgen", "Typ een dag"), ("31-02-2026", "bestaat niet"), ("01-01-2031", "vóór de eerste")],
)
def test_a_day_that_cannot_be(room: LogPresenter, first: str, words: str) -> None:
    room.open()
    typed(room.page.first, first)
    assert words in said(room.page)


def test_reading_again_shows_what_came_since(room: LogPresenter, context: Context) -> None:
    room.open()
    before = len(cells(room.page))
    room.refresh()
    assert len(cells(room.page)) == before + 1
    assert cells(room.page)[0][0] == "logboek: bekeken"


def test_a_store_that_is_busy_is_told_above_the_page(
    room: LogPresenter, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    context.problems.said.connect(told.append)

    def busy(*_asked: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(type(context.services.log), "review", busy)
    room.open()
    assert told


def test_days_are_read_and_in_order() -> None:
    assert wanted(month_until(date(2026, 6, 16), short_date), read_date).last == date(2026, 6, 16)
    with pytest.raises(FieldProblem) as told:
        wanted(Wish("02-06-2026", "01-06-2026"), read_date)
    assert (told.value.field, told.value.reason) == ("last_day", "before_first")


# --- the check ---------------------------------------------------------------------------------


@pytest.fixture
def checking(context: Context, qtbot: QtBot) -> CheckPresenter:
    made = CheckPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def checked(checking: CheckPresenter, qtbot: QtBot, noted: str = "") -> None:
    checking.page.noted.set_text(noted)
    before = checking._state
    checking.page.check.click()
    wait_for(lambda: checking._state is not before)


def test_logs_that_are_whole_give_marks_for_on_paper(
    checking: CheckPresenter, context: Context, qtbot: QtBot
) -> None:
    add_client(context, "Karin")
    assert "nog niet nagekeken" in said(checking.page)
    checked(checking, qtbot)
    assert "alle regels kloppen" in said(checking.page)
    marks = [row.cells[3] for row in checking.page.table.shown]
    assert marks[1] != "-"
    checked(checking, qtbot, marks[1])
    assert "alle regels kloppen" in said(checking.page)


def test_a_row_that_was_changed_is_named(
    checking: CheckPresenter, context: Context, qtbot: QtBot
) -> None:
    add_client(context, "Karin")
    with guards_dropped(context.session.database) as connection:
        connection.exec_driver_sql("UPDATE audit SET device = 'x' WHERE seq = 1")
    checked(checking, qtbot)
    assert "Wie deed wat: regel 1 is veranderd." in said(checking.page)


def test_what_is_no_mark_is_said_at_its_field(checking: CheckPresenter, qtbot: QtBot) -> None:
    checked(checking, qtbot, "geen getal")
    assert "ziet eruit als L120-" in said(checking.page)


def test_old_months_go_after_being_asked(
    context: Context, checking: CheckPresenter, qtbot: QtBot
) -> None:
    assert isinstance(context.clock, StandingClock)
    add_client(context, "Karin")
    services, actor = context.services, context.session.actor
    services.log.set_term(actor, "audit", 24)
    months_pass(context.clock, services, actor, 1)
    add_client(context, "Ahmed")
    months_pass(context.clock, services, actor, 24)
    page = checking.page
    checking.open()
    assert page.drop.isVisible()
    assert page.months.text().startswith("Wie deed wat, ")
    page.drop.click()
    page.keep.click()
    assert page.drop.isVisible()
    page.drop.click()
    page.sure.click()
    assert not page.drop.isVisible()
    checked(checking, qtbot)
    assert "alle regels kloppen" in said(page)
    assert page.table.shown[1].cells[2] != "0"


def test_after_a_jump_of_the_clock_somebody_says_that_the_date_is_right(
    context: Context, checking: CheckPresenter, qtbot: QtBot
) -> None:
    assert isinstance(context.clock, StandingClock)
    add_client(context, "Karin")
    checking.open()
    assert not checking.page.right.isVisible()
    context.clock.now += timedelta(days=40)
    checking.open()
    today = short_date(business_day(context.clock()))
    assert f"naar {today}." in said(checking.page)
    checking.page.right.setFocus()
    press(Key.Key_Space)
    assert not checking.page.right.isVisible()
    assert context.services.calendar.state().sure


def test_a_clock_that_stands_behind_is_told_otherwise(checking: CheckPresenter) -> None:
    now = datetime(2026, 6, 2, 9, tzinfo=UTC)
    clock = ClockState(now, latest=now + timedelta(days=3))
    checking.page.show_state(replace(checking._state, clock=clock))
    assert "Het laatste staat op 05-06-2026. De klok van deze computer zegt 02-06-2026." in said(
        checking.page
    )


def test_the_day_report_is_printed_with_the_check_values(
    context: Context, checking: CheckPresenter, answers: Answers, tmp_path: Path
) -> None:
    add_client(context, "Karin")
    answers.file = tmp_path / "dagstaat.pdf"
    checking.page.day.setFocus()
    checking.page.report.click()
    assert answers.file.read_bytes().startswith(b"%PDF")
    assert (
        context.services.log.day_report(context.session.actor, business_day(context.clock()))
        .chains[1]
        .value.startswith("L")
    )


def test_a_day_that_is_none_is_said_at_its_field(
    context: Context, checking: CheckPresenter
) -> None:
    checking.page.day.set_text("morgen")
    checking.page.report.click()
    assert checking.page.day.edit.accessibleDescription() or "dag" in said(checking.page).lower()
    checking.page.day.set_text(short_date(business_day(context.clock()) + timedelta(days=2)))
    checking.page.report.click()
    assert "ligt in de toekomst" in said(checking.page)


def test_ones_own_looks_are_told_apart(context: Context, room: LogPresenter, sanne: Actor) -> None:
    own = context.session.actor
    client = context.services.people.create(sanne, NewClient("Lot", "Vos"))
    context.services.people.open(replace(own, reason="vraag"), client.id)
    room.open()
    assert "dit deed je zelf, en er is geen andere coördinator" in said(room.page)
    room.page.done.click()
    assert "Er is geen andere coördinator: dat heeft niemand bekeken." in said(room.page)
    with context.session.database.writing() as connection:
        staff.give_roles(
            connection, sanne.person, {Role.COORDINATOR}, business_day(context.clock())
        )
    room.refresh()
    assert "Een andere coördinator kijkt daarnaar." in said(room.page)
    assert "dit deed je zelf, een andere coördinator kijkt hiernaar" in said(room.page)


def test_who_did_not_come_in_is_told_without_a_name_that_nobody_has(
    context: Context, room: LogPresenter, sanne: Actor
) -> None:
    at = context.clock()
    moments = (at - timedelta(minutes=5), at, at)
    key = context.session.database.key_for(chain.LOGINS.purpose)
    with context.session.database.writing() as connection:
        staff.note_refused(connection, key, (sanne.person, "balie-2"), moments, 3)
        staff.note_refused(connection, key, (None, "balie-1"), (at, at, at), 1)
    room.open()
    told = said(room.page)
    assert "Sanne, balie-2: 3 keer een verkeerd wachtwoord" in told
    assert "een onbekende naam, balie-1: 1 keer" in told


def test_who_may_not_drop_sees_no_months(checking: CheckPresenter) -> None:
    checking.page.show_state(
        type(checking._state)(keeping=LogKeeping(None, due=False), may_drop=False)
    )
    assert not checking.page.drop.isVisible()
