"""From the store to the page of the stock, and from what is typed there to the store."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.stock import CardHistory, listed_serials
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import Reconciled, StockLine
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.stock import StockView
from bridge_app.stock_errors import (
    CountDiffers,
    DifferenceUnexplained,
    KindHasCards,
    StockMoved,
)
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.stock.expiring import ExpiringTold
from bridge_app.ui.stock.page import StockPage
from bridge_app.ui.stock.state import (
    UNDOES,
    VOIDS,
    BuyWish,
    CountTyped,
    How,
    MoveWish,
    ReplaceWish,
    RetireWish,
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
        self._wish: RetireWish | None = None
        self._expiring = ExpiringTold(context)
        self._expiring.told.connect(self._tell)
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
        page.kinds.retired.connect(self._retire)
        page.kinds.kept.connect(self._keep_using)
        page.expired_wanted.connect(self._void_expired)

    # --- showing ---------------------------------------------------------------------------

    def open(self) -> None:
        """Shows what stands now, and what expires soon."""
        self._expiring.ask()
        self._read()

    def _tell(self, notices: tuple[str, ...]) -> None:
        self._show(replace(self._state, notices=notices))

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
        self._show(replace(self._state, task=task, trouble=None, asks_each=False, retires=None))
        self._reconcile()
        self._context.problems.clear()

    # --- buying, moving, kinds ----------------------------------------------------------------

    def _buy(self, wish: BuyWish) -> None:
        self._keep(wish, lambda: wanted_batch(wish, read_date, read_euros), self._bought)

    def _bought(self, actor: Actor, batch: Any) -> object:  # noqa: ANN401 - what was read
        return self._stock.buy(actor, batch)

    def _move(self, wish: MoveWish) -> None:
        read, moved = partial(listed_serials, wish.serials), partial(self._moved, wish)
        self._keep(wish, read, moved, partial(self._offer_undo, wish))

    def _moved(self, wish: MoveWish, actor: Actor, serials: tuple[str, ...]) -> object:
        if wish.how is How.TRANSFER:
            return self._stock.transfer(actor, wish.kind, serials, wish.place)
        if wish.how in VOIDS:
            return self._stock.void(actor, wish.kind, serials, VOIDS[wish.how])
        turn = self._stock.free if wish.how is How.FREE else self._stock.set_aside
        return turn(actor, wish.kind, serials)

    def _offer_undo(self, wish: MoveWish) -> None:
        """Cards set aside or taken away by mistake, or no more, stand again as they stood."""
        back = partial(self._take_back, wish)
        if wish.how in UNDOES:
            back = partial(self._move, replace(wish, how=UNDOES[wish.how]))
        if wish.how in {*UNDOES, How.TRANSFER}:
            self._context.problems.done(self.tr("Bewaard."), self.tr("Maak ongedaan"), back)

    def _take_back(self, wish: MoveWish) -> None:
        def back(actor: Actor, serials: tuple[str, ...]) -> object:
            return self._stock.transfer_back(actor, wish.kind, serials, wish.place)

        read = partial(listed_serials, wish.serials)
        self._keep((wish, "back"), read, back, self._context.problems.clear)

    def _void_expired(self, line: StockLine) -> None:
        def told() -> None:
            said = self.tr("%Ln verlopen kaarten zijn uit de voorraad.", "", line.expired)
            self._context.problems.done(said)

        self._keep(line, lambda: line, self._expired_gone, told)

    def _expired_gone(self, actor: Actor, line: StockLine) -> object:
        return self._stock.void_expired(actor, line.kind, line.location)

    # --- kinds ------------------------------------------------------------------------------

    def _add_kind(self, kind: StockKind) -> None:
        self._keep(kind, lambda: kind, self._stock.add_kind)

    def _change_kind(self, kind: StockKind) -> None:
        self._keep(kind, lambda: kind, self._stock.change_kind)

    def _retire(self, wish: RetireWish) -> None:
        """Done with a kind; while cards of it lie there it is asked what happens to them."""
        self._wish = wish
        self._keep(wish, lambda: wish, self._retired, partial(self._told_retired, wish))

    def _retired(self, actor: Actor, wish: RetireWish) -> object:
        return self._stock.retire(actor, wish.kind, wish.cards)

    def _told_retired(self, wish: RetireWish) -> None:
        """A way back while no card was lost with it."""
        said = self.tr("{kind} is niet meer in gebruik.").format(kind=wish.name)
        kind = next((each for each in self._state.in_use if each.code == wish.kind), None)
        if kind and not wish.cards:
            back = partial(self._change_kind, kind)
            self._context.problems.done(said, self.tr("Maak ongedaan"), back)
        else:
            self._context.problems.done(said)

    def _keep_using(self) -> None:
        self._show(replace(self._state, retires=None))

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
        told: Callable[[], object] = no_more,
    ) -> None:
        """What was typed, read and kept once; what cannot be read is said at its field.

        `told` says what there is to say of it beside that it is kept.
        """
        try:
            wanted = read()
        except FieldProblem as problem:
            self._refused(problem)
            return
        keep = partial(deed, self._once.by(self._actor, said), wanted)
        kept = partial(self._kept, told)
        self._context.ask(partial(kept_once, keep, no_more), kept, self._refused)

    def _kept(self, told: Callable[[], object], _answer: object) -> None:
        self._once.kept()
        self._state = replace(self._state, asks_each=False, trouble=None, retires=None)
        self.page.cards[self._state.task].start_anew()
        self._context.problems.saved()
        self._context.problems.clear()
        told()
        self._read()
        if self._state.task is Task.CARD:
            self._look(self._state.looked_for)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, trouble=problem))
            return
        if isinstance(problem, KindHasCards) and self._wish:
            asked = replace(self._wish, cards=problem.cards)
            self._show(replace(self._state, retires=asked))
            focus_begin(self.page.kinds.retiring)
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
