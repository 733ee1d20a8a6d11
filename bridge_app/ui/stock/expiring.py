"""What is said of cards that expire soon: to who opens the stock, or the overview before it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.stock_counts import Expiring
from bridge_app.ui.context import Context
from bridge_app.words import euros, short_date


class ExpiringTold(QObject):
    """Each notice comes once; who was told keeps it on the screen while the window is open."""

    told = Signal(object)  # tuple of str, one for each batch

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said: tuple[str, ...] = ()

    def ask(self) -> None:
        """Asks what is new to be told; what was told before stays."""
        notices = self._context.services.stock.notices
        self._context.ask(partial(notices, self._context.session.actor), self._tell)

    def _tell(self, notices: Iterable[Expiring]) -> None:
        self._said = (*self._said, *map(self._sentence, notices))
        self.told.emit(self._said)

    def _sentence(self, batch: Expiring) -> str:
        said = self.tr(
            "{kind} van {worth}: %Ln kaarten zijn geldig tot en met {day}.", "", batch.cards
        )
        worth = euros(self._context.language, batch.cents, whole=True)
        return said.format(kind=batch.name, worth=worth, day=short_date(batch.expires_on))
