"""The row above the screens: how far one is, in which language, in which size of letters."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.own_look import look_chosen
from bridge_app.domain.people import Client
from bridge_app.ui.aloud.reader import offer_by_answer
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.state import Aside
from bridge_app.ui.looks import Lent
from bridge_app.ui.theme import theme_of
from bridge_app.ui.worn import next_colours


class Reading(QObject):
    """What is chosen here stands with the client, as if it was put ready; nothing in passing."""

    look_lent = Signal(object)  # Lent by this client, or None when the talk is over
    spoken = Signal(object)  # Client, with another language

    def __init__(self, talk: Ongoing, page: IntakePage) -> None:
        super().__init__()
        self._talk, self._page = talk, page
        self.client: Client | None = None
        page.top.letters_turned.connect(self._turn_letters)
        page.welcome.colours_turned.connect(self._turn_colours)
        page.top.language_chosen.connect(self._speak)
        page.top.steps_wanted.connect(self._tell_steps)
        talk.forgotten.connect(self._forget)

    def begin(self, client: Client) -> None:
        """The talk is with this client: in letters of their size."""
        self.client = client
        self._lend()
        offer_by_answer(offered=client.needs.read_aloud)

    def _forget(self) -> None:
        self.client = None
        self._lend()
        offer_by_answer(offered=False)

    def _tell_steps(self) -> None:
        """The steps of the talk by name; Enter goes back to the question."""
        facts = self._talk.facts
        if facts is not None and not facts.praising:
            self._talk.keep_typed()
            self._talk.change(aside=Aside.STEPS)

    def _turn_letters(self) -> None:
        client = self.client
        if client is not None:
            large = not client.needs.large_letters
            needs = replace(client.needs, large_letters=large, letters=None)
            self._keep(replace(client, needs=needs))

    def _turn_colours(self) -> None:
        self._keep_look(None, next_colours(theme_of()))

    def _keep_look(self, letters: int | None, colours: str) -> None:
        client = self.client
        if client is not None:
            self._keep(replace(client, needs=look_chosen(client.needs, letters, colours)))

    def _lend(self) -> None:
        """The screen as this client wants it; without one, as whoever works here has it."""
        needs = self.client.needs if self.client else None
        look = (needs.large_letters, needs.letters, needs.colours) if needs else None
        self.look_lent.emit(Lent(*look, self._keep_look) if look else None)

    def _speak(self, language: str) -> None:
        client = self.client
        if client is not None and language != self._talk.known.say.language:
            self._keep(replace(client, language=language))

    def _keep(self, client: Client) -> None:
        """With the client, or for this hour only where nothing of the talk is kept."""
        if self._talk.passing:
            self._took(client)
            return
        people, wanted = self._talk.services.people, (client.needs, client.address_form)
        keep = partial(people.put_ready, self._talk.actor, client.id, *wanted, client.language)
        self._talk.ask(keep, self._took)

    def _took(self, client: Client) -> None:
        before, self.client = self.client, client
        if before and before.language != client.language:
            self.spoken.emit(client)
        self._talk.change(needs=client.needs)
        self._lend()
