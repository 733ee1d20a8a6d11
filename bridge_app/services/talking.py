"""One deed in a conversation: the talk, its moment, and where what is said goes.

Usually that is the store. In a talk of which the client keeps only the steps it is memory,
and nothing said about the bridge outlives the talk (DECISIONS D4).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cached_property, partial
from typing import Any
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.bridge import AnswerRow, AreaAnswer, Link, Scoring, Walker, after_saying
from bridge_app.domain.desk import Wording, with_later, with_link
from bridge_app.domain.people import Conversation
from bridge_app.errors import ChangedElsewhere, NotFound
from bridge_app.services.acting import Acting, PassingTalk, Work
from bridge_app.storage import conversations, people, scorings, talks, visions
from bridge_app.storage.talks import UnderWay
from bridge_app.storage.versions import changed_elsewhere
from bridge_app.storage.visions import Surroundings
from bridge_app.storage.written import Connection


class Turn:
    """A deed in a conversation under way."""

    def __init__(self, acting: Acting, work: Work, known: UnderWay) -> None:
        self.acting = acting
        self.work = work
        self.talk, self.client_id = known.talk, known.client_id
        self._said = known.said
        self.passing: PassingTalk | None = None
        moment = known.moment
        if moment is None:
            self.passing = self._passing()
            moment = self.passing.scoring
        self._moment = moment

    def _passing(self) -> PassingTalk:
        """What this talk keeps in memory; begun anew after a restart of the program."""
        known = self.acting.passing.get(self.talk.id)
        return known or PassingTalk(new_moment(self.acting, self.work, self.talk))

    @property
    def day(self) -> date:
        """The day of this talk: today, or the true one of a talk that was held on paper."""
        return self.talk.held_on or self.work.day

    @property
    def wording(self) -> Wording:
        """The definition that this moment is scored with."""
        return self.acting.wordings.of(self.work.connection, self._moment)

    @cached_property
    def scoring(self) -> Scoring:
        """The moment as it was when this deed began; read by whoever asks for what was said."""
        return self._moment if self.passing else scorings.standing(self._here, self._moment)

    @property
    def before(self) -> Scoring:
        """The moment with what stands for the area of this deed: all that an answer needs."""
        return self._moment if self.passing else scorings.with_said(self._moment, self._said)

    def say(self, before: Scoring, row: AnswerRow) -> Scoring:
        """Keep one line of what was said, for good or for as long as the talk lasts."""
        after = after_saying(before, row)
        if self.passing:
            self.passing = replace(self.passing, scoring=after)
        else:
            scorings.add_answer(self.work.connection, after.id, row, self.work.written)
        return after

    def finish(self) -> Scoring:
        """Keep that the whole bridge was seen; a second time changes nothing."""
        if self._moment.finished_at:
            return self.scoring
        after = replace(self.scoring, finished_at=self.work.now)
        if self.passing:
            self.passing = replace(self.passing, scoring=after)
        else:
            scorings.end_scoring(self.work.connection, after.id, self.work.written)
        return after

    # --- somebody else at the same talk ------------------------------------------------------

    def check_strengths(self, seen: tuple[str, ...] | None, said: tuple[str, ...]) -> None:
        """Raise ChangedElsewhere when what goes well is neither as it was `seen` nor `said`."""
        if seen is not None and self.around.strengths not in {seen, said}:
            raise ChangedElsewhere("strength")

    def check_vision(self, seen: str | None) -> None:
        """Raise ChangedElsewhere when the sentence is no longer as it was `seen`."""
        if seen is not None and self.around.vision != seen:
            raise changed_elsewhere(self.work.connection, "vision", self.talk.case_id)

    def note_beside(self, before: AreaAnswer, note: str, seen: str | None) -> str:
        """The note to keep: the one that stands, where it was only `seen` here and not changed.

        Raises ChangedElsewhere when somebody else wrote another one meanwhile.
        """
        stands = before.note
        if seen is None or stands in {seen, note}:
            return note
        if note == seen:
            return stands
        raise changed_elsewhere(self.work.connection, "answer", self._moment.id, before.area)

    # --- around the blocks -----------------------------------------------------------------

    @property
    def around(self) -> Surroundings:
        """What stands around the blocks now."""
        if self.passing:
            return self.passing.around
        return visions.around(self.work.connection, self.talk.case_id)

    def set_target(self, area: str, level: int | None) -> None:
        """Plant or take away a flag."""
        if self.passing:
            rest = {a: n for a, n in self.around.targets.items() if a != area}
            self._surround(self.passing, targets=rest if level is None else {**rest, area: level})
        else:
            visions.set_target(*self._row, area, level, self.work.written)

    def set_link(self, link: Link, *, linked: bool) -> None:
        """Keep that two areas hang together, or no longer."""
        if self.passing:
            self._surround(self.passing, links=with_link(self.around.links, link, linked=linked))
        else:
            visions.set_link(*self._row, link, self.work.written, linked=linked)

    def set_strengths(self, texts: tuple[str, ...]) -> None:
        """Keep what goes well."""
        if self.passing:
            self._surround(self.passing, strengths=texts)
        else:
            visions.set_strengths(*self._row, texts, self.work.written)

    def set_later(self, area: str, *, later: bool) -> None:
        """Keep that an area comes later, or no longer."""
        if self.passing:
            self._surround(self.passing, later=with_later(self.around.later, area, later=later))
        else:
            visions.set_later(*self._row, area, self.work.written, later=later)

    def set_vision(self, text: str, by_day: date | None) -> None:
        """Keep the sentence about two years on, and the day promised with it."""
        if self.passing:
            self._surround(self.passing, vision=text, vision_by=by_day)
        else:
            visions.set_vision(*self._row, text, by_day, self.work.written)

    def set_review(self, day: date | None) -> None:
        """Keep the day of the next look at the bridge."""
        if self.passing:
            self._surround(self.passing, review_due=day)
        else:
            visions.set_review(*self._row, day, self.work.written)

    def set_walker(self, walker: Walker) -> None:
        """Keep the figure on the deck; with the client, so that it stands there the next time."""
        if self.passing:
            self.passing = replace(self.passing, walker=walker)
            return
        known = people.client_by_id(self.work.connection, self.client_id)
        if known.walker != walker:
            wanted = replace(known, walker=walker)
            people.update_client(self.work.connection, wanted, self.work.written)

    def _surround(self, known: PassingTalk, **more: Any) -> None:  # noqa: ANN401 - its fields
        self.passing = replace(known, around=replace(known.around, **more))

    @property
    def _here(self) -> Connection:
        return self.work.connection

    @property
    def _row(self) -> tuple[Connection, UUID]:
        return self._here, self.talk.case_id


@contextmanager
def talking(
    acting: Acting, actor: Actor, conversation_id: UUID, action: str, area: str = ""
) -> Iterator[Turn]:
    """One deed in a conversation that has not ended; with `area` it is about that one alone.

    Raises ReasonNeeded outside one's reach, ChangedElsewhere when the conversation was ended.
    """
    with acting.deed(actor, Permission.CONVERSE, action) as work:
        work.about("conversation", conversation_id)
        known = _found(work, conversation_id, area)
        work.reach(known.client_id, known=known.known)
        if known.talk.ended_at:
            raise ChangedElsewhere("conversation")
        turn = Turn(acting, work, known)
        yield turn
    if turn.passing:
        acting.passing[turn.talk.id] = turn.passing


def _found(work: Work, conversation_id: UUID, area: str) -> UnderWay:
    """The conversation and whose it is; raises NotFound, ReasonNeeded.

    A server tells no more than whose it is while the file is out of reach.
    """
    who = (work.actor.person, work.day)
    looked = partial(talks.under_way, work.connection, conversation_id, *who, area)
    try:
        return looked()
    except NotFound:
        whose = conversations.whose(work.connection, conversation_id)
        if whose is None:
            raise
        work.reach(whose)
        return looked()


NOON = time(12, tzinfo=UTC)
"""The hour under which a moment stands of which only the day is known."""


def new_moment(acting: Acting, work: Work, talk: Conversation) -> Scoring:
    """A moment that begins now, with the definition and the words in use.

    One that was held on paper stands under its true day (`held_on`).
    """
    definition = acting.wordings.default.definition
    words = acting.wordings.words_in(talk.language)
    name = (definition.id, definition.version, words.language, words.revision)
    began = datetime.combine(talk.held_on, NOON) if talk.held_on else work.now
    return Scoring(uuid4(), talk.case_id, talk.id, *name, began)
