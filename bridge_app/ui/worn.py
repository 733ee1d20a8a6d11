"""The colours that are worn now, by the name under which a client can choose them."""

from bridge_app.domain.own_look import COLOURS
from bridge_app.ui.theme import Theme


def worn(theme: Theme) -> str:
    """The name of the colours that a theme has."""
    return "contrast" if theme.plain else "dark" if theme.dark else "light"


def next_colours(theme: Theme) -> str:
    """The colours that come after those of this theme: light, dark, high contrast, light again."""
    return COLOURS[(COLOURS.index(worn(theme)) + 1) % len(COLOURS)]
