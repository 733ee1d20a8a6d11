"""`research`: scores, steps and rewards without a name, in a folder of their own."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import stand_in
from bridge_app.commands.totals import chosen
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.definitions import called
from bridge_app.domain.research import Narrowing
from bridge_app.domain.totals import Group
from bridge_app.errors import CannotWrite, Problem
from bridge_app.exports.research import Reading, Study, write_folder
from bridge_app.services.clock import business_day


def show(
    access: Access,
    as_of: date | None,
    narrowing: Narrowing,
    only: Sequence[tuple[Group, str]],
    folder: Path,
) -> None:
    """Writes the files into a new or empty folder, that of its maker alone.

    `only` is what `narrowing` holds for groups, as it was typed: by name.
    """
    if len({group for group, _ in only}) < len(only):
        raise ArgumentProblem("--only noemt er een twee keer")
    with opened(access, "coordinator") as desk:
        day = as_of or business_day(desk.services.acting.clock())
        if narrowing.first_day and narrowing.first_day > day:
            raise ArgumentProblem("de laatste dag (--to) ligt voor de eerste (--from)")
        values = desk.services.reports.countable(desk.actor).values if only else {}
        narrowing = replace(narrowing, only=chosen(desk, only))
        _make(folder)
        study = Study(day, desk.made, called(desk.services.definitions), narrowing, values)
        read = partial(desk.services.research.rows, desk.actor, day, narrowing)
        _write(folder, read, study)
    stand_in(folder)


def _write(folder: Path, read: Reading, study: Study) -> None:
    """What was refused leaves no folder behind in which nothing stands."""
    try:
        write_folder(folder, read, study)
    except Problem:
        with suppress(OSError):
            folder.rmdir()
        raise


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        filled = any(folder.iterdir())
    except OSError as trouble:
        raise CannotWrite(folder, trouble.strerror or "") from None
    if filled:
        raise ArgumentProblem("de map voor onderzoek (-o) moet nieuw of leeg zijn")
