"""The next appointment: a morning in three taps, or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.appointment.half_typed import written
from bridge_app.ui.appointment.panel import AppointmentPanel
from bridge_app.ui.intake.meeting import NextScreen
from bridge_app.ui.parts import Heading, Paragraph
from bridge_app.ui.together.column import Column


class NextView(Column):
    """The panel has no button of its own here: going on notes what stands."""

    noted = Signal(object)  # AppointmentDraft
    typed = Signal(str)  # the panel as it stands, half typed

    def __init__(self) -> None:
        super().__init__(widest=1080, spacing=12)
        self._title, self._said, self.panel = Heading(), Paragraph(), AppointmentPanel()
        self._shown: NextScreen | None = None
        self.panel.note.hide()
        for part in (self._title, self._said, self.panel):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.panel.noted.connect(self.noted)
        self.panel.changed.connect(lambda form: self.typed.emit(written(form)))

    def show_screen(self, screen: NextScreen) -> None:
        """Shows the panel, or the day that stands; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._said.setText(screen.stands or screen.hint)
        self.panel.setVisible(not screen.stands)
        if screen != self._shown:
            former, self._shown = self._shown, screen
            known = former is not None and former.setting == screen.setting
            if not (known and screen.form == self.panel.form()):
                self.panel.begin(screen.form, screen.setting)

    def wanted(self) -> bool:
        """Whether anything was tapped or typed that is to be noted."""
        form = self.panel.form()
        return self.panel.isVisibleTo(self) and bool(form.day.strip() or form.time.strip())

    def clear(self) -> None:
        """Nothing of one client stays for the next."""
        self._shown = None

    def first(self) -> QWidget | None:
        """The days to tap; the main button where a day stands."""
        return self.panel.first() if self.panel.isVisibleTo(self) else None
