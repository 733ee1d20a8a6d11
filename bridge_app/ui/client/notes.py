"""Notes of staff in the file: what was written, by whom, and whether the client may read it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.notes import StaffNote
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.services.clock import business_day
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    Prose,
    Quiet,
    TextArea,
    Tick,
    column,
)
from bridge_app.words import short_date

FOR_STAFF = "note_for_staff"
"""The name of the tick beside a note that is half typed."""


@dataclass(frozen=True)
class Written:
    """A note about to be kept."""

    text: str
    may_read: bool


class NoteForm(QWidget):
    """Room for a few lines; the client may read them unless that is ticked away."""

    kept = Signal(object)  # Written
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        hint = self.tr("Schrijf op wat nodig is, niet meer.")
        self.field = Field(self.tr("Wat wil je onthouden?"), TextArea(), hint)
        self.bsn = Prose(self.tr("Dit lijkt een burgerservicenummer. Schrijf dat niet op."), "note")
        self.may_read = Tick("")
        self.keep = Button(self.tr("Bewaar notitie"), "check")
        self.leave = PlainButton(self.tr("Toch niet"), "x")
        self._build()
        self.hide()

    def _build(self) -> None:
        inside, row = column(self), QWidget()
        flow = Flow(row)
        for button in (self.keep, self.leave):
            flow.addWidget(button)
        for part in (self.field, self.bsn, self.may_read, row):
            inside.addWidget(part)
        if isinstance(self.field.edit, TextArea):
            self.field.edit.textChanged.connect(self._look)
        self.keep.clicked.connect(self._tell)
        self.leave.clicked.connect(self.left)

    def begin(self, name: str, text: str = "") -> None:
        """An empty form about this person, or with what was half typed."""
        self.may_read.setText(self.tr("{name} mag dit lezen").format(name=name))
        self.may_read.setChecked(True)
        self.field.set_text(text)
        self.field.show_error("")
        self._look()
        self.show()
        self.field.setFocus()

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the field why it was not kept."""
        self.field.show_error(sentence(problem, self._language))
        self.field.setFocus()

    def _look(self) -> None:
        self.bsn.setVisible(looks_like_bsn(self.field.text()))

    def _tell(self) -> None:
        self.kept.emit(Written(self.field.text(), self.may_read.isChecked()))


class NotesCard(Card):
    """Only staff see this card; what stands in it the client may ask to read all the same."""

    written = Signal(object)  # Written
    taken_away = Signal(object)  # StaffNote

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Notities"))
        self._name = ""
        self._lines: list[QWidget] = []
        self._none = Quiet(self.tr("Er is nog niets opgeschreven."))
        self.write = Button(self.tr("Notitie schrijven"), "pencil")
        self.form = NoteForm(language)
        self.body.addWidget(self._none)
        self.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.write.clicked.connect(lambda _on=False: self.open_form())
        self.form.kept.connect(self.written)
        self.form.left.connect(self._close)

    def show_notes(self, notes: Iterable[StaffNote], name: str) -> None:
        """Shows these, the newest first."""
        self._name = name
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(note) for note in notes]
        for line in self._lines:
            self.body.addWidget(line)
        self._none.setVisible(not self._lines)

    def open_form(self, text: str = "", *, for_staff: bool = False) -> None:
        """Opens the form, with what was half typed; perhaps for staff alone."""
        self.write.hide()
        self.form.begin(self._name, text)
        self.form.may_read.setChecked(not for_staff)

    def half_typed(self) -> str:
        """What stands in the open form."""
        return "" if self.form.isHidden() else self.form.field.text()

    def for_staff(self) -> str:
        """Says something when what is half typed is for staff alone."""
        return FOR_STAFF if self.half_typed() and not self.form.may_read.isChecked() else ""

    def fold(self) -> None:
        """The form closes; nothing is half written."""
        self.form.hide()
        self.form.field.set_text("")
        self.write.show()

    def _close(self) -> None:
        self.fold()
        self.write.setFocus()

    def _line(self, note: StaffNote) -> QWidget:
        part, row = QWidget(), QWidget()
        inside, flow = column(part, spacing=0), Flow(row)
        away = PlainButton(self.tr("Weghalen"), "trash-2")
        away.setAccessibleName(f"{away.text()}, {note.text}")
        away.clicked.connect(lambda: self.taken_away.emit(note))
        told = ", ".join(filter(None, (short_date(business_day(note.at)), note.by)))
        mine, not_mine = self.tr("{name} mag dit lezen"), self.tr("alleen voor medewerkers")
        read = (mine if note.may_read else not_mine).format(name=self._name)
        flow.addWidget(Quiet(f"{told}; {read}"))
        flow.addWidget(away)
        inside.addWidget(Paragraph(note.text))
        inside.addWidget(row)
        return part
