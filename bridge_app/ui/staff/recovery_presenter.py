"""From the keys to the printed code, and back from the paper."""

from PySide6.QtCore import QObject, Signal

from bridge_app.errors import Problem, WrongPassword
from bridge_app.paper.recovery import recovery_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.staff.recovery_page import RecoveryPage
from bridge_app.ui.way_out import WayOut


class RecoveryPresenter(QObject):
    """Answers the wishes of the page; a code stays on the screen until it is on paper.

    It is kept until the room is left, for who prints it again.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._code = ""
        self.page = RecoveryPage(context.language)
        self._out = WayOut(context, self.page, self.page.hide_code)
        self.page.new_wanted.connect(self._make)
        self.page.print_wanted.connect(self._print)
        self.page.file_wanted.connect(self._keep)
        self.page.proven.connect(self._prove)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows what the code is for."""
        self._take("")

    def leave(self) -> None:
        """The room is left: the code is on the screen no longer."""
        self._take("")

    def _make(self) -> None:
        ring = self._context.keyring
        self._context.ask(lambda: ring().new_recovery_code(), self._take)

    def _take(self, code: str) -> None:
        self._code = code
        self.page.show_code(code)

    def _pages(self) -> list[Picture]:
        context, day = self._context, business_day(self._context.clock())
        town = context.services.settings.municipality().name
        practice = context.session.practice
        return recovery_pages(self._code, context.language, day, town, practice=practice)

    def _print(self) -> None:
        title = self.tr("Print de twee bladen")
        self._out.print(title, self._pages, self.tr("De twee bladen zijn naar de printer."))

    def _keep(self) -> None:
        said = self.tr("Bewaard: {file}. Print het, en gooi het bestand daarna weg.")
        self._out.keep(self.tr("Bewaar de twee bladen"), "herstelcode.pdf", self._pages, said)

    def _prove(self, typed: str) -> None:
        ring = self._context.keyring
        self._context.ask(lambda: ring().prove_recovery_code(typed), self._right, self._wrong)

    def _right(self, _nothing: object) -> None:
        self._context.problems.saved()
        self.page.show_proof(right=True)

    def _wrong(self, problem: Problem) -> None:
        if isinstance(problem, WrongPassword):
            self.page.show_proof(right=False, problem=problem)
        else:
            self._context.problems.show(problem)
