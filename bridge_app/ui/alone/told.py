"""What my bridge says of then and now where I touch it: sentences, and no number of a block."""

from bridge_app.ui.growth_state import GrowthRow
from bridge_app.ui.together.speech import Speech


def growth_said(row: GrowthRow, say: Speech) -> str:
    """What I chose then, and what now, one under the other."""
    return f"{row.area}\n{say('grow.then')}: {row.then}\n{say('grow.now')}: {row.now}"
