"""What may be shared with others: figures in which nobody can be found, also by subtraction.

The family is closed (DECISIONS J2): whole months, quarters and years, divided by at most two of
pillar, kind, location and team. Of one period it is one cube, suppressed once:

- A cell of fewer people than the threshold is hidden, and one of which somebody had over half.
- One division: what is hidden of it together is never so little that it can be narrowed.
- Two divisions: cells are hidden until the exact bounds of every hidden one are wide enough
  (sharing_pairs.py); a table that cannot be saved is shut whole (sharing_tables.py).
- Nobody comes more often than there are cards: people are told by those divisions only that a
  hidden cell does not stand between (sharing_tables.py).
- Longer periods only add up periods that were shared, so they tell nothing that was hidden.

A value that nobody had is absent, and so known to be none. Nothing is rounded.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TypeAlias

from bridge_app.domain.totals import Group

DIVISIONS = (Group.PILLAR, Group.KIND, Group.LOCATION, Group.TEAM)
"""By what shared figures can be divided; never by who helps, by a day or by an own range."""

THRESHOLDS = (5, 10)
"""How few people a cell must have at least; the municipality chooses."""

Table: TypeAlias = tuple[int, ...]
"""Places in `DIVISIONS`, in order: () is the total."""

Key: TypeAlias = tuple[str, ...]
"""A value for each division of a table."""

WHOLE: Table = ()
ONE: tuple[Table, ...] = tuple(combinations(range(len(DIVISIONS)), 1))
TWO: tuple[Table, ...] = tuple(combinations(range(len(DIVISIONS)), 2))


@dataclass(frozen=True, slots=True)
class Given:
    """One card that was handed over: a value for each of `DIVISIONS`, cents, and to whom."""

    values: tuple[str, ...]
    cents: int
    person: Hashable

    def key(self, table: Table) -> Key:
        """In which cell of a table it falls."""
        return tuple(self.values[place] for place in table)


@dataclass
class Tally:
    """What a cell holds, with every person's part of it and its prices; this never leaves."""

    count: int = 0
    cents: int = 0
    parts: Counter[Hashable] = field(default_factory=Counter)
    prices: set[int] = field(default_factory=set)

    def add(self, person: Hashable, cents: int) -> None:
        """One card more."""
        self.count += 1
        self.cents += cents
        self.parts[person] += cents
        self.prices.add(cents)

    def and_(self, other: "Tally") -> "Tally":
        """Both together; people are counted once."""
        sums = self.count + other.count, self.cents + other.cents
        return Tally(*sums, self.parts + other.parts, self.prices | other.prices)


@dataclass(frozen=True)
class Figure:
    """A cell as others see it: how many cards, cents, and people (each once).

    People are None where they would give away how many cards a hidden cell has.
    """

    count: int
    cents: int
    people: int | None


@dataclass(frozen=True)
class Shared:
    """All that others may see of a period: each table of the family.

    A cell is None when it is hidden; a table is None when it is shut, so that not even is told
    which values it has.
    """

    tables: Mapping[Table, Mapping[Key, Figure | None] | None]

    @property
    def total(self) -> Figure | None:
        """The figure of the whole period; None when that is hidden, and then all is."""
        table = self.tables[WHOLE]
        return table[()] if table else None


Tallies: TypeAlias = Mapping[Table, Mapping[Key, Tally]]


def none_given() -> Shared:
    """A period in which nothing was handed over, which may be told: none is nobody."""
    empty: dict[Table, Mapping[Key, Figure | None] | None] = {table: {} for table in (*ONE, *TWO)}
    return Shared({WHOLE: {(): Figure(0, 0, 0)}, **empty})


def tallied(cards: Iterable[Given]) -> Tallies:
    """Every table of the family, as it is."""
    found: dict[Table, dict[Key, Tally]] = {table: {} for table in (WHOLE, *ONE, *TWO)}
    for card in cards:
        for table, cells in found.items():
            cells.setdefault(card.key(table), Tally()).add(card.person, card.cents)
    return found


def is_small(cell: Tally, threshold: int) -> bool:
    """Whether somebody could be found in it: too few people, or one with more than half of it."""
    if len(cell.parts) < threshold:
        return True
    return 2 * max(cell.parts.values()) > cell.cents


def nothing_shared() -> Shared:
    """A period of which not even the total may be told."""
    tables: dict[Table, Mapping[Key, Figure | None] | None] = dict.fromkeys((*ONE, *TWO))
    return Shared({WHOLE: {(): None}, **tables})


def hidden_of_one(cells: Mapping[Key, Tally], threshold: int) -> frozenset[Key] | None:
    """Which values of one division are hidden; None where it must be shut whole.

    The small ones, and of the others the smallest until the hidden ones together are no longer
    small. Each of them is known to be one or more, so of `n` cards over `k` values any single one
    can be anything from 1 to n - k + 1: never narrower than the threshold.
    """
    by_size = sorted(cells, key=lambda key: (cells[key].count, key))
    hidden = [key for key in by_size if is_small(cells[key], threshold)]
    if not hidden:
        return frozenset()
    rest = [key for key in by_size if key not in hidden]
    while not _hides(hidden, cells, threshold):
        if not rest:
            return None
        hidden.append(rest.pop(0))
    return frozenset(hidden)


def _hides(hidden: Sequence[Key], cells: Mapping[Key, Tally], threshold: int) -> bool:
    together = Tally()
    for key in hidden:
        together = together.and_(cells[key])
    wide = together.count - len(hidden) >= threshold
    return len(hidden) > 1 and wide and not is_small(together, threshold)


def figure(cell: Tally, *, people: bool = True) -> Figure:
    """A cell as it is told, with or without how many people it is about."""
    return Figure(cell.count, cell.cents, len(cell.parts) if people else None)


# --- longer periods ------------------------------------------------------------------------


def added(parts: Sequence[Shared], people: Tallies) -> Shared:
    """A period made of periods that were shared: hidden in one of them is hidden in the sum.

    `people` counts each once over all of it; count and cents are those of the parts. Of the whole
    there are never fewer than of a part, also where two numbers turned out to be one person since.
    """
    if any(part.total is None for part in parts):
        return nothing_shared()
    tables = {table: _added(table, parts, people) for table in (WHOLE, *ONE, *TWO)}
    return Shared(tables)


def _added(
    table: Table, parts: Sequence[Shared], people: Tallies
) -> Mapping[Key, Figure | None] | None:
    told: dict[Key, Figure | None] = {}
    for part in parts:
        cells = part.tables[table]
        if cells is None:
            return None
        for key, cell in cells.items():
            told[key] = _sum(told.get(key, Figure(0, 0, 0)), cell)
    return {key: cell and _once(cell, people[table].get(key)) for key, cell in told.items()}


def _once(cell: Figure, everybody: Tally | None) -> Figure:
    """The same with each person once, where people are told at all."""
    if cell.people is None or everybody is None:
        return cell
    return replace(cell, people=max(cell.people, len(everybody.parts)))


def _sum(one: Figure | None, other: Figure | None) -> Figure | None:
    if one is None or other is None:
        return None
    sums = one.count + other.count, one.cents + other.cents
    if one.people is None or other.people is None:
        return Figure(*sums, None)
    return Figure(*sums, max(one.people, other.people))
