"""The screens before the first question: welcome, today, what is kept, and a calm one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.people import Keep, TalkRoute
from bridge_app.ui.intake.keep_card import KeepCard
from bridge_app.ui.intake.opening import (
    AskScreen,
    CalmScreen,
    KeepScreen,
    TodayScreen,
    WelcomeScreen,
)
from bridge_app.ui.intake.table_drawing import TableDrawing
from bridge_app.ui.parts import Flow, Heading, Paragraph, Picker, PlainButton, Quiet
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column, as_high_as_needed
from bridge_app.ui.together.groups import let_stand


class WelcomeView(Column):
    """Two people at a table, and what they are going to do."""

    data_wanted = Signal()
    colours_turned = Signal()

    def __init__(self) -> None:
        super().__init__(widest=1080)
        self._title, self._drawing = Heading(), TableDrawing()
        self.data, self.colours = PlainButton("", "info"), PlainButton("", "sun-moon")
        self.colours.clicked.connect(self.colours_turned)
        self.data.clicked.connect(self.data_wanted)
        self._lines = [Paragraph() for _ in range(3)]
        self._row, self._side = QHBoxLayout(), QVBoxLayout()
        self.body.addLayout(self._row, 1)
        self._row.addWidget(self._drawing, 4)
        self._row.addLayout(self._side, 5)
        self._side.addStretch(1)
        for part in (self._title, *self._lines):
            self._side.addWidget(part)
        for button in (self.data, self.colours):
            self._side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._side.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if hasattr(self, "_row"):
            self._row.setSpacing(theme.px(40))
            self._side.setSpacing(theme.px(16))
            self._drawing.setVisible(theme.scale < 1.5)

    def show_screen(self, screen: WelcomeScreen) -> None:
        """Shows the welcome."""
        self._title.setText(screen.title)
        self._drawing.setAccessibleName(screen.drawing)
        self.data.setText(screen.data)
        self.colours.setText(screen.colours)
        for widget, line in zip(self._lines, screen.lines, strict=True):
            widget.setText(line)

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None


LARGE = 1.5
"""From this size of letters on nothing stands there but words."""


class Disc(QWidget):
    """An icon on a soft round ground; decoration beside a heading."""

    SIDE = 96

    def __init__(self) -> None:
        super().__init__()
        self.icon = "message-circle"
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """Large letters need the room that decoration takes."""
        self._theme = theme
        side = theme.px(self.SIDE) if theme.scale < LARGE else 0
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        soft = theme.colour("primary_soft")
        line = theme.colour("border" if theme.plain else "primary_soft")
        box(painter, self.rect(), Outline(soft, line, theme.line, self.width() / 2))
        inset = theme.px(26)
        spot = self.rect().adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, self, self.icon, QRect(spot), theme.colour("primary"))


MOST_LINES = 12
"""The steps of a talk by name are the most there is to say."""


class QuietView(Column):
    """An icon, a heading and a few lines in the middle: a question, or nothing to do."""

    def __init__(self) -> None:
        super().__init__(widest=760)
        self.disc = Disc()
        self._title = Heading()
        self._lines = [Paragraph() for _ in range(MOST_LINES)]
        self.body.addStretch(2)
        self.body.addWidget(self.disc)
        self.body.addWidget(self._title)
        for line in self._lines:
            self.body.addWidget(line)
        self.body.addStretch(3)

    def show_screen(self, screen: AskScreen | CalmScreen) -> None:
        """Shows the heading and the lines there are."""
        self.show_quiet(screen.icon, screen.title, screen.lines)

    def show_quiet(self, icon: str, title: str, lines: tuple[str, ...]) -> None:
        """An icon, a heading, and at most so many lines."""
        self.disc.icon = icon
        self.disc.update()
        self._title.setText(title)
        for place, widget in enumerate(self._lines):
            widget.setText(lines[place] if place < len(lines) else "")
            widget.setVisible(place < len(lines))

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None


class CalmView(QuietView):
    """Nothing to do; in a pause the worker may say until when, or let something go first."""

    urgent_wanted = Signal()
    until_chosen = Signal(object)  # time, or None for an open end

    def __init__(self) -> None:
        super().__init__()
        self._question, self.until = Quiet(), Picker()
        self._row = _asking(self._question, self.until)
        self.body.insertWidget(self.body.count() - 1, self._row)
        self.until.activated.connect(lambda at: self.until_chosen.emit(self.until.itemData(at)))
        self.urgent = PlainButton("", "triangle-alert")
        self.body.insertWidget(self.body.count() - 1, self.urgent, 0, Qt.AlignmentFlag.AlignLeading)
        self.urgent.clicked.connect(self.urgent_wanted)

    def show_calm(self, screen: CalmScreen) -> None:
        """Shows the lines, and the offer where there is one."""
        self.show_screen(screen)
        self._row.setVisible(bool(screen.times))
        if screen.times:
            self._question.setText(screen.until_title)
            self.until.tell_what(screen.until_title)
            offer(self.until, screen.times, screen.until)
        self.urgent.setText(screen.urgent)
        self.urgent.setVisible(bool(screen.urgent))


class TodayView(QuietView):
    """What comes first today; the worker says until when and how much, in small questions."""

    until_chosen = Signal(object)  # time, or None for an open end
    route_chosen = Signal(object)  # TalkRoute

    def __init__(self) -> None:
        super().__init__()
        self._question, self.until = Quiet(), Picker()
        self._how_much, self.route = Quiet(), Picker()
        for question, picker in ((self._question, self.until), (self._how_much, self.route)):
            self.body.insertWidget(self.body.count() - 1, _asking(question, picker))
        self.until.activated.connect(lambda at: self.until_chosen.emit(self.until.itemData(at)))
        self.route.activated.connect(self._tell_route)

    def _tell_route(self, at: int) -> None:
        """As one of the routes: Qt keeps it as plain text."""
        self.route_chosen.emit(TalkRoute(self.route.itemData(at)))

    def show_today(self, screen: TodayScreen) -> None:
        """Shows the question."""
        self.show_quiet("sunrise", screen.title, screen.lines)
        self._question.setText(screen.until_title)
        self._how_much.setText(screen.route_title)
        self.until.tell_what(screen.until_title)
        self.route.tell_what(screen.route_title)
        offer(self.until, screen.times, screen.until)
        offer(self.route, screen.routes, screen.route)


def _asking(question: Quiet, picker: Picker) -> QWidget:
    """A small question of the worker beside what can be picked."""
    row = QWidget()
    flow = Flow(row)
    flow.addWidget(question)
    flow.addWidget(picker)
    as_high_as_needed(row)
    return row


def offer(picker: Picker, options: Sequence[tuple[str, object]], chosen: object) -> None:
    """What one can pick, with what stands; a list that is the same is left alone."""
    shown = [(picker.itemText(at), picker.itemData(at)) for at in range(picker.count())]
    if shown != list(options):
        picker.clear()
        for text, meaning in options:
            picker.addItem(text, meaning)
    picker.setCurrentIndex([meaning for _, meaning in options].index(chosen))


class KeepView(Column):
    """Three ways to deal with what is said today."""

    keep_chosen = Signal(object)  # Keep

    def __init__(self) -> None:
        super().__init__(widest=760)
        self._title, self._privacy, self._note = Heading(), Paragraph(), Quiet()
        self._group = QButtonGroup(self)
        self._cards = {keep: KeepCard() for keep in Keep}
        self.body.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._privacy)
        for place, card in enumerate(self._cards.values(), 1):
            self._group.addButton(card, place)
            self.body.addWidget(card)
        tell_as_group(self._middle)
        self.body.addWidget(self._note)
        self.body.addStretch(2)
        self._group.idClicked.connect(self._tell)

    def show_screen(self, screen: KeepScreen) -> None:
        """Shows the three choices; none is chosen beforehand."""
        self._title.setText(screen.title)
        self._middle.setAccessibleName(screen.title)
        self._privacy.setText(screen.privacy)
        self._note.setText(screen.note)
        for choice in screen.choices:
            self._cards[choice.keep].show_words(choice.text, choice.means)
        chosen = next((each.keep for each in screen.choices if each.chosen), None)
        let_stand(self._group, self._cards[chosen] if chosen else None)

    def first(self) -> QWidget | None:
        """The chosen card, or the first."""
        checked = self._group.checkedButton()
        return checked or self._cards[Keep.ALL]

    def _tell(self, place: int) -> None:
        self.keep_chosen.emit(list(Keep)[place - 1])
