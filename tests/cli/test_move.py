"""`move`: from a folder to a server and back, in the words of who does it once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bridge_app import settings
from bridge_app.storage import moved
from tests.served import KEEPER, Hands, Town, empty_town, found
from tests.server import Server

pytestmark = pytest.mark.usefixtures("home")

Typed = Callable[..., int]


@pytest.fixture
def town(strict_server: Server) -> Iterator[Town]:
    """A database in which nothing was made yet."""
    with empty_town(strict_server) as made:
        yield made


@pytest.fixture
def here(home: Path, typed: Typed, capsys: pytest.CaptureFixture[str]) -> Path:
    """Where the store of this machine is."""
    folder = home / "store"
    assert typed("--store", folder, "init") == 0
    settings.save(settings.Settings(store=str(folder)))
    capsys.readouterr()
    return folder


@pytest.fixture
def move(typed: Typed, home: Path) -> Typed:
    return lambda *words: typed(*words, "--owner-password-file", home / "owner")


def test_there_and_back(
    here: Path,
    town: Town,
    move: Typed,
    typed: Typed,
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    owners = town.server.url(town.name, KEEPER)
    assert move("move", "--to", owners) == 0
    said = capsys.readouterr().out
    assert f"Alles staat nu in {town.url}.\n0 deelnemers, " in said
    assert f"De oude plek is dicht en blijft staan: {here}.\n" in said
    assert "Deze computer opent voortaan de nieuwe plek.\n" in said
    assert f"Open het op elke werkplek met: bridge-app --store {town.url}\n" in said
    assert "Sleutels van machines zijn teruggenomen: maak er daar nieuwe." in said
    assert "herstelcode" not in said, "a server has none"
    assert KEEPER not in said
    assert settings.load().store == town.url
    assert typed("clients", "--format", "json") == 0
    assert capsys.readouterr().out == "[]\n"
    assert typed("--store", here, "clients") == 1
    assert f"verhuisd naar {town.server.folder}/{town.name}" in capsys.readouterr().err

    back = home / "terug"
    settings.save(settings.load()._replace(language="en"))
    assert move("--store", owners, "move", "--to", back) == 0
    said = capsys.readouterr().out
    assert f"Everything is now in {back}.\n" in said
    assert f"Open it with: bridge-app --store {back}\n" in said
    assert "Make a new recovery code there" in said
    assert "This computer" not in said  # somebody else's address was opened here
    assert typed("--store", back, "clients", "--format", "json") == 0
    assert typed("clients") == 1
    assert f"has moved to {back}" in capsys.readouterr().err
    assert move("--store", owners, "move", "--to", home / "elders") == 1
    assert f"has moved to {back}" in capsys.readouterr().err


def test_a_move_that_was_cut_off_at_its_end_is_finished_by_the_same_words(
    here: Path,
    town: Town,
    move: Typed,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cut(_connection: object) -> None:
        raise KeyboardInterrupt

    words = ("--store", here, "move", "--to", town.server.url(town.name, KEEPER))
    with monkeypatch.context() as power:
        power.setattr(moved, "arrive", cut)
        assert move(*words) == 1
    assert move(*words) == 0
    assert "deelnemers" not in capsys.readouterr().out
    assert move(*words) == 1
    assert "verhuisd naar" in capsys.readouterr().err


@pytest.mark.parametrize("to", ["elders", "postgresql://anna:geheim@host/brug"])
def test_what_is_no_move_is_told(
    here: Path, move: Typed, home: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("move", "--to", home / to if to == "elders" else to)
    with pytest.raises(SystemExit):
        move(*words)
    assert ("map naar een server" in capsys.readouterr().err) == (to == "elders")
    assert settings.load().store == str(here)


def test_a_server_with_people_in_it_is_not_written_over(
    here: Path, town: Town, move: Typed, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    found(town, Hands())
    assert move("move", "--to", town.server.url(town.name, KEEPER)) == 1
    assert "staan al gegevens" in capsys.readouterr().err
    assert typed("--store", here, "clients", "--format", "json") == 0
