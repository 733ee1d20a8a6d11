"""With whom an appointment is noted: typed in the field above, or tapped among those just seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.desk.state import SeenLine
from bridge_app.ui.parts import PlainButton, Quiet
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import weekday_date


class NotingView(QWidget):
    """What stands under the search field while nobody is chosen yet for an appointment."""

    chosen = Signal(object)  # client id
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._said = Quiet(self.tr("Zoek de deelnemer. Daarna kies je een dag."))
        self.seen = ListCard(self.tr("Pas hier geweest"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.back.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._said, self.seen):
            self._column.addWidget(part)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def show_seen(self, seen: tuple[SeenLine, ...]) -> None:
        """Shows who was here lately: often they are still at the table."""
        self.seen.show_rows(map(self._row, seen))

    def _row(self, line: SeenLine) -> QWidget:
        row = RowButton(line.client, weekday_date(self._language, line.day), "user-round")
        row.clicked.connect(lambda: self.chosen.emit(line.client_id))
        return row
