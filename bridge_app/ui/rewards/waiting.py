"""Who has something waiting: names only, for a screen that others may see."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.desk import ReadyClient
from bridge_app.ui.parts import Button, EmptyState
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.theme import Theme, theme_of


class WaitingView(QWidget):
    """The list "Klaar om uit te geven"; one press opens the client in this room."""

    chosen = Signal(object)  # client id

    def __init__(self) -> None:
        super().__init__()
        self.list = ListCard()
        self.rows = Button(self.tr("Meer keren uitgeven"), "list-checks")
        self._empty = EmptyState(
            "circle-check",
            self.tr("Er ligt niets klaar."),
            self.tr("Een stap komt hier als hij bevestigd is. Zoek een deelnemer met F3."),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._empty, self.list):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(leading(self.rows))
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
        steps = self.tr("%Ln stappen klaar", "", client.steps) if client.steps else ""
        goals = self.tr("%Ln doelen gehaald", "", client.goals) if client.goals else ""
        waits = ", ".join(filter(None, (steps, goals)))
        row = RowButton(client.client, waits, "user-round")
        row.clicked.connect(lambda: self.chosen.emit(client.client_id))
        return row
