"""Goal and steps in the file: what was promised, and one tap for what became of it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.plan import Lane, SeenHow, StepState
from bridge_app.errors import FieldProblem
from bridge_app.ui.client.state import StepView
from bridge_app.ui.client.step_panels import NotePanel, row
from bridge_app.ui.client.step_wishes import (
    Begin,
    Confirm,
    LetGo,
    Move,
    NotYet,
    OnDay,
    Split,
    StepWish,
    Undo,
)
from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.parts import (
    Button,
    Paragraph,
    PlainButton,
    Prose,
    Quiet,
)
from bridge_app.ui.parts.drawing import begin, draw_icon, margins, placed
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import Shared
from bridge_app.ui.why_form import Why, letting_go_of_step
from bridge_app.words import clock, part_of_day, weekday_date, words

MARKS = {
    StepState.DONE: ("circle-check", "ok"),
    StepState.NOT_YET: ("clock", "text2"),
}
TO_DO = ("footprints", "primary")
SIGN = 22


Panel: TypeAlias = SplitForm | DayPanel | NotePanel | Why
"""What may stand open under a step."""


def when_of(step: StepView, language: str) -> str:
    """The promised day and time, and who helps: "woensdag 4 juni, 10.00 uur, met Fatima"."""
    day = weekday_date(language, step.day, year=step.says_year) if step.day else ""
    part = part_of_day(language, step.day_part) if step.day_part and not step.at else ""
    at = clock(language, step.at) if step.at else ""
    between = words(language, "list.between")
    return between.join(part for part in (day, part, at, step.helper) if part)


class StepText(Paragraph):
    """The step in the client's own words."""

    bold = True


class StepItem(QWidget):
    """One step; while it is open three ways to confirm it, and a kind "nog niet"."""

    wished = Signal(object)  # StepWish
    praise_wanted = Signal(object)  # StepView

    def __init__(self, step: StepView, say: Shared, today: date) -> None:
        super().__init__()
        self.step, self._say, self._today = step, say, today
        self.panel: Panel | None = None
        self._choices: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(StepText(step.text))
        if when := when_of(step, say.language):
            self._column.addWidget(Quiet(when))
        self._fill()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._column.setContentsMargins(margins(self, theme.px(SIGN + 12), 0, 0, theme.px(4)))
        self._column.setSpacing(theme.px(4))

    def changeEvent(self, event: QEvent) -> None:
        """The sign stands where reading begins, also on a page that is read from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.dress(theme_of())

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, role = MARKS.get(self.step.state, TO_DO)
        side = self._theme.px(SIGN)
        spot = QRect(0, self._theme.px(2), side, side)
        draw_icon(begin(self), self, icon, placed(self, spot), self._theme.colour(role))

    def _fill(self) -> None:
        if self.step.state is StepState.DONE:
            self._add_done()
        elif self.step.state is StepState.NOT_YET:
            self._add_warm_words()
        else:
            self._add_busy()
            self._add_ways()

    # --- done ----------------------------------------------------------------------------------

    def _add_done(self) -> None:
        said = self._say("done.state.done")
        if self.step.how:
            how = self._say(f"done.how.{self.step.how}")
            said = self._say("list.between").join((said, how))
        elif self.step.claimed:
            said = self._say("shared.claimed")
        self._column.addWidget(Prose(said, "ok"))
        if self.step.note:
            self._column.addWidget(Quiet(self._say("done.helped_said", text=self.step.note)))
        if self.step.can_confirm:
            self._add_ways()
            return
        buttons = [self._praise()]
        if not self.step.note:
            buttons.insert(0, self._ask_note("done.helped", self._helped))
        if self.step.can_undo:
            not_yet = self._say.both("shared.not_after_all")
            buttons.append(self._plain(not_yet, "undo-2", NotYet(self.step.id)))
        self._add_row(*buttons)

    def _helped(self, note: str) -> None:
        self.wished.emit(Confirm(self.step.id, self.step.how or SeenHow.TOLD, note))

    # --- not yet -------------------------------------------------------------------------------

    def _add_warm_words(self) -> None:
        """It did not work out, and that is fine: what helps now (EXPERIENCE D8)."""
        self._column.addWidget(Prose(self._say("done.not_yet_said"), "text"))
        if self.step.note:
            self._column.addWidget(Quiet(self._say("done.why_not_said", text=self.step.note)))
        self._ask(self._say("done.not_yet_next"))
        say = self._say.both
        smaller = self._button(say("step.smaller"), "scissors", self.make_smaller)
        other_day = self._button(say("done.choose_day"), "calendar", self._choose_day)
        later = self._plain(say("step.put_later"), "clock", self._later())
        let_go = self._button(say("step.let_go"), "x", self._ask_letting_go, plain=True)
        self._add_row(smaller, other_day, later, let_go)
        if self.step.can_undo and not self.step.note:
            why = self._ask_note("done.why_not", self._why)
            self._add_row(why, self._praise(), self._back())
        elif self.step.can_undo:
            self._add_row(self._praise(), self._back())
        self._add_ways()

    def _later(self) -> StepWish:
        return Move(self.step.id, Lane.LATER)

    def _why(self, note: str) -> None:
        self.wished.emit(NotYet(self.step.id, note))

    def _back(self) -> Button:
        return self._plain(self._say.both("shared.undo"), "undo-2", Undo(self.step.id))

    def make_smaller(self) -> None:
        """Opens two lines under the step."""
        self._splitting().open_for(self.step.text)

    def _splitting(self) -> SplitForm:
        form = SplitForm(self._say.language, self._say.ours)
        form.split.connect(lambda a, b: self.wished.emit(Split(self.step.id, a, b)))
        self._open(form)
        return form

    def _choose_day(self) -> None:
        self._choosing().open_panel()

    def _choosing(self) -> DayPanel:
        panel = DayPanel(self._say.language, self._today, self._say.ours)
        panel.chosen.connect(lambda day: self.wished.emit(OnDay(self.step.id, day)))
        self._open(panel)
        return panel

    def _ask_letting_go(self) -> None:
        self._letting_go().ask()

    def _letting_go(self) -> Why:
        why = letting_go_of_step(self._say)
        why.told.connect(lambda reason: self.wished.emit(LetGo(self.step.id, reason)))
        self._open(why)
        return why

    def _noting(self, key: str, then: Callable[[str], None]) -> NotePanel:
        panel = NotePanel(key, self._say)
        panel.told.connect(then)
        self._open(panel)
        return panel

    def _ask_note(self, key: str, then: Callable[[str], None]) -> Button:
        def ask() -> None:
            self._noting(key, then).open_panel()

        said = self._say.both("done.helped_add" if key == "done.helped" else key)
        return self._button(said, "message-circle", ask)

    def _open(self, panel: Panel) -> None:
        """One thing at a time: the panel stands in place of everything else one could do."""
        self.panel = panel
        self._column.addWidget(panel)
        for part in self._choices:
            part.hide()
        panel.left.connect(self._close)

    def _close(self) -> None:
        """The choices again."""
        if self.panel is not None:
            self._column.removeWidget(self.panel)
            self.panel.deleteLater()
        self.panel = None
        for part in self._choices:
            part.show()
        if buttons := self.findChildren(Button):
            buttons[0].setFocus()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """The panel again, with the same words."""
        if "first" in typed:
            self._splitting().open_with(typed["first"], typed["second"])
        elif "day" in typed:
            self._choosing().open_with(typed["day"])
        elif "why" in typed:
            self._letting_go().ask(typed["why"])
        elif self.step.state is StepState.DONE:
            self._noting("done.helped", self._helped).open_panel(typed["note"])
        else:
            self._noting("done.why_not", self._why).open_panel(typed["note"])

    def show_problem(self, problem: FieldProblem) -> None:
        """Says in the open panel why it was not kept."""
        if isinstance(self.panel, SplitForm | NotePanel | Why):
            self.panel.show_problem(problem)

    # --- busy with it ---------------------------------------------------------------------------

    def _add_busy(self) -> None:
        """Begun is a fact too, told kindly and without a day by which it must be done."""
        if self.step.state is not StepState.DOING:
            return
        self._column.addWidget(Prose(self._busy(), "text"))
        if self.step.can_undo:
            self._add_row(self._back())

    def _busy(self) -> str:
        return self._say("done.state.doing").capitalize()

    # --- still to do ---------------------------------------------------------------------------

    def _add_ways(self) -> None:
        """Three ways to know that it was done, each one tap; no document is kept."""
        self._ask(self._question())
        buttons = [self._way(how) for how in SeenHow]
        if self.step.state is not StepState.NOT_YET and not self.step.claimed:
            buttons.append(self._plain(self._say.both("done.not_yet"), "", NotYet(self.step.id)))
        if self.step.state is not StepState.DOING and not self.step.claimed:
            busy = self._say.both("done.state.doing").capitalize()
            buttons.append(self._plain(busy, "", Begin(self.step.id)))
        self._add_row(*buttons)

    def _question(self) -> str:
        if self.step.claimed:
            return self._say.both("walk.how")
        late = self.step.state is StepState.NOT_YET
        return self._say.both("shared.worked_late" if late else "shared.worked")

    def _way(self, how: SeenHow) -> Button:
        said = self._say.both(f"done.how.{how}")
        wish = Confirm(self.step.id, how)
        return self._button(said[:1].upper() + said[1:], "", lambda: self.wished.emit(wish))

    # --- buttons -------------------------------------------------------------------------------

    def _praise(self) -> Button:
        button = PlainButton(self._say.both("praise.title"), "thumbs-up")
        button.setAccessibleDescription(self.step.text)
        button.clicked.connect(lambda: self.praise_wanted.emit(self.step))
        return button

    def _button(
        self, said: str, icon: str, then: Callable[[], object], *, plain: bool = False
    ) -> Button:
        button = PlainButton(said, icon) if plain else Button(said, icon)
        button.setAccessibleDescription(self.step.text)
        button.clicked.connect(lambda _on=False: then())
        return button

    def _plain(self, said: str, icon: str, wish: StepWish) -> PlainButton:
        button = PlainButton(said, icon)
        button.setAccessibleDescription(self.step.text)
        button.clicked.connect(lambda: self.wished.emit(wish))
        return button

    def _ask(self, question: str) -> None:
        self._choices.append(Quiet(question))
        self._column.addWidget(self._choices[-1])

    def _add_row(self, *buttons: QWidget) -> None:
        self._choices.append(row(*buttons))
        self._column.addWidget(self._choices[-1])
