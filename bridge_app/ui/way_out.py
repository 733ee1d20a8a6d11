"""What leaves by a button: pages to a printer, or a file in a place that somebody chooses."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtWidgets import QWidget

from bridge_app.errors import Problem
from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.fonts import lost_on
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.sheets import print_sheets
from bridge_app.words import words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Pages = Callable[[], Sequence[Picture]]
Read = TypeVar("Read")
Told: TypeAlias = str | Callable[[str], str]
"""What is said once it left, as it is, or in the language that is asked for."""


def with_lost(said: str, lost: str, language: str) -> str:
    """The same, and which letters are not on the paper: nobody should find out at home."""
    missing = words(language, "print.not_shown", letters=lost) if lost else ""
    return " ".join(filter(None, (said, missing)))


class WayOut:
    """Asks where to, makes what leaves only then, and says that it has left.

    Who turns back at the question hears nothing; what goes wrong is told in the strip.
    """

    def __init__(
        self,
        context: Context,
        over: QWidget,
        left: Callable[[], object] | None = None,
        stuck: Callable[[], object] | None = None,
    ) -> None:
        """`over` is the window that the question stands over.

        `left` is called once it left; `stuck` when it was made and could not leave.
        """
        self._context, self._over, self._left, self._stuck = context, over, left, stuck

    def print(self, title: str, pages: Pages, said: str = "") -> None:
        """To the printer that somebody chooses; says `said` when there is something to say."""
        choose = partial(self._context.asking.printer, self._over, title)
        self._context.here(choose, partial(self._print_on, pages, said))

    def _print_on(self, pages: Pages, said: str, printer: "QPrinter | None") -> None:
        if printer is not None:
            put = partial(self._put, printer, said)
            self._context.ask(pages, put)

    def _put(self, printer: "QPrinter", said: Told, made: Sequence[Picture]) -> None:
        self._leave(partial(print_sheets, printer, made), self._told(said, lost_on(made)))

    def print_known(
        self,
        title: str,
        read: Callable[[str], Read],
        pages: Callable[[Read], Sequence[Picture]],
        said: Told = "",
    ) -> None:
        """The same of what the log knows of first: `read` is told on which printer it comes.

        Where that cannot be written down, nothing is printed.
        """

        def ask(printer: "QPrinter | None") -> None:
            if printer is not None:
                known = partial(self._print_read, pages, said, printer)
                self._context.ask(partial(read, printer.printerName()), known)

        self._context.here(partial(self._context.asking.printer, self._over, title), ask)

    def _print_read(
        self,
        pages: Callable[[Read], Sequence[Picture]],
        said: Told,
        printer: "QPrinter",
        found: Read,
    ) -> None:
        self._put(printer, said, pages(found))

    def keep(self, title: str, name: str, pages: Pages, said: str) -> None:
        """As a PDF; `name` is proposed, and in `said` {file} is the name that was chosen."""

        def content() -> tuple[bytes, str]:
            made = pages()
            return pdf_bytes(made), lost_on(made)

        self._keep(title, name, content, said)

    def keep_bytes(self, title: str, name: str, content: Callable[[], bytes], said: str) -> None:
        """As a file of the kind that its name ends in."""
        self._keep(title, name, lambda: (content(), ""), said)

    def _keep(
        self, title: str, name: str, content: Callable[[], tuple[bytes, str]], said: str
    ) -> None:
        """What is written, and the letters that are missing in it."""
        ending = Path(name).suffix
        kind = f"{ending[1:].upper()} (*{ending})"
        path = self._context.asking.save_file(self._over, title, name, kind)
        if path is not None:
            told = said.format(file=path.name)

            def write(made: tuple[bytes, str]) -> None:
                self._leave(partial(write_file, path, made[0]), self._told(told, made[1]))

            self._context.ask(content, write)

    def _told(self, said: Told, lost: str) -> Told:
        if callable(said):
            return lambda language: with_lost(said(language), lost, language)
        return with_lost(said, lost, self._context.language)

    def _leave(self, leave: Callable[[], object], said: Told) -> None:
        self._context.here(leave, partial(self._tell, said), self._failed)

    def _failed(self, problem: Problem) -> None:
        self._context.problems.show(problem)
        if self._stuck is not None:
            self._stuck()

    def _tell(self, said: Told, _nothing: object) -> None:
        if callable(said):
            self._context.problems.done_in(said)
        elif said:
            self._context.problems.done(said)
        if self._left is not None:
            self._left()
