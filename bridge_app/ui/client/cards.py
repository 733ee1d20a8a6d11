"""The small cards of a file: last time, praise, conversations, what was given."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.client.given_state import RewardLine
from bridge_app.ui.client.state import Resume
from bridge_app.ui.parts import (
    Card,
    Paragraph,
    Quiet,
    column,
)
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.theme import Theme
from bridge_app.words import euros, short_date, weekday_date, words

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

    def show_resume(self, resume: Resume | None, urgent: str, language: str, form: str) -> None:
        """Shows this; somebody of whom nothing is known yet has no card."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        told = list(self._told(resume, language, form)) if resume else []
        if urgent:
            told += [(words(language, "urgent.chosen", form), (urgent,))]
        self._lines = [self._part(*each) for each in told]
        for line in self._lines:
            self.body.addWidget(line)
        self.setVisible(bool(self._lines))

    def _told(self, resume: Resume, language: str, form: str) -> Iterable[Told]:
        if resume.last_day:
            yield self.tr("Vorige keer"), (weekday_date(language, resume.last_day, year=True),)
        if resume.done:
            yield words(language, "resume.good", form), resume.done
        if resume.next_step:
            yield words(language, "resume.step", form), (resume.next_step,)
        if resume.paper:
            yield words(language, "print.waits", form), (words(language, "print.later", form),)

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


class GivenCard(ListCard):
    """What the client received; only there once the client heard that it exists."""

    all_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Gekregen"))
        self._language = language

    def show_given(self, lines: Iterable[RewardLine] | None) -> None:
        """Shows these, the newest first, and the way to all there is; for None nothing at all."""
        if lines is None:
            self.show_rows([])
            return
        everything = RowButton(self.tr("Waar alles staat, en op papier"), icon="receipt-euro")
        everything.clicked.connect(self.all_wanted)
        self.show_rows([*map(self._row, lines), everything])

    def _row(self, line: RewardLine) -> QWidget:
        day = short_date(line.day) if line.day else ""
        amount = euros(self._language, line.cents, whole=True)
        back = self.tr("teruggedraaid") if line.reversed else ""
        reached = self.tr("Doel gehaald: {goal}").format(goal=line.step)
        what = reached if line.for_goal else line.step
        return Paragraph("  ".join(part for part in (day, amount, what, back) if part))
