"""The screen that a client has alone: from page to page, and each wish to who has the store."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.alone import (
    AskMentor,
    Claim,
    Close,
    MoveDay,
    NotYet,
    Print,
    Split,
    Wish,
)
from bridge_app.domain.privacy import Preset
from bridge_app.ui.alone.bridge import OwnBridgePage
from bridge_app.ui.alone.facts import Answer, OwnStep, Told
from bridge_app.ui.alone.given import OwnGivenPage
from bridge_app.ui.alone.help import OwnHelpPage
from bridge_app.ui.alone.home import OwnHomePage
from bridge_app.ui.alone.language import OwnLanguagePage
from bridge_app.ui.alone.paper import OwnPaperPage
from bridge_app.ui.alone.step import Ask, OwnStepPage
from bridge_app.ui.alone.steps import OwnStepsPage
from bridge_app.ui.alone.still import OwnQuietPage
from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.theme import theme_of
from bridge_app.ui.worn import worn

BYE_MS = 1_500
"""How long the last word stands before the screen goes back."""

_SAID = {
    Answer.DONE: ("done.praise", "alone.sees"),
    Answer.NOT_YET: ("done.not_yet_said",),
    Answer.SMALLER: ("step.split_said",),
    Answer.MOVED: ("step.day_said",),
    Answer.ASKED: ("alone.asked",),
    Answer.PRINTED: ("print.printed",),
    Answer.LIES_READY: ("print.later",),
    Answer.FAILED: ("alone.again",),
}
"""What is said about a wish once it was carried out, or was not."""

_OF_A_PAPER = {Answer.PRINTED, Answer.LIES_READY}
"""These come while one does something else already: they lead nobody away from it."""

Show = Callable[[QWidget], object]


class OwnScreen(QObject):
    """One client's pages; nothing here changes anything, it only asks (`wished`)."""

    wished = Signal(object)  # Wish
    larger_wanted = Signal()
    colours_wanted = Signal()
    spoken = Signal(object)  # the facts in another language: whatever stands around says so too
    closing = Signal()  # the last word stands: there is nothing to ask any more
    over = Signal()

    def __init__(self, told: Told, show: Show) -> None:
        """`show` puts a page on the screen, in place of the one before."""
        super().__init__()
        self._show, self._waiting, self._above = show, False, _nothing()
        self._told, self._facts, self._tapped = told, told.facts, False
        self._printing = False
        self._step_id, self._look = UUID(int=0), _look()
        self.home, self.bridge, self.given = OwnHomePage(), OwnBridgePage(), OwnGivenPage()
        self.steps, self.step, self.paper = OwnStepsPage(), OwnStepPage(), OwnPaperPage()
        self.help, self.language = OwnHelpPage(), OwnLanguagePage()
        self.still, self.bye = self._quiet_pages()
        self.page: QWidget = self.home
        self._leaving = QTimer(self, singleShot=True, interval=BYE_MS)
        self._leaving.timeout.connect(self.over)
        self._connect()
        self._fill()
        self._turn_to(self.home)

    def _connect(self) -> None:
        home, step = self.home, self.step
        home.bridge_wanted.connect(partial(self._turn_to, self.bridge))
        home.steps_wanted.connect(partial(self._turn_to, self.steps))
        home.given_wanted.connect(partial(self._turn_to, self.given))
        self.bridge.paper_wanted.connect(partial(self._turn_to, self.paper))
        home.larger_wanted.connect(self.larger_wanted)
        home.colours_wanted.connect(self.colours_wanted)
        home.closed.connect(self.close)
        home.language_wanted.connect(partial(self._turn_to, self.language))
        self.language.list.chosen.connect(self._speak)
        for page in (self.bridge, self.steps, self.given, self.language):
            page.closed.connect(partial(self._turn_to, self.home))
        self.help.closed.connect(self.go_on)
        self.paper.closed.connect(partial(self._turn_to, self.bridge))
        self.steps.chosen.connect(self._open_step)
        step.closed.connect(partial(self._turn_to, self.steps))
        step.asked.connect(self._ask)
        step.done.connect(lambda: self._wish(Claim(self._step_id)))
        step.not_yet.connect(lambda: self._wish(NotYet(self._step_id)))
        step.mentor_asked.connect(lambda: self._wish(AskMentor(self._step_id)))
        step.smaller.connect(self._make_smaller)
        step.moved.connect(self._move)
        self.paper.print_wanted.connect(self._print)

    # --- from page to page -------------------------------------------------------------------

    def _quiet_pages(self) -> tuple[OwnQuietPage, OwnQuietPage]:
        """Whether somebody is there, and the last word; in the language of now."""
        say = self._facts.say
        still, end = ("alone.still", "alone.still_text", "alone.still_here"), say("button.ready")
        bye = OwnQuietPage(say("alone.bye"), "", end, "check")
        bye.pressed.connect(self.over)
        return OwnQuietPage(*map(say, still)), bye

    def _speak(self, language: str) -> None:
        """All of it in this language from now on, from the first page."""
        for former in (self.still, self.bye):
            former.deleteLater()
        self._facts, self._tapped = self._told.said_in(language), True
        self.still, self.bye = self._quiet_pages()
        self.spoken.emit(self._facts)
        self._fill()
        self._turn_to(self.home)

    def _turn_to(self, page: QWidget) -> None:
        """What lies above it stays there: an answer is shown when somebody is back."""
        if page is not self.page:
            for left in (self.home, self.bridge):
                left.said.hide()
        self.page = page
        if self._above is None:
            self._show(page)

    def back(self) -> None:
        """Esc: one page back; from the first there is no way but the button that closes."""
        if self._above is not None:
            self.go_on()
        elif self.page is self.step:
            self._turn_to(self.steps)
        elif self.page is self.paper:
            self._turn_to(self.bridge)
        elif self.page not in {self.home, self.bye}:
            self._turn_to(self.home)

    def ask_still(self) -> None:
        """Nobody moved for a while: nothing is to be read until somebody does."""
        self._lay_above(self.still)

    def tell_how(self) -> None:
        """F1: what one can do here, and who helps; the page waits under it."""
        self._lay_above(self.help)

    def _lay_above(self, page: QWidget) -> None:
        if self.page is not self.bye:
            self._above = page
            self._show(page)

    def wake(self) -> None:
        """Somebody moved; what they opened themselves meanwhile stays."""
        if self._above is self.still:
            self.go_on()

    def go_on(self) -> None:
        """Somebody is there, or read how it goes: the page as it was."""
        self._above = None
        self._show(self.page)

    def _open_step(self, step_id: UUID) -> None:
        self._step_id = step_id
        self.step.said.setText("")
        self._ask(Ask.HOW)

    def _ask(self, ask: Ask) -> None:
        if step := self._step:
            self.step.show_step(self._facts, step, ask)
            self._turn_to(self.step)

    @property
    def _step(self) -> OwnStep | None:
        return self._facts.step(self._step_id)

    # --- wishes ------------------------------------------------------------------------------

    def _wish(self, wish: Wish) -> None:
        """One at a time: the next is heard when this one was answered; a paper keeps no step."""
        if isinstance(wish, Print):
            busy, self._printing = self._printing, True
        else:
            busy, self._waiting = self._waiting, True
        if busy:
            return
        if isinstance(wish, Print):
            self._tell(self.paper, ("print.busy",))
        self.wished.emit(wish)

    def _print(self, preset: Preset) -> None:
        self._wish(Print(preset, self._chosen))

    def _make_smaller(self, first: str) -> None:
        if step := self._step:
            self._wish(Split(step.id, step.version, first, step.text))

    def _move(self, day: date) -> None:
        if step := self._step:
            self._wish(MoveDay(step.id, step.version, day))

    def close(self) -> None:
        """Done, or nobody is there any more: everything goes off the screen at once."""
        self._above = None
        self.closing.emit()
        self._turn_to(self.bye)
        self._waiting = self._printing = True
        now = _look()
        letters = now[0] if now[0] != self._look[0] else None
        colours = now[1] if now[1] != self._look[1] else ""
        self.wished.emit(Close(letters, colours, self._chosen))
        self._leaving.start()

    @property
    def _chosen(self) -> str:
        """The language that was chosen here; empty where nobody chose.

        Also where it is the client's own again: a paper in another one made that theirs meanwhile.
        """
        return self._facts.language if self._tapped else ""

    # --- answers -----------------------------------------------------------------------------

    def hear(self, told: Told) -> None:
        """The facts as they are now, and what became of the wish.

        Where they are the same, what one opened or came to stays as it is.
        """
        if self.page is self.bye:
            return
        before, of_a_paper = self._facts, told.answer in _OF_A_PAPER
        self._told, self._facts = told, told.said_in(before.language)
        self._waiting = self._waiting and of_a_paper
        self._printing = self._printing and not (of_a_paper or told.answer is Answer.FAILED)
        if self._facts != before:
            self._fill()
        if self.page is self.step:
            self._go_from_step(told.answer)
        self._tell(self.page, _SAID.get(told.answer, ()))

    def _go_from_step(self, answer: Answer) -> None:
        """On, or back to the steps; also from one that is none any more, whatever the answer."""
        step = self._step
        if step is None or step.confirmed:
            self._turn_to(self.steps)
        elif answer is Answer.NOT_YET:
            self._ask(Ask.WHAT_NOW)
        elif answer not in {Answer.FAILED, *_OF_A_PAPER}:
            self._turn_to(self.steps)

    def _fill(self) -> None:
        for page in (self.home, self.bridge, self.steps, self.given, self.paper, self.help):
            page.show_facts(self._facts)
        self.home.offer_languages(offered=bool(self._told.also))
        self.language.show_tongues(self._facts, self._told.tongues)
        self._tell(self.page, ())

    def _tell(self, page: QWidget, keys: tuple[str, ...]) -> None:
        """Says it where it is read and where it is heard."""
        said = " ".join(map(self._facts.say, keys))
        for each in (self.home, self.bridge, self.steps, self.step, self.paper):
            each.said.setText(said)
            each.said.setVisible(each is page and bool(said))
            if said and each is page:
                each.show_said()
        if said:
            announce(page, said)


def _nothing() -> QWidget | None:
    """Nothing lies above the page."""


def _look() -> tuple[int, str]:
    """How large the letters are now, in percent, and the name of the colours."""
    theme = theme_of()
    return round(theme.scale * 100), worn(theme)
