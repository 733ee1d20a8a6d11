"""Pictures to a tagged PDF: every page drawn with reportlab's canvas, every mark told.

The third painter of a picture, beside the screen's and the printer's (ARCHITECTURE, "One
picture, two painters"). What means nothing is drawn as an artifact.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from bridge_app.paper.tagging import CONTAINERS, PRODUCER, Structure, tagged
from bridge_app.picture import fonts
from bridge_app.picture.geometry import bounds
from bridge_app.picture.shapes import Group, Part, Path, Picture, Role, Shape, Stroke, Text
from bridge_app.picture.tokens import channels

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def pdf_bytes(pages: Sequence[Picture], title: str = "", language: str = "") -> bytes:
    """The pages as one PDF/UA-1 file; title and language are those of the first page.

    The same pages give the same bytes, on any day.
    """
    first = pages[0]
    structure = Structure()
    drawn = _drawn(pages, structure)
    return tagged(drawn, structure, title or first.title, language or first.language)


def _drawn(pages: Sequence[Picture], structure: Structure) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfgen.canvas import Canvas

    for face in fonts.FACES:
        pdfmetrics.registerFont(fonts.font(face))
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, initialFontName=fonts.REGULAR[0])
    canvas.setCreator(PRODUCER)
    for page in pages:
        structure.page()
        canvas.setPageSize((page.width, page.height))
        _Page(canvas, page, structure).draw(page.shapes)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Page:
    """One page being drawn: y is turned upwards, and every mark is told to the structure."""

    def __init__(self, canvas: "Canvas", page: Picture, structure: Structure) -> None:
        self._canvas = canvas
        self._rtl = fonts.is_rtl(page.language)
        self._code = canvas._code  # noqa: SLF001 - marked content has no public way in
        self._height = page.height
        self._structure = structure

    def draw(self, shapes: Iterable[Shape]) -> None:
        """Shapes outside any leaf of the structure."""
        for shape in shapes:
            if not isinstance(shape, Group):
                self._artifact((shape,))
            elif shape.role is Role.ARTIFACT:
                self._artifact(shape.shapes)
            elif shape.role is Role.NONE:
                self.draw(shape.shapes)
            else:
                self._element(shape)

    def _element(self, group: Group) -> None:
        element = self._structure.enter(group)
        if group.role in CONTAINERS:
            self.draw(group.shapes)
        else:
            self._code.append(f"/{group.role.value} <</MCID {self._structure.mark()}>> BDC")
            self._plain(group.shapes)
            self._code.append("EMC")
        if group.role is Role.FIGURE:
            left, top, right, low = bounds(group)
            element.box = (left, self._height - low, right, self._height - top)
        self._structure.leave()

    def _artifact(self, shapes: Iterable[Shape]) -> None:
        self._code.append("/Artifact BMC")
        self._plain(shapes)
        self._code.append("EMC")

    def _plain(self, shapes: Iterable[Shape]) -> None:
        """Shapes inside a mark: only drawn."""
        for shape in shapes:
            if isinstance(shape, Group):
                self._plain(shape.shapes)
            elif isinstance(shape, Text):
                self._text(shape)
            else:
                self._path(shape)

    def _text(self, text: Text) -> None:
        """Says what a line tells where its glyphs do not.

        Beside lines that run from the right a reader would turn "€ 60.00" around too.
        """
        told = self._rtl or not text.read_as_drawn
        if told:
            spoken = text.content.encode("utf-16-be").hex().upper()
            self._code.append(f"/Span <</ActualText <FEFF{spoken}>>> BDC")
        x, y = text.x, self._height - text.y
        self._code.append(f"{_rgb(text.colour)} rg")
        for run in text.runs:
            self._canvas.setFont(run.face, text.size)
            self._canvas.drawString(x, y, run.glyphs)
            x += run.width
        if told:
            self._code.append("EMC")

    def _path(self, path: Path) -> None:
        code, height = self._code, self._height
        if path.fill:
            code.append(f"{_rgb(path.fill)} rg")
        if path.stroke:
            code.append(_pen(path.stroke))
        for part in path.parts:
            code.append(_part(part, height))
        code.append(_FINISH[bool(path.fill), bool(path.stroke)])


_FINISH = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def _part(part: Part, height: float) -> str:
    x, y = part.start
    said = [f"{x:.2f} {height - y:.2f} m"]
    for step in part.steps:
        if len(step) == 2:
            said.append(f"{step[0]:.2f} {height - step[1]:.2f} l")
        else:
            a, b, c, d, e, f = step
            said.append(
                f"{a:.2f} {height - b:.2f} {c:.2f} {height - d:.2f} {e:.2f} {height - f:.2f} c"
            )
    if part.closed:
        said.append("h")
    return " ".join(said)


def _pen(stroke: Stroke) -> str:
    ends = 1 if stroke.round else 0
    dash = " ".join(f"{length:.2f}" for length in stroke.dash)
    return f"{_rgb(stroke.colour)} RG {stroke.width:.2f} w {ends} J {ends} j [{dash}] 0 d"


def _rgb(colour: str) -> str:
    return " ".join(f"{channel / 255:.4f}" for channel in channels(colour))
