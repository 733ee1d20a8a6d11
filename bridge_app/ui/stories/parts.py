"""The parts of the page "Mijn verhaal": telling, what stands, and the question."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.stories import PosterSize
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Button,
    Card,
    Choice,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    Subheading,
    TextArea,
    column,
)
from bridge_app.ui.parts.rows import ListCard, leading
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.stories.state import ALOUD, StoryState, Wish, leads_told

LINES = 9
"""So many lines of a story are in view at once."""


class Said(Paragraph):
    """What is read aloud, or what one looks for."""

    bold = True


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    return row


class LeadsCard(ListCard):
    """What in the words leads to somebody; gone while nothing does."""

    def __init__(self, state: StoryState) -> None:
        super().__init__(state.say("story.leads.title"), role="note_soft", gap=6)
        self._change = state.say("story.leads.change")

    def show_leads(self, said: Iterable[str]) -> None:
        """Shows these, each in a line."""
        lines = [Paragraph(each) for each in said]
        self.show_rows([*lines, Quiet(self._change)] if lines else [])


class TellPart(QWidget):
    """Title and story, in the client's own words; what leads to somebody is said while typing."""

    keep_wanted = Signal(str, str)

    def __init__(self, state: StoryState) -> None:
        super().__init__()
        self._state, say = state, state.say
        self.name = Field(say("story.name"))
        self.words = Field(say("story.text"), TextArea(LINES), say("story.hint"))
        self.leads = LeadsCard(state)
        self.keep = PrimaryButton(say("story.keep"), "check")
        inside = column(self)
        for part in (self.name, self.words, self.leads, leading(self.keep)):
            inside.addWidget(part)
        self.name.set_text(state.title)
        self.words.set_text(state.text)
        self.first: QWidget | None = self.name
        self._look()
        self._show_trouble()
        self.name.edit.textChanged.connect(self._look)  # type: ignore[attr-defined]  # a line
        self.words.edit.textChanged.connect(self._look)  # type: ignore[attr-defined]  # an area
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(*self.typed()))

    def typed(self) -> tuple[str, str]:
        """Title and story as they stand there now."""
        return self.name.text(), self.words.text()

    def _look(self) -> None:
        self.leads.show_leads(leads_told(self._state, *self.typed()))

    def _show_trouble(self) -> None:
        trouble = self._state.trouble
        if trouble is None:
            return
        said = sentence(trouble, self._state.say.language)
        wrong = self.name if trouble.field == "story_title" else self.words
        wrong.show_error(said)
        self.first = wrong


class AskPart(QWidget):
    """What the client says yes to, read aloud together; no is as large as yes."""

    yes_wanted = Signal()
    no_wanted = Signal()

    def __init__(self, state: StoryState) -> None:
        super().__init__()
        say = state.say
        card = Card(say("story.consent.title"), role="primary_soft")
        self.aloud = [Said(say(f"story.consent.{key}")) for key in ALOUD]
        card.body.addWidget(Quiet(say("story.consent.aloud")))
        for line in self.aloud:
            card.body.addWidget(line)
        self.yes = Button(say("story.consent.yes"), "check")
        self.no = Button(say("story.consent.no"), "x")
        inside = column(self)
        for part in (_words_of(state), card, _row(self.yes, self.no)):
            inside.addWidget(part)
        self.first: QWidget | None = None
        """The words come first: from the way back Tab leads to yes and no."""
        self.yes.clicked.connect(self.yes_wanted)
        self.no.clicked.connect(self.no_wanted)


class ToldPart(QWidget):
    """The words that stand, the consent, and the posters."""

    change_wanted = Signal()
    away_wanted = Signal()
    ask_wanted = Signal()
    withdraw_wanted = Signal()
    print_wanted = Signal(object)  # Wish

    def __init__(self, state: StoryState) -> None:
        super().__init__()
        self._state, say = state, state.say
        self.withdraw = Button(say("story.consent.withdraw"), "x")
        self.ask = PrimaryButton(say("story.consent.ask"), "messages-square")
        self.change = PlainButton(say("story.change"), "pencil")
        self.away = PlainButton(say("story.away"), "trash-2")
        self.leads, self.hanging, self.down = (
            LeadsCard(state),
            ListCard(say("story.consent.hanging"), gap=6),
            ListCard(say("story.consent.take_down"), role="note_soft", gap=6),
        )
        self.poster = PosterCard(state)
        self.first: QWidget | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        state, story = self._state, self._state.story
        allowed = bool(story and story.allowed_at)
        inside = column(self)
        told: list[QWidget] = [_words_of(state)] if story else [Paragraph(state.say("story.none"))]
        actions = _row(self.ask, self.withdraw, self.change, self.away)
        told += [Prose(state.consent), self.leads, self.down, actions]
        for part in (*told, self.poster, self.hanging):
            inside.addWidget(part)
        self.ask.setVisible(state.may_ask)
        self.withdraw.setVisible(allowed)
        self.poster.setVisible(allowed)
        for button in (self.change, self.away):
            button.setVisible(state.known.may_tell and story is not None)
        self.leads.show_leads(state.leads if story and not allowed else ())
        self.hanging.show_rows(map(Paragraph, state.posters(state.known.hanging)))
        self.down.show_rows(map(Said, state.posters(state.known.take_down)))
        wanted = (self.ask, self.withdraw, self.change)
        self.first = next((each for each in wanted if not each.isHidden()), None)

    def _connect(self) -> None:
        self.ask.clicked.connect(self.ask_wanted)
        self.withdraw.clicked.connect(self.withdraw_wanted)
        self.change.clicked.connect(self.change_wanted)
        self.away.clicked.connect(self.away_wanted)
        self.poster.print.clicked.connect(lambda: self.print_wanted.emit(self.poster.wish()))


class PosterCard(Card):
    """How large a poster is, and where it will hang."""

    def __init__(self, state: StoryState) -> None:
        say, wish = state.say, state.wish
        super().__init__(say("story.print"))
        self.place = Field(say("story.place"), help_text=say("story.place_hint"))
        self.place.set_text(wish.place)
        self._sizes = QButtonGroup(self)
        self.sizes = {size: Choice(say(f"story.size_{size}")) for size in PosterSize}
        for size, choice in self.sizes.items():
            self._sizes.addButton(choice)
            choice.setChecked(size is wish.size)
        self.print = Button(say("story.print"), "printer")
        sizes = tell_as_group(_row(*self.sizes.values()), say("story.print"))
        for part in (self.place, sizes, leading(self.print)):
            self.body.addWidget(part)
        trouble = state.trouble
        if trouble is not None and trouble.field == "poster_place":
            self.place.show_error(sentence(trouble, say.language))

    def wish(self) -> Wish:
        """The poster as it is wanted now."""
        size = next(size for size, choice in self.sizes.items() if choice.isChecked())
        return Wish(size, self.place.text())


def _words_of(state: StoryState) -> Card:
    """The story as it stands, in a card."""
    card = Card()
    card.body.addWidget(Subheading(state.title))
    for line in state.text.splitlines():
        card.body.addWidget(Paragraph(line))
    return card
