"""Shares, middles and agreement: with figures that others published."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.measures import (
    Heights,
    Kappa,
    heights,
    mean,
    median,
    percent,
    percent_change,
    weighted_kappa,
)

WINNIPEG = ((38, 5, 0, 1), (33, 11, 3, 0), (10, 14, 5, 6), (3, 7, 3, 10))
"""149 patients as two neurologists judged them (Landis and Koch, 1977)."""


def judged(table: tuple[tuple[int, ...], ...]) -> list[tuple[Fraction, Fraction]]:
    top = len(table) - 1
    return [
        (Fraction(one, top), Fraction(other, top))
        for one, row in enumerate(table)
        for other, times in enumerate(row)
        for _ in range(times)
    ]


def by_hand(table: tuple[tuple[int, ...], ...], weight: Callable[[int], int]) -> float:
    """From the cells and their margins, as a handbook writes it out."""
    n, sides = sum(map(sum, table)), range(len(table))
    rows, columns = [sum(row) for row in table], [sum(row[each] for row in table) for each in sides]
    found = sum(table[i][j] * weight(abs(i - j)) for i in sides for j in sides) / n
    chance = sum(rows[i] * columns[j] * weight(abs(i - j)) for i in sides for j in sides) / n**2
    return 1 - found / chance


def test_kappa_of_a_published_table() -> None:
    """With quadratic weights .52; without weights it is the .208 that they published."""
    assert weighted_kappa(judged(WINNIPEG)) == Kappa(Decimal("0.52"), 149)
    assert round(by_hand(WINNIPEG, lambda apart: apart**2), 2) == 0.52
    assert round(by_hand(WINNIPEG, lambda apart: apart), 2) == 0.38
    assert round(by_hand(WINNIPEG, lambda apart: min(apart, 1)), 3) == 0.208


def test_kappa_that_cannot_be_told() -> None:
    half = Fraction(1, 2)
    assert weighted_kappa([]) == Kappa(None, 0)
    assert weighted_kappa([(half, half)] * 7) == Kappa(None, 7)
    assert weighted_kappa([(Fraction(0), Fraction(0)), (half, half)]).value == 1
    assert weighted_kappa([(Fraction(0), half), (half, Fraction(0))]).value == -1


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=3, max_size=3))
def test_kappa_is_that_of_the_cells(rows: list[list[int]]) -> None:
    table = tuple(map(tuple, rows))
    told = weighted_kappa(judged(table)).value
    if told is not None:
        assert abs(float(told) - by_hand(table, lambda apart: apart**2)) <= 0.00501


def test_the_published_income_line() -> None:
    """From $18,120 to $48,576 is 168.1 percent more, not 268.1 (EMPath)."""
    assert percent_change(18_120_00, 48_576_00) == Decimal("168.1")
    assert percent_change(48_576_00, 18_120_00) == Decimal("-62.7")
    assert percent_change(0, 1) is None


def test_where_bridges_stood_is_told_of_the_same_people() -> None:
    """Nothing of nobody; and no percents where all began at nought."""
    rose = [(Fraction(1, 8), Fraction(1, 2)), (Fraction(3, 8), Fraction(1, 2))]
    assert heights(rose) == Heights(2, Decimal("25.0"), Decimal("50.0"), Decimal("100.0"))
    assert heights([(Fraction(0), Fraction(1))]).percent is None
    assert heights([]) == Heights()


def test_of_nothing_nothing_is_told() -> None:
    assert (percent(0, 0), mean([]), median([])) == (None, None, None)
    assert percent(0, 3) == Decimal("0.0")


@pytest.mark.parametrize(
    ("values", "middle"), [([5], "5.0"), ([9, 1], "5.0"), ([1, 2, 9], "2.0"), ([1, 2], "1.5")]
)
def test_the_middle(values: list[int], middle: str) -> None:
    assert median(values) == Decimal(middle)


def test_halves_go_away_from_zero() -> None:
    assert percent(1, 2000) == Decimal("0.1")
    assert mean([Fraction(-1, 20)]) == Decimal("-0.1")
