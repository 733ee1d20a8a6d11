"""From typed rows to the ledger: whose number, what is wrong where, everything or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from bridge_app.desk_errors import RowsRefused
from bridge_app.domain.access import Actor
from bridge_app.domain.handing_rows import BookedRow, RowClient, RowWish
from bridge_app.domain.stock_buying import StockKind
from bridge_app.errors import ApprovalNeeded, KeyUsedBefore, Problem, ReasonNeeded
from bridge_app.problem_words import sentence
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.promising.deeds import agreed_to_all
from bridge_app.ui.receipts import ReceiptPapers, ReceiptWish
from bridge_app.ui.rows.page import RowsPage
from bridge_app.ui.rows.row import RowCard
from bridge_app.ui.rows.state import TypedRow, kept_fields, left_to_book, rows_again, wish_of
from bridge_app.words import short_date


class RowsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows = context.services.handing_rows
        self._key = uuid4()
        self._approver: UUID | None = None
        self._kinds: tuple[StockKind, ...] = ()
        words = context.services.acting.wordings.words_in(context.language)
        self.page = RowsPage(words.pillars, context.language)
        self._papers = ReceiptPapers(context, self.page)
        self.page.closed.connect(self.closed)
        self.page.asked.connect(self._ask_whose)
        self.page.reason_told.connect(self._ask_again)
        self.page.book_wanted.connect(self._book)
        self.page.colleague.proved.connect(self._approve)
        self.page.done.print.clicked.connect(lambda: self._papers.print(self._receipts()))
        self.page.done.keep.clicked.connect(lambda: self._papers.keep(self._receipts()))

    def open(self) -> None:
        """Shows the page with one row to begin in."""
        self._context.ask(partial(self._rows.kinds, self._actor), self._begin)

    def _begin(self, kinds: tuple[StockKind, ...]) -> None:
        self._kinds = kinds
        self._show(())

    def _show(self, rows: tuple[TypedRow, ...]) -> None:
        kinds = [(each.name, each.code) for each in self._kinds]
        today = short_date(business_day(self._context.clock()))
        self.page.begin(rows, kinds, today)

    def leave(self) -> None:
        """Names and numbers do not stay on a page that one leaves."""
        self._begin_anew()
        self.page.done.show_booked(())
        self._show(())

    def _begin_anew(self) -> None:
        """Another form: with a key of its own, and nobody agreed to what is in it."""
        self._key, self._approver = uuid4(), None
        self.page.colleague.forget()
        self.page.colleague.hide()

    @property
    def _actor(self) -> Actor:
        """Whoever works here, with the reason that was typed for the whole form."""
        reason = self.page.reason.text().strip()
        return replace(self._context.session.actor, reason=reason)

    # --- whose number --------------------------------------------------------------------------

    def _ask_whose(self, row: RowCard) -> None:
        number = row.number.text()
        told = partial(self._told_whose, row, number)
        failed = partial(self._not_told, row, number)
        self._context.ask(partial(self._rows.client, self._actor, number), told, failed)

    def _told_whose(self, row: RowCard, number: str, found: RowClient) -> None:
        if row in self.page.rows and row.number.text() == number:
            row.show_client(found)

    def _not_told(self, row: RowCard, number: str, problem: Problem) -> None:
        if row in self.page.rows and row.number.text() == number:
            row.show_nobody(self._said(problem))
        if isinstance(problem, ReasonNeeded):
            self.page.ask_reason()

    def _ask_again(self) -> None:
        for row in self.page.rows:
            if row.client is None:
                row.ask_again()

    def _said(self, problem: Problem) -> str:
        return sentence(problem, self._context.language)

    # --- everything or nothing -----------------------------------------------------------------

    def _book(self) -> None:
        asked = [row for row in self.page.rows if not row.typed().blank]
        wishes = []
        for row in asked:
            found = wish_of(row.typed())
            if isinstance(found, RowWish):
                row.show_problems({})
                wishes.append(found)
            else:
                row.show_problems({name: self._said(each) for name, each in found.items()})
        if len(wishes) < len(asked):
            self.page.show_wrong()
        elif wishes:
            self.page.done.show_booked(())
            give = partial(self._rows.give, self._actor, self._key, wishes, self._approver)
            self._context.ask(give, partial(self._booked, asked), partial(self._refused, asked))

    def _booked(self, asked: list[RowCard], count: int) -> None:
        clients = {row.client.client_id for row in asked if row.client}
        self._ask_booked(partial(self._show_done, ()))
        self._begin_anew()
        self._show(())
        self._context.problems.clear()
        self._context.problems.done(self.tr("%Ln keer uitgegeven.", "", count))
        for client_id in clients:
            self._context.changes.ledger_changed.emit(client_id)

    # --- done, now or before the answer was lost -----------------------------------------------

    def _ask_booked(self, then: Callable[[tuple[BookedRow, ...]], None]) -> None:
        self._context.ask(partial(self._rows.booked, self._actor, self._key), then)

    def _show_done(self, other: Sequence[BookedRow], booked: tuple[BookedRow, ...]) -> None:
        self.page.done.show_booked(booked, other)

    def _done_before(self, booked: tuple[BookedRow, ...]) -> None:
        """The answer was lost, not the rows: what stands booked goes, what was changed stays."""
        left, other = left_to_book((r for r in self.page.typed() if not r.blank), booked)
        self._begin_anew()
        self._show(left)
        self._ask_again()
        for row, typed in zip(self.page.rows, left, strict=False):
            row.show_typed(typed)
        self._show_done(other, booked)
        for client_id in {each.client_id for each in booked}:
            self._context.changes.ledger_changed.emit(client_id)

    def _receipts(self) -> list[ReceiptWish]:
        second = self.page.done.second.isChecked()
        return [
            ReceiptWish(each.reward_id, each.language, each.form, second=second)
            for each in self.page.done.booked
        ]

    def _refused(self, asked: list[RowCard], problem: Problem) -> None:
        if isinstance(problem, KeyUsedBefore):
            self._ask_booked(self._done_before)
        if isinstance(problem, RowsRefused):
            for place, row in enumerate(asked):
                wrong = problem.troubles.get(place)
                row.show_problems({}, self._said(wrong) if wrong else "")
                if isinstance(wrong, ReasonNeeded):
                    self.page.ask_reason()
            self.page.show_wrong()
            self._ask_colleague(tuple(problem.troubles.values()))
        self._context.problems.show(problem)

    # --- a second person, in place -------------------------------------------------------------

    def _ask_colleague(self, troubles: Sequence[Problem]) -> None:
        """Above the limit somebody else agrees; asked once nothing else is to be mended."""
        needed = [each for each in troubles if isinstance(each, ApprovalNeeded)]
        if needed and len(needed) == len(troubles):
            self._approver = None
            self.page.ask_colleague(needed[0].limit_cents)

    def _approve(self, login: str, password: str, code: str) -> None:
        wishes = [wish_of(row) for row in self.page.typed() if not row.blank]
        readable = [each for each in wishes if isinstance(each, RowWish)]
        if len(readable) == len(wishes):
            agree = partial(self._agreed, self._actor, readable, login, password, code)
            self._context.ask(agree, self._approved, self._not_approved)

    def _agreed(
        self, actor: Actor, wishes: Sequence[RowWish], login: str, password: str, code: str
    ) -> tuple[UUID, str]:
        """Away from the screen on a server, so nothing is read from it here."""
        wanted = self._rows.to_approve(actor, self._key, wishes)
        return agreed_to_all(self._context, wanted, login, password, code)

    def _approved(self, who: tuple[UUID, str]) -> None:
        self._approver, name = who
        self.page.colleague.forget()
        self.page.show_colleague(name)
        self._context.problems.clear()
        self.page.book.setFocus()

    def _not_approved(self, problem: Problem) -> None:
        if not self.page.colleague.hear(problem, self._said(problem)):
            self._context.problems.show(problem)

    # --- over a lock -----------------------------------------------------------------------

    def unfinished(self) -> dict[str, str]:
        """The rows as far as they were typed, with the key that they have."""
        return kept_fields(self._key, self.page.typed(), self.page.reason.text())

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same rows again, letter by letter."""
        if not fields:
            return
        self._key = UUID(fields["key"])
        self.page.reason.set_text(fields.get("reason", ""))
        if fields.get("reason"):
            self.page.ask_reason()
        self._show(rows_again(fields))
        self._ask_again()
        for row, typed in zip(self.page.rows, rows_again(fields), strict=False):
            row.show_typed(typed)
