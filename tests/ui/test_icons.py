"""Drawings come in any colour and size, and are turned where one reads from the right."""

import pytest
from PySide6.QtGui import QColor, QPixmap

from bridge_app.ui import icons
from bridge_app.ui.emblem import SIZES, drawn, emblem


def inked(pixmap: QPixmap) -> set[str]:
    """The colours of everything that is fully drawn."""
    image = pixmap.toImage()
    everywhere = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in everywhere)
    return {colour.name() for colour in colours if colour.alpha() == 255}


@pytest.mark.usefixtures("screen")
def test_a_drawing_has_the_colour_that_was_asked() -> None:
    assert inked(icons.pixmap("house", "#0b5563", 48)) == {QColor("#0b5563").name()}


@pytest.mark.usefixtures("screen")
def test_a_drawing_is_sharp_on_a_dense_screen() -> None:
    assert icons.pixmap("house", "#000000", 24, 2.0).width() == 48


@pytest.mark.parametrize(("name", "turned"), [("arrow-left", True), ("house", False)])
@pytest.mark.usefixtures("screen")
def test_only_what_points_somewhere_is_turned(name: str, *, turned: bool) -> None:
    plain = icons.placed(name, "#000000", 24, 1.0, mirrored=False).toImage()
    other = icons.placed(name, "#000000", 24, 1.0, mirrored=True).toImage()
    assert (plain != other) is turned


@pytest.mark.usefixtures("screen")
def test_the_mark_stands_in_every_size() -> None:
    assert [each.width() for each in emblem().availableSizes()] == sorted(SIZES)
    assert all(len(inked(drawn(size))) >= 3 for size in SIZES)
