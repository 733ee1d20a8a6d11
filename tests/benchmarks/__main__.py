"""`python -m tests.benchmarks [--json FILE] [--keep] [NAME ...]`: measures, prints the table.

What is kept stands in FIGURES.md, a line for each figure with the day it was measured. With names
only the lines of those benchmarks are renewed: a million rows need not be written again to keep
how long a start takes.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import (
    data,
    drawing,
    exports,
    overview,
    paper,
    screen,
    served,
    served_books,
    startup,
)
from tests.benchmarks.measure import Figure

BENCHMARKS: dict[str, Callable[[], Iterator[Figure]]] = {
    "startup": startup.figures,
    "data": data.figures,
    "server": served.figures,
    "drawing": drawing.figures,
    "paper": paper.figures,
    "screen": screen.figures,
    "overview": overview.figures,
    "exports": exports.figures,
    "agreeing": exports.agreeing,
    "server-books": served_books.figures,
}


KEPT = Path(__file__).with_name("FIGURES.md")

HEAD = """# Figures

Made by `python3 run.py bench --keep`, each on the day it names. A figure is a ratio to a floor
measured in turn with it in the same run; where the name ends in a limit, the floor is that limit.

Lines of the ledger have two floors. The bare writer lets out rows as they lie in their table:
against it a CSV may take 4 times as long, on a server 6 times, and a workbook 1.5 times. Most of
that is not writing: every line is put in the order of the days, gets the number of a person who may
be gone, and is part of a hash, and the totals that it belongs to are counted first. A bare CSV does
next to nothing, so there it shows most; on a server also that each statement is held to what who
asks may see. Against the same writer fed with our rows the limit is 1.3: what is left is that each
word is made safe, and each day and amount is written as people write them.

| what | floor | ours | ratio | budget | unit | | measured by | day | cores, load at the end |
|---|---|---|---|---|---|---|---|---|---|
"""


def main(arguments: list[str]) -> int:
    """0 when every figure keeps to its budget, else 1."""
    options = _parser().parse_args(arguments)
    print(f"{'':44}{'floor':>10}{'ours':>10}{'ratio':>8}{'budget':>8}")
    found: dict[str, list[Figure]] = {}
    for name in options.names or BENCHMARKS:
        for figure in BENCHMARKS[name]():
            print(_line(figure), flush=True)
            found.setdefault(name, []).append(figure)
    figures = [figure for each in found.values() for figure in each]
    if options.json:
        content = json.dumps([figure.fields() for figure in figures], indent=2)
        options.json.write_text(content + "\n", encoding="utf-8")
    if options.keep:
        before = KEPT.read_text(encoding="utf-8") if KEPT.exists() else ""
        KEPT.write_text(_page(found, before, _around()), encoding="utf-8")
    return 0 if all(figure.kept for figure in figures) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures here")
    parser.add_argument("--keep", action="store_true", help=f"renew them in {KEPT.name}")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    return parser


def _around() -> str:
    """The day of today, and the machine: its cores and what else it has to do."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    return f"{datetime.now(UTC).date()} | {os.cpu_count()}, {load:.1f}"


def _page(found: dict[str, list[Figure]], before: str, when: str) -> str:
    """The figures as they are kept; benchmarks that were not run stand as they stood before."""
    lines: dict[str, list[str]] = {name: [] for name in BENCHMARKS}
    for line in [each for each in before.splitlines() if each.startswith("|")][2:]:
        lines[_cells(line)[7]].append(line)
    for name, figures in found.items():
        lines[name] = [_row(each, name, when) for each in figures]
    return HEAD + "".join(f"{line}\n" for each in lines.values() for line in each)


def _row(figure: Figure, name: str, when: str) -> str:
    told = (figure.floor, figure.ours, figure.ratio, figure.budget)
    numbers = " | ".join(f"{each:.2f}" for each in told)
    verdict = "kept" if figure.kept else "**over**"
    return f"| {figure.name} | {numbers} | {figure.unit} | {verdict} | {name} | {when} |"


def _cells(line: str) -> list[str]:
    return [each.strip() for each in line.strip("|").split("|")]


def _line(figure: Figure) -> str:
    verdict = "" if figure.kept else "  over"
    return (
        f"{figure.name:44}{figure.floor:10.2f}{figure.ours:10.2f}"
        f"{figure.ratio:8.2f}{figure.budget:8.2f}  {figure.unit}{verdict}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
