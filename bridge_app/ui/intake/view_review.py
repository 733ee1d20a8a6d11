"""The screens of coming back: last time in own words, one step at a time, and how it grew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.intake.review import GrowthScreen, RecalledLines, RecallScreen, WalkScreen
from bridge_app.ui.parts import Button, Card, FieldLabel, Heading, Paragraph, Prose, Quiet, announce
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices, Option
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


class WalkView(Column):
    """One step of last time: what became of it, and a kind answer to that."""

    told = Signal(str)  # an Outcome
    how_chosen = Signal(str)  # a SeenHow
    typed = Signal(str)
    split = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=14)
        self._title, self._step = Heading(), Card(role="primary_soft")
        self._text, self._when = Words(), Quiet()
        self.outcomes, self._said = Choices(), Prose("", "primary")
        self._how, self.hows = FieldLabel(), Choices()
        self.note = Asked(OwnWords(2))
        self.smaller = Button("", "scissors")
        self.form: SplitForm | None = None
        self._shown = ""
        self._build()

    def _build(self) -> None:
        self._step.body.addWidget(self._text)
        self._step.body.addWidget(self._when)
        parts = (self._said, self._how, self.hows, self.note, self.smaller)
        for part in (self._title, self._step, self.outcomes, *parts):
            leading = Qt.AlignmentFlag.AlignLeading
            side = leading if part is self.smaller else Qt.AlignmentFlag(0)
            self.body.addWidget(part, 0, side)
        self.body.addStretch(1)
        self.outcomes.chosen.connect(self.told)
        self.hows.chosen.connect(self.how_chosen)
        self.note.typed.connect(self.typed)
        self.smaller.clicked.connect(self._open_form)

    def show_screen(self, screen: WalkScreen) -> None:
        """Shows this step with the answer that stands."""
        self._title.setText(screen.title)
        self._text.setText(screen.text)
        self._when.setText(screen.when)
        self._when.setVisible(bool(screen.when))
        self.outcomes.setAccessibleName(screen.title)
        self.outcomes.show_options(
            [Option(each.value, each.text) for each in screen.outcomes], screen.outcome
        )
        self._show_said(screen)
        self._show_hows(screen)
        self.note.ask(screen.ask)
        self.note.show_text(screen.note)
        self.note.setVisible(bool(screen.ask))
        self._show_smaller(screen)

    def _show_said(self, screen: WalkScreen) -> None:
        said = "\n".join(screen.said)
        same_step, self._shown = self._shown == str(screen.step), str(screen.step)
        if said and same_step and said != self._said.text():
            announce(self, said)
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _show_hows(self, screen: WalkScreen) -> None:
        self._how.setText(screen.how)
        self._how.setVisible(bool(screen.hows))
        self.hows.setAccessibleName(screen.how)
        options = [Option(each.value, each.text) for each in screen.hows]
        self.hows.show_options(options, screen.chosen_how)
        self.hows.setVisible(bool(screen.hows))

    def _show_smaller(self, screen: WalkScreen) -> None:
        self.smaller.setText(screen.smaller)
        if self.form is None or self.form.isHidden() or not screen.smaller:
            self.close_form()
            self.smaller.setVisible(bool(screen.smaller))
        self._language, self._half = screen.language, screen.text

    def _open_form(self) -> None:
        """Two lines in place of the button; the step stays as it is until both are said."""
        self.close_form()
        self.form = SplitForm(self._language)
        self.form.split.connect(self.split)
        self.form.left.connect(self._left_form)
        self.body.insertWidget(self.body.count() - 1, self.form)
        self.smaller.hide()
        self.form.open_for(self._half)

    def _left_form(self) -> None:
        self.close_form()
        self.smaller.show()
        self.smaller.setFocus()

    def close_form(self) -> None:
        """The form goes; what was typed in it goes too."""
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def first(self) -> QWidget | None:
        """The answer that stands, or the first."""
        return self.outcomes.first()


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
