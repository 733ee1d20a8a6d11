"""What the staff member may read while a client looks along: folded away until it is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bridge_app.ui.parts import Quiet, announce
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.theme import Theme, theme_of


class TipLine(QWidget):
    """A thin line for the staff member; with a client at the screen it opens with F2.

    Folded it is only its button, which stands in the line below: the height is for the page. In
    large letters that is only its sign: with its words the line would need a second one.
    """

    waits = Signal(bool)
    """Whether there is a tip, folded or open."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.toggle = SignButton(self.tr("Tip (F2)"), "message-circle")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_text)
        self.words = Quiet()
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme_of().px(edge) for edge in (24, 4, 24, 4)))
        row.addWidget(self.words, 1)
        self.toggle.hide()
        self.hide()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self.toggle.write(written=theme.scale < LARGE)

    def say(self, text: str) -> None:
        """A new tip, folded away; an empty one takes the button away too."""
        self._text = text
        self.words.setText(text)
        self.toggle.setChecked(False)
        self.toggle.setVisible(bool(text))
        self.waits.emit(bool(text))

    def turn(self) -> None:
        """Opens or closes the line (F2)."""
        if self._text:
            self.toggle.toggle()

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.setVisible(shown)
        if shown:
            announce(self, self._text)
