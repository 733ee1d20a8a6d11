"""The picture of the totals: there when it is asked for, and with the numbers of the table."""

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.state import TotalsState
from tests.ui.coordinator_pages import DAYS, MONTHS, WISH, totals_of
from tests.ui.doing import on_screen, wait_for


@pytest.fixture
def page(qtbot: QtBot) -> CoordinatorPage:
    made = CoordinatorPage("nl")
    made.show_state(TotalsState(WISH, totals=totals_of(*MONTHS)))
    on_screen(made)
    return made


def test_the_table_stands_there_first_and_the_chart_when_asked(page: CoordinatorPage) -> None:
    card = page.chart
    assert not card.is_open
    assert card.chart.canvas is None
    card.open.click()
    wait_for(lambda: card.chart.canvas is not None, seconds=30)
    assert card.open.text() == "Sluit de grafiek"
    card.open.click()
    assert not card.is_open


def test_who_cannot_see_it_hears_the_numbers_of_the_table(page: CoordinatorPage) -> None:
    page.chart.open.click()
    told = page.chart.chart.accessibleDescription()
    rows = [row.cells for row in page.counted.table.shown[:-1]]
    assert [f"{name}: {cents} ({times} keer)" for name, times, cents, *_ in rows] == (
        told.removesuffix(f". {page.chart.told.text()}").split("; ")
    )
    assert page.chart.chart.accessibleName() == "Grafiek van het bedrag per regel: uitgereikt"


def test_it_stays_open_for_what_is_asked_next_and_says_what_it_leaves_out(
    page: CoordinatorPage,
) -> None:
    page.chart.open.click()
    wait_for(lambda: page.chart.chart.canvas is not None, seconds=30)
    page.show_state(TotalsState(WISH, totals=totals_of(*DAYS)))
    assert page.chart.is_open
    assert "24 van de 31" in page.chart.told.text()
    assert "01-03-2026" not in page.chart.chart.accessibleDescription()
