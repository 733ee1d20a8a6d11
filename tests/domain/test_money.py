"""What somebody typed as an amount: whole cents, or why not."""

import pytest

from bridge_app.domain.money import MOST_CENTS, asked_cents
from bridge_app.errors import FieldProblem


@pytest.mark.parametrize(("typed", "cents"), [("60,01", 60_01), ("10.000.000", MOST_CENTS)])
def test_an_amount_is_read_to_the_cent(typed: str, cents: int) -> None:
    assert asked_cents(typed, "amount") == cents


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("twintig", "not_money"), ("-20", "not_money"), ("10.000.000,01", "too_much")],
)
def test_what_is_none_is_refused_at_its_field(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        asked_cents(typed, "low")
    assert (refused.value.field, refused.value.reason) == ("low", reason)


def test_the_most_fits_in_a_column_of_every_engine() -> None:
    assert MOST_CENTS < 2**31
