"""One step, alone: did it work out, and if not yet: smaller, another day, or ask the mentor."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.plan import TEXT_LIMIT
from bridge_app.ui.alone.facts import OwnFacts, OwnStep
from bridge_app.ui.parts import (
    Bar,
    Button,
    Field,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    Subheading,
    TextField,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.standing import OwnCard, OwnPage
from bridge_app.ui.theme import Theme
from bridge_app.ui.together.days import day_choices

PIECES = ("1", "2", "3", "4")
"""The first pieces that can be tapped: nobody needs to type at a screen without keys."""


class Ask(StrEnum):
    """What the page asks now."""

    HOW = "how"
    WHAT_NOW = "what_now"
    SMALLER = "smaller"
    DAY = "day"


class StepTitle(Heading):
    """The words of a step; where letters are large they leave the height to the answers."""

    def dress(self, theme: Theme) -> None:
        self.step = Subheading.step if theme.scale >= LARGE else Heading.step
        super().dress(theme)


class OwnStepPage(OwnPage):
    """A step, a question about it, and the answers as buttons under each other.

    Yes and not yet stand beside each other, and what can be done then: none is seen before another.
    """

    done = Signal()
    not_yet = Signal()
    smaller = Signal(str)
    moved = Signal(object)  # date
    mentor_asked = Signal()
    asked = Signal(object)  # Ask
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        self.scrolling = page = page_column(self, "", Bar(self.back))
        self._title, self.said, self._asked = StepTitle(), Paragraph(""), Ask.HOW
        self.said.hide()
        self._when, self._question = Paragraph(""), Subheading()
        self.card, self.answers, self._held = OwnCard(), list[QWidget](), list[QWidget]()
        self._pressed = list[QWidget]()
        self.typed = TextField()
        self.typed.setMaxLength(TEXT_LIMIT)
        self.piece = Field("", self.typed)
        self.piece_said = Button("", "check")
        self.card.body.addWidget(self._question)
        for part in (self._title, self._when, self.said, self.card):
            page.body.addWidget(part)
        self.card.body.addWidget(self.piece)
        self.card.body.addWidget(leading(self.piece_said))
        page.body.addStretch(1)
        self.stand_in(page)
        self.back.clicked.connect(self.closed)
        self.piece_said.clicked.connect(self._say_piece)
        own_enter(self.piece.edit, self._say_piece)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever answers are there."""
        return step_as_read(self, forward=forward)

    def show_step(self, facts: OwnFacts, step: OwnStep, ask: Ask) -> None:
        """Asks this about this step, from the top."""
        say, self._asked = facts.say, ask
        self.setWindowTitle(f"{say(_QUESTIONS[ask])} {step.text}")
        self._title.setText(step.text)
        self._when.setText(step.when)
        self.back.setText(say("button.back"))
        self._question.setText(say(_QUESTIONS[ask]))
        self._show_answers(self._made(facts, ask), beside=ask is not Ask.SMALLER)
        self.piece.ask(say("alone.own_piece"))
        self.piece.set_text("")
        self.piece_said.setText(say("step.split"))
        for part in (self.piece, self.piece_said):
            part.setVisible(ask is Ask.SMALLER)
        self.scrolling.show_all(self._title)

    def _show_answers(self, answers: list[QWidget], *, beside: bool) -> None:
        for former in self._held:
            self.card.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.answers = [leading(answer) for answer in answers]
        self._held = [_beside(self.answers)] if beside else self.answers
        for place, row in enumerate(self._held, 1):
            self.card.body.insertWidget(place, row)
        begin_at(self, answers[0])
        self._pressed = answers
        self.stand()

    def stand(self) -> None:
        """In large letters the day that is past leaves its room to what can be done now."""
        super().stand()
        past = self.tight and self._asked is Ask.WHAT_NOW
        self._when.setVisible(bool(self._when.text()) and not past)

    def answering(self) -> list[QWidget]:
        return self._pressed

    def show_said(self) -> None:
        """What was said of the step comes into view, with all that can be done now under it."""
        super().show_said()
        if self._asked is Ask.WHAT_NOW:
            self.scrolling.show_all(self._held[-1])

    def _made(self, facts: OwnFacts, ask: Ask) -> list[QWidget]:
        say = facts.say
        if ask is Ask.HOW:
            done, not_yet = Button(say("alone.yes"), "check"), Button(say("done.not_yet"))
            done.clicked.connect(self.done)
            not_yet.clicked.connect(self.not_yet)
            return [done, not_yet]
        if ask is Ask.WHAT_NOW:
            return self._what_now(facts)
        if ask is Ask.DAY:
            return [
                self._day(each.told, each.day) for each in day_choices(facts.language, facts.today)
            ]
        return [self._piece(say(f"alone.piece.{number}")) for number in PIECES]

    def _what_now(self, facts: OwnFacts) -> list[QWidget]:
        say = facts.say
        smaller = Button(say("step.smaller"), "scissors")
        day, mentor = Button(say("alone.other_day"), "calendar"), Button(say("alone.ask"))
        smaller.clicked.connect(partial(self.asked.emit, Ask.SMALLER))
        day.clicked.connect(partial(self.asked.emit, Ask.DAY))
        mentor.clicked.connect(self.mentor_asked)
        return [smaller, day, mentor]

    def _day(self, told: str, day: object) -> QWidget:
        button = Button(told)
        button.clicked.connect(partial(self.moved.emit, day))
        return button

    def _piece(self, text: str) -> QWidget:
        button = Button(text)
        button.clicked.connect(partial(self.smaller.emit, text))
        return button

    def _say_piece(self) -> None:
        if self.piece.text().strip():
            self.smaller.emit(self.piece.text().strip())
        else:
            self.piece.setFocus()


def _beside(answers: list[QWidget]) -> QWidget:
    """As far as the width goes."""
    holder = QWidget()
    row = Flow(holder, spacing=12)
    for answer in answers:
        row.addWidget(answer)
    return holder


_QUESTIONS = {
    Ask.HOW: "done.ask",
    Ask.WHAT_NOW: "done.not_yet_next",
    Ask.SMALLER: "step.split_first",
    Ask.DAY: "step.day",
}
