"""Closing a month of the ledger, printing its sheet again, and opening it again with a reason."""

from dataclasses import dataclass

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.closing import (
    ClosingView,
    MonthClose,
    MonthReport,
    SheetLook,
    check_closable,
    check_reopens,
    check_typed_back,
    checked_reason,
    closable,
    view_of,
)
from bridge_app.domain.looking import printer_name
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import NotFound
from bridge_app.reward_errors import CannotClose, MonthChanged, MonthMoved
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_ledger, check_sure
from bridge_app.storage import chain, closing_checks, closings, desk, giving, settings_rows
from bridge_app.storage.closings import Span
from bridge_app.storage.sealing import Key


@dataclass(frozen=True)
class Typed:
    """What was typed back from the sheet of a month, and up to which row that sheet went.

    `language` is that of the sheet: it is printed again in the same.
    """

    month: str
    last_seq: int
    letters: str
    language: str = "nl"


@dataclass(frozen=True)
class Closing:
    """Months of the ledger; amounts in whole cents, nobody's name."""

    acting: Acting

    def overview(self, actor: Actor) -> ClosingView:
        """Every month since the first, with what is in it; which may be closed now."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.see") as work:
            return _view(work)

    def due(self, actor: Actor) -> str | None:
        """The month whose turn it is, as 2026-05; None when all that are over are closed."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.due") as work:
            work.about("closing")
            return _next(work)

    def sheet(self, actor: Actor, to: str = "", language: str = "nl") -> MonthReport:
        """The sheet of the month whose turn it is, to print before it is closed.

        Raises CannotClose when none is, ClockUnsure while nobody said that the date is right.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.printed") as work:
            check_sure(work)
            month, head = _next(work), closings.head(work.connection)
            if month is None or head is None:
                raise CannotClose("", "empty")
            work.about("closing", detail=f"{month} {printer_name(to)}".strip())
            sums = closings.of_month(work.connection, month, head.seq)
            return MonthReport(sums, head, look=_look(work, language))

    def close(self, actor: Actor, typed: Typed) -> MonthReport:
        """Close the month of a printed sheet; from now on nothing is written in it.

        Raises CannotClose for another month than the oldest that is over and open, FieldProblem
        for other characters than the sheet ends its head with, MonthMoved when something was
        written in that month since it was printed, ClockUnsure, ClockWentBack.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.close") as work:
            work.about("closing", detail=typed.month)
            check_sure(work)
            check_ledger(work)
            kept = closings.listed(work.connection)
            first = closings.first_own_month(work.connection, kept.shut.last)
            check_closable(typed.month, kept.shut, first, work.day)
            head = _printed_head(work, typed)
            close = _made(work, typed, head, len(kept.closes) + 1)
            closings.close(work.connection, self._key, close)
            work.about("closing", detail=typed.month, amount=close.seq)
            return MonthReport(close.sums, head, close)

    def report(self, actor: Actor, seq: int, to: str = "") -> MonthReport:
        """A sheet as it was closed, to print again: the same to the letter.

        Raises NotFound, and MonthChanged when the rows no longer add up to what was closed.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.printed") as work:
            close = closings.listed(work.connection).close(seq)
            if close is None:
                raise NotFound("month")
            told = f"{close.sums.month} {printer_name(to)}".strip()
            work.about("closing", detail=told, amount=seq)
            if not closing_checks.still_adds_up(work.connection, close):
                raise MonthChanged(close.sums.month)
            return MonthReport(close.sums, close.head, close)

    def reopen(self, actor: Actor, seq: int, reason: str) -> ClosingView:
        """Open a closed month again, and say why; its sheet stays readable.

        What happened in it and is written from now on lands in it, until it is closed anew.
        Raises FieldProblem for a reason that says too little, CannotReopen.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "closing.reopen") as work:
            said = checked_reason(reason)
            close = check_reopens(closings.listed(work.connection), seq)
            work.about("closing", detail=close.sums.month, amount=seq)
            closings.reopen(work.connection, self._key, seq, said, work.written)
            return _view(work)

    @property
    def _key(self) -> Key:
        return self.acting.database.key_for(closings.PURPOSE)


def _next(work: Work) -> str | None:
    shut = closings.shut(work.connection)
    return closable(shut, closings.first_own_month(work.connection, shut.last), work.day)


def _view(work: Work) -> ClosingView:
    head = closings.head(work.connection)
    found = closings.sums(work.connection, Span(None, head.seq if head else 0))
    own = closings.own_months(work.connection)
    view = view_of(closings.listed(work.connection), found, own, work.day)
    work.about("closing", detail=work.entry.detail, amount=work.entry.amount or len(view.months))
    return view


def _printed_head(work: Work, typed: Typed) -> ChainHead:
    """The head of the sheet, if it was typed back right and the month is still as it was."""
    head = chain.head_at(work.connection, chain.LEDGER, typed.last_seq)
    if head is None:
        raise MonthMoved(typed.month)
    check_typed_back(typed.letters, head)
    if closings.last_of_month(work.connection, typed.month) > head.seq:
        raise MonthMoved(typed.month)
    return head


def _look(work: Work, language: str) -> SheetLook:
    """What a sheet of today looks like."""
    known = settings_rows.valid_on(work.connection, work.day)
    return SheetLook(language, known.get("name", ""), desk.is_practice(work.connection))


def _made(work: Work, typed: Typed, head: ChainHead, seq: int) -> MonthClose:
    sums = closings.of_month(work.connection, typed.month, head.seq)
    by = work.actor.person
    name = giving.staff_name(work.connection, by)
    digest = MonthReport(sums, head).digest
    return MonthClose(seq, sums, head, digest, work.now, by, name, _look(work, typed.language))
