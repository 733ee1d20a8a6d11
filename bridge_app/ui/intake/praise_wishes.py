"""A compliment at any moment of the conversation: the question waits, nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from bridge_app.domain.desk import Praise
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.praise import FIELD, step_shown
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.praise_form import Said


class PraiseWishes(QObject):
    """Kept at once, with a way back until the screen is left.

    Before the client chose what is kept of today nothing is: what is said then waits in memory
    for that choice (DECISIONS D4).
    """

    def __init__(self, talk: Ongoing, page: IntakePage) -> None:
        super().__init__()
        self._talk, self._page = talk, page
        self._once = Once()
        self._waiting: list[tuple[Said, Once]] = []
        page.praise_wanted.connect(self.open)
        page.praise.typed.connect(partial(talk.typed, FIELD))
        page.praise.praised.connect(self._say)
        page.praise.left.connect(self.close)
        talk.forgotten.connect(self._waiting.clear)

    def open(self) -> None:
        """The sheet, about the step on the screen if there is one."""
        if self._talk.facts is not None and not self._talk.known.praising:
            self._talk.change(praising=True, praise_step=step_shown(self._talk.known))

    def close(self) -> bool:
        """Nothing is said; False where no sheet stood open."""
        if self._talk.facts is None or not self._talk.known.praising:
            return False
        self._talk.drop_typed(FIELD)
        self._talk.change(praising=False, praise_step=None)
        return True

    def settle(self) -> None:
        """The client chose what is kept: what was said before that goes the same way."""
        for each in list(self._waiting):
            self._talk.ask(self._keeping(*each), partial(self._settled, each))

    def _settled(self, each: tuple[Said, Once], praise: Praise) -> None:
        self._waiting.remove(each)
        self._remember(praise)

    # --- said, and taken back --------------------------------------------------------------------

    def _say(self, said: Said) -> None:
        if self._talk.talk_id is None:
            self._wait(said)
        else:
            self._talk.ask(self._keeping(said, self._once), self._kept, self._refused)

    def _keeping(self, said: Said, once: Once) -> Callable[[], Praise]:
        """Keeps it; if its answer got lost before, gives the one that was kept then."""
        talk = self._talk
        services, subject = talk.services, talk.subject
        actor = once.by(talk.actor, subject, said)
        keep = partial(services.plans.praise, actor, subject, said.text, said.step_id)
        known = partial(services.people.open, talk.actor, subject)
        return partial(kept_once, keep, lambda: known().praise[-1])

    def _kept(self, praise: Praise) -> None:
        self._once.kept()
        self._said(praise)

    def _wait(self, said: Said) -> None:
        """Not kept anywhere yet, and looked at as strictly as if it were."""
        text = " ".join(said.text.split())
        if not text:
            self._refused(FieldProblem("praise", "empty"))
            return
        self._waiting.append((replace(said, text=text), Once()))
        self._said(Praise(text, self._talk.context.clock()))

    def _said(self, praise: Praise) -> None:
        """Said out loud too: the client reads it, and it can be taken back."""
        talk = self._talk
        talk.drop_typed(FIELD)
        self._remember(praise)
        talk.change(praising=False, praise_step=None)
        talk.tell_others()
        talk.offer("praise.said", partial(self._back, praise), text=praise.text)

    def _remember(self, praise: Praise) -> None:
        self._talk.facts = replace(self._talk.known, praised=(*self._talk.known.praised, praise))

    def _back(self, praise: Praise) -> None:
        """Not said after all."""
        talk = self._talk
        if praise.seq:
            plans = talk.services.plans
            call = partial(plans.take_back_praise, talk.actor, talk.subject, praise.seq)
            talk.ask(call, lambda _kept: self._gone(praise), self._refused)
        else:
            self._waiting.pop()
            self._gone(praise)

    def _gone(self, praise: Praise) -> None:
        left = tuple(each for each in self._talk.known.praised if each is not praise)
        self._talk.change(praised=left)
        self._talk.tell_others()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._page.praise.show_problem(problem)
        else:
            self._talk.context.problems.show(problem)
