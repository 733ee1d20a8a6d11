"""One step of last time: what became of it, a kind answer to that, and what fits now."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.intake.review import WalkScreen
from bridge_app.ui.intake.view_review import Words
from bridge_app.ui.parts import (
    Button,
    Card,
    FieldLabel,
    Flow,
    Heading,
    PlainButton,
    Prose,
    Quiet,
    announce,
)
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column


class WalkView(Column):
    """Whatever the answer is, a warm word; after "nog niet" four ways on, and letting go."""

    told = Signal(str)  # an Outcome
    how_chosen = Signal(str)  # a SeenHow
    typed = Signal(str)
    split = Signal(str, str)
    half_typed = Signal(str, str)  # both halves, while they are typed
    day_typed = Signal(str)
    form_left = Signal()
    day_chosen = Signal(object)  # date
    later_wanted = Signal()
    praise_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(widest=1000, spacing=12)
        self._title, self._step = Heading(), Card(role="primary_soft")
        self._text, self._when = Words(), Quiet()
        self.outcomes, self._said = Choices(), Prose("", "primary")
        self._how, self.hows = FieldLabel(), Choices()
        self._next, self._ways = FieldLabel(), QWidget()
        self.smaller, self.other_day = Button("", "scissors"), Button("", "calendar")
        self.later, self.talk = Button("", "clock"), Button("", "message-circle")
        self.note, self.reasons = Asked(OwnWords(2)), Choices(clears=True)
        self.praise, self._praised = PlainButton("", "thumbs-up"), Prose("", "primary")
        self.form: SplitForm | DayPanel | None = None
        self._shown, self._half, self._today = "", "", date.min
        self._spoken = ("nl", "")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._step.body.addWidget(self._text)
        self._step.body.addWidget(self._when)
        row = Flow(self._ways)
        for way in (self.smaller, self.other_day, self.later, self.talk):
            row.addWidget(way)
        parts = (self._said, self._how, self.hows, self._next, self._ways, self.note)
        head = QHBoxLayout()
        self.body.addLayout(head)
        head.addWidget(self._title, 1)
        head.addWidget(self.praise, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._step, self._praised, self.outcomes, *parts, self.reasons):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.outcomes.chosen.connect(self.told)
        self.hows.chosen.connect(self.how_chosen)
        self.note.typed.connect(self.typed)
        self.reasons.chosen.connect(self.note.show_text)
        self.smaller.clicked.connect(self._make_smaller)
        self.other_day.clicked.connect(self._choose_day)
        self.later.clicked.connect(self.later_wanted)
        self.talk.clicked.connect(self.note.edit.setFocus)
        self.praise.clicked.connect(self.praise_wanted)

    # --- showing -------------------------------------------------------------------------------

    def show_screen(self, screen: WalkScreen) -> None:
        """Shows this step with the answer that stands."""
        other, self._shown = self._shown != str(screen.step), str(screen.step)
        self._title.setText(screen.title)
        self._text.setText(screen.text)
        self._when.setText(screen.when)
        self._when.setVisible(bool(screen.when))
        self.outcomes.setAccessibleName(screen.title)
        self.outcomes.show_options(
            [Option(each.value, each.text) for each in screen.outcomes], screen.outcome
        )
        self._show_said(screen, other=other)
        self._show_hows(screen)
        self.note.ask(screen.ask)
        self.note.show_text(screen.note)
        self.note.setVisible(bool(screen.ask))
        self.reasons.setAccessibleName(screen.ask)
        self.reasons.show_options([Option(each, each) for each in screen.reasons], screen.note)
        self.reasons.setVisible(bool(screen.reasons))
        self._show_ways(screen, other=other)
        self._show_praise(screen)

    def _show_said(self, screen: WalkScreen, *, other: bool) -> None:
        said = "\n".join(screen.said)
        if said and not other and said != self._said.text():
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

    def _show_ways(self, screen: WalkScreen, *, other: bool) -> None:
        self._spoken = (screen.language, screen.ours)
        self._half, self._today = screen.text, screen.today
        ways = screen.ways
        if ways:
            self._next.setText(ways.title)
            self.smaller.setText(ways.smaller)
            self.other_day.setText(ways.other_day)
            self.later.setText(ways.later)
            self.talk.setText(ways.talk)
        if other or ways is None:
            self.close_form()
        if ways and self.form is None:
            self._take_up(screen)
        for part in (self._next, self._ways):
            part.setVisible(ways is not None and self.form is None)

    def _take_up(self, screen: WalkScreen) -> None:
        """The form that stood open, with the same words."""
        if screen.halves:
            self._splitting().open_with(*screen.halves)
        elif screen.other_day:
            self._choosing().open_with(screen.other_day)

    def _show_praise(self, screen: WalkScreen) -> None:
        self.praise.setText(screen.praise)
        self.praise.setAccessibleDescription(screen.text)
        self._praised.setText("\n".join(screen.praised))
        self._praised.setVisible(bool(screen.praised))

    # --- one of the ways -------------------------------------------------------------------------

    def _make_smaller(self) -> None:
        """Two lines in place of the ways; the step stays as it is until both are said."""
        self._splitting().open_for(self._half)

    def _choose_day(self) -> None:
        self._choosing().open_panel()

    def _splitting(self) -> SplitForm:
        form = SplitForm(*self._spoken)
        form.split.connect(self.split)
        form.changed.connect(self.half_typed)
        self._open(form, self.smaller)
        return form

    def _choosing(self) -> DayPanel:
        panel = DayPanel(self._spoken[0], self._today, self._spoken[1])
        panel.chosen.connect(self.day_chosen)
        panel.changed.connect(self.day_typed)
        self._open(panel, self.other_day)
        return panel

    def _open(self, form: SplitForm | DayPanel, opener: Button) -> None:
        self.close_form()
        self.form = form
        form.left.connect(lambda: self._left(opener))
        self.body.insertWidget(self.body.indexOf(self._ways) + 1, form)
        for part in (self._next, self._ways):
            part.hide()

    def _left(self, opener: Button) -> None:
        self.close_form()
        self.form_left.emit()
        for part in (self._next, self._ways):
            part.show()
        opener.setFocus()

    def close_form(self) -> None:
        """What stands open goes; what was typed in it goes too."""
        form, self.form = self.form, None
        if form is not None:
            self.body.removeWidget(form)
            form.hide()
            form.deleteLater()

    def first(self) -> QWidget | None:
        """The answer that stands, or the first; the field that is half typed where one is."""
        if isinstance(self.form, SplitForm):
            return self.form.second.edit
        return self.form.other.edit if self.form else self.outcomes.first()
