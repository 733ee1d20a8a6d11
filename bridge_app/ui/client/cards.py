"""The small cards of a file: last time, praise, conversations, what was given."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.desk import Praise
from bridge_app.services.clock import business_day
from bridge_app.ui.client.state import Resume, RewardLine
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    column,
)
from bridge_app.ui.parts.rows import ListCard
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
            yield self.tr("Vorige keer"), (weekday_date(language, resume.last_day),)
        if resume.done:
            yield words(language, "resume.good", form), resume.done
        if resume.step_today:
            yield words(language, "resume.step", form), (resume.step_today,)

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


class PraiseCard(Card):
    """Appreciation without money: at any time, also when a step did not work out."""

    praised = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Complimenten"))
        self._lines: list[QWidget] = []
        self.ask = Button(self.tr("Geef een compliment"), "thumbs-up")
        self.field = Field(
            self.tr("Wat wil je zeggen?"), help_text=self.tr("Noem wat de deelnemer deed.")
        )
        self.say = Button(self.tr("Zeg het"), "check")
        self.leave = PlainButton(self.tr("Terug"), "x")
        self._way_on = QWidget()
        row = Flow(self._way_on)
        row.addWidget(self.say)
        row.addWidget(self.leave)
        for part in (self.ask, self.field, self._way_on):
            self.body.addWidget(part, 0, self._side(part))
        self.ask.clicked.connect(self._open)
        self.leave.clicked.connect(self._close)
        self.say.clicked.connect(self._tell)
        self.field.edit.returnPressed.connect(self._tell)  # type: ignore[attr-defined]  # a TextField
        self._close()

    @staticmethod
    def _side(part: QWidget) -> Qt.AlignmentFlag:
        none = Qt.AlignmentFlag(0)
        return Qt.AlignmentFlag.AlignLeading if isinstance(part, Button) else none

    def show_praise(self, praise: Iterable[Praise]) -> None:
        """Shows what was said before, the newest first; the field closes."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(each) for each in reversed(tuple(praise))]
        for place, line in enumerate(self._lines, 1):
            self.body.insertWidget(place, line)
        self._close()

    def take_up(self, text: str) -> None:
        """The field again, with what was half typed."""
        self._open()
        self.field.set_text(text)

    def show_error(self, sentence: str) -> None:
        """Says under the field why it was not kept."""
        self.field.show_error(sentence)

    @staticmethod
    def _line(praise: Praise) -> QWidget:
        return Paragraph(f"{short_date(business_day(praise.at))}  {praise.text}")

    def _open(self) -> None:
        self.ask.hide()
        self.field.show()
        self._way_on.show()
        self.field.setFocus()

    def _close(self) -> None:
        self.field.set_text("")
        self.field.show_error("")
        self.field.hide()
        self._way_on.hide()
        self.ask.show()

    def _tell(self) -> None:
        self.praised.emit(self.field.text())


class GivenCard(ListCard):
    """What the client received; only there once the client heard that it exists."""

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Gekregen"))
        self._language = language

    def show_given(self, lines: Iterable[RewardLine]) -> None:
        """Shows these, the newest first."""
        self.show_rows(map(self._row, lines))

    def _row(self, line: RewardLine) -> QWidget:
        day = short_date(line.day) if line.day else ""
        amount = euros(self._language, line.cents, whole=True)
        back = self.tr("teruggedraaid") if line.reversed else ""
        return Paragraph("  ".join(part for part in (day, amount, line.step, back) if part))
