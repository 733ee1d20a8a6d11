"""A page with the air between its letters, words and lines that a reader may ask for (WCAG 1.4.12).

Nobody can set it in this program; what comes near it is another letter, chosen by the system.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFont

from bridge_app.ui.parts.text import Head, Large, Prose
from bridge_app.ui.theme import Theme

LETTERS, WORDS, LINES = 0.12, 0.16, 1.5
"""Between letters, words and lines, in sizes of the letter."""

MORE = 2.5
"""Times as much air as WCAG asks, and lines two and a half times as high as their letters."""

AIRY: tuple[type[Prose], ...] = (Prose, Head, Large)


@contextmanager
def spaced(times: float = 1) -> Iterator[None]:
    """Whatever is dressed meanwhile has it, or so many times as much of it."""
    plain, airs = Theme.font, [each.air for each in AIRY]

    def font(self: Theme, step: float = 0, *, bold: bool = False) -> QFont:
        made, size = plain(self, step, bold=bold), self.text_px(step)
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, times * LETTERS * size)
        made.setWordSpacing(times * WORDS * size)
        return made

    Theme.font = font  # type: ignore[method-assign]  # every part asks the theme for its letters
    for each in AIRY:
        each.air = max(times, LINES)
    try:
        yield
    finally:
        Theme.font = plain  # type: ignore[method-assign]  # as it was
        for each, air in zip(AIRY, airs, strict=True):
            each.air = air
