"""One client's file: at one side the bridge, at the other what was agreed and what is next."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bridge_app.domain.bridge import BridgeWords
from bridge_app.errors import FieldProblem
from bridge_app.ui.client.asked import ReasonPanel
from bridge_app.ui.client.bridge_card import BridgeCard
from bridge_app.ui.client.cards import GivenCard, ResumeCard
from bridge_app.ui.client.course import CourseCard
from bridge_app.ui.client.details import DetailsPanel
from bridge_app.ui.client.ending import EndedCard, EndPanel
from bridge_app.ui.client.goal_cards import GoalCard
from bridge_app.ui.client.notes import NotesCard
from bridge_app.ui.client.papers import PapersCard
from bridge_app.ui.client.praise import PraiseCard
from bridge_app.ui.client.state import FileState
from bridge_app.ui.client.voices import VoicesCard
from bridge_app.ui.client.who import WhoLines
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.parts import (
    Button,
    Card,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    ScrollColumn,
    Subheading,
    begin_at,
    focus_begin,
    lay_out,
)
from bridge_app.ui.parts.order import step_as_read, stops
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.praise_form import KEYS
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import weekday_date

TWO_COLUMNS_UNTIL = 1.5
LEAST_HEAD = 340
"""How wide the name and what is known stay beside the actions, however long these are called."""


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
        self._language = language
        self._state: FileState | None = None
        self._together = False
        self.reason = ReasonPanel()
        self.details = DetailsPanel(language)
        self.ending, self.ended = EndPanel(), EndedCard()
        self.change_details = PlainButton(self.tr("Gegevens wijzigen"), "pencil")
        self.rights = PlainButton(self.tr("Inzage en wissen"), "shield-check")
        self.helpers = PlainButton(self.tr("Wie helpt?"), "users-round")
        self.looked = PlainButton(self.tr("Wie keek er?"), "eye")
        self.end = PlainButton(self.tr("Afsluiten"), "circle-check")
        self.start = PrimaryButton("", "play")
        self.print = Button(self.tr("Printen"), "printer")
        self.meeting = Button(self.tr("Afspraak"), "calendar")
        self.give = Button(self.tr("Uitgeven"), "hand-heart")
        self._heading = Heading()
        self._who = WhoLines()
        self.drawing = BridgeCard(language)
        self.bridge, self.moments = self.drawing.view, self.drawing.moments
        self.voices = VoicesCard(self.tr("Twee stemmen naast elkaar"), language)
        self.course = CourseCard(self.tr("Verloop"))
        self.resume = ResumeCard()
        self.praise = PraiseCard(language)
        self.given = GivenCard(language)
        self.talks = ListCard(self.tr("Gesprekken"))
        self.papers, self.notes = PapersCard(language), NotesCard(language)
        self.goals: list[GoalCard] = []
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
        self._inside.addLayout(self._top())
        self._inside.addWidget(self._staff_only)
        self._inside.addWidget(self.ended)
        self._inside.addLayout(self._columns())
        self._inside.addWidget(self.course)
        for panel in (self.reason, self.details, self.ending):
            self._scrolling.body.addWidget(panel)
        self._scrolling.body.addWidget(self._file)
        self._scrolling.body.addStretch(1)
        self._show_only(self._file)

    def _top(self) -> QBoxLayout:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._heading)
        titles.addWidget(self._who)
        self._staff_only = QWidget()
        beside = Flow(self._staff_only)
        for button in (self.change_details, self.helpers, self.looked, self.rights, self.end):
            beside.addWidget(button)
        self._actions = QWidget()
        row = Flow(self._actions)
        for action in (self.give, self.meeting, self.print, self.start):
            row.addWidget(action)
        keyed = ((self.meeting, "Ctrl+D"), (self.print, "Ctrl+P"), (self.give, "Ctrl+B"))
        for action, keys in keyed:
            action.setToolTip(keys)
            action.setAccessibleDescription(keys)
        self._head.addLayout(titles, 1)
        self._head.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignTop)
        return self._head

    def _columns(self) -> QBoxLayout:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for part in (self.drawing, self._growth_card(), self.voices, self.notes, self.papers):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._none_yet = Card(self.tr("Nog geen doel"))
        for part in (self.resume, self._none_yet):
            self._right.addWidget(part)
        for part in (self.praise, self.given, self.talks):
            self._right.addWidget(part)
        self._right.addStretch(1)
        self._fill_none_yet()
        self._sides.addLayout(self._left, 5)
        self._sides.addLayout(self._right, 4)
        return self._sides

    def _growth_card(self) -> Card:
        self._growing, self._grow_title = Card(), Subheading()
        self.growth = GrowthPart(self._language)
        self._growing.body.addWidget(self._grow_title)
        self._growing.body.addWidget(self.growth)
        return self._growing

    def _fill_none_yet(self) -> None:
        text = self.tr("Een doel en kleine stappen maak je samen in het gesprek.")
        self.first_goal = Button(self.tr("Doel en stappen maken"), "pencil")
        self._none_yet.body.addWidget(Paragraph(text))
        self._none_yet.body.addWidget(self.first_goal, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.start.clicked.connect(self.talk_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.meeting.clicked.connect(self.meeting_wanted)
        self.give.clicked.connect(self.give_wanted)
        self.first_goal.clicked.connect(lambda: self.change_wanted.emit(None))
        self.drawing.moment_chosen.connect(self.moment_chosen)
        praise = QShortcut(QKeySequence(KEYS), self)
        praise.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        praise.activated.connect(self.praise.open_for)
        begin_at(self, self.start)

    def dress(self, theme: Theme) -> None:
        beside = theme.scale < TWO_COLUMNS_UNTIL and not self._together
        for sides in (self._head, self._sides):
            lay_out(sides, beside=beside)
        self._who.setMinimumWidth(theme.px(LEAST_HEAD) if beside else 0)
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
        self._who.show_beside(names)

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

    def show_state(self, state: FileState, said: BridgeWords, form: str) -> None:
        """Shows this file; `said` are the words under the bridge, `form` is je or u."""
        self._state = state
        self.setWindowTitle(state.name)
        begin_at(self, self._first)
        self._show_only(self._file)
        self._show_top(state)
        self.drawing.show_file(state, said, form)
        self.growth.show_state(state.growth)
        self._grow_title.setText(state.growth.title)
        self._growing.setVisible(bool(state.scored_on))
        self.voices.show_voices(state.voices, form)
        self.course.show_course(state.course)
        self.resume.show_resume(state.resume, state.urgent, self._language, form)
        self._none_yet.setVisible(not state.goals)
        self._show_goals(state, form)
        self.praise.show_praise(state.praise, form)
        self.given.show_given(state.rewards)
        self.talks.show_rows(map(self._talk_row, state.talks))
        self.notes.show_notes(state.notes, state.client.first_name or state.name)
        self.papers.show_papers(state.papers)
        self._show_staff_parts()

    @property
    def _first(self) -> QPushButton:
        """Where one begins: on with it, also when it had ended."""
        ended = self._state is not None and self._state.ended is not None
        return self.ended.again if ended else self.start

    def _talk_row(self, day: date) -> QWidget:
        return Paragraph(weekday_date(self._language, day, year=True))

    def _show_top(self, state: FileState) -> None:
        self._heading.setText(state.name)
        self._who.show_client(state.client, state.today, state.also)
        self._who.show_helpers(state.helpers)
        self.give.setVisible(state.can_give)
        self.start.setText(self._start_words(state))
        self.start.setVisible(state.ended is None)
        self.end.setVisible(state.ended is None)
        self.ended.show_ended(state.ended, state.end_reason)

    def _start_words(self, state: FileState) -> str:
        if state.place_area:
            return self.tr("Verder bij: {area}").format(area=state.place_area)
        if state.has_talk:
            return self.tr("Verder met het gesprek")
        return self.tr("Start gesprek")

    def _show_goals(self, state: FileState, form: str) -> None:
        busy_with = self._step_with_focus()
        for former in self.goals:
            self._right.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.goals = [GoalCard(goal, self._language, form, state.today) for goal in state.goals]
        for place, card in enumerate(self.goals, 1):
            self._right.insertWidget(place, card)
            card.wished.connect(self.step_wished)
            card.praise_wanted.connect(self.praise.open_for)
            card.change_wanted.connect(self.change_wanted)
        if busy_with is not None:
            self._go_on_with(busy_with)

    def show_step_problem(self, step_id: UUID, problem: FieldProblem) -> None:
        """Says under this step why something was not kept."""
        for item in (item for card in self.goals for item in card.items):
            if item.step.id == step_id:
                item.show_problem(problem)

    def _step_with_focus(self) -> UUID | None:
        """The step whose button was pressed last."""
        items = (item for card in self.goals for item in card.items)
        focus = QApplication.focusWidget()
        return next((i.step.id for i in items if focus and i.isAncestorOf(focus)), None)

    def _go_on_with(self, step_id: UUID) -> None:
        """The focus stays at the step that something happened to."""
        items = (item for card in self.goals for item in card.items if item.step.id == step_id)
        for item in items:
            button = item.findChild(QPushButton)
            (button or self.start).setFocus()

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
        for part in (self._who, self._staff_only, self._actions, self.notes, self.papers):
            part.setVisible(alone)
        self.voices.setVisible(alone and state is not None and bool(state.voices))
        self.course.setVisible(alone and state is not None and bool(state.course))
        self.talks.setVisible(alone and state is not None and bool(state.talks))
        shared = next((each for each in stops(self._file) if each.isVisibleTo(self)), self.start)
        begin_at(self, self._first if alone else shared)
