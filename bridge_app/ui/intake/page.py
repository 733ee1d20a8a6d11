"""The page of a conversation: one screen at a time, with the same frame around each."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from bridge_app.ui.intake import (
    agreeing,
    beyond,
    feeling,
    opening,
    planning,
    promising,
    review,
    scoring,
)
from bridge_app.ui.intake.frame import Frame
from bridge_app.ui.intake.meeting import NextScreen
from bridge_app.ui.intake.note import KEYS as NOTE_KEYS
from bridge_app.ui.intake.praise import PraiseSheet
from bridge_app.ui.intake.screens import IntakeState, Screen
from bridge_app.ui.intake.view_both import BothView
from bridge_app.ui.intake.view_feeling import PickView, StrengthsView
from bridge_app.ui.intake.view_future import FutureView, VisionView
from bridge_app.ui.intake.view_goal import GoalView, UrgentView
from bridge_app.ui.intake.view_links import LinksView
from bridge_app.ui.intake.view_next import NextView
from bridge_app.ui.intake.view_opening import (
    CalmView,
    KeepView,
    QuietView,
    TodayView,
    WelcomeView,
)
from bridge_app.ui.intake.view_plan import EndView, TeachView
from bridge_app.ui.intake.view_praise import PraiseView
from bridge_app.ui.intake.view_promise import PromiseView
from bridge_app.ui.intake.view_question import QuestionView
from bridge_app.ui.intake.view_reveal import RevealView
from bridge_app.ui.intake.view_review import GrowthView, RecallView
from bridge_app.ui.intake.view_step import StepView
from bridge_app.ui.intake.view_top import TopRow
from bridge_app.ui.intake.view_views import ViewsView
from bridge_app.ui.intake.view_walk import WalkView
from bridge_app.ui.intake.view_whole import WholeView
from bridge_app.ui.intake.view_why import WhyView
from bridge_app.ui.intake.why import WhyScreen
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import announce, begin_at, focus_begin, press_on_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.praise_form import KEYS
from bridge_app.ui.together.actions import Actions
from bridge_app.ui.together.column import Column
from bridge_app.ui.together.speech import Shared
from bridge_app.ui.two_versions import Both


class IntakePage(QWidget):
    """Shows a screen, and tells what was wished; the views tell what was answered."""

    forward = Signal()
    other = Signal()
    back = Signal()
    pause = Signal()
    praise_wanted = Signal()

    def __init__(self, language: str = "nl") -> None:
        """`language` is that of the staff; what a client reads comes with each screen."""
        super().__init__()
        self.welcome, self.today, self.keep = WelcomeView(), TodayView(), KeepView()
        self.quiet, self.calm = QuietView(), CalmView()
        self.pick, self.strengths, self.links = PickView(), StrengthsView(), LinksView()
        self.future, self.vision = FutureView(), VisionView()
        self.why, self.meeting = WhyView(), NextView()
        self.recall, self.walk, self.growth = RecallView(), WalkView(), GrowthView()
        self.question, self.views, self.whole = QuestionView(), ViewsView(), WholeView()
        self.urgent, self.goal, self.step = UrgentView(), GoalView(), StepView()
        self.teach, self.end = TeachView(), EndView()
        self.promise, self.reveal = PromiseView(language), RevealView()
        self.praise, self.both = PraiseView(), BothView()
        self._before: QWidget | None = None
        self._key = ""
        self.top, self.bar = TopRow(self), Actions()
        self._stack, self._nothing = QStackedWidget(), QWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        for view in (self._nothing, *self._screens()):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.praise)
        column.addWidget(self.both)
        column.addWidget(self.bar)

    def _screens(self) -> tuple[QWidget, ...]:
        opening_ = (self.welcome, self.today, self.keep, self.quiet, self.calm)
        bridge = (self.pick, self.strengths, self.question, self.views, self.whole)
        around = (self.links, self.urgent, self.future, self.vision)
        back = (self.recall, self.walk, self.growth)
        plan = (self.goal, self.why, self.step, self.teach, self.end, self.meeting)
        return (*opening_, *back, *bridge, *around, *plan, self.promise, self.reveal)

    def _connect(self) -> None:
        bar = self.bar
        bar.primary.clicked.connect(self.forward)
        bar.other.clicked.connect(self.other)
        bar.back.clicked.connect(self.back)
        bar.pause.clicked.connect(self.pause)
        for view in (self.walk, self.end):
            view.praise_wanted.connect(self.praise_wanted)
        press_on_enter(self, bar.primary)
        self._on_key(KEYS, self.praise_wanted.emit)
        self._on_key(NOTE_KEYS, self.question.turn_note)

    def _on_key(self, keys: str, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever parts are there."""
        return step_as_read(self, forward=forward)

    def show_state(self, state: IntakeState) -> None:
        """Shows this screen; a screen that comes new gets the focus where one begins."""
        read_in(self, state.language)
        self.top.show_top(state.frame, state.screen, state.top)
        self._show_frame(state.frame)
        view = self._show_screen(state.screen)
        self._stack.setCurrentWidget(view)
        self.setWindowTitle(state.screen.title)
        if state.key != self._key:
            self._key = state.key
            self._begin(view)
        self._show_praise(state.praise)

    def _show_praise(self, sheet: PraiseSheet | None) -> None:
        """The sheet comes and goes over the question; the focus returns to where it was."""
        was_open, comes = not self.praise.isHidden(), sheet is not None
        if comes and not was_open:
            self._before = QApplication.focusWidget()
        self.praise.show_sheet(sheet)
        self._uncover()
        if comes and self.praise.form:
            begin_at(self, self.praise.form.field.edit)
        elif was_open:
            before = self._before
            back = before if before and self._stack.isAncestorOf(before) else self.bar.primary
            begin_at(self, back)
            back.setFocus()

    def _uncover(self) -> None:
        """The question is there unless a sheet lies over it."""
        covered = not (self.praise.isHidden() and self.both.isHidden())
        for part in (self._stack, self.bar):
            part.setVisible(not covered)

    def ask_both(self, say: Shared, both: Both) -> None:
        """Two texts, of which one stays; the question waits under them."""
        self.both.ask(say, both)
        self._uncover()
        begin_at(self, self.both.card.go_on)
        self.both.card.go_on.setFocus()

    def close_both(self) -> bool:
        """Back to the question, where one typed; False where no two texts were asked about."""
        if self.both.isHidden():
            return False
        self.both.hide()
        self._uncover()
        view = self._stack.currentWidget()
        first: QWidget = cast("Any", view).first() or self.bar.primary
        begin_at(self, first.focusProxy() or first)
        if self.isVisible():
            focus_begin(self)
        return True

    def clear(self) -> None:
        """Nothing of a conversation stays on the screen once it is left."""
        self._before = None
        self.both.hide()
        self._show_praise(None)
        self._key = ""
        self.meeting.clear()
        self._stack.setCurrentWidget(self._nothing)
        self.top.clear()
        self.bar.show_words("", "", "", "")
        self.bar.primary.setEnabled(False)
        self.setWindowTitle("")

    def _begin(self, view: QWidget) -> None:
        """The focus goes where this screen begins; a screen reader says what it asks."""
        first: QWidget = cast("Any", view).first() or self.bar.primary
        if isinstance(view, Column):
            view.verticalScrollBar().setValue(0)
        begin_at(self, first.focusProxy() or first)
        if self.isVisible():
            focus_begin(self)
            announce(self, self.windowTitle())

    def _show_screen(self, screen: Screen) -> QWidget:
        view, show = self._view_of(screen)
        show(screen)
        return view

    def _view_of(self, screen: Screen) -> tuple[QWidget, Callable[[Any], None]]:
        views: dict[type, tuple[QWidget, Callable[[Any], None]]] = {
            opening.WelcomeScreen: (self.welcome, self.welcome.show_screen),
            opening.TodayScreen: (self.today, self.today.show_today),
            opening.AskScreen: (self.quiet, self.quiet.show_screen),
            opening.KeepScreen: (self.keep, self.keep.show_screen),
            opening.CalmScreen: (self.calm, self.calm.show_calm),
            feeling.PickScreen: (self.pick, self.pick.show_pick),
            feeling.StrengthsScreen: (self.strengths, self.strengths.show_screen),
            review.RecallScreen: (self.recall, self.recall.show_screen),
            review.WalkScreen: (self.walk, self.walk.show_screen),
            review.GrowthScreen: (self.growth, self.growth.show_screen),
            scoring.QuestionScreen: (self.question, self.question.show_screen),
            scoring.ViewsScreen: (self.views, self.views.show_screen),
            scoring.WholeScreen: (self.whole, self.whole.show_screen),
            beyond.LinksScreen: (self.links, self.links.show_screen),
            planning.UrgentScreen: (self.urgent, self.urgent.show_screen),
            beyond.FutureScreen: (self.future, self.future.show_screen),
            beyond.VisionScreen: (self.vision, self.vision.show_screen),
            planning.GoalScreen: (self.goal, self.goal.show_screen),
            WhyScreen: (self.why, self.why.show_screen),
            planning.StepScreen: (self.step, self.step.show_screen),
            NextScreen: (self.meeting, self.meeting.show_screen),
            agreeing.TeachScreen: (self.teach, self.teach.show_screen),
            agreeing.ReadyScreen: (self.end, self.end.show_end),
            promising.PromiseScreen: (self.promise, self.promise.show_screen),
            promising.RevealScreen: (self.reveal, self.reveal.show_screen),
        }
        return views[type(screen)]

    def _show_frame(self, frame: Frame) -> None:
        self.bar.show_words(frame.back, frame.pause, frame.secondary, frame.primary)
        self.bar.primary.setEnabled(frame.ready)
