"""What an eye sees on a page: whether drawn words, and the ring of the focus, stand out."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from bridge_app.ui.theme import theme_of
from tests.ui.catalogue import each_visible
from tests.ui.looking import named, seen

WORDS, LARGE_WORDS, HIGH = 4.5, 3.0, 7.0
"""The least contrast of WCAG 2.2: of words, of large words, and where somebody asked for more."""

LARGE_PX, LARGE_BOLD_PX = 24, 18.66
"""From these sizes on words count as large: eighteen points, or fourteen when bold."""

NOTICED = 48
"""How much a pixel changes, of 255, before one sees it."""

INK = 8
"""Pixels of the strongest ink that a word has at the very least."""

SMOOTHED = 0.92
"""Thin letters are smoothed, so that their ink is a little less than it is meant to be."""

Light = NDArray[np.float32]

_LEVELS = np.arange(256) / 255
_LINEAR = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)


def photographed(widget: QWidget) -> NDArray[np.uint8]:
    """What is drawn, as rows of pixels of blue, green, red and nothing."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.width(), 4).copy()


def light_of(pixels: NDArray[np.uint8]) -> Light:
    """The relative luminance of each pixel."""
    blue, green, red = (_LINEAR[pixels[..., channel]] for channel in range(3))
    return np.asarray(0.2126 * red + 0.7152 * green + 0.0722 * blue, np.float32)


def ratio(one: float, other: float) -> float:
    """The contrast of WCAG 2 between two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


# --- words ------------------------------------------------------------------------------------


def pale(page: QWidget) -> list[str]:
    """Words that stand out too little from what they are drawn on."""
    found: dict[QWidget, float] = {}
    for _ in _scrolled_through(page):
        picture = photographed(page)
        for each in _worded(page):
            if each in found:
                continue
            spot = _inside(each, page)
            if _whole_line(each, spot):
                found[each] = _contrast(picture, spot)
    return [
        f"{named(each)}: contrast {drawn:.1f}, needs {least:g}"
        for each, drawn in found.items()
        if drawn < (least := _least(each)) * SMOOTHED
    ]


def _scrolled_through(page: QWidget) -> Iterator[None]:
    """The page as it stands there, and scrolled on until all of it was in view."""
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisibleTo(page)]
    bars = [area.verticalScrollBar() for area in areas]
    before = [bar.value() for bar in bars]
    for bar in bars:
        bar.setValue(0)
    yield
    for bar in bars:
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
            yield
    for bar, value in zip(bars, before, strict=True):
        bar.setValue(value)


def _worded(page: QWidget) -> list[QWidget]:
    """What has words that one has to be able to read: what is switched off need not be."""
    return [each for each in each_visible(page) if each.isEnabled() and _text(each).strip()]


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _inside(widget: QWidget, page: QWidget) -> QRect:
    """Where its words are: within its line and the ring of its focus."""
    edge = 0 if isinstance(widget, QLabel) else theme_of().px(7)
    return seen(widget, page).adjusted(edge, edge, -edge, -edge)


def _whole_line(widget: QWidget, spot: QRect) -> bool:
    """Whether so much of it is in view that ink must be there too."""
    line = widget.fontMetrics().height()
    return spot.height() >= min(widget.height(), 2 * line) - line / 2 and spot.width() >= line


def _contrast(picture: NDArray[np.uint8], spot: QRect) -> float:
    """How far the ink lies from the ground."""
    part = picture[max(spot.top(), 0) : spot.bottom() + 1, max(spot.left(), 0) : spot.right() + 1]
    light = light_of(part).ravel()
    middle = light.size // 2
    sorted_enough = np.partition(light, [INK, middle, light.size - 1 - INK])
    ground = float(sorted_enough[middle])
    return max(
        ratio(ground, float(sorted_enough[INK])),
        ratio(ground, float(sorted_enough[-1 - INK])),
    )


def _least(widget: QWidget) -> float:
    font = QFontInfo(widget.font())
    large = LARGE_BOLD_PX if font.bold() else LARGE_PX
    if theme_of().plain:
        return HIGH
    return LARGE_WORDS if font.pixelSize() >= large else WORDS


# --- the ring of the focus ----------------------------------------------------------------------


def ringless(visited: list[QWidget]) -> list[str]:
    """What looks the same, or nearly so, with the focus as without it."""
    return [named(each) for each in visited if not _shows_focus(each)]


def _shows_focus(widget: QWidget) -> bool:
    """Whether as many pixels change as half a line around it has."""
    widget.setFocus()
    focused = photographed(widget)
    widget.clearFocus()
    ringed = _ringed(widget)
    return _noticed(focused, photographed(widget)) >= ringed.width() + ringed.height()


def _noticed(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> int:
    """How many pixels differ so much that one sees it; most do not differ at all."""
    at = (one.view(np.uint32) != other.view(np.uint32))[..., 0]
    by = np.abs(one[at].astype(np.int16) - other[at])
    return int((by.max(axis=1, initial=0) >= NOTICED).sum())


def _ringed(widget: QWidget) -> QRect:
    """What the ring is around: in a table the cell that the arrows have come to."""
    if isinstance(widget, QAbstractItemView):
        return widget.visualRect(widget.currentIndex())
    return widget.rect()
