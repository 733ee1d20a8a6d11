"""Files for a researcher, in a new folder of their own: how far it is, and a way to stop it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bridge_app.definitions import called
from bridge_app.domain.outcomes import AsOf
from bridge_app.errors import CannotWrite
from bridge_app.ui.context import Context
from bridge_app.ui.file_work import FileWork
from bridge_app.ui.made import made_by
from bridge_app.ui.working import ProgressCard

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told
    from bridge_app.domain.research import Row
    from bridge_app.exports.research import Reading

AT_ONCE = 500
"""So many rows are one step: after each it can be stopped."""


class Researching(QObject):
    """Asks where, and writes on the worker thread; `card` tells that it is busy and stops it."""

    def __init__(self, context: Context, page: QWidget, card: ProgressCard) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        meanwhile = self.tr("De bestanden worden gemaakt. Je kunt intussen verder kijken.")
        self._work = FileWork(self, context, card, meanwhile)

    def ask(self, asked: AsOf) -> None:
        """As it stood on this day; one at a time."""
        if self._work.busy:
            return
        place = self._context.asking.folder(self._page, self.tr("In welke map?"))
        if place is None:
            return
        folder = _new_in(place, f"{self.tr('onderzoek')}-{asked.as_of:%Y-%m-%d}")
        said = self.tr("Bewaard in de map {folder}").format(folder=folder.name)
        write = partial(_write_folder, self._context, folder, asked, self._context.clock())
        self._work.begin(write, said)


def _new_in(place: Path, name: str) -> Path:
    """A folder that is not there yet; with a number when the name is taken."""
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(place / each for each in names if not (place / each).exists())


def _write_folder(context: Context, folder: Path, asked: AsOf, now: datetime, told: "Told") -> None:
    """A folder of its maker alone, whole or not at all; the log knows of it before it is read."""
    from bridge_app.exports.research import Study, write_folder

    try:
        folder.mkdir(mode=0o700)
    except OSError as trouble:
        raise CannotWrite(folder, trouble.strerror or "") from None
    study = Study(asked.as_of, made_by(context, now), called(context.services.definitions))
    read = partial(context.services.research.rows, context.session.actor, asked.as_of)
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
