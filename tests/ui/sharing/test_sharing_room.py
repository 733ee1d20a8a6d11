"""Sharing figures on the screen, with keys, on real services; and as a file of them."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.commands.checking import check
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import Told
from bridge_app.domain.shared_tables import SharedTable, SharingWish
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.services.clock import business_day
from bridge_app.services.sharing import Sharing
from bridge_app.spreadsheets import read
from bridge_app.ui import counting, overseeing
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.form_picker import ABROAD, CSV
from bridge_app.ui.sharing.page import SharingPage
from bridge_app.ui.sharing.presenter import SharingPresenter
from bridge_app.ui.sharing.state import lines_of, wished
from bridge_app.ui.spots import Spot
from tests.services.booked import Booked, book
from tests.ui.answers import Answers
from tests.ui.doing import Key, inside_of, on_screen, press, wait_for

PILLARS = ["money"] * 9 + ["work"] * 7 + ["health"] * 2


@pytest.fixture
def last_month(context: Context) -> str:
    """The month that was over last, in which eighteen people had something."""
    today = business_day(context.clock())
    month = date.fromordinal(today.replace(day=1).toordinal() - 1).replace(day=2)
    cards = [Booked(month, client=who, pillar=pillar) for who, pillar in enumerate(PILLARS)]
    book(context.services.acting.database, cards)
    return f"{month:%Y-%m}"


def opened(context: Context) -> SharingPresenter:
    made = SharingPresenter(context)
    on_screen(made.page)
    made.open()
    counted(made)
    return made


def counted(room: SharingPresenter) -> None:
    """It is counted beside the screen."""
    wait_for(lambda: not room.busy)


def wish(room: SharingPresenter, asked: SharingWish) -> None:
    """Asks for it, and waits until it stands there."""
    room.page.asking.wish_changed.emit(asked)
    counted(room)


def told(room: SharingPresenter) -> list[tuple[str, ...]]:
    return [tuple(row.cells[1:]) for row in room.page.told.table.shown]


def test_what_others_will_see_is_shared_once_and_kept_as_a_file(
    context: Context, last_month: str, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    room = opened(context)
    page = room.page
    assert page.asking.wish() == wished(last_month, Period.MONTH, ())
    assert [row[0] for row in told(room)] == ["18", "18"]
    page.asking.first.setFocus()
    press(Key.Key_Down)
    counted(room)
    hidden = ("", "", "", "<5 of afgeschermd")
    assert sorted(told(room))[:2] == [hidden, hidden]
    assert (page.share.isVisible(), page.save.isVisible()) == (True, False)
    assert page.told.stays.text() == "Wat je deelt, blijft zo. Wat later komt, telt later mee."
    page.share.click()
    assert not page.asking.isEnabled(), "what was chosen is what is shared"
    counted(room)
    assert page.asking.isEnabled()
    assert (page.share.isVisible(), page.save.isVisible()) == (False, True)
    assert "Deze cijfers blijven zo." in page.told.stays.text()
    assert page.kept.isVisible()
    answers.file = tmp_path / "gedeeld.xlsx"
    page.save.click()
    qtbot.waitUntil(answers.file.exists)
    cells = [line.cells for line in read(answers.file).lines]
    assert len(cells) == 4
    answers.file = tmp_path / "gedeeld.pdf"
    page.save.click()
    qtbot.waitUntil(answers.file.exists)
    assert answers.file.read_bytes().startswith(b"%PDF-")
    check(answers.file)
    book(context.services.acting.database, [Booked(date.fromisoformat(f"{last_month}-03"))])
    room.open()
    counted(room)
    assert [row[0] for row in told(room)][-1] == "18"


def test_one_begins_at_the_period_and_enter_never_leaves_the_page(
    screen: QApplication, context: Context, last_month: str
) -> None:
    """As in the program, where it is counted beside the screen."""
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(counting.SHARING))
    page = inside.rooms.here.page
    assert isinstance(page, SharingPage)
    assert page.back.hasFocus(), "control: until something can be chosen"
    wait_for(page.told.isVisible)
    assert page.asking.period.hasFocus()
    press(Key.Key_Return)
    assert inside.rooms.here.page is page
    assert page.share.hasFocus()


def test_the_least_number_of_people_and_a_part_of_what_was_shared(
    context: Context, last_month: str
) -> None:
    room = opened(context)
    page = room.page
    page.asking.threshold.setFocus()
    press(Key.Key_Down)
    counted(room)
    assert "minder dan 10 mensen" in page.told.why.text()
    assert [row[0] for row in told(room)] == ["18", "18"]
    assert last_month == page.asking.wish().period


def test_a_part_of_what_was_shared_whole_shows_no_table(context: Context) -> None:
    book(context.services.acting.database, [Booked(date(2024, 3, 2), client=n) for n in range(9)])
    sharing, actor = context.services.sharing, context.session.actor
    sharing.publish(actor, wished("2024", Period.YEAR, ()))
    room = opened(context)
    assert room.page.told.isVisible()
    wish(room, wished("2024-03", Period.MONTH, ()))
    assert not room.page.told.isVisible()
    assert not room.page.share.isEnabled()


def test_before_months_cannot_be_shared_any_more_that_is_said(
    context: Context, last_month: str
) -> None:
    year = last_month[:4]
    days = [date(int(year) - 1, number, 2) for number in (4, 5, 6)]
    cards = [Booked(day, client=who) for day in days for who in range(6)]
    book(context.services.acting.database, cards)
    room = opened(context)
    page, quarter = room.page, f"{int(year) - 1}-Q2"
    assert not page.told.months.isVisible(), "a month has no parts"
    wish(room, wished(quarter, Period.MONTH, ()))
    assert not page.told.months.isVisible(), "its months are shared with it"
    wish(room, wished(quarter, Period.QUARTER, ()))
    assert page.told.months.isVisible()
    assert page.told.months.text().startswith("Hierna kun je een maand hieruit niet meer")
    assert page.told.months.text().endswith("Kies dan nu een regel per maand.")
    page.share.click()
    counted(room)
    assert not page.told.months.isVisible(), "it is done"
    wish(room, wished(f"{int(year) - 1}-05", Period.MONTH, ()))
    assert not page.told.isVisible(), "control: it was true"


def test_where_a_month_is_too_small_the_whole_is_better_shared_at_once(
    context: Context, last_month: str
) -> None:
    year = int(last_month[:4]) - 1
    cards = [Booked(date(year, month, 2), client=n) for month in (4, 5) for n in range(8)]
    book(context.services.acting.database, [*cards, Booked(date(year, 6, 2), client=1)])
    room = opened(context)
    months = room.page.told.months
    wish(room, wished(f"{year}-Q2", Period.QUARTER, ()))
    assert "Dat kan hier ook beter niet" in months.text()
    wish(room, wished(f"{year}-Q2", Period.MONTH, ()))
    assert "Kies liever één regel" in months.text()
    assert months.isVisible()


def test_counting_is_stopped_and_what_was_asked_last_is_shown(
    context: Context, last_month: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = opened(context)
    begun, go_on, heard = Event(), Event(), []
    real = Sharing.preview

    def slow(self: Sharing, actor: Actor, asked: SharingWish, told: Told) -> SharedTable:
        heard.append(asked.groups)
        begun.set()
        go_on.wait(5)
        return real(self, actor, asked, told)

    monkeypatch.setattr(Sharing, "preview", slow)
    by_team = wished(last_month, Period.MONTH, (Group.TEAM,))
    room.page.asking.wish_changed.emit(by_team)
    wait_for(begun.is_set)
    wait_for(room.page.progress.isVisible)
    room.page.progress.stop.click()
    go_on.set()
    counted(room)
    assert not room.page.told.isVisible()
    assert not room.page.share.isEnabled()
    begun.clear()
    go_on.clear()
    room.page.asking.wish_changed.emit(wished(last_month, Period.MONTH, (Group.KIND,)))
    wait_for(begun.is_set)
    room.page.asking.wish_changed.emit(wished(last_month, Period.MONTH, (Group.PILLAR,)))
    go_on.set()
    counted(room)
    assert room._state.table is not None
    assert room._state.table.wish.groups == (Group.PILLAR,)
    assert heard == [(Group.TEAM,), (Group.KIND,), (Group.PILLAR,)]
    assert not room.page.progress.isVisible()


def test_what_tells_nothing_takes_no_months(context: Context, last_month: str) -> None:
    year = int(last_month[:4]) - 2
    book(context.services.acting.database, [Booked(date(year, 5, 2), client=n) for n in (1, 2)])
    room = opened(context)
    wish(room, wished(f"{year}-Q2", Period.QUARTER, ()))
    assert room.page.share.isEnabled()
    assert not room.page.told.months.isVisible()


def test_no_month_is_over_yet(context: Context) -> None:
    room = opened(context)
    assert room.page.empty.isVisible()
    assert not room.page.share.isEnabled()
    room.page.save_wanted.emit()
    room.page.share_wanted.emit()
    assert not context.services.sharing.look(context.session.actor).published


def test_a_period_is_told_in_lines_that_fit_in_it() -> None:
    assert lines_of("2026-Q2") == (Period.QUARTER, Period.MONTH)
    assert wished("2026-05", Period.YEAR, ()).by is Period.MONTH


def test_the_overview_leads_here_and_back(context: Context) -> None:
    went: list[Spot] = []
    left: list[bool] = []
    overview = overseeing.makers(context, went.append, lambda: left.append(True))
    begun = overview[overseeing.COORDINATOR]()
    assert isinstance(begun.page, CoordinatorPage)
    begun.page.telling.sharing.click()
    assert [spot.room for spot in went] == [counting.SHARING]
    assert counting.NEEDS[counting.SHARING] is Permission.EXPORT
    made = counting.makers(context, went.append, lambda: left.append(True))
    room = made[counting.SHARING]()
    assert isinstance(room.page, SharingPage)
    room.page.back.click()
    assert left == [True]


def test_what_was_shared_leaves_in_english_too_as_totals_do(
    context: Context, last_month: str, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """The same figures; the control is the file as it leaves otherwise."""
    room = opened(context)
    page = room.page
    assert not page.form.isVisible(), "nothing is shared yet"
    page.share.click()
    counted(room)
    assert [page.form.itemText(at) for at in range(page.form.count())] == [
        "Excel",
        "CSV voor Excel",
        "CSV, Engels",
        "PDF-verslag",
        "JSON",
    ]
    told = {}
    for wanted in (CSV, ABROAD):
        page.form.choose(wanted)
        answers.file = tmp_path / f"{page.form.currentText()}.csv"
        page.save.click()
        assert answers.asked[-1].endswith(".csv")
        qtbot.waitUntil(answers.file.exists)
        told[wanted] = answers.file.read_text("utf-8-sig")
    assert "for whom,to share: nobody can be recognised" in told[ABROAD]
    assert "voor wie;delen: niemand is te herkennen" in told[CSV], "control"
    assert hash_of(told[CSV], ";") == hash_of(told[ABROAD], ",")


def hash_of(told: str, separator: str) -> str:
    """That of the figures, which is the same in each language."""
    facts = (line.split(separator) for line in told.splitlines())
    return next(fact[1] for fact in facts if fact[0] in {"hash", "controlegetal"})


def test_enter_does_nothing_for_good_by_itself(
    context: Context, last_month: str, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """It comes to the button first; what can be done again is done at once."""
    room = opened(context)
    page = room.page
    page.asking.period.setFocus()
    press(Key.Key_Return)
    assert page.share.hasFocus()
    assert page.share.isVisible(), "nothing is shared yet"
    press(Key.Key_Return)
    counted(room)
    assert page.save.isVisible()
    answers.file = tmp_path / "gedeeld.xlsx"
    page.asking.period.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(answers.file.exists)


def test_enter_with_nothing_to_share_stays_where_it_is(context: Context, qtbot: QtBot) -> None:
    page = opened(context).page
    page.setFocus()
    page._enter()
    assert not page.share.hasFocus()
