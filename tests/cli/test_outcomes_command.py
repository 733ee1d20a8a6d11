"""What the help brought, from a terminal: the published figures, in a file or to look at."""

import csv
import json
from pathlib import Path

import pytest

from bridge_app import cli
from bridge_app.commands.desk import Access
from bridge_app.commands.parser import COUNTED
from bridge_app.domain.outcomes import DEFINITIONS
from bridge_app.services.clock import business_day
from bridge_app.services.vault import Vault
from tests.served import PASSWORD
from tests.services.lives import live, steps
from tests.services.world import Clock, World


@pytest.fixture(scope="module")
def counted(access: Access) -> Access:
    """Fifty active people of whom 37 rose, as EMPath counts them (DOMAIN 9)."""
    assert isinstance(access.store, Path)
    vault = Vault(access.store)
    session = vault.open("karin", PASSWORD, "desk 1")
    world = World(session.database, Clock(vault.clock()))
    lives = [steps(d400=10, d5=14)] * 37 + [steps(d400=10, d5=10)] * 13
    live(world, session.actor, lives)
    vault.close(session)
    return access


def asked(access: Access, *more: object) -> int:
    own = ("--store", access.store, "--user", access.user, "--password-file", access.password_file)
    day = ("--as-of", business_day(Clock().now), *more)
    return cli.main([str(each) for each in (*own, "outcomes", *day)])


def test_the_published_share_comes_out(
    counted: Access, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    day = business_day(Vault(Path(str(counted.store))).clock()).isoformat()
    file = tmp_path / "uitkomsten.csv"
    assert asked(counted, "--as-of", day, "-o", file) == 0
    assert capfd.readouterr().out == f"Het bestand staat in {file}.\n"
    lines = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    (whole, _) = (line for line in lines if line[1:2] == ["hele brug"])
    assert (whole[4], whole[8]) == ("50", "74,0")
    assert asked(counted, "--as-of", day, "--format", "json") == 0
    told = json.loads(capfd.readouterr().out)
    assert told["parts"][0]["whole"]["client"]["risen_percent"] == "74.0"
    assert ["controlegetal", told["data_hash"]] in lines


def test_a_name_of_another_kind_is_refused(counted: Access, tmp_path: Path) -> None:
    day = business_day(Clock().now).isoformat()
    with pytest.raises(SystemExit) as stopped:
        asked(counted, "--as-of", day, "-o", tmp_path / "uitkomsten.xlsx")
    assert stopped.value.code == 2
    assert asked(counted, "--as-of", day, "-o", tmp_path / "uitkomsten.csv") == 0, "control"
    assert [each.name for each in tmp_path.iterdir()] == ["uitkomsten.csv"]


def test_a_day_to_come_is_refused(counted: Access, capfd: pytest.CaptureFixture[str]) -> None:
    assert asked(counted, "--as-of", "2999-01-01") == 1
    assert "De dag waarop je telt ligt in de toekomst." in capfd.readouterr().err


def test_the_names_that_can_be_typed_are_those_that_count() -> None:
    assert list(COUNTED) == list(DEFINITIONS)
