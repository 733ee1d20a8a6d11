"""Files of 100,000 and of 1,000,000 lines: time, memory, and the same cents in each of them.

Each file is written by a process of its own, whose highest memory is read afterwards. There are
two floors: the bare driver with the bare writer, for the same lines with the same names; and the
bare writer fed with the very rows that ours writes.

    python -m tests.benchmarks.exports FOLDER PERSON FORM FILE    (the key comes on stdin)

is such a process; FORM is a form of the program's, or one of "bare-csv", "bare-xlsx", "fed-csv"
and "fed-xlsx". What the limits are stands with the figures (__main__.py), and why. In tenths of
what a CSV of ours takes: the driver three, SQLAlchemy and lines of them two, hash and names one,
the CSV two and a half, totals one and a half.

Memory does not grow with the ledger: at 100,000 and at 1,000,000 rows a file of all lines took 93
MiB at its highest, and totals by month, week with groups, year with groups or in one line 92 too.
Totals are held, their files are not: by day and by seven groups 100,000 rows of five years were
80,523 lines, and took 136 MiB in each form (261 as CSV and XLSX and 437 as JSON while files were
held too). Of 1,000,000 rows they would be more than MOST_ROWS, and were refused at 116 MiB.
"""

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from bridge_app.domain.totals import Filters, Totals
from bridge_app.exports.forms import SUFFIXES, Form
from tests.benchmarks.books import FIRST, LARGE, LAST, SMALL, books
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.data import raw
from tests.benchmarks.measure import Figure, paired

ROOT = Path(__file__).parents[2]
ALL = Filters(date.fromisoformat(FIRST), date.fromisoformat(LAST))
GROUPS = ("pillar", "step_kind", "location", "team", "budget", "legal_basis", "voucher_kind")
BARE, FED = "bare-", "fed-"
BUDGETS = {Form.CSV: 4.0, Form.XLSX: 1.5}
"""Times the bare writer with rows as they lie in the table."""

OF_FED = 1.3
"""Times the same writer fed with our rows."""

PAIRS = 3
"""How often each is written at the smaller size, in turn with its floor."""

LINES = """
SELECT l.seq, l.business_date, c.number, l.pillar, l.step_kind, p.name, t.name, b.name,
  l.legal_basis, l.voucher_kind, l.receipt, l.cents
FROM ledger l JOIN client c ON c.id = l.client_id JOIN location p ON p.id = l.location
JOIN team t ON t.id = l.team JOIN budget b ON b.id = l.budget
WHERE l.kind = 'hand_over' AND l.business_date BETWEEN ? AND ?
"""
MONTHS = """
SELECT substr(business_date, 1, 7), kind, count(*), sum(cents), count(DISTINCT client_id),
  max(cents) FROM ledger WHERE business_date BETWEEN ? AND ? AND kind IN ('hand_over', 'reverse')
GROUP BY 1, 2
"""


def figures() -> Iterator[Figure]:
    """Totals and files at both sizes; a workbook of the larger is written once."""
    with TemporaryDirectory() as folder:
        with books(SMALL) as small:
            yield _totals(small, "100,000")
            before = yield from _files(small, Path(folder), "100,000", PAIRS)
        with books(LARGE) as large:
            yield _totals(large, "1,000,000")
            after = yield from _files(large, Path(folder), "1,000,000", 1)
    for form in (Form.CSV, Form.XLSX):
        name = f"peak of lines as {form}, 1,000,000 to 100,000"
        yield Figure(name, before[form], after[form], 1.2, "MiB")


def _totals(here: Crowd, size: str) -> Figure:
    """Months of five years, with and without a division; the floor has no people nor best day."""
    days = (FIRST, LAST)
    with closing(raw(here.database)) as connection:
        times = paired(
            lambda: connection.execute(MONTHS, days).fetchall(),
            lambda: here.services.reports.totals(here.actor, ALL),
            5,
        )
    return Figure(f"month totals over {size} rows", *times, 2.0)


def _files(
    here: Crowd, folder: Path, size: str, rounds: int
) -> Generator[Figure, None, dict[Form, float]]:
    """The figures of both forms; gives back the highest memory of ours."""
    peaks = {}
    for form in (Form.CSV, Form.XLSX):
        told = [
            [_written(here, folder, each) for each in (f"{BARE}{form}", f"{FED}{form}", form)]
            for _ in range(rounds)
        ]
        bare, fed, ours = (median(each[at][0] for each in told) for at in range(3))
        peaks[form] = max(each[2][1] for each in told)
        name = f"{size} lines as {form}, against the bare writer"
        yield Figure(name, bare, ours, BUDGETS[form], "s")
        yield Figure(f"{name} fed with our rows", fed, ours, OF_FED, "s")
        highest = max(each[0][1] for each in told), peaks[form]
        yield Figure(f"peak of {size} lines as {form}", *highest, 100.0, "MiB")
    return peaks


def _written(here: Crowd, folder: Path, form: str) -> tuple[float, float]:
    """Seconds, and the highest memory in MiB, of a process that wrote this file."""
    suffix = SUFFIXES[Form(form.rpartition("-")[2])]
    path = folder / f"lines-{form}{suffix}"
    words = [str(here.database.path.parent), str(here.actor.person), form, str(path)]
    command = [sys.executable, "-m", "tests.benchmarks.exports", *words]
    key = here.database.key.hex()
    done = subprocess.run(command, input=key, capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, peak = json.loads(done.stdout)
    return seconds, peak


# --- the same cents everywhere -----------------------------------------------------------------


def agreeing() -> Iterator[Figure]:
    """Of one filter over a million rows: the screen and every file, to the cent.

    And a control: a file from which one line is missing is not the same. Of each form also the
    highest memory, against that of the same form over a tenth of the rows.
    """
    with TemporaryDirectory() as folder:
        with books(SMALL) as small:
            before = _peaks(small, Path(folder))
        with books(LARGE) as large:
            after = _peaks(large, Path(folder))
            yield from _agreeing(large, Path(folder))
    for form in Form:
        name = f"peak of a file as {form}, 1,000,000 rows to 100,000"
        yield Figure(name, before[form], after[form], 1.2, "MiB")


def _peaks(here: Crowd, folder: Path) -> dict[Form, float]:
    """The highest memory of the process that wrote each form."""
    return {form: _written(here, folder, form)[1] for form in Form}


def _agreeing(here: Crowd, folder: Path) -> Iterator[Figure]:
    """The cents of the screen against those furthest from them in a file: 1 is the same."""
    totals = here.services.reports.totals(here.actor, ALL)
    screen = totals.total.line.cents
    net = screen - totals.total.reversed.cents
    found = {
        "csv": _csv_cents(folder / "lines-csv.csv") - screen,
        "xlsx": _xlsx_cents(folder / "lines-xlsx.xlsx") - screen,
        "hledger": _journal_cents(folder / "lines-hledger.journal") - net,
        "beancount": _journal_cents(folder / "lines-beancount.beancount") - net,
        "pdf": _pdf_cents(folder / "lines-pdf.pdf") - screen,
        "json": json.loads((folder / "lines-json.json").read_bytes())["total"]["cents"] - screen,
        "rows": sum(row.line.cents for row in totals.rows) - screen,
    }
    off = max(abs(each) for each in found.values())
    name = f"cents: screen, {', '.join(found)} of {totals.total.line.count:,} rows"
    yield Figure(name, float(screen), float(screen + off), 1.0, "cents")
    missing = screen - _csv_cents(folder / "lines-csv.csv", without=LARGE // 2)
    yield Figure("control: one line is missing, and it shows", 1.0, float(not missing), 0.0, "")


def _pdf_cents(path: Path) -> int:
    """The amount of the line of totals, read from the paper."""
    import re

    from tests.paper.reading import words_of

    said = words_of(path.read_bytes()).replace("\xa0", " ")
    (told,) = re.findall(r"Totaal [0-9.]+ € ([0-9.]+),([0-9]{2}) ", said)
    return int("".join(told).replace(".", ""))


def _csv_cents(path: Path, without: int = 0) -> int:
    """What the last column of a Dutch CSV adds up to; `without` the row of this place."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        told = 0
        for at, row in enumerate(rows, 1):
            if not row:
                return told
            told += 0 if at == without else int(row[-1].replace(",", ""))
    return told


def _xlsx_cents(path: Path) -> int:
    """What column L of the first sheet adds up to, read from its XML as it stands."""
    import re
    import zipfile

    told, rest = 0, b""
    cell = re.compile(rb'<c r="L\d+" s="\d+"><v>([-\d.]+)</v>')
    with zipfile.ZipFile(path) as book, book.open("xl/worksheets/sheet1.xml") as sheet:
        while part := sheet.read(1 << 22):
            whole, _, rest = (rest + part).rpartition(b"</row>")
            told += sum(round(float(each) * 100) for each in cell.findall(whole))
    return told


def _journal_cents(path: Path) -> int:
    """What was booked on the side of costs, line by line."""
    told = 0
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith(" ") and "Expenses:" in line and "=" not in line:
                told += int(line.split()[1].replace(".", ""))
    return told


# --- a process of its own ----------------------------------------------------------------------


def main(folder: Path, person: UUID, form: str, path: Path) -> None:
    """Writes one file, and tells on the terminal how long it took and the highest memory."""
    from bridge_app.storage.database import Database
    from bridge_app.storage.store import DATABASE

    database = Database(folder / DATABASE, bytes.fromhex(sys.stdin.read()))
    began = time.perf_counter()
    if form.startswith(BARE):
        with closing(raw(database)) as connection:
            rows = connection.execute(LINES, (FIRST, LAST))
            poured(rows, form.removeprefix(BARE), path)
    else:
        export(database, person, form, path)
    sys.stdout.write(json.dumps([time.perf_counter() - began, peak()]))


def poured(rows: Iterable[Sequence[Any]], form: str, path: Path) -> None:
    """Rows straight to the library's writer."""
    import xlsxwriter

    if form == Form.CSV:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet()
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)


def export(database: Any, person: UUID, form: str, path: Path, asked: Filters = ALL) -> None:
    """A form of ours, or "fed-" and a form: its rows, to the library's writer."""
    from bridge_app.domain.access import Actor, Role
    from bridge_app.services.clock import system_clock
    from bridge_app.services.session import services_for

    database.recall_secret()
    actor = Actor(person, frozenset(Role), "bench")
    reports = services_for(database, system_clock).reports
    totals = reports.totals(actor, asked)
    if form.startswith(FED):
        _fed(reports, actor, totals, (form.removeprefix(FED), path))
    else:
        _ours(reports, actor, totals, (Form(form), path))


def _fed(reports: Any, actor: Any, totals: Totals, to: tuple[str, Path]) -> None:
    """Counted, put in order, named and hashed as ours are; not made into cells."""
    from bridge_app.exports.totals import Streamed, lines_sheet
    from bridge_app.exports.words import Words

    with reports.lines(actor, totals.filters) as lines:
        poured(lines_sheet(Streamed(totals, lines), _made(), Words()).rows, *to)


def _made() -> Any:
    from datetime import UTC, datetime

    from bridge_app.exports.sheet import Made

    return Made("Maan", datetime(2024, 1, 1, tzinfo=UTC), "0")


def _ours(reports: Any, actor: Any, totals: Totals, to: tuple[Form, Path]) -> None:
    """As the command line and the screen write it: asked, logged, streamed."""
    from bridge_app.exports.forms import Figures, Source, Wanted, write_figures
    from bridge_app.exports.words import Words
    from bridge_app.paper.files import kept_file

    form, path = to
    wanted = Wanted(form, lines=form in {Form.CSV, Form.XLSX})
    source = Source(
        lambda filters: reports.lines(actor, filters),
        lambda filters: reports.movements(actor, filters),
    )
    with kept_file(path) as file:
        write_figures(file, path.parent, wanted, Figures(totals, _made(), Words(), {}), source)


def peak() -> float:
    """The most that this process ever held, in MiB; 0 where the system does not tell."""
    if not os.path.exists("/proc/self/status"):  # noqa: PTH110 - asked of the system, not of a disk
        return 0.0
    told = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(told.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
