"""From the store to the fields of the settings, and back."""

from PySide6.QtCore import QObject

from bridge_app.domain.municipality import Municipality
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.ui.municipality.state import SettingsState, kept, refused, typed


class MunicipalityPresenter(QObject):
    """Answers the wishes of the page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._state = SettingsState()
        self.page = MunicipalityPage(context.language)
        self.page.changed.connect(self._type)
        self.page.save_wanted.connect(self.save)

    def open(self) -> None:
        """Shows what is kept now."""
        self._context.ask(self._context.services.settings.municipality, self._fill)

    def save(self) -> None:
        """Keeps what is typed, from today on."""
        context = self._context
        if self._state.can_save:
            change = context.services.settings.set_municipality
            wanted = self._state.typed
            context.ask(lambda: change(context.session.actor, wanted), self._saved, self._refused)

    def _saved(self, municipality: Municipality) -> None:
        self._fill(municipality)
        self._context.problems.saved()
        self._context.problems.done(self.tr("De instellingen zijn bewaard."))
        self._context.changes.settings_changed.emit()

    def _fill(self, municipality: Municipality) -> None:
        self.page.fill(municipality)
        self._show(kept(municipality))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(refused(self._state, problem))
        else:
            self._context.problems.show(problem)

    def _type(self, municipality: Municipality) -> None:
        self._show(typed(self._state, municipality))

    def _show(self, state: SettingsState) -> None:
        self._state = state
        self.page.show_state(state)
