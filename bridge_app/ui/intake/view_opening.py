"""The screens before the first question: welcome, today, what is kept, and a calm one."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.people import Keep
from bridge_app.ui.intake.keep_card import KeepCard
from bridge_app.ui.intake.opening import (
    AskScreen,
    CalmScreen,
    KeepScreen,
    TodayScreen,
    WelcomeScreen,
)
from bridge_app.ui.intake.table_drawing import TableDrawing
from bridge_app.ui.parts import Flow, Heading, Paragraph, Picker, Quiet
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column, as_high_as_needed
from bridge_app.ui.together.groups import let_stand


class WelcomeView(Column):
    """Two people at a table, and what they are going to do."""

    def __init__(self) -> None:
        super().__init__(widest=1080)
        self._title, self._drawing = Heading(), TableDrawing()
        self._lines = [Paragraph() for _ in range(3)]
        self._row, self._side = QHBoxLayout(), QVBoxLayout()
        self._side.addStretch(1)
        for part in (self._title, *self._lines):
            self._side.addWidget(part)
        self._side.addStretch(1)
        self._row.addWidget(self._drawing, 4)
        self._row.addLayout(self._side, 5)
        self.body.addLayout(self._row, 1)
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
        for widget, line in zip(self._lines, screen.lines, strict=True):
            widget.setText(line)

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None


class Disc(QWidget):
    """An icon on a soft round ground; decoration beside a heading."""

    SIDE = 96

    def __init__(self) -> None:
        super().__init__()
        self.icon = "message-circle"
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(theme.px(self.SIDE), theme.px(self.SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        soft = theme.colour("primary_soft")
        line = theme.colour("border" if theme.plain else "primary_soft")
        box(painter, self.rect(), Outline(soft, line, theme.line, self.width() / 2))
        inset = theme.px(26)
        spot = self.rect().adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, self, self.icon, QRect(spot), theme.colour("primary"))


class QuietView(Column):
    """An icon, a heading and a few lines in the middle: a question, or nothing to do."""

    def __init__(self) -> None:
        super().__init__(widest=760)
        self.disc = Disc()
        self._title = Heading()
        self._lines = [Paragraph() for _ in range(3)]
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
        """An icon, a heading, and at most three lines."""
        self.disc.icon = icon
        self.disc.update()
        self._title.setText(title)
        for place, widget in enumerate(self._lines):
            widget.setText(lines[place] if place < len(lines) else "")
            widget.setVisible(place < len(lines))

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None


class TodayView(QuietView):
    """What comes first today; the worker says until when, in a small question of its own."""

    until_chosen = Signal(object)  # time, or None for an open end

    def __init__(self) -> None:
        super().__init__()
        self._question, self.until = Quiet(), Picker()
        self._times: tuple[object, ...] = ()
        row = QWidget()
        flow = Flow(row)
        flow.addWidget(self._question)
        flow.addWidget(self.until)
        as_high_as_needed(row)
        self.body.insertWidget(self.body.count() - 1, row)
        self.until.activated.connect(lambda at: self.until_chosen.emit(self.until.itemData(at)))

    def show_today(self, screen: TodayScreen) -> None:
        """Shows the question."""
        self.show_quiet("sunrise", screen.title, screen.lines)
        self._question.setText(screen.until_title)
        self.until.setAccessibleName(screen.until_title)
        if screen.times != self._times:
            self._times = screen.times
            self.until.clear()
            for text, at in screen.times:
                self.until.addItem(text, at)
        self.until.setCurrentIndex([at for _, at in screen.times].index(screen.until))


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
        self.body.addWidget(self._note)
        self.body.addStretch(2)
        self._group.idClicked.connect(self._tell)

    def show_screen(self, screen: KeepScreen) -> None:
        """Shows the three choices; none is chosen beforehand."""
        self._title.setText(screen.title)
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
