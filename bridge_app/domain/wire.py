"""Frozen values as lines of JSON between two processes: written plainly, read with suspicion.

What a value may hold its own types say. Reading never guesses: a field that is missing, one too
many, a text that is too long or of another type is refused as a whole.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache, partial
from types import UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Value = TypeVar("Value")

MOST_TEXT = 2_000
"""Characters of one text; the longest sentence of a bridge is far shorter."""

MOST_ITEMS = 4_000
"""Things in one list: a step that was done on every day of ten years, with room."""

MOST_NUMBER = 2**31
"""No version, amount or count of ours comes near it."""


class Malformed(Exception):
    """A line that is not what it should be; which one is never kept, only that."""


# --- writing -------------------------------------------------------------------------------


def written(value: object) -> bytes:
    """The value as one line, with its end."""
    plain = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))
    return plain.encode() + b"\n"


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID | date | time):
        return str(value)
    if isinstance(value, str) or not isinstance(value, Iterable):
        return value
    return [_plain(each) for each in value]


# --- reading -------------------------------------------------------------------------------


def read(kind: type[Value], line: bytes) -> Value:
    """The value of this kind that a line holds; raises Malformed for anything else."""
    return as_value(kind, parsed(line))


def parsed(line: bytes) -> object:
    """What a line says, of no kind yet; raises Malformed."""
    try:
        return json.loads(line.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError) as problem:
        raise Malformed from problem


def as_value(kind: type[Value], plain: object) -> Value:
    """The value of this kind; raises Malformed."""
    reads: Kind = kind
    made: Value = _reader(reads)(plain)
    return made


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Malformed
    return found


def _refuse(_constant: str) -> object:
    """NaN and its like are no numbers of ours."""
    raise Malformed


Kind: TypeAlias = Any
"""A type as an annotation names it, also `tuple[str, ...]` or `date | None`."""

Read: TypeAlias = Any
"""A value of the kind that was asked for."""

Reader: TypeAlias = Callable[[object], Read]


@cache
def _reader(kind: Kind) -> Reader:
    """What reads values of this kind."""
    origin: Kind = get_origin(kind)
    if origin in {Union, UnionType}:
        return partial(_either, tuple(map(_reader, get_args(kind))))
    if origin is tuple or origin is Sequence:
        return _list_reader(get_args(kind))
    if origin is Mapping:
        return partial(_mapping, _reader(get_args(kind)[1]))
    if is_dataclass(kind):
        return partial(_object, kind)
    if issubclass(kind, Enum | UUID | date | time):
        return partial(_named, kind)
    return partial(_same, kind)


def _list_reader(inside: tuple[Kind, ...]) -> Reader:
    """Of any length, or of exactly so many."""
    if len(inside) == 1 or inside[-1] is Ellipsis:
        return partial(_list, _reader(inside[0]))
    return partial(_row, tuple(map(_reader, inside)))


def _either(readers: tuple[Reader, ...], plain: object) -> object:
    for reader in readers:
        try:
            return reader(plain)
        except Malformed:
            continue
    raise Malformed


def _list(reader: Reader, plain: object) -> tuple[object, ...]:
    if not isinstance(plain, list) or len(plain) > MOST_ITEMS:
        raise Malformed
    return tuple(map(reader, plain))


def _row(readers: tuple[Reader, ...], plain: object) -> tuple[object, ...]:
    if not isinstance(plain, list) or len(plain) != len(readers):
        raise Malformed
    return tuple(reader(each) for reader, each in zip(readers, plain, strict=True))


def _mapping(reader: Reader, plain: object) -> dict[str, object]:
    if not isinstance(plain, dict) or len(plain) > MOST_ITEMS:
        raise Malformed
    return {_same(str, key): reader(each) for key, each in plain.items()}


def _object(kind: Kind, plain: object) -> object:
    hints = _hints(kind)
    if not isinstance(plain, dict) or plain.keys() != hints.keys():
        raise Malformed
    return kind(**{name: _reader(hint)(plain[name]) for name, hint in hints.items()})


@cache
def _hints(kind: Kind) -> Mapping[str, Kind]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def _named(kind: Kind, plain: object) -> object:
    """An id, a day, a time or a choice, from its text."""
    text = _same(str, plain)
    try:
        return kind.fromisoformat(text) if issubclass(kind, date | time) else kind(text)
    except ValueError as problem:
        raise Malformed from problem


def _same(kind: Kind, plain: object) -> Read:
    """A text, a number, yes or no, or nothing; a yes is no number."""
    if kind is float and type(plain) is int:
        return float(plain)
    if type(plain) is not kind:
        raise Malformed
    if isinstance(plain, str):
        _check_text(plain)
    if isinstance(plain, int) and abs(plain) > MOST_NUMBER:
        raise Malformed
    return plain


def _check_text(text: str) -> None:
    """Half a letter pair is text in JSON, and can be kept nowhere."""
    if len(text) > MOST_TEXT or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Malformed
