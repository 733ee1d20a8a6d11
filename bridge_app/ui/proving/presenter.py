"""From the store to the page "Zelf kijken", and from a wish there to the store."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.people import Client
from bridge_app.domain.proving import ProofKnown, ProofWay
from bridge_app.errors import FieldProblem, Problem
from bridge_app.problem_words import for_client
from bridge_app.ui.context import Context
from bridge_app.ui.proving.choose_panel import ChoosePage, ChoosePanel
from bridge_app.ui.proving.page import OwnViewPage
from bridge_app.ui.proving.state import ProofState


class OwnViewPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()
    handed = Signal(object, bool)  # client id, and whether staff opened it themselves
    lent = Signal(object)  # the page on which the client chooses; None when that is over

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._proving = context.services.proving
        self._state: ProofState | None = None
        self._look: tuple[int | None, str] | None = None
        self.panel: ChoosePanel | None = None
        """Where the client chooses now, if one does."""
        self.page = page = OwnViewPage(context.language)
        page.handed.connect(self._hand)
        page.choosing.connect(self._choose)
        page.forgotten.connect(self._forget)
        page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows by what this client is known; nothing without one."""
        self._state = None
        if client_id is not None:
            self._context.ask(partial(self._found, client_id), self._show)

    def _found(self, client_id: UUID) -> ProofState:
        file = self._context.services.people.open(self._actor, client_id)
        known = self._proving.known(self._actor, client_id)
        return ProofState(file.client, known, self._context.session.practice)

    def _show(self, state: ProofState) -> None:
        self._state = state
        self.page.show_state(state)

    def back(self) -> bool:
        """Esc leaves the choosing first."""
        if self.panel is None:
            return False
        self._leave()
        return True

    def leave(self) -> None:
        """The screen locks: what the client chose of it is theirs all the same."""
        self._keep_look()

    def _leave(self) -> None:
        """The screen is staff's again."""
        if self.panel is not None:
            self.panel = None
            self.lent.emit(None)
        self._keep_look()
        self.page.pin.setFocus()

    def _note_look(self, letters: int | None, colours: str) -> None:
        self._look = letters, colours

    def _keep_look(self) -> None:
        """Once, when they are done with the screen: on their own one it will be like that too."""
        look, self._look = self._look, None
        if look is not None and self._state is not None:
            people, client_id = self._context.services.people, self._state.client.id
            self._context.ask(partial(people.keep_look, self._actor, client_id, *look), self._took)

    def _took(self, client: Client) -> None:
        """The next time they choose, their page is in those letters."""
        if self._state is not None and self._state.client.id == client.id:
            self._state = replace(self._state, client=client)

    # --- choosing ----------------------------------------------------------------------------

    def _choose(self, way: ProofWay) -> None:
        if self._state is None:
            return
        client = self._state.client
        page = ChoosePage(client.language, client.address_form, way, client.needs)
        page.look_chosen.connect(self._note_look)
        self.panel = panel = page.panel
        panel.pin_chosen.connect(
            lambda typed: self._keep(
                partial(self._proving.choose_pin, self._actor, client.id, typed)
            )
        )
        panel.pictures_chosen.connect(
            lambda names: self._keep(
                partial(self._proving.choose_pictures, self._actor, client.id, names)
            )
        )
        panel.left.connect(self._leave)
        self.lent.emit(page)

    def _forget(self) -> None:
        if self._state is not None:
            gone = partial(self._proving.forget, self._actor, self._state.client.id)
            self._context.ask(gone, self._kept)

    def _keep(self, deed: Callable[[], ProofKnown]) -> None:
        self._context.ask(deed, self._kept, self._refused)

    def _kept(self, known: ProofKnown) -> None:
        if self._state is None:
            return
        self._leave()
        self._show(replace(self._state, known=known))
        self._context.problems.saved()
        gone = known.way is None
        said = self.tr("Weggehaald.") if gone else self.tr("Bewaard. Alleen de deelnemer weet het.")
        self._context.problems.done(said)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem) and self.panel is not None and self._state:
            self.panel.say(for_client(problem, self._state.client.language))
        else:
            self._leave()
            self._context.problems.show(problem)

    def _hand(self, vouched: bool) -> None:  # noqa: FBT001 - what was pressed
        if self._state is None:
            return
        client_id = self._state.client.id
        if vouched:
            vouch = partial(self._proving.vouch, self._actor, client_id)
            self._context.ask(vouch, lambda _none: self.handed.emit(client_id, True))
        else:
            self.handed.emit(client_id, False)
