"""Icons: shipped drawings in any colour and size, always beside a text, never instead of it."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from bridge_app import resources

POINTS_SOMEWHERE = frozenset(
    "arrow-left arrow-right chevron-left chevron-right undo-2 log-in log-out skip-forward"
    " list-checks footprints play".split()
)
"""Drawings with a direction; they are mirrored where one reads from right to left."""


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing as a square of `size` device-independent pixels, in this colour."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtSvg import QSvgRenderer

    source = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def placed(name: str, colour: str, size: int, ratio: float, *, mirrored: bool) -> QPixmap:
    """The drawing as it stands in a text of this direction."""
    drawn = pixmap(name, colour, size, ratio)
    if mirrored and name in POINTS_SOMEWHERE:
        from PySide6.QtGui import QTransform

        return drawn.transformed(QTransform().scale(-1, 1))
    return drawn
