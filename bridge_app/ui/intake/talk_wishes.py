"""What is wished around the bridge: how one is, what goes well, links, flags, the next look."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Link, LinkKind
from bridge_app.domain.desk import with_later, with_link
from bridge_app.domain.people import Wellbeing
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.errors import Problem
from bridge_app.ui.intake.beyond import NEVER_SAID, promised, vision_typed
from bridge_app.ui.intake.elsewhere import Elsewhere
from bridge_app.ui.intake.feeling import FIELDS, free_field, strengths_said
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.meeting import FIELD as NEXT
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage

Then = Callable[[], None]


class TalkWishes(QObject):
    """Keeps each answer when it is given; typed text when one goes on."""

    def __init__(self, talk: Ongoing, page: IntakePage, elsewhere: Elsewhere) -> None:
        super().__init__()
        self._talk, self._elsewhere = talk, elsewhere
        for view in (page.today, page.calm):
            view.until_chosen.connect(self.until)
        page.strengths.typed.connect(lambda place, text: talk.typed(FIELDS[place], text))
        page.strengths.idea_taken.connect(self._take)
        page.links.tapped.connect(self._tap)
        page.links.chosen.connect(self._link)
        page.links.removed.connect(partial(self._keep_link, linked=False))
        page.urgent.area_chosen.connect(self._urgent)
        page.urgent.later_tapped.connect(self._later)
        page.future.planted.connect(self._plant)
        page.vision.typed.connect(partial(talk.typed, "vision"))
        page.meeting.typed.connect(partial(talk.typed, NEXT))

    # --- how the talk is held ----------------------------------------------------------------

    def until(self, until: time | None) -> None:
        """Until when there is time; kept once the conversation is."""
        talk = self._talk
        if talk.talk_id is None:
            talk.change(until=until)
            return
        call = partial(talk.services.bridges.set_until, talk.actor, talk.conversation, until)
        self._ask(call, lambda _: talk.change(until=until))

    def feel(self, said: str) -> None:
        """How the client is today; an empty answer takes it back."""
        talk, stands = self._talk, Wellbeing(said) if said else None
        bridges = talk.services.bridges
        call = partial(bridges.set_wellbeing, talk.actor, talk.conversation, stands)
        self._ask(call, lambda _: talk.change(wellbeing=stands))

    # --- what goes well ------------------------------------------------------------------------

    def _take(self, idea: str) -> None:
        if field := free_field(self._talk.known):
            self._talk.typed(field, idea, now=True)

    def keep_strengths(self, then: Then) -> None:
        """What is typed becomes what goes well."""
        talk, said = self._talk, strengths_said(self._talk.known)

        def kept(_answer: object = None) -> None:
            talk.drop_typed(*FIELDS)
            talk.facts = replace(talk.known, strengths=said)
            then()

        if said == talk.known.strengths:
            kept()
            return
        keep, seen = talk.services.bridges.set_strengths, talk.known.strengths
        failed = self._elsewhere.unless_first(
            partial(self.keep_strengths, then), FIELDS, self._refused
        )
        talk.ask(partial(keep, talk.actor, talk.conversation, said, seen), kept, failed)

    # --- what belongs together -------------------------------------------------------------------

    def _tap(self, area: str) -> None:
        """The first tap and the second; another one takes the place of the second."""
        picked = self._talk.known.picked
        rest = tuple(each for each in picked if each != area)
        self._talk.change(picked=rest if area in picked else (*picked[:1], area))

    def _link(self, kind: str) -> None:
        first, second = self._talk.known.picked
        self._keep_link(Link(first, second, LinkKind(kind)), linked=True)

    def _keep_link(self, link: Link, *, linked: bool) -> None:
        talk = self._talk
        set_link = talk.services.bridges.set_link
        call = partial(set_link, talk.actor, talk.conversation, link, linked=linked)

        def kept(_answer: object) -> None:
            links = with_link(talk.known.bridge.links, link, linked=linked)
            talk.change(bridge=replace(talk.known.bridge, links=links), picked=())

        self._ask(call, kept)

    # --- what matters most, and what comes later ------------------------------------------------
    # --- what matters most, and what comes later -----------------------------------------------

    def _urgent(self, area: str) -> None:
        talk = self._talk
        call = partial(talk.services.plans.set_urgent, talk.actor, talk.subject, area or None)
        self._ask(call, lambda _: talk.change(urgent=area))
        if area in talk.known.later:
            self._later(area)

    def _later(self, area: str) -> None:
        """Ticked: it comes later. Ticked again, or most urgent now: no longer."""
        talk, later = self._talk, area not in self._talk.known.later
        set_later = talk.services.bridges.set_later
        call = partial(set_later, talk.actor, talk.conversation, area, later=later)
        self._ask(
            call, lambda _: talk.change(later=with_later(talk.known.later, area, later=later))
        )

    # --- two years on ----------------------------------------------------------------------------

    def _plant(self, area: str, level: int) -> None:
        talk = self._talk
        set_target = talk.services.bridges.set_target
        call = partial(set_target, talk.actor, talk.conversation, area, level or None)

        def kept(_answer: object) -> None:
            rest = {a: n for a, n in talk.known.bridge.targets.items() if a != area}
            targets = {**rest, area: level} if level else rest
            talk.change(bridge=replace(talk.known.bridge, targets=targets), planted=area)

        self._ask(call, kept)

    def keep_vision(self, then: Then) -> None:
        """The sentence about two years on, with the day that is promised with it."""
        talk, text = self._talk, vision_typed(self._talk.known).strip()

        def kept(by: date | None) -> None:
            talk.drop_typed("vision")
            talk.facts = replace(talk.known, vision=text, vision_by=by)
            then()

        if text == talk.known.vision:
            kept(talk.known.vision_by)
            return
        keep, seen = talk.services.bridges.set_vision, talk.known.vision
        failed = self._elsewhere.unless_first(
            partial(self.keep_vision, then), ("vision",), self._refused
        )
        talk.ask(partial(keep, talk.actor, talk.conversation, text, seen), kept, failed)

    # --- the next look ---------------------------------------------------------------------------

    def again(self, chosen: str) -> None:
        """When the bridge is looked at again."""
        said = chosen or NEVER_SAID
        self._promise(int(said) if said.isdecimal() else None, said, self._talk.changed.emit)

    def keep_again(self, then: Then) -> None:
        """After as many months as the municipality set, unless something else was said."""
        facts = self._talk.known
        if facts.place.step != Stop.AGAIN or facts.again or promised(facts):
            then()
        else:
            self._promise(facts.months, str(facts.months), then)

    def _promise(self, months: int | None, said: str, then: Then) -> None:
        talk = self._talk
        promise = talk.services.bridges.promise_review

        def kept(day: date | None) -> None:
            talk.facts = replace(talk.known, review_due=day, again=said)
            then()

        self._ask(partial(promise, talk.actor, talk.conversation, months), kept)

    def meet(self, agreed: AppointmentDraft, then: Then) -> None:
        """The next agreed day."""
        talk, services = self._talk, self._talk.services

        def note() -> TakeHomeAppointment | None:
            services.appointments.note(talk.actor, talk.subject, agreed)
            return services.people.open(talk.actor, talk.subject).appointment

        def kept(appointment: TakeHomeAppointment | None) -> None:
            talk.drop_typed(NEXT)
            talk.facts = replace(talk.known, appointment=appointment)
            talk.tell_others()
            then()

        self._ask(note, kept)

    # ---------------------------------------------------------------------------------------------

    def _ask(self, call: Callable[[], Any], then: Callable[[Any], object]) -> None:
        self._talk.ask(call, then, self._refused)

    def _refused(self, problem: Problem) -> None:
        """The screen goes back to what is kept."""
        self._talk.context.problems.show(problem)
        self._talk.changed.emit()
