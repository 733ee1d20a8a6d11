"""Who has something waiting: names only, for a screen that others may see."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.desk import ReadyClient
from bridge_app.ui.parts import EmptyState
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.theme import Theme, theme_of


class WaitingView(QWidget):
    """The list "Klaar om uit te geven"; one press opens the client in this room."""

    chosen = Signal(object)  # client id

    def __init__(self) -> None:
        super().__init__()
        self.list = ListCard()
        self._empty = EmptyState(
            "circle-check",
            self.tr("Er ligt niets klaar."),
            self.tr("Een stap komt hier als hij bevestigd is. Zoek een deelnemer met F3."),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._empty, self.list):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def show_waiting(self, clients: tuple[ReadyClient, ...]) -> None:
        """Shows these clients."""
        self.list.show_rows(map(self._row, clients))
        self._empty.setVisible(not clients)

    def first(self) -> QWidget | None:
        """The first of them, if there is one."""
        return next(iter(self.list.rows), None)

    def _row(self, client: ReadyClient) -> QWidget:
        one, more = self.tr("1 stap klaar"), self.tr("{count} stappen klaar")
        steps = one if client.steps == 1 else more.format(count=client.steps)
        row = RowButton(client.client, steps, "user-round")
        row.clicked.connect(lambda: self.chosen.emit(client.client_id))
        return row
