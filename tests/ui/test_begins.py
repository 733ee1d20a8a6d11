"""A page begins at its heading: what has the focus first moves it only when it is out of sight."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.parts import Button, Heading, begin_at, page_column
from bridge_app.ui.parts.layout import ScrollColumn
from bridge_app.ui.theme import SCALES, Theme, wear
from tests.ui import around
from tests.ui.catalogue import catalogue, settle


def headed(screen: QApplication, page: QWidget, scale: float) -> bool:
    """Whether one sees the heading when the page comes, in the frame with every room."""
    wear(screen, Theme(scale=scale))
    frame = around.framed(page, together=False)
    frame.status.show_saved(around.SAVED)
    frame.resize(*around.WINDOW)
    frame.show()
    frame.activateWindow()
    frame.show_page(page)
    settle(screen)
    (scrolling,) = page.findChildren(ScrollColumn)
    head = page.findChildren(Heading)[0].mapTo(scrolling.viewport(), QPoint()).y()
    frame.close()
    return head >= 0


@pytest.mark.parametrize("scale", [scale for scale in SCALES if scale >= 1.5])
def test_the_overview_begins_at_its_heading(screen: QApplication, scale: float) -> None:
    """Control: a heading of more lines leaves what one begins at no room."""
    case = next(each for each in catalogue() if str(each) == "coordinator totals, many")
    assert headed(screen, case.factory(), scale)
    long = case.factory()
    long.findChildren(Heading)[0].setText("Overzicht\n" * 8)
    assert not headed(screen, long, scale)


@pytest.mark.parametrize(("beyond", "stays"), [(-1, True), (1, False)])
def test_what_is_just_in_sight_moves_nothing(
    screen: QApplication, beyond: int, *, stays: bool
) -> None:
    """Its last line is the last that is seen; one pixel lower and it comes up, with air."""
    page, begin = QWidget(), Button("Verder")
    scrolling = page_column(page, "Kop")
    above, below = QWidget(), QWidget()
    for part in (above, begin, below):
        scrolling.body.addWidget(part)
    below.setFixedHeight(400)
    page.resize(600, 400)
    begin_at(page, scrolling)
    page.show()
    page.activateWindow()
    settle(screen)
    foot = begin.mapTo(scrolling.viewport(), QPoint(0, begin.height())).y()
    above.setFixedHeight(above.height() + scrolling.viewport().height() - foot + beyond)
    settle(screen)
    begin.setFocus()
    settle(screen)
    assert (scrolling.verticalScrollBar().value() == 0) is stays
