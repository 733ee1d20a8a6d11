"""Amounts as people and other programs write them, in whole cents."""

import re

from bridge_app.errors import FieldProblem

MOST_CENTS = 10_000_000_00
"""Ten million euros: more is a digit too many, and more than a column of the store holds."""

_SIGN = re.compile(r"(?i)^(?:€|eur\b|euro\b)|(?:€|\beur|\beuro)$")
_AMOUNT = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,9})(?:[.,](?P<cents>\d{1,2}|-))?"
)
_EITHER = re.compile(r"\d{1,3}[.,]\d{3}")
_ROUNDED = re.compile(r"(\d{1,9}\.\d\d?)(?:0{6,}\d{1,3}|(?P<below>9{6,}\d{0,3}))")


def cents_in(text: str) -> int:
    """The cents in "25", "25,00", "25.00", "25,-", "€ 1.200,00" or "1,200.00".

    Raises ValueError for anything else, and for an amount below zero.
    """
    found = _AMOUNT.fullmatch(_bare(text))
    if found is None:
        raise ValueError(text)
    cents = (found["cents"] or "0").replace("-", "0").ljust(2, "0")
    return int(re.sub(r"\D", "", found["whole"])) * 100 + int(cents)


def asked_cents(text: str, field: str) -> int:
    """The same of what somebody typed in a field.

    Raises FieldProblem: `not_money`, or `too_much` for more than `MOST_CENTS`.
    """
    try:
        cents = cents_in(text)
    except ValueError:
        raise FieldProblem(field, "not_money") from None
    if cents > MOST_CENTS:
        raise FieldProblem(field, "too_much")
    return cents


def plain_cents_in(text: str) -> int:
    """The same in a list that nobody looks over: "1.200" may be two amounts, and is refused.

    A workbook keeps a number as its own kind of fraction, and then 24.1 is 24.100000000000001.
    """
    bare = _bare(text)
    if _EITHER.fullmatch(bare):
        raise ValueError(text)
    rounded = _ROUNDED.fullmatch(bare)
    return round(float(bare) * 100) if rounded else cents_in(bare)


def _bare(text: str) -> str:
    return _SIGN.sub("", text.strip()).strip()
