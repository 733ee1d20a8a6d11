"""The check value with which a file of figures ends: a hash of all that stands before it.

Whoever changes a day, a number or who made it changes the hash; whoever changes the hash as well
is not found by it. A file that is text is hashed byte by byte, so that any machine can do it too;
a workbook cell by cell, so that it may be opened and kept by another program.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias

SAID: Mapping[str, str] = MappingProxyType(
    {"nl": "controlegetal van dit bestand", "en": "hash of this file"}
)
"""How a file calls it, by language."""

IN_BOTH = " / ".join(SAID.values())
"""How a file calls it that is in two languages."""

IN_JSON, IN_PDF = "file_hash", "%Mijn brug, hash of this file"
"""How it is called where no reader sees it."""

_CALLED = rf'"?(?:[#;] )?(?:{"|".join((*SAID.values(), IN_BOTH))})"?(?:[;,]"?|: )'
_BEFORE = "|".join((_CALLED, rf'  "{IN_JSON}": "', f"{IN_PDF}: "))
_BEHIND = r'"?[;,]*[\r\n]*|"\n}\n|\nstartxref\n[0-9]+\n%%EOF\n'
"""Also as a spreadsheet keeps it, which is another file: quoted, or with empty cells behind it."""

_LAST_LINE = re.compile(
    rf"^(?:{_BEFORE})(?P<hash>[0-9a-f]{{64}})(?:{_BEHIND})\Z".encode(), re.MULTILINE
)
LONGEST_END = 1_000
"""More bytes than the last line and what follows it ever take."""


def sealed_end(end: bytes) -> tuple[int, str] | None:
    """From the last bytes of a file that is text: how many are its seal, and the hash in it.

    None where no such line ends it, or something follows.
    """
    found = _LAST_LINE.search(end)
    return (len(end) - found.start(), found["hash"].decode()) if found else None


Value: TypeAlias = str | float | Decimal | None
"""What stands in a cell of a workbook: words, or a number; nothing is no cell."""


class BookSeal:
    """The hash of a workbook while its sheets and rows go by, in their order."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def sheet(self, title: str) -> None:
        """A sheet begins."""
        self._hash.update(f"#{title}\n".encode())

    def row(self, number: int, cells: Iterable[str]) -> None:
        """A row, counted from 1, with its cells in their places, each as `told_cell` has it.

        One in which nothing stands is no row.
        """
        told = "\t".join(cells).rstrip("\t")
        if told:
            self._hash.update(f"{number}\t{told}\n".encode("utf-8", "surrogatepass"))

    @property
    def hash(self) -> str:
        """Of all that went by."""
        return self._hash.hexdigest()


_BREAKS = str.maketrans({"\t": "\x1at", "\n": "\x1an", "\x1a": "\x1as"})
"""What stands between cells and rows is told as other marks: no two cells pass for one."""


def told_cell(value: Value) -> str:
    """A cell as it is hashed: words, or a number in the sixteen digits that a workbook holds."""
    if isinstance(value, str):
        told = value if value.isprintable() else value.translate(_BREAKS)
        return f"'{told}" if told else ""
    return "" if value is None else f"={float(value):.16G}"


def seal_in(cells: Iterable[Value]) -> str | None:
    """The hash that the last row of a workbook tells; None where it is no such row."""
    match [*cells]:
        case [str(said), str(told)] if said in SAID.values():
            return told
    return None
