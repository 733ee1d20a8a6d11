"""Files of data that people may edit: read whole, or refused with file, place and reason."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bridge_app.errors import BrokenDefinition, CannotRead

ID = re.compile(r"[a-z][a-z0-9_-]*")
"""How a thing in such a file is named: small letters, digits, dashes."""

_KINDS: Mapping[type, str] = {str: "text", int: "number", dict: "table", list: "list"}

_NOT_SEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Kinds of characters that leave no ink: controls, marks of no width, spaces."""


@dataclass(frozen=True)
class Table:
    """One table of a file, which knows where it stands."""

    file: str
    place: str
    values: Mapping[str, Any]

    def at(self, key: str) -> str:
        """Where this key stands in the file."""
        return f"{self.place}.{key}" if self.place else key

    def broken(
        self, key: str, reason: str, value: str = "", expected: str = ""
    ) -> BrokenDefinition:
        """What to raise when this key cannot be used; `reason` is a code the words are found by."""
        return BrokenDefinition(self.file, self.at(key), reason, value, expected)

    def only(self, *keys: str) -> None:
        """Raise BrokenDefinition for a key that is not among these."""
        for key in self.values:
            if key not in keys:
                raise self.broken(key, "unknown_key", expected=", ".join(keys))

    def get(self, key: str, kind: type) -> Any:  # noqa: ANN401 - the caller names the kind
        """The value, which must be there and of this kind."""
        if key not in self.values:
            raise self.broken(key, "missing")
        value = self.values[key]
        if type(value) is not kind:
            raise self.broken(key, "wrong_kind", repr(value), _KINDS[kind])
        return value

    def text(self, key: str) -> str:
        """The text without spaces around it; never empty, nor made of what nobody sees."""
        text = str(self.get(key, str)).strip()
        if all(unicodedata.category(each) in _NOT_SEEN for each in text):
            raise self.broken(key, "empty_text")
        return text

    def id(self) -> str:
        """The name under `id`."""
        name = self.text("id")
        if not ID.fullmatch(name):
            raise self.broken("id", "bad_id", name)
        return name

    def number(self, key: str) -> int:
        """The whole number under this key."""
        return int(self.get(key, int))

    def table(self, key: str) -> "Table":
        """The table under this key."""
        return Table(self.file, self.at(key), self.get(key, dict))

    def tables(self, key: str, most: int, reason: str) -> list["Table"]:
        """The tables of a list, between one and `most` of them; places count from 1."""
        rows = self.get(key, list)
        if not 1 <= len(rows) <= most:
            raise self.broken(key, reason, str(len(rows)), f"1-{most}")
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict):
                raise self.broken(f"{key}[{number}]", "wrong_kind", repr(row), _KINDS[dict])
        return [
            Table(self.file, self.at(f"{key}[{number}]"), row) for number, row in enumerate(rows, 1)
        ]

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list; places count from 1."""
        rows = self.get(key, list)
        places = {f"{key}[{number}]": row for number, row in enumerate(rows, 1)}
        own = Table(self.file, self.place, places)
        return tuple(own.text(place) for place in places)


def read(file: Path, first: int | None = None) -> Table:
    """The whole file, or what stands before its table number `first` + 1: that is quicker.

    Raises BrokenDefinition when it is missing or cannot be understood, CannotRead when the disk
    refuses.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
        wanted = text if first is None else "\n[".join(text.split("\n[")[: first + 1])
        return Table(file.name, "", tomllib.loads(wanted))
    except FileNotFoundError:
        raise BrokenDefinition(file.name, "", "no_file") from None
    except OSError:
        raise CannotRead(file) from None
    except UnicodeDecodeError as problem:
        raise BrokenDefinition(file.name, f"byte {problem.start + 1}", "not_utf8") from None
    except tomllib.TOMLDecodeError as problem:
        raise BrokenDefinition(file.name, _line_of(str(problem)), "not_toml") from None


def _line_of(complaint: str) -> str:
    found = re.search(r"line \d+", complaint)
    return found.group() if found else "end"
