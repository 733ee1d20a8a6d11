"""Values between two processes: what is written is read, and what is not ours is refused whole."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.wire import (
    MOST_ITEMS,
    MOST_NUMBER,
    MOST_TEXT,
    Malformed,
    parsed,
    read,
    written,
)


class Kind(StrEnum):
    ONE = "one"


@dataclass(frozen=True)
class Inner:
    id: UUID
    kind: Kind


@dataclass(frozen=True)
class Outer:
    text: str
    number: int
    share: float
    on: bool
    day: date | None
    at: time | None
    inner: tuple[Inner, ...]
    pair: tuple[int, int]
    names: Mapping[str, str]
    levels: Mapping[str, Sequence[str]]


FULL = Outer(
    "Ik zie: één \u2028 regel",
    3,
    1.5,
    True,
    date(2026, 6, 2),
    time(9, 30),
    (Inner(UUID(int=1), Kind.ONE),),
    (1, 2),
    {"housing": "Wonen"},
    {"housing": ("a", "b")},
)


def changed(**parts: object) -> bytes:
    """The line of FULL with other parts."""
    return json.dumps(json.loads(written(FULL)) | parts).encode()


def test_what_is_written_is_read() -> None:
    assert read(Outer, written(FULL)) == FULL
    assert written(FULL).count(b"\n") == 1


@given(st.text(max_size=100).filter(lambda text: not any("\ud800" <= e <= "\udfff" for e in text)))
def test_every_text_arrives(text: str) -> None:
    assert read(str, written(text)) == text


def test_a_whole_number_is_also_a_share() -> None:
    assert read(Outer, changed(share=2)).share == 2.0


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"\xff",
        b"[1]",
        b"null",
        b'{"text": "a", "text": "b"}',
        b"NaN",
        b"[" * 100_000,
        b"9" * 5_000,
        changed(text=1),
        changed(text=None),
        changed(text="x" * (MOST_TEXT + 1)),
        changed(text="\ud800"),
        changed(number=True),
        changed(number="3"),
        changed(number=MOST_NUMBER + 1),
        changed(share="2"),
        changed(on=1),
        changed(day="morgen"),
        changed(day=20260602),
        changed(at="25:00"),
        changed(inner={}),
        changed(inner=[{"id": "1", "kind": "one"}]),
        changed(inner=[{"id": str(UUID(int=1)), "kind": "two"}]),
        changed(inner=[{"id": str(UUID(int=1))}]),
        changed(inner=[1]),
        changed(pair=[1]),
        changed(pair=[1, 2, 3]),
        changed(pair=1),
        changed(names=[]),
        changed(names={"a": 1}),
        changed(names={"x" * (MOST_TEXT + 1): "a"}),
        changed(names={str(number): "" for number in range(MOST_ITEMS + 1)}),
        changed(levels={"a": ["b"] * (MOST_ITEMS + 1)}),
        changed(more=1),
    ],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(Malformed):
        read(Outer, line)


def test_a_line_may_say_anything_before_it_has_a_kind() -> None:
    assert parsed(b'{"a": [1, 2]}') == {"a": [1, 2]}
