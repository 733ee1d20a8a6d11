"""Every page in every state that matters; gates, pictures and journeys run over this list."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

import bridge_app.ui
from bridge_app.ui.theme import Theme, wear
from tests.ui import around
from tests.ui.cases import PageCase

HERE = Path(__file__).parent
UI = Path(bridge_app.ui.__file__).parent
WINDOW = around.WINDOW

ROOM = "room"
"""The property of a page that is shown here with the size that it has in the program."""

MOST_ROUNDS = 50
"""Rounds of events after which a page that still moves is looked at as it is."""


QUIET = 3
"""Rounds without a move before a page is at rest: a table fits its rows one round later."""


def catalogue() -> list[PageCase]:
    """All cases; a room adds its own in tests/ui/<room>_pages.py."""
    modules = sorted(file.stem for file in HERE.glob("*_pages.py"))
    rooms = [importlib.import_module(f"tests.ui.{name}") for name in modules]
    return [case for room in rooms for case in room.pages()]


def page_classes() -> set[str]:
    """The names of all pages in the program: classes called ...Page."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py"))
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {each.name for each in classes if each.name.endswith("Page")}


def built_classes(page: QWidget) -> set[str]:
    """The classes, with those they are made from, of a page and everything on it."""
    everything = [page, *page.findChildren(QWidget)]
    return {kind.__name__ for widget in everything for kind in type(widget).__mro__}


def shown(app: QApplication, case: PageCase, theme: Theme) -> QWidget:
    """The page on the screen, as large as it stands in the program."""
    wear(app, _for_case(case, theme))
    left = around.room(app, case)
    page = case.factory()
    page.setProperty(ROOM, left)
    page.resize(left)
    page.show()
    page.activateWindow()
    settle(app)
    return page


def worn(app: QApplication, page: QWidget, case: PageCase, theme: Theme) -> None:
    """Changes the look of a page that is on the screen, as its reader may at any moment."""
    wear(app, _for_case(case, theme))
    left = around.room(app, case)
    page.setProperty(ROOM, left)
    page.resize(left)
    settle(app)


def settle(app: QApplication, quiet: int = QUIET) -> None:
    """Lets layouts come to rest: until rounds of events move nothing any more."""
    before: list[QRect] = []
    resting = 0
    for _ in range(MOST_ROUNDS):
        app.processEvents()
        windows = [window for window in app.topLevelWidgets() if window.isVisible()]
        now = [part.geometry() for window in windows for part in window.findChildren(QWidget)]
        resting = resting + 1 if now == before else 0
        if resting == quiet:
            return
        before = now


def _for_case(case: PageCase, theme: Theme) -> Theme:
    return Theme(theme.colours, theme.scale, together=case.client_facing, plain=theme.plain)


def each_visible(page: QWidget) -> Iterator[QWidget]:
    """The page and every widget on it that one can see or scroll to."""
    yield page
    yield from (widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page))
