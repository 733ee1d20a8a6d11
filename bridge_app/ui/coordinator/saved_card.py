"""One's own reports on the overview: folded until asked for, so that the figures stand in view."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.exports.forms import Form, Wanted
from bridge_app.ui.form_picker import FormPicker
from bridge_app.ui.parts import Button, Card, Field, Flow, Picker, PlainButton, TextField, column
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.theme import theme_of


def wanted_of(report: SavedReport) -> Wanted:
    """As which file a report leaves."""
    return Wanted(Form(report.form), abroad=report.abroad, finance=report.finance)


class SavedRow(QWidget):
    """One report: its name opens it; under it the file, another name, and away."""

    def __init__(self, report: SavedReport, told: str) -> None:
        """`told`: which days, and as which file it leaves."""
        super().__init__()
        self.report = report
        self.open = RowButton(report.name, told, "chart-column")
        self.export = Button(self.tr("Exporteren"), "file-spreadsheet")
        self.rename = PlainButton(self.tr("Andere naam"), "pencil")
        self.remove = PlainButton(self.tr("Verwijderen"), "trash-2")
        buttons, around = QWidget(), column(self, spacing=4)
        row = Flow(buttons)
        for part in (self.open, buttons):
            around.addWidget(part)
        for button in (self.export, self.rename, self.remove):
            row.addWidget(button)
            button.setAccessibleName(f"{button.text()}: {report.name}")


class SavedCard(Card):
    """Tells what is wanted; a form for a new one or another name is there when asked for.

    `new` and `fold` stand elsewhere, beside what is asked; the card is there while it is needed.
    """

    opened = Signal(object)  # SavedReport
    exported = Signal(object)  # SavedReport
    removed = Signal(object)  # SavedReport
    named = Signal(object, str)  # the SavedReport that is called otherwise, and how
    wanted = Signal(str, object)  # the name of a new one, and its Span

    def __init__(self, forms: FormPicker) -> None:
        """`forms` knows what kinds of file are called."""
        super().__init__()
        self._forms = forms
        self.rows: tuple[SavedRow, ...] = ()
        self._renamed: SavedReport | None = None
        self._there, self._unfolded, self._naming = True, False, False
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.new = PlainButton(self.tr("Dit overzicht bewaren"), "plus", self)
        self.fold = PlainButton("", "list-checks", self)
        for part in (self._form(), self._list):
            self.body.addWidget(part)
        self.new.clicked.connect(lambda: self.ask(None))
        self.fold.clicked.connect(lambda: self.unfold(not self._unfolded))
        self.show_reports(())

    def _form(self) -> QWidget:
        self.name, self.span = Field(self.tr("Naam"), TextField()), Picker(self._spans())
        self._days = Field(self.tr("Welke dagen"), self.span)
        self.save = Button(self.tr("Bewaar"), "check")
        self.leave = PlainButton(self.tr("Toch niet"), "x")
        self._asking = QWidget()
        row = Flow(self._asking, spacing=16)
        for part in (self.name, self._days, self.save, self.leave):
            row.addWidget(part)
        if isinstance(self.name.edit, QLineEdit):
            self.name.edit.returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._tell)
        self.leave.clicked.connect(self.end)
        return self._asking

    def _spans(self) -> list[tuple[str, object]]:
        return [
            (self.tr("de vorige maand"), Span.MONTH),
            (self.tr("het vorige kwartaal"), Span.QUARTER),
            (self.tr("het vorige jaar"), Span.YEAR),
        ]

    def show_reports(self, reports: tuple[SavedReport, ...]) -> None:
        """Shows these, each with what it is about."""
        for former in self.rows:
            self._column.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._column.setSpacing(theme_of().px(20))
        self.rows = tuple(SavedRow(report, self._told(report)) for report in reports)
        for row in self.rows:
            self._column.addWidget(row)
            self._connect(row)
        self._show()

    def stand(self, *, there: bool) -> None:
        """Whether what is asked stands on the page at all."""
        self._there = there
        self._show()

    def unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - a button tells it
        """Shows the reports, or folds them away."""
        self._unfolded = unfolded
        self._show()

    def _show(self) -> None:
        listed = self._unfolded and bool(self.rows)
        self._list.setVisible(listed)
        self._asking.setVisible(self._naming)
        self.new.setVisible(not self._naming)
        count, fold = self.tr("Bewaarde overzichten: {n}"), self.tr("Sluit de bewaarde overzichten")
        self.fold.setText(fold if listed else count.format(n=len(self.rows)))
        self.fold.setVisible(bool(self.rows))
        self.setVisible(self._there and (listed or self._naming))

    def _open(self, row: SavedRow) -> None:
        """Folded, because what it asks is answered below."""
        self.unfold(unfolded=False)
        self.fold.setFocus()
        self.opened.emit(row.report)

    def _connect(self, row: SavedRow) -> None:
        row.open.clicked.connect(lambda: self._open(row))
        row.export.clicked.connect(lambda: self.exported.emit(row.report))
        row.rename.clicked.connect(lambda: self.ask(row.report))
        row.remove.clicked.connect(lambda: self.removed.emit(row.report))

    def _told(self, report: SavedReport) -> str:
        days = {span: name for name, span in self._spans()}[report.span]
        return f"{days}, {self._forms.called(wanted_of(report))}"

    # --- a new one, or another name ----------------------------------------------------------

    def ask(self, renamed: SavedReport | None) -> None:
        """For the name of a new report, or for another name of this one."""
        self._renamed = renamed
        self.name.set_text(renamed.name if renamed else "")
        self.name.show_error("")
        self._days.setVisible(renamed is None)
        self._naming = True
        self._show()
        self.name.edit.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """What is wrong with the name."""
        self.name.show_error(sentence)
        self.name.edit.setFocus()

    def end(self) -> None:
        """It is kept, or not after all."""
        self._naming = False
        self._show()
        self.new.setFocus()

    def _tell(self) -> None:
        if self._renamed:
            self.named.emit(self._renamed, self.name.text())
        else:
            self.wanted.emit(self.name.text(), Span(self.span.currentData()))
