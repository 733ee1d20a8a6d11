"""How a drawing looks: on a light, dark or high-contrast screen, on colour or black paper.

A look is a value of colours and measures; the drawing code never asks which look it is.
"""

from dataclasses import dataclass, replace

from bridge_app.picture.tokens import DARK as DARK_TOKENS
from bridge_app.picture.tokens import LIGHT as LIGHT_TOKENS
from bridge_app.picture.tokens import Tokens, mixed

BLACK, WHITE = "#000000", "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Stone:
    """How the blocks of one pillar look: face, hatch on it, its edge, a target's tint, name."""

    face: str
    hatch: str
    edge: str
    target: str
    name: str


@dataclass(frozen=True, slots=True)
class Timber:
    """The deck: walking surface, its seams, the beam below, its shade, and the railing."""

    surface: str
    seam: str
    beam: str
    shade: str
    rail: str


@dataclass(frozen=True, slots=True)
class Land:
    """Everything around the bridge; decoration only."""

    sky: str
    glow: str
    sun: str
    cloud: str
    hills: tuple[str, str, str]
    water: str
    deep: str
    ripple: str
    earth: str
    layer: str
    grass: str
    blade: str
    path: str
    trunk: str
    leaf: str
    leaf_light: str


@dataclass(frozen=True, slots=True)
class Person:
    """The clothes of the figure on the deck, and the line around them if there is one."""

    coat: str
    sleeve: str
    legs: str
    trousers: str
    skin: str
    hair: str
    shoes: str
    child: str
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """All that the drawing code knows about colour and size.

    `edges` is the pen around stone and wood in points per unit of drawing, 0 for none.
    `scenery` draws hills, sun and water as areas; without it only their lines are drawn.
    `hatched` draws the pattern of its pillar on a block; without it a block is to be coloured.
    `text_scale` enlarges type, `mirrored` turns the drawing for right-to-left readers.
    """

    paper: str
    ink: str
    soft_ink: str
    heading: str
    rule: str
    panel: str
    line: str
    edges: float
    pole: str
    plank: str
    footing: str
    star: str
    disc: str
    mark: str
    cable: str
    stones: tuple[Stone, ...]
    timber: Timber
    land: Land
    person: Person
    scenery: bool = True
    hatched: bool = True
    text_scale: float = 1.0
    mirrored: bool = False


def _stones(tokens: Tokens, shine: float) -> tuple[Stone, ...]:
    return tuple(
        Stone(
            face=ink.strong,
            hatch=mixed(ink.strong, tokens.on_pillar, shine),
            edge=ink.strong,
            target=ink.soft,
            name=ink.strong,
        )
        for ink in tokens.pillars
    )


LIGHT = Look(
    paper=LIGHT_TOKENS.surface,
    ink=LIGHT_TOKENS.text,
    soft_ink=LIGHT_TOKENS.text2,
    heading=LIGHT_TOKENS.primary,
    rule=LIGHT_TOKENS.border,
    panel=LIGHT_TOKENS.canvas,
    line="#6B4526",
    edges=0.18,
    pole="#5C6970",
    plank="#C8A06A",
    footing="#CFC8BA",
    star=LIGHT_TOKENS.celebrate,
    disc=WHITE,
    mark="#FFF0D6",
    cable="#9A4A1C",
    stones=_stones(LIGHT_TOKENS, 0.68),
    timber=Timber("#DDB07A", "#C08F57", "#B27A45", "#8F5E31", "#6B4526"),
    land=Land(
        sky="#E6F0F3",
        glow="#F6EBD3",
        sun="#F7CE74",
        cloud="#F6FAFA",
        hills=("#D5E5E1", "#C5DBD0", "#B6D1C0"),
        water="#C9E0E8",
        deep="#B4D3DF",
        ripple="#8DB9C9",
        earth="#DFCFB7",
        layer="#CDB998",
        grass="#8DB47C",
        blade="#6E9A5F",
        path="#EAD9BC",
        trunk="#8A6240",
        leaf="#83AD78",
        leaf_light="#96BC88",
    ),
    person=Person(
        "#B4502D", "#9C4324", "#2F4A5C", "#263D4D", "#A8714B", "#33241B", "#1B2A33", "#2A7A80"
    ),
)

DARK = Look(
    paper=DARK_TOKENS.surface,
    ink=DARK_TOKENS.text,
    soft_ink=DARK_TOKENS.text2,
    heading=DARK_TOKENS.primary,
    rule=DARK_TOKENS.border,
    panel=DARK_TOKENS.surface2,
    line="#E2BE93",
    edges=0.12,
    pole="#93A2AB",
    plank="#7A5D39",
    footing="#56626A",
    star=DARK_TOKENS.celebrate,
    disc="#1A242B",
    mark="#3D2C10",
    cable="#FFB27A",
    stones=_stones(DARK_TOKENS, 0.62),
    timber=Timber("#A87C4D", "#7F5C36", "#7C5831", "#5F4224", "#D9B78C"),
    land=Land(
        sky="#18232B",
        glow="#2A302E",
        sun="#5F5130",
        cloud="#202D36",
        hills=("#1D2D33", "#20343A", "#233C3E"),
        water="#1B3440",
        deep="#162B36",
        ripple="#3F6577",
        earth="#3A342B",
        layer="#4A4234",
        grass="#3F5F45",
        blade="#55795A",
        path="#51493B",
        trunk="#6B5136",
        leaf="#35543F",
        leaf_light="#406349",
    ),
    person=Person(
        "#F0936A", "#DB7F57", "#A9C3D6", "#8FAABD", "#D9A57E", "#9C6D50", "#F2F0EA", "#6CC5C9"
    ),
)

PAPER = replace(LIGHT, paper=WHITE)
"""Colour on paper: the light look on white."""


def outlined(paper: str, ink: str, accent: str) -> Look:
    """A look of lines only, in two colours and one accent: high contrast and black paper."""
    stone = Stone(face=paper, hatch=ink, edge=ink, target=paper, name=ink)
    return Look(
        paper=paper,
        ink=ink,
        soft_ink=ink,
        heading=ink,
        rule=ink,
        panel=paper,
        line=ink,
        edges=0.3,
        pole=ink,
        plank=paper,
        footing=paper,
        star=accent,
        disc=paper,
        mark=paper,
        cable=ink,
        stones=(stone,) * 5,
        timber=Timber(paper, ink, paper, ink, ink),
        land=Land(
            sky=paper,
            glow=paper,
            sun=paper,
            cloud=paper,
            hills=(paper, paper, paper),
            water=paper,
            deep=paper,
            ripple=ink,
            earth=paper,
            layer=ink,
            grass=paper,
            blade=ink,
            path=paper,
            trunk=ink,
            leaf=paper,
            leaf_light=paper,
        ),
        person=Person(paper, paper, ink, ink, paper, ink, ink, paper, line=ink),
        scenery=False,
    )


HIGH_CONTRAST = outlined(paper=BLACK, ink=WHITE, accent="#FFE14D")
"""Our own high contrast; `outlined` makes one from the colours of a system's palette."""

MONO = replace(outlined(paper=WHITE, ink=BLACK, accent=BLACK), pole="#555555")
"""Black on white paper; nothing lighter than #555 so that a tired printer shows it."""


def to_colour(look: Look) -> Look:
    """Outlines for a child with crayons; headings keep the colour of the look."""
    lines = outlined(paper=WHITE, ink=look.ink, accent=WHITE)
    return replace(lines, hatched=False, heading=look.heading)


def larger(look: Look, factor: float) -> Look:
    """The same look with larger type."""
    return replace(look, text_scale=look.text_scale * factor)


def turned(look: Look) -> Look:
    """The same look for a reader from right to left: "Nu" stands right."""
    return replace(look, mirrored=True)
