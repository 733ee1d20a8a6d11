"""Reading in a list, driven by keys: chosen, mended, mapped, looked at, done, stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.importing import Column
from bridge_app.ui.context import Context
from bridge_app.ui.importing.clients import ClientReading
from bridge_app.ui.importing.presenter import ImportPresenter
from bridge_app.ui.importing.state import ImportState
from bridge_app.ui.parts import Paragraph
from bridge_app.ui.problems import Message
from tests.spreadsheets.book import book
from tests.ui.answers import Answers
from tests.ui.doing import Key, focus, on_screen, press

HEADER = "client_number,first_name,last_name,birth_date,language,mentor,location"
GOOD = f"{HEADER}\n2001,Karin,de Boer,12-03-1988,nl,Ruth Vos,Centrum\n,Lot\n"


@pytest.fixture
def room(context: Context) -> ImportPresenter:
    made = ImportPresenter(context, ClientReading(context))
    on_screen(made.page)
    made.open()
    return made


def choose(room: ImportPresenter, answers: Answers, qtbot: QtBot, file: Path) -> None:
    answers.file = file
    room.page.choose.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: room._state.busy is None, timeout=20_000)


def written(folder: Path, text: str) -> Path:
    path = folder / "lijst.csv"
    path.write_text(text, encoding="utf-8")
    return path


def texts(rows: list[object]) -> list[str]:
    return [row.text() for row in rows if isinstance(row, Paragraph)]


def names(context: Context) -> list[str | None]:
    people = context.services.people.listed(context.session.actor)
    return [each.first_name for each in people]


def test_a_list_is_read_in_by_keys(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not room.page.go.isEnabled()
    choose(room, answers, qtbot, written(tmp_path, GOOD))
    assert room.page.told.text() == "lijst.csv: 2 regels"
    assert [row.cells[0] for row in room.page.table.shown] == ["2001", "nieuw"]
    told = "\n".join(texts(list(room.page.warnings.rows)))
    assert "Ruth Vos" in told
    assert "Centrum" in told
    room.page.go.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: room._state.done != "", timeout=20_000)
    assert names(context) == ["Karin", "Lot"]
    assert room.page.told.text() == "2 deelnemers zijn ingelezen."
    choose(room, answers, qtbot, tmp_path / "lijst.csv")
    (said,) = texts(list(room.page.troubles.rows))
    assert "al ingelezen" in said
    assert not room.page.go.isEnabled()


def test_a_wrong_row_is_told_and_nothing_can_be_read_in(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(room, answers, qtbot, written(tmp_path, f"{HEADER}\n2001,Karin,,gisteren\n"))
    (said,) = texts(list(room.page.troubles.rows))
    assert said.startswith("Regel 2: „gisteren” is geen geboortedatum.")
    assert not room.page.go.isEnabled()
    room.page.import_wanted.emit()
    assert names(context) == []


def test_other_columns_are_chosen_from_the_list(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(book(("Wie", "Van"), ("Karin", "de Boer")))
    choose(room, answers, qtbot, path)
    (said,) = texts(list(room.page.troubles.rows))
    assert said.startswith("Geen kolom zegt wie het is.")
    picker = room.page.pickers[Column.FIRST_NAME]
    picker.setFocus()
    press(Key.Key_Down)
    picker.activated.emit(picker.currentIndex())
    qtbot.waitUntil(lambda: room._state.busy is None, timeout=20_000)
    assert room.page.map() == {Column.FIRST_NAME: "Wie"}
    assert room.page.go.isEnabled()
    assert focus() is not None
    assert names(context) == []


def test_a_file_that_is_no_list_is_said(
    room: ImportPresenter, answers: Answers, qtbot: QtBot, tmp_path: Path,
    said: list[Message | None],
) -> None:  # fmt: skip
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"PK\x03\x04 geen werkmap")
    choose(room, answers, qtbot, path)
    told = said[-1]
    assert told is not None
    assert told.text.startswith("Dit bestand is geen lijst")
    assert room._state.sheet is None


def test_who_turns_back_chooses_nothing(room: ImportPresenter, answers: Answers) -> None:
    room.page.choose.click()
    assert answers.asked == ["Kies een lijst"]
    assert room._state.busy is None


def test_leaving_stops_it_and_nothing_is_left(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path,
    said: list[Message | None],
) -> None:  # fmt: skip
    rows = "\n".join(f"{number},Lot {number}" for number in range(3000, 3400))
    choose(room, answers, qtbot, written(tmp_path, f"{HEADER}\n{rows}\n"))
    qtbot.waitUntil(lambda: room._state.may_begin, timeout=20_000)
    room.page.go.click()
    room.page.progress.stop.click()
    qtbot.waitUntil(lambda: room._state.busy is None, timeout=20_000)
    assert names(context) == []
    assert said[-1] is not None


def test_a_page_that_one_leaves_forgets_the_names(
    room: ImportPresenter, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(room, answers, qtbot, written(tmp_path, GOOD))
    assert room.page.table.shown
    room.leave()
    assert room._state == ImportState()
    assert room.page.table.shown == ()
    assert room.page.pickers[Column.FIRST_NAME].count() == 1
    assert "Ruth Vos" not in "".join(texts(list(room.page.warnings.rows)))


def test_what_is_read_after_one_left_stays_away(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    """A list that was being read, and one that cannot be."""
    (tmp_path / "foto.xlsx").write_bytes(b"PK")
    for file in (written(tmp_path, GOOD), tmp_path / "foto.xlsx"):
        answers.file = file
        room.page.choose.click()
        room.leave()
        worked: list[bool] = []
        context.background.work(lambda: True, worked.append)
        qtbot.waitUntil(lambda: worked == [True], timeout=20_000)  # noqa: B023 - waited for here
        assert room._state == ImportState()


def begun(room: ImportPresenter, qtbot: QtBot, said: list[Message | None]) -> str:
    """What is said, somewhere else, of a list that one left while its people were made."""
    before = len(said)
    room.page.go.click()
    room.leave()
    qtbot.waitUntil(lambda: len(said) > before, timeout=20_000)
    assert room._state == ImportState()
    told = said[-1]
    return told.text if told else ""


def test_leaving_while_they_are_made_stops_it(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path,
    said: list[Message | None],
) -> None:  # fmt: skip
    rows = "\n".join(f"{number},Lot {number}" for number in range(3000, 3400))
    choose(room, answers, qtbot, written(tmp_path, f"{HEADER}\n{rows}\n"))
    assert begun(room, qtbot, said).startswith("Je hebt dit gestopt.")
    assert names(context) == []


def test_what_was_done_before_it_could_stop_is_said_where_one_is_now(
    room: ImportPresenter, answers: Answers, qtbot: QtBot, tmp_path: Path,
    said: list[Message | None], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(room._working, "stop", lambda: None)
    choose(room, answers, qtbot, written(tmp_path, GOOD))
    assert begun(room, qtbot, said) == "2 deelnemers zijn ingelezen."
