"""Reading in a list of hand-outs, driven by keys: looked at, mapped, done once, never half."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.importing_rewards import Column
from bridge_app.ui.context import Context
from bridge_app.ui.importing.presenter import ImportPresenter
from bridge_app.ui.importing.rewards import RewardReading
from tests.ui.answers import Answers
from tests.ui.doing import Key, on_screen, press
from tests.ui.importing.test_import_room import choose, texts, written

HEADER = "date,client_number,amount,voucher_kind,serial,step,pillar,location,staff"
ROWS = (
    '23-06-2021,2001,"24,00",Fonds A,A-1,Bel de school,Leren,Noord,Ruth Vos',
    "2021-06-13,2003,29,Fonds B,B-1,Bel de huisarts,health,,",
)


@pytest.fixture
def room(context: Context) -> ImportPresenter:
    made = ImportPresenter(context, RewardReading(context))
    on_screen(made.page)
    made.open()
    return made


def list_of(folder: Path, *rows: str, header: str = HEADER) -> Path:
    return written(folder, "\n".join((header, *rows)))


def numbers(context: Context) -> list[str]:
    people = context.services.people.listed(context.session.actor)
    return [each.number for each in people]


def test_a_list_is_read_in_by_keys_and_only_once(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(room, answers, qtbot, list_of(tmp_path, *ROWS))
    assert room.page.summary.text() == "2 keer uitgegeven, samen €\xa053,00. Alles of niets."
    first = room.page.table.shown[0].cells
    assert first == ("2001", "23-06-2021", "€\xa024,00", "Bel de school", "A-1", "Leren")
    told = "\n".join(texts(list(room.page.warnings.rows)))
    for made in ("2 deelnemers zijn nieuw", "Ruth Vos", "Noord", "Fonds A, Fonds B"):
        assert made in told
    room.page.go.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: room._state.done != "", timeout=20_000)
    assert room.page.told.text() == "2 keer uitgegeven is ingelezen, samen €\xa053,00."
    assert numbers(context) == ["2001", "2003"]
    choose(room, answers, qtbot, tmp_path / "lijst.csv")
    (said,) = texts(list(room.page.troubles.rows))
    assert "al ingelezen" in said
    assert not room.page.go.isEnabled()


def test_a_wrong_cell_is_told_with_its_column_and_nothing_is_read_in(
    room: ImportPresenter, context: Context, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(room, answers, qtbot, list_of(tmp_path, *ROWS, ROWS[0].replace("Leren", "Geluk")))
    (said, *_) = texts(list(room.page.troubles.rows))
    assert said.startswith("Regel 4, kolom pillar: de pijler „Geluk” kennen we niet.")
    assert not room.page.go.isEnabled()
    room.page.import_wanted.emit()
    assert numbers(context) == []


def test_other_columns_are_chosen_from_the_list(
    room: ImportPresenter, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    strange = list_of(tmp_path, ROWS[0], header=HEADER.replace("amount", "hoeveel"))
    choose(room, answers, qtbot, strange)
    (said,) = texts(list(room.page.troubles.rows))
    assert said.startswith("Geen kolom vertelt dit: Bedrag.")
    picker = room.page.pickers[Column.AMOUNT]
    picker.setCurrentText("hoeveel")
    picker.activated.emit(picker.currentIndex())
    qtbot.waitUntil(lambda: room._state.busy is None, timeout=20_000)
    assert room.page.go.isEnabled()
