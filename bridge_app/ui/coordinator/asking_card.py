"""What one asks of the totals: which days, divided by what, what counts, and which only."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.ui.coordinator.names import Names
from bridge_app.ui.coordinator.state import Quick, TotalsState, Wish
from bridge_app.ui.parts import (
    Card,
    Choice,
    Field,
    FieldLabel,
    Flow,
    Picker,
    PlainButton,
    TextField,
)
from bridge_app.ui.parts.told_as import tell_as_group


class DayField(TextField):
    """Room for one day, dd-mm-jjjj."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, super().sizeHint().height())


class AskingCard(Card):
    """Tells of every change what is asked from then on."""

    quick_chosen = Signal(object)  # Quick
    wish_changed = Signal(object)  # Wish

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names, self._showing = names, False
        self._days = ("", "")
        self.body.addWidget(FieldLabel(self.tr("Periode")))
        self.body.addWidget(self._quick_row())
        self.body.addWidget(self._form())
        self.narrow = PlainButton(self.tr("Alleen een deel tellen"), "chevron-down")
        self.narrow.clicked.connect(self._unfold)
        ways = QWidget()
        self._ways = Flow(ways)
        self._ways.addWidget(self.narrow)
        self.body.addWidget(self._parts())
        self.body.addWidget(ways)

    def stand_beside(self, *ways: QWidget) -> None:
        """What else one can do with what is asked."""
        for way in ways:
            self._ways.addWidget(way)

    def _quick_row(self) -> QWidget:
        names = {
            Quick.EVERYTHING: self.tr("Alles"),
            Quick.THIS_QUARTER: self.tr("Dit kwartaal"),
            Quick.THIS_MONTH: self.tr("Deze maand"),
            Quick.LAST_MONTH: self.tr("Vorige maand"),
            Quick.THIS_YEAR: self.tr("Dit jaar"),
        }
        holder = tell_as_group(QWidget(), self.tr("Periode"))
        row = Flow(holder)
        self._quick = QButtonGroup(self)
        self.quick = {quick: Choice(name) for quick, name in names.items()}
        for quick, choice in self.quick.items():
            self._quick.addButton(choice)
            row.addWidget(choice)
            choice.clicked.connect(lambda _on=False, quick=quick: self.quick_chosen.emit(quick))
        return holder

    def _form(self) -> QWidget:
        self.first = Field(self.tr("Van"), DayField())
        self.last = Field(self.tr("Tot en met"), DayField())
        for edit in (self.first.edit, self.last.edit):
            if isinstance(edit, TextField):
                edit.editingFinished.connect(self._tell)
        self.by = self._picker(self._names.periods())
        self.group = self._picker({None: self.tr("niets")})
        self.state = self._picker(self._names.states())
        fields = {
            self.tr("Een regel per"): self.by,
            self.tr("Verdeeld naar"): self.group,
            self.tr("Wat telt"): self.state,
        }
        chosen = (Field(name, picker) for name, picker in fields.items())
        return _row(self.first, self.last, *chosen)

    def _parts(self) -> QWidget:
        named = self._names.groups()
        self.only = {group: self._picker({}) for group in named}
        self._fields = {
            group: Field(name.capitalize(), self.only[group]) for group, name in named.items()
        }
        self._narrowing = _row(*self._fields.values())
        self._narrowing.hide()
        return self._narrowing

    def _picker(self, options: Mapping[Any, str]) -> Picker:
        picker = Picker([(name, what) for what, name in options.items()])
        picker.activated.connect(self._tell)
        return picker

    def _unfold(self) -> None:
        self._narrowing.show()
        self.narrow.hide()
        self.only[Group.PILLAR].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- showing -----------------------------------------------------------------------------

    def offer(self, *, mentors: bool) -> None:
        """What one can divide by and choose from; single mentors only where that was agreed."""
        offered = [group for group in self._names.groups() if mentors or group is not Group.MENTOR]
        self._showing = True
        _fill(self.group, {None: self.tr("niets")}, {g: self._names.groups()[g] for g in offered})
        for group, picker in self.only.items():
            _fill(picker, {None: self.tr("alle")}, self._names.values(group))
            self._fields[group].setVisible(group in offered and picker.count() > 1)
        self._showing = False

    def show_state(self, state: TotalsState) -> None:
        """Shows what is asked, and at its field what cannot be.

        An answer may come late: other days that are being typed meanwhile stay there.
        """
        self._showing = True
        wish, only = state.wish, dict(state.wish.only)
        self._show_days(wish)
        for picker, value in (
            (self.by, wish.by),
            (self.group, wish.group),
            (self.state, wish.state),
        ):
            picker.setCurrentIndex(max(picker.findData(value), 0))
        for group, picker in self.only.items():
            picker.setCurrentIndex(max(picker.findData(only.get(group)), 0))
        self._narrowing.setVisible(bool(only) or not self.narrow.isVisibleTo(self))
        self.narrow.setVisible(not self._narrowing.isVisibleTo(self))
        self._quick.setExclusive(False)
        for quick, choice in self.quick.items():
            choice.setChecked(quick == state.quick)
        self._quick.setExclusive(True)
        self._show_trouble(state)
        self._showing = False

    def _show_days(self, wish: Wish) -> None:
        days = (wish.first_text, wish.last_text)
        if days != self._days:
            self._days = days
            for field, text in zip((self.first, self.last), days, strict=True):
                field.set_text(text)

    def _show_trouble(self, state: TotalsState) -> None:
        wrong = state.trouble.field if state.trouble else ""
        sentence = self._trouble(state.trouble.reason) if state.trouble else ""
        self.first.show_error(sentence if wrong == "first_day" else "")
        self.last.show_error(sentence if wrong == "last_day" else "")

    def _trouble(self, reason: str) -> str:
        if reason == "before_first":
            return self.tr("Deze dag komt vóór de eerste dag.")
        if reason == "no_such_day":
            return self.tr("Deze dag bestaat niet.")
        return self.tr("Typ een dag, zoals 01-06-2026.")

    # --- asking ------------------------------------------------------------------------------

    def _tell(self) -> None:
        if not self._showing:
            self.wish_changed.emit(self.wish())

    def wish(self) -> Wish:
        """What is asked now; a picker gives back plain words of what it was given."""
        group = self.group.currentData()
        chosen = ((group, picker.currentData()) for group, picker in self.only.items())
        return Wish(
            self.first.text(),
            self.last.text(),
            Period(self.by.currentData()),
            Group(group) if group else None,
            RewardState(self.state.currentData()),
            tuple(sorted((group, key) for group, key in chosen if key is not None)),
        )


def _row(*fields: QWidget) -> QWidget:
    holder = QWidget()
    row = Flow(holder, spacing=16)
    for field in fields:
        row.addWidget(field)
    return holder


def _fill(picker: Picker, *options: Mapping[Any, str]) -> None:
    """Other choices; what was chosen stays when it is among them."""
    before = picker.currentData()
    picker.clear()
    for each in options:
        for what, name in each.items():
            picker.addItem(name, what)
    picker.setCurrentIndex(max(picker.findData(before), 0))
    picker.updateGeometry()
