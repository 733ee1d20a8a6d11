"""What one fault found, with its control beside it; kept as a figure that anyone can repeat."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """`lost` of `count` with the protection on, `control_lost` of `control_count` with it off.

    A promise without a protection to switch off has no control: its `control_count` is 0.
    `names` says which row or rule, for the first few of each; `seed` repeats the run.
    """

    fault: str
    promise: str
    count: int
    lost: int
    control_count: int
    control_lost: int
    seed: int
    names: tuple[str, ...] = ()

    @property
    def kept(self) -> bool:
        """Whether the promise held, and the control shows that the test can fail."""
        return self.lost == 0 and (self.control_lost > 0 or self.control_count == 0)

    def line(self) -> str:
        """One line of the table."""
        verdict = "" if self.kept else "  BROKEN" if self.lost else "  CONTROL DID NOT FAIL"
        control = f"{self.control_lost} of {self.control_count}" if self.control_count else "-"
        return (
            f"{self.fault:12}{self.lost:6} of {self.count:<8}{control:>14}  {self.promise}{verdict}"
        )


BATCHES = 5


def figure(
    name: tuple[str, str],
    tried: tuple[int, list[str]],
    control: tuple[int, list[str]],
    seed: int,
) -> Figure:
    """From what was tried and lost; each loss is named "TRY N: WHAT"."""
    count, lost = tried
    control_count, control_lost = control
    told = (*lost[:3], *(f"control: {each}" for each in control_lost[:3]))
    return Figure(*name, count, _tries(lost), control_count, _tries(control_lost), seed, told)


def _tries(lost: list[str]) -> int:
    return len({each.split(": ", 1)[0] for each in lost})


def until_lost(attempt: Callable[[int], list[str]], size: int) -> tuple[int, list[str]]:
    """A control falls by chance, so it is tried in batches until it does; five at most."""
    count, lost = 0, list[str]()
    while not lost and count < size * BATCHES:
        lost = attempt(size)
        count += size
    return count, lost


HEAD = f"{'fault':12}{'lost':>6}    {'tried':<8}{'control lost':>14}  promise"


# --- kept ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Batch:
    """A figure as it is kept: when it was made, on how many cores, and with how much work.

    `minutes` are those that the processors worked for it; 0 when nobody counted. `commit` is of
    which text of the program it tells; empty when nobody noted it.
    """

    at: datetime
    cores: int
    figure: Figure
    minutes: float = 0.0
    commit: str = ""


def append(file: Path, figures: Sequence[Figure], minutes: float = 0.0) -> None:
    """Adds the figures to those of earlier batches."""
    before = _rows(file)
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "minutes": round(minutes, 1),
        "commit": _commit(),
    }
    rows = before + [told | asdict(figure) for figure in figures]
    file.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _commit() -> str:
    """Which text of the program it was, in short; empty where that is not known."""
    asked = ["git", "-C", str(Path(__file__).parent), "rev-parse", "--short", "HEAD"]
    try:
        return subprocess.run(asked, capture_output=True, check=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def kept(file: Path) -> list[Batch]:
    """All batches of this file, in the order in which they were made."""
    return [_batch(dict(row)) for row in _rows(file)]


def _rows(file: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    if file.exists():
        rows = json.loads(file.read_text(encoding="utf-8"))
    return rows


def _batch(row: dict[str, Any]) -> Batch:
    at, cores = datetime.fromisoformat(row.pop("at")), row.pop("cores", 2)
    minutes, commit = row.pop("minutes", 0.0), row.pop("commit", "")
    return Batch(at, cores, Figure(**row | {"names": tuple(row["names"])}), minutes, commit)


def together(figures: Iterable[Figure]) -> Figure:
    """The batches of one run as one figure; there must be one at least."""
    first, *others = figures
    for each in others:
        first = replace(
            first,
            count=first.count + each.count,
            lost=first.lost + each.lost,
            control_count=first.control_count + each.control_count,
            control_lost=first.control_lost + each.control_lost,
            names=first.names + each.names,
        )
    return first
