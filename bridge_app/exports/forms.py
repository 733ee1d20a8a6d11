"""Figures in the form that was asked: one way for the screen and for the command line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from bridge_app.desk_errors import TooLongForPaper
from bridge_app.domain.totals import BookedLine, Filters, Group, Totals
from bridge_app.exports.sheet import Made, Sheet
from bridge_app.exports.words import Words

if TYPE_CHECKING:
    from bridge_app.domain.shared_tables import SharedTable
    from bridge_app.picture.shapes import Picture


class Form(StrEnum):
    """What kind of file."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    JSON = "json"
    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


JOURNALS = frozenset({Form.HLEDGER, Form.BEANCOUNT})
"""What a bookkeeper reads in: only what was handed out and turned back stands in it."""

TABLES = frozenset({Form.CSV, Form.XLSX})
"""What holds the lines behind totals too."""

BOOKS = frozenset({Form.XLSX, Form.PDF})
"""What only goes into a file."""

ON_PAPER = 2_000
"""Lines that a report has at most: about seventy sheets, which take some seconds."""

SUFFIXES: Mapping[Form, str] = MappingProxyType(
    {form: f".{form}" for form in Form} | {Form.HLEDGER: ".journal"}
)


@dataclass(frozen=True)
class Wanted:
    """As which file; `lines` of the totals instead of them; `abroad` in English, with points.

    `finance`: for the financial administration, by cost centre and without persons; no journal.
    """

    form: Form = Form.CSV
    lines: bool = False
    abroad: bool = False
    finance: bool = False

    def leaving(self, totals: Totals) -> tuple[str, int]:
        """What leaves, as the log calls it, and how many lines of it.

        Raises TooLongForPaper, before anything is logged or written: a report is made whole in
        memory, and of more sheets than this nobody reads.
        """
        if self.form is Form.PDF and len(totals.rows) > ON_PAPER:
            raise TooLongForPaper(len(totals.rows), ON_PAPER)
        if self.form in JOURNALS:
            return f"journal.{self.form}", totals.total.line.count + totals.total.reversed.count
        if self.finance:
            return f"finance.{self.form}", len(totals.rows)
        if self.lines:
            return f"lines.{self.form}", totals.total.line.count
        return f"totals.{self.form}", len(totals.rows)


Reading: TypeAlias = Callable[[Filters], AbstractContextManager[Iterator[BookedLine]]]
"""Opens the lines of a total, to be read once."""


@dataclass(frozen=True)
class Source:
    """Where lines come from: those of a total, and all movements of its days for a journal."""

    lines: Reading
    movements: Reading


@dataclass(frozen=True)
class Figures:
    """Totals with who made the file, its words, and what accounts in a journal are called.

    `centres` are those of budgets, for finance.
    """

    totals: Totals
    made: Made
    words: Words
    accounts: Mapping[Group, Mapping[str, str]]
    centres: Mapping[str, str] = field(default_factory=dict)


def write_figures(
    file: BinaryIO, folder: Path, wanted: Wanted, figures: Figures, source: Source
) -> None:
    """Writes the file; `folder` is for what is too much to keep in memory meanwhile."""
    from bridge_app.exports.totals import (
        Streamed,
        lines_sheet,
        totals_sheet,
        write_totals_json,
    )

    totals, made, words = figures.totals, figures.made, figures.words
    if wanted.finance:
        _write_finance(file, folder, wanted, figures)
    elif wanted.form is Form.JSON:
        write_totals_json(file, totals, made)
    elif wanted.form is Form.PDF:
        from bridge_app.exports.report import report_pages

        _report(file, report_pages(totals, made, words))
    elif wanted.form in JOURNALS:
        _write_journal(file, wanted.form, figures, source)
    elif wanted.lines:
        with source.lines(totals.filters) as lines:
            streamed = Streamed(totals, _counted(totals, lines))
            write_table(file, folder, wanted, lines_sheet(streamed, made, words))
    else:
        write_table(file, folder, wanted, totals_sheet(totals, made, words))


def _counted(totals: Totals, lines: Iterator[BookedLine]) -> Iterator[BookedLine]:
    """The lines of these totals: what was booked since they were counted stays out of each file."""
    last = totals.last_seq or 0
    return (line for line in lines if line.seq <= last)


def _write_finance(file: BinaryIO, folder: Path, wanted: Wanted, figures: Figures) -> None:
    from bridge_app.exports.finance import finance_json, finance_sheet

    told = figures.totals, figures.centres, figures.made
    if wanted.form is Form.JSON:
        file.write(finance_json(*told))
    elif wanted.form is Form.PDF:
        from bridge_app.exports.report_others import finance_pages

        _report(file, finance_pages(*told, figures.words))
    else:
        write_table(file, folder, wanted, finance_sheet(*told, figures.words))


def write_shared(
    file: BinaryIO, folder: Path, wanted: Wanted, table: "SharedTable", made: Made, words: Words
) -> None:
    """Writes figures for others as a table, a report or JSON; `folder` as of `write_figures`."""
    from bridge_app.exports.sharing import sharing_json, sharing_sheet

    if wanted.form is Form.JSON:
        file.write(sharing_json(table, made))
    elif wanted.form is Form.PDF:
        from bridge_app.exports.report_others import sharing_pages

        _report(file, sharing_pages(table, made, words))
    else:
        write_table(file, folder, wanted, sharing_sheet(table, made, words))


def _report(file: BinaryIO, pages: "Sequence[Picture]") -> None:
    from bridge_app.exports.sealing import sealed_pdf
    from bridge_app.paper.pdf import pdf_bytes

    file.write(sealed_pdf(pdf_bytes(pages)))


def _write_journal(file: BinaryIO, form: Form, figures: Figures, source: Source) -> None:
    from bridge_app.exports.journals import BEANCOUNT, HLEDGER, Booked, write_journal

    language = HLEDGER if form is Form.HLEDGER else BEANCOUNT
    filters = figures.totals.filters
    with source.movements(filters) as lines:
        booked = Booked(filters, _counted(figures.totals, lines), figures.accounts)
        write_journal(file, booked, language, figures.made, figures.words)


def write_table(file: BinaryIO, folder: Path, wanted: Wanted, sheet: Sheet) -> None:
    """Writes a table as a workbook or CSV; `folder` as of `write_figures`."""
    if wanted.form is Form.XLSX:
        from bridge_app.exports.xlsx_file import write_xlsx

        write_xlsx(file, sheet, folder)
    else:
        from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv

        write_csv(file, sheet, INTERNATIONAL if wanted.abroad else DUTCH)
