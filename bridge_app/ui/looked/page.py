"""Who looked in my bridge, on the screen: a line for each person and day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.language import read_in
from bridge_app.ui.looked.state import LookedLine, LookedState
from bridge_app.ui.parts import (
    Bar,
    Card,
    Heading,
    Line,
    Paragraph,
    PlainButton,
    Prose,
    Quiet,
    ScrollColumn,
    Subheading,
    begin_at,
    column,
)
from bridge_app.ui.parts.rows import ListCard


class Who(Paragraph):
    """Who did what, in bold: that is what one looks for."""

    bold = True


class LookedPage(QWidget):
    """Client and mentor read it together; it shows no content, only who was there."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn()
        self.back = PlainButton("", "arrow-left")
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(self.back))
        self._title, self.intro = Heading(), Paragraph("")
        self.lines, self.ask = ListCard(gap=10), Paragraph("")
        asking = Card(role="primary_soft")
        asking.body.addWidget(self.ask)
        self.listed = ListCard(gap=10)
        for part in (self._title, self.intro, self.lines, self.listed, asking):
            scrolling.body.addWidget(part)
        scrolling.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def show_state(self, state: LookedState) -> None:
        """Shows these looks in place of others."""
        read_in(self, state.language)
        self.setWindowTitle(state.title)
        self._title.setText(state.title)
        self.intro.setText(state.intro)
        self.ask.setText(state.ask)
        self.back.setText(state.back)
        parts: list[QWidget] = []
        for line in state.lines:
            parts += [*([Line()] if parts else []), _told(line)]
        if state.before:
            parts.append(Quiet(state.before))
        self.lines.show_rows(parts)
        told = [Subheading(state.lists_title), Quiet(state.lists_intro)]
        names = [Prose(each) for each in state.lists]
        self.listed.show_rows([*told, *names] if names else [])


def _told(line: LookedLine) -> QWidget:
    part = QWidget()
    inside = column(part, spacing=0)
    for words in (Who(line.who), Quiet(line.when), *([Quiet(line.why)] if line.why else [])):
        inside.addWidget(words)
    return part
