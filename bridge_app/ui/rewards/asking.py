"""A scanned card is asked for at once: good, not good and why, or a part of the amount."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from bridge_app.errors import CardAlreadyGiven, Problem
from bridge_app.problem_words import sentence
from bridge_app.stock_errors import CardRefused, CardWorthOther
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.rewards.cards import CardRow, Cards
from bridge_app.ui.rewards.state import MOST_CARDS, Draft, drafted_cards


class CardAsking(QObject):
    """Asks the stock about the cards of the form.

    A card that is worth less than what is left takes its part, and the next one is asked: sixty
    euro is three cards of twenty, scanned one after another (DECISIONS E2).
    """

    def __init__(
        self,
        context: Context,
        cards: Cards,
        draft: Callable[[], Draft],
        go_on: Callable[[], object],
    ) -> None:
        """`draft` is the form as it stands; `go_on` leads from a good card to what is next."""
        super().__init__()
        self._context = context
        self._cards, self._draft, self._go_on = cards, draft, go_on
        cards.entered.connect(self._enter)
        cards.left.connect(self._leave)
        cards.kind_chosen.connect(self.ask_anew)
        cards.kinds.entered.connect(self._enter_kind)

    def ask_anew(self) -> None:
        """Another amount: of each card on the form it is asked again."""
        for row in [each for each in self._cards.rows if each.is_open]:
            self._ask(row, _stay)

    def not_given(self, problem: Problem) -> None:
        """Said at the card when it is the card that will not do; else in the strip."""
        number = getattr(problem, "serial", "")
        row = self._cards.with_number(number) if number else None
        if row is None:
            self._context.problems.show(problem)
        else:
            self._refused(row, problem)

    def _enter(self, row: CardRow) -> None:
        """Enter behind a number: on to what is next when the card is good."""
        if row.is_open:
            self._ask(row, self._go_on)
        elif not row.refused:
            self._go_on()

    def _enter_kind(self) -> None:
        """Enter behind the kind: on, unless a card will not do, where it is told why."""
        refused = next((row for row in self._cards.rows if row.refused), None)
        if refused is None:
            self._go_on()
        else:
            focus_begin(refused)

    def _leave(self, row: CardRow) -> None:
        """Somebody went on to another field: the focus stays where it went."""
        self._ask(row, _stay)

    def _ask(self, row: CardRow, then: Callable[[], object]) -> None:
        """An answer about a number that was changed since is not heard.

        Without an answer the number stays open: it is asked again when somebody goes on.
        """
        number, cents = row.number, self._asked_of(row)
        if not cents:
            return

        def good(_answer: object) -> None:
            if self._stands(row, number):
                row.asked = number
                row.accept()
                then()

        def refused(problem: Problem) -> None:
            if self._stands(row, number):
                row.asked = number
                self._refused(row, problem)

        stock, actor = self._context.services.stock, self._context.session.actor
        look = partial(stock.check_card, actor, number, cents, self._cards.kind_code)
        self._context.ask(look, good, refused)

    def _stands(self, row: CardRow, number: str) -> bool:
        return row in self._cards.rows and row.number == number

    def _asked_of(self, row: CardRow) -> int:
        """What this card has to be worth, in cents; 0 while no amount is chosen."""
        pairs = zip(self._cards.rows, drafted_cards(self._draft()), strict=False)
        return next((card.cents for each, card in pairs if each is row), 0)

    def _refused(self, row: CardRow, problem: Problem) -> None:
        if isinstance(problem, CardWorthOther) and self._is_part(row, problem.worth_cents):
            self._take_part(row, problem.worth_cents)
        elif isinstance(problem, CardRefused | CardAlreadyGiven | CardWorthOther):
            row.refuse(sentence(problem, self._context.language))
            self._cards.tell()
            focus_begin(row)
        else:
            row.asked = ""
            self._context.problems.show(problem)

    def _is_part(self, row: CardRow, cents: int) -> bool:
        """Whether a card worth this much is a part of the amount, with room for another."""
        draft = self._draft()
        others = (c for r, c in zip(self._cards.rows, draft.cards, strict=False) if r is not row)
        known = sum(card.cents or 0 for card in others)
        room = len(draft.cards) < MOST_CARDS or self._cards.next_empty() is not None
        return room and cents + known <= (draft.cents or 0)

    def _take_part(self, row: CardRow, cents: int) -> None:
        row.take_worth(cents)
        self._cards.tell()
        draft = self._draft()
        left = (draft.cents or 0) - sum(card.cents or 0 for card in draft.cards)
        if left and self._cards.next_empty() is None:
            self._cards.add()
        else:
            self._go_on()


def _stay() -> None:
    """Nothing more: whoever typed is somewhere else already."""
