"""The desk: one search field, and under it the day, who is found, or somebody new."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.desk.finding import FindView
from bridge_app.ui.desk.home import HomeView
from bridge_app.ui.desk.newcomer import NewPanel
from bridge_app.ui.desk.state import Finding, FindState, HomeState, NewState
from bridge_app.ui.parts import (
    Button,
    Field,
    Heading,
    Quiet,
    ScrollColumn,
    TextField,
    begin_at,
    focus_begin,
)
from bridge_app.ui.parts.drawing import begin, draw_icon, mirrored, placed
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.theme import Theme, theme_of
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
    """The page "Vandaag"; under the field stands one of three views."""

    sought = Signal(str)
    open_wanted = Signal(object)  # HitLine
    new_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Vandaag"))
        self._day = Quiet()
        self.search = SearchField()
        self.new = Button(self.tr("Nieuwe deelnemer"), "user-plus")
        self.new.setToolTip("Ctrl+N")
        self.new.setAccessibleDescription("Ctrl+N")
        self.home = HomeView(language)
        self.found = FindView()
        self.newcomer = NewPanel(language)
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
        label = self.tr("Zoek een deelnemer: naam, geboortedatum of nummer")
        self._field = Field(label, self.search)
        scrolling.body.addLayout(self._top())
        scrolling.body.addWidget(self._field)
        for view in (self.home, self.found, self.newcomer):
            scrolling.body.addWidget(view)
        scrolling.body.addStretch(1)
        self._show_only(self.home)

    def _top(self) -> QBoxLayout:
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(Heading(self.windowTitle()))
        titles.addWidget(self._day)
        head.addLayout(titles, 1)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self._wait.timeout.connect(lambda: self.sought.emit(self.search.text()))
        self.search.moved.connect(self.found.step)
        self.search.opened.connect(self._open)
        self.search.left.connect(self.home_wanted)
        self.found.chosen.connect(self.open_wanted)
        self.newcomer.left.connect(self.home_wanted)
        for wish in (self.new.clicked, self.home.new_wanted, self.found.new_wanted):
            wish.connect(self.new_wanted)

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

    # --- showing ---------------------------------------------------------------------------

    def show_home(self, state: HomeState) -> None:
        """The day; the search field is empty again."""
        self._wait.stop()
        self.search.clear()
        self._day.setText(weekday_date(self._language, state.today))
        self.home.show_home(state)
        self._show_only(self.home)

    def show_found(self, state: FindState) -> None:
        """Who fits what is typed; the day again when nothing is."""
        if state.finding is Finding.IDLE:
            self._show_only(self.home)
            return
        self.found.show_found(state)
        self._show_only(self.found)

    def show_new(self, state: NewState) -> None:
        """The panel for somebody new."""
        self.newcomer.show_new(state)
        self._show_only(self.newcomer)
        focus_begin(self.newcomer)

    def _show_only(self, shown: QWidget) -> None:
        """Somebody new has the page alone: the search field would only be in the way."""
        for view in (self.home, self.found, self.newcomer):
            view.setVisible(view is shown)
        alone = shown is self.newcomer
        self._field.setVisible(not alone)
        begin_at(self, self.newcomer.first if alone else self.search)
        self.new.setVisible(not alone)

    def focus_search(self) -> None:
        """Begins a search from anywhere (F3); what was typed is replaced by typing."""
        if not self._field.isVisibleTo(self):
            self.home_wanted.emit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
