"""From the page on which a client shows who they are to the services, and back."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.people import AddressForm
from bridge_app.domain.proving import CardHolder, Outcome, Tried
from bridge_app.errors import Problem
from bridge_app.problem_words import for_client
from bridge_app.ui.context import Context
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.together.speech import shared, trouble


class ProvePresenter(QObject):
    """Asks until somebody is known, or gives up; tells whom, and nothing else."""

    known = Signal(object)  # CardHolder, before their page comes
    shown = Signal(object)  # the page, another one when the client's language is known
    larger_wanted = Signal()
    colours_wanted = Signal()
    proven = Signal(object)  # client id
    given_up = Signal()

    def __init__(self, context: Context) -> None:
        """`chosen` is the language that was chosen on the page, empty for none."""
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._proving = context.services.proving
        self._client: UUID | None = None
        self._language, self._form = context.language, str(AddressForm.JE)
        self.chosen, self._tongues = "", tuple[str, ...]()
        self._asking = False
        self.page: ProvePage | None = None

    def begin(self, client_id: UUID | None) -> None:
        """Asks this client who they are; without one the card is asked for first."""
        if client_id is None:
            self._show(ProvePage(self._context.language, asked=Asked.CARD))
        else:
            named = partial(self._proving.begin, self._actor, client_id)
            self._context.ask(named, self._ask, self._trouble)

    def _ask(self, holder: CardHolder | None) -> None:
        if holder is None:
            self._on_page(lambda page: page.say_wrong("card_wrong"))
            return
        self._client, self._form = holder.client_id, holder.form
        self._tongues = holder.tongues
        if self._tongues and self.chosen not in self._tongues:
            self.chosen = ""  # their own screen could not be in it
        self._language = self.chosen or holder.language
        self.known.emit(holder)
        self._show(self._made(Asked.PIN, holder.digits))

    def _made(self, asked: Asked, digits: int) -> ProvePage:
        return ProvePage(self._language, self._form, asked, digits, self._tongues)

    def _speak(self, language: str) -> None:
        """The same page in the language that was chosen there; nothing typed comes along."""
        self._language = self.chosen = language
        if before := self.page:
            made = self._made(before.asked, before.digits)
            if before.locked:
                made.say_locked()
            self._show(made)

    def _show(self, page: ProvePage) -> None:
        self.page = page
        page.card_shown.connect(self._by_card)
        page.pin_typed.connect(self._by_pin)
        page.pictures_chosen.connect(self._by_pictures)
        page.vouched.connect(self._by_mentor)
        page.given_up.connect(self.given_up)
        page.language_chosen.connect(self._speak)
        page.aids.larger.clicked.connect(self.larger_wanted)
        page.aids.colours.clicked.connect(self.colours_wanted)
        self.shown.emit(page)

    @property
    def spoken(self) -> tuple[str, str]:
        """The language and the form of address of the page that stands there."""
        return self._language, self._form

    # --- tries -------------------------------------------------------------------------------

    def _by_card(self, code: str) -> None:
        self._context.ask(partial(self._proving.by_card, self._actor, code), self._ask, self._tell)

    def _by_pin(self, typed: str) -> None:
        self._try(partial(self._proving.try_pin, self._actor), typed)

    def _by_pictures(self, names: frozenset[str]) -> None:
        self._try(partial(self._proving.try_pictures, self._actor), names)

    def _try(self, how: Callable[..., Tried], said: object) -> None:
        """Enter twice on a slow line is one try, and who is in is let in once."""
        if not self._asking:
            self._asking = True
            self._context.ask(partial(how, self._client, said), self._tried, self._tell)

    def _tried(self, tried: Tried) -> None:
        self._asking = tried.outcome is Outcome.RIGHT
        match tried.outcome:
            case Outcome.RIGHT:
                self.proven.emit(self._client)
            case Outcome.LOCKED:
                self._on_page(ProvePage.say_locked)
            case Outcome.WRONG:
                self._on_page(lambda page: page.say_wrong("wrong", tried.wait))
            case Outcome.WAIT:
                self._on_page(lambda page: page.say_wrong("wait", tried.wait))

    def _by_mentor(self, password: str) -> None:
        """Whoever is logged in, and nobody else: it is their session that waits behind."""
        client, login = self._client, self._context.session.staff.login

        def vouched() -> UUID | None:
            self._context.prove(login, password, "")
            if client is not None:
                self._proving.vouch(self._actor, client)
            return client

        if not self._asking:
            self._asking = True
            self._context.ask(vouched, self.proven.emit, self._tell)

    # --- what does not work now --------------------------------------------------------------

    def _tell(self, problem: Problem) -> None:
        """On the page itself: there is no strip here, and no way to a staff screen."""
        self._asking = False
        self._on_page(lambda page: page.say(self._said(page, problem)))

    def _said(self, page: ProvePage, problem: Problem) -> str:
        """In the client's words; where the mentor types, in those of the staff too."""
        if page.asked is not Asked.MENTOR:
            return for_client(problem, self._language, self._form)
        return trouble(problem, shared(self._language, self._form, self._context.language))

    def _trouble(self, _problem: Problem) -> None:
        self.given_up.emit()

    def _on_page(self, then: Callable[[ProvePage], object]) -> None:
        if self.page is not None:
            then(self.page)
