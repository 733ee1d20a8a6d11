"""The short report on the screen: read it together first, then copy it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.language import SOURCE, read_in
from bridge_app.ui.parts import (
    Bar,
    Card,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    ScrollColumn,
    Tick,
    begin_at,
)
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.report.state import ReportState
from bridge_app.ui.theme import theme_of


class ReportPage(QWidget):
    """What is copied stands here letter for letter; copying waits for having read it together."""

    copied = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = ReportState("", ())
        self._title, self._card = Heading(), Card()
        self._in_dutch, self.dutch = Quiet(), Card()
        read_in(self.dutch, SOURCE)
        self.dutch.setProperty(SILENT, True)  # another voice would make nothing of it
        self._hint, self.read = Quiet(), Tick("")
        self.copy = PrimaryButton("", "file-text")
        self.close_button = PlainButton("", "arrow-left")
        self._build()
        self.read.toggled.connect(self.copy.setEnabled)
        self.copy.clicked.connect(lambda: self.copied.emit(self._state.text))
        self.close_button.clicked.connect(self.closed)
        begin_at(self, self.read)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn()
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(self.close_button, end=(self.copy,)))
        for part in (self._title, self._card, self._in_dutch, self.dutch, self._hint, self.read):
            scrolling.body.addWidget(part)
        scrolling.body.addStretch(1)

    def show_report(self, state: ReportState) -> None:
        """Shows the report; it has to be read again before it is copied again."""
        self._state = state
        read_in(self, state.language)
        self.setWindowTitle(state.title)
        self._title.setText(state.title)
        self._hint.setText(state.hint)
        self.read.setText(state.read)
        self.copy.setText(state.copy)
        self.close_button.setText(state.back)
        self._in_dutch.setText(state.in_dutch)
        for card, lines in ((self._card, state.lines), (self.dutch, state.dutch)):
            _fill(card, lines)
        for part in (self._in_dutch, self.dutch):
            part.setVisible(bool(state.dutch))
        self.read.setChecked(False)
        self.copy.setEnabled(False)


def _fill(card: Card, lines: Iterable[str]) -> None:
    """These lines in place of those before."""
    for former in card.findChildren(Paragraph):
        card.body.removeWidget(former)
        former.hide()
        former.setParent(None)
        former.deleteLater()
    for line in lines:
        card.body.addWidget(Paragraph(line))
    card.body.setSpacing(theme_of().px(4))
