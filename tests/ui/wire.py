"""Between a desk and its store: who calls, on which thread, and whether anybody answers."""

import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import bridge_app
from bridge_app.desk_errors import ServerGone
from bridge_app.ui.background import Background
from bridge_app.ui.context import Context
from bridge_app.ui.line import Line

UI = str(Path(bridge_app.__file__).parent / "ui")
WAYS = ("reading", "writing", "driver", "glancing")
"""Every way in which a call reaches the store."""


class Wire:
    """The wire of one desk; a store in memory stands for the server at its other end."""

    def __init__(self, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
        self.watched = self.cut = self.loses = False
        self.here: list[str] = []
        """Where a call was made on the screen's own thread, while that was watched."""
        database = context.session.database
        for way in WAYS:
            monkeypatch.setattr(database, way, self._over(getattr(database, way)))

    def knock(self) -> None:
        """What asks the server for a sign of life."""
        if self.cut:
            raise ServerGone("buitenpost")

    def _over(self, way: Callable[[], AbstractContextManager[Any]]) -> Callable[[], Any]:
        @contextmanager
        def over() -> Iterator[Any]:
            self._look()
            self.knock()
            with way() as answer:
                yield answer
            if self.loses:
                self.loses = False
                raise ServerGone("buitenpost")

        return over

    def _look(self) -> None:
        if self.watched and threading.current_thread() is threading.main_thread():
            steps = [each for each in traceback.extract_stack() if each.filename.startswith(UI)]
            self.here.append(f"{steps[-1].filename}:{steps[-1].lineno}" if steps else "elsewhere")


@contextmanager
def far_away(context: Context, wire: Wire) -> Iterator[Context]:
    """The same desk, with its store at the other end of this wire."""
    background = Background(context.problems.show, Line(wire.knock))
    session = replace(context.session, server="brug.example.test/brug")
    yield replace(context, background=background, session=session)
    background.close()
