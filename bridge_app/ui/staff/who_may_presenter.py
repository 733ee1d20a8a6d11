"""From the policy table to the page, the printer and a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.who_may import heads, rows, who_may_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.sheets import print_sheets
from bridge_app.ui.staff.who_may_page import WhoMayPage


class WhoMayPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        spoken = context.language
        self.page = WhoMayPage(spoken, heads(spoken), rows(spoken))
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
        printer = self._context.asking.printer(self.page, self.page.windowTitle())
        if printer is not None:
            done = self.tr("De lijst is naar de printer.")
            self._leave_as(lambda: print_sheets(printer, self._pages(language)), done)

    def _keep(self, language: str) -> None:
        title = self.tr("Bewaar de lijst")
        asking = self._context.asking
        path = asking.save_file(self.page, title, "wie-mag-wat.pdf", "PDF (*.pdf)")
        if path is not None:
            done = self.tr("Bewaard: {file}").format(file=path.name)
            self._leave_as(partial(self._write, path, language), done)

    def _write(self, path: Path, language: str) -> None:
        write_file(path, pdf_bytes(self._pages(language)))

    def _leave_as(self, leave: Callable[[], object], done: str) -> None:
        self._context.ask(leave, lambda _nothing: self._context.problems.done(done))
