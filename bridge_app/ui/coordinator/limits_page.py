"""The page of limits and grounds: what holds, who comes near it, a new limit, the grounds."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.limits import GiftLimit
from bridge_app.problem_words import sentence
from bridge_app.ui.coordinator.bases_card import BasesCard
from bridge_app.ui.coordinator.limits_state import LimitsState, LimitWish
from bridge_app.ui.coordinator.watch_card import WatchCard
from bridge_app.ui.parts import (
    Bar,
    Card,
    Field,
    PlainButton,
    PrimaryButton,
    Tick,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.told_line import ToldLine
from bridge_app.words import euros, short_date


class LimitsPage(QWidget):
    """A limit begins on a day and is never changed; the past keeps its own."""

    save_wanted = Signal(object)  # LimitWish
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Grens per jaar en grondslag"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.save = PrimaryButton(self.tr("Bewaar de grens"))
        page = page_column(self, self.windowTitle(), Bar(self.back, end=(self.save,)))
        self.known = ListCard(self.tr("Zo is het nu"), gap=16)
        self.watch, self.bases = WatchCard(language), BasesCard()
        for part in (self.known, self.watch, self._form(), self.bases):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.wish()))
        for field in (self.valid_from, self.amount):
            press_on_enter(field, self.save)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order."""
        return step_as_read(self, forward=forward)

    def _form(self) -> Card:
        card = Card(self.tr("Nieuwe grens"))
        self.valid_from = Field(self.tr("Vanaf welke dag"))
        self.amount = Field(self.tr("Hoogste bedrag in een jaar"))
        self.together = Tick(self.tr("Wie samenwoont, telt samen"))
        for part in (self.valid_from, self.amount, self.together):
            card.body.addWidget(part)
        return card

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: LimitsState) -> None:
        """Shows what holds, who comes near it, and what is wrong with what is typed."""
        self.known.show_rows(map(self._line, (state.holds, *state.later)))
        self.watch.show_watch(state)
        self.bases.show_bases(state)
        self._show_trouble(state)

    def _line(self, limit: GiftLimit) -> ToldLine:
        said = self.tr("{amount} in een kalenderjaar")
        one, together = self.tr("Per deelnemer."), self.tr("Wie samenwoont, telt samen.")
        law = self.tr("Dit bedrag staat in de wet. Bewaar het hieronder, of kies een ander.")
        since = self.tr("Vanaf {day}").format(day=short_date(limit.valid_from))
        whose = together if limit.per_household else one
        return ToldLine(
            since if limit.confirmed else self.tr("Nog niet bevestigd"),
            said.format(amount=euros(self._language, limit.cents)),
            whose if limit.confirmed else law,
        )

    def _show_trouble(self, state: LimitsState) -> None:
        trouble = state.trouble
        for name, field in self._fields().items():
            wrong = trouble is not None and trouble.field == name
            field.show_error(sentence(trouble, self._language) if trouble and wrong else "")
            if wrong:
                field.setFocus()

    def _fields(self) -> Mapping[str, Field]:
        return {"valid_from": self.valid_from, "limit": self.amount, "basis": self.bases.name}

    # --- what is typed ---------------------------------------------------------------------

    def fill(self, wish: LimitWish) -> None:
        """Types this limit in the form."""
        self.valid_from.set_text(wish.valid_from)
        self.amount.set_text(wish.amount)
        self.together.setChecked(wish.together)

    def wish(self) -> LimitWish:
        """The limit as it is typed."""
        return LimitWish(
            self.valid_from.text(), self.amount.text(), together=self.together.isChecked()
        )
