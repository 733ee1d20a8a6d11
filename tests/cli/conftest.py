"""What the commands of a server share: a machine of its own, and somebody who types."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bridge_app import cli
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
