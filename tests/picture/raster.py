"""Pictures as images: as the screen paints them, and as a PDF reader shows the paper.

Qt's fonts want an application: ask for the fixture `qapp`.
"""

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QColor, QImage, QPainter

from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.shapes import Picture
from bridge_app.ui.paint import paint


def on_screen(picture: Picture, scale: float = 1, ground: str = "#FFFFFF") -> Image.Image:
    """The picture as QPainter draws it on an opaque ground."""
    size = (round(picture.width * scale), round(picture.height * scale))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    paint(painter, picture, scale)
    painter.end()
    return as_image(image)


def as_image(shown: QImage) -> Image.Image:
    """An image of Qt as one that can be compared."""
    plain = shown.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGBA", size, bytes(plain.constBits())).convert("RGB")


def on_paper(picture: Picture, scale: float = 1) -> Image.Image:
    """The picture as a PDF, shown by a PDF reader."""
    document = pdfium.PdfDocument(pdf_bytes([picture]))
    shown: Image.Image = document[0].render(scale=scale).to_pil().convert("RGB")
    document.close()
    return shown


def difference(a: Image.Image, b: Image.Image) -> float:
    """The mean difference of two images, 0 to 255 over all channels."""
    size = (min(a.width, b.width), min(a.height, b.height))
    apart = ImageChops.difference(a.crop((0, 0, *size)), b.crop((0, 0, *size)))
    means = ImageStat.Stat(apart).mean
    return float(sum(means) / len(means))


def ink(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """The share of a box (left, top, right, bottom in pixels) that is black."""
    left, top, right, low = (round(side) for side in box)
    grey = image.convert("L").crop((left, top, right, low))
    return 1 - float(ImageStat.Stat(grey).mean[0]) / 255
