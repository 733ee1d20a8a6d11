"""The room "Uitgeven": what must come first, the client's own page, three questions, one key."""

from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.domain.desk import ReadyClient
from bridge_app.domain.rewards import Card as GiftCard
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Card,
    EmptyState,
    Flow,
    Heading,
    Large,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Prose,
    ScrollColumn,
    begin_at,
    focus_begin,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.rewards.done import DoneCard
from bridge_app.ui.rewards.for_you import ForYouView, GoOn
from bridge_app.ui.rewards.form import GiveForm
from bridge_app.ui.rewards.give_button import GiveButton
from bridge_app.ui.rewards.given import GivenList, ReversalPanel
from bridge_app.ui.rewards.state import ForYou, GivenLine, GiveState, Missing, Review, Stage
from bridge_app.ui.rewards.waiting import WaitingView
from bridge_app.ui.theme import Theme
from bridge_app.words import euros, gift_words, words


class ReviewLine(Prose):
    """What is about to happen, in one sentence, beside the key that makes it happen."""

    bold = True

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setMinimumHeight(theme.target)


class RewardsPage(QWidget):
    """One client's page of the room."""

    told = Signal()  # the client heard of it
    give_wanted = Signal()
    seen = Signal()  # the client saw their own page
    keep_wanted = Signal(object)  # reward id: its receipt as a file
    print_wanted = Signal(object)  # reward id
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._state: GiveState | None = None
        self._shown: UUID | None = None
        self._heading = Heading()
        self.waiting = WaitingView()
        self.form = GiveForm(language)
        self.for_you, self.go_on = ForYouView(), GoOn()
        self.done = DoneCard()
        self.print, self.keep = self.done.print, self.done.keep
        self.review = ReviewLine()
        self.given = GivenList(language)
        self.reversal = ReversalPanel()
        self.give = GiveButton()
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.tell = PrimaryButton(self.tr("Ik heb het verteld"), "check")
        self._first = self._first_states()
        self._build()
        self._connect()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -----------------------------------------------------------

    def _first_states(self) -> dict[Stage, QWidget]:
        plan = EmptyState(
            "handshake",
            self.tr("Het plan komt eerst."),
            self.tr("Maak samen een doel en kleine stappen, en spreek het plan af."),
        )
        ready = EmptyState(
            "footprints",
            self.tr("Er is nog geen stap klaar."),
            self.tr("Een stap is klaar als hij gelukt is en bevestigd. Een compliment kan altijd."),
        )
        return {
            Stage.PLAN_FIRST: plan,
            Stage.TELL_FIRST: self._tell_card(),
            Stage.NOTHING_READY: ready,
        }

    def _tell_card(self) -> Card:
        card = Card(self.tr("Vertel het eerst"))
        self._reveal = Large()
        self._why = Large()
        card.body.addWidget(Paragraph(self.tr("De deelnemer weet dit nog niet. Zeg bijvoorbeeld:")))
        for part in (self._reveal, self._why):
            card.body.addWidget(part)
        holder = QWidget()
        Flow(holder).addWidget(self.tell)
        card.body.addWidget(holder)
        return card

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        self._column = scrolling = ScrollColumn(widest=760)
        scrolling.body.addWidget(self._heading)
        scrolling.body.addWidget(self.waiting)
        for part in (self.done, *self._first.values(), self.for_you, self.form):
            scrolling.body.addWidget(part)
        for part in (self.given, self.reversal):
            scrolling.body.addWidget(part)
        scrolling.body.addStretch(1)
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(self.back, end=(self.review, self.give, self.go_on)))
        self._hide_all()

    def _connect(self) -> None:
        self.give.clicked.connect(self.give_wanted)
        self.back.clicked.connect(self.closed)
        self.tell.clicked.connect(self.told)
        self.go_on.clicked.connect(self.seen)
        self.go_on.typed.connect(self._type_through)
        self.given.reverse_wanted.connect(self._ask_reversal)
        self.given.receipt_wanted.connect(self._show_receipt)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._shown))
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self._shown))
        self.reversal.left.connect(self.reversal.hide)

    # --- showing ---------------------------------------------------------------------------

    def show_waiting(self, clients: tuple[ReadyClient, ...]) -> None:
        """Nobody is chosen yet: who has something waiting."""
        self._state = None
        self._set_title(self.tr("Klaar om uit te geven"))
        self._hide_all()
        self.waiting.show_waiting(clients)
        self.waiting.show()
        begin_at(self, self.waiting.first() or self.back)

    def _hide_all(self) -> None:
        theirs = (self.waiting, self.for_you, self.go_on, *self._first.values())
        for part in (*theirs, self.done, self.form, self.given, self.reversal):
            part.hide()
        for part in (self.review, self.give):
            part.hide()
        self.give.setEnabled(False)

    def _set_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self._heading.setText(title)

    def show_state(self, state: GiveState, form: str, language: str = "") -> None:
        """Shows the room for one client; `form` is je or u, for what is said to the client.

        `language` is the client's own, for the page that they see.
        """
        self._state = state
        self._hide_all()
        self._set_title(self.tr("Uitgeven aan {name}").format(name=state.name))
        asks, told = state.stage is Stage.FORM, state.for_you
        for stage, part in self._first.items():
            part.setVisible(stage is state.stage)
        self._reveal.setText(gift_words(self._language, "reward.reveal_plain", state.word, form))
        self._why.setText(words(self._language, "reward.why", form))
        for part in (self.form, self.review, self.give):
            part.setVisible(asks)
        self.form.cards.start_anew()
        if asks:
            self.form.show_form(state)
        self.back.setText(self.tr("Terug"))
        read_in(self.back, self._language)
        if told:
            self._show_for_you(told, state, form, language or self._language)
        self._show_review(state)
        self._heading.setHidden(told is not None)
        self.given.show_given(() if told else state.given)
        self._set_first_focus(state)

    def _show_for_you(self, told: ForYou, state: GiveState, form: str, language: str) -> None:
        self.for_you.show_for_you(told, state.word, language, form)
        for button, key in ((self.go_on, "button.next"), (self.back, "button.back")):
            button.setText(words(language, key))
            read_in(button, language)
        for part in (self.for_you, self.go_on):
            part.show()

    def show_draft(self, state: GiveState) -> None:
        """Shows what was just chosen or typed; the focus stays where it is."""
        self._state = state
        if state.stage is Stage.FORM:
            self.form.show_form(state)
            self._show_review(state)

    def _set_first_focus(self, state: GiveState) -> None:
        first: dict[Stage, QWidget] = {
            Stage.TELL_FIRST: self.tell,
            Stage.FOR_YOU: self.go_on,
            Stage.FORM: self._first_field(),
        }
        begin_at(self, first.get(state.stage, self.back))

    def _first_field(self) -> QWidget:
        """The first question without an answer: with one ready step that is the card."""
        if (open_choice := self.form.steps.first_open()) is not None:
            return open_choice
        return self.form.cards.rows[0].serial if self.form.cards.rows else self.back

    def _show_review(self, state: GiveState) -> None:
        self.review.setText(self._reviewed(state))
        self.give.setEnabled(state.review is not None)
        amount = next((each.cents for each in state.amounts if each.chosen), 0)
        self.give.setText(self.tr("Geef {amount}").format(amount=self._euros(amount)))

    def _no_step(self) -> str:
        goals = self._state is not None and any(each.goal for each in self._state.steps)
        either = self.tr("Kies eerst een stap of een doel.")
        return either if goals else self.tr("Kies eerst een stap.")

    def _reviewed(self, state: GiveState) -> str:
        if state.review is None:
            return self._lacking(state.missing) if state.missing else ""
        return self._sentence(state.review)

    def _lacking(self, missing: Missing) -> str:
        return {
            Missing.STEP: self._no_step(),
            Missing.AMOUNT: self.tr("Kies eerst een bedrag."),
            Missing.OTHER_CARD: self.tr("Pak een andere kaart."),
            Missing.SERIAL: self.tr("Scan of typ het nummer op de kaart."),
            Missing.ONE_SERIAL: self.tr(
                "Eén nummer per vak. Kies Nog een kaart voor het volgende."
            ),
            Missing.SAME_SERIAL: self.tr("Dit nummer staat er twee keer."),
            Missing.CARDS_DIFFER: self.tr("De kaarten zijn samen niet gelijk aan het bedrag."),
            Missing.COLLEAGUE: self.tr("Vraag nu een collega om mee te kijken."),
        }[missing]

    def _sentence(self, review: Review) -> str:
        amount = self._euros(review.cents)
        if len(review.cards) == 1:
            said = self.tr("{name} krijgt {amount}. Kaart {number}.")
            return said.format(name=review.name, amount=amount, number=review.cards[0].serial)
        said = self.tr("{name} krijgt {amount}. Kaarten: {numbers}.")
        numbers = ", ".join(map(self._card, review.cards))
        return said.format(name=review.name, amount=amount, numbers=numbers)

    def _card(self, card: GiftCard) -> str:
        return f"{card.serial} ({self._euros(card.cents)})"

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

    def show_given(self, line: GivenLine | None) -> None:
        """What was given, and its receipt to print or keep; None takes it away."""
        self.done.setVisible(line is not None)
        nothing_ready = self._first[Stage.NOTHING_READY]
        nothing_ready.setHidden(nothing_ready.isHidden() or line is not None)
        if line is None or self._state is None:
            return
        self._shown = line.id
        said = self.tr("{name} kreeg {amount}. Bewijs {number}.")
        amount = self._euros(line.cents)
        name, number = self._state.name, line.receipt
        told = said.format(name=name, amount=amount, number=number)
        self.done.show_done(told, for_goal=line.for_goal)
        self.print.setFocus()

    @property
    def just_given(self) -> UUID | None:
        """The reward whose receipt lies on the page now, unless it was turned back already."""
        line = self._line(self._shown)
        return line.id if line and self.done.isVisible() and not line.reversed else None

    def _show_receipt(self, reward_id: object) -> None:
        self.show_given(self._line(reward_id))

    def _line(self, reward_id: object) -> GivenLine | None:
        given = self._state.given if self._state else ()
        return next((line for line in given if line.id == reward_id), None)

    def go_to_next(self) -> None:
        """Behind a good card: to what is still open, a colleague, or the key that gives."""
        self.give.rest()
        missing = self._state.missing if self._state else None
        if (empty := self.form.cards.next_empty()) is not None:
            focus_begin(empty)
        elif missing is Missing.STEP and (step := self.form.steps.first_open()) is not None:
            step.setFocus()
        elif missing is Missing.COLLEAGUE:
            focus_begin(self.form.colleague)
        elif self.give.isEnabled():
            self.give.setFocus()

    def _type_through(self, text: str) -> None:
        """Who scans on the client's page has not lost the first letter: it goes to the card."""
        self.seen.emit()
        if self.form.cards.rows:
            edit = self.form.cards.rows[0].serial.edit
            edit.setFocus()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(edit, key)

    def _ask_reversal(self, reward_id: object) -> None:
        line = self._line(reward_id)
        if line is not None:
            self.reversal.ask(line, self._language)
            self.reversal.show()
            focus_begin(self.reversal)
            self._column.show_all(self.reversal)
