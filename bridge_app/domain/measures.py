"""Small measures of which reports are made: shares, middles, and how far two voices agree.

Nothing is told of nothing: where there is no answer each gives None, never zero.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TypeAlias

ONE_DECIMAL, TWO_DECIMALS = Decimal("0.1"), Decimal("0.01")


def rounded(value: Fraction, to: Decimal = ONE_DECIMAL) -> Decimal:
    """The nearest so many decimals, halves away from zero (DECISIONS A10)."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(to, rounding=ROUND_HALF_UP)


def percent(part: int, whole: int) -> Decimal | None:
    """How much of a hundred a part is, one decimal; None of nothing."""
    return rounded(Fraction(100 * part, whole)) if whole else None


def percent_change(before: Fraction | int, after: Fraction | int) -> Decimal | None:
    """How much more or less it became, in percents; None unless it began above zero."""
    return rounded(Fraction(100 * (after - before)) / before) if before > 0 else None


def mean(values: Sequence[Fraction]) -> Decimal | None:
    """The mean, one decimal; rounded once, at the end."""
    return rounded(_sum(values) / len(values)) if values else None


def _sum(values: Iterable[Fraction]) -> Fraction:
    """Added up by how often each is there: of many people few changes differ."""
    times = Counter(values)
    return sum((value * n for value, n in times.items()), Fraction(0))


def median(values: Iterable[int]) -> Decimal | None:
    """The value in the middle, or halfway between the two in the middle."""
    known = sorted(values)
    if not known:
        return None
    high = len(known) // 2
    return rounded(Fraction(known[high] + known[-high - 1], 2))


Height: TypeAlias = tuple[Fraction, Fraction]
"""How high somebody's bridge stood, from 0 to 1: the first time, and the last."""


@dataclass(frozen=True)
class Heights:
    """Where so many bridges stood in the mean, of 100: the first time, and the last.

    `percent` is how much higher or lower the last is than the first; None where that was nought.
    """

    n: int = 0
    first: Decimal | None = None
    last: Decimal | None = None
    percent: Decimal | None = None


def heights(stood: Sequence[Height]) -> Heights:
    """Of the same people at both moments; each figure is rounded once, by itself."""
    first, last = ([100 * pair[at] for pair in stood] for at in (0, 1))
    return Heights(len(stood), mean(first), mean(last), percent_change(_sum(first), _sum(last)))


@dataclass(frozen=True)
class Kappa:
    """Cohen's kappa with quadratic weights, two decimals, over so many pairs of judgements.

    1: always the same; 0: no more than chance would give. None when it cannot be told: there
    are no pairs, or both gave everybody one and the same value.
    """

    value: Decimal | None
    pairs: int


def weighted_kappa(pairs: Sequence[tuple[Fraction, Fraction]]) -> Kappa:
    """How far two voices agree, a larger difference weighing with its square (Cohen 1968).

    One less the squared differences found, divided by those that chance would give: each value
    of the one beside each value of the other. How far apart the scale lies makes no difference.
    """
    times = Counter(pairs).items()  # of many judgements few differ
    n, none = len(pairs), Fraction(0)
    found = n * sum((k * (one - other) ** 2 for (one, other), k in times), none)
    squares = sum((k * (one**2 + other**2) for (one, other), k in times), none)
    ones = sum((k * one for (one, _), k in times), none)
    others = sum((k * other for (_, other), k in times), none)
    by_chance = n * squares - 2 * ones * others
    value = rounded(1 - found / by_chance, TWO_DECIMALS) if by_chance else None
    return Kappa(value, len(pairs))
