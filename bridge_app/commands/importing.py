"""`import-clients` and `import-rewards`: first what a list would do, then all of it or nothing."""

import sys
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from bridge_app import settings
from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import told
from bridge_app.desk_errors import BadMap, RowsAreWrong, WrongCell, WrongRow
from bridge_app.domain import importing, importing_rewards
from bridge_app.domain.access import Actor
from bridge_app.domain.importing import MaybeSame
from bridge_app.domain.sheets import Sheet
from bridge_app.errors import CannotRead
from bridge_app.problem_words import sentence
from bridge_app.services.session import Services
from bridge_app.spreadsheets import read
from bridge_app.words import euros

ColumnT = TypeVar("ColumnT", bound=StrEnum)
DoneT = TypeVar("DoneT")

REFUSED = "De lijst kan zo nog niet worden ingelezen."
"""Said first when a row is wrong: one such row keeps all of them out."""


class _Found(Protocol):
    """What reading in would do, as far as every kind of list has it."""

    @property
    def troubles(self) -> Collection[WrongRow | WrongCell]: ...


FoundT = TypeVar("FoundT", bound=_Found)


@dataclass(frozen=True)
class _Kind(Generic[ColumnT, FoundT, DoneT]):
    """One kind of list: its columns, who reads it in, and how what came of it is said."""

    columns: type[ColumnT]
    guessed: Callable[[tuple[str, ...]], Mapping[ColumnT, str]]
    practice_user: str
    preview: Callable[[Services, Actor, Sheet, Mapping[ColumnT, str]], FoundT]
    perform: Callable[[Services, Actor, Sheet, Mapping[ColumnT, str]], DoneT]
    found: Callable[[FoundT], Iterable[str]]
    done: Callable[[DoneT], str]

    def read_in(self, access: Access, file: Path, map_file: Path | None, *, dry_run: bool) -> None:
        """Tells what the list would do, and does it unless `dry_run`."""
        sheet = read(file)
        wanted = _map(map_file, self.columns) if map_file else self.guessed(sheet.header)
        with opened(access, self.practice_user) as desk:
            found = self.preview(desk.services, desk.actor, sheet, wanted)
            print("\n".join(self.found(found)))
            _check(found.troubles)
            if not dry_run:
                done = self.perform(desk.services, desk.actor, sheet, wanted)
                print(f"Ingelezen: {self.done(done)}.")


def perform(access: Access, file: Path, map_file: Path | None, *, dry_run: bool) -> None:
    """Tells what a list of clients would do, and does it unless `dry_run`.

    Raises RowsAreWrong when a row of it is.
    """
    clients = _Kind(
        columns=importing.Column,
        guessed=importing.guessed,
        practice_user="mentor",
        preview=lambda services, *asked: services.importing.preview(*asked),
        perform=lambda services, *asked: services.importing.perform(*asked, told),
        found=_said,
        done=lambda done: _people(done.clients),
    )
    clients.read_in(access, file, map_file, dry_run=dry_run)


def rewards(access: Access, file: Path, map_file: Path | None, *, dry_run: bool) -> None:
    """The same for a list of what was handed out."""
    handed_out = _Kind(
        columns=importing_rewards.Column,
        guessed=importing_rewards.guessed,
        practice_user="coordinator",
        preview=lambda services, *asked: services.importing_rewards.preview(*asked),
        perform=lambda services, *asked: services.importing_rewards.perform(*asked, told),
        found=_said_of_rewards,
        done=lambda done: f"{_handed(done.rows)}, {euros('nl', done.cents)}",
    )
    handed_out.read_in(access, file, map_file, dry_run=dry_run)


def _map(path: Path, columns: type[ColumnT]) -> dict[ColumnT, str]:
    """Which column tells what, as somebody wrote it down."""
    try:
        written: Mapping[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(path) from error
    except tomllib.TOMLDecodeError as error:
        raise BadMap("file") from error
    try:
        return {columns(key): str(value) for key, value in written.items()}
    except ValueError as error:
        raise BadMap("file") from error


def _check(troubles: Collection[WrongRow | WrongCell]) -> None:
    """When something is wrong: every row where it is, and that nothing was done."""
    language = settings.load().language
    for each in troubles:
        print(sentence(each, language), file=sys.stderr)
    if troubles:
        raise RowsAreWrong(len({each.row for each in troubles}))


# --- clients ----------------------------------------------------------------------------------


def _people(count: int) -> str:
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def _said(found: importing.Preview) -> Iterator[str]:
    able = "kan" if len(found.people) == 1 else "kunnen"
    many = f"{_people(len(found.people))} {able} worden ingelezen."
    yield many if found.may_begin else REFUSED
    if found.mentors:
        yield f"Nieuwe mentoren, die niet kunnen inloggen: {', '.join(found.mentors)}."
    if found.locations:
        yield f"Nieuwe locaties: {', '.join(found.locations)}."
    yield from _bsn(found.bsn)
    yield from map(_may_be, found.doubles)


def _bsn(rows: Collection[int]) -> Iterator[str]:
    if rows:
        said = ", ".join(map(str, rows))
        yield f"Let op: het nummer lijkt op een BSN in regel {said}. Dat hoort hier niet."


def _may_be(found: MaybeSame) -> str:
    other = f"regel {found.other_row}" if found.other_row else f"nummer {found.number}"
    return f"Let op: regel {found.row} is misschien dezelfde persoon als {other}."


# --- what was handed out ----------------------------------------------------------------------


def _handed(count: int) -> str:
    return "1 uitgifte" if count == 1 else f"{count} uitgiften"


def _said_of_rewards(found: importing_rewards.Preview) -> Iterator[str]:
    able = "kan" if len(found.rows) == 1 else "kunnen"
    many = f"{_handed(len(found.rows))} aan {_people(found.clients)} {able} worden ingelezen:"
    yield f"{many} {euros('nl', found.cents)}." if found.may_begin else REFUSED
    made = found.made
    for what, names in (
        ("Nieuwe deelnemers, met alleen een nummer", made.numbers),
        ("Nieuwe medewerkers, die niet kunnen inloggen", made.staff),
        ("Nieuwe locaties", made.locations),
        ("Nieuwe soorten, die nog niet worden uitgegeven", made.kinds),
    ):
        if names:
            yield f"{what}: {', '.join(names)}."
    if found.late:
        booked = "wordt" if found.late == 1 else "worden"
        yield (
            f"Let op: {_handed(found.late)} uit een gesloten maand {booked} geboekt"
            " in de eerste open maand, met de eigen datum erbij."
        )
    yield from _bsn(found.bsn)
