"""What stands around each page in the program, in practice as well, and the room that it leaves."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.banner import Banner
from bridge_app.ui.frame import Frame, Item, Sidebar, StatusLine
from bridge_app.ui.language import SOURCE
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import theme_of
from bridge_app.words import words
from tests.ui import spacing
from tests.ui.cases import PageCase

WINDOW = (1280, 800)
"""The window every page is designed for (EXPERIENCE D20)."""

COVERS = ("door", "calm", "proving", "own view choosing", "aloud proving", "aloud alone", "mistake")
"""Pages that have the window to themselves, or are one; above them stands that it is practice."""

OWN = ("alone",)
"""Pages of the window that a client has alone, which holds help in its corner."""

SAVED = datetime(2026, 3, 2, 9, 42, tzinfo=UTC)

BEFORE = ("aloud intake welcome",)
"""Pages of the frame on which nothing was done yet that could be told."""

ROOMS = (
    Item("desk", "Vandaag", "house"),
    Item("client", "Deelnemer", "user-round"),
    Item("rewards", "Uitgeven", "hand-heart"),
    Item("caseload", "Mijn mensen", "users-round"),
    Item("coordinator", "Overzicht", "chart-column"),
    Item("home", "Beheer", "settings"),
    Item("log", "Logboek", "history"),
)
"""All that there are: few people may enter each of them."""


def room(app: QApplication, case: PageCase) -> QSize:
    """What the window leaves this page, in the look and the language that are worn now.

    Where a client looks along it was told above the page what was done, but not with the air that
    WCAG asks, which nobody can have here; with more air a page may be as high as the window.
    """
    theme = theme_of(app)
    spoken = QLocale.languageToCode(QLocale().language()) or SOURCE
    return _room(_around(case), theme.scale, theme.together, theme.plain, Prose.air, spoken)


def _around(case: PageCase) -> str:
    if case.name.startswith(COVERS):
        return "covered"
    if case.name.startswith(OWN):
        return "own"
    return "framed" if case.name.startswith(BEFORE) else "busy"


@cache
def _room(
    around: str, _scale: float, together: bool, _plain: bool, air: float, _language: str
) -> QSize:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page = QWidget()
    if around in ALONE:
        window = ALONE[around](page)
    elif around == "busy" and together and air < spacing.LINES:
        window = busy(page)
    else:
        window = framed(page, together=together)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # the page keeps the focus
    window.resize(*WINDOW)
    window.show()
    for _ in range(4):  # a row that goes on at a second line is higher one round later
        app.processEvents()
    grown = window.width() - WINDOW[0], window.height() - WINDOW[1]
    left = QSize(page.width() - grown[0], page.height() - grown[1])
    if air > spacing.LINES:
        left.setHeight(WINDOW[1])
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return left


def framed(page: QWidget, *, together: bool) -> Frame:
    """The frame of staff, with every room; where a client looks along with the line of a tip."""
    frame = Frame(Sidebar(ROOMS, search=True), StatusLine("Fatima", "nl"), Banner())
    frame.set_together(together, may_end=together)
    if together:
        frame.tips.say("Vraag wat er al goed gaat.")
    frame.stack.addWidget(page)
    return frame


def busy(page: QWidget) -> Frame:
    """With a client, where all that may stand around a page does: a deed was saved and told."""
    frame = framed(page, together=True)
    frame.status.show_saved(SAVED)
    said = partial(words, key="step.let_go_said")
    frame.say(Message(said("nl"), Tone.DONE, words("nl", "shared.undo"), theirs=said))
    return frame


def covered(page: QWidget) -> QWidget:
    """Nothing else in the window."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Banner())
    column.addWidget(page, 1)
    return window


def own(page: QWidget) -> OwnWindow:
    """The window of a client who is alone."""
    window = OwnWindow()
    window.speak(SOURCE)
    window.set_banner(Banner())
    window.show_page(page)
    return window


ALONE: dict[str, Callable[[QWidget], QWidget]] = {"covered": covered, "own": own}
"""Windows without the frame of staff."""
