"""The page of backups with keys, on a real store: from no place at all to a store made again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.backup import PRINTED, Checked, Standing
from bridge_app.domain.clocks import ClockState
from bridge_app.domain.people import NewClient
from bridge_app.domain.trust import ChainReport
from bridge_app.services.backups import Backups
from bridge_app.services.restores import Restored
from bridge_app.services.vault import Vault
from bridge_app.storage import contents, store
from bridge_app.trust_errors import Stopped
from bridge_app.ui import office
from bridge_app.ui.backups.presenter import BackupsPresenter
from bridge_app.ui.backups.state import Busy, size
from bridge_app.ui.context import Context
from bridge_app.ui.daily_backup import AGAIN_MS, DailyBackup
from bridge_app.ui.home.presenter import HomePresenter
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.working import Working
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock, handed
from tests.ui.doing import Key, on_screen, press, typing

PASSWORD = "drie gewone woorden"


@pytest.fixture
def vault(tmp_path: Path, clock: StandingClock) -> Vault:
    return Vault(tmp_path / "store", clock)


@pytest.fixture
def on_disk(vault: Vault, clock: StandingClock, answers: Answers) -> Iterator[Context]:
    """A store on disk: one in memory needs no backups."""
    session = vault.create("fatima", "Fatima", PASSWORD, practice=True)
    with handed(session, clock, answers, vault) as made:
        yield made
    vault.close(session)


@pytest.fixture
def heard(on_disk: Context) -> list[Message | None]:
    messages: list[Message | None] = []
    on_disk.problems.said.connect(messages.append)
    return messages


@pytest.fixture
def room(on_disk: Context, vault: Vault, qtbot: QtBot) -> BackupsPresenter:
    made = BackupsPresenter(on_disk, vault)
    on_screen(made.page)
    made.open()
    return made


@pytest.fixture
def disk(room: BackupsPresenter, answers: Answers, tmp_path: Path) -> Path:
    """A place that was chosen with the keys."""
    answers.place = tmp_path / "disk"
    answers.place.mkdir()
    room.page.place.setFocus()
    press(Key.Key_Return)
    return answers.place


def finish(qtbot: QtBot, room: BackupsPresenter) -> None:
    """What is being done has ended."""
    qtbot.waitUntil(lambda: room._state.busy is None, timeout=20_000)


def last(heard: list[Message | None]) -> Message:
    return next(each for each in reversed(heard) if each is not None)


def test_without_a_place_the_page_asks_for_one(room: BackupsPresenter) -> None:
    assert "Kies eerst een plek" in room.page.status.trouble.text()
    assert not room.page.make.isEnabled()
    assert not room.page.progress.isVisible()


def test_a_place_is_chosen_and_a_backup_made(
    room: BackupsPresenter, disk: Path, heard: list[Message | None], qtbot: QtBot
) -> None:
    assert "nog geen reservekopie" in room.page.status.trouble.text()
    room.page.make.setFocus()
    press(Key.Key_Return)
    assert room.page.progress.isVisible()
    assert "uitgeprobeerd" in room.page.progress.words.text()
    finish(qtbot, room)
    assert len(room.page.kept.rows) == 1
    assert room.page.status.good.text().startswith("Laatste goede reservekopie: vandaag om 10.30")
    assert last(heard).tone is Tone.DONE
    assert list(disk.rglob("*.backup"))


def test_whoever_turns_back_changes_nothing(room: BackupsPresenter, answers: Answers) -> None:
    answers.place = answers.file = None
    room.page.place.click()
    room.page.other.click()
    assert room._backups.state().place is None
    assert not room.page.look.isVisible()


def made_and_chosen(room: BackupsPresenter, qtbot: QtBot) -> None:
    room.make()
    finish(qtbot, room)
    room.page.kept.rows[0].setFocus()
    press(Key.Key_Return)


def test_from_a_backup_one_sees_what_stands_in_it_and_practises(
    room: BackupsPresenter,
    disk: Path,
    on_disk: Context,
    heard: list[Message | None],
    qtbot: QtBot,
) -> None:
    on_disk.services.people.create(on_disk.session.actor, NewClient("Karin"))
    made_and_chosen(room, qtbot)
    assert room.page.look.password.edit.hasFocus()
    typing(PASSWORD)
    press(Key.Key_Return)
    finish(qtbot, room)
    assert "1 deelnemer\n" in room.page.look._told.text()
    assert room.page.look.rehearse.hasFocus()
    press(Key.Key_Return)
    finish(qtbot, room)
    assert "alles is gelijk" in last(heard).text
    assert room.page.status.practised.text().startswith("Terugzetten geoefend op 02-03-2026")
    room.leave()
    assert room.page.look.password.text() == ""


def test_a_wrong_password_is_told_at_its_field(
    room: BackupsPresenter, disk: Path, qtbot: QtBot
) -> None:
    made_and_chosen(room, qtbot)
    typing("iets heel anders")
    press(Key.Key_Return)
    finish(qtbot, room)
    assert "klopt niet" in room.page.look.password.error
    assert not room.page.look.rehearse.isVisible()


def test_a_store_is_made_again_in_an_empty_folder(
    room: BackupsPresenter,
    disk: Path,
    answers: Answers,
    heard: list[Message | None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    made_and_chosen(room, qtbot)
    typing(PASSWORD)
    press(Key.Key_Return)
    finish(qtbot, room)
    answers.place = None
    room.page.look.restore.click()
    assert room._state.busy is None
    answers.place = tmp_path / "again"
    room.page.look.restore.click()
    finish(qtbot, room)
    assert store.is_there(tmp_path / "again")
    assert "Alles staat terug" in last(heard).text
    told = room.page.look._back.text()
    assert str(tmp_path / "again") in told
    assert "Wat gewist is, is niet teruggekomen." in told
    assert "Alleen jij kunt er nu in." in told


@pytest.mark.parametrize(
    ("listed", "erased", "by_code", "said"),
    [
        (True, 3, False, "opnieuw gewist: 3."),
        (False, 0, False, "geen lijst gevonden"),
        (True, 0, True, "Alleen met de herstelcode"),
    ],
)
def test_what_a_restore_erased_again_is_told_and_stays_until_another_is_chosen(
    room: BackupsPresenter, tmp_path: Path, listed: bool, erased: int, by_code: bool, said: str
) -> None:
    manifest = contents.told_by(room._context.session.database)
    room._choose(tmp_path / "monday.backup")
    room._restored(tmp_path / "again", Restored(manifest, listed, erased, by_code))
    assert said in room.page.look._back.text()
    assert room.page.look._back.isVisible()
    room._choose(tmp_path / "tuesday.backup")
    assert not room.page.look._back.isVisible()


def test_any_other_file_is_refused_with_a_sentence(
    room: BackupsPresenter,
    answers: Answers,
    heard: list[Message | None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    answers.file = tmp_path / "vakantie.backup"
    answers.file.write_bytes(b"no")
    room.page.other.click()
    room.page.look.look.click()
    finish(qtbot, room)
    assert last(heard).tone is Tone.PROBLEM
    assert "geen reservekopie" in last(heard).text


def test_the_store_is_checked_also_against_a_printed_head(
    room: BackupsPresenter, qtbot: QtBot
) -> None:
    room.page.check.click()
    finish(qtbot, room)
    assert room.page._found.text().startswith("Alles is heel.")
    room.page.head.set_text("12")
    room.page.check.click()
    finish(qtbot, room)
    assert "geen controlegetal" in room.page.head.error


def test_a_store_that_is_not_whole_is_told(room: BackupsPresenter) -> None:
    room._checked(Checked(False, ()))
    assert room.page._found.text().startswith("Niet alles")
    room._checked(Checked(True, (ChainReport("audit", 1, None, 2, PRINTED),)))
    told = room.page._found.text()
    assert told.startswith("Kijk eerst of het controlegetal goed is overgetypt.")
    assert "Verander niets" in told


def test_stopped_half_way_leaves_what_there_was(
    room: BackupsPresenter, disk: Path, heard: list[Message | None], qtbot: QtBot
) -> None:
    room._working.stop()
    room._show(replace(room._state, busy=Busy.MAKING))
    room._context.background.work(
        lambda: room._backups.make_now(room._working._told), room._made, room._failed
    )
    finish(qtbot, room)
    assert "gestopt" in last(heard).text
    assert not list(disk.rglob("*.backup"))


def test_nothing_is_begun_without_a_place_or_a_file(room: BackupsPresenter) -> None:
    room.make()
    room._look("")
    room._rehearse("")
    room._restore("")
    assert room._state.busy is None


def test_the_lock_does_not_wait_for_a_backup(on_disk: Context) -> None:
    working = Working(on_disk.background)
    working._told(1, 5)
    on_disk.background.close()
    with pytest.raises(Stopped):
        working._told(2, 5)


def test_a_size_reads_as_people_say_it() -> None:
    assert (size(4_260_000), size(3)) == ("4,3 MB", "0,1 MB")


def test_the_home_of_an_administrator_says_how_it_stands(
    on_disk: Context, room: BackupsPresenter, disk: Path, qtbot: QtBot
) -> None:
    home = HomePresenter(on_disk)
    home.open()
    assert "nog geen reservekopie" in home.page.backups.trouble.text()
    room.make()
    finish(qtbot, room)
    home.open()
    assert home.page.backups.good.text().startswith("Laatste goede reservekopie: vandaag")
    wanted: list[str] = []
    home.room_wanted.connect(wanted.append)
    home.page.rows["backups"].click()
    assert wanted == [office.BACKUPS]


# --- by itself --------------------------------------------------------------------------------


@pytest.fixture
def daily(on_disk: Context, vault: Vault) -> DailyBackup:
    return DailyBackup(on_disk, Backups(vault, on_disk.session))


def test_it_is_made_by_itself_and_looked_for_again(
    room: BackupsPresenter, disk: Path, daily: DailyBackup, qtbot: QtBot
) -> None:
    daily.look()
    qtbot.waitUntil(lambda: bool(list(disk.rglob("*.backup"))), timeout=20_000)
    assert daily._timer.isActive()
    assert daily._timer.interval() == AGAIN_MS


def test_when_it_does_not_succeed_an_administrator_hears_of_it(
    room: BackupsPresenter,
    disk: Path,
    daily: DailyBackup,
    heard: list[Message | None],
    expect_log: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    expect_log("no daily backup")
    next(disk.iterdir()).rmdir()
    daily.look()
    qtbot.waitUntil(lambda: bool(heard) and heard[-1] is not None, timeout=20_000)
    assert "reservekopie lukt niet" in last(heard).text


def test_a_clock_that_jumped_is_told_to_whoever_works(
    on_disk: Context, daily: DailyBackup, heard: list[Message | None]
) -> None:
    now = on_disk.clock()
    daily._warn_of_clock(ClockState(now))
    assert heard == []
    daily._warn_of_clock(ClockState(now, jumped_from=now - timedelta(days=40)))
    assert last(heard).text.startswith("De klok van deze computer ging van ")


def test_little_room_is_told_to_whoever_works(
    daily: DailyBackup, heard: list[Message | None]
) -> None:
    daily._warn_of_room(None)
    assert heard == []
    daily._warn_of_room(320_000_000)
    assert "nog 320 MB" in last(heard).text


def test_nothing_is_begun_once_the_screen_locks(on_disk: Context, daily: DailyBackup) -> None:
    on_disk.background.close()
    daily.look()


def test_nobody_else_is_bothered(
    on_disk: Context, vault: Vault, heard: list[Message | None], disk: Path
) -> None:
    actor = replace(on_disk.session.actor, roles=frozenset({Role.FRONT_DESK}))
    session = replace(on_disk.session, actor=actor)
    desk = DailyBackup(replace(on_disk, session=session), Backups(vault, session))
    heard.clear()
    desk._tell()
    desk._warn(Standing.GOOD)
    assert heard == []
