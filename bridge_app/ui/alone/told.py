"""What my bridge says where I touch it: sentences, and no number of a block (EXPERIENCE D2).

Who listens hears where a column stands ("2 van 5 blokken"), as one hears the place of an answer
among others; who reads sees that in the drawing, and reads what it means.
"""

from bridge_app.domain.drawing import Column, DrawnBridge
from bridge_app.picture.labels import Labels, block_told
from bridge_app.ui.growth_state import GrowthRow
from bridge_app.ui.together.speech import Speech


def column_said(column: Column, labels: Labels) -> str:
    """What I chose there, and under it where I want to be."""
    say, area = Speech(labels.language, labels.form), labels.areas[column.area]
    if not column.fits:
        return say("alt.column_not_for_me", area=area)
    levels, built, target = labels.levels[column.area], column.built, column.target
    now = f"{area}: {levels[built - 1]}" if built else say("alt.column_empty", area=area)
    return f"{now}\n{labels.later}: {levels[target - 1]}" if target not in {None, built} else now


def block_said(heard: str, bridge: DrawnBridge, labels: Labels) -> str:
    """The sentence of the block of which one hears this."""
    said = {
        block_told(column, level, labels): f"{labels.areas[column.area]}: {sentence}"
        for column in bridge.columns
        for level, sentence in enumerate(labels.levels[column.area], 1)
    }
    return said.get(heard, "")


def growth_said(row: GrowthRow, say: Speech) -> str:
    """What I chose then, and what now, one under the other."""
    return f"{row.area}\n{say('grow.then')}: {row.then}\n{say('grow.now')}: {row.now}"
