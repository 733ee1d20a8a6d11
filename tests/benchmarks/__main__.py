"""`python -m tests.benchmarks [--json FILE] [NAME ...]`: measures, prints the table."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import data, drawing, exports, paper, screen, served, startup
from tests.benchmarks.measure import Figure

BENCHMARKS: dict[str, Callable[[], Iterator[Figure]]] = {
    "startup": startup.figures,
    "data": data.figures,
    "server": served.figures,
    "drawing": drawing.figures,
    "paper": paper.figures,
    "screen": screen.figures,
    "exports": exports.figures,
    "agreeing": exports.agreeing,
}


KEPT = Path(__file__).with_name("FIGURES.md")

HEAD = """# Figures

Made by `python3 run.py bench --keep` on {day}, {cores} cores, {system}, other work on the machine
at the end {load:.1f}. A figure is a ratio to a floor measured in turn with it in the same run;
where the name ends in a limit, the floor is that limit.

| what | floor | ours | ratio | budget | unit | |
|---|---|---|---|---|---|---|
"""


def main(arguments: list[str]) -> int:
    """0 when every figure keeps to its budget, else 1."""
    options = _parser().parse_args(arguments)
    print(f"{'':44}{'floor':>10}{'ours':>10}{'ratio':>8}{'budget':>8}")
    figures = []
    for name in options.names or BENCHMARKS:
        for figure in BENCHMARKS[name]():
            print(_line(figure), flush=True)
            figures.append(figure)
    if options.json:
        content = json.dumps([figure.fields() for figure in figures], indent=2)
        options.json.write_text(content + "\n", encoding="utf-8")
    if options.keep:
        KEPT.write_text(_page(figures), encoding="utf-8")
    return 0 if all(figure.kept for figure in figures) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures here")
    parser.add_argument("--keep", action="store_true", help=f"write {KEPT.name} anew")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    return parser


def _page(figures: list[Figure]) -> str:
    """The figures as they are kept beside the benchmarks."""
    day, load = datetime.now(UTC).date(), os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    rows = "".join(
        f"| {each.name} | {each.floor:.2f} | {each.ours:.2f} | {each.ratio:.2f} | {each.budget:.2f}"
        f" | {each.unit} | {'kept' if each.kept else '**over**'} |\n"
        for each in figures
    )
    return HEAD.format(day=day, cores=os.cpu_count(), load=load, system=platform.platform()) + rows


def _line(figure: Figure) -> str:
    verdict = "" if figure.kept else "  over"
    return (
        f"{figure.name:44}{figure.floor:10.2f}{figure.ours:10.2f}"
        f"{figure.ratio:8.2f}{figure.budget:8.2f}  {figure.unit}{verdict}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
