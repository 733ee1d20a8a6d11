"""A table of two divisions: which of its cells are hidden, by the exact bounds of each.

What others know of it is a network: cards flow from the total to the values of one division, on
to a cell, and on to the values of the other. What is shown is fixed, what is hidden may be
anything that fits. The bounds of a hidden cell are how much more and how much less can flow
through it, which is a maximum flow: whole numbers, exact, and each bound is really possible.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from bridge_app.domain.sharing import Key, Tally, is_small

Node: TypeAlias = tuple[str, str]
Arc: TypeAlias = tuple[Node, Node]
Room: TypeAlias = dict[Node, dict[Node, int]]

_FROM, _TO = ("from", ""), ("to", "")
_ANY = 10**15
"""More than a store ever holds: nothing but the others limits it."""


@dataclass(frozen=True)
class Pair:
    """A table of two divisions: its cells that hold something, and the values of each division.

    `rows` and `columns` hold every value with its tally; `hidden_rows` and `hidden_columns` are
    those that are hidden where one division is told.
    """

    cells: Mapping[Key, Tally]
    rows: Mapping[str, Tally]
    columns: Mapping[str, Tally]
    hidden_rows: frozenset[str]
    hidden_columns: frozenset[str]
    threshold: int

    def lies_in_hidden(self, key: Key) -> bool:
        """Whether a value of this cell is hidden itself; then its whole line is, none included."""
        return key[0] in self.hidden_rows or key[1] in self.hidden_columns

    @property
    def cheapest(self) -> int:
        """The least that a card comes to on average in any cell, at least one cent."""
        return max(1, min(cell.cents // cell.count for cell in self.cells.values()))

    @cached_property
    def prices(self) -> tuple[int, int]:
        """The least and the most that any card came to: about that is known to everybody."""
        every = set().union(*(cell.prices for cell in self.cells.values()))
        return min(every), max(every)


def hidden_of_two(pair: Pair) -> frozenset[Key] | None:
    """Which cells are hidden; None where the table must be shut whole."""
    small = {key for key, cell in pair.cells.items() if is_small(cell, pair.threshold)}
    every = ((row, column) for row in pair.rows for column in pair.columns)
    hidden = small | {key for key in every if pair.lies_in_hidden(key)}
    _fill_lines(pair, hidden)
    return frozenset(hidden) if _widen(pair, hidden) else None


# --- what a line tells ---------------------------------------------------------------------


def _fill_lines(pair: Pair, hidden: set[Key]) -> None:
    """What is hidden of a shown line is known together: that may not be small either."""
    while any(_fill(pair, hidden, side, value) for side, value in _shown_lines(pair)):
        pass


def _shown_lines(pair: Pair) -> Iterator[tuple[int, str]]:
    for side, (values, shut) in enumerate(
        ((pair.rows, pair.hidden_rows), (pair.columns, pair.hidden_columns))
    ):
        yield from ((side, value) for value in sorted(values) if value not in shut)


def _fill(pair: Pair, hidden: set[Key], side: int, value: str) -> bool:
    line = [key for key in pair.cells if key[side] == value]
    together = Tally()
    for key in hidden.intersection(line):
        together = together.and_(pair.cells[key])
    shown = _smallest(pair, set(line) - hidden)
    if not together.count or not is_small(together, pair.threshold) or shown is None:
        return False
    hidden.add(shown)
    return True


def _smallest(pair: Pair, keys: Iterable[Key]) -> Key | None:
    return min(keys, key=lambda key: (pair.cells[key].count, key), default=None)


# --- bounds --------------------------------------------------------------------------------


def _widen(pair: Pair, hidden: set[Key]) -> bool:
    """Hides more until nothing can be narrowed; False when there is nothing left to hide.

    What is wide enough stays so when more is hidden, so each cell is looked at until it is.
    """
    waiting = sorted(hidden)
    while waiting:
        if _is_wide(pair, hidden, waiting[-1]):
            waiting.pop()
            continue
        more = _companion(pair, hidden, waiting[-1])
        if more is None:
            return False
        hidden.add(more)
        waiting.insert(0, more)
    return True


def _companion(pair: Pair, hidden: Collection[Key], key: Key) -> Key | None:
    """What is hidden next: the smallest in the same line, or else anywhere."""
    shown = [each for each in pair.cells if each not in hidden]
    near = [each for each in shown if each[0] == key[0] or each[1] == key[1]]
    return _smallest(pair, near or shown)


def _is_wide(pair: Pair, hidden: Collection[Key], key: Key) -> bool:
    """Whether neither its cards nor its cents can be told but for the threshold."""
    counts = {name: cell.count for name, cell in pair.cells.items()}
    if width(pair, hidden, key, counts) < pair.threshold:
        return False
    cents = {name: cell.cents for name, cell in pair.cells.items()}
    wide = width(pair, hidden, key, cents) >= pair.threshold * pair.cheapest
    return wide and width_at_prices(pair, hidden, key) >= pair.threshold


def width(pair: Pair, hidden: Collection[Key], key: Key, flows: Mapping[Key, int]) -> int:
    """How far the greatest and the least possible value of a hidden cell lie apart."""
    return sum(_moved(_free(pair, hidden, flows), key))


def width_at_prices(pair: Pair, hidden: Collection[Key], key: Key) -> int:
    """The same of cards, where each card of a cell is known to cost about so much.

    Cards and cents are then tied: too many dear cards cannot leave a cell of cheap ones. At each
    of some prices so many cards can move that what is left in no cell becomes too cheap or too
    dear, so that both really can be. It may be a little more; it is never less.
    """
    counts = {name: cell.count for name, cell in pair.cells.items()}
    free = _free(pair, hidden, counts)
    low, high = pair.prices
    moves = [_moved(_at_price(pair, free, price), key) for price in {low, (low + high) // 2, high}]
    return max(up for up, _ in moves) + max(down for _, down in moves)


def _at_price(
    pair: Pair, free: Mapping[Arc, tuple[int, int]], price: int
) -> dict[Arc, tuple[int, int]]:
    """As `free`, with no more to leave any cell than so many cards of this price."""
    limited = dict(free)
    for (row, column), cell in pair.cells.items():
        arc = (("row", row), ("column", column))
        if arc in limited:
            flow, least = limited[arc]
            limited[arc] = flow, max(least, flow - _spare(cell, pair.prices, price))
    return limited


def _spare(cell: Tally, prices: tuple[int, int], price: int) -> int:
    """How many cards of this price can leave, so that the others can still be what they cost."""
    low, high = prices
    spare = cell.count
    if price > low:
        spare = min(spare, (cell.cents - low * cell.count) // (price - low))
    if price < high:
        spare = min(spare, (high * cell.count - cell.cents) // (high - price))
    return spare


def _moved(free: dict[Arc, tuple[int, int]], key: Key) -> tuple[int, int]:
    """How much more and how much less of a hidden cell there can be."""
    start, end = ("row", key[0]), ("column", key[1])
    flow, least = free[start, end]
    others = {arc: told for arc, told in free.items() if arc != (start, end)}
    up, down = _most(_room(others), end, start), _most(_room(others), start, end)
    return up, min(flow - least, down)


def _free(
    pair: Pair, hidden: Collection[Key], flows: Mapping[Key, int]
) -> dict[Arc, tuple[int, int]]:
    """What may flow otherwise: how much does, and how little it can be known to be."""
    free = {
        (("row", key[0]), ("column", key[1])): _least(pair, key, flows.get(key, 0))
        for key in hidden
    }
    sums: dict[Arc, int] = defaultdict(int)
    for (row, column), flow in flows.items():
        if row in pair.hidden_rows:
            sums[_FROM, ("row", row)] += flow
        if column in pair.hidden_columns:
            sums[("column", column), _TO] += flow
    return free | {arc: (flow, 1) for arc, flow in sums.items()}


def _least(pair: Pair, key: Key, flow: int) -> tuple[int, int]:
    """Where none would be absent, a hidden cell is known to hold something."""
    return (flow, 0) if pair.lies_in_hidden(key) else (flow, 1)


def _room(free: Mapping[Arc, tuple[int, int]]) -> Room:
    room: Room = defaultdict(lambda: defaultdict(int))
    for (start, end), (flow, least) in free.items():
        room[start][end] += _ANY
        room[end][start] += flow - least
    return room


def _most(room: Room, start: Node, end: Node) -> int:
    """The maximum flow from one to the other (Edmonds-Karp)."""
    total = 0
    while path := _path(room, start, end):
        much = min(room[one][next_] for one, next_ in path)
        for one, next_ in path:
            room[one][next_] -= much
            room[next_][one] += much
        total += much
    return total


def _path(room: Room, start: Node, end: Node) -> list[Arc]:
    """The shortest way along which more can flow; empty when there is none."""
    came: dict[Node, Node] = {start: start}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for there, much in room[here].items():
            if much and there not in came:
                came[there] = here
                waiting.append(there)
    return _back(came, end) if end in came else []


def _back(came: Mapping[Node, Node], end: Node) -> list[Arc]:
    path = []
    while came[end] != end:
        path.append((came[end], end))
        end = came[end]
    return path
