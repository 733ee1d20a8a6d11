"""From the store to who looked in one client's bridge."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.looking import Looked
from bridge_app.ui.context import Context
from bridge_app.ui.looked.page import LookedPage
from bridge_app.ui.looked.state import looked_state


class LookedPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = LookedPage()
        self.page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows who looked in this client's bridge; nothing without a client."""
        if client_id is not None:
            log, actor = self._context.services.log, self._context.session.actor
            self._context.ask(partial(log.looked, actor, client_id), self._show)

    def _show(self, looked: Looked) -> None:
        self.page.show_state(looked_state(looked))
