"""The documents stay short, and tell of what is there."""

import re

import pytest

from tests.architecture.files import PACKAGE, ROOT, read

LINES_A_PAGE = 60


@pytest.mark.parametrize(
    ("name", "most"), [("ARCHITECTURE.md", 2 * LINES_A_PAGE), ("CONTRIBUTING.md", 39)]
)
def test_a_document_stays_short(name: str, most: int) -> None:
    assert len(read(ROOT / name).splitlines()) <= most


def absent(text: str) -> list[str]:
    """Files and folders that a document names in backquotes and that are not there."""
    named = re.findall(r"`((?:bridge_app|resources|tests|packaging|translations)/[\w./]*)`", text)
    return [each for each in named if not (ROOT / each).exists()]


@pytest.mark.parametrize(
    "name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "packaging/LICENCES.md"]
)
def test_a_document_names_what_exists(name: str) -> None:
    assert not absent(read(ROOT / name))


def test_every_room_is_described() -> None:
    rooms = {each.name for each in PACKAGE.iterdir() if each.suffix == ".py" or each.is_dir()}
    rooms -= {"__init__.py", "__main__.py", "__pycache__", "_shipped"}
    text = read(ROOT / "ARCHITECTURE.md")
    assert not [room for room in rooms if f"`{room}`" not in text and f"`{room}/`" not in text]


def test_a_ghost_is_found() -> None:
    assert absent("see `tests/nothing.py`") == ["tests/nothing.py"]
