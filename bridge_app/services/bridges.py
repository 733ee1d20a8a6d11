"""Talking about a bridge: begun, paused, scored area by area, seen as a whole, ended."""

from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.bridge import (
    Answer,
    AnswerRow,
    Link,
    Scoring,
    Voice,
    Walker,
    check_level,
    check_mentor_may_answer,
)
from bridge_app.domain.desk import (
    MOST_STRENGTHS,
    VISION_MONTHS,
    Given,
    Talk,
    Wording,
    check_area,
    check_link,
    checked_given,
    look_again_on,
    months_on,
)
from bridge_app.domain.people import (
    Conversation,
    ConversationKind,
    Keep,
    Place,
    TalkRoute,
    Wellbeing,
    held_day,
)
from bridge_app.domain.plan import optional_text
from bridge_app.errors import FieldProblem, PrintOnly
from bridge_app.services import cases
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import subject_of, talk_now
from bridge_app.services.talking import new_moment, talking
from bridge_app.storage import appointments, conversations, drafts, people, scorings
from bridge_app.storage.heads import head_of

FIRST_PLACE = Place("welcome")
"""Where a conversation begins."""


@dataclass(frozen=True)
class Bridges:
    """Conversations and the moments at which a bridge is scored in them."""

    acting: Acting

    def definition(self) -> Wording:
        """The bridge that new conversations use, with its words by language."""
        return self.acting.wordings.default

    # --- the conversation ------------------------------------------------------------------

    def start(  # noqa: PLR0913 - each is one thing that is settled beforehand
        self,
        actor: Actor,
        client_id: UUID,
        kind: ConversationKind,
        keep: Keep,
        language: str,
        *,
        route: TalkRoute = TalkRoute.WHOLE,
        until: time | None = None,
        held_on: date | None = None,
    ) -> Conversation:
        """Begin a conversation, or go on with the one that was not ended; help that ended goes on.

        `until` is the clock time that was told as its end, `held_on` the true day of a talk that
        was held on paper. Raises PrintOnly when nothing may be kept and this store would keep it,
        FieldProblem for a day that is still to come.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "conversation.start") as work:
            work.reach(client_id)
            if keep is Keep.PRINT_ONLY and not self.acting.in_memory:
                raise PrintOnly
            case = people.case_of(work.connection, client_id)
            cases.go_on(work, case)
            appointments.begun(work.connection, case.id, work.day)
            talk = conversations.unfinished(work.connection, case.id)
            if talk is None:
                talk = Conversation(uuid4(), case.id, kind, keep, language, work.now, FIRST_PLACE)
                day = held_day(held_on, work.day)
                talk = replace(talk, route=route, until=until, held_on=day)
                self._begin(work, talk)
            work.about("conversation", talk.id)
            return talk

    def _begin(self, work: Work, talk: Conversation) -> None:
        conversations.insert_conversation(work.connection, talk, work.written)
        self.acting.wordings.keep(work.connection, work.written)
        if talk.keep is not Keep.STEPS_ONLY:
            moment = new_moment(self.acting, work, talk)
            scorings.insert_scoring(work.connection, moment, work.written)

    def informed(
        self, actor: Actor, conversation_id: UUID, version: str, language: str
    ) -> Conversation:
        """Keep that the client was told what is written down: which text, in which language."""
        with talking(self.acting, actor, conversation_id, "conversation.inform") as turn:
            work, talk = turn.work, turn.talk
            conversations.set_informed(work.connection, talk.id, work.now, version, language)
            return replace(talk, informed_at=work.now, version=talk.version + 1)

    def go(self, actor: Actor, conversation_id: UUID, place: Place) -> Conversation:
        """Keep where the conversation stands; after a pause or a crash it goes on there."""
        with talking(self.acting, actor, conversation_id, "conversation.go") as turn:
            conversations.set_place(turn.work.connection, turn.talk.id, place)
            return replace(turn.talk, place=place, version=turn.talk.version + 1)

    def set_until(self, actor: Actor, conversation_id: UUID, until: time | None) -> Conversation:
        """Keep until when there is time today; None for an open end."""
        with talking(self.acting, actor, conversation_id, "conversation.until") as turn:
            conversations.set_until(turn.work.connection, turn.talk.id, until)
            return replace(turn.talk, until=until, version=turn.talk.version + 1)

    def set_wellbeing(
        self, actor: Actor, conversation_id: UUID, said: Wellbeing | None
    ) -> Conversation:
        """Keep how the client is today; None takes it back. Never drawn, never counted."""
        with talking(self.acting, actor, conversation_id, "conversation.wellbeing") as turn:
            conversations.set_wellbeing(turn.work.connection, turn.talk.id, said)
            return replace(turn.talk, wellbeing=said, version=turn.talk.version + 1)

    def end(self, actor: Actor, conversation_id: UUID) -> Conversation:
        """Close the conversation; unfinished texts of fields are dropped."""
        with talking(self.acting, actor, conversation_id, "conversation.end") as turn:
            work, talk = turn.work, turn.talk
            conversations.set_ended(work.connection, talk.id, work.now)
            drafts.drop_drafts(work.connection, talk.id)
        self.acting.passing.pop(conversation_id, None)
        return replace(talk, ended_at=work.now, version=talk.version + 1)

    def current(self, actor: Actor, conversation_id: UUID) -> Talk:
        """The conversation with all that its screens draw from."""
        with talking(self.acting, actor, conversation_id, "conversation.see") as turn:
            head = head_of(turn.work.connection, turn.client_id)
            return talk_now(turn, subject_of(turn.work, head, turn.talk))

    def draft(self, actor: Actor, conversation_id: UUID, field: str, text: str) -> None:
        """Keep the text of a field as it stands, so that a lock or a crash does not lose it."""
        with talking(self.acting, actor, conversation_id, "conversation.draft") as turn:
            drafts.keep_draft(turn.work.connection, turn.talk.id, field, text, turn.work.written)

    def drafts(self, actor: Actor, conversation_id: UUID) -> dict[str, str]:
        """The unfinished texts of a conversation, by field."""
        with talking(self.acting, actor, conversation_id, "conversation.see_drafts") as turn:
            return drafts.drafts_of(turn.work.connection, turn.talk.id)

    def note_print_only(self, actor: Actor) -> None:
        """One log line, without a client: a conversation was held of which nothing is kept."""
        with self.acting.deed(actor, Permission.CONVERSE, "conversation.print_only") as work:
            work.about("conversation")

    # --- the bridge ------------------------------------------------------------------------

    def answer(
        self,
        actor: Actor,
        conversation_id: UUID,
        area: str,
        given: Given,
        seen_note: str | None = None,
    ) -> Scoring:
        """Keep what the client said about one area; it is safe when this returns.

        Gives the moment with what stands for this area now; the last answer is the drawn one.
        Raises NoSuchLevel for a level that the area does not have, or one beside an answer that
        carries none; ChangedElsewhere when somebody else wrote another note than `seen_note`
        there.
        """
        with talking(self.acting, actor, conversation_id, "bridge.answer", area) as turn:
            said = checked_given(turn.wording.definition, area, given)
            known = turn.before
            before = known.answer_for(area)
            note = turn.note_beside(before, said.note, seen_note)
            row = AnswerRow(
                0,
                area,
                Voice.CLIENT,
                said.answer,
                said.level,
                before.mentor_level is not None,
                said.wants_to_talk,
                note,
            )
            return turn.say(known, row)

    def mentor_answer(self, actor: Actor, conversation_id: UUID, area: str, level: int) -> Scoring:
        """Keep the mentor's view of one area, beside the client's answer and never over it.

        Gives the moment with what stands for this area now.
        Raises ClientAnswersFirst while the client said nothing about the area.
        """
        with talking(self.acting, actor, conversation_id, "bridge.mentor_answer", area) as turn:
            definition = turn.wording.definition
            check_area(definition, area)
            check_level(definition, area, level)
            known = turn.before
            check_mentor_may_answer(known.answer_for(area))
            return turn.say(known, AnswerRow(0, area, Voice.MENTOR, Answer.ANSWERED, level))

    def finish(self, actor: Actor, conversation_id: UUID) -> Scoring:
        """Keep that the whole bridge was seen: this moment counts from now on."""
        with talking(self.acting, actor, conversation_id, "bridge.finish") as turn:
            return turn.finish()

    # --- around the blocks -----------------------------------------------------------------

    def set_target(self, actor: Actor, conversation_id: UUID, area: str, level: int | None) -> None:
        """Plant the flag "over twee jaar" at a level of an area, or take it away (None)."""
        with talking(self.acting, actor, conversation_id, "bridge.target") as turn:
            check_area(turn.wording.definition, area)
            if level is not None:
                check_level(turn.wording.definition, area, level)
            turn.set_target(area, level)

    def set_link(
        self, actor: Actor, conversation_id: UUID, link: Link, *, linked: bool = True
    ) -> None:
        """Keep that two areas hang together, or no longer; at most three links stand."""
        with talking(self.acting, actor, conversation_id, "bridge.link") as turn:
            if linked:
                check_link(turn.wording.definition, turn.around.links, link)
            turn.set_link(link, linked=linked)

    def set_strengths(
        self,
        actor: Actor,
        conversation_id: UUID,
        texts: tuple[str, ...],
        seen: tuple[str, ...] | None = None,
    ) -> None:
        """Keep what goes well, in the client's own words; empty ones are left out.

        `seen` is how it stood where it was typed. Raises FieldProblem for a text that is too
        long and for more than three, ChangedElsewhere when somebody else wrote otherwise.
        """
        with talking(self.acting, actor, conversation_id, "bridge.strengths") as turn:
            said = tuple(filter(None, (optional_text("strength", text) for text in texts)))
            if len(said) > MOST_STRENGTHS:
                raise FieldProblem("strength", "too_many", MOST_STRENGTHS)
            turn.check_strengths(seen, said)
            turn.set_strengths(said)

    def set_later(
        self, actor: Actor, conversation_id: UUID, area: str, *, later: bool = True
    ) -> None:
        """Keep that an area matters too but comes later, or no longer."""
        with talking(self.acting, actor, conversation_id, "bridge.later") as turn:
            check_area(turn.wording.definition, area)
            turn.set_later(area, later=later)

    def choose_walker(self, actor: Actor, conversation_id: UUID, walker: Walker) -> None:
        """Keep the figure that the client chose for on the bridge, or that none is wanted.

        In memory only where the client keeps just the steps: a wheelchair tells something.
        """
        with talking(self.acting, actor, conversation_id, "bridge.walker") as turn:
            turn.set_walker(walker)

    def set_vision(
        self, actor: Actor, conversation_id: UUID, text: str, seen: str | None = None
    ) -> date | None:
        """Keep the sentence "over twee jaar", and give the day promised with it.

        The day is two years from when the sentence was said; the same words keep their day.
        None when the sentence was taken back. Raises ChangedElsewhere when somebody else wrote
        another sentence than the one that was `seen`.
        """
        with talking(self.acting, actor, conversation_id, "bridge.vision") as turn:
            said = optional_text("vision", text)
            if said == turn.around.vision:
                return turn.around.vision_by
            turn.check_vision(seen)
            by_day = months_on(turn.day, VISION_MONTHS) if said else None
            turn.set_vision(said, by_day)
            return by_day

    def promise_review(
        self, actor: Actor, conversation_id: UUID, months: int | None
    ) -> date | None:
        """Keep on which day the bridge is looked at again: so many months from this talk.

        Stored as it is told, never counted again later; None takes the promise back.
        """
        with talking(self.acting, actor, conversation_id, "bridge.review_due") as turn:
            day = look_again_on(turn.day, months) if months else None
            turn.set_review(day)
            return day
