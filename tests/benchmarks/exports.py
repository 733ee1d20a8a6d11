"""Files of 100,000 and of 1,000,000 lines: time, memory, and the same cents in each of them.

Each file is written by a process of its own, whose highest memory is read afterwards. The floor
is the bare driver with the bare writer, for the same lines with the same names.

    python -m tests.benchmarks.exports FOLDER PERSON FORM FILE    (the key comes on stdin)

is such a process; FORM is a form of the program's, or "bare-csv" or "bare-xlsx".

A workbook is mostly the library's own work, and stays near its floor. A CSV cannot: the floor
takes rows as they lie and lets them out unread. Ours are in the order of their days, with the
number of a person who may be gone (the driver takes one and a half times as long for them), each
is hashed, each word is made safe, days and amounts are written as people write them, and the
totals under the table are counted too. In tenths of what ours takes: the driver three,
SQLAlchemy and lines of them two, hash and names one, the CSV two and a half, totals one and a
half.

Memory does not grow with the ledger: at 100,000 and at 1,000,000 rows a file of all lines took 93
MiB at its highest, and totals by month, week with groups, year with groups or in one line 92 too.
"""

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
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
BARE = "bare-"
BUDGETS = {Form.CSV: 4.0, Form.XLSX: 1.5}
"""Times the bare writer; why it is more than the 1.3 of the design stands above."""

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
            [_written(here, folder, each) for each in (f"{BARE}{form}", form)]
            for _ in range(rounds)
        ]
        floor, ours = (median(each[at][0] for each in told) for at in (0, 1))
        peaks[form] = max(each[1][1] for each in told)
        yield Figure(
            f"{size} lines as {form}, against the bare writer", floor, ours, BUDGETS[form], "s"
        )
        peak = max(each[0][1] for each in told), peaks[form]
        yield Figure(f"peak of {size} lines as {form}", *peak, 100.0, "MiB")
    return peaks


def _written(here: Crowd, folder: Path, form: str) -> tuple[float, float]:
    """Seconds, and the highest memory in MiB, of a process that wrote this file."""
    path = folder / f"lines-{form}{SUFFIXES[Form(form.removeprefix(BARE))]}"
    words = [str(here.database.path.parent), str(here.actor.person), form, str(path)]
    command = [sys.executable, "-m", "tests.benchmarks.exports", *words]
    key = here.database.key.hex()
    done = subprocess.run(command, input=key, capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, peak = json.loads(done.stdout)
    return seconds, peak


# --- the same cents everywhere -----------------------------------------------------------------


def agreeing() -> Iterator[Figure]:
    """Of one filter over a million rows: the screen and every file, to the cent.

    And a control: a file from which one line is missing is not the same.
    """
    with TemporaryDirectory() as folder, books(LARGE) as here:
        yield from _agreeing(here, Path(folder))


def _agreeing(here: Crowd, folder: Path) -> Iterator[Figure]:
    """The cents of the screen against those furthest from them in a file: 1 is the same."""
    for form in Form:
        _written(here, folder, form)
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
        _bare(database, form.removeprefix(BARE), path)
    else:
        _ours(database, person, Form(form), path)
    sys.stdout.write(json.dumps([time.perf_counter() - began, _peak()]))


def _bare(database: Any, form: str, path: Path) -> None:
    """The driver's rows straight to the library's writer."""
    import xlsxwriter

    with closing(raw(database)) as connection:
        rows = connection.execute(LINES, (FIRST, LAST))
        if form == Form.CSV:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file, delimiter=";").writerows(rows)
            return
        with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
            page = book.add_worksheet()
            for at, row in enumerate(rows):
                page.write_row(at, 0, row)


def _ours(database: Any, person: UUID, form: Form, path: Path) -> None:
    """As the command line and the screen write it: asked, logged, streamed."""
    from datetime import UTC, datetime

    from bridge_app.domain.access import Actor, Role
    from bridge_app.exports.forms import Figures, Source, Wanted, write_figures
    from bridge_app.exports.sheet import Made
    from bridge_app.exports.words import Words
    from bridge_app.paper.files import kept_file
    from bridge_app.services.clock import system_clock
    from bridge_app.services.session import services_for

    database.recall_secret()
    actor = Actor(person, frozenset(Role), "bench")
    reports = services_for(database, system_clock).reports
    totals: Totals = reports.totals(actor, ALL)
    made = Made("Maan", datetime(2024, 1, 1, tzinfo=UTC), "0")
    wanted = Wanted(form, lines=form in {Form.CSV, Form.XLSX})
    source = Source(
        lambda filters: reports.lines(actor, filters),
        lambda filters: reports.movements(actor, filters),
    )
    with kept_file(path) as file:
        write_figures(file, path.parent, wanted, Figures(totals, made, Words(), {}), source)


def _peak() -> float:
    """The most that this process ever held, in MiB; 0 where the system does not tell."""
    if not os.path.exists("/proc/self/status"):  # noqa: PTH110 - asked of the system, not of a disk
        return 0.0
    told = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(told.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
