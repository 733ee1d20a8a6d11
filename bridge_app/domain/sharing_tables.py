"""All tables of a period together: which may be told beside each other.

A table of two divisions with hidden cells is told only where no other way leads from one of its
divisions to the other: then any other filling of it with the same margins goes together with all
other tables, for the cards of both sides can be matched anew along it. A table that closes such a
ring is shut whole, and then the cards that cost the same and have all other values in common are
enough to keep each of its cells wide. Where they are not, one more table is shut.

People are told by so many divisions as can keep each card with its person while what is hidden is
dealt otherwise: never by both sides of a table with hidden cells, or of one that is shut. Told by
both, what is not told would lie between how often they came and how many they are.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from bridge_app.domain.sharing import (
    DIVISIONS,
    ONE,
    TWO,
    WHOLE,
    Figure,
    Given,
    Key,
    Shared,
    Table,
    Tallies,
    Tally,
    figure,
    hidden_of_one,
    is_small,
    none_given,
    nothing_shared,
    tallied,
)
from bridge_app.domain.sharing_pairs import Pair, hidden_of_two

Class: TypeAlias = tuple[str | None, str | None]
"""A cell of a table that is shut; None stands for all hidden values of a division together."""


def shared(cards: Sequence[Given], threshold: int) -> Shared:
    """What others may see of the cards of one period; the threshold is 5 or 10 people."""
    tallies = tallied(cards)
    if not cards:
        return none_given()
    if is_small(tallies[WHOLE][()], threshold):
        return nothing_shared()
    return _Period(cards, tallies, threshold).shared()


class _Period:
    """The tables of one period while it is decided what of them is told.

    `ones` holds what is hidden of each division (None: shut), `told` what is hidden of each table
    of two that is told; the first of `told` tells most.
    """

    def __init__(self, cards: Sequence[Given], tallies: Tallies, threshold: int) -> None:
        self._cards, self._tallies, self._threshold = cards, tallies, threshold
        self.ones = {table[0]: hidden_of_one(tallies[table], threshold) for table in ONE}
        self.told: dict[Table, frozenset[Key]] = {}

    def shared(self) -> Shared:
        """What others may see."""
        self._tell_pairs()
        while (narrow := self._narrow()) is not None:
            self._shut_more(narrow)
        heard = self._heard()
        tables: dict[Table, Mapping[Key, Figure | None] | None] = {}
        for table in (WHOLE, *ONE, *TWO):
            hidden = self._hidden(table)
            people = heard.issuperset(table)
            tables[table] = None if hidden is None else self._figures(table, hidden, people=people)
        return Shared(tables)

    def _figures(
        self, table: Table, hidden: Collection[Key], *, people: bool
    ) -> Mapping[Key, Figure | None]:
        cells = self._tallies[table]
        keys = sorted({*cells, *hidden})
        return {key: None if key in hidden else figure(cells[key], people=people) for key in keys}

    def _hidden(self, table: Table) -> Collection[Key] | None:
        if table == WHOLE:
            return frozenset()
        if len(table) == 1:
            return self.ones[table[0]]
        if any(self.ones[place] is None for place in table):
            return None
        return self._copied(table) if self._is_copy(table) else self.told.get(table)

    # --- tables of two ---------------------------------------------------------------------

    def _is_constant(self, place: int) -> bool:
        return len(self._tallies[place,]) == 1

    def _is_copy(self, table: Table) -> bool:
        """Whether one of its divisions has one value only: it tells what the other tells."""
        return any(map(self._is_constant, table))

    def _copied(self, table: Table) -> frozenset[Key]:
        one, two = table
        hidden = {one: self.ones[one] or (), two: self.ones[two] or ()}
        return frozenset(
            key for key in self._tallies[table] if key[:1] in hidden[one] or key[1:] in hidden[two]
        )

    def _open_pairs(self) -> Iterator[Table]:
        for table in TWO:
            shut = any(self.ones[place] is None for place in table)
            if not shut and not self._is_copy(table):
                yield table

    def _tell_pairs(self) -> None:
        """Those that tell most first, as long as what is hidden goes together with the rest."""
        found = {table: hidden_of_two(self._pair(table)) for table in self._open_pairs()}
        usable = {table: hidden for table, hidden in found.items() if hidden is not None}
        shown = {table: len(self._tallies[table].keys() - usable[table]) for table in usable}
        for table in sorted(usable, key=lambda each: (-shown[each], each)):
            wanted = {**self.told, table: usable[table]}
            if shown[table] and self._go_together(wanted):
                self.told = wanted

    def _pair(self, table: Table) -> Pair:
        (rows, out), (columns, off) = map(self._values, table)
        return Pair(self._tallies[table], rows, columns, out, off, self._threshold)

    def _values(self, place: int) -> tuple[Mapping[str, Tally], frozenset[str]]:
        """The values of a division, and which of them are hidden."""
        cells = {key[0]: cell for key, cell in self._tallies[place,].items()}
        return cells, frozenset(key[0] for key in self.ones[place] or ())

    def _go_together(self, wanted: Mapping[Table, Collection[Key]]) -> bool:
        loose = [table for table in wanted if self._is_loose(table, wanted[table])]
        return not any(_leads(table, [each for each in wanted if each != table]) for table in loose)

    def _is_loose(self, table: Table, hidden: Collection[Key]) -> bool:
        """Whether it hides more than what a hidden value of one division brings along."""
        pair = self._pair(table)
        return any(not pair.lies_in_hidden(key) for key in hidden)

    # --- tables that are shut --------------------------------------------------------------

    def _narrow(self) -> Table | None:
        """A shut table of which a cell could be narrowed by what is told; None where none is."""
        shut = (table for table in self._open_pairs() if table not in self.told)
        return next((table for table in shut if not self._is_kept(table)), None)

    def _is_kept(self, table: Table) -> bool:
        one, two = table
        here, there = self._widths(one, two), self._widths(two, one)
        return all(max(here[key], there[key[::-1]]) >= self._threshold for key in here)

    def _shut_more(self, narrow: Table) -> None:
        """The table that tells least beside this one; without any, one of its divisions."""
        beside = [table for table in self.told if {*table} & {*narrow}]
        if beside:
            self.told = {table: self.told[table] for table in self.told if table != beside[-1]}
        else:
            self.ones[narrow[1]] = None

    def _widths(self, moved: int, kept: int) -> Mapping[Class, int]:
        """How far each cell can differ when one division is dealt anew.

        Among the cards that are alike in all that is told beside that division and cost the same,
        so that nothing told changes, cards nor cents. A hidden value may also be any other hidden
        one of its division, as long as each keeps a card.
        """
        beside = tuple(_other(table, moved) for table in self.told if moved in table)
        alike: dict[tuple[Key, int], list[Class]] = {}
        for card in self._cards:
            here = self._class(moved, card), self._class(kept, card)
            alike.setdefault(_alike(card, beside), []).append(here)
        room = Counter[Class]()
        for cards in alike.values():
            room.update(_dealt(cards))
        kept_back = sum(len(self.ones[place] or ()) for place in (moved, kept))
        every = product(self._classes(moved), self._classes(kept))
        return {key: room[key] - kept_back * (None in key) for key in every}

    def _class(self, place: int, card: Given) -> str | None:
        """The value of a card in a division; None for the hidden ones together."""
        value = card.values[place]
        return None if (value,) in (self.ones[place] or ()) else value

    def _classes(self, place: int) -> set[str | None]:
        return {self._class(place, card) for card in self._cards}

    # --- people ----------------------------------------------------------------------------

    def _heard(self) -> frozenset[int]:
        """The divisions by which people are told, first come; one with one value tells no more."""
        heard: frozenset[int] = frozenset()
        for (place,) in ONE:
            if self.ones[place] is not None and not self._is_constant(place):
                wanted = heard | {place}
                heard = wanted if self._keeps_people(wanted) else heard
        return heard | {place for (place,) in ONE if self._is_constant(place)}

    def _keeps_people(self, heard: frozenset[int]) -> bool:
        """Whether what is not told can be dealt otherwise while people stay as they are told."""
        loose = [table for table in self.told if self._is_loose(table, self.told[table])]
        shut = [table for table in self._open_pairs() if table not in self.told]
        parted = any(self._parts(table, heard) for table in loose)
        return not parted and all(self._goes_along(table, heard) for table in shut)

    def _parts(self, table: Table, heard: frozenset[int]) -> bool:
        """Whether people are told on both sides of a table with hidden cells."""
        ways = [each for each in self.told if each != table]
        return all(not heard.isdisjoint(_reached(place, ways)) for place in table)

    def _goes_along(self, table: Table, heard: frozenset[int]) -> bool:
        """Whether a person can go with a card whose value in a shut table is dealt anew.

        Cards are dealt among those that are alike in what is told beside it: then people told by
        that stay the same.
        """
        moved = heard.intersection(table)
        beside = {_other(each, place) for each in self.told for place in moved if place in each}
        return not moved or (len(moved) == 1 and heard <= {*moved, *beside})


def _alike(card: Given, beside: Table) -> tuple[Key, int]:
    """What two cards have in common that can be dealt anew among each other."""
    return card.key(beside), card.cents


def _other(table: Table, place: int) -> int:
    return table[0] if table[1] == place else table[1]


def _dealt(cards: Sequence[Class]) -> Mapping[Class, int]:
    """Between how few and how many of these cards can fall in each cell, whichever way dealt."""
    rows, columns = Counter(row for row, _ in cards), Counter(column for _, column in cards)
    return {
        (row, column): min(here, there)
        - (0 if None in {row, column} else max(0, here + there - len(cards)))
        for row, here in rows.items()
        for column, there in columns.items()
    }


def _leads(table: Table, ways: Iterable[Table]) -> bool:
    """Whether these tables lead from one of its divisions to the other."""
    return table[1] in _reached(table[0], tuple(ways))


def _reached(place: int, ways: Sequence[Table]) -> set[int]:
    """This division, and those to which these tables lead from it."""
    reached = {place}
    for _ in DIVISIONS:
        reached |= {there for way in ways if {*way} & reached for there in way}
    return reached
