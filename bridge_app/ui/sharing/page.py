"""The page of shared figures: choose, see what others see, share, and keep as a file."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from bridge_app.ui.form_picker import ABROAD, CSV, EXCEL, JSON, PAPER, FormPicker
from bridge_app.ui.parts import (
    Bar,
    EmptyState,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.sharing.cards import AskingCard, KeptCard, SharedCard
from bridge_app.ui.sharing.names import Names
from bridge_app.ui.sharing.state import SharingState
from bridge_app.ui.working import ProgressCard, stand_above_bar

FORMS = EXCEL, CSV, ABROAD, PAPER, JSON


class SharingPage(QWidget):
    """Figures in which nobody can be found; what is shared stays as it is."""

    share_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str, pillars: Mapping[str, str] | None = None) -> None:
        super().__init__()
        names = Names(language, pillars)
        names.setParent(self)
        self.setWindowTitle(self.tr("Cijfers delen"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.share = PrimaryButton(self.tr("Deel deze cijfers"), "users-round")
        self.save = PrimaryButton(self.tr("Bewaar als bestand"), "file-spreadsheet")
        self.form = FormPicker(FORMS)
        ends = (self.share, self.form, self.save)
        page = page_column(self, self.windowTitle(), Bar(self.back, end=ends))
        self.intro = Quiet(self.tr("Per hele maand, kwartaal of jaar. Niemand is te herkennen."))
        self.asking, self.told, self.kept = AskingCard(names), SharedCard(names), KeptCard(names)
        title = self.tr("Er is nog geen hele maand voorbij.")
        text = self.tr("Delen kan vanaf de eerste van de volgende maand.")
        self.empty = EmptyState("chart-column", title, text)
        self.progress = ProgressCard()
        stand_above_bar(self, self.progress)
        for part in (self.intro, self.asking, self.empty, self.told, self.kept):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._connect()
        self.show_state(SharingState())

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.share.clicked.connect(self.share_wanted)
        self.save.clicked.connect(self.save_wanted)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.save.click)
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._enter)

    def _enter(self) -> None:
        """Keeps the file; to what is for good one only comes, and a second Enter does it."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif self.save.isVisible():
            self.save.click()
        elif self.share.isEnabled():
            self.share.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order."""
        return step_as_read(self, forward=forward)

    # --- showing -----------------------------------------------------------------------------

    def show_state(self, state: SharingState) -> None:
        """Shows what can be chosen and, once counted, what others see."""
        known = state.wish is not None
        self.asking.setVisible(known)
        self.empty.setVisible(state.is_empty)
        self.told.setVisible(state.table is not None)
        self.share.setVisible(not state.can_save)
        self.share.setEnabled(state.can_share)
        for part in (self.form, self.save):
            part.setVisible(state.can_save)
        self.asking.show_state(state)
        self.told.show_state(state)
        self.kept.setVisible(False)
        if state.shelf:
            self.kept.show_shelf(state.shelf)
        begin_at(self, self.asking.period if known else self.back)
