"""`python -m tests.faults [NAME ...] [--count N] [--seed S] [--json FILE]`: tries, and prints.

The figures are added to those of earlier runs, so a long run can be made of batches.
"""

import argparse
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

from tests.faults import crowd, cuts, damage, disk, journey, kills, markers
from tests.faults.figure import HEAD, Figure, append

KEPT = Path(__file__).parent / "figures.json"

FAULTS: dict[str, Callable[[int, int], Figure]] = {
    "kills": kills.run,
    "journey": journey.run,
    "creation": cuts.creation,
    "upgrade": cuts.upgrade,
    "markers": markers.run,
    "full": disk.full,
    "read-only": disk.read_only,
    "damage": damage.run,
    "crowd": crowd.run,
}


def main(arguments: list[str]) -> int:
    """0 when every promise held and every control failed, else 1."""
    options = _parser().parse_args(arguments)
    seed = secrets.randbelow(10**6) if options.seed is None else options.seed
    print(f"seed {seed}\n{HEAD}")
    figures = []
    for name in options.names or FAULTS:
        figure = FAULTS[name](options.count, seed)
        print(figure.line(), flush=True)
        for each in figure.names:
            print(f"    {each}", flush=True)
        figures.append(figure)
        append(options.json, figures[-1:])
    return 0 if all(figure.kept for figure in figures) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.faults")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(FAULTS))
    parser.add_argument("--count", type=int, default=40, help="how often to try (40)")
    parser.add_argument("--seed", type=int, help="repeats a run")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", default=KEPT, help="add the figures to this file"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
