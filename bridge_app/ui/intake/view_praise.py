"""A compliment, said in place: a sheet over the question, which stays as it is under it."""

from PySide6.QtCore import Signal

from bridge_app.errors import FieldProblem
from bridge_app.ui.intake.praise import PraiseSheet
from bridge_app.ui.parts import Heading, announce
from bridge_app.ui.praise_form import PraiseForm
from bridge_app.ui.together.column import Column
from bridge_app.words import words


class PraiseView(Column):
    """Closed until somebody wants to say something; what is half typed is told at once."""

    praised = Signal(object)  # Said
    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=12)
        self._title = Heading()
        self.form: PraiseForm | None = None
        self._language = ""
        self._opening = False
        self.body.addWidget(self._title)
        self.body.addStretch(1)
        self.hide()

    def show_sheet(self, sheet: PraiseSheet | None) -> None:
        """Shows the sheet, or that there is none; what is being typed is left alone."""
        if sheet is None:
            self.hide()
            return
        form = self._form_in(sheet.language)
        self._opening = True
        if self.isHidden():
            self.show()
            self._title.setText(words(sheet.language, "praise.title", sheet.form))
            announce(self, self._title.text())
            form.open_for(sheet.form, sheet.step_id, sheet.step)
        if form.field.text() != sheet.text:
            form.field.set_text(sheet.text)
        self._opening = False

    def _form_in(self, language: str) -> PraiseForm:
        """The form in the language that is spoken; made anew for another one."""
        if self.form is None or language != self._language:
            if self.form is not None:
                self.body.removeWidget(self.form)
                self.form.hide()
                self.form.deleteLater()
            self._language = language
            self.form = PraiseForm(language)
            self.form.praised.connect(self.praised)
            self.form.typed.connect(self._tell)
            self.form.left.connect(self.left)
            self.body.insertWidget(1, self.form)
        return self.form

    def _tell(self, text: str) -> None:
        """What somebody types; not what is put there to begin with."""
        if not self._opening:
            self.typed.emit(text)

    def show_problem(self, problem: FieldProblem) -> None:
        """Says under the line why it was not kept."""
        if self.form is not None:
            self.form.show_problem(problem)
