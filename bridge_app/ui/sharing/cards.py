"""The parts of the page: what is asked, the table as others see it, and what was shared."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.publishing import Publication
from bridge_app.domain.shared_tables import Advice, SharedRow, SharedTable, SharingWish, Shelf
from bridge_app.domain.sharing import THRESHOLDS
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.services.clock import business_day
from bridge_app.ui.parts import Card, Field, Flow, Paragraph, Picker, Quiet
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.summed import SummedTable
from bridge_app.ui.parts.table import Column, Row
from bridge_app.ui.sharing.names import Names
from bridge_app.ui.sharing.state import SharingState, lines_of, wished
from bridge_app.ui.told_line import ToldLine, ToldTable
from bridge_app.words import short_date

Option = tuple[str, object]


class AskingCard(Card):
    """A whole period and at most two divisions; tells of every change."""

    wish_changed = Signal(object)  # SharingWish
    threshold_chosen = Signal(int)

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self.period, self.by = Picker(), Picker()
        divisions = [(said, group) for group, said in names.groups().items()]
        nothing: list[Option] = [(self.tr("niets"), None)]
        self.first = Picker([*nothing, *divisions])
        self.second = Picker([*nothing, *divisions])
        people = self.tr("{number} mensen")
        self.threshold = Picker([(people.format(number=each), each) for each in THRESHOLDS])
        holder = QWidget()
        row = Flow(holder, spacing=16)
        for title, picker in self._asked():
            picker.tell_what(title)
            picker.activated.connect(self._tell)
            row.addWidget(Field(title, picker))
        least = self.tr("Een getal is te zien vanaf")
        self.threshold.tell_what(least)
        self.threshold.activated.connect(self._tell_threshold)
        row.addWidget(Field(least, self.threshold))
        self.body.addWidget(holder)

    def _asked(self) -> Sequence[tuple[str, Picker]]:
        return (
            (self.tr("Periode"), self.period),
            (self.tr("Een regel per"), self.by),
            (self.tr("Verdeeld naar"), self.first),
            (self.tr("En naar"), self.second),
        )

    def show_state(self, state: SharingState) -> None:
        """Shows what can be chosen, and what is."""
        if state.shelf is None or state.wish is None:
            return
        wish, lines = state.wish, self._names.lines()
        periods: list[Option] = [(self._names.period(each), each) for each in state.periods]
        _fill(self.period, periods, wish.period)
        _fill(self.by, [(lines[by], by) for by in lines_of(wish.period)], wish.by)
        chosen = (*wish.groups, None, None)
        for picker, group in zip((self.first, self.second), chosen, strict=False):
            picker.setCurrentIndex(max(picker.findData(group), 0))
        self.threshold.setCurrentIndex(self.threshold.findData(state.shelf.threshold))

    def wish(self) -> SharingWish:
        """What is asked now."""
        chosen = (self.first.currentData(), self.second.currentData())
        groups = tuple(Group(each) for each in chosen if each is not None)
        return wished(self.period.currentData(), Period(self.by.currentData()), groups)

    def _tell(self) -> None:
        self.wish_changed.emit(self.wish())

    def _tell_threshold(self) -> None:
        self.threshold_chosen.emit(self.threshold.currentData())


def _fill(picker: Picker, options: Sequence[Option], chosen: object) -> None:
    meanings = [meaning for _, meaning in options]
    if [picker.itemData(place) for place in range(picker.count())] != meanings:
        picker.clear()
        for words, meaning in options:
            picker.addItem(words, meaning)
    picker.setCurrentIndex(meanings.index(chosen) if chosen in meanings else 0)


class Once(Paragraph):
    """What cannot be done any more after this."""

    bold = True


class SharedFigures(ToldTable):
    """Figures with why one is not there; with large letters in lines."""

    def __init__(self, name: str) -> None:
        super().__init__(self._line)
        self._heads = (self.tr("Aantal"), self.tr("Bedrag"), self.tr("Mensen"))
        columns = (
            Column(self.tr("Wat")),
            *(Column(head, figures=True) for head in self._heads),
            Column(self.tr("Toelichting")),
        )
        self.lay_out_bare(SummedTable(name, columns))

    def _line(self, row: Row) -> ToldLine:
        """The figures with the heads of their columns, and why one is not there."""
        name, *figures, note = row.cells
        all_ = zip(self._heads, figures, strict=True)
        said = ", ".join(f"{head}: {cell}" for head, cell in all_ if cell)
        return ToldLine(name, said, note) if said else ToldLine(name, note, "")


class SharedCard(Card):
    """The table as others see it, and what sharing it means."""

    def __init__(self, names: Names) -> None:
        title = self.tr("Zo zien anderen de cijfers")
        super().__init__(title)
        self._names, self._figures = names, SharedFigures(title)
        self.table = self._figures.table
        self.why, self.stays, self.months = Quiet(""), Paragraph(""), Once("")
        for part in (self.stays, self.months, self._figures, self.why):
            self.body.addWidget(part)

    def show_state(self, state: SharingState) -> None:
        """Shows the table, why something is empty, and whether it was shared."""
        table = state.table
        if table is None:
            return
        total = (self.tr("Samen"), *self._told(table, SharedRow("", (), table.total)))
        rows = [
            Row((self._names.called(each, table), *self._told(table, each))) for each in table.rows
        ]
        self._figures.show_rows([*rows, Row(total, strong=True)])
        few = self.tr("Leeg is wat over minder dan {number} mensen gaat.")
        why = few + " " + self.tr("Soms is er meer leeg, om dat af te schermen.")
        self.why.setText(why.format(number=table.threshold))
        self.stays.setText(self._stays(table, shared=state.is_shared))
        back = self.tr("Een uitgifte die later is teruggedraaid, telt hier mee.")
        self.why.setText(f"{self.why.text()} {back}")
        self.months.setText(self._advice(state.advice))
        self.months.setVisible(state.advice is not Advice.NOTHING)

    def _advice(self, advice: Advice) -> str:
        once = self.tr("Hierna kun je een maand hieruit niet meer apart delen.")
        first = self.tr("Wil je dat wel? Kies dan nu een regel per maand.")
        now = self.tr(
            "Dat kan hier ook beter niet. Een maand is te klein om te laten zien. Na de maanden is"
            " dan ook het geheel leeg."
        )
        whole = self.tr(
            "Een deel hieruit is te klein om te laten zien. Daarom is het geheel niet te zien, en"
            " dat blijft zo als je dit deelt. Kies liever één regel voor het geheel."
        )
        said = {
            Advice.MONTHS_FIRST: f"{once} {first}",
            Advice.WHOLE_NOW: f"{once} {now}",
            Advice.IN_ONE: whole,
        }
        return said.get(advice, "")

    def _told(self, table: SharedTable, row: SharedRow) -> tuple[str, ...]:
        note = self._names.note(table, row.figure, shut=row.group is None)
        return *self._names.figures(row.figure), note

    def _stays(self, table: SharedTable, *, shared: bool) -> str:
        if not shared:
            return self.tr("Wat je deelt, blijft zo. Wat later komt, telt later mee.")
        said = self.tr("Gedeeld op {day} door {who}. Deze cijfers blijven zo.")
        day = short_date(business_day(table.shared_at))
        return said.format(day=day, who=table.shared_by)


class KeptCard(ListCard):
    """What was shared, the newest first."""

    def __init__(self, names: Names) -> None:
        super().__init__(self.tr("Wat gedeeld is"), gap=16)
        self._names = names

    def show_shelf(self, shelf: Shelf) -> None:
        """Shows every period that was shared."""
        lines = (self._line(each, shelf) for each in reversed(shelf.published))
        self.show_rows(list(lines))
        self.setVisible(bool(shelf.published))

    def _line(self, each: Publication, shelf: Shelf) -> ToldLine:
        said = self.tr("Gedeeld op {day} door {who}, vanaf {number} mensen")
        day = short_date(business_day(each.at))
        nothing = self.tr("Er was te weinig om iets te laten zien.")
        later = self.tr("Daarna is er nog iets geboekt. Dat telt later mee.")
        besides = [] if each.tells else [nothing]
        besides += [later] if each.period in shelf.changed else []
        told = said.format(day=day, who=each.by_name, number=each.threshold)
        return ToldLine(self._names.period(each.period), told, " ".join(besides))
