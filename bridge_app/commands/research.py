"""`research`: scores, steps and rewards without a name, in a folder of their own."""

from datetime import date
from pathlib import Path

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import stand_in
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.definitions import called
from bridge_app.errors import CannotWrite
from bridge_app.exports.research import Study, write_folder
from bridge_app.services.clock import business_day


def show(access: Access, as_of: date | None, folder: Path) -> None:
    """Writes the files into a new or empty folder, that of its maker alone."""
    with opened(access, "coordinator") as desk:
        day = as_of or business_day(desk.services.acting.clock())
        _make(folder)
        study = Study(day, desk.made, called(desk.services.definitions))
        write_folder(folder, lambda: desk.services.research.rows(desk.actor, day), study)
    stand_in(folder)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        filled = any(folder.iterdir())
    except OSError as trouble:
        raise CannotWrite(folder, trouble.strerror or "") from None
    if filled:
        raise ArgumentProblem("de map voor onderzoek (-o) moet nieuw of leeg zijn")
