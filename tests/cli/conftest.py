"""What commands share: a machine of its own, somebody who types, a store, and lists to read in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bridge_app import cli
from bridge_app.commands.desk import Access
from bridge_app.services.vault import Vault
from tests.served import OWNER_SECRET, PASSWORD

Typed = Callable[..., int]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of its own, with the two passwords in files."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "own").write_text(PASSWORD)
    (tmp_path / "owner").write_text(OWNER_SECRET)
    return tmp_path


@pytest.fixture
def typed(home: Path) -> Typed:
    """Types a command as Anna."""
    own = ("--user", "anna", "--password-file", str(home / "own"))
    return lambda *words: cli.main([*own, *map(str, words)])


@pytest.fixture(scope="module")
def access(tmp_path_factory: pytest.TempPathFactory) -> Access:
    """A store with one person, who holds every role."""
    folder = tmp_path_factory.mktemp("import")
    (folder / "wachtwoord.txt").write_text(PASSWORD)
    vault = Vault(folder / "store")
    vault.close(vault.create("karin", "Karin", PASSWORD))
    return Access(folder / "store", "karin", folder / "wachtwoord.txt")


def written(folder: Path, *lines: str, name: str = "lijst.csv") -> Path:
    """A file with these lines, as Excel writes it: with a mark in front."""
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path
