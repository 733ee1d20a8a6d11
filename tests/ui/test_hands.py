"""No page acts on a press or a move of the mouse: what slides off is not meant (WCAG 2.5.1, 2.5.2).

Qt's own buttons act on release; a drag is never the only way (2.5.7).
"""

import ast
from pathlib import Path

import bridge_app.ui

UI = Path(bridge_app.ui.__file__).parent
HANDLERS = frozenset({"mousePressEvent", "mouseMoveEvent", "mouseDoubleClickEvent", "dropEvent"})


def rash(source: str) -> list[str]:
    """Handlers of a mouse that goes down or moves."""
    tree = ast.walk(ast.parse(source))
    return [each.name for each in tree if isinstance(each, ast.FunctionDef) and _acts(each)]


def _acts(function: ast.FunctionDef) -> bool:
    return function.name in HANDLERS


def test_nothing_is_done_before_the_hand_lets_go() -> None:
    found = {file.name: rash(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}
    assert {file: names for file, names in found.items() if names} == {}
    assert len(found) > 100, "or nothing was read at all"


def test_what_acts_too_soon_is_found() -> None:
    assert rash("class Page:\n    def mousePressEvent(self, event): self.go()") == [
        "mousePressEvent"
    ]
