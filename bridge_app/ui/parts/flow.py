"""Parts beside each other that go on at the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from bridge_app.ui.theme import theme_of


class Flow(QLayout):
    """A row that goes on at the next line where the width ends, in reading direction."""

    def __init__(
        self, parent: QWidget | None = None, spacing: float = 8, level: QWidget | None = None
    ) -> None:
        """`spacing` is what stands between two parts, at scale 1.

        Parts stand beside each other's middle; with `level` beside the middle of that one: a field
        that grows because something is wrong in it then pushes nothing down.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._level = spacing, level
        self.setContentsMargins(0, 0, 0, 0)

    def spacing(self) -> int:
        """At the scale of now: nobody tells a layout that the letters became larger."""
        return theme_of().px(self._gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Aligned, because Qt holds a part that is not to one line of words."""
        item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._items.append(item)

    def put_in(self, place: int, widget: QWidget) -> None:
        """Adds a part that came later where it is read: before what stands at `place` (from 0)."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widths = sum(item.sizeHint().width() for item in shown)
        gaps = self.spacing() * max(len(shown) - 1, 0)
        return QSize(widths + gaps, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)  # without these an empty row takes a pixel from what stands below it
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """The height for this width; puts the parts in their places when asked to."""
        y, gap = rect.y(), self.spacing()
        for line in self._lines(rect.width(), gap):
            high = max(size.height() for _, size in line)
            even = min(self._level.sizeHint().height(), high) if self._level else high
            x = 0
            for item, size in line:
                middle = y + max(even - size.height(), 0) // 2
                if move:
                    item.setGeometry(self._spot(rect, QRect(QPoint(x, middle), size)))
                x += size.width() + gap
            y += high + gap
        return max(y - gap - rect.y(), 0)

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The parts with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size_within(item, width)
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + gap
        return lines

    def _spot(self, rect: QRect, thought: QRect) -> QRect:
        """From thought (left to right from 0) to where it belongs in `rect`."""
        parent = self.parentWidget()
        backwards = parent and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() + 1 - thought.right() - 1 if backwards else rect.left() + thought.left()
        return QRect(QPoint(left, thought.top()), thought.size())


class Turning(Flow):
    """A flow that can also stand upright: one part on each line, all as wide as the widest."""

    _upright = False

    def turn(self, *, upright: bool) -> None:
        """From the next arranging on it stands upright, or lies in as many rows as it needs."""
        self._upright = upright
        self.invalidate()

    def sizeHint(self) -> QSize:
        return self._stacked([each.sizeHint() for each in self._shown()], super().sizeHint())

    def minimumSize(self) -> QSize:
        return self._stacked([each.minimumSize() for each in self._shown()], super().minimumSize())

    def _stacked(self, sizes: list[QSize], lying: QSize) -> QSize:
        if not self._upright:
            return lying
        gaps = self.spacing() * max(len(sizes) - 1, 0)
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, sum(size.height() for size in sizes) + gaps)

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        if not self._upright:
            return super()._lines(width, gap)
        sizes = [(each, _size_within(each, width).height()) for each in self._shown()]
        return [[(item, QSize(width, high))] for item, high in sizes]


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """What a part takes when it may be this wide: its hint, or narrower and higher."""
    taken = min(item.sizeHint().width(), max(width, item.minimumSize().width()))
    if item.hasHeightForWidth():
        return QSize(taken, max(item.heightForWidth(taken), item.minimumSize().height()))
    return QSize(taken, item.sizeHint().height())
