"""Praise on the page "Goal and steps": kept at once, and taken back while one is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.plan.state import StepLine

if TYPE_CHECKING:
    from uuid import UUID

    from bridge_app.domain.desk import Praise
    from bridge_app.ui.context import Context
    from bridge_app.ui.plan.presenter import PlanPresenter
    from bridge_app.ui.praise_form import Said


class Praises(QObject):
    """Opens the form for a step or for no step, and keeps what is said."""

    def __init__(self, context: Context, room: PlanPresenter) -> None:
        super().__init__()
        self._context, self._room = context, room
        self._actor = context.session.actor
        self._once = Once()
        room.page.praise_wanted.connect(self._open)
        room.page.praising.praised.connect(self.praise)

    def _open(self, line: StepLine | None) -> None:
        about = line or StepLine()
        self._room.page.praising.open_for(self._room.say.form, about.step_id, about.text)

    def praise(self, said: Said) -> None:
        """Keeps it; twice the same on a slow line is once."""
        room, client = self._room, self._room.client_id
        if client is None:
            return
        services = self._context.services
        actor = self._once.by(self._actor, client, said)
        keep = partial(services.plans.praise, actor, client, said.text, said.step_id)
        known = partial(services.people.open, self._actor, client)
        self._context.ask(
            partial(kept_once, keep, lambda: known().praise[-1]),
            partial(self._praised, client),
            partial(room.refused, room.page.praising),
        )

    def _praised(self, client: UUID, praise: Praise) -> None:
        room, problems = self._room, self._context.problems
        room.page.praising.close_form()
        self._once.kept()
        problems.saved()
        said = room.say.telling("praise.said", text=praise.text)
        back = partial(self._take_back, client, praise)
        problems.done_in(said, room.say.both("shared.undo"), back)

    def _take_back(self, client: UUID, praise: Praise) -> None:
        """Not said after all; offered until something else is said or the room is left."""
        self._context.problems.clear()
        call = partial(
            self._context.services.plans.take_back_praise, self._actor, client, praise.seq
        )
        self._context.ask(call, lambda _: self._context.problems.saved())
