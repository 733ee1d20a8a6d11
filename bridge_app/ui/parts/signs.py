"""A button with words beside its sign; under it, or not at all, where they have no room there."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from bridge_app.ui.parts.buttons import ICON, PlainButton
from bridge_app.ui.parts.drawing import Caption, draw_icon, placed
from bridge_app.ui.theme import Theme

EDGE, AIR = 6, 2
"""Beside the words under a sign, and between the two, at scale 1."""


class SignButton(PlainButton):
    """Whoever hears it hears its words, whether they are written or not."""

    def __init__(self, said: str, icon: str) -> None:
        self._said, self._written, self._under = said, True, False
        super().__init__(said, icon)
        self.say(said)

    def say(self, said: str) -> None:
        """Says this instead."""
        self._said = said
        self.setAccessibleName(said)
        self.write(written=self._written, under=self._under)

    def write(self, *, written: bool, under: bool = False) -> None:
        """With its words, a size smaller where they are `under` the sign; or as its sign alone.

        That says them when one points at it.
        """
        self._written, self._under = written, under and written
        self.setText(self._said if written else "")
        self.setToolTip("" if written else self._said)
        self.updateGeometry()
        self.update()

    def wide_under(self, theme: Theme) -> int:
        """How wide it is in this theme with its words under its sign, however it stands now."""
        words = Caption(self._said, theme.font(-1)).size().width()
        return max(words + 2 * theme.px(EDGE) + 2, theme.target)

    def _paint_words(self, painter: QPainter) -> None:
        if not self._under:
            super()._paint_words(painter)
            return
        colour, side = self._ink(), self._theme.px(ICON)
        room = self.width() - self._frame()
        high = self._caption().size(room).height()
        top = (self.height() - self._sign() - high) // 2
        draw_icon(
            painter, self, self._icon, QRect((self.width() - side) // 2, top, side, side), colour
        )
        words = QRect(self._frame() // 2, top + self._sign(), room, high)
        self._caption().draw(painter, placed(self, words), colour, centred=True)

    def _caption(self) -> Caption:
        return Caption(self.text(), self._theme.font(-1)) if self._under else super()._caption()

    def _sign(self) -> int:
        """How high the sign above the words is, with the air under it."""
        return self._theme.px(ICON + AIR)

    def _beside(self) -> int:
        return 0 if self._under else super()._beside()

    def _frame(self) -> int:
        return 2 * self._theme.px(EDGE) if self._under else super()._frame()

    def _height(self, text: int) -> int:
        if not self._under:
            return super()._height(text)
        return max(self._theme.target, self._sign() + text + 2 * self._theme.px(AIR))
