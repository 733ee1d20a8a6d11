"""What goes with the steps: a calm moment for the client, then the form for the mentor alone."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.intake.promising import PromiseScreen
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import Heading, Paragraph, Quiet
from bridge_app.ui.promising.form import PromiseForm
from bridge_app.ui.together.column import Column


class PromiseView(Column):
    """One key shows the form, one key reserves what stands in it."""

    def __init__(self, language: str) -> None:
        """`language` is that of the staff, whose own words stand in the form."""
        super().__init__(widest=820, spacing=12)
        self._title, self._text = Heading(), Paragraph()
        self._alone = Quiet(self.tr("Dit kies je alleen. Daarna vertel je het."))
        self._before = Quiet(self.tr("Draai het scherm naar jezelf en ga verder."))
        self.form = PromiseForm(language)
        for theirs in (self._alone, self._before, self.form):
            read_in(theirs, language)
        for part in (self._title, self._text, self._before, self._alone, self.form):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_screen(self, screen: PromiseScreen) -> None:
        """Shows the moment, or the form."""
        self._title.setText(screen.title)
        self._text.setText(screen.text)
        alone = screen.form is not None
        self._text.setVisible(not alone)
        self._before.setVisible(not alone)
        self._alone.setVisible(alone)
        self.form.setVisible(alone)
        if screen.form:
            self.form.show_form(screen.form)

    def first(self) -> QWidget | None:
        """The amount of the first step; the main button before that."""
        return self.form.first() if self.form.isVisibleTo(self) else None
