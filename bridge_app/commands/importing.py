"""`import-clients`: a table of clients, first what it would do, then all of it or nothing."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from bridge_app import settings
from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import told
from bridge_app.desk_errors import BadMap, RowsAreWrong
from bridge_app.domain.importing import Column, MaybeSame, Preview, guessed
from bridge_app.errors import CannotRead
from bridge_app.problem_words import sentence
from bridge_app.spreadsheets import read


def perform(access: Access, file: Path, map_file: Path | None, *, dry_run: bool) -> None:
    """Tells what the table would do, and does it unless `dry_run`; raises RowsAreWrong."""
    sheet = read(file)
    wanted = _map(map_file) if map_file else guessed(sheet.header)
    with opened(access, "mentor") as desk:
        importing = desk.services.importing
        found = importing.preview(desk.actor, sheet, wanted)
        print("\n".join(_said(found)))
        if not found.may_begin:
            _complain(found)
        if not dry_run:
            done = importing.perform(desk.actor, sheet, wanted, told)
            print(f"Ingelezen: {_people(done.clients)}.")


def _map(path: Path) -> dict[Column, str]:
    """Which column tells what, as somebody wrote it down."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(path) from error
    except tomllib.TOMLDecodeError as error:
        raise BadMap("file") from error
    try:
        return {Column(key): str(value) for key, value in written.items()}
    except ValueError as error:
        raise BadMap("file") from error


def _people(count: int) -> str:
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def _said(found: Preview) -> Iterator[str]:
    able = "kan" if len(found.people) == 1 else "kunnen"
    yield f"{_people(len(found.people))} {able} worden ingelezen."
    if found.mentors:
        yield f"Nieuwe mentoren, die niet kunnen inloggen: {', '.join(found.mentors)}."
    if found.locations:
        yield f"Nieuwe locaties: {', '.join(found.locations)}."
    if found.bsn:
        rows = ", ".join(map(str, found.bsn))
        yield f"Let op: het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet."
    yield from map(_may_be, found.doubles)


def _may_be(found: MaybeSame) -> str:
    other = f"regel {found.other_row}" if found.other_row else f"nummer {found.number}"
    return f"Let op: regel {found.row} is misschien dezelfde persoon als {other}."


def _complain(found: Preview) -> None:
    """Every row that is wrong, and that nothing was done."""
    language = settings.load().language
    for each in found.troubles:
        print(sentence(each, language), file=sys.stderr)
    raise RowsAreWrong(len({each.row for each in found.troubles}))
