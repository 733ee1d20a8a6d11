"""The picture in a window: reachable by keyboard, told to a screen reader, cheap to change."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.difference import changes
from bridge_app.picture.geometry import NOWHERE, box
from bridge_app.picture.labels import labels_for
from bridge_app.picture.looks import DARK, LIGHT
from bridge_app.picture.shapes import Group, Path, Picture
from bridge_app.ui import paint, theme
from bridge_app.ui.paint import PictureView, look_for, print_pages
from tests.paper.papers import fridge, pages
from tests.picture.raster import as_image, difference
from tests.picture.scenes import bridge, definition, picture

ROUNDING = 0.02
"""Qt rounds a little differently where it draws a part only; of 255, on average."""

Shown = Callable[[Picture], PictureView]


@pytest.fixture(autouse=True)
def _everyday_look(qapp: QApplication) -> None:
    """The colours that another test may have changed."""
    theme.wear(qapp, theme.Theme())


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows a picture in a window, between two other widgets that take the focus."""
    kept = []

    def show(drawn: Picture) -> PictureView:
        window = QWidget()
        kept.append(window)
        before, view = QWidget(window), PictureView(window)
        before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(window)
        layout.addWidget(before)
        layout.addWidget(view, 1)
        window.resize(960, 600)
        qtbot.addWidget(window)
        view.show_picture(drawn)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        before.setFocus()
        return view

    return show


def columns(view: PictureView) -> list[QAbstractButton]:
    return [child for child in view.findChildren(QAbstractButton) if child.isVisible()]


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget
    QTest.keyClick(widget, key)


def seen(view: PictureView) -> QImage:
    return view.grab().toImage()


# --- keyboard and screen reader ----------------------------------------------------------


def test_tab_goes_in_once_and_arrows_walk_from_column_to_column(shown: Shown, qtbot: QtBot) -> None:
    view = shown(picture("mixed"))
    names = [spot.sentence for spot in view.picture.spots]
    press(Qt.Key.Key_Tab)
    assert focused() == names[0]
    for name in names[1:]:
        press(Qt.Key.Key_Right)
        assert focused() == name
    press(Qt.Key.Key_Right)
    assert focused() == names[-1]
    press(Qt.Key.Key_Left)
    assert focused() == names[-2]
    press(Qt.Key.Key_Tab)
    assert focused() not in names


def test_tab_comes_back_to_the_column_one_left(shown: Shown, qtbot: QtBot) -> None:
    view = shown(picture("mixed"))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Backtab)
    assert focused() == view.picture.spots[1].sentence


def test_arrows_follow_the_eye_in_a_mirrored_drawing(shown: Shown, qtbot: QtBot) -> None:
    view = shown(picture("mixed", look_for(theme.Theme(), rtl=True)))
    press(Qt.Key.Key_Tab)
    assert focused() == view.picture.spots[0].sentence
    press(Qt.Key.Key_Left)
    assert focused() == view.picture.spots[1].sentence


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_column_is_chosen_by_key(shown: Shown, qtbot: QtBot, key: Qt.Key) -> None:
    view = shown(picture("mixed"))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    with qtbot.waitSignal(view.chosen) as chosen:
        press(key)
    assert chosen.args == [1]


def test_a_column_is_chosen_by_pointer(shown: Shown, qtbot: QtBot) -> None:
    view = shown(picture("mixed"))
    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.mouseClick(columns(view)[4], Qt.MouseButton.LeftButton)
    assert chosen.args == [4]


def test_every_column_is_told_as_a_button_with_its_sentence(shown: Shown) -> None:
    view = shown(picture("mixed"))
    for column, spot in zip(columns(view), view.picture.spots, strict=True):
        told = QAccessible.queryAccessibleInterface(column)
        assert told.text(QAccessible.Text.Name) == spot.sentence
        assert told.role() == QAccessible.Role.PushButton
    assert view.accessibleName() == "Mijn brug"
    assert "Wonen: 2 van 5 blokken" in view.accessibleDescription()


def test_a_column_covers_what_is_seen_of_it(shown: Shown) -> None:
    view = shown(picture("mixed"))
    places = [column.geometry() for column in columns(view)]
    for place, spot in zip(places, view.picture.spots, strict=True):
        assert place.contains(view.place_of(spot).adjusted(1, 0, -1, 0))
        assert place.width() >= 48
    assert not any(a.intersects(b) for a, b in combinations(places, 2))


def test_the_column_with_the_focus_wears_two_rings(shown: Shown, qtbot: QtBot) -> None:
    view = shown(picture("mixed"))
    plain = seen(view)
    press(Qt.Key.Key_Tab)
    ringed = seen(view)
    box = columns(view)[0].geometry()
    outer = ringed.pixelColor(QPoint(box.center().x(), box.top() + 1)).name()
    inner = ringed.pixelColor(QPoint(box.center().x(), box.top() + 4)).name()
    assert outer == theme.LIGHT.focus_outer.lower()
    assert inner == theme.LIGHT.focus_inner.lower()
    assert plain != ringed


# --- the image that is kept --------------------------------------------------------------


def test_changing_one_column_draws_only_that_and_ends_in_the_same_image(shown: Shown) -> None:
    view = shown(picture("mixed"))
    seen(view)
    view.show_picture(picture("nine", size=(960, 540)))
    mended = seen(view)
    fresh = shown(picture("nine", size=(960, 540)))
    assert difference(as_image(mended), as_image(seen(fresh))) < ROUNDING


def test_a_changed_level_touches_its_own_column_only() -> None:
    before, after = picture("mixed"), _with_one_more(bridge("mixed"))
    changed = changes(_drawing(before), _drawing(after))
    spot = before.spots[0]
    assert spot.x - 12 <= changed[0]
    assert changed[2] <= spot.x + spot.width + 12


def _with_one_more(shown: DrawnBridge) -> Picture:
    first, *rest = shown.pillars
    column = replace(first.columns[0], built=3)
    pillar = replace(first, columns=(column, *first.columns[1:]))
    words = labels_for(shown, definition().words_in("nl"))
    return bridge_picture(replace(shown, pillars=(pillar, *rest)), words, LIGHT, 960, 540)


def _drawing(drawn: Picture) -> tuple[Group, ...]:
    (figure,) = drawn.shapes
    assert isinstance(figure, Group)
    return (figure,)


def test_nothing_changed_draws_nothing() -> None:
    one = picture("mixed")
    assert changes(one.shapes, picture("mixed").shapes) == NOWHERE
    told_otherwise = replace(_drawing(one)[0], alt="anders")
    assert changes(one.shapes, (told_otherwise,)) == NOWHERE


def test_a_moved_shape_touches_where_it_was_and_where_it_is() -> None:
    one, other = Path((box(0, 0, 2, 2),)), Path((box(8, 8, 2, 2),))
    assert changes((one,), (other,)) == (0, 0, 10, 10)


def test_another_size_draws_everything_anew(shown: Shown) -> None:
    view = shown(picture("mixed"))
    seen(view)
    view.show_picture(picture("one", size=(600, 500)))
    fresh = shown(picture("one", size=(600, 500)))
    assert difference(as_image(seen(view)), as_image(seen(fresh))) < ROUNDING
    assert len(columns(view)) == 8


def test_fewer_columns_leave_no_button_behind(shown: Shown) -> None:
    view = shown(picture("nine"))
    assert len(columns(view)) == 9
    view.show_picture(picture("mixed"))
    assert len(columns(view)) == 8
    view.show_picture(Picture(100, 50, (), "nl", ""))
    assert columns(view) == []


def test_the_picture_keeps_its_shape_in_any_window(shown: Shown) -> None:
    view = shown(picture("mixed"))
    assert view.heightForWidth(480) == 270
    assert view.sizeHint().width() == 960
    assert view.minimumSizeHint().width() == 240
    view.resize(300, 600)
    assert view.place_of(view.picture.spots[0]).top() > 200


def test_a_page_has_its_ground_also_after_a_change(qtbot: QtBot) -> None:
    view = PictureView(ground="#ABCDEF")
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show_picture(picture("mixed"))
    corner = seen(view).pixelColor(2, 530).name()
    view.show_picture(picture("one"))
    assert seen(view).pixelColor(2, 530).name() == corner == "#abcdef"


# --- looks and printing ------------------------------------------------------------------


def test_the_look_follows_the_theme() -> None:
    assert look_for(theme.Theme()) == LIGHT
    assert look_for(theme.Theme(colours=theme.DARK)) == DARK
    plain = look_for(theme.Theme(colours=theme.HIGH_CONTRAST, plain=True))
    assert (plain.scenery, plain.ink) == (False, theme.HIGH_CONTRAST.text)
    assert look_for(theme.Theme(scale=2.0)).text_scale == paint.SCREEN_TYPE
    assert look_for(theme.Theme(), rtl=True).mirrored


def test_pages_are_printed_at_their_true_size(qtbot: QtBot, tmp_path: object) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(f"{tmp_path}/printed.pdf")
    print_pages(printer, [picture("mixed", size=(500, 300)), picture("one", size=(500, 300))])
    document = pypdfium2.PdfDocument(f"{tmp_path}/printed.pdf")
    assert len(document) == 2
    document.close()


def test_a_page_is_told_as_it_is_read(shown: Shown) -> None:
    view = shown(pages(fridge())[0])
    told = view.accessibleDescription()
    assert told.startswith("Mijn brug Mijn brug. Een brug op pijlers: Thuis")
    assert "Mijn doel Ik betaal mijn huur weer op tijd." in told
