"""Twenty-four pictures of which somebody knows three: pressed, and pressed again they are off."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bridge_app.domain.proving import CHOSEN, PICTURES
from bridge_app.ui.parts import Quiet
from bridge_app.ui.parts.arrows import Box
from bridge_app.ui.parts.drawing import (
    CARD_RADIUS,
    Caption,
    begin,
    box,
    check_mark,
    choice_outline,
    draw_icon,
    focus_ring,
    hint_of,
    placed,
    tell_height,
    wraps,
)
from bridge_app.ui.parts.layout import NARROWEST
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words

COLUMNS, COLUMNS_LARGE, LARGE = (8, 6, 4, 3, 2, 1), 4, 1.5
ICON, PADDING, MARK = 36, 10, 22

ICON_UPRIGHT = 64
"""On a screen that is upright, where letters are not large already."""

EDGES = 110
"""Of the page, the card and the bar to scroll by, at scale 1, beside all pictures."""

WIDEST = 840
"""The room inside the card where the page is as wide as it becomes, at scale 1."""


class PictureKey(Box):
    """One picture with its name under it; chosen is shown by a line, a tint and a check."""

    upright = False  # where it stands on a screen that is

    def __init__(self, name: str, said: str) -> None:
        super().__init__(said)
        self.name = name
        wraps(self, QSizePolicy.Policy.Expanding)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return hint_of(self, self._frame() + self._caption().size().width() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        tell_height(self, event)  # Qt's own does nothing here

    def minimumSizeHint(self) -> QSize:
        wide = self._frame() + self._caption().least_width()
        return QSize(max(wide, self._theme.target), self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        said = self._caption().size(width - self._frame()).height()
        return max(self._side() + self._theme.px(3 * PADDING) + said, self._theme.target)

    def _side(self) -> int:
        whole = self.upright and self._theme.scale < LARGE
        return self._theme.px(ICON_UPRIGHT if whole else ICON)

    def _frame(self) -> int:
        return 2 * self._theme.px(PADDING)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = begin(self)
        resting = "border" if self.isEnabled() else "divider"
        box(painter, self.rect(), choice_outline(self, theme, CARD_RADIUS, resting))
        ink = theme.colour("text" if self.isEnabled() else "border")
        draw_icon(painter, self, self.name, self._spot(), ink)
        top = self._spot().bottom() + theme.px(PADDING)
        edge = theme.px(PADDING)
        room = QRect(edge, top, self.width() - 2 * edge, self.height() - top - edge // 2)
        self._caption().draw(painter, room, ink, centred=True)
        if on:
            check_mark(painter, placed(self, self._mark()), theme.colour("primary"), theme.px(3))
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme, CARD_RADIUS)

    def _spot(self) -> QRect:
        side = self._side()
        return QRect((self.width() - side) // 2, self._theme.px(PADDING), side, side)

    def _mark(self) -> QRect:
        side, edge = self._theme.px(MARK), self._theme.px(4)
        return QRect(self.width() - side - edge, edge, side, side)

    def _caption(self) -> Caption:
        return Caption(self.text(), self.font())


class PicturePad(QWidget):
    """All pictures, always in the same places; three of them can be chosen."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._upright = language, False
        self.count = Quiet()
        self.keys = [
            PictureKey(name, words(language, f"proof.picture.{name}")) for name in PICTURES
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        block = QWidget()
        self._grid = QGridLayout(block)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.count)
        column.addWidget(block)
        for key in self.keys:
            key.clicked.connect(self._pressed)
        self.dress(theme_of())
        self._tell()

    def stand(self, *, upright: bool) -> None:
        """On a screen that is upright they are larger, and fewer beside each other."""
        if upright != self._upright:
            self._upright = upright
            for key in self.keys:
                key.upright = upright
            self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """Fewer beside each other where letters are large; the order stays."""
        self._grid.setSpacing(theme.px(8))
        for key in self.keys:
            key.dress(theme)
        few = self._upright or theme.scale >= LARGE
        most = COLUMNS_LARGE if few else COLUMNS[0]
        room = min(NARROWEST - theme.px(EDGES), theme.px(WIDEST))
        fitting = (each for each in COLUMNS if each <= most and self._wide(each) <= room)
        columns = next(fitting, 1)  # each of them leaves no row shorter than others
        for place, key in enumerate(self.keys):
            self._grid.addWidget(key, place // columns, place % columns)

    def _wide(self, columns: int) -> int:
        """The least room for so many beside each other, without a name that is broken."""
        ranks = (self.keys[place::columns] for place in range(columns))
        least = sum(max(key.minimumSizeHint().width() for key in rank) for rank in ranks)
        return least + (columns - 1) * self._grid.spacing()

    @property
    def chosen(self) -> frozenset[str]:
        """The names of those that are chosen now."""
        return frozenset(key.name for key in self.keys if key.isChecked())

    def choose(self, names: Iterable[str]) -> None:
        """Lets just these be chosen."""
        wanted = frozenset(names)
        for key in self.keys:
            key.setChecked(key.name in wanted)
        self._tell()

    def begin(self) -> None:
        """None is chosen; one begins at the first."""
        self.choose(())
        self.keys[0].setFocus()

    def _pressed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        chosen = self.chosen
        self.count.setText(words(self._language, "proof.chosen", n=len(chosen)))
        for key in self.keys:
            key.setEnabled(key.isChecked() or len(chosen) < CHOSEN)
