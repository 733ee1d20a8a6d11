"""Where the pointer happens to lie looks like no answer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bridge_app.ui.intake.area_cards import AreaCard
from bridge_app.ui.intake.keep_card import KeepCard
from bridge_app.ui.intake.planning import AreaChoice
from bridge_app.ui.intake.scoring import Level
from bridge_app.ui.intake.stacks import StackChoice
from bridge_app.ui.parts import Choice, LevelChoice
from bridge_app.ui.parts.cards import LevelCard
from bridge_app.ui.proving.picture_pad import PictureKey
from bridge_app.ui.theme import DARK, LIGHT, Colours, Theme

LEVEL = LevelChoice(2, "Ik heb een plek.", "blok 2 van 5")
AREA = AreaChoice("housing", 0, "house", "Wonen", chosen=False)

One = Choice | LevelCard | AreaCard | KeepCard | PictureKey | StackChoice


def tinted(one: One, colours: Colours) -> bool:
    """Whether a good part of it has the tint of what was chosen."""
    image = one.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    spots = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    seen = [image.pixelColor(x, y).name().upper() for x, y in spots]
    return seen.count(colours.primary_soft) > len(seen) / 5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "made",
    [
        lambda: Choice("Ja"),
        lambda: LevelCard(LEVEL, 5, 0),
        lambda: AreaCard(AREA),
        KeepCard,
        lambda: StackChoice(Level(2, "Ik heb een plek.", "blok 2 van 5"), 5),
        lambda: PictureKey("house", "huis"),
    ],
    ids=["choice", "level", "area", "keep", "stack", "picture"],
)
def test_only_what_was_chosen_has_a_tint(
    qtbot: QtBot, made: Callable[[], One], colours: Colours
) -> None:
    one = made()
    qtbot.addWidget(one)
    one.dress(Theme(colours))
    at_rest = one.grab().toImage()
    one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert one.grab().toImage() != at_rest, "nothing shows that it can be pressed"
    assert not tinted(one, colours), "it looks chosen because the pointer lies there"
    one.setChecked(True)
    assert tinted(one, colours)
