"""Words grow by as much as they should, and a page without room for them is found."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bridge_app.ui.parts import Button, Picker, Tick
from bridge_app.ui.parts.rows import RowButton
from tests.ui import looking
from tests.ui.catalogue import settle
from tests.ui.lengthening import MORE, lengthen, longer

WORDS = "Mijn gegevens staan in een andere map"


@pytest.mark.parametrize("text", ["Ja", "Terug", WORDS])
def test_words_grow_by_sixty_percent_and_little_more(text: str) -> None:
    grown = longer(text)
    assert grown.startswith(f"{text} ")
    assert MORE * len(text) <= len(grown) < MORE * len(text) + 6


@pytest.mark.parametrize("text", ["", "12", "3-6-2026", "9.30", "?", "A"])
def test_figures_and_signs_are_the_same_in_every_language(text: str) -> None:
    assert longer(text) == text


def narrow(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    page.resize(360, 400)
    page.show()
    return page


def grown(screen: QApplication, page: QWidget) -> None:
    settle(screen)
    lengthen(page)
    settle(screen, quiet=8)


def test_all_that_one_reads_grows(screen: QApplication) -> None:
    label, tick, row = QLabel("Naam"), Tick("Brief"), RowButton("Karin", "vandaag")
    folded = Picker([("Nederlands", "nl")])
    page = narrow(label, tick, row, folded)
    lengthen(page)
    said = [label.text(), tick.text(), row.accessibleName(), folded.currentText()]
    assert said == ["Naam en", "Brief en", "Karin en, vandaag en dan", "Nederlands en dan"]


def test_a_button_that_wraps_has_room(screen: QApplication) -> None:
    page = narrow(Button(WORDS))
    grown(screen, page)
    assert looking.cut_off(page) == []
    assert looking.outside(page) == []


def test_a_button_of_one_line_is_found(screen: QApplication) -> None:
    button = Button(WORDS)
    button.setFixedHeight(40)
    page = narrow(button)
    assert looking.cut_off(page) == []
    grown(screen, page)
    assert len(looking.cut_off(page)) == 1


def test_words_outside_what_holds_them_are_found(screen: QApplication) -> None:
    held = QWidget()
    held.setFixedSize(120, 40)
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    button = Button("Terug")
    row.addWidget(button)
    page = narrow(held)
    grown(screen, page)
    assert looking.outside(page) == []
    button.setText("Terug naar waar ik was, en dan verder met de vraag van vandaag")
    button.setFixedHeight(button.heightForWidth(120))
    settle(screen, quiet=8)
    assert looking.outside(page) == [looking.named(button)]


def test_a_list_that_ends_in_dots_is_found(screen: QApplication) -> None:
    folded = Picker([("Nederlands", "nl"), ("Een veel langere taal dan die van hier", "xx")])
    folded.setFixedWidth(folded.sizeHint().width() // 2)
    page = narrow(folded)
    settle(screen)
    assert looking.elided(page) == []
    folded.setCurrentIndex(1)
    assert len(looking.elided(page)) == 1
