"""No page acts on a press or a move of the mouse: what slides off is not meant (WCAG 2.5.1, 2.5.2).

Qt's own buttons act on release; a drag is never the only way (2.5.7).
"""

import ast
from pathlib import Path

import bridge_app.ui

UI = Path(bridge_app.ui.__file__).parent
ELSEWHERE = {
    "arrows.py": ["pressed"],  # only knows of a press, so that it takes it for no Toggle
    "screen.py": ["pressed"],  # the signal of a page, told when its button was clicked
}
"""Files that listen to something called so, and why."""

DOWN = frozenset({"pressed", "sliderPressed", "itemPressed", "cellPressed", "cellEntered"})
"""Qt's signals of a hand that is down, or of a pointer that only comes by."""

HANDLERS = frozenset({"mousePressEvent", "mouseMoveEvent", "mouseDoubleClickEvent", "dropEvent"})


def rash(source: str) -> list[str]:
    """Handlers of a mouse that goes down or moves, and signals that tell of it."""
    return [name for each in ast.walk(ast.parse(source)) if (name := _acts(each))]


def _acts(node: ast.AST) -> str:
    if isinstance(node, ast.FunctionDef):
        return node.name if node.name in HANDLERS else ""
    if not isinstance(node, ast.Attribute) or node.attr != "connect":
        return ""
    signal = node.value
    return signal.attr if isinstance(signal, ast.Attribute) and signal.attr in DOWN else ""


def test_nothing_is_done_before_the_hand_lets_go() -> None:
    found = {file.name: rash(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}
    assert {file: names for file, names in found.items() if names} == ELSEWHERE
    assert len(found) > 100, "or nothing was read at all"


def test_what_acts_too_soon_is_found() -> None:
    assert rash("class Page:\n    def mousePressEvent(self, event): self.go()") == [
        "mousePressEvent"
    ]
    assert rash("self.go.pressed.connect(self.leave)") == ["pressed"]
    assert rash("self.go.clicked.connect(self.leave)") == []
