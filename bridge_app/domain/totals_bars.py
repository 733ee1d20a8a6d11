"""Which lines of totals a chart of bars draws, and by which pattern each is known."""

from dataclasses import dataclass

from bridge_app.domain.totals import Group, TotalRow, Totals
from bridge_app.domain.totals_days import Period

MOST = 24
"""Bars that one can still read; the table has every line."""

PATTERNS = 5
"""Hatches that eyes tell apart (EXPERIENCE D14)."""


@dataclass(frozen=True)
class BarLine:
    """A line that is drawn, and its pattern: what belongs together has the same one."""

    row: TotalRow
    pattern: int


def bar_lines(totals: Totals, pillars: tuple[str, ...] = ()) -> tuple[BarLine, ...]:
    """The latest lines, or the highest where all days stand together; in the table's order.

    The values of the last group each have a pattern: a pillar its own of the bridge (`pillars`
    in their order), others in turn.
    """
    known = pillars if totals.filters.groups[-1:] == (Group.PILLAR,) else ()
    values = dict.fromkeys((*known, *(row.group[-1] for row in totals.rows if row.group)))
    places = {value: number % PATTERNS for number, value in enumerate(values)}
    return tuple(BarLine(row, places[row.group[-1]] if row.group else 0) for row in _drawn(totals))


def _drawn(totals: Totals) -> tuple[TotalRow, ...]:
    if totals.filters.by is not Period.NONE:
        return totals.rows[-MOST:]
    highest = sorted(totals.rows, key=lambda row: -row.line.cents)[:MOST]
    return tuple(row for row in totals.rows if row in highest)
