"""What somebody typed on the command line, read into values."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bridge_app.settings import Place

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


def store(typed: str) -> "Place":
    """The folder of a store, or its address on a server; nobody's password stands in it."""
    from bridge_app import settings

    found = settings.place(typed)
    if isinstance(found, str):
        _check_address(found)
    return found


def address(typed: str) -> str:
    """The address of a database on a server; nobody's password stands in it."""
    from bridge_app import settings

    if not typed.startswith(settings.SERVERS):
        raise argparse.ArgumentTypeError(
            f"{typed!r} is geen adres als postgresql://server/database"
        )
    _check_address(typed)
    return typed


def _check_address(typed: str) -> None:
    """What is typed here can be read by everybody on the machine."""
    from urllib.parse import parse_qs, urlsplit

    parts = urlsplit(typed)
    if parts.password is not None or "password" in parse_qs(parts.query, keep_blank_values=True):
        raise argparse.ArgumentTypeError(
            "een wachtwoord hoort niet in het adres: het wordt gevraagd"
        )


def count(typed: str) -> int:
    """A whole number from 1 on."""
    if typed.isascii() and typed.isdigit() and int(typed) > 0:
        return int(typed)
    raise argparse.ArgumentTypeError(f"{typed!r} is geen aantal; typ een getal vanaf 1")
