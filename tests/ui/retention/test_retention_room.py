"""Two people and a list of numbers: one makes it, another destroys it, and the report stays."""

from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import ConversationKind, Keep, NewClient, StaffMember
from bridge_app.domain.retention import BROKEN_OFF_DAYS
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import NotFound
from bridge_app.storage import audit, chain, erasures, staff
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.retention.lists import ReportLine
from bridge_app.ui.retention.presenter import RetentionPresenter
from bridge_app.ui.retention.state import numbers_in, whole_years
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, focus, on_screen, press, typing


@pytest.fixture
def room(context: Context) -> RetentionPresenter:
    made = RetentionPresenter(context)
    on_screen(made.page)
    return made


@pytest.fixture
def second(context: Context, clock: StandingClock) -> Actor:
    member = StaffMember(uuid4(), "noor", "Noor")
    with context.session.database.writing() as connection:
        staff.add(connection, member, clock())
    return Actor(member.id, frozenset({Role.ADMINISTRATOR}), "balie-2")


@pytest.fixture
def stopped(context: Context, clock: StandingClock) -> str:
    """The number of somebody who stopped in the first talk, long ago."""
    services, actor = context.services, context.session.actor
    client = services.people.create(actor, NewClient("Karin", "de Boer"))
    services.bridges.start(actor, client.id, ConversationKind.INTAKE, Keep.ALL, "nl")
    clock.pass_by(days=BROKEN_OFF_DAYS)
    services.calendar.set_right(actor)
    return client.number


def test_a_list_is_made_and_waits_for_somebody_else(
    room: RetentionPresenter, stopped: str, said: list[Message | None]
) -> None:
    room.open()
    assert [row.cells[0] for row in room.page.table.shown] == [stopped]
    room.page.propose.setFocus()
    press(Key.Key_Return)
    assert said[-1] == Message("De lijst staat klaar. Iemand anders bevestigt hem.", Tone.DONE)
    (card,) = room.page.waiting
    assert [row.cells[0] for row in card.table.shown] == [stopped]
    assert not card.confirm.isVisible()
    assert not room.page.propose.isEnabled()
    card.withdraw.click()
    assert room.page.waiting == []
    assert room.page.propose.isEnabled()


def test_another_person_destroys_it_and_prints_the_report(
    room: RetentionPresenter, context: Context, second: Actor, stopped: str, answers: Answers,
    tmp_path: Path,
) -> None:  # fmt: skip
    context.services.retention.propose(second)
    room.open()
    (card,) = room.page.waiting
    assert not card.confirm.isEnabled(), "first one looks at the numbers"
    card.read.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Tab)
    assert focus() is card.confirm
    press(Key.Key_Return)
    assert room.page.waiting == []
    (line,) = room.page.reports.rows
    assert isinstance(line, ReportLine)
    line.print.click()  # nobody chose a printer
    answers.file = tmp_path / "verslag.pdf"
    line.print.click()
    assert answers.file.exists()
    with pytest.raises(NotFound):
        context.services.people.by_number(context.session.actor, stopped)


def test_whoever_made_the_list_is_told_so(
    room: RetentionPresenter, context: Context, stopped: str, said: list[Message | None]
) -> None:
    proposed = context.services.retention.propose(context.session.actor)
    room.open()
    room.page.confirm_wanted.emit(proposed.id)
    message = said[-1]
    assert message is not None
    assert message.text.startswith("Je maakte deze lijst zelf.")


def restored(context: Context, clock: StandingClock) -> None:
    """The first line of a store that was made again from a backup."""
    database = context.session.database
    clock.pass_by(hours=1)
    entry = AuditEntry(clock(), context.session.actor, erasures.RESTORED, "store", uuid4())
    with database.writing() as connection:
        audit.record(connection, database.key_for(chain.AUDIT.purpose), entry)


def test_numbers_from_paper_make_a_list_after_a_restore(
    room: RetentionPresenter,
    stopped: str,
    said: list[Message | None],
    context: Context,
    clock: StandingClock,
) -> None:
    room.open()
    for number in ("9999", stopped):  # nobody's, and of somebody who did not come back
        room.page.numbers.set_text(number)
        room.page.again.click()
        assert said[-1] is not None
        assert "niet" in said[-1].text
    restored(context, clock)
    room.page.numbers.set_text(f"{stopped}, {stopped}")
    room.page.again.click()
    assert [row.cells[1] for row in room.page.waiting[0].table.shown] == [
        "Eerder gewist, terug met een reservekopie"
    ]


def test_a_term_is_set_and_a_wrong_one_is_told_at_its_field(
    room: RetentionPresenter, said: list[Message | None]
) -> None:
    room.open()
    assert room.page.years.text() == "5"
    room.page.years.set_text("honderd")
    room.page.save.click()
    assert room.page.years.error
    room.page.years.set_text("7")
    room.page.basis.set_text("Eigen besluit")
    room.page.save.click()
    assert said[-1] == Message("De termijn is bewaard.", Tone.DONE)
    assert ("Gewone hulp", "7", "Eigen besluit") in [r.cells for r in room.page.rules.shown]


def test_enter_is_the_button_of_the_form_one_types_in_or_else_of_the_page(
    room: RetentionPresenter, stopped: str, said: list[Message | None], qtbot: QtBot
) -> None:
    """The control: in a form of the page no list is made, though one could be."""
    room.open()
    page = room.page
    for line, typed, wish in (
        (page.years, "9", page.rule_wanted),
        (page.basis, "Besluit", page.rule_wanted),
        (page.numbers, "9999", page.again_wanted),
        (page.log_terms.months, "72", page.log_terms.term_wanted),
    ):
        line.setFocus()
        with qtbot.waitSignal(wish):
            typing(typed)
            press(Key.Key_Return)
    assert not page.waiting, "control"
    page.purpose.setFocus()
    press(Key.Key_Return)
    assert [row.cells[0] for row in page.waiting[0].table.shown] == [stopped]


def test_the_way_back(room: RetentionPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_what_is_typed_is_read_kindly() -> None:
    assert numbers_in(" 1001,1002; 1001\n1003") == ("1001", "1002", "1003")
    assert (whole_years(" 7 "), whole_years("zeven"), whole_years("7,5")) == (7, 0, 0)


def test_the_terms_of_the_logs_are_set_and_never_shorter_than_the_law(
    room: RetentionPresenter, context: Context
) -> None:
    room.open()
    card = room.page.log_terms
    assert [row.cells for row in card.table.shown] == [
        ("Inloggen", "6", "6"),
        ("Wie deed wat", "60", "24"),
        ("Grootboek", "84", "84"),
    ]
    card.log.setCurrentIndex(1)
    card.log.activated.emit(1)
    assert card.months.text() == "60"
    for wrong in ("12", "lang"):
        card.months.set_text(wrong)
        card.save.click()
        assert context.services.log.terms(context.session.actor)["audit"].months == 60
    card.months.set_text("72")
    card.save.setFocus()
    press(Key.Key_Space)
    assert [row.cells[1] for row in card.table.shown] == ["6", "72", "84"]
