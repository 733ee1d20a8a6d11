"""What a picture is made of: three kinds of frozen shape, in points, y down.

Every paper is a list of pictures, and screen, printer and PDF are painters of that one value,
so what is previewed is what is printed. A shape has no behaviour; `geometry` makes them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""x to the right and y down, in points (1/72 inch on paper)."""

Bend: TypeAlias = tuple[float, float, float, float, float, float]
"""A cubic Bezier step: first control point, second control point, end point."""

Step: TypeAlias = Point | Bend


class Role(StrEnum):
    """What a group means to somebody who cannot see it; the names are those of PDF.

    An artifact is decoration; NONE only keeps shapes together and means nothing of its own.
    """

    ARTIFACT = "Artifact"
    NONE = ""
    H1 = "H1"
    H2 = "H2"
    P = "P"
    FIGURE = "Figure"
    TABLE = "Table"
    THEAD = "THead"
    TBODY = "TBody"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    L = "L"
    LI = "LI"
    LBODY = "LBody"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A pen: flat caps and mitred joins unless `round`; `dash` in points, on and off."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One run of a path: from `start` along lines and bends, back to the start if `closed`."""

    start: Point
    steps: tuple[Step, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Parts that share one fill and one pen; colours as "#rrggbb"."""

    parts: tuple[Part, ...]
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one face in the order they are drawn, left to right, one glyph each.

    `face` is a name of `fonts.FILES`; `width` is in points at the size of the text.
    """

    face: str
    glyphs: str
    width: float


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text with its left end and baseline at (x, y).

    `content` is the text as it is read; `runs` is how it is drawn. The two differ for
    right-to-left script and for a character that no shipped font has.
    """

    x: float
    y: float
    content: str
    runs: tuple[Run, ...]
    size: float
    colour: str

    @property
    def width(self) -> float:
        """The width of the whole line in points."""
        return sum(run.width for run in self.runs)

    @property
    def read_as_drawn(self) -> bool:
        """Whether a reader of the glyphs would read the content."""
        return "".join(run.glyphs for run in self.runs) == self.content


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that mean one thing together.

    `alt` is the alternative text of a figure, `scope` of a table head "Column" or "Row".
    Groups with the same `key` on several pages are one element that goes on over the page.
    """

    role: Role
    shapes: tuple["Shape", ...]
    alt: str = ""
    key: str = ""
    language: str = ""
    scope: str = ""


Shape: TypeAlias = Path | Text | Group


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the picture that a reader can go to, with the sentence that tells it.

    `blocks` are the places inside it, from the foot up.
    """

    name: str
    x: float
    y: float
    width: float
    height: float
    sentence: str
    blocks: tuple["Spot", ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """One page or one drawing, `width` by `height` points; `title` names it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    language: str
    title: str
    spots: tuple[Spot, ...] = ()
