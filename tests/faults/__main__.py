"""`python -m tests.faults [NAME ...] [--count N] [--minutes M]`: tries, prints and keeps.

A full run is made of batches, and each batch is kept when it is done. The same command on the
same day, or with the same `--seed`, goes on where it was cut off; `--minutes` stops in between.
"""

import argparse
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.faults import published
from tests.faults.figure import HEAD, Figure, append, kept, together
from tests.faults.table import FAULTS, Fault

KEPT = Path(__file__).parent / "figures.json"

FOR_EVER = 24 * 60.0


def main(arguments: list[str]) -> int:
    """0 when every promise held and every control failed, else 1."""
    options = _parser().parse_args(arguments)
    end = time.monotonic() + options.minutes * 60
    print(f"seed {options.seed}\n{HEAD}")
    figures = []
    for name in options.names or FAULTS:
        fault = FAULTS[name]
        wanted = options.count or fault.full
        if found := _tried((name, fault), wanted, options, end):
            figures.append(found)
            print(found.line(), flush=True)
            for each in found.names:
                print(f"    {each}", flush=True)
    if options.keep:
        published.write(options.json)
    return 0 if all(figure.kept for figure in figures) else 1


def _tried(
    named: tuple[str, Fault], wanted: int, options: argparse.Namespace, end: float
) -> Figure | None:
    """All batches of one run; those of an earlier day count when their seed is the same."""
    name, fault = named
    seed = options.seed
    done = [
        batch.figure
        for batch in kept(options.json)
        if (batch.figure.fault, batch.figure.seed) == (name, seed)
    ]
    while (left := wanted - sum(each.count for each in done)) > 0 and time.monotonic() < end:
        asked, before = min(fault.batch, left), _worked()
        found = fault.run(asked, seed + len(done))
        done.append(_under(found, seed))
        append(options.json, done[-1:], _worked() - before)
        if found.count < asked:
            break  # there is no more to try
    return together(done) if done else None


def _under(figure: Figure, seed: int) -> Figure:
    """Kept under the seed of its run; that of a batch is the run's and the batch's number."""
    return Figure(**vars(figure) | {"seed": seed})


def _worked() -> float:
    """Minutes that the processors worked for this process and for those it waited for."""
    return sum(os.times()[:4]) / 60


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.faults")
    add = parser.add_argument
    add("names", nargs="*", metavar="NAME", help=", ".join(FAULTS))
    add("--count", type=int, metavar="N", help="how often to try (as in a full run)")
    add("--seed", type=int, default=_today(), help="repeats a run, or goes on with it (today)")
    add("--minutes", type=float, default=FOR_EVER, metavar="M", help="no new batch after these")
    add("--json", type=Path, metavar="FILE", default=KEPT, help="add the figures to this file")
    add("--keep", action="store_true", help="put the newest figures in TRUST.md")
    return parser


def _today() -> int:
    return int(f"{datetime.now(UTC):%Y%m%d}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
