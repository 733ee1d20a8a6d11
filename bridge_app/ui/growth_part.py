"""How a bridge grew, in words: kind sentences, the steps that were done, and a table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.growth_state import GrowthRow, GrowthState
from bridge_app.ui.parts import Button, Paragraph, Subheading, column
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import Shared
from bridge_app.words import words


class GrowthPart(QWidget):
    """Stands beside the drawing; the table tells the same as the drawing does.

    `said`, the sentences, is the first part of it; a page may put it somewhere else.
    """

    def __init__(self, language: str, form: str = "je", ours: str = "") -> None:
        """In the client's language; what is pressed in that of the staff, `ours`, too."""
        super().__init__()
        self._say = Shared(language, form, ours)
        titles = [words(language, f"grow.{key}", form) for key in ("area", "then", "now", "what")]
        name = words(language, "grow.table", form)
        self.table = Table(name, [Column(title) for title in titles], even=True)
        self.toggle = Button("", "file-text")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.said = QWidget()
        self._saying = column(self.said, spacing=4)
        self._sentences: list[QWidget] = []
        self._steps: list[QWidget] = []
        self._done = Subheading(words(language, "grow.done", form))
        for part in (self.said, self._done, self.toggle, self.table):
            side = Qt.AlignmentFlag.AlignLeading if part is self.toggle else Qt.AlignmentFlag(0)
            self._column.addWidget(part, 0, side)
        self.toggle.clicked.connect(lambda: self._open(not self.table.isVisibleTo(self)))
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))

    def show_state(self, state: GrowthState) -> None:
        """Shows this; without two moments there is no table, only the sentence that says so."""
        self._sentences = _renewed(self._saying, self._sentences, map(Said, state.sentences))
        after = self._column.indexOf(self._done) + 1
        self._steps = _renewed(self._column, self._steps, map(Paragraph, state.steps), after)
        self._done.setVisible(bool(state.steps))
        self.table.show_rows([_row(each) for each in state.rows])
        self.toggle.setVisible(bool(state.rows))
        self._open(False)

    def _open(self, shown: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        self.table.setVisible(shown)
        key = "grow.drawing" if shown else "grow.words"
        self.toggle.setText(self._say.both(key))


class Said(Paragraph):
    """What growth comes down to, in bold."""

    bold = True


def _renewed(
    layout: QBoxLayout, former: list[QWidget], lines: Iterable[QWidget], place: int = 0
) -> list[QWidget]:
    """The lines instead of the former ones, from this place in the layout."""
    for line in former:
        layout.removeWidget(line)
        line.hide()
        line.deleteLater()
    made = list(lines)
    for number, line in enumerate(made):
        layout.insertWidget(place + number, line)
    return made


def _row(row: GrowthRow) -> Row:
    return Row((row.area, row.then, row.now, row.change))
