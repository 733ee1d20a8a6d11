"""Whoever wants to find somebody in shared figures: every linear bound over the whole family.

The unknowns are the cells of the finest cube, none below zero; each shown figure is a sum of
them, an absent value is none, and a hidden one that could have been absent is one or more. The
least and the greatest value of any sum come from an exact simplex with fractions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import TypeAlias

from bridge_app.domain.sharing import Figure, Key, Shared, Table

Fine: TypeAlias = tuple[int, Key]
"""A cell of the finest cube: of which period, and a value for each division."""

Row: TypeAlias = list[Fraction]


class Attack:
    """What can be known from periods that were shared, and from their sum if that was too."""

    def __init__(
        self,
        periods: Sequence[Shared],
        values: Sequence[Sequence[str]],
        figure: str,
        together: Shared | None = None,
    ) -> None:
        self.fine = [(at, key) for at in range(len(periods)) for key in product(*values)]
        self._figure = figure
        told = [({at}, period) for at, period in enumerate(periods)]
        told += [({*range(len(periods))}, together)] if together else []
        rows: list[tuple[list[int], int, int]] = []
        for places, shared in told:
            rows += self._told(places, shared, values)
        self._simplex = _Simplex(rows, len(self.fine))

    def _told(
        self, places: set[int], shared: Shared, values: Sequence[Sequence[str]]
    ) -> list[tuple[list[int], int, int]]:
        rows = []
        for table, cells in shared.tables.items():
            for key in product(*(values[place] for place in table)) if cells is not None else ():
                cell = (cells or {}).get(key, Figure(0, 0, 0))
                summed = self.cells(places, table, key)
                if cell is not None:
                    rows.append((summed, getattr(cell, self._figure), 0))
                elif _could_be_absent(shared, table, key):
                    rows.append((summed, 1, 1))
        return rows

    def cells(self, places: set[int], table: Table, key: Key) -> list[int]:
        """Which unknowns a figure sums, as a row of zeros and ones."""
        return [
            int(at in places and tuple(fine[place] for place in table) == key)
            for at, fine in self.fine
        ]

    def width(self, places: set[int], table: Table, key: Key) -> Fraction | None:
        """How far the bounds of a figure lie apart; None when it can be anything."""
        wanted = self.cells(places, table, key)
        high = self._simplex.highest(wanted)
        low = self._simplex.highest([-each for each in wanted])
        return None if high is None or low is None else high + low


class TiedAttack:
    """The same of one period, by who knows what a card costs at least and at most.

    The unknowns are the cards and then the cents of each cell of the finest cube.
    """

    def __init__(
        self, told: Shared, values: Sequence[Sequence[str]], prices: tuple[int, int]
    ) -> None:
        self._fine = [*product(*values)]
        many = len(self._fine)
        none = [0] * many
        rows: list[tuple[list[int], int, int]] = []
        for table, cells in told.tables.items():
            for key in product(*(values[place] for place in table)) if cells is not None else ():
                cell = (cells or {}).get(key, Figure(0, 0, 0))
                summed = self._cells(table, key)
                if cell is not None:
                    rows += [(summed + none, cell.count, 0), (none + summed, cell.cents, 0)]
                elif _could_be_absent(told, table, key):
                    rows.append((summed + none, 1, 1))
        for at in range(many):
            one = [int(each == at) for each in range(many)]
            rows.append(([-prices[0] * each for each in one] + one, 0, 1))
            rows.append(([prices[1] * each for each in one] + [-each for each in one], 0, 1))
        self._simplex = _Simplex(rows, 2 * many)

    def _cells(self, table: Table, key: Key) -> list[int]:
        return [int(tuple(fine[place] for place in table) == key) for fine in self._fine]

    def width(self, table: Table, key: Key) -> Fraction | None:
        """How far the bounds of a number of cards lie apart; None when it can be anything."""
        wanted = self._cells(table, key) + [0] * len(self._fine)
        high = self._simplex.highest(wanted)
        low = self._simplex.highest([-each for each in wanted])
        return None if high is None or low is None else high + low


class PeopleAttack:
    """The same of the cards of one period, by who sees how many people there are as well.

    The unknowns are the cards of each cell of the finest cube, and the people of each cell of
    every table: never more than its cards, nor than in what it is a part of; and of that never
    more than in its parts together.
    """

    def __init__(self, told: Shared, values: Sequence[Sequence[str]]) -> None:
        live = [place for place, each in enumerate(values) if len(each) > 1]
        self._values, self._finest = values, tuple(live)
        tables = [each for many in range(len(live) + 1) for each in combinations(live, many)]
        cells = [(table, key) for table in tables for key in self._keys(table)]
        self._cards = {key: at for at, key in enumerate(self._keys(self._finest))}
        self._people = {cell: at for at, cell in enumerate(cells, len(self._cards))}
        rows = [row for cell in cells for row in (*self._within(cell), *self._told(told, cell))]
        self._simplex = _Simplex(rows, len(self._cards) + len(cells))

    def _keys(self, table: Table) -> list[Key]:
        return [*product(*(self._values[place] for place in table))]

    def _parts(self, table: Table, key: Key, into: Table) -> list[Key]:
        """The cells of a finer table that are parts of this one; one value only parts nothing."""
        known = {at: each for at, each in zip(table, key, strict=True) if at in self._finest}
        finer = (dict(zip(into, each, strict=True)) for each in self._keys(into))
        return [tuple(each.values()) for each in finer if known.items() <= each.items()]

    def _row(self, more: Iterable[int], less: Iterable[int] = ()) -> list[int]:
        row = [0] * (len(self._cards) + len(self._people))
        for places, sign in ((more, 1), (less, -1)):
            for at in places:
                row[at] += sign
        return row

    def _summed(self, table: Table, key: Key) -> list[int]:
        return [self._cards[part] for part in self._parts(table, key, self._finest)]

    def _within(self, cell: tuple[Table, Key]) -> Iterator[tuple[list[int], int, int]]:
        table, key = cell
        here = self._people[cell]
        if table == self._finest:
            yield self._row([self._cards[key]], [here]), 0, 1
        for place in {*self._finest} - {*table}:
            into = tuple(sorted((*table, place)))
            parts = [self._people[into, part] for part in self._parts(table, key, into)]
            yield self._row(parts, [here]), 0, 1
            yield from ((self._row([here], [part]), 0, 1) for part in parts)

    def _told(self, told: Shared, cell: tuple[Table, Key]) -> Iterator[tuple[list[int], int, int]]:
        table, key = cell
        figures = told.tables.get(table)
        if figures is None:
            return
        figure = figures.get(key, Figure(0, 0, 0))
        if figure is not None:
            yield self._row(self._summed(table, key)), figure.count, 0
            if figure.people is not None:
                yield self._row([self._people[cell]]), figure.people, 0
        elif _could_be_absent(told, table, key):
            yield self._row(self._summed(table, key)), 1, 1

    def width(self, table: Table, key: Key) -> Fraction | None:
        """How far the bounds of a number of cards lie apart; None when it can be anything."""
        wanted = self._row(self._summed(table, key))
        high = self._simplex.highest(wanted)
        low = self._simplex.highest([-each for each in wanted])
        return None if high is None or low is None else high + low


def _could_be_absent(shared: Shared, table: Table, key: Key) -> bool:
    """Whether a hidden cell would not be in the table if it were none: its lines are shown."""
    if not table:
        return False
    ones = [shared.tables[place,] or {} for place in table]
    lines = [one.get((value,)) for one, value in zip(ones, key, strict=True)]
    return len(table) == 1 or None not in lines


class _Simplex:
    """Sums of unknowns that are not below zero, and the highest of any other sum (Bland)."""

    def __init__(self, rows: Sequence[tuple[list[int], int, int]], unknowns: int) -> None:
        over = sum(more for _, _, more in rows)
        width = unknowns + over
        self._rows: list[Row] = []
        self._basis: list[int] = []
        at = unknowns
        for summed, value, more in rows:
            row = [Fraction(each) for each in summed] + [Fraction(0)] * over
            if more:
                row[at] = Fraction(-1)
                at += 1
            self._rows.append([*row, Fraction(value)])
        self._width = width
        self._begin()

    def _begin(self) -> None:
        """A first corner, by driving one made-up unknown for each row down to nothing."""
        many = len(self._rows)
        if not many:
            return
        for place, row in enumerate(self._rows):
            made_up = [Fraction(int(place == each)) for each in range(many)]
            row[self._width : self._width] = made_up
        self._basis = [self._width + place for place in range(many)]
        goal = [-sum(column, Fraction(0)) for column in zip(*self._rows, strict=True)]
        for place in self._basis:
            goal[place] = Fraction(0)
        assert self._climb(goal, self._width)
        assert goal[-1] == 0, "these figures cannot all be true"
        for at in reversed(range(many)):
            if self._basis[at] >= self._width:
                self._out(at, goal)
        self._rows = [[*row[: self._width], row[-1]] for row in self._rows]

    def _out(self, at: int, goal: Row) -> None:
        row = self._rows[at]
        into = next((each for each in range(self._width) if row[each]), None)
        if into is None:
            del self._rows[at], self._basis[at]
        else:
            self._turn(at, into, goal)

    def highest(self, wanted: Sequence[int]) -> Fraction | None:
        """The greatest value of a sum of unknowns; None when it has none."""
        goal = [Fraction(-each) for each in wanted]
        goal += [Fraction(0)] * (self._width + 1 - len(goal))
        for row, into in zip(self._rows, self._basis, strict=True):
            if goal[into]:
                goal = _less(goal, goal[into], row)
        return goal[-1] if self._climb(goal, self._width) else None

    def _climb(self, goal: Row, width: int) -> bool:
        while (into := next((each for each in range(width) if goal[each] < 0), None)) is not None:
            steps = [
                (row[-1] / row[into], self._basis[at], at)
                for at, row in enumerate(self._rows)
                if row[into] > 0
            ]
            if not steps:
                return False
            self._turn(min(steps)[2], into, goal)
        return True

    def _turn(self, at: int, into: int, goal: Row) -> None:
        by = self._rows[at][into]
        turned = [each / by if each else each for each in self._rows[at]]
        for place, row in enumerate(self._rows):
            if place != at and row[into]:
                self._rows[place] = _less(row, row[into], turned)
        self._rows[at], self._basis[at] = turned, into
        goal[:] = _less(goal, goal[into], turned)


def _less(row: Row, times: Fraction, other: Row) -> Row:
    return [one - times * two if two else one for one, two in zip(row, other, strict=True)]


def hidden(shared: Shared) -> Mapping[Table, list[Key]]:
    """Every cell that is hidden where its table is told."""
    return {
        table: [key for key, cell in (cells or {}).items() if cell is None]
        for table, cells in shared.tables.items()
    }
