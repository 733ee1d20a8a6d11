"""The list of keys of machines, as who administers reads it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bridge_app.domain.scheduled import KeyLine
from bridge_app.services.keyring import Keyring
from bridge_app.services.vault import Vault
from tests.served import PASSWORD


def test_a_key_that_is_over_is_said_to_be(
    home: Path,
    typed: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    vault = Vault(home / "store")
    vault.close(vault.create("anna", "Anna", PASSWORD))
    day = date(2026, 3, 1)
    known = (KeyLine("Nachtwerk", day), KeyLine("Vorig jaar", day.replace(2025), over=True))
    monkeypatch.setattr(Keyring, "known_keys", lambda _: known)
    assert typed("--store", home / "store", "key") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.endswith("01-03-2025 (afgelopen)") for line in lines if "Vorig" in line] == [True]
    assert [line.rstrip().endswith("01-03-2026") for line in lines if "Nacht" in line] == [True]


def test_a_name_of_a_key_that_stands_is_refused_with_what_to_do(
    home: Path, typed: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    vault = Vault(home / "store")
    vault.close(vault.create("anna", "Anna", PASSWORD))
    made = ("--store", home / "store", "key", "--name", "Nachtwerk", "-o")
    assert typed(*made, home / "one") == 0
    assert typed(*made, home / "two") == 1
    assert "Neem die eerst terug" in capsys.readouterr().err
    assert not (home / "two").exists()
