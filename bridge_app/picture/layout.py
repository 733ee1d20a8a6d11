"""Where everything of a bridge stands: measures only, computed once, used by all that draws.

`unit` is the drawing's own measure: a hundred-and-sixtieth of a wide page. Line weights and
gaps are told in units, so one drawing serves a phone, a poster and an A4.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.picture import fonts
from bridge_app.picture.labels import Labels
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Bend

WIDE, HIGH = 160, 92
"""The page in units at its natural shape."""

NAME, AREA = 3.4, 3.0
"""Size of type for pillars and signs, and for areas, in units: 11.4 and 10 points on an A4."""

PILLAR_GAP = 0.62
"""Air between two pillars, as a share of a column."""


@dataclass(frozen=True, slots=True)
class Arch:
    """The line the deck follows: a parabola from bank to bank, level beyond its ends.

    `foot` is its height on the page at both ends, `rise` how far the middle stands above.
    """

    left: float
    right: float
    foot: float
    rise: float

    def at(self, x: float) -> float:
        """The height on the page (y) above x."""
        share = min(max((x - self.left) / (self.right - self.left), 0), 1)
        return self.foot - 4 * self.rise * share * (1 - share)

    def slope(self, x: float) -> float:
        """How far y goes down for a step to the right; 0 beyond the ends."""
        if not self.left <= x <= self.right:
            return 0
        return (
            -4
            * self.rise
            * (1 - 2 * (x - self.left) / (self.right - self.left))
            / (self.right - self.left)
        )

    def bend(self, start: float, end: float, dy: float = 0) -> Bend:
        """The line from start to end as one exact Bezier step, moved down by dy."""
        third = (end - start) / 3
        return (
            start + third,
            self.at(start) + third * self.slope(start) + dy,
            end - third,
            self.at(end) - third * self.slope(end) + dy,
            end,
            self.at(end) + dy,
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one column: left edge and width, top (under the cap) and foot."""

    column: Column
    ink: int
    x: float
    width: float
    top: float
    foot: float

    @property
    def centre(self) -> float:
        return self.x + self.width / 2

    @property
    def rung(self) -> float:
        """The height of one rung."""
        return (self.foot - self.top) / self.column.height

    def level(self, rung: int) -> float:
        """The y of the upper side of a rung; 0 is the foot."""
        return self.foot - rung * self.rung


@dataclass(frozen=True, slots=True)
class Stand:
    """The place of one pillar with its columns."""

    pillar: DrawnPillar
    ink: int
    x: float
    width: float
    slots: tuple[Slot, ...]

    @property
    def centre(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of one drawing, in points."""

    width: float
    unit: float
    scene: float
    left: float
    right: float
    deck: Arch
    stands: tuple[Stand, ...]

    @property
    def depth(self) -> float:
        """How much of the walking surface is seen."""
        return 2.5 * self.unit

    @property
    def beam(self) -> float:
        """The thickness of the deck below its walking surface."""
        return 2.0 * self.unit

    @property
    def foot(self) -> float:
        """The y on which all columns stand."""
        return 0.885 * self.scene

    @property
    def person(self) -> float:
        """The height of a grown person."""
        return tall(self.width, self.scene)

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(slot for stand in self.stands for slot in stand.slots)

    def under(self, x: float) -> float:
        """The y of the underside of the deck."""
        return self.deck.at(x) + self.beam


def unit_of(width: float, height: float) -> float:
    """The unit of a drawing of this size, in points."""
    return min(width / WIDE, height / HIGH)


def layout(
    bridge: DrawnBridge, labels: Labels, look: Look, width: float, scene: float, unit: float
) -> Layout:
    """Measures for a scene of `width` by `scene` points; names stand below it.

    What stands where from left to right does not depend on the height of the scene.
    """
    bank = _bank(labels, look, unit, width)
    deck = _deck(bank, width, scene, unit)
    bare = Layout(width, unit, scene, bank, width - bank, deck, ())
    return replace(bare, stands=_stands(bridge.pillars, bare))


def _bank(labels: Labels, look: Look, unit: float, width: float) -> float:
    """How wide both banks are: the longest word of a sign fits with air around it."""
    size = NAME * look.text_scale * unit
    word = max(fonts.widest_word(sign, size, bold=True) for sign in (labels.now, labels.later))
    return min(max(15 * unit, word + 7 * unit), 0.24 * width)


def _deck(bank: float, width: float, scene: float, unit: float) -> Arch:
    rise = min(6.2 * unit, 0.085 * scene)
    foot = 0.03 * scene + tall(width, scene) + rise + 1.2 * unit
    return Arch(bank, width - bank, foot, rise)


def tall(width: float, scene: float) -> float:
    """The height of a grown person in a scene of this size."""
    return min(0.2 * scene, 0.1 * width)


def _stands(pillars: Sequence[DrawnPillar], bare: Layout) -> tuple[Stand, ...]:
    room = bare.right - bare.left
    columns = sum(len(pillar.columns) for pillar in pillars)
    parts = columns + PILLAR_GAP * len(pillars) + 0.4
    wide = min(room / parts, 12 * bare.unit)
    gap = (room - wide * columns) / (len(pillars) + 0.4 / PILLAR_GAP)
    x = bare.left + gap * (0.5 + 0.2 / PILLAR_GAP)
    stands = []
    for number, pillar in enumerate(pillars):
        place = number if pillar.place is None else pillar.place
        stands.append(_stand(pillar, place % 5, x, wide, bare))
        x += wide * len(pillar.columns) + gap
    return tuple(stands)


def _stand(pillar: DrawnPillar, ink: int, x: float, wide: float, bare: Layout) -> Stand:
    air = 0.05 * wide if len(pillar.columns) > 1 else 0
    slots = tuple(
        _slot(column, ink, x + number * wide + air / 2, wide - air, bare)
        for number, column in enumerate(pillar.columns)
    )
    return Stand(pillar, ink, x, wide * len(pillar.columns), slots)


def _slot(column: Column, ink: int, x: float, wide: float, bare: Layout) -> Slot:
    cap = 1.0 * bare.unit
    top = max(bare.under(x), bare.under(x + wide)) + cap
    return Slot(column, ink, x, wide, top, bare.foot)
