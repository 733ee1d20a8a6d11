"""The desk: one search field, and under it the day, who is found, or somebody new."""

from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.desk.finding import FindView
from bridge_app.ui.desk.hidden import HiddenView
from bridge_app.ui.desk.home import HomeView
from bridge_app.ui.desk.newcomer import NewPanel
from bridge_app.ui.desk.noting import NotingView
from bridge_app.ui.desk.state import Finding, FindState, HomeState, NewState
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Button,
    Field,
    Flow,
    Heading,
    Quiet,
    ScrollColumn,
    TextField,
    begin_at,
    focus_begin,
    lay_out,
)
from bridge_app.ui.parts.drawing import begin, draw_icon, mirrored, placed
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import Shared
from bridge_app.words import weekday_date

HIGH, EDGE, GLASS = 52, 16, 22
DEBOUNCE_MS = 60
"""Nobody is looked up between two quick keys (EXPERIENCE 4.2)."""


class SearchField(TextField):
    """The one field that finds somebody; arrows go through the hits, Esc starts over."""

    moved = Signal(int)
    opened = Signal()
    left = Signal()

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setFont(theme.font(0.5))
        self.setMinimumHeight(theme.px(HIGH))
        sides = theme.px(EDGE + GLASS + 10), theme.px(EDGE)
        left, right = reversed(sides) if mirrored(self) else sides
        self.setTextMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of()
        side = theme.px(GLASS)
        spot = QRect(theme.px(EDGE), (self.height() - side) // 2, side, side)
        draw_icon(begin(self), self, "search", placed(self, spot), theme.colour("text2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DeskPage(QWidget):
    """The page "Vandaag"; under the field stands one of a few views."""

    sought = Signal(str)
    open_wanted = Signal(object)  # HitLine
    new_wanted = Signal()
    appointment_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._say = language, Shared(language)
        self._together = self._noting = False
        self._today: date | None = None
        self.setWindowTitle(self.tr("Vandaag"))
        self._day = Quiet()
        self.search = SearchField()
        self.new = Button(self.tr("Nieuwe deelnemer"), "user-plus")
        self.new.setToolTip("Ctrl+N")
        self.new.setAccessibleDescription("Ctrl+N")
        self.note = Button(self.tr("Afspraak noteren"), "calendar")
        self.note.setToolTip("Ctrl+D")
        self.note.setAccessibleDescription("Ctrl+D")
        self.card = Button(self.tr("Zelf kijken met papier"), "hand-heart")
        held = self.tr("De deelnemer houdt het eigen papier voor de lezer.")
        self.card.setToolTip(held)
        self.card.setAccessibleDescription(held)
        self._heading = Heading(self.windowTitle())
        self.home, self.noting = HomeView(language), NotingView(language)
        self.found = FindView()
        self.newcomer = NewPanel(language)
        self.hidden = HiddenView()
        self._views = (self.home, self.noting, self.found, self.newcomer)
        self._shown: QWidget = self.home
        self._wait = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._build()
        self._connect()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scrolling = ScrollColumn(spacing=20)
        around.addWidget(scrolling)
        label = self.tr("Zoek een deelnemer: naam, geboortedatum, nummer of code")
        self._field = Field(label, self.search)
        self._add_top(scrolling.body)
        scrolling.body.addWidget(self._field)
        for view in (*self._views, self.hidden):
            scrolling.body.addWidget(view)
        scrolling.body.addStretch(1)
        self._show_only(self.home)

    def _add_top(self, column: QBoxLayout) -> None:
        self._head, titles = QBoxLayout(QBoxLayout.Direction.LeftToRight), QVBoxLayout()
        column.addLayout(self._head)
        self._head.addLayout(titles, 1)
        titles.setSpacing(0)
        titles.addWidget(self._heading)
        titles.addWidget(self._day)
        self._actions = QWidget()
        row = Flow(self._actions)
        for button in (self.card, self.note, self.new):
            row.addWidget(button)
        self._head.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignTop)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._head, beside=theme.scale < BESIDE_UNTIL)
        self._head.setSpacing(theme.px(12))

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self._wait.timeout.connect(lambda: self.sought.emit(self.search.text()))
        self.search.moved.connect(self.found.step)
        self.search.opened.connect(self._open)
        self.search.left.connect(self.home_wanted)
        self.found.chosen.connect(self.open_wanted)
        for back in (self.newcomer.left, self.noting.left):
            back.connect(self.home_wanted)
        for wish in (self.new.clicked, self.home.new_wanted, self.found.new_wanted):
            wish.connect(self.new_wanted)
        for wish in (self.note.clicked, self.home.appointment_wanted):
            wish.connect(self.appointment_wanted)
        self.home.search_wanted.connect(self.focus_search)

    def _open(self) -> None:
        """Enter opens the marked hit; without anything typed it goes on with the day."""
        if self._wait.isActive():
            self._wait.stop()
            self.sought.emit(self.search.text())
        first = self.home.first()
        if self.found.isVisibleTo(self) and self.found.marked:
            self.open_wanted.emit(self.found.marked)
        elif self.home.isVisibleTo(self) and not self.search.text() and first:
            first.click()

    @property
    def is_home(self) -> bool:
        """Whether the day itself is shown, with nobody sought."""
        return self._shown is self.home and not self.search.text()

    # --- showing ---------------------------------------------------------------------------

    def show_home(self, state: HomeState) -> None:
        """The day; the search field is empty again."""
        self._wait.stop()
        self.search.clear()
        self._today = state.today
        self._tell_day()
        self.home.show_home(state)
        self.noting.show_seen(state.seen)
        self._note_with(noting=False)
        self._show_only(self.home)

    def show_noting(self) -> None:
        """Asks with whom the appointment is; whoever is found next is it."""
        self.search.clear()
        self._note_with(noting=True)
        self._show_only(self.noting)
        self.search.setFocus()

    def _note_with(self, *, noting: bool) -> None:
        self._noting = noting
        self._tell_day()
        self.newcomer.lead_to_appointment(noting)

    def _tell_day(self) -> None:
        """What is asked, else which day it is; to a client who looks along only that."""
        noting = self.tr("Met wie is de afspraak?") if self._noting else self.windowTitle()
        along = self._say("time.today").capitalize()
        self._heading.setText(along if self._together else noting)
        if self._today:
            self._day.setText(weekday_date(self._say.language, self._today))

    def show_found(self, state: FindState) -> None:
        """Who fits what is typed; what stood there before when nothing is."""
        if state.finding is Finding.IDLE:
            self._show_only(self.noting if self._noting else self.home)
            return
        self.found.show_found(state)
        self._show_only(self.found)

    def show_new(self, state: NewState) -> None:
        """The panel for somebody new."""
        self.newcomer.show_new(state)
        self._show_only(self.newcomer)
        focus_begin(self.newcomer)

    def set_together(self, together: bool, say: Shared | None = None) -> None:  # noqa: FBT001 - a fact
        """Hides every name while a client looks along; afterwards all stands as it stood.

        `say` is in whose words that is told.
        """
        turned, self._together = together != self._together, together
        self._say = say if together and say else Shared(self._language)
        read_in(self, self._say.language)
        self.hidden.speak(self._say)
        self._tell_day()
        if turned:
            self._show_only(self._shown)
            focus_begin(self)

    def _show_only(self, shown: QWidget) -> None:
        """Somebody new has the page alone: the search field would only be in the way."""
        self._shown = shown
        named = not self._together
        for view in self._views:
            view.setVisible(named and view is shown)
        self.hidden.setVisible(self._together)
        alone = shown is self.newcomer
        self._field.setVisible(named and not alone)
        self._actions.setVisible(named and not alone)
        self.note.setVisible(not self._noting)
        first = self.newcomer.first if alone else self.search
        begin_at(self, first if named else self.hidden.show_again)

    def focus_search(self) -> None:
        """Begins a search from anywhere (F3); what was typed is replaced by typing."""
        if self._together:
            focus_begin(self)
            return
        if not self._field.isVisibleTo(self):
            self.home_wanted.emit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
