"""The screens of coming back: last time in own words, and how it grew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.intake.review import GrowthScreen, RecalledLines, RecallScreen
from bridge_app.ui.parts import Card, Heading, Paragraph, Prose, Quiet
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.column import Column, as_high_as_needed


class Words(Prose):
    """The client's own words, a little larger: that is what one reads again."""

    step = 0.5
    bold = True


class Recall(QWidget):
    """Some lines of last time with a quiet word above them that says what they are."""

    def __init__(self, told: RecalledLines) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Quiet(told.label))
        for line in told.lines:
            self._column.addWidget(Words(line))
        as_high_as_needed(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(2))


class RecallView(Column):
    """What was said last time; where something new may be said, one field under it."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=16)
        self._title, self._lead = Heading(), Paragraph()
        self._told = Card(role="primary_soft")
        self._parts: list[Recall] = []
        self.more = Asked(OwnWords(2))
        for part in (self._title, self._lead, self._told, self.more):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.more.typed.connect(self.typed)

    def show_screen(self, screen: RecallScreen) -> None:
        """Shows this; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._lead.setText(screen.lead)
        self._show_recalled(screen.recalled)
        self.more.ask(screen.ask)
        self.more.show_text(screen.text)
        self.more.setVisible(bool(screen.ask))

    def _show_recalled(self, recalled: tuple[RecalledLines, ...]) -> None:
        for former in self._parts:
            self._told.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._parts = [Recall(each) for each in recalled]
        for part in self._parts:
            self._told.body.addWidget(part)
        self._told.setVisible(bool(self._parts))

    def first(self) -> QWidget | None:
        """None: one reads first, and goes on from the main button; the field may stay empty."""
        return None


class GrowthView(Column):
    """Then and now on one drawing, with the same in words under it."""

    def __init__(self) -> None:
        super().__init__(widest=740, spacing=8)
        self._title, self.bridge = Heading(), BridgeView()
        self.part: GrowthPart | None = None
        self._spoken = ("", "")
        self.body.addWidget(self._title)
        self.body.addWidget(self.bridge)
        self.body.addStretch(1)

    def show_screen(self, screen: GrowthScreen) -> None:
        """Shows growth, or the bridge of now where there is nothing to set beside it."""
        self._title.setText(screen.title)
        if screen.growth.grown:
            self.bridge.show_growth(screen.growth.grown, screen.drawing.labels)
        else:
            self.bridge.show_bridge(screen.drawing.bridge, screen.drawing.labels)
        self._in_words(screen).show_state(screen.growth)

    def _in_words(self, screen: GrowthScreen) -> GrowthPart:
        """The words in the language that is spoken; made anew for another one."""
        spoken = (screen.language, screen.form)
        if self.part is None or spoken != self._spoken:
            if self.part is not None:
                for old in (self.part, self.part.said):
                    self.body.removeWidget(old)
                    old.hide()
                    old.deleteLater()
            self.part, self._spoken = GrowthPart(*spoken), spoken
            self.body.insertWidget(1, self.part.said)
            self.body.insertWidget(3, self.part)
        return self.part

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None
