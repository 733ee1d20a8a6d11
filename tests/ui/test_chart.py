"""The mentor's chart: made when it is asked for, told in words, gone when one looks together."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.state import View, file_state
from bridge_app.ui.theme import DARK, Theme, wear
from tests.ui import files
from tests.ui.doing import on_screen, wait_for


@pytest.fixture
def page(qtbot: QtBot) -> ClientPage:
    made = ClientPage("nl")
    made.show_state(file_state(files.GROWN, View(files.TODAY)), files.WORDS, "je")
    on_screen(made)
    return made


def test_it_says_that_it_is_busy_and_then_stands_there(page: ClientPage) -> None:
    page.course.open.click()
    assert page.course.chart.busy.isVisible()
    wait_for(lambda: page.course.chart.canvas is not None, seconds=30)
    assert not page.course.chart.busy.isVisible()


def test_it_folds_away_and_stands_there_again(page: ClientPage) -> None:
    page.course.open.click()
    wait_for(lambda: page.course.chart.canvas is not None, seconds=30)
    page.course.open.click()
    assert not page.course.chart.isVisible()
    page.course.open.click()
    wait_for(lambda: page.course.chart.canvas is not None)
    assert page.course.chart.isVisible()


def test_it_comes_to_rest(page: ClientPage, qtbot: QtBot) -> None:
    drawn: list[int] = []
    page.course.open.click()
    wait_for(lambda: page.course.chart.canvas is not None, seconds=30)
    qtbot.wait(300)
    page.course.chart.drawn.connect(lambda: drawn.append(1))
    qtbot.wait(500)
    assert drawn == []


def test_the_table_says_the_same(page: ClientPage) -> None:
    page.course.open.click()
    table = page.course.table
    assert table is not None
    assert table.shown[0].cells[:2] == ("Wonen", "blok 1\nmentor: blok 1")
    assert table.shown[-1].cells[2] == "niet gekozen"
    assert page.course.chart.accessibleName()
    assert page.course.chart.accessibleDescription()


def test_it_takes_on_another_look(page: ClientPage, screen: QApplication) -> None:
    page.course.open.click()
    wait_for(lambda: page.course.chart.canvas is not None, seconds=30)
    before = page.course.chart.canvas
    wear(screen, Theme(DARK))
    wait_for(lambda: page.course.chart.canvas is not before, seconds=10)


def test_a_client_who_looks_along_never_sees_it(page: ClientPage) -> None:
    assert page.course.isVisible()
    page.set_together(True)
    assert not page.course.isVisible()
    assert not page.voices.isVisible()


def test_with_one_moment_there_is_no_course(qtbot: QtBot) -> None:
    page = ClientPage("nl")
    page.show_state(file_state(files.SCORED_ONCE, View(files.TODAY)), files.WORDS, "je")
    on_screen(page)
    assert not page.course.isVisible()


def test_the_library_is_loaded_for_a_chart_only() -> None:
    """The pages need no chart until it is opened; the control is that its own module does."""
    look = "import sys, {}; sys.exit('matplotlib' in sys.modules)"
    pages = "bridge_app.ui.client.page, bridge_app.ui.coordinator.presenter"
    for module, loaded in ((pages, 0), ("bridge_app.picture.bar_figure", 1)):
        done = subprocess.run([sys.executable, "-c", look.format(module)], check=False)
        assert done.returncode == loaded
