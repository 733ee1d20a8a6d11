"""The page of reading in: choose a list, see which column tells what, see what happens, do it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.importing import Column, MaybeSame, Newcomer
from bridge_app.problem_words import sentence
from bridge_app.ui.importing.state import TROUBLES_SHOWN, Busy, ImportState
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, leading
from bridge_app.ui.parts.table import Column as Head
from bridge_app.ui.parts.table import Row, Table
from bridge_app.ui.working import ProgressCard
from bridge_app.words import language_name, short_date


class ImportPage(QWidget):
    """Everything one does to read in a list of clients."""

    file_wanted = Signal()
    map_changed = Signal()
    import_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Deelnemers inlezen"))
        self._language = language
        self.go = PrimaryButton(self.tr("Lees in"), "download")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back, end=(self.go,)))
        self.progress = ProgressCard()
        self.troubles = ListCard(self.tr("Maak dit eerst goed in de lijst"), gap=8)
        self.warnings = ListCard(self.tr("Kijk hier even naar"), "note_soft", gap=8)
        parts = (self._list_card(), self.progress, self.troubles, self.warnings)
        for part in (*parts, self._preview_card(), self._map_card()):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        self.choose.clicked.connect(self.file_wanted)
        self.go.clicked.connect(self.import_wanted)
        begin_at(self, self.choose)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    def _list_card(self) -> Card:
        card = Card(self.tr("De lijst"))
        self.told = Paragraph()
        self.choose = Button(self.tr("Kies een lijst"), "file-spreadsheet")
        hint = self.tr(
            "Een Excel-bestand (.xlsx) of CSV. De eerste regel noemt de kolommen. Zet er alleen"
            " in wat nodig is, en nooit een BSN."
        )
        for part in (self.told, Quiet(hint), leading(self.choose)):
            card.body.addWidget(part)
        return card

    def _map_card(self) -> Card:
        self.columns = Card(self.tr("Welke kolom vertelt wat?"))
        self.pickers = {column: Picker([]) for column in Column}
        for column, name in self._names().items():
            self.columns.body.addWidget(Field(name, self.pickers[column]))
            self.pickers[column].activated.connect(self.map_changed)
        return self.columns

    def _names(self) -> Mapping[Column, str]:
        return {
            Column.CLIENT_NUMBER: self.tr("Nummer"),
            Column.FIRST_NAME: self.tr("Voornaam"),
            Column.LAST_NAME: self.tr("Achternaam"),
            Column.BIRTH_DATE: self.tr("Geboortedatum"),
            Column.LANGUAGE: self.tr("Taal"),
            Column.MENTOR: self.tr("Mentor"),
            Column.LOCATION: self.tr("Locatie"),
        }

    def _preview_card(self) -> Card:
        self.preview = Card(self.tr("Dit wordt ingelezen"))
        self.summary = Paragraph()
        heads = [Head(name) for name in self._names().values()]
        self.table = Table(self.tr("De eerste deelnemers van de lijst"), heads)
        for part in (self.summary, self.table):
            self.preview.body.addWidget(part)
        return self.preview

    # --- showing ---------------------------------------------------------------------------

    def map(self) -> dict[Column, str]:
        """Which column tells what, as it is chosen now."""
        chosen = {column: picker.currentData() for column, picker in self.pickers.items()}
        return {column: str(name) for column, name in chosen.items() if name}

    def show_state(self, state: ImportState) -> None:
        """Shows all of it."""
        self.told.setText(self.about(state))
        self.told.setVisible(bool(self.told.text()))
        again = self.tr("Kies een andere lijst") if state.sheet else self.tr("Kies een lijst")
        self.choose.setText(again)
        self.choose.setEnabled(state.busy is None)
        self._show_map(state)
        self.troubles.show_rows(map(Paragraph, self._wrong(state)))
        self.warnings.show_rows(map(Paragraph, self._look_at(state)))
        self._show_preview(state)
        self.go.setEnabled(state.may_begin)
        self._show_busy(state.busy)
        begin_at(self, self.go if state.may_begin else self.choose)

    def about(self, state: ImportState) -> str:
        """What it is about, in one line: the list, or what came of it; empty before both."""
        if state.done:
            return self.tr("%n deelnemers zijn ingelezen.", "", state.done.clients)
        if state.sheet is None:
            return ""
        rows = self.tr("%n regels", "", len(state.sheet.lines))
        return self.tr("{name}: {rows}").format(name=state.name, rows=rows)

    def _show_map(self, state: ImportState) -> None:
        self.columns.setVisible(state.sheet is not None)
        header = state.sheet.header if state.sheet else ()
        none = self.tr("staat niet in de lijst")
        for column, picker in self.pickers.items():
            picker.clear()
            for name, value in [(none, ""), *((each, each) for each in header if each)]:
                picker.addItem(name, value)
            picker.setCurrentIndex(max(picker.findData(state.map.get(column, "")), 0))
            picker.setEnabled(state.busy is None)

    def _wrong(self, state: ImportState) -> list[str]:
        found = state.preview.troubles if state.preview else ()
        problems = [state.trouble] if state.trouble else list(found[:TROUBLES_SHOWN])
        said = [sentence(each, self._language) for each in problems]
        left = len(found) - TROUBLES_SHOWN
        return [*said, self.tr("En nog %n regels.", "", left)] if left > 0 else said

    def _look_at(self, state: ImportState) -> list[str]:
        found = state.preview
        if found is None:
            return []
        said = []
        if found.bsn:
            rows = ", ".join(map(str, found.bsn))
            text = self.tr("Het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet.")
            said.append(text.format(rows=rows))
        if found.mentors:
            text = self.tr("Deze mentoren zijn nieuw en kunnen niet inloggen: {names}.")
            said.append(text.format(names=", ".join(found.mentors)))
        if found.locations:
            text = self.tr("Deze locaties zijn nieuw: {names}.")
            said.append(text.format(names=", ".join(found.locations)))
        left = len(found.doubles) - TROUBLES_SHOWN
        doubles = [self._maybe(each) for each in found.doubles[:TROUBLES_SHOWN]]
        more = [self.tr("En nog %n regels.", "", left)] if left > 0 else []
        return [*said, *doubles, *more]

    def _maybe(self, found: MaybeSame) -> str:
        if found.other_row:
            text = self.tr("Regel {row} en regel {other} zijn misschien dezelfde persoon.")
            return text.format(row=found.row, other=found.other_row)
        text = self.tr("Regel {row} is misschien nummer {number}, die hier al staat.")
        return text.format(row=found.row, number=found.number)

    def _show_preview(self, state: ImportState) -> None:
        self.preview.setVisible(state.may_begin)
        count = len(state.preview.people) if state.preview else 0
        self.summary.setText(self.tr("%n deelnemers. Alles of niets.", "", count))
        self.table.show_rows([Row(self._told(each)) for each in state.rows])

    def _told(self, each: Newcomer) -> tuple[str, ...]:
        born = short_date(each.birth_date) if each.birth_date else ""
        number = each.number or self.tr("nieuw")
        spoken = language_name(self._language, each.language)
        return (number, each.first_name, each.last_name, born, spoken, each.mentor, each.location)

    def _show_busy(self, busy: Busy | None) -> None:
        words = {
            Busy.READING: self.tr("De lijst wordt gelezen."),
            Busy.LOOKING: self.tr("We kijken wat er in de lijst staat."),
            Busy.MAKING: self.tr("De deelnemers worden ingelezen."),
        }
        if busy is None:
            self.progress.end()
        else:
            self.progress.begin(words[busy])
