"""The page "Weg of overdragen": who stands in and when, and who becomes whose mentor."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Colleague, Cover, Covers, Outlook
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.cover_words import CoverWords
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Tick,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, leading


class CoverRow(QWidget):
    """One who stands in, and a way to stop it."""

    def __init__(self, said: str, stop: PlainButton) -> None:
        super().__init__()
        row = Flow(self, spacing=12)
        for part in (Paragraph(said), stop):
            row.addWidget(part)


class AwayPage(QWidget):
    """Two things: a colleague for a while, or another mentor for good."""

    cover_wanted = Signal(object, str, str)  # colleague id, first and last day as typed
    stop_wanted = Signal(object)  # Cover
    ticked = Signal()
    hand_wanted = Signal(object)  # id of the new mentor
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Weg of overdragen"))
        self._language, self._said = language, CoverWords(self)
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(self.back))
        self.covers = ListCard(self.tr("Wie neemt waar"), gap=8)
        self.ticks: dict[UUID, Tick] = {}
        self._nobody = Quiet(self.tr("Je bent van niemand de mentor: er is niets over te dragen."))
        for part in (self.covers, self._covering(), self._handing(), self._nobody):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.stands_in)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _covering(self) -> Card:
        self.covering = Card(self.tr("Even weg"))
        told = self.tr(
            "Een collega neemt waar op de dagen die jij kiest. Zolang ziet die collega jouw"
            " mensen. Daarna stopt het vanzelf."
        )
        self.stands_in = Picker()
        self._who = Field(self.tr("Wie neemt waar?"), self.stands_in)
        example = self.tr("Zoals: morgen, vrijdag of 3 juni.")
        self.first = Field(self.tr("Eerste dag"), help_text=example)
        self.last = Field(self.tr("Laatste dag"), help_text=example)
        days = QWidget()
        beside = Flow(days, 16)
        for field in (self.first, self.last):
            beside.addWidget(field)
        self.cover = PrimaryButton(self.tr("Regel waarneming"), "calendar")
        self.cover.clicked.connect(self._tell_cover)
        for part in (Paragraph(told), self._who, days, leading(self.cover)):
            self.covering.body.addWidget(part)
        return self.covering

    def _handing(self) -> Card:
        self.handing = Card(self.tr("Overdragen"))
        told = self.tr("Voortaan een andere mentor. Wie aangevinkt staat, gaat mee.")
        self.people = ListCard(gap=0)
        self.mentor = Picker()
        self._new = Field(self.tr("Wie wordt hun mentor?"), self.mentor)
        self.goes = Paragraph()
        self.hand = Button("", "handshake")
        self.hand.clicked.connect(self._tell_mentor)
        for part in (Paragraph(told), self.people, self._new, self.goes, leading(self.hand)):
            self.handing.body.addWidget(part)
        return self.handing

    # --- showing ---------------------------------------------------------------------------

    def show_covers(self, covers: Covers) -> None:
        """Shows who stands in for whom; the fields are empty again."""
        mine = [self._row(e, self._said.of_mine(e, self._language)) for e in covers.of_mine]
        others = [self._row(e, self._said.of_others(e, self._language)) for e in covers.of_others]
        self.covers.show_rows([*mine, *others])
        for picker in (self.stands_in, self.mentor):
            self._offer(picker, covers.colleagues)
        for field in (self.first, self.last):
            field.set_text("")
        for field in (self._who, self._new, self.first, self.last):
            field.show_error("")

    def _row(self, cover: Cover, said: str) -> CoverRow:
        stop = PlainButton(self.tr("Stop"), "x")
        stop.setAccessibleDescription(said)
        stop.clicked.connect(lambda: self.stop_wanted.emit(cover))
        return CoverRow(said, stop)

    def _offer(self, picker: Picker, colleagues: Iterable[Colleague]) -> None:
        picker.clear()
        picker.addItem(self.tr("Kies een collega"), None)
        for each in colleagues:
            picker.addItem(each.name, each.id)

    def show_people(self, lines: Iterable[CaseLine]) -> None:
        """Shows whose mentor one is, all of them ticked."""
        self.ticks = {line.client_id: Tick(line.client) for line in lines}
        for tick in self.ticks.values():
            tick.setChecked(True)
            tick.toggled.connect(self.ticked)
        self.people.show_rows(self.ticks.values())
        self.handing.setVisible(bool(self.ticks))
        self._nobody.setVisible(not self.ticks)

    def chosen(self) -> tuple[UUID, ...]:
        """Who goes along."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def show_outlook(self, outlook: Outlook) -> None:
        """Says how many go, and what goes along with them."""
        self.hand.setText(self.tr("Draag %n mensen over", "", outlook.people))
        self.hand.setEnabled(outlook.people > 0)
        along = (
            (outlook.appointments, self.tr("%n afspraken", "", outlook.appointments)),
            (outlook.promises, self.tr("%n beloofde keren kijken", "", outlook.promises)),
            (outlook.talks, self.tr("%n gesprekken die nog niet af zijn", "", outlook.talks)),
        )
        goes = ", ".join(said for count, said in along if count)
        told = self.tr("Er gaat mee: {what}.").format(what=goes) if goes else ""
        rest = self.tr(
            "Vanaf vandaag is je collega de mentor. Tot vanavond kun jij er nog bij."
            " Vandaag kun je het ongedaan maken."
        )
        self.goes.setText(" ".join(filter(None, (told, rest))))

    def show_trouble(self, problem: FieldProblem) -> None:
        """Says under its field what is wrong, and goes there."""
        wrong = self.last if problem.field == "last_day" else self.first
        self._wrong(wrong, sentence(problem, self._language))

    # --- telling ---------------------------------------------------------------------------

    def _tell_cover(self) -> None:
        for field in (self._who, self.first, self.last):
            field.show_error("")
        if self.stands_in.currentData() is None:
            self._wrong(self._who, self.tr("Kies eerst wie er waarneemt."))
            return
        days = self.first.text(), self.last.text()
        self.cover_wanted.emit(self.stands_in.currentData(), *days)

    def _tell_mentor(self) -> None:
        if self.mentor.currentData() is None:
            self._wrong(self._new, self.tr("Kies eerst wie het overneemt."))
        else:
            self.hand_wanted.emit(self.mentor.currentData())

    def _wrong(self, field: Field, said: str) -> None:
        field.show_error(said)
        announce(self, field.error, urgent=True)
        field.edit.setFocus()
