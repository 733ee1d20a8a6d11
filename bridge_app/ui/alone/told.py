"""What my bridge says where I touch it, beside its columns: no number of a block either."""

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.labels import Labels, block_told
from bridge_app.ui.growth_state import GrowthRow
from bridge_app.ui.together.speech import Speech


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
