"""The page of the rules for rewards: those that hold, those to come, and a form for new ones."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.policy import CapPeriod, Policy, RewardReveal
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.coordinator.rules_state import RulesState, RulesWish
from bridge_app.ui.parts import (
    Bar,
    Card,
    Field,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Tick,
    Trouble,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.told_line import ToldLine
from bridge_app.words import euros, short_date


class RulesPage(QWidget):
    """New rules begin on a day; what was given before keeps its own."""

    save_wanted = Signal(object)  # RulesWish
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Regels voor uitgeven"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.save = PrimaryButton(self.tr("Bewaar de regels"))
        column = page_column(self, self.windowTitle(), Bar(self.back, end=(self.save,)))
        kept = self.tr(
            "Nieuwe regels gelden vanaf een dag. Wat is toegezegd, blijft zoals het was."
        )
        column.body.addWidget(Quiet(kept))
        self.known = ListCard(self.tr("Zo is het nu"), gap=16)
        cards = (self.known, self._money_card(), self._kinds_card(), self._when_card())
        for part in cards:
            column.body.addWidget(part)
        self._error = Trouble()
        column.body.addWidget(self._error)
        column.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.wish()))
        press_on_enter(self, self.save)
        begin_at(self, self.valid_from)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -----------------------------------------------------------

    def _money_card(self) -> Card:
        card = Card(self.tr("Nieuwe regels"))
        self.valid_from = Field(self.tr("Vanaf welke dag"))
        self.minimum = Field(self.tr("Laagste bedrag"))
        self.maximum = Field(self.tr("Hoogste bedrag"))
        between = self.tr("Zet er een spatie tussen.")
        self.presets = Field(self.tr("Bedragen op de knoppen"), help_text=between)
        self.limit = Field(self.tr("Boven dit bedrag kijkt een collega mee"))
        none = self.tr("Leeg is: geen grens.")
        self.cap = Field(self.tr("Hoogstens per deelnemer"), help_text=none)
        self.period = Picker([(words, each) for each, words in self._periods().items()])
        self.period.tell_what(self.tr("In welke tijd"))
        self.together = Tick(self.tr("Wie samenwoont, telt samen"))
        amounts = (self.valid_from, self.minimum, self.maximum, self.presets, self.limit, self.cap)
        for part in (*amounts, Field(self.tr("In welke tijd"), self.period), self.together):
            card.body.addWidget(part)
        return card

    def _kinds_card(self) -> Card:
        card = Card(self.tr("Gewoon bedrag per soort stap"))
        card.body.addWidget(Quiet(self.tr("Mag leeg blijven. Dan kiest wie uitgeeft.")))
        self.kinds = {kind: Field(words) for kind, words in self._kind_words().items()}
        for field in self.kinds.values():
            card.body.addWidget(field)
        self.goals = Tick(self.tr("Ook voor een gehaald doel"))
        card.body.addWidget(self.goals)
        whole = self.tr("Een doel is gehaald als elke stap ervan bevestigd is. Het telt één keer.")
        card.body.addWidget(Quiet(whole))
        return card

    def _when_card(self) -> Card:
        card = Card(self.tr("Vertellen en ophalen"))
        told = {
            RewardReveal.AFTER_PLAN: self.tr("Na het plan"),
            RewardReveal.FROM_START: self.tr("Vanaf het begin"),
        }
        self.reveal = Picker([(words, each) for each, words in told.items()])
        self.reveal.tell_what(self.tr("Wanneer hoort de deelnemer ervan"))
        never = self.tr("Leeg is: het vervalt niet.")
        self.days = Field(self.tr("Na hoeveel dagen vervalt een toezegging"), help_text=never)
        card.body.addWidget(Field(self.tr("Wanneer hoort de deelnemer ervan"), self.reveal))
        card.body.addWidget(self.days)
        return card

    def _periods(self) -> Mapping[CapPeriod, str]:
        return {
            CapPeriod.MONTH: self.tr("per maand"),
            CapPeriod.QUARTER: self.tr("per kwartaal"),
            CapPeriod.YEAR: self.tr("per jaar"),
        }

    def _kind_words(self) -> Mapping[IdeaKind, str]:
        return {
            IdeaKind.CALL: self.tr("Bellen"),
            IdeaKind.WRITE: self.tr("Schrijven"),
            IdeaKind.PAPER: self.tr("Papieren"),
            IdeaKind.VISIT: self.tr("Ergens heen gaan"),
            IdeaKind.ASK: self.tr("Vragen"),
            IdeaKind.LOOK: self.tr("Opzoeken"),
            IdeaKind.DO: self.tr("Doen"),
        }

    # --- showing ---------------------------------------------------------------------------

    def show_rules(self, state: RulesState) -> None:
        """Shows the rules there are, and what is wrong with those that are typed."""
        later = [each for each in state.known if each.valid_from > state.today]
        self.known.show_rows(map(self._line, (state.holds, *later)))
        self._show_trouble(state)

    def _show_trouble(self, state: RulesState) -> None:
        trouble = state.trouble
        said = sentence(trouble, self._language) if trouble else ""
        found = trouble.field if isinstance(trouble, FieldProblem) else ""
        fields = self._fields()
        for name, field in fields.items():
            field.show_error(said if name == found else "")
        if found in fields:
            fields[found].setFocus()
        self._error.say("" if found in fields else said)

    def _fields(self) -> Mapping[str, Field]:
        kinds = {f"kind_{kind.value}": field for kind, field in self.kinds.items()}
        return {
            "valid_from": self.valid_from,
            "minimum": self.minimum,
            "maximum": self.maximum,
            "presets": self.presets,
            "approval_limit": self.limit,
            "cap": self.cap,
            "expires_after_days": self.days,
            **kinds,
        }

    def _line(self, policy: Policy) -> ToldLine:
        begun = policy.valid_from.year > 1
        since = self.tr("Vanaf {day}").format(day=short_date(policy.valid_from))
        amounts = ", ".join(map(self._euros, policy.presets_cents))
        limit = self._euros(policy.approval_limit_cents)
        besides = self.tr("Boven {limit} kijkt een collega mee. Hoogstens per deelnemer: {cap}.")
        goals = self.tr("Ook voor een gehaald doel.") if policy.goal_reward else ""
        return ToldLine(
            since if begun else self.tr("Vanaf het begin"),
            self.tr("Bedragen: {amounts}.").format(amounts=amounts),
            f"{besides.format(limit=limit, cap=self._cap(policy))} {goals}".rstrip(),
        )

    def _cap(self, policy: Policy) -> str:
        if not policy.cap_cents:
            return self.tr("geen grens")
        return f"{self._euros(policy.cap_cents)} {self._periods()[policy.cap_period]}"

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

    # --- what is typed ---------------------------------------------------------------------

    def fill(self, wish: RulesWish) -> None:
        """Types these rules in the form."""
        texts = {
            self.valid_from: wish.valid_from,
            self.minimum: wish.minimum,
            self.maximum: wish.maximum,
            self.presets: wish.presets,
            self.limit: wish.limit,
            self.cap: wish.cap,
            self.days: wish.days,
            **{field: wish.kinds.get(kind, "") for kind, field in self.kinds.items()},
        }
        for field, text in texts.items():
            field.set_text(text)
        self.reveal.setCurrentIndex(self.reveal.findData(wish.reveal))
        self.period.setCurrentIndex(self.period.findData(wish.period))
        self.together.setChecked(wish.together)
        self.goals.setChecked(wish.goals)

    def wish(self) -> RulesWish:
        """The rules as they are typed."""
        return RulesWish(
            self.valid_from.text(),
            self.minimum.text(),
            self.maximum.text(),
            self.presets.text(),
            self.limit.text(),
            self.cap.text(),
            self.days.text(),
            RewardReveal(self.reveal.currentData()),
            CapPeriod(self.period.currentData()),
            self.together.isChecked(),
            {kind: field.text() for kind, field in self.kinds.items()},
            self.goals.isChecked(),
        )
