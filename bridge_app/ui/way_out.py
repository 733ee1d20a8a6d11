"""What leaves by a button: pages to a printer, or a file in a place that somebody chooses."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.sheets import print_sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Pages = Callable[[], Sequence[Picture]]


class WayOut:
    """Asks where to, makes what leaves only then, and says that it has left.

    Who turns back at the question hears nothing; what goes wrong is told in the strip.
    """

    def __init__(
        self, context: Context, over: QWidget, left: Callable[[], object] | None = None
    ) -> None:
        """`over` is the window that the question stands over; `left` is called once it left."""
        self._context, self._over, self._left = context, over, left

    def print(self, title: str, pages: Pages, said: str = "") -> None:
        """To the printer that somebody chooses; says `said` when there is something to say."""
        choose = partial(self._context.asking.printer, self._over, title)
        self._context.here(choose, partial(self._print_on, pages, said))

    def _print_on(self, pages: Pages, said: str, printer: "QPrinter | None") -> None:
        if printer is not None:
            self._leave(lambda: print_sheets(printer, pages()), said)

    def keep(self, title: str, name: str, pages: Pages, said: str) -> None:
        """As a PDF; `name` is proposed, and in `said` {file} is the name that was chosen."""
        self.keep_bytes(title, name, lambda: pdf_bytes(pages()), said)

    def keep_bytes(self, title: str, name: str, content: Callable[[], bytes], said: str) -> None:
        """As a file of the kind that its name ends in."""
        ending = Path(name).suffix
        kind = f"{ending[1:].upper()} (*{ending})"
        path = self._context.asking.save_file(self._over, title, name, kind)
        if path is not None:
            self._leave(lambda: write_file(path, content()), said.format(file=path.name))

    def _leave(self, leave: Callable[[], object], said: str) -> None:
        self._context.here(leave, partial(self._tell, said))

    def _tell(self, said: str, _nothing: object) -> None:
        if said:
            self._context.problems.done(said)
        if self._left is not None:
            self._left()
