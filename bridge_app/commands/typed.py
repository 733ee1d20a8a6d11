"""What somebody typed on the command line, read into values."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_ISO, _DUTCH = "%Y-%m-%d", "%d-%m-%Y"


class ArgumentProblem(Exception):
    """What was typed cannot be done as it stands; the words are for the person who typed it."""


def day(typed: str) -> "date":
    """A day typed as 2026-06-03 or 03-06-2026."""
    from datetime import datetime

    for shape in (_ISO, _DUTCH):
        try:
            return datetime.strptime(typed, shape).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"{typed!r} is geen dag; typ 2026-06-03 of 03-06-2026")


def count(typed: str) -> int:
    """A whole number from 1 on."""
    if typed.isascii() and typed.isdigit() and int(typed) > 0:
        return int(typed)
    raise argparse.ArgumentTypeError(f"{typed!r} is geen aantal; typ een getal vanaf 1")
