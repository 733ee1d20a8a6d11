"""Who stands in for a mentor: what is arranged, and the form to arrange it; days as people say."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.helping import Colleague, Cover
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    PlainButton,
)
from bridge_app.ui.parts.rows import ListCard, leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.days import read_day
from bridge_app.ui.wanted import choose


class CoverRow(QWidget):
    """One who stands in, and a way to stop it."""

    def __init__(self, said: str, stop: PlainButton) -> None:
        super().__init__()
        row = Flow(self, spacing=12)
        for part in (Paragraph(said), stop):
            row.addWidget(part)


class CoverPart(QWidget):
    """A list and a form, on the mentor's own page and on that of who arranges it for another."""

    wanted = Signal(object, str, str)  # colleague id, first and last day as typed
    stop_wanted = Signal(object)  # Cover

    def __init__(self, told: str, language: str) -> None:
        """`told` says what standing in means, to whoever arranges it here."""
        super().__init__()
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.covers = ListCard(self.tr("Wie neemt waar"), gap=8)
        self.stands_in = Picker()
        self._who = Field(self.tr("Wie neemt waar?"), self.stands_in)
        example = self.tr("Zoals: morgen, vrijdag of 3 juni.")
        self.first = Field(self.tr("Eerste dag"), help_text=example)
        self.last = Field(self.tr("Laatste dag"), help_text=example)
        self.cover = Button(self.tr("Regel waarneming"), "calendar")
        self.cover.clicked.connect(self._tell)
        for part in (self.covers, self._form(told)):
            self._column.addWidget(part)
        self.dress(theme_of())

    def _form(self, told: str) -> Card:
        card, days = Card(self.tr("Even weg")), QWidget()
        beside = Flow(days, 16)
        for field in (self.first, self.last):
            beside.addWidget(field)
        for part in (Paragraph(told), self._who, days, leading(self.cover)):
            card.body.addWidget(part)
        return card

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def typed(self) -> dict[str, str]:
        """What is half typed and chosen, by field; empty when nothing is."""
        who = self.stands_in.currentData()
        said = {"stands_in": str(who or ""), "first": self.first.text(), "last": self.last.text()}
        return {name: text for name, text in said.items() if text.strip()}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same again; a colleague who cannot be chosen any more is not."""
        choose(self.stands_in, fields.get("stands_in", ""))
        self.first.set_text(fields.get("first", ""))
        self.last.set_text(fields.get("last", ""))

    # --- showing ---------------------------------------------------------------------------

    def show_covers(
        self, covers: Iterable[tuple[Cover, str]], colleagues: Iterable[Colleague]
    ) -> None:
        """Shows what is arranged, each as a sentence; the fields are empty again."""
        self.covers.show_rows([self._row(cover, said) for cover, said in covers])
        self.stands_in.clear()
        self.stands_in.addItem(self.tr("Kies een collega"), None)
        for each in colleagues:
            self.stands_in.addItem(each.name, each.id)
        for field in (self.first, self.last):
            field.set_text("")
        self._clear()

    def _row(self, cover: Cover, said: str) -> CoverRow:
        stop = PlainButton(self.tr("Stop"), "x")
        stop.setAccessibleDescription(said)
        stop.clicked.connect(lambda: self.stop_wanted.emit(cover))
        return CoverRow(said, stop)

    def _clear(self) -> None:
        for field in (self._who, self.first, self.last):
            field.show_error("")

    def show_trouble(self, problem: FieldProblem) -> None:
        """Says under its field what is wrong, and goes there."""
        wrong = self.last if problem.field == "last_day" else self.first
        self._wrong(wrong, sentence(problem, self._language))

    def _wrong(self, field: Field, said: str) -> None:
        field.show_error(said)
        field.edit.setFocus()

    def _tell(self) -> None:
        self._clear()
        if self.stands_in.currentData() is None:
            self._wrong(self._who, self.tr("Kies eerst wie er waarneemt."))
            return
        days = self.first.text(), self.last.text()
        self.wanted.emit(self.stands_in.currentData(), *days)


def period(language: str, first: str, last: str, today: date) -> tuple[date, date]:
    """The days that are typed; raises FieldProblem, which names the field."""
    return (
        _day(language, "first_day", first, today),
        _day(language, "last_day", last, today),
    )


def _day(language: str, name: str, typed: str, today: date) -> date:
    try:
        day = read_day(language, typed, today)
    except FieldProblem as problem:
        raise FieldProblem(name, problem.reason) from problem
    if day is None:
        raise FieldProblem(name, "empty")
    return day
