"""`practice` on a server: whoever is made up works there at once, each at a desk of their own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bridge_app import cli, settings
from bridge_app.app import entrance_of
from tests.served import KEEPER, PASSWORD, Town, empty_town
from tests.server import Server

Typed = Callable[..., int]


def test_two_desks_can_be_tried_on_a_server(
    strict_server: Server, typed: Typed, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with empty_town(strict_server) as town:
        words = ("--clients", "12", "--owner-password-file", home / "owner")
        practice = ("--store", town.server.url(town.name, KEEPER), "practice", *words)
        assert typed(*practice) == 0
        said = capsys.readouterr().out
        assert f"12 verzonnen deelnemers staan klaar in {town.url}.\n" in said
        assert KEEPER not in said
        for login in ("mentor", "balie2"):
            assert _clients(town, login, home, capsys) >= 12
        session = entrance_of(town.url).open("coordinator2", PASSWORD)
        assert session.practice
        session.database.close()
        settings.save(settings.load()._replace(language="en"))
        assert typed(*practice) == 1, "what stands there is not written over"
        assert capsys.readouterr().err.count("\n") == 1


def _clients(town: Town, login: str, home: Path, capsys: pytest.CaptureFixture[str]) -> int:
    own = ("--user", login, "--password-file", str(home / "own"))
    assert cli.main([*own, "--store", town.url, "clients", "--format", "json"]) == 0
    return len(json.loads(capsys.readouterr().out))
