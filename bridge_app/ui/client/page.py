"""One client's file: at one side the bridge, at the other what was agreed and what is next."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeAlias
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from bridge_app.domain.bridge import BridgeWords
from bridge_app.errors import FieldProblem
from bridge_app.ui.client.asked import ReasonPanel
from bridge_app.ui.client.bridge_card import BridgeCard
from bridge_app.ui.client.cards import GivenCard, NoGoalCard, ResumeCard
from bridge_app.ui.client.course import CourseCard
from bridge_app.ui.client.details import DetailsPanel
from bridge_app.ui.client.ending import EndedCard, EndPanel
from bridge_app.ui.client.goal_cards import GoalCard, GoalCards
from bridge_app.ui.client.notes import NotesCard
from bridge_app.ui.client.papers import PapersCard
from bridge_app.ui.client.praise import PraiseCard
from bridge_app.ui.client.state import FileState
from bridge_app.ui.client.top import FileTop, facts_of_top
from bridge_app.ui.client.voices import VoicesCard
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Card,
    Paragraph,
    ScrollColumn,
    Subheading,
    begin_at,
    focus_begin,
    lay_out,
)
from bridge_app.ui.parts.order import step_as_read, stops
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.place import place_kept
from bridge_app.ui.praise_form import KEYS
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import Shared
from bridge_app.words import weekday_date

TWO_COLUMNS_UNTIL = 1.5

Part: TypeAlias = tuple[object, Callable[[], object]]
"""What a part of the page is made from, and what shows it."""


class ClientPage(QWidget):
    """The file, the question why it is opened, or the fields to change who it is about."""

    talk_wanted = Signal()
    print_wanted = Signal()
    meeting_wanted = Signal()
    give_wanted = Signal()
    moment_chosen = Signal(object)  # Moment
    step_wished = Signal(object)  # StepWish
    change_wanted = Signal(object)  # step id, or None

    def __init__(self, language: str) -> None:
        super().__init__()
        self._say, self._language = Shared(language), language
        self._state: FileState | None = None
        self._together = False
        self.reason = ReasonPanel()
        self.details = DetailsPanel(language)
        self.ending, self.ended = EndPanel(), EndedCard()
        self.top = top = FileTop()
        self.start, self.print, self.meeting, self.give = (
            top.start,
            top.print,
            top.meeting,
            top.give,
        )
        self.change_details, self.rights, self.end = top.change_details, top.rights, top.end
        self.helpers, self.looked = top.helpers, top.looked
        self.drawing = BridgeCard(language)
        self.bridge, self.moments = self.drawing.view, self.drawing.moments
        self.voices = VoicesCard(self.tr("Twee stemmen naast elkaar"), language)
        self.course = CourseCard(self.tr("Verloop"))
        self.resume = ResumeCard()
        self.praise = PraiseCard(language)
        self.given = GivenCard(language)
        self.talks = ListCard(self.tr("Gesprekken"))
        self.papers, self.notes = PapersCard(language), NotesCard(language)
        self.story = RowButton(self.tr("Verhaal voor de muur"), icon="messages-square")
        self._known: tuple[object, ...] = ()
        self._build()
        self._connect()
        self.dress(theme_of())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -----------------------------------------------------------

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._scrolling = ScrollColumn(widest=1160)
        around.addWidget(self._scrolling)
        self._file = QWidget()
        self._inside = QVBoxLayout(self._file)
        self._inside.setContentsMargins(0, 0, 0, 0)
        for part in (self.top, self.ended):
            self._inside.addWidget(part)
        self._add_columns()
        self._inside.addWidget(self.course)
        for panel in (self.reason, self.details, self.ending):
            self._scrolling.body.addWidget(panel)
            read_in(panel, self._language)  # of staff, whatever the client reads
        self._scrolling.body.addWidget(self._file)
        self._scrolling.body.addStretch(1)
        self._show_only(self._file)

    def _add_columns(self) -> None:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._inside.addLayout(self._sides)
        self._sides.addLayout(self._left, 5)
        self._sides.addLayout(self._right, 4)
        for part in (self.drawing, self._growth_card(), self.voices, self.notes, self.papers):
            self._left.addWidget(part)
        self._left.addWidget(self._story_card())
        self._left.addStretch(1)
        self._none_yet = NoGoalCard(self._language)
        self.first_goal = self._none_yet.make
        for part in (self.resume, self._none_yet):
            self._right.addWidget(part)
        for part in (self.praise, self.given, self.talks):
            self._right.addWidget(part)
        self._right.addStretch(1)
        self._goals = GoalCards(self._right, self._language, self.start)

    def _story_card(self) -> Card:
        self._telling = Card()
        self._telling.body.addWidget(self.story)
        return self._telling

    def _growth_card(self) -> Card:
        self._growing, self._grow_title = Card(), Subheading()
        self.growth = GrowthPart(self._language)
        self._growing.body.addWidget(self._grow_title)
        self._growing.body.addWidget(self.growth)
        return self._growing

    def _connect(self) -> None:
        self.start.clicked.connect(self.talk_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.meeting.clicked.connect(self.meeting_wanted)
        self.give.clicked.connect(self.give_wanted)
        self.first_goal.clicked.connect(lambda: self.change_wanted.emit(None))
        self.drawing.moment_chosen.connect(self.moment_chosen)
        self._goals.wished.connect(self.step_wished)
        self._goals.praise_wanted.connect(self.praise.open_for)
        self._goals.change_wanted.connect(self.change_wanted)
        praise = QShortcut(QKeySequence(KEYS), self)
        praise.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        praise.activated.connect(self.praise.open_for)
        begin_at(self, self.start)

    def dress(self, theme: Theme) -> None:
        beside = theme.scale < TWO_COLUMNS_UNTIL and not self._together
        lay_out(self._sides, beside=beside)
        self.top.lay(theme, beside=beside)
        for layout in (self._sides, self._left, self._right, self._inside):
            layout.setSpacing(theme.px(16))
        self._put_last_time(beside=beside)

    def _put_last_time(self, *, beside: bool) -> None:
        """In one column "Vorige keer" is read first; in two it stands beside the bridge."""
        before, after = (self._left, self._right) if beside else (self._right, self._left)
        before.removeWidget(self.resume)
        after.insertWidget(0, self.resume)

    # --- showing ---------------------------------------------------------------------------

    def show_beside(self, names: tuple[str, ...]) -> None:
        """Colleagues who have this file open too."""
        self.top.who.show_beside(names)

    def ask_reason(self, name: str) -> None:
        """Asks why this file is opened; nothing of it shows."""
        self.setWindowTitle(name)
        self.reason.ask(name)
        self._show_only(self.reason)
        begin_at(self, self.reason.reason)
        focus_begin(self.reason)

    def show_details(self) -> None:
        """Shows the fields of the person in place of the file."""
        self._show_only(self.details)
        begin_at(self, self.details.first)
        focus_begin(self)

    def ask_end(self) -> None:
        """Asks why the help ends, in place of the file."""
        self._show_only(self.ending)
        begin_at(self, self.ending.why)
        focus_begin(self)

    def leave_ending(self) -> None:
        """Back to the file, to where one went to the question."""
        self.show_file()
        self.end.setFocus()

    def show_file(self) -> None:
        """Back to the file, to where one went to the fields."""
        self._show_only(self._file)
        begin_at(self, self._first)
        self.change_details.setFocus()

    def _show_only(self, shown: QWidget) -> None:
        for part in (self.reason, self.details, self.ending, self._file):
            part.setVisible(shown is part)

    def speak(self, say: Shared) -> None:
        """From the next file on that is shown: in this language, and read from its side."""
        if say == self._say:
            return
        other = say.language != self._say.language
        self._say, self._known = say, ()
        for part in (self.drawing, self.praise, self.given, self._goals, self._none_yet):
            part.speak(say)
        if other:
            read_in(self, say.language)
            self._growing.body.removeWidget(self.growth)
            self.growth.hide()
            self.growth.deleteLater()
            self.growth = GrowthPart(say.language, say.form, say.ours)
            self._growing.body.addWidget(self.growth)

    def show_state(self, state: FileState, said: BridgeWords, form: str) -> None:
        """Shows this file; `said` are the words under the bridge, `form` is je or u."""
        self.speak(replace(self._say, form=form))
        self._known = ()
        self._show_only(self._file)
        self._show_parts(state, said, form)
        self.praise.fold()
        self.notes.fold()

    def refresh(self, state: FileState, said: BridgeWords, form: str) -> None:
        """Shows what a colleague changed, and leaves the rest as it stands.

        What is typed stays, and so do the cursor and what is in view.
        """
        with place_kept(self):
            self._show_parts(state, said, form)

    def _show_parts(self, state: FileState, said: BridgeWords, form: str) -> None:
        """Each part whose facts are not those that it shows already."""
        self._state = state
        self.setWindowTitle(state.name)
        parts = tuple(self._parts(state, said, form))
        known, self._known = self._known, tuple((form, facts) for facts, _ in parts)
        for at, (_, show) in enumerate(parts):
            if not known or known[at] != self._known[at]:
                show()
        self._show_staff_parts()

    def _parts(self, state: FileState, said: BridgeWords, form: str) -> Iterator[Part]:
        """What each part of the page is made from, and how it is shown."""
        told = (state.told, state.scored_on, state.moment, state.wanted)
        resume = (state.resume, state.urgent, self._say)
        yield (facts_of_top(state), state.end_reason), partial(self._show_top, state)
        yield (
            (state.bridge, state.growth, said, told),
            partial(self.drawing.show_file, state, said, form),
        )
        yield (state.growth, state.scored_on), partial(self._show_growth, state)
        yield state.voices, partial(self.voices.show_voices, state.voices, form)
        yield state.course, partial(self.course.show_course, state.course)
        yield resume, partial(self.resume.show_resume, *resume)
        yield state.goals, partial(self._show_goals, state)
        yield state.praise, partial(self.praise.show_praise, state.praise)
        yield state.rewards, partial(self.given.show_given, state.rewards)
        yield state.talks, partial(self._show_talks, state)
        yield (state.notes, state.name), partial(self._show_notes, state)
        yield state.papers, partial(self.papers.show_papers, state.papers)

    def _show_growth(self, state: FileState) -> None:
        self.growth.show_state(state.growth)
        self._grow_title.setText(state.growth.title)
        self._growing.setVisible(bool(state.scored_on))

    def _show_goals(self, state: FileState) -> None:
        self._none_yet.setVisible(not state.goals)
        self._goals.show_goals(state.goals, state.today)

    def _show_talks(self, state: FileState) -> None:
        self.talks.show_rows(map(self._talk_row, state.talks))

    def _show_notes(self, state: FileState) -> None:
        self.notes.show_notes(state.notes, state.client.first_name or state.name)

    @property
    def _first(self) -> QPushButton:
        """Where one begins: on with it, also when it had ended."""
        ended = self._state is not None and self._state.ended is not None
        return self.ended.again if ended else self.start

    def _talk_row(self, day: date) -> QWidget:
        return Paragraph(weekday_date(self._language, day, year=True))

    def _show_top(self, state: FileState) -> None:
        self.top.show_file(state)
        self.ended.show_ended(state.ended, state.end_reason)

    @property
    def goals(self) -> list[GoalCard]:
        """The card of each goal."""
        return self._goals.cards

    @property
    def is_at_a_step(self) -> bool:
        """Whether something stands open under a step."""
        return self._goals.is_busy

    def show_step_problem(self, step_id: UUID, problem: FieldProblem) -> None:
        """Says under this step why something was not kept."""
        self._goals.show_problem(step_id, problem)

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """While the client looks along: the bridge, goal and steps; no levels, no numbers."""
        if together != self._together:
            self._together = together
            self.dress(theme_of())
            self._show_staff_parts()

    def _show_staff_parts(self) -> None:
        state = self._state
        alone = not self._together
        self.ended.setVisible(alone and state is not None and state.ended is not None)
        self.top.set_alone(alone=alone)
        for part in (self.notes, self.papers, self._telling):
            part.setVisible(alone)
        self.voices.setVisible(alone and state is not None and bool(state.voices))
        self.course.setVisible(alone and state is not None and bool(state.course))
        self.talks.setVisible(alone and state is not None and bool(state.talks))
        if not self._file.isHidden():
            shared = (each for each in stops(self._file) if each.isVisibleTo(self))
            begin_at(self, self._first if alone else next(shared, self.start))
