"""A list of what is to go, while it waits for a second person; and the reports of earlier ones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from bridge_app.domain.retention import Destruction, Due
from bridge_app.paper.destroyed import why
from bridge_app.ui.parts import (
    Card,
    DangerButton,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    Tick,
    column,
)
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import short_date

_NARROW = (0, 2, 3)
"""Columns as wide as their words; the reason takes what is left, and wraps."""


class NumberTable(Table):
    """Numbers with why and since when; never a name."""

    def __init__(self, language: str, name: str) -> None:
        self._language = language
        heads = (
            Column(self.tr("Nummer")),
            Column(self.tr("Waarom")),
            Column(self.tr("Contact")),
            Column(self.tr("Vanaf")),
        )
        super().__init__(name, heads, even=True)
        for section in _NARROW:
            fit = QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(section, fit)

    def show_lines(self, lines: tuple[Due, ...]) -> None:
        """Shows these."""
        self.show_rows([Row(self._told(line)) for line in lines])

    def _told(self, line: Due) -> tuple[str, ...]:
        may_go = short_date(line.may_go) if line.days else ""
        return line.number, why(line, self._language), short_date(line.since), may_go


class WaitingCard(Card):
    """One list: whoever made it can only take it back, somebody else destroys what is on it."""

    confirm_wanted = Signal(object)  # id
    withdraw_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, found: Destruction, language: str, *, mine: bool) -> None:
        title = self.tr("Lijst van {day}, gemaakt door {who}")
        day = short_date(found.proposed_at.date())
        super().__init__(title.format(day=day, who=found.proposer))
        self.table = NumberTable(language, self.tr("Nummers op deze lijst"))
        self.table.show_lines(found.lines)
        self.body.addWidget(self.table)
        self.read = Tick(self.tr("Ik heb de nummers bekeken"))
        self.confirm = DangerButton(
            self.tr("Vernietig %Ln nummers", "", len(found.lines)), "trash-2"
        )
        self.confirm.setEnabled(False)
        self.read.toggled.connect(self.confirm.setEnabled)
        self.withdraw = PlainButton(self.tr("Haal de lijst terug"), "undo-2")
        self.print = PlainButton(self.tr("Print de lijst"), "printer")
        self._build(mine=mine)
        for button, wish in (
            (self.confirm, self.confirm_wanted),
            (self.withdraw, self.withdraw_wanted),
            (self.print, self.print_wanted),
        ):
            button.clicked.connect(lambda _on=False, wish=wish: wish.emit(found.id))

    def _build(self, *, mine: bool) -> None:
        if mine:
            text = self.tr("Jij maakte deze lijst. Iemand anders bevestigt hem.")
            self.body.addWidget(Paragraph(text))
        else:
            text = self.tr("Wat je vernietigt, komt niet terug. Ook niet uit een reservekopie.")
            self.body.addWidget(Paragraph(text))
            self.body.addWidget(self.read)
        row = QWidget()
        flow = Flow(row)
        shown = (self.print, self.withdraw) if mine else (self.confirm, self.print, self.withdraw)
        for button in shown:
            flow.addWidget(button)
        self.body.addWidget(row)
        if mine:
            self.read.setParent(self)
            self.confirm.setParent(self)
            self.read.hide()
            self.confirm.hide()


class ReportLine(QWidget):
    """One report: when, by which two people, how many numbers; to print."""

    print_wanted = Signal(object)  # id

    def __init__(self, found: Destruction) -> None:
        super().__init__()
        inside = column(self, spacing=2)
        ended = short_date(found.ended_at.date()) if found.ended_at else ""
        gone = self.tr("{day}: %Ln nummers gewist", "", len(found.gone)).format(day=ended)
        people = self.tr("Gemaakt door {first}, bevestigd door {second}.")
        inside.addWidget(Paragraph(gone))
        inside.addWidget(Quiet(people.format(first=found.proposer, second=found.ender)))
        row = QWidget()
        flow = Flow(row)
        self.print = PlainButton(self.tr("Print het verslag"), "printer")
        self.print.setAccessibleDescription(gone)
        self.print.clicked.connect(lambda: self.print_wanted.emit(found.id))
        flow.addWidget(self.print)
        inside.addWidget(row)
