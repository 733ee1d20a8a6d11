"""What is said on the overview of posters that have to come off the wall."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.stories import Shelf
from bridge_app.ui.context import Context


class ComingDown(QObject):
    """Who withdrew a consent waits for it: so it is told before anybody looks for it."""

    told = Signal(str)  # a sentence, empty when every poster may hang

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def ask(self) -> None:
        """Asks which posters have to come down now."""
        shelf = self._context.services.stories.shelf
        self._context.ask(partial(shelf, self._context.session.actor), self._tell)

    def _tell(self, shelf: Shelf) -> None:
        count = len(shelf.take_down)
        self.told.emit(self.tr("haal %Ln posters van de muur", "", count) if count else "")
