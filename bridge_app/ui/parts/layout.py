"""How parts stand together: columns that scroll, cards, an action bar."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui import icons
from bridge_app.ui.parts.drawing import CARD_RADIUS, Outline, begin, box, fill
from bridge_app.ui.parts.flow import Flow
from bridge_app.ui.parts.text import Heading, Paragraph, Subheading
from bridge_app.ui.theme import Theme, theme_of

LARGE = 1.5
"""From this text size on the height is needed for the words."""

BESIDE_UNTIL = 1.5
"""From this text size on the width is needed for the words: no part stands beside another."""


def column(parent: QWidget, spacing: float = 12, margin: float = 0) -> QVBoxLayout:
    """A column in this widget, with measures at the present scale."""
    theme = theme_of()
    made = QVBoxLayout(parent)
    made.setSpacing(theme.px(spacing))
    edge = theme.px(margin)
    made.setContentsMargins(edge, edge, edge, edge)
    return made


def lay_out(box: QBoxLayout, *, beside: bool) -> None:
    """Parts beside each other in reading direction, or under each other."""
    directions = QBoxLayout.Direction
    box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


class ScrollColumn(QScrollArea):
    """A column in the middle that scrolls up and down, never sideways.

    What has the focus is always in view (WCAG 2.4.11), also when letters become larger; only
    who scrolls on to read is left in peace.
    """

    def __init__(self, widest: float = 880, spacing: float = 16, margin: float = 24) -> None:
        """`widest` is how wide the column may become; all measures at scale 1."""
        super().__init__()
        self._measures = (widest, spacing, margin)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Our own, because Qt's are wrapped only after looking at every class that it knows.
        self._port, self._bar = QWidget(), QScrollBar()
        self.setViewport(self._port)
        self.setVerticalScrollBar(self._bar)
        self._following = False
        self.ground, self._middle = QWidget(), QWidget()
        around = QHBoxLayout(self.ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._middle, 1000)
        around.addStretch(1)
        self.body = QVBoxLayout(self._middle)
        self.setWidget(self.ground)
        self.dress(theme_of())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focus)
        self._bar.rangeChanged.connect(self._follow)
        self._bar.valueChanged.connect(self._note_view)

    def dress(self, theme: Theme) -> None:
        widest, spacing, margin = self._measures
        self._theme = theme
        edge = theme.px(margin)
        self._middle.setMaximumWidth(theme.px(widest) + 2 * edge)
        self.body.setSpacing(theme.px(spacing))
        self.body.setContentsMargins(edge, edge, edge, edge)

    def widen(self, widest: float) -> None:
        """From now on the column may become this wide, at scale 1."""
        self._measure(widest, *self._measures[1:])

    def breathe(self, spacing: float, margin: float) -> None:
        """From now on with this air between its parts and around them, at scale 1."""
        self._measure(self._measures[0], spacing, margin)

    def _measure(self, widest: float, spacing: float, margin: float) -> None:
        if (widest, spacing, margin) != self._measures:
            self._measures = (widest, spacing, margin)
            self.dress(self._theme)

    def see_through(self) -> None:
        """Lets what lies behind the column show."""
        for layer in (self, self._port, self.ground):
            layer.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as its contents need: sideways there is no scrolling."""
        bar = self._bar.sizeHint().width()
        return QSize(self._middle.minimumSizeHint().width() + bar, self._theme.px(120))

    def _show_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """At once, and again when it has its place: a part that is new has none yet."""
        if self._bring(new):
            QTimer.singleShot(0, self, self._follow)

    def _bring(self, new: QWidget | None) -> bool:
        """All of it, where Qt would be content with the cursor in a field of several lines."""
        ground = self.widget()
        if new is None or ground is None or not ground.isAncestorOf(new):
            return False
        if isinstance(new, QAbstractButton) and QApplication.mouseButtons().value:
            return False  # it is being pressed: it would slip away from under the finger
        self._following = True
        self._view(QRect(new.mapTo(ground, QPoint(0, 0)), new.size()))
        return True

    def show_all(self, part: QWidget) -> None:
        """Brings a part that opened into view, once it has its place; a high one from its top."""
        QTimer.singleShot(0, part, lambda: self._lay_open(part))

    def _lay_open(self, part: QWidget) -> None:
        self._view(QRect(part.mapTo(self.ground, QPoint(0, 0)), part.size()))

    def _view(self, spot: QRect) -> None:
        """The bottom first: of what is higher than the window the top is what one sees.

        What is seen before anything is scrolled asks for no air: a page begins at its heading.
        """
        high, below = self._port.height(), spot.bottom() + 1
        left = (high - spot.height()) // 2
        air = min(self._theme.px(24), left) if left >= 0 else self._theme.px(24)
        under = min(air, high - below) if below <= high else air
        for edge, room in ((below, under), (spot.top(), air)):
            self.ensureVisible(spot.center().x(), edge, 0, room)

    def _follow(self) -> None:
        """Other letters or another window move everything, and what has the focus with it."""
        if self._following:
            self._bring(QApplication.focusWidget())

    def _note_view(self) -> None:
        """Whether what has the focus is in view still, or somebody scrolled on to read."""
        ground, focus = self.widget(), QApplication.focusWidget()
        if ground is not None and focus is not None and ground.isAncestorOf(focus):
            spot = QRect(focus.mapTo(self._port, QPoint(0, 0)), focus.size())
            self._following = self._port.rect().intersects(spot)


NARROWEST = 1280
"""The width of the narrowest window that every page fits in."""


def fitting(parts: Sequence[QWidget], most: int, air: int, edges: int) -> int:
    """How many of these stand beside each other in the narrowest window.

    `most` at most and one at least, with `air` between them and `edges` beside them, in pixels.
    """
    least = [max(part.minimumSizeHint().width(), part.minimumWidth()) for part in parts]
    widest = max(least, default=0)
    room = NARROWEST - edges + air
    return max(min(most, room // (widest + air)), 1) if widest else most


class Line(QWidget):
    """A thin line between two parts of a card."""

    def __init__(self) -> None:
        super().__init__()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        middle = self.rect().adjusted(0, self.height() // 2, 0, 0)
        middle.setHeight(max(round(self._theme.line), 1))
        role = "border" if self._theme.plain else "divider"
        fill(begin(self), middle, self._theme.colour(role))


class Card(QFrame):
    """A quiet surface that keeps together what belongs together."""

    def __init__(self, title: str = "", role: str = "surface") -> None:
        super().__init__()
        self._role = role
        self.body = QVBoxLayout(self)
        if title:
            self.body.addWidget(Subheading(title))
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.body.setSpacing(theme.px(12))
        edge = theme.px(20)
        self.body.setContentsMargins(edge, edge, edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        line = theme.colour("border" if theme.plain else "divider")
        ground = theme.colour(self._role)
        box(begin(self), self.rect(), Outline(ground, line, theme.line, CARD_RADIUS))


class Bar(QWidget):
    """The actions of a page at its bottom.

    Ways back stand where reading starts, the main action where it ends. Where the width is too
    small a row goes on at a second line.
    """

    def __init__(self, *start: QWidget, end: tuple[QWidget, ...] = (), margin: float = 12) -> None:
        super().__init__()
        self._margin = margin
        self.turns: QWidget | None = None
        """What Page Up and Page Down scroll from a button here: nothing else there takes keys."""
        self._row = QHBoxLayout(self)
        left, right = QWidget(), QWidget()
        self.start, self.end = Flow(left), Flow(right)
        for part in start:
            self.start.addWidget(part)
        for part in end:
            self.end.addWidget(part)
        self._row.addWidget(left, 1)
        self._row.addWidget(right, 0)
        for side in (left, right):
            side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        edge = theme.px(2 * self._margin)
        low = theme.px(self._margin / (2 if theme.scale >= LARGE else 1))
        self._row.setContentsMargins(QMargins(edge, low, edge, low))
        self._row.setSpacing(theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A page without a field can be read to its end by keys too."""
        if self.turns is not None and event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            QApplication.sendEvent(self.turns, event)
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """What stands where nothing is yet: a drawing, one sentence, and what one can do.

    Where it is the `whole` page its sentence is the heading of the page.
    """

    def __init__(
        self, icon: str, title: str, text: str = "", *actions: QWidget, whole: bool = False
    ) -> None:
        super().__init__()
        self._icon, self._theme = icon, theme_of()
        self._column = QVBoxLayout(self)
        self._title = Heading(title) if whole else Subheading(title)
        self._text = Paragraph(text)
        for part in (self._title, self._text):
            self._column.addWidget(part)
        self._text.setVisible(bool(text))
        row = QWidget()
        flow = Flow(row)
        for action in actions:
            flow.addWidget(action)
        self._column.addWidget(row)
        self._column.addStretch(1)  # an aligned layout would keep the buttons to one line
        row.setVisible(bool(actions))
        self.dress(self._theme)

    def say(self, title: str, text: str) -> None:
        """Says this instead, in another language."""
        self._title.setText(title)
        self._text.setText(text)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        top, edge = theme.px(24 + 64 + 16), theme.px(24)
        self._column.setContentsMargins(edge, top, edge, edge)
        self._column.setSpacing(theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = begin(self)
        disc = QRect(theme.px(24), theme.px(24), theme.px(64), theme.px(64))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            disc.moveRight(self.width() - theme.px(24))
        soft = theme.colour("primary_soft")
        box(painter, disc, Outline(soft, theme.colour("divider"), theme.line, disc.width() / 2))
        inset = theme.px(16)
        spot = disc.adjusted(inset, inset, -inset, -inset)
        ink = theme.colour("primary").name()
        painter.drawPixmap(
            spot.topLeft(), icons.pixmap(self._icon, ink, spot.width(), self.devicePixelRatioF())
        )


def page_column(page: QWidget, title: str, bar: Bar | None = None) -> ScrollColumn:
    """The usual page: heading on top of a scrolling column, actions under it."""
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.setSpacing(0)
    scrolling = ScrollColumn()
    if title:
        scrolling.body.addWidget(Heading(title))
    around.addWidget(scrolling, 1)
    if bar:
        bar.turns = scrolling
        around.addWidget(bar)
    return scrolling
