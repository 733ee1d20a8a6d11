"""The conversation: begins it, moves through it, lets it rest, and ends it on paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.bridge import Scoring
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Client, Conversation, Place, TalkRoute
from bridge_app.services.passing import PassingStore, passing_store
from bridge_app.ui.context import Context
from bridge_app.ui.intake.beginning import Found, facts_in, read, started, taken_up
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.bridge_wishes import BridgeWishes
from bridge_app.ui.intake.elsewhere import Elsewhere
from bridge_app.ui.intake.frame import is_last, way_back
from bridge_app.ui.intake.gift_wishes import GiftWishes
from bridge_app.ui.intake.journey import Stop, after
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.plan_wishes import PlanWishes
from bridge_app.ui.intake.planning import kept_step, slot
from bridge_app.ui.intake.praise_wishes import PraiseWishes
from bridge_app.ui.intake.reading import Reading
from bridge_app.ui.intake.review_wishes import ReviewWishes
from bridge_app.ui.intake.state import Aside, Facts, route
from bridge_app.ui.intake.talk_wishes import TalkWishes
from bridge_app.ui.intake.tips import tips
from bridge_app.ui.together.speech import Speech


class IntakePresenter(QObject):
    """One conversation at a time, on the page of this room."""

    paused = Signal()
    finished = Signal(object)  # client id
    print_wanted = Signal(object)  # client id
    passing_print_wanted = Signal(object, object)  # services over memory, client id in them
    look_lent = Signal(object)  # Lent by this client, or None

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.page = IntakePage(context.language)
        self._context = context
        self._talk = Ongoing(context)
        both = (self._talk, self.page, Elsewhere(self._talk, self.page))
        self._bridge, self._around = BridgeWishes(*both), TalkWishes(*both)
        self._plan, self._past = PlanWishes(*both), ReviewWishes(*both)
        self._praise = PraiseWishes(self._talk, self.page)
        self._gifts = GiftWishes(self._talk, self.page)
        self._reading = Reading(self._talk, self.page)
        self._file: ClientFile | None = None
        self._tip = ""
        self._connect()

    def _connect(self) -> None:
        self._talk.changed.connect(self._show)
        self._talk.forgotten.connect(self.page.clear)
        self._reading.look_lent.connect(self.look_lent)
        self._reading.spoken.connect(self._speak)
        self.page.forward.connect(self._forward)
        self.page.other.connect(self._other)
        self.page.back.connect(self.back)
        self.page.pause.connect(self._pause)
        self.page.welcome.data_wanted.connect(lambda: self._talk.change(aside=Aside.DATA))
        self.page.today.route_chosen.connect(lambda route: self._talk.change(route=route))
        self.page.calm.urgent_wanted.connect(self.something_first)
        self.page.pick.picked.connect(self._picked)
        self.page.meeting.noted.connect(partial(self._around.meet, then=self._next))
        self.page.keep.keep_chosen.connect(lambda keep: self._talk.change(keep=keep))

    @property
    def conversation_id(self) -> UUID | None:
        """The kept conversation that is on the screen, to come back to after a lock."""
        return None if self._talk.passing else self._talk.talk_id

    @property
    def client_id(self) -> UUID | None:
        """Whose conversation it is."""
        return self._talk.client_id

    # --- begin, and begin again --------------------------------------------------------------

    def start(
        self,
        client_id: UUID,
        route: TalkRoute = TalkRoute.WHOLE,
        held_on: date | None = None,
    ) -> None:
        """A new conversation (`held_on` is its true day on paper), or the one not ended yet."""
        people, greet = self._context.services.people, partial(self._greet, route, held_on)
        self._talk.in_town(partial(people.open, self._talk.actor, client_id), greet)

    def open(self, conversation_id: UUID) -> None:
        """Goes on with a conversation at the same question."""
        self._talk.forget()
        services = self._context.services
        self._talk.in_town(partial(read, services, self._talk.actor, conversation_id), self._resume)

    def leave(self) -> None:
        """The room is left or the screen locks: what is typed is written down."""
        self._talk.keep_typed()

    def again(self) -> None:
        """The server was gone: what is typed and said is kept now."""
        self.leave()
        if self._talk.talk_id:
            self._praise.settle()

    def _greet(self, route: TalkRoute, held_on: date | None, file: ClientFile) -> None:
        if file.conversation:
            self.open(file.conversation.id)
            return
        self._file = file
        facts = replace(self._first_facts(file), route=route, held_on=held_on)
        self._talk.begin(file.client.id, facts)
        self._reading.begin(file.client)

    def _first_facts(self, file: ClientFile) -> Facts:
        wording, mentor = self._context.services.bridges.definition(), self._context.session.staff
        return facts_in(self._talk.town, file, wording, mentor.name, self._context.clock())

    def _begin(self) -> None:
        """The client chose what may be kept: now the conversation starts."""
        if not self._talk.known.print_only:
            self._start(self._opened)
            return
        session, services = self._context.session, self._context.services
        client, clock = self._opened.client, self._context.clock
        self._context.ask(partial(passing_store, session, services, client, clock), self._pass)

    def _pass(self, store: PassingStore) -> None:
        """From here on everything happens in memory."""
        self._talk.passing = store
        look = partial(store.services.people.open, self._talk.actor, store.client_id)
        self._context.ask(look, self._start)

    def _start(self, file: ClientFile) -> None:
        talk = self._talk
        call = partial(started, talk.services, talk.actor, file.client.id, talk.known)
        self._context.ask(call, self._resume)

    def _speak(self, client: Client) -> None:
        """The client chose another language, before the talk began."""
        self._file = replace(self._opened, client=client)
        other = self._first_facts(self._file)
        self._talk.facts = replace(self._talk.known, say=other.say, names=other.names)

    @property
    def _opened(self) -> ClientFile:
        assert self._file is not None  # noqa: S101 - a conversation begins from a file
        return replace(self._file, client=self._reading.client or self._file.client)

    def _resume(self, found: Found) -> None:
        talk = found.talk
        self._talk.talk_id = talk.conversation.id
        facts = taken_up(self._first_facts(found.file), found)
        if self._talk.passing:
            facts = replace(facts, needs=self._opened.client.needs)
        else:
            self._talk.client_id = talk.client.id
            self._reading.begin(talk.client)
        self._talk.facts = facts
        self._praise.settle()
        if facts.place.step in (Stop.PROMISE, Stop.TOLD_FIRST):
            self._to(facts.place)
        else:
            self._talk.changed.emit()

    # --- through it ----------------------------------------------------------------------------

    def _forward(self) -> None:
        facts = self._talk.known
        if facts.aside:
            self._out_of(facts.aside)
            return
        ways: dict[Stop, Callable[[], object]] = {
            Stop.KEEP: self._begin,
            Stop.WENT_WELL: partial(self._past.keep_strength, self._next),
            Stop.WALK: partial(self._past.keep_step, self._next),
            Stop.STRENGTHS: partial(self._around.keep_strengths, self._next),
            Stop.VISION: partial(self._around.keep_vision, self._next),
            Stop.NEXT: self._agree_day,
            Stop.AGAIN: partial(self._around.keep_again, self._next),
            Stop.BRIDGE: partial(self._bridge.keep_note, self._next),
            Stop.MENTOR: self._hear,
            Stop.WHOLE: self._seen,
            Stop.GOAL: partial(self._plan.keep_goal, self._next),
            Stop.WHY: partial(self._plan.keep_why, self._next),
            Stop.STEPS: partial(self._plan.keep_step, self._next),
            Stop.TEACH: partial(self._plan.agree, partial(self._gifts.look_again, self._next)),
            Stop.PROMISE: partial(self._gifts.keep, self._next),
            Stop.BYE: self._end,
        }
        ways.get(Stop(facts.place.step), self._next)()

    def _next(self) -> None:
        facts = self._talk.known
        following = after(facts.place, route(facts))
        if following is None:
            return
        if following.step == Stop.BYE:
            self._talk.go(following, then=self._print)
        else:
            self._to(following)

    def _to(self, place: Place) -> None:
        """To a screen; where something is reserved or told, that is looked at or kept first."""
        ways = {Stop.PROMISE: self._gifts.open}
        ways |= dict.fromkeys((Stop.REVEAL, Stop.TOLD_FIRST), self._gifts.tell)
        ways.get(Stop(place.step), self._talk.go)(place)

    def _other(self) -> None:
        facts = self._talk.known
        if facts.aside:
            self._rest()
        elif facts.place.step == Stop.BYE:
            self._print()
        elif is_last(facts):
            self._around.keep_again(partial(self._talk.go, Place(Stop.BYE)))
        elif facts.place.step == Stop.LINKS:
            self._next()
        elif facts.place.step == Stop.GOAL:
            self._talk.facts = replace(facts, tells_why=True)
            self._plan.keep_goal(self._next)
        elif facts.place.step == Stop.STEPS:
            self._plan.keep_step(self._one_more)
        elif facts.place.step == Stop.MENTOR:
            self._talk.facts = replace(facts, hears=False)
            self._next()
        else:
            aside = Aside.NOT_NOW if facts.place.step == Stop.WELCOME else Aside.TODAY_FIRST
            self._talk.change(aside=aside)

    def back(self) -> bool:
        """One screen back, never losing anything; False where the room itself ends."""
        if self._talk.facts is None:
            return False
        if self._praise.close() or self.page.close_both():
            return True
        facts = self._talk.known
        before = way_back(facts)
        if facts.aside:
            self._talk.change(aside=None)
        elif before:
            self._to(before)
        return bool(facts.aside or before)

    def something_first(self) -> None:
        """What cannot wait goes first, from any screen; what is typed is written down."""
        if self._talk.facts is not None:
            self._talk.keep_typed()
            self.page.close_both()
            self._talk.change(aside=Aside.TODAY_FIRST, praising=False)

    def _picked(self, value: str) -> None:
        """A short answer on one of the screens that have them."""
        ways: dict[str, Callable[[str], None]] = {
            Stop.WELLBEING: self._around.feel,
            Stop.STRESS: lambda said: self._talk.change(recognised=said),
            Stop.AFRESH: lambda said: self._talk.change(rescored=said != "no"),
            Stop.AGAIN: self._around.again,
        }
        ways[self._talk.known.place.step](value)

    def _agree_day(self) -> None:
        """A day that stands on the screen is noted first; without one it simply goes on."""
        if self.page.meeting.wanted():
            self.page.meeting.panel.submit()
        else:
            self._next()

    def _hear(self) -> None:
        self._talk.facts = replace(self._talk.known, hears=True)
        self._next()

    def _seen(self) -> None:
        """The whole bridge was seen: this moment counts from now on."""
        talk = self._talk
        talk.ask(
            partial(talk.services.bridges.finish, talk.actor, talk.conversation), self._counted
        )

    def _counted(self, scoring: Scoring) -> None:
        self._talk.facts = replace(self._talk.known, finished=scoring)
        self._talk.tell_others()
        self._next()

    def _one_more(self) -> None:
        """Another screen for a step, once this one holds something."""
        facts = self._talk.known
        number = slot(facts)
        if kept_step(facts, number):
            self._talk.go(Place(Stop.STEPS, str(number + 1)), slots=number + 1)

    # --- rest and end --------------------------------------------------------------------------

    def _pause(self) -> None:
        self._talk.keep_typed()
        self._talk.change(aside=Aside.PAUSE)

    def _out_of(self, aside: Aside) -> None:
        """Back to the question after a pause; a no ends it here, kindly."""
        if aside in (Aside.PAUSE, Aside.DATA, Aside.STEPS):
            self._talk.change(aside=None)
        else:
            self._finish()

    def _rest(self) -> None:
        """Enough for today: a kept conversation waits, a passing one is gone."""
        self._talk.forget()
        self.paused.emit()

    def _print(self) -> None:
        if self._talk.passing:
            self.passing_print_wanted.emit(self._talk.services, self._talk.subject)
        else:
            self.print_wanted.emit(self._talk.subject)

    def _end(self) -> None:
        talk = self._talk
        talk.ask(partial(talk.services.bridges.end, talk.actor, talk.conversation), self._ended)

    def _ended(self, _talk: Conversation) -> None:
        self._talk.tell_others()
        self._finish()

    def _finish(self) -> None:
        client_id = self._talk.client_id
        self._talk.forget()
        self.finished.emit(client_id)

    # --- on the screen -------------------------------------------------------------------------

    def _show(self) -> None:
        state = state_beside(self._talk.known, self._context.language)
        self.page.show_state(state)
        asks, staff = self._talk.known.place.step == Stop.STEPS, Speech(self._context.language)
        tip = self._plan.tip() if asks else tips(self._talk.known, staff)
        if tip != self._tip:
            self._tip = tip
            self._context.problems.tip(tip)
