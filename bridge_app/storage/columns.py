"""The kinds of column that the tables are made of, and what stands in the file for each.

SQLite's STRICT tables know only INTEGER, TEXT and BLOB, so every kind says which of them it
is. `process_bind_param` is also what the chains (chain.py) take a column's raw value from. A
server holds the very same numbers, texts and bytes, so that a mac made on the one is right on
the other; only yes and no are its own there, since it lets nothing else stand in a condition.
"""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Integer, LargeBinary, Text, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.default import DefaultDialect

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_NO_DIALECT = DefaultDialect()  # as in a file: only a server says yes and no its own way

CodeT = TypeVar("CodeT", bound=StrEnum)


class Id(TypeDecorator[UUID]):
    """A UUID in its 16 bytes (DECISIONS A6)."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _dialect: Dialect) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, in whole microseconds since 1970: exact, and in order as a number."""

    impl = BigInteger().with_variant(Integer(), "sqlite")
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


class Day(TypeDecorator[date]):
    """A day without a time, as 2026-03-31."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class ClockTime(TypeDecorator[time]):
    """A promised time on the clock, as 09:30, in no time zone."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat("minutes")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0; on a server as true or false."""

    impl = Integer().with_variant(Boolean(), "postgresql")
    cache_ok = True

    def process_bind_param(
        self,
        value: bool | None,  # noqa: FBT001 - the library calls it so
        dialect: Dialect,
    ) -> int | None:
        if value is None:
            return None
        return bool(value) if dialect.name == "postgresql" else int(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Code(TypeDecorator[CodeT], Generic[CodeT]):
    """One of the names of an enumeration of the domain; another name is refused."""

    impl = Text
    cache_ok = True

    def __init__(self, codes: type[CodeT]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: CodeT | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.codes(value).value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> CodeT | None:
        return None if value is None else self.codes(value)


def raw(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a column may hold anything
    """What the file holds for this value of a column of this kind."""
    return kind.process_bind_param(value, _NO_DIALECT) if isinstance(kind, TypeDecorator) else value
