"""What is wished on the screens about the bridge; every answer is kept when it is given."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from bridge_app.domain.bridge import Answer, Scoring, Walker
from bridge_app.domain.desk import Given
from bridge_app.errors import Problem
from bridge_app.ui.intake.elsewhere import Elsewhere
from bridge_app.ui.intake.note import note_field, note_said
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.state import scored


class BridgeWishes(QObject):
    """Answers of the client, and afterwards the mentor's view."""

    def __init__(self, talk: Ongoing, page: IntakePage, elsewhere: Elsewhere) -> None:
        super().__init__()
        self._talk, self._elsewhere = talk, elsewhere
        page.question.level_chosen.connect(self._choose)
        page.question.other_chosen.connect(self._choose_other)
        page.question.talk_changed.connect(self._mark)
        page.question.note_turned.connect(self._turn_note)
        page.question.note_typed.connect(self._type_note)
        page.views.mentor_chose.connect(self._mentor)
        page.views.change_wanted.connect(self._open)
        page.views.client_chose.connect(self._choose_again)
        page.whole.names_wanted.connect(lambda on: talk.change(named=on))
        page.whole.figure_chosen.connect(self._walk)

    def _choose(self, level: int) -> None:
        self._give(self._talk.known.place.area, Answer.ANSWERED, level)

    def _choose_other(self, answer: str) -> None:
        """One of the answers without a block; the one that stands is taken back by a press."""
        self._give(self._talk.known.place.area, Answer(answer or Answer.NOT_DISCUSSED), None)

    def _choose_again(self, area: str, level: int) -> None:
        self._give(area, Answer.ANSWERED, level)

    def _give(self, area: str, answer: Answer, level: int | None) -> None:
        before = self._talk.known.answer(area)
        given = Given(answer, level, before.wants_to_talk, note_said(self._talk.known, area))
        if (before.answer, before.client_level) != (answer, level):
            self._keep(area, given)

    def _mark(self, wants: bool) -> None:  # noqa: FBT001 - a slot
        area = self._talk.known.place.area
        before = self._talk.known.answer(area)
        note = note_said(self._talk.known, area)
        self._keep(area, Given(before.answer, before.client_level, wants, note))

    # --- a short note at an area ---------------------------------------------------------------

    def _turn_note(self) -> None:
        """Opens the note with what was kept, or keeps it and folds it."""
        talk = self._talk
        area = talk.known.place.area
        if note_field(area) in talk.known.drafts:
            self.keep_note(talk.changed.emit)
        else:
            talk.change(
                drafts={**talk.known.drafts, note_field(area): talk.known.answer(area).note}
            )

    def _type_note(self, text: str) -> None:
        self._talk.typed(note_field(self._talk.known.place.area), text)

    def keep_note(self, then: Callable[[], object]) -> None:
        """What is typed goes to the answer that stands, also where none was chosen."""
        talk = self._talk
        area = talk.known.place.area
        before, note = talk.known.answer(area), note_said(talk.known, area)

        def kept() -> None:
            talk.drop_typed(note_field(area))
            then()

        if note == before.note:
            kept()
            return
        given = Given(before.answer, before.client_level, before.wants_to_talk, note)
        self._keep(area, given, kept)

    # ---------------------------------------------------------------------------------------------

    def _keep(self, area: str, given: Given, then: Callable[[], object] | None = None) -> None:
        talk = self._talk
        seen = talk.known.answer(area).note
        keep = talk.services.bridges.answer
        call = partial(keep, talk.actor, talk.conversation, area, given, seen)

        def kept(scoring: Scoring) -> None:
            self._show(scoring)
            if then:
                then()

        again = partial(self._keep, area, given, then)
        failed = self._elsewhere.unless_first(again, (note_field(area),), self._refused)
        talk.ask(call, kept, failed)

    def _mentor(self, area: str, level: int) -> None:
        talk = self._talk
        if talk.known.answer(area).mentor_level != level:
            bridges = talk.services.bridges
            call = partial(bridges.mentor_answer, talk.actor, talk.conversation, area, level)
            talk.ask(call, self._show, self._refused)

    def _walk(self, walker: Walker) -> None:
        talk = self._talk
        if talk.known.bridge.walker is walker:
            return

        def kept(_answer: object) -> None:
            talk.change(bridge=replace(talk.known.bridge, walker=walker))

        choose = talk.services.bridges.choose_walker
        talk.ask(partial(choose, talk.actor, talk.conversation, walker), kept, self._refused)

    def _open(self, area: str) -> None:
        self._talk.change(opened=area)

    def _show(self, scoring: Scoring) -> None:
        """What was said now takes its place beside what stands for the other areas."""
        known = self._talk.known
        facts = scored(known, replace(scoring, answers={**known.answers, **scoring.answers}))
        self._talk.change(answers=facts.answers, bridge=facts.bridge)

    def _refused(self, problem: Problem) -> None:
        """The screen goes back to what is kept: what is marked is what is in the store."""
        self._talk.context.problems.show(problem)
        self._talk.changed.emit()
