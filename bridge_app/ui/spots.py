"""A place in the program: which room, whom or what it is about there, and who answers in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Spot:
    """A room, and whom or what it is about there."""

    room: str
    subject: UUID | None = None


class Presenter(Protocol):
    """Who answers the wishes of a page: a QObject, which is sent home with everybody."""

    def deleteLater(self) -> None: ...


class _Closing(Presenter, Protocol):
    @property
    def page(self) -> QWidget: ...

    @property
    def closed(self) -> SignalInstance: ...


class _Whole(_Closing, Protocol):
    def open(self) -> object: ...


class _About(_Closing, Protocol):
    def open(self, subject: UUID | None, /) -> object: ...


@dataclass(frozen=True)
class Made:
    """A room that was made: its page, what to call on entering, and who answers the page."""

    page: QWidget
    enter: Callable[[UUID | None], object]
    presenter: Presenter


def whole(presenter: _Whole, close: Callable[[], object]) -> Made:
    """A room about nobody in particular, that one leaves by `close`."""
    presenter.closed.connect(close)
    return Made(presenter.page, lambda _subject: presenter.open(), presenter)


def about(presenter: _About, close: Callable[[], object]) -> Made:
    """A room about whom or what one enters it for, that one leaves by `close`."""
    presenter.closed.connect(close)
    return Made(presenter.page, presenter.open, presenter)
