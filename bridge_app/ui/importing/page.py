"""The page of reading in: choose a list, see which column tells what, see what happens, do it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.problem_words import sentence
from bridge_app.ui.importing.state import TROUBLES_SHOWN, Busy, ImportState, Titles
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
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.working import ProgressCard


class ImportPage(QWidget):
    """Everything one does to read in a list, of whatever kind."""

    file_wanted = Signal()
    map_changed = Signal()
    import_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str, titles: Titles) -> None:
        super().__init__()
        self.setWindowTitle(titles.title)
        self._language, self._titles = language, titles
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
        for part in (self.told, Quiet(self._titles.hint), leading(self.choose)):
            card.body.addWidget(part)
        return card

    def _map_card(self) -> Card:
        self.columns = Card(self.tr("Welke kolom vertelt wat?"))
        self.pickers = {column: Picker([]) for column in self._titles.columns}
        for column, name in self._titles.columns.items():
            self.columns.body.addWidget(Field(name, self.pickers[column]))
            self.pickers[column].activated.connect(self.map_changed)
        return self.columns

    def _preview_card(self) -> Card:
        self.preview = Card(self.tr("Dit wordt ingelezen"))
        self.summary = Paragraph()
        self.table = Table(self._titles.table, [Column(name) for name in self._titles.heads])
        for part in (self.summary, self.table):
            self.preview.body.addWidget(part)
        return self.preview

    # --- showing ---------------------------------------------------------------------------

    def map(self) -> dict[str, str]:
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
        self.warnings.show_rows(map(Paragraph, state.shown.warnings if state.shown else ()))
        self._show_preview(state)
        self.go.setEnabled(state.may_begin)
        self._show_busy(state.busy)
        begin_at(self, self.go if state.may_begin else self.choose)

    def about(self, state: ImportState) -> str:
        """What it is about, in one line: the list, or what came of it; empty before both."""
        if state.sheet is None:
            return state.done
        rows = self.tr("%Ln regels", "", len(state.sheet.lines))
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
        found = state.shown.troubles if state.shown else ()
        problems = [state.trouble] if state.trouble else list(found[:TROUBLES_SHOWN])
        said = [sentence(each, self._language) for each in problems]
        left = len(found) - TROUBLES_SHOWN
        return [*said, self.tr("En nog %Ln regels.", "", left)] if left > 0 else said

    def _show_preview(self, state: ImportState) -> None:
        self.preview.setVisible(state.may_begin)
        self.summary.setText(state.shown.summary if state.shown else "")
        self.table.show_rows([Row(each) for each in state.shown.rows] if state.shown else [])

    def _show_busy(self, busy: Busy | None) -> None:
        words = {
            Busy.READING: self.tr("De lijst wordt gelezen."),
            Busy.LOOKING: self.tr("We kijken wat er in de lijst staat."),
            Busy.MAKING: self._titles.making,
        }
        if busy is None:
            self.progress.end()
        else:
            self.progress.begin(words[busy])
