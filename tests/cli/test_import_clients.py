"""`import-clients` as somebody types it: the preview, every row that is wrong, all or nothing."""

from pathlib import Path

import pytest

from bridge_app.commands import actions, importing
from bridge_app.commands.desk import Access
from bridge_app.commands.parser import make_parser
from bridge_app.desk_errors import BadMap, ImportedBefore, RowsAreWrong
from bridge_app.errors import CannotRead
from tests.cli.conftest import written
from tests.spreadsheets.book import book

HEADER = "client_number,first_name,last_name,birth_date,language,mentor,location"
LINES = ("2001,Karin,de Boer,12-03-1988,nl,Ruth Vos,Centrum", "111222333,Carin,Boer")


def test_a_dry_run_tells_and_does_nothing_and_then_it_is_done_once(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, HEADER, *LINES)
    importing.perform(access, file, None, dry_run=True)
    told = capsys.readouterr().out
    assert "2 deelnemers kunnen worden ingelezen." in told
    assert "Nieuwe mentoren, die niet kunnen inloggen: Ruth Vos." in told
    assert "Nieuwe locaties: Centrum." in told
    assert "lijkt op een BSN in regel 3." in told
    assert "Let op: regel 3 is misschien dezelfde persoon als regel 2." in told
    assert "Ingelezen" not in told
    options = make_parser("0").parse_args(
        ["--store", str(access.store), "--user", "karin", "--password-file",
         str(access.password_file), "import-clients", str(file)]
    )  # fmt: skip
    assert options.action is actions.import_clients
    options.action(options)
    assert "Ingelezen: 2 deelnemers." in capsys.readouterr().out
    with pytest.raises(ImportedBefore):
        importing.perform(access, file, None, dry_run=False)
    again = written(tmp_path, HEADER, "2005,Karin,de Boer")
    importing.perform(access, again, None, dry_run=True)
    assert "dezelfde persoon als nummer 2001." in capsys.readouterr().out


def test_every_wrong_row_is_told_and_nothing_is_done(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, HEADER, "3001,Bo", "3002,Ans,,31-13-1980", ",,,1-1-1980")
    with pytest.raises(RowsAreWrong):
        importing.perform(access, file, None, dry_run=False)
    told = capsys.readouterr()
    assert told.out.startswith("De lijst kan zo nog niet worden ingelezen.\n")
    complaint = told.err.splitlines()
    assert [line[:8] for line in complaint] == ["Regel 3:", "Regel 4:"]
    assert "zoals 31-12-1980" in complaint[0]


def test_a_map_tells_which_column_is_which(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(book(("Wie", "Nr"), ("Karin", "4001")))
    wanted = written(tmp_path, 'first_name = "Wie"', 'client_number = "Nr"', name="map.toml")
    importing.perform(access, file, wanted, dry_run=False)
    assert "Ingelezen: 1 deelnemer." in capsys.readouterr().out


@pytest.mark.parametrize("text", ["first_name = Wie", 'voornaam = "Wie"'])
def test_a_map_that_cannot_be_read_is_refused(access: Access, tmp_path: Path, text: str) -> None:
    file = written(tmp_path, HEADER, *LINES)
    with pytest.raises(BadMap) as told:
        importing.perform(access, file, written(tmp_path, text, name="map.toml"), dry_run=True)
    assert told.value.reason == "file"
    with pytest.raises(CannotRead):
        importing.perform(access, file, tmp_path / "gone.toml", dry_run=True)
