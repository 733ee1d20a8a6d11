"""An open file that a colleague changes: read anew, under somebody's hands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.plan import Plan
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.place import Watch


class Elsewhere(QObject):
    """Looks now and then whether the file is still as it is shown, on a store on a server only.

    What is half typed under a step was typed for the plan as it stood: until it is kept or left,
    that plan stays on the screen, and whoever keeps it hears that somebody was first.
    """

    changed = Signal(object)  # ClientFile: to be shown in place of the one that is open

    def __init__(
        self, context: Context, page: ClientPage, shown: Callable[[], ClientFile | None]
    ) -> None:
        """`shown` tells which file is open now, if one is."""
        super().__init__()
        self._context, self._page, self._shown = context, page, shown
        self._actor = context.session.actor
        self._held: tuple[ClientFile, ClientFile] | None = None
        """The file that is shown with the plan as it was, and the one that it stands for."""
        self.watch = Watch(page, self.look)

    def look(self) -> None:
        """Asks beside the work whether somebody changed something."""
        file = self._shown()
        if file is None:
            return
        stands = self._held[1] if self._held and self._held[0] is file else file
        if stands is not file and not self._page.is_at_a_step:
            self._tell(stands)
            return
        look = partial(self._context.services.lists.file_changed, self._actor, stands)
        self._context.background.quietly(look, partial(self._answered, file))

    def _answered(self, file: ClientFile, changed: bool) -> None:  # noqa: FBT001 - an answer
        if changed and self._shown() is file and self._page.isVisible():
            read = partial(self._context.services.people.open, self._actor, file.client.id)
            self._context.background.quietly(read, partial(self._take, file))

    def _take(self, file: ClientFile, newer: ClientFile) -> None:
        """What was done here in the meantime is newer than what was read; it is looked at again."""
        if self._shown() is file:
            self._tell(newer, file.plan if self._page.is_at_a_step else None)

    def _tell(self, newer: ClientFile, plan: Plan | None = None) -> None:
        """The newer file, with this plan for as long as somebody is at it."""
        shown = newer if plan is None else replace(newer, plan=plan)
        self._held = None if plan is None else (shown, newer)
        self.changed.emit(shown)
