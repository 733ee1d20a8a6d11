"""Who else has the file on the screen: asked now and then, on a store on a server only."""

from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from bridge_app.ui.context import Context
from bridge_app.ui.rooms import ABOUT_CLIENT, INTAKE, Rooms

if TYPE_CHECKING:
    from bridge_app.ui.spots import Spot

EVERY = 20_000
"""Milliseconds between two signs of life; three may get lost before one is gone."""


@runtime_checkable
class Accompanied(Protocol):
    """A presenter whose page tells who else has this file open."""

    def show_beside(self, names: tuple[str, ...]) -> None:
        """These colleagues have it open too; empty for nobody."""


class Company(QObject):
    """Gives a sign of life for the file one is in, and shows who else gives one."""

    def __init__(self, context: Context, rooms: Rooms) -> None:
        super().__init__()
        self._context, self._rooms = context, rooms
        self._client: UUID | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.beat)
        if context.background.line:
            rooms.moved.connect(self._move)

    def _move(self, spot: "Spot") -> None:
        before, self._client = self._client, self._about(spot)
        self._show(self._client, ())
        if self._client:
            self._timer.start()
            self.beat()
        elif before:
            self._timer.stop()
            actor, beside = self._context.session.actor, self._context.services.beside
            self._context.background.quietly(partial(beside.left, actor), _nothing)

    def _about(self, spot: "Spot") -> UUID | None:
        if spot.room == INTAKE:
            found: UUID | None = getattr(self._rooms.here.presenter, "client_id", None)
            return found
        return spot.subject if spot.room in ABOUT_CLIENT else None

    def beat(self) -> None:
        """One sign of life."""
        if self._client:
            here = partial(self._context.services.beside.here, self._context.session.actor)
            client = self._client
            self._context.background.quietly(partial(here, client), partial(self._show, client))

    def _show(self, client: UUID | None, names: tuple[str, ...]) -> None:
        presenter = self._rooms.here.presenter
        if client == self._client and isinstance(presenter, Accompanied):
            presenter.show_beside(names)


def _nothing(_answer: object) -> None:
    """That one left needs no answer."""
