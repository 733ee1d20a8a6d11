"""From the store to the page of the stock, and from what is typed there to the store."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.stock import CardHistory, listed_serials
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import Expiring, Reconciled
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.stock import StockView
from bridge_app.stock_errors import CountDiffers, DifferenceUnexplained, StockMoved
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.stock.page import StockPage
from bridge_app.ui.stock.state import (
    VOIDS,
    BuyWish,
    CountTyped,
    How,
    MoveWish,
    ReplaceWish,
    StockState,
    Task,
    wanted_batch,
    wanted_count,
)
from bridge_app.words import read_date, read_euros

Deed = Callable[[Actor], object]


class StockPresenter(QObject):
    """Answers the wishes of the page; each deed has a key, so that none is done twice."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._stock = context.services.stock
        self._state = StockState()
        self._once = Once()
        self.page = StockPage(context.language)
        page = self.page
        page.closed.connect(self.closed)
        page.chosen.connect(self._choose)
        page.buy.wanted.connect(self._buy)
        page.moves.wanted.connect(self._move)
        page.count.wanted.connect(self._count)
        page.count.turned.connect(self._turn)
        page.card.looked_for.connect(self._look)
        page.card.replaced.connect(self._replace)
        page.kinds.added.connect(self._add_kind)
        page.kinds.changed.connect(self._change_kind)

    # --- showing ---------------------------------------------------------------------------

    def open(self) -> None:
        """Shows what stands now, and what expires soon."""
        self._context.ask(partial(self._stock.notices, self._actor), self._tell)
        self._read()

    def _tell(self, notices: Iterable[Expiring]) -> None:
        """What is told comes once: it stays on the page while the window is open."""
        told = (*self._state.notices, *notices)
        self._show(replace(self._state, notices=told))

    def _read(self) -> None:
        self._context.ask(partial(self._stock.view, self._actor), self._take)

    def _take(self, view: StockView) -> None:
        state = replace(self._state, view=view, trouble=None)
        if not state.can_keep and state.task is not Task.CARD:
            state = replace(state, task=Task.KINDS)
        self._show(state)
        self._reconcile()

    def _show(self, state: StockState) -> None:
        self._state = state
        self.page.show_state(state)

    def _choose(self, task: Task) -> None:
        self._show(replace(self._state, task=task, trouble=None, asks_each=False))
        self._reconcile()
        self._context.problems.clear()

    # --- buying, moving, kinds ----------------------------------------------------------------

    def _buy(self, wish: BuyWish) -> None:
        self._keep(wish, lambda: wanted_batch(wish, read_date, read_euros), self._bought)

    def _bought(self, actor: Actor, batch: Any) -> object:  # noqa: ANN401 - what was read
        return self._stock.buy(actor, batch)

    def _move(self, wish: MoveWish) -> None:
        self._keep(wish, lambda: listed_serials(wish.serials), partial(self._moved, wish))

    def _moved(self, wish: MoveWish, actor: Actor, serials: tuple[str, ...]) -> object:
        if wish.how is How.TRANSFER:
            return self._stock.transfer(actor, wish.kind, serials, wish.place)
        if wish.how in VOIDS:
            return self._stock.void(actor, wish.kind, serials, VOIDS[wish.how])
        turn = self._stock.free if wish.how is How.FREE else self._stock.set_aside
        return turn(actor, wish.kind, serials)

    def _add_kind(self, kind: StockKind) -> None:
        self._keep(kind, lambda: kind, self._stock.add_kind)

    def _change_kind(self, kind: StockKind) -> None:
        self._keep(kind, lambda: kind, self._stock.change_kind)

    # --- counting ---------------------------------------------------------------------------

    def _turn(self) -> None:
        """To another drawer: nothing is known of it yet."""
        self._show(replace(self._state, asks_each=False, trouble=None, reconciled=None))
        self._reconcile()

    def _reconcile(self) -> None:
        if self._state.task is Task.COUNT and self._state.can_keep:
            wish = self.page.count.wish()
            look = partial(self._stock.reconciled, self._actor, wish.kind, wish.place)
            self._context.ask(look, self._reconciled)

    def _reconciled(self, found: Reconciled) -> None:
        self._show(replace(self._state, reconciled=found))

    def _count(self, wish: CountTyped) -> None:
        found = self._state.reconciled
        if found is not None:
            self._keep(wish, lambda: wanted_count(wish, found.expected), self._stock.count)

    # --- one card ---------------------------------------------------------------------------

    def _look(self, serial: str) -> None:
        if serial.strip():
            look = partial(self._stock.history, self._actor, serial)
            self._context.ask(look, partial(self._found, serial.strip()))

    def _found(self, serial: str, histories: tuple[CardHistory, ...]) -> None:
        self._show(replace(self._state, looked_for=serial, histories=histories))

    def _replace(self, wish: ReplaceWish) -> None:
        self._keep(wish, lambda: wish, self._replaced)

    def _replaced(self, actor: Actor, wish: ReplaceWish) -> object:
        return self._stock.replace(actor, wish.kind, wish.broken, wish.serial, wish.reason)

    # --- keeping ----------------------------------------------------------------------------

    def _keep(
        self,
        said: object,
        read: Callable[[], Any],
        deed: Callable[[Actor, Any], object],
    ) -> None:
        """What was typed, read and kept once; what cannot be read is said at its field."""
        try:
            wanted = read()
        except FieldProblem as problem:
            self._refused(problem)
            return
        keep = partial(deed, self._once.by(self._actor, said), wanted)
        self._context.ask(partial(kept_once, keep, no_more), self._kept, self._refused)

    def _kept(self, _answer: object) -> None:
        self._once.kept()
        self._state = replace(self._state, asks_each=False, trouble=None)
        self.page.cards[self._state.task].start_anew()
        self._context.problems.saved()
        self._context.problems.clear()
        self._read()
        if self._state.task is Task.CARD:
            self._look(self._state.looked_for)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, trouble=problem))
            return
        asks = self._state.asks_each or isinstance(problem, CountDiffers)
        self._show(replace(self._state, trouble=None, asks_each=asks))
        self._context.problems.show(problem)
        if isinstance(problem, CountDiffers):
            focus_begin(self.page.count.serials)
        if isinstance(problem, DifferenceUnexplained):
            focus_begin(self.page.count.reason)
        if isinstance(problem, StockMoved):
            self._reconcile()
