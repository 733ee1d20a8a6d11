"""Erasing a part: one area of life or one note, sure of it first; or asking that all of it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.mending import Mendable, Note, NoteKind
from bridge_app.ui.parts import (
    Card,
    DangerButton,
    Field,
    Flow,
    Paragraph,
    Picker,
    Quiet,
    Tick,
    column,
)
from bridge_app.ui.parts.rows import ListCard
from bridge_app.words import short_date


class NoteLine(QWidget):
    """One note with its day, to erase."""

    erase_wanted = Signal(object)  # Note

    def __init__(self, note: Note) -> None:
        super().__init__()
        inside = column(self, spacing=2)
        inside.addWidget(Paragraph(note.text))
        inside.addWidget(Quiet(self._since(note)))
        self.erase = DangerButton(self.tr("Wis deze notitie"), "trash-2")
        self.erase.setAccessibleDescription(note.text)
        self.erase.setEnabled(False)
        self.erase.clicked.connect(lambda: self.erase_wanted.emit(note))
        inside.addWidget(_row(self.erase))

    def _since(self, note: Note) -> str:
        day = short_date(note.at.date())
        if note.kind is NoteKind.FORMER:
            return self.tr("Stond er eerst. Aangepast op {day}.").format(day=day)
        return day


class EraseCard(Card):
    """An area, or everything; the buttons work once somebody said to be sure."""

    area_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Wissen"))
        text = self.tr("Gewist komt niet terug. Bedragen blijven in het grootboek, zonder naam.")
        self.sure = Tick(self.tr("De deelnemer vraagt dit en weet het zeker"))
        self.areas = Picker([])
        self._areas = Field(self.tr("Onderwerp"), self.areas)
        self.area = DangerButton(self.tr("Wis dit onderwerp"), "trash-2")
        self.all = DangerButton(self.tr("Vraag om alles te wissen"), "trash-2")
        self._asked = Paragraph(
            self.tr("Er is gevraagd om alles te wissen. Een beheerder bevestigt het.")
        )
        goals = self.tr("Ook de doelen en stappen bij dit onderwerp gaan weg.")
        self._goals = Quiet(goals)
        parts = (Paragraph(text), self.sure, self._areas, self._goals, _row(self.area))
        for part in (*parts, self._asked, _row(self.all)):
            self.body.addWidget(part)
        self.sure.toggled.connect(self._allow)
        self.area.clicked.connect(lambda: self.area_wanted.emit(self.areas.currentData()))
        self.all.clicked.connect(self.all_wanted)
        self._allow()

    def _allow(self) -> None:
        sure = self.sure.isChecked()
        self.area.setEnabled(sure and self.areas.count() > 0)
        self.all.setEnabled(sure)

    def show_known(self, known: Mendable) -> None:
        """Shows the areas of which anything is kept; one is sure anew each time."""
        self.sure.setChecked(False)
        self.areas.clear()
        for area in known.areas:
            named = known.words.areas.get(area)
            self.areas.addItem(named.name if named else area, area)
        for part in (self._areas, self._goals, self.area):
            part.setVisible(bool(known.areas))
        self._asked.setVisible(known.asked)
        self.all.setVisible(not known.asked)
        self._allow()


class NotesToErase(ListCard):
    """Every note that somebody typed, the newest first."""

    erase_wanted = Signal(object)  # Note

    def __init__(self) -> None:
        super().__init__(self.tr("Een notitie wissen"), gap=12)
        self.lines: list[NoteLine] = []

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Shows these."""
        self.lines = [NoteLine(note) for note in notes]
        for line in self.lines:
            line.erase_wanted.connect(self.erase_wanted)
        self.show_rows(self.lines)

    def allow(self, sure: bool) -> None:  # noqa: FBT001 - like Qt's own setters
        """Whether somebody said to be sure."""
        for line in self.lines:
            line.erase.setEnabled(sure)


def _row(button: QWidget) -> QWidget:
    """A button as wide as its words, where reading starts."""
    row = QWidget()
    Flow(row).addWidget(button)
    return row
