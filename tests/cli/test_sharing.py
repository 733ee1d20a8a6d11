"""`totals --share` and `totals --finance`: what leaves the team, typed on the command line."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from bridge_app import cli
from bridge_app.commands.desk import Access, opened
from bridge_app.domain.budgets import Budget
from bridge_app.domain.people import StaffMember
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from bridge_app.spreadsheets import read
from bridge_app.storage import staff
from tests.served import PASSWORD
from tests.services.booked import Booked, book

MARCH = ("--from", "2021-03-01", "--to", "2021-03-31")
FEBRUARY = ("--from", "2021-02-01", "--to", "2021-02-28")
QUARTER = ("--from", "2021-07-01", "--to", "2021-09-30")
BUDGET = UUID(int=7)
TWINS = UUID(int=8), UUID(int=9)
Typed = Callable[..., int]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Access:
    """A store with a month in which of one pillar few people had something."""
    folder = tmp_path_factory.mktemp("share")
    (folder / "wachtwoord.txt").write_text(PASSWORD)
    vault = Vault(folder / "store")
    session = vault.create("karin", "Karin", PASSWORD)
    budgets = services_for(session.database, vault.clock).budgets
    one = Budget(BUDGET, "Pilot", date(2021, 1, 1), date(2021, 12, 31), cost_centre="K12")
    budgets.open(session.actor, one, 5_000_00)
    pillars = ["money"] * 9 + ["work"] * 7 + ["health"] * 2
    rows = [
        Booked(date(2021, 3, 2), client=who, pillar=pillar, budget=BUDGET)
        for who, pillar in enumerate(pillars)
    ]
    few = [Booked(date(2021, 2, 2), client=who, budget=BUDGET) for who in range(3)]
    book(session.database, [*rows, *few])
    vault.close(session)
    return Access(folder / "store", "karin", folder / "wachtwoord.txt")


@pytest.fixture
def typed(shop: Access) -> Typed:
    """Types a command as Karin."""
    own = ("--store", shop.store, "--user", shop.user, "--password-file", shop.password_file)

    def run(*words: object) -> int:
        try:
            return cli.main([*map(str, own), *map(str, words)])
        except SystemExit as ended:
            return 0 if ended.code is None else int(ended.code)

    return run


def test_what_is_shared_names_nobody_and_says_what_is_hidden(typed: Typed, tmp_path: Path) -> None:
    file, table = tmp_path / "delen.json", tmp_path / "delen.csv"
    asked = ("totals", "--share", *MARCH, "--group", "pillar")
    assert typed(*asked, "--format", "json", "-o", file) == 0
    told = json.loads(file.read_text("utf-8"))
    hidden = dict.fromkeys(("count", "cents", "people", "highest_cents"))
    rows = {row["group"]["pillar"]: row for row in told["rows"]}
    assert rows["health"] == {"period": "2021-03", "group": {"pillar": "health"}, **hidden}
    assert rows["work"]["cents"] is None
    assert (rows["money"]["count"], rows["money"]["cents"]) == (9, 180_00)
    assert (told["total"]["people"], told["total"]["highest_cents"]) == (18, None)
    assert (told["best_day"], told["filters"]["share"]) == (
        None,
        {"threshold": 5, "reversed": "counted"},
    )
    assert typed(*asked, "-o", table) == 0
    lines = [line.split(";") for line in table.read_text("utf-8-sig").splitlines()]
    assert ["2021-03", "Werk", "", "", "", "<5 of afgeschermd"] in lines
    assert ["controlegetal", told["data_hash"]] in lines
    assert ["minste aantal mensen", "5"] in lines
    assert ["teruggedraaid", "Een uitgifte die later is teruggedraaid, telt hier mee."] in lines
    assert ["voor wie", "delen: niemand is te herkennen"] in lines
    assert "Karin" in {line[1] for line in lines if line[0] == "gedeeld door"}


def test_nothing_is_shared_for_good_under_a_name_of_another_kind(
    typed: Typed, tmp_path: Path
) -> None:
    """The control is the same under a name that fits, and then it is shared."""
    asked = ("totals", "--share", *MARCH, "--format", "json", "-o")
    assert typed(*asked, tmp_path / "delen.xlsx") == 2
    assert typed("totals", "--finance", *MARCH, "-o", tmp_path / "geld.pdf") == 2
    assert typed(*asked, tmp_path / "een.json") == 0
    assert typed(*asked, tmp_path / "twee.json") == 0
    one, two = (json.loads((tmp_path / f"{name}.json").read_text()) for name in ("een", "twee"))
    assert one["shared"] == two["shared"], "control: since the first of these it stands"
    assert not (tmp_path / "delen.xlsx").exists()


def test_a_quarter_in_months_as_a_workbook(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "delen.xlsx"
    asked = ("totals", "--share", *QUARTER, "--format", "xlsx", "-o", file)
    assert typed(*asked, "--international") == 0
    lines = [line.cells for line in read(file).lines]
    assert [line[0] for line in lines][:3] == ["2021-07", "2021-08", "2021-09"]


def test_a_table_that_cannot_be_divided_says_so(
    typed: Typed, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """On the terminal as well."""
    file = tmp_path / "team.csv"
    assert typed("totals", "--share", "--from", "2021-04-01", "--to", "2021-04-30") == 0
    assert b"2021-04;0;0,00;0;" in capsysbinary.readouterr().out
    asked = ("totals", "--share", *FEBRUARY, "--group", "pillar", "-o", file)
    assert typed(*asked) == 0
    lines = [line.split(";") for line in file.read_text("utf-8-sig").splitlines()]
    assert lines[1] == ["2021-02", "", "", "", "", "niet te verdelen"]
    assert lines[2][-1] == "<5 of afgeschermd"


def test_whoever_shares_the_whole_first_hears_that_months_are_gone(
    typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: in months, or what is shared already, there is nothing to say."""
    first = ("totals", "--share", "--from", "2021-10-01", "--to", "2021-12-31")
    assert typed(*first, "--by", "quarter") == 0
    assert "apart delen" in capsys.readouterr().err
    assert typed(*first, "--by", "quarter") == 0
    assert capsys.readouterr().err == ""
    assert typed("totals", "--share", *QUARTER) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*MARCH, "--group", "mentor"), "Delen kan naar pijler"),
        ((*MARCH, "--group", "pillar,kind,team"), "hoogstens twee"),
        ((*MARCH, "--by", "day"), "per hele maand"),
        (("--from", "2021-03-02", "--to", "2021-03-31"), "per hele maand"),
        ((*MARCH, "--lines"), "--lines"),
        ((*MARCH, "--only", "pillar=Geld"), "--only"),
        ((*MARCH, "--format", "hledger"), "csv, xlsx, pdf of json"),
        ((*MARCH, "--format", "xlsx"), "-o FILE"),
        ((*MARCH, "--format", "pdf"), "-o FILE"),
        ((*MARCH, "--state", "promised"), "uitgereikt"),
        ((*MARCH, "--finance"), "--share of --finance"),
    ],
)
def test_what_is_not_shared_is_said(
    typed: Typed, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert typed("totals", "--share", *words) != 0
    assert said in capsys.readouterr().err


def test_a_name_of_two_is_asked_back_and_never_guessed(
    typed: Typed, shop: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two colleagues are called the same: which is meant is told by its code, as a control."""
    file, wanted = tmp_path / "een.json", ("totals", *MARCH, "--only")
    with opened(shop, "coordinator") as desk:
        desk.services.reports.record_council(desk.actor, date(2021, 1, 1))
        with desk.services.acting.database.writing() as connection:
            for key in TWINS:
                staff.add(connection, StaffMember(key, str(key), "Ans"), datetime.now(UTC))
    assert typed(*wanted, "mentor=ANS", "--format", "json", "-o", file) == 2
    assert f"typ welke: {TWINS[0]}, {TWINS[1]}" in capsys.readouterr().err
    assert not file.exists()
    assert typed(*wanted, f"mentor={TWINS[1]}", "--format", "json", "-o", file) == 0
    assert json.loads(file.read_text("utf-8"))["filters"]["only"] == {"mentor": str(TWINS[1])}


@pytest.mark.parametrize("said", ["kind=bellen", "kind=call"])
def test_a_kind_of_step_is_asked_for_as_the_file_calls_it_or_by_its_code(
    typed: Typed, tmp_path: Path, said: str
) -> None:
    file = tmp_path / "soort.json"
    assert typed("totals", *MARCH, "--only", said, "--format", "json", "-o", file) == 0
    assert json.loads(file.read_text("utf-8"))["filters"]["only"] == {"kind": "call"}


def test_finance_has_cost_centres_and_no_persons(typed: Typed, tmp_path: Path) -> None:
    table, file = tmp_path / "financien.csv", tmp_path / "financien.json"
    assert typed("totals", "--finance", *MARCH, "-o", table) == 0
    text = table.read_text("utf-8-sig")
    assert "2021-03;K12;Pilot;onbekend;18;360,00;0;0,00;360,00;0;0;0" in text
    assert text.splitlines()[0].endswith(";kaarten terug;kaarten ter vervanging")
    assert "mensen" not in text.replace("geen mensen", "")
    assert "voor wie;financiële administratie: geen mensen, niets afgeschermd" in text
    assert typed("totals", "--finance", *MARCH, "--format", "json", "-o", file) == 0
    told = json.loads(file.read_text("utf-8"))
    assert told["rows"][0]["group"]["cost_centre"] == "K12"
    assert (told["total"]["net_cents"], "people" in told["total"]) == (360_00, False)
    assert typed("totals", "--finance", *MARCH, "--group", "pillar", "-o", file) != 0
    assert typed("totals", "--finance", *MARCH, "--state", "promised", "-o", file) != 0


def test_as_a_report_and_whoever_gets_the_files_sees_whether_they_are_whole(
    typed: Typed, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """No store is needed for that; the control is a file in which somebody wrote."""
    folder = tmp_path / "maart"
    folder.mkdir()
    for way in ("--share", "--finance"):
        for form in ("pdf", "csv", "xlsx", "json"):
            path = folder / f"{way[2:]}.{form}"
            assert typed("totals", way, *MARCH, "--format", form, "-o", path) == 0
    assert {each.read_bytes()[:5] for each in folder.glob("*.pdf")} == {b"%PDF-"}
    capfd.readouterr()
    assert cli.main(["check", str(folder)]) == 0
    assert capfd.readouterr().out.count("is zoals Mijn brug het schreef.") == 8
    one, other = folder / "finance.csv", tmp_path / "wachtwoord.txt"
    one.write_bytes(one.read_bytes().replace(b"360,00", b"630,00"))
    other.write_text("geheim")
    assert cli.main(["check", *map(str, (one, other, folder / "share.csv", tmp_path / "weg"))]) == 1
    told = capfd.readouterr()
    assert told.out == f"{folder / 'share.csv'} is zoals Mijn brug het schreef.\n"
    first, second, third = told.err.splitlines()
    assert first == (
        f"{one} is niet meer zoals Mijn brug het schreef. Gebruik het niet."
        " Maak het bestand opnieuw."
    )
    assert second.startswith(f"Aan het eind van {other} staat geen controlegetal.")
    assert third.startswith(f"We kunnen {tmp_path / 'weg'} niet lezen.")
    (tmp_path / "leeg" / "map").mkdir(parents=True)
    with pytest.raises(SystemExit):
        cli.main(["check", str(tmp_path / "leeg")])
    assert "in deze map staat geen bestand" in capfd.readouterr().err, "nothing is no good news"
