"""A calm table of figures or words: real rows and headers for who listens, one tab stop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bridge_app.ui.parts.drawing import Caption, begin, focus_ring
from bridge_app.ui.theme import Theme, theme_of

Index = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
PADDING, LOW = 12, 8
HIGHEST = 520
"""Pixels at any text size: a table that is higher than the screen cannot be seen at once."""

NO_END = (1 << 24) - 1
"""Higher than Qt lets a widget become."""


@dataclass(frozen=True)
class Column:
    """A column: its title, and whether it holds figures (which stand under each other)."""

    title: str
    figures: bool = False


@dataclass(frozen=True)
class Row:
    """A row of ready words; a strong one is a sum."""

    cells: tuple[str, ...]
    strong: bool = False


class Rows(QAbstractTableModel):
    """What the table shows, as Qt asks for it."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def take(self, rows: Sequence[Row]) -> None:
        """Shows these rows instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self.columns[index.column()].title
            return f"{title}: {self.rows[index.row()].cells[index.column()]}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if across else self.rows[section].cells[0]
        return None


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.figures else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def apart(words: str) -> str:
    """Figures to draw in their own direction, also where the page is read from the right.

    Without it "€ 300" and "40, op 01-07-2026" would turn around there.
    """
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


class Cells(QStyledItemDelegate):
    """Paints a cell: its words with air around them, a thin line under each row."""

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.theme = theme_of()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words in one line, as high as they are in the column of now."""
        caption, edge = self._caption(index), 2 * self.theme.px(PADDING)
        view = self.parent()
        room = view.columnWidth(index.column()) - edge if isinstance(view, Table) else 0
        words = caption.size(room).height() + 2 * self.theme.px(LOW)
        return QSize(caption.size().width() + edge + 2, max(words, self.theme.px(36)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme = self.parent(), self.theme
        focused = isinstance(view, Table) and view.hasFocus() and view.currentIndex() == index
        row = self._rows.rows[index.row()]
        soft = "primary_soft" if focused else "surface2" if row.strong else "surface"
        rect = option.rect
        painter.fillRect(rect, theme.colour(soft))
        painter.setPen(QPen(theme.colour("border" if theme.plain else "divider"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        painter.setFont(theme.font(bold=row.strong))
        painter.setPen(theme.colour("text"))
        column = self._rows.columns[index.column()]
        flags = int(_side(column)) | int(Qt.TextFlag.TextWordWrap)
        words = row.cells[index.column()]
        painter.drawText(inside, flags, apart(words) if column.figures else words)
        if focused:
            focus_ring(painter, rect, theme)

    def least_width(self, column: int) -> int:
        """The room that the longest word in this column needs."""
        spots = (self._rows.index(row, column) for row in range(len(self._rows.rows)))
        words = max((self._caption(spot).least_width() for spot in spots), default=0)
        return words + 2 * self.theme.px(PADDING)

    def _caption(self, index: Index) -> Caption:
        row = self._rows.rows[index.row()]
        text = row.cells[index.column()].replace("\n", "\N{LINE SEPARATOR}")
        return Caption(text, self.theme.font(bold=row.strong))


class Titles(QHeaderView):
    """The titles of the columns: flat, in line with what stands under them."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._rows = rows
        self.theme = theme_of()
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """As wide as its longest word, as high as it is in the column of now."""
        caption = self._caption(section)
        width = caption.least_width()
        edge, low = 2 * self.theme.px(PADDING), 2 * self.theme.px(LOW)
        room = max(width, self.sectionSize(section) - edge)
        return QSize(width + edge, caption.size(room).height() + low)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self.theme
        painter.fillRect(rect, theme.colour("surface"))
        painter.setPen(QPen(theme.colour("border"), theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("text2"))
        flags = int(_side(self._rows.columns[section])) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(inside, flags, self._rows.columns[section].title)

    def _caption(self, section: int) -> Caption:
        return Caption(self._rows.columns[section].title, self.theme.font(bold=True))


class Table(QTableView):
    """Rows under headers; arrows move over the cells, Tab goes on to what comes after."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        most_rows: int = 14,
        *,
        even: bool = False,
        whole: bool = False,
    ) -> None:
        """`name` is what a screen reader calls it; more than `most_rows` scroll inside.

        With `even` all columns are as wide, and sentences wrap in each of them. With `whole`
        it never scrolls inside: what comes after it is reached past every row.
        """
        super().__init__()
        self._rows = Rows(columns)
        self._most, self._highest = most_rows, NO_END if whole else HIGHEST
        self._fitting, self._cramped, self._even, self._least = False, False, even, 0
        self._cells = Cells(self._rows, self)
        self.setAccessibleName(name)
        self._titles = Titles(self._rows)
        self.setHorizontalHeader(self._titles)
        self.setModel(self._rows)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        self.viewport().setAutoFillBackground(False)
        self._titles.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for section in range(len(columns) if even else 1):
            self._titles.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        # Columns that share the width are told of one by one, before the last has its place.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._fit_rows)
        self._titles.sectionResized.connect(self._settled.start if even else self._fit_rows)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._cells.theme = theme
        self.setFont(theme.font())
        self._titles.theme = theme
        self._titles.setMinimumSectionSize(theme.px(64))
        self._fit_anew()

    def _fit_anew(self) -> None:
        """Other rows or letters: whether all of it can be seen at once is decided anew."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least = self._cells.least_width(0)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Words wrap where a column is narrow, so its width decides how high the rows are.

        A scroll bar takes width, which makes rows higher still: it goes only when all fits beside
        it, so it never comes and goes without end. A column that gets its width in the middle of
        a fit is heard when that is done.
        """
        if self._fitting:
            self._settled.start()
            return
        self._fitting = True
        if not self._even:
            self._fit_first()
        self.resizeRowsToContents()
        higher = len(self._rows.rows) > self._most or self._whole() > self._highest
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOn if higher else bar.ScrollBarAlwaysOff)
        self._fitting = False
        self.updateGeometry()

    def _fit_first(self) -> None:
        """The first column takes what is left, yet no word of it is cut (WCAG 1.4.4).

        Where less is left than its longest word needs, the table scrolls sideways instead.
        """
        rest = sum(map(self.columnWidth, range(1, len(self._rows.columns))))
        modes = QHeaderView.ResizeMode
        self._cramped = self.viewport().width() - rest < self._least
        self._titles.setSectionResizeMode(0, modes.Fixed if self._cramped else modes.Stretch)
        if self._cramped:
            self._titles.resizeSection(0, self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A column of a fixed width does not tell that there is more room."""
        super().resizeEvent(event)
        if not self._even and event.size().width() != event.oldSize().width():
            self._settled.start()

    def entitle(self, section: int, title: str) -> None:
        """Another title over a column, of the rows that are shown next."""
        columns = [*self._rows.columns]
        columns[section] = replace(columns[section], title=title)
        self._rows.columns = tuple(columns)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows; the table is as high as they are."""
        self._rows.take(rows)
        self._fit_anew()
        if rows:
            self.setCurrentIndex(self._rows.index(0, 0))

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that stand there now."""
        return self._rows.rows

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The cell that the arrows come to is in view in the page as well (WCAG 2.4.11)."""
        super().scrollTo(index, hint)
        self._uncover(index)
        page: QWidget | None = self.parentWidget()
        while page and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if self.hasFocus() and isinstance(page, QScrollArea) and (ground := page.widget()):
            cell = self.visualRect(index)
            spot = self.viewport().mapTo(ground, cell.center())
            page.ensureVisible(spot.x(), spot.y(), 0, cell.height())

    def _uncover(self, index: Index) -> None:
        """Nothing stands over a cell here."""

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar().sizeHint().height() if self._cramped else 0
        return QSize(super().sizeHint().width(), min(self._whole(), self._highest) + bar)

    def _whole(self) -> int:
        """How high the table is with the rows that are shown at once."""
        rows = min(len(self._rows.rows), self._most)
        heights = sum(self.rowHeight(row) for row in range(rows))
        return self._titles.sizeHint().height() + heights + 2

    def minimumSizeHint(self) -> QSize:
        return QSize(self._cells.theme.px(280), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self.viewport())
        painter.fillRect(self.viewport().rect(), self._cells.theme.colour("surface"))
        painter.end()
        super().paintEvent(event)
