"""A code for the calm screen is short, and not the first that somebody tries."""

import pytest

from bridge_app.domain.pins import checked
from bridge_app.errors import FieldProblem


@pytest.mark.parametrize("typed", ["2580", "25 80", "139713", "1212", "0911"])
def test_a_code_that_will_do(typed: str) -> None:
    assert checked(typed) == typed.replace(" ", "")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "not_a_pin"),
        ("123", "not_a_pin"),
        ("2580258", "not_a_pin"),
        ("25a0", "not_a_pin"),
        ("\N{ARABIC-INDIC DIGIT ONE}580", "not_a_pin"),
        ("0000", "plain_pin"),
        ("1234", "plain_pin"),
        ("7890", "plain_pin"),
        ("654321", "plain_pin"),
        ("0987", "plain_pin"),
    ],
)
def test_a_code_that_will_not(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as told:
        checked(typed)
    assert (told.value.field, told.value.reason) == ("pin", reason)
