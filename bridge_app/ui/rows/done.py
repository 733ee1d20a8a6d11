"""What was just booked, with all its receipts in one press; and what was booked otherwise."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bridge_app.domain.handing_rows import BookedRow
from bridge_app.ui.parts import Button, Card, Flow, Large, Prose, Tick
from bridge_app.words import euros, short_date


class BookedCard(Card):
    """Receipts in the order of the rows, numbered without gaps; each one page, or two."""

    def __init__(self, language: str) -> None:
        super().__init__(role="ok_soft")
        self._language = language
        self.booked: tuple[BookedRow, ...] = ()
        self.said, self.other = Large(), Prose()
        self.second = Tick(self.tr("Ook een bewijs voor onze map"))
        self.print = Button(self.tr("Print alle bewijzen"), "printer")
        self.keep = Button(self.tr("Bewaar alle bewijzen"), "download")
        holder = QWidget()
        row = Flow(holder)
        for way in (self.print, self.keep, self.second):
            row.addWidget(way)
        for part in (self.said, self.other, holder):
            self.body.addWidget(part)
        self.hide()

    def show_booked(self, booked: Sequence[BookedRow], other: Sequence[BookedRow] = ()) -> None:
        """How many there are, with their numbers; `other` is what stands otherwise in a row."""
        self.booked = tuple(booked)
        self.second.setChecked(False)
        self.setVisible(bool(booked))
        if booked:
            said = self.tr("%Ln keer uitgegeven: {receipts}.", "", len(booked))
            self.said.setText(said.format(receipts=self._receipts(booked)))
        lines = [self.tr("Dit was al geboekt, anders dan het nu hieronder staat:")]
        lines += map(self._line, other)
        lines.append(self.tr("Klopt dat? Maak dan de regel leeg die dubbel is."))
        self.other.setText("\n".join(lines))
        self.other.setVisible(bool(other))

    def _receipts(self, booked: Sequence[BookedRow]) -> str:
        first, last = booked[0].receipt, booked[-1].receipt
        if first == last:
            return self.tr("bewijs {number}").format(number=first)
        return self.tr("bewijs {first} tot en met {last}").format(first=first, last=last)

    def _line(self, row: BookedRow) -> str:
        said = self.tr("deelnemer {number}: {amount}, kaart {serial}, {day}")
        amount = euros(self._language, row.cents)
        return said.format(
            number=row.number, amount=amount, serial=row.serial, day=short_date(row.day)
        )
