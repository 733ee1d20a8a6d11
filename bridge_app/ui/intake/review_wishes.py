"""What is wished when somebody comes back: a new strength, and what became of each step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from bridge_app.domain.desk import MOST_STRENGTHS
from bridge_app.domain.plan import (
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepDraft,
    StepState,
    as_draft,
)
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.services.plans import Plans
from bridge_app.ui.intake.elsewhere import Elsewhere
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.review import (
    NEW_STRENGTH,
    Outcome,
    how_seen,
    note_field,
    step_here,
    walked,
)
from bridge_app.ui.intake.smaller import day_field, half_fields, loose_fields
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.undoing import Back, Undoing

Then = Callable[[], None]
Call = Callable[[], Plan]
Deed = tuple[Callable[..., Plan], tuple[object, ...]]
"""A deed of the service, and what it is told after who, whose plan and which step."""


class ReviewWishes(QObject):
    """Keeps every answer about a step at once; a note with it when one goes on."""

    def __init__(self, talk: Ongoing, page: IntakePage, elsewhere: Elsewhere) -> None:
        super().__init__()
        self._talk, self._page, self._elsewhere = talk, page, elsewhere
        self._once, self._before = Once(), Once()
        page.recall.typed.connect(partial(talk.typed, NEW_STRENGTH))
        page.walk.told.connect(self._told)
        page.walk.how_chosen.connect(self._seen)
        page.walk.typed.connect(self._noted)
        page.walk.split.connect(self._split)
        page.walk.day_chosen.connect(self._on_day)
        page.walk.later_wanted.connect(self._for_later)
        page.walk.half_typed.connect(self._half_typed)
        page.walk.day_typed.connect(self._day_typed)
        page.walk.form_left.connect(self._form_left)

    # --- what goes well too --------------------------------------------------------------------

    def keep_strength(self, then: Then) -> None:
        """One more thing that goes well; the newest three are remembered."""
        talk = self._talk
        text = talk.known.drafts.get(NEW_STRENGTH, "").strip()
        said = (*talk.known.strengths, text)[-MOST_STRENGTHS:] if text else talk.known.strengths

        def kept(_answer: object = None) -> None:
            talk.drop_typed(NEW_STRENGTH)
            talk.facts = replace(talk.known, strengths=said)
            then()

        if said == talk.known.strengths:
            kept()
            return
        keep, seen = talk.services.bridges.set_strengths, talk.known.strengths
        failed = self._elsewhere.unless_first(
            partial(self.keep_strength, then), (NEW_STRENGTH,), self._refused
        )
        talk.ask(partial(keep, talk.actor, talk.conversation, said, seen), kept, failed)

    # --- what became of a step -------------------------------------------------------------------

    def _told(self, said: str) -> None:
        """The client's own word about the step; another word takes its place."""
        step, plans = step_here(self._talk.known), self._talk.services.plans
        *before, last = _deeds(plans, step, Outcome(said))
        calls = [self._new(deed, step.id, *rest, once=self._before) for deed, rest in before]
        calls.append(self._new(last[0], step.id, *last[1]))
        self._keep(partial(_in_order, calls), self._talk.changed.emit)

    def _seen(self, how: str) -> None:
        step = step_here(self._talk.known)
        self._talk.change(seen={**self._talk.known.seen, step.id: SeenHow(how)})

    def _noted(self, text: str) -> None:
        self._talk.typed(note_field(step_here(self._talk.known)), text)

    def keep_step(self, then: Then) -> None:
        """On to what follows: how it was seen is kept, and what was said with it."""
        talk, step = self._talk, step_here(self._talk.known)
        onward = partial(self._leave, step, then)
        note = talk.known.drafts.get(note_field(step), step.note).strip()
        plans = talk.services.plans
        if step.state is StepState.DONE and (not step.confirmed or note != step.note):
            how = how_seen(talk.known, step)
            self._keep(self._new(plans.confirm, step.id, how, note), onward)
        elif step.state is StepState.NOT_YET and note and note != step.note:
            self._keep(self._new(plans.not_yet, step.id, note), onward)
        elif step.state is StepState.DROPPED and note and note != step.note:
            self._keep(self._new(plans.drop_step, step.id, step.version, note), onward)
        else:
            onward()

    def _leave(self, step: MiniStep, then: Then) -> None:
        """After the last step the done ones leave their footprint, for ever (DECISIONS D8)."""
        talk = self._talk
        talk.drop_typed(note_field(step), *loose_fields(note_field(step)))
        if walked(talk.known)[-1].id != step.id:
            then()
            return
        settle = partial(talk.services.plans.settle, talk.actor, talk.subject)
        talk.ask(settle, lambda _count: then(), self._refused)

    def _split(self, first: str, second: str) -> None:
        """Two halves: the first is for now, the second comes later."""
        talk, step = self._talk, step_here(self._talk.known)
        halves = replace(as_draft(step), text=first), StepDraft(second)
        call = self._new(talk.services.plans.split_step, step.id, step.version, *halves)
        done = partial(self._did, "step.split_said", self._undoing.split(step))
        talk.ask(call, done, self._not_split)

    def _new(self, deed: Callable[..., Plan], *said: object, once: Once | None = None) -> Call:
        """Sent again after a lost answer it gives the plan as it is.

        What goes before another deed has a key of its own (`once`): either may be the one whose
        answer got lost.
        """
        talk = self._talk
        actor = (once or self._once).by(talk.actor, deed, talk.subject, *said)
        known = partial(talk.services.plans.plan, talk.actor, talk.subject)
        return partial(kept_once, partial(deed, actor, talk.subject, *said), known)

    def _on_day(self, day: date) -> None:
        """The same step on another day: it has a new chance."""
        talk, step = self._talk, step_here(self._talk.known)
        draft = replace(as_draft(step), day=day)
        call = self._new(talk.services.plans.change_step, step.id, step.version, draft)
        done = partial(self._did, "step.day_said", self._undoing.word(step))
        talk.ask(call, done, self._refused)

    def _for_later(self) -> None:
        """First among those for later, where it stays in sight."""
        talk, step = self._talk, step_here(self._talk.known)
        before = talk.known.plan
        assert before is not None  # noqa: S101 - the step on the screen is one of the plan
        call = self._new(talk.services.plans.move_step, step.id, step.version, Lane.LATER, 1)
        done = partial(self._did, "step.later_said", self._undoing.move(before, step.id))
        talk.ask(call, done, self._refused)

    # --- half typed ------------------------------------------------------------------------------

    def _half_typed(self, first: str, second: str) -> None:
        fields = half_fields(note_field(step_here(self._talk.known)))
        for field, half in zip(fields, (first, second), strict=True):
            self._talk.typed(field, half)

    def _day_typed(self, text: str) -> None:
        self._talk.typed(day_field(note_field(step_here(self._talk.known))), text)

    def _form_left(self) -> None:
        """The form is gone, and what was half typed in it too."""
        self._talk.drop_typed(*loose_fields(note_field(step_here(self._talk.known))))

    @property
    def _undoing(self) -> Undoing:
        return Undoing(self._talk.services.plans, self._talk.actor)

    def _did(self, said: str, back: Back, plan: Plan) -> None:
        """Done, and it can be put right again while this screen stands."""
        talk = self._talk
        self._known_kept()
        self._page.walk.close_form()
        self._form_left()
        self._took(plan)
        focus_on = self._page.walk.outcomes.first() or self._page.bar.primary
        focus_on.setFocus()
        talk.offer(said, partial(self._put_right, back))

    def _put_right(self, back: Back) -> None:
        talk = self._talk
        plan = talk.known.plan
        assert plan is not None  # noqa: S101 - something was changed in it
        talk.ask(partial(back, talk.subject, plan), self._took, self._refused)

    def _not_split(self, problem: Problem) -> None:
        form = self._page.walk.form
        if isinstance(form, SplitForm) and isinstance(problem, FieldProblem):
            form.show_problem(problem)
        else:
            self._refused(problem)

    # ---------------------------------------------------------------------------------------------

    def _known_kept(self) -> None:
        """The same words once more are something new."""
        self._once.kept()
        self._before.kept()

    def _keep(self, call: Call, then: Then) -> None:
        def kept(plan: Plan) -> None:
            self._known_kept()
            self._talk.take_plan(plan)
            then()

        self._talk.ask(call, kept, self._refused)

    def _took(self, plan: Plan) -> None:
        self._talk.take_plan(plan)
        self._talk.changed.emit()

    def _refused(self, problem: Problem) -> None:
        """The screen goes back to what is kept: by a colleague, where somebody was first."""
        talk = self._talk
        talk.context.problems.show(problem)
        if isinstance(problem, ChangedElsewhere):
            read = partial(talk.services.plans.plan, talk.actor, talk.subject)
            talk.context.ask(read, self._took)
        else:
            talk.changed.emit()


def _in_order(calls: Sequence[Call]) -> Plan:
    """The plan after the last of these."""
    return [call() for call in calls][-1]


def _deeds(plans: Plans, step: MiniStep, outcome: Outcome) -> tuple[Deed, ...]:
    """What is written for an answer; a step that was let go is taken up again first."""
    before: tuple[Deed, ...] = ()
    if step.state is StepState.DROPPED and outcome is not Outcome.DROPPED:
        before = ((plans.take_up_step, ()),)
    if outcome is Outcome.DONE:
        return (*before, (plans.claim, ()))
    if outcome is Outcome.NOT_YET:
        return (*before, (plans.not_yet, ()))
    if step.state is StepState.DONE:
        before = ((plans.not_yet, ()),)
    if outcome is Outcome.DOING:
        return (*before, (plans.begin_step, ()))
    return (*before, (plans.drop_step, (step.version,)))
