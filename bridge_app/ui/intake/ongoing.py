"""The conversation that is going on: what is known, which services keep it, and typed text.

A conversation of which nothing is kept runs on services of its own, over memory; everything
else here does not know the difference.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import Keep, Place
from bridge_app.domain.plan import Plan
from bridge_app.errors import Problem
from bridge_app.services.passing import PassingStore
from bridge_app.services.session import Services
from bridge_app.ui.context import Context
from bridge_app.ui.intake.state import Facts, planned
from bridge_app.ui.promising.state import let_go
from bridge_app.ui.together.speech import Shared, shared

TYPING_MS = 400
"""Typed text is kept when the typing rests this long."""

ABOUT_THE_BRIDGE = ("strength", "vision", "score.")
"""Typed text that is not kept, not even for a while, where the client keeps only the steps."""


class Ongoing(QObject):
    """Holds the facts; says when they changed, so that the screen follows."""

    changed = Signal()
    forgotten = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.facts: Facts | None = None
        self.client_id: UUID | None = None
        self.talk_id: UUID | None = None
        self.passing: PassingStore | None = None
        self.town = Municipality()
        self._offered = False
        self._unkept: dict[str, str] = {}
        self._resting = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._resting.timeout.connect(self.keep_typed)

    @property
    def known(self) -> Facts:
        """The facts of the conversation; there is one whenever a screen is shown."""
        assert self.facts is not None  # noqa: S101 - a screen is made from facts
        return self.facts

    @property
    def say(self) -> Shared:
        """The client's words, and ours for the mentor who reads another language."""
        said = self.known.say
        return shared(said.language, said.form, self.context.language)

    @property
    def actor(self) -> Actor:
        """Who works here."""
        return self.context.session.actor

    @property
    def services(self) -> Services:
        """The store's services, or those over memory when nothing is kept."""
        return self.passing.services if self.passing else self.context.services

    @property
    def conversation(self) -> UUID:
        """The conversation as the services in use know it; there is one once it is started."""
        assert self.talk_id is not None  # noqa: S101 - asked for only once it is started
        return self.talk_id

    @property
    def subject(self) -> UUID:
        """The client as the services in use know them."""
        assert self.client_id is not None  # noqa: S101 - a conversation is with somebody
        return self.passing.client_id if self.passing else self.client_id

    def begin(self, client_id: UUID, facts: Facts) -> None:
        """Another client, or another conversation: nothing of the one before stays."""
        self.forget()
        self.client_id, self.facts = client_id, facts
        self.changed.emit()

    def forget(self) -> None:
        """Lets go of the conversation; a passing one is gone with this."""
        self.keep_typed()
        self._withdraw()
        if self.passing:
            self.passing.close()
        self.passing = self.talk_id = self.client_id = self.facts = None
        self.forgotten.emit()

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Facts by name
        """Something else is known now; the screen follows."""
        self.facts = replace(self.known, **changes)
        self.changed.emit()

    # --- to the services and back ------------------------------------------------------------

    def in_town(self, look: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """What is looked at, once it is known what the municipality says today."""

        def known(town: Municipality) -> None:
            self.town = town
            self.context.ask(look, then)

        self.context.ask(self.context.services.settings.municipality, known)

    def ask(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Keeps something; what was kept is said as "Bewaard", unless nothing is."""

        def kept(answer: Any) -> None:  # noqa: ANN401 - whatever the service gives
            if not self.passing:
                self.context.problems.saved()
            then(answer)

        self.context.ask(call, kept, failed)

    def go(self, place: Place, slots: int = 0, then: Callable[[], object] | None = None) -> None:
        """To another screen; where one is, is kept, so that one comes back there.

        `slots` is how many screens for a step are open, when that changes.
        """

        def there(_kept: object) -> None:
            opened = slots or self.known.slots
            self._withdraw()
            self.change(place=place, slots=opened, opened="", trouble="", picked=())
            if then:
                then()

        self.keep_typed()
        if self.talk_id is None:
            there(None)
        else:
            self.ask(partial(self.services.bridges.go, self.actor, self.talk_id, place), there)

    def take_plan(self, plan: Plan) -> None:
        """The plan as it stands now; what steps that go leave free is said, without an amount.

        Only to a client who heard in this talk that something goes with them.
        """
        offer = self.known.offer
        freed = let_go(offer.rewards, plan) if offer else ()
        if offer and freed:
            kept = tuple(each for each in offer.rewards if each not in freed)
            self.facts = replace(self.known, offer=replace(offer, rewards=kept))
            if offer.told:
                self.context.problems.say_in(self.say.telling("shared.freed"))
        self.facts = planned(self.known, plan)
        self.tell_others()

    def tell_others(self) -> None:
        """Other rooms may want to look at this client again."""
        if self.client_id and not self.passing:
            self.context.changes.client_changed.emit(self.client_id)

    def offer(self, key: str, back: Callable[[], object], **values: object) -> None:
        """Says what happened, with a way back until the screen is left (DECISIONS D8).

        In the client's language and in that of the staff, as is what one presses to go back.
        """
        say = self.say

        def undo() -> None:
            self._withdraw()
            back()

        self._offered = True
        told = say.telling(key, **values)
        self.context.problems.done_in(told, say.both("button.undo"), undo)

    def _withdraw(self) -> None:
        """The way back is gone: what was offered is over."""
        if self._offered:
            self._offered = False
            self.context.problems.clear()

    # --- typed text --------------------------------------------------------------------------

    def typed(self, field: str, text: str, *, now: bool = False) -> None:
        """Text that is in no row yet; kept as a draft when the typing rests, or `now`."""
        if self.known.drafts.get(field) == text:
            return
        self._unkept[field] = text
        self.change(drafts={**self.known.drafts, field: text}, trouble="")
        if now:
            self.keep_typed()
        else:
            self._resting.start()

    def keep_typed(self) -> None:
        """Writes down at once what is typed: before a lock, a pause or another screen."""
        self._resting.stop()
        if self.talk_id is None:
            self._unkept.clear()
        elif self.known.keep is Keep.STEPS_ONLY:
            self._unkept = {
                name: text
                for name, text in self._unkept.items()
                if not name.startswith(ABOUT_THE_BRIDGE)
            }
        for field, text in list(self._unkept.items()):
            call = partial(self.services.bridges.draft, self.actor, self.conversation, field, text)
            self.ask(call, partial(self._typed_kept, field))

    def _typed_kept(self, field: str, _answer: object) -> None:
        self._unkept.pop(field, None)

    def drop_typed(self, *fields: str) -> None:
        """These texts stand in the plan now; their drafts go."""
        kept = {name: text for name, text in self.known.drafts.items() if name not in fields}
        gone = [field for field in fields if field in self.known.drafts]
        self.facts = replace(self.known, drafts=kept)
        for field in gone:
            self._unkept[field] = ""
        self.keep_typed()
