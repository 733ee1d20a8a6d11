"""From the client's file to what is put ready, and on to the conversation."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Client, TalkRoute
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.ready.page import ReadyPage
from bridge_app.ui.ready.state import (
    ReadyState,
    Wanted,
    held_on,
    known,
    read_back,
    refused,
    written,
)


class ReadyPresenter(QObject):
    """Asks nothing of a conversation that was not ended: that one goes on at once."""

    begun = Signal(object, object, object)  # client id, TalkRoute, day of a talk on paper or None
    resumed = Signal(object)  # conversation id
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._client: Client | None = None
        self._state: ReadyState | None = None
        self._left: dict[UUID, Wanted] = {}
        self.page = ReadyPage(context.language)
        self.page.begin_wanted.connect(self._begin)
        self.page.left.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows what was put ready for this client the last time."""
        if client_id is not None:
            actor, people = self._context.session.actor, self._context.services.people
            self._context.ask(partial(people.open, actor, client_id), self._show_file)

    def _show_file(self, file: ClientFile) -> None:
        if file.conversation:
            self.resumed.emit(file.conversation.id)
            return
        self._client = file.client
        state = known(file.client)
        self._show(replace(state, wanted=self._left.pop(file.client.id, state.wanted)))

    def _show(self, state: ReadyState) -> None:
        self._state = state
        self.page.show_state(state)

    def _begin(self) -> None:
        """Keeps what is put ready with the client, and goes on."""
        client, state = self._client, self._state
        if client is None or state is None:
            return
        wanted = self.page.wanted(client.needs)
        state = replace(state, wanted=wanted, problem=None)
        try:
            day = held_on(wanted.held, business_day(self._context.clock()))
        except FieldProblem as problem:
            self._show(refused(state, problem))
            return
        put_ready = self._context.services.people.put_ready
        keep = partial(put_ready, self._context.session.actor, client.id)
        self._context.ask(
            partial(keep, wanted.needs, wanted.form, wanted.language),
            lambda _: self._go_on(client.id, wanted.route, day),
            partial(self._refused, state),
        )

    def _go_on(self, client_id: UUID, route: TalkRoute, day: date | None) -> None:
        self._client = None
        self.begun.emit(client_id, route, day)

    # --- left half-way -------------------------------------------------------------------------

    def _half_way(self) -> Wanted | None:
        """What stands in the fields and is not put ready yet."""
        client = self._client
        wanted = self.page.wanted(client.needs) if client else None
        return wanted if client and wanted != known(client).wanted else None

    def leave(self) -> None:
        """Nothing typed is lost: it stands there again when one comes back."""
        wanted = self._half_way()
        if self._client and wanted:
            self._left[self._client.id] = wanted

    def unfinished(self) -> dict[str, str]:
        """The fields as they stand, over a lock."""
        wanted = self._half_way()
        return {"ready": written(wanted)} if wanted else {}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The fields as they stood."""
        if self._state and "ready" in fields:
            self._show(replace(self._state, wanted=read_back(fields["ready"])))

    def _refused(self, state: ReadyState, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(refused(state, problem))
        else:
            self._context.problems.show(problem)
