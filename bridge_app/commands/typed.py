"""What somebody typed on the command line, read into values."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
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


def chosen(known: "Sequence[str]", typed: str) -> tuple[str, ...]:
    """Some of what is known, with commas between; each once."""
    names = tuple(part.strip() for part in typed.split(","))
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is er geen van {', '.join(known)}")
    if len(set(names)) < len(names):
        raise argparse.ArgumentTypeError(f"{typed!r} noemt er een twee keer")
    return names


def named(known: "Sequence[str]", typed: str) -> tuple[str, str]:
    """One of what is known and a value of it, typed as location=Centrum."""
    name, sign, value = typed.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{typed!r} is niet zoals location=Centrum")
    (group,) = chosen(known, name.replace(",", " "))
    return group, value.strip()


def count(typed: str) -> int:
    """A whole number from 1 on."""
    if typed.isascii() and typed.isdigit() and int(typed) > 0:
        return int(typed)
    raise argparse.ArgumentTypeError(f"{typed!r} is geen aantal; typ een getal vanaf 1")
