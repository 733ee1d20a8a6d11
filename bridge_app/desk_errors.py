"""Problems of several desks, of files read in and of files made one, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""

from dataclasses import dataclass
from pathlib import Path

from bridge_app.errors import RuleBroken, WorldTrouble


@dataclass(eq=False)
class GoesOnAs(RuleBroken):
    """Two files were made one; this number goes on as the other, and is found by it."""

    number: str


@dataclass(eq=False)
class KeptHasEnded(RuleBroken):
    """Of two files the help ended under the number that would stay, and goes on under the other."""

    kept: str
    gone: str


@dataclass(eq=False)
class OlderStore(WorldTrouble):
    """A store on a server that an older program made: its owner brings it up to date."""

    found: str
    known: str


@dataclass(eq=False)
class BadTable(WorldTrouble):
    """A list cannot be read as a table.

    `reason`: too_big, too_many_rows, too_many_columns, too_long_cell, empty, not_a_table,
    hidden_rows.
    """

    reason: str
    limit: str = ""


@dataclass(eq=False)
class FileChanged(WorldTrouble):
    """A file of figures is not as the program wrote it."""

    path: Path


@dataclass(eq=False)
class NotSealed(WorldTrouble):
    """A file does not end as the program ends a file of figures: with a hash of all before it."""

    path: Path


@dataclass(eq=False)
class BadMap(RuleBroken):
    """Which column says what does not hold: no_such_column, twice, same, nobody, missing.

    `column` is the column that is not right, or what no column tells.
    """

    reason: str
    column: str = ""


@dataclass(eq=False)
class WrongRow(RuleBroken):
    """A row of a file of clients that cannot be read in; `row` counts the lines of the file.

    `reason`: nobody, too_long, number, number_twice, number_taken, language, birth_date,
    two_mentors, letters.
    """

    row: int
    reason: str
    said: str


@dataclass(eq=False)
class WrongCell(RuleBroken):
    """A cell of a list of what was handed out that cannot be read in.

    `row` counts the lines of the file, `column` is its name there. `reason`: empty, too_long,
    day, day_ahead, day_past, number, amount, too_much, pillar, several, serial_twice,
    serial_given, worth, two_staff.
    """

    row: int
    reason: str
    column: str
    said: str = ""


@dataclass(eq=False)
class RowsAreWrong(RuleBroken):
    """Nothing is read in while this many rows are wrong; the preview tells which."""

    rows: int


@dataclass(eq=False)
class RowsRefused(RuleBroken):
    """Of several hand-outs that go together, what keeps which from being booked: none is.

    `troubles` tells it by row, counted from 0; `count` is how many rows that are.
    """

    count: int
    troubles: dict[int, RuleBroken]


@dataclass(eq=False)
class ImportedBefore(RuleBroken):
    """The same rows were read in on this day."""

    day: str


@dataclass(eq=False)
class ServerGone(WorldTrouble):
    """The server does not answer (TRUST 19); what was not said to be kept may be asked for again.

    `server` is how it is called: its name and the database.
    """

    server: str


@dataclass(eq=False)
class KeptOut(WorldTrouble):
    """The server does not know whoever has a window open any more: they left meanwhile."""

    server: str


@dataclass(eq=False)
class NoDatabase(ServerGone):
    """The server is there, and has no database of this name, or takes nobody there from here.

    To who was at work in it that is as when the server is gone: it may be there again in a while.
    """


@dataclass(eq=False)
class BadAddress(WorldTrouble):
    """What was typed is not the address of a database on a server."""

    address: str


@dataclass(eq=False)
class MayNotSetUp(WorldTrouble):
    """Whoever makes a database ready lacks a right for it.

    `right`: create_role, or owner for everything that only the owner of the database may.
    """

    right: str
    who: str


@dataclass(eq=False)
class OnlyInAFile(RuleBroken):
    """What a store in a file has, and one on a server goes without.

    `what`: recovery, backup, restore, create.
    """

    what: str


@dataclass(eq=False)
class HasMentor(RuleBroken):
    """Who helps somebody is arranged by their own mentor."""

    name: str


@dataclass(eq=False)
class NotAColleague(RuleBroken):
    """Nobody at the desk who could take this part."""


@dataclass(eq=False)
class LeadsToSomebody(RuleBroken):
    """A story for the wall holds words that lead to a person; `said` are those words."""

    said: str


@dataclass(eq=False)
class StoryNotAllowed(RuleBroken):
    """No consent stands for these words: it was never given, or it was withdrawn."""


@dataclass(eq=False)
class StoreMoved(WorldTrouble):
    """This store is closed: everything went to another place, and is worked on there."""

    where: str


@dataclass(eq=False)
class NotArrived(WorldTrouble):
    """Everything of a store came here, but that one is not closed yet; move it once more."""

    origin: str


@dataclass(eq=False)
class DoneBefore(RuleBroken):
    """This very deed was kept already, though its answer never came."""


@dataclass(eq=False)
class NotAWholePeriod(RuleBroken):
    """Figures are shared of a whole month, quarter or year, and not of other days."""


@dataclass(eq=False)
class NotADivision(RuleBroken):
    """Figures that are shared are divided by other things, and by two of them at most."""


@dataclass(eq=False)
class PeriodNotOver(RuleBroken):
    """This month, quarter or year goes on: its figures still change."""

    period: str


@dataclass(eq=False)
class AlreadySharedWithin(RuleBroken):
    """A longer period (`within`) was shared as a whole: a part of it would tell the rest."""

    period: str
    within: str


@dataclass(eq=False)
class TooLongForPaper(RuleBroken):
    """A report would have so many lines that nobody reads it on paper, and `most` is enough."""

    lines: int
    most: int


@dataclass(eq=False)
class TooManyRows(RuleBroken):
    """Totals are divided so finely that they have more lines than `most`."""

    most: int
