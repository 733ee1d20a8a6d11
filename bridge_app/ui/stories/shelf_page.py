"""The page "Verhalen": which stories may hang, one of them as a poster, and what comes down."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from bridge_app.domain.stories import Poster, PosterSize, Story
from bridge_app.paper.story import paper_of, story_pages
from bridge_app.problem_words import sentence
from bridge_app.ui.paint import EMPTY, PictureView
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Choice,
    EmptyState,
    Field,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    begin_at,
    column,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.stories.shelf_state import ShelfState, begin_of, told_of
from bridge_app.ui.stories.state import Wish
from bridge_app.ui.theme import Theme, theme_of

WHITE, HIGH = "#FFFFFF", 460
"""Paper is white in every theme; the preview is this high, at scale 1."""


class PosterView(PictureView):
    """The poster as it will hang."""

    def __init__(self) -> None:
        super().__init__(ground=WHITE)
        fills = QSizePolicy.Policy.Expanding
        self.setSizePolicy(fills, QSizePolicy.Policy.Fixed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(HIGH))

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        theme = theme_of()
        return QSize(theme.px(160), theme.px(HIGH))


class StoriesPage(QWidget):
    """For whoever tells others what the help brought; nothing here says whose story it is."""

    chosen = Signal(object)  # story id
    print_wanted = Signal(object)  # Wish
    keep_wanted = Signal(object)  # Wish
    down_wanted = Signal(int)  # number of a poster
    closed = Signal()

    def __init__(self, language: str, *, practice: bool = False) -> None:
        super().__init__()
        self._language, self._practice = language, practice
        self.setWindowTitle(self.tr("Verhalen"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, "", Bar(self.back))
        told = self.tr("Deze verhalen mogen op de muur. Van wie ze zijn, staat er niet bij.")
        self.down = ListCard(self.tr("Haal deze posters van de muur"), role="note_soft", gap=10)
        self._intro, self.list = Quiet(told), ListCard(self.tr("Mag op de muur"))
        self.down_buttons: dict[int, Button] = {}
        parts = (Heading(self.windowTitle()), self._intro, self.down, self._empty(), self.list)
        self.view = PosterView()
        for part in (*parts, self.view, self._poster()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _empty(self) -> EmptyState:
        title = self.tr("Er is nog geen verhaal voor de muur.")
        text = self.tr("Een mentor schrijft het op, samen met de deelnemer die ja zegt.")
        self.empty = EmptyState("messages-square", title, text)
        return self.empty

    def _poster(self) -> Card:
        self.card = Card(self.tr("Poster"))
        hint = self.tr("Zo vinden we hem terug als hij van de muur gaat.")
        self.place = Field(self.tr("Waar komt de poster te hangen?"), help_text=hint)
        self.sizes = {PosterSize.A4: Choice("A4"), PosterSize.A3: Choice("A3")}
        self._group = QButtonGroup(self)
        sizes, actions = tell_as_group(QWidget(), self.tr("Poster")), QWidget()
        row, under = Flow(sizes), Flow(actions)
        for choice in self.sizes.values():
            self._group.addButton(choice)
            row.addWidget(choice)
        self.print = Button(self.tr("Printen"), "printer")
        self.keep = Button(self.tr("Bewaar als PDF"), "file-text")
        for button in (self.print, self.keep):
            under.addWidget(button)
        self.hangs = Quiet()
        for part in (self.place, sizes, actions, self.hangs):
            self.card.body.addWidget(part)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.wish()))
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.wish()))
        return self.card

    def wish(self) -> Wish:
        """The poster as it is wanted now."""
        size = next(size for size, choice in self.sizes.items() if choice.isChecked())
        return Wish(size, self.place.text())

    # --- showing -----------------------------------------------------------------------------

    def show_state(self, state: ShelfState) -> None:
        """Shows which stories may hang, the one that was chosen, and what has to come down."""
        shelf = state.shelf
        self.down_buttons = {each.number: self._off(each) for each in shelf.take_down}
        self.down.show_rows(map(self._down_row, shelf.take_down))
        self.empty.setVisible(not shelf.stories)
        self._intro.setVisible(bool(shelf.stories))
        self.list.show_rows([self._row(each, state) for each in shelf.stories])
        self._show_poster(state)
        self._show_trouble(state)
        first = next((each for each in self.list.rows), self.back)
        begin_at(self, next(iter(self.down_buttons.values()), first))

    def _row(self, story: Story, state: ShelfState) -> RowButton:
        row = RowButton(story.title, begin_of(story), "file-text")
        row.mark(story.id == state.chosen)
        row.clicked.connect(partial(self.chosen.emit, story.id))
        return row

    def _off(self, poster: Poster) -> Button:
        button = Button(self.tr("Weggehaald"), "check")
        button.setAccessibleName(f"{button.text()}, {self._told(poster)}")
        button.clicked.connect(partial(self.down_wanted.emit, poster.number))
        return button

    def _told(self, poster: Poster) -> str:
        said = self.tr("Poster {number} ({size}), {place}, geprint {day}")
        return said.format(**told_of(poster))

    def _down_row(self, poster: Poster) -> QWidget:
        part = QWidget()
        inside = column(part, spacing=4)
        inside.addWidget(Paragraph(self._told(poster)))
        inside.addWidget(leading(self.down_buttons[poster.number]))
        return part

    def _show_poster(self, state: ShelfState) -> None:
        story = state.story
        for part in (self.view, self.card):
            part.setVisible(story is not None)
        for size, choice in self.sizes.items():
            choice.setChecked(size is state.wish.size)
        self.place.set_text(state.wish.place)
        paper = paper_of(story, practice=self._practice) if story else None
        self.view.show_picture(story_pages(paper)[0] if paper else EMPTY)
        self.hangs.setText("\n".join(map(self._told, state.hangs)))
        self.hangs.setVisible(bool(state.hangs))

    def _show_trouble(self, state: ShelfState) -> None:
        said = sentence(state.trouble, self._language) if state.trouble else ""
        self.place.show_error(said)
        if said:
            self.place.setFocus()
