"""Fields to type or choose in: the name above, help and error under it, one look for all."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.parts.drawing import (
    Caption,
    Outline,
    begin,
    box,
    focus_ring,
    placed,
)
from bridge_app.ui.parts.text import FieldLabel, Prose, Quiet
from bridge_app.ui.theme import Theme, theme_of

INSET, CHEVRON = 12, 20


def clear_ground(widget: QWidget) -> None:
    """Lets our own box show through a widget of Qt that would paint its own ground."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    widget.setPalette(palette)


def field_box(painter: QPainter, widget: QWidget, theme: Theme, *, wrong: bool = False) -> None:
    """The box of a field, with the ring when one types in it."""
    line = theme.colour("danger" if wrong else "border")
    fill = theme.colour("surface" if widget.isEnabled() else "surface2")
    box(painter, widget.rect(), Outline(fill, line, theme.line + wrong))


class TextField(QLineEdit):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wrong = False
        self.setFrame(False)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.setMinimumHeight(theme.target)
        inset = theme.px(INSET)
        self.setTextMargins(inset, 0, inset, 0)
        clear_ground(self)

    def sizeHint(self) -> QSize:
        height = max(self._theme.target, self.fontMetrics().height() + self._theme.px(14))
        return QSize(self.fontMetrics().averageCharWidth() * 32, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        field_box(painter, self, self._theme, wrong=self.wrong)
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._theme)
        painter.end()
        super().paintEvent(event)


class TextArea(QPlainTextEdit):
    """Some lines of text; grows with what is typed, up to `lines`. Tab goes on."""

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wrong = False
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.textChanged.connect(self._turn)
        self.dress(theme_of())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._turn()

    def _turn(self) -> None:
        """Begins at the side from which its words are read; a line of text does so by itself."""
        document = self.document()
        empty, first = document.isEmpty(), document.firstBlock()
        read = self.layoutDirection() if empty else first.textDirection()
        backwards = read is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.document().setDocumentMargin(theme.px(INSET))
        clear_ground(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        least, most = min(2, self._lines), self._lines
        lines = min(max(round(self.document().size().height()), least), most)
        return QSize(self.fontMetrics().averageCharWidth() * 40, self._height(lines, line))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _height(self, lines: int, line: int) -> int:
        return max(self._theme.target, lines * line + 2 * self._theme.px(INSET) + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self.viewport())
        field_box(painter, self.viewport(), self._theme, wrong=self.wrong)
        if self.hasFocus():
            focus_ring(painter, self.viewport().rect(), self._theme)
        painter.end()
        super().paintEvent(event)


class Picker(QComboBox):
    """One of a list, folded away: for lists that are too long to stand open.

    What stands `between` the words of two languages, where each item is said in two: folded away
    it shows those in front where both have no room.
    """

    between = ""

    def __init__(
        self, options: Iterable[tuple[str, object]] = (), parent: QWidget | None = None
    ) -> None:
        """`options` are words and what they stand for."""
        super().__init__(parent)
        self.wrong = False
        for words, meaning in options:
            self.addItem(words, meaning)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.dress(theme_of())

    def tell_what(self, asked: str) -> None:
        """What is asked, for who cannot see the words near it.

        On Linux Qt calls a list by what is chosen in it; there the description tells the rest.
        """
        self.setAccessibleName(asked)
        self.setAccessibleDescription(asked)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.setMinimumHeight(theme.target)

    def showPopup(self) -> None:
        self.view().setFont(self.font())
        super().showPopup()

    @property
    def cut(self) -> bool:
        """Whether what is chosen ends in dots, because there is no room for all of it."""
        return self._too_wide(self._shown())

    def _too_wide(self, words: str) -> bool:
        theme = self._theme
        least = self.fontMetrics().horizontalAdvance(words)
        return self.width() < least + theme.px(3 * INSET + CHEVRON) + 4

    def _shown(self) -> str:
        words = self.currentText()
        both = bool(self.between) and self._too_wide(words)
        return words.partition(self.between)[0] if both else words

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = [self.itemText(index) for index in range(self.count())]
        widest = max((metrics.horizontalAdvance(each) for each in words), default=0)
        height = max(self._theme.target, metrics.height() + self._theme.px(14))
        return QSize(widest + self._theme.px(3 * INSET + CHEVRON) + 4, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(240)), self._theme.target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = begin(self)
        field_box(painter, self, theme, wrong=self.wrong)
        side, inset = theme.px(CHEVRON), theme.px(INSET)
        spot = QRect(self.width() - inset - side, (self.height() - side) // 2, side, side)
        ink = theme.colour("text" if self.isEnabled() else "border")
        chevron(painter, placed(self, spot), ink, theme.px(2))
        room = self.rect().adjusted(inset, 0, -(side + 2 * inset), 0)
        words = self.fontMetrics().elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, room.width()
        )
        Caption(words, self.font()).draw(painter, placed(self, room), ink, centred=False)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme)


def chevron(painter: QPainter, spot: QRect, ink: QColor, width: float) -> None:
    """The mark of something that folds open; drawn here, so that no library is needed for it."""
    painter.setPen(QPen(ink, width))
    middle, side = spot.center(), spot.width() // 4
    low = middle + QPoint(0, side // 2)
    painter.drawPolyline([low + QPoint(-side, -side), low, low + QPoint(side, -side)])


class Field(QWidget):
    """A labelled field: its name above, what helps or what is wrong under it.

    The error is announced to screen readers when it comes, and becomes part of the description.
    """

    def __init__(
        self, label: str, edit: QWidget | None = None, help_text: str = "", role: str = "danger"
    ) -> None:
        super().__init__()
        self.edit = edit or TextField()
        self._label = FieldLabel(label)
        self._label.setBuddy(self.edit)
        self._help = Quiet(help_text)
        self._error = Prose("", role)
        self._elsewhere = False
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(help_text)
        self.setFocusProxy(self.edit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._label, self.edit, self._help, self._error):
            self._column.addWidget(part)
        self._help.setVisible(bool(help_text))
        self._error.hide()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))

    @property
    def name(self) -> str:
        """What stands above the field."""
        return self._label.text()

    def ask(self, label: str, help_text: str = "") -> None:
        """Asks this instead, in another language; what is typed stays."""
        self._label.setText(label)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text) and not self.error)
        self.edit.setAccessibleName(label)
        described = " ".join(part for part in (help_text, self.error) if part)
        self.edit.setAccessibleDescription(described)

    def tell_which(self, which: str) -> None:
        """Whose field this is, for who hears it, where others on the page have its name."""
        between = " " if self.name.endswith("?") else ", "
        told = between.join(filter(None, (self.name, which)))
        self.edit.setAccessibleName(told)
        if isinstance(self.edit, Picker):
            self.edit.tell_what(told)

    def text(self) -> str:
        """What is typed in a text field or area."""
        edit = self.edit
        if isinstance(edit, QPlainTextEdit):
            return edit.toPlainText()
        return edit.text() if isinstance(edit, QLineEdit) else ""

    def set_text(self, text: str) -> None:
        """Types this into a text field or area."""
        edit = self.edit
        if isinstance(edit, QPlainTextEdit):
            edit.setPlainText(text)
        elif isinstance(edit, QLineEdit):
            edit.setText(text)
            edit.setCursorPosition(len(text) if edit.hasFocus() else 0)

    def show_error(self, sentence: str) -> None:
        """Says under the field, in place of the help, what is wrong; nothing takes it away.

        A page that is shown anew says the same error again, and nobody hears it twice.
        """
        comes = bool(sentence) and sentence != self.error
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence) and not self._elsewhere)
        self._help.setVisible(bool(self._help.text()) and not sentence)
        described = " ".join(part for part in (self._help.text(), sentence) if part)
        self.edit.setAccessibleDescription(described)
        if isinstance(self.edit, TextField | TextArea | Picker):
            self.edit.wrong = bool(sentence)
            self.edit.update()
        if comes:
            self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        described = QAccessibleEvent(self.edit, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(described)
        announce(self.edit, sentence, urgent=True)

    def told_elsewhere(self, elsewhere: bool) -> None:  # noqa: FBT001 - a fact
        """Whether its name and what is wrong with it stand elsewhere on the page."""
        self._elsewhere = elsewhere
        self._label.setHidden(elsewhere)
        self._error.setVisible(bool(self.error) and not elsewhere)

    @property
    def error(self) -> str:
        """The sentence that stands under the field now."""
        return self._error.text()
