"""A list that stays calm: the first few people, and one press for all the others."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bridge_app.ui.parts import PlainButton
from bridge_app.ui.parts.rows import ListCard, leading


class FoldedCard(ListCard):
    """Shows so many lines; the others come when they are asked for, and go again."""

    def __init__(self, title: str, most: int, gap: float = 4) -> None:
        """`most` is how many lines stand there by themselves."""
        super().__init__(title, gap=gap)
        self._most = most
        self._lines: Sequence[Any] = ()
        self._row: Callable[[Any], QWidget] = QWidget
        self._folded = True
        self.more = PlainButton("", "chevron-down")
        self.more.clicked.connect(self._turn)
        self._way_on = leading(self.more)
        self._way_on.hide()
        self.body.addWidget(self._way_on)

    def show_lines(
        self, lines: Sequence[Any], row: Callable[[Any], QWidget], most: int | None = None
    ) -> None:
        """Shows these, folded again; `row` makes the row of one line, `most` is as at first."""
        self._lines, self._row, self._folded = lines, row, True
        self._most = self._most if most is None else most
        self._show()

    @property
    def over(self) -> int:
        """How many lines there are besides those that stand there by themselves."""
        return max(len(self._lines) - self._most, 0)

    def _turn(self) -> None:
        self._folded = not self._folded
        self._show()
        goes_on = self.rows[0 if self._folded else self._most]
        goes_on.show()  # Qt shows a new row a moment later, and gives no focus before that
        begin = goes_on.findChild(QPushButton) or goes_on
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        shown = self._lines[: self._most] if self._folded else self._lines
        self.body.removeWidget(self._way_on)
        self.show_rows(map(self._row, shown))
        self.body.addWidget(self._way_on)
        self._way_on.setVisible(self.over > 0)
        all_of_them = self.tr("En nog {count}").format(count=self.over)
        self.more.setText(all_of_them if self._folded else self.tr("Laat er minder zien"))
