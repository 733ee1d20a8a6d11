"""One value as it stands in a cell; no cell can start a formula (OWASP, TRUST 40)."""

import re
import string
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache

_STARTS_A_FORMULA = frozenset("=+-@|%")
_PLAIN = frozenset(string.ascii_letters + string.digits)
_STARTS_NOTHING = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Kinds of character that a spreadsheet looks through, or that end a cell in some of them."""


def safe_text(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet could read it as a formula.

    Full-width twins of the signs, and blanks and unseen marks before them, are looked through; a
    text that begins with a tab or another control mark gets one whatever follows.
    """
    if not text or text[0] in _PLAIN:
        return text
    folded = unicodedata.normalize("NFKC", text)
    first = next((sign for sign in folded if not _is_unseen(sign)), "")
    controlled = unicodedata.category(text[0]) == "Cc"
    return f"'{text}" if controlled or first in _STARTS_A_FORMULA else text


_PARTS_CELLS = re.compile("([,;\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029])")
"""What ends a cell for a program that was told of another separator, or minds no quotes."""

_QUOTES = "\"' "

_HARMLESS = re.compile(r"[A-Za-z0-9][^,;\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]*\Z").match
"""A letter or digit, and then nothing that ends a cell: nearly all that is ever written."""


@lru_cache(maxsize=4096)
def safe_everywhere(text: str) -> str:
    """As `safe_text`, also for whoever opens a CSV with the wrong separator.

    What would be cells of their own then have an apostrophe as well: "a,=1" gives "a,'=1".
    """
    if not text or _HARMLESS(text):
        return text
    if not _PARTS_CELLS.search(text):
        return safe_text(text)
    return safe_text("".join(map(_led, _PARTS_CELLS.split(text))))


def one_cell(text: str) -> str:
    """The text without whatever ends a cell or quotes one: "a, b" gives "a - b"."""
    parts = (part.strip() for part in _PARTS_CELLS.sub("\n", text.replace('"', "'")).split("\n"))
    return " - ".join(filter(None, parts))


def _led(part: str) -> str:
    """One part between separators; quotes at its front are looked through."""
    seen = part.lstrip(_QUOTES)
    starts = not _PARTS_CELLS.match(part) and safe_text(seen) != seen
    return f"'{part}" if starts else part


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _STARTS_NOTHING


@lru_cache(maxsize=4096)
def amount(cents: int | None, mark: str) -> str:
    """An amount without separators: 123450 cents gives "1234,50" with a comma for a mark."""
    if cents is None:
        return ""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}{mark}{abs(cents) % 100:02d}"


def number(value: int | Decimal | None, mark: str = ".") -> str:
    """A number without separators; empty where there is none, which is no nought."""
    return "" if value is None else str(value).replace(".", mark)


@lru_cache(maxsize=4096)
def dutch_day(day: date) -> str:
    """dd-mm-jjjj."""
    return f"{day:%d-%m}-{day.year:04}"  # %Y of a year before 1000 has three digits
