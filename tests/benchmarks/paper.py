"""The take-home sheet against a bare reportlab canvas with the same shapes and fonts."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from bridge_app.domain.papers import PaperKind, on_paper
from bridge_app.domain.papers import sheet as sheet_of
from bridge_app.domain.privacy import FRIDGE_TICKS, MINE_TICKS, Preset
from bridge_app.paper import papers
from bridge_app.paper.pdf import _drawn, pdf_bytes
from bridge_app.paper.tagging import Structure
from bridge_app.paper.take_home import take_home_pages
from bridge_app.picture import fonts
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Group, Path, Picture, Shape, Text
from bridge_app.picture.tokens import channels
from tests.benchmarks.made import definition, take_home
from tests.benchmarks.measure import Figure, alone, paired

ROUNDS = 15


def figures() -> Iterator[Figure]:
    """Drawing and file against the canvas, then what tagging adds, then the whole sheet."""
    pages = sheet()
    floor, ours = paired(lambda: bare(pages), lambda: pdf_bytes(pages), ROUNDS)
    yield Figure("the A4: shapes to PDF file", floor, ours, 2.0)
    drawn, whole = paired(lambda: _drawn(pages, Structure()), lambda: pdf_bytes(pages), ROUNDS)
    yield Figure("the A4: tagging and pikepdf to drawing", drawn, whole - drawn, 1.0)
    whole = alone(lambda: pdf_bytes(sheet()), ROUNDS)
    yield Figure("the A4: from facts to file, limit 100 ms", 100.0, whole, 1.0)
    slowest = max(alone(partial(preview, kind), ROUNDS) for kind in PaperKind)
    yield Figure("the slowest paper: from a tick to its pages, limit 100 ms", 100.0, slowest, 1.0)


def preview(kind: PaperKind) -> Sequence[Picture]:
    """The pages that stand beside the ticks, with all that a client may see alone."""
    content = on_paper(take_home(), MINE_TICKS, Preset.MINE, kind)
    return papers.pages(kind, content, definition().words_in("nl"), PAPER)


def sheet() -> Sequence[Picture]:
    home = take_home()
    return take_home_pages(sheet_of(home, FRIDGE_TICKS), definition().words_in("nl"), PAPER)


def bare(pages: Sequence[Picture]) -> bytes:
    """The same marks by the canvas's own methods: no tags, no metadata, no second pass."""
    for face in fonts.FACES:
        pdfmetrics.registerFont(fonts.font(face))
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for shape in page.shapes:
            _draw(canvas, shape, page.height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, shape: Shape, height: float) -> None:
    if isinstance(shape, Group):
        for inner in shape.shapes:
            _draw(canvas, inner, height)
    elif isinstance(shape, Text):
        _text(canvas, shape, height)
    else:
        _path(canvas, shape, height)


def _text(canvas: Canvas, text: Text, height: float) -> None:
    canvas.setFillColorRGB(*_rgb(text.colour))
    x = text.x
    for run in text.runs:
        canvas.setFont(run.face, text.size)
        canvas.drawString(x, height - text.y, run.glyphs)
        x += run.width


def _path(canvas: Canvas, shape: Path, height: float) -> None:
    path = canvas.beginPath()
    for part in shape.parts:
        path.moveTo(part.start[0], height - part.start[1])
        for step in part.steps:
            if len(step) == 2:
                path.lineTo(step[0], height - step[1])
            else:
                a, b, c, d, e, f = step
                path.curveTo(a, height - b, c, height - d, e, height - f)
        if part.closed:
            path.close()
    if shape.fill:
        canvas.setFillColorRGB(*_rgb(shape.fill))
    if shape.stroke:
        canvas.setStrokeColorRGB(*_rgb(shape.stroke.colour))
        canvas.setLineWidth(shape.stroke.width)
        canvas.setDash(list(shape.stroke.dash))
    canvas.drawPath(path, stroke=int(shape.stroke is not None), fill=int(shape.fill is not None))


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(channel / 255 for channel in channels(colour))
