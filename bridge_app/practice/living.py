"""Living a story: every talk and every visit is one deed, logged like any other.

At a desk each answer is a deed of its own; a made-up talk is kept whole, or 2,000 people would
take minutes. The rows are those of the services (a test lives a story both ways), and clients
and rewards are made by the services themselves.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.appointments import Appointment, AppointmentDraft, Outcome, Reminder
from bridge_app.domain.approving import Asked
from bridge_app.domain.bridge import Answer, AnswerRow, Voice
from bridge_app.domain.desk import (
    MOST_LINKS,
    VISION_MONTHS,
    Given,
    look_again_on,
    months_on,
    with_link,
)
from bridge_app.domain.people import (
    AddressForm,
    Case,
    Conversation,
    ConversationKind,
    Keep,
    Place,
    TalkRoute,
)
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.rewards import Card, Gift, ReversalReason
from bridge_app.practice.around import Around
from bridge_app.practice.diary import Noted
from bridge_app.practice.planned import Planned
from bridge_app.practice.stocking import card_number
from bridge_app.practice.stories import Story, Talk, Visit
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridges import FIRST_PLACE
from bridge_app.services.session import Services
from bridge_app.services.talking import new_moment
from bridge_app.storage import (
    appointments,
    conversations,
    papers,
    reach,
    scorings,
    visions,
)
from bridge_app.storage.heads import head_of
from bridge_app.storage.written import Written

TOLD_VERSION = "1"
"""Which text about what is written down the client was told."""

_CARD_CENTS = 20_00

_ALONE_CENTS = 40_00
"""Above this somebody else approves (DOMAIN 4)."""


@dataclass(frozen=True)
class Crew:
    """Who does what in a practice store."""

    front_desk: Actor
    mentor: Actor
    coordinator: Actor
    other: Actor
    """A second mentor, who takes over from the first."""

    far_desk: Actor
    """The front desk at the second location."""

    far_coordinator: Actor

    def at_desk(self, day: date) -> Actor:
        """Who stands at the desk to which somebody comes who is not the mentor's."""
        return self.far_desk if day.toordinal() % 2 else self.front_desk


@dataclass(frozen=True)
class Desk:
    """Where stories are lived: the services, who works there, and the next card's number."""

    services: Services
    crew: Crew
    serials: Iterator[int]

    @property
    def acting(self) -> Acting:
        """How any deed is done."""
        return self.services.people.acting

    def prepare(self) -> None:
        """Keep the bridge that every talk is scored with; at a desk the first talk does it."""
        with self.acting.database.writing() as connection:
            written = Written(self.acting.clock(), self.crew.mentor.person)
            self.acting.wordings.keep(connection, written)

    def came(self, story: Story) -> "Life":
        """Somebody comes for the first time."""
        at_desk = self.crew.at_desk(story.came.date())
        actor = self.crew.mentor if story.by_mentor else at_desk
        made = self.services.people.create(actor, story.new)
        form = AddressForm.U if story.formal else AddressForm.JE
        wanted = replace(
            made,
            walker=story.walker,
            address_form=form,
            safe_contact=story.safe_contact,
            needs=story.needs,
        )
        if wanted != made:
            self.services.people.change(actor, wanted)
        if story.note:
            may_read = not story.private
            self.services.people.write_note(actor, made.id, story.note, may_read=may_read)
        with self.acting.database.reading() as connection:
            head = head_of(connection, made.id)
        planned = Planned(made.id, head.case.id, head.unread.id)
        return Life(self, story, actor, head.case, planned)


@dataclass
class Life:
    """One person while their story is lived."""

    desk: Desk
    story: Story
    actor: Actor
    case: Case
    planned: Planned
    talked: bool = False
    disclosed: bool = False
    promised: set[UUID] = field(default_factory=set)

    @property
    def id(self) -> UUID:
        """The client."""
        return self.case.client_id

    def live(self, happening: Talk | Visit | Noted) -> None:
        """One talk, visit or agreed day; the clock stands there already."""
        if isinstance(happening, Noted):
            with self._deed(Permission.CONVERSE, "practice.appointment") as work:
                self._note(work, happening)
        elif isinstance(happening, Talk):
            with self._deed(Permission.CONVERSE, "practice.talk") as work:
                self._talk(work, happening)
        else:
            with self._deed(Permission.PLAN, "practice.visit") as work:
                self.planned.come_back(work, happening)
            self._rewards(happening)

    def _note(self, work: Work, noted: Noted) -> None:
        """What became of it is known from the start: nothing in its row tells when."""
        added = self._appointment(work, noted.draft)
        instead = self._appointment(work, noted.moved_to).id if noted.moved_to else None
        if noted.outcome is not Outcome.PLANNED:
            appointments.mark(work.connection, added, noted.outcome, instead)
        work.about("appointment", added.id)

    def _appointment(self, work: Work, draft: AppointmentDraft) -> Appointment:
        agreed = draft
        if self.story.safe_contact.may_message is False and draft.reminder is Reminder.MESSAGE:
            agreed = replace(draft, reminder=Reminder.CARD)
        made = Appointment(uuid4(), self.id, agreed)
        appointments.add(work.connection, self.case.id, made, work.written)
        return made

    @contextmanager
    def _deed(self, permission: Permission, action: str) -> Iterator[Work]:
        """The front desk opens a file when somebody stands there; a mentor has a caseload."""
        with self.desk.acting.deed(self.actor, permission, action) as work:
            if not self.story.by_mentor:
                walk_in = reach.Grant.WALK_IN
                reach.grant(work.connection, walk_in, self.id, work.day, work.written)
            work.reach(self.id)
            yield work

    # --- a talk ----------------------------------------------------------------------------

    def _talk(self, work: Work, talk: Talk) -> None:
        conversation = self._begun(work, talk)
        work.about("conversation", conversation.id)
        if talk.strengths:
            where = (work.connection, self.case.id)
            visions.set_strengths(*where, talk.strengths, work.written)
        if talk.keep is Keep.ALL:
            self._score(work, conversation, talk)
        if talk.finished:
            self._look_ahead(work, talk, conversation.held_on or work.day)
            conversations.set_ended(work.connection, conversation.id, work.now)
        else:
            stopped = Place("bridge", list(talk.given)[-1])
            conversations.set_place(work.connection, conversation.id, stopped)
        if talk.paper:
            papers.mark(work.connection, self.case.id, talk.paper, work.written, waiting=True)
        for each in talk.printed:
            left = (self.case.id, each.kind, each.preset, each.code)
            papers.keep_left(work.connection, *left, work.written)

    def _begun(self, work: Work, talk: Talk) -> Conversation:
        kind = ConversationKind.REVIEW if self.talked else ConversationKind.INTAKE
        language = self.story.language
        head = (uuid4(), self.case.id, kind, talk.keep, language, work.now)
        held = work.day - timedelta(days=talk.days_on_paper) if talk.days_on_paper else None
        begun = Conversation(*head, FIRST_PLACE, route=talk.route, held_on=held)
        conversations.insert_conversation(work.connection, begun, work.written)
        self.talked = True
        conversations.set_informed(work.connection, begun.id, work.now, TOLD_VERSION, language)
        if talk.around.wellbeing:
            conversations.set_wellbeing(work.connection, begun.id, talk.around.wellbeing)
        return begun

    def _score(self, work: Work, conversation: Conversation, talk: Talk) -> None:
        connection = work.connection
        moment = new_moment(self.desk.acting, work, conversation)
        scorings.insert_scoring(connection, moment, work.written)
        for row in _rows(talk):
            scorings.add_answer(connection, moment.id, row, work.written)
        if talk.finished and talk.route is TalkRoute.WHOLE:
            scorings.end_scoring(connection, moment.id, work.written)

    def _look_ahead(self, work: Work, talk: Talk, day: date) -> None:
        """What was said of the time to come; days are counted from the day of the talk."""
        where = (work.connection, self.case.id)
        for area, level in talk.targets.items():
            visions.set_target(*where, area, level, work.written)
        if talk.keep is Keep.ALL:
            look_again = look_again_on(day, talk.months) if talk.months else None
            visions.set_review(*where, look_again, work.written)
        self._say_around(work, talk.around, day)
        if talk.urgent:
            scorings.set_urgent(*where, talk.urgent, work.written)
        self.planned.make(work, talk)

    def _say_around(self, work: Work, around: Around, day: date) -> None:
        """What hangs together, what comes later, and two years on."""
        where = (work.connection, self.case.id)
        for link in around.links:
            stands = visions.around(*where).links
            if len(with_link(stands, link, linked=True)) <= MOST_LINKS:
                visions.set_link(*where, link, work.written, linked=True)
        for area in around.later:
            visions.set_later(*where, area, work.written, later=True)
        if around.vision and around.vision != visions.around(*where).vision:
            by_day = months_on(day, VISION_MONTHS)
            visions.set_vision(*where, around.vision, by_day, work.written)

    # --- what was given ----------------------------------------------------------------------

    def _rewards(self, visit: Visit) -> None:
        for step, told in self.planned.pairs(visit):
            if told.cents:
                self._give(step, told.cents, visit.reversal)

    def _give(self, step: MiniStep, cents: int, reversal: ReversalReason | None) -> None:
        rewards, actor = self.desk.services.rewards, self.actor
        if not self.disclosed:
            rewards.disclose(actor, self.id)
            self.disclosed = True
        approver = self.desk.crew.coordinator.person if cents > _ALONE_CENTS else None
        gift = Gift(uuid4(), self.id, step.id, cents, self._cards(cents), approver)
        if approver:
            asked = Asked(self.id, actor.person, {step.id: cents})
            rewards.approve(self.desk.crew.coordinator, asked)
        reward = rewards.give(actor, gift)
        if reversal:
            rewards.prove(actor, reward.id)
            rewards.reverse(actor, uuid4(), reward.id, reversal)

    def _cards(self, cents: int) -> tuple[Card, ...]:
        """Cards of 20 euros where that comes out, else one card (DECISIONS E2)."""
        number, rest = divmod(cents, _CARD_CENTS)
        values = [cents] if rest else [_CARD_CENTS] * number
        return tuple(Card(self._number(loose=bool(rest)), value) for value in values)

    def _number(self, *, loose: bool) -> str:
        """Cards of 20 euros come out of the drawer (stocking.py), others were never bought."""
        number = card_number(next(self.desk.serials))
        return number.replace("BON", "LOS") if loose else number


def _rows(talk: Talk) -> Iterator[AnswerRow]:
    """What the client said, what the mentor sees, and what the client said after hearing that."""
    for area, said in talk.given.items():
        yield _row(area, said)
    for area, level in talk.mentor_levels.items():
        yield AnswerRow(0, area, Voice.MENTOR, Answer.ANSWERED, level)
    for area, said in second_thoughts(talk).items():
        yield replace(_row(area, said), after_mentor=True)


def second_thoughts(talk: Talk) -> dict[str, Given]:
    """What the client chose anew after the mentor: where the mentor saw more than the client."""
    return {
        area: replace(talk.given[area], level=seen)
        for area, seen in talk.mentor_levels.items()
        if seen > (talk.given[area].level or seen)
    }


def _row(area: str, said: Given) -> AnswerRow:
    talks, note = said.wants_to_talk, said.note
    head = (0, area, Voice.CLIENT, said.answer, said.level)
    return AnswerRow(*head, wants_to_talk=talks, note=note)
