"""`server-setup` and the commands on a store that stands on a server."""

import json
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from bridge_app import cli, settings
from bridge_app.commands import owner
from bridge_app.definitions import shipped
from bridge_app.services.wordings import released
from bridge_app.storage import schema
from bridge_app.storage.schema import SHIPPED, Versions
from bridge_app.storage.server import setup
from tests.served import KEEPER, OWNER_SECRET, PASSWORD, Town, empty_town
from tests.server import Server

pytestmark = pytest.mark.usefixtures("home")

Typed = Callable[..., int]
HEADER = "client_number,first_name,last_name,birth_date,language,mentor,location"


@pytest.fixture(scope="module")
def town(strict_server: Server) -> Iterator[Town]:
    """A database that is made ready by whichever of these tests comes first."""
    with empty_town(strict_server) as made:
        yield made


@pytest.fixture
def untouched(strict_server: Server) -> Iterator[Town]:
    """A database in which nothing was made yet."""
    with empty_town(strict_server) as made:
        yield made


@pytest.fixture
def set_up(typed: Typed, town: Town, home: Path) -> Callable[[], int]:
    return lambda: _made_ready(typed, town, home)


def _made_ready(typed: Typed, town: Town, home: Path) -> int:
    url = town.server.url(town.name, KEEPER)
    return typed("server-setup", url, "--owner-password-file", home / "owner")


def test_it_says_what_it_made_and_again_that_nothing_changed(
    untouched: Town, typed: Typed, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _made_ready(typed, untouched, home) == 0
    said = capsys.readouterr().out
    assert f"{untouched.name}_app, {untouched.name}_eraser" in said
    assert "Eerste beheerder: anna." in said
    brought = len(list(released(shipped())))
    assert f"in gebruik mogen komen: {brought} erbij." in said
    assert f"bridge-app --store {untouched.url}" in said
    assert KEEPER not in said
    assert _made_ready(typed, untouched, home) == 0
    assert capsys.readouterr().out.endswith("stond alles al klaar. Er is niets veranderd.\n")
    settings.save(settings.Settings(language="en"))
    assert _made_ready(typed, untouched, home) == 0
    assert capsys.readouterr().out.endswith("was ready before. Nothing was changed.\n")


def test_the_commands_work_on_it(
    town: Town,
    set_up: Callable[[], int],
    typed: Typed,
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As somebody who works there, not as its owner: rows are written, seen and checked."""
    assert set_up() == 0
    (home / "list.csv").write_text(f"{HEADER}\n2026-0001,Karin,de Boer,1980-01-01,nl,,\n")
    assert typed("--store", town.url, "import-clients", home / "list.csv") == 0
    settings.save(settings.Settings(store=town.url))
    capsys.readouterr()
    assert typed("clients", "--format", "json") == 0
    assert [each["number"] for each in json.loads(capsys.readouterr().out)] == ["2026-0001"]
    sheet = ("print", "--client", "2026-0001", "-o", home / "sheet.pdf")
    assert typed(*sheet) == 1  # control: she is nobody's yet, so a reason is asked
    assert typed(*sheet, "--reason", "belt op") == 0
    assert (home / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert typed("verify") == 0
    assert "De opslag is heel" in capsys.readouterr().out


NEW = "heel iets anders nu"


def test_the_owner_lets_an_administrator_back_in(
    town: Town,
    set_up: Callable[[], int],
    typed: Typed,
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert set_up() == 0
    url, owner = town.server.url(town.name, KEEPER), home / "owner"
    (home / "own").write_text(NEW)
    assert typed("--store", town.url, "clients") == 1  # control: it is not the password yet
    assert typed("server-recover", url, "--owner-password-file", owner) == 0
    assert capsys.readouterr().out.endswith("\nanna heeft een nieuw wachtwoord.\n")
    (home / "own").write_text(PASSWORD)
    assert typed("server-recover", url, "--owner-password-file", owner) == 0
    shutil.rmtree(settings.servers())  # nobody waits for the wrong try
    assert typed("--store", town.url, "clients") == 0
    for login in ("nobody", "x" * 80):
        words = ("server-recover", url, "--owner-password-file", str(owner))
        assert cli.main(["--user", login, "--password-file", str(home / "own"), *words]) == 1
    with pytest.raises(SystemExit):
        cli.main(["server-recover", url, "--owner-password-file", str(owner)])


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("init",), "server-setup"),
        (("recover",), "geen herstelcode"),
        (("backup", "-o", "x"), "beheerder van de server"),
        (("restore", "x", "--into", "y"), "in een map"),
    ],
)
def test_what_a_server_goes_without_is_said(
    town: Town,
    typed: Typed,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    said: str,
) -> None:
    assert typed("--store", town.url, *command) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", [("clients",), ("server-setup",)])
def test_a_server_that_is_not_there_is_one_sentence(
    typed: Typed, home: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    url = f"postgresql:///brug?host={home}"
    words = (*command, url) if command[0] == "server-setup" else ("--store", url, *command)
    assert typed(*words) == 1
    assert "geen verbinding" in capsys.readouterr().err


@pytest.mark.parametrize(
    "url", ["postgresql://anna:geheim@host/brug", "postgresql://host/brug?password=geheim", "brug"]
)
def test_a_password_in_an_address_is_refused(
    typed: Typed, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    with pytest.raises(SystemExit):
        typed("server-setup", url)
    assert "adres" in capsys.readouterr().err


MORE = '''"""A column more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("location", sa.Column("floor", sa.Text))
'''


def test_it_brings_an_older_store_up_to_date_and_says_so(
    untouched: Town,
    typed: Typed,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _made_ready(typed, untouched, home) == 0
    (home / "0002_more.py").write_text(MORE)
    newer = Versions((*SHIPPED.known, "0002"), (*SHIPPED.folders, home))
    with monkeypatch.context() as patched:
        patched.setattr(schema, "SHIPPED", newer)
        capsys.readouterr()
        assert typed("--store", untouched.url, "clients") == 1
        assert "zijn nog van een oudere versie" in capsys.readouterr().err
        patched.setattr(setup, "set_up", partial(setup.set_up, versions=newer))
        assert _made_ready(typed, untouched, home) == 0
        assert "De opslag is bijgewerkt (was 0001)." in capsys.readouterr().out
    assert typed("--store", untouched.url, "clients") == 1
    assert "Werk het programma bij." in capsys.readouterr().err


def test_without_a_name_nothing_is_made(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    with empty_town(town.server) as other:
        url = other.server.url(other.name, "postgres")
        with pytest.raises(SystemExit):
            cli.main(["server-setup", url])
        assert "--user" in capsys.readouterr().err
        with other.server.connect(other.name) as admin:
            assert admin.execute("SELECT to_regclass('bridge.staff')").fetchone() == (None,)


def test_the_owner_is_asked_where_the_server_wants_a_password(
    town: Town,
    typed: Typed,
    set_up: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert set_up() == 0
    questions: list[str] = []

    def answered(text: str) -> str:
        questions.append(text)
        return OWNER_SECRET

    monkeypatch.setattr(owner, "asked", answered)
    assert typed("server-setup", town.server.url(town.name, KEEPER)) == 0
    assert questions == [f"Wachtwoord van de eigenaar ({KEEPER}): "]
    monkeypatch.setattr(owner, "asked", lambda _text: "wrong")
    assert typed("server-setup", town.server.url(town.name, KEEPER)) == 1
    assert "wachtwoord klopt niet" in capsys.readouterr().err


def test_an_address_without_its_owner_is_not_called_a_wrong_password(
    town: Town,
    typed: Typed,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PGUSER", "somebody at this computer")
    for more in ((), ("--owner-password-file", home / "owner")):
        with pytest.raises(SystemExit) as ended:
            typed("server-setup", town.url, *more)
        assert ended.value.code == 2
        assert "zet de eigenaar in het adres" in capsys.readouterr().err
