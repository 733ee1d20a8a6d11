"""The line for a short note under the answers: folded until somebody wants to say something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.desk import NOTE_LIMIT
from bridge_app.ui.intake.note import KEYS, NoteLine
from bridge_app.ui.parts import FieldLabel, PlainButton, Prose, Quiet, TextField, announce
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed


class NoteView(QWidget):
    """A button with what was kept beside it; open there is one field under it.

    What helps and what warns stands above the field, so that it is in view while one types.
    Enter in the field says that the note is ready.
    """

    typed = Signal(str)
    turned = Signal()

    def __init__(self, beside: QWidget) -> None:
        """`beside` stands next to the button: there is no room on the screen to waste."""
        super().__init__()
        self.turn, self.kept = PlainButton("", "pencil"), Prose("")
        self._ask, self._hint, self.trouble = FieldLabel(), Quiet(), Prose("", "note")
        self.field = TextField()
        self._area, self._opened = "", False
        self._build(beside)
        self._connect()
        as_high_as_needed(self)
        self.dress(theme_of())

    def _build(self, beside: QWidget) -> None:
        self._column, self._row, told = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(told, 1)
        told.addStretch(1)
        for text in (self.kept, beside):
            told.addWidget(text)
        told.addStretch(1)
        for part in (self._ask, self._hint, self.trouble, self.field):
            part.hide()
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.turn.setToolTip(KEYS)
        self.turn.setAccessibleDescription(KEYS)
        self.turn.clicked.connect(lambda _on=False: self.turned.emit())
        self._ask.setBuddy(self.field)
        self.field.setMaxLength(NOTE_LIMIT)
        own_enter(self.field, self.turned.emit)
        self.field.textEdited.connect(self.typed)

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))
        self._row.setSpacing(theme.px(12))

    def show_line(self, line: NoteLine) -> bool:
        """Shows the line; what is being typed is left alone. True where it folds at this area.

        Whoever opens it begins to type at once; who comes to a question begins at the answers.
        """
        same, was_open = line.area == self._area, self._opened
        self._area, self._opened = line.area, line.opened
        self.turn.setText(line.turn)
        self.kept.setText("" if line.opened else line.text)
        self.kept.setVisible(bool(self.kept.text()))
        self._show_words(line)
        self._show_field(line)
        if same and line.opened and not was_open:
            self.field.setFocus()
        return same and was_open and not line.opened

    def _show_words(self, line: NoteLine) -> None:
        """A warning stands in place of the hint, and is said when it comes."""
        if line.trouble and line.trouble != self.trouble.text():
            announce(self, line.trouble)
        self._ask.setText(line.ask)
        self._hint.setText(line.hint)
        self.trouble.setText(line.trouble)
        self._ask.setVisible(line.opened)
        self._hint.setVisible(line.opened and not line.trouble)
        self.trouble.setVisible(bool(line.trouble))

    def _show_field(self, line: NoteLine) -> None:
        self.field.setVisible(line.opened)
        self.field.setAccessibleName(line.ask)
        self.field.setAccessibleDescription(line.trouble or line.hint)
        if self.field.text() != line.text:
            self.field.setText(line.text)
