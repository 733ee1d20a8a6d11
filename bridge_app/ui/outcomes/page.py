"""The page of outcomes: what is asked, how many people there are figures of, and the figures."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.outcomes import Part
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.ui.form_picker import ABROAD, CSV, EXCEL, JSON, FormPicker
from bridge_app.ui.outcomes.cards import (
    AroundCard,
    AskingCard,
    FlowCard,
    NewCard,
    PartCard,
)
from bridge_app.ui.outcomes.research_card import ResearchCard
from bridge_app.ui.outcomes.state import OutcomesState
from bridge_app.ui.outcomes.telling import Telling
from bridge_app.ui.parts import (
    Bar,
    EmptyState,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.working import ProgressCard, stand_above_bar

FORMS = EXCEL, CSV, ABROAD, JSON


class OutcomesPage(QWidget):
    """Figures of people without a name; every one of them stands beside its n."""

    export_wanted = Signal()
    refresh_wanted = Signal()
    research_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._telling = Telling(language)
        self._telling.setParent(self)
        self.setWindowTitle(self.tr("Uitkomsten"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.export = PrimaryButton(self.tr("Exporteren"), "file-spreadsheet")
        self.progress = ProgressCard()
        self.form = FormPicker(FORMS)
        bar = Bar(self.back, end=(self.form, self.export))
        page = page_column(self, self.windowTitle(), bar)
        stand_above_bar(self, self.progress)
        self.asking = AskingCard(self._telling, language)
        self.flow = FlowCard(self._telling)
        self.parts: tuple[PartCard, ...] = ()
        self.around, self.new = (
            AroundCard(self._telling, language),
            NewCard(self._telling, language),
        )
        intro = Quiet(self.tr("Alleen aantallen mensen. Er staan geen namen in."))
        self.busy = Paragraph(self.tr("Even wachten. Iedereen wordt geteld."))
        top = (intro, self.asking, self.busy, *self._empty(), self.flow, self._changed())
        for part in top:
            page.body.addWidget(part)
        self.research = ResearchCard(language)
        for part in (self.around, self.new, self.research):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._connect()
        begin_at(self, self.asking.who)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.export.clicked.connect(self.export_wanted)
        self.research.keep.clicked.connect(self.research_wanted)
        for key, wish in {"Ctrl+E": self.export.click, "F5": self.refresh_wanted.emit}.items():
            QShortcut(QKeySequence(key), self).activated.connect(wish)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, however many tables there are."""
        return step_as_read(self, forward=forward)

    def _empty(self) -> tuple[EmptyState, EmptyState]:
        nobody = self.tr("Op die dag was er nog niemand.")
        later = self.tr("Kies een latere dag.")
        self.empty = EmptyState("chart-column", nobody, later)
        uncounted = self.tr("Zo is er nog niemand te tellen.")
        other = self.tr("Kies wie er meetelt, of kijk over een tijd nog eens.")
        self.uncounted = EmptyState("chart-column", uncounted, other)
        return self.empty, self.uncounted

    def _changed(self) -> QWidget:
        holder = QWidget()
        self._parts = QVBoxLayout(holder)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(24)
        return holder

    # --- showing -----------------------------------------------------------------------------

    def show_state(self, state: OutcomesState) -> None:
        """Shows what is asked and, once counted, the figures."""
        self.asking.show_state(state)
        self.busy.hide()
        found = state.found if state.can_export else None
        self.empty.setVisible(state.is_empty)
        self.uncounted.setVisible(found is not None and not found.parts)
        for part in (self.flow, self.around, self.research):
            part.setVisible(found is not None)
        self.new.setVisible(found is not None and bool(found.around.reach.new))
        self.export.setEnabled(state.can_export)
        self.form.setEnabled(state.can_export)
        self._show_parts(found)
        if found:
            self.flow.show_flow(found.flow)
            self.around.show_around(found.around)
            self.new.show_new(found.new)

    def tell_busy(self) -> None:
        """Counting takes longer than one waits without a word."""
        self.busy.show()
        announce(self, self.busy.text())

    def _show_parts(self, found: Outcomes | None) -> None:
        """One card for each version of the bridge: they are never set beside each other."""
        for card in self.parts:
            card.hide()
            card.deleteLater()
        self.parts = tuple(self._part_card(part, found) for part in found.parts) if found else ()
        for card in self.parts:
            self._parts.addWidget(card)

    def _part_card(self, part: Part, found: Outcomes) -> PartCard:
        card = PartCard(self._telling)
        whose = self._telling.definitions()[found.asked.definition]
        said = self.tr("{who}: {people}.").format(
            who=whose, people=self._telling.people(part.people)
        )
        if len(found.parts) > 1:
            version = self.tr("Brug {bridge}, versie {version}.")
            said += " " + version.format(bridge=part.bridge[0], version=part.bridge[1])
        card.show_part(part, found.names.get(part.bridge, {}), said)
        return card
