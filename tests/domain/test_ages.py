"""The age that a day of birth says."""

from datetime import date

import pytest

from bridge_app.domain.ages import age_on

TODAY = date(2026, 6, 3)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(2008, 6, 4), 17),
        (date(2008, 6, 3), 18),
        (date(1999, 6, 4), 26),
        (date(1999, 6, 3), 27),
        (date(1981, 6, 3), 45),
        (date(1959, 6, 4), 66),
        (date(1959, 6, 3), 67),
    ],
)
def test_a_birthday_makes_the_year_full(born: date, age: int) -> None:
    assert age_on(born, TODAY) == age


def test_a_leap_day_counts_from_the_first_of_march() -> None:
    born = date(2008, 2, 29)
    assert [age_on(born, date(2026, *day)) for day in ((2, 28), (3, 1))] == [17, 18]
