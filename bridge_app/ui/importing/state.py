"""What the page of reading in shows: the list, which column tells what, and what would happen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from bridge_app.domain.backup import Told
from bridge_app.domain.sheets import Sheet
from bridge_app.errors import Problem

ROWS_SHOWN, TROUBLES_SHOWN, NAMES_SHOWN = 10, 30, 6
"""What a look takes in; of what is wrong the first ones tell where to begin."""


class Busy(StrEnum):
    """What takes a while."""

    READING = "reading"
    LOOKING = "looking"
    MAKING = "making"


@dataclass(frozen=True)
class Titles:
    """The words of one kind of list.

    `columns` names what each column may tell, by its code; `heads` are the titles of the table
    that shows the first rows.
    """

    title: str
    hint: str
    columns: Mapping[str, str]
    table: str
    heads: tuple[str, ...]
    making: str


@dataclass(frozen=True)
class Shown:
    """What reading in would do, in words; one row that is wrong keeps all of them out."""

    summary: str
    rows: tuple[tuple[str, ...], ...] = ()
    troubles: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()


class ListKind(Protocol):
    """One kind of list that is read in.

    `look` and `perform` work on another thread; what they give puts it in words on the screen's.
    """

    def titles(self) -> Titles:
        """The words of its page."""

    def guessed(self, header: tuple[str, ...]) -> dict[str, str]:
        """Which columns tell what, as far as their names say."""

    def look(self, sheet: Sheet, wanted: Mapping[str, str]) -> Callable[[], Shown]:
        """What reading in would do."""

    def perform(self, sheet: Sheet, wanted: Mapping[str, str], told: Told) -> Callable[[], str]:
        """All of it in the store; gives what was done."""


@dataclass(frozen=True)
class ImportState:
    """All of the page.

    `map` is which column tells what; `trouble` why the columns or the list cannot be used;
    `done` what came of it.
    """

    name: str = ""
    sheet: Sheet | None = None
    map: Mapping[str, str] = field(default_factory=dict)
    shown: Shown | None = None
    trouble: Problem | None = None
    busy: Busy | None = None
    done: str = ""

    @property
    def may_begin(self) -> bool:
        """Whether everything in the list can be read in now."""
        return self.shown is not None and not self.shown.troubles and self.busy is None


def chosen(name: str, sheet: Sheet, guessed: Mapping[str, str]) -> ImportState:
    """A list was read; its columns are known by their names, as far as they are."""
    return ImportState(name, sheet, guessed)


def mapped(state: ImportState, wanted: Mapping[str, str]) -> ImportState:
    """Other columns tell it."""
    return replace(state, map=dict(wanted), shown=None, trouble=None)


def looked(state: ImportState, found: Shown) -> ImportState:
    """This is what would happen."""
    return replace(state, shown=found, trouble=None, busy=None)


def refused(state: ImportState, problem: Problem) -> ImportState:
    """It cannot be used as it is."""
    return replace(state, shown=None, trouble=problem, busy=None)


def done(said: str) -> ImportState:
    """Everything is in; the page is ready for another list."""
    return ImportState(done=said)
