"""Hostile words in every column of text that leaves: not one becomes a formula.

Each word stands in every column of the lines and of the totals, and in all that is told under
them. The workbook and both kinds of CSV are opened by LibreOffice, which was asked to work out
formulas; the CSV also with the separator of the other kind. The control leaves the words as they
are.
"""

import csv
import random
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import UUID

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import (
    BOOKED_AS,
    BookedLine,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
)
from bridge_app.exports import cells, csv_file, xlsx_file
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, Dialect, write_csv
from bridge_app.exports.sheet import Kind, Made, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import Words
from bridge_app.exports.xlsx_file import write_xlsx
from tests import calc
from tests.faults.figure import Figure, figure
from tests.faults.place import scratch

NAME = "a hostile name in any column: no cell of CSV or workbook becomes a formula"
FORMULAS = (
    *("=1+1", "+31", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"),
    *("{=1}", "=IF(1;2;3)", "=1+1,=1+1;=1+1", "%0", "|x", "=WEBSERVICE(A1)", "='file'#$A.A1"),
)
BEFORE = (
    *("", "", " ", "\t", "\r", "\n", "\r\n", '"', '""', "'", ";", ",", 'a";"', 'a","', "x,", "y;"),
    *("\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT MARK}", "a\n", "a\r", "b\t"),
    *("\N{LINE SEPARATOR}", "\N{NEXT LINE}", "\x1f", "\x0b", "a;\t", 'z"\n'),
)
WIDE = str.maketrans("=+-@", "＝＋－＠")
DAY = date(2021, 6, 23)
FILTERS = Filters(DAY, DAY, groups=tuple(Group))
SIGNS = "=+-@"

Found = tuple[int, str]
"""In which row of a file, and what."""


def run(count: int, seed: int) -> Figure:
    """`count` words in every column; the control tries a tenth of them."""
    chance = random.Random(seed)
    words = [hostile(chance) for _ in range(count)]
    fewer = words[: max(count // 10, 20)]
    with scratch() as folder:
        ours = _Files(words, folder, "ours")
        with _trusting():
            theirs = _Files(fewer, folder, "control")
        lost, control = _formulas(ours, theirs)
    return figure(("formulas", NAME), (count, lost), (len(fewer), control), seed)


def hostile(chance: random.Random) -> str:
    """A formula, or one that hides behind blanks, quotes, separators or wide signs."""
    said = chance.choice(BEFORE) + chance.choice(FORMULAS)
    if chance.random() < 0.1:
        said = said.translate(WIDE)
    return said + chance.choice(("", "", '"', ";", ",=2", '";"=3', "\n=4"))


class _Files:
    """The lines and the totals of these words, as both kinds of CSV and as workbook."""

    def __init__(self, words: list[str], folder: Path, whose: str) -> None:
        self.words = words
        self.plain: dict[Path, Dialect] = {}
        self.books: list[Path] = []
        for name, made in {"lines": _lines, "totals": _totals}.items():
            for abroad, dialect in (("", DUTCH), (" abroad", INTERNATIONAL)):
                path = folder / f"{whose} {name}{abroad}.csv"
                with path.open("wb") as file:
                    write_csv(file, made(words), dialect)
                self.plain[path] = dialect
            book = folder / f"{whose} {name}.xlsx"
            with book.open("wb") as file:
                write_xlsx(file, made(words), folder)
            self.books.append(book)

    def read(self) -> Iterator[Found]:
        """What can be found in them without a spreadsheet."""
        yield from chain.from_iterable(_raw(*each) for each in self.plain.items())
        yield from chain.from_iterable(map(_parts, self.books))

    def told(self, found: Iterable[Found]) -> list[str]:
        """Which word it was, and where."""
        return [f"word {at % len(self.words)}: {said}" for at, said in found]


def _formulas(ours: _Files, theirs: _Files) -> tuple[list[str], list[str]]:
    """Which cell of which file is one, of ours and of the control.

    LibreOffice is started once for each way to open a file; ours are also opened with the
    separator of the other kind.
    """
    found = _opened([*ours.plain, *theirs.plain], calc.csv_filter(dutch=True))
    found |= _opened([*ours.books, *theirs.books])
    other = _opened([*ours.plain], calc.csv_filter(dutch=False))

    def opened(files: _Files) -> Iterator[Found]:
        for path in (*files.plain, *files.books):
            yield from found[path]

    lost = ours.told(chain(ours.read(), opened(ours), *other.values()))
    return lost, theirs.told(chain(theirs.read(), opened(theirs)))


def _opened(paths: list[Path], *options: str) -> dict[Path, list[Found]]:
    """By file what LibreOffice took for a formula, and in which row."""
    tables = calc.opened(paths, *options)
    return {path: list(_taken(path, each)) for path, each in zip(paths, tables, strict=True)}


def _taken(path: Path, tables: list[calc.Table]) -> Iterator[Found]:
    for table in tables:
        for at, row in enumerate(table):
            for cell in row:
                if cell.formula:
                    yield at, f"{path.name}: {cell.formula[:40]!r} in a spreadsheet"


def _raw(path: Path, dialect: Dialect) -> Iterator[Found]:
    """A cell that begins as a formula does, and is no number; read without a spreadsheet."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for at, row in enumerate(csv.reader(file, delimiter=dialect.separator)):
            for cell in row:
                if cell.strip()[:1] in {*SIGNS} and not re.fullmatch(r"-\d+[.,]\d\d", cell):
                    yield at, f"{path.name}: begins as a formula"


def _parts(path: Path) -> Iterator[Found]:
    """A formula, a link or a program inside a workbook, as its own text says."""
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if "vba" in name or "externalLink" in name:
                yield 0, f"{path.name}: {name}"
            rows = book.read(name).split(b"<row ")
            for at, row in enumerate(rows):
                if any(sign in row for sign in (b"<f>", b"<f ", b"<hyperlink")):
                    yield at, f"{path.name}: a formula or a link in {name}"


# --- words in every column --------------------------------------------------------------------


def _lines(words: list[str]) -> Sheet:
    lines = [_line(words, at) for at in range(len(words))]
    return lines_sheet(Streamed(_counted(words), lines), _made(words[0]), _told(words))


def _line(words: list[str], at: int) -> BookedLine:
    """A line whose columns are this word and those after it."""
    keys = dict(zip(Group, _keys(words, at), strict=True))
    told = words[at], UUID(int=1), words[at]
    return BookedLine(at + 1, DAY, RewardState.HANDED_OVER, 24_00, "", "", *told, keys)


def _keys(words: list[str], at: int) -> tuple[str, ...]:
    """For each group another word; nobody has a name for a kind of step, so that it is one."""
    places = ((at + place) % len(words) for place in range(len(Group)))
    return tuple(
        words[place] if group is Group.KIND else str(place)
        for group, place in zip(Group, places, strict=True)
    )


def _totals(words: list[str]) -> Sheet:
    """The totals, with what is told under a table of each word as filter and as maker."""
    totals, told = _counted(words), _told(words)
    groups = list(Group)
    facts = chain.from_iterable(
        totals_sheet(_only(totals, groups[at % len(groups)], at), _made(word), told).facts
        for at, word in enumerate(words)
    )
    return replace(totals_sheet(totals, _made(words[0]), told), facts=facts)


def _only(totals: Totals, group: Group, at: int) -> Totals:
    return replace(totals, filters=replace(totals.filters, only=((group, str(at)),)), rows=())


def _counted(words: list[str]) -> Totals:
    names = {group: {str(at): word for at, word in enumerate(words)} for group in Group}
    line = TotalLine(1, 24_00, 1, 24_00)
    rows = (TotalRow("2021-06", _keys(words, at), line) for at in range(len(words)))
    whole = TotalRow("", (), line)
    return Totals(FILTERS, tuple(rows), whole, dict.fromkeys(BOOKED_AS, line), names=names)


def _told(words: list[str]) -> Words:
    return Words(pillars={str(at): word for at, word in enumerate(words)})


def _made(who: str) -> Made:
    return Made(who, datetime(2021, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")


@contextmanager
def _trusting() -> Iterator[None]:
    """The protection off: words go out as they are, and the library makes of them what it will."""
    stood = cells.safe_everywhere, xlsx_file._writer, dict(xlsx_file._OPTIONS)
    safe = xlsx_file._SAYS[Kind.TEXT]
    _say(_as_it_is)
    setattr(xlsx_file, "_writer", _guessed)  # noqa: B010 - the protection off
    xlsx_file._SAYS[Kind.TEXT] = _as_it_is
    xlsx_file._OPTIONS.update(strings_to_formulas=True, strings_to_urls=True)
    try:
        yield
    finally:
        _say(stood[0])
        xlsx_file._writer = stood[1]
        xlsx_file._SAYS[Kind.TEXT] = safe
        xlsx_file._OPTIONS.update(stood[2])


def _say(text: Callable[[str], str]) -> None:
    setattr(csv_file, "safe_everywhere", text)  # noqa: B010 - for what is told under a table
    for dialect in (DUTCH, INTERNATIONAL):
        assert isinstance(dialect.write, dict)
        dialect.write[Kind.TEXT] = text


def _guessed(page: Any, _kind: Kind, _cell: object) -> Callable[..., object]:
    made: Callable[..., object] = page.write
    return made


def _as_it_is(text: str) -> str:
    return text
