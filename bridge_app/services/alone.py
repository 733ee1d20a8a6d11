"""A client alone with the own bridge: the seven wishes, carried out as the client, via a host.

The host is who is logged in at that desk and handed the screen over. The actor carries the
client (`Actor.client`), so that nothing but this file and nothing but these deeds is allowed;
the log knows them by their names, `own.…` (DECISIONS H2).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.lanes import check_open, halves
from bridge_app.domain.looking import printer_name
from bridge_app.domain.notes import checked_note
from bridge_app.domain.own_look import look_chosen
from bridge_app.domain.plan import (
    StepEventKind,
    as_draft,
    checked_step,
    worded,
)
from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.domain.trust import REFUSED
from bridge_app.errors import NotAllowed
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import settled
from bridge_app.services.files import file_now, found
from bridge_app.services.papers import take_home_now
from bridge_app.services.planning import Turn
from bridge_app.storage import notes, papers, people
from bridge_app.storage.heads import head_of
from bridge_app.trust_errors import NotProven


@dataclass(frozen=True)
class Alone:
    """What the screen that a client has alone shows, and what it may ask for."""

    acting: Acting

    def open(self, actor: Actor, client_id: UUID) -> ClientFile:
        """The file of who showed a moment ago who they are; one opening for each proof.

        Raises NotProven without one, ReasonNeeded when the host's reach ended meanwhile.
        """
        with self._deed(actor, client_id, "own.open", self.acting.proven) as work:
            work.about("own_screen")
            shown = self._file(work, client_id)
        self.acting.proven.discard(client_id)
        self.acting.at_screen.add(client_id)
        return shown

    def see(self, actor: Actor, client_id: UUID) -> ClientFile:
        """The file as it is now, after somebody else changed it; raises NotProven."""
        with self._deed(actor, client_id, "own.see", self.acting.at_screen) as work:
            work.about("own_screen")
            return self._file(work, client_id)

    def claim(self, actor: Actor, client_id: UUID, step_id: UUID) -> ClientFile:
        """The client's own tick: done, says the client; never a confirmation.

        Pressed twice it stays one. Raises NotFound.
        """
        with self._turn(actor, client_id, "own.claim") as turn:
            step = turn.step(step_id)
            if step.open:
                turn.tell(step_id, StepEventKind.CLAIMED)
            turn.work.about("step", step_id)
            return self._file(turn.work, client_id)

    def not_yet(self, actor: Actor, client_id: UUID, step_id: UUID) -> ClientFile:
        """It did not work out yet; what somebody else saw done stays as it is.

        Raises NotFound, and StepIsConfirmed for a step that was confirmed.
        """
        with self._turn(actor, client_id, "own.not_yet") as turn:
            step = turn.step(step_id)
            if step.confirmed:
                check_open(step)
            turn.make_room_for(step)
            turn.tell(step_id, StepEventKind.NOT_YET)
            return self._file(turn.work, client_id)

    def split(
        self, actor: Actor, client_id: UUID, step_id: UUID, version: int, first: str, second: str
    ) -> ClientFile:
        """Smaller: it goes on as its first piece, the other stands first in "later".

        Raises FieldProblem, NotFound, ChangedElsewhere, StepIsConfirmed.
        """
        with self._turn(actor, client_id, "own.split") as turn:
            step = turn.open_step(step_id, version)
            draft = as_draft(step)
            pieces = (
                checked_step(replace(draft, text=first, short_text="")),
                checked_step(replace(draft, text=second, short_text="", day=None, at=None)),
            )
            turn.keep_steps(halves(turn.plan, step, *pieces))
            turn.started_anew(step, anew=True)
            turn.work.about("step", step_id)
            return self._file(turn.work, client_id)

    def move_day(
        self, actor: Actor, client_id: UUID, step_id: UUID, version: int, day: date
    ) -> ClientFile:
        """On another day, at no promised time; one that did not work out starts anew.

        Raises NotFound, ChangedElsewhere, StepIsConfirmed.
        """
        with self._turn(actor, client_id, "own.move_day") as turn:
            step = turn.open_step(step_id, version)
            turn.keep_steps([worded(step, replace(as_draft(step), day=day, at=None))])
            turn.started_anew(step, anew=True)
            turn.work.about("step", step_id)
            return self._file(turn.work, client_id)

    def ask_mentor(self, actor: Actor, client_id: UUID, step_id: UUID, question: str) -> ClientFile:
        """A note in the file that the client wants help with this step.

        `question` is that note in the words of the staff. Asked twice it stays one note. Raises
        NotFound, FieldProblem.
        """
        with self._turn(actor, client_id, "own.ask_mentor") as turn:
            step, said = turn.step(step_id), checked_note(question)
            standing = notes.of_client(turn.work.connection, client_id)
            if all(each.text != said for each in standing):
                notes.add(
                    turn.work.connection,
                    turn.plan.case_id,
                    said,
                    turn.work.written,
                    may_read=True,
                )
            turn.work.about("step", step.id)
            return self._file(turn.work, client_id)

    def printed(
        self,
        actor: Actor,
        client_id: UUID,
        paper: str,
        preset: Preset,
        to: str,
        *,
        language: str = "",
    ) -> TakeHome:
        """Keep that a paper leaves, and give what it may show; it never carries a code.

        `to` is the name of the printer; empty: there is none, and it is to lie ready at the desk.
        A `language` that the client chose at that screen is theirs, and that of the paper.
        """
        with self._deed(actor, client_id, "own.printed", self.acting.at_screen) as work:
            _keep_look(work, client_id, language=language)
            head = head_of(work.connection, client_id)
            case_id = head.case.id
            if to:
                papers.keep_left(work.connection, case_id, paper, preset, "", work.written)
            else:
                papers.mark(work.connection, case_id, paper, work.written, waiting=True)
            work.about("paper", detail=f"{paper} {preset} {printer_name(to)}".rstrip())
            return take_home_now(self.acting, work, head)

    def close(
        self,
        actor: Actor,
        client_id: UUID,
        letters: int | None = None,
        colours: str = "",
        language: str = "",
    ) -> None:
        """The screen is closed: what was done leaves its footprint, nothing more may be asked.

        The size of `letters`, the `colours` and the `language` that the client chose there are
        theirs next time.
        """
        with self._deed(actor, client_id, "own.close", self.acting.at_screen) as work:
            work.about("own_screen")
            settled(work, found(work, client_id))
            _keep_look(work, client_id, letters, colours, language)
        self.acting.at_screen.discard(client_id)

    def refused(self, actor: Actor, client_id: UUID, why: str) -> None:
        """That screen asked for something that it cannot have asked; the log keeps the code."""
        with self._deed(actor, client_id, "own.refused", self.acting.at_screen) as work:
            work.about("own_screen", detail=why)
            work.entry = replace(work.entry, result=REFUSED)

    # --- shared ----------------------------------------------------------------------------

    @contextmanager
    def _turn(self, actor: Actor, client_id: UUID, action: str) -> Iterator[Turn]:
        with self._deed(actor, client_id, action, self.acting.at_screen) as work:
            plan = head_of(work.connection, client_id).plan(work.connection)
            work.about("plan", plan.id)
            yield Turn(self.acting, work, client_id, plan)

    @contextmanager
    def _deed(
        self, actor: Actor, client_id: UUID, action: str, let_in: set[UUID]
    ) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.OWN_BRIDGE, action) as work:
            if actor.client != client_id:
                raise NotAllowed(Permission.OWN_BRIDGE)
            work.reach(client_id)
            if client_id not in let_in:
                raise NotProven
            yield work

    def _file(self, work: Work, client_id: UUID) -> ClientFile:
        ground = work.reach(client_id)
        return file_now(self.acting, work, found(work, client_id), ground)


def _keep_look(
    work: Work, client_id: UUID, letters: int | None = None, colours: str = "", language: str = ""
) -> None:
    """What the client chose for their screen is theirs; nothing is written where they did not."""
    known = people.client_by_id(work.connection, client_id)
    needs = look_chosen(known.needs, letters, colours)
    wanted = replace(known, needs=needs, language=language or known.language)
    if wanted != known:
        people.update_client(work.connection, wanted, work.written)
