"""Cards of several steps have fields of one name: who hears them is told which step it is."""

from collections import Counter

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from bridge_app.ui.parts import Field
from bridge_app.ui.plan.later import LaterCard
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.step_card import StepCard
from bridge_app.ui.theme import Theme
from tests.ui.catalogue import catalogue, each_visible, shown
from tests.ui.looking import name_of

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


def test_every_field_of_a_plan_has_a_name_of_its_own(screen: QApplication) -> None:
    case = next(each for each in catalogue() if str(each) == "goal and steps, many")
    page = shown(screen, case, Theme())
    assert isinstance(page, PlanPage)
    assert len(page.steps) > 1
    for card in page.cards():
        card.splitting.show()
        card.letting_go.show()
    told = Counter(each.accessibleName() for each in each_visible(page) if isinstance(each, FIELDS))
    assert [name for name, times in told.items() if times > 1] == []


def test_the_name_begins_with_what_stands_there_and_ends_with_the_step(
    screen: QApplication,
) -> None:
    second, third = StepCard(2, "nl"), LaterCard(3, "nl")
    assert second.what.edit.accessibleName() == "Wat ga ik doen? Stap 2"
    assert third.what.edit.accessibleName() == "Wat ga ik doen? Voor later 3"
    assert second.what.name == third.what.name == "Wat ga ik doen?"
    assert name_of(second.what.edit) == "Wat ga ik doen? Stap 2"
    field = Field("Nummer")
    field.tell_which("regel 2")
    assert field.edit.accessibleName() == "Nummer, regel 2"
    for card in (second, third):
        card.deleteLater()


def test_a_list_says_it_too_where_it_is_called_by_what_is_chosen(screen: QApplication) -> None:
    """On Linux Qt calls a list by its choice; its description says the rest."""
    card = StepCard(2, "nl")
    assert card.day.accessibleDescription() == "Op welke dag? Stap 2"
    card.deleteLater()
