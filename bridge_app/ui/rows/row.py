"""One hand-out of several: whose number, for which step, how much, with which card, when."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.domain.handing_rows import RowClient
from bridge_app.ui.parts import (
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    Prose,
    Quiet,
    Subheading,
    Trouble,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.rows.line import EDGE, RowLine
from bridge_app.ui.rows.state import GOAL, PAPER, TypedRow
from bridge_app.ui.theme import Theme, theme_of

Options = list[tuple[str, str]]


class RowCard(Card):
    """The fields of one row; what is wrong with it stands in it."""

    entered = Signal(object)  # itself: Enter in one of its fields
    asked = Signal(object)  # itself: whose number is this?

    beside = False
    """Whether its fields stand on one line, under the header of the page."""

    _widths: tuple[tuple[Field, int], ...] = ()
    """How wide each field is at most, at scale 1: as wide as what is typed in it."""

    def __init__(self, place: int, pillars: Mapping[str, str], kinds: Options) -> None:
        super().__init__()
        self.title, self.place = Subheading(f"{place + 1}."), Paragraph(f"{place + 1}.")
        self._pillars, self._kinds = pillars, kinds
        self._asked = ""
        self.client: RowClient | None = None
        self.number = Field(self.tr("Deelnemer (nummer)"))
        self.step = Field(self.tr("Stap"), Picker())
        self.text = Field(self.tr("Stap op papier"))
        self.agreed = Field(self.tr("Afgesproken op (mag leeg)"))
        self.amount = Field(self.tr("Bedrag"))
        none = [(self.tr("zegt de kaart zelf"), "")] if len(kinds) > 1 else []
        self.kind = Field(self.tr("Soort"), Picker([*none, *kinds]))
        self.serial = Field(self.tr("Nummer op de kaart"))
        self.day = Field(self.tr("Datum"))
        self.name, self.problem, self.troubles = Quiet(), Trouble(), Prose("", "danger")
        self.whole = Quiet()
        self._names = {name: field.edit.accessibleName() for name, field in self.fields.items()}
        for name, field in self.fields.items():
            called = self.tr("{field}, regel {place}")
            field.edit.setAccessibleName(called.format(field=self._names[name], place=place + 1))
        self._lay_out()
        self._offer(())
        for each in self._lines:
            own_enter(each.edit, self._enter)
        self._line(self.number).editingFinished.connect(self._number_told)
        self._picker(self.step).activated.connect(self._show_paper)
        for field in (self.step, self.kind):
            self._picker(field).currentTextChanged.connect(self._show_whole)
        self._widths = (
            (self.number, 200), (self.text, 420), (self.agreed, 240), (self.amount, 110),
            (self.serial, 220), (self.day, 150),
        )  # fmt: skip
        self.dress(theme_of())

    @property
    def _lines(self) -> tuple[Field, ...]:
        return (self.number, self.text, self.agreed, self.amount, self.serial, self.day)

    @property
    def fields(self) -> Mapping[str, Field]:
        """Each field by the name of what is typed in it."""
        return {
            "number": self.number,
            "step": self.step,
            "text": self.text,
            "agreed": self.agreed,
            "amount": self.amount,
            "kind": self.kind,
            "serial": self.serial,
            "day": self.day,
        }

    def _lay_out(self) -> None:
        holder, paper = QWidget(), QWidget()
        columns = {name: each for name, each in self.fields.items() if each not in self._paper}
        self._row = RowLine(holder, {"place": self.place, **columns}, beside=False)
        more = Flow(paper)
        for field in self._paper:
            more.addWidget(field)
        for part in (self.title, holder, paper, self.name, self.whole, self.troubles, self.problem):
            self.body.addWidget(part)
        for hidden in (
            self.place,
            self.name,
            self.whole,
            self.troubles,
            self.problem,
            *self._paper,
        ):
            hidden.hide()
        self.kind.setVisible(len(self._kinds) > 1)

    @property
    def _paper(self) -> tuple[Field, ...]:
        """What is asked of a step that stands on paper only."""
        return (self.text, self.agreed)

    def stand(self, *, beside: bool) -> None:
        """On one line under a header, or as a card of its own."""
        self.beside = self._row.beside = beside
        self.title.setHidden(beside)
        self.place.setVisible(beside)
        for field in self.fields.values():
            if field not in self._paper:
                field.told_elsewhere(beside)
        self._show_troubles()
        self._show_whole()
        self.dress(theme_of())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole()

    def _show_whole(self) -> None:
        """What is chosen stands whole under the row where its own field is too narrow for it."""
        chosen = [self._picker(each) for each in (self.step, self.kind) if not each.isHidden()]
        cut = [each.currentText() for each in chosen if self.beside and each.cut]
        self.whole.setText(", ".join(cut))
        self.whole.setVisible(bool(cut))

    def dress(self, theme: Theme) -> None:
        """In a row the air is between the rows."""
        super().dress(theme)
        if self.beside:
            self.body.setSpacing(theme.px(4))
            self.body.setContentsMargins(*(theme.px(each) for each in (EDGE, 8, EDGE, 8)))
        for field, wide in self._widths:
            field.setMaximumWidth(theme.px(wide))

    @staticmethod
    def _line(field: Field) -> QLineEdit:
        assert isinstance(field.edit, QLineEdit)  # noqa: S101 - it was made as one
        return field.edit

    @staticmethod
    def _picker(field: Field) -> Picker:
        assert isinstance(field.edit, Picker)  # noqa: S101 - it was made as one
        return field.edit

    # --- typed -------------------------------------------------------------------------------

    def typed(self) -> TypedRow:
        """The row as it stands now."""
        return TypedRow(
            self.number.text(),
            str(self._picker(self.step).currentData() or ""),
            self.text.text(),
            self.agreed.text(),
            self.amount.text(),
            str(self._picker(self.kind).currentData() or ""),
            self.serial.text(),
            self.day.text(),
        )

    def show_typed(self, row: TypedRow) -> None:
        """The same again, letter by letter; whose number it is is asked anew."""
        told = (
            (self.number, row.number), (self.text, row.text), (self.agreed, row.agreed),
            (self.amount, row.amount), (self.serial, row.serial), (self.day, row.day),
        )  # fmt: skip
        for field, text in told:
            field.set_text(text)
        for field, chosen in ((self.step, row.step), (self.kind, row.kind)):
            picker = self._picker(field)
            picker.setCurrentIndex(max(picker.findData(chosen), 0))
        self._show_paper()

    def _enter(self) -> None:
        """On to the next row, when the step on paper is told: a scanner sends Enter before."""
        if self.typed().from_paper and not self.text.text().strip():
            self.text.edit.setFocus()
        else:
            self.entered.emit(self)

    def _number_told(self) -> None:
        number = self.number.text().strip()
        if number and number != self._asked:
            self._asked = number
            self.number.show_error("")
            self._show_troubles()
            self.asked.emit(self)

    def ask_again(self) -> None:
        """Whose number it is may be told by now."""
        self._asked = ""
        self._number_told()

    # --- shown -------------------------------------------------------------------------------

    def show_client(self, found: RowClient) -> None:
        """Whose number it is, and what may be rewarded; the first step is chosen at once."""
        chosen = self.typed().step
        self.client = found
        self.name.setText(found.name)
        self.name.show()
        reached = self.tr("Doel gehaald: {goal}")
        goals = tuple((f"{GOAL}{g.id}", reached.format(goal=g.text)) for g in found.goals)
        self._offer((*((str(step.id), step.text) for step in found.steps), *goals))
        picker = self._picker(self.step)
        kept = picker.findData(chosen) if chosen else -1
        picker.setCurrentIndex(kept if kept > 0 else min(1, len(found.steps)))
        self._show_paper()

    def show_nobody(self, sentence: str) -> None:
        """Nobody has this number, or their file is not open to whoever types."""
        self.client = None
        self.name.hide()
        self.number.show_error(sentence)
        self._show_troubles()

    def _offer(self, steps: tuple[tuple[str, str], ...]) -> None:
        picker = self._picker(self.step)
        chosen = picker.currentData()
        picker.clear()
        picker.addItem(self.tr("kies een stap"), "")
        for key, text in steps:
            picker.addItem(text, key)
        on_paper = self.tr("op papier: {pillar}")
        for pillar, name in self._pillars.items():
            picker.addItem(on_paper.format(pillar=name), f"{PAPER}{pillar}")
        picker.setCurrentIndex(max(picker.findData(chosen), 0))

    def _show_paper(self) -> None:
        for field in (self.text, self.agreed):
            field.setVisible(self.typed().from_paper)

    def show_problems(self, told: Mapping[str, str], sentence: str = "") -> None:
        """What cannot be read, field by field; and what the rules say of the row."""
        for name, field in self.fields.items():
            field.show_error(told.get(name, ""))
        self.problem.say(sentence)
        self._show_troubles()

    def _show_troubles(self) -> None:
        """Under a row that is one line stands what a card says under each of its fields."""
        said = [
            f"{self._names[name]}: {field.error}"
            for name, field in self.fields.items()
            if field.error and field not in self._paper
        ]
        self.troubles.setText("\n".join(said))
        self.troubles.setVisible(self.beside and bool(said))

    @property
    def wrong(self) -> bool:
        """Whether something stands in it that is to be mended."""
        return bool(self.problem.text()) or any(each.error for each in self.fields.values())

    def begin(self) -> None:
        """The cursor stands where it is to be mended, or where one begins."""
        wrong = (each for each in self.fields.values() if each.error and each.isVisibleTo(self))
        next(wrong, self.number).edit.setFocus()
