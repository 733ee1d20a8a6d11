"""The cards of a hand-over: one spelling of a number, and together what the reward is worth."""

import unicodedata
from collections.abc import Sequence

from bridge_app.domain.people import clean_name
from bridge_app.domain.rewards import Card
from bridge_app.errors import CardsDoNotAddUp, FieldProblem

SERIAL_LIMIT = 60
"""Letters and digits on a card."""

_NOT_SEEN = frozenset({"Zs", "Cf"})
_BETWEEN = frozenset(",;")


def clean_serial(typed: str) -> str:
    """A serial number as it is kept everywhere: typed or scanned, one card has one spelling.

    Spaces are how a card is printed, so that it can be read; a scanner does not send them.
    """
    said = clean_name(typed.upper())
    return "".join(each for each in said if unicodedata.category(each) not in _NOT_SEEN)


def is_several(serial: str) -> bool:
    """Whether these are the numbers of several cards, and so that of none."""
    return not _BETWEEN.isdisjoint(serial)


def cleaned_cards(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards with their serial numbers as they are kept."""
    return tuple(Card(clean_serial(card.serial), card.cents) for card in cards)


def check_cards(cards: Sequence[Card], cents: int) -> None:
    """Raise unless every card has a serial and is worth something, and together they make `cents`.

    FieldProblem of the serial (`empty`, `several`, `too_long`, `twice`) or of the value,
    CardsDoNotAddUp.
    """
    serials = [clean_serial(card.serial) for card in cards]
    if not all(serials) or not serials:
        raise FieldProblem("serial", "empty")
    if any(map(is_several, serials)):
        raise FieldProblem("serial", "several")
    if any(len(each) > SERIAL_LIMIT for each in serials):
        raise FieldProblem("serial", "too_long", SERIAL_LIMIT)
    if len(set(serials)) < len(serials):
        raise FieldProblem("serial", "twice")
    if any(card.cents <= 0 for card in cards):
        raise FieldProblem("card_value", "not_money")
    total = sum(card.cents for card in cards)
    if total != cents:
        raise CardsDoNotAddUp(total, cents)
