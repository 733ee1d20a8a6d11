"""Both views side by side: what the client chose, and what the mentor sees (DECISIONS D2)."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.intake.scoring import ViewRow, ViewsScreen
from bridge_app.ui.intake.stacks import Stack, StackChoices
from bridge_app.ui.parts import Button, FieldLabel, Heading, Paragraph, Prose, Quiet, announce
from bridge_app.ui.parts.drawing import Outline, begin, box
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column

EDGE, GAP = 12, 20

NARROW_FROM = 1.5
"""From this size of letters on the columns stand under the words."""

_WIDE = ((0, 0), (4, 0), (4, 1), (0, 1), (1, 0), (1, 2), (2, 2), (0, 2))
_NARROW = ((0, 0, 1, 2), (1, 0), (2, 0), (1, 1), (3, 0, 1, 2), (4, 0, 1, 2), (5, 0, 1, 2), (2, 1))
"""Where words, two heads, the client's column, what is said, the button, the new choice and the
mentor's columns stand. The mentor's come last, so that Tab goes from area to area."""


class AreaRow(QWidget):
    """One area: its name and the client's sentence, both columns, and what they say together."""

    mentor_chose = Signal(int)
    client_chose = Signal(int)
    change_wanted = Signal()

    def __init__(self, row: ViewRow, screen: ViewsScreen) -> None:
        super().__init__()
        self._words = QWidget()
        self._sentence, self._said = Quiet(row.sentence), Prose("", "primary")
        self._heads = (FieldLabel(screen.own_column), FieldLabel(screen.mentor_column))
        self._own = Stack(len(row.levels), row.pillar)
        self.mentor = StackChoices(f"{row.name}. {screen.mentor_column}", row.levels)
        self.change = Button(row.change)
        self.again = StackChoices(f"{row.name}. {screen.own_column}", row.levels)
        self._grid = QGridLayout(self)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(FieldLabel(row.name))
        words.addWidget(self._sentence)
        self.mentor.level_chosen.connect(self.mentor_chose)
        self.again.level_chosen.connect(self.client_chose)
        self.change.clicked.connect(self.change_wanted)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        edge = theme.px(EDGE)
        self._grid.setContentsMargins(edge, theme.px(8), edge, theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(GAP))
        self._grid.setVerticalSpacing(theme.px(6))
        self._place(wide=theme.scale < NARROW_FROM)

    def _place(self, *, wide: bool) -> None:
        """The columns beside the words, or under them where letters are large."""
        spots = _WIDE if wide else _NARROW
        parts = (self._words, *self._heads, self._own, self._said, self.change, self.again)
        for part, spot in zip((*parts, self.mentor), spots, strict=True):
            self._grid.addWidget(part, *spot)
        for head in self._heads:
            head.setVisible(not wide)
        for part in (self._own, self.mentor, self.change, self.again):
            self._grid.setAlignment(part, Qt.AlignmentFlag.AlignLeading)
        self._grid.setColumnStretch(0, int(wide))
        self._grid.setColumnStretch(1, int(not wide))

    def show_row(self, row: ViewRow) -> None:
        """What stands now; the client may choose again once both have spoken."""
        self._sentence.setText(row.sentence)
        self._own.show_level(row.own)
        self.mentor.choose(row.mentor)
        self.again.choose(row.own)
        if row.said != self._said.text() and self.isVisible():
            announce(self, row.said)
        self._said.setText(row.change if row.changing else row.said)
        self._said.setVisible(bool(row.said))
        differs = bool(row.said) and row.own != row.mentor
        self.change.setVisible(differs and not row.changing)
        if row.changing and self.again.isHidden():
            self.again.show()
            self.again.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self.again.setVisible(row.changing)

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
        self._key: object = None
        self._list, self._heads = QVBoxLayout(), QHBoxLayout()
        self.body.addWidget(self._title)
        self.body.addLayout(self._heads)
        self._heads.addWidget(self._whose, 1, Qt.AlignmentFlag.AlignBottom)
        self._heads.addWidget(self._own, 0, Qt.AlignmentFlag.AlignBottom)
        self._heads.addWidget(self._mentor, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if not hasattr(self, "_heads"):
            return
        self._list.setSpacing(theme.px(8))
        self._heads.setSpacing(theme.px(GAP))
        for head in (self._own, self._mentor):
            head.setVisible(theme.scale < NARROW_FROM)
        self._arrange()

    def show_screen(self, screen: ViewsScreen) -> None:
        """Shows a row for every area; rows that stand already only change."""
        self._title.setText(screen.title)
        self._whose.setText(screen.whose)
        self._own.setText(screen.own_column)
        self._mentor.setText(screen.mentor_column)
        key = [(row.area, row.name) for row in screen.rows]
        if key != self._key:
            self._key = key
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

    def first(self) -> QWidget | None:
        """The mentor's columns of the first area."""
        return next((row.mentor.first() for row in self._rows.values()), None)
