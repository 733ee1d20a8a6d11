"""Digits for a finger, beside the keyboard: what is typed shows as dots only."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from bridge_app.domain.proving import MOST
from bridge_app.ui.parts import Button, Field, TextField
from bridge_app.ui.parts.layout import LARGE, fitting, lay_out
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words


class KeySize(NamedTuple):
    """A key: no finger misses it, and none is so large that it pushes others out of view."""

    wide: int  # at scale 1
    high: int
    widest: int  # in pixels
    highest: int
    step: float  # how much larger its letters are than those of the page

    def width(self, theme: Theme) -> int:
        """How wide the key is at least, in pixels."""
        return min(theme.px(self.wide), self.widest)

    def height(self, theme: Theme) -> int:
        """How high the key is at least, in pixels."""
        return min(theme.px(self.high), self.highest)

    def font(self, theme: Theme) -> QFont:
        """Its letters: where those of the page are large they are as large."""
        return theme.font(self.step if theme.scale < LARGE else 0)


LYING, UPRIGHT = KeySize(96, 64, 150, 72, 0), KeySize(285, 120, 285, 150, 2)
"""On a screen that is wide, and on one that is upright."""

EDGES = 110
"""Of the page, the card and the bar to scroll by, at scale 1, beside the field and the keys."""

KEYS = ("123", "456", "789", "<0")


class CodeField(TextField):
    """Room for eight digits that nobody reads over a shoulder; as wide as the keys."""

    keys = LYING

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def become(self, keys: KeySize) -> None:
        """Goes with keys of this size."""
        self.keys = keys
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setFont(self.keys.font(theme))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(3 * self.keys.width(theme_of()), super().sizeHint().height())


class Key(Button):
    """One key of the pad; a finger on it leaves the cursor in the field."""

    keys = LYING

    def __init__(self, text: str, icon: str = "") -> None:
        super().__init__(text, icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def become(self, keys: KeySize) -> None:
        """Has this size."""
        self.keys = keys
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setFont(self.keys.font(theme))
        wide = max(self.keys.width(theme), self.minimumSizeHint().width())
        self.setMinimumSize(wide, self._height(0))

    def _height(self, said: int) -> int:
        return max(self.keys.height(self._theme), said)


class PinPad(QWidget):
    """A field for a code with a key for each digit."""

    entered = Signal()

    def __init__(self, language: str, digits: int = 0) -> None:
        """After so many `digits` it goes on by itself, and says so; never where that is not known.

        It waits for the loop: what hears of it may take this very page away.
        """
        super().__init__()
        self.setProperty(SILENT, True)
        self._code, self._digits, self._size = CodeField(), digits, LYING
        told = words(language, "proof.digits", n=digits) if digits else ""
        self.field = Field(words(language, "proof.code"), self._code, told)
        self._code.textEdited.connect(self._count)
        self.keys: dict[str, Key] = {}
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.addWidget(leading(self.field))
        self._block = block = QWidget()
        self._grid = QGridLayout(block)
        self._grid.setContentsMargins(0, 0, 0, 0)
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on any telephone
        for row, line in enumerate(KEYS):
            for place, sign in enumerate(line):
                self._add(sign, words(language, "proof.wipe"), row, place)
        self._parts.addWidget(leading(block))
        own_enter(self._code, self.entered.emit)
        self.dress(theme_of())

    def _add(self, sign: str, wipe: str, row: int, place: int) -> None:
        key = Key(sign if sign.isdigit() else wipe)
        key.clicked.connect(partial(self._press, sign))
        self.keys[sign] = key
        self._grid.addWidget(key, row, place)

    def _press(self, sign: str) -> None:
        if sign.isdigit():
            self._code.insert(sign)
        else:
            self._code.backspace()

    def _count(self, typed: str) -> None:
        if self._digits and len(typed) == self._digits:
            QTimer.singleShot(0, self, partial(self._end, typed))

    def _end(self, typed: str) -> None:
        """Unless Enter was quicker, or it was typed on."""
        if self.typed == typed:
            self.entered.emit()

    def stand(self, *, upright: bool) -> None:
        """On a screen that is upright the keys are large, and stand under the field."""
        size = UPRIGHT if upright else LYING
        if size is not self._size:
            self._size = size
            self._code.become(size)
            for key in self.keys.values():
                key.become(size)
            self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """The keys beside the field as long as there is room: other ways are seen under them."""
        for key in self.keys.values():
            key.dress(theme)
        gap = theme.px(8)
        self._grid.setSpacing(min(gap, 8))
        self._parts.setSpacing(gap)
        beside = fitting((self._code, self._block), 2, gap, theme.px(EDGES))
        lay_out(self._parts, beside=beside > 1 and self._size is LYING)

    @property
    def typed(self) -> str:
        """What stands there."""
        return self.field.text()

    def begin(self) -> None:
        """Empty, with the cursor in the field."""
        self.field.set_text("")
        self.field.setFocus()
