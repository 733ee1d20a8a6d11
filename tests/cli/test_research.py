"""Files for a researcher, from a terminal: nobody can be found in them by what we know."""

import csv
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from bridge_app import cli
from bridge_app.commands.desk import Access
from bridge_app.domain.people import NewClient
from bridge_app.services.vault import Vault
from tests.served import PASSWORD
from tests.services.lives import live, steps
from tests.services.world import Clock, World

BORN = date(1958, 2, 3)
GROUND = "people.csv rewards.csv scores.csv steps.csv codebook.csv LEESMIJ.txt".split()
GGM = "ggm-ZelfredzaamheidScore.csv"


@pytest.fixture(scope="module")
def studied(access: Access) -> tuple[Access, str]:
    """Six people with two bridges each, and one with a name, a day of birth and a reward."""
    assert isinstance(access.store, Path)
    vault = Vault(access.store)
    session = vault.open("karin", PASSWORD, "desk 1")
    world = World(session.database, Clock(vault.clock()))
    live(world, session.actor, [steps(d400=height, d5=12) for height in range(6)])
    known = world.services.people.create(session.actor, NewClient("Zwaantje", "Vos", BORN))
    world.scored(session.actor, known, *[2] * 8)
    step = world.confirmed(session.actor, known)
    world.services.rewards.disclose(session.actor, known.id)
    world.services.rewards.give(session.actor, world.gift(known, step))
    vault.close(session)
    return access, known.number


def asked(access: Access, folder: Path, *more: str) -> int:
    own = ("--store", access.store, "--user", access.user, "--password-file", access.password_file)
    return cli.main([str(each) for each in (*own, "research", "-o", folder, *more)])


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def test_a_folder_with_everything_and_nobody(
    studied: tuple[Access, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    access, number = studied
    folder = tmp_path / "onderzoek"
    assert asked(access, folder) == 0, capfd.readouterr().err
    assert capfd.readouterr().out == f"De bestanden staan in de map {folder}.\n"
    assert {each.name for each in folder.iterdir()} == {*GROUND, GGM}
    people = {each["person"]: each for each in table(folder / "people.csv")}
    assert len(people) == 7
    assert [each["age_band"] for each in people.values()].count("67 or older") == 1
    scores = table(folder / "scores.csv")
    assert {each["person"] for each in scores} == set(people)
    assert {each["month"] for each in scores} == {"0", "12"}
    (given,) = (each for each in table(folder / "rewards.csv") if each["happened"] == "hand_over")
    assert int(given["cents"]) > 0
    assert given["month"] == "0"
    everything = b"".join(each.read_bytes() for each in folder.iterdir()).decode()
    for secret in (
        "Zwaantje",
        "Vos",
        BORN.isoformat(),
        f"{BORN:%d-%m-%Y}",
        f"{number}\r",
        f",{number},",
    ):
        assert secret not in everything
    assert not [each for each in everything.replace(",", " ").split() if is_id(each)]


def is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def test_a_control_finds_what_must_not_be_there(studied: tuple[Access, str]) -> None:
    """What was looked for stands in the store, and an id would be known as one."""
    access, number = studied
    assert isinstance(access.store, Path)
    vault = Vault(access.store)
    session = vault.open("karin", PASSWORD, "desk 1")
    world = World(session.database, Clock(vault.clock()))
    (known,) = world.services.people.find(session.actor, "Zwaantje")
    vault.close(session)
    assert (known.number, known.birth_year) == (number, BORN.year)
    assert is_id(str(known.client_id))


def test_each_column_is_explained_and_the_same_data_give_the_same_hash(
    studied: tuple[Access, str], tmp_path: Path
) -> None:
    access, _ = studied
    for name in ("one", "two"):
        assert asked(access, tmp_path / name) == 0
    explained = {(each["file"], each["column"]) for each in table(tmp_path / "one/codebook.csv")}
    for name in ("people.csv", "rewards.csv", "scores.csv", "steps.csv", GGM):
        with (tmp_path / "one" / name).open(encoding="utf-8-sig") as file:
            assert {(name, each) for each in file.readline().strip().split(",")} <= explained
    told = [(tmp_path / name / "LEESMIJ.txt").read_text("utf-8") for name in ("one", "two")]
    first, again = (next(x for x in each.splitlines() if "sha256" in x) for each in told)
    assert first == again
    assert "67 or older (1)" in told[0]
    assert "pseudonymous, not anonymous" in told[0]


def test_the_codebook_names_every_code_in_two_languages(
    studied: tuple[Access, str], tmp_path: Path
) -> None:
    access, _ = studied
    assert asked(access, tmp_path / "onderzoek") == 0
    book = {each["column"]: each for each in table(tmp_path / "onderzoek" / "codebook.csv")}
    named = {code: (book[code]["betekenis"], book[code]["meaning"]) for code in ("home", "debts")}
    assert named == {"home": ("Thuis", "Home"), "debts": ("Schulden", "Debts")}
    assert "job_quality" in book, "an area of the other bridge"
    said = book["Persoon"]["betekenis"]
    assert "niet naast elkaar" not in said, "the levels tell who is who"


def test_levels_in_the_names_of_the_municipal_model(
    studied: tuple[Access, str], tmp_path: Path
) -> None:
    assert asked(studied[0], tmp_path / "ggm") == 0
    rows = table(tmp_path / "ggm" / GGM)
    scores = [each for each in table(tmp_path / "ggm" / "scores.csv") if each["level"]]
    assert len(rows) == len(scores)
    assert list(rows[0])[1:4] == ["Domein van Zelfredzaamheid", "ZRM score", "DatumBeoordeling"]
    assert {each["DatumBeoordeling"] for each in rows} == {""}
    told = "Persoon", "Domein van Zelfredzaamheid", "MaandenSindsBegin", "ZRM score"
    ours = "person", "area", "month", "level"
    same = (
        sorted([each[name] for name in names] for each in rows_of)
        for names, rows_of in ((told, rows), (ours, scores))
    )
    assert next(same) == next(same), "read once: the same people under the same numbers"


def test_what_only_is_asked_for_is_what_is_in_it_and_the_text_beside_it_tells(
    studied: tuple[Access, str], tmp_path: Path
) -> None:
    access, _ = studied
    for name, *narrowed in (
        ("all",),
        ("money", "--only", "pillar=Geld", "--definition", "everybody"),
        ("late", "--from", "1990-01-01", "--only", "kind=bellen"),
    ):
        assert asked(access, tmp_path / name, *narrowed) == 0
    told = {
        each.name: each.joinpath("LEESMIJ.txt").read_text("utf-8") for each in tmp_path.iterdir()
    }
    areas = {each["area"] for each in table(tmp_path / "money" / "scores.csv")}
    assert areas == {each["Domein van Zelfredzaamheid"] for each in table(tmp_path / "money" / GGM)}
    assert areas == {"debts", "savings"}
    assert len(table(tmp_path / "money" / "people.csv")) == 6, "the one with one bridge is left out"
    assert "alleen / only: pijler: Geld / pillar: Money" in told["money"]
    assert "with a first and a later bridge of one version (everybody 1)" in told["money"]
    assert "van / from: 1990-01-01" in told["late"]
    assert "alleen / only: soort stap: bellen / kind of step: calling" in told["late"]
    assert table(tmp_path / "late" / "steps.csv") == []
    assert "niets weggelaten / nothing left out" in told["all"], "control"
    assert table(tmp_path / "all" / "steps.csv")
    for each in told.values():
        assert "het verschil tussen twee delen kan één mens" in each
        assert "what two parts differ by may be one person" in each
    assert {"Hier staat niet alles in" in each for each in told.values()} == {True, False}
    for path in (tmp_path / "money").glob("*.csv"):
        under = remarks(path)
        assert [each for each in told["money"].splitlines() if each.startswith("alleen")] == [
            each for each in under if each.startswith("alleen")
        ]
        for name in ("voor wie", "peildatum", "versie", "gemaakt door", "controlegetal"):
            assert [each for each in under if each.startswith(name)], path.name
        assert [each for each in under if each[:6] == "sha256"] or path.name == "codebook.csv"


def test_the_codebook_warns_of_two_exports_beside_each_other(
    studied: tuple[Access, str], tmp_path: Path
) -> None:
    assert asked(studied[0], tmp_path / "book") == 0
    book = table(tmp_path / "book" / "codebook.csv")
    warned = {row["column"] for row in book if "kan één mens zijn" in row["betekenis"]}
    assert warned == {"person"}
    assert {"may be one person" in row["meaning"] for row in book} == {True, False}


def remarks(path: Path) -> list[str]:
    """What a table tells under its rows; each in one cell, whatever parts the cells."""
    told = [each for each in path.read_text("utf-8-sig").splitlines() if each[0] == "#"]
    assert not {*',;\t"'} & {*"".join(told)}
    return [each.removeprefix("# ") for each in told]


def test_every_file_is_whole_and_a_changed_level_is_found(
    studied: tuple[Access, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "onderzoek"
    assert asked(studied[0], folder) == 0
    assert cli.main(["check", str(folder)]) == 0, capfd.readouterr().err
    path = folder / GGM
    path.write_bytes(path.read_bytes().replace(b",client,", b",mentor,", 1))
    assert cli.main(["check", str(folder)]) == 1
    assert f"{path} is niet meer zoals Mijn brug het schreef." in capfd.readouterr().err


def test_a_full_folder_and_a_day_to_come_are_refused(
    studied: tuple[Access, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SystemExit):
        asked(studied[0], tmp_path)
    assert "leeg" in capfd.readouterr().err
    assert asked(studied[0], tmp_path / "new", "--as-of", "2999-01-01") != 0
    assert "toekomst" in capfd.readouterr().err
    assert asked(studied[0], tmp_path / "new", "--definition", "exited") != 0
    assert "minder dan vijf mensen" in capfd.readouterr().err
    assert not (tmp_path / "new").exists(), "nothing stands in it"
    assert asked(studied[0], tmp_path / "not" / "there") != 0
    for wrong in (
        ("--from", "2020-01-02", "--to", "2020-01-01"),
        ("--only", "team=Zuid"),
        ("--only", "pillar=Geld", "--only", "pillar=Werk"),
    ):
        with pytest.raises(SystemExit):
            asked(studied[0], tmp_path / "wrong", *wrong)
        assert not (tmp_path / "wrong").exists(), "nothing is made"
