"""The newest figures as the table in TRUST.md, between two marks, and as the program shows them."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.faults.figure import Batch, Figure, kept, together
from tests.faults.table import FAULTS

TRUST = Path(__file__).parent.parent.parent / "TRUST.md"
SHIPPED = TRUST.parent / "resources" / "trust" / "figures.json"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"

HEAD = (
    "| Promise | Tried | Broken | Control: the same with this switched off"
    " | Date | Cores | Work | Seed | Text |"
)
RULE = "|---|---:|---:|---|---|---:|---:|---:|---|"


def write(figures: Path, document: Path = TRUST, shipped: Path = SHIPPED) -> None:
    """Puts the newest run of each fault in the table, and in the file that the program reads."""
    shipped.write_text(json.dumps(told(figures), indent=1) + "\n", encoding="utf-8")
    before, _, rest = document.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    table = "\n".join(lines(figures))
    document.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def lines(figures: Path) -> Iterator[str]:
    """The table, a line for each fault of which there is a figure."""
    yield HEAD
    yield RULE
    batches = kept(figures)
    for name in FAULTS:
        if run := newest(batches, name):
            yield _line(run, FAULTS[name].off)


def told(figures: Path) -> list[dict[str, object]]:
    """The same for the page in the program."""
    batches = kept(figures)
    return [
        {
            "name": name,
            "count": figure.count,
            "lost": figure.lost,
            "control_count": figure.control_count,
            "control_lost": figure.control_lost,
            "day": f"{run[-1].at:%Y-%m-%d}",
        }
        for name in FAULTS
        if (run := newest(batches, name))
        for figure in [together(batch.figure for batch in run)]
    ]


def newest(batches: list[Batch], name: str) -> list[Batch]:
    """The batches of the last run of this fault: those with the seed of its last batch."""
    own = [batch for batch in batches if batch.figure.fault == name]
    return [batch for batch in own if batch.figure.seed == own[-1].figure.seed]


def _line(run: list[Batch], off: str) -> str:
    figure, last = together(batch.figure for batch in run), run[-1]
    cells = (
        figure.promise,
        f"{figure.count:,}",
        f"{figure.lost:,}",
        _control(figure, off),
        f"{last.at:%Y-%m-%d}",
        str(last.cores),
        _work(run),
        str(figure.seed),
        " ".join(dict.fromkeys(batch.commit or "-" for batch in run)),
    )
    return f"| {' | '.join(cells)} |"


def _work(run: list[Batch]) -> str:
    minutes = sum(batch.minutes for batch in run)
    return f"{minutes:.1f} min" if minutes else "-"


def _control(figure: Figure, off: str) -> str:
    if not figure.control_count:
        return "-"
    return f"{off}: {figure.control_lost:,} of {figure.control_count:,}"
