"""What happens in one client's file: opened with a ground, steps confirmed, praise given."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.notes import StaffNote
from bridge_app.domain.people import Case, Client, short_name
from bridge_app.domain.plan import Plan
from bridge_app.errors import FieldProblem, Problem, ReasonNeeded
from bridge_app.services.clock import business_day
from bridge_app.ui.client.details_wishes import DetailsWishes, fields_of
from bridge_app.ui.client.elsewhere import Elsewhere
from bridge_app.ui.client.ending_wishes import EndingWishes
from bridge_app.ui.client.note_wishes import NoteWishes
from bridge_app.ui.client.notes import FOR_STAFF
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.praise_wishes import PraiseWishes, Told
from bridge_app.ui.client.state import Moment, View, file_state, unchanged, with_plan
from bridge_app.ui.client.step_drafts import half_typed, take_up
from bridge_app.ui.client.step_wishes import SAID, Confirm, Granting, StepWish
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.promising.state import let_go
from bridge_app.ui.together.speech import Shared, shared
from bridge_app.ui.undoing import Back


class ClientPresenter(QObject):
    """Answers the wishes of a file's page."""

    talk_wanted = Signal(object)  # client id: begin a conversation
    talk_resumed = Signal(object)  # conversation id: go on with it
    print_wanted = Signal(object)  # client id
    meeting_wanted = Signal(object)  # client id
    reward_wanted = Signal(object)  # client id
    plan_wanted = Signal(object)  # client id: change the goal and the steps
    rights_wanted = Signal(object)  # client id: all on paper, mended, erased
    helpers_wanted = Signal(object)  # client id: another mentor, who helps along
    looked_wanted = Signal(object)  # client id: who looked in the file
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._file: ClientFile | None = None
        self._wanted: UUID | None = None
        self._view = View(business_day(context.clock()))
        self._touched = False
        self._once = Once()
        self._then: Callable[[], object] | None = None
        self._together, self._say = False, Shared(context.language)
        self.page = ClientPage(context.language)
        self._details = DetailsWishes(context, self.page.details)
        self._notes = NoteWishes(context, self.page.notes)
        self._praising = PraiseWishes(context, self.page.praise)
        self._ending = EndingWishes(context, self.page.ending, self.page.ended)
        self._elsewhere = Elsewhere(context, self.page, lambda: self._file)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.talk_wanted.connect(self._talk)
        page.print_wanted.connect(lambda: self._tell(self.print_wanted.emit))
        page.meeting_wanted.connect(lambda: self._tell(self.meeting_wanted.emit))
        page.give_wanted.connect(lambda: self._tell(self.reward_wanted.emit))
        page.change_wanted.connect(lambda _step: self._tell(self.plan_wanted.emit))
        page.moment_chosen.connect(self._show_moment)
        page.step_wished.connect(self._wish)
        self._praising.changed.connect(self._took_praise)
        page.reason.reasoned.connect(self._ask_open)
        page.reason.walked_in.connect(self._walk_in)
        page.reason.left.connect(self.closed)
        page.change_details.clicked.connect(self._change_details)
        page.rights.clicked.connect(lambda: self._tell(self.rights_wanted.emit))
        page.helpers.clicked.connect(lambda: self._tell(self.helpers_wanted.emit))
        page.looked.clicked.connect(lambda: self._tell(self.looked_wanted.emit))
        self._notes.changed.connect(self._took_notes)
        self._notes.strayed.connect(self._stray)
        page.end.clicked.connect(self._ask_end)
        self._ending.changed.connect(self._took_case)
        self._ending.closed.connect(page.leave_ending)
        self._details.changed.connect(self._took_details)
        self._details.closed.connect(page.show_file)
        self._details.resumed.connect(page.show_details)
        self._elsewhere.changed.connect(self._refresh)

    # --- opening ---------------------------------------------------------------------------

    def open(self, client_id: UUID | None) -> None:
        """Shows this client's file; asks for a reason when it lies outside one's reach."""
        if client_id is None:
            self.closed.emit()
            return
        self._wanted, self._then = client_id, None
        self._file = None
        self._details.forget()
        self._view = View(business_day(self._context.clock()))
        self._ask_open()

    def go_on(self, then: Callable[[], object]) -> None:
        """What one came for, as soon as this file is open."""
        if self._file is None:
            self._then = then
        else:
            then()

    def _ask_open(self, reason: str = "") -> None:
        wanted = self._wanted
        if wanted is None:
            return
        people = self._context.services.people
        self._context.ask(
            lambda: people.open(self._actor, wanted, reason), self._show_file, self._refused
        )

    def _refused(self, problem: Problem) -> None:
        if not isinstance(problem, ReasonNeeded):
            self._context.problems.show(problem)
            return
        number, people = problem.client_number, self._context.services.people
        self._context.ask(lambda: people.by_number(self._actor, number), self._ask_reason)

    def _stray(self, problem: Problem) -> None:
        """Out of reach since it was opened: what is typed stands there again after the reason."""
        self._then = partial(self.take_up, self.unfinished())
        self._refused(problem)

    def _ask_reason(self, client: Client) -> None:
        self.page.ask_reason(short_name(client))

    def _walk_in(self) -> None:
        wanted, people = self._wanted, self._context.services.people
        if wanted is not None:
            self._context.ask(
                lambda: people.walk_in(self._actor, wanted), lambda _nothing: self._ask_open()
            )

    def _show_file(self, file: ClientFile) -> None:
        self._file = file
        self._notes.about(file.client.id)
        self._ending.about(file.client.id)
        self._show()
        focus_begin(self.page)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _show(self) -> None:
        if self._file is not None:
            self._show_by(self.page.show_state, self._file)

    def _refresh(self, file: ClientFile) -> None:
        """What a colleague changed; where they were at a step, it is theirs to take back."""
        if self._file is not None:
            same = unchanged(self._file.plan, file.plan)
            self._view = replace(self._view, undoable=self._view.undoable & same)
            self._file = file
            self._show_by(self.page.refresh, file)

    def _show_by(self, show: Callable[..., None], file: ClientFile) -> None:
        """In the language of who looks: the client's own while they look along."""
        say = self._say = self._speech(file.client)
        said = file.words.get(say.language) or file.words["nl"]
        self._praising.about(file.client, say)
        self.page.speak(say)
        show(file_state(file, self._view, say.language), said, say.form)

    def _speech(self, client: Client) -> Shared:
        ours, form = self._context.language, client.address_form
        return shared(client.language if self._together else ours, form, ours)

    def _show_moment(self, moment: Moment) -> None:
        self._view = replace(self._view, moment=moment)
        self._show()

    # --- ways on ---------------------------------------------------------------------------

    def _talk(self) -> None:
        """On with the conversation that was not ended, else a new one."""
        if self._file and self._file.conversation:
            self.talk_resumed.emit(self._file.conversation.id)
        else:
            self._tell(self.talk_wanted.emit)

    def _tell(self, say: Callable[[UUID], object]) -> None:
        if self._file is not None:
            say(self._file.client.id)

    # --- what became of a step -------------------------------------------------------------

    def _wish(self, wish: StepWish) -> None:
        """Something happens to a step: kept at once, and open to undoing until one leaves."""
        file = self._file
        if file is None:
            return
        plans, client_id = self._context.services.plans, file.client.id
        keyed = self._once.by(self._actor, client_id, wish)
        call = partial(Granting(plans, keyed).deed(wish, file.plan), client_id)
        back = Granting(plans, self._actor).back(wish, file.plan)
        undoable = self._view.undoable | ({wish.step_id} if back is None else set())

        def then(plan: Plan) -> None:
            self._once.kept()
            self._view = replace(self._view, undoable=undoable, moment=Moment.NOW)
            self._touched = True
            heard = not self._together or file.disclosed
            freed = bool(heard and let_go(file.rewards, plan))
            self._took(plan)
            self._tell_done(wish, back, freed=freed)

        known = partial(plans.plan, self._actor, client_id)
        failed = partial(self._not_granted, wish)
        self._context.ask(partial(kept_once, call, known), then, failed)

    def _tell_done(self, wish: StepWish, back: Back | None, *, freed: bool) -> None:
        """Says kindly what happened, with the way back where it is not at the step itself.

        `freed` when who looks may hear that something was reserved for the step; never how much.
        """
        say, said, problems = self._say, SAID.get(type(wish)), self._context.problems
        if isinstance(wish, Confirm) and not wish.note:
            problems.done_in(say.telling("done.praise"))
        elif back and said:
            told = say.telling(said, "shared.freed") if freed else say.telling(said)
            problems.done_in(told, say.both("shared.undo"), lambda: self._go_back(back))

    def _go_back(self, back: Back) -> None:
        file = self._file
        if file is not None:
            self._context.problems.clear()
            self._context.ask(lambda: back(file.client.id, file.plan), self._took)

    def _not_granted(self, wish: StepWish, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self.page.show_step_problem(wish.step_id, problem)
        else:
            self._context.problems.show(problem)

    def _took(self, plan: Plan) -> None:
        if self._file is None:
            return
        self._file = with_plan(self._file, plan)
        self._show()
        self._context.problems.saved()
        self._context.changes.client_changed.emit(self._file.client.id)

    def _took_praise(self, told: Told) -> None:
        """The file with this compliment or without, where it is still the one that is open."""
        if self._file is not None and self._file.client.id == told.client_id:
            rest = tuple(each for each in self._file.praise if each.seq != told.praise.seq)
            self._file = replace(self._file, praise=(*rest, told.praise) if told.stands else rest)
            self._show()

    # --- who it is about -------------------------------------------------------------------

    def _change_details(self) -> None:
        if self._file is not None:
            self._details.open(self._file.client)
            self.page.show_details()

    def _took_details(self, client: Client) -> None:
        """The file with these details, where it is still the one that is open."""
        if self._file is not None and self._file.client.id == client.id:
            self._file = replace(self._file, client=client)
            self._show()
            self.page.show_file()

    def _ask_end(self) -> None:
        if self._file is not None:
            self._ending.open(short_name(self._file.client))
            self.page.ask_end()

    def _took_case(self, case: Case) -> None:
        """The file with this case, where it is still the one that is open."""
        if self._file is not None and self._file.client.id == case.client_id:
            self._file = replace(self._file, case=case)
            self._show()
            focus_begin(self.page)

    def _took_notes(self, told: tuple[UUID, tuple[StaffNote, ...]]) -> None:
        client_id, notes = told
        if self._file is not None and self._file.client.id == client_id:
            self._file = replace(self._file, notes=notes)
            self._show()
            self.page.notes.write.setFocus()

    def back(self) -> bool:
        """Esc: out of the fields into the file; False in the file itself."""
        for open_one in (self._details, self._ending):
            if open_one.is_open:
                open_one.leave()
                return True
        return False

    # --- leaving ---------------------------------------------------------------------------

    def leave(self) -> None:
        """Done steps leave their footprint for ever once the screen is left (DECISIONS D8)."""
        if self._file is None or not self._touched:
            return
        self._touched = False
        client_id, plans = self._file.client.id, self._context.services.plans
        self._view = replace(self._view, undoable=frozenset())
        self._context.ask(lambda: plans.settle(self._actor, client_id), _nothing)

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """The client looks along, or no longer does: then the page is in our own language."""
        changes, self._together = together != self._together, together
        self.page.set_together(together)
        if changes and self._file is not None and self._say != self._speech(self._file.client):
            typed = half_typed(self.page.goals)
            self._show_by(self.page.refresh, self._file)
            take_up(self.page.goals, typed)

    def show_beside(self, names: tuple[str, ...]) -> None:
        """Colleagues who have this file open too."""
        self.page.show_beside(names)

    def unfinished(self) -> dict[str, str]:
        """Praise, a note, a reason or details that are half typed."""
        fields = {"praise": self.page.praise.field.text(), "reason": self.page.reason.reason.text()}
        fields["note"] = self.page.notes.half_typed()
        fields[FOR_STAFF] = self.page.notes.for_staff()
        typed = {name: text for name, text in fields.items() if text.strip()}
        return typed | half_typed(self.page.goals) | self._details.unfinished()

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same text in the same field."""
        if praise := fields.get("praise"):
            self.page.praise.take_up(praise)
        if note := fields.get("note"):
            self.page.notes.open_form(note, for_staff=FOR_STAFF in fields)
        if reason := fields.get("reason"):
            self.page.reason.reason.set_text(reason)
        take_up(self.page.goals, fields)
        if self._file is not None and (details := fields_of(fields)):
            self._details.open(self._file.client, details)
            self.page.show_details()


def _nothing(_answer: object) -> None:
    """Footprints are seen when the file is opened again."""
