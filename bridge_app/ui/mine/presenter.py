"""From the store to what one client received, and from there to the printer."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.limits import YearStatement
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Receipt
from bridge_app.paper.receipt import receipt_pages
from bridge_app.paper.statement import statement_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.mine.page import MinePage
from bridge_app.ui.mine.state import mine_state
from bridge_app.ui.together.speech import shared
from bridge_app.ui.way_out import WayOut


class MinePresenter(QObject):
    """Answers the wishes of the page; shows nothing to who did not hear of it yet."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._file: ClientFile | None = None
        self.page = MinePage()
        self._out = WayOut(context, self.page)
        self.page.receipt_wanted.connect(self._print_receipt)
        self.page.year_wanted.connect(self._print_year)
        self.page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows what this client received; nothing without one."""
        self._file = None
        if client_id is not None:
            people = self._context.services.people
            self._context.ask(partial(people.open, self._actor, client_id), self._show)

    def _show(self, file: ClientFile) -> None:
        if file.disclosed is None:
            self.closed.emit()
            return
        self._file = file
        self.page.show_state(mine_state(file, business_day(self._context.clock())))

    # --- on paper --------------------------------------------------------------------------

    def _print_receipt(self, reward_id: UUID) -> None:
        if self._file is not None:
            read = partial(self._receipt, reward_id)
            pages = partial(self._receipt_pages, self._file.client)
            self._out.print_known(self.tr("Print het bewijs"), read, pages, self._done(self._file))

    def _receipt(self, reward_id: UUID, to: str) -> tuple[Receipt, Municipality]:
        """What the receipt says; the log knows that it leaves, so the next one is a copy."""
        receipt = self._context.services.rewards.receipt_printed(self._actor, reward_id, to)
        return receipt, self._context.services.settings.municipality()

    def _receipt_pages(self, client: Client, found: tuple[Receipt, Municipality]) -> list[Picture]:
        receipt, town = found
        practice, spoken = self._context.session.practice, (client.language, client.address_form)
        return receipt_pages(receipt, *spoken, disagree=town.disagree_text, practice=practice)

    def _print_year(self, year: int) -> None:
        if self._file is not None:
            read = partial(self._year, self._file.client.id, year)
            title = self.tr("Print het jaaroverzicht")
            self._out.print_known(title, read, self._year_pages, self._done(self._file))

    def _year(self, client_id: UUID, year: int, to: str) -> tuple[YearStatement, Municipality]:
        made = self._context.services.limits.statement_printed(self._actor, client_id, year, to)
        return made, self._context.services.settings.municipality()

    def _year_pages(self, found: tuple[YearStatement, Municipality]) -> list[Picture]:
        made, town = found
        practice = self._context.session.practice
        return statement_pages(made, town.name, town.disagree_text, practice=practice)

    def _done(self, file: ClientFile) -> Callable[[str], str]:
        """Said to the staff as they speak, and to the client who looks along in their language."""
        ours = self._context.language
        say = shared(file.client.language, file.client.address_form, ours)
        return say.telling("mine.printed")
