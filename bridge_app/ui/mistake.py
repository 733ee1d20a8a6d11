"""The window that comes when we were wrong: what happened, that nothing was lost, what to do."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bridge_app.ui.language import read_as, read_in
from bridge_app.ui.parts import (
    Bar,
    Paragraph,
    PrimaryButton,
    Quiet,
    Subheading,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.focus import focus_begin
from bridge_app.ui.theme import theme_of
from bridge_app.ui.together.speech import both
from bridge_app.words import words

WIDE, MOST = 560, 680
"""As wide as a line that one reads with ease, at scale 1; and so many pixels high at most."""

PAGE = 0.25
"""The least share of the window that a page has, whatever stands around it in large letters."""


class Mistake(QDialog):
    """One heading, one button: Enter, Space and Esc all go on.

    A client who sees it reads first, in their own language, what happened and that nothing is
    lost; what to do about it is for the staff.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None, *, theirs: str = "") -> None:
        """`folder` is where the log lies; `theirs` what a client reads, if not what staff do."""
        super().__init__(parent)
        self._theirs, self._ours = theirs, read_as(self)
        title, go_on = self.tr("Er ging iets mis in het programma."), self.tr("Ga verder")
        self.setWindowTitle(f"{title} - Mijn brug")
        if theirs:
            read_in(self, theirs)
            go_on = both(words(theirs, "button.next"), go_on)
        self.go_on = PrimaryButton(go_on, "arrow-right")
        self.go_on.clicked.connect(self.accept)
        self._bar = Bar(end=(self.go_on,))
        heading = words(theirs, "mistake.title") if theirs else title
        self._page = page_column(self, heading, self._bar)
        for part in self._parts(title, folder):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        begin_at(self, self.go_on)
        focus_begin(self)
        self.resize(self.sizeHint())  # by itself it would be two thirds of the screen at most

    def _parts(self, title: str, folder: Path) -> Iterator[QWidget]:
        """What stands under the heading."""
        if self._theirs:
            yield Paragraph(words(self._theirs, "mistake.calm"))
        for part in self._for_staff(title, folder):
            if self._theirs:
                read_in(part, self._ours)
            yield part

    def _for_staff(self, title: str, folder: Path) -> Iterator[QWidget]:
        if self._theirs:
            yield Subheading(title)
        yield Paragraph(self.tr("Wat bewaard was, staat er nog. Je kunt verder werken."))
        yield Paragraph(
            self.tr("Gebeurt het weer? Bel dan de beheerder. Zeg waar het logboek staat:")
        )
        yield Quiet(str(folder))

    def sizeHint(self) -> QSize:
        """As high as the words are in lines of this width, while the screen has room for that."""
        wide = theme_of().px(WIDE)
        high = self._page.ground.heightForWidth(wide) + self._bar.heightForWidth(wide)
        return QSize(wide, min(high, MOST))


def read_along() -> str:
    """In which other language a client reads what stands on the screen now; empty for nobody.

    Asked of the screen itself: what keeps account of who looks along may be what went wrong.
    """
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next((theirs for window in shown if (theirs := _other_in(window))), "")


def _other_in(window: QWidget) -> str:
    """The other language than that of the window in which a page of it is read."""
    ours = {read_as(window), QLocale.languageToCode(QLocale().language())}
    least = PAGE * window.width() * window.height()
    shown = (part for part in window.findChildren(QWidget) if part.isVisible())
    read = (read_as(part) for part in shown if part.width() * part.height() > least)
    return next((language for language in read if language not in ours), "")
