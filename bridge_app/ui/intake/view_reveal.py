"""There is one more thing: each step with what goes with it, and the client may say no."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.intake.promising import GiftLine, RevealScreen
from bridge_app.ui.intake.view_opening import Disc
from bridge_app.ui.parts import Card, Heading, Paragraph, PlainButton, Prose
from bridge_app.ui.together.column import Column

SEVERAL = 2
"""From so many gifts on the room is for them, not for decoration."""


class Gift(Prose):
    """What goes with a step, large."""

    step = 0.5
    bold = True


class GiftCard(Card):
    """One step, what goes with it, and a quiet no."""

    def __init__(self, line: GiftLine, rather_not: str) -> None:
        super().__init__()
        self.rather_not = PlainButton(rather_not)
        self.rather_not.setAccessibleDescription(line.step)
        for part in (Paragraph(line.step), Gift(line.said)):
            self.body.addWidget(part)
        self.body.addWidget(self.rather_not, 0, Qt.AlignmentFlag.AlignLeading)


class RevealView(Column):
    """Said calmly; going on is enough."""

    declined = Signal(object)  # reward id

    def __init__(self) -> None:
        super().__init__(widest=760, spacing=12)
        self._disc, self._title = Disc(), Heading()
        self._disc.icon = "hand-heart"
        self._lines = [Paragraph() for _ in range(3)]
        self._list = QVBoxLayout()
        self.gifts: dict[UUID, GiftCard] = {}
        self._shown: tuple[GiftLine, ...] = ()
        self.body.addStretch(1)
        self.body.addWidget(self._disc)
        self.body.addWidget(self._title)
        self.body.addLayout(self._list)
        for line in self._lines:
            self.body.addWidget(line)
        self.body.addStretch(2)

    def show_screen(self, screen: RevealScreen) -> None:
        """Shows what is told."""
        self._title.setText(screen.title)
        self._disc.setVisible(len(screen.gifts) < SEVERAL)
        if screen.gifts != self._shown:
            self._build(screen)
        said = (*screen.lines, *[""] * len(self._lines))
        for widget, line in zip(self._lines, said, strict=False):
            widget.setText(line)
            widget.setVisible(bool(line))

    def _build(self, screen: RevealScreen) -> None:
        for former in self.gifts.values():
            self._list.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._shown = screen.gifts
        self.gifts = {line.reward_id: GiftCard(line, screen.rather_not) for line in screen.gifts}
        for reward_id, card in self.gifts.items():
            card.rather_not.clicked.connect(partial(self._say_no, reward_id))
            self._list.addWidget(card)

    def _say_no(self, reward_id: UUID) -> None:
        self.declined.emit(reward_id)

    def first(self) -> QWidget | None:
        """Nothing is asked: the main button."""
        return None
