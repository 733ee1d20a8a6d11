"""The panel for an appointment: a day, perhaps a time; the rest is put ready already."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.appointments import (
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Reminder,
)
from bridge_app.ui.appointment.form import (
    AppointmentForm,
    PanelState,
    Setting,
    allowed,
    panel_state,
    read_form,
    with_part,
    with_time,
)
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    FieldLabel,
    Flow,
    PrimaryButton,
    Prose,
    TextField,
    Tick,
    lay_out,
)
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.asked import Asked
from bridge_app.ui.together.choices import Choices
from bridge_app.ui.together.column import as_high_as_needed
from bridge_app.ui.together.speech import Speech


class SmallField(TextField):
    """Room for a day or a time: as wide as one types there."""

    def __init__(self, widest: float) -> None:
        self._widest = widest
        super().__init__()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._widest), super().sizeHint().height())


class AppointmentPanel(QWidget):
    """Speaks the client's language and never blocks: an afternoon is a hint, no more.

    `begin` shows it; `noted` carries what was agreed once it can be read.
    """

    noted = Signal(object)  # AppointmentDraft
    changed = Signal(object)  # AppointmentForm, as somebody types and taps

    def __init__(self) -> None:
        super().__init__()
        self._form, self._setting = AppointmentForm(), Setting(Speech(), date.min)
        self.days, self.day = Choices(clears=True), Asked(SmallField(300))
        self.times, self.time = Choices(clears=True), Asked(SmallField(120))
        self.parts, self.kinds = Choices(clears=True), Choices()
        self.place, self.reminders = Asked(TextField()), Choices()
        self.ticks = {name: Tick("") for name in ("brings_child", "interpreter", "quiet_room")}
        names = ("day", "time", "kind", "ready", "remind")
        self._labels = {name: FieldLabel() for name in names}
        self.hint, self.note = Prose("", "note"), PrimaryButton("", "calendar")
        self._build()
        self._connect()
        as_high_as_needed(self)
        self.dress(theme_of())

    def _build(self) -> None:
        labels = self._labels
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._sides)
        when = (labels["day"], self.days, self.day, labels["time"], self.times)
        left = _stack(self._sides, *when, _row(self.time, self.parts))
        about = (labels["kind"], self.kinds, self.place, labels["remind"], self.reminders)
        right = _stack(self._sides, *about, labels["ready"], _row(*self.ticks.values()))
        self._halves = (left, right)
        self._column.addWidget(self.hint)
        self._column.addWidget(_row(self.note))

    def dress(self, theme: Theme) -> None:
        beside = theme.scale < BESIDE_UNTIL
        lay_out(self._sides, beside=beside)
        self._sides.setSpacing(theme.px(32 if beside else 12))
        for half in self._halves:
            half.setSpacing(theme.px(8))
        self._column.setSpacing(theme.px(12))

    def _connect(self) -> None:
        self.day.typed.connect(lambda text: self._set(replace(self._form, day=text)))
        self.days.chosen.connect(self.day.show_text)
        self.time.typed.connect(lambda text: self._set(with_time(self._form, text)))
        self.times.chosen.connect(self.time.show_text)
        self.parts.chosen.connect(lambda part: self._set(with_part(self._form, part)))
        self.place.typed.connect(lambda text: self._set(replace(self._form, place=text)))
        self.kinds.chosen.connect(
            lambda kind: self._set(replace(self._form, kind=AppointmentKind(kind)))
        )
        self.reminders.chosen.connect(
            lambda how: self._set(replace(self._form, reminder=Reminder(how)))
        )
        for name, tick in self.ticks.items():
            tick.toggled.connect(partial(self._arrange, name))
        self.note.clicked.connect(self.submit)
        for asked in (self.day, self.time, self.place):
            if isinstance(asked.edit, TextField):
                asked.edit.returnPressed.connect(self._enter)

    # --- showing ---------------------------------------------------------------------------

    def begin(self, form: AppointmentForm, setting: Setting, button: str = "") -> None:
        """Shows this form; `button` says what its button does, else it notes."""
        self._setting = setting
        say = setting.say
        for name, label in self._labels.items():
            label.setText(say(f"appointment.{name}"))
        for name, group in self._groups().items():
            group.setAccessibleName(self._labels[name].text() if name in self._labels else "")
        self.parts.setAccessibleName(say("appointment.part"))
        self.day.ask(say("appointment.day_typed"))
        self.time.ask(say("appointment.time_typed"))
        self.place.ask(say("appointment.place"))
        for name, tick in self.ticks.items():
            tick.setText(say(f"appointment.{name}"))
        self.note.setText(button or say("appointment.note"))
        self._put(allowed(form, setting))

    def form(self) -> AppointmentForm:
        """The panel as it is typed and tapped now."""
        return self._form

    def draft(self) -> AppointmentDraft | None:
        """What was agreed, if it can be read."""
        read = read_form(self._form, self._setting)
        return read if isinstance(read, AppointmentDraft) else None

    def submit(self) -> None:
        """Notes what was agreed; asks back, kindly, where it cannot be read."""
        state = panel_state(self._form, self._setting, asked=True)
        self._show(state)
        if draft := self.draft():
            self.noted.emit(draft)
        fields = {"day": self.day, "at": self.time, "place": self.place}
        if unclear := next((fields[name] for name in fields if name in state.troubles), None):
            unclear.edit.setFocus()

    def _enter(self) -> None:
        """Enter notes, where the panel has a button of its own for it."""
        if self.note.isVisibleTo(self):
            self.submit()

    def first(self) -> QWidget | None:
        """Where one begins: the days to tap."""
        return self.days.first()

    def _set(self, form: AppointmentForm) -> None:
        """What somebody typed or tapped."""
        if form != self._form:
            self._put(form)
            self.changed.emit(form)

    def _put(self, form: AppointmentForm) -> None:
        self._form = form
        self._show(panel_state(form, self._setting))

    def _arrange(self, name: str, on: bool) -> None:  # noqa: FBT001 - a slot
        arranged: Arranged = replace(self._form.arranged, **{name: on})
        self._set(replace(self._form, arranged=arranged))

    def _groups(self) -> dict[str, Choices]:
        return {
            "day": self.days,
            "time": self.times,
            "kind": self.kinds,
            "remind": self.reminders,
        }

    def _show(self, state: PanelState) -> None:
        form = state.form
        self.days.show_options(state.days, form.day)
        self.times.show_options(state.times, form.time)
        self.parts.show_options(state.parts, form.part)
        self.kinds.show_options(state.kinds, form.kind)
        self.reminders.show_options(state.reminders, form.reminder)
        fields = {"day": (self.day, form.day), "at": (self.time, form.time)}
        fields["place"] = (self.place, form.place)
        for name, (asked, text) in fields.items():
            asked.show_text(text)
            asked.show_trouble(state.troubles.get(name, ""))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(form.arranged, name))
        self.hint.setText(state.hint)
        self.hint.setVisible(bool(state.hint))


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    as_high_as_needed(row)
    return row


def _stack(around: QBoxLayout, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    around.addLayout(column, 1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
