"""Who may do what: the table that the program itself asks, to read, to print and to keep."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.language import NAMES
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Paragraph,
    Picker,
    PrimaryButton,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import words


class WhoMayPage(QWidget):
    """One row for each thing one can do; nothing on it is typed by hand."""

    print_wanted = Signal(str)  # language of the paper
    file_wanted = Signal(str)
    closed = Signal()

    def __init__(self, language: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.setWindowTitle(words(language, "who_may.title"))
        self.print = PrimaryButton(self.tr("Print"), "printer")
        self.keep = Button(self.tr("Bewaar als bestand"), "file-text")
        back = Button(self.tr("Terug"), "arrow-left")
        bar = Bar(back, end=(self.keep, self.print))
        page = page_column(self, self.windowTitle(), bar)
        card = Card()
        card.body.addWidget(Paragraph(words(language, "who_may.intro")))
        self.table = Table(self.windowTitle(), [Column(head) for head in heads], len(rows))
        self.table.show_rows([Row(tuple(cells)) for cells in rows])
        card.body.addWidget(self.table)
        for key in ("reach", "reason", "several"):
            card.body.addWidget(Paragraph(words(language, f"who_may.{key}")))
        self.language = Picker([(name, code) for code, name in NAMES.items()])
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        card.body.addWidget(Field(self.tr("Taal van het papier"), self.language))
        page.body.addWidget(card)
        page.body.addStretch(1)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.language.currentData()))
        self.keep.clicked.connect(lambda: self.file_wanted.emit(self.language.currentData()))
        back.clicked.connect(self.closed)
        begin_at(self, self.table)
