"""Headings and paragraphs: text that wraps, with air between its lines."""

from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bridge_app.ui.parts.drawing import (
    LONGEST_WORD,
    line_width,
    lines_of,
    mirrored,
    reading,
    widest_word,
)
from bridge_app.ui.parts.told_as import tell_as_heading
from bridge_app.ui.theme import Theme, theme_of

STAFF_CHARACTERS, CLIENT_CHARACTERS = 80, 60

LaidOut: TypeAlias = tuple[QTextLayout, float]
"""Lines in their places, and how high they are together."""


class Prose(QLabel):
    """Plain text in lines of at most 80 characters (60 when a client looks along).

    Qt's own label knows no line height; this one lays its text out itself but stays a label
    for screen readers. `role` is the colour it is written in.
    """

    step = 0.0
    bold = False
    air = 1.4

    def __init__(self, text: str = "", role: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role = role
        self._marked = (0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """Letters of this theme's size; lines no longer than one reads with ease."""
        self.setFont(theme.font(self.step, bold=self.bold))
        self._colour = theme.colour(self._role)
        self._mark_ink = (theme.colour("on_primary"), theme.colour("primary"))
        self._laid: dict[tuple[int, Qt.AlignmentFlag, Qt.LayoutDirection], LaidOut] = {}
        characters = CLIENT_CHARACTERS if theme.together else STAFF_CHARACTERS
        self._word = theme.px(LONGEST_WORD)
        self._widest = round(QFontMetricsF(theme.font()).averageCharWidth() * characters * 1.1)
        self.updateGeometry()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._laid = {}
        self._marked = (0, 0)
        self.updateGeometry()

    def mark(self, start: int = 0, length: int = 0) -> None:
        """Lets so many characters stand out, from this one on; none by default."""
        self._marked = (start, length)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        width = min(round(_natural(self.text(), self.font())) + 2, self._widest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = min(widest_word(self.text(), self.font()), self._word)
        return QSize(round(width) + 2, round(metrics.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        disabled = self.palette().color(self.foregroundRole())
        painter.setPen(self._colour if self.isEnabled() else disabled)
        layout, height = self._laid_out(self.width())
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = (self.height() - height) / 2 if middle and self.height() > height else 0
        spare = max(self.width() - self._widest, 0) if mirrored(self) else 0
        layout.draw(painter, QPointF(spare, top), self._selection())

    def _selection(self) -> list[QTextLayout.FormatRange]:
        start, length = self._marked
        if not length:
            return []
        ink, ground = self._mark_ink
        looks = QTextCharFormat()
        looks.setForeground(ink)
        looks.setBackground(ground)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, looks
        return [made]

    def _laid_out(self, width: int) -> LaidOut:
        """The lines for this width, and the height that they take.

        Kept, because a layout asks many times, and painting once more.
        """
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        known = (min(width, self._widest), side, self.layoutDirection())
        if known not in self._laid:
            self._laid[known] = self._lay_out(*known)
        return self._laid[known]

    def _lay_out(
        self, width: int, side: Qt.AlignmentFlag, direction: Qt.LayoutDirection
    ) -> LaidOut:
        layout = QTextLayout(self.text().replace("\n", "\N{LINE SEPARATOR}"), self.font())
        layout.setTextOption(reading(direction, side))
        pitch = QFontMetricsF(self.font()).height() * self.air / 1.2
        return layout, lines_of(layout, width, pitch)


@lru_cache(maxsize=256)
def _natural(text: str, font: QFont) -> float:
    """How wide the text is when nothing makes it wrap."""
    return max(line_width(line, font) for line in text.split("\n"))


class Paragraph(Prose):
    """Body text."""


class Quiet(Prose):
    """Body text that steps back: explanations, dates, who did it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "text2", parent)


class Head(Prose):
    """Words that begin something; who listens hears that they are a heading."""

    bold = True
    air = 1.2

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        tell_as_heading(self)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class Heading(Head):
    """The one heading of a page."""

    step = 2.0


class Subheading(Head):
    """The heading of a part of a page."""

    step = 1.0


class Large(Prose):
    """Words that stand out as much as the heading of a part, and begin nothing."""

    step = 1.0
    bold = True
    air = 1.2


class FieldLabel(Prose):
    """The name of a field, above it."""

    bold = True
