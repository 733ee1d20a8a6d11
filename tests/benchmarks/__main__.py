"""`python -m tests.benchmarks [--json FILE] [NAME ...]`: measures, and prints the table."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import data, drawing, paper, screen, startup
from tests.benchmarks.measure import Figure

BENCHMARKS: dict[str, Callable[[], Iterator[Figure]]] = {
    "startup": startup.figures,
    "data": data.figures,
    "drawing": drawing.figures,
    "paper": paper.figures,
    "screen": screen.figures,
}


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
    return 0 if all(figure.kept for figure in figures) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures here")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    return parser


def _line(figure: Figure) -> str:
    verdict = "" if figure.kept else "  over"
    return (
        f"{figure.name:44}{figure.floor:10.2f}{figure.ours:10.2f}"
        f"{figure.ratio:8.2f}{figure.budget:8.2f}  {figure.unit}{verdict}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
