"""Between the door and the rooms: a password of one's own first, and the code of one's phone."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.errors import Problem, WorldTrouble
from bridge_app.ui.account.needed import asks_today, note_asked
from bridge_app.ui.account.password_card import PasswordCard
from bridge_app.ui.account.state import PasswordState
from bridge_app.ui.account.step_card import StepCard
from bridge_app.ui.account.step_wishes import StepWishes
from bridge_app.ui.context import Context
from bridge_app.ui.idle import Idle
from bridge_app.ui.machine_lock import MachineLock
from bridge_app.ui.parts import (
    Button,
    Heading,
    Paragraph,
    PlainButton,
    Prose,
    ScrollColumn,
    announce,
    begin_at,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.problems import Message, Tone

WIDTH = 640


class ThresholdPage(QWidget):
    """One card in the middle of a calm page, with what it is for above it."""

    locked = Signal()

    def build(self, title: str, why: str, card: QWidget, begin: QWidget) -> None:
        """Puts the card under its title; `begin` is where one begins to type."""
        self.setWindowTitle(title)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scrolling = ScrollColumn(widest=WIDTH)
        around.addWidget(scrolling)
        self._said = Prose("", "danger")
        self._said.hide()
        self.lock = PlainButton(self.tr("Later: terug naar inloggen"), "lock")
        self.body = body = scrolling.body
        for part in (Heading(title), Paragraph(why), self._said, card):
            body.addWidget(part)
        body.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeading)
        body.addStretch(1)
        self.lock.clicked.connect(self.locked)
        begin_at(self, begin)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever parts are there."""
        return step_as_read(self, forward=forward)

    def say(self, message: Message | None) -> None:
        """What a strip would say: there is none here yet."""
        self.tell(message.text if message and message.tone is Tone.PROBLEM else "")

    def tell(self, told: str) -> None:
        """Shows and says this above the card; nothing takes it away."""
        self._said.setText(told)
        self._said.setVisible(bool(told))
        if told:
            announce(self, told, urgent=True)


class ChoosePasswordPage(ThresholdPage):
    """Somebody came in with a password from paper."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.card = PasswordCard(language, asks_old=False)
        title = self.tr("Kies een eigen wachtwoord")
        why = self.tr(
            "Je kwam binnen met een wachtwoord van papier. Kies nu een wachtwoord dat alleen jij"
            " kent."
        )
        self.build(title, why, self.card, self.card.new)


class SecondStepPage(ThresholdPage):
    """A second step, which the municipality asks of these tasks or does not do without."""

    put_off = Signal()

    def __init__(self, language: str, login: str, *, required: bool) -> None:
        super().__init__()
        self.card = StepCard(language, login)
        title = self.tr("Zet de code van je telefoon aan")
        asked = self.tr("Bij jouw taken vragen we een tweede stap bij het inloggen.")
        needed = self.tr("Bij jouw taken hoort een tweede stap bij het inloggen.")
        self.build(title, needed if required else asked, self.card, self.card.begin)
        self.not_now = Button(self.tr("Nu niet"))
        self.body.insertWidget(self.body.indexOf(self.lock), leading(self.not_now))
        self.not_now.setVisible(not required)
        self.not_now.clicked.connect(self.put_off)


class Threshold(QObject):
    """What stands between the door and the rooms for this person, one page after the other."""

    page_changed = Signal()
    passed = Signal()
    locked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._left: Iterator[ThresholdPage] = iter(())
        self.page: ThresholdPage | None = None
        self._idle: Idle | None = None
        self.machine = MachineLock(self.locked.emit)
        self.machine.setParent(self)
        context.problems.said.connect(self._say)

    def begin(self) -> None:
        """Shows the first thing to settle, or passes at once."""
        self._left = self._things()
        self._next()

    def _next(self) -> None:
        if self._idle:
            self._idle.stop()
        self.page = next(self._left, None)
        if self.page is None:
            self.passed.emit()
            return
        self._idle = self._watched(self.page)
        self.page.locked.connect(self.locked)
        self.page_changed.emit()

    def _watched(self, page: ThresholdPage) -> Idle:
        """Notices that nobody is at this page; a page that goes takes its clock along."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a page exists only with one
        town = self._context.background.answer(self._context.services.settings.municipality)
        idle = Idle(app, town.idle_minutes * 60)
        idle.setParent(page)
        idle.due.connect(self.locked)
        idle.warned.connect(self._warn)
        idle.eased.connect(partial(self._say, None))
        return idle

    def _things(self) -> Iterator[ThresholdPage]:
        session, language = self._context.session, self._context.language
        if session.staff.must_change:
            choosing = ChoosePasswordPage(language)
            choosing.card.chosen.connect(partial(self._choose, choosing.card))
            yield choosing
        ask = partial(self._context.services.account.second_step, self._context.session.actor)
        own = self._context.background.answer(ask)
        if own.missing or (own.asked and not own.on and asks_today(self._context)):
            turning_on = SecondStepPage(language, session.staff.login, required=own.required)
            turning_on.put_off.connect(self._put_off)
            wishes = StepWishes(self._context, turning_on.card)
            wishes.setParent(self)
            wishes.settled.connect(self._next)
            wishes.open()
            yield turning_on

    def _put_off(self) -> None:
        """Not now; asked again another month."""
        self._context.here(partial(note_asked, self._context), lambda _nothing: self._next())

    def _choose(self, card: PasswordCard, _old: str, new: str) -> None:
        ring = self._context.keyring
        self._context.ask(
            lambda: ring().choose_password(new),
            lambda _nothing: self._next(),
            partial(self._refused, card),
        )

    def _refused(self, card: PasswordCard, problem: Problem) -> None:
        if isinstance(problem, WorldTrouble):
            self._context.problems.show(problem)
        else:
            card.show_state(PasswordState(new_problem=problem))

    def _warn(self) -> None:
        if self.page:
            told = self.tr(
                "Het scherm gaat over 60 seconden op slot. Druk op een toets om door te gaan."
            )
            self.page.tell(told)

    def _say(self, message: Message | None) -> None:
        if self.page:
            self.page.say(message)
