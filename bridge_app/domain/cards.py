"""The cards of a hand-over: one spelling of a number, and together what the reward is worth."""

from collections.abc import Sequence

from bridge_app.domain.people import clean_name
from bridge_app.domain.rewards import Card
from bridge_app.errors import CardsDoNotAddUp, FieldProblem


def clean_serial(typed: str) -> str:
    """A serial number as it is kept everywhere: typed or scanned, one card has one spelling."""
    return clean_name(typed.upper())


def cleaned_cards(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards with their serial numbers as they are kept."""
    return tuple(Card(clean_serial(card.serial), card.cents) for card in cards)


def check_cards(cards: Sequence[Card], cents: int) -> None:
    """Raise unless every card has a serial and is worth something, and together they make `cents`.

    FieldProblem of the serial (`empty`, `twice`) or of the value, CardsDoNotAddUp.
    """
    if not cards or any(not card.serial.strip() for card in cards):
        raise FieldProblem("serial", "empty")
    if len({clean_serial(card.serial) for card in cards}) < len(cards):
        raise FieldProblem("serial", "twice")
    if any(card.cents <= 0 for card in cards):
        raise FieldProblem("card_value", "not_money")
    total = sum(card.cents for card in cards)
    if total != cents:
        raise CardsDoNotAddUp(total, cents)
