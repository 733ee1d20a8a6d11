"""From the policy table to the page, the printer and a file."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.paper.who_may import heads, rows, who_may_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.staff.who_may_page import WhoMayPage
from bridge_app.ui.way_out import WayOut


class WhoMayPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        spoken = context.language
        self.page = WhoMayPage(spoken, heads(spoken), rows(spoken))
        self._out = WayOut(context, self.page)
        self.page.print_wanted.connect(self._print)
        self.page.file_wanted.connect(self._keep)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """The table is part of the program: it stands there already."""

    def _pages(self, language: str) -> list[Picture]:
        context = self._context
        day = business_day(context.clock())
        town = context.services.settings.municipality().name
        return who_may_pages(language, day, town, practice=context.session.practice)

    def _print(self, language: str) -> None:
        said = self.tr("De lijst is naar de printer.")
        self._out.print(self.page.windowTitle(), partial(self._pages, language), said)

    def _keep(self, language: str) -> None:
        title, said = self.tr("Bewaar de lijst"), self.tr("Bewaard: {file}")
        self._out.keep(title, "wie-mag-wat.pdf", partial(self._pages, language), said)
