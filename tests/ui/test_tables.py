"""Tables with large letters: no word is cut, and what has no room stands in lines."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView

from bridge_app.ui.parts import Bar, Button, Paragraph, page_column
from bridge_app.ui.parts.summed import SummedTable
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.sharing.cards import SharedFigures
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.told_line import ToldLine, ToldTable
from tests.ui import coordinator_pages, outcomes_pages, sharing_pages
from tests.ui.cases import PageCase
from tests.ui.catalogue import settle, shown

TWICE = Theme(scale=2.0)
LONG = "Ontmoetingscentrum aan de Slotsingel"
CASES = [
    case
    for room in (coordinator_pages, outcomes_pages, sharing_pages)
    for case in room.pages()
    if case.kind == "longest"
]


@pytest.fixture
def table(screen: QApplication) -> Iterator[Table]:
    columns = Column("Plek"), *(Column(f"Kolom {n}", figures=True) for n in range(1, 4))
    made = Table("Plekken", columns)
    made.show_rows([Row((LONG, "1", "2", "3"))])
    made.show()
    yield made
    made.close()


def cut(table: Table) -> bool:
    """Whether the longest word has less room than it needs."""
    return table.columnWidth(0) < table._cells.least_width(0)


def test_no_word_of_the_first_column_is_cut(screen: QApplication, table: Table) -> None:
    """Without the protection the rest of the width is too little for it."""
    table.resize(900, 300)
    settle(screen)
    assert not cut(table)
    assert not table.horizontalScrollBar().isVisible()
    low = table.sizeHint().height()
    table.resize(330, 300)
    settle(screen)
    assert not cut(table)
    assert table.horizontalScrollBar().isVisible()
    assert table.sizeHint().height() > low, "the bar covers no row"
    table.resize(900, 300)
    settle(screen)
    assert not table.horizontalScrollBar().isVisible()
    table.resize(330, 300)
    settle(screen)
    table._titles.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    assert cut(table), "control"


def test_titles_are_as_high_as_their_words_are_in_the_columns_of_now(screen: QApplication) -> None:
    """In a wide column two words stand beside each other; the control is a narrow one."""

    def high(title: str, cell: str) -> int:
        made.show_rows([Row(("Thuis", cell))])
        made._rows.columns = (Column("Naam"), Column(title))
        made._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)
        settle(screen)
        assert made.horizontalHeader().height() == made._titles.sizeHint().height()
        return made.horizontalHeader().height()

    made = Table("Regels", (Column("Naam"), Column("Soort")))
    made.resize(700, 300)
    made.show()
    one, wide = high("Soort", "x"), "bellen met de gemeente"
    assert high("Soort stap", wide) == one
    assert high("Soort stap", "x") > one
    assert high("Soort stap", wide) == one
    made.close()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_table_of_the_figures_cuts_a_word_at_twice_the_size(
    case: PageCase, screen: QApplication
) -> None:
    page = shown(screen, case, TWICE)
    tables = [each for each in page.findChildren(Table) if each.isVisibleTo(page)]
    assert not [each.accessibleName() for each in tables if cut(each)]
    page.close()


def test_a_table_on_a_card_of_others_becomes_lines_and_back(screen: QApplication) -> None:
    made = ToldTable(lambda row: ToldLine(*row.cells))
    made.lay_out_bare(Table("Wat", (Column("Wat"), Column("Hoe"), Column("Verder"))))
    made.show_rows([Row(("Thuis", "gestegen", "")), Row(("Werk", "gelijk", "van 3"))])
    made.show()
    assert (made.table.isVisible(), made.lines.isVisible()) == (True, False)
    wear(screen, TWICE)
    assert (made.table.isVisible(), made.lines.isVisible()) == (False, True)
    texts = [len(row.findChildren(Paragraph)) for row in made.lines.rows]
    assert texts == [1, 1]
    wear(screen, Theme())
    assert (made.table.isVisible(), made.lines.rows) == (True, [])
    made.close()


def test_a_shared_figure_that_is_not_there_says_why_in_a_line_too() -> None:
    table = SharedFigures("Gedeeld")
    said = {
        ("mei", "4", "€ 80", "", "mensen afgeschermd"): "Aantal: 4, Bedrag: € 80",
        ("juni", "", "", "", "<5 of afgeschermd"): "<5 of afgeschermd",
        ("juli", "9", "€ 90", "7", ""): "Aantal: 9, Bedrag: € 90, Mensen: 7",
    }
    told = [table._line(Row(cells)).texts for cells in said]
    assert [each[1] for each in told] == list(said.values())
    assert [each[2] for each in told] == ["mensen afgeschermd", "", ""]


def test_a_page_can_be_read_to_its_end_from_its_buttons(screen: QApplication) -> None:
    """Lines take no keys, so the buttons under them do; a bar of its own has nothing to turn."""
    page, go, alone = Paragraph(""), Button("Terug"), Button("Terug")
    column = page_column(page, "Lang", Bar(go))
    for number in range(60):
        column.body.addWidget(Paragraph(f"Regel {number}"))
    page.resize(600, 300)
    page.show()
    settle(screen)
    QTest.keyClick(go, Qt.Key.Key_PageDown)
    down = column.verticalScrollBar().value()
    assert down > 0
    QTest.keyClick(go, Qt.Key.Key_PageUp)
    assert column.verticalScrollBar().value() == 0
    bar = Bar(alone)
    bar.show()
    QTest.keyClick(alone, Qt.Key.Key_PageDown)
    QTest.keyClick(go, Qt.Key.Key_Down)
    assert column.verticalScrollBar().value() == 0, "other keys are not its own"
    bar.close()
    page.close()


def test_a_table_that_is_shown_whole_never_scrolls_inside_in_large_letters_either(
    screen: QApplication,
) -> None:
    """Four states were twelve pixels too high; the control is the same table that may scroll."""
    wear(screen, TWICE)
    for whole in (True, False):
        columns = Column("Geboekt"), Column("Aantal", figures=True)
        table = SummedTable("Geboekt", columns, whole=whole)
        table.show_rows([Row((f"regel {n}", str(n))) for n in range(6)])
        table.show()
        settle(screen)
        table.resize(900, table.sizeHint().height())
        settle(screen)
        assert (table.verticalScrollBar().maximum() == 0) is whole
        table.close()


def test_a_sum_that_is_scrolled_out_of_sight_stands_at_the_foot(screen: QApplication) -> None:
    """It is pressed there, and hides no cell; the control is the same table without a sum."""
    table = SummedTable("Totalen", (Column("Periode"), Column("Aantal", figures=True)))
    rows = [Row((f"regel {n}", str(n))) for n in range(30)]
    table.show_rows([*rows, Row(("Totaal", "435"), strong=True)])
    table.resize(500, 400)
    table.show()
    settle(screen)
    view, bar = table.viewport(), table.verticalScrollBar()
    high = view.height() - table.foot
    spot = QRect(0, high + 2, view.width(), table.foot - 2)
    assert bar.maximum() > 0 < table.foot
    above = view.grab(spot).toImage()
    assert table.indexAt(QPoint(5, high + 5)).row() == 30
    for row in range(30):
        table.setCurrentIndex(table.model().index(row, 0))
        assert table.visualRect(table.currentIndex()).bottom() < high
    bar.setValue(bar.maximum())
    assert view.grab(spot).toImage() == above
    table.show_rows(rows)
    settle(screen)
    assert table.foot == 0
    assert table.indexAt(QPoint(5, high + 5)).row() < 29
    assert view.grab(spot).toImage() != above
    table.close()
