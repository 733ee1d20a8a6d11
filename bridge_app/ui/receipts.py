"""Receipts on their way out: one page or two each, on a printer or in a file, logged before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bridge_app.domain.rewards import Receipt
from bridge_app.paper.receipt import our_receipt_pages, receipt_pages
from bridge_app.picture.fonts import lost_on
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.sheets import print_sheets, write_sheets
from bridge_app.ui.way_out import with_lost

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True)
class ReceiptWish:
    """Which receipt, in which language and form; with the step on it; and one for the file."""

    reward_id: UUID
    language: str
    form: str
    step: bool = False
    second: bool = False


class ReceiptPapers(QObject):
    """Makes the pages of receipts; what cannot be written down does not leave."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._rewards = context.services.rewards
        self._page = page

    def print(self, wishes: Sequence[ReceiptWish]) -> None:
        """To a printer that is asked for, in this order."""
        choose = partial(self._context.asking.printer, self._page, self._titled(wishes))
        self._context.here(choose, partial(self._print_on, wishes))

    def keep(self, wishes: Sequence[ReceiptWish]) -> None:
        """To one file that is asked for."""
        actor = self._context.session.actor
        known = partial(self._rewards.receipt, actor, wishes[0].reward_id)
        self._context.ask(known, partial(self._save, wishes))

    def _titled(self, wishes: Sequence[ReceiptWish]) -> str:
        return self.tr("Print het bewijs") if len(wishes) == 1 else self.tr("Print de bewijzen")

    def _pages(self, wishes: Iterable[ReceiptWish], to: str = "") -> list[Picture]:
        return [page for wish in wishes for page in self._pages_of(wish, to)]

    def _pages_of(self, wish: ReceiptWish, to: str) -> list[Picture]:
        """The pages that leave now: whether they are a copy is settled as they are logged."""
        actor = self._context.session.actor
        receipt = self._rewards.receipt_printed(actor, wish.reward_id, to)
        where = self._context.services.settings.municipality().disagree_text
        practice = self._context.session.practice
        made = partial(receipt_pages, disagree=where, practice=practice)
        pages = made(receipt, wish.language, wish.form, step=wish.step)
        again = partial(our_receipt_pages, disagree=where, practice=practice)
        ours = again(receipt, self._context.language) if wish.second else []
        return [*pages, *ours]

    def _save(self, wishes: Sequence[ReceiptWish], receipt: Receipt) -> None:
        title = self.tr("Bewaar het bewijs")
        name = f"bewijs-{receipt.number}.pdf"
        path = self._context.asking.save_file(self._page, title, name, "PDF (*.pdf)")
        if path is not None:

            def keep(pages: list[Picture]) -> None:
                write = partial(write_sheets, path, pages)
                self._context.work(write, lambda _done: self._saved(path, pages))

            self._context.ask(partial(self._pages, wishes), keep)

    def _saved(self, path: Path, pages: Sequence[Picture]) -> None:
        self._done(self.tr("Bewaard: {file}").format(file=path.name), pages)

    def _done(self, said: str, pages: Sequence[Picture]) -> None:
        told = with_lost(said, lost_on(pages), self._context.language)
        self._context.problems.done(told)

    def _print_on(self, wishes: Sequence[ReceiptWish], printer: "QPrinter | None") -> None:
        if printer is not None:
            here, made = self._context.here, partial(self._pages, wishes, printer.printerName())
            several = len(wishes) > 1

            def go(pages: list[Picture]) -> None:
                put = partial(print_sheets, printer, pages)
                here(put, lambda _done: self._printed(pages, several=several))

            self._context.ask(made, go)

    def _printed(self, pages: Sequence[Picture], *, several: bool) -> None:
        """Who hears nothing presses once more, and then has a copy too many."""
        one = self.tr("Het bewijs ligt bij de printer.")
        self._done(self.tr("De bewijzen liggen bij de printer.") if several else one, pages)
