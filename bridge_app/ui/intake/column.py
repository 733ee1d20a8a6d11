"""The column that the screens of a conversation stand in: little air above, none wasted."""

from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.theme import Theme

ABOVE = 8


class Column(ScrollColumn):
    """As wide as `widest` at most; a screen at its usual size needs no scrolling."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        edge, above = theme.px(24), theme.px(ABOVE)
        self.body.setContentsMargins(edge, above, edge, above)
