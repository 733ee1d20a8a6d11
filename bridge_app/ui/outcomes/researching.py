"""Files for a researcher, in a new folder of their own: how far it is, and a way to stop it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bridge_app.definitions import called
from bridge_app.domain.research import Narrowing
from bridge_app.domain.totals import Group
from bridge_app.errors import CannotWrite
from bridge_app.ui.context import Context
from bridge_app.ui.file_work import FileWork
from bridge_app.ui.made import made_by
from bridge_app.ui.working import ProgressCard

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told
    from bridge_app.domain.research import Row
    from bridge_app.exports.research import Reading, Study

AT_ONCE = 500
"""So many rows are one step: after each it can be stopped."""


class Researching(QObject):
    """Asks where, and writes on the worker thread; `card` tells that it is busy and stops it."""

    def __init__(self, context: Context, page: QWidget, card: ProgressCard) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        meanwhile = self.tr("De bestanden worden gemaakt. Je kunt intussen verder kijken.")
        self._work = FileWork(self, context, card, meanwhile)

    def ask(
        self, as_of: date, narrowing: Narrowing, values: Mapping[Group, Mapping[str, str]]
    ) -> None:
        """As it stood on this day, what was chosen only; one at a time. `values` have names."""
        if self._work.busy:
            return
        place = self._context.asking.folder(self._page, self.tr("In welke map?"))
        if place is None:
            return
        folder = _new_in(place, f"{self.tr('onderzoek')}-{as_of:%Y-%m-%d}")
        said = self.tr("Bewaard in de map {folder}").format(folder=folder.name)
        self._work.begin(
            partial(_write_folder, *self._study(as_of, narrowing, values), folder), said
        )

    def _study(
        self, as_of: date, narrowing: Narrowing, values: Mapping[Group, Mapping[str, str]]
    ) -> "tuple[Reading, Study]":
        from bridge_app.exports.research import Study

        context = self._context
        made, names = made_by(context, context.clock()), called(context.services.definitions)
        rows, actor = context.services.research.rows, context.session.actor
        return partial(rows, actor, as_of, narrowing), Study(as_of, made, names, narrowing, values)


def _new_in(place: Path, name: str) -> Path:
    """A folder that is not there yet; with a number when the name is taken."""
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(place / each for each in names if not (place / each).exists())


def _write_folder(read: "Reading", study: "Study", folder: Path, told: "Told") -> None:
    """A folder of its maker alone, whole or not at all; the log knows of it before it is read."""
    from bridge_app.exports.research import write_folder

    try:
        folder.mkdir(mode=0o700)
    except OSError as trouble:
        raise CannotWrite(folder, trouble.strerror or "") from None
    whole = False
    try:
        write_folder(folder, _stepping(read, told), study)
        told(0, 0)  # stopped with the last file: none is kept
        whole = True
    finally:
        if not whole:
            _take_away(folder)


def _stepping(read: "Reading", told: "Told") -> "Reading":
    """The same rows; after every so many it is told, and may be stopped."""

    def watched(rows: "Iterator[Row]") -> "Iterator[Row]":
        for number, row in enumerate(rows, 1):
            if number % AT_ONCE == 0:
                told(number, 0)
            yield row

    @contextmanager
    def opened() -> "Iterator[Iterator[Row]]":
        with read() as rows:
            yield watched(rows)

    return opened


def _take_away(folder: Path) -> None:
    """Half of it would be taken for all of it."""
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
