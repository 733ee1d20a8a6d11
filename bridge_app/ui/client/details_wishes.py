"""What is wished in the panel "Gegevens wijzigen": kept at once, with a way back."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Client
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.client.details import DetailsPanel
from bridge_app.ui.client.details_state import DetailsForm, form_of, read_details
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.ui.two_versions import both, merged

FIELD = "details."
"""How the panel's fields are told from others that a lock keeps."""


class DetailsWishes(QObject):
    """Changes one client at a time; `changed` tells the file how the client stands now."""

    changed = Signal(object)  # Client
    closed = Signal()
    resumed = Signal()

    def __init__(self, context: Context, panel: DetailsPanel) -> None:
        super().__init__()
        self._context, self._panel = context, panel
        self._client: Client | None = None
        panel.keep_wanted.connect(self._keep)
        panel.left.connect(self.leave)
        panel.both.mine_wanted.connect(lambda: self._keep(panel.typed()))
        panel.both.theirs_wanted.connect(self._take_theirs)

    @property
    def is_open(self) -> bool:
        """Whether somebody is at it."""
        return self._client is not None

    def open(self, client: Client, fields: Mapping[str, str] | None = None) -> None:
        """Shows the panel for this client, with what was half typed in `fields`."""
        self._client = client
        form = replace(form_of(client), **fields) if fields else form_of(client)
        self._panel.show_form(form)

    def leave(self) -> None:
        """Closes the panel; nothing is changed, and what was typed can be gone on with."""
        client, typed = self._client, self.unfinished()
        self.forget()
        self.closed.emit()
        if client is not None and typed:
            again = partial(self._go_on, client, fields_of(typed))
            said, offer = self.tr("Deze wijzigingen zijn niet bewaard."), self.tr("Ga verder")
            self._context.problems.said.emit(Message(said, offer=offer, then=again))

    def _go_on(self, client: Client, fields: Mapping[str, str]) -> None:
        self.open(client, fields)
        self.resumed.emit()

    def forget(self) -> None:
        """Nobody is at it any more."""
        self._client = None

    def unfinished(self) -> dict[str, str]:
        """What is typed and not kept; empty when it is as it was."""
        typed = self._panel.typed()
        if self._client is None or typed == form_of(self._client):
            return {}
        return {f"{FIELD}{name}": text for name, text in asdict(typed).items()}

    def _keep(self, form: DetailsForm) -> None:
        before = self._client
        if before is None:
            return
        if not self._panel.both.isHidden():  # not before one of both was chosen
            self._panel.both.go_on.setFocus()
            return
        today = business_day(self._context.clock())
        people, actor = self._context.services.people, self._context.session.actor
        if form == form_of(before):
            self.leave()
            return

        def change() -> Client:
            return people.change(actor, read_details(form, before, today))

        self._context.ask(change, partial(self._kept, before), partial(self._refused, before))

    def _kept(self, before: Client, now: Client) -> None:
        self._tell(now)
        said, offer = self.tr("De gegevens zijn gewijzigd."), self.tr("Maak ongedaan")
        self._context.problems.done(said, offer, partial(self._undo, before, now))

    def _undo(self, before: Client, now: Client) -> None:
        """As it was, as a new change: both stand in the log."""
        people, actor = self._context.services.people, self._context.session.actor
        former = replace(before, version=now.version)
        self._context.ask(partial(people.change, actor, former), self._undone)

    def _undone(self, now: Client) -> None:
        self._tell(now)
        self._context.problems.done(self.tr("De gegevens zijn weer zoals ze waren."))

    def _tell(self, now: Client) -> None:
        self.forget()
        self._context.problems.saved()
        self.changed.emit(now)
        self._context.changes.client_changed.emit(now.id)

    def _refused(self, before: Client, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._panel.show_trouble(problem)
        elif isinstance(problem, ChangedElsewhere):
            people, actor = self._context.services.people, self._context.session.actor
            read = partial(people.open, actor, before.id)
            self._context.ask(read, partial(self._meet, before, problem))
        else:
            self._context.problems.show(problem)

    # --- somebody else was first -------------------------------------------------------------

    def _meet(self, before: Client, problem: ChangedElsewhere, file: ClientFile) -> None:
        """Both versions side by side; what only the other changed is taken over at once."""
        now, panel = file.client, self._panel
        if self._client is None or self._client.id != now.id:
            return
        theirs, typed = form_of(now), panel.typed()
        mine = merged(form_of(before), typed, theirs)
        self._client = now
        if mine == theirs:
            self._tell(now)
            self._context.problems.done(self.tr("De gegevens zijn gewijzigd."))
            return
        panel.show_form(mine)
        panel.both.ask(both(panel.read(mine), panel.read(theirs), problem))

    def _take_theirs(self) -> None:
        """The file as it stands; what was typed here can still be gone on with."""
        if self._client is not None:
            self.changed.emit(self._client)
            self.leave()


def fields_of(kept: Mapping[str, str]) -> dict[str, str]:
    """The panel's own fields among those that a lock kept."""
    return {name.removeprefix(FIELD): text for name, text in kept.items() if name.startswith(FIELD)}
