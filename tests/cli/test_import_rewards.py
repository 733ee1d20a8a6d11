"""`import-rewards` as somebody types it: the preview, every cell that is wrong, all or nothing."""

from pathlib import Path

import pytest

from bridge_app.commands import actions, importing
from bridge_app.commands.desk import Access
from bridge_app.commands.parser import make_parser
from bridge_app.desk_errors import BadMap, ImportedBefore, RowsAreWrong
from tests.cli.conftest import written
from tests.spreadsheets.book import book

HEADER = "date,client_number,amount,voucher_kind,serial,step,pillar,location,staff"
LINES = (
    "2021-06-23,2001,24,Fonds A,A-1,Bel de school,Leren,Centrum,Ruth Vos",
    "13-06-2021,111222333,29.00,Fonds B,B-1,Bel de huisarts,health,,",
)


def test_a_dry_run_tells_and_does_nothing_and_then_it_is_done_once(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, HEADER, *LINES)
    importing.rewards(access, file, None, dry_run=True)
    told = capsys.readouterr().out
    assert "2 uitgiften aan 2 deelnemers kunnen worden ingelezen: € 53,00." in told.replace(
        "\xa0", " "
    )
    assert "Nieuwe deelnemers, met alleen een nummer: 2001, 111222333." in told
    assert "Nieuwe medewerkers, die niet kunnen inloggen: Ruth Vos." in told
    assert "Nieuwe soorten, die nog niet worden uitgegeven: Fonds A, Fonds B." in told
    assert "lijkt op een BSN in regel 3." in told
    assert "Ingelezen" not in told
    options = make_parser("0").parse_args(
        ["--store", str(access.store), "--user", "karin", "--password-file",
         str(access.password_file), "import-rewards", str(file)]
    )  # fmt: skip
    assert options.action is actions.import_rewards
    options.action(options)
    assert "Ingelezen: 2 uitgiften, " in capsys.readouterr().out
    with pytest.raises(ImportedBefore):
        importing.rewards(access, file, None, dry_run=True)


def test_every_wrong_cell_is_told_and_nothing_is_done(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = LINES[0].replace("A-1", "C-1")
    bad = (good.replace(",24,", ",-1,"), good.replace("Leren", "Geluk").replace("C-1", "C-2"))
    file = written(tmp_path, HEADER, good, *bad)
    with pytest.raises(RowsAreWrong):
        importing.rewards(access, file, None, dry_run=False)
    told = capsys.readouterr()
    assert told.out.startswith("De lijst kan zo nog niet worden ingelezen.\n")
    complaint = told.err.splitlines()
    assert [line.split(":")[0] for line in complaint] == [
        "Regel 3, kolom amount",
        "Regel 4, kolom pillar",
    ]
    assert "zoals 24 of 24,00" in complaint[0]


def test_a_map_tells_which_column_is_which(
    access: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lijst.xlsx"
    head = ("Wanneer", "Wie", "Hoeveel", "Kaart", "Waarvoor", "Op welk gebied")
    file.write_bytes(book(head, ("23-06-2021", "4001", "24.5", "X-1", "Bel", "Geld")))
    names = ("date", "client_number", "amount", "serial", "step", "pillar")
    lines = [f'{name} = "{said}"' for name, said in zip(names, head, strict=True)]
    with pytest.raises(BadMap) as missing:
        importing.rewards(access, file, written(tmp_path, lines[0], name="map.toml"), dry_run=True)
    assert missing.value.column == "client_number"
    importing.rewards(access, file, written(tmp_path, *lines, name="map.toml"), dry_run=False)
    assert "Ingelezen: 1 uitgifte, €\xa024,50." in capsys.readouterr().out
