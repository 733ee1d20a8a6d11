"""Pictures of every page in every look: `python -m tests.ui.shots OUTDIR [words in the name]`."""

import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from bridge_app.ui.banner import Banner
from bridge_app.ui.frame import Frame, Item, Sidebar, StatusLine
from bridge_app.ui.language import speak
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Theme,
    load_fonts,
    load_other_fonts,
    wear,
)
from tests.ui.cases import PageCase
from tests.ui.catalogue import WINDOW, catalogue, settle

RIGHT_TO_LEFT = "rtl"
LOOKS = {
    "light": Theme(LIGHT),
    "dark": Theme(DARK),
    "contrast": Theme(HIGH_CONTRAST, plain=True),
    "200": Theme(LIGHT, scale=2.0),
    RIGHT_TO_LEFT: Theme(LIGHT),
}
AT_THE_DOOR = ("door",)


def in_frame(page: QWidget, *, together: bool) -> QWidget:
    """The page with the staff's frame around it, as in the program."""
    items = (Item("desk", "Vandaag", "house"), Item("client", "Deelnemer", "user-round"))
    frame = Frame(Sidebar(items, search=True), StatusLine("Fatima", "nl"), Banner())
    frame.set_together(together, may_end=False)
    frame.stack.addWidget(page)
    return frame


def grabbed(app: QApplication, case: PageCase, look: str) -> QImage:
    """One page in one look, in the window of the program."""
    theme = LOOKS[look]
    backwards = look == RIGHT_TO_LEFT
    directions = Qt.LayoutDirection
    app.setLayoutDirection(directions.RightToLeft if backwards else directions.LeftToRight)
    wear(app, Theme(theme.colours, theme.scale, together=case.client_facing, plain=theme.plain))
    page = case.factory()
    if backwards:
        page.setLayoutDirection(directions.RightToLeft)  # also what says its own language
    door = case.name.startswith(AT_THE_DOOR)
    window = QMainWindow()
    window.setCentralWidget(page if door else in_frame(page, together=case.client_facing))
    window.resize(*WINDOW)
    window.show()
    window.activateWindow()
    focus_begin(page)
    settle(app)
    image = window.grab().toImage()
    window.close()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return image


def picture(app: QApplication, case: PageCase, look: str, folder: Path) -> Path:
    """One page in one look, as a file."""
    file = folder / f"{file_name(case, look)}.png"
    grabbed(app, case, look).save(str(file))
    return file


def file_name(case: PageCase, look: str) -> str:
    """What a picture is called."""
    return f"{re.sub(r'[^a-z0-9]+', '-', str(case).lower())}-{look}"


def main(arguments: list[str]) -> int:
    """Makes the pictures of all pages, or of those whose name holds all these words."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["shots", "-style", "Fusion"])
    load_fonts()
    load_other_fonts()
    speak(app, "nl")
    wanted = [case for case in catalogue() if all(word in str(case) for word in arguments[1:])]
    for case in wanted:
        for look in LOOKS:
            picture(app, case, look, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
