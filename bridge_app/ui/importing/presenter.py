"""From a file to the page of reading in, and from there into the store."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.sheets import Sheet
from bridge_app.errors import Problem
from bridge_app.spreadsheets import read
from bridge_app.ui.context import Context
from bridge_app.ui.importing.page import ImportPage
from bridge_app.ui.importing.state import (
    Busy,
    ImportState,
    ListKind,
    Shown,
    chosen,
    done,
    looked,
    mapped,
    refused,
)
from bridge_app.ui.working import Working

Answer = TypeVar("Answer")


class ImportPresenter(QObject):
    """Answers the wishes of the page; what takes long is done on the worker thread."""

    closed = Signal()

    def __init__(self, context: Context, kind: ListKind) -> None:
        super().__init__()
        self._context, self._kind = context, kind
        self._working = Working(context.background)
        self._state = ImportState()
        self.page = ImportPage(context.language, kind.titles())
        self.page.progress.follow(self._working)
        self.page.closed.connect(self.closed)
        self.page.file_wanted.connect(self._choose)
        self.page.map_changed.connect(self._map)
        self.page.import_wanted.connect(self._import)

    def open(self) -> None:
        """Shows the page, ready for a list."""
        self._show(ImportState())

    def leave(self) -> None:
        """Names of a list do not stay on a page that one leaves; what is under way stops."""
        self._working.stop()
        self._show(ImportState())

    # --- the list ----------------------------------------------------------------------------

    def _choose(self) -> None:
        title, kind = self.tr("Kies een lijst"), self.tr("Lijst (*.xlsx *.csv)")
        if file := self._context.asking.open_file(self.page, title, kind):
            self._context.problems.clear()
            self._show(ImportState(file.name, busy=Busy.READING))
            self._ask(lambda: read(file), lambda sheet: self._read(file, sheet), self._unreadable)

    def _ask(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """What comes of it counts while the page shows what it was asked for, not after leaving."""
        asked = self._state
        self._context.background.work(
            call,
            lambda answer: then(answer) if self._state is asked else None,
            lambda problem: failed(problem) if self._state is asked else None,
        )

    def _unreadable(self, problem: Problem) -> None:
        self._show(ImportState())
        self._context.problems.show(problem)

    def _read(self, file: Path, sheet: Sheet) -> None:
        self._look(chosen(file.name, sheet, self._kind.guessed(sheet.header)))

    def _map(self) -> None:
        self._look(mapped(self._state, self.page.map()))

    def _look(self, state: ImportState) -> None:
        self._show(replace(state, busy=Busy.LOOKING))
        sheet, wanted = state.sheet, state.map
        assert sheet  # noqa: S101 - columns are chosen of a list that was read
        self._ask(lambda: self._kind.look(sheet, wanted), self._looked, self._refused)

    def _looked(self, found: Callable[[], Shown]) -> None:
        self._show(looked(self._state, found()))

    def _refused(self, problem: Problem) -> None:
        self._show(refused(self._state, problem))

    # --- into the store ----------------------------------------------------------------------

    def _import(self) -> None:
        sheet, wanted = self._state.sheet, self._state.map
        if sheet and self._state.may_begin:
            self._show(replace(self._state, busy=Busy.MAKING))
            asked = self._state
            self._working.begin(
                lambda told: self._kind.perform(sheet, wanted, told),
                lambda made: self._imported(asked, made()),
                lambda problem: self._failed(asked, problem),
            )

    def _imported(self, asked: ImportState, said: str) -> None:
        if self._state is asked:
            self._show(done(said))
            self._context.problems.saved()
        else:  # it was done before it could stop: said where one is now
            self._context.problems.done(said)

    def _failed(self, asked: ImportState, problem: Problem) -> None:
        if self._state is asked:
            self._show(replace(asked, busy=None))
        self._context.problems.show(problem)

    def _show(self, state: ImportState) -> None:
        self._state = state
        self.page.show_state(state)
