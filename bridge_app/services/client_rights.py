"""The rights of a client: seeing the whole file, having it mended, having it erased."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.bridge import AnswerRow, Scoring, Voice
from bridge_app.domain.client_file import ClientFile
from bridge_app.domain.desk import Given, checked_given
from bridge_app.domain.looking import looks, printer_name
from bridge_app.domain.mending import (
    Correction,
    Mendable,
    Note,
    checked_why,
    corrections_of,
    said_as,
)
from bridge_app.domain.people import Case, Client, checked_client, former_values, full_name
from bridge_app.domain.plan import checked_text
from bridge_app.domain.retention import Destruction, Due, Ground, Scope
from bridge_app.errors import ChangedElsewhere, NotFound
from bridge_app.services import erasing
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.services.log import stood_in_lists
from bridge_app.storage import client_file, corrections, destructions, merging, people, scorings
from bridge_app.storage import erasing as erased
from bridge_app.storage import looks as kept_looks
from bridge_app.storage.heads import head_of
from bridge_app.storage.versions import changed_elsewhere
from bridge_app.trust_errors import AskedBefore, RewardBehind


@dataclass(frozen=True)
class ClientRights:
    """What a client may ask for (AVG 15-17, 20); who works at the desk does it for them."""

    acting: Acting

    @contextmanager
    def _deed(self, actor: Actor, client_id: UUID, action: str) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.CLIENT_RIGHTS, action) as work:
            work.reach(client_id)
            yield work

    # --- seeing ----------------------------------------------------------------------------

    def file(self, actor: Actor, client_id: UUID, to: str = "") -> ClientFile:
        """Everything that is kept of this client, with who looked; raises ReasonNeeded.

        `to` is the name of the printer (TRUST 35), empty for a file.
        """
        with self._deed(actor, client_id, "rights.exported") as work:
            work.about("client", client_id, detail=printer_name(to))
            person = people.client_by_id(work.connection, client_id)
            last = _last(work, people.case_of(work.connection, client_id))
            wording = self.acting.wordings.of(work.connection, last)
            return ClientFile(
                person.number,
                full_name(person),
                person.language,
                person.address_form,
                work.now,
                tuple(client_file.sections(work.connection, client_id)),
                looks(kept_looks.of_client(work.connection, client_id), business_day),
                client_file.names(work.connection),
                wording.words.get(person.language) or wording.words["nl"],
                lists=stood_in_lists(work, client_id),
            )

    def mendable(self, actor: Actor, client_id: UUID) -> Mendable:
        """What of this client can be mended, or erased by itself."""
        with self._deed(actor, client_id, "rights.see") as work:
            return self._mendable(work, client_id)

    def _mendable(self, work: Work, client_id: UUID) -> Mendable:
        person = people.client_by_id(work.connection, client_id)
        case = people.case_of(work.connection, client_id)
        last = _last(work, case)
        wording = self.acting.wordings.of(work.connection, last)
        return Mendable(
            person,
            wording.words["nl"],
            last,
            corrections.areas(work.connection, case.id),
            corrections.notes(work.connection, client_id),
            corrections.strengths(work.connection, case.id),
            _asked(work, client_id),
            head_of(work.connection, client_id).disclosed is not None,
        )

    # --- mending ---------------------------------------------------------------------------

    def mend_person(self, actor: Actor, client: Client, why: str) -> Client:
        """Who somebody is, as it should have said; what it said before is kept with the reason.

        Raises FieldProblem, ChangedElsewhere.
        """
        said = checked_why(why)
        with self._deed(actor, client.id, "rights.mend") as work:
            wanted = checked_client(client, work.day)
            before = people.client_by_id(work.connection, client.id)
            kept = people.update_client(work.connection, wanted, work.written)
            for each in corrections_of(kept, former_values(before, kept), said):
                corrections.add(work.connection, each, work.written)
            return kept

    def mend_answer(
        self,
        actor: Actor,
        client_id: UUID,
        area: str,
        given: Given,
        why: str,
        seen: Given | None = None,
    ) -> Mendable:
        """What the client said of an area the last time, as it should have been written down.

        A new line, as always: the lines before stay, and this one is drawn (DECISIONS A3).
        Raises FieldProblem, NoSuchLevel, NotFound when the bridge was never filled in, and
        ChangedElsewhere when it is no longer as it was `seen`.
        """
        said = checked_why(why)
        with self._deed(actor, client_id, "rights.mend") as work:
            case = people.case_of(work.connection, client_id)
            moment = _last(work, case)
            if moment is None:
                raise NotFound("scoring")
            definition = self.acting.wordings.of(work.connection, moment).definition
            row = _row(area, checked_given(definition, area, given), moment)
            stands = moment.answer_for(area)
            if seen and (stands.answer, stands.client_level) != (seen.answer, seen.level):
                raise changed_elsewhere(work.connection, "answer", moment.id, area)
            former = said_as(stands)
            made = Correction(client_id, case.id, "answer", former, said, area)
            corrections.add(work.connection, made, work.written)
            scorings.add_answer(work.connection, moment.id, row, work.written)
            return self._mendable(work, client_id)

    def mend_strength(
        self,
        actor: Actor,
        client_id: UUID,
        key: UUID,
        text: str,
        why: str,
        seen: str | None = None,
    ) -> Mendable:
        """What goes well, in the words it should have had.

        Raises FieldProblem, NotFound, ChangedElsewhere when it no longer reads as it was `seen`.
        """
        said, wanted = checked_why(why), checked_text("strength", text)
        with self._deed(actor, client_id, "rights.mend") as work:
            case = people.case_of(work.connection, client_id)
            known = {each.id: each for each in corrections.strengths(work.connection, case.id)}
            if key not in known:
                raise NotFound("strength")
            if seen is not None and known[key].text != seen:
                raise ChangedElsewhere("strength")
            made = Correction(client_id, case.id, "strength", known[key].text, said)
            corrections.add(work.connection, made, work.written)
            corrections.mend_strength(work.connection, key, wanted)
            return self._mendable(work, client_id)

    # --- erasing ---------------------------------------------------------------------------

    def erase_area(self, actor: Actor, client_id: UUID, area: str) -> Mendable:
        """All that is kept of one area of life, with its goals and steps, goes without a trace.

        Raises RewardBehind when something was handed over for a step in it: nobody takes that
        away alone, so a second person confirms it (`ask_area`).
        """
        return self._erase(actor, client_id, Scope.AREA, area)

    def erase_note(self, actor: Actor, client_id: UUID, note: Note) -> Mendable:
        """The words of one note go without a trace; what stands beside them stays."""
        return self._erase(actor, client_id, Scope.NOTE, note.subject)

    def _erase(self, actor: Actor, client_id: UUID, scope: Scope, subject: str) -> Mendable:
        with self._deed(actor, client_id, f"rights.erase_{scope}") as work:
            lines = _lines(work, client_id)[: None if scope is Scope.AREA else 1]
            if scope is Scope.AREA and _rewarded(work, lines, subject):
                raise RewardBehind
            gone = [erasing.erase_part(work, scope, line, subject).rows for line in lines]
            work.about(scope, lines[0].case_id, amount=sum(gone))
            left = self._mendable(work, client_id)
        erasing.settle(self.acting.database, work.day)
        return left

    def ask_area(self, actor: Actor, client_id: UUID, area: str) -> Destruction:
        """As `ask_erasure`, for one area; raises AskedBefore while it waits."""
        with self._deed(actor, client_id, "rights.ask_area") as work:
            if _asked(work, client_id, area):
                raise AskedBefore
            lines = [replace(line, area=area) for line in _lines(work, client_id)]
            return _proposed(work, lines)

    def ask_erasure(self, actor: Actor, client_id: UUID) -> Destruction:
        """The client asks that everything goes: on a list for who looks after the store.

        It goes when that second person confirms it. Raises AskedBefore while it waits.
        """
        with self._deed(actor, client_id, "rights.ask_erasure") as work:
            if _asked(work, client_id):
                raise AskedBefore
            return _proposed(work, _lines(work, client_id))


def _last(work: Work, case: Case) -> Scoring | None:
    """The last time that the bridge was filled in."""
    moments = scorings.of_case(work.connection, case.id)
    return moments[-1] if moments else None


def _row(area: str, given: Given, moment: Scoring) -> AnswerRow:
    before = moment.answer_for(area)
    return AnswerRow(
        0,
        area,
        Voice.CLIENT,
        given.answer,
        given.level,
        before.mentor_level is not None,
        before.wants_to_talk,
        before.note,
    )


def _lines(work: Work, client_id: UUID) -> list[Due]:
    """Each case of this person, under the number for which it was opened."""
    return [
        erasing.line_of(each, Ground.REQUEST)
        for each in merging.cases_of(work.connection, client_id)
    ]


def _rewarded(work: Work, lines: list[Due], area: str) -> bool:
    return any(erased.rewarded(work.connection, replace(line, area=area)) for line in lines)


def _proposed(work: Work, lines: list[Due]) -> Destruction:
    key = uuid4()
    destructions.propose(work.connection, key, lines, work.written)
    return destructions.one(work.connection, key)


def _asked(work: Work, client_id: UUID, area: str = "") -> bool:
    """Whether a list with all of this client, or this area, waits for its second person."""
    found = (line for e in destructions.listed(work.connection) if e.open for line in e.lines)
    return any(line.client_id == client_id and line.area in {"", area} for line in found)
