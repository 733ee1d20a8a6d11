"""The colours a drawing is made with, light and dark, as roles (EXPERIENCE 6.1).

Found by search under the contrast and colour-vision constraints and kept there by
`tests/picture/test_tokens.py`; a changed colour that can no longer be read or told apart fails.
The same test holds them to the colours of the screen (`ui/theme.py`).
"""

from dataclasses import dataclass
from typing import NamedTuple


class Ink(NamedTuple):
    """One pillar's own colour and the soft tint behind it."""

    strong: str
    soft: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for; `soft` colours are grounds for their strong one."""

    canvas: str
    surface: str
    surface2: str
    text: str
    text2: str
    border: str
    primary: str
    growth_soft: str
    celebrate: str
    on_pillar: str
    pillars: tuple[Ink, Ink, Ink, Ink, Ink]


LIGHT = Tokens(
    canvas="#F7F5F0",
    surface="#FFFFFF",
    surface2="#EDE9E0",
    text="#1B2A33",
    text2="#48565F",
    border="#6F7C84",
    primary="#0B5563",
    growth_soft="#FFF0D6",
    celebrate="#F2B134",
    on_pillar="#FFFFFF",
    pillars=(
        Ink("#0A66D6", "#E8F1FD"),
        Ink("#1F5C41", "#DDEFE6"),
        Ink("#8C6600", "#FDF5E0"),
        Ink("#5E1F75", "#EFE0F5"),
        Ink("#1F2A30", "#E1E6E9"),
    ),
)

DARK = Tokens(
    canvas="#11181D",
    surface="#1A242B",
    surface2="#25323A",
    text="#F2F0EA",
    text2="#C3CCD2",
    border="#8A98A1",
    primary="#6FD0DE",
    growth_soft="#3D2C10",
    celebrate="#F2B134",
    on_pillar="#11181D",
    pillars=(
        Ink("#A7D5F3", "#17345A"),
        Ink("#5EA77E", "#14301F"),
        Ink("#E7CD4A", "#40330D"),
        Ink("#DA76FA", "#33183F"),
        Ink("#FBFDFD", "#39464E"),
    ),
)


def mixed(a: str, b: str, share: float) -> str:
    """The colour that is `share` of b and the rest of a, channel by channel."""
    pairs = zip(channels(a), channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in pairs)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of "#rrggbb", each 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue
