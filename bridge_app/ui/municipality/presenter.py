"""From the store to one screen of the settings, and back."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.municipality import Municipality
from bridge_app.domain.setting_up import FIELDS, Section, SetUp
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.ui.municipality.state import Area, SettingsState, kept, refused, typed
from bridge_app.words import FALLBACK


class MunicipalityPresenter(QObject):
    """Answers the wishes of one screen."""

    closed = Signal()

    def __init__(self, context: Context, section: Section) -> None:
        super().__init__()
        self._context = context
        self._section = section
        self._state = SettingsState()
        self.page = MunicipalityPage(section, context.language, self._areas())
        self.page.changed.connect(self._type)
        self.page.save_wanted.connect(self.save)
        self.page.closed.connect(self.closed)

    def _areas(self) -> tuple[Area, ...]:
        wording = self._context.services.bridges.definition()
        said = wording.words.get(self._context.language, wording.words[FALLBACK])
        return tuple(Area(each.id, said.areas[each.id].name) for each in wording.definition.areas)

    def open(self) -> None:
        """Shows what is kept now."""
        settings, actor = self._context.services.settings, self._context.session.actor
        self._context.ask(partial(settings.set_up, actor), self._know)

    def _know(self, known: SetUp) -> None:
        looked_at = known.looked_at.issuperset(FIELDS[self._section])
        read = self._context.services.settings.municipality
        self._context.ask(read, partial(self._fill, looked_at=looked_at))

    def save(self) -> None:
        """Keeps what is typed, from today on."""
        context = self._context
        if self._state.can_save:
            change = context.services.settings.set_municipality
            actor, wanted, seen = context.session.actor, self._state.typed, FIELDS[self._section]
            context.ask(lambda: change(actor, wanted, seen), self._saved, self._refused)

    def _saved(self, municipality: Municipality) -> None:
        self._fill(municipality, looked_at=True)
        self._context.problems.saved()
        self._context.problems.done(self.tr("De instellingen zijn bewaard."))
        self._context.changes.settings_changed.emit()

    def _fill(self, municipality: Municipality, *, looked_at: bool) -> None:
        self.page.fill(municipality)
        self._show(kept(municipality, looked_at=looked_at))

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
