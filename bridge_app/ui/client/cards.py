"""The small cards of a file: last time, praise, conversations, what was given."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.picture.fonts import figures_apart
from bridge_app.ui.client.given_state import RewardLine
from bridge_app.ui.client.state import Resume
from bridge_app.ui.parts import (
    Button,
    Card,
    Paragraph,
    Quiet,
    Subheading,
    column,
)
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.theme import Theme
from bridge_app.ui.together.speech import Shared
from bridge_app.words import euros, short_date, weekday_date

Told = tuple[str, tuple[str, ...]]
"""A small title and the lines under it."""


class ResumeCard(Card):
    """What one wants to remember before sitting down."""

    def __init__(self) -> None:
        super().__init__(role="primary_soft")
        self._lines: list[QWidget] = []

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.body.setSpacing(theme.px(10))

    def show_resume(self, resume: Resume | None, urgent: str, say: Shared) -> None:
        """Shows this; somebody of whom nothing is known yet has no card."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        told = list(self._told(resume, say)) if resume else []
        if urgent:
            told += [(say("urgent.chosen"), (urgent,))]
        self._lines = [self._part(*each) for each in told]
        for line in self._lines:
            self.body.addWidget(line)
        self.setVisible(bool(self._lines))

    @staticmethod
    def _told(resume: Resume, say: Shared) -> Iterable[Told]:
        if resume.last_day:
            last = weekday_date(say.language, resume.last_day, year=True)
            yield say("shared.last_time"), (last,)
        if resume.done:
            yield say("resume.good"), resume.done
        if resume.next_step:
            yield say("resume.step"), (resume.next_step,)
        if resume.paper:
            yield say("print.waits"), (say("print.later"),)

    @staticmethod
    def _part(title: str, texts: tuple[str, ...]) -> QWidget:
        part = QWidget()
        inside = column(part, spacing=0)
        for line in (Quiet(title), *map(Said, texts)):
            inside.addWidget(line)
        return part


class Said(Paragraph):
    """What somebody said or did, in bold: that is what one reads again."""

    bold = True


class NoGoalCard(Card):
    """Stands where the goals come."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._title, self._text, self.make = Subheading(), Paragraph(), Button("", "pencil")
        self.speak(Shared(language))
        for part in (self._title, self._text):
            self.body.addWidget(part)
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)

    def speak(self, say: Shared) -> None:
        """In this language, and the button in ours beside it."""
        self._title.setText(say("shared.no_goal"))
        self._text.setText(say("shared.no_goal_text"))
        self.make.setText(say.both("shared.make_goal"))


class GivenCard(ListCard):
    """What the client received; only there once the client heard that it exists."""

    all_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._title = Subheading()
        self.body.addWidget(self._title)
        self.speak(Shared(language))

    def speak(self, say: Shared) -> None:
        """In this language, the rows from the next time on that they are shown."""
        self._say = say
        self._title.setText(say("shared.got"))

    def show_given(self, lines: Iterable[RewardLine] | None) -> None:
        """Shows these, the newest first, and the way to all there is; for None nothing at all."""
        if lines is None:
            self.show_rows([])
            return
        everything = RowButton(self._say.both("shared.all_got"), icon="receipt-euro")
        everything.clicked.connect(self.all_wanted)
        self.show_rows([*map(self._row, lines), everything])

    def _row(self, line: RewardLine) -> QWidget:
        day = short_date(line.day) if line.day else ""
        amount = euros(self._say.language, line.cents, whole=True)
        back = self._say("shared.reversed") if line.reversed else ""
        what = self._say("mine.goal", goal=line.step) if line.for_goal else line.step
        said = "  ".join(part for part in (day, amount, what, back) if part)
        return Paragraph(figures_apart(said))
