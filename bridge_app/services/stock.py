"""The voucher stock as the coordinator keeps it: bought, moved, counted, replaced."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.cards import clean_serial
from bridge_app.domain.rewards import Card
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.domain.stock import (
    BY_MISTAKE,
    CardHistory,
    CardState,
    Move,
    Moved,
    StockedCard,
    VoidReason,
    check_good,
    checked_serials,
    moving,
)
from bridge_app.domain.stock_buying import (
    NewBatch,
    StockKind,
    checked_batch,
    checked_kind,
    code_for,
)
from bridge_app.domain.stock_counts import (
    NOTICE_WEEKS,
    CountWish,
    Expiring,
    Left,
    Reconciled,
    StockLine,
    checked_count,
    differences,
    lines_of,
    notice_due,
    reconciled,
    strangers,
)
from bridge_app.errors import CardAlreadyGiven, FieldProblem, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.stocking import Wanted, check_cards
from bridge_app.stock_errors import CardRefused, KindHasCards, SerialsTaken
from bridge_app.storage import stock, stock_checks, stock_piles, units


@dataclass(frozen=True)
class StockView:
    """All there is by kind and place, and what kinds and places there are to choose from."""

    lines: tuple[StockLine, ...]
    kinds: tuple[StockKind, ...]
    places: tuple[Unit, ...]


@dataclass(frozen=True)
class Stock:
    """Cards from the supplier to the drawer; amounts in whole cents.

    A deed that keeps something is kept once for each key of its actor (Actor.once).
    """

    acting: Acting

    def view(self, actor: Actor) -> StockView:
        """What lies where; a kind of which nothing was ever bought has no line."""
        with self._deed(actor, "stock.see") as work:
            lines = lines_of(stock_piles.piles(work.connection), work.day)
            places = units.listed(work.connection, UnitKind.LOCATION)
            return StockView(lines, stock.kinds(work.connection), places)

    def notices(self, actor: Actor) -> tuple[Expiring, ...]:
        """What expires within six or within three weeks, told for the first time; once each."""
        with self._deed(actor, "stock.due") as work:
            last = work.day + timedelta(weeks=max(NOTICE_WEEKS))
            soon = stock_piles.expiring(work.connection, work.day, last)
            told = stock_piles.told(work.connection, [each.batch for each in soon])
            return tuple(each for each in soon if _is_told(work, each, told.get(each.batch, set())))

    def add_kind(self, actor: Actor, kind: StockKind) -> StockKind:
        """A kind of voucher more, as the supplier calls it; raises FieldProblem.

        Its code is made of its name, and stays the same when that changes.
        """
        with self._deed(actor, "stock.add_kind") as work:
            kinds = stock.kinds(work.connection)
            said = checked_kind(kind, kinds)
            wanted = replace(said, code=code_for(said.name, {each.code for each in kinds}))
            stock.add_kind(work.connection, wanted)
            work.about("stock", detail=wanted.code)
            return wanted

    def change_kind(self, actor: Actor, kind: StockKind) -> None:
        """Another name or supplier; counted or not; in use again. Raises FieldProblem, NotFound.

        A kind that is counted takes only cards of the stock from now on; a loadable one never is.
        Who is done with a kind asks `retire`: raises KindHasCards while cards of it lie there.
        """
        with self._deed(actor, "stock.change_kind") as work:
            said = checked_kind(kind, stock.kinds(work.connection))
            if not said.active:
                _check_left(said, len(stock.lying_at(work.connection, said.code, None)), 0)
            if not stock.change_kind(work.connection, said):
                raise NotFound("voucher_kind")
            work.about("stock", detail=f"{said.code} {'counted' if said.counted else ''}".strip())

    def retire(self, actor: Actor, code: str, cards: int) -> int:
        """A kind is not bought or given any more; its cards in the drawers are void. How many.

        `cards` is how many whoever asks knows of: raises KindHasCards when it is another number,
        so that none goes unseen; NotFound for a kind that is not in use.
        """
        with self._deed(actor, "stock.retire") as work:
            kind = _in_use(work, code)
            there = stock.lying_at(work.connection, code, None)
            _check_left(kind, len(there), cards)
            gone = (moving(e, Move.VOIDED, None, reason=VoidReason.WITHDRAWN) for e in there)
            stock.move(work.connection, gone, work.written)
            stock.change_kind(work.connection, replace(kind, active=False))
            work.about("stock", detail=code, amount=len(there))
            return len(there)

    # --- what comes and goes ----------------------------------------------------------------

    def buy(self, actor: Actor, batch: NewBatch) -> UUID:
        """A batch that came in; raises FieldProblem, NotFound, SerialsTaken, CardAlreadyGiven."""
        with self._deed(actor, "stock.buy") as work:
            wanted = checked_batch(batch, work.day)
            _check_kind(work, wanted.kind)
            _check_place(work, wanted.location)
            _check_new(work, wanted)
            key = stock.buy(work.connection, wanted, work.day, work.written)
            work.about("stock", key, detail=wanted.kind, amount=len(wanted.serials))
            return key

    def transfer(self, actor: Actor, kind: str, serials: Iterable[str], to: UUID) -> int:
        """Cards from wherever they lie to another place; all of them or none. How many.

        Raises CardRefused, FieldProblem, NotFound.
        """

        def onward(card: StockedCard) -> Moved:
            if card.location == to:
                raise CardRefused(card.serial, "same_place")
            return moving(card, Move.TRANSFERRED, to)

        with self._deed(actor, "stock.transfer") as work:
            _check_place(work, to)
            return _move_all(work, kind, serials, onward)

    def transfer_back(self, actor: Actor, kind: str, serials: Iterable[str], place: UUID) -> int:
        """Cards that were taken to this place by mistake, each to where it came from; how many.

        Both movements stay to be read, with why. Raises CardRefused for one that went on since.
        """

        def back(card: StockedCard) -> Moved:
            if card.location != place or card.came_from in {None, place}:
                raise CardRefused(card.serial, "elsewhere")
            return moving(card, Move.TRANSFERRED, card.came_from, reason=BY_MISTAKE)

        with self._deed(actor, "stock.transfer_back") as work:
            return _move_all(work, kind, serials, back)

    def set_aside(self, actor: Actor, kind: str, serials: Iterable[str]) -> int:
        """Cards that stay in the drawer and are not given; how many. Raises CardRefused."""
        with self._deed(actor, "stock.set_aside") as work:
            return _move_all(work, kind, serials, lambda c: moving(c, Move.SET_ASIDE, c.location))

    def free(self, actor: Actor, kind: str, serials: Iterable[str]) -> int:
        """Cards that were set aside may be given again; how many. Raises CardRefused."""
        with self._deed(actor, "stock.free") as work:
            return _move_all(work, kind, serials, lambda c: moving(c, Move.FREED, c.location))

    def void(self, actor: Actor, kind: str, serials: Iterable[str], reason: VoidReason) -> int:
        """Cards of the drawer that nobody will ever be given; how many. Raises CardRefused."""

        def gone(card: StockedCard) -> Moved:
            if card.state is CardState.HANDED_OVER:
                raise CardRefused(card.serial, card.state)
            return moving(card, Move.VOIDED, None, reason=reason)

        with self._deed(actor, "stock.void") as work:
            return _move_all(work, kind, serials, gone)

    def void_expired(self, actor: Actor, kind: str, location: UUID) -> int:
        """All cards of a kind that expired in a place; how many."""
        with self._deed(actor, "stock.void") as work:
            there = stock.lying_at(work.connection, kind, location)
            over = [each for each in there if each.expired(work.day)]
            gone = (moving(e, Move.VOIDED, None, reason=VoidReason.EXPIRED) for e in over)
            work.about("stock", detail=kind, amount=len(over))
            return stock.move(work.connection, gone, work.written)

    def replace(
        self, actor: Actor, kind: str, broken: str, serial: str, reason: VoidReason
    ) -> StockedCard:
        """Another card for a client's broken or lost one, for the same reward (DECISIONS E2).

        It is worth the same, and lies in stock anywhere. Gives the new card as it lay. Raises
        FieldProblem without its number, CardRefused, CardWorthOther.
        """
        with self._deed(actor, "stock.replace") as work:
            if not clean_serial(serial):
                raise FieldProblem("new_serial", "empty")
            (old,) = _known(work, kind, [broken])
            gone = moving(old, Move.REPLACED, None, reward_id=old.reward_id, reason=reason)
            (new,) = _known(work, kind, [serial])
            check_good(new, new.serial, old.cents, None, work.day)
            given = moving(new, Move.HANDED_OVER, None, reward_id=old.reward_id, instead_of=old.seq)
            stock.move(work.connection, (gone, given), work.written)
            work.about("stock", old.reward_id, detail=kind)
            return new

    # --- counting ---------------------------------------------------------------------------

    def reconciled(self, actor: Actor, kind: str, location: UUID) -> Reconciled:
        """What came and went since it was counted last, and so what must lie there now."""
        with self._deed(actor, "stock.totals") as work:
            work.about("stock", detail=kind)
            after, opening, at = stock_piles.last_count(work.connection, kind, location)
            moved = stock_piles.came_and_went(work.connection, kind, location, after)
            return reconciled(moved, opening, at)

    def count(self, actor: Actor, wish: CountWish) -> int:
        """Keep what was counted; gives by how many cards it differed.

        Raises StockMoved, CountDiffers, DifferenceUnexplained, CardRefused, FieldProblem.
        """
        with self._deed(actor, "stock.count") as work:
            said = checked_count(wish)
            _check_kind(work, said.kind)
            _check_place(work, said.location)
            there = stock.lying_at(work.connection, said.kind, said.location)
            found = _known(work, said.kind, strangers(said, there))
            moves = differences(said, there, found)
            stock.move(work.connection, moves, work.written)
            stock_piles.keep_count(work.connection, said, work.written)
            work.about("stock", detail=said.kind, amount=len(moves))
            return len(moves)

    # --- one card ---------------------------------------------------------------------------

    def history(self, actor: Actor, serial: str) -> tuple[CardHistory, ...]:
        """All that happened to the card with this serial number; of each kind that has it."""
        with self._deed(actor, "stock.history") as work:
            found = stock.cards(work.connection, [clean_serial(serial)])
            work.about("stock", amount=len(found))
            return tuple(stock_checks.history(work.connection, each) for each in found)

    def check_card(self, actor: Actor, serial: str, cents: int, kind: str = "") -> None:
        """Whether this card can be given at one's own desk now; all that a desk may know.

        Of this kind, or with none of the one that the card itself tells.
        Raises CardRefused, CardWorthOther, CardAlreadyGiven. Of a kind that is not counted every
        card is good.
        """
        with self.acting.deed(actor, Permission.REWARD, "stock.find") as work:
            work.about("stock")
            place = stock.desk_of(work.connection, actor.person, work.day)
            check_cards(work, Wanted(kind, place, (Card(clean_serial(serial), cents),)))

    def at_desk(self, actor: Actor) -> tuple[Left, ...]:
        """How many cards of each counted kind can be given at one's own desk; no more than that.

        Of who works everywhere, the cards of all places together.
        """
        with self.acting.deed(actor, Permission.REWARD, "stock.at_desk") as work:
            work.about("stock")
            counted = [e for e in stock.kinds(work.connection) if e.active and e.counted]
            if not counted:
                return ()
            place = stock.desk_of(work.connection, actor.person, work.day)
            there = stock_piles.givable(work.connection, place, work.day)
            return tuple(Left(each.name, there.get(each.code, 0)) for each in counted)

    @contextmanager
    def _deed(self, actor: Actor, action: str) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.STOCK, action) as work:
            work.about("stock")
            yield work


def _is_told(work: Work, batch: Expiring, told: set[int]) -> bool:
    """Whether this is told now for the first time; kept, so that it comes once."""
    weeks = notice_due(batch.expires_on, told, work.day)
    if weeks is not None:
        stock_piles.note_told(work.connection, batch.batch, weeks, work.day, work.written)
    return weeks is not None


def _check_kind(work: Work, code: str) -> None:
    if _in_use(work, code).loadable:
        raise NotFound("voucher_kind")


def _in_use(work: Work, code: str) -> StockKind:
    kinds = (each for each in stock.kinds(work.connection) if each.active)
    found = next((each for each in kinds if each.code == code), None)
    if found is None:
        raise NotFound("voucher_kind")
    return found


def _check_left(kind: StockKind, lie: int, known: int) -> None:
    if lie != known:
        raise KindHasCards(kind.name, lie)


def _check_place(work: Work, place: UUID) -> None:
    listed = units.listed(work.connection, UnitKind.LOCATION)
    if place not in {each.id for each in listed if each.active}:
        raise NotFound("location")


def _check_new(work: Work, batch: NewBatch) -> None:
    taken = stock.cards(work.connection, batch.serials, batch.kind)
    if taken:
        raise SerialsTaken(taken[0].serial, len(taken))
    given = stock.given(work.connection, batch.serials, batch.kind)
    if given:
        raise CardAlreadyGiven(given[0])


def _known(work: Work, kind: str, serials: Iterable[str]) -> tuple[StockedCard, ...]:
    """The cards with these serial numbers, in this order; raises CardRefused for an unknown one."""
    wanted = checked_serials(serials)
    found = {each.serial: each for each in stock.cards(work.connection, wanted, kind)}
    unknown = next((each for each in wanted if each not in found), None)
    if unknown is not None:
        raise CardRefused(unknown, "unknown")
    return tuple(found[each] for each in wanted)


def _move_all(
    work: Work, kind: str, serials: Iterable[str], how: Callable[[StockedCard], Moved]
) -> int:
    """All of these cards, or none; how many."""
    cards = _known(work, kind, serials)
    if not cards:
        raise FieldProblem("serials", "empty")
    work.about("stock", detail=kind, amount=len(cards))
    return stock.move(work.connection, map(how, cards), work.written)
