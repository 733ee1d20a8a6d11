"""What goes with the agreed steps: chosen by staff alone, reserved, and only then told."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from bridge_app.domain.people import Place
from bridge_app.domain.rewards import Promise, Reward
from bridge_app.errors import Problem, RuleBroken
from bridge_app.problem_words import sentence
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.promising.choosing import Choosing
from bridge_app.ui.promising.deeds import Known, known, reserve
from bridge_app.ui.promising.state import Offer, opened, promises

Then = Callable[[], object]
Failed = Callable[[Problem], None]


class GiftWishes(QObject):
    """Nothing is told that is not reserved, nor before it is kept that it was told."""

    def __init__(self, talk: Ongoing, page: IntakePage) -> None:
        super().__init__()
        self._talk = talk
        self._choosing = Choosing(talk.context, page.promise.form, self)
        page.reveal.declined.connect(self._decline)

    @property
    def offer(self) -> Offer | None:
        """What is offered in this talk."""
        return self._talk.known.offer if self._talk.facts else None

    @property
    def client_id(self) -> UUID:
        """Who is talked with."""
        return self._talk.subject

    def put(self, offer: Offer) -> None:
        """Keeps it; the screen follows."""
        self._talk.change(offer=offer)

    # --- chosen ------------------------------------------------------------------------------

    def open(self, place: Place) -> None:
        """The moment for the mentor, with the rules and the room of now."""
        self._read(lambda offer: self._talk.go(place, then=lambda: self.put(offer)))

    def look_again(self, then: Then) -> None:
        """What stands now, before it is decided what is chosen and told."""
        talk = self._talk
        if self.offer is None:
            then()
            return

        def seen(rewards: tuple[Reward, ...]) -> None:
            self._take(rewards)
            then()

        call = partial(talk.services.rewards.of_client, talk.actor, talk.subject)
        talk.context.ask(call, seen)

    def _read(self, then: Callable[[Offer], object]) -> None:
        talk = self._talk
        call = partial(known, talk.services, talk.actor, talk.subject)
        talk.context.ask(call, lambda found: then(self._opened(found)))

    def _opened(self, found: Known) -> Offer:
        plan = self._talk.known.plan
        assert plan is not None  # noqa: S101 - this comes after an agreement
        told = self.offer is not None and self.offer.told
        offer = Offer(found.policy, found.rewards, told=told)
        return opened(offer, plan, found.room, uuid4)

    def keep(self, then: Then) -> None:
        """The form shows; once it does, what stands in it is reserved."""
        offer = self.offer
        assert offer is not None  # noqa: S101 - the route leads here only with an offer
        if not offer.alone:
            self.put(replace(offer, alone=True))
            return
        talk = self._talk
        wanted = promises(offer, talk.subject)
        self._reserve(wanted, then, self._refused)

    def _reserve(self, wanted: tuple[Promise, ...], then: Then, failed: Failed) -> None:
        talk = self._talk
        call = partial(reserve, talk.services, talk.actor, talk.subject, wanted)

        def kept(rewards: tuple[Reward, ...]) -> None:
            self._take(rewards)
            talk.tell_others()
            then()

        talk.ask(call, kept, failed)

    def _take(self, rewards: tuple[Reward, ...]) -> None:
        """What stands now; nobody looks at amounts alone any more."""
        if self.offer is not None:
            offer = replace(self.offer, rewards=rewards, alone=False, refused="")
            self._talk.facts = replace(self._talk.known, offer=offer)

    def _refused(self, problem: Problem) -> None:
        """Said to the mentor, who chooses again; the client heard nothing of it."""
        if not isinstance(problem, RuleBroken):
            self._talk.context.problems.show(problem)
            return
        said = sentence(problem, self._talk.context.language)
        self._read(lambda offer: self.put(replace(offer, alone=True, refused=said)))

    # --- told --------------------------------------------------------------------------------

    def tell(self, place: Place) -> None:
        """Told only now; when it was told is kept before it is on the screen."""
        talk = self._talk
        call = partial(talk.services.rewards.disclose, talk.actor, talk.subject)

        def told(_: object) -> None:
            if self.offer is not None:
                talk.facts = replace(talk.known, offer=replace(self.offer, told=True))
            talk.go(place)

        talk.ask(call, told)

    def _decline(self, reward_id: UUID) -> None:
        """The client would rather not; with a way back while the screen stands."""
        talk, offer = self._talk, self.offer
        if offer is None:
            return
        former = next(each for each in offer.rewards if each.id == reward_id)
        rewards, key = talk.services.rewards, uuid4()

        def decline() -> tuple[Reward, ...]:
            rewards.decline(talk.actor, key, reward_id)
            return rewards.of_client(talk.actor, talk.subject)

        talk.ask(decline, partial(self._declined, former))

    def _declined(self, former: Reward, now: tuple[Reward, ...]) -> None:
        self._take(now)
        self._talk.changed.emit()
        self._talk.offer("reward.declined", partial(self._again, former))

    def _again(self, former: Reward) -> None:
        """After all: the same is promised once more; above the limit a colleague is asked anew."""
        step_id = former.step_id
        assert step_id is not None  # noqa: S101 - what is told hangs on a step
        wanted = Promise(uuid4(), self._talk.subject, step_id, former.cents)
        show = self._talk.context.problems.show
        self._reserve((wanted,), self._talk.changed.emit, show)
