"""A line of a list that tells in a few words how something stands, at every size of letters."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Paragraph, Prose, Quiet, column


class Name(Prose):
    """What the line is about."""

    bold = True


class ToldLine(QWidget):
    """A name, what is said of it, and quietly what one may want to know besides."""

    def __init__(self, name: str, said: str, besides: str) -> None:
        super().__init__()
        self.texts = (name, said, besides)
        inside = column(self, spacing=2)
        for part in (Name(name), Paragraph(said), Quiet(besides)):
            inside.addWidget(part)
