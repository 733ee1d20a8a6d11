"""A second heading, none at all, one that is told as text, and a key of one letter are found."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from bridge_app.ui.parts import Choice, Field, Heading, Prose, Subheading
from bridge_app.ui.parts.told_as import tell_as_group
from tests.ui.telling import HEADED_BY_PAPER, untold


def page(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for part in parts:
        column.addWidget(part)
    return made


def test_a_page_that_tells_all_has_no_faults(screen: QApplication) -> None:
    told = QPushButton("Op slot")
    told.setShortcut(QKeySequence("Ctrl+L"))
    made = page(Heading("Vandaag"), told)
    QShortcut(QKeySequence("Ctrl+L"), made)
    QShortcut(QKeySequence("F5"), made)
    assert untold(made) == []


def test_a_second_heading_is_found(screen: QApplication) -> None:
    assert len(untold(page(Heading("Vandaag"), Heading("Morgen")))) == 1
    assert untold(page(Heading("Vandaag"), Heading(""))) == []


def test_a_page_without_a_heading_is_found(screen: QApplication) -> None:
    assert len(untold(page(Subheading("Vandaag")))) == 1
    (paper,) = {"takehome photo"} & HEADED_BY_PAPER.keys()
    assert untold(page(Subheading("Vandaag")), paper) == []
    assert len(untold(page(Heading("Vandaag")), paper)) == 1, "nothing is excused for ever"


def test_a_heading_that_is_told_as_text_is_found(screen: QApplication) -> None:
    named = Subheading("Kaarten")
    named.setAccessibleName("Iets anders")
    assert untold(page(Heading("Vandaag"), Subheading("Kaarten"))) == []
    assert len(untold(page(Heading("Vandaag"), named))) == 1
    plain = Subheading.__new__(Subheading)
    Prose.__init__(plain, "Kaarten")
    assert len(untold(page(Heading("Vandaag"), plain))) == 1


def test_an_answer_without_its_question_is_found(screen: QApplication) -> None:
    grouped, bare, nameless = (page(Choice("2 minuten")) for _ in range(3))
    tell_as_group(grouped, "Hoe lang blijft het scherm open?")
    tell_as_group(nameless)
    assert untold(page(Heading("Vandaag"), grouped)) == []
    assert len(untold(page(Heading("Vandaag"), bare))) == 1
    assert len(untold(page(Heading("Vandaag"), nameless))) == 1


def test_a_hint_for_the_pointer_only_is_found(screen: QApplication) -> None:
    button = QPushButton("Nieuw")
    button.setToolTip("Ctrl+N")
    made = page(Heading("Vandaag"), button)
    assert untold(made) == []
    button.setAccessibleDescription("Een nieuwe deelnemer")
    assert len(untold(made)) == 1


def test_a_key_of_one_letter_is_found(screen: QApplication) -> None:
    button, made = QPushButton("Verder"), page(Heading("Vandaag"))
    button.setShortcut(QKeySequence("v"))
    QShortcut(QKeySequence("5"), made)
    assert len(untold(page(Heading("Vandaag"), button))) == 1
    assert len(untold(made)) == 1


def test_two_fields_of_one_name_are_found(screen: QApplication) -> None:
    one, other = Field("Bedrag"), Field("Bedrag")
    made = page(Heading("Vandaag"), one, other)
    assert len(untold(made)) == 1
    other.tell_which("Nieuw budget")
    assert untold(made) == []
    other.tell_which("")
    assert len(untold(made)) == 1
