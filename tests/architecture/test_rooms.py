"""The walls between the rooms, and that the walls are complete."""

import tomllib

import pytest

from tests.architecture.files import PACKAGE, ROOT, modules, read
from tests.architecture.rooms import ROOMS, trespassing


def test_every_file_stays_within_its_rights() -> None:
    sources = {path.relative_to(PACKAGE).as_posix(): read(path) for path in modules()}
    assert not [each for path, text in sources.items() for each in trespassing(path, text)]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("domain/plan.py", "import babel"),
        ("domain/plan.py", "from bridge_app.storage import tables"),
        ("domain/plan.py", "from bridge_app import storage"),
        ("services/plans.py", "from sqlalchemy import select"),
        ("services/plans.py", "def f():\n    import PySide6.QtCore"),
        ("picture/bridge.py", "import reportlab"),
        ("paper/pdf.py", "import PySide6"),
        ("ui/desk/page.py", "from bridge_app.storage.tables import client"),
        ("storage/keys.py", "import sqlite3"),
        ("cli.py", "import sqlite3"),
        ("helpers.py", "import re"),
    ],
)
def test_a_trespasser_is_found(path: str, source: str) -> None:
    assert trespassing(path, source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("domain/plan.py", "import datetime\nfrom bridge_app.domain.people import Client"),
        ("services/plans.py", "from bridge_app import errors, storage"),
        ("picture/fonts.py", "from reportlab.pdfbase import ttfonts"),
        ("ui/desk/page.py", "from PySide6.QtWidgets import QWidget"),
        ("cli.py", "import sqlalchemy"),
    ],
)
def test_a_guest_is_let_in(path: str, source: str) -> None:
    assert not trespassing(path, source)


def linter() -> list[dict[str, list[str]]]:
    settings = tomllib.loads(read(ROOT / "pyproject.toml"))
    contracts: list[dict[str, list[str]]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def test_every_room_of_the_screen_is_walled_off() -> None:
    there = {page.parent.name for page in (PACKAGE / "ui").glob("*/page.py")}
    walled = {each.rsplit(".", 1)[1] for each in linter()[1]["modules"]}
    assert there <= walled


def test_every_room_stands_in_the_order_of_calls() -> None:
    order = {name for layer in linter()[0]["layers"] for name in layer.split(" | ")}
    assert {f"bridge_app.{room}" for room in ROOMS} <= order
