"""What the page of reading in shows: the list, which column tells what, and what would happen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bridge_app.domain.importing import Column, Imported, Newcomer, Preview, Sheet, guessed
from bridge_app.errors import Problem

ROWS_SHOWN, TROUBLES_SHOWN = 10, 30
"""What a look takes in; of what is wrong the first ones tell where to begin."""


class Busy(StrEnum):
    """What takes a while."""

    READING = "reading"
    LOOKING = "looking"
    MAKING = "making"


@dataclass(frozen=True)
class ImportState:
    """All of the page.

    `map` is which column tells what; `trouble` why the columns or the list cannot be used.
    """

    name: str = ""
    sheet: Sheet | None = None
    map: Mapping[Column, str] = field(default_factory=dict)
    preview: Preview | None = None
    trouble: Problem | None = None
    busy: Busy | None = None
    done: Imported | None = None

    @property
    def may_begin(self) -> bool:
        """Whether everybody in the list can be read in now."""
        return self.preview is not None and self.preview.may_begin and self.busy is None

    @property
    def rows(self) -> tuple[Newcomer, ...]:
        """The first people of the list, as they would be made."""
        return self.preview.people[:ROWS_SHOWN] if self.preview else ()


def chosen(name: str, sheet: Sheet) -> ImportState:
    """A list was read; its columns are known by their names, as far as they are."""
    return ImportState(name, sheet, guessed(sheet.header))


def mapped(state: ImportState, wanted: Mapping[Column, str]) -> ImportState:
    """Other columns tell it."""
    return replace(state, map=dict(wanted), preview=None, trouble=None)


def looked(state: ImportState, found: Preview) -> ImportState:
    """This is what would happen."""
    return replace(state, preview=found, trouble=None, busy=None)


def refused(state: ImportState, problem: Problem) -> ImportState:
    """It cannot be used as it is."""
    return replace(state, preview=None, trouble=problem, busy=None)


def done(found: Imported) -> ImportState:
    """Everybody is in; the page is ready for another list."""
    return ImportState(done=found)
