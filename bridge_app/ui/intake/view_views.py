"""Both views side by side: what the client chose, and what the mentor sees (DECISIONS D2)."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.intake.column import Column
from bridge_app.ui.intake.scoring import ViewRow, ViewsScreen
from bridge_app.ui.intake.stacks import Stack, StackChoices
from bridge_app.ui.parts import Button, FieldLabel, Heading, Paragraph, Prose, Quiet
from bridge_app.ui.parts.drawing import Outline, begin, box
from bridge_app.ui.theme import Theme, theme_of

EDGE, GAP = 12, 20


class AreaRow(QWidget):
    """One area: its name and the client's sentence, both columns, and what they say together."""

    mentor_chose = Signal(int)
    client_chose = Signal(int)
    change_wanted = Signal()

    def __init__(self, row: ViewRow, screen: ViewsScreen) -> None:
        super().__init__()
        self._name, self._sentence = FieldLabel(row.name), Quiet(row.sentence)
        self._own = Stack(row.own, len(row.levels), row.pillar)
        self.mentor = StackChoices(f"{row.name}. {screen.mentor_column}", row.levels, row.pillar)
        self._said = Prose("", "primary")
        self.change = Button(row.change)
        self.again: StackChoices | None = None
        self._row, self._screen = row, screen
        self._build()
        self.mentor.level_chosen.connect(self.mentor_chose)
        self.change.clicked.connect(self.change_wanted)
        self.dress(theme_of())

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._sentence)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid = QGridLayout(self)
        self._grid.addLayout(words, 0, 0)
        self._grid.addWidget(self._own, 0, 1, middle | Qt.AlignmentFlag.AlignHCenter)
        self._grid.addWidget(self.mentor, 0, 2, middle | Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(self._said, 1, 0)
        self._grid.addWidget(self.change, 1, 2, middle | Qt.AlignmentFlag.AlignLeading)
        self._grid.setColumnStretch(0, 1)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        edge = theme.px(EDGE)
        self._grid.setContentsMargins(edge, theme.px(8), edge, theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(GAP))
        self._grid.setVerticalSpacing(theme.px(6))

    def show_row(self, row: ViewRow) -> None:
        """What stands now; the client may choose again once both have spoken."""
        self._sentence.setText(row.sentence)
        self.mentor.choose(row.mentor)
        self._said.setText(row.said)
        self._said.setVisible(bool(row.said))
        differs = bool(row.said) and row.own != row.mentor
        self.change.setVisible(differs and not row.changing)
        if row.changing and self.again is None:
            self._open_again(row)
        if self.again is not None:
            self.again.choose(row.own)
            self.again.setVisible(row.changing)

    def _open_again(self, row: ViewRow) -> None:
        """A second row of columns, for the client."""
        name = f"{row.name}. {self._screen.own_column}"
        self.again = StackChoices(name, row.levels, row.pillar)
        self.again.level_chosen.connect(self.client_chose)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        self._grid.addWidget(self.again, 1, 2, middle)
        self.again.show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        line = theme.colour("border" if theme.plain else "divider")
        box(begin(self), self.rect(), Outline(theme.colour("surface"), line, theme.line, 10))


class ViewsView(Column):
    """All areas that both may speak of, under each other."""

    mentor_chose = Signal(str, int)
    client_chose = Signal(str, int)
    change_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=1080, spacing=8)
        self._title, self._whose = Heading(), Paragraph()
        self._own, self._mentor = FieldLabel(), FieldLabel()
        self._rows: dict[str, AreaRow] = {}
        self._list = QVBoxLayout()
        heads = QHBoxLayout()
        heads.addWidget(self._whose, 1, Qt.AlignmentFlag.AlignBottom)
        heads.addWidget(self._own, 0, Qt.AlignmentFlag.AlignBottom)
        heads.addWidget(self._mentor, 0, Qt.AlignmentFlag.AlignBottom)
        self._heads = heads
        self.body.addWidget(self._title)
        self.body.addLayout(heads)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_screen(self, screen: ViewsScreen) -> None:
        """Shows a row for every area; rows that stand already only change."""
        self._title.setText(screen.title)
        self._whose.setText(screen.whose)
        self._own.setText(screen.own_column)
        self._mentor.setText(screen.mentor_column)
        if list(self._rows) != [row.area for row in screen.rows]:
            self._build(screen)
        for row in screen.rows:
            self._rows[row.area].show_row(row)

    def _build(self, screen: ViewsScreen) -> None:
        for old in self._rows.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = {row.area: AreaRow(row, screen) for row in screen.rows}
        for area, row in self._rows.items():
            row.mentor_chose.connect(partial(self.mentor_chose.emit, area))
            row.client_chose.connect(partial(self.client_chose.emit, area))
            row.change_wanted.connect(partial(self.change_wanted.emit, area))
            self._list.addWidget(row)
        self._arrange()

    def _arrange(self) -> None:
        """Puts the heads over their columns."""
        row = next(iter(self._rows.values()), None)
        if row is not None:
            self._mentor.setFixedWidth(row.mentor.sizeHint().width() + self._theme.px(EDGE))
            self._heads.setSpacing(self._theme.px(GAP))

    def first(self) -> QWidget | None:
        """The mentor's columns of the first area."""
        return next((row.mentor for row in self._rows.values()), None)
