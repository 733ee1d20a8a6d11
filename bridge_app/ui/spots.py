"""A place in the program: which room, whom or what it is about there, and who answers in it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Spot:
    """A room, and whom or what it is about there."""

    room: str
    subject: UUID | None = None


@dataclass(frozen=True)
class Made:
    """A room that was made: its page, what to call on entering, and who answers the page."""

    page: QWidget
    enter: Callable[[UUID | None], object]
    presenter: QObject
