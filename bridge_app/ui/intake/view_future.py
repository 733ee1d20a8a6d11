"""Two years on: flags in any column, and a sentence in the client's own words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bridge_app.ui.intake.beyond import FutureScreen, VisionScreen
from bridge_app.ui.intake.flags import FlagColumnView
from bridge_app.ui.parts import Heading, Paragraph, Prose, Quiet, announce
from bridge_app.ui.parts.layout import fitting
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.column import Column

EDGES = 60
"""Of the page and the bar to scroll by, at scale 1, beside all columns."""

LARGE, FEW = 1.2, 4
"""From this size of letters on there is room for four columns beside each other."""


class FutureView(Column):
    """All columns side by side; a tap plants the flag, another takes it away."""

    planted = Signal(str, int)  # area, level (0: no flag)

    def __init__(self) -> None:
        super().__init__(widest=1240, spacing=10)
        self._title, self._hint = Heading(), Paragraph()
        self._board, self._said = QWidget(), Prose("", "primary")
        self._grid = QGridLayout(self._board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.columns: dict[str, FlagColumnView] = {}
        self._key: object = None
        self._begin = ""
        for part in (self._title, self._hint, self._board, self._said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if hasattr(self, "columns"):
            self._grid.setSpacing(theme.px(6))
            self._arrange()

    def show_screen(self, screen: FutureScreen) -> None:
        """Shows the columns; those that stand already only change."""
        self._title.setText(screen.title)
        self._hint.setText(screen.hint)
        if screen.said != self._said.text() and self._said.isVisible():
            announce(self, screen.said)
        self._said.setText(screen.said)
        key = [(each.area, each.name, each.built, len(each.levels)) for each in screen.columns]
        if key != self._key:
            self._key = key
            self._build(screen)
        for each in screen.columns:
            self.columns[each.area].show_column(each, screen)
        self._begin = next((each.area for each in screen.columns if each.first), "")

    def _build(self, screen: FutureScreen) -> None:
        for old in self.columns.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.columns = {each.area: FlagColumnView(each) for each in screen.columns}
        for area, column in self.columns.items():
            column.planted.connect(partial(self.planted.emit, area))
        self._arrange()

    def _arrange(self) -> None:
        """All columns on one ground, as wide as there is room; four where letters are large."""
        theme, columns = theme_of(), list(self.columns.values())
        in_row = len(columns)
        if theme.scale >= LARGE:
            for column in columns:
                column.dress(theme)
            in_row = fitting(columns, FEW, theme.px(6), theme.px(EDGES))
        for place in range(max(len(columns), FEW)):
            self._grid.setColumnStretch(place, int(place < in_row))
        for place, column in enumerate(columns):
            self._grid.addWidget(column, place // in_row, place % in_row)
            column.show()

    def first(self) -> QWidget | None:
        """The column of what matters most, or the first."""
        columns = list(self.columns.values())
        chosen = self.columns.get(self._begin) or next(iter(columns), None)
        return chosen.first() if chosen else None


class VisionView(Column):
    """One sentence about that day; empty is fine."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=14)
        self._title, self.words, self._by = Heading(), Asked(OwnWords(3)), Quiet()
        for part in (self._title, self.words, self._by):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.words.typed.connect(self.typed)

    def show_screen(self, screen: VisionScreen) -> None:
        """Shows the sentence; what is being typed is left alone."""
        self._title.setText(screen.title)
        self.words.ask(screen.ask)
        self.words.show_text(screen.text)
        self._by.setText(screen.by)

    def first(self) -> QWidget | None:
        """The client's own words."""
        return self.words.edit
