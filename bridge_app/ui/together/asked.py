"""A question with room to type the answer, in words that are known when it is shown."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bridge_app.ui.parts import FieldLabel, Prose, TextArea, TextField, announce
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OwnWords(TextArea):
    """Room for one sentence of the client, in larger letters; Enter goes on, as everywhere."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setFont(theme.font(0.5))

    def event(self, event: QEvent) -> bool:
        """Leaves Enter to the page: Qt would keep it for a new line."""
        if _overrides_enter(event):
            event.ignore()
            return False
        return super().event(event)


def _overrides_enter(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return Qt.Key(event.key()) in ENTER


class Asked(QWidget):
    """The question above its field; a kind question under it where the answer is unclear."""

    typed = Signal(str)

    def __init__(self, edit: OwnWords | TextField) -> None:
        super().__init__()
        self.edit = edit
        self._told = ""
        self._question, self._trouble = FieldLabel(), Prose("", "note")
        self._question.setBuddy(edit)
        self._trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._question, edit, self._trouble):
            self._column.addWidget(part)
        edit.textChanged.connect(self._tell)
        as_high_as_needed(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))

    def ask(self, question: str) -> None:
        """The question, which also names the field."""
        self._question.setText(question)
        self.edit.setAccessibleName(question)

    def text(self) -> str:
        """What is typed."""
        edit = self.edit
        return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Puts this in the field; what stands there already is left alone, cursor and all."""
        if self.text() == text:
            return
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def show_trouble(self, sentence: str) -> None:
        """Asks back under the field; an empty sentence takes it away."""
        if sentence and sentence != self._trouble.text():
            announce(self, sentence)
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def _tell(self) -> None:
        """Only other words are typed: Qt tells of other letters or other air as well."""
        text = self.text()
        if text != self._told:
            self._told = text
            self.typed.emit(text)
