"""Rows with the same buttons: each button tells a screen reader whose it is."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.ui.parts import Paragraph, PlainButton, Quiet
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.rows.row import RowCard
from bridge_app.ui.theme import Theme, wear


def row(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for part in parts:
        column.addWidget(part)
    return made


def test_a_button_in_a_row_tells_which_row_that_is() -> None:
    call, write = PlainButton("Gelukt"), PlainButton("Gelukt")
    known = PlainButton("Bewijs")
    known.setAccessibleDescription("2026-A-000005")
    rows = ListCard("Stappen")
    rows.show_rows(
        [
            row(Quiet(""), Paragraph("Ik bel de bank"), call, known),
            row(RowButton("Ik schrijf een brief", "vandaag"), write),
        ]
    )
    assert call.accessibleDescription() == "Ik bel de bank"
    assert known.accessibleDescription() == "2026-A-000005", "what tells more stays"
    assert write.accessibleDescription() == "Ik schrijf een brief"


def test_a_row_that_is_one_button_is_its_own_words() -> None:
    whole, alone = RowButton("Karin de Boer"), PlainButton("Nieuwe deelnemer")
    rows = ListCard()
    rows.show_rows([whole, row(alone)])
    assert whole.accessibleDescription() == ""
    assert alone.accessibleDescription() == "", "no words beside it, nothing to tell"


def test_the_fields_of_a_row_of_cards_grow_with_the_letters(screen: QApplication) -> None:
    card = RowCard(0, {}, [])
    before = card.amount.maximumWidth()
    wear(screen, Theme(scale=2.0))
    assert card.amount.maximumWidth() == 2 * before
