"""What belongs together: two areas are tapped, then the sentence that fits."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.bridge import Link
from bridge_app.ui.intake.beyond import LinkLine, LinksScreen
from bridge_app.ui.intake.chips import Chips
from bridge_app.ui.intake.planning import Choice
from bridge_app.ui.parts import Button, FieldLabel, Heading, Paragraph, announce
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column


class KeptLink(QWidget):
    """A link as a sentence, with a way to take it away."""

    removed = Signal()

    def __init__(self, line: LinkLine) -> None:
        super().__init__()
        self.remove = Button("", "x")
        self.remove.setAccessibleName(line.remove)
        self.remove.setToolTip(line.remove)
        self.remove.clicked.connect(self.removed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Paragraph(line.sentence), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(12))


class LinksView(Column):
    """At most three sentences; none is as good."""

    tapped = Signal(str)
    chosen = Signal(str)  # LinkKind
    removed = Signal(object)  # Link

    def __init__(self) -> None:
        super().__init__(widest=1000, spacing=12)
        self._title, self._hint, self.chips = Heading(), Paragraph(), Chips()
        self.sentences = QWidget()
        self._sentences = QVBoxLayout(self.sentences)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self._kept, self._lines = FieldLabel(), QVBoxLayout()
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[Button] = []
        self.rows: dict[Link, KeptLink] = {}
        for part in (self._title, self._hint, self.chips, self.sentences, self._kept):
            self.body.addWidget(part)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.chips.tapped.connect(self.tapped)

    def show_screen(self, screen: LinksScreen) -> None:
        """Shows the areas, the sentences to choose from, and those that stand."""
        self._title.setText(screen.title)
        if screen.hint != self._hint.text() and self._hint.isVisible():
            announce(self, screen.hint)
        self._hint.setText(screen.hint)
        self.chips.setAccessibleName(screen.title)
        self.chips.show_chips(screen.chips)
        self._kept.setText(screen.kept)
        self._kept.setVisible(bool(screen.kept))
        self._show_lines(screen.links)
        self._show_sentences(screen.sentences)

    def first(self) -> QWidget | None:
        """The first area, or the first sentence that stands."""
        shown = self.chips.first() if self.chips.isVisibleTo(self) else None
        return shown or next((row.remove for row in self.rows.values()), None)

    def _show_sentences(self, sentences: tuple[Choice, ...]) -> None:
        """Two sentences once two areas are tapped; the focus goes to them, and back after."""
        if sentences == self._choices:
            return
        had_focus = any(button.hasFocus() for button in self._buttons)
        for old in self._buttons:
            self._sentences.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._choices = sentences
        self._buttons = [self._sentence(each) for each in sentences]
        self.sentences.setVisible(bool(sentences))
        begin = self._buttons[0] if self._buttons else self.first() if had_focus else None
        if begin and self.isVisible():
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self, words: Choice) -> Button:
        button = Button(words.text, "link-2")
        button.clicked.connect(partial(self.chosen.emit, words.value))
        self._sentences.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        button.show()
        return button

    def _show_lines(self, lines: tuple[LinkLine, ...]) -> None:
        if [line.link for line in lines] == list(self.rows):
            return
        for old in self.rows.values():
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {line.link: KeptLink(line) for line in lines}
        for link, row in self.rows.items():
            row.removed.connect(partial(self.removed.emit, link))
            self._lines.addWidget(row)
            row.show()
