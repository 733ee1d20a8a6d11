"""Hostile words in every column of text that leaves: not one becomes a formula.

Each word stands in every column of every table that a spreadsheet opens, in all that is told
under them, and in the report on paper. The workbook and both kinds of CSV are opened by
LibreOffice, which was asked to work out formulas; the CSV also with the separator of the other
kind. A PDF must hold nothing that does anything. The control leaves the words as they are, and
each of its files has to show it: one that does not was not looked at.
"""

import csv
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from bridge_app.domain.totals import BY_CARD, Group
from bridge_app.exports import cells, csv_file, xlsx_file
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv
from bridge_app.exports.report import report_pages
from bridge_app.exports.report_others import finance_pages, sharing_pages
from bridge_app.exports.sheet import Kind
from bridge_app.exports.xlsx_file import write_xlsx
from bridge_app.paper import pdf
from bridge_app.picture.shapes import Text
from tests import calc
from tests.faults.figure import Figure, figure
from tests.faults.hostile_sheets import (
    TABLES,
    counted,
    made,
    named,
    research,
    shared_table,
    told,
)
from tests.faults.place import scratch
from tests.paper.reading import deeds

NAME = (
    "a hostile name in any column: no cell of CSV or workbook becomes a formula, and no PDF does"
    " anything"
)
FORMULAS = (
    *("=1+1", "+31", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"),
    *("{=1}", "=IF(1;2;3)", "=1+1,=1+1;=1+1", "%0", "|x", "=WEBSERVICE(A1)", "='file'#$A.A1"),
    "<r><f>1+1</f></r>",
)
BEFORE = (
    *("", "", " ", "\t", "\r", "\n", "\r\n", '"', '""', "'", ";", ",", 'a";"', 'a","', "x,", "y;"),
    *("\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT MARK}", "a\n", "a\r", "b\t"),
    *("\N{LINE SEPARATOR}", "\N{NEXT LINE}", "\x1f", "\x0b", "a;\t", 'z"\n', ")>>", "(<</S"),
)
WIDE = str.maketrans("=+-@", "＝＋－＠")
SIGNS = "=+-@|%"
SEPARATORS = ";,\t"
UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
A_NUMBER = re.compile(r"-\d+([.,]\d+)?")

ON_PAPER = 250
"""Words of one report."""

Found = tuple[int, str]
"""In which row of a file, and what."""


def run(count: int, seed: int) -> Figure:
    """`count` words in every column; the control tries a tenth of them."""
    chance = random.Random(seed)
    words = [*FORMULAS, *(hostile(chance) for _ in range(count))][:count]
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
    """Every table of these words, as both kinds of CSV and as workbook; and reports of them."""

    def __init__(self, words: list[str], folder: Path, whose: str) -> None:
        self.words = words
        self.plain: list[Path] = []
        self.books: list[Path] = []
        for name, sheet in TABLES.items():
            for abroad, dialect in (("", DUTCH), (" abroad", INTERNATIONAL)):
                path = folder / f"{whose} {name}{abroad}.csv"
                with path.open("wb") as file:
                    write_csv(file, sheet(words), dialect)
                self.plain.append(path)
            book = folder / f"{whose} {name}.xlsx"
            with book.open("wb") as file:
                write_xlsx(file, sheet(words), folder)
            self.books.append(book)
        self._add_research(folder, whose)
        self.reports = [*_reports(words)]

    def _add_research(self, folder: Path, whose: str) -> None:
        """The files for a researcher, under names that differ from those of the control."""
        own = folder / whose
        own.mkdir()
        for path in research(self.words, own):
            self.plain.append(path.rename(folder / f"{whose} {path.name}"))

    def read(self) -> Iterator[Found]:
        """What can be found in them without a spreadsheet."""
        yield from chain.from_iterable(map(_raw, self.plain))
        yield from chain.from_iterable(map(_parts, self.books))
        yield from chain.from_iterable(map(_doing, self.reports))

    def told(self, found: Iterable[Found]) -> list[str]:
        """Which word it was, and where."""
        return [f"word {at % len(self.words)}: {said}" for at, said in found]


def _reports(words: list[str]) -> Iterator[bytes]:
    """Every kind on paper, so many words at a time: one of thousands of lines has no readers."""
    for first in range(0, len(words), ON_PAPER):
        some = words[first : first + ON_PAPER]
        ours, who, centres = told(some), made(some[0]), named(some)[Group.BUDGET]
        yield pdf.pdf_bytes(report_pages(counted(some), who, ours))
        yield pdf.pdf_bytes(sharing_pages(shared_table(some), who, ours))
        yield pdf.pdf_bytes(finance_pages(counted(some, BY_CARD), centres, who, ours))


def _formulas(ours: _Files, theirs: _Files) -> tuple[list[str], list[str]]:
    """Which cell of which file is one, of ours and of the control.

    LibreOffice is started once for each way to open a file; ours are also opened with the
    separator of the other kind. A file of the control without one is lost too.
    """
    found = _opened([*ours.plain, *theirs.plain], calc.csv_filter(dutch=True))
    found |= _opened([*ours.books, *theirs.books])
    other = _opened([*ours.plain], calc.csv_filter(dutch=False))

    def opened(files: _Files) -> Iterator[Found]:
        for path in (*files.plain, *files.books):
            yield from found[path]

    lost = ours.told(chain(ours.read(), opened(ours), *other.values()))
    return [*lost, *_unseen(theirs, found)], theirs.told(chain(theirs.read(), opened(theirs)))


def _unseen(control: _Files, found: dict[Path, list[Found]]) -> Iterator[str]:
    """A file of the control in which nothing was found: then in ours nothing would be either."""
    for at, path in enumerate((*control.plain, *control.books)):
        if not found[path]:
            yield f"file {at}: nothing was found in {path.name}"
    if not any(map(_doing, control.reports)):
        yield "report: nothing was found in the reports of the control"


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


def _raw(path: Path) -> Iterator[Found]:
    """A cell that begins as a formula does, and is no number; with any separator."""
    for separator in SEPARATORS:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for at, row in enumerate(csv.reader(file, delimiter=separator)):
                for cell in row:
                    if _first(cell) in SIGNS and not A_NUMBER.fullmatch(cell):
                        yield at, f"{path.name}: begins as a formula, parted by {separator!r}"


def _first(cell: str) -> str:
    """The first sign that shows, a wide one as its narrow twin."""
    folded = unicodedata.normalize("NFKC", cell)
    return next((each for each in folded if unicodedata.category(each) not in UNSEEN), " ")


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


def _doing(report: bytes) -> list[Found]:
    """What a report on paper does, besides being read."""
    return [(0, f"a report: {each}") for each in deeds(report)]


# --- the protection off -------------------------------------------------------------------------


@contextmanager
def _trusting() -> Iterator[None]:
    """Words go out as they are, and each library makes of them what it will."""
    stood = cells.safe_everywhere, xlsx_file._writer, dict(xlsx_file._OPTIONS), pdf._Page._text
    setattr(csv_file, "one_cell", _as_it_is)  # noqa: B010 - the protection off
    safe = xlsx_file._SAYS[Kind.TEXT]
    _say(_as_it_is)
    setattr(xlsx_file, "_writer", _guessed)  # noqa: B010 - the protection off
    setattr(pdf._Page, "_text", _linked(stood[3]))  # noqa: B010 - the protection off
    xlsx_file._SAYS[Kind.TEXT] = _as_it_is
    xlsx_file._OPTIONS.update(strings_to_formulas=True, strings_to_urls=True)
    try:
        yield
    finally:
        _say(stood[0])
        xlsx_file._writer = stood[1]
        xlsx_file._SAYS[Kind.TEXT] = safe
        xlsx_file._OPTIONS.update(stood[2])
        setattr(csv_file, "one_cell", cells.one_cell)  # noqa: B010 - as it was
        setattr(pdf._Page, "_text", stood[3])  # noqa: B010 - as it was


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


def _linked(drawn: Callable[..., None]) -> Callable[..., None]:
    """Draws a line, and what looks like an address can be clicked, as in many a program."""

    def draw(page: Any, text: Text) -> None:
        drawn(page, text)
        if "http" in text.content:
            page._canvas.linkURL(text.content, (0, 0, 9, 9))

    return draw
