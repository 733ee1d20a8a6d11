"""Why two files may be of one person."""

from datetime import date
from uuid import UUID

import pytest

from bridge_app.domain.doubles import Likeness, Match, Person, likeness, near, surest_first

BORN = date(1988, 3, 12)
ONE, OTHER = UUID(int=1), UUID(int=2)


def person(born: date | None) -> Person:
    return Person(ONE, "Karin", "de Boer", born)


@pytest.mark.parametrize(
    ("other", "is_near"),
    [
        (date(1988, 12, 3), True),
        (date(1989, 3, 12), True),
        (date(1988, 3, 13), True),
        (date(1988, 3, 12), False),
        (date(1979, 4, 1), False),
        (date(1989, 3, 13), False),
    ],
)
def test_one_slip_makes_a_day_near(other: date, is_near: bool) -> None:
    assert near(BORN, other) is is_near


def test_the_same_day_and_month_is_not_changed_about() -> None:
    assert not near(date(1988, 3, 3), date(1988, 3, 3))


@pytest.mark.parametrize(
    ("born", "both", "why"),
    [
        (BORN, True, Likeness.NAMES_AND_BIRTH),
        (date(1988, 12, 3), True, Likeness.NAMES_AND_NEAR_BIRTH),
        (None, True, Likeness.NAMES),
        (date(1950, 1, 1), True, None),
        (BORN, False, Likeness.ONE_NAME_AND_BIRTH),
        (None, False, None),
        (date(1950, 1, 1), False, None),
    ],
)
def test_why(born: date | None, both: bool, why: Likeness | None) -> None:
    assert likeness(person(BORN), person(born), both_names=both) is why
    assert likeness(person(None), person(None), both_names=False) is None


def test_each_pair_once_by_its_best_reason() -> None:
    found = surest_first(
        [Match(ONE, OTHER, Likeness.NAMES), Match(ONE, OTHER, Likeness.NAMES_AND_BIRTH)]
    )
    assert [each.why for each in found] == [Likeness.NAMES_AND_BIRTH]
