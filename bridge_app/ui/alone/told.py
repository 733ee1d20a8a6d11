"""What my bridge says of another moment: sentences, and no number of a block."""

from PySide6.QtWidgets import QWidget

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.labels import Labels
from bridge_app.ui.growth_part import Said
from bridge_app.ui.growth_state import GrowthRow
from bridge_app.ui.parts import Paragraph, column
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.together.speech import Speech
from bridge_app.words import words


def growth_said(row: GrowthRow, say: Speech) -> str:
    """What I chose then, and what now, one under the other."""
    return f"{row.area}\n{say('grow.then')}: {row.then}\n{say('grow.now')}: {row.now}"


def wanted_lines(bridge: DrawnBridge, labels: Labels) -> list[str]:
    """A sentence for each area of which I said where I want to be; more that stands is more."""
    return [
        f"{labels.areas[each.area]}: {labels.levels[each.area][max(each.built or 0, target) - 1]}"
        for each in bridge.columns
        if each.fits and (target := each.target)
    ]


class WantedPart(QWidget):
    """Where I want to be, in sentences under the drawing; who is read to heard them in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(SILENT, True)
        self._inside = column(self, spacing=4)
        self._lines: list[QWidget] = []
        self.hide()

    def show_wanted(self, bridge: DrawnBridge, labels: Labels) -> None:
        """The sentences of this bridge, in place of those before."""
        for former in self._lines:
            self._inside.removeWidget(former)
            former.hide()
            former.deleteLater()
        title = Said(words(labels.language, "alt.block_target", labels.form))
        self._lines = [title, *map(Paragraph, wanted_lines(bridge, labels))]
        for line in self._lines:
            self._inside.addWidget(line)
