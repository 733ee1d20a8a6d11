"""A month-end by a machine, as a scheduler types it: nobody answers anything."""

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bridge_app import cli
from bridge_app.domain import one_time
from bridge_app.domain.saved_reports import SavedReport
from bridge_app.exports.forms import Form
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault
from tests.served import PASSWORD

YEAR = ("--from", "2026-01-01", "--to", "2026-12-31")
Asked = Callable[..., int]


@pytest.fixture
def store(home: Path) -> Path:
    """A store of Anna, who holds every task and, as a real one must, has a second step."""
    vault = Vault(home / "store")
    session = vault.create("anna", "Anna", PASSWORD)
    services = services_for(session.database, vault.clock)
    saved = SavedReport(session.staff.id, "Maandcijfers", form=Form.JSON)
    services.saved_reports.save(session.actor, saved)
    vault.close(session)
    return vault.folder


@pytest.fixture
def key(store: Path, home: Path, typed: Asked) -> Path:
    """The key in its file; after it was made Anna has her second step."""
    file = home / "sleutel"
    assert typed("--store", store, "key", "--name", "Nachtwerk", "-o", file) == 0
    vault = Vault(store)
    session = vault.open("anna", PASSWORD, this_device())
    secret = bytes(range(20))
    code = one_time.code_at(secret, one_time.step_of(vault.clock()))
    services_for(session.database, vault.clock).account.turn_on(session.actor, secret, code)
    vault.close(session)
    return file


@pytest.fixture
def machine(store: Path, key: Path) -> Asked:
    """Types a command as the machine does."""
    return lambda *words: cli.main(
        ["--store", str(store), "--key-file", str(key), *map(str, words)]
    )


def test_a_machine_makes_what_its_person_could_only_type(
    store: Path, home: Path, typed: Asked, machine: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: with the password alone the same command stops at the code of the phone."""
    out = home / "cijfers.json"
    with pytest.raises(SystemExit) as stopped:
        typed("--store", store, "totals", *YEAR, "--format", "json", "-o", out)
    assert (stopped.value.code, out.exists()) == (2, False)
    assert machine("totals", *YEAR, "--format", "json", "-o", out) == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["filters"]["from"], told["made"]["by"]) == ("2026-01-01", "Nachtwerk")
    for words in (
        ("report", "--name", "maandcijfers", "-o", home / "maand.json"),
        ("totals", *YEAR, "--finance", "-o", home / "geld.csv"),
        ("totals", *YEAR, "--format", "hledger", "-o", home / "boek.journal"),
        ("outcomes", "--as-of", "2026-03-01", "-o", home / "uitkomsten.csv"),
    ):
        assert machine(*words) == 0, capsys.readouterr().err
        assert Path(words[-1]).stat().st_size > 0


@pytest.mark.parametrize(
    "words",
    [
        ("clients",),
        ("totals", *YEAR, "--lines"),
        ("research", "-o", "onderzoek"),
        ("backup", "-o", "kopie"),
        ("key", "--name", "Nog een", "-o", "tweede"),
    ],
    ids=lambda words: words[0],
)
def test_it_opens_nothing_else(
    words: tuple[str, ...], home: Path, machine: Asked, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(home)
    before = set(home.rglob("*"))
    assert machine(*words) == 1
    assert capsys.readouterr().out == ""
    assert {each.name for each in set(home.rglob("*")) - before} <= {"onderzoek"}


@pytest.mark.skipif(sys.platform == "win32", reason="who else reads a file stands elsewhere there")
def test_a_key_that_others_can_read_is_not_used(
    key: Path, machine: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    key.chmod(0o640)
    assert machine("totals", *YEAR) == 1
    assert "chmod 600" in capsys.readouterr().err
    key.chmod(0o600)
    assert machine("totals", *YEAR) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("secret ", "secret x"), "wachtwoord klopt niet"),
        (lambda text: text.partition("until ")[0] + "until 2020-01-31\n", "tot en met 31-01-2020"),
        (lambda text: text.partition("until ")[0] + "until 2020-01-32\n", "staat geen sleutel"),
        (lambda _: "een wachtwoord", "staat geen sleutel"),
    ],
    ids=["altered", "over", "no day", "no key"],
)
def test_what_is_no_key_opens_nothing(
    change: Callable[[str], str], said: str, key: Path, machine: Asked,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    key.write_text(change(key.read_text(encoding="utf-8")), encoding="utf-8")
    assert machine("totals", *YEAR) == 1
    assert said in capsys.readouterr().err


def test_a_key_is_listed_and_taken_back(
    store: Path, home: Path, typed: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    file, at = home / "sleutel", ("--store", store)
    assert typed(*at, "key", "--name", "Nachtwerk", "--until", "2020-01-01", "-o", file) == 1
    assert not file.exists()
    file.write_text("van iemand anders")
    assert typed(*at, "key", "--name", "Nachtwerk", "-o", file) == 1
    assert file.read_text() == "van iemand anders"
    file.unlink()
    with pytest.raises(SystemExit):
        typed(*at, "key", "--name", "Nachtwerk")
    assert typed(*at, "key", "--name", "Nachtwerk", "-o", file) == 0
    capsys.readouterr()
    assert typed(*at, "key") == 0
    assert "Nachtwerk" in capsys.readouterr().out
    both = ["--store", str(store), "--user", "anna", "--key-file", str(file), "key"]
    with pytest.raises(SystemExit):
        cli.main(both)
    assert typed(*at, "key", "--end", "nachtwerk") == 0
    capsys.readouterr()
    assert cli.main(["--store", str(store), "--key-file", str(file), "totals", *YEAR]) == 1
    assert typed(*at, "key", "--end", "nachtwerk") == 1
    assert typed(*at, "key") == 0
    assert "Nachtwerk" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "Nieuw", "--end", "Nachtwerk", "-o", "nieuw"),
        ("--end", "Nachtwerk", "-o", "nieuw"),
        ("--end", "Nachtwerk", "--until", "2030-01-01"),
        ("-o", "nieuw"),
    ],
)
def test_a_key_is_made_or_taken_back_and_never_half_of_what_was_typed(
    words: tuple[str, ...], store: Path, home: Path, typed: Asked,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The control: what was asked for alone is done."""
    monkeypatch.chdir(home)
    at = ("--store", store, "key")
    assert typed(*at, "--name", "Nachtwerk", "-o", "sleutel") == 0
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        typed(*at, *words)
    assert stopped.value.code == 2
    assert "kies --name" in capsys.readouterr().err
    assert not Path("nieuw").exists()
    assert typed(*at) == 0
    assert "Nachtwerk" in capsys.readouterr().out
    assert typed(*at, "--end", "Nachtwerk") == 0
    capsys.readouterr()
    assert typed(*at) == 0
    assert "Nachtwerk" not in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--name", "--end"])
def test_an_empty_name_is_no_question_for_the_list(
    option: str, store: Path, home: Path, typed: Asked
) -> None:
    """As where a variable of a script is empty: it ends well only for who asks nothing else."""
    more = ("-o", home / "nieuw") if option == "--name" else ()
    assert typed("--store", store, "key", option, "", *more) == 1
    assert not (home / "nieuw").exists()
    assert typed("--store", store, "key") == 0
